//! `hex`, `fromhex`.
use super::args::receiver;
use crate::types::text_args::c_int;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

/// The separator that an argument is.
fn separator(vm: &mut Vm, value: Value) -> Res<Option<u8>> {
    let (len, byte) = match value {
        Value::Undef => return Ok(None),
        Value::Str(id) => (vm.heap.str_len(id), vm.heap.str(id).bytes().next()),
        Value::Bytes(id) => (vm.heap.bytes_of(id).len(), vm.heap.bytes_of(id).first().copied()),
        other => match vm.def_of(other).len {
            Some(_) => return Err(vm.type_error("sep must be str or bytes.")),
            None => {
                let message = format!("object of type '{}' has no len()", vm.type_name(other));
                return Err(vm.type_error(message));
            }
        },
    };
    match byte {
        Some(byte) if len == 1 && byte.is_ascii() => Ok(Some(byte)),
        Some(_) if len == 1 => Err(vm.value_error("sep must be ASCII.")),
        _ => Err(vm.value_error("sep must be length 1.")),
    }
}

pub fn hex(vm: &mut Vm, args: Args) -> Res<Value> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let id = receiver(vm, args)?;
    let (gap, group) = (args.get(vm, 1), args.get_or(vm, 2, Value::Int(1)));
    let group = c_int(vm, group)?;
    let gap = separator(vm, gap)?.filter(|_| group != 0);
    let len = vm.heap.bytes_of(id).len();
    let size = group.unsigned_abs().max(1) as usize;
    let gaps = if gap.is_some() { len.saturating_sub(1) / size } else { 0 };
    let total = len.saturating_mul(2).saturating_add(gaps);
    vm.work(total as u64 * 8)?;
    let mut out = vm.heap.text_room(total)?;
    let digit = |nibble: u8| char::from(DIGITS.get(usize::from(nibble)).copied().unwrap_or(b'0'));
    for (i, byte) in vm.heap.bytes_of(id).iter().enumerate() {
        // Groups are counted from the right, or with a negative size from the left.
        let before = if group > 0 { len - i } else { i };
        if let Some(gap) = gap
            && i > 0
            && before % size == 0
        {
            out.push(char::from(gap));
        }
        out.push(digit(byte >> 4));
        out.push(digit(byte & 15));
    }
    vm.heap.new_text_of(out, total as u32)
}

pub fn fromhex(vm: &mut Vm, args: Args) -> Res<Value> {
    // (Argument 0 is the type.)
    let value = args.get(vm, 1);
    let len = match value {
        Value::Str(id) => vm.heap.str(id).len(),
        Value::Bytes(id) => vm.heap.bytes_of(id).len(),
        other => {
            let message = format!("fromhex() argument must be str or bytes-like, not {}", vm.type_name(other));
            return Err(vm.type_error(message));
        }
    };
    vm.work(len as u64 * 2)?;
    let mut out = vm.heap.bytes_room(len / 2)?;
    let source = match value {
        Value::Str(id) => vm.heap.str(id).as_bytes(),
        Value::Bytes(id) => vm.heap.bytes_of(id),
        _ => &[],
    };
    match parse(source, &mut out) {
        Ok(()) => vm.heap.new_bytes(out),
        Err(None) => Err(vm.value_error("fromhex() arg must contain an even number of hexadecimal digits")),
        Err(Some(at)) => {
            // The position is in characters; what comes before it is ASCII.
            let message = format!("non-hexadecimal number found in fromhex() arg at position {at}");
            Err(vm.value_error(message))
        }
    }
}

/// Appends the bytes that pairs of digits are, spaces between them; else gives the place of what is wrong, or none at the end.
fn parse(source: &[u8], out: &mut Vec<u8>) -> Result<(), Option<usize>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let mut rest = source.iter().enumerate();
    while let Some((at, &byte)) = rest.next() {
        if matches!(byte, b' ' | 9..=13) {
            continue;
        }
        let high = digit(byte).ok_or(Some(at))?;
        let (at, &byte) = rest.next().ok_or(None)?;
        let low = digit(byte).ok_or(Some(at))?;
        out.push(high << 4 | low);
    }
    Ok(())
}
