//! `upper`, `lower`, `title`, `capitalize`, `swapcase`, `casefold`.
use super::args::receiver;
use crate::text::case::{self, Case};
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

fn change(vm: &mut Vm, args: Args, case: Case) -> Res<Value> {
    let id = receiver(vm, args)?;
    let len = vm.heap.str(id).len();
    if vm.heap.is_ascii(id) {
        if case::is_settled(vm.heap.str(id), case) {
            return Ok(Value::Str(id));
        }
        vm.work(len as u64 * 3)?;
        let mut text = vm.heap.text_room(len)?;
        text.push_str(vm.heap.str(id));
        case::change_ascii_text(&mut text, case);
        return vm.heap.new_text_of(text, len as u32);
    }
    vm.work(len as u64 * 16)?;
    vm.reserve(case::changed_bound(vm.heap.str(id)))?;
    let mut out = String::with_capacity(len);
    case::change(&mut out, vm.heap.str(id), case);
    out.shrink_to_fit();
    vm.heap.new_string(out)
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

pub fn casefold(vm: &mut Vm, args: Args) -> Res<Value> {
    change(vm, args, Case::Fold)
}
