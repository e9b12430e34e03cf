//! `upper` and the other changes of case; `maketrans`, `translate`.
use super::args::{bytes, receiver};
use crate::text::case::{Case, change_ascii};
use crate::text::strip::ByteSet;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

/// A copy of the receiver.
fn copy(vm: &mut Vm, args: Args) -> Res<Vec<u8>> {
    let id = receiver(vm, args)?;
    let len = vm.heap.bytes_of(id).len();
    vm.work(len as u64)?;
    let mut out = vm.heap.bytes_room(len)?;
    out.extend_from_slice(vm.heap.bytes_of(id));
    Ok(out)
}

fn change(vm: &mut Vm, args: Args, case: Case) -> Res<Value> {
    let mut out = copy(vm, args)?;
    change_ascii(&mut out, case);
    vm.heap.new_bytes(out)
}

pub fn upper(vm: &mut Vm, args: Args) -> Res<Value> {
    change(vm, args, Case::Upper)
}

pub fn lower(vm: &mut Vm, args: Args) -> Res<Value> {
    change(vm, args, Case::Lower)
}

pub fn title(vm: &mut Vm, args: Args) -> Res<Value> {
    change(vm, args, Case::Title)
}

pub fn capitalize(vm: &mut Vm, args: Args) -> Res<Value> {
    change(vm, args, Case::Capitalize)
}

pub fn swapcase(vm: &mut Vm, args: Args) -> Res<Value> {
    change(vm, args, Case::Swap)
}

pub fn maketrans(vm: &mut Vm, args: Args) -> Res<Value> {
    let (from, to) = (args.get(vm, 0), args.get(vm, 1));
    let (from, to) = (bytes(vm, from)?, bytes(vm, to)?);
    let (from, to) = (vm.heap.bytes_of(from), vm.heap.bytes_of(to));
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=u8::MAX).collect();
    for (from, to) in from.iter().zip(to) {
        if let Some(slot) = table.get_mut(usize::from(*from)) {
            *slot = *to;
        }
    }
    vm.heap.new_bytes(table)
}

pub fn translate(vm: &mut Vm, args: Args) -> Res<Value> {
    let table = match args.get(vm, 1) {
        Value::None => None,
        value => Some(bytes(vm, value)?),
    };
    if table.is_some_and(|table| vm.heap.bytes_of(table).len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let deleted = match args.get(vm, 2) {
        Value::Undef => ByteSet::default(),
        value => {
            let deleted = bytes(vm, value)?;
            ByteSet::of(vm.heap.bytes_of(deleted))
        }
    };
    let mut out = copy(vm, args)?;
    out.retain(|byte| !deleted.has(*byte));
    if let Some(table) = table {
        let table = vm.heap.bytes_of(table);
        for byte in &mut out {
            *byte = table.get(usize::from(*byte)).copied().unwrap_or(*byte);
        }
    }
    vm.heap.new_bytes(out)
}
