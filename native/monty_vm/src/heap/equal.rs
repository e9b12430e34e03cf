//! Equality and hashing of keys, without the VM: iterative, bounded in depth, on the heap as it is.
use super::{Heap, IterObj, Object, views};
use crate::num;
use crate::num::int::{Int, IntRef};
use crate::value::Value;
use std::hash::{BuildHasher, Hasher};

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
const STEP: u64 = 24;
/// Texts and numbers of more bytes than this take work of their own.
const LONG: usize = 1024;

/// Counts the work of going through `bytes` of a text or a number.
#[inline]
fn count_bytes(heap: &Heap, bytes: usize, per_unit: usize) -> Result<(), Unfinished> {
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
const MAX_DEPTH: usize = 1000;

/// Whether two keys are equal; the quick answers first.
#[inline]
pub fn keys_equal(heap: &Heap, a: Value, b: Value) -> Result<bool, Unfinished> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => Ok(x == y),
        (Value::Str(x), Value::Str(y)) => Ok(x == y || same_bytes(heap, heap.str(x).as_bytes(), heap.str(y).as_bytes())?),
        _ if identical(a, b) => Ok(true),
        // (Of a table's keys, many may have to be compared with one.)
        _ if !heap.meter.add(4 * STEP) => Err(Unfinished::Long),
        _ => heap.meter.nested(|| equal(heap, a, b)).unwrap_or(Err(Unfinished::Deep)),
    }
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

/// What an instance holds of the built-in type that it derives from; any other value itself.
fn payload(heap: &Heap, v: Value) -> Value {
    match v {
        Value::Instance(id) => heap.instances.get(id).payload.or(v),
        _ => v,
    }
}

fn is_instance(heap: &Heap, v: Value) -> bool {
    matches!(v, Value::Instance(_)) || matches!(v, Value::Exception(id) if heap.exceptions.get(id).class.is_some())
}

fn step(heap: &Heap, a: Value, b: Value) -> Result<Step, Unfinished> {
    use Value as V;
    if is_instance(heap, a) || is_instance(heap, b) {
        return step_instances(heap, a, b);
    }
    let known = match (a, b) {
        (V::Str(x), V::Str(y)) => x == y || same_bytes(heap, heap.str(x).as_bytes(), heap.str(y).as_bytes())?,
        (V::Bytes(x), V::Bytes(y)) => x == y || same_bytes(heap, heap.bytes_of(x), heap.bytes_of(y))?,
        (V::List(x), V::List(y)) if x != y => return Ok(Step::Sequences),
        (V::Tuple(x), V::Tuple(y)) if x != y => return Ok(Step::Sequences),
        (V::Dict(x), V::Dict(y)) if x != y => return Ok(Step::Dicts),
        (V::Set(x) | V::FrozenSet(x), V::Set(y) | V::FrozenSet(y)) if x != y => return Ok(Step::Sets),
        (V::Set(_) | V::FrozenSet(_), V::Set(_) | V::FrozenSet(_)) => true,
        (V::Range(_), V::Range(_)) => crate::types::range::equal(heap, a, b),
        (V::Slice(x), V::Slice(y)) if x != y => return Ok(Step::Sequences),
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

/// Items of a list, tuple or slice, and what decides the equality of a record.
fn items(heap: &Heap, v: Value, index: usize) -> Option<Value> {
    match v {
        Value::List(id) => heap.list(id).get(index).copied(),
        Value::Tuple(id) => heap.tuple(id).get(index).copied(),
        Value::Slice(id) => {
            let s = heap.slices.get(id);
            [s.start, s.stop, s.step].get(index).copied()
        }
        Value::Record(id) => heap.records.get(id).compared().get(index).copied(),
        _ => None,
    }
}

fn item_count(heap: &Heap, v: Value) -> usize {
    match v {
        Value::List(id) => heap.list(id).len(),
        Value::Tuple(id) => heap.tuple(id).len(),
        Value::Slice(_) => 3,
        Value::Record(id) => heap.records.get(id).compared().len(),
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

/// The value has no hash; the value is the one to blame.
#[derive(Clone, Copy, Debug)]
pub enum NoHash {
    /// Not hashable.
    Unhashable(Value),
    /// Python code knows its hash.
    Ask(Value),
    /// Nested too deeply, or too long.
    Unfinished(Unfinished),
}

impl From<Unfinished> for NoHash {
    fn from(why: Unfinished) -> Self {
        NoHash::Unfinished(why)
    }
}

/// The hash that tables use: seeded, equal for equal keys.
#[inline]
pub fn key_hash(heap: &Heap, key: Value) -> Result<u64, NoHash> {
    match key {
        Value::Int(i) => Ok(mix(i as u64 ^ heap.seed)),
        Value::Str(id) => {
            let object = heap.strs.get(id);
            let cached = object.hash.get();
            if cached != 0 {
                return Ok(cached);
            }
            let hash = bytes_hash(heap.seed, heap.str(id).as_bytes()) | 1;
            object.hash.set(hash);
            Ok(hash)
        }
        // What equals a built-in value has its hash.
        Value::Instance(id) if has_plain_hash(heap, id) => key_hash_of_payload(heap, heap.instances.get(id).payload),
        _ => python_hash(heap, key).map(|h| match key {
            Value::BigInt(id) => big_hash(heap, &heap.big_ints.get(id).value),
            Value::Bool(_) | Value::Float(_) | Value::Complex(_) => number_key_hash(heap, key, h),
            _ => mix(h as u64 ^ heap.seed),
        }),
    }
}

fn has_plain_hash(heap: &Heap, id: super::InstanceId) -> bool {
    let instance = heap.instances.get(id);
    let hashed = matches!(
        instance.payload,
        Value::Int(_) | Value::Str(_) | Value::Float(_) | Value::BigInt(_) | Value::Complex(_) | Value::Bool(_)
    );
    hashed
        && instance.class.is_some_and(|class| {
            let flags = heap.classes.get(class).flags;
            !flags.hash && !flags.unhashable
        })
}

fn key_hash_of_payload(heap: &Heap, payload: Value) -> Result<u64, NoHash> {
    match payload {
        Value::Instance(_) => Err(NoHash::Unfinished(Unfinished::Deep)),
        payload => key_hash(heap, payload),
    }
}

/// The hash that tables use, of an object whose `__hash__` gave `hash`: that of the int.
pub fn hash_of_answer(heap: &Heap, hash: i64) -> u64 {
    mix(hash as u64 ^ heap.seed)
}

/// Numbers that equal an int hash as that int does.
fn number_key_hash(heap: &Heap, key: Value, python_hash: i64) -> u64 {
    let f = match key {
        Value::Bool(b) => f64::from(u8::from(b)),
        Value::Float(f) => f,
        Value::Complex(id) if heap.complexes.get(id).im == 0.0 => heap.complexes.get(id).re,
        _ => return mix(python_hash as u64 ^ heap.seed),
    };
    if f.fract() != 0.0 || !f.is_finite() {
        return mix(python_hash as u64 ^ heap.seed);
    }
    if (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&f) {
        return mix(f as i64 as u64 ^ heap.seed);
    }
    match num::int::from_float(f) {
        Ok(Int::Big(big)) => big_hash(heap, &big),
        _ => mix(python_hash as u64 ^ heap.seed),
    }
}

fn big_hash(heap: &Heap, value: &num_bigint::BigInt) -> u64 {
    let mut h = heap.seed;
    for digit in value.iter_u64_digits() {
        h = mix(h ^ digit);
    }
    mix(h ^ u64::from(value.sign() == num_bigint::Sign::Minus))
}

/// A strong 64-bit finaliser.
#[inline]
pub(super) fn mix(mut h: u64) -> u64 {
    h = (h ^ (h >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    h = (h ^ (h >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    h ^ (h >> 32)
}

/// Seeded hash of a byte string.
#[inline]
pub fn bytes_hash(seed: u64, bytes: &[u8]) -> u64 {
    let mut hasher = foldhash::quality::FixedState::with_seed(seed).build_hasher();
    hasher.write(bytes);
    hasher.finish()
}

/// Python's `hash()`: CPython's numbers for numbers and tuples of them.
pub fn python_hash(heap: &Heap, key: Value) -> Result<i64, NoHash> {
    match key {
        _ if is_sequence(heap, key) => tuple_hash(heap, key),
        _ => leaf_hash(heap, key),
    }
}

fn leaf_hash(heap: &Heap, key: Value) -> Result<i64, NoHash> {
    use Value as V;
    Ok(match key {
        V::Int(i) => num::hash::hash_i64(i),
        V::Bool(b) => i64::from(b),
        V::Float(f) if f.is_nan() => mix(f.to_bits()) as i64,
        V::Float(f) => num::hash::hash_f64(f),
        V::BigInt(id) => {
            let object = heap.big_ints.get(id);
            count_bytes(heap, object.payload(), 2)?;
            num::hash::hash_int(IntRef::Big(&object.value))
        }
        V::Complex(id) => {
            let z = heap.complexes.get(id);
            num::hash::hash_complex((z.re, z.im))
        }
        V::Str(id) => {
            count_bytes(heap, heap.str(id).len(), 8)?;
            bytes_hash(heap.seed, heap.str(id).as_bytes()) as i64
        }
        V::Bytes(id) => {
            count_bytes(heap, heap.bytes_of(id).len(), 8)?;
            bytes_hash(heap.seed, heap.bytes_of(id)) as i64
        }
        V::FrozenSet(id) => {
            count_bytes(heap, heap.sets.get(id).slots().len(), 1)?;
            heap.sets.get(id).entries().fold(0x5EED_i64, |h, e| h ^ mix(e.hash) as i64)
        }
        V::View(id) if heap.views.get(id).kind == super::ViewKind::Values => mix(identity(key)) as i64,
        V::List(_) | V::Dict(_) | V::Set(_) | V::View(_) | V::Namespace(_) => return Err(NoHash::Unhashable(key)),
        V::Range(_) => crate::types::range::hash(heap, key),
        V::Bound(id) => mix(bound_bits(heap, id)) as i64,
        V::Instance(_) | V::Exception(_) => return instance_hash(heap, key),
        other => mix(identity(other)) as i64,
    })
}

/// The hash of a value that may be of a user-defined class.
fn instance_hash(heap: &Heap, key: Value) -> Result<i64, NoHash> {
    let Some(class) = heap.class_of(key) else { return Ok(mix(identity(key)) as i64) };
    let flags = heap.classes.get(class).flags;
    if flags.unhashable {
        return Err(NoHash::Unhashable(key));
    }
    if flags.hash {
        return heap.known(key, Value::Undef).ok_or(NoHash::Ask(key));
    }
    match key {
        Value::Instance(id) => match heap.instances.get(id).payload {
            Value::Undef | Value::Instance(_) | Value::Exception(_) | Value::Record(_) => Ok(mix(identity(key)) as i64),
            payload @ Value::Tuple(_) => tuple_hash(heap, payload),
            payload @ (Value::List(_) | Value::Dict(_) | Value::Set(_)) => {
                leaf_hash(heap, payload).map_err(|_| NoHash::Unhashable(key))
            }
            payload => leaf_hash(heap, payload),
        },
        _ => Ok(mix(identity(key)) as i64),
    }
}

fn bound_bits(heap: &Heap, id: super::BoundId) -> u64 {
    let bound = heap.bounds.get(id);
    identity(bound.receiver) ^ identity(bound.function).rotate_left(17)
}

/// A number that tells objects apart: `id()`.
pub fn identity(value: Value) -> u64 {
    use super::Id;
    use Value as V;
    let (tag, index): (u64, u64) = match value {
        V::Undef => (0, 0),
        V::None => (1, 0),
        V::Bool(b) => (2, u64::from(b)),
        V::Int(i) => return mix(i as u64) | 1,
        V::Float(f) => return mix(f.to_bits() ^ 0xF10A7) | 1,
        V::Ellipsis => (3, 0),
        V::NotImplemented => (4, 0),
        V::Str(id) => (5, id.index() as u64),
        V::Bytes(id) => (6, id.index() as u64),
        V::BigInt(id) => (7, id.index() as u64),
        V::Complex(id) => (8, id.index() as u64),
        V::List(id) => (9, id.index() as u64),
        V::Tuple(id) => (10, id.index() as u64),
        V::Dict(id) => (11, id.index() as u64),
        V::Set(id) => (12, id.index() as u64),
        V::FrozenSet(id) => (12, id.index() as u64),
        V::Range(id) => (13, id.index() as u64),
        V::Slice(id) => (14, id.index() as u64),
        V::View(id) => (15, id.index() as u64),
        V::Iter(id) => (16, id.index() as u64),
        V::Generator(id) => (17, id.index() as u64),
        V::Function(id) => (18, id.index() as u64),
        V::Builtin(id) => (19, u64::from(id.0)),
        V::Method(id) => (20, u64::from(id.owner.index()) << 16 | u64::from(id.index)),
        V::Bound(id) => (21, id.index() as u64),
        V::Type(ty) => (22, u64::from(ty.index())),
        V::Class(id) => (23, id.index() as u64),
        V::Instance(id) => (24, id.index() as u64),
        V::Exception(id) => (25, id.index() as u64),
        V::Traceback(id) => (26, id.index() as u64),
        V::Module(id) => (27, u64::from(id.0)),
        V::Namespace(id) => (28, u64::from(id.0)),
        V::Cell(id) => (29, id.index() as u64),
        V::Record(id) => (30, id.index() as u64),
        V::Coroutine(id) | V::AsyncGenerator(id) => (31, id.index() as u64),
        V::Awaitable(id) => (32, id.index() as u64),
    };
    // Looks like an address: aligned, and never a host one.
    0x7000_0000_0000 + (tag << 40) + index * 16
}

/// Whether the hash is made of items.
fn is_sequence(heap: &Heap, value: Value) -> bool {
    match value {
        Value::Tuple(_) | Value::Slice(_) => true,
        Value::Record(id) => !heap.records.get(id).compared().is_empty(),
        _ => false,
    }
}

fn tuple_hash(heap: &Heap, key: Value) -> Result<i64, NoHash> {
    // One accumulator of item hashes an open tuple.
    let mut stack: Vec<(Value, usize, Vec<i64>)> = vec![(key, 0, Vec::new())];
    let mut result = 0;
    while let Some((tuple, index, hashes)) = stack.last_mut() {
        if !heap.meter.add(STEP) {
            return Err(NoHash::Unfinished(Unfinished::Long));
        }
        match items(heap, *tuple, *index) {
            Some(inner) if is_sequence(heap, inner) => {
                *index += 1;
                if stack.len() >= MAX_DEPTH {
                    return Err(NoHash::Unfinished(Unfinished::Deep));
                }
                stack.push((inner, 0, Vec::new()));
            }
            Some(item) => {
                *index += 1;
                hashes.push(leaf_hash(heap, item)?);
            }
            None => {
                result = hash_items(std::mem::take(hashes));
                stack.pop();
                if let Some((_, _, outer)) = stack.last_mut() {
                    outer.push(result);
                }
            }
        }
    }
    Ok(result)
}

/// The native iterator's nesting: how many iterators it goes through for an item.
pub fn iter_depth(heap: &Heap, value: Value) -> u8 {
    match value {
        Value::Iter(id) => match heap.iters.get(id) {
            IterObj::Enumerate { depth, .. } | IterObj::Zip { depth, .. } => *depth,
            _ => 0,
        },
        _ => 0,
    }
}

/// Whether an item of iterators over `inner` is made of items of more than `most` iterators, counted as often as they are asked.
pub fn is_wide(heap: &Heap, inner: &[Value], most: usize) -> bool {
    let mut pending: Vec<&[Value]> = vec![inner];
    let mut count = 0;
    while let Some(values) = pending.pop() {
        count += values.len();
        if count > most {
            return true;
        }
        for value in values {
            if let Value::Iter(id) = *value {
                match heap.iters.get(id) {
                    IterObj::Enumerate { inner, .. } => pending.push(std::slice::from_ref(inner)),
                    IterObj::Zip { inner, .. } => pending.push(inner),
                    _ => {}
                }
            }
        }
    }
    false
}

/// The hash of a tuple of items with these hashes.
pub fn hash_items(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let mut hasher = num::hash::TupleHasher::new();
    for hash in hashes {
        hasher.push(hash);
    }
    hasher.finish()
}
