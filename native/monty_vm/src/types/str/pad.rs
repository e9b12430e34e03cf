//! What is taken off or put on the ends: `strip`, `removeprefix`, `center`, `ljust`, `rjust`, `zfill`; `expandtabs`.
use super::args::{receiver, wrong_type};
use crate::heap::StrId;
use crate::text::strip::{Ends, Piece, expand, expanded_len, strip_set, strip_space};
use crate::types::text_args::{tab_size, width};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

fn strip_ends(vm: &mut Vm, args: Args, ends: Ends, name: &str) -> Res<Value> {
    let id = receiver(vm, args)?;
    let work = vm.heap.str(id).len() as u64;
    let (start, end) = match args.get(vm, 1) {
        Value::Undef | Value::None => {
            vm.work(work)?;
            strip_space(vm.heap.str(id), ends)
        }
        Value::Str(set) => {
            let set_work = vm.heap.str(set).len() as u64;
            vm.work(work.saturating_mul(8).saturating_add(set_work.saturating_mul(8)))?;
            strip_set(vm.heap.str(id), ends, vm.heap.str(set))
        }
        _ => return Err(vm.type_error(format!("{name} arg must be None or str"))),
    };
    vm.heap.str_part(id, start, end)
}

pub fn strip(vm: &mut Vm, args: Args) -> Res<Value> {
    strip_ends(vm, args, Ends::Both, "strip")
}

pub fn lstrip(vm: &mut Vm, args: Args) -> Res<Value> {
    strip_ends(vm, args, Ends::Left, "lstrip")
}

pub fn rstrip(vm: &mut Vm, args: Args) -> Res<Value> {
    strip_ends(vm, args, Ends::Right, "rstrip")
}

fn affix(vm: &mut Vm, args: Args, name: &str) -> Res<(StrId, StrId)> {
    let id = receiver(vm, args)?;
    match args.get(vm, 1) {
        Value::Str(affix) => Ok((id, affix)),
        other => Err(wrong_type(vm, other, &format!("{name}() argument must be str"))),
    }
}

pub fn removeprefix(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, prefix) = affix(vm, args, "removeprefix")?;
    let (text, prefix) = (vm.heap.str(id), vm.heap.str(prefix));
    let (start, end) = (if text.starts_with(prefix) { prefix.len() } else { 0 }, text.len());
    vm.heap.str_part(id, start, end)
}

pub fn removesuffix(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, suffix) = affix(vm, args, "removesuffix")?;
    let (text, suffix) = (vm.heap.str(id), vm.heap.str(suffix));
    let end = if text.ends_with(suffix) { text.len() - suffix.len() } else { text.len() };
    vm.heap.str_part(id, 0, end)
}

/// The text with so many fill characters on its left and on its right.
fn padded(vm: &mut Vm, id: StrId, fill: char, left: usize, right: usize) -> Res<Value> {
    let count = left.saturating_add(right);
    if count == 0 {
        return Ok(Value::Str(id));
    }
    let total = vm.heap.str(id).len().saturating_add(count.saturating_mul(fill.len_utf8()));
    let chars = vm.heap.str_len(id).saturating_add(count);
    let mut out = vm.heap.text_room(total)?;
    vm.work(total as u64)?;
    push_fill(&mut out, fill, left);
    out.push_str(vm.heap.str(id));
    push_fill(&mut out, fill, right);
    vm.heap.new_text_of(out, u32::try_from(chars).unwrap_or(u32::MAX))
}

/// Appends a character so many times; there is room for it.
fn push_fill(out: &mut compact_str::CompactString, fill: char, mut count: usize) {
    const SPACES: &str = "                                                                ";
    if fill == ' ' {
        while count > 0 {
            let lot = count.min(SPACES.len());
            out.push_str(SPACES.get(..lot).unwrap_or(""));
            count -= lot;
        }
    } else {
        for _ in 0..count {
            out.push(fill);
        }
    }
}

/// How many characters argument 1, a width, is more than the text has; and the fill character, argument 2.
fn missing(vm: &mut Vm, args: Args) -> Res<(StrId, usize, char)> {
    let id = receiver(vm, args)?;
    let wanted = args.get(vm, 1);
    let wanted = width(vm, wanted)?;
    let fill = match args.get(vm, 2) {
        Value::Undef => ' ',
        Value::Str(fill) if vm.heap.str_len(fill) == 1 => vm.heap.str(fill).chars().next().ok_or(Trap::Internal)?,
        Value::Str(_) => return Err(vm.type_error("The fill character must be exactly one character long")),
        other => {
            let message = format!("The fill character must be a unicode character, not {}", vm.type_name(other));
            return Err(vm.type_error(message));
        }
    };
    Ok((id, wanted.saturating_sub(vm.heap.str_len(id)), fill))
}

/// The part of `missing` fill characters of a text centered in `width` that goes to its left.
pub fn left_of_center(missing: usize, len: usize) -> usize {
    missing / 2 + (missing & missing.wrapping_add(len) & 1)
}

pub fn center(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, fill) = missing(vm, args)?;
    let left = left_of_center(missing, vm.heap.str_len(id));
    padded(vm, id, fill, left, missing - left)
}

pub fn ljust(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, fill) = missing(vm, args)?;
    padded(vm, id, fill, 0, missing)
}

pub fn rjust(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, fill) = missing(vm, args)?;
    padded(vm, id, fill, missing, 0)
}

pub fn zfill(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, _) = missing(vm, args)?;
    let text = vm.heap.str(id);
    let (sign, _) = if text.starts_with(['+', '-']) { text.split_at_checked(1).ok_or(Trap::Internal)? } else { ("", text) };
    if missing == 0 || sign.is_empty() {
        return padded(vm, id, '0', missing, 0);
    }
    let sign = if sign == "-" { '-' } else { '+' };
    let total = text.len().saturating_add(missing);
    let chars = vm.heap.str_len(id).saturating_add(missing);
    let mut out = vm.heap.text_room(total)?;
    vm.work(total as u64)?;
    out.push(sign);
    push_fill(&mut out, '0', missing);
    out.push_str(vm.heap.str(id).get(1..).unwrap_or(""));
    vm.heap.new_text_of(out, u32::try_from(chars).unwrap_or(u32::MAX))
}

pub fn expandtabs(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let size = args.get(vm, 1);
    let size = tab_size(vm, size)?;
    let work = vm.heap.str(id).len() as u64 * 4;
    vm.work(work)?;
    let total = expanded_len(vm.heap.str(id).as_bytes(), true, size);
    let mut out = vm.heap.text_room(total)?;
    vm.work(total as u64)?;
    let text = vm.heap.str(id);
    expand(text.as_bytes(), true, size, |piece| match piece {
        Piece::Range(start, end) => out.push_str(text.get(start..end).unwrap_or("")),
        Piece::Spaces(count) => push_fill(&mut out, ' ', count),
    });
    vm.heap.new_text(out)
}
