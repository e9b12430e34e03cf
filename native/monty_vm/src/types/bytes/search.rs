//! `find` and its kin, `count`, `in`, `startswith`, `endswith`, `replace`.
use super::args::{Needle, bytes, receiver};
use crate::heap::BytesId;
use crate::text::find::{self as pure, search_work};
use crate::types::text_args::{limit, window};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// The receiver, argument 1, and what arguments 2 and 3 select.
fn arguments(vm: &mut Vm, args: Args) -> Res<(BytesId, Needle, Option<(usize, usize)>)> {
    let id = receiver(vm, args)?;
    let needle = args.get(vm, 1);
    let needle = Needle::of(vm, needle, |name| format!("argument should be integer or bytes-like object, not '{name}'"))?;
    let len = vm.heap.bytes_of(id).len();
    let part = window(vm, args, 2, len)?;
    vm.work(search_work(len, needle.bytes(vm).len()))?;
    Ok((id, needle, part))
}

fn part_of(vm: &Vm, id: BytesId, (start, end): (usize, usize)) -> &[u8] {
    vm.heap.bytes_of(id).get(start..end).unwrap_or_default()
}

fn locate(vm: &mut Vm, args: Args, search: fn(&[u8], &[u8]) -> Option<usize>) -> Res<Option<i64>> {
    let (id, needle, part) = arguments(vm, args)?;
    let Some(part) = part else { return Ok(None) };
    Ok(search(part_of(vm, id, part), needle.bytes(vm)).map(|at| (part.0 + at) as i64))
}

pub fn find(vm: &mut Vm, args: Args) -> Res<Value> {
    Ok(Value::Int(locate(vm, args, pure::find)?.unwrap_or(-1)))
}

pub fn rfind(vm: &mut Vm, args: Args) -> Res<Value> {
    Ok(Value::Int(locate(vm, args, pure::rfind)?.unwrap_or(-1)))
}

pub fn index(vm: &mut Vm, args: Args) -> Res<Value> {
    match locate(vm, args, pure::find)? {
        Some(at) => Ok(Value::Int(at)),
        None => Err(vm.value_error("subsection not found")),
    }
}

pub fn rindex(vm: &mut Vm, args: Args) -> Res<Value> {
    match locate(vm, args, pure::rfind)? {
        Some(at) => Ok(Value::Int(at)),
        None => Err(vm.value_error("subsection not found")),
    }
}

pub fn count(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, needle, part) = arguments(vm, args)?;
    let Some(part) = part else { return Ok(Value::Int(0)) };
    let (bytes, needle) = (part_of(vm, id, part), needle.bytes(vm));
    let found = if needle.is_empty() { bytes.len() + 1 } else { pure::count(bytes, needle) };
    Ok(Value::Int(found as i64))
}

/// `item in bytes`.
pub fn contains(vm: &mut Vm, container: Value, item: Value) -> Res<bool> {
    let Value::Bytes(id) = container else { return Err(Trap::Internal) };
    let needle = Needle::of(vm, item, |name| format!("a bytes-like object is required, not '{name}'"))?;
    vm.work(search_work(vm.heap.bytes_of(id).len(), needle.bytes(vm).len()))?;
    Ok(pure::find(vm.heap.bytes_of(id), needle.bytes(vm)).is_some())
}

/// Whether the selected part matches argument 1, bytes or a tuple of them.
fn tail(vm: &mut Vm, args: Args, name: &str, matches: fn(&[u8], &[u8]) -> bool) -> Res<Value> {
    let id = receiver(vm, args)?;
    let len = vm.heap.bytes_of(id).len();
    let part = window(vm, args, 2, len)?;
    let affixes = match args.get(vm, 1) {
        Value::Tuple(affixes) => vm.heap.tuple(affixes).to_vec(),
        affix @ Value::Bytes(_) => vec![affix],
        other => {
            let message = format!("{name} first arg must be bytes or a tuple of bytes, not {}", vm.type_name(other));
            return Err(vm.type_error(message));
        }
    };
    vm.work(affixes.len() as u64 * 8)?;
    for affix in affixes {
        let affix = bytes(vm, affix)?;
        if part.is_some_and(|part| matches(part_of(vm, id, part), vm.heap.bytes_of(affix))) {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

pub fn startswith(vm: &mut Vm, args: Args) -> Res<Value> {
    tail(vm, args, "startswith", |bytes, affix| bytes.starts_with(affix))
}

pub fn endswith(vm: &mut Vm, args: Args) -> Res<Value> {
    tail(vm, args, "endswith", |bytes, affix| bytes.ends_with(affix))
}

pub fn replace(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let (old, new, max) = (args.get(vm, 1), args.get(vm, 2), args.get(vm, 3));
    let (old, new) = (bytes(vm, old)?, bytes(vm, new)?);
    let max = limit(vm, max)?;
    let (len, old_len, new_len) = (vm.heap.bytes_of(id).len(), vm.heap.bytes_of(old).len(), vm.heap.bytes_of(new).len());
    vm.work(len as u64 / 4)?;
    let found = match old_len {
        0 => len + 1,
        _ => pure::count(vm.heap.bytes_of(id), vm.heap.bytes_of(old)),
    };
    let times = found.min(max);
    if times == 0 {
        return Ok(Value::Bytes(id));
    }
    let total = (len - times * old_len).saturating_add(times.saturating_mul(new_len));
    vm.work(total as u64 / 4 + times as u64 * 8)?;
    let mut out = vm.heap.bytes_room(total)?;
    let (source, old, new) = (vm.heap.bytes_of(id), vm.heap.bytes_of(old), vm.heap.bytes_of(new));
    let (mut from, mut left) = (0, times);
    if old_len == 0 {
        for byte in source.iter().take(times) {
            out.extend_from_slice(new);
            out.push(*byte);
        }
        from = times.min(len);
        if times > len {
            out.extend_from_slice(new);
        }
    } else {
        pure::each(source, old, |at| {
            out.extend_from_slice(source.get(from..at).unwrap_or_default());
            out.extend_from_slice(new);
            from = at + old_len;
            left -= 1;
            left > 0
        });
    }
    out.extend_from_slice(source.get(from..).unwrap_or_default());
    vm.heap.new_bytes(out)
}
