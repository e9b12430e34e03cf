//! `set` and `frozenset`.
mod methods;
mod operators;

use super::{TypeDef, iterator};
use crate::heap::hash;
use crate::heap::{IterObj, SetId, SetObj};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

pub use operators::{combine, order};

const SET_LIKE: TypeDef = TypeDef {
    len: Some(|heap, set| match set {
        Value::Set(id) | Value::FrozenSet(id) => heap.sets.get(id).len(),
        _ => 0,
    }),
    contains: Some(contains),
    iter: Some(|vm, set| {
        let table = vm.heap.sets.get(id_of(set)?);
        let (index, expected) = (table.head(), table.len());
        vm.new_iter(IterObj::Set { set, index, expected })
    }),
    binary: Some(operators::binary),
    compare: Some(operators::compare),
    ..TypeDef::EMPTY
};

/// `set`
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("set", Sig::Range(0, 1), |vm, args| {
        let table = table_of(vm, args, 0)?;
        Ok(Value::Set(vm.heap.alloc(table)?))
    })),
    methods: methods::SET,
    doc: "Build an unordered collection of unique elements.",
    repr: Some(|vm, set, repr| match set {
        Value::Set(id) if !vm.heap.sets.get(id).is_empty() => repr.container(set, "{", "}", "set(...)"),
        _ => repr.text("set()"),
    }),
    inplace: Some(operators::inplace),
    ..SET_LIKE
};

/// `frozenset`
pub static FROZEN: TypeDef = TypeDef {
    new: Some(NativeDef::function("frozenset", Sig::Range(0, 1), |vm, args| {
        if let source @ Value::FrozenSet(_) = args.get(vm, 0) {
            return Ok(source);
        }
        let table = table_of(vm, args, 0)?;
        Ok(Value::FrozenSet(vm.heap.alloc(table)?))
    })),
    methods: methods::FROZEN,
    doc: "Build an immutable unordered collection of unique elements.",
    repr: Some(|vm, set, repr| match set {
        Value::FrozenSet(id) if !vm.heap.sets.get(id).is_empty() => repr.container(set, "frozenset({", "})", "frozenset(...)"),
        _ => repr.text("frozenset()"),
    }),
    ..SET_LIKE
};

/// The table of a set or frozenset.
pub fn id_of(set: Value) -> Res<SetId> {
    match set {
        Value::Set(id) | Value::FrozenSet(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// What adding an unhashable item raises.
#[cold]
pub fn unhashable(vm: &mut Vm, item: Value) -> Trap {
    match hash::key_hash(&vm.heap, item) {
        Err(why) => vm.no_hash_as(why, item, "a set element"),
        Ok(_) => Trap::Internal,
    }
}

/// The hash of an item; TypeError when it has none.
#[inline]
pub fn item_hash(vm: &mut Vm, item: Value) -> Res<u64> {
    vm.settle();
    match hash::key_hash(&vm.heap, item) {
        Ok(hash) => Ok(hash),
        Err(_) => Err(unhashable(vm, item)),
    }
}

/// The hash of an item looked for, and it: a set is looked for as the frozenset it equals.
fn sought(vm: &mut Vm, item: Value) -> Res<(u64, Value)> {
    let item = if let Value::Set(id) = item { Value::FrozenSet(id) } else { item };
    Ok((item_hash(vm, item)?, item))
}

/// The slot of an item looked for.
pub fn find(vm: &mut Vm, id: SetId, item: Value) -> Res<Option<usize>> {
    let (hash, item) = sought(vm, item)?;
    match vm.heap.sets.get(id).find(&vm.heap, hash, item) {
        Ok(slot) => Ok(slot),
        Err(error) => Err(vm.unfinished(error)),
    }
}

fn contains(vm: &mut Vm, set: Value, item: Value) -> Res<bool> {
    find(vm, id_of(set)?, item).map(|slot| slot.is_some())
}

/// Adds an item of known hash to a table that is not in the heap yet.
#[inline]
pub fn insert(vm: &mut Vm, table: &mut SetObj, hash: u64, key: Value) -> Res {
    match table.find(&vm.heap, hash, key) {
        Ok(Some(_)) => return Ok(()),
        Ok(None) => {}
        Err(error) => return Err(vm.unfinished(error)),
    }
    let growth = table.growth();
    if growth > 0 {
        vm.reserve(growth + crate::heap::Object::payload(table))?;
    }
    if table.push(hash, key, ()) { Ok(()) } else { Err(Trap::Retry) }
}

/// Adds an item to a table that is not in the heap yet.
#[inline]
pub fn insert_key(vm: &mut Vm, table: &mut SetObj, key: Value) -> Res {
    let hash = item_hash(vm, key)?;
    insert(vm, table, hash, key)
}

/// A table of items.
pub fn from_items(vm: &mut Vm, items: &[Value]) -> Res<SetObj> {
    vm.work(items.len() as u64 * 30)?;
    let mut table = SetObj::default();
    items.iter().try_for_each(|&item| insert_key(vm, &mut table, item))?;
    Ok(table)
}

/// A copy of a table in the heap.
pub fn copied(vm: &mut Vm, id: SetId) -> Res<SetObj> {
    let table = vm.heap.sets.get(id);
    let (size, slots) = (crate::heap::Object::payload(table), table.slots().len());
    vm.reserve(size)?;
    vm.work(slots as u64 * 2)?;
    Ok(vm.heap.sets.get(id).compacted())
}

/// The table of what iterable argument `i` has; an empty one when it is absent.
pub fn table_of(vm: &mut Vm, args: Args, i: usize) -> Res<SetObj> {
    match args.get(vm, i) {
        Value::Undef => Ok(SetObj::default()),
        Value::Set(id) | Value::FrozenSet(id) => copied(vm, id),
        _ => {
            let mut table = SetObj::default();
            iterator::each(vm, args, i, 30, |vm, item| insert_key(vm, &mut table, item).map(|()| true))?;
            Ok(table)
        }
    }
}

/// A new set of the type of `like`.
pub fn new_like(vm: &mut Vm, like: Value, table: SetObj) -> Res<Value> {
    let id = vm.heap.alloc(table)?;
    Ok(if let Value::FrozenSet(_) = like { Value::FrozenSet(id) } else { Value::Set(id) })
}

/// Replaces what a set has.
pub fn replace(vm: &mut Vm, id: SetId, table: SetObj) -> Res {
    let (before, after) = (crate::heap::Object::payload(vm.heap.sets.get(id)), crate::heap::Object::payload(&table));
    vm.reserve(after.saturating_sub(before))?;
    *vm.heap.sets.get_mut(id) = table;
    vm.heap.recharge(before, after);
    Ok(())
}
