//! The heap of a program: a typed arena a heap type, byte accounting, and a tracing collector.
//!
//! Nothing is freed but by `collect`, which the run loop calls between instructions; a native may hold values in Rust locals.
//! Every byte is accounted before it is taken: an allocation that would pass the limit gives `Trap::Retry`, on which the run
//! loop collects and executes the instruction again.
mod arena;
mod bytes;
mod class;
mod collect;
mod deque;
pub mod equal;
pub mod hash;
pub mod identity;
mod items;
pub mod iters;
mod meter;
mod objects;
mod specials;
mod suspended;
mod table;
mod text;
mod views;

pub use arena::{Arena, Bits, Object};
pub use class::{ClassFlags, ClassObj, DICT_SHAPE, InstanceObj, Shape};
pub use collect::Marker;
pub use deque::{DequeObj, End};
pub use items::Items;
pub use meter::Meter;
pub use objects::*;
pub use specials::{Special, Specials};
pub use suspended::{AwaitableKind, AwaitableObj, AwaitableState, GeneratorObj, GeneratorState};
pub use table::{DictObj, Entry, SetObj, Table};

use crate::value::Value;
use crate::vm::{Limit, Res, Trap};
use serde::{Deserialize, Serialize};

/// Collections, and those that weak references asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Weak {
    /// How many collections there were.
    pub collections: u64,
    /// The progress of the program from which on one more may be asked for.
    pub next_forced: i64,
    /// What was spent of what is free, in nanoseconds.
    pub free_spent: u64,
}

/// A typed handle.
pub trait Id: Copy {
    /// The slot.
    fn index(self) -> usize;
}

macro_rules! heap_types {
    ($( $id:ident $field:ident $object:ty; )*) => {
        $(
            /// A handle of its type's arena.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
            pub struct $id(pub(crate) u32);
            impl Id for $id {
                #[inline(always)]
                fn index(self) -> usize {
                    self.0 as usize
                }
            }
        )*

        /// All objects of a program.
        #[derive(Clone, Debug, Default, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub struct Heap {
            $( pub $field: Arena<$object>, )*
            /// Accounting and limits.
            pub budget: Budget,
            /// Work done by comparing and hashing.
            #[serde(skip)]
            pub meter: Meter,
            /// The tag given last: see `ClassObj::tag`.
            #[serde(skip)]
            pub(crate) last_tag: u32,
            /// Seed of the hashes of strings and bytes.
            pub seed: u64,
            /// See `Heap::known`.
            #[serde(skip)]
            pub(crate) known: std::cell::RefCell<std::collections::VecDeque<(Value, Value, i64)>>,
            /// What weak references need to know of collections.
            pub(crate) weak: Weak,
            /// One-character ASCII strings made so far, by character, and the empty one.
            pub(crate) ascii: Vec<Value>,
        }

        /// A mark bitmap an arena.
        #[derive(Debug, Default)]
        pub(crate) struct Marks { $( pub(crate) $field: Bits, )* }

        impl Heap {
            /// Frees what is not marked; gives the payload bytes freed.
            pub(crate) fn sweep(&mut self, marks: &mut Marks) -> usize {
                0 $( + self.$field.sweep(&mut marks.$field) )*
            }

            /// Bytes of all objects and their slots.
            pub fn bytes_held(&self) -> usize {
                self.ascii.len() * size_of::<Value>() $( + self.$field.slot_bytes() + self.$field.payload_bytes() )*
            }

            /// Puts what was read from a snapshot in its slots; false when that takes more than `most` bytes.
            pub(crate) fn unpack(&mut self, most: usize) -> bool {
                0usize $( .saturating_add(self.$field.unpacked_bytes()) )* <= most $( && self.$field.unpack() )*
            }

            /// Bytes of the slots that no object is in.
            pub(crate) fn free_bytes(&self) -> usize {
                0 $( + self.$field.free_bytes() )*
            }

            /// How many objects are live.
            pub fn object_count(&self) -> usize {
                0 $( + self.$field.count() )*
            }
        }

        $(
            impl Store for $object {
                type Handle = $id;
                #[inline(always)]
                fn arena(heap: &mut Heap) -> &mut Arena<$object> { &mut heap.$field }
                #[inline(always)]
                fn handle(index: u32) -> $id { $id(index) }
            }
        )*
    };
}

heap_types! {
    StrId strs StrObj;
    StrBufId str_bufs StrBufObj;
    BytesId bytes BytesObj;
    BytesBufId bytes_bufs BytesBufObj;
    BigIntId big_ints BigIntObj;
    ComplexId complexes ComplexObj;
    ListId lists ListObj;
    DequeId deques DequeObj;
    TupleId tuples TupleObj;
    DictId dicts DictObj;
    SetId sets SetObj;
    RangeId ranges RangeObj;
    SliceId slices SliceObj;
    ViewId views ViewObj;
    IterId iters IterObj;
    GeneratorId generators GeneratorObj;
    AwaitableId awaitables AwaitableObj;
    FunctionId functions FunctionObj;
    BoundId bounds BoundObj;
    ClassId classes ClassObj;
    InstanceId instances InstanceObj;
    ExceptionId exceptions ExceptionObj;
    TracebackId tracebacks TracebackObj;
    CellId cells CellObj;
    RecordId records RecordObj;
}

/// An object type and where it is kept.
pub trait Store: Object {
    /// Its handle.
    type Handle;
    /// Its arena.
    fn arena(heap: &mut Heap) -> &mut Arena<Self>;
    /// The handle of a slot.
    fn handle(index: u32) -> Self::Handle;
}

/// Bytes and allocations: how much is used, how much may be.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Budget {
    /// Bytes in use.
    pub used: usize,
    /// The most bytes that were in use.
    pub peak: usize,
    /// How many bytes may be in use.
    pub max_memory: usize,
    /// Objects allocated so far.
    pub allocations: u64,
    /// How many may be.
    pub max_allocations: u64,
    /// Bytes allocated since the last collection. (What is in use says little of that: a slot is used again and again.)
    pub allocated: usize,
    /// Collect when so many were.
    pub next_collection: usize,
    /// Bytes that the last collection left.
    pub live: usize,
    /// What the refused request asked for.
    pub refused: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget {
            used: 0,
            peak: 0,
            max_memory: usize::MAX,
            allocations: 0,
            max_allocations: u64::MAX,
            allocated: 0,
            next_collection: Budget::FIRST_COLLECTION,
            live: 0,
            refused: 0,
        }
    }
}

impl Budget {
    /// No collection before this many bytes were allocated.
    pub const FIRST_COLLECTION: usize = 1 << 20;
    /// As `FIRST_COLLECTION`, of a program that waits: there may be thousands that do.
    const WAITING_COLLECTION: usize = 64 << 10;

    /// Asks for `bytes` without taking them: for work whose memory is charged by what it makes.
    #[inline]
    pub fn reserve(&mut self, bytes: usize) -> Res {
        if bytes > self.max_memory.saturating_sub(self.used) || bytes > isize::MAX as usize {
            self.refused = bytes;
            return Err(Trap::Retry);
        }
        Ok(())
    }

    /// Takes `bytes`.
    #[inline]
    pub fn charge(&mut self, bytes: usize) -> Res {
        self.reserve(bytes)?;
        self.add(bytes);
        Ok(())
    }

    /// Takes `bytes` that were asked for before.
    #[inline]
    pub fn add(&mut self, bytes: usize) {
        self.take(bytes, bytes);
    }

    /// As `add`, of which `allocated` bytes are of objects.
    #[inline(always)]
    fn take(&mut self, bytes: usize, allocated: usize) {
        self.allocated = self.allocated.saturating_add(allocated);
        self.used = self.used.saturating_add(bytes);
        if self.used > self.peak {
            self.peak = self.used;
        }
    }

    /// Gives `bytes` back.
    #[inline]
    pub fn release(&mut self, bytes: usize) {
        self.used = self.used.saturating_sub(bytes);
    }

    /// Whether a collection is due at the next safepoint.
    #[inline(always)]
    pub fn collection_due(&self) -> bool {
        self.allocated >= self.next_collection
    }

    /// Whether a program that waits for its host should be rid of its garbage meanwhile.
    pub fn waiting_collection_due(&self) -> bool {
        self.allocated >= Budget::WAITING_COLLECTION.max(self.live / 2)
    }

    /// A collection has left so many bytes.
    pub(crate) fn collected(&mut self, live: usize) {
        self.live = live;
        self.allocated = 0;
        self.next_collection = live.max(Budget::FIRST_COLLECTION);
    }
}

impl Heap {
    /// Puts an object in its arena, charged.
    #[inline]
    pub fn alloc<T: Store>(&mut self, object: T) -> Res<T::Handle> {
        let payload = object.payload();
        let bytes = payload + T::arena(self).growth();
        self.budget.reserve(bytes)?;
        self.budget.take(bytes, payload + size_of::<T>());
        self.budget.allocations += 1;
        if self.budget.allocations > self.budget.max_allocations {
            return Err(Trap::Limit(Limit::Allocations));
        }
        match T::arena(self).insert(object) {
            Some(index) => Ok(T::handle(index)),
            None => {
                self.budget.refused = usize::MAX;
                Err(Trap::Retry)
            }
        }
    }

    /// Accounts for a change of an object's payload.
    #[inline]
    pub fn recharge(&mut self, before: usize, after: usize) {
        if after > before {
            self.budget.add(after - before);
        } else {
            self.budget.release(before - after);
        }
    }

    /// Makes another iterator of one.
    pub fn set_iter(&mut self, id: IterId, iter: IterObj) {
        let (before, after) = (self.iters.get(id).payload(), iter.payload());
        *self.iters.get_mut(id) = iter;
        self.recharge(before, after);
    }

    /// A new list.
    pub fn new_list(&mut self, items: Vec<Value>) -> Res<Value> {
        Ok(Value::List(self.alloc(ListObj { items: items.into() })?))
    }

    /// A new tuple.
    #[inline]
    pub fn new_tuple(&mut self, items: impl Into<Box<[Value]>>) -> Res<Value> {
        Ok(Value::Tuple(self.alloc(TupleObj { items: items.into(), names: FieldNames::None })?))
    }

    /// A new complex number.
    pub fn new_complex(&mut self, re: f64, im: f64) -> Res<Value> {
        Ok(Value::Complex(self.alloc(ComplexObj { re, im })?))
    }

    /// An int of any size.
    pub fn new_int(&mut self, value: crate::num::int::Int) -> Res<Value> {
        match value {
            crate::num::int::Int::Small(i) => Ok(Value::Int(i)),
            crate::num::int::Int::Big(value) => Ok(Value::BigInt(self.alloc(BigIntObj { value })?)),
        }
    }

    /// A new cell.
    #[inline]
    pub fn new_cell(&mut self, value: Value) -> Res<Value> {
        Ok(Value::Cell(self.alloc(CellObj { value })?))
    }

    /// The items of a list.
    #[inline(always)]
    pub fn list(&self, id: ListId) -> &[Value] {
        &self.lists.get(id).items
    }

    /// The items of a tuple.
    #[inline(always)]
    pub fn tuple(&self, id: TupleId) -> &[Value] {
        &self.tuples.get(id).items
    }

    /// Adds an item to a list.
    #[inline]
    pub fn list_push(&mut self, id: ListId, value: Value) -> Res {
        let list = self.lists.get_mut(id);
        if list.items.room() == 0 {
            return self.list_push_slow(id, value);
        }
        list.items.push(value);
        Ok(())
    }

    #[cold]
    #[inline(never)]
    fn list_push_slow(&mut self, id: ListId, value: Value) -> Res {
        let step = self.lists.get(id).items.capacity().max(4);
        self.list_reserve(id, step)?;
        self.lists.get_mut(id).items.push(value);
        Ok(())
    }

    /// Makes room for `extra` more items, charged.
    pub fn list_reserve(&mut self, id: ListId, extra: usize) -> Res {
        let list = self.lists.get_mut(id);
        if extra <= list.items.room() {
            return Ok(());
        }
        let before = list.items.capacity();
        let wanted = before.saturating_add(extra - list.items.room());
        self.budget.reserve(wanted.saturating_sub(before).saturating_mul(size_of::<Value>()))?;
        let list = self.lists.get_mut(id);
        if list.items.try_reserve_exact(extra).is_err() {
            self.budget.refused = usize::MAX;
            return Err(Trap::Retry);
        }
        let after = list.items.capacity();
        self.recharge(before * size_of::<Value>(), after * size_of::<Value>());
        Ok(())
    }

    /// Changes a list through `f` and accounts for what its capacity became. Reserve before, when it may grow.
    pub fn with_list<R>(&mut self, id: ListId, f: impl FnOnce(&mut Items) -> R) -> R {
        let items = &mut self.lists.get_mut(id).items;
        let before = items.capacity();
        let result = f(items);
        let after = items.capacity();
        self.recharge(before * size_of::<Value>(), after * size_of::<Value>());
        result
    }
}

impl Heap {
    /// Refuses text of `bytes` when there is no room for it.
    #[inline]
    pub fn check_room(&mut self, bytes: usize) -> Res {
        self.budget.reserve(bytes)
    }

    /// Adds a key that `find` did not find, charged.
    #[inline]
    pub fn dict_push(&mut self, id: DictId, hash: u64, key: Value, value: Value) -> Res {
        let Heap { dicts, budget, .. } = self;
        push_charged(budget, dicts.get_mut(id), hash, key, value)
    }

    /// Adds a key that `find` did not find, charged.
    #[inline]
    pub fn set_push(&mut self, id: SetId, hash: u64, key: Value) -> Res {
        let Heap { sets, budget, .. } = self;
        push_charged(budget, sets.get_mut(id), hash, key, ())
    }

    /// Removes the entry in a slot.
    pub fn dict_remove_slot(&mut self, id: DictId, slot: usize) -> Option<(Value, Value)> {
        let table = self.dicts.get_mut(id);
        let before = table.payload();
        let entry = table.remove(slot);
        let after = table.payload();
        self.recharge(before, after);
        entry
    }

    /// Removes the entry in a slot.
    pub fn set_remove_slot(&mut self, id: SetId, slot: usize) -> Option<Value> {
        let table = self.sets.get_mut(id);
        let before = table.payload();
        let entry = table.remove(slot);
        let after = table.payload();
        self.recharge(before, after);
        entry.map(|(key, ())| key)
    }
}

#[inline]
fn push_charged<V: table::Kept>(budget: &mut Budget, table: &mut Table<V>, hash: u64, key: Value, value: V) -> Res {
    let growth = table.growth();
    if growth == 0 {
        table.push(hash, key, value);
        return Ok(());
    }
    budget.reserve(growth)?;
    let before = table.payload();
    if !table.push(hash, key, value) {
        budget.refused = usize::MAX;
        return Err(Trap::Retry);
    }
    let after = table.payload();
    if after > before {
        budget.add(after - before)
    } else {
        budget.release(before - after)
    }
    Ok(())
}
