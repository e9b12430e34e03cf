//! The native iterators: list, tuple, str, bytes, range, dict, set, reversed, enumerate, zip.
use super::{BuiltinType, TypeDef, sequence};
use crate::bytecode::BinOp;
use crate::heap::iters::{is_wide, iter_depth};
use crate::heap::{DoneIter, Heap, IterId, IterObj, TupleObj, ViewKind};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// `__iter__` of an iterator.
pub const ITER: NativeDef = NativeDef::method("__iter__", Sig::None, |vm, args| Ok(args.get(vm, 0)));

/// `__next__` of an iterator.
pub const NEXT: NativeDef = NativeDef::method("__next__", Sig::None, |vm, args| {
    let iter = args.get(vm, 0);
    match vm.next_or_push(iter, Value::Undef)? {
        Some(item) => Ok(item),
        None => Err(vm.raise_args(BuiltinType::StopIteration, &[])),
    }
});

/// The methods of the iterators of the built-in containers.
pub const TYPE_METHODS: &[NativeDef] = &[ITER, NEXT, NativeDef::method("__length_hint__", Sig::None, python_length_hint)];

/// The iterators of the built-in containers.
pub static TYPE: TypeDef = TypeDef { methods: TYPE_METHODS, iter: Some(|_, iter| Ok(iter)), ..TypeDef::EMPTY };

/// Iterators that do not know how much is left: `callable_iterator`, and all but `new` of `zip` and its like.
pub const LAZY: TypeDef = TypeDef { methods: &[ITER, NEXT], iter: Some(|_, iter| Ok(iter)), ..TypeDef::EMPTY };

/// As `LAZY`.
pub static CALLABLE: TypeDef = LAZY;

/// `iterator.__length_hint__()`
fn python_length_hint(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Iter(id) = args.get(vm, 0) else { return Ok(Value::Int(0)) };
    // (Some are gone through; of those the bound is about right.)
    vm.work(match vm.heap.iters.get(id) {
        IterObj::Range { .. } | IterObj::BigRange { .. } => 0,
        _ => bound(vm, id).unwrap_or(0) as u64,
    })?;
    let chars = |text: Option<&str>| text.map_or(0, |t| t.chars().count());
    Ok(match vm.heap.iters.get(id) {
        IterObj::BigRange { left, .. } => *left,
        IterObj::Str { text: Value::Str(text), offset } => Value::Int(chars(vm.heap.str(*text).get(*offset..)) as i64),
        IterObj::Reversed { sequence: Value::Str(text), left } => Value::Int(chars(vm.heap.str(*text).get(..*left)) as i64),
        IterObj::Dict { dict: Value::Dict(dict), expected, index, .. } if vm.heap.dicts.get(*dict).len() == *expected => {
            let slots = vm.heap.dicts.get(*dict).slots();
            Value::Int(slots.iter().skip(*index).filter(|e| !e.key.is_undef()).count() as i64)
        }
        IterObj::DictReverse { dict: Value::Dict(dict), expected, index, .. } if vm.heap.dicts.get(*dict).len() == *expected => {
            let slots = vm.heap.dicts.get(*dict).slots();
            Value::Int(slots.iter().take(*index).filter(|e| !e.key.is_undef()).count() as i64)
        }
        IterObj::Set { set: Value::Set(set) | Value::FrozenSet(set), expected, index }
            if vm.heap.sets.get(*set).len() == *expected =>
        {
            let slots = vm.heap.sets.get(*set).slots();
            Value::Int(slots.iter().skip(*index).filter(|e| !e.key.is_undef()).count() as i64)
        }
        IterObj::Dict { .. } | IterObj::DictReverse { .. } | IterObj::Set { .. } => Value::Int(0),
        _ => Value::Int(bound(vm, id).unwrap_or(0) as i64),
    })
}

/// Iterators that go through more others than this run as prelude code, so that `next` stays shallow.
pub const MAX_DEPTH: u8 = 8;
/// As do those that take an item from more others than this for an item of their own.
pub const MAX_WIDTH: usize = 256;

/// The Python type of an iterator.
pub fn type_of(vm: &Vm, id: IterId) -> BuiltinType {
    type_of_obj(vm, vm.heap.iters.get(id))
}

fn type_of_obj(vm: &Vm, iter: &IterObj) -> BuiltinType {
    use BuiltinType as T;
    match iter {
        IterObj::Empty => T::TupleIterator,
        IterObj::Done(DoneIter(ty)) => *ty,
        IterObj::List { .. } => T::ListIterator,
        IterObj::ListReverse { .. } => T::ListReverseIterator,
        IterObj::Tuple { .. } => T::TupleIterator,
        IterObj::Str { text: Value::Str(id), .. } if vm.heap.is_ascii(*id) => T::StrAsciiIterator,
        IterObj::Str { .. } => T::StrIterator,
        IterObj::Bytes { .. } => T::BytesIterator,
        IterObj::Deque { reversed: false, .. } => T::DequeIterator,
        IterObj::Deque { reversed: true, .. } => T::DequeReverseIterator,
        IterObj::Range { .. } => T::RangeIterator,
        IterObj::BigRange { .. } => T::LongRangeIterator,
        IterObj::Dict { dict, .. } | IterObj::DictReverse { dict, .. } if vm.heap.is_ordered(*dict) => T::OrderedIterator,
        IterObj::Dict { kind: ViewKind::Keys, .. } => T::DictKeyIterator,
        IterObj::Dict { kind: ViewKind::Values, .. } => T::DictValueIterator,
        IterObj::Dict { kind: ViewKind::Items, .. } => T::DictItemIterator,
        IterObj::DictReverse { kind: ViewKind::Keys, .. } => T::DictReverseKeyIterator,
        IterObj::DictReverse { kind: ViewKind::Values, .. } => T::DictReverseValueIterator,
        IterObj::DictReverse { kind: ViewKind::Items, .. } => T::DictReverseItemIterator,
        IterObj::Set { .. } => T::SetIterator,
        IterObj::Reversed { .. } => T::Reversed,
        IterObj::Enumerate { .. } => T::Enumerate,
        IterObj::Zip { .. } => T::Zip,
    }
}

/// How many items are left, at most; `None` when that is unknown.
pub fn bound(vm: &Vm, id: IterId) -> Option<usize> {
    let heap = &vm.heap;
    // (Iterators nest at most `MAX_DEPTH` deep.)
    Some(match heap.iters.get(id) {
        IterObj::Empty | IterObj::Done(_) => 0,
        IterObj::List { list: Value::List(list), index } => heap.list(*list).len().saturating_sub(*index),
        IterObj::ListReverse { left, .. } | IterObj::Reversed { left, .. } | IterObj::Deque { left, .. } => *left,
        IterObj::Tuple { tuple: Value::Tuple(tuple), index } => heap.tuple(*tuple).len().saturating_sub(*index),
        IterObj::Str { text: Value::Str(text), offset } => heap.str(*text).len().saturating_sub(*offset),
        IterObj::Bytes { bytes: Value::Bytes(bytes), index } => heap.bytes_of(*bytes).len().saturating_sub(*index),
        IterObj::Range { left, .. } => usize::try_from(*left).unwrap_or(usize::MAX),
        IterObj::BigRange { left: Value::Int(left), .. } => usize::try_from(*left).unwrap_or(0),
        IterObj::BigRange { .. } => usize::MAX,
        IterObj::Dict { expected, .. } | IterObj::DictReverse { expected, .. } | IterObj::Set { expected, .. } => *expected,
        IterObj::Enumerate { inner: Value::Iter(inner), .. } => bound(vm, *inner)?,
        IterObj::Zip { inner, .. } => {
            let inner = inner.iter().filter_map(|v| if let Value::Iter(id) = v { bound(vm, *id) } else { None });
            inner.min().unwrap_or(0)
        }
        _ => return None,
    })
}

/// Whether going through a value natively could take seconds: what can goes through it in the prelude, in slices.
pub fn is_endless(vm: &Vm, value: Value) -> bool {
    const MANY: usize = 1 << 22;
    match value {
        Value::Range(_) => super::range::len_i64(&vm.heap, value).is_none_or(|len| len > MANY as i64),
        Value::Iter(id) => bound(vm, id).is_none_or(|len| len > MANY),
        _ => false,
    }
}

/// Items between two declarations of work.
const BATCH: u64 = 256;

/// Gives `f` what is left of a native iterator, item by item, until it answers false. An item is `units` of work. Should the
/// instruction be executed again, the iterator stands where it stood.
pub fn for_each(vm: &mut Vm, id: IterId, units: u64, mut f: impl FnMut(&mut Vm, Value) -> Res<bool>) -> Res {
    vm.remember(id);
    let mut count = 0;
    while let Some(item) = next(vm, id)? {
        if !f(vm, item)? {
            break;
        }
        count += 1;
        if count % BATCH == 0 {
            vm.work_so_far(count * units, BATCH * units)?;
        }
    }
    Ok(())
}

/// Gives `f` the items of iterable argument `i`, one by one, until it answers false. A generator is drained first.
pub fn each(vm: &mut Vm, args: Args, i: usize, units: u64, mut f: impl FnMut(&mut Vm, Value) -> Res<bool>) -> Res {
    let value = args.get(vm, i);
    if vm.is_custom(value) {
        for item in vm.items_of(value)? {
            if !f(vm, item)? {
                break;
            }
        }
        return Ok(());
    }
    if !matches!(value, Value::List(_) | Value::Tuple(_)) {
        return match vm.get_iter(value)? {
            Value::Iter(id) => for_each(vm, id, units, f),
            _ => {
                for item in vm.items_of(value)? {
                    if !f(vm, item)? {
                        break;
                    }
                }
                Ok(())
            }
        };
    }
    vm.work(sequence::items(&vm.heap, value).len() as u64 * units / 2)?;
    let mut at = 0;
    while let Some(&item) = sequence::items(&vm.heap, value).get(at) {
        at += 1;
        if !f(vm, item)? {
            break;
        }
    }
    Ok(())
}

/// What one step makes of the iterator.
enum Next {
    Item(Value),
    End,
    /// A changed dict, set or deque.
    Changed(&'static str),
}

/// The next item; `None` at the end, for ever after.
pub fn next(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let heap = &mut vm.heap;
    let step = match heap.iters.get_mut(id) {
        IterObj::Range { next, step, left } => {
            if *left == 0 {
                Next::End
            } else {
                let item = *next;
                *next = item.wrapping_add(*step);
                *left -= 1;
                Next::Item(Value::Int(item))
            }
        }
        IterObj::List { list: Value::List(list), index } => match heap.lists.get(*list).items.get(*index) {
            Some(&item) => {
                *index += 1;
                Next::Item(item)
            }
            None => Next::End,
        },
        IterObj::ListReverse { list: Value::List(list), left } => {
            match left.checked_sub(1).and_then(|at| heap.lists.get(*list).items.get(at)) {
                Some(&item) => {
                    *left -= 1;
                    Next::Item(item)
                }
                None => Next::End,
            }
        }
        IterObj::Tuple { tuple: Value::Tuple(tuple), index } => match heap.tuples.get(*tuple).items.get(*index) {
            Some(&item) => {
                *index += 1;
                Next::Item(item)
            }
            None => Next::End,
        },
        IterObj::Deque { deque: Value::Deque(deque), left, changes, reversed } => {
            let deque = heap.deques.get(*deque);
            if deque.changes != *changes {
                *left = 0;
                Next::Changed("deque mutated during iteration")
            } else {
                let at = if *reversed { left.checked_sub(1) } else { deque.items.len().checked_sub(*left) };
                match at.and_then(|at| deque.items.get(at)) {
                    Some(&item) => {
                        *left -= 1;
                        Next::Item(item)
                    }
                    // (Not let go of: even then it notices changes.)
                    None => return Ok(None),
                }
            }
        }
        IterObj::Bytes { .. } => next_byte(heap, id),
        IterObj::Str { .. } => return next_char(vm, id),
        IterObj::Dict { .. } | IterObj::DictReverse { .. } => return next_entry(vm, id),
        IterObj::Set { set: Value::Set(set) | Value::FrozenSet(set), index, expected } => {
            let table = heap.sets.get(*set);
            if table.len() != *expected {
                Next::Changed("Set changed size during iteration")
            } else {
                let slots = table.slots();
                let from = *index;
                while slots.get(*index).is_some_and(|e| e.key.is_undef()) {
                    *index += 1;
                }
                heap.meter.add((*index - from) as u64);
                match slots.get(*index) {
                    Some(entry) => {
                        *index += 1;
                        Next::Item(entry.key)
                    }
                    None => Next::End,
                }
            }
        }
        IterObj::Empty | IterObj::Done(_) => Next::End,
        _ => return next_derived(vm, id),
    };
    settle(vm, id, step)
}

fn settle(vm: &mut Vm, id: IterId, step: Next) -> Res<Option<Value>> {
    match step {
        Next::Item(item) => Ok(Some(item)),
        Next::End => {
            finish(vm, id);
            Ok(None)
        }
        Next::Changed(message) => Err(vm.raise(BuiltinType::RuntimeError, message)),
    }
}

/// An exhausted iterator lets go of what it went through.
fn finish(vm: &mut Vm, id: IterId) {
    let ty = type_of(vm, id);
    vm.heap.set_iter(id, IterObj::Done(DoneIter(ty)));
}

fn next_byte(heap: &mut Heap, id: IterId) -> Next {
    let IterObj::Bytes { bytes: Value::Bytes(bytes), index } = *heap.iters.get(id) else { return Next::End };
    let Some(&byte) = heap.bytes_of(bytes).get(index) else { return Next::End };
    if let IterObj::Bytes { index, .. } = heap.iters.get_mut(id) {
        *index += 1;
    }
    Next::Item(Value::Int(byte.into()))
}

fn next_char(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let IterObj::Str { text: Value::Str(text), offset } = *vm.heap.iters.get(id) else { return Err(Trap::Internal) };
    let Some(ch) = vm.heap.str(text).get(offset..).and_then(|rest| rest.chars().next()) else {
        return settle(vm, id, Next::End);
    };
    let item = vm.heap.new_char(ch)?;
    if let IterObj::Str { offset, .. } = vm.heap.iters.get_mut(id) {
        *offset += ch.len_utf8();
    }
    Ok(Some(item))
}

/// What an iterator of an `OrderedDict` says when that changes.
const MUTATED: &str = "OrderedDict mutated during iteration";

fn next_entry(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let (dict, kind, index, expected, left) = match *vm.heap.iters.get(id) {
        IterObj::Dict { dict, kind, left, index, expected } => (dict, kind, index, expected, Some(left)),
        IterObj::DictReverse { dict, kind, index, expected } => (dict, kind, index, expected, None),
        _ => return Err(Trap::Internal),
    };
    let Value::Dict(dict) = dict else { return Err(Trap::Internal) };
    let table = vm.heap.dicts.get(dict);
    let ordered = table.ordered;
    if table.len() != expected {
        return settle(vm, id, Next::Changed(if ordered { MUTATED } else { "dictionary changed size during iteration" }));
    }
    // `index` is the next slot, or in reverse one past it.
    let found = if left.is_none() {
        (0..index.min(table.slots().len())).rev().find_map(|i| table.entry(i).filter(|e| !e.key.is_undef()).map(|e| (i, *e)))
    } else {
        (index..table.slots().len()).find_map(|i| table.entry(i).filter(|e| !e.key.is_undef()).map(|e| (i + 1, *e)))
    };
    let end = if left.is_none() { 0 } else { table.slots().len() };
    vm.heap.meter.add(found.map_or(end, |(after, _)| after).abs_diff(index) as u64);
    let Some((after, entry)) = found else { return settle(vm, id, Next::End) };
    if left == Some(0) {
        return settle(vm, id, Next::Changed(if ordered { MUTATED } else { "dictionary keys changed during iteration" }));
    }
    let item = match kind {
        ViewKind::Keys => entry.key,
        ViewKind::Values => entry.value,
        ViewKind::Items => vm.heap.new_tuple([entry.key, entry.value])?,
    };
    match vm.heap.iters.get_mut(id) {
        IterObj::Dict { index, left, .. } => (*index, *left) = (after, left.saturating_sub(1)),
        IterObj::DictReverse { index, .. } => *index = after,
        _ => {}
    }
    Ok(Some(item))
}

/// Iterators over other iterators, and over sequences by index. Their nesting is at most `MAX_DEPTH`.
fn next_derived(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    match *vm.heap.iters.get(id) {
        IterObj::Enumerate { inner: Value::Iter(inner), next: count, .. } => {
            // What may be refused comes first, so that no item is lost.
            let after = match count {
                Value::Int(i) if i < i64::MAX => Value::Int(i + 1),
                big => vm.add_one(big)?,
            };
            let pair = vm.heap.alloc(TupleObj { items: [count, Value::None].into(), ..TupleObj::default() })?;
            let Some(item) = next(vm, inner)? else { return settle(vm, id, Next::End) };
            if let Some(place) = vm.heap.tuples.get_mut(pair).items.get_mut(1) {
                *place = item;
            }
            if let IterObj::Enumerate { next, .. } = vm.heap.iters.get_mut(id) {
                *next = after;
            }
            Ok(Some(Value::Tuple(pair)))
        }
        IterObj::Zip { .. } => next_zip(vm, id),
        IterObj::Reversed { sequence: Value::Str(text), left } => {
            let Some(ch) = vm.heap.str(text).get(..left).and_then(|t| t.chars().next_back()) else {
                return settle(vm, id, Next::End);
            };
            let item = vm.heap.new_char(ch)?;
            if let IterObj::Reversed { left, .. } = vm.heap.iters.get_mut(id) {
                *left -= ch.len_utf8();
            }
            Ok(Some(item))
        }
        IterObj::Reversed { sequence, left } => {
            let Some(at) = left.checked_sub(1) else { return settle(vm, id, Next::End) };
            let item = vm.get_item(sequence, Value::Int(at as i64))?;
            if let IterObj::Reversed { left, .. } = vm.heap.iters.get_mut(id) {
                *left = at;
            }
            Ok(Some(item))
        }
        IterObj::BigRange { next, step, left } => {
            if left == Value::Int(0) {
                return settle(vm, id, Next::End);
            }
            let after = vm.binary(BinOp::Add, next, step, false)?;
            let remaining = vm.binary(BinOp::Sub, left, Value::Int(1), false)?;
            *vm.heap.iters.get_mut(id) = IterObj::BigRange { next: after, step, left: remaining };
            Ok(Some(next))
        }
        _ => Err(Trap::Internal),
    }
}

/// Iterator `i` that a zip goes through, and whether all must end together.
fn zipped(vm: &Vm, id: IterId, i: usize) -> Option<IterId> {
    match vm.heap.iters.get(id) {
        IterObj::Zip { inner, .. } => inner.get(i).and_then(|v| if let Value::Iter(id) = v { Some(*id) } else { None }),
        _ => None,
    }
}

/// Whether taking an item from an iterator may be refused memory.
fn allocates(vm: &Vm, id: IterId) -> bool {
    matches!(
        vm.heap.iters.get(id),
        IterObj::Str { .. }
            | IterObj::BigRange { .. }
            | IterObj::Enumerate { .. }
            | IterObj::Zip { .. }
            | IterObj::Reversed { .. }
            | IterObj::Dict { kind: ViewKind::Items, .. }
            | IterObj::DictReverse { kind: ViewKind::Items, .. }
    )
}

fn next_zip(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let IterObj::Zip { inner, strict, .. } = vm.heap.iters.get(id) else { return Err(Trap::Internal) };
    let (count, strict) = (inner.len(), *strict);
    if count == 0 {
        return settle(vm, id, Next::End);
    }
    // The tuple comes first: once items are taken, nothing may be refused; where it may, what was taken is put back.
    let tuple = vm.heap.alloc(TupleObj { items: vec![Value::None; count].into(), ..TupleObj::default() })?;
    let mark = vm.consumed.len();
    if (1..count).any(|i| zipped(vm, id, i).is_some_and(|inner| allocates(vm, inner))) {
        vm.remember(id);
    }
    for i in 0..count {
        let inner = zipped(vm, id, i).ok_or(Trap::Internal)?;
        match next(vm, inner) {
            Ok(Some(item)) => {
                if let Some(place) = vm.heap.tuples.get_mut(tuple).items.get_mut(i) {
                    *place = item;
                }
            }
            Ok(None) => {
                vm.consumed.truncate(mark);
                if strict {
                    zip_is_even(vm, id, count, i)?;
                }
                return settle(vm, id, Next::End);
            }
            Err(trap) => {
                if trap != Trap::Raise {
                    vm.rewind_to(mark);
                }
                vm.consumed.truncate(mark);
                return Err(trap);
            }
        }
    }
    vm.consumed.truncate(mark);
    Ok(Some(Value::Tuple(tuple)))
}

/// `zip(strict=True)`: iterator `ended` has come to its end; all must have, at the same time.
fn zip_is_even(vm: &mut Vm, id: IterId, count: usize, ended: usize) -> Res {
    if ended > 0 {
        return Err(uneven(vm, ended, "shorter"));
    }
    for i in 1..count {
        let inner = zipped(vm, id, i).ok_or(Trap::Internal)?;
        if next(vm, inner)?.is_some() {
            return Err(uneven(vm, i, "longer"));
        }
    }
    Ok(())
}

#[cold]
fn uneven(vm: &mut Vm, i: usize, how: &str) -> Trap {
    let others = if i == 1 { "argument 1".to_owned() } else { format!("arguments 1-{i}") };
    vm.value_error(format!("zip() argument {} is {how} than {others}", i + 1))
}

/// The nesting of a native iterator over `inner`; `None` when it would be too deep, or `inner` is not native.
pub fn depth_over(vm: &Vm, inner: &[Value]) -> Option<u8> {
    let mut depth = 0;
    for &iter in inner {
        if !Vm::is_native_iter(iter) {
            return None;
        }
        depth = depth.max(iter_depth(&vm.heap, iter) + 1);
    }
    (depth <= MAX_DEPTH && !is_wide(&vm.heap, inner, MAX_WIDTH)).then_some(depth)
}
