//! Native functions applied to many items at once: for `key=len`, `map(str, …)`, where no Python runs and nothing changes.
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// Whether calling this with one simple argument runs no Python and changes nothing, so that it can be done again.
pub fn is_pure(vm: &Vm, function: Value) -> bool {
    use BuiltinType as T;
    match function {
        Value::Builtin(id) => super::function(id.0).is_some_and(|def| {
            matches!(
                def.name,
                "abs"
                    | "all"
                    | "any"
                    | "ascii"
                    | "bin"
                    | "chr"
                    | "hash"
                    | "hex"
                    | "len"
                    | "max"
                    | "min"
                    | "oct"
                    | "ord"
                    | "repr"
                    | "round"
                    | "sorted"
                    | "sum"
            )
        }),
        Value::Type(ty) => matches!(
            ty,
            T::Bool
                | T::Int
                | T::Float
                | T::Complex
                | T::Str
                | T::Bytes
                | T::List
                | T::Tuple
                | T::Set
                | T::FrozenSet
                | T::Dict
                | T::Type
        ),
        Value::Method(id) => matches!(id.owner, T::Str | T::Bytes | T::Int | T::Float | T::Tuple | T::FrozenSet),
        Value::Bound(id) => {
            let bound = vm.heap.bounds.get(id);
            let Value::Method(method) = bound.function else { return false };
            let name = method.def().map_or("", |def| def.name);
            match method.owner {
                T::Dict => matches!(name, "get" | "__getitem__" | "__contains__"),
                T::List => matches!(name, "index" | "count" | "__getitem__" | "__contains__"),
                T::Set => matches!(name, "__contains__" | "isdisjoint" | "issubset" | "issuperset"),
                owner => matches!(owner, T::Str | T::Bytes | T::Int | T::Float | T::Tuple | T::FrozenSet),
            }
        }
        _ => false,
    }
}

/// `[function(item) for item in items]`, natively; `None` when Python has to do it.
pub fn map(vm: &mut Vm, function: Value, items: &[Value]) -> Res<Option<Vec<Value>>> {
    let mut results = Vec::new();
    Ok(map_into(vm, function, items, &mut results)?.then_some(results))
}

/// As `map`, into `results`, which has the results before an error too. False when Python has to do it.
pub fn map_into(vm: &mut Vm, function: Value, items: &[Value], results: &mut Vec<Value>) -> Res<bool> {
    if !is_pure(vm, function) {
        return Ok(false);
    }
    vm.reserve(items.len().saturating_mul(size_of::<Value>()))?;
    vm.work(items.len() as u64 * 50)?;
    results.reserve_exact(items.len());
    let (depth, ret) = (vm.frames.len(), vm.ret);
    for &item in items {
        if matches!(item, Value::Iter(_) | Value::Generator(_) | Value::Instance(_)) {
            return Ok(false);
        }
        match vm.call_value(function, &[item]) {
            Ok(result) => results.push(result),
            Err(Trap::Pushed) => {
                // It needs Python after all.
                vm.frames.truncate(depth);
                vm.ret = ret;
                return Ok(false);
            }
            Err(trap) => return Err(trap),
        }
    }
    Ok(true)
}
