//! The items of a list: a vector that gives and takes cheaply at its front too, so that a list can be a queue.
use crate::value::Value;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::ops::{Deref, DerefMut};

/// The items of a list. Those removed from the front leave a gap there, which is closed when it is as long as what is left.
#[derive(Clone, Debug, Default)]
pub struct Items {
    /// The gap, then the items.
    slots: Vec<Value>,
    /// How long the gap is; what is in it is `Undef`.
    gap: usize,
}

impl Items {
    /// Shorter lists are moved rather than given a gap.
    const SHORT: usize = 16;

    /// The item at `index`.
    #[inline(always)]
    pub fn get(&self, index: usize) -> Option<&Value> {
        self.slots.get(self.gap.saturating_add(index))
    }

    /// The place of the item at `index`.
    #[inline(always)]
    pub fn get_mut(&mut self, index: usize) -> Option<&mut Value> {
        self.slots.get_mut(self.gap.saturating_add(index))
    }

    /// How many values there is memory for, the gap included.
    #[inline]
    pub fn capacity(&self) -> usize {
        self.slots.capacity()
    }

    /// How many items can be added at the end without more memory.
    #[inline]
    pub fn room(&self) -> usize {
        self.slots.capacity() - self.slots.len()
    }

    /// The items.
    #[inline(always)]
    pub fn as_mut_slice(&mut self) -> &mut [Value] {
        self
    }

    /// The vector, without a gap.
    pub fn vec(&mut self) -> &mut Vec<Value> {
        self.slots.drain(..self.gap.min(self.slots.len()));
        self.gap = 0;
        &mut self.slots
    }

    /// Asks for memory for `extra` more items at the end.
    pub fn try_reserve_exact(&mut self, extra: usize) -> Result<(), std::collections::TryReserveError> {
        self.slots.try_reserve_exact(extra)
    }

    /// Adds an item at the end.
    #[inline]
    pub fn push(&mut self, item: Value) {
        self.slots.push(item);
    }

    /// Adds items at the end.
    pub fn extend_from_slice(&mut self, items: &[Value]) {
        self.slots.extend_from_slice(items);
    }

    /// Removes the last item.
    #[inline]
    pub fn pop(&mut self) -> Option<Value> {
        if self.is_empty() { None } else { self.slots.pop() }
    }

    /// How many items `insert` and `remove` move, about.
    pub fn moved(&self, at: usize) -> usize {
        at.min(self.len().saturating_sub(at))
    }

    /// Removes the item at `at`, which must be there. The shorter side is moved.
    pub fn remove(&mut self, at: usize) -> Value {
        let len = self.len();
        if at >= len / 2 || len < Self::SHORT {
            return if at < len { self.slots.remove(self.gap + at) } else { Value::Undef };
        }
        if let Some(front) = self.slots.get_mut(self.gap..=self.gap + at) {
            front.rotate_right(1);
        }
        let item = self.slots.get_mut(self.gap).map(std::mem::take).unwrap_or_default();
        self.gap += 1;
        if self.gap >= self.len() {
            self.vec();
        }
        item
    }

    /// Inserts an item before `at`; there must be room for one. The shorter side is moved.
    pub fn insert(&mut self, at: usize, item: Value) {
        let len = self.len();
        if at >= len / 2 || len < Self::SHORT {
            self.slots.insert(self.gap + at.min(len), item);
            return;
        }
        if self.gap == 0 {
            // Half of the room goes to the front: the next ones find a gap.
            let gap = self.room().div_ceil(2);
            self.slots.resize(len + gap, Value::Undef);
            self.slots.rotate_right(gap);
            self.gap = gap;
        }
        self.gap = self.gap.saturating_sub(1);
        if let Some(front) = self.slots.get_mut(self.gap..=self.gap + at) {
            front.rotate_left(1);
            if let Some(place) = front.last_mut() {
                *place = item;
            }
        }
    }
}

impl From<Vec<Value>> for Items {
    fn from(slots: Vec<Value>) -> Self {
        Items { slots, gap: 0 }
    }
}

impl Deref for Items {
    type Target = [Value];

    #[inline(always)]
    fn deref(&self) -> &[Value] {
        self.slots.get(self.gap..).unwrap_or_default()
    }
}

impl DerefMut for Items {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut [Value] {
        self.slots.get_mut(self.gap..).unwrap_or_default()
    }
}

impl Serialize for Items {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Items::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Items;
    use crate::value::Value;
    use std::collections::VecDeque;

    #[test]
    fn as_a_deque_would() {
        let mut random = 1_u64;
        let mut next = |below: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) as usize % below.max(1)
        };
        for round in 0..50 {
            let (mut ours, mut theirs) = (Items::default(), VecDeque::new());
            for step in 0..2_000_i64 {
                let (kind, len) = (next(6), theirs.len());
                let at = [0, len, next(len + 1), next(3).min(len)][next(4)];
                if kind < 3 + usize::from(step % 400 < 200) - usize::from(round % 2 == 0) {
                    let _ = ours.try_reserve_exact(1 + next(40));
                    ours.insert(at, Value::Int(step));
                    theirs.insert(at, Value::Int(step));
                } else if at < len {
                    assert_eq!(ours.remove(at), theirs.remove(at).unwrap_or_default());
                } else if kind == 5 {
                    assert_eq!(ours.pop(), theirs.pop_back());
                } else {
                    ours.push(Value::Int(step));
                    theirs.push_back(Value::Int(step));
                }
                assert!(ours.iter().eq(theirs.iter()));
                assert_eq!(ours.get(usize::MAX), None);
                assert_eq!(ours.get(at), theirs.get(at));
            }
            assert!(ours.vec().iter().eq(theirs.iter()));
        }
    }
}
