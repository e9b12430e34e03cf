//! The methods of `dict`.
use super::{get, iterate_reversed, key_hash, remove, set, update};
use crate::heap::hash;
use crate::heap::{DictObj, ViewKind, ViewObj};
use crate::types::{BuiltinType, iterator, namespace};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The table.
pub const METHODS: &[NativeDef] = &[
    crate::types::alias::CLASS_GETITEM,
    NativeDef::method("get", Sig::Range(1, 2), |vm, args| {
        let (dict, key) = (args.get(vm, 0), args.get(vm, 1));
        match get(vm, dict, key)? {
            Some(value) => Ok(value),
            None => Ok(args.get_or(vm, 2, Value::None)),
        }
    }),
    NativeDef::method("setdefault", Sig::Range(1, 2), setdefault),
    NativeDef::method("pop", Sig::Range(1, 2), pop),
    NativeDef::method("popitem", Sig::None, popitem),
    NativeDef::method("keys", Sig::None, |vm, args| view(vm, args, ViewKind::Keys)),
    NativeDef::method("values", Sig::None, |vm, args| view(vm, args, ViewKind::Values)),
    NativeDef::method("items", Sig::None, |vm, args| view(vm, args, ViewKind::Items)),
    NativeDef::method("update", Sig::Keywords, update::update),
    NativeDef::method("copy", Sig::None, |vm, args| {
        let dict = args.get(vm, 0);
        super::copy(vm, dict).map(Value::Dict)
    }),
    NativeDef::method("clear", Sig::None, clear),
    NativeDef::class_method("fromkeys", Sig::Range(1, 2), fromkeys),
    NativeDef::method("__reversed__", Sig::None, |vm, args| {
        let dict = args.get(vm, 0);
        iterate_reversed(vm, dict, ViewKind::Keys)
    }),
];

fn view(vm: &mut Vm, args: Args, kind: ViewKind) -> Res<Value> {
    let dict = args.get(vm, 0);
    Ok(Value::View(vm.heap.alloc(ViewObj { kind, dict })?))
}

fn setdefault(vm: &mut Vm, args: Args) -> Res<Value> {
    let (dict, key, default) = (args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, Value::None));
    if let Value::Dict(id) = dict {
        let hash = key_hash(vm, key)?;
        let table = vm.heap.dicts.get(id);
        return match table.find(&vm.heap, hash, key) {
            Ok(Some(slot)) => Ok(table.entry(slot).map(|e| e.value).unwrap_or_default()),
            Ok(None) => vm.heap.dict_push(id, hash, key, default).map(|()| default),
            Err(error) => Err(vm.unfinished(error)),
        };
    }
    if let Some(value) = get(vm, dict, key)? {
        return Ok(value);
    }
    set(vm, dict, key, default)?;
    Ok(default)
}

fn pop(vm: &mut Vm, args: Args) -> Res<Value> {
    let (dict, key) = (args.get(vm, 0), args.get(vm, 1));
    let empty = matches!(dict, Value::Dict(id) if vm.heap.dicts.get(id).is_empty());
    let found = if empty { None } else { remove(vm, dict, key)? };
    match (found, args.get(vm, 2)) {
        (Some(value), _) => Ok(value),
        (None, Value::Undef) => Err(vm.key_error(key)),
        (None, default) => Ok(default),
    }
}

fn popitem(vm: &mut Vm, args: Args) -> Res<Value> {
    let dict = args.get(vm, 0);
    let id = namespace::dict_of(vm, dict)?;
    let Some((key, value)) = vm.heap.dicts.get(id).entries().next_back().map(|e| (e.key, e.value)) else {
        return Err(vm.raise(BuiltinType::KeyError, "popitem(): dictionary is empty"));
    };
    let pair = vm.heap.new_tuple([key, value])?;
    remove(vm, dict, key)?;
    Ok(pair)
}

fn clear(vm: &mut Vm, args: Args) -> Res<Value> {
    match args.get(vm, 0) {
        Value::Dict(id) => {
            let before = crate::heap::Object::payload(vm.heap.dicts.get(id));
            vm.heap.dicts.get_mut(id).clear();
            vm.heap.recharge(before, 0);
        }
        Value::Namespace(module) => namespace::clear(vm, module)?,
        _ => return Err(Trap::Internal),
    }
    Ok(Value::None)
}

/// `dict.fromkeys(iterable, value)`; argument 0 is the class.
fn fromkeys(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get_or(vm, 2, Value::None);
    if let (class @ Value::Class(_), iterable) = (args.get(vm, 0), args.get(vm, 1)) {
        return Err(vm.call_prelude("_from_keys", &[class, iterable, value]));
    }
    let dict = vm.heap.alloc(DictObj::default())?;
    iterator::each(vm, args, 1, 30, |vm, key| {
        let hash = match hash::key_hash(&vm.heap, key) {
            Ok(hash) => hash,
            Err(_) => key_hash(vm, key)?,
        };
        vm.dict_set_hashed(dict, hash, key, value)?;
        Ok(true)
    })?;
    Ok(Value::Dict(dict))
}
