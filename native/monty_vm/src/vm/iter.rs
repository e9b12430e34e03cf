//! Iteration: making iterators, draining iterables, unpacking.
use super::{Res, Ret, Trap, Vm};
use crate::bytecode::Op;
use crate::heap::{GeneratorState, IterObj, RangeObj, Special};
use crate::types::BuiltinType;
use crate::value::Value;

impl Vm {
    /// `iter(value)`: a native iterator or a generator.
    pub fn get_iter(&mut self, value: Value) -> Res<Value> {
        match value {
            Value::Iter(_) | Value::Generator(_) => Ok(value),
            Value::Awaitable(_) => self.prelude_generator(BuiltinType::SequenceIterator, "_iterate", &[value]),
            _ if self.is_custom(value) => match self.iter_value(value)? {
                iterator @ (Value::Iter(_) | Value::Generator(_)) => Ok(iterator),
                // Natives and loops know generators.
                iterator => self.prelude_generator(BuiltinType::SequenceIterator, "_iterate", &[iterator]),
            },
            _ => match self.def_of(value).iter {
                Some(iter) => iter(self, value),
                None => {
                    let message = format!("'{}' object is not iterable", self.type_name(value));
                    Err(self.type_error(message))
                }
            },
        }
    }

    /// `iter(value)` as Python sees it: perhaps an object with `__next__`.
    pub fn iter_value(&mut self, value: Value) -> Res<Value> {
        match value {
            Value::Awaitable(_) => Ok(value),
            _ if self.is_custom(value) => self.iter_of_instance(value),
            _ => self.get_iter(value),
        }
    }

    /// A new native iterator.
    pub fn new_iter(&mut self, iter: IterObj) -> Res<Value> {
        Ok(Value::Iter(self.heap.alloc(iter)?))
    }

    /// The items of an iterable argument of the call in hand. A generator is drained by a frame first; then the instruction is
    /// executed again with a list in its place.
    pub fn items_of(&mut self, value: Value) -> Res<Vec<Value>> {
        match value {
            Value::List(id) => {
                self.reserve(size_of_val(self.heap.list(id)))?;
                Ok(self.heap.list(id).to_vec())
            }
            Value::Tuple(id) => {
                self.reserve(size_of_val(self.heap.tuple(id)))?;
                Ok(self.heap.tuple(id).to_vec())
            }
            Value::Generator(_) => match crate::types::lazy::drained(self, value)? {
                Some(items) => Ok(items),
                None => Err(self.drain_argument(value)),
            },
            _ if self.is_custom(value) => {
                let plain = self.plain(value);
                let native = plain != value && !self.is_custom(plain) && self.def_of(plain).iter.is_some();
                if native && self.special(value, Special::Iter).is_none() {
                    return self.items_of(plain);
                }
                if !self.is_iterable(value) {
                    let message = format!("'{}' object is not iterable", self.type_name(value));
                    return Err(self.type_error(message));
                }
                Err(self.drain_argument(value))
            }
            _ => {
                let iter = self.get_iter(value)?;
                match iter {
                    Value::Iter(_) => self.collect_items(iter),
                    _ => Err(self.drain_argument(value)),
                }
            }
        }
    }

    /// All that a native iterator gives.
    pub fn collect_items(&mut self, iter: Value) -> Res<Vec<Value>> {
        let Value::Iter(id) = iter else { return Err(Trap::Internal) };
        let bound = crate::types::iterator::bound(self, id);
        if let Some(bound) = bound {
            self.work(bound as u64 * 4)?;
            self.reserve(bound.saturating_mul(size_of::<Value>()))?;
        }
        let mut items = Vec::new();
        items.try_reserve_exact(bound.unwrap_or(0)).map_err(|_| Trap::Retry)?;
        crate::types::iterator::for_each(self, id, 8, |vm, item| {
            if items.len() == items.capacity() {
                vm.reserve(items.capacity().max(8) * 3 * size_of::<Value>())?;
            }
            items.push(item);
            Ok(true)
        })?;
        Ok(items)
    }

    /// As `items`, for what becomes a list: an object that says how long it is is asked that, too.
    pub fn list_items(&mut self, args: super::Args, i: usize) -> Res<Vec<Value>> {
        let value = args.get(self, i);
        if !self.gives_hint(value) || !self.is_iterable(value) {
            return self.items_of(value);
        }
        match self.argument_place(value) {
            Some(ret) => Err(self.drain_by("_drain_hinted", value, ret)),
            None => Err(Trap::Internal),
        }
    }

    /// Whether a class says how many items its instance will give.
    pub(crate) fn gives_hint(&self, value: Value) -> bool {
        self.is_custom(value)
            && self.class_of(value).is_some_and(|class| {
                self.heap.special_of(class, Special::Len).is_some() || self.python_attr(class, "__length_hint__").is_some()
            })
    }

    /// Whether an iterator can be asked for items without a frame.
    pub fn is_native_iter(value: Value) -> bool {
        matches!(value, Value::Iter(_))
    }

    /// Pushes a frame that drains `value`, an argument of the call in hand, into a list that takes its place.
    #[cold]
    pub(crate) fn drain_argument(&mut self, value: Value) -> Trap {
        match self.argument_place(value) {
            Some(ret) => self.drain_to(value, ret),
            None => Trap::Internal,
        }
    }

    /// Where the calling instruction has an argument.
    fn argument_place(&self, value: Value) -> Option<Ret> {
        let frame = self.frames.last()?;
        let op = *self.linked(frame.code)?.code.ops.get(frame.pc.wrapping_sub(1) as usize)?;
        let (first, count) = match op {
            Op::Call { base, argc, .. } | Op::CallKw { base, argc, .. } | Op::CallBuiltin { base, argc, .. } => (base + 1, argc),
            Op::CallMethod { base, argc, .. } | Op::CallMethodKw { base, argc, .. } => (base + 1, argc + 1),
            Op::CallEx { base, .. } => {
                let Value::List(list) = self.stack.get(frame.base as usize + base as usize + 1)? else { return None };
                let index = self.heap.list(*list).iter().position(|v| *v == value)?;
                return Some(Ret::RedoItem(index as u16));
            }
            _ => return None,
        };
        let start = frame.base as usize + first as usize;
        let index = self.stack.get(start..start + count as usize)?.iter().position(|v| *v == value)?;
        Some(Ret::Redo(first + index as u8))
    }

    /// Pushes a frame that drains an iterable into a list, which goes where `ret` says.
    pub(crate) fn drain_to(&mut self, value: Value, ret: Ret) -> Trap {
        self.drain_by("_drain", value, ret)
    }

    fn drain_by(&mut self, function: &str, value: Value, ret: Ret) -> Trap {
        self.rewind_now();
        self.ret = ret;
        self.call_prelude(function, &[value])
    }

    /// As `operand_items`, for what becomes a list.
    pub(crate) fn operand_list(&mut self, register: u8, value: Value) -> Res<Vec<Value>> {
        match self.gives_hint(value) {
            true => Err(self.drain_by("_drain_hinted", value, Ret::Redo(register))),
            false => self.operand_items(register, value),
        }
    }

    /// The items of an operand in (temp) register `register`; a generator is drained and the instruction executed again.
    pub(crate) fn operand_items(&mut self, register: u8, value: Value) -> Res<Vec<Value>> {
        match value {
            Value::List(_) | Value::Tuple(_) => self.items_of(value),
            _ => match self.get_iter(value)? {
                iter @ Value::Iter(_) => self.collect_items(iter),
                other => match crate::types::lazy::drained(self, other)? {
                    Some(items) => Ok(items),
                    None => Err(self.drain_to(other, Ret::Redo(register))),
                },
            },
        }
    }

    /// The loop state for `for … in range(start, stop, step)` when it is not the plain case: (first item, or an iterator; how many).
    #[cold]
    pub(crate) fn range_loop(&mut self, start: Value, stop: Value, step: Value, argc: u8) -> Res<(Value, Value)> {
        let range = crate::types::range::make(self, start, stop, step, argc)?;
        let Value::Range(id) = range else { return Err(Trap::Internal) };
        let RangeObj { start, step, .. } = *self.heap.ranges.get(id);
        let count = crate::types::range::len_i64(&self.heap, range);
        match (start, step, count) {
            (Value::Int(_), Value::Int(_), Some(count)) => Ok((start, Value::Int(count))),
            _ => Ok((self.get_iter(range)?, Value::Undef)),
        }
    }

    /// The next item of a native iterator.
    #[inline]
    pub fn iter_next(&mut self, id: crate::heap::IterId) -> Res<Option<Value>> {
        crate::types::iterator::next(self, id)
    }

    /// `a, b = value`: exactly `count` items.
    pub(crate) fn unpack(&mut self, register: u8, value: Value, count: usize) -> Res<Vec<Value>> {
        let value = self.plain_iterable(value);
        let items = match value {
            Value::List(_) | Value::Tuple(_) => self.items_of(value)?,
            Value::Generator(_) => return Err(self.unpack_lazily(register, value, count)),
            _ => match self.unpack_iter(value)? {
                Value::Iter(id) => self.take_items(id, count + 1)?,
                other => return Err(self.unpack_lazily(register, other, count)),
            },
        };
        if items.len() == count {
            return Ok(items);
        }
        let known = match value {
            Value::List(_) | Value::Tuple(_) => Some(items.len()),
            Value::Dict(id) => Some(self.heap.dicts.get(id).len()),
            _ => None,
        };
        let message = match known {
            _ if items.len() < count => format!("not enough values to unpack (expected {count}, got {})", items.len()),
            Some(got) => format!("too many values to unpack (expected {count}, got {got})"),
            None => format!("too many values to unpack (expected {count})"),
        };
        Err(self.value_error(message))
    }

    /// The list, tuple or dict that an instance derives from, unless its class says how it is gone through.
    fn plain_iterable(&self, value: Value) -> Value {
        match self.plain(value) {
            plain if plain != value && self.special(value, Special::Iter).is_none() => plain,
            _ => value,
        }
    }

    /// Takes at most `count + 1` items from a generator.
    fn unpack_lazily(&mut self, register: u8, value: Value, count: usize) -> Trap {
        self.ret = Ret::Redo(register);
        self.call_prelude("_take", &[value, Value::Int(count as i64 + 1)])
    }

    fn unpack_iter(&mut self, value: Value) -> Res<Value> {
        if !self.is_iterable(value) {
            let message = format!("cannot unpack non-iterable {} object", self.type_name(value));
            return Err(self.not_iterable(value, message));
        }
        self.get_iter(value)
    }

    fn take_items(&mut self, id: crate::heap::IterId, count: usize) -> Res<Vec<Value>> {
        let mut items = Vec::new();
        self.remember(id);
        while items.len() < count {
            match self.iter_next(id)? {
                Some(item) => items.push(item),
                None => break,
            }
        }
        Ok(items)
    }

    /// `a, *b, c = value`.
    pub(crate) fn unpack_ex(
        &mut self,
        register: u8,
        value: Value,
        before: usize,
        after: usize,
    ) -> Res<(Vec<Value>, Value, Vec<Value>)> {
        let items = match value {
            Value::List(_) | Value::Tuple(_) => self.items_of(value)?,
            _ => match self.unpack_iter(value)? {
                iter @ Value::Iter(_) => self.collect_items(iter)?,
                other => return Err(self.drain_to(other, Ret::Redo(register))),
            },
        };
        let least = before + after;
        if items.len() < least {
            let message = format!("not enough values to unpack (expected at least {least}, got {})", items.len());
            return Err(self.value_error(message));
        }
        let mut head = items;
        let mut middle = head.split_off(before);
        let tail = middle.split_off(middle.len() - after);
        let middle = self.heap.new_list(middle)?;
        Ok((head, middle, tail))
    }

    /// `next(iterator)` from a native; `None` at the end. A generator pushes its frame.
    pub fn next_or_push(&mut self, iterator: Value, default: Value) -> Res<Option<Value>> {
        match iterator {
            Value::Iter(id) => self.iter_next(id),
            Value::Generator(id) => {
                if self.heap.generators.get(id).state == GeneratorState::Done {
                    return Ok(None);
                }
                let ret = if default.is_undef() { self.ret_as(Ret::Next)? } else { self.ret_as(Ret::NextDefault)? };
                self.resume_generator(id, Value::None, ret)?;
                if !default.is_undef() {
                    self.defaults.push(default);
                }
                Err(Trap::Pushed)
            }
            Value::Awaitable(_) if !default.is_undef() => Err(self.call_prelude("_next_default", &[iterator, default])),
            Value::Awaitable(id) => {
                let ret = self.ret_as(Ret::Next)?;
                self.step_by_call(id, Value::None, ret).map(Some)
            }
            _ if self.special(iterator, Special::Next).is_some() => {
                if !default.is_undef() {
                    return Err(self.call_prelude("_next_default", &[iterator, default]));
                }
                let method = self.special(iterator, Special::Next).ok_or(Trap::Internal)?;
                let class = self.type_value(iterator);
                let bound = self.descriptor_get(method, iterator, class)?;
                self.call_value(bound, &[]).map(Some)
            }
            _ => {
                let message = format!("'{}' object is not an iterator", self.type_name(iterator));
                Err(self.type_error(message))
            }
        }
    }

    /// Whether a value is of a built-in type or one derived from it.
    pub fn is_a(&self, value: Value, ty: BuiltinType) -> bool {
        match self.class_of(value) {
            Some(class) => self.derives(Value::Class(class), Value::Type(ty)),
            None => self.type_of(value).is_subtype(ty),
        }
    }
}
