//! `chr`, `ord`, `ascii`, `repr`, `format`, `bin`, `oct`, `hex`.
use crate::format::int::format_int_with;
use crate::types::text_args::shown_type;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("chr", Sig::One, chr),
    NativeDef::function("ord", Sig::One, ord),
    NativeDef::function("ascii", Sig::One, |vm, args| {
        let text = vm.repr(args.get(vm, 0))?;
        vm.reserve(crate::format::quote::repr_bound(text.len()))?;
        let text = super::to_ascii(&text);
        vm.heap.new_string(text)
    }),
    NativeDef::function("repr", Sig::One, |vm, args| {
        let value = args.get(vm, 0);
        vm.repr_value(value)
    }),
    NativeDef::function("format", Sig::Range(1, 2), format),
    NativeDef::function("bin", Sig::One, |vm, args| digits(vm, args, "#b")),
    NativeDef::function("oct", Sig::One, |vm, args| digits(vm, args, "#o")),
    NativeDef::function("hex", Sig::One, |vm, args| digits(vm, args, "#x")),
];

fn chr(vm: &mut Vm, args: Args) -> Res<Value> {
    let code = args.get(vm, 0);
    let code = vm.index_clamped(code)?;
    match u32::try_from(code).ok().filter(|code| *code < 0x11_0000) {
        None => Err(vm.value_error("chr() arg not in range(0x110000)")),
        Some(code) => match char::from_u32(code) {
            Some(c) => vm.heap.new_char(c),
            None => Err(crate::types::str::surrogate(vm, code)),
        },
    }
}

fn ord(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    let len = match value {
        Value::Str(id) => {
            let mut chars = vm.heap.str(id).chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => return Ok(Value::Int(u32::from(c).into())),
                _ => vm.heap.str_len(id),
            }
        }
        Value::Bytes(id) => match *vm.heap.bytes_of(id) {
            [byte] => return Ok(Value::Int(byte.into())),
            ref bytes => bytes.len(),
        },
        _ => {
            let message = format!("ord() expected string of length 1, but {} found", vm.type_name(value));
            return Err(vm.type_error(message));
        }
    };
    Err(vm.type_error(format!("ord() expected a character, but string of length {len} found")))
}

fn format(vm: &mut Vm, args: Args) -> Res<Value> {
    let (value, spec) = (args.get(vm, 0), args.get(vm, 1));
    match spec {
        Value::Undef => vm.format_value(value, ""),
        Value::Str(id) => {
            let spec = compact_str::CompactString::new(vm.heap.str(id));
            vm.format_value(value, &spec)
        }
        other => {
            let message = format!("format() argument 2 must be str, not {}", shown_type(vm, other));
            Err(vm.type_error(message))
        }
    }
}

/// An int in another base.
fn digits(vm: &mut Vm, args: Args, spec: &str) -> Res<Value> {
    let value = args.get(vm, 0);
    let value = vm.index_of(value)?.unwrap_or(value);
    let Some(number) = vm.int_ref(value) else {
        // (The error of what is no int.)
        return vm.index_clamped(value).and(Err(Trap::Internal));
    };
    let bits = usize::try_from(crate::num::int::bit_length(number)).unwrap_or(usize::MAX);
    vm.reserve(bits.saturating_add(8))?;
    vm.work(bits as u64)?;
    let mut out = String::new();
    let Some(number) = vm.int_ref(value) else { return Err(Trap::Internal) };
    match format_int_with(&mut out, number, spec, "int", 0) {
        Ok(()) => vm.heap.new_string(out),
        Err(error) => Err(vm.num_error(error)),
    }
}
