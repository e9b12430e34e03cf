//! One arena a heap type: slots, a free list, a bitmap of live slots.
//!
//! A slot that is not live holds `T::default()`, so a stale handle (which only a bug or a forged snapshot could make) reads an
//! empty object of the same type, never another one's bytes.
use super::Id;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A set of slot indices.
#[derive(Clone, Debug, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// Sets the bit; true when it was not set.
    #[inline]
    pub fn insert(&mut self, index: u32) -> bool {
        let word = (index / 64) as usize;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        let mask = 1u64 << (index % 64);
        match self.0.get_mut(word) {
            Some(bits) if *bits & mask == 0 => {
                *bits |= mask;
                true
            }
            _ => false,
        }
    }

    /// Whether the bit is set.
    #[inline]
    pub fn contains(&self, index: u32) -> bool {
        self.word((index / 64) as usize) & (1u64 << (index % 64)) != 0
    }

    fn word(&self, word: usize) -> u64 {
        self.0.get(word).copied().unwrap_or(0)
    }

    fn clear(&mut self) {
        self.0.clear();
    }
}

/// What an arena asks of its objects.
pub trait Object: Default {
    /// Bytes that the object owns outside its slot.
    fn payload(&self) -> usize;
}

/// The slots of one heap type. In a snapshot: the live slots with their indices.
#[derive(Clone, Debug)]
pub struct Arena<T> {
    items: Vec<T>,
    free: Vec<u32>,
    live: Bits,
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Arena { items: Vec::new(), free: Vec::new(), live: Bits::default() }
    }
}

impl<T: Object> Arena<T> {
    /// Bytes that the next allocation would add to the arena itself.
    #[inline]
    pub fn growth(&self) -> usize {
        if self.free.is_empty() && self.items.len() == self.items.capacity() { self.step() * size_of::<T>() } else { 0 }
    }

    fn step(&self) -> usize {
        (self.items.capacity() / 2).max(8)
    }

    /// Puts `item` in a slot; `None` when the host has no memory for it or the index space is full.
    #[inline]
    pub fn insert(&mut self, item: T) -> Option<u32> {
        if let Some(index) = self.free.pop() {
            if let Some(slot) = self.items.get_mut(index as usize) {
                *slot = item;
            }
            self.live.insert(index);
            return Some(index);
        }
        if self.items.len() == self.items.capacity() {
            self.items.try_reserve_exact(self.step()).ok()?;
        }
        let index = u32::try_from(self.items.len()).ok()?;
        self.items.push(item);
        self.live.insert(index);
        Some(index)
    }

    /// The object in a slot.
    #[inline(always)]
    #[allow(clippy::indexing_slicing)] // handles come from `insert`, or from a snapshot whose handles were checked on load
    pub fn get(&self, id: impl Id) -> &T {
        &self.items[id.index()]
    }

    /// The object in a slot, to change. Whoever changes its payload tells the heap (`Heap::recharge`).
    #[inline(always)]
    #[allow(clippy::indexing_slicing)] // as `get`
    pub fn get_mut(&mut self, id: impl Id) -> &mut T {
        &mut self.items[id.index()]
    }

    /// Whether a handle names a live slot.
    pub fn is_live(&self, index: u32) -> bool {
        (index as usize) < self.items.len() && self.live.contains(index)
    }

    /// How many objects are live.
    pub fn count(&self) -> usize {
        self.items.len() - self.free.len()
    }

    /// Bytes that the live objects own outside their slots.
    pub fn payload_bytes(&self) -> usize {
        self.iter().map(|(_, item)| item.payload()).sum()
    }

    /// Bytes of the slots themselves.
    pub fn slot_bytes(&self) -> usize {
        self.items.capacity() * size_of::<T>()
    }

    /// Bytes of the slots that no object is in.
    pub fn free_bytes(&self) -> usize {
        (self.items.capacity() - self.count()) * size_of::<T>()
    }

    /// Frees every slot that is not marked; gives the payload bytes that went with them.
    pub fn sweep(&mut self, marks: &mut Bits) -> usize {
        let mut freed = 0;
        for word in (0..self.live.0.len()).rev() {
            let mut dead = self.live.word(word) & !marks.word(word);
            if let Some(bits) = self.live.0.get_mut(word) {
                *bits &= !dead;
            }
            while dead != 0 {
                let bit = 63 - dead.leading_zeros();
                dead &= !(1u64 << bit);
                let index = (word as u32) * 64 + bit;
                if let Some(slot) = self.items.get_mut(index as usize) {
                    freed += slot.payload();
                    *slot = T::default();
                    self.free.push(index);
                }
            }
        }
        marks.clear();
        freed
    }

    /// All live objects with their indices.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.items.iter().enumerate().map(|(i, item)| (i as u32, item)).filter(|(i, _)| self.live.contains(*i))
    }
}

impl<T: Object + Serialize> Serialize for Arena<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().collect::<Vec<_>>())
    }
}

/// Only what came is there at first, in `items`, and where it belongs, in `free`: see `unpack`.
impl<'de, T: Object + Deserialize<'de>> Deserialize<'de> for Arena<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let live: Vec<(u32, T)> = Vec::deserialize(deserializer)?;
        if !live.is_sorted_by(|(a, _), (b, _)| a < b) {
            return Err(D::Error::custom("heap slots out of order"));
        }
        let (free, items) = live.into_iter().unzip();
        Ok(Arena { items, free, live: Bits::default() })
    }
}

impl<T: Object> Arena<T> {
    /// Bytes of the slots that `unpack` will make.
    pub(super) fn unpacked_bytes(&self) -> usize {
        self.free.last().map_or(0, |last| (*last as usize).saturating_add(1).saturating_mul(size_of::<T>()))
    }

    /// Puts what was read from a snapshot in its slots, with holes for those that were free. False when the host has no memory for them.
    pub(super) fn unpack(&mut self) -> bool {
        let places = std::mem::take(&mut self.free);
        let slots = places.last().map_or(0, |last| *last as usize + 1);
        if self.items.len() < slots {
            let packed = std::mem::take(&mut self.items);
            let free = slots - packed.len();
            if self.items.try_reserve_exact(slots).is_err() || self.free.try_reserve_exact(free).is_err() {
                return false;
            }
            for (place, item) in places.iter().zip(packed) {
                self.free.extend(self.items.len() as u32..*place);
                self.items.resize_with(*place as usize, T::default);
                self.items.push(item);
            }
            self.free.reverse();
        }
        for place in places {
            self.live.insert(place);
        }
        true
    }
}
