//! `list`.
mod items;
pub use items::set_slice;
mod merge;
pub mod methods;
pub mod sort;

use super::{TypeDef, lazy, sequence};
use crate::bytecode::BinOp;
use crate::heap::{IterObj, ListId};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("list", Sig::Range(0, 1), new)),
    methods: methods::METHODS,
    doc: "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an \
          iterable if specified.",
    len: Some(|heap, list| sequence::items(heap, list).len()),
    contains: Some(sequence::contains),
    getitem: Some(items::get_item),
    setitem: Some(items::set_item),
    delitem: Some(items::del_item),
    iter: Some(|vm, list| vm.new_iter(IterObj::List { list, index: 0 })),
    repr: Some(|_, list, repr| repr.container(list, "[", "]", "[...]")),
    binary: Some(|vm, op, a, b| sequence::binary(vm, op, a, b, |vm, items| vm.heap.new_list(items))),
    inplace: Some(inplace),
    compare: Some(sequence::compare),
    ..TypeDef::EMPTY
};

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = args.get(vm, 0);
    match source {
        Value::Undef => vm.heap.new_list(Vec::new()),
        Value::Generator(_) if !lazy::is_native(vm, source) => Err(vm.call_prelude("_drain", &[source])),
        _ => {
            let items = vm.list_items(args, 0)?;
            vm.heap.new_list(items)
        }
    }
}

/// The list that a method was called on.
#[inline]
fn receiver(vm: &Vm, args: Args) -> Res<ListId> {
    match args.get(vm, 0) {
        Value::List(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// Adds the items of `other`, a list or tuple, at the end.
fn extend_from(vm: &mut Vm, id: ListId, other: Value) -> Res<()> {
    let extra = sequence::items(&vm.heap, other).len();
    vm.work(extra as u64)?;
    reserve(vm, id, extra)?;
    if other == Value::List(id) {
        vm.heap.with_list(id, |list| list.vec().extend_from_within(..));
        return Ok(());
    }
    // (The list is out of its slot while the other one is read.)
    let mut list = std::mem::take(&mut vm.heap.lists.get_mut(id).items);
    list.extend_from_slice(sequence::items(&vm.heap, other));
    vm.heap.lists.get_mut(id).items = list;
    Ok(())
}

/// Makes room for `extra` more items; for more than that when the list grows little by little.
fn reserve(vm: &mut Vm, id: ListId, extra: usize) -> Res<()> {
    let list = &vm.heap.lists.get(id).items;
    if list.room() >= extra {
        return Ok(());
    }
    let step = if list.is_empty() { extra } else { extra.max(list.len() / 2) };
    vm.heap.list_reserve(id, step)
}

/// `list += iterable`, `list *= count`.
fn inplace(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    let Value::List(id) = a else { return Ok(None) };
    match op {
        BinOp::Add => match b {
            Value::List(_) | Value::Tuple(_) => {
                extend_from(vm, id, b)?;
                Ok(Some(a))
            }
            // Not `items_of`: the instruction is no call. The generator's items are added one by one.
            Value::Generator(_) if !lazy::is_native(vm, b) => vm.ask_prelude("_extend", &[a, b]).map(|_| Some(a)),
            _ if vm.is_custom(b) => vm.ask_prelude("_extend", &[a, b]).map(|_| Some(a)),
            _ => {
                let items = vm.items_of(b)?;
                reserve(vm, id, items.len()).inspect_err(|_| vm.rewind_now())?;
                vm.heap.with_list(id, |list| list.extend_from_slice(&items));
                vm.forget_consumed();
                Ok(Some(a))
            }
        },
        BinOp::Mul => match sequence::repeated(vm, a, b)? {
            Some(items) => {
                let extra = items.len().saturating_sub(vm.heap.list(id).len());
                vm.heap.list_reserve(id, extra)?;
                vm.heap.with_list(id, |list| {
                    let list = list.vec();
                    list.clear();
                    list.extend_from_slice(&items);
                });
                Ok(Some(a))
            }
            None => sequence::cannot_multiply(vm, b),
        },
        _ => Ok(None),
    }
}
