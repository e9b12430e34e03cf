//! `format % arguments`, of bytes.
use crate::format::printf::{Directive, Piece, Pieces};
use crate::types::printf::{Arguments, Rendered, rendered, resolve};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// `format % arguments`.
pub fn percent(vm: &mut Vm, format: Value, arguments: Value) -> Res<Value> {
    let Value::Bytes(id) = format else { return Err(Trap::Internal) };
    let format = vm.heap.bytes_of(id).to_vec();
    vm.work(format.len() as u64 * 8)?;
    let mut arguments = Arguments::new(vm, arguments);
    let mut out = Vec::new();
    for piece in Pieces::of_bytes(&format) {
        match piece {
            Err(error) => return Err(vm.num_error(error)),
            Ok(Piece::Text(range)) => out.extend_from_slice(format.get(range).unwrap_or_default()),
            Ok(Piece::Directive(mut directive)) => {
                if let Some(range) = directive.key.clone() {
                    let key = vm.heap.new_bytes(format.get(range).unwrap_or_default())?;
                    arguments.select(vm, key)?;
                }
                let value = resolve(vm, &mut arguments, &mut directive, true)?;
                write(vm, &mut out, &directive, value)?;
            }
        }
        vm.reserve(out.len())?;
    }
    if !arguments.is_used_up(vm) {
        return Err(vm.type_error("not all arguments converted during bytes formatting"));
    }
    vm.heap.new_bytes(out)
}

fn write(vm: &mut Vm, out: &mut Vec<u8>, directive: &Directive, value: Value) -> Res {
    let made = rendered(vm, directive, value, true)?;
    let content = match (&made, value) {
        (Rendered::Text(text), _) => text.len(),
        (_, Value::Bytes(id)) => vm.heap.bytes_of(id).len(),
        (_, Value::BigInt(id)) => vm.heap.big_ints.get(id).value.bits() as usize,
        _ => 0,
    };
    vm.reserve(directive.output_bound(content).saturating_add(out.len()))?;
    let result = match made {
        Rendered::Text(text) => directive.render_bytes(out, text.as_bytes()),
        Rendered::Value(Value::Bytes(id)) => directive.render_bytes(out, vm.heap.bytes_of(id)),
        Rendered::Value(Value::Float(f)) => directive.render_float_to_bytes(out, f),
        Rendered::Value(value) => match vm.int_ref(value) {
            Some(number) => directive.render_int_to_bytes(out, number, vm.max_str_digits),
            None => return Err(Trap::Internal),
        },
    };
    result.map_err(|error| vm.num_error(error))
}
