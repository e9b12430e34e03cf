//! Equality of dict views with views and sets.
use super::equal::{Unfinished, equal, keys_equal};
use super::hash::{hash_items, key_hash, mix, python_hash};
use super::{Heap, ViewKind};
use crate::value::Value;

/// The kind and the dict of a view that compares as a set.
fn set_view(heap: &Heap, value: Value) -> Option<(ViewKind, super::DictId)> {
    let Value::View(id) = value else { return None };
    let view = heap.views.get(id);
    match (view.kind, view.dict) {
        (ViewKind::Values, _) => None,
        (kind, Value::Dict(dict)) => Some((kind, dict)),
        _ => None,
    }
}

/// How many items a set or a view that compares as one has.
pub fn size(heap: &Heap, value: Value) -> Option<usize> {
    match value {
        Value::Set(id) | Value::FrozenSet(id) => Some(heap.sets.get(id).len()),
        _ => set_view(heap, value).map(|(_, dict)| heap.dicts.get(dict).len()),
    }
}

/// Whether slot `i` of a view is in `other`, a set or view; `Ok(None)` when there are no more slots. The values to compare, where
/// they decide, are `next`.
pub fn slot_is_in(
    heap: &Heap,
    view: Value,
    i: usize,
    other: Value,
    next: &mut Option<(Value, Value)>,
) -> Result<Option<bool>, Unfinished> {
    let Some((kind, dict)) = set_view(heap, view) else { return Ok(Some(false)) };
    let Some(entry) = heap.dicts.get(dict).entry(i) else { return Ok(None) };
    if entry.key.is_undef() {
        return Ok(Some(true));
    }
    if let (ViewKind::Items, Some((ViewKind::Items, other))) = (kind, set_view(heap, other)) {
        let other = heap.dicts.get(other);
        let found = other.find(heap, entry.hash, entry.key)?.and_then(|slot| other.entry(slot));
        *next = found.map(|found| (entry.value, found.value));
        return Ok(Some(found.is_some()));
    }
    Ok(Some(match kind {
        ViewKind::Items => has_pair(heap, other, entry.key, entry.value)?,
        _ => has(heap, other, entry.hash, entry.key)?,
    }))
}

/// Whether a set or view has a key.
fn has(heap: &Heap, container: Value, hash: u64, key: Value) -> Result<bool, Unfinished> {
    Ok(match (container, set_view(heap, container)) {
        (Value::Set(id) | Value::FrozenSet(id), _) => heap.sets.get(id).find(heap, hash, key)?.is_some(),
        (_, Some((ViewKind::Keys, dict))) => heap.dicts.get(dict).find(heap, hash, key)?.is_some(),
        (_, Some((ViewKind::Items, dict))) => match key {
            Value::Tuple(id) if let [key, value] = *heap.tuple(id) => {
                let table = heap.dicts.get(dict);
                let Ok(hash) = key_hash(heap, key) else { return Ok(false) };
                match table.find(heap, hash, key)?.and_then(|slot| table.entry(slot)) {
                    Some(entry) => equal(heap, entry.value, value)?,
                    None => false,
                }
            }
            _ => false,
        },
        _ => false,
    })
}

/// Whether a set or a view of keys has the tuple `(key, value)`.
fn has_pair(heap: &Heap, container: Value, key: Value, value: Value) -> Result<bool, Unfinished> {
    let (Ok(first), Ok(second)) = (python_hash(heap, key), python_hash(heap, value)) else { return Ok(false) };
    let hash = mix(hash_items([first, second]) as u64 ^ heap.seed);
    // (A value with a hash holds no views: this goes no deeper than one level.)
    let is = |candidate| match candidate {
        Value::Tuple(id) => match *heap.tuple(id) {
            [k, v] => Ok(keys_equal(heap, k, key)? && equal(heap, v, value)?),
            _ => Ok(false),
        },
        _ => Ok(false),
    };
    Ok(match (container, set_view(heap, container)) {
        (Value::Set(id) | Value::FrozenSet(id), _) => heap.sets.get(id).try_find_by(hash, is)?.is_some(),
        (_, Some((_, dict))) => heap.dicts.get(dict).try_find_by(hash, is)?.is_some(),
        _ => false,
    })
}
