//! `abs`, `round`, `divmod`, `pow`.
use crate::bytecode::BinOp;
use crate::heap::Special;
use crate::num;
use crate::num::int;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Vm};

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("abs", Sig::One, abs),
    NativeDef::function(
        "round",
        Sig::Named(&Named { names: &["number", "ndigits"], positional_only: 0, required: 1, max_positional: 2 }),
        round,
    ),
    NativeDef::function("divmod", Sig::Range(2, 2), divmod),
    NativeDef::function(
        "pow",
        Sig::Named(&Named { names: &["base", "exp", "mod"], positional_only: 0, required: 2, max_positional: 3 }),
        pow,
    ),
];

/// `abs(x)`
pub fn abs(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    if vm.special(value, Special::Abs).is_none()
        && let Some(number) = vm.int_ref(value)
    {
        let result = int::abs(number);
        return vm.heap.new_int(result);
    }
    match value {
        Value::Float(f) => Ok(Value::Float(f.abs())),
        Value::Complex(id) => {
            let z = *vm.heap.complexes.get(id);
            match num::complex::abs((z.re, z.im)) {
                Ok(f) => Ok(Value::Float(f)),
                Err(error) => Err(vm.num_error(error)),
            }
        }
        Value::Instance(_) => match vm.ask_special(value, Special::Abs, &[])? {
            Some(answer) => Ok(answer),
            None => match vm.plain(value) {
                Value::Float(f) => Ok(Value::Float(f.abs())),
                _ => {
                    let message = format!("bad operand type for abs(): '{}'", vm.type_name(value));
                    Err(vm.type_error(message))
                }
            },
        },
        _ => {
            let message = format!("bad operand type for abs(): '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// `round(x, digits)`
pub fn round(vm: &mut Vm, args: Args) -> Res<Value> {
    let (value, digits) = (args.get(vm, 0), args.get_or(vm, 1, Value::None));
    if vm.is_custom(value)
        && let Some(method) = vm.special(value, Special::Round)
    {
        return match digits {
            Value::None => vm.ask_method(method, value, &[]),
            digits => vm.ask_method(method, value, &[digits]),
        };
    }
    if !matches!(vm.plain(value), Value::Float(_)) && vm.int_ref(value).is_none() {
        let message = format!("type {} doesn't define __round__ method", vm.type_name(value));
        return Err(vm.type_error(message));
    }
    let value = vm.plain(value);
    if digits.is_none() {
        return match value {
            Value::Float(f) => vm.int_result(num::float::round(f)),
            Value::Bool(b) => Ok(Value::Int(b.into())),
            _ => Ok(value),
        };
    }
    let digits = match vm.index_of(digits)? {
        Some(digits) => digits,
        None => Value::Int(vm.index_clamped(digits)?),
    };
    let result = match (value, vm.int_ref(value), vm.int_ref(digits)) {
        (Value::Float(f), _, Some(digits)) => num::float::round_ndigits(f, digits).map(num::Number::Float),
        (_, Some(number), Some(digits)) => Ok(num::Number::Int(int::round_ndigits(number, digits))),
        _ => return Ok(value),
    };
    vm.number(result)
}

fn divmod(vm: &mut Vm, args: Args) -> Res<Value> {
    let (a, b) = (args.get(vm, 0), args.get(vm, 1));
    if vm.is_custom(a) || vm.is_custom(b) {
        for (own, other, name) in [(a, b, Special::DivMod), (b, a, Special::RDivMod)] {
            if let Some(answer) = vm.ask_special(own, name, &[other])?
                && answer != Value::NotImplemented
            {
                return Ok(answer);
            }
        }
    }
    let (x, y) = (vm.plain(a), vm.plain(b));
    let (Some(quotient), Some(remainder)) = (vm.number_binary(BinOp::FloorDiv, x, y)?, vm.number_binary(BinOp::Mod, x, y)?)
    else {
        let message = format!("unsupported operand type(s) for divmod(): '{}' and '{}'", vm.type_name(a), vm.type_name(b));
        return Err(vm.type_error(message));
    };
    vm.heap.new_tuple([quotient, remainder])
}

fn pow(vm: &mut Vm, args: Args) -> Res<Value> {
    let (base, exponent, modulus) = (args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, Value::None));
    if modulus.is_none() {
        return vm.binary(BinOp::Pow, base, exponent, false);
    }
    let (ours, theirs) = (vm.type_value(base), vm.type_value(exponent));
    let mut asked = [(base, Special::Pow, exponent), (exponent, Special::RPow, base)];
    if ours != theirs && vm.derives(theirs, ours) {
        asked.reverse();
    }
    for (value, special, other) in asked {
        let again = special == Special::RPow && ours == theirs;
        if !again
            && let Some(answer) = vm.ask_special(value, special, &[other, modulus])?
            && answer != Value::NotImplemented
        {
            return Ok(answer);
        }
    }
    power_modulo(vm, base, exponent, modulus)
}

/// `pow(base, exponent, modulus)` of built-in numbers.
pub fn power_modulo(vm: &mut Vm, base: Value, exponent: Value, modulus: Value) -> Res<Value> {
    let (Some(b), Some(e), Some(m)) = (vm.int_ref(base), vm.int_ref(exponent), vm.int_ref(modulus)) else {
        let number =
            |v: Value| matches!(v, Value::Float(_) | Value::Complex(_) | Value::Int(_) | Value::BigInt(_) | Value::Bool(_));
        let all = [base, exponent, modulus];
        // The types answer in the order of the arguments: int leaves it to the others.
        for value in all {
            match value {
                Value::Float(_) => {
                    return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
                }
                Value::Complex(_) if all.into_iter().all(number) => return Err(vm.value_error("complex modulo")),
                _ => {}
            }
        }
        let message = format!(
            "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
            vm.type_name(base),
            vm.type_name(exponent),
            vm.type_name(modulus)
        );
        return Err(vm.type_error(message));
    };
    let (work, bytes) = (int::cost::pow_mod_work(b, e, m), int::cost::size(m) * 4);
    vm.work(work)?;
    vm.reserve(bytes)?;
    let (Some(b), Some(e), Some(m)) = (vm.int_ref(base), vm.int_ref(exponent), vm.int_ref(modulus)) else {
        return Ok(Value::None);
    };
    let result = int::pow_mod(b, e, m);
    vm.int_result(result)
}
