//! `for a, b in …` over `zip`, `enumerate` and `dict.items()`: the pair without the tuple.
use super::BuiltinType;
use super::iterator::next;
use crate::heap::{DoneIter, Heap, IterId, IterObj, ViewKind};
use crate::value::Value;
use crate::vm::{Res, Vm, copied};

/// What one step of an iterator of pairs gives.
pub enum Pair {
    /// The next pair.
    Items(Value, Value),
    /// The iterator is at its end.
    End,
    /// Not an iterator known to give pairs, or something to be said that `next` says.
    Unknown,
}

/// The next pair of an iterator that is known to give pairs. `Unknown` changes nothing.
pub fn next_pair(vm: &mut Vm, id: IterId) -> Res<Pair> {
    match *vm.heap.iters.get(id) {
        IterObj::Dict { dict: Value::Dict(dict), kind: ViewKind::Items, left, index, expected } => {
            let table = vm.heap.dicts.get(dict);
            if table.len() != expected || left == 0 {
                return Ok(Pair::Unknown);
            }
            let slots = table.slots().iter().enumerate().skip(index);
            let Some((at, entry)) = slots.map(|(i, e)| (i, *e)).find(|(_, e)| !e.key.is_undef()) else {
                return end(vm, id, BuiltinType::DictItemIterator);
            };
            if let IterObj::Dict { index, left, .. } = vm.heap.iters.get_mut(id) {
                *index = at + 1;
                *left = left.saturating_sub(1);
            }
            Ok(Pair::Items(entry.key, entry.value))
        }
        IterObj::Enumerate { inner: Value::Iter(inner), next: Value::Int(count), .. } if count < i64::MAX => {
            match quick_next(vm, inner)? {
                Some(item) => {
                    if let IterObj::Enumerate { next, .. } = vm.heap.iters.get_mut(id) {
                        *next = Value::Int(count + 1);
                    }
                    Ok(Pair::Items(Value::Int(count), item))
                }
                None => end(vm, id, BuiltinType::Enumerate),
            }
        }
        IterObj::Zip { ref inner, strict: false, .. } => {
            let [Value::Iter(first), Value::Iter(second)] = **inner else { return Ok(Pair::Unknown) };
            let Some(a) = quick_next(vm, first)? else { return end(vm, id, BuiltinType::Zip) };
            match quick_next(vm, second)? {
                Some(b) => Ok(Pair::Items(a, b)),
                None => end(vm, id, BuiltinType::Zip),
            }
        }
        _ => Ok(Pair::Unknown),
    }
}

/// An exhausted iterator lets go of what it went through.
fn end(vm: &mut Vm, id: IterId, ty: BuiltinType) -> Res<Pair> {
    vm.heap.set_iter(id, IterObj::Done(DoneIter(ty)));
    Ok(Pair::End)
}

/// Puts the next pair of a `zip` of two lists (or tuples) in its places; false when it is not so simple.
#[inline(always)]
pub fn zip_pair(heap: &mut Heap, id: IterId, places: &mut [Value]) -> bool {
    let IterObj::Zip { inner, .. } = heap.iters.get(id) else { return false };
    let ([Value::Iter(first), Value::Iter(second)], [a, b]) = (&**inner, places) else { return false };
    let (first, second) = (*first, *second);
    if first == second || !peek(heap, first, a) || !peek(heap, second, b) {
        return false;
    }
    for id in [first, second] {
        if let IterObj::List { index, .. } | IterObj::Tuple { index, .. } = heap.iters.get_mut(id) {
            *index += 1;
        }
    }
    true
}

/// Copies the next item of an iterator of a list or tuple, if there is one.
#[inline(always)]
fn peek(heap: &Heap, id: IterId, place: &mut Value) -> bool {
    let item = match heap.iters.get(id) {
        IterObj::List { list: Value::List(list), index } => heap.list(*list).get(*index),
        IterObj::Tuple { tuple: Value::Tuple(tuple), index } => heap.tuple(*tuple).get(*index),
        _ => None,
    };
    match item {
        Some(item) => {
            *place = copied(item);
            true
        }
        None => false,
    }
}

/// The next item, of the most common iterators without a detour.
#[inline(always)]
fn quick_next(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let heap = &mut vm.heap;
    match heap.iters.get_mut(id) {
        IterObj::List { list: Value::List(list), index } if let Some(item) = heap.lists.get(*list).items.get(*index) => {
            *index += 1;
            Ok(Some(*item))
        }
        IterObj::Tuple { tuple: Value::Tuple(tuple), index } if let Some(item) = heap.tuples.get(*tuple).items.get(*index) => {
            *index += 1;
            Ok(Some(*item))
        }
        _ => next(vm, id),
    }
}
