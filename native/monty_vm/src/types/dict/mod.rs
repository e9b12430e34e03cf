//! `dict`, and the live `globals()` that looks like one.
mod methods;
mod update;

use super::{TypeDef, namespace};
use crate::bytecode::BinOp;
use crate::heap::hash;
use crate::heap::{DictId, IterObj, ViewKind};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

pub use update::{add_pair, mapping_items, shown};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(update::NEW),
    methods: methods::METHODS,
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) \
          pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = \
          v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For \
          example:  dict(one=1, two=2)",
    len: Some(|heap, dict| match dict {
        Value::Dict(id) => heap.dicts.get(id).len(),
        // The heap does not know modules; `len()` asks the VM. A module's globals are never empty.
        _ => 1,
    }),
    contains: Some(|vm, dict, key| get(vm, dict, key).map(|found| found.is_some())),
    getitem: Some(get_item),
    setitem: Some(set),
    delitem: Some(|vm, dict, key| match remove(vm, dict, key)? {
        Some(_) => Ok(()),
        None => Err(vm.key_error(key)),
    }),
    iter: Some(|vm, dict| iterate(vm, dict, ViewKind::Keys)),
    repr: Some(|vm, dict, repr| match dict {
        Value::Namespace(module) => {
            if repr.enter(dict, "{...}") {
                repr.text("{");
                for (i, (name, value)) in vm.module_items(module).into_iter().enumerate() {
                    repr.text(if i > 0 { ", " } else { "" });
                    let mut key = String::new();
                    crate::format::quote::write_str_repr(&mut key, name);
                    repr.text(&key);
                    repr.text(": ");
                    repr.value(value);
                }
                repr.text("}");
                repr.leave();
            }
        }
        _ => repr.container(dict, "{", "}", "{...}"),
    }),
    binary: Some(binary),
    inplace: Some(inplace),
    ..TypeDef::EMPTY
};

/// The hash of a key; TypeError when it has none.
#[inline]
pub fn key_hash(vm: &mut Vm, key: Value) -> Res<u64> {
    vm.settle();
    hash::key_hash(&vm.heap, key).map_err(|why| vm.no_hash_as(why, key, "a dict key"))
}

/// The slot of a key.
#[inline]
fn find(vm: &mut Vm, id: DictId, hash: u64, key: Value) -> Res<Option<usize>> {
    match vm.heap.dicts.get(id).find(&vm.heap, hash, key) {
        Ok(slot) => Ok(slot),
        Err(error) => Err(vm.unfinished(error)),
    }
}

/// `dict[key]`, when it is there.
#[inline]
pub fn get(vm: &mut Vm, dict: Value, key: Value) -> Res<Option<Value>> {
    match dict {
        Value::Dict(id) => {
            let hash = key_hash(vm, key)?;
            let table = vm.heap.dicts.get(id);
            match table.find(&vm.heap, hash, key) {
                Ok(slot) => Ok(slot.and_then(|slot| table.entry(slot)).map(|entry| entry.value)),
                Err(error) => Err(vm.unfinished(error)),
            }
        }
        Value::Namespace(module) => namespace::get(vm, module, key),
        _ => Err(Trap::Internal),
    }
}

/// `dict[key] = value`
#[inline]
pub fn set(vm: &mut Vm, dict: Value, key: Value, value: Value) -> Res {
    match dict {
        Value::Dict(id) => set_item(vm, id, key, value),
        Value::Namespace(module) => namespace::set(vm, module, key, value),
        _ => Err(Trap::Internal),
    }
}

/// `dict[key] = value`
#[inline]
pub fn set_item(vm: &mut Vm, id: DictId, key: Value, value: Value) -> Res {
    let hash = key_hash(vm, key)?;
    vm.dict_set_hashed(id, hash, key, value)
}

/// Removes a key; gives its value.
pub fn remove(vm: &mut Vm, dict: Value, key: Value) -> Res<Option<Value>> {
    match dict {
        Value::Dict(id) => {
            let hash = key_hash(vm, key)?;
            let slot = find(vm, id, hash, key)?;
            Ok(slot.and_then(|slot| vm.heap.dict_remove_slot(id, slot)).map(|(_, value)| value))
        }
        Value::Namespace(module) => namespace::remove(vm, module, key),
        _ => Err(Trap::Internal),
    }
}

fn get_item(vm: &mut Vm, dict: Value, key: Value) -> Res<Value> {
    match get(vm, dict, key)? {
        Some(value) => Ok(value),
        None => Err(vm.key_error(key)),
    }
}

/// A native iterator of the keys, values or items.
pub fn iterate(vm: &mut Vm, dict: Value, kind: ViewKind) -> Res<Value> {
    let id = namespace::dict_of(vm, dict)?;
    let expected = vm.heap.dicts.get(id).len();
    let left = u32::try_from(expected).unwrap_or(u32::MAX);
    vm.new_iter(IterObj::Dict { dict: Value::Dict(id), kind, left, index: 0, expected })
}

/// As `iterate`, from the end.
pub fn iterate_reversed(vm: &mut Vm, dict: Value, kind: ViewKind) -> Res<Value> {
    let id = namespace::dict_of(vm, dict)?;
    let table = vm.heap.dicts.get(id);
    let (index, expected) = (table.slots().len(), table.len());
    vm.new_iter(IterObj::DictReverse { dict: Value::Dict(id), kind, index, expected })
}

/// A new dict with the same entries.
pub fn copy(vm: &mut Vm, dict: Value) -> Res<DictId> {
    match dict {
        Value::Dict(id) => {
            let table = vm.heap.dicts.get(id);
            let (size, len) = (crate::heap::Object::payload(table), table.slots().len());
            vm.reserve(size)?;
            vm.work(len as u64 * 2)?;
            let table = vm.heap.dicts.get(id).compacted();
            vm.heap.alloc(table)
        }
        _ => namespace::dict_of(vm, dict),
    }
}

/// `a | b`
fn binary(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    let is_dict = |v: Value| matches!(v, Value::Dict(_) | Value::Namespace(_));
    if op != BinOp::Or || !is_dict(a) || !is_dict(b) {
        return Ok(None);
    }
    let merged = copy(vm, a)?;
    update::merge(vm, Value::Dict(merged), b)?;
    Ok(Some(Value::Dict(merged)))
}

/// `a |= b`
fn inplace(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    if op != BinOp::Or {
        return Ok(None);
    }
    let b = shown(vm, b);
    let b = update::mapping_or_pairs(vm, b)?;
    if matches!(b, Value::Dict(_) | Value::Namespace(_)) {
        update::merge(vm, a, b)?;
    } else {
        let pairs = update::from_iterable(vm, a, b).inspect_err(|_| vm.rewind_now())?;
        vm.forget_consumed();
        if let Some(pairs) = pairs {
            return Err(vm.call_prelude("_ior_dict", &[a, pairs]));
        }
    }
    Ok(Some(a))
}
