//! `slice`, and what a slice selects of a sequence.
use super::{Getter, TypeDef};
use crate::bytecode::CmpOp;
use crate::heap::{Heap, SliceObj};
use crate::num::int::{Int, IntRef};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};
use num_bigint::BigInt;

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("slice", Sig::Range(1, 3), new)),
    methods: &[NativeDef::method("indices", Sig::One, indices), super::reduce::REDUCE],
    getters: &[
        Getter { name: "start", get: |vm, slice| Ok(parts(&vm.heap, slice).start) },
        Getter { name: "stop", get: |vm, slice| Ok(parts(&vm.heap, slice).stop) },
        Getter { name: "step", get: |vm, slice| Ok(parts(&vm.heap, slice).step) },
    ],
    doc: "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).",
    repr: Some(|vm, slice, repr| {
        let SliceObj { start, stop, step } = *parts(&vm.heap, slice);
        repr.text("slice(");
        repr.value(start);
        repr.text(", ");
        repr.value(stop);
        repr.text(", ");
        repr.value(step);
        repr.text(")");
    }),
    compare: Some(compare),
    ..TypeDef::EMPTY
};

static NO_PARTS: SliceObj = SliceObj { start: Value::None, stop: Value::None, step: Value::None };

fn parts(heap: &Heap, slice: Value) -> &SliceObj {
    match slice {
        Value::Slice(id) => heap.slices.get(id),
        _ => &NO_PARTS,
    }
}

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let [a, b, c] = [args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, Value::None)];
    let (start, stop) = if args.len() == 1 { (Value::None, a) } else { (a, b) };
    Ok(Value::Slice(vm.heap.alloc(SliceObj { start, stop, step: c })?))
}

/// Slices compare as the tuples of their parts do.
fn compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Res<Option<bool>> {
    let (Value::Slice(x), Value::Slice(y)) = (a, b) else { return Ok(None) };
    let tuple = |vm: &mut Vm, id| {
        let SliceObj { start, stop, step } = *vm.heap.slices.get(id);
        vm.heap.new_tuple([start, stop, step])
    };
    let (x, y) = (tuple(vm, x)?, tuple(vm, y)?);
    vm.compare_sequences(op, x, y).map(Some)
}

/// The items that a slice selects of a sequence: `count` of them, `step` apart, the first at `start`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Index of the first; for an empty selection, where items would be inserted.
    pub start: usize,
    /// The distance from one to the next; never 0.
    pub step: i64,
    /// How many.
    pub count: usize,
}

impl Selection {
    /// The indices, in the slice's order.
    pub fn indices(self) -> impl Iterator<Item = usize> {
        // (None of them leaves the sequence: the products fit.)
        (0..self.count).map(move |i| (self.start as i64).wrapping_add((i as i64).wrapping_mul(self.step)) as usize)
    }

    /// One past the last of a selection whose step is 1.
    pub fn end(self) -> usize {
        self.start.saturating_add(self.count)
    }

    /// The same items in ascending order.
    pub fn ascending(self) -> Selection {
        if self.step > 0 || self.count == 0 {
            return Selection { step: self.step.saturating_abs(), ..self };
        }
        let last = (self.start as i64).wrapping_add((self.count as i64 - 1).wrapping_mul(self.step));
        Selection { start: last as usize, step: self.step.saturating_neg(), count: self.count }
    }
}

/// A part of a slice as a clamped number; `None` for None.
#[inline]
fn part(vm: &mut Vm, value: Value) -> Res<Option<i64>> {
    match value {
        Value::None => Ok(None),
        Value::Int(i) => Ok(Some(i)),
        Value::Bool(_) | Value::BigInt(_) => vm.index_clamped(value).map(Some),
        _ => match vm.index_of(value)? {
            Some(index) => vm.index_clamped(index).map(Some),
            None => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
        },
    }
}

/// What `[start:stop:step]` selects of a sequence of `len` items.
#[inline]
pub fn select(vm: &mut Vm, start: Value, stop: Value, step: Value, len: usize) -> Res<Selection> {
    let step = match part(vm, step)? {
        None => 1,
        Some(0) => return Err(vm.value_error("slice step cannot be zero")),
        Some(step) => step.max(-i64::MAX),
    };
    let (start, stop) = (part(vm, start)?, part(vm, stop)?);
    let len = len as i64;
    let (low, high) = if step < 0 { (-1, len - 1) } else { (0, len) };
    let clamp = |i: i64| if i < 0 { i.saturating_add(len).max(low) } else { i.min(high) };
    let (first, last) = if step < 0 { (high, low) } else { (low, high) };
    let start = start.map_or(first, clamp);
    let stop = stop.map_or(last, clamp);
    let span = if step < 0 { start - stop } else { stop - start };
    let count = if span <= 0 { 0 } else { (span - 1) / step.abs() + 1 };
    Ok(Selection { start: start.max(0) as usize, step, count: count as usize })
}

/// As `select`, for a slice object.
pub fn select_slice(vm: &mut Vm, slice: Value, len: usize) -> Res<Selection> {
    let SliceObj { start, stop, step } = *parts(&vm.heap, slice);
    select(vm, start, stop, step, len)
}

/// `obj[start:stop:step]` of a built-in sequence, without a slice object; `None` when `obj` is none.
pub fn get_slice(vm: &mut Vm, obj: Value, start: Value, stop: Value, step: Value) -> Res<Option<Value>> {
    let len = match obj {
        Value::List(id) => vm.heap.list(id).len(),
        Value::Tuple(id) => vm.heap.tuple(id).len(),
        Value::Str(id) => vm.heap.str_len(id),
        Value::Bytes(id) => vm.heap.bytes_of(id).len(),
        _ => return Ok(None),
    };
    let selection = select(vm, start, stop, step, len)?;
    get(vm, obj, selection).map(Some)
}

/// `obj[slice]` of a list, tuple, str or bytes.
pub fn get_by_slice(vm: &mut Vm, obj: Value, slice: Value) -> Res<Value> {
    let SliceObj { start, stop, step } = *parts(&vm.heap, slice);
    get_slice(vm, obj, start, stop, step)?.ok_or(Trap::Internal)
}

/// The selected part of a list, tuple, str or bytes.
fn get(vm: &mut Vm, obj: Value, selection: Selection) -> Res<Value> {
    vm.work(selection.count as u64 * 4)?;
    match obj {
        Value::List(id) => {
            vm.reserve(selection.count.saturating_mul(size_of::<Value>()))?;
            let items = picked(vm.heap.list(id), selection);
            vm.heap.new_list(items)
        }
        Value::Tuple(id) => {
            if selection.step == 1 && selection.count == vm.heap.tuple(id).len() {
                return Ok(obj);
            }
            vm.reserve(selection.count.saturating_mul(size_of::<Value>()))?;
            let items = picked(vm.heap.tuple(id), selection);
            vm.heap.new_tuple(items)
        }
        Value::Bytes(id) => {
            if selection.step == 1 && selection.count == vm.heap.bytes_of(id).len() {
                return Ok(obj);
            }
            vm.reserve(selection.count)?;
            let data = picked(vm.heap.bytes_of(id), selection);
            vm.heap.new_bytes(data)
        }
        Value::Str(id) => super::str::slice(vm, id, selection),
        _ => Err(Trap::Internal),
    }
}

fn picked<T: Copy>(items: &[T], selection: Selection) -> Vec<T> {
    if selection.step == 1 {
        return items.get(selection.start..selection.end()).unwrap_or(&[]).to_vec();
    }
    if selection.step == -1 && selection.count > 0 {
        let last = selection.start.saturating_sub(selection.count - 1);
        return items.get(last..=selection.start).unwrap_or(&[]).iter().rev().copied().collect();
    }
    let mut out = Vec::with_capacity(selection.count);
    out.extend(selection.indices().filter_map(|i| items.get(i)).copied());
    out
}

/// `slice.indices(length)`, for ints of any size.
fn indices(vm: &mut Vm, args: Args) -> Res<Value> {
    let (slice, length) = (args.get(vm, 0), args.get(vm, 1));
    let length = vm.index_of(length)?.unwrap_or(length);
    if vm.int_ref(length).is_none() {
        return Err(vm.index_clamped(length).map(|_| Trap::Internal).unwrap_or_else(|trap| trap));
    }
    let big = |vm: &mut Vm, value: Value| -> Res<Option<BigInt>> {
        if value.is_none() {
            return Ok(None);
        }
        let index = vm.index_of(value)?.unwrap_or(value);
        match vm.int_ref(index).map(|i| i.to_big().into_owned()) {
            Some(i) => Ok(Some(i)),
            None => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
        }
    };
    let SliceObj { start, stop, step } = *parts(&vm.heap, slice);
    let Some(length) = big(vm, length)? else { return Err(Trap::Internal) };
    let zero = BigInt::ZERO;
    if length < zero {
        return Err(vm.value_error("length should not be negative"));
    }
    let step = big(vm, step)?.unwrap_or_else(|| BigInt::from(1));
    if step == zero {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (start, stop) = (big(vm, start)?, big(vm, stop)?);
    let (low, high) = if step < zero { (BigInt::from(-1), &length - 1) } else { (zero.clone(), length.clone()) };
    let clamp = |i: BigInt| if i < zero { (i + &length).max(low.clone()) } else { i.min(high.clone()) };
    let (first, last) = if step < zero { (high.clone(), low.clone()) } else { (low.clone(), high.clone()) };
    let results = [start.map_or(first, clamp), stop.map_or(last, clamp), step];
    let mut values = [Value::Undef; 3];
    for (value, result) in values.iter_mut().zip(results) {
        *value = vm.heap.new_int(Int::from_big(result))?;
    }
    vm.heap.new_tuple(values)
}

/// An index into a sequence of `len` items, negative ones from the end; `None` when it is out of range.
#[inline]
pub fn position(index: i64, len: usize) -> Option<usize> {
    let at = if index < 0 { index.checked_add(len as i64)? } else { index };
    usize::try_from(at).ok().filter(|&at| at < len)
}

/// Subscript `key` of a list, tuple, str or bytes (`what`), when it is no slice: an index; IndexError when it is huge.
pub fn subscript(vm: &mut Vm, key: Value, what: &str) -> Res<i64> {
    match key {
        Value::Int(i) => Ok(i),
        Value::Bool(b) => Ok(i64::from(b)),
        Value::BigInt(_) => Err(vm.index_error("cannot fit 'int' into an index-sized integer")),
        _ => {
            let message = format!("{what} indices must be integers or slices, not {}", vm.type_name(key));
            Err(vm.type_error(message))
        }
    }
}

/// The factor of a repetition; `None` when it is no int. OverflowError when it is huge.
pub fn repetitions(vm: &mut Vm, count: Value) -> Res<Option<usize>> {
    match vm.int_ref(count) {
        None => Ok(None),
        Some(IntRef::Small(i)) => Ok(Some(usize::try_from(i).unwrap_or(0))),
        Some(IntRef::Big(_)) => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
    }
}

/// A `start` or `end` argument of `index`: clamped to a sequence of `len` items.
pub fn bound(vm: &mut Vm, value: Value, default: usize, len: usize) -> Res<usize> {
    match value {
        Value::Undef => Ok(default),
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
            let i = vm.index_clamped(value)?;
            Ok(if i < 0 { i.saturating_add(len as i64).max(0) as usize } else { (i as usize).min(len) })
        }
        _ => match vm.index_of(value)? {
            Some(index) => bound(vm, index, default, len),
            None => Err(vm.type_error("slice indices must be integers or have an __index__ method")),
        },
    }
}
