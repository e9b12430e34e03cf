//! The methods of `set` and `frozenset`.
use super::operators::{combine_heap, update};
use super::{copied, find, id_of, insert, item_hash, new_like, replace, table_of};
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::{Object, SetId, SetObj};
use crate::types::{BuiltinType, iterator};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};

macro_rules! methods {
    ($($extra:expr),* $(,)?) => {
        &[
            crate::types::alias::CLASS_GETITEM,
            crate::types::reduce::REDUCE,
            NativeDef::method("union", Sig::Any, union),
            NativeDef::method("intersection", Sig::Any, intersection),
            NativeDef::method("difference", Sig::Any, difference),
            NativeDef::method("symmetric_difference", Sig::One, symmetric_difference),
            NativeDef::method("issubset", Sig::One, issubset),
            NativeDef::method("issuperset", Sig::One, issuperset),
            NativeDef::method("isdisjoint", Sig::One, isdisjoint),
            NativeDef::method("copy", Sig::None, copy),
            $($extra),*
        ]
    };
}

/// Of `frozenset`.
pub const FROZEN: &[NativeDef] = methods!();

/// Of `set`.
pub const SET: &[NativeDef] = methods!(
    NativeDef::method("add", Sig::One, add),
    NativeDef::method("discard", Sig::One, |vm, args| {
        take(vm, args)?;
        Ok(Value::None)
    }),
    NativeDef::method("remove", Sig::One, |vm, args| {
        if take(vm, args)? {
            return Ok(Value::None);
        }
        let item = args.get(vm, 1);
        Err(vm.key_error(item))
    }),
    NativeDef::method("pop", Sig::None, pop),
    NativeDef::method("clear", Sig::None, |vm, args| {
        let id = receiver(vm, args)?;
        replace(vm, id, SetObj::default())?;
        Ok(Value::None)
    }),
    NativeDef::method("update", Sig::Any, update_method),
    NativeDef::method("intersection_update", Sig::Any, |vm, args| change(vm, args, intersected)),
    NativeDef::method("difference_update", Sig::Any, |vm, args| change(vm, args, reduced)),
    NativeDef::method("symmetric_difference_update", Sig::One, |vm, args| change(vm, args, exclusive)),
);

fn receiver(vm: &Vm, args: Args) -> Res<SetId> {
    id_of(args.get(vm, 0))
}

#[inline]
fn add(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let item = args.get(vm, 1);
    let hash = item_hash(vm, item)?;
    match vm.heap.sets.get(id).find(&vm.heap, hash, item) {
        Ok(Some(_)) => {}
        Ok(None) => vm.heap.set_push(id, hash, item)?,
        Err(error) => return Err(vm.unfinished(error)),
    }
    Ok(Value::None)
}

/// Removes argument 1; whether it was there.
fn take(vm: &mut Vm, args: Args) -> Res<bool> {
    let id = receiver(vm, args)?;
    let item = args.get(vm, 1);
    Ok(match find(vm, id, item)? {
        Some(slot) => vm.heap.set_remove_slot(id, slot).is_some(),
        None => false,
    })
}

fn pop(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let slot = vm.heap.sets.get(id).first();
    match slot.and_then(|slot| vm.heap.set_remove_slot(id, slot)) {
        Some(item) => Ok(item),
        None => Err(vm.raise(BuiltinType::KeyError, "pop from an empty set")),
    }
}

fn copy(vm: &mut Vm, args: Args) -> Res<Value> {
    let set = args.get(vm, 0);
    if let Value::FrozenSet(_) = set {
        return Ok(set);
    }
    let table = copied(vm, id_of(set)?)?;
    new_like(vm, set, table)
}

/// The table of argument `i` when it is a set.
fn as_set(vm: &Vm, args: Args, i: usize) -> Option<SetId> {
    id_of(args.get(vm, i)).ok()
}

/// Adds the items of argument `i`.
fn add_all(vm: &mut Vm, args: Args, i: usize, table: &mut SetObj) -> Res {
    if let Some(other) = as_set(vm, args, i) {
        for slot in 0..vm.heap.sets.get(other).slots().len() {
            let entry = vm.heap.sets.get(other).entry(slot).copied().filter(|e| !e.key.is_undef());
            if let Some(entry) = entry {
                insert(vm, table, entry.hash, entry.key)?;
            }
        }
        return Ok(());
    }
    iterator::each(vm, args, i, 30, |vm, item| super::insert_key(vm, table, item).map(|()| true))
}

fn union(vm: &mut Vm, args: Args) -> Res<Value> {
    let mut table = copied(vm, receiver(vm, args)?)?;
    for i in 1..args.len() {
        add_all(vm, args, i, &mut table)?;
    }
    let set = args.get(vm, 0);
    new_like(vm, set, table)
}

/// The items in all of the arguments.
fn intersected(vm: &mut Vm, args: Args) -> Res<SetObj> {
    let id = receiver(vm, args)?;
    if args.len() == 1 {
        return copied(vm, id);
    }
    let mut table = intersected_with(vm, args, 1, None)?;
    for i in 2..args.len() {
        table = intersected_with(vm, args, i, Some(table))?;
    }
    Ok(table)
}

/// The items of `table` (or else of the receiver) in argument `i`.
fn intersected_with(vm: &mut Vm, args: Args, i: usize, table: Option<SetObj>) -> Res<SetObj> {
    let id = receiver(vm, args)?;
    if let Some(other) = as_set(vm, args, i) {
        return match table {
            None => combine_heap(vm, BinOp::And, id, other),
            Some(table) => {
                let other = copied(vm, other)?;
                super::combine(vm, BinOp::And, &table, &other)
            }
        };
    }
    let mut result = SetObj::default();
    iterator::each(vm, args, i, 30, |vm, item| {
        let hash = vm.key_hash(item)?;
        let found = table.as_ref().unwrap_or(vm.heap.sets.get(id)).find(&vm.heap, hash, item);
        match found {
            Ok(Some(_)) => insert(vm, &mut result, hash, item)?,
            Ok(None) => {}
            Err(error) => return Err(vm.unfinished(error)),
        }
        Ok(true)
    })?;
    Ok(result)
}

fn intersection(vm: &mut Vm, args: Args) -> Res<Value> {
    let table = intersected(vm, args)?;
    let set = args.get(vm, 0);
    new_like(vm, set, table)
}

/// The items of the receiver in none of the other arguments.
fn reduced(vm: &mut Vm, args: Args) -> Res<SetObj> {
    let id = receiver(vm, args)?;
    if args.len() == 2
        && let Some(other) = as_set(vm, args, 1)
    {
        return combine_heap(vm, BinOp::Sub, id, other);
    }
    let mut table = copied(vm, id)?;
    for i in 1..args.len() {
        let hashed = match as_set(vm, args, i) {
            Some(other) => vm.heap.sets.get(other).entries().map(|e| (e.hash, e.key)).collect(),
            None => hashed(vm, args, i)?,
        };
        for (hash, item) in hashed {
            match table.find(&vm.heap, hash, item) {
                Ok(Some(slot)) => {
                    table.remove(slot);
                }
                Ok(None) => {}
                Err(error) => return Err(vm.unfinished(error)),
            }
        }
    }
    Ok(table)
}

/// The items of argument `i` with their hashes.
fn hashed(vm: &mut Vm, args: Args, i: usize) -> Res<Vec<(u64, Value)>> {
    let items = vm.items(args, i)?;
    vm.reserve(items.len().saturating_mul(size_of::<(u64, Value)>()))?;
    vm.work(items.len() as u64 * 30)?;
    items.into_iter().map(|item| item_hash(vm, item).map(|hash| (hash, item))).collect()
}

fn difference(vm: &mut Vm, args: Args) -> Res<Value> {
    let table = reduced(vm, args)?;
    let set = args.get(vm, 0);
    new_like(vm, set, table)
}

/// The items in one of the receiver and argument 1.
fn exclusive(vm: &mut Vm, args: Args) -> Res<SetObj> {
    let id = receiver(vm, args)?;
    if let Some(other) = as_set(vm, args, 1) {
        return combine_heap(vm, BinOp::Xor, id, other);
    }
    let other = table_of(vm, args, 1)?;
    let own = copied(vm, id)?;
    super::combine(vm, BinOp::Xor, &own, &other)
}

fn symmetric_difference(vm: &mut Vm, args: Args) -> Res<Value> {
    let table = exclusive(vm, args)?;
    let set = args.get(vm, 0);
    new_like(vm, set, table)
}

/// Replaces what the receiver has by what `f` gives.
fn change(vm: &mut Vm, args: Args, f: fn(&mut Vm, Args) -> Res<SetObj>) -> Res<Value> {
    let id = receiver(vm, args)?;
    let table = f(vm, args)?;
    replace(vm, id, table)?;
    Ok(Value::None)
}

fn update_method(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    // (Adding the same items again, should this be executed again, changes nothing.)
    for i in 1..args.len() {
        match as_set(vm, args, i) {
            Some(other) => update(vm, BinOp::Or, id, other)?,
            None => iterator::each(vm, args, i, 30, |vm, item| {
                let hash = item_hash(vm, item)?;
                match vm.heap.sets.get(id).find(&vm.heap, hash, item) {
                    Ok(Some(_)) => {}
                    Ok(None) => vm.heap.set_push(id, hash, item)?,
                    Err(error) => return Err(vm.unfinished(error)),
                }
                Ok(true)
            })?,
        }
    }
    Ok(Value::None)
}

fn issubset(vm: &mut Vm, args: Args) -> Res<Value> {
    let set = args.get(vm, 0);
    let other = match as_set(vm, args, 1) {
        Some(other) => other,
        None => {
            let mut table = SetObj::default();
            iterator::each(vm, args, 1, 30, |vm, item| {
                let hash = vm.key_hash(item)?;
                insert(vm, &mut table, hash, item).map(|()| true)
            })?;
            vm.heap.alloc(table)?
        }
    };
    vm.compare(CmpOp::Le, set, Value::Set(other)).map(Value::Bool)
}

fn issuperset(vm: &mut Vm, args: Args) -> Res<Value> {
    let set = args.get(vm, 0);
    if let Some(other) = as_set(vm, args, 1) {
        return vm.compare(CmpOp::Ge, set, Value::Set(other)).map(Value::Bool);
    }
    all(vm, args, true)
}

fn isdisjoint(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    if let Some(other) = as_set(vm, args, 1) {
        vm.work((vm.heap.sets.get(id).payload() + vm.heap.sets.get(other).payload()) as u64)?;
        return combine_heap(vm, BinOp::And, id, other).map(|table| Value::Bool(table.is_empty()));
    }
    all(vm, args, false)
}

/// Whether all items of argument 1 are in the receiver, or none.
fn all(vm: &mut Vm, args: Args, wanted: bool) -> Res<Value> {
    let id = receiver(vm, args)?;
    let mut holds = true;
    iterator::each(vm, args, 1, 30, |vm, item| {
        let hash = item_hash(vm, item)?;
        holds = match vm.heap.sets.get(id).find(&vm.heap, hash, item) {
            Ok(slot) => slot.is_some() == wanted,
            Err(error) => return Err(vm.unfinished(error)),
        };
        Ok(holds)
    })?;
    Ok(Value::Bool(holds))
}
