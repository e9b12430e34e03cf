//! The methods of `list`.
use super::{receiver, reserve, sort};
use crate::builtins::pure;
use crate::heap::{Items, IterObj};
use crate::types::{lazy, sequence, slice};
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Vm};

/// A list whose length falls below a quarter of a capacity above this gives memory back.
const KEPT_CAPACITY: usize = 64;

/// The table.
pub const METHODS: &[NativeDef] = &[
    crate::types::alias::CLASS_GETITEM,
    NativeDef::method("append", Sig::One, append),
    NativeDef::method("pop", Sig::Range(0, 1), pop),
    NativeDef::method("extend", Sig::One, extend),
    NativeDef::method("insert", Sig::Range(2, 2), insert),
    NativeDef::method("remove", Sig::One, remove),
    NativeDef::method("index", Sig::Range(1, 3), |vm, args| sequence::index(vm, args, "list.index(x): x not in list")),
    NativeDef::method("count", Sig::One, sequence::count),
    NativeDef::method("reverse", Sig::None, |vm, args| {
        let id = receiver(vm, args)?;
        vm.work(vm.heap.list(id).len() as u64)?;
        vm.heap.lists.get_mut(id).items.reverse();
        Ok(Value::None)
    }),
    NativeDef::method("copy", Sig::None, |vm, args| {
        let items = vm.items(args, 0)?;
        vm.heap.new_list(items)
    }),
    NativeDef::method("clear", Sig::None, |vm, args| {
        let id = receiver(vm, args)?;
        vm.heap.with_list(id, |list| *list = Items::default());
        Ok(Value::None)
    }),
    NativeDef::method(
        "sort",
        Sig::Named(&Named { names: &["key", "reverse"], positional_only: 0, required: 0, max_positional: 0 }),
        sort_method,
    ),
    NativeDef::method("__reversed__", Sig::None, |vm, args| {
        let list = args.get(vm, 0);
        let left = sequence::items(&vm.heap, list).len();
        vm.new_iter(IterObj::ListReverse { list, left })
    }),
];

#[inline]
fn append(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let item = args.get(vm, 1);
    vm.heap.list_push(id, item)?;
    Ok(Value::None)
}

fn pop(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let index = match args.get(vm, 1) {
        Value::Undef => -1,
        Value::Int(i) => i,
        other => vm.index_i64(other)?,
    };
    let items = &mut vm.heap.lists.get_mut(id).items;
    if items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    let Some(at) = slice::position(index, items.len()) else { return Err(vm.index_error("pop index out of range")) };
    let moved = items.moved(at) as u64;
    vm.work(moved)?;
    let items = &mut vm.heap.lists.get_mut(id).items;
    let item = if at + 1 == items.len() { items.pop().unwrap_or_default() } else { items.remove(at) };
    if items.capacity() > KEPT_CAPACITY && items.len() < items.capacity() / 4 {
        let keep = items.len() * 2;
        vm.heap.with_list(id, |list| list.vec().shrink_to(keep));
    }
    Ok(item)
}

fn extend(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let other = args.get(vm, 1);
    match other {
        Value::List(_) | Value::Tuple(_) => super::extend_from(vm, id, other)?,
        Value::Generator(_) if !lazy::is_native(vm, other) => return Err(vm.call_prelude("_extend", &[args.get(vm, 0), other])),
        _ => {
            let items = vm.list_items(args, 1)?;
            reserve(vm, id, items.len())?;
            vm.heap.with_list(id, |list| list.extend_from_slice(&items));
        }
    }
    Ok(Value::None)
}

fn insert(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let index = args.get(vm, 1);
    let item = args.get(vm, 2);
    let index = vm.index_i64(index)?;
    reserve(vm, id, 1)?;
    let items = &vm.heap.lists.get(id).items;
    let len = items.len() as i64;
    let at = if index < 0 { index.saturating_add(len).max(0) } else { index.min(len) } as usize;
    let moved = items.moved(at) as u64;
    vm.work(moved)?;
    vm.heap.lists.get_mut(id).items.insert(at, item);
    Ok(Value::None)
}

fn remove(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let item = args.get(vm, 1);
    vm.work(vm.heap.list(id).len() as u64 * 2)?;
    match sequence::find(&vm.heap, vm.heap.list(id), item) {
        Ok(Some(at)) => {
            vm.heap.lists.get_mut(id).items.remove(at);
            Ok(Value::None)
        }
        Ok(None) => Err(vm.value_error("list.remove(x): x not in list")),
        Err(error) => Err(vm.unfinished(error)),
    }
}

fn sort_method(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let (key, reverse) = (args.get_or(vm, 1, Value::None), args.get_or(vm, 2, Value::Bool(false)));
    let reverse = vm.truth(reverse)?;
    let items = vm.items(args, 0)?;
    if !key.is_none() {
        let Some(keys) = pure::map(vm, key, &items)? else {
            return Err(vm.call_prelude("_sort_list", &[args.get(vm, 0), key, Value::Bool(reverse)]));
        };
        let sorted = sort::sorted_by_keys(vm, items, keys, reverse)?;
        vm.heap.with_list(id, |list| *list = sorted.into());
        return Ok(Value::None);
    }
    if items.len() > 1 && sort::asks(vm, &items) {
        return Err(vm.call_prelude("_sort_list", &[args.get(vm, 0), key, Value::Bool(reverse)]));
    }
    let sorted = sort::sorted(vm, items, reverse)?;
    vm.heap.with_list(id, |list| *list = sorted.into());
    Ok(Value::None)
}

/// `_vm_list_take(list)`: a new list with the items of this one, which is empty then.
pub fn take(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let taken = vm.heap.new_list(Vec::new())?;
    let items = std::mem::take(&mut vm.heap.lists.get_mut(id).items);
    if let Value::List(taken) = taken {
        vm.heap.lists.get_mut(taken).items = items;
    }
    Ok(taken)
}

/// `_vm_list_give(list, taken)`: puts back what `take` took; whether the list was left alone meanwhile.
pub fn give(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let Value::List(taken) = args.get(vm, 1) else { return Ok(Value::Bool(true)) };
    let items = std::mem::take(&mut vm.heap.lists.get_mut(taken).items);
    let meanwhile = std::mem::replace(&mut vm.heap.lists.get_mut(id).items, items);
    vm.heap.recharge(meanwhile.capacity() * size_of::<Value>(), 0);
    Ok(Value::Bool(meanwhile.capacity() == 0))
}
