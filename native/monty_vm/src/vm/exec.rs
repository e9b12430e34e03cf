//! The instructions that are not hot: one arm each, out of line.
use super::attr::site_name;
use super::{Linked, Res, Ret, Trap, Vm};
use crate::bytecode::{Conv, Op};
use crate::heap::iters::iter_depth;
use crate::heap::{DictObj, FunctionObj, GeneratorState, ListObj, SetObj, SliceObj, Special};
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

    fn regs(&self, base: usize, r: u8, count: usize) -> &[Value] {
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
                    return Err(self.type_error(message));
                }
                let items = self.operand_items(src, value)?;
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
            Op::LoadName { name, .. } => self.load_name(linked, name),
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

    fn build_string(&mut self, base: usize, from: u8, count: u8) -> Res<Value> {
        let mut total = 0;
        for &part in self.regs(base, from, count.into()) {
            total += self.heap.as_str(part).map_or(0, str::len);
        }
        self.reserve(total)?;
        let mut text = compact_str::CompactString::with_capacity(total);
        for &part in self.regs(base, from, count.into()) {
            text.push_str(self.heap.as_str(part).ok_or(Trap::Internal)?);
        }
        if text.len() == 1 { self.heap.new_str(&text) } else { self.heap.new_text(text) }
    }

    /// A field of an f-string.
    fn format_field(&mut self, value: Value, conv: Conv, spec: Value) -> Res<Value> {
        let value = match conv {
            Conv::None => value,
            Conv::Str => self.str_value(value)?,
            Conv::Repr => {
                let text = self.repr(value)?;
                self.heap.new_string(text)?
            }
            Conv::Ascii => {
                let text = self.repr(value)?;
                let text = crate::builtins::to_ascii(&text);
                self.heap.new_string(text)?
            }
        };
        match spec {
            Value::Str(id) if self.heap.strs.get(id).chars > 0 => {
                let spec = self.heap.str(id).to_owned();
                self.format_value(value, &spec)
            }
            _ if self.is_custom(value) => self.format_value(value, ""),
            _ => self.str_value(value),
        }
    }

    /// `str(value)` as a value.
    pub fn str_value(&mut self, value: Value) -> Res<Value> {
        match value {
            Value::Str(_) => Ok(value),
            _ if self.is_custom(value) => match self.text_by_method(value, true)? {
                Some(text) => Ok(text),
                None => match self.plain(value) {
                    text @ Value::Str(_) => Ok(text),
                    _ => {
                        let text = self.str_of(value)?;
                        self.heap.new_string(text)
                    }
                },
            },
            Value::Int(i) => {
                let mut buffer = itoa::Buffer::new();
                self.heap.new_str(buffer.format(i))
            }
            _ => {
                let text = self.str_of(value)?;
                self.heap.new_string(text)
            }
        }
    }

    /// `format(value, spec)` as a value.
    pub fn format_value(&mut self, value: Value, spec: &str) -> Res<Value> {
        if self.is_custom(value) {
            if self.special(value, Special::Format).is_some() {
                let spec = self.heap.new_str(spec)?;
                let answer = self.ask_special(value, Special::Format, &[spec])?.ok_or(Trap::Internal)?;
                return match self.plain(answer) {
                    text @ Value::Str(_) => Ok(text),
                    _ => {
                        let message = format!("__format__ must return a str, not {}", self.type_name(answer));
                        Err(self.type_error(message))
                    }
                };
            }
            let plain = self.plain(value);
            if !spec.is_empty() && plain != value && !self.is_custom(plain) {
                return self.format_value(plain, spec);
            }
        }
        if spec.is_empty() {
            return self.str_value(value);
        }
        match self.def_of(value).format {
            Some(format) => {
                let text = format(self, value, spec)?;
                self.heap.new_string(text)
            }
            None => {
                let message = format!("unsupported format string passed to {}.__format__", self.type_name(value));
                Err(self.type_error(message))
            }
        }
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
        let Some(items) = crate::types::dict::mapping_items(self, value)? else {
            let name = self.callee_name(callee);
            let message = format!("{name} argument after ** must be a mapping, not {}", self.type_name(value));
            return Err(self.type_error(message));
        };
        /// What an entry takes at most, where the table grows for it.
        const ENTRY: usize = 128;
        let mut named = Vec::with_capacity(items.len());
        for (key, value) in items {
            let key = self.plain(key);
            if !matches!(key, Value::Str(_)) {
                return Err(self.type_error("keywords must be strings"));
            }
            if self.dict_get(id, key)?.is_some() {
                let name = self.callee_name(callee);
                let key = self.str_of(key)?;
                return Err(self.type_error(format!("{name} got multiple values for keyword argument '{key}'")));
            }
            named.push((key, value));
        }
        // All of them or none: executed again, it would find the first ones there.
        self.reserve(named.len().saturating_add(self.heap.dicts.get(id).len()).saturating_mul(ENTRY))?;
        self.unlimited(|vm| named.into_iter().try_for_each(|(key, value)| vm.dict_set(id, key, value)))
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
                    return Err(self.type_error(message));
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
            let entries: Vec<(Value, Value)> = self.heap.dicts.get(id).entries().map(|e| (e.key, e.value)).collect();
            if !entries.is_empty() {
                let keys: Vec<Value> = entries.iter().map(|e| e.0).collect();
                names = Some(self.heap.new_tuple(keys)?);
                all.extend(entries.iter().map(|e| e.1));
            }
        }
        let start = self.top();
        self.ensure_stack(start + all.len() + 1)?;
        *self.stack.get_mut(start).ok_or(Trap::Internal)? = callee;
        self.stack.get_mut(start + 1..start + 1 + all.len()).ok_or(Trap::Internal)?.copy_from_slice(&all);
        self.call(start, all.len(), names)
    }

    /// One step of `yield from`: `Ok` is the value of the whole expression.
    fn yield_from(&mut self, iterator: Value) -> Res<Value> {
        let sent = std::mem::take(&mut self.sent).or(Value::None);
        self.yield_from_sending(iterator, sent).map_err(|trap| self.send_again(trap, sent))
    }

    fn yield_from_sending(&mut self, iterator: Value, sent: Value) -> Res<Value> {
        match iterator {
            Value::Generator(id) => {
                if self.heap.generators.get(id).state == GeneratorState::Done {
                    return Ok(Value::None);
                }
                let ret = self.ret_as(Ret::YieldFrom)?;
                self.resume_generator(id, sent, ret)?;
                Err(Trap::Pushed)
            }
            Value::Coroutine(id) => {
                if self.heap.generators.get(id).state == GeneratorState::Done {
                    return Err(self.awaited_before());
                }
                let ret = self.ret_as(Ret::YieldFrom)?;
                self.resume_generator(id, sent, ret)?;
                Err(Trap::Pushed)
            }
            Value::Awaitable(id) => {
                let ret = self.ret_as(Ret::YieldFrom)?;
                self.step(id, sent, ret)
            }
            Value::Iter(id) => {
                if !sent.is_none() {
                    return Err(self.attribute_error(iterator, "send"));
                }
                match self.iter_next(id)? {
                    Some(item) => {
                        let pc = self.frames.last().ok_or(Trap::Internal)?.pc;
                        self.suspend(pc - 1, item)?;
                        Err(Trap::Pushed)
                    }
                    None => Ok(Value::None),
                }
            }
            _ => Err(Trap::Internal),
        }
    }

    /// The instruction that was to send a value may be executed again: keeps it.
    fn send_again(&mut self, trap: Trap, sent: Value) -> Trap {
        if matches!(trap, Trap::Retry | Trap::Heavy | Trap::Asked) {
            self.sent = sent;
        }
        trap
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

    // ---- exceptions ----

    /// The exception that `raise value` raises: an instance, or an instance made of a class.
    fn exception_from(&mut self, value: Value) -> Res<Value> {
        match value {
            Value::Exception(_) => Ok(value),
            Value::Type(ty) if ty.is_exception() => crate::types::exception::construct(self, ty, 0, 0, None),
            Value::Class(id) if self.heap.classes.get(id).base.is_some_and(BuiltinType::is_exception) => {
                match self.ask(value, &[])? {
                    made @ Value::Exception(_) => Ok(made),
                    other => {
                        let message = format!(
                            "calling {} should have returned an instance of BaseException, not {}",
                            self.class_full_name(id),
                            self.type_name(other)
                        );
                        Err(self.type_error(message))
                    }
                }
            }
            _ => Err(self.type_error("exceptions must derive from BaseException")),
        }
    }

    fn set_cause(&mut self, exception: Value, cause: Value) -> Res {
        let cause = match cause {
            Value::None => Value::Undef,
            Value::Exception(_) => cause,
            Value::Type(_) | Value::Class(_) => match self.exception_from(cause) {
                Ok(cause) => cause,
                Err(Trap::Raise) => return Err(self.type_error("exception causes must derive from BaseException")),
                Err(trap) => return Err(trap),
            },
            _ => return Err(self.type_error("exception causes must derive from BaseException")),
        };
        let Value::Exception(id) = exception else { return Err(Trap::Internal) };
        let object = self.heap.exceptions.get_mut(id);
        object.cause = cause;
        object.suppress_context = true;
        Ok(())
    }

    /// Whether an exception matches what an `except` names.
    pub(super) fn exception_matches(&mut self, exception: Value, class: Value) -> Res<bool> {
        let ty = self.type_value(exception);
        let classes = match class {
            Value::Tuple(id) => self.heap.tuple(id).to_vec(),
            one => vec![one],
        };
        let mut found = false;
        for class in classes {
            match class {
                Value::Type(base) if base.is_exception() => found |= self.derives(ty, class),
                Value::Class(id) if self.heap.classes.get(id).base.is_some_and(BuiltinType::is_exception) => {
                    found |= self.derives(ty, class)
                }
                _ => return Err(self.type_error("catching classes that do not inherit from BaseException is not allowed")),
            }
        }
        Ok(found)
    }

    // ---- items ----

    /// A key of a sequence: what its `__index__` gives.
    #[inline]
    fn as_index(&mut self, obj: Value, key: Value) -> Res<Value> {
        match (obj, key) {
            (Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_), Value::Instance(_)) => {
                Ok(self.index_of(key)?.unwrap_or(key))
            }
            _ => Ok(key),
        }
    }

    /// `obj[key]`.
    #[inline(never)]
    pub fn get_item(&mut self, obj: Value, key: Value) -> Res<Value> {
        let key = self.as_index(obj, key)?;
        if matches!(obj, Value::Class(_)) || self.is_custom(obj) {
            return self.get_item_of_custom(obj, key);
        }
        if let Value::Type(ty) = obj {
            return crate::types::alias::of_type(self, ty, key);
        }
        match self.def_of(obj).getitem {
            Some(get) => get(self, obj, key),
            None => {
                let message = format!("'{}' object is not subscriptable", self.type_name(obj));
                Err(self.type_error(message))
            }
        }
    }

    /// `obj[key] = value`.
    #[inline(never)]
    pub fn set_item(&mut self, obj: Value, key: Value, value: Value) -> Res {
        let key = self.as_index(obj, key)?;
        if self.is_custom(obj) {
            return match self.item_method(obj, Special::SetItem, &[key, value])? {
                Some(plain) if plain != obj && !self.is_custom(plain) => self.set_item(plain, key, value),
                Some(_) => {
                    let message = format!("'{}' object does not support item assignment", self.type_name(obj));
                    Err(self.type_error(message))
                }
                None => Ok(()),
            };
        }
        if let (Value::List(_), Value::Slice(_)) = (obj, key)
            && !matches!(value, Value::List(_) | Value::Tuple(_))
        {
            return self.set_slice_of(obj, key, value);
        }
        match self.def_of(obj).setitem {
            Some(set) => set(self, obj, key, value),
            None => {
                let message = format!("'{}' object does not support item assignment", self.type_name(obj));
                Err(self.type_error(message))
            }
        }
    }

    /// `list[slice] = value` of a value that is no list or tuple: of its items.
    fn set_slice_of(&mut self, list: Value, slice: Value, value: Value) -> Res {
        if !self.is_iterable(value) {
            return Err(self.type_error("must assign iterable to extended slice"));
        }
        match self.get_iter(value)? {
            iter @ Value::Iter(_) => {
                let items = self.collect_items(iter)?;
                let items = self.heap.new_list(items)?;
                self.set_item(list, slice, items)
            }
            generator => {
                self.ret = Ret::Discard;
                Err(self.call_prelude("_set_slice", &[list, slice, generator]))
            }
        }
    }

    /// `del obj[key]`.
    pub fn del_item(&mut self, obj: Value, key: Value) -> Res {
        let key = self.as_index(obj, key)?;
        if self.is_custom(obj) {
            return match self.item_method(obj, Special::DelItem, &[key])? {
                Some(plain) if plain != obj && !self.is_custom(plain) => self.del_item(plain, key),
                Some(_) => {
                    let does = if self.special(obj, Special::GetItem).is_some() { "doesn't" } else { "does not" };
                    let message = format!("'{}' object {does} support item deletion", self.type_name(obj));
                    Err(self.type_error(message))
                }
                None => Ok(()),
            };
        }
        match self.def_of(obj).delitem {
            Some(del) => del(self, obj, key),
            None => {
                let def = self.def_of(obj);
                let does = if def.getitem.is_some() || def.len.is_some() { "doesn't" } else { "does not" };
                let message = format!("'{}' object {does} support item deletion", self.type_name(obj));
                Err(self.type_error(message))
            }
        }
    }

    /// `item in container`.
    #[inline(never)]
    pub fn contains(&mut self, container: Value, item: Value) -> Res<bool> {
        if self.is_custom(container) {
            if let Some(method) = self.special(container, Special::Contains) {
                if method.is_none() {
                    let message = format!("'{}' object is not a container", self.type_name(container));
                    return Err(self.type_error(message));
                }
                let answer = self.ask_method(method, container, &[item])?;
                return self.truth(answer);
            }
            if self.special(container, Special::Iter).is_none() && self.special(container, Special::GetItem).is_none() {
                let plain = self.plain(container);
                if plain != container && !self.is_custom(plain) {
                    return self.contains(plain, item);
                }
                let message = format!("argument of type '{}' is not a container or iterable", self.type_name(container));
                return Err(self.type_error(message));
            }
            let answer = self.ask_prelude("_contains", &[container, item])?;
            return Ok(answer == Value::Bool(true));
        }
        if let Some(contains) = self.def_of(container).contains {
            return contains(self, container, item);
        }
        if self.def_of(container).iter.is_none() && !matches!(container, Value::Iter(_) | Value::Generator(_)) {
            let message = format!("argument of type '{}' is not a container or iterable", self.type_name(container));
            return Err(self.type_error(message));
        }
        match self.get_iter(container)? {
            // (What makes new items is gone through where its garbage can be collected.)
            Value::Iter(id)
                if iter_depth(&self.heap, Value::Iter(id)) == 0 && !crate::types::iterator::is_endless(self, Value::Iter(id)) =>
            {
                let mut found = false;
                crate::types::iterator::for_each(self, id, 40, |vm, other| {
                    found = vm.same(other, item)?;
                    Ok(!found)
                })?;
                Ok(found)
            }
            generator => Err(self.call_prelude("_contains", &[generator, item])),
        }
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
