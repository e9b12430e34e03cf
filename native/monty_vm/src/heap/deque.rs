//! A deque: a ring of values, which takes and gives at both ends.
use super::{DequeId, Heap, Object};
use crate::value::Value;
use crate::vm::{Res, Trap};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// A deque.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct DequeObj {
    /// Its items.
    pub items: VecDeque<Value>,
    /// The most items that it keeps.
    pub maxlen: Option<usize>,
    /// How often items were added, removed or moved: iterators notice.
    pub changes: u64,
}

/// An end of a deque.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum End {
    Left,
    Right,
}

fn bytes(capacity: usize) -> usize {
    capacity * size_of::<Value>()
}

impl Object for DequeObj {
    #[inline]
    fn payload(&self) -> usize {
        bytes(self.items.capacity())
    }
}

impl DequeObj {
    /// A deque whose length falls below a quarter of a capacity above this gives memory back.
    const KEPT_CAPACITY: usize = 64;

    /// Notes that items were added, removed or moved.
    #[inline]
    pub fn changed(&mut self) {
        self.changes = self.changes.wrapping_add(1);
    }

    /// Whether it has all the items that it may have.
    #[inline]
    pub fn is_full(&self) -> bool {
        self.maxlen.is_some_and(|most| self.items.len() >= most)
    }

    /// Adds an item at an end, for which there must be room; one goes at the other end when there would be too many.
    #[inline]
    pub fn push(&mut self, end: End, item: Value) {
        self.changed();
        if self.is_full() {
            let gone = match end {
                End::Right => self.items.pop_front(),
                End::Left => self.items.pop_back(),
            };
            if gone.is_none() {
                return;
            }
        }
        match end {
            End::Right => self.items.push_back(item),
            End::Left => self.items.push_front(item),
        }
    }

    /// How many items `insert` and `remove` move, about.
    pub fn moved(&self, at: usize) -> usize {
        at.min(self.items.len().saturating_sub(at))
    }
}

impl Heap {
    /// Adds an item at an end of a deque.
    #[inline]
    pub fn deque_push(&mut self, id: DequeId, end: End, item: Value) -> Res {
        let deque = self.deques.get_mut(id);
        if deque.items.len() == deque.items.capacity() && !deque.is_full() {
            return self.deque_push_slow(id, end, item);
        }
        deque.push(end, item);
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn deque_push_slow(&mut self, id: DequeId, end: End, item: Value) -> Res {
        let deque = self.deques.get(id);
        let most = deque.maxlen.map_or(usize::MAX, |most| most - deque.items.len().min(most));
        self.deque_reserve(id, deque.items.capacity().max(4).min(most))?;
        self.deques.get_mut(id).push(end, item);
        Ok(())
    }

    /// Takes an item from an end of a deque.
    #[inline]
    pub fn deque_pop(&mut self, id: DequeId, end: End) -> Option<Value> {
        let deque = self.deques.get_mut(id);
        let item = match end {
            End::Right => deque.items.pop_back(),
            End::Left => deque.items.pop_front(),
        }?;
        deque.changed();
        if deque.items.capacity() > DequeObj::KEPT_CAPACITY && deque.items.len() < deque.items.capacity() / 4 {
            let keep = deque.items.len() * 2;
            self.with_deque(id, |deque| deque.items.shrink_to(keep));
        }
        Some(item)
    }

    /// Makes room for `extra` more items, charged.
    pub fn deque_reserve(&mut self, id: DequeId, extra: usize) -> Res {
        let items = &mut self.deques.get_mut(id).items;
        let before = items.capacity();
        let room = before - items.len();
        if extra <= room {
            return Ok(());
        }
        self.budget.reserve((extra - room).saturating_mul(size_of::<Value>()))?;
        let items = &mut self.deques.get_mut(id).items;
        if items.try_reserve_exact(extra).is_err() {
            self.budget.refused = usize::MAX;
            return Err(Trap::Retry);
        }
        let after = items.capacity();
        self.recharge(bytes(before), bytes(after));
        Ok(())
    }

    /// Changes a deque through `f` and accounts for what its capacity became. Reserve before, when it may grow.
    pub fn with_deque<R>(&mut self, id: DequeId, f: impl FnOnce(&mut DequeObj) -> R) -> R {
        let deque = self.deques.get_mut(id);
        let before = deque.items.capacity();
        let result = f(deque);
        let after = deque.items.capacity();
        self.recharge(bytes(before), bytes(after));
        result
    }
}
