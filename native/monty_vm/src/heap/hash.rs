//! Hashes of keys, without the VM: iterative, bounded in depth, on the heap as it is.
use super::equal::{MAX_DEPTH, STEP, Unfinished, count_bytes, items, shown};
use super::identity::identity;
use super::{Heap, Object};
use crate::num;
use crate::num::int::{Int, IntRef};
use crate::value::Value;
use std::hash::{BuildHasher, Hasher};

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
            let hash = str_key_hash(heap, heap.str(id));
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

/// The hash that tables use, of a string: that of an object which answers with the string's hash, and never 0, which says that it
/// is not known yet.
#[inline]
pub fn str_key_hash(heap: &Heap, text: &str) -> u64 {
    hash_of_answer(heap, bytes_hash(heap.seed, text.as_bytes()) as i64).max(1)
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
    match hashed_sequence(heap, key) {
        Some(sequence) => tuple_hash(heap, sequence),
        None => leaf_hash(heap, key),
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
        V::List(_) | V::Deque(_) | V::Dict(_) | V::Set(_) | V::View(_) | V::Namespace(_) | V::Cell(_) => {
            return Err(NoHash::Unhashable(key));
        }
        V::Record(_) if shown(heap, key) != key => return Err(NoHash::Unhashable(shown(heap, key))),
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
            payload @ (Value::List(_) | Value::Deque(_) | Value::Dict(_) | Value::Set(_)) => {
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

/// The value whose items make the hash: a tuple and its like, or what an instance of a class derived from tuple holds.
fn hashed_sequence(heap: &Heap, value: Value) -> Option<Value> {
    match value {
        Value::Tuple(_) | Value::Slice(_) => Some(value),
        Value::Record(id) if !heap.records.get(id).compared().is_empty() => Some(value),
        Value::Instance(id) => {
            let payload = heap.instances.get(id).payload;
            let flags = heap.classes.get(heap.class_of(value)?).flags;
            let compared = match payload {
                Value::Record(id) => !heap.records.get(id).compared().is_empty(),
                payload => matches!(payload, Value::Tuple(_)),
            };
            (compared && !flags.hash && !flags.unhashable).then_some(payload)
        }
        _ => None,
    }
}

/// The hash of a short tuple of values that are no tuples: what keys mostly are. None where it is not that simple.
#[inline]
fn flat_hash(heap: &Heap, key: Value) -> Result<Option<i64>, NoHash> {
    let Value::Tuple(id) = key else { return Ok(None) };
    let items = heap.tuple(id);
    if items.len() > 8 || !heap.meter.add(STEP * items.len() as u64) {
        return Ok(None);
    }
    let mut hasher = num::hash::TupleHasher::new();
    for &item in items {
        hasher.push(match item {
            Value::Int(i) => num::hash::hash_i64(i),
            _ if hashed_sequence(heap, item).is_some() => return Ok(None),
            _ => leaf_hash(heap, item)?,
        });
    }
    Ok(Some(hasher.finish()))
}

fn tuple_hash(heap: &Heap, key: Value) -> Result<i64, NoHash> {
    if let Some(hash) = flat_hash(heap, key)? {
        return Ok(hash);
    }
    // One accumulator of item hashes an open tuple.
    let mut stack: Vec<(Value, usize, Vec<i64>)> = vec![(key, 0, Vec::new())];
    let mut result = 0;
    while let Some((tuple, index, hashes)) = stack.last_mut() {
        if !heap.meter.add(STEP) {
            return Err(NoHash::Unfinished(Unfinished::Long));
        }
        match items(heap, *tuple, *index) {
            Some(item) => {
                *index += 1;
                match hashed_sequence(heap, item) {
                    None => hashes.push(leaf_hash(heap, item)?),
                    Some(_) if stack.len() >= MAX_DEPTH => return Err(NoHash::Unfinished(Unfinished::Deep)),
                    Some(inner) => stack.push((inner, 0, Vec::new())),
                }
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

/// The hash of a tuple of items with these hashes.
pub fn hash_items(hashes: impl IntoIterator<Item = i64>) -> i64 {
    let mut hasher = num::hash::TupleHasher::new();
    for hash in hashes {
        hasher.push(hash);
    }
    hasher.finish()
}
