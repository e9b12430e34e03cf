//! What natives ask of values: type, truth, length, equality, hashing, dicts, integers, work.
use super::{Args, Res, Trap, Vm};
use crate::bytecode::CmpOp;
use crate::heap::equal;
use crate::heap::hash;
use crate::heap::{AwaitableKind, DictId, DictObj, SetId, Special, ViewKind};
use crate::num::int::IntRef;
use crate::types::{BuiltinType, TypeDef};
use crate::value::Value;
use std::borrow::Cow;

/// Work units that a safepoint's fuel stands for.
pub(crate) const UNITS_OF_FUEL: u64 = 32;

impl Vm {
    /// The built-in type of a value (of an instance: `object`).
    #[inline]
    pub fn type_of(&self, value: Value) -> BuiltinType {
        use BuiltinType as T;
        match value {
            Value::Undef | Value::None => T::NoneType,
            Value::Bool(_) => T::Bool,
            Value::Int(_) | Value::BigInt(_) => T::Int,
            Value::Float(_) => T::Float,
            Value::Ellipsis => T::Ellipsis,
            Value::NotImplemented => T::NotImplementedType,
            Value::Str(_) => T::Str,
            Value::Bytes(_) => T::Bytes,
            Value::Complex(_) => T::Complex,
            Value::List(_) => T::List,
            Value::Deque(_) => T::Deque,
            Value::Tuple(_) => T::Tuple,
            Value::Dict(_) | Value::Namespace(_) => T::Dict,
            Value::Set(_) => T::Set,
            Value::FrozenSet(_) => T::FrozenSet,
            Value::Range(_) => T::Range,
            Value::Slice(_) => T::Slice,
            Value::View(id) => {
                let view = self.heap.views.get(id);
                match (view.kind, self.heap.is_ordered(view.dict)) {
                    (ViewKind::Keys, false) => T::DictKeys,
                    (ViewKind::Values, false) => T::DictValues,
                    (ViewKind::Items, false) => T::DictItems,
                    (ViewKind::Keys, true) => T::OrderedKeys,
                    (ViewKind::Values, true) => T::OrderedValues,
                    (ViewKind::Items, true) => T::OrderedItems,
                }
            }
            Value::Iter(id) => crate::types::iterator::type_of(self, id),
            Value::Generator(id) => self.heap.generators.get(id).ty,
            Value::Coroutine(_) => T::Coroutine,
            Value::AsyncGenerator(_) => T::AsyncGenerator,
            Value::Awaitable(id) => match self.heap.awaitables.get(id).kind {
                AwaitableKind::Wrapper => T::CoroutineWrapper,
                AwaitableKind::Send => T::AsyncGeneratorSend,
                AwaitableKind::Throw | AwaitableKind::Close => T::AsyncGeneratorThrow,
            },
            Value::Function(_) => T::Function,
            Value::Builtin(_) => T::BuiltinFunction,
            Value::Method(id) => id.ty(),
            Value::Attribute(id) => id.ty(),
            Value::Bound(id) => match self.heap.bounds.get(id).function {
                Value::Method(id) if id.is_slot() => T::MethodWrapper,
                Value::Method(_) => T::BuiltinFunction,
                _ => T::Method,
            },
            Value::Type(_) | Value::Class(_) => T::Type,
            Value::Instance(_) => T::Object,
            Value::Exception(id) => self.heap.exceptions.get(id).ty,
            Value::Traceback(_) => T::Traceback,
            Value::Module(_) => T::Module,
            Value::Cell(_) => T::Cell,
            Value::Record(id) => self.heap.records.get(id).ty,
        }
    }

    /// `type(value).__name__`
    pub fn type_name(&self, value: Value) -> Cow<'static, str> {
        match self.class_of(value) {
            Some(class) => Cow::Owned(self.class_name_in_messages(class)),
            None => Cow::Borrowed(self.type_of(value).full_name()),
        }
    }

    /// The definition of a value's type.
    #[inline]
    pub fn def_of(&self, value: Value) -> &'static TypeDef {
        self.type_of(value).def()
    }

    /// `bool(value)`.
    #[inline]
    pub fn truth(&mut self, value: Value) -> Res<bool> {
        Ok(match value {
            Value::Bool(b) => b,
            Value::None | Value::Undef => false,
            Value::Int(i) => i != 0,
            Value::Float(f) => f != 0.0,
            Value::Str(id) => self.heap.strs.get(id).chars != 0,
            Value::List(id) => !self.heap.list(id).is_empty(),
            Value::Deque(id) => !self.heap.deques.get(id).items.is_empty(),
            Value::NotImplemented => return Err(self.type_error("NotImplemented should not be used in a boolean context")),
            _ => {
                let value = match self.class_of(value) {
                    Some(_) => match self.truth_of_instance(value)? {
                        Some(truth) => return Ok(truth),
                        None => self.plain(value),
                    },
                    None => value,
                };
                let def = self.def_of(value);
                match (def.truth, def.len) {
                    (Some(truth), _) => truth(&self.heap, value),
                    (None, Some(len)) => len(&self.heap, value) != 0,
                    (None, None) => true,
                }
            }
        })
    }

    /// `a == b`.
    #[inline]
    pub fn equal(&mut self, a: Value, b: Value) -> Res<bool> {
        let same = equal::equal(&self.heap, a, b);
        match same {
            Ok(same) => {
                self.settle();
                Ok(same)
            }
            Err(why) => self.equal_asking(why, a, b),
        }
    }

    /// What the heap can't tell of two values: containers that hold instances are compared by the prelude.
    #[cold]
    fn equal_asking(&mut self, why: equal::Unfinished, a: Value, b: Value) -> Res<bool> {
        if let equal::Unfinished::Ask(x, y) = why
            && !matches!((a, b), (Value::Instance(_), _) | (_, Value::Instance(_)))
            && (x, y) != (a, b)
        {
            let [a, b] = [self.comparable(a)?, self.comparable(b)?];
            let function = if let Value::Deque(_) = a { "_equal_deques" } else { "_equal" };
            let answer = self.ask_prelude(function, &[a, b])?;
            return Ok(answer == Value::Bool(true));
        }
        let trap = self.unfinished(why);
        self.settle();
        Err(trap)
    }

    /// What the prelude compares in place of a value: of a record, the items that decide.
    fn comparable(&mut self, value: Value) -> Res<Value> {
        match value {
            Value::Record(id) => {
                let items = self.heap.records.get(id).compared().to_vec();
                self.heap.new_tuple(items)
            }
            other => Ok(other),
        }
    }

    /// `a == b` of values of built-in types.
    pub(crate) fn native_equal(&mut self, a: Value, b: Value) -> Res<bool> {
        let same = equal::equal(&self.heap, a, b).map_err(|e| self.unfinished(e));
        self.settle();
        same
    }

    /// `a is b or a == b`, as containers compare their items.
    #[inline]
    pub fn same(&mut self, a: Value, b: Value) -> Res<bool> {
        Ok(equal::identical(a, b) || self.equal(a, b)?)
    }

    /// The hash that tables use; "unhashable type: 'list'" when there is none.
    #[inline]
    pub fn key_hash(&mut self, key: Value) -> Res<u64> {
        let hash = hash::key_hash(&self.heap, key).map_err(|e| self.no_hash(e));
        self.settle();
        hash
    }

    /// `hash(value)`.
    pub fn python_hash(&mut self, value: Value) -> Res<i64> {
        if self.is_custom(value)
            && let Some(method) = self.special(value, Special::Hash)
            && !method.is_none()
        {
            let answer = self.ask_method(method, value, &[])?;
            return match self.plain(answer) {
                Value::Int(hash) => Ok(if hash == -1 { -2 } else { hash }),
                int @ (Value::Bool(_) | Value::BigInt(_)) => hash::python_hash(&self.heap, int).map_err(|e| self.no_hash(e)),
                _ => Err(self.type_error("__hash__ method should return an integer")),
            };
        }
        if let Value::Instance(_) = value
            && self.special(value, Special::Hash).is_none()
            && self.plain(value) == value
        {
            return Ok(crate::types::instance::identity_hash(value));
        }
        let hash = hash::python_hash(&self.heap, value).map_err(|e| self.no_hash(e));
        self.settle();
        hash
    }

    // ---- dicts and sets ----

    /// A new dict.
    pub fn new_dict(&mut self) -> Res<DictId> {
        self.heap.alloc(DictObj::default())
    }

    /// A new dict with room for so many keys.
    pub(crate) fn dict_with_room(&mut self, keys: usize) -> Res<DictId> {
        /// What a key takes at most, with its place in the index.
        const KEY: usize = 64;
        self.reserve(keys.saturating_mul(KEY))?;
        self.heap.alloc(DictObj::with_room(keys))
    }

    /// `dict.get(key)`.
    #[inline]
    pub fn dict_get(&mut self, dict: DictId, key: Value) -> Res<Option<Value>> {
        let hash = self.key_hash(key)?;
        let table = self.heap.dicts.get(dict);
        match table.find(&self.heap, hash, key) {
            Ok(slot) => Ok(slot.and_then(|slot| table.entry(slot)).map(|e| e.value)),
            Err(e) => Err(self.unfinished(e)),
        }
    }

    /// `dict.get(text)` for a name.
    pub fn dict_get_str(&self, dict: DictId, key: &str) -> Option<Value> {
        let hash = hash::str_key_hash(&self.heap, key);
        let table = self.heap.dicts.get(dict);
        let slot = table.find_by(hash, |found| self.heap.as_str(found) == Some(key))?;
        table.entry(slot).map(|e| e.value)
    }

    /// `dict[key] = value`.
    #[inline]
    pub fn dict_set(&mut self, dict: DictId, key: Value, value: Value) -> Res {
        let hash = self.key_hash(key)?;
        self.dict_set_hashed(dict, hash, key, value)
    }

    /// `dict[key] = value` for a key whose hash is known.
    #[inline]
    pub fn dict_set_hashed(&mut self, dict: DictId, hash: u64, key: Value, value: Value) -> Res {
        let table = self.heap.dicts.get(dict);
        match table.find(&self.heap, hash, key) {
            Ok(Some(slot)) => {
                self.heap.dicts.get_mut(dict).set_value(slot, value);
                Ok(())
            }
            Ok(None) => self.heap.dict_push(dict, hash, key, value),
            Err(e) => Err(self.unfinished(e)),
        }
    }

    /// Removes a key; gives its value.
    pub fn dict_remove(&mut self, dict: DictId, key: Value) -> Res<Option<Value>> {
        let hash = self.key_hash(key)?;
        match self.heap.dicts.get(dict).find(&self.heap, hash, key) {
            Ok(Some(slot)) => Ok(self.heap.dict_remove_slot(dict, slot).map(|(_, value)| value)),
            Ok(None) => Ok(None),
            Err(e) => Err(self.unfinished(e)),
        }
    }

    /// `key in set`.
    pub fn set_contains(&mut self, set: SetId, key: Value) -> Res<bool> {
        let hash = self.key_hash(key)?;
        match self.heap.sets.get(set).find(&self.heap, hash, key) {
            Ok(slot) => Ok(slot.is_some()),
            Err(e) => Err(self.unfinished(e)),
        }
    }

    /// `set.add(key)`; whether it is new.
    pub fn set_add(&mut self, set: SetId, key: Value) -> Res<bool> {
        let hash = self.key_hash(key)?;
        match self.heap.sets.get(set).find(&self.heap, hash, key) {
            Ok(Some(_)) => Ok(false),
            Ok(None) => self.heap.set_push(set, hash, key).map(|()| true),
            Err(e) => Err(self.unfinished(e)),
        }
    }

    /// Removes a key; whether it was there.
    pub fn set_remove(&mut self, set: SetId, key: Value) -> Res<bool> {
        let hash = self.key_hash(key)?;
        match self.heap.sets.get(set).find(&self.heap, hash, key) {
            Ok(Some(slot)) => Ok(self.heap.set_remove_slot(set, slot).is_some()),
            Ok(None) => Ok(false),
            Err(e) => Err(self.unfinished(e)),
        }
    }

    // ---- integers ----

    /// The integer that a value is (int or bool), of any size.
    pub fn int_ref(&self, value: Value) -> Option<IntRef<'_>> {
        match value {
            Value::Int(i) => Some(IntRef::Small(i)),
            Value::Bool(b) => Some(IntRef::Small(i64::from(b))),
            Value::BigInt(id) => Some(IntRef::Big(&self.heap.big_ints.get(id).value)),
            Value::Instance(id) => match self.heap.instances.get(id).payload {
                Value::Int(i) => Some(IntRef::Small(i)),
                Value::BigInt(id) => Some(IntRef::Big(&self.heap.big_ints.get(id).value)),
                _ => None,
            },
            _ => None,
        }
    }

    /// `operator.index(value)` as an `i64`, clamped when it is larger (as for slices and repetition).
    pub fn index_clamped(&mut self, value: Value) -> Res<i64> {
        match value {
            Value::Int(i) => Ok(i),
            Value::Bool(b) => Ok(i64::from(b)),
            Value::BigInt(id) => {
                let negative = self.heap.big_ints.get(id).value.sign() == num_bigint::Sign::Minus;
                Ok(if negative { i64::MIN } else { i64::MAX })
            }
            _ => match self.index_of(value)? {
                Some(Value::Int(i)) => Ok(i),
                Some(Value::BigInt(id)) => {
                    let negative = self.heap.big_ints.get(id).value.sign() == num_bigint::Sign::Minus;
                    Ok(if negative { i64::MIN } else { i64::MAX })
                }
                _ => {
                    let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(value));
                    Err(self.type_error(message))
                }
            },
        }
    }

    /// `operator.index(value)` as an `i64`; OverflowError "Python int too large to convert to C ssize_t" when it is larger.
    pub fn index_i64(&mut self, value: Value) -> Res<i64> {
        let value = match value {
            Value::Instance(_) => self.index_of(value)?.unwrap_or(value),
            _ => value,
        };
        if let Value::BigInt(_) = value {
            return Err(self.overflow_error("Python int too large to convert to C ssize_t"));
        }
        self.index_clamped(value)
    }

    // ---- work and memory ----

    /// Declares work before doing it (a unit is about a nanosecond): past what a slice may take, the instruction moves to a
    /// thread where it may take long; past what is left of the time limit, the run ends.
    #[inline]
    pub fn work(&mut self, units: u64) -> Res {
        if units < 2048 {
            return Ok(());
        }
        self.heavy_work(units)
    }

    #[cold]
    fn heavy_work(&mut self, units: u64) -> Res {
        if units > self.work_limit {
            return Err(Trap::Limit(super::Limit::Time));
        }
        if units > self.work_allowed {
            return Err(Trap::Heavy);
        }
        self.spend(units);
        Ok(())
    }

    /// As `work`, for work whose amount shows only as it is done: `done` units so far, `step` of them new.
    pub fn work_so_far(&mut self, done: u64, step: u64) -> Res {
        if done > self.work_limit {
            return Err(Trap::Limit(super::Limit::Time));
        }
        if done > self.work_allowed {
            return Err(Trap::Heavy);
        }
        self.spend(step);
        Ok(())
    }

    /// Declares the work that comparing and hashing has counted since the last time.
    #[inline]
    pub(crate) fn settle(&mut self) {
        if self.heap.meter.done() >= 2048 {
            let units = self.heap.meter.take();
            self.spend(units);
        }
    }

    fn spend(&mut self, units: u64) {
        let fuel = (units / UNITS_OF_FUEL) as i64;
        self.fuel = self.fuel.saturating_sub(fuel);
        self.work_spent = self.work_spent.saturating_add(fuel);
    }

    /// Asks for memory that what is made will then charge.
    #[inline]
    pub fn reserve(&mut self, bytes: usize) -> Res {
        self.heap.budget.reserve(bytes)
    }

    /// The items of iterable argument `i`. A generator is drained first, by a frame; the call is then made again.
    pub fn items(&mut self, args: Args, i: usize) -> Res<Vec<Value>> {
        let value = args.get(self, i);
        self.items_of(value)
    }

    /// Whether `a op b` holds, of values that define an order natively; TypeError otherwise.
    pub fn compare(&mut self, op: CmpOp, a: Value, b: Value) -> Res<bool> {
        self.compare_values(op, a, b)
    }
}
