//! `find` and its kin, `count`, `in`, `startswith`, `endswith`, `replace`.
use super::args::{receiver, text, wrong_type};
use super::index::offset;
use crate::heap::StrId;
use crate::text::find::{self as pure, search_work};
use crate::types::text_args::{limit, window};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// The bytes of a string that are searched, and the index of the first character of them.
struct Part {
    start: usize,
    end: usize,
    first: usize,
}

/// What arguments 2 and 3 select.
#[inline]
fn part(vm: &mut Vm, id: StrId, args: Args) -> Res<Option<Part>> {
    if args.len() <= 2 {
        return Ok(Some(Part { start: 0, end: vm.heap.str(id).len(), first: 0 }));
    }
    let len = vm.heap.str_len(id);
    let Some((first, last)) = window(vm, args, 2, len)? else { return Ok(None) };
    let (start, end) = (offset(vm, id, first)?, offset(vm, id, last)?);
    Ok(Some(Part { start, end, first }))
}

fn bytes_of<'a>(vm: &'a Vm, id: StrId, part: &Part) -> &'a [u8] {
    vm.heap.str(id).as_bytes().get(part.start..part.end).unwrap_or_default()
}

/// The index of the character where argument 1 is found.
fn locate(vm: &mut Vm, args: Args, name: &str, search: fn(&[u8], &[u8]) -> Option<usize>) -> Res<Option<i64>> {
    let id = receiver(vm, args)?;
    let needle = text(vm, args, 1, name)?;
    let Some(part) = part(vm, id, args)? else { return Ok(None) };
    vm.work(search_work(part.end - part.start, vm.heap.str(needle).len()))?;
    let Some(at) = search(bytes_of(vm, id, &part), vm.heap.str(needle).as_bytes()) else { return Ok(None) };
    let before = if vm.heap.is_ascii(id) {
        at
    } else {
        vm.heap.str(id).get(part.start..part.start + at).map_or(0, |before| before.chars().count())
    };
    Ok(Some((part.first + before) as i64))
}

pub fn find(vm: &mut Vm, args: Args) -> Res<Value> {
    Ok(Value::Int(locate(vm, args, "find", pure::find)?.unwrap_or(-1)))
}

pub fn rfind(vm: &mut Vm, args: Args) -> Res<Value> {
    Ok(Value::Int(locate(vm, args, "rfind", pure::rfind)?.unwrap_or(-1)))
}

pub fn index(vm: &mut Vm, args: Args) -> Res<Value> {
    match locate(vm, args, "index", pure::find)? {
        Some(at) => Ok(Value::Int(at)),
        None => Err(vm.value_error("substring not found")),
    }
}

pub fn rindex(vm: &mut Vm, args: Args) -> Res<Value> {
    match locate(vm, args, "rindex", pure::rfind)? {
        Some(at) => Ok(Value::Int(at)),
        None => Err(vm.value_error("substring not found")),
    }
}

pub fn count(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let needle = text(vm, args, 1, "count")?;
    let Some(part) = part(vm, id, args)? else { return Ok(Value::Int(0)) };
    vm.work(search_work(part.end - part.start, vm.heap.str(needle).len()))?;
    let needle = vm.heap.str(needle);
    let found = if needle.is_empty() {
        vm.heap.str(id).get(part.start..part.end).map_or(0, |text| text.chars().count()) + 1
    } else {
        pure::count(bytes_of(vm, id, &part), needle.as_bytes())
    };
    Ok(Value::Int(found as i64))
}

/// `item in text`.
pub fn contains(vm: &mut Vm, container: Value, item: Value) -> Res<bool> {
    let (Value::Str(id), Value::Str(needle)) = (container, vm.plain(item)) else {
        let message = format!("'in <string>' requires string as left operand, not {}", vm.type_name(item));
        return Err(vm.type_error(message));
    };
    vm.work(search_work(vm.heap.str(id).len(), vm.heap.str(needle).len()))?;
    Ok(pure::find(vm.heap.str(id).as_bytes(), vm.heap.str(needle).as_bytes()).is_some())
}

/// Whether the selected part matches argument 1, a string or a tuple of them.
#[inline]
fn tail(vm: &mut Vm, args: Args, name: &str, matches: fn(&[u8], &[u8]) -> bool) -> Res<Value> {
    let id = receiver(vm, args)?;
    let part = part(vm, id, args)?;
    match args.get(vm, 1) {
        Value::Str(affix) => {
            let holds = part.is_some_and(|part| matches(bytes_of(vm, id, &part), vm.heap.str(affix).as_bytes()));
            Ok(Value::Bool(holds))
        }
        Value::Tuple(affixes) => {
            vm.work(vm.heap.tuple(affixes).len() as u64 * 8)?;
            for i in 0..vm.heap.tuple(affixes).len() {
                let affix = vm.heap.tuple(affixes).get(i).copied().ok_or(Trap::Internal)?;
                let Value::Str(affix) = affix else {
                    let message = format!("tuple for {name} must only contain str, not {}", vm.type_name(affix));
                    return Err(vm.type_error(message));
                };
                if part.as_ref().is_some_and(|part| matches(bytes_of(vm, id, part), vm.heap.str(affix).as_bytes())) {
                    return Ok(Value::Bool(true));
                }
            }
            Ok(Value::Bool(false))
        }
        other => {
            let message = format!("{name} first arg must be str or a tuple of str, not {}", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

pub fn startswith(vm: &mut Vm, args: Args) -> Res<Value> {
    tail(vm, args, "startswith", |text, affix| text.starts_with(affix))
}

pub fn endswith(vm: &mut Vm, args: Args) -> Res<Value> {
    tail(vm, args, "endswith", |text, affix| text.ends_with(affix))
}

pub fn replace(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let old = match args.get(vm, 1) {
        Value::Str(old) => old,
        other => return Err(wrong_type(vm, other, "replace() argument 1 must be str")),
    };
    let new = match args.get(vm, 2) {
        Value::Str(new) => new,
        other => return Err(wrong_type(vm, other, "replace() argument 2 must be str")),
    };
    let max = args.get(vm, 3);
    let max = limit(vm, max)?;
    let (len, old_len) = (vm.heap.str(id).len(), vm.heap.str(old).len());
    vm.work(len as u64 / 4)?;
    if max == 0 || old_len > len || old == new {
        return Ok(Value::Str(id));
    }
    if old_len == 0 {
        return interleave(vm, id, new, max);
    }
    let times = if max == 1 {
        usize::from(pure::find(vm.heap.str(id).as_bytes(), vm.heap.str(old).as_bytes()).is_some())
    } else {
        pure::count(vm.heap.str(id).as_bytes(), vm.heap.str(old).as_bytes()).min(max)
    };
    if times == 0 {
        return Ok(Value::Str(id));
    }
    let total = (len - times * old_len).saturating_add(times.saturating_mul(vm.heap.str(new).len()));
    vm.work(total as u64 / 4 + times as u64 * 8)?;
    let mut out = vm.heap.text_room(total)?;
    let (text, new_text) = (vm.heap.str(id), vm.heap.str(new));
    let (mut from, mut left) = (0, times);
    pure::each(text.as_bytes(), vm.heap.str(old).as_bytes(), |at| {
        out.push_str(text.get(from..at).unwrap_or(""));
        out.push_str(new_text);
        from = at + old_len;
        left -= 1;
        left > 0
    });
    out.push_str(text.get(from..).unwrap_or(""));
    if vm.heap.is_ascii(id) && vm.heap.is_ascii(new) { vm.heap.new_text_of(out, total as u32) } else { vm.heap.new_text(out) }
}

/// `text.replace('', new, max)`: before every character and at the end.
fn interleave(vm: &mut Vm, id: StrId, new: StrId, max: usize) -> Res<Value> {
    let chars = vm.heap.str_len(id);
    let times = max.min(chars + 1);
    let total = vm.heap.str(id).len().saturating_add(times.saturating_mul(vm.heap.str(new).len()));
    vm.work((total as u64).saturating_add(chars as u64 * 8))?;
    let mut out = vm.heap.text_room(total)?;
    let (text, new) = (vm.heap.str(id), vm.heap.str(new));
    for (i, c) in text.chars().enumerate() {
        if i < times {
            out.push_str(new);
        }
        out.push(c);
    }
    if times > chars {
        out.push_str(new);
    }
    vm.heap.new_text(out)
}
