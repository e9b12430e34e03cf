//! Dicts and sets: entries in insertion order, and an index of them by hash once there are more than a few.
use super::Heap;
use super::arena::Object;
use super::equal::{Unfinished, keys_equal};
use crate::value::Value;
use hashbrown::HashTable;
use serde::{Deserialize, Serialize};

/// A dict.
pub type DictObj = Table<Value>;
/// A set or frozenset.
pub type SetObj = Table<()>;

/// A table this small is searched from end to end instead.
const SMALL: usize = 8;

/// One entry; a deleted one has an Undef key.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Entry<V> {
    pub hash: u64,
    pub key: Value,
    pub value: V,
}

/// What a table keeps with a key.
pub trait Kept: Copy + Default + Serialize + serde::de::DeserializeOwned {}
impl Kept for Value {}
impl Kept for () {}

/// A hash table in insertion order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "(bool, Vec<Entry<V>>)", into = "(bool, Vec<Entry<V>>)", bound = "V: Kept")]
pub struct Table<V> {
    entries: Vec<Entry<V>>,
    index: HashTable<u32>,
    live: usize,
    /// No live entry comes before this slot: what makes taking from the front linear.
    head: u32,
    /// Whether it is of an `OrderedDict`: its views and iterators have names of their own.
    pub ordered: bool,
}

impl<V: Kept> From<(bool, Vec<Entry<V>>)> for Table<V> {
    fn from((ordered, entries): (bool, Vec<Entry<V>>)) -> Self {
        let live = entries.iter().filter(|e| !e.key.is_undef()).count();
        let mut dict = Table { live, entries, index: HashTable::new(), head: 0, ordered };
        dict.rebuild();
        dict
    }
}

impl<V> From<Table<V>> for (bool, Vec<Entry<V>>) {
    fn from(dict: Table<V>) -> Self {
        (dict.ordered, dict.entries)
    }
}

impl<V: Kept> Object for Table<V> {
    #[inline]
    fn payload(&self) -> usize {
        self.entries.capacity() * size_of::<Entry<V>>() + self.index.allocation_size()
    }
}

impl Heap {
    /// Whether a value is the dict of an `OrderedDict`.
    pub fn is_ordered(&self, value: Value) -> bool {
        matches!(value, Value::Dict(id) if self.dicts.get(id).ordered)
    }
}

impl<V: Kept> Table<V> {
    /// A table with room for so many keys.
    pub fn with_room(keys: usize) -> Table<V> {
        let index = if keys > SMALL { HashTable::with_capacity(keys) } else { HashTable::new() };
        Table { entries: Vec::with_capacity(keys), index, live: 0, head: 0, ordered: false }
    }

    /// How many keys it has.
    #[inline]
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// All entry slots, deleted ones (Undef keys) among them; iterators index these.
    #[inline]
    pub fn slots(&self) -> &[Entry<V>] {
        &self.entries
    }

    /// The live entries in order.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Entry<V>> {
        self.entries.iter().filter(|e| !e.key.is_undef())
    }

    /// Bytes that the next insertion may add.
    #[inline]
    pub fn growth(&self) -> usize {
        let entries = if self.entries.len() == self.entries.capacity() {
            self.entries.capacity().max(4) * size_of::<Entry<V>>()
        } else {
            0
        };
        let index = if self.entries.len() >= SMALL && self.index.len() == self.index.capacity() {
            self.index.allocation_size().max(64) * 2
        } else {
            0
        };
        entries + index
    }

    /// The slot of a key. `heap` is for comparing keys; it holds this dict.
    #[inline]
    pub fn find(&self, heap: &Heap, hash: u64, key: Value) -> Result<Option<usize>, Unfinished> {
        self.try_find_by(hash, |other| keys_equal(heap, other, key))
    }

    /// The slot of the key that has a hash and is the right one.
    #[inline]
    pub fn try_find_by(
        &self,
        hash: u64,
        mut is: impl FnMut(Value) -> Result<bool, Unfinished>,
    ) -> Result<Option<usize>, Unfinished> {
        let mut failed = Ok(());
        let mut same = |entry: &Entry<V>| {
            entry.hash == hash
                && is(entry.key).unwrap_or_else(|e| {
                    failed = Err(e);
                    true
                })
        };
        let found = if self.index.is_empty() {
            self.entries.iter().position(|e| !e.key.is_undef() && same(e))
        } else {
            self.index.find(hash, |&i| self.entries.get(i as usize).is_some_and(&mut same)).map(|&i| i as usize)
        };
        failed.map(|()| found)
    }

    /// The first slot of a key of that hash, and whether there are more.
    pub fn by_hash(&self, hash: u64) -> (Option<usize>, bool) {
        let (mut first, mut several) = (None, false);
        let mut note = |at: usize| match first {
            None => first = Some(at),
            Some(_) => several = true,
        };
        if self.index.is_empty() {
            let of_hash = |(_, e): &(usize, &Entry<V>)| !e.key.is_undef() && e.hash == hash;
            self.entries.iter().enumerate().filter(of_hash).for_each(|(at, _)| note(at));
        } else {
            let of_hash = |at: &usize| self.entries.get(*at).is_some_and(|e| e.hash == hash);
            self.index.iter_hash(hash).map(|&at| at as usize).filter(of_hash).for_each(note);
        }
        (first, several)
    }

    /// The slot of the key of that hash that `same` recognises.
    pub fn find_by(&self, hash: u64, same: impl Fn(Value) -> bool) -> Option<usize> {
        let matches = |entry: &Entry<V>| entry.hash == hash && !entry.key.is_undef() && same(entry.key);
        if self.index.is_empty() {
            return self.entries.iter().position(matches);
        }
        self.index.find(hash, |&i| self.entries.get(i as usize).is_some_and(matches)).map(|&i| i as usize)
    }

    /// The entry in a slot.
    #[inline]
    pub fn entry(&self, slot: usize) -> Option<&Entry<V>> {
        self.entries.get(slot)
    }

    /// Replaces the value in a slot that `find` gave.
    #[inline]
    pub fn set_value(&mut self, slot: usize, value: V) {
        if let Some(entry) = self.entries.get_mut(slot) {
            entry.value = value;
        }
    }

    /// Adds a key that `find` did not find. False when the host has no memory.
    #[inline]
    pub fn push(&mut self, hash: u64, key: Value, value: V) -> bool {
        if self.entries.len() == self.entries.capacity()
            && self.entries.try_reserve_exact(self.entries.capacity().max(4)).is_err()
        {
            return false;
        }
        let slot = self.entries.len();
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        if !self.index.is_empty() {
            self.add_index(hash, slot as u32)
        } else if slot >= SMALL {
            self.rebuild();
            true
        } else {
            true
        }
    }

    fn add_index(&mut self, hash: u64, slot: u32) -> bool {
        let Table { entries, index, .. } = self;
        let rehash = |&i: &u32| entries.get(i as usize).map_or(0, |e| e.hash);
        if index.try_reserve(1, rehash).is_err() {
            return false;
        }
        index.insert_unique(hash, slot, rehash);
        true
    }

    /// Removes the entry in a slot that `find` gave.
    pub fn remove(&mut self, slot: usize) -> Option<(Value, V)> {
        let entry = self.entries.get_mut(slot)?;
        let (hash, key, value) = (entry.hash, entry.key, entry.value);
        entry.key = Value::Undef;
        entry.value = V::default();
        self.live -= 1;
        if let Ok(found) = self.index.find_entry(hash, |&i| i as usize == slot) {
            found.remove();
        }
        if slot == self.head as usize {
            let gone = self.entries.iter().skip(slot).take_while(|e| e.key.is_undef()).count();
            self.head += gone as u32;
        }
        if slot + 1 == self.entries.len() {
            self.entries.pop();
            while self.entries.last().is_some_and(|e| e.key.is_undef()) {
                self.entries.pop();
            }
            self.head = self.head.min(self.entries.len() as u32);
        } else if self.entries.len() > 32 && self.live * 4 < self.entries.len() {
            self.compact();
        }
        Some((key, value))
    }

    /// Empties it, giving its memory back.
    pub fn clear(&mut self) {
        *self = Table { ordered: self.ordered, ..Table::default() };
    }

    fn compact(&mut self) {
        self.entries.retain(|e| !e.key.is_undef());
        self.head = 0;
        self.rebuild();
    }

    /// A copy without the deleted entries, of no `OrderedDict`.
    pub fn compacted(&self) -> Self {
        if self.live == self.entries.len() {
            return Table { ordered: false, ..self.clone() };
        }
        let mut copy = Table {
            entries: self.entries().copied().collect(),
            index: HashTable::new(),
            live: self.live,
            head: 0,
            ordered: false,
        };
        copy.rebuild();
        copy
    }

    /// No live entry comes before this slot.
    #[inline]
    pub fn head(&self) -> usize {
        self.head as usize
    }

    /// The slot of the first live entry.
    pub fn first(&self) -> Option<usize> {
        (self.head as usize..self.entries.len()).find(|&slot| self.entries.get(slot).is_some_and(|e| !e.key.is_undef()))
    }

    fn rebuild(&mut self) {
        let Table { entries, index, .. } = self;
        index.clear();
        if entries.len() <= SMALL {
            return;
        }
        let rehash = |&i: &u32| entries.get(i as usize).map_or(0, |e| e.hash);
        index.reserve(entries.len(), rehash);
        for (slot, entry) in entries.iter().enumerate().filter(|(_, e)| !e.key.is_undef()) {
            index.insert_unique(entry.hash, slot as u32, rehash);
        }
    }
}
