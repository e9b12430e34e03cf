//! `maketrans`, `translate`.
use super::args::{receiver, wrong_type};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// The one character of a string.
fn only_char(vm: &Vm, value: Value) -> Option<char> {
    let mut chars = vm.heap.as_str(value)?.chars();
    let first = chars.next()?;
    chars.next().is_none().then_some(first)
}

fn code(c: char) -> Value {
    Value::Int(u32::from(c).into())
}

pub fn maketrans(vm: &mut Vm, args: Args) -> Res<Value> {
    let [x, y, z] = [args.get(vm, 0), args.get(vm, 1), args.get(vm, 2)];
    for (value, wanted) in [(y, "maketrans() argument 2 must be str"), (z, "maketrans() argument 3 must be str")] {
        if !matches!(value, Value::Undef | Value::Str(_)) {
            return Err(wrong_type(vm, value, wanted));
        }
    }
    let Value::Str(to) = y else { return from_dict(vm, x) };
    let Value::Str(from) = x else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    if vm.heap.str_len(from) != vm.heap.str_len(to) {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    let work = vm.heap.str(from).len() as u64 * 64;
    vm.work(work)?;
    vm.reserve(vm.heap.str(from).len().saturating_mul(2 * size_of::<(char, char)>()))?;
    let pairs: Vec<(char, char)> = vm.heap.str(from).chars().zip(vm.heap.str(to).chars()).collect();
    let deleted: Vec<char> = vm.heap.as_str(z).unwrap_or("").chars().collect();
    let dict = vm.new_dict()?;
    for (from, to) in pairs {
        vm.dict_set(dict, code(from), code(to))?;
    }
    for c in deleted {
        vm.dict_set(dict, code(c), Value::None)?;
    }
    Ok(Value::Dict(dict))
}

fn from_dict(vm: &mut Vm, table: Value) -> Res<Value> {
    let Value::Dict(id) = table else {
        return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
    };
    vm.reserve(vm.heap.dicts.get(id).len().saturating_mul(2 * size_of::<Value>()))?;
    let entries: Vec<(Value, Value)> = vm.heap.dicts.get(id).entries().map(|e| (e.key, e.value)).collect();
    let dict = vm.new_dict()?;
    for (key, value) in entries {
        let key = match key {
            Value::Str(_) => match only_char(vm, key) {
                Some(c) => code(c),
                None => return Err(vm.value_error("string keys in translate table must be of length 1")),
            },
            Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => key,
            _ => return Err(vm.type_error("keys in translate table must be strings or integers")),
        };
        vm.dict_set(dict, key, value)?;
    }
    Ok(Value::Dict(dict))
}

/// What a character becomes.
#[derive(Clone, Copy)]
enum Target {
    Unknown,
    Itself,
    Char(char),
    Value(Value),
}

/// What the table has for a character.
fn look_up(vm: &mut Vm, table: Value, c: char) -> Res<Target> {
    let found = match table {
        Value::Dict(id) => vm.dict_get(id, code(c))?,
        _ => match vm.get_item(table, code(c)) {
            Ok(found) => Some(found),
            Err(Trap::Raise) if vm.is_a(vm.raised, BuiltinType::LookupError) => None,
            Err(trap) => return Err(trap),
        },
    };
    let Some(found) = found else { return Ok(Target::Itself) };
    match found {
        Value::None | Value::Str(_) => Ok(Target::Value(found)),
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
            let code = vm.index_clamped(found)?;
            match u32::try_from(code).ok().filter(|code| *code < 0x11_0000) {
                Some(code) => match char::from_u32(code) {
                    Some(c) => Ok(Target::Char(c)),
                    None => Err(surrogate(vm, code)),
                },
                None => Err(vm.value_error("character mapping must be in range(0x110000)")),
            }
        }
        _ => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

/// Strings hold Unicode scalar values only: a lone surrogate is a ValueError where CPython would make a string of it.
#[cold]
pub fn surrogate(vm: &mut Vm, code: u32) -> Trap {
    vm.value_error(crate::text::surrogate_message(code))
}

pub fn translate(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, table) = (receiver(vm, args)?, args.get(vm, 1));
    let len = vm.heap.str(id).len();
    vm.work(len as u64 * 16)?;
    let mut out = String::new();
    let (mut reserved, mut offset) = (0, 0);
    let mut known = [Target::Unknown; 128];
    while let Some(c) = vm.heap.str(id).get(offset..).and_then(|rest| rest.chars().next()) {
        offset += c.len_utf8();
        let target = match known.get(u32::from(c) as usize) {
            None | Some(Target::Unknown) => {
                let target = look_up(vm, table, c)?;
                if let Some(slot) = known.get_mut(u32::from(c) as usize) {
                    *slot = target;
                }
                target
            }
            Some(target) => *target,
        };
        match target {
            Target::Unknown | Target::Itself => out.push(c),
            Target::Char(c) => out.push(c),
            Target::Value(Value::Str(text)) => {
                let text_len = vm.heap.str(text).len();
                vm.reserve(out.len() + text_len)?;
                out.push_str(vm.heap.str(text));
            }
            Target::Value(_) => {}
        }
        if out.len() >= reserved {
            reserved = (out.len() * 2).max(256);
            vm.reserve(reserved)?;
        }
    }
    vm.heap.new_string(out)
}
