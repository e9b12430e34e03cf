//! `list[key]`, `list[key] = value`, `del list[key]`.
use crate::heap::ListId;
use crate::types::sequence;
use crate::types::slice::{self, Selection};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

fn list_id(list: Value) -> Res<ListId> {
    match list {
        Value::List(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// `list[key]`
pub fn get_item(vm: &mut Vm, list: Value, key: Value) -> Res<Value> {
    if let Value::Slice(_) = key {
        return slice::get_by_slice(vm, list, key);
    }
    let index = slice::subscript(vm, key, "list")?;
    let items = vm.heap.list(list_id(list)?);
    match slice::position(index, items.len()).and_then(|at| items.get(at)) {
        Some(&item) => Ok(item),
        None => Err(vm.index_error("list index out of range")),
    }
}

/// `list[key] = value`
pub fn set_item(vm: &mut Vm, list: Value, key: Value, value: Value) -> Res {
    let id = list_id(list)?;
    if let Value::Slice(_) = key {
        let selection = slice::select_slice(vm, key, vm.heap.list(id).len())?;
        return set_slice(vm, id, selection, value);
    }
    let index = slice::subscript(vm, key, "list")?;
    let items = &mut vm.heap.lists.get_mut(id).items;
    match slice::position(index, items.len()).and_then(|at| items.get_mut(at)) {
        Some(place) => {
            *place = value;
            Ok(())
        }
        None => Err(vm.index_error("list assignment index out of range")),
    }
}

/// Replaces what a slice selects by the items of `value`, a list or tuple.
pub fn set_slice(vm: &mut Vm, id: ListId, selection: Selection, value: Value) -> Res {
    let new = match value {
        Value::List(_) | Value::Tuple(_) => sequence::items(&vm.heap, value).len(),
        _ => return Err(vm.type_error("must assign iterable to extended slice")),
    };
    vm.work((new + vm.heap.list(id).len()) as u64)?;
    vm.reserve(new.saturating_mul(size_of::<Value>()))?;
    if selection.step == 1 {
        vm.heap.list_reserve(id, new.saturating_sub(selection.count))?;
    } else if new != selection.count {
        let message = format!("attempt to assign sequence of size {new} to extended slice of size {}", selection.count);
        return Err(vm.value_error(message));
    }
    // The list is out of its slot while the other one, perhaps itself, is read.
    let copy = if value == Value::List(id) { vm.heap.list(id).to_vec() } else { Vec::new() };
    let mut list = std::mem::take(&mut vm.heap.lists.get_mut(id).items);
    let before = list.capacity();
    let source = if value == Value::List(id) { &copy } else { sequence::items(&vm.heap, value) };
    if selection.step != 1 {
        for (at, &item) in selection.indices().zip(source) {
            if let Some(place) = list.get_mut(at) {
                *place = item;
            }
        }
    } else if new == selection.count
        && let Some(places) = list.as_mut_slice().get_mut(selection.start..selection.end())
    {
        places.copy_from_slice(source);
    } else {
        list.vec().splice(selection.start..selection.end(), source.iter().copied());
    }
    let after = list.capacity();
    vm.heap.lists.get_mut(id).items = list;
    vm.heap.recharge(before * size_of::<Value>(), after * size_of::<Value>());
    Ok(())
}

/// `del list[key]`
pub fn del_item(vm: &mut Vm, list: Value, key: Value) -> Res {
    let id = list_id(list)?;
    if let Value::Slice(_) = key {
        let selection = slice::select_slice(vm, key, vm.heap.list(id).len())?.ascending();
        vm.work(vm.heap.list(id).len() as u64)?;
        vm.heap.with_list(id, |items| remove(items.vec(), selection));
        return Ok(());
    }
    let index = slice::subscript(vm, key, "list")?;
    match slice::position(index, vm.heap.list(id).len()) {
        Some(at) => {
            let moved = vm.heap.lists.get(id).items.moved(at) as u64;
            vm.work(moved)?;
            vm.heap.lists.get_mut(id).items.remove(at);
            Ok(())
        }
        None => Err(vm.index_error("list assignment index out of range")),
    }
}

/// Removes what an ascending selection selects.
fn remove(items: &mut Vec<Value>, selection: Selection) {
    if selection.step == 1 {
        items.drain(selection.start..selection.end().min(items.len()));
        return;
    }
    let (mut index, mut next, mut left) = (0, selection.start, selection.count);
    items.retain(|_| {
        let gone = left > 0 && index == next;
        if gone {
            left -= 1;
            next = next.saturating_add(selection.step as usize);
        }
        index += 1;
        !gone
    });
}
