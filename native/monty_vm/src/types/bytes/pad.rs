//! What is taken off or put on the ends: `strip`, `removeprefix`, `center`, `ljust`, `rjust`, `zfill`; `expandtabs`.
use super::args::{bytes, receiver};
use super::split::part;
use crate::heap::BytesId;
use crate::text::strip::{ByteSet, Ends, Piece, expand, expanded_len, is_byte_space, strip_bytes};
use crate::types::str::left_of_center;
use crate::types::text_args::{tab_size, width};
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

fn strip_ends(vm: &mut Vm, args: Args, ends: Ends) -> Res<Value> {
    let id = receiver(vm, args)?;
    let work = vm.heap.bytes_of(id).len() as u64;
    vm.work(work)?;
    let (start, end) = match args.get(vm, 1) {
        Value::Undef | Value::None => strip_bytes(vm.heap.bytes_of(id), ends, is_byte_space),
        set => {
            let set = bytes(vm, set)?;
            let set = ByteSet::of(vm.heap.bytes_of(set));
            strip_bytes(vm.heap.bytes_of(id), ends, |byte| set.has(byte))
        }
    };
    part(vm, id, start, end)
}

pub fn strip(vm: &mut Vm, args: Args) -> Res<Value> {
    strip_ends(vm, args, Ends::Both)
}

pub fn lstrip(vm: &mut Vm, args: Args) -> Res<Value> {
    strip_ends(vm, args, Ends::Left)
}

pub fn rstrip(vm: &mut Vm, args: Args) -> Res<Value> {
    strip_ends(vm, args, Ends::Right)
}

pub fn removeprefix(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, prefix) = (receiver(vm, args)?, args.get(vm, 1));
    let prefix = bytes(vm, prefix)?;
    let (source, prefix) = (vm.heap.bytes_of(id), vm.heap.bytes_of(prefix));
    let (start, end) = (if source.starts_with(prefix) { prefix.len() } else { 0 }, source.len());
    part(vm, id, start, end)
}

pub fn removesuffix(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, suffix) = (receiver(vm, args)?, args.get(vm, 1));
    let suffix = bytes(vm, suffix)?;
    let (source, suffix) = (vm.heap.bytes_of(id), vm.heap.bytes_of(suffix));
    let end = if source.ends_with(suffix) { source.len() - suffix.len() } else { source.len() };
    part(vm, id, 0, end)
}

/// So many bytes of fill, the bytes from `start` on, so many bytes of fill; `before` comes first of all.
fn padded(vm: &mut Vm, id: BytesId, before: &[u8], fill: u8, left: usize, right: usize) -> Res<Value> {
    if left == 0 && right == 0 {
        return Ok(Value::Bytes(id));
    }
    let total = vm.heap.bytes_of(id).len().saturating_add(left).saturating_add(right);
    let mut out = vm.heap.bytes_room(total)?;
    vm.work(total as u64 / 4)?;
    out.extend_from_slice(before);
    out.resize(before.len() + left, fill);
    out.extend_from_slice(vm.heap.bytes_of(id).get(before.len()..).unwrap_or_default());
    out.resize(total, fill);
    vm.heap.new_bytes(out)
}

/// The receiver, how much shorter it is than argument 1, a width, and the byte that argument 2 is.
fn missing(vm: &mut Vm, args: Args, name: &str) -> Res<(BytesId, usize, u8)> {
    let (id, wanted) = (receiver(vm, args)?, args.get(vm, 1));
    let wanted = width(vm, wanted)?;
    let fill = match args.get(vm, 2) {
        Value::Undef => b' ',
        Value::Bytes(fill) => match *vm.heap.bytes_of(fill) {
            [fill] => fill,
            ref bytes => {
                let len = bytes.len();
                let message =
                    format!("{name}(): argument 2 must be a byte string of length 1, not a bytes object of length {len}");
                return Err(vm.type_error(message));
            }
        },
        other => {
            let shown = crate::types::text_args::shown_type(vm, other);
            return Err(vm.type_error(format!("{name}() argument 2 must be a byte string of length 1, not {shown}")));
        }
    };
    Ok((id, wanted.saturating_sub(vm.heap.bytes_of(id).len()), fill))
}

pub fn center(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, fill) = missing(vm, args, "center")?;
    let left = left_of_center(missing, vm.heap.bytes_of(id).len());
    padded(vm, id, b"", fill, left, missing - left)
}

pub fn ljust(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, fill) = missing(vm, args, "ljust")?;
    padded(vm, id, b"", fill, 0, missing)
}

pub fn rjust(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, fill) = missing(vm, args, "rjust")?;
    padded(vm, id, b"", fill, missing, 0)
}

pub fn zfill(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, missing, _) = missing(vm, args, "zfill")?;
    let sign = match vm.heap.bytes_of(id).first() {
        Some(b'-') => &b"-"[..],
        Some(b'+') => b"+",
        _ => b"",
    };
    padded(vm, id, sign, b'0', missing, 0)
}

pub fn expandtabs(vm: &mut Vm, args: Args) -> Res<Value> {
    let (id, size) = (receiver(vm, args)?, args.get(vm, 1));
    let size = tab_size(vm, size)?;
    let work = vm.heap.bytes_of(id).len() as u64 * 4;
    vm.work(work)?;
    let total = expanded_len(vm.heap.bytes_of(id), false, size);
    let mut out = vm.heap.bytes_room(total)?;
    vm.work(total as u64 / 4)?;
    let source = vm.heap.bytes_of(id);
    expand(source, false, size, |piece| match piece {
        Piece::Range(start, end) => out.extend_from_slice(source.get(start..end).unwrap_or_default()),
        Piece::Spaces(count) => out.resize(out.len() + count, b' '),
    });
    vm.heap.new_bytes(out)
}
