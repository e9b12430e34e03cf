//! Binding arguments to parameters, with CPython's messages.
use super::{Args, Named, NativeDef, Res, Sig, Trap, Vm};
use crate::bytecode::{Code, Unit};
use crate::heap::FunctionId;
use crate::types::BuiltinType;
use crate::value::Value;

/// `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'`.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("'{one}'"),
        [a, b] => format!("'{a}' and '{b}'"),
        [init @ .., last] => {
            let init: Vec<String> = init.iter().map(|n| format!("'{n}'")).collect();
            format!("{}, and '{last}'", init.join(", "))
        }
    }
}

pub(super) fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

impl Vm {
    /// Binds `argc` arguments at absolute register `first` (the last of them named by `keywords`) to a function's parameters, in
    /// place.
    pub(crate) fn bind_function(
        &mut self,
        id: FunctionId,
        unit: &Unit,
        code: &Code,
        first: usize,
        argc: usize,
        keywords: Option<Value>,
    ) -> Res {
        if keywords.is_none() && (self.bind_defaults(id, code, first, argc)? || self.bind_rest(code, first, argc)?) {
            return Ok(());
        }
        let names = self.keyword_names(keywords);
        // Each name is compared with the parameters, or put in a dict.
        self.work((names.len() as u64).saturating_mul(60 + 2 * code.params.names.len() as u64))?;
        let args: Vec<Value> = self.stack.get(first..first + argc).ok_or(Trap::Internal)?.to_vec();
        let given = argc.checked_sub(names.len()).ok_or(Trap::Internal)?;
        match self.bind_parameters(id, unit, code, first, &args, given, &names) {
            Err(trap @ Trap::Raise) if code.hidden => Err(self.native_refusal(id, unit, code, given, &names).unwrap_or(trap)),
            bound => bound,
        }
    }

    /// As `bind_function`, of positional arguments for a function of named parameters, where defaults follow. Whether it is such a call.
    fn bind_defaults(&mut self, id: FunctionId, code: &Code, first: usize, argc: usize) -> Res<bool> {
        let params = &code.params;
        let named = usize::from(params.positional);
        if params.varargs || params.varkw || params.keyword_only != 0 || argc >= named {
            return Ok(false);
        }
        let Value::Tuple(defaults) = self.heap.functions.get(id).defaults else { return Ok(false) };
        self.ensure_stack(first + named)?;
        let defaults = self.heap.tuple(defaults);
        let Some(used) = (argc + defaults.len()).checked_sub(named).and_then(|at| defaults.get(at..)) else { return Ok(false) };
        self.stack.get_mut(first + argc..first + named).ok_or(Trap::Internal)?.copy_from_slice(used);
        Ok(true)
    }

    /// As `bind_function`, of positional arguments for a function that takes any number more than it has names for: those are where they
    /// should be already. Whether it is such a call.
    fn bind_rest(&mut self, code: &Code, first: usize, argc: usize) -> Res<bool> {
        let params = &code.params;
        let named = usize::from(params.positional);
        if !params.varargs || params.keyword_only != 0 || argc < named {
            return Ok(false);
        }
        let rest = self.stack.get(first + named..first + argc).ok_or(Trap::Internal)?;
        let rest = self.heap.new_tuple(rest)?;
        let by_name = if params.varkw { Value::Dict(self.new_dict()?) } else { Value::Undef };
        let at = first + named;
        self.ensure_stack(at + 2)?;
        *self.stack.get_mut(at).ok_or(Trap::Internal)? = rest;
        if params.varkw {
            *self.stack.get_mut(at + 1).ok_or(Trap::Internal)? = by_name;
        }
        Ok(true)
    }

    #[allow(clippy::too_many_arguments)]
    fn bind_parameters(
        &mut self,
        id: FunctionId,
        unit: &Unit,
        code: &Code,
        first: usize,
        args: &[Value],
        given: usize,
        names: &[Value],
    ) -> Res {
        let params = &code.params;
        let (positional, named) =
            (usize::from(params.positional), usize::from(params.positional) + usize::from(params.keyword_only));
        let mut slots = vec![Value::Undef; params.count()];
        let (positional_args, keyword_args) = args.split_at_checked(given).ok_or(Trap::Internal)?;
        for (slot, &arg) in slots.iter_mut().zip(positional_args.iter().take(positional)) {
            *slot = arg;
        }
        let mut extra = None;
        let name_at = |i: usize| params.names.get(i).and_then(|&n| unit.names.get(n as usize)).map_or("", |n| &**n);
        let mut positional_by_name: Vec<String> = Vec::new();
        for (&name, &value) in names.iter().zip(keyword_args) {
            let text = self.heap.as_str(name).unwrap_or("").to_owned();
            let found = (usize::from(params.positional_only)..named).find(|&i| name_at(i) == text);
            match found {
                Some(i) => {
                    let slot = slots.get_mut(i).ok_or(Trap::Internal)?;
                    if !slot.is_undef() {
                        return Err(
                            self.type_error(format!("{}() got multiple values for argument '{text}'", self.shown_name(id)))
                        );
                    }
                    *slot = value;
                }
                None if params.varkw => {
                    let dict = match extra {
                        Some(dict) => dict,
                        None => *extra.insert(self.dict_with_room(names.len())?),
                    };
                    self.dict_set(dict, name, value)?;
                }
                None if (0..usize::from(params.positional_only)).any(|i| name_at(i) == text) => positional_by_name.push(text),
                None => {
                    return Err(self.unexpected_keyword(
                        &self.shown_name(id),
                        &text,
                        (usize::from(params.positional_only)..named).map(name_at),
                    ));
                }
            }
        }
        if !positional_by_name.is_empty() {
            let names = positional_by_name.join(", ");
            let message =
                format!("{}() got some positional-only arguments passed as keyword arguments: '{names}'", self.shown_name(id));
            return Err(self.type_error(message));
        }
        if given > positional && !params.varargs {
            return Err(self.too_many(id, code, &slots, given));
        }
        self.fill_defaults(id, unit, code, &mut slots)?;
        let mut next = named;
        if params.varargs {
            let rest: Vec<Value> = positional_args.iter().skip(positional).copied().collect();
            let rest = self.heap.new_tuple(rest)?;
            *slots.get_mut(next).ok_or(Trap::Internal)? = rest;
            next += 1;
        }
        if params.varkw {
            let dict = match extra {
                Some(dict) => dict,
                None => self.new_dict()?,
            };
            *slots.get_mut(next).ok_or(Trap::Internal)? = Value::Dict(dict);
        }
        self.ensure_stack(first + slots.len())?;
        self.stack.get_mut(first..first + slots.len()).ok_or(Trap::Internal)?.copy_from_slice(&slots);
        Ok(())
    }

    fn fill_defaults(&mut self, id: FunctionId, unit: &Unit, code: &Code, slots: &mut [Value]) -> Res {
        let params = &code.params;
        let positional = usize::from(params.positional);
        let function = self.heap.functions.get(id);
        let (defaults, kwdefaults) = (function.defaults, function.kwdefaults);
        let defaults: Vec<Value> = match defaults {
            Value::Tuple(id) => self.heap.tuple(id).to_vec(),
            _ => Vec::new(),
        };
        let first_default = positional.saturating_sub(defaults.len());
        let name_at = |i: usize| params.names.get(i).and_then(|&n| unit.names.get(n as usize)).map_or("", |n| &**n);
        let mut missing = Vec::new();
        for (i, slot) in slots.iter_mut().enumerate().take(positional).filter(|(_, s)| s.is_undef()) {
            match i.checked_sub(first_default).and_then(|d| defaults.get(d)) {
                Some(&value) => *slot = value,
                None => missing.push(name_at(i)),
            }
        }
        if !missing.is_empty() {
            return Err(self.missing(id, "positional", &missing));
        }
        for (i, slot) in slots.iter_mut().enumerate().skip(positional).take(usize::from(params.keyword_only)) {
            if !slot.is_undef() {
                continue;
            }
            let default = match kwdefaults {
                Value::Dict(dict) => self.dict_get_str(dict, name_at(i)),
                _ => None,
            };
            match default {
                Some(value) => *slot = value,
                None => missing.push(name_at(i)),
            }
        }
        if missing.is_empty() { Ok(()) } else { Err(self.missing(id, "keyword-only", &missing)) }
    }

    /// A function as messages name it.
    #[cold]
    fn shown_name(&self, id: FunctionId) -> String {
        crate::types::function::qualname(self, id)
    }

    #[cold]
    fn missing(&mut self, id: FunctionId, kind: &str, names: &[&str]) -> Trap {
        let message = format!(
            "{}() missing {} required {kind} argument{}: {}",
            self.shown_name(id),
            names.len(),
            plural(names.len()),
            listed(names)
        );
        self.type_error(message)
    }

    #[cold]
    fn too_many(&mut self, id: FunctionId, code: &Code, slots: &[Value], given: usize) -> Trap {
        let positional = usize::from(code.params.positional);
        let defaults = match self.heap.functions.get(id).defaults {
            Value::Tuple(id) => self.heap.tuple(id).len(),
            _ => 0,
        };
        let keyword_only =
            slots.iter().skip(positional).take(usize::from(code.params.keyword_only)).filter(|s| !s.is_undef()).count();
        let takes = if defaults > 0 {
            format!("from {} to {positional}", positional.saturating_sub(defaults))
        } else {
            positional.to_string()
        };
        let what = if keyword_only > 0 {
            let s = plural(given);
            format!(
                "{given} positional argument{s} (and {keyword_only} keyword-only argument{}) were given",
                plural(keyword_only)
            )
        } else {
            format!("{given} {} given", if given == 1 { "was" } else { "were" })
        };
        let s = if defaults == 0 && positional == 1 { "" } else { "s" };
        self.type_error(format!("{}() takes {takes} positional argument{s} but {what}", self.shown_name(id)))
    }

    #[cold]
    fn unexpected_keyword<'a>(&mut self, function: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Trap {
        let hint = match crate::diagnostics::suggest::suggest(name, known) {
            Some(other) => format!(". Did you mean '{other}'?"),
            None => String::new(),
        };
        self.type_error(format!("{function}() got an unexpected keyword argument '{name}'{hint}"))
    }

    /// The names in a tuple of keyword names.
    fn keyword_names(&self, keywords: Option<Value>) -> Vec<Value> {
        match keywords {
            Some(Value::Tuple(id)) => self.heap.tuple(id).to_vec(),
            _ => Vec::new(),
        }
    }

    /// Calls a native with `argc` arguments at absolute register `first`. `owner` is the type whose method it is.
    #[inline]
    pub(crate) fn call_native(
        &mut self,
        def: &NativeDef,
        owner: Option<BuiltinType>,
        first: usize,
        argc: usize,
        keywords: Option<Value>,
    ) -> Res<Value> {
        if matches!(
            owner,
            Some(BuiltinType::Str | BuiltinType::Bytes | BuiltinType::Int | BuiltinType::Float | BuiltinType::Complex)
        ) {
            let read = if def.asks_args { argc.min(1) } else { argc };
            for at in first..first + read {
                if let Some(&value @ Value::Instance(_)) = self.stack.get(at) {
                    let plain = self.plain(value);
                    if !matches!(plain, Value::Instance(_) | Value::List(_) | Value::Deque(_) | Value::Dict(_) | Value::Set(_))
                        && let Some(place) = self.stack.get_mut(at)
                    {
                        *place = plain;
                    }
                }
            }
        }
        let own = usize::from(def.has_receiver());
        let args = Args { base: first as u32, count: argc as u32 };
        let fits = match def.sig {
            Sig::None => argc == own,
            Sig::Slot(n) => argc == own + usize::from(n),
            Sig::One => argc == own + 1,
            Sig::SlotRange(min, max) | Sig::Range(min, max) => argc >= own + usize::from(min) && argc <= own + usize::from(max),
            Sig::Any => true,
            // (What is absent is Undef to `Args::get`.)
            Sig::Named(named) => argc >= own + usize::from(named.required) && argc <= own + usize::from(named.max_positional),
            Sig::Keywords if keywords.is_none() => return self.call_without_keywords(def, args),
            _ => false,
        };
        if fits && keywords.is_none() { (def.func)(self, args) } else { self.bind_native(def, owner, args, keywords) }
    }

    /// Calls a native that takes a dict of keywords last, without one.
    fn call_without_keywords(&mut self, def: &NativeDef, args: Args) -> Res<Value> {
        let (first, count) = (args.base as usize, args.len());
        let base = self.top().max(first + count);
        self.ensure_stack(base + count + 1)?;
        self.stack.copy_within(first..first + count, base);
        *self.stack.get_mut(base + count).ok_or(Trap::Internal)? = Value::Undef;
        (def.func)(self, Args { base: base as u32, count: count as u32 + 1 })
    }

    #[cold]
    #[inline(never)]
    fn bind_native(&mut self, def: &NativeDef, owner: Option<BuiltinType>, args: Args, keywords: Option<Value>) -> Res<Value> {
        let own = usize::from(def.has_receiver());
        let names = self.keyword_names(keywords);
        self.work(names.len() as u64 * 100)?;
        let first = args.base as usize;
        let all: Vec<Value> = self.stack.get(first..first + args.len()).ok_or(Trap::Internal)?.to_vec();
        let given = args.len().checked_sub(names.len()).ok_or(Trap::Internal)?;
        let (positional, values) = all.split_at_checked(given).ok_or(Trap::Internal)?;
        let count = given.saturating_sub(own);
        let mut slots: Vec<Value> = positional.to_vec();
        match def.sig {
            Sig::None | Sig::Slot(_) | Sig::SlotRange(..) | Sig::One | Sig::Range(..) | Sig::Any => {
                let full = match owner {
                    Some(ty) => format!("{}.{}", ty.own_name(), def.name),
                    None if !def.module.is_empty() => format!("{}.{}", def.module, def.name),
                    None => def.name.to_owned(),
                };
                return Err(self.wrong_count(def, &full, count, !names.is_empty()));
            }
            Sig::Named(named) => {
                if count > usize::from(named.max_positional) || count + names.len() > named.names.len() {
                    return Err(self.too_many_named(def, named, count, names.len()));
                }
                slots.resize(own + named.names.len(), Value::Undef);
                // What is missing is told before what is wrong.
                let placed = self.place_keywords(named, &names, values, &mut slots, own);
                self.check_required(def, named, &slots, own, count)?;
                if let Some(name) = placed {
                    return Err(self.wrong_keyword(def, named, name));
                }
            }
            Sig::AnyNamed(named) => {
                if names.len() > named.names.len() && def.name != "print" {
                    let (most, given) = (named.names.len(), names.len());
                    return Err(self.type_error(format!(
                        "{}() takes at most {most} keyword argument{} ({given} given)",
                        def.name,
                        plural(most)
                    )));
                }
                let start = slots.len();
                slots.resize(start + named.names.len(), Value::Undef);
                if let Some(name) = self.place_keywords(named, &names, values, &mut slots, start) {
                    return Err(self.wrong_keyword(def, named, name));
                }
            }
            Sig::Keywords => {
                let mut dict = Value::Undef;
                if !names.is_empty() {
                    let id = self.new_dict()?;
                    for (&name, &value) in names.iter().zip(values) {
                        self.dict_set(id, name, value)?;
                    }
                    dict = Value::Dict(id);
                }
                slots.push(dict);
            }
        }
        // The arguments as the native wants them, above everything that lives; the call's own registers stay as they are.
        let base = self.top().max(first + args.len());
        self.ensure_stack(base + slots.len())?;
        self.stack.get_mut(base..base + slots.len()).ok_or(Trap::Internal)?.copy_from_slice(&slots);
        (def.func)(self, Args { base: base as u32, count: slots.len() as u32 })
    }

    /// Puts keyword arguments in their slots; gives the first that has none, or whose slot is taken.
    fn place_keywords(
        &self,
        named: &Named,
        names: &[Value],
        values: &[Value],
        slots: &mut [Value],
        start: usize,
    ) -> Option<Value> {
        let mut wrong = None;
        for (&name, &value) in names.iter().zip(values) {
            let text = self.heap.as_str(name).unwrap_or("");
            let index = named.names.iter().position(|n| *n == text).filter(|i| *i >= usize::from(named.positional_only));
            match index.and_then(|i| slots.get_mut(start + i)).filter(|slot| slot.is_undef()) {
                Some(slot) => *slot = value,
                None => wrong = wrong.or(Some(name)),
            }
        }
        wrong
    }

    #[cold]
    fn wrong_keyword(&mut self, def: &NativeDef, named: &Named, name: Value) -> Trap {
        let text = self.heap.as_str(name).unwrap_or("").to_owned();
        let known = || named.names.iter().skip(named.positional_only.into()).copied();
        match known().position(|n| n == text) {
            Some(i) => {
                let position = i + usize::from(named.positional_only) + 1;
                self.type_error(format!("argument for {}() given by name ('{text}') and position ({position})", def.name))
            }
            None => self.unexpected_keyword(def.name, &text, known()),
        }
    }

    fn check_required(&mut self, def: &NativeDef, named: &Named, slots: &[Value], own: usize, count: usize) -> Res {
        for i in 0..usize::from(named.required) {
            if slots.get(own + i).is_none_or(|s| s.is_undef()) {
                let message = if i < usize::from(named.positional_only) {
                    let bound =
                        if usize::from(named.required) == usize::from(named.max_positional) { "exactly" } else { "at least" };
                    let s = plural(named.required.into());
                    format!("{}() takes {bound} {} positional argument{s} ({count} given)", def.name, named.required)
                } else {
                    let name = named.names.get(i).copied().unwrap_or("");
                    format!("{}() missing required argument '{name}' (pos {})", def.name, i + 1)
                };
                return Err(self.type_error(message));
            }
        }
        Ok(())
    }

    #[cold]
    fn too_many_named(&mut self, def: &NativeDef, named: &Named, count: usize, keywords: usize) -> Trap {
        let (all, max, total) = (named.names.len(), usize::from(named.max_positional), count + keywords);
        let name = def.name;
        let counts_all = matches!(BuiltinType::visible(name), Some(ty) if !matches!(ty, BuiltinType::Bytes | BuiltinType::Complex | BuiltinType::Property));
        let message = if total > all && counts_all {
            format!("{name} expected at most {all} arguments, got {total}")
        } else if total > all {
            let kind = if count == 0 { "keyword " } else { "" };
            format!("{name}() takes at most {all} {kind}argument{} ({total} given)", plural(all))
        } else if max == 0 {
            format!("{name}() takes no positional arguments")
        } else {
            let bound = if named.required == named.max_positional { "exactly" } else { "at most" };
            format!("{name}() takes {bound} {max} positional argument{} ({count} given)", plural(max))
        };
        self.type_error(message)
    }

    #[cold]
    fn wrong_count(&mut self, def: &NativeDef, full: &str, count: usize, keywords: bool) -> Trap {
        let name = def.name;
        let message = match def.sig {
            _ if keywords => format!("{full}() takes no keyword arguments"),
            Sig::None => format!("{full}() takes no arguments ({count} given)"),
            Sig::Slot(n @ 2..) => format!("{name} expected {n} arguments, got {count}"),
            Sig::Slot(n) => format!("expected {n} argument{}, got {count}", plural(n.into())),
            Sig::SlotRange(min, max) => format!("expected {min} or {max} arguments, got {count}"),
            Sig::One => format!("{full}() takes exactly one argument ({count} given)"),
            Sig::Range(min, max) if min == max => format!("{name} expected {min} argument{}, got {count}", plural(min.into())),
            Sig::Range(min, _) if count < min.into() => {
                format!("{name} expected at least {min} argument{}, got {count}", plural(min.into()))
            }
            Sig::Range(_, max) => format!("{name} expected at most {max} argument{}, got {count}", plural(max.into())),
            _ => format!("{full}() got bad arguments"),
        };
        self.type_error(message)
    }
}
