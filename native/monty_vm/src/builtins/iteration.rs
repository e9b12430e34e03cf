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
    NativeDef::function("_vm_new_class", Sig::Range(4, 4), crate::types::class::new_class),
    NativeDef::function("_vm_class_hooks", Sig::One, crate::types::class::hooks),
    NativeDef::function("_vm_class_attr", Sig::Range(2, 2), crate::types::instance::class_attr),
    NativeDef::function("_vm_derives", Sig::Range(2, 2), |vm, args| {
        let (class, ancestor) = (args.get(vm, 0), args.get(vm, 1));
        Ok(Value::Bool(vm.derives(class, ancestor)))
    }),
    NativeDef::function("_vm_instances", Sig::Range(2, 2), |vm, args| {
        let (value, native) = (args.get(vm, 0), args.get(vm, 1) == Value::Bool(true));
        let found = vm.instances_in(value, native)?;
        let (values, open): (Vec<Value>, Vec<Value>) = found.into_iter().map(|[value, open]| (value, open)).unzip();
        let lists = [vm.heap.new_list(values)?, vm.heap.new_list(open)?];
        vm.heap.new_tuple(lists)
    }),
    NativeDef::function("_vm_text_in", Sig::Range(2, 2), |vm, args| {
        let parts = [args.get(vm, 0), args.get(vm, 1)];
        Err(vm.call_prelude("_text_in", &parts))
    }),
    NativeDef::function("_vm_shown_as_text", Sig::One, |vm, args| {
        let result = args.get(vm, 0);
        let found = vm.shown_as_text(result)?;
        vm.heap.new_list(found)
    }),
    NativeDef::function("_vm_asked_form", Sig::One, |vm, args| {
        let object = args.get(vm, 0);
        let what = match crate::vm::Forms::default().of(vm, object) {
            crate::vm::Form::Asked(kind) => kind.asked_for(),
            _ => return Ok(Value::None),
        };
        vm.heap.new_str(what)
    }),
    NativeDef::function("_vm_is_filled", Sig::One, |vm, args| match args.get(vm, 0) {
        Value::Type(ty) => Ok(Value::Bool(crate::types::payload::is_filled(ty))),
        _ => Ok(Value::Bool(false)),
    }),
    NativeDef::function("_vm_wrap", Sig::Range(2, 2), |vm, args| match (args.get(vm, 0), args.get(vm, 1)) {
        (Value::Class(class), payload) => crate::types::payload::wrap(vm, class, payload),
        _ => Err(crate::vm::Trap::Internal),
    }),
    NativeDef::function("_vm_best_meta", Sig::Range(2, 2), crate::types::class::best_meta),
    NativeDef::function("_vm_plain_getattr", Sig::Range(2, 2), |vm, args| {
        let (value, name) = (args.get(vm, 0), args.get(vm, 1));
        let name = super::objects::attribute_name(vm, name)?;
        match vm.find_attr(value, &name)? {
            Some(found) => Ok(found),
            None => Err(vm.attribute_error(value, &name)),
        }
    }),
    NativeDef::function("_vm_next", Sig::One, |vm, args| {
        let iterator = args.get(vm, 0);
        match vm.next_or_push(iterator, Value::Undef)? {
            Some(item) => Ok(item),
            None => Err(vm.raise_args(crate::types::BuiltinType::StopIteration, &[])),
        }
    }),
    NativeDef::function("__build_class__", Sig::Keywords, |vm, args| {
        let given = args.len().saturating_sub(1);
        let (body, name, keywords) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, given));
        if given < 2 {
            return Err(vm.type_error("__build_class__: not enough arguments"));
        }
        if !matches!(body, Value::Function(_)) {
            return Err(vm.type_error("__build_class__: func must be a function"));
        }
        if !matches!(name, Value::Str(_)) {
            return Err(vm.type_error("__build_class__: name is not a string"));
        }
        let bases = args.rest(vm, 2).get(..given - 2).unwrap_or(&[]).to_vec();
        let bases = vm.heap.new_tuple(bases)?;
        let keywords = if keywords.is_undef() { Value::Dict(vm.new_dict()?) } else { keywords };
        Err(vm.call_prelude("_build_class", &[body, name, bases, keywords]))
    }),
    NativeDef::function("_vm_list_give", Sig::Range(2, 2), list::methods::give),
    NativeDef::function("_vm_sort_by_keys", Sig::Range(3, 3), list::sort::sort_by_keys),
    NativeDef::function("_vm_dict_pair", Sig::Range(3, 3), dict::add_pair),
    NativeDef::function("_vm_set_mro", Sig::Range(2, 2), crate::types::set_order),
];

/// `len(value)`
pub fn len(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    len_of(vm, value).map(Value::Int)
}

/// The length of a value.
pub fn len_of(vm: &mut Vm, value: Value) -> Res<i64> {
    match value {
        Value::List(id) => return Ok(vm.heap.list(id).len() as i64),
        Value::Str(id) => return Ok(vm.heap.str_len(id) as i64),
        Value::Tuple(id) => return Ok(vm.heap.tuple(id).len() as i64),
        Value::Dict(id) => return Ok(vm.heap.dicts.get(id).len() as i64),
        // The heap does not know modules.
        Value::Namespace(module) => return Ok(namespace::len(vm, module) as i64),
        Value::View(id) => {
            if let Value::Namespace(module) = vm.heap.views.get(id).dict {
                return Ok(namespace::len(vm, module) as i64);
            }
        }
        _ => {}
    }
    match vm.def_of(value).len {
        Some(len) => match i64::try_from(len(&vm.heap, value)) {
            Ok(len) => Ok(len),
            Err(_) => Err(vm.overflow_error("Python int too large to convert to C ssize_t")),
        },
        None if vm.is_custom(value) => {
            if let Some(len) = vm.len_by_method(value)? {
                return Ok(len);
            }
            let plain = vm.plain(value);
            match vm.def_of(plain).len {
                Some(len) if plain != value => Ok(len(&vm.heap, plain) as i64),
                _ => {
                    let message = format!("object of type '{}' has no len()", vm.type_name(value));
                    Err(vm.type_error(message))
                }
            }
        }
        None => {
            let message = format!("object of type '{}' has no len()", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

fn iter(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    match args.get(vm, 1) {
        Value::Undef => vm.iter_value(value),
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
    let iterable = args.get(vm, 0);
    if vm.is_custom(iterable) {
        return Err(vm.call_prelude(prelude, &[iterable]));
    }
    if matches!(iterable, Value::Generator(_)) || iterator::is_endless(vm, iterable) {
        return Err(vm.call_prelude(prelude, &[iterable]));
    }
    let mut found = false;
    iterator::each(vm, args, 0, 20, |vm, item| {
        found = vm.truth(item)? == wanted;
        Ok(!found)
    })?;
    Ok(Value::Bool(found == wanted))
}
