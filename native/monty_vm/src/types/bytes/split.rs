//! `split`, `rsplit`, `splitlines`, `partition`, `rpartition`, `join`.
use super::args::{bytes, receiver};
use crate::heap::BytesId;
use crate::text::find;
use crate::text::split::{Mode, Split};
use crate::types::text_args::{is_iterable, limit};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// The bytes from `start` to `end`.
pub fn part(vm: &mut Vm, id: BytesId, start: usize, end: usize) -> Res<Value> {
    if start == 0 && end >= vm.heap.bytes_of(id).len() {
        return Ok(Value::Bytes(id));
    }
    let mut out = vm.heap.bytes_room(end.saturating_sub(start))?;
    out.extend_from_slice(vm.heap.bytes_of(id).get(start..end).unwrap_or_default());
    vm.heap.new_bytes(out)
}

fn pieces(vm: &mut Vm, id: BytesId, separator: Option<BytesId>, mode: Mode, max: usize) -> Res<Value> {
    let len = vm.heap.bytes_of(id).len();
    vm.work(len as u64 * 10)?;
    let mut split = Split::new(mode, len, max);
    let mut items: Vec<Value> = Vec::new();
    while !split.is_done() {
        let separator = separator.map_or(&[][..], |separator| vm.heap.bytes_of(separator));
        let ranges = split.of_bytes(vm.heap.bytes_of(id), separator);
        let lot = ranges.as_slice();
        if items.len() + lot.len() > items.capacity() {
            let more = items.len().max(lot.len());
            vm.reserve((items.len() + more) * size_of::<Value>())?;
            items.try_reserve_exact(more).map_err(|_| Trap::Retry)?;
        }
        for &(start, end) in lot {
            items.push(part(vm, id, start, end)?);
        }
    }
    if matches!(mode, Mode::SeparatorReverse | Mode::WordsReverse) {
        items.reverse();
    }
    vm.heap.new_list(items)
}

fn by_separator(vm: &mut Vm, args: Args, words: Mode, by: Mode) -> Res<Value> {
    let id = receiver(vm, args)?;
    let (separator, max) = (args.get(vm, 1), args.get(vm, 2));
    let max = limit(vm, max)?;
    if matches!(separator, Value::Undef | Value::None) {
        return pieces(vm, id, None, words, max);
    }
    let separator = bytes(vm, separator)?;
    if vm.heap.bytes_of(separator).is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    pieces(vm, id, Some(separator), by, max)
}

pub fn split(vm: &mut Vm, args: Args) -> Res<Value> {
    by_separator(vm, args, Mode::Words, Mode::Separator)
}

pub fn rsplit(vm: &mut Vm, args: Args) -> Res<Value> {
    by_separator(vm, args, Mode::WordsReverse, Mode::SeparatorReverse)
}

pub fn splitlines(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let keep = args.get_or(vm, 1, Value::Bool(false));
    let keep = vm.truth(keep)?;
    pieces(vm, id, None, Mode::Lines(keep), usize::MAX)
}

fn in_three(vm: &mut Vm, args: Args, search: fn(&[u8], &[u8]) -> Option<usize>, is_last: bool) -> Res<Value> {
    let id = receiver(vm, args)?;
    let separator = args.get(vm, 1);
    let separator = bytes(vm, separator)?;
    let (len, separator_len) = (vm.heap.bytes_of(id).len(), vm.heap.bytes_of(separator).len());
    if separator_len == 0 {
        return Err(vm.value_error("empty separator"));
    }
    vm.work(len as u64 / 2)?;
    let parts = match search(vm.heap.bytes_of(id), vm.heap.bytes_of(separator)) {
        Some(at) => [part(vm, id, 0, at)?, Value::Bytes(separator), part(vm, id, at + separator_len, len)?],
        None => {
            let empty = vm.heap.new_bytes([])?;
            if is_last { [empty, empty, Value::Bytes(id)] } else { [Value::Bytes(id), empty, empty] }
        }
    };
    vm.heap.new_tuple(parts)
}

pub fn partition(vm: &mut Vm, args: Args) -> Res<Value> {
    in_three(vm, args, find::find, false)
}

pub fn rpartition(vm: &mut Vm, args: Args) -> Res<Value> {
    in_three(vm, args, find::rfind, true)
}

pub fn join(vm: &mut Vm, args: Args) -> Res<Value> {
    let separator = receiver(vm, args)?;
    let value = args.get(vm, 1);
    if !is_iterable(vm, value) {
        return Err(vm.type_error("can only join an iterable"));
    }
    vm.iterate_argument(args, 1, "can only join an iterable")?;
    let items = vm.items(args, 1)?;
    let mut total = vm.heap.bytes_of(separator).len().saturating_mul(items.len().saturating_sub(1));
    for (i, &item) in items.iter().enumerate() {
        let Value::Bytes(id) = item else {
            let message = format!("sequence item {i}: expected a bytes-like object, {} found", vm.type_name(item));
            return Err(vm.type_error(message));
        };
        total = total.saturating_add(vm.heap.bytes_of(id).len());
    }
    if let [one] = *items {
        return Ok(one);
    }
    vm.work(total as u64 / 4 + items.len() as u64 * 8)?;
    let mut out = vm.heap.bytes_room(total)?;
    for (i, &item) in items.iter().enumerate() {
        if i > 0 {
            out.extend_from_slice(vm.heap.bytes_of(separator));
        }
        if let Value::Bytes(id) = item {
            out.extend_from_slice(vm.heap.bytes_of(id));
        }
    }
    vm.heap.new_bytes(out)
}
