//! Exception groups: making them; the prelude splits them.
use super::construct::make;
use super::field;
use crate::heap::ClassId;
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The methods of `BaseExceptionGroup`.
pub const METHODS: &[NativeDef] = &[
    crate::types::alias::CLASS_GETITEM,
    NativeDef::method("derive", Sig::One, derive),
    NativeDef::method("subgroup", Sig::One, |vm, args| parts(vm, args, false)),
    NativeDef::method("split", Sig::One, |vm, args| parts(vm, args, true)),
    NativeDef::method("__str__", Sig::Slot(0), |vm, args| {
        let value = args.get(vm, 0);
        let text = vm.str_native(value)?;
        vm.heap.new_string(text)
    }),
];

/// `ExceptionGroup(message, exceptions)`.
pub fn construct(vm: &mut Vm, ty: BuiltinType, args: &[Value]) -> Res<Value> {
    new_group(vm, ty, None, args)
}

/// `BaseExceptionGroup(message, exceptions)`.
pub fn construct_group(vm: &mut Vm, args: &[Value]) -> Res<Value> {
    new_group(vm, BuiltinType::BaseExceptionGroup, None, args)
}

/// A group of a user-defined class, which derives from `ty`.
pub fn construct_of_class(vm: &mut Vm, class: ClassId, ty: BuiltinType, args: &[Value]) -> Res<Value> {
    let group = new_group(vm, ty, Some(class), args)?;
    if let Value::Exception(id) = group {
        vm.heap.exceptions.get_mut(id).class = Some(class);
    }
    Ok(group)
}

fn new_group(vm: &mut Vm, ty: BuiltinType, class: Option<ClassId>, args: &[Value]) -> Res<Value> {
    let &[message, exceptions] = args else {
        let given = args.len();
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)")));
    };
    if !matches!(vm.plain(message), Value::Str(_)) {
        let message = format!("BaseExceptionGroup.__new__() argument 1 must be str, not {}", vm.type_name(message));
        return Err(vm.type_error(message));
    }
    let members = members(vm, exceptions)?;
    if members.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    if let Some(wrong) = members.iter().position(|m| !matches!(m, Value::Exception(_))) {
        return Err(vm.value_error(format!("Item {wrong} of second argument (exceptions) is not an exception")));
    }
    let plain = members.iter().all(|&m| vm.is_a(m, BuiltinType::Exception));
    let ty = match (ty, class, plain) {
        (BuiltinType::BaseExceptionGroup, None, true) => BuiltinType::ExceptionGroup,
        (BuiltinType::ExceptionGroup, None, false) => {
            return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
        }
        (_, Some(class), false) if vm.derives(Value::Class(class), Value::Type(BuiltinType::Exception)) => {
            let name = vm.class_name(class);
            return Err(vm.type_error(format!("Cannot nest BaseExceptions in '{name}'")));
        }
        _ => ty,
    };
    let members = vm.heap.new_tuple(members)?;
    make(vm, ty, args, vec![message, members])
}

/// The items of the sequence that a group is made of.
fn members(vm: &mut Vm, exceptions: Value) -> Res<Vec<Value>> {
    match vm.plain(exceptions) {
        sequence @ (Value::List(_) | Value::Tuple(_)) => vm.items_of(sequence),
        sequence @ (Value::Str(_) | Value::Bytes(_) | Value::Range(_)) => {
            let iter = vm.get_iter(sequence)?;
            vm.collect_items(iter)
        }
        _ if vm.special(exceptions, crate::heap::Special::GetItem).is_some() => {
            let items = vm.ask_prelude("_drain", &[exceptions])?;
            vm.items_of(items)
        }
        _ => Err(vm.type_error("second argument (exceptions) must be a sequence")),
    }
}

fn derive(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Exception(id) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let message = field(vm, id, "message").unwrap_or(Value::None);
    construct_group(vm, &[message, args.get(vm, 1)])
}

/// The members that match a condition, and with `both` the rest: each as a group shaped like this one, or None.
fn parts(vm: &mut Vm, args: Args, both: bool) -> Res<Value> {
    let (whole, condition) = (args.get(vm, 0), args.get(vm, 1));
    let fits = match condition {
        Value::Type(_) | Value::Class(_) => is_exception_class(vm, condition),
        Value::Tuple(id) => vm.heap.tuple(id).iter().all(|&class| is_exception_class(vm, class)),
        _ => crate::builtins::objects::is_callable(vm, condition),
    };
    if !fits {
        let message = "expected an exception type, a tuple of exception types, or a callable (other than a class)";
        return Err(vm.type_error(message));
    }
    Err(vm.call_prelude("_group_parts", &[whole, condition, Value::Bool(both)]))
}

fn is_exception_class(vm: &Vm, class: Value) -> bool {
    vm.derives(class, Value::Type(BuiltinType::BaseException))
}

/// `_vm_group_like(new, group)`: gives a new group the traceback, cause, context and notes of another.
pub fn group_like(vm: &mut Vm, args: Args) -> Res<Value> {
    let (Value::Exception(new), Value::Exception(group)) = (args.get(vm, 0), args.get(vm, 1)) else { return Err(Trap::Internal) };
    let old = vm.heap.exceptions.get(group);
    let (cause, context, dict) = (old.cause, old.context, old.dict);
    let traceback = old.traceback.clone();
    vm.reserve(size_of_val(traceback.as_slice()))?;
    if let Value::Dict(dict) = dict
        && let Some(Value::List(notes)) = vm.dict_get_str(dict, "__notes__")
    {
        let notes = vm.heap.list(notes).to_vec();
        let notes = vm.heap.new_list(notes)?;
        super::set_attr(vm, args.get(vm, 0), "__notes__", Some(notes))?;
    }
    let object = vm.heap.exceptions.get_mut(new);
    let before = size_of_val(object.traceback.as_slice());
    (object.cause, object.context, object.suppress_context, object.traceback) = (cause, context, true, traceback);
    let after = object.traceback.capacity() * size_of::<crate::heap::TracebackEntry>();
    vm.heap.recharge(before, after);
    Ok(Value::None)
}

/// `_vm_same_group(part, group)`: whether a group is a part of another, as `except*` made it: nothing was raised since.
pub fn same_group(vm: &mut Vm, args: Args) -> Res<Value> {
    let (Value::Exception(part), Value::Exception(group)) = (args.get(vm, 0), args.get(vm, 1)) else {
        return Err(Trap::Internal);
    };
    let is_group = vm.is_a(args.get(vm, 0), BuiltinType::BaseExceptionGroup);
    let (a, b) = (vm.heap.exceptions.get(part), vm.heap.exceptions.get(group));
    let same = a.cause == b.cause && a.context == b.context && a.traceback == b.traceback;
    Ok(Value::Bool(is_group && same))
}
