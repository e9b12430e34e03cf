//! `format % arguments`, of text.
use crate::format::printf::{Directive, Piece, Pieces};
use crate::types::printf::{Arguments, Rendered, rendered, resolve};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};
use compact_str::CompactString;

/// `format % arguments`.
pub fn percent(vm: &mut Vm, format: Value, arguments: Value) -> Res<Value> {
    let Value::Str(id) = format else { return Err(Trap::Internal) };
    let format = CompactString::new(vm.heap.str(id));
    vm.work(format.len() as u64 * 8)?;
    let mut arguments = Arguments::new(vm, arguments);
    let mut out = String::new();
    for piece in Pieces::of_str(&format) {
        match piece {
            Err(error) => return Err(vm.num_error(error)),
            Ok(Piece::Text(range)) => out.push_str(format.get(range).unwrap_or("")),
            Ok(Piece::Directive(mut directive)) => {
                if let Some(range) = directive.key.clone() {
                    let key = vm.heap.new_str(format.get(range).unwrap_or(""))?;
                    arguments.select(vm, key)?;
                }
                let value = resolve(vm, &mut arguments, &mut directive, false)?;
                write(vm, &mut out, &directive, value)?;
            }
        }
        vm.reserve(out.len())?;
    }
    if !arguments.is_used_up(vm) {
        return Err(vm.type_error("not all arguments converted during string formatting"));
    }
    vm.heap.new_string(out)
}

fn write(vm: &mut Vm, out: &mut String, directive: &Directive, value: Value) -> Res {
    let made = rendered(vm, directive, value, false)?;
    let content = match (&made, value) {
        (Rendered::Text(text), _) => text.len(),
        (_, Value::Str(id)) => vm.heap.str(id).len(),
        (_, Value::BigInt(id)) => vm.heap.big_ints.get(id).value.bits() as usize,
        _ => 0,
    };
    vm.reserve(directive.output_bound(content).saturating_add(out.len()))?;
    let result = match made {
        Rendered::Text(text) => directive.render_str(out, &text),
        Rendered::Value(Value::Str(id)) => directive.render_str(out, vm.heap.str(id)),
        Rendered::Value(Value::Float(f)) => directive.render_float(out, f),
        Rendered::Value(value) => match vm.int_ref(value) {
            Some(number) => directive.render_int(out, number, vm.max_str_digits),
            None => return Err(Trap::Internal),
        },
    };
    result.map_err(|error| vm.num_error(error))
}
