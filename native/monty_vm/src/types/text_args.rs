//! What methods of `str` and `bytes` ask of their arguments.
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

/// The type of an argument as messages name it: None by its value.
pub fn shown_type(vm: &Vm, value: Value) -> std::borrow::Cow<'static, str> {
    if value.is_none() { "None".into() } else { vm.type_name(value) }
}

/// Whether a value can be iterated over.
pub fn is_iterable(vm: &Vm, value: Value) -> bool {
    vm.is_iterable(value)
}

/// A start or an end: an int of any size, or None.
#[inline]
pub fn slice_index(vm: &mut Vm, value: Value, default: i64) -> Res<i64> {
    match value {
        Value::Undef | Value::None => Ok(default),
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => vm.index_clamped(value),
        _ => match vm.index_of(value)? {
            Some(index) => vm.index_clamped(index),
            None => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
        },
    }
}

/// The part of `len` items that the optional arguments `at` and `at + 1` select; `None` when there is no such part.
#[inline]
pub fn window(vm: &mut Vm, args: Args, at: usize, len: usize) -> Res<Option<(usize, usize)>> {
    if args.len() <= at {
        return Ok(Some((0, len)));
    }
    let (start, end) = (args.get(vm, at), args.get(vm, at + 1));
    let (start, end) = (slice_index(vm, start, 0)?, slice_index(vm, end, i64::MAX)?);
    let place = |i: i64| if i < 0 { i.saturating_add(len as i64).max(0) as usize } else { i as usize };
    let (start, end) = (place(start), place(end).min(len));
    Ok(if start <= end { Some((start, end)) } else { None })
}

/// How often at most: an optional int, negative for any number of times.
pub fn limit(vm: &mut Vm, value: Value) -> Res<usize> {
    match value {
        Value::Undef => Ok(usize::MAX),
        _ => vm.index_i64(value).map(|n| usize::try_from(n).unwrap_or(usize::MAX)),
    }
}

/// A width: an int; a negative one is 0.
pub fn width(vm: &mut Vm, value: Value) -> Res<usize> {
    vm.index_i64(value).map(|n| usize::try_from(n).unwrap_or(0))
}

/// An int that fits C's `int`.
pub fn c_int(vm: &mut Vm, value: Value) -> Res<i32> {
    match i32::try_from(vm.index_clamped(value)?) {
        Ok(n) => Ok(n),
        Err(_) => Err(vm.overflow_error("Python int too large to convert to C int")),
    }
}

/// The columns of a tab: 8, or an optional int; a negative one is 0.
pub fn tab_size(vm: &mut Vm, value: Value) -> Res<usize> {
    match value {
        Value::Undef => Ok(8),
        _ => c_int(vm, value).map(|n| usize::try_from(n).unwrap_or(0)),
    }
}

/// How often `sequence * count` repeats: a negative count is 0. TypeError when it is no int.
pub fn repetitions(vm: &mut Vm, count: Value) -> Res<usize> {
    match count {
        Value::BigInt(_) => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
        Value::Int(_) | Value::Bool(_) => vm.index_clamped(count).map(|n| usize::try_from(n).unwrap_or(0)),
        _ => {
            let message = format!("can't multiply sequence by non-int of type '{}'", vm.type_name(count));
            Err(vm.type_error(message))
        }
    }
}

/// `items[key]` of a sequence of `len` items for an int key; `None` when it is out of range.
#[inline]
pub fn item_index(vm: &mut Vm, key: Value, len: usize) -> Res<Option<usize>> {
    let index = match key {
        Value::Int(i) => i,
        Value::BigInt(_) => return Err(vm.index_error("cannot fit 'int' into an index-sized integer")),
        _ => vm.index_clamped(key)?,
    };
    let index = if index < 0 { index.wrapping_add(len as i64) } else { index };
    Ok(usize::try_from(index).ok().filter(|i| *i < len))
}
