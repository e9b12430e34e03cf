//! `int` and `bool`.
use super::{BuiltinType, Getter, TypeDef};
use crate::bytecode::BinOp;
use crate::format;
use crate::heap::{Object, Special};
use crate::num::int::{self, ByteOrder};
use crate::num::parse;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Repr, Res, Sig, Vm};

/// `int`.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function(
        "int",
        Sig::Named(&Named { names: &["x", "base"], positional_only: 1, required: 0, max_positional: 2 }),
        new,
    )),
    methods: &[
        NativeDef::method("__repr__", Sig::Slot(0), |vm, args| {
            let number = whole(vm, args.get(vm, 0))?;
            let text = vm.repr(number)?;
            vm.heap.new_string(text)
        }),
        NativeDef::method("bit_length", Sig::None, |vm, args| count(vm, args, int::bit_length)),
        NativeDef::method("bit_count", Sig::None, |vm, args| count(vm, args, int::bit_count)),
        NativeDef::method("conjugate", Sig::None, |vm, args| whole(vm, args.get(vm, 0))),
        super::reduce::GETNEWARGS,
        NativeDef::method("is_integer", Sig::None, |_, _| Ok(Value::Bool(true))),
        NativeDef::method("as_integer_ratio", Sig::None, |vm, args| {
            let number = whole(vm, args.get(vm, 0))?;
            vm.heap.new_tuple([number, Value::Int(1)])
        }),
        NativeDef::method(
            "to_bytes",
            Sig::Named(&Named { names: &["length", "byteorder", "signed"], positional_only: 0, required: 0, max_positional: 2 }),
            to_bytes,
        ),
        NativeDef::class_method(
            "from_bytes",
            Sig::Named(&Named { names: &["bytes", "byteorder", "signed"], positional_only: 0, required: 1, max_positional: 2 }),
            from_bytes,
        ),
    ],
    getters: &[
        Getter { name: "real", get: whole },
        Getter { name: "numerator", get: whole },
        Getter { name: "imag", get: |_, _| Ok(Value::Int(0)) },
        Getter { name: "denominator", get: |_, _| Ok(Value::Int(1)) },
    ],
    truth: Some(|_, value| !matches!(value, Value::Int(0) | Value::Bool(false))),
    repr: Some(describe),
    format: Some(format_spec),
    ..TypeDef::EMPTY
};

/// `bool`.
pub static BOOL: TypeDef = TypeDef {
    new: Some(NativeDef::function("bool", Sig::Range(0, 1), |vm, args| {
        let value = args.get_or(vm, 0, Value::Bool(false));
        vm.truth(value).map(Value::Bool)
    })),
    methods: &[NativeDef::method("__repr__", Sig::Slot(0), |vm, args| {
        let text = vm.repr(args.get(vm, 0))?;
        vm.heap.new_string(text)
    })],
    repr: Some(|_, value, repr| repr.text(if value == Value::Bool(true) { "True" } else { "False" })),
    truth: Some(|_, value| value == Value::Bool(true)),
    format: Some(format_spec),
    ..TypeDef::EMPTY
};

fn describe(vm: &Vm, value: Value, repr: &mut Repr) {
    let mut text = String::new();
    match vm.int_ref(value) {
        // More digits than the limit: `Vm::repr` checks beforehand through `check_digits`.
        Some(number) if parse::write_decimal(&mut text, number, 0).is_ok() => repr.text(&text),
        _ => {}
    }
}

/// Work of converting so many digits to or from decimal text, quadratic; what is over the limit is refused without any.
fn conversion_work(vm: &Vm, digits: u64) -> u64 {
    let most = if vm.max_str_digits == 0 { u64::MAX } else { vm.max_str_digits as u64 };
    let words = digits.min(most) / 19;
    words.saturating_mul(words) / 2
}

/// The ValueError of converting an int of too many digits to decimal text.
pub fn check_digits(vm: &mut Vm, value: Value) -> Res {
    let Value::BigInt(_) = value else { return Ok(()) };
    let Some(number) = vm.int_ref(value) else { return Ok(()) };
    // A digit is more than three bits: so few bits are no more digits than are allowed.
    if int::bit_length(number) <= vm.max_str_digits as u64 * 3 {
        return Ok(());
    }
    let (bits, max) = (int::bit_length(number), vm.max_str_digits);
    vm.work(conversion_work(vm, bits / 3))?;
    if max == 0 {
        return Ok(());
    }
    let Some(number) = vm.int_ref(value) else { return Ok(()) };
    let mut text = String::new();
    match parse::write_decimal(&mut text, number, max) {
        Ok(()) => Ok(()),
        Err(error) => Err(vm.num_error(error)),
    }
}

/// `format(value, spec)` of an int or bool.
fn format_spec(vm: &mut Vm, value: Value, text: &str) -> Res<String> {
    let name = vm.type_name(value);
    let Some(number) = vm.int_ref(value) else { return Ok(String::new()) };
    let spec = match format::spec::FormatSpec::parse(text, format::spec::Target::Int, &name) {
        Ok(spec) => spec,
        Err(error) => return Err(vm.num_error(error)),
    };
    let (bound, bits) = (spec.int_bound(number), int::bit_length(number));
    vm.reserve(bound)?;
    vm.work(conversion_work(vm, bits / 3))?;
    let mut out = String::new();
    let Some(number) = vm.int_ref(value) else { return Ok(out) };
    match format::int::format_int(&mut out, number, &spec, &name, vm.max_str_digits) {
        Ok(()) => Ok(out),
        Err(error) => Err(vm.num_error(error)),
    }
}

/// A bool as the int it is; an int as itself.
fn whole(_: &mut Vm, value: Value) -> Res<Value> {
    Ok(match value {
        Value::Bool(b) => Value::Int(b.into()),
        other => other,
    })
}

fn count(vm: &mut Vm, args: Args, f: fn(int::IntRef) -> u64) -> Res<Value> {
    if let Value::BigInt(id) = args.get(vm, 0) {
        let bytes = vm.heap.big_ints.get(id).payload();
        vm.work(bytes as u64 / 4)?;
    }
    let n = vm.int_ref(args.get(vm, 0)).map_or(0, f);
    Ok(Value::Int(n as i64))
}

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let (value, base) = (args.get(vm, 0), args.get(vm, 1));
    if base.is_undef() {
        return match value {
            Value::Undef => Ok(Value::Int(0)),
            _ => to_int(vm, value),
        };
    }
    if value.is_undef() {
        return Err(vm.type_error("int() missing string argument"));
    }
    let base = vm.index_clamped(base)?;
    let value = vm.plain(value);
    match value {
        Value::Str(_) | Value::Bytes(_) => from_text(vm, value, base),
        _ => Err(vm.type_error("int() can't convert non-string with explicit base")),
    }
}

/// `int(value)`.
pub fn to_int(vm: &mut Vm, value: Value) -> Res<Value> {
    match value {
        Value::Int(_) | Value::BigInt(_) => Ok(value),
        Value::Bool(b) => Ok(Value::Int(b.into())),
        Value::Float(f) => vm.int_result(int::from_float(f)),
        Value::Str(_) | Value::Bytes(_) => from_text(vm, value, 10),
        Value::Instance(_) => instance_to_int(vm, value),
        _ => {
            let message =
                format!("int() argument must be a string, a bytes-like object or a real number, not '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// `int(instance)`: by `__int__`, `__index__`, `__trunc__`, or its payload.
fn instance_to_int(vm: &mut Vm, value: Value) -> Res<Value> {
    if let Some(answer) = vm.ask_special(value, Special::Int, &[])? {
        return match vm.plain(answer) {
            int @ (Value::Int(_) | Value::BigInt(_)) => Ok(int),
            Value::Bool(b) => Ok(Value::Int(b.into())),
            _ => {
                let message = format!("__int__ returned non-int (type {})", vm.type_name(answer));
                Err(vm.type_error(message))
            }
        };
    }
    if let Some(index) = vm.index_of(value)? {
        return Ok(index);
    }
    match vm.plain(value) {
        Value::Instance(_) => {
            let message =
                format!("int() argument must be a string, a bytes-like object or a real number, not '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
        plain => to_int(vm, plain),
    }
}

fn from_text(vm: &mut Vm, value: Value, base: i64) -> Res<Value> {
    let text = match value {
        Value::Str(id) => vm.heap.str(id).to_owned(),
        Value::Bytes(id) => String::from_utf8_lossy(vm.heap.bytes_of(id)).into_owned(),
        _ => String::new(),
    };
    if base == 10 && text.len() < 19 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(Value::Int(text.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0'))));
    }
    vm.work(text.len() as u64 * 4)?;
    vm.reserve(int::cost::parse_cost(text.len(), base.clamp(2, 36) as u32))?;
    let shown = vm.repr(value)?;
    let max = vm.max_str_digits;
    vm.work(conversion_work(vm, text.len() as u64))?;
    vm.int_result(parse::parse_int(&text, base, max, &|| shown.chars().take(200).collect()))
}

fn byte_order(vm: &mut Vm, value: Value, function: &str) -> Res<ByteOrder> {
    let name = match value {
        Value::Undef => return Ok(ByteOrder::Big),
        Value::Str(id) => vm.heap.str(id).to_owned(),
        other => {
            let given = if other.is_none() { "None".into() } else { vm.type_name(other) };
            let message = format!("{function}() argument 'byteorder' must be str, not {given}");
            return Err(vm.type_error(message));
        }
    };
    ByteOrder::from_name(&name).map_err(|e| vm.num_error(e))
}

fn to_bytes(vm: &mut Vm, args: Args) -> Res<Value> {
    let length = vm.index_i64(args.get_or(vm, 1, Value::Int(1)))?;
    let order = byte_order(vm, args.get(vm, 2), "to_bytes")?;
    let signed = vm.truth(args.get_or(vm, 3, Value::Bool(false)))?;
    vm.reserve(usize::try_from(length).unwrap_or(0))?;
    let Some(number) = vm.int_ref(args.get(vm, 0)) else { return Ok(Value::None) };
    match int::to_bytes(number, length, order, signed) {
        Ok(bytes) => vm.heap.new_bytes(bytes),
        Err(error) => Err(vm.num_error(error)),
    }
}

fn from_bytes(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = args.get(vm, 1);
    let order = byte_order(vm, args.get(vm, 2), "from_bytes")?;
    let signed = vm.truth(args.get_or(vm, 3, Value::Bool(false)))?;
    let bytes = match source {
        Value::Bytes(id) => vm.heap.bytes_of(id).to_vec(),
        Value::Str(_) | Value::Int(_) | Value::Float(_) | Value::None => {
            let message = format!("cannot convert '{}' object to bytes", vm.type_name(source));
            return Err(vm.type_error(message));
        }
        _ => {
            let mut bytes = Vec::new();
            for item in vm.items(args, 1)? {
                match u8::try_from(vm.index_clamped(item)?) {
                    Ok(byte) => bytes.push(byte),
                    Err(_) => return Err(vm.value_error("bytes must be in range(0, 256)")),
                }
            }
            bytes
        }
    };
    vm.int_result(Ok(int::from_bytes(&bytes, order, signed)))
}

/// `abs(value)` and friends of numbers: see `builtins::numeric`.
pub fn is_int(vm: &Vm, value: Value) -> bool {
    vm.type_of(value).is_subtype(BuiltinType::Int)
}

/// `a op b` of ints by value, for natives.
pub fn arithmetic(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Value> {
    vm.binary(op, a, b, false)
}
