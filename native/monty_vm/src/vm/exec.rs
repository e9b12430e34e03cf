//! The instructions that are not hot: one arm each, out of line.
use super::attr::site_name;
use super::{Linked, Res, Ret, Trap, Vm};
use crate::bytecode::Op;
use crate::heap::{DictObj, FunctionObj, ListObj, SetObj, SliceObj};
use crate::types::{BuiltinType, UnaryOp};
use crate::value::{BuiltinId, Value};

impl Vm {
    #[inline]
    fn reg(&self, base: usize, r: u8) -> Value {
        self.stack.get(base + r as usize).copied().unwrap_or_default()
    }

    #[inline]
    fn set_reg(&mut self, base: usize, r: u8, value: Value) {
        if let Some(slot) = self.stack.get_mut(base + r as usize) {
            *slot = value;
        }
    }

    pub(super) fn regs(&self, base: usize, r: u8, count: usize) -> &[Value] {
        let start = base + r as usize;
        self.stack.get(start..start + count).unwrap_or(&[])
    }

    /// Executes an instruction of the top frame, whose window begins at `base`.
    #[inline(never)]
    pub(crate) fn cold(&mut self, linked: &Linked, base: usize, op: Op) -> Res {
        if let Some(dst) = destination(op) {
            self.ret = Ret::Dst(dst);
            let value = self.cold_value(linked, base, op)?;
            self.set_reg(base, dst, value);
            return Ok(());
        }
        self.ret = Ret::Discard;
        match op {
            Op::DelGlobal { slot } => {
                let place = self.globals.get_mut(slot as usize).ok_or(Trap::Internal)?;
                if std::mem::take(place).is_undef() {
                    let name = linked.unit.globals.get(slot as usize).copied().ok_or(Trap::Internal)?;
                    return Err(self.name_error(Vm::name_of(linked, name)?));
                }
                Ok(())
            }
            Op::StoreName { src, name } => self.store_name(linked, name, self.reg(base, src)),
            Op::DelName { name } => self.del_name(linked, name),
            Op::DelLocal { reg, name } => {
                if self.reg(base, reg).is_undef() {
                    return Err(self.unbound_local(linked, name));
                }
                self.set_reg(base, reg, Value::Undef);
                Ok(())
            }
            Op::MakeCell { reg } => {
                let cell = self.heap.new_cell(self.reg(base, reg))?;
                self.set_reg(base, reg, cell);
                Ok(())
            }
            Op::LoadClosure { dst, count, first } => self.load_closure(base, dst, count, first),
            Op::DelDeref { cell, free, name } => {
                let Value::Cell(id) = self.reg(base, cell) else { return Err(Trap::Internal) };
                if std::mem::take(&mut self.heap.cells.get_mut(id).value).is_undef() {
                    return Err(self.unbound_cell(linked, free, name));
                }
                Ok(())
            }
            Op::StoreWide { src, index } => {
                let value = self.reg(base, src);
                *self.stack.get_mut(base + index as usize).ok_or(Trap::Internal)? = value;
                Ok(())
            }
            Op::Unpack { src, base: to, count } => {
                let value = self.reg(base, src);
                let items = self.unpack(src, value, count.into())?;
                self.write_all(base, to, &items);
                Ok(())
            }
            Op::UnpackEx { src, base: to, before, after } => {
                let value = self.reg(base, src);
                let (head, middle, tail) = self.unpack_ex(src, value, before.into(), after.into())?;
                self.write_all(base, to, &head);
                self.set_reg(base, to + before, middle);
                self.write_all(base, to + before + 1, &tail);
                Ok(())
            }
            Op::ListExtend { list, src } => {
                let Value::List(id) = self.reg(base, list) else { return Err(Trap::Internal) };
                let value = self.reg(base, src);
                if !self.is_iterable(value) {
                    let message = format!("Value after * must be an iterable, not {}", self.type_name(value));
                    return Err(self.not_iterable(value, message));
                }
                let items = self.operand_list(src, value)?;
                self.heap.list_reserve(id, items.len())?;
                self.heap.with_list(id, |list| list.extend_from_slice(&items));
                Ok(())
            }
            Op::SetAdd { set, src } => {
                match self.reg(base, set) {
                    Value::Set(id) => self.set_add_item(id, self.reg(base, src)),
                    // `__conditional_annotations__` is the program's to overwrite.
                    _ => Err(self.raise(BuiltinType::SystemError, "bad argument to internal function")),
                }
            }
            Op::SetUpdate { set, src } => {
                let Value::Set(id) = self.reg(base, set) else { return Err(Trap::Internal) };
                let items = self.operand_items(src, self.reg(base, src))?;
                items.into_iter().try_for_each(|item| self.set_add_item(id, item))
            }
            Op::DictSet { dict, key, value } => {
                let Value::Dict(id) = self.reg(base, dict) else { return Err(Trap::Internal) };
                let (key, value) = (self.reg(base, key), self.reg(base, value));
                crate::types::dict::set_item(self, id, key, value)
            }
            Op::DictUpdate { dict, src } => {
                let Value::Dict(id) = self.reg(base, dict) else { return Err(Trap::Internal) };
                let value = self.reg(base, src);
                match crate::types::dict::mapping_items(self, value)? {
                    Some(items) => items.into_iter().try_for_each(|(k, v)| self.dict_set(id, k, v)),
                    None => {
                        let message = format!("'{}' object is not a mapping", self.type_name(value));
                        Err(self.type_error(message))
                    }
                }
            }
            Op::DictMerge { dict, src, callee } => self.dict_merge(base, dict, src, callee),
            Op::DelItem { obj, key } => {
                let (obj, key) = (self.reg(base, obj), self.reg(base, key));
                self.del_item(obj, key)
            }
            Op::SetSlice { obj, base: parts, src } => {
                let (target, value) = (self.reg(base, obj), self.reg(base, src));
                if let (Value::List(id), Value::List(_) | Value::Tuple(_)) = (target, value) {
                    let [start, stop, step] = [self.reg(base, parts), self.reg(base, parts + 1), self.reg(base, parts + 2)];
                    let selection = crate::types::slice::select(self, start, stop, step, self.heap.list(id).len())?;
                    return crate::types::list::set_slice(self, id, selection, value);
                }
                let key = self.slice_at(base, parts)?;
                let value = match (target, value) {
                    (Value::List(_), Value::List(_) | Value::Tuple(_)) => value,
                    (Value::List(_), _) => {
                        if !self.is_iterable(value) {
                            return Err(self.type_error("must assign iterable to extended slice"));
                        }
                        let value = self.iterator_or(value, "must assign iterable to extended slice")?;
                        self.set_reg(base, src, value);
                        let items = self.operand_items(src, value)?;
                        self.heap.new_list(items)?
                    }
                    _ => value,
                };
                self.set_item(target, key, value)
            }
            Op::DelAttr { obj, site } => self.set_attr(self.reg(base, obj), site_name(linked, site)?, None),
            Op::YieldFromIter { iter } => {
                let iterator = self.delegate_iterator(base, self.reg(base, iter))?;
                self.set_reg(base, iter, iterator);
                Ok(())
            }
            Op::GetAwaitable { iter, from } => {
                let awaitable = self.awaitable(self.reg(base, iter), from)?;
                self.set_reg(base, iter, awaitable);
                Ok(())
            }
            Op::AsyncYield { src, .. } => self.async_yield(self.reg(base, src)),
            Op::Raise { exc } => {
                let exception = self.exception_from(self.reg(base, exc))?;
                Err(self.raise_value(exception))
            }
            Op::RaiseFrom { exc, cause } => {
                let exception = self.exception_from(self.reg(base, exc))?;
                self.set_cause(exception, self.reg(base, cause))?;
                Err(self.raise_value(exception))
            }
            Op::RaiseCurrent {} => match self.handled() {
                Value::Undef => Err(self.raise(BuiltinType::RuntimeError, "No active exception to reraise")),
                exception => {
                    self.raised = exception;
                    Err(Trap::Raise)
                }
            },
            Op::Reraise { exc } => {
                self.raised = self.reg(base, exc);
                Err(Trap::Raise)
            }
            Op::RaiseAssert { src, has } => {
                let args = if has { vec![self.reg(base, src)] } else { Vec::new() };
                Err(self.raise_args(BuiltinType::AssertionError, &args))
            }
            Op::EnterHandler { saved, exc } => {
                let exception = self.reg(base, exc);
                let frame = self.frames.last_mut().ok_or(Trap::Internal)?;
                let before = std::mem::replace(&mut frame.handled, exception);
                self.set_reg(base, saved, before);
                Ok(())
            }
            Op::LeaveHandler { saved } => {
                let before = self.reg(base, saved);
                self.frames.last_mut().ok_or(Trap::Internal)?.handled = before;
                Ok(())
            }
            Op::JumpIfNoMatch { exc, class, target } => {
                let (exception, class) = (self.reg(base, exc), self.reg(base, class));
                let matches = self.exception_matches(exception, class)?;
                self.jump_unless(matches, target)
            }
            Op::JumpIfNoSequence { src, count, exact, target } => {
                let matches = self.matches_sequence(self.reg(base, src), count, exact)?;
                self.jump_unless(matches, target)
            }
            Op::JumpIfNoMapping { src, count, target } => {
                let matches = self.matches_mapping(self.reg(base, src), count)?;
                self.jump_unless(matches, target)
            }
            Op::SplitGroup { base: at, class } => {
                let (part, rest) = self.split_group(self.reg(base, at + 1), self.reg(base, class))?;
                self.write_all(base, at, &[part, rest]);
                Ok(())
            }
            Op::RaiseGroup { exc } => match self.reg(base, exc) {
                Value::None => Ok(()),
                group => {
                    self.raised = group;
                    Err(Trap::Raise)
                }
            },
            Op::CheckMethod { obj, site } => self.check_method(linked, self.reg(base, obj), site),
            Op::ImportStar { module } => crate::modules::import_star(self, linked, self.reg(base, module)),
            _ => Err(Trap::Internal),
        }
    }

    /// The value of an instruction that has a destination.
    pub(crate) fn cold_value(&mut self, linked: &Linked, base: usize, op: Op) -> Res<Value> {
        match op {
            Op::LoadBuiltin { id, .. } => Ok(Value::Builtin(BuiltinId(id))),
            Op::LoadType { id, .. } => BuiltinType::from_index(id).map(Value::Type).ok_or(Trap::Internal),
            Op::LoadName { dst, name } => {
                let pc = self.frames.last().map_or(0, |frame| frame.pc as usize);
                self.load_name(linked, name, Some((dst, pc)))
            }
            Op::LoadClassName { namespace, name, .. } => self.load_class_name(linked, self.reg(base, namespace), name),
            Op::LoadWide { index, .. } => self.stack.get(base + index as usize).copied().ok_or(Trap::Internal),
            Op::Pos { a, .. } => self.unary(UnaryOp::Pos, self.reg(base, a)),
            Op::Invert { a, .. } => self.unary(UnaryOp::Invert, self.reg(base, a)),
            Op::GetIter { src, .. } => self.get_iter(self.reg(base, src)),
            Op::UnpackList { src, star, count, .. } => self.unpack_list(src, self.reg(base, src), star, count as usize),
            Op::BuildList { base: from, count, .. } => {
                let items = self.regs(base, from, count.into()).to_vec();
                self.heap.new_list(items)
            }
            Op::BuildSet { base: from, count, .. } => {
                let id = self.heap.alloc(SetObj::default())?;
                for i in 0..count {
                    self.set_add_item(id, self.reg(base, from + i))?;
                }
                Ok(Value::Set(id))
            }
            Op::BuildDict { base: from, count, .. } => {
                let id = self.heap.alloc(DictObj::default())?;
                for i in 0..count {
                    let (key, value) = (self.reg(base, from + 2 * i), self.reg(base, from + 2 * i + 1));
                    crate::types::dict::set_item(self, id, key, value)?;
                }
                Ok(Value::Dict(id))
            }
            Op::BuildSlice { base: from, .. } => self.slice_at(base, from),
            Op::BuildString { base: from, count, .. } => self.build_string(base, from, count),
            Op::ListToTuple { list, .. } => {
                let Value::List(id) = self.reg(base, list) else { return Err(Trap::Internal) };
                let items: Box<[Value]> = self.heap.list(id).into();
                self.heap.new_tuple(items)
            }
            Op::Format { src, conv, .. } => self.format_field(self.reg(base, src), conv, Value::Undef),
            Op::FormatSpec { src, conv, spec, .. } => self.format_field(self.reg(base, src), conv, self.reg(base, spec)),
            Op::GetSlice { obj, base: parts, .. } => {
                let target = self.reg(base, obj);
                let [start, stop, step] = [self.reg(base, parts), self.reg(base, parts + 1), self.reg(base, parts + 2)];
                if let Some(result) = crate::types::slice::get_slice(self, target, start, stop, step)? {
                    return Ok(result);
                }
                let key = self.slice_at(base, parts)?;
                self.get_item(target, key)
            }
            Op::CallKw { base: at, argc, names, .. } => {
                let names = self.constant(linked, names)?;
                self.call(base + at as usize, argc.into(), Some(names))
            }
            Op::CallMethodKw { base: at, argc, site, .. } => {
                let keywords = linked.code.sites.get(site as usize).and_then(|s| s.keywords).ok_or(Trap::Internal)?;
                let names = self.constant(linked, keywords)?;
                self.call_method_slow(linked, base + at as usize, argc.into(), site, Some(names))
            }
            Op::CallEx { base: at, .. } => self.call_ex(base, at),
            Op::MakeFunction { base: from, flags, code, .. } => self.make_function(linked, base, from, flags, code),
            Op::YieldFrom { iter, .. } => self.yield_from(self.reg(base, iter)),
            Op::GetAIter { src, .. } => self.async_iterator(self.reg(base, src)),
            Op::GetANext { iter, .. } => self.async_next(self.reg(base, iter)),
            Op::AsyncWithEnter { base: at, .. } => {
                let (enter, exit) = self.enter_async(self.reg(base, at))?;
                self.set_reg(base, at, exit);
                Ok(enter)
            }
            Op::WithEnter { base: at, .. } => {
                let manager = self.reg(base, at);
                let [enter, exit] = ["__enter__", "__exit__"].map(|name| self.manager_method(manager, name));
                if let (Some(enter), Some(exit)) = (enter, exit) {
                    let class = self.type_value(manager);
                    let answer = self.ask_method(enter, manager, &[])?;
                    let exit = self.descriptor_get(exit, manager, class)?;
                    self.set_reg(base, at, exit);
                    return Ok(answer);
                }
                Err(self.no_manager(manager, if exit.is_some() { "__enter__" } else { "__exit__" }))
            }
            Op::WithLeave { exit, .. } => self.call_value(self.reg(base, exit), &[Value::None; 3]),
            Op::WithExcept { dst, exit, exc } => {
                self.ret = Ret::Truth(dst, false);
                let result = self.exit_with(self.reg(base, exit), self.reg(base, exc))?;
                self.truth(result).map(Value::Bool)
            }
            Op::AsyncWithExcept { exit, exc, .. } => self.exit_with(self.reg(base, exit), self.reg(base, exc)),
            Op::JoinGroups { exc, list, .. } => {
                let (exception, raised) = (self.reg(base, exc), self.reg(base, list));
                self.ask_prelude("_join_groups", &[exception, raised])
            }
            Op::MatchKeys { src, keys, .. } => self.match_keys(self.reg(base, src), self.reg(base, keys)),
            Op::MatchClass { src, class, pattern, .. } => {
                let pattern = self.constant(linked, pattern)?;
                self.match_class(self.reg(base, src), self.reg(base, class), pattern)
            }
            Op::Import { name, top, .. } => crate::modules::import(self, Vm::name_of(linked, name)?, top),
            Op::ImportFrom { module, name, .. } => {
                crate::modules::import_from(self, self.reg(base, module), Vm::name_of(linked, name)?)
            }
            _ => Err(Trap::Internal),
        }
    }

    fn jump_unless(&mut self, holds: bool, target: u32) -> Res {
        if holds {
            return Ok(());
        }
        self.frames.last_mut().ok_or(Trap::Internal)?.pc = target;
        // The frame's position changed: have it loaded again.
        Err(Trap::Pushed)
    }

    /// Tells a context manager's exit method of an exception.
    fn exit_with(&mut self, exit: Value, exception: Value) -> Res<Value> {
        let class = self.type_value(exception);
        let traceback = self.get_attr(exception, "__traceback__")?;
        self.call_value(exit, &[class, exception, traceback])
    }

    /// A method of a protocol, as the class has it.
    pub(crate) fn manager_method(&self, manager: Value, name: &str) -> Option<Value> {
        match self.class_of(manager) {
            Some(class) => self.class_attr(class, name),
            None => self.own_class_attr(Value::Type(self.type_of(manager)), name),
        }
    }

    fn write_all(&mut self, base: usize, to: u8, items: &[Value]) {
        let start = base + to as usize;
        if let Some(window) = self.stack.get_mut(start..start + items.len()) {
            window.copy_from_slice(items);
        }
    }

    fn load_closure(&mut self, base: usize, dst: u8, count: u8, first: u32) -> Res {
        let function = match self.stack.get(base.wrapping_sub(1)).copied() {
            Some(Value::Generator(id)) => self.heap.generators.get(id).function,
            other => other.unwrap_or_default(),
        };
        let Value::Function(id) = function else { return Err(Trap::Internal) };
        let Vm { heap, stack, .. } = self;
        let closure = &heap.functions.get(id).closure;
        for i in 0..count as usize {
            let cell = closure.get(first as usize + i).ok_or(Trap::Internal)?;
            *stack.get_mut(base + dst as usize + i).ok_or(Trap::Internal)? = Value::Cell(*cell);
        }
        Ok(())
    }

    fn make_function(&mut self, linked: &Linked, base: usize, from: u8, flags: u8, code: u32) -> Res<Value> {
        let object = linked.unit.codes.get(code as usize).ok_or(Trap::Internal)?;
        let mut closure = Vec::with_capacity(object.captures.len());
        for &register in &object.captures {
            match self.stack.get(base + register as usize) {
                Some(Value::Cell(id)) => closure.push(*id),
                _ => return Err(Trap::Internal),
            }
        }
        let part = |flag: u8, i: u8| if flags & flag != 0 { self.reg(base, from + i) } else { Value::Undef };
        let dynamic = linked.unit.codes.first().is_some_and(|c| c.dynamic);
        let globals = if dynamic { self.function_globals(linked, base) } else { Value::Undef };
        let function = FunctionObj {
            code: crate::heap::CodeId(linked.codes + code),
            defaults: part(1, 0),
            kwdefaults: part(2, 1),
            closure: closure.into(),
            globals,
            annotations: Value::Undef,
            annotate: part(4, 2),
            overrides: Value::Undef,
            dict: Value::Undef,
            cache: Value::Undef,
            iterable_coroutine: false,
        };
        Ok(Value::Function(self.heap.alloc(function)?))
    }

    /// The globals that a function made by dynamic code will use: those of its maker.
    fn function_globals(&self, linked: &Linked, base: usize) -> Value {
        if linked.code.kind == crate::bytecode::CodeKind::Module {
            return self.reg(base, 1);
        }
        let maker = match self.stack.get(base.wrapping_sub(1)).copied() {
            Some(Value::Generator(id)) => self.heap.generators.get(id).function,
            other => other.unwrap_or_default(),
        };
        match maker {
            Value::Function(id) => self.heap.functions.get(id).globals,
            _ => Value::Undef,
        }
    }

    fn slice_at(&mut self, base: usize, parts: u8) -> Res<Value> {
        let [start, stop, step] = [self.reg(base, parts), self.reg(base, parts + 1), self.reg(base, parts + 2)];
        Ok(Value::Slice(self.heap.alloc(SliceObj { start, stop, step })?))
    }

    fn set_add_item(&mut self, id: crate::heap::SetId, item: Value) -> Res {
        match crate::heap::hash::key_hash(&self.heap, item) {
            Ok(_) => self.set_add(id, item).map(|_| ()),
            Err(_) => Err(crate::types::set::unhashable(self, item)),
        }
    }

    fn dict_merge(&mut self, base: usize, dict: u8, src: u8, callee: u8) -> Res {
        let Value::Dict(id) = self.reg(base, dict) else { return Err(Trap::Internal) };
        let (value, callee) = (self.reg(base, src), self.reg(base, callee));
        // The first keywords of a call are mostly all of them: their table is taken as it is.
        if let Value::Dict(source) = value
            && self.heap.dicts.get(id).is_empty()
            && self.heap.dicts.get(source).entries().all(|entry| matches!(entry.key, Value::Str(_)))
        {
            let copy = crate::types::dict::copy(self, value)?;
            self.set_reg(base, dict, Value::Dict(copy));
            return Ok(());
        }
        let Some(items) = crate::types::dict::mapping_items(self, value)? else {
            let name = self.callee_name(callee);
            let message = format!("{name} argument after ** must be a mapping, not {}", self.type_name(value));
            return Err(self.type_error(message));
        };
        /// What an entry takes at most, where the table grows for it.
        const ENTRY: usize = 128;
        let mut items = items;
        for (key, _) in &mut items {
            let name = self.plain(*key);
            if !matches!(name, Value::Str(_)) {
                return Err(self.type_error("keywords must be strings"));
            }
            // (Of a class that says itself what it is equal to, it is a plain name.)
            if crate::heap::hash::key_hash(&self.heap, *key).is_err() {
                *key = name;
            }
            if self.dict_get(id, name)?.is_some() {
                let name = self.callee_name(callee);
                let key = self.str_of(*key)?;
                return Err(self.type_error(format!("{name} got multiple values for keyword argument '{key}'")));
            }
        }
        // All of them or none: executed again, it would find the first ones there.
        self.reserve(items.len().saturating_add(self.heap.dicts.get(id).len()).saturating_mul(ENTRY))?;
        self.unlimited(|vm| items.into_iter().try_for_each(|(key, value)| vm.dict_set(id, key, value)))
    }

    /// A callee as errors name it: `f()`.
    fn callee_name(&mut self, callee: Value) -> String {
        match callee {
            Value::Function(id) => {
                let code = self.heap.functions.get(id).code;
                let module = self.linked(code).map_or("", |l| if l.module == 0 { "__main__." } else { "" });
                let name = self.linked(code).map_or(String::new(), |l| l.code.qualname.to_string());
                format!("{module}{name}()")
            }
            Value::Builtin(id) => format!("{}()", crate::builtins::function(id.0).map_or("", |d| d.name)),
            Value::Type(ty) => format!("{}()", ty.name()),
            Value::Class(class) => format!("{}()", self.class_full_name(class)),
            Value::Method(id) => format!("{}.{}()", id.owner.name(), id.def().map_or("", |d| d.name)),
            other => format!("{} object", self.type_name(other)),
        }
    }

    /// `f(*args, **kwargs)`.
    fn call_ex(&mut self, base: usize, at: u8) -> Res<Value> {
        let [callee, args, keywords] = [self.reg(base, at), self.reg(base, at + 1), self.reg(base, at + 2)];
        let items = match args {
            Value::List(_) => self.items_of(args)?,
            _ => {
                if !self.is_iterable(args) {
                    let name = self.callee_name(callee);
                    let message = format!("{name} argument after * must be an iterable, not {}", self.type_name(args));
                    return Err(self.not_iterable(args, message));
                }
                let ret = self.ret;
                let items = self.operand_items(at + 1, args)?;
                self.ret = ret;
                // A list of its own, where a native can have an argument drained.
                let list = self.heap.alloc(ListObj { items: items.clone().into() })?;
                self.set_reg(base, at + 1, Value::List(list));
                items
            }
        };
        self.work(items.len() as u64 * 4)?;
        // Copies of the arguments, on their way to where they belong.
        self.reserve(items.len().saturating_mul(4 * size_of::<Value>()))?;
        let mut all = items;
        let mut names = None;
        if let Value::Dict(id) = keywords {
            let table = self.heap.dicts.get(id);
            if !table.is_empty() {
                all.reserve_exact(table.len());
                all.extend(table.entries().map(|e| e.value));
                let keys: Vec<Value> = table.entries().map(|e| e.key).collect();
                names = Some(self.heap.new_tuple(keys)?);
            }
        }
        let start = self.top();
        self.ensure_stack(start + all.len() + 1)?;
        *self.stack.get_mut(start).ok_or(Trap::Internal)? = callee;
        self.stack.get_mut(start + 1..start + 1 + all.len()).ok_or(Trap::Internal)?.copy_from_slice(&all);
        self.call(start, all.len(), names)
    }

    fn unpack_list(&mut self, src: u8, value: Value, star: bool, count: usize) -> Res<Value> {
        let items = if star {
            let (mut head, middle, _) = self.unpack_ex(src, value, count, 0)?;
            if let Value::List(id) = middle {
                head.extend_from_slice(self.heap.list(id));
            }
            head
        } else {
            self.unpack(src, value, count)?
        };
        self.heap.new_list(items)
    }
}

/// The register that an instruction handled by `cold_value` writes.
fn destination(op: Op) -> Option<u8> {
    match op {
        Op::LoadBuiltin { dst, .. }
        | Op::LoadType { dst, .. }
        | Op::LoadName { dst, .. }
        | Op::LoadClassName { dst, .. }
        | Op::LoadWide { dst, .. }
        | Op::Pos { dst, .. }
        | Op::Invert { dst, .. }
        | Op::GetIter { dst, .. }
        | Op::UnpackList { dst, .. }
        | Op::BuildList { dst, .. }
        | Op::BuildSet { dst, .. }
        | Op::BuildDict { dst, .. }
        | Op::BuildSlice { dst, .. }
        | Op::BuildString { dst, .. }
        | Op::ListToTuple { dst, .. }
        | Op::Format { dst, .. }
        | Op::FormatSpec { dst, .. }
        | Op::GetSlice { dst, .. }
        | Op::CallKw { dst, .. }
        | Op::CallMethodKw { dst, .. }
        | Op::CallEx { dst, .. }
        | Op::MakeFunction { dst, .. }
        | Op::YieldFrom { dst, .. }
        | Op::JoinGroups { dst, .. }
        | Op::MatchKeys { dst, .. }
        | Op::MatchClass { dst, .. }
        | Op::WithEnter { dst, .. }
        | Op::WithLeave { dst, .. }
        | Op::WithExcept { dst, .. }
        | Op::AsyncWithEnter { dst, .. }
        | Op::AsyncWithExcept { dst, .. }
        | Op::GetAIter { dst, .. }
        | Op::GetANext { dst, .. }
        | Op::Import { dst, .. }
        | Op::ImportFrom { dst, .. } => Some(dst),
        _ => None,
    }
}
