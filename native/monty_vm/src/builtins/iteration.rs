//! `len`, `iter`, `next`, `any`, `all`, and what the prelude needs of lists, dicts and sorting.
use crate::types::{dict, iterator, lazy, list, namespace};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("len", Sig::One, len),
    NativeDef::function("iter", Sig::Range(1, 2), iter),
    NativeDef::function("next", Sig::Range(1, 2), next),
    NativeDef::function("any", Sig::One, |vm, args| decide(vm, args, true, "_any")),
    NativeDef::function("all", Sig::One, |vm, args| decide(vm, args, false, "_all")),
    NativeDef::function("_vm_list_take", Sig::One, list::methods::take),
    NativeDef::function("_vm_list_give", Sig::Range(2, 2), list::methods::give),
    NativeDef::function("_vm_sort_by_keys", Sig::Range(3, 3), list::sort::sort_by_keys),
    NativeDef::function("_vm_dict_pair", Sig::Range(3, 3), dict::add_pair),
];

/// `len(value)`
pub fn len(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    match value {
        Value::List(id) => return Ok(Value::Int(vm.heap.list(id).len() as i64)),
        Value::Str(id) => return Ok(Value::Int(vm.heap.str_len(id) as i64)),
        Value::Tuple(id) => return Ok(Value::Int(vm.heap.tuple(id).len() as i64)),
        Value::Dict(id) => return Ok(Value::Int(vm.heap.dicts.get(id).len() as i64)),
        // The heap does not know modules.
        Value::Namespace(module) => return Ok(Value::Int(namespace::len(vm, module) as i64)),
        Value::View(id) => {
            if let Value::Namespace(module) = vm.heap.views.get(id).dict {
                return Ok(Value::Int(namespace::len(vm, module) as i64));
            }
        }
        _ => {}
    }
    match vm.def_of(value).len {
        Some(len) => match i64::try_from(len(&vm.heap, value)) {
            Ok(len) => Ok(Value::Int(len)),
            Err(_) => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        },
        None => {
            let message = format!("object of type '{}' has no len()", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

fn iter(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    match args.get(vm, 1) {
        Value::Undef => vm.get_iter(value),
        sentinel => lazy::iter_callable(vm, value, sentinel),
    }
}

fn next(vm: &mut Vm, args: Args) -> Res<Value> {
    let (iterator, default) = (args.get(vm, 0), args.get(vm, 1));
    match (vm.next_or_push(iterator, default)?, default) {
        (Some(item), _) => Ok(item),
        (None, Value::Undef) => Err(vm.raise_args(crate::types::BuiltinType::StopIteration, &[])),
        (None, default) => Ok(default),
    }
}

/// `any` (`wanted` true) and `all`: whether an item's truth is `wanted`, or else the contrary.
fn decide(vm: &mut Vm, args: Args, wanted: bool, prelude: &str) -> Res<Value> {
    if let generator @ Value::Generator(_) = args.get(vm, 0) {
        return Err(vm.call_prelude(prelude, &[generator]));
    }
    let mut found = false;
    iterator::each(vm, args, 0, 20, |vm, item| {
        found = vm.truth(item)? == wanted;
        Ok(!found)
    })?;
    Ok(Value::Bool(found == wanted))
}
