//! The methods of `deque`.
use super::{copied, fill, iterate, receiver, reduce};
use crate::heap::equal::{Unfinished, identical, keys_equal};
use crate::heap::{DequeId, DequeObj, End};
use crate::types::slice;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};
use std::collections::VecDeque;

/// The table.
pub const METHODS: &[NativeDef] = &[
    crate::types::alias::CLASS_GETITEM,
    NativeDef::method("append", Sig::One, |vm, args| push(vm, args, End::Right)),
    NativeDef::method("appendleft", Sig::One, |vm, args| push(vm, args, End::Left)),
    NativeDef::method("pop", Sig::None, |vm, args| pop(vm, args, End::Right)),
    NativeDef::method("popleft", Sig::None, |vm, args| pop(vm, args, End::Left)),
    NativeDef::method("extend", Sig::One, |vm, args| fill::extend(vm, args, End::Right)),
    NativeDef::method("extendleft", Sig::One, |vm, args| fill::extend(vm, args, End::Left)),
    NativeDef::method("insert", Sig::Range(2, 2), insert),
    NativeDef::method("remove", Sig::One, remove),
    NativeDef::method("index", Sig::Range(1, 3), index),
    NativeDef::method("count", Sig::One, count),
    NativeDef::method("rotate", Sig::Range(0, 1), rotate),
    NativeDef::method("reverse", Sig::None, |vm, args| {
        let id = receiver(vm, args)?;
        vm.work(vm.heap.deques.get(id).items.len() as u64)?;
        vm.heap.deques.get_mut(id).items.make_contiguous().reverse();
        Ok(Value::None)
    }),
    NativeDef::method("clear", Sig::None, |vm, args| {
        let id = receiver(vm, args)?;
        vm.heap.with_deque(id, |deque| {
            if !deque.items.is_empty() {
                deque.changed();
                deque.items = VecDeque::new();
            }
        });
        Ok(Value::None)
    }),
    NativeDef::method("copy", Sig::None, copy).of_instance(),
    NativeDef::method("__copy__", Sig::None, copy).of_instance(),
    NativeDef::method("__reduce__", Sig::None, reduce).of_instance(),
    NativeDef::method("__reversed__", Sig::None, |vm, args| {
        let deque = args.get(vm, 0);
        iterate(vm, deque, true)
    }),
];

#[inline]
fn push(vm: &mut Vm, args: Args, end: End) -> Res<Value> {
    let id = receiver(vm, args)?;
    let item = args.get(vm, 1);
    vm.heap.deque_push(id, end, item)?;
    Ok(Value::None)
}

#[inline]
fn pop(vm: &mut Vm, args: Args, end: End) -> Res<Value> {
    let id = receiver(vm, args)?;
    match vm.heap.deque_pop(id, end) {
        Some(item) => Ok(item),
        None => Err(vm.index_error("pop from an empty deque")),
    }
}

fn copy(vm: &mut Vm, args: Args) -> Res<Value> {
    let deque = args.get(vm, 0);
    copied(vm, deque)
}

fn insert(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let (index, item) = (args.get(vm, 1), args.get(vm, 2));
    let index = vm.index_i64(index)?;
    let deque = vm.heap.deques.get(id);
    if deque.is_full() {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    let len = deque.items.len() as i64;
    let at = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) } as usize;
    let (moved, step) = (deque.moved(at) as u64, deque.items.len() / 2);
    vm.work(moved)?;
    let deque = vm.heap.deques.get(id);
    if deque.items.len() == deque.items.capacity() {
        vm.heap.deque_reserve(id, step.max(1))?;
    }
    let deque = vm.heap.deques.get_mut(id);
    deque.items.insert(at, item);
    deque.changed();
    Ok(Value::None)
}

fn rotate(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let n = args.get_or(vm, 1, Value::Int(1));
    let n = vm.index_i64(n)?;
    let len = vm.heap.deques.get(id).items.len();
    if len < 2 {
        return Ok(Value::None);
    }
    let right = n.rem_euclid(len as i64) as usize;
    vm.work(right.min(len - right) as u64 * 2)?;
    let deque = vm.heap.deques.get_mut(id);
    deque.items.rotate_right(right);
    deque.changed();
    Ok(Value::None)
}

/// Where `wanted` is among the items from `start` to `stop`.
fn find(vm: &Vm, id: DequeId, wanted: Value, start: usize, stop: usize) -> Result<Option<usize>, Unfinished> {
    let DequeObj { items, .. } = vm.heap.deques.get(id);
    for (i, &item) in items.iter().enumerate().take(stop).skip(start) {
        if identical(item, wanted) || keys_equal(&vm.heap, item, wanted)? {
            return Ok(Some(i));
        }
    }
    Ok(None)
}

/// `item in deque`
pub fn contains(vm: &mut Vm, deque: Value, item: Value) -> Res<bool> {
    let id = super::id_of(vm, deque)?;
    let len = vm.heap.deques.get(id).items.len();
    vm.work(len as u64 * 2)?;
    match find(vm, id, item, 0, len) {
        Ok(found) => Ok(found.is_some()),
        // (Not a question: Python code may change the deque meanwhile.)
        Err(Unfinished::Ask(..)) => Err(vm.call_prelude("_contains", &[Value::Deque(id), item])),
        Err(why) => Err(vm.unfinished(why)),
    }
}

fn index(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let wanted = args.get(vm, 1);
    let len = vm.heap.deques.get(id).items.len();
    let (start, stop) = (args.get(vm, 2), args.get(vm, 3));
    let start = slice::bound(vm, start, 0, len)?;
    let stop = slice::bound(vm, stop, len, len)?;
    vm.work(stop.saturating_sub(start) as u64 * 2)?;
    match find(vm, id, wanted, start, stop) {
        Ok(Some(at)) => Ok(Value::Int(at as i64)),
        Ok(None) => Err(vm.value_error("deque.index(x): x not in deque")),
        Err(Unfinished::Ask(..)) => {
            let (start, stop) = (Value::Int(start as i64), Value::Int(stop as i64));
            Err(vm.call_prelude("_deque_index", &[Value::Deque(id), wanted, start, stop]))
        }
        Err(why) => Err(vm.unfinished(why)),
    }
}

fn count(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let wanted = args.get(vm, 1);
    vm.work(vm.heap.deques.get(id).items.len() as u64 * 2)?;
    let mut count = 0;
    for &item in &vm.heap.deques.get(id).items {
        let same = if identical(item, wanted) { Ok(true) } else { keys_equal(&vm.heap, item, wanted) };
        match same {
            Ok(same) => count += i64::from(same),
            Err(Unfinished::Ask(..)) => return Err(vm.call_prelude("_deque_count", &[Value::Deque(id), wanted])),
            Err(why) => return Err(vm.unfinished(why)),
        }
    }
    Ok(Value::Int(count))
}

fn remove(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let wanted = args.get(vm, 1);
    let len = vm.heap.deques.get(id).items.len();
    vm.work(len as u64 * 2)?;
    match find(vm, id, wanted, 0, len) {
        Ok(Some(at)) => super::remove(vm, id, at).map(|()| Value::None),
        Ok(None) => Err(vm.value_error("deque.remove(x): x not in deque")),
        Err(Unfinished::Ask(..)) => Err(vm.call_prelude("_deque_remove", &[Value::Deque(id), wanted])),
        Err(why) => Err(vm.unfinished(why)),
    }
}
