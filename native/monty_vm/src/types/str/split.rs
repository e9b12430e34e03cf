//! `split`, `rsplit`, `splitlines`, `partition`, `rpartition`, `join`.
use super::args::receiver;
use crate::heap::StrId;
use crate::text::find;
use crate::text::split::{Mode, Split};
use crate::types::text_args::{is_iterable, limit};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// A list of the pieces.
fn pieces(vm: &mut Vm, id: StrId, separator: Option<StrId>, mode: Mode, max: usize) -> Res<Value> {
    let len = vm.heap.str(id).len();
    vm.work(len as u64 * 10)?;
    let ascii = vm.heap.is_ascii(id);
    let mut split = Split::new(mode, len, max);
    let mut items: Vec<Value> = Vec::new();
    while !split.is_done() {
        let separator = separator.map_or("", |separator| vm.heap.str(separator));
        let ranges = split.of_text(vm.heap.str(id), ascii, separator);
        let lot = ranges.as_slice();
        if items.len() + lot.len() > items.capacity() {
            let more = if items.is_empty() { lot.len() } else { items.len().max(lot.len()) };
            vm.reserve((items.len() + more) * size_of::<Value>())?;
            items.try_reserve_exact(more).map_err(|_| Trap::Retry)?;
        }
        for &(start, end) in lot {
            items.push(vm.heap.str_part(id, start, end)?);
        }
    }
    if matches!(mode, Mode::SeparatorReverse | Mode::WordsReverse) {
        items.reverse();
    }
    vm.heap.new_list(items)
}

/// Arguments 1 and 2: the separator, if there is one, and how often to split.
#[inline]
fn arguments(vm: &mut Vm, args: Args) -> Res<(Option<StrId>, usize)> {
    let max = args.get(vm, 2);
    let max = limit(vm, max)?;
    let separator = match args.get(vm, 1) {
        Value::Undef | Value::None => None,
        Value::Str(separator) if vm.heap.str_len(separator) == 0 => return Err(vm.value_error("empty separator")),
        Value::Str(separator) => Some(separator),
        other => {
            let message = format!("must be str or None, not {}", vm.type_name(other));
            return Err(vm.type_error(message));
        }
    };
    Ok((separator, max))
}

pub fn split(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let (separator, max) = arguments(vm, args)?;
    let mode = if separator.is_some() { Mode::Separator } else { Mode::Words };
    pieces(vm, id, separator, mode, max)
}

pub fn rsplit(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let (separator, max) = arguments(vm, args)?;
    let mode = if separator.is_some() { Mode::SeparatorReverse } else { Mode::WordsReverse };
    pieces(vm, id, separator, mode, max)
}

pub fn splitlines(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let keep = args.get_or(vm, 1, Value::Bool(false));
    let keep = vm.truth(keep)?;
    pieces(vm, id, None, Mode::Lines(keep), usize::MAX)
}

/// Argument 1 of `partition`, and where it is found.
fn separator_at(
    vm: &mut Vm,
    args: Args,
    search: fn(&[u8], &[u8]) -> Option<usize>,
) -> Res<(StrId, Value, Option<(usize, usize)>)> {
    let id = receiver(vm, args)?;
    let value = args.get(vm, 1);
    let Value::Str(separator) = value else {
        let message = format!("must be str, not {}", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    let len = vm.heap.str(separator).len();
    if len == 0 {
        return Err(vm.value_error("empty separator"));
    }
    let work = vm.heap.str(id).len() as u64 / 2;
    vm.work(work)?;
    let found = search(vm.heap.str(id).as_bytes(), vm.heap.str(separator).as_bytes());
    Ok((id, value, found.map(|at| (at, at + len))))
}

fn three(vm: &mut Vm, id: StrId, separator: Value, (start, end): (usize, usize)) -> Res<Value> {
    let before = vm.heap.str_part(id, 0, start)?;
    let len = vm.heap.str(id).len();
    let after = vm.heap.str_part(id, end, len)?;
    vm.heap.new_tuple([before, separator, after])
}

pub fn partition(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, separator, found) = separator_at(vm, args, find::find)?;
    match found {
        Some(place) => three(vm, id, separator, place),
        None => {
            let empty = vm.heap.empty_str()?;
            vm.heap.new_tuple([Value::Str(id), empty, empty])
        }
    }
}

pub fn rpartition(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, separator, found) = separator_at(vm, args, find::rfind)?;
    match found {
        Some(place) => three(vm, id, separator, place),
        None => {
            let empty = vm.heap.empty_str()?;
            vm.heap.new_tuple([empty, empty, Value::Str(id)])
        }
    }
}

/// Bytes and characters of the joined text, or the first item that is no string.
fn measure(vm: &Vm, separator: StrId, items: &[Value]) -> Result<(usize, usize), (usize, Value)> {
    let gaps = items.len().saturating_sub(1);
    let mut bytes = vm.heap.str(separator).len().saturating_mul(gaps);
    let mut chars = vm.heap.str_len(separator).saturating_mul(gaps);
    for (i, &item) in items.iter().enumerate() {
        let Value::Str(id) = vm.plain(item) else { return Err((i, item)) };
        bytes = bytes.saturating_add(vm.heap.str(id).len());
        chars = chars.saturating_add(vm.heap.str_len(id));
    }
    Ok((bytes, chars))
}

/// The items of an argument: its own, of a list or tuple, or those drained of it.
fn items_of<'a>(vm: &'a Vm, value: Value, drained: &'a [Value]) -> &'a [Value] {
    match value {
        Value::List(id) => vm.heap.list(id),
        Value::Tuple(id) => vm.heap.tuple(id),
        _ => drained,
    }
}

pub fn join(vm: &mut Vm, args: Args) -> Res<Value> {
    let separator = receiver(vm, args)?;
    let value = args.get(vm, 1);
    let drained = match value {
        Value::List(_) | Value::Tuple(_) => Vec::new(),
        _ if is_iterable(vm, value) => {
            vm.iterate_argument(args, 1, "can only join an iterable")?;
            vm.items(args, 1)?
        }
        _ => return Err(vm.type_error("can only join an iterable")),
    };
    let (bytes, chars) = match measure(vm, separator, items_of(vm, value, &drained)) {
        Ok(measured) => measured,
        Err((i, item)) => {
            let message = format!("sequence item {i}: expected str instance, {} found", vm.type_name(item));
            return Err(vm.type_error(message));
        }
    };
    let items = items_of(vm, value, &drained);
    if let [one @ Value::Str(_)] = *items {
        return Ok(one);
    }
    let work = bytes as u64 / 4 + items.len() as u64 * 8;
    vm.work(work)?;
    let mut out = vm.heap.text_room(bytes)?;
    let gap = vm.heap.str(separator);
    for (i, &item) in items_of(vm, value, &drained).iter().enumerate() {
        if i > 0 {
            out.push_str(gap);
        }
        out.push_str(vm.heap.as_str(item).unwrap_or(""));
    }
    vm.heap.new_text_of(out, u32::try_from(chars).unwrap_or(u32::MAX))
}
