//! How native iterators hang together.
use super::{Heap, IterObj};
use crate::value::Value;

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
