//! `range`.
use super::{Getter, TypeDef};
use crate::heap::hash::hash_items;
use crate::heap::{Heap, IterObj, RangeId, RangeObj};
use crate::num::int::{self, Int, IntRef};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};
use num_bigint::BigInt;

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("range", Sig::Range(1, 3), new)),
    methods: &[
        super::reduce::REDUCE,
        NativeDef::method("__reversed__", Sig::None, |vm, args| {
            let range = args.get(vm, 0);
            super::lazy::reversed(vm, range)
        }),
        NativeDef::method("index", Sig::One, index),
        NativeDef::method("count", Sig::One, |vm, args| {
            let (range, item) = (args.get(vm, 0), args.get(vm, 1));
            contains(vm, range, item).map(|found| Value::Int(found.into()))
        }),
    ],
    getters: &[
        Getter { name: "start", get: |vm, range| Ok(parts(vm, range).start) },
        Getter { name: "stop", get: |vm, range| Ok(parts(vm, range).stop) },
        Getter { name: "step", get: |vm, range| Ok(parts(vm, range).step) },
    ],
    len: Some(|heap, range| len_i64(heap, range).map_or(usize::MAX, |n| n as usize)),
    truth: Some(|heap, range| len_big(heap, range).is_none_or(|n| n != Int::Small(0))),
    contains: Some(contains),
    getitem: Some(get_item),
    iter: Some(iter),
    repr: Some(|vm, range, repr| {
        let RangeObj { start, stop, step } = parts(vm, range);
        repr.text("range(");
        repr.value(start);
        repr.text(", ");
        repr.value(stop);
        if step != Value::Int(1) {
            repr.text(", ");
            repr.value(step);
        }
        repr.text(")");
    }),
    ..TypeDef::EMPTY
};

fn parts(vm: &Vm, range: Value) -> RangeObj {
    match range {
        Value::Range(id) => *vm.heap.ranges.get(id),
        _ => RangeObj::default(),
    }
}

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let one = Value::Int(1);
    match args.len() {
        1 => make(vm, Value::Int(0), args.get(vm, 0), one, 1),
        n => make(vm, args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, one), n as u8),
    }
}

/// A range object; the arguments are checked in order.
pub fn make(vm: &mut Vm, start: Value, stop: Value, step: Value, _argc: u8) -> Res<Value> {
    let mut parts = [Value::Undef; 3];
    for (part, value) in parts.iter_mut().zip([start, stop, step]) {
        *part = match value {
            Value::Int(_) | Value::BigInt(_) => value,
            Value::Bool(b) => Value::Int(b.into()),
            other => match vm.index_i64(other) {
                Ok(i) => Value::Int(i),
                Err(trap) => return Err(trap),
            },
        };
    }
    let [start, stop, step] = parts;
    if step == Value::Int(0) {
        return Err(vm.value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(vm.heap.alloc(RangeObj { start, stop, step })?))
}

/// Its length, when that fits.
pub fn len_i64(heap: &Heap, range: Value) -> Option<i64> {
    let Value::Range(id) = range else { return None };
    let RangeObj { start: Value::Int(start), stop: Value::Int(stop), step: Value::Int(step) } = *heap.ranges.get(id) else {
        return len_big(heap, range).and_then(|n| n.as_ref().to_i64());
    };
    let (start, stop, step) = (i128::from(start), i128::from(stop), i128::from(step));
    let span = if step > 0 { stop - start } else { start - stop };
    let n = if span <= 0 { 0 } else { (span + step.abs() - 1) / step.abs() };
    i64::try_from(n).ok()
}

/// (first, how many, step) of a range of small ints.
pub fn small(heap: &Heap, id: RangeId) -> Option<(i64, i64, i64)> {
    match *heap.ranges.get(id) {
        RangeObj { start: Value::Int(start), stop: Value::Int(_), step: Value::Int(step) } => {
            Some((start, len_i64(heap, Value::Range(id))?, step))
        }
        _ => None,
    }
}

fn big(heap: &Heap, value: Value) -> Option<BigInt> {
    match value {
        Value::Int(i) => Some(BigInt::from(i)),
        Value::BigInt(id) => Some(heap.big_ints.get(id).value.clone()),
        _ => None,
    }
}

fn bigs(heap: &Heap, range: Value) -> Option<(BigInt, BigInt, BigInt)> {
    let Value::Range(id) = range else { return None };
    let RangeObj { start, stop, step } = *heap.ranges.get(id);
    Some((big(heap, start)?, big(heap, stop)?, big(heap, step)?))
}

/// Its length, of any size.
fn len_big(heap: &Heap, range: Value) -> Option<Int> {
    let (start, stop, step) = bigs(heap, range)?;
    let zero = BigInt::from(0);
    let (span, stride) = if step > zero { (stop - start, step) } else { (start - stop, -step) };
    if span <= zero {
        return Some(Int::Small(0));
    }
    Some(Int::from_big((span + &stride - 1) / stride))
}

/// Whether its items become larger.
pub fn ascends(heap: &Heap, range: Value) -> bool {
    bigs(heap, range).is_some_and(|(_, _, step)| step > BigInt::from(0))
}

/// The sum of its items.
pub fn total(heap: &Heap, range: Value) -> Option<BigInt> {
    let (start, _, step) = bigs(heap, range)?;
    let count = len_big(heap, range)?.into_big();
    let ends = start * 2 + (&count - 1) * step;
    Some(count * ends / 2)
}

fn iter(vm: &mut Vm, range: Value) -> Res<Value> {
    let RangeObj { start, stop, step } = parts(vm, range);
    // (An iterator that would step past an i64 runs on big ints.)
    if let (Value::Int(next), Value::Int(_), Value::Int(step)) = (start, stop, step)
        && let Some(left) = len_i64(&vm.heap, range)
    {
        return vm.new_iter(IterObj::Range { next, step, left: left as u64 });
    }
    let left = len_big(&vm.heap, range).ok_or(Trap::Internal)?;
    let left = vm.heap.new_int(left)?;
    vm.new_iter(IterObj::BigRange { next: start, step, left })
}

/// `item in range`.
fn contains(vm: &mut Vm, range: Value, item: Value) -> Res<bool> {
    position(vm, range, item).map(|at| at.is_some())
}

/// Where an item that equals an int stands.
fn position(vm: &mut Vm, range: Value, item: Value) -> Res<Option<Int>> {
    let item = match item {
        Value::Float(f) if f.fract() == 0.0 && f.is_finite() => vm.int_result(int::from_float(f))?,
        Value::Bool(b) => Value::Int(b.into()),
        Value::Complex(id) if vm.heap.complexes.get(id).im == 0.0 => {
            let re = Value::Float(vm.heap.complexes.get(id).re);
            return match re {
                Value::Float(f) if f.fract() == 0.0 && f.is_finite() => {
                    let whole = vm.int_result(int::from_float(f))?;
                    position(vm, range, whole)
                }
                _ => Ok(None),
            };
        }
        other => other,
    };
    let Some(item) = big(&vm.heap, item) else { return Ok(None) };
    let (start, stop, step) = bigs(&vm.heap, range).ok_or(Trap::Internal)?;
    let zero = BigInt::from(0);
    let inside = if step > zero { start <= item && item < stop } else { stop < item && item <= start };
    let offset = item - start;
    if !inside || &offset % &step != zero {
        return Ok(None);
    }
    Ok(Some(Int::from_big(offset / step)))
}

fn index(vm: &mut Vm, args: Args) -> Res<Value> {
    let (range, item) = (args.get(vm, 0), args.get(vm, 1));
    if let Some(at) = position(vm, range, item)? {
        return vm.heap.new_int(at);
    }
    if matches!(item, Value::Int(_) | Value::BigInt(_) | Value::Bool(_)) {
        let shown = vm.repr(item)?;
        let _ = shown;
        return Err(vm.value_error("range.index(x): x not in range"));
    }
    Err(vm.value_error("sequence.index(x): x not in sequence"))
}

fn get_item(vm: &mut Vm, range: Value, key: Value) -> Res<Value> {
    match key {
        Value::Slice(_) => get_slice(vm, range, key),
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
            let length = len_big(&vm.heap, range).ok_or(Trap::Internal)?.into_big();
            let mut index = vm.int_ref(key).map(|i| i.to_big().into_owned()).ok_or(Trap::Internal)?;
            let zero = BigInt::from(0);
            if index < zero {
                index += &length;
            }
            if index < zero || index >= length {
                return Err(vm.index_error("range object index out of range"));
            }
            let (start, _, step) = bigs(&vm.heap, range).ok_or(Trap::Internal)?;
            vm.heap.new_int(Int::from_big(start + index * step))
        }
        other => {
            let message = format!("range indices must be integers or slices, not {}", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

fn get_slice(vm: &mut Vm, range: Value, key: Value) -> Res<Value> {
    let Value::Slice(id) = key else { return Err(Trap::Internal) };
    let slice = vm.heap.slices.get(id);
    let (from, to, by) = (slice.start, slice.stop, slice.step);
    let part = |vm: &mut Vm, v: Value| -> Res<Option<BigInt>> {
        match v {
            Value::None => Ok(None),
            v => {
                let index = vm.index_of(v)?.unwrap_or(v);
                match vm.int_ref(index).map(|i| i.to_big().into_owned()) {
                    Some(i) => Ok(Some(i)),
                    None => Err(vm.type_error("slice indices must be integers or None or have an __index__ method")),
                }
            }
        }
    };
    let by = part(vm, by)?.unwrap_or_else(|| BigInt::from(1));
    let (from, to) = (part(vm, from)?, part(vm, to)?);
    let zero = BigInt::from(0);
    if by == zero {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let length = len_big(&vm.heap, range).ok_or(Trap::Internal)?.into_big();
    let (low, high) = if by > zero { (zero.clone(), length.clone()) } else { (BigInt::from(-1), &length - 1) };
    let clamp = |i: Option<BigInt>, default: &BigInt| match i {
        None => default.clone(),
        Some(i) => {
            let i = if i < zero { i + &length } else { i };
            i.clamp(low.clone(), high.clone())
        }
    };
    let (first, last) = if by > zero { (clamp(from, &low), clamp(to, &high)) } else { (clamp(from, &high), clamp(to, &low)) };
    let (start, _, step) = bigs(&vm.heap, range).ok_or(Trap::Internal)?;
    let start_value = vm.heap.new_int(Int::from_big(&start + first * &step))?;
    let stop_value = vm.heap.new_int(Int::from_big(&start + last * &step))?;
    let step_value = vm.heap.new_int(Int::from_big(step * by))?;
    Ok(Value::Range(vm.heap.alloc(RangeObj { start: start_value, stop: stop_value, step: step_value })?))
}

/// `a == b`: the same items.
pub fn equal(heap: &Heap, a: Value, b: Value) -> bool {
    let (Some(n), Some(m)) = (len_big(heap, a), len_big(heap, b)) else { return false };
    if n != m {
        return false;
    }
    let (Some((a_start, _, a_step)), Some((b_start, _, b_step))) = (bigs(heap, a), bigs(heap, b)) else { return false };
    n == Int::Small(0) || a_start == b_start && (n == Int::Small(1) || a_step == b_step)
}

/// `hash(range)`: of the tuple (length, start, step), the latter two None where they don't matter.
pub fn hash(heap: &Heap, range: Value) -> i64 {
    const NONE: i64 = 0xFCA8_6420;
    let (Some(n), Value::Range(id)) = (len_big(heap, range), range) else { return 0 };
    let RangeObj { start, step, .. } = *heap.ranges.get(id);
    let hash = |v: Value| big(heap, v).map_or(0, |i| crate::num::hash::hash_int(IntRef::Big(&i)));
    let length = crate::num::hash::hash_int(n.as_ref());
    match n {
        Int::Small(0) => hash_items([length, NONE, NONE]),
        Int::Small(1) => hash_items([length, hash(start), NONE]),
        _ => hash_items([length, hash(start), hash(step)]),
    }
}
