//! What `functools.lru_cache` and `OrderedDict` do natively: finding what is there, and making it the last.
use crate::heap::{DictId, Entry, RecordId, hash};
use crate::types::{BuiltinType, record};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// Intrinsics of the modules' Python parts.
pub const INTRINSICS: &[NativeDef] = &[
    NativeDef::function("_vm_move_to_end", Sig::Range(2, 2), move_to_end),
    NativeDef::function("_vm_pop_first", Sig::One, |vm, args| pop(vm, args, true)),
    NativeDef::function("_vm_pop_last", Sig::One, |vm, args| pop(vm, args, false)),
    NativeDef::function("_vm_cache", Sig::Range(3, 3), cache),
    NativeDef::function("_vm_cache_hits", Sig::One, hits),
];

/// The dict that an instance of a class derived from `dict` holds.
fn held_dict(vm: &mut Vm, value: Value) -> Res<DictId> {
    match vm.plain(value) {
        Value::Dict(id) => Ok(id),
        _ => Err(vm.type_error("a dict is required")),
    }
}

/// Makes an entry of a dict the last one.
fn put_last(vm: &mut Vm, dict: DictId, slot: usize) -> Res {
    let table = vm.heap.dicts.get(dict);
    let last = table.slots().len().saturating_sub(1);
    let Some(&Entry { hash, key, value }) = table.entry(slot).filter(|_| slot < last) else { return Ok(()) };
    // (What may need memory comes first: for a moment, the key is there twice.)
    vm.heap.dict_push(dict, hash, key, value)?;
    vm.heap.dict_remove_slot(dict, slot);
    Ok(())
}

/// `_vm_move_to_end(mapping, key)`: makes the key's item the last; whether the key is there.
fn move_to_end(vm: &mut Vm, args: Args) -> Res<Value> {
    let (dict, key) = (held_dict(vm, args.get(vm, 0))?, args.get(vm, 1));
    let hash = vm.key_hash(key)?;
    match vm.heap.dicts.get(dict).find(&vm.heap, hash, key) {
        Ok(Some(slot)) => put_last(vm, dict, slot).map(|()| Value::Bool(true)),
        Ok(None) => Ok(Value::Bool(false)),
        Err(why) => Err(vm.unfinished(why)),
    }
}

/// `_vm_pop_first(mapping)`, `_vm_pop_last(mapping)`: the first or last item, removed; None when there is none.
fn pop(vm: &mut Vm, args: Args, first: bool) -> Res<Value> {
    let dict = held_dict(vm, args.get(vm, 0))?;
    let table = vm.heap.dicts.get(dict);
    let slot = if first { table.first() } else { table.slots().iter().rposition(|entry| !entry.key.is_undef()) };
    let Some((slot, entry)) = slot.and_then(|slot| table.entry(slot).map(|entry| (slot, entry))) else { return Ok(Value::None) };
    let (item, searched) = ([entry.key, entry.value], if first { slot.saturating_sub(table.head()) } else { 0 });
    vm.work(searched as u64)?;
    let item = vm.heap.new_tuple(item)?;
    vm.heap.dict_remove_slot(dict, slot);
    Ok(item)
}

/// `_vm_cache(wrapper, found, ordered)`: calls of the function with positional arguments alone are first looked up in `found`, as
/// `lru_cache` keeps it: in the order of use when `ordered`. What is not there, the function finds itself.
fn cache(vm: &mut Vm, args: Args) -> Res<Value> {
    let [wrapper, found, ordered] = [0, 1, 2].map(|i| args.get(vm, i));
    let Value::Function(function) = wrapper else { return Err(Trap::Internal) };
    let cache = record::new(vm, BuiltinType::Cache, vec![found, Value::Int(0), ordered])?;
    vm.heap.functions.get_mut(function).cache = cache;
    Ok(Value::None)
}

/// `_vm_cache_hits(wrapper)`: how many calls were answered so.
fn hits(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Function(function) = args.get(vm, 0) else { return Err(Trap::Internal) };
    match vm.heap.functions.get(function).cache {
        Value::Record(cache) => Ok(vm.heap.records.get(cache).items.get(1).copied().unwrap_or_default()),
        _ => Ok(Value::Int(0)),
    }
}

/// What the cache of a function has for arguments from register `first` on; None when nothing, or when Python code has to say.
pub fn cached(vm: &mut Vm, cache: RecordId, first: usize, argc: usize) -> Res<Option<Value>> {
    let [Value::Dict(found), Value::Int(hits), Value::Bool(ordered)] = *vm.heap.records.get(cache).items else { return Ok(None) };
    if vm.heap.dicts.get(found).is_empty() {
        return Ok(None);
    }
    let key = match vm.stack.get(first..first + argc).unwrap_or(&[]) {
        [key @ (Value::Int(_) | Value::Str(_) | Value::BigInt(_))] => *key,
        args => vm.heap.new_tuple(args)?,
    };
    let Ok(hash) = hash::key_hash(&vm.heap, key) else {
        vm.settle();
        return Ok(None);
    };
    let slot = vm.heap.dicts.get(found).find(&vm.heap, hash, key);
    vm.settle();
    let Ok(Some(slot)) = slot else { return Ok(None) };
    let result = vm.heap.dicts.get(found).entry(slot).map(|entry| entry.value);
    if ordered {
        put_last(vm, found, slot)?;
    }
    if let Some(count) = vm.heap.records.get_mut(cache).items.get_mut(1) {
        *count = Value::Int(hits.wrapping_add(1));
    }
    Ok(result)
}
