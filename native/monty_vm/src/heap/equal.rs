//! Equality without the VM: iterative, bounded in depth, on the heap as it is.
use super::{Heap, Object, views};
use crate::num;
use crate::num::int::IntRef;
use crate::types::BuiltinType;
use crate::value::Value;

/// Why values were not compared to the end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unfinished {
    /// They nest too deeply (or contain themselves): `RecursionError`.
    Deep,
    /// It takes more work than the meter allows.
    Long,
    /// Python code says whether these two are equal.
    Ask(Value, Value),
}

/// Work units of a step of a comparison.
pub(super) const STEP: u64 = 24;
/// Texts and numbers of more bytes than this take work of their own.
const LONG: usize = 1024;

/// Counts the work of going through `bytes` of a text or a number.
#[inline]
pub(super) fn count_bytes(heap: &Heap, bytes: usize, per_unit: usize) -> Result<(), Unfinished> {
    if bytes < LONG || heap.meter.add((bytes / per_unit) as u64) { Ok(()) } else { Err(Unfinished::Long) }
}

/// Whether two texts are equal.
fn same_bytes(heap: &Heap, a: &[u8], b: &[u8]) -> Result<bool, Unfinished> {
    if a.len() != b.len() {
        return Ok(false);
    }
    count_bytes(heap, a.len(), 8)?;
    Ok(a == b)
}

/// Pairs of containers nested deeper than this are not compared.
pub(super) const MAX_DEPTH: usize = 1000;

/// Whether two keys are equal; the quick answers first.
#[inline]
pub fn keys_equal(heap: &Heap, a: Value, b: Value) -> Result<bool, Unfinished> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => Ok(x == y),
        (Value::Str(x), Value::Str(y)) => Ok(x == y || same_bytes(heap, heap.str(x).as_bytes(), heap.str(y).as_bytes())?),
        _ if identical(a, b) => Ok(true),
        (Value::Tuple(x), Value::Tuple(y)) if let Some(same) = flat_equal(heap, heap.tuple(x), heap.tuple(y)) => Ok(same),
        // (Of a table's keys, many may have to be compared with one.)
        _ if !heap.meter.add(4 * STEP) => Err(Unfinished::Long),
        _ => heap.meter.nested(|| equal(heap, a, b)).unwrap_or(Err(Unfinished::Deep)),
    }
}

/// Whether two short tuples of ints and short texts are equal: what keys mostly are. None where it is not that simple.
#[inline]
fn flat_equal(heap: &Heap, a: &[Value], b: &[Value]) -> Option<bool> {
    if a.len() != b.len() {
        return Some(false);
    }
    if a.len() > 8 || !heap.meter.add(STEP) {
        return None;
    }
    for (&x, &y) in a.iter().zip(b) {
        let same = match (x, y) {
            (Value::Int(x), Value::Int(y)) => x == y,
            (Value::Str(x), Value::Str(y)) if heap.str(x).len() < LONG => x == y || heap.str(x) == heap.str(y),
            _ => return None,
        };
        if !same {
            return Some(false);
        }
    }
    Some(true)
}

/// What comparing two values that are not containers gives, or that their items decide.
enum Step {
    Known(bool),
    /// Python code says.
    Ask,
    Sequences,
    Dicts,
    Sets,
    /// The first is a view, the other one or a set, as large.
    Views,
}

/// Values of user-defined classes: by their payload, unless they have an `__eq__`.
#[cold]
fn step_instances(heap: &Heap, a: Value, b: Value) -> Result<Step, Unfinished> {
    let asks = |v| heap.class_of(v).is_some_and(|class| heap.classes.get(class).flags.eq);
    if asks(a) || asks(b) {
        return Ok(match heap.known(a, b) {
            Some(answer) => Step::Known(answer != 0),
            None => Step::Ask,
        });
    }
    match (payload(heap, a), payload(heap, b)) {
        // A payload is never an instance.
        (x, y) if (x, y) != (a, b) && !is_instance(heap, x) && !is_instance(heap, y) => step(heap, x, y),
        (x, y) => Ok(Step::Known(x == y)),
    }
}

/// What an instance holds of the built-in type that it derives from, and the dict that a proxy shows; any other value itself.
fn payload(heap: &Heap, v: Value) -> Value {
    match shown(heap, v) {
        Value::Instance(id) => heap.instances.get(id).payload.or(v),
        shown => shown,
    }
}

/// The dict that a `mappingproxy` shows; any other value itself.
pub(super) fn shown(heap: &Heap, v: Value) -> Value {
    match v {
        Value::Record(id) if heap.records.get(id).ty == BuiltinType::MappingProxy => {
            heap.records.get(id).items.first().copied().unwrap_or(v)
        }
        _ => v,
    }
}

fn is_instance(heap: &Heap, v: Value) -> bool {
    matches!(v, Value::Instance(_)) || matches!(v, Value::Exception(id) if heap.exceptions.get(id).class.is_some())
}

fn step(heap: &Heap, a: Value, b: Value) -> Result<Step, Unfinished> {
    use Value as V;
    let (a, b) = (shown(heap, a), shown(heap, b));
    if is_instance(heap, a) || is_instance(heap, b) {
        return step_instances(heap, a, b);
    }
    let known = match (a, b) {
        (V::Str(x), V::Str(y)) => x == y || same_bytes(heap, heap.str(x).as_bytes(), heap.str(y).as_bytes())?,
        (V::Bytes(x), V::Bytes(y)) => x == y || same_bytes(heap, heap.bytes_of(x), heap.bytes_of(y))?,
        (V::List(x), V::List(y)) if x != y => return Ok(Step::Sequences),
        (V::Tuple(x), V::Tuple(y)) if x != y => return Ok(Step::Sequences),
        (V::Deque(x), V::Deque(y)) if x != y => return Ok(Step::Sequences),
        (V::Dict(x), V::Dict(y)) if x != y => return Ok(Step::Dicts),
        (V::Set(x) | V::FrozenSet(x), V::Set(y) | V::FrozenSet(y)) if x != y => return Ok(Step::Sets),
        (V::Set(_) | V::FrozenSet(_), V::Set(_) | V::FrozenSet(_)) => true,
        (V::Range(_), V::Range(_)) => crate::types::range::equal(heap, a, b),
        (V::Slice(x), V::Slice(y)) if x != y => return Ok(Step::Sequences),
        (V::Cell(x), V::Cell(y)) if x != y => return Ok(Step::Sequences),
        (V::Bound(x), V::Bound(y)) => {
            let (x, y) = (heap.bounds.get(x), heap.bounds.get(y));
            x.receiver == y.receiver && x.function == y.function
        }
        (V::Record(x), V::Record(y)) if x != y => {
            let alike = heap.records.get(x).ty == heap.records.get(y).ty && !heap.records.get(x).compared().is_empty();
            return Ok(if alike { Step::Sequences } else { Step::Known(false) });
        }
        (V::Float(x), V::Float(y)) => x == y,
        (V::View(_), _) | (_, V::View(_)) if a != b => {
            let (x, y) = (views::size(heap, a), views::size(heap, b));
            if x.is_some() && x == y {
                return Ok(Step::Views);
            }
            false
        }
        (V::BigInt(x), V::BigInt(y)) => {
            let (x, y) = (heap.big_ints.get(x), heap.big_ints.get(y));
            count_bytes(heap, x.payload().min(y.payload()), 8)?;
            x.value == y.value
        }
        _ if is_number(a) && is_number(b) => num_equal(heap, a, b),
        _ => a == b,
    };
    Ok(Step::Known(known))
}

fn is_number(v: Value) -> bool {
    matches!(v, Value::Int(_) | Value::Bool(_) | Value::Float(_) | Value::BigInt(_) | Value::Complex(_))
}

fn num_equal(heap: &Heap, a: Value, b: Value) -> bool {
    use Value as V;
    let whole = |v: Value| match v {
        V::Int(i) => Some(i),
        V::Bool(b) => Some(i64::from(b)),
        _ => None,
    };
    if let (Some(x), Some(y)) = (whole(a), whole(b)) {
        return x == y;
    }
    match (a, b) {
        (V::Float(x), V::Float(y)) => x == y,
        (V::BigInt(x), V::BigInt(y)) => heap.big_ints.get(x).value == heap.big_ints.get(y).value,
        (V::Complex(x), V::Complex(y)) => heap.complexes.get(x) == heap.complexes.get(y),
        (V::Complex(z), other) | (other, V::Complex(z)) => {
            let z = heap.complexes.get(z);
            z.im == 0.0
                && match other {
                    V::Float(f) => z.re == f,
                    _ => num_equal(heap, Value::Float(z.re), other),
                }
        }
        (V::Float(f), V::BigInt(i)) | (V::BigInt(i), V::Float(f)) => {
            num::int::cmp_float(IntRef::Big(&heap.big_ints.get(i).value), f) == Some(std::cmp::Ordering::Equal)
        }
        (V::Float(f), other) | (other, V::Float(f)) => {
            whole(other).is_some_and(|i| num::int::cmp_float(IntRef::Small(i), f) == Some(std::cmp::Ordering::Equal))
        }
        _ => false,
    }
}

/// Items of a list, tuple, deque or slice, and what decides the equality of a record.
pub(super) fn items(heap: &Heap, v: Value, index: usize) -> Option<Value> {
    match v {
        Value::List(id) => heap.list(id).get(index).copied(),
        Value::Tuple(id) => heap.tuple(id).get(index).copied(),
        Value::Deque(id) => heap.deques.get(id).items.get(index).copied(),
        Value::Slice(id) => {
            let s = heap.slices.get(id);
            [s.start, s.stop, s.step].get(index).copied()
        }
        Value::Record(id) => heap.records.get(id).compared().get(index).copied(),
        Value::Cell(id) => heap.cells.get(id).value.some().filter(|_| index == 0),
        _ => None,
    }
}

fn item_count(heap: &Heap, v: Value) -> usize {
    match v {
        Value::List(id) => heap.list(id).len(),
        Value::Tuple(id) => heap.tuple(id).len(),
        Value::Deque(id) => heap.deques.get(id).items.len(),
        Value::Slice(_) => 3,
        Value::Record(id) => heap.records.get(id).compared().len(),
        Value::Cell(id) => usize::from(!heap.cells.get(id).value.is_undef()),
        Value::Dict(id) => heap.dicts.get(id).slots().len(),
        Value::Set(id) | Value::FrozenSet(id) => heap.sets.get(id).slots().len(),
        _ => 0,
    }
}

/// `a == b` for values whose types define no equality in Python.
pub fn equal(heap: &Heap, a: Value, b: Value) -> Result<bool, Unfinished> {
    let mut stack: Vec<(Value, Value, usize)> = Vec::new();
    let mut next = Some((a, b));
    loop {
        if let Some((a, b)) = next.take() {
            // Identity implies equality for items of containers, as in CPython; NaN at the top is handled by `step`.
            let same = !stack.is_empty() && identical(a, b);
            if !same {
                let step = step(heap, a, b)?;
                let (a, b) = if let Step::Ask = step { (a, b) } else { (payload(heap, a), payload(heap, b)) };
                match step {
                    Step::Known(true) => {}
                    Step::Known(false) => return Ok(false),
                    Step::Ask => return Err(Unfinished::Ask(a, b)),
                    Step::Sequences if item_count(heap, a) != item_count(heap, b) => return Ok(false),
                    Step::Dicts | Step::Sets if live_count(heap, a) != live_count(heap, b) => return Ok(false),
                    step => {
                        if stack.len() >= MAX_DEPTH {
                            return Err(Unfinished::Deep);
                        }
                        let turned = matches!(step, Step::Views) && !matches!(a, Value::View(_));
                        stack.push(if turned { (b, a, 0) } else { (a, b, 0) });
                    }
                }
            }
        }
        let Some((a, b, index)) = stack.last_mut() else { return Ok(true) };
        let (a, b, i) = (*a, *b, *index);
        *index += 1;
        if !heap.meter.add(STEP) {
            return Err(Unfinished::Long);
        }
        if let Value::View(_) = a {
            match views::slot_is_in(heap, a, i, b, &mut next)? {
                Some(true) => {}
                Some(false) => return Ok(false),
                None => {
                    stack.pop();
                }
            }
            continue;
        }
        if i >= item_count(heap, a) {
            stack.pop();
            continue;
        }
        match a {
            Value::Dict(id) => {
                let Some(entry) = heap.dicts.get(id).entry(i).filter(|e| !e.key.is_undef()) else { continue };
                let Value::Dict(other) = b else { return Ok(false) };
                let other = heap.dicts.get(other);
                match other.find(heap, entry.hash, entry.key)?.and_then(|slot| other.entry(slot)) {
                    Some(found) => next = Some((entry.value, found.value)),
                    None => return Ok(false),
                }
            }
            Value::Set(id) | Value::FrozenSet(id) => {
                let Some(entry) = heap.sets.get(id).entry(i).filter(|e| !e.key.is_undef()) else { continue };
                let (Value::Set(other) | Value::FrozenSet(other)) = b else { return Ok(false) };
                let other = heap.sets.get(other);
                match other.by_hash(entry.hash) {
                    (None, _) => return Ok(false),
                    // (Not by `find`, which would come back here: sets may be nested deeply.)
                    (Some(slot), false) => next = other.entry(slot).map(|found| (entry.key, found.key)),
                    _ if other.find(heap, entry.hash, entry.key)?.is_none() => return Ok(false),
                    _ => {}
                }
            }
            _ => match (items(heap, a, i), items(heap, b, i)) {
                (Some(x), Some(y)) => next = Some((x, y)),
                _ => return Ok(false),
            },
        }
    }
}

fn live_count(heap: &Heap, v: Value) -> usize {
    match v {
        Value::Dict(id) => heap.dicts.get(id).len(),
        Value::Set(id) | Value::FrozenSet(id) => heap.sets.get(id).len(),
        _ => 0,
    }
}

/// `a is b`.
#[inline]
pub fn identical(a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Float(x), Value::Float(y)) => x.to_bits() == y.to_bits(),
        _ => a == b,
    }
}
