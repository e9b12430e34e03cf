//! The attributes of exceptions, read and set.
use super::fields::{self, field, field_names};
use crate::heap::{DictId, ExceptionId, TracebackObj};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// `exception.name`, where it is an attribute of exceptions.
pub fn get_attr(vm: &mut Vm, id: ExceptionId, name: &str) -> Res<Option<Value>> {
    let object = vm.heap.exceptions.get(id);
    Ok(Some(match name {
        "args" => object.args,
        "__cause__" => object.cause.or(Value::None),
        "__context__" => object.context.or(Value::None),
        "__suppress_context__" => Value::Bool(object.suppress_context),
        "__traceback__" if object.traceback.is_empty() => Value::None,
        "__traceback__" => match object.traceback_object {
            known @ Value::Traceback(known_id) if vm.heap.tracebacks.get(known_id).entries.len() == object.traceback.len() => {
                known
            }
            _ => {
                vm.reserve(size_of_val(object.traceback.as_slice()))?;
                let entries = vm.heap.exceptions.get(id).traceback.clone();
                let made = Value::Traceback(vm.heap.alloc(TracebackObj { entries })?);
                vm.heap.exceptions.get_mut(id).traceback_object = made;
                made
            }
        },
        "__dict__" => Value::Dict(dict_of(vm, id)?),
        "characters_written" if field_names(object.ty).contains(&name) && field(vm, id, name).is_none() => {
            return Err(vm.raise(BuiltinType::AttributeError, name));
        }
        _ if field_names(object.ty).contains(&name) => field(vm, id, name).unwrap_or(Value::None),
        _ => return Ok(own_attr(vm, id, name)),
    }))
}

/// What is in the `__dict__`.
pub fn own_attr(vm: &Vm, id: ExceptionId, name: &str) -> Option<Value> {
    match vm.heap.exceptions.get(id).dict {
        Value::Dict(dict) => vm.dict_get_str(dict, name),
        _ => None,
    }
}

/// `__dict__`, made when it is not there.
pub fn dict_of(vm: &mut Vm, id: ExceptionId) -> Res<DictId> {
    if let Value::Dict(dict) = vm.heap.exceptions.get(id).dict {
        return Ok(dict);
    }
    let dict = vm.new_dict()?;
    vm.heap.exceptions.get_mut(id).dict = Value::Dict(dict);
    Ok(dict)
}

/// `exception.name = value`, or its deletion.
pub fn set_attr(vm: &mut Vm, value: Value, name: &str, new: Option<Value>) -> Res {
    let Value::Exception(id) = value else { return Err(Trap::Internal) };
    if let ("args" | "__cause__" | "__context__" | "__traceback__", None) = (name, new) {
        return Err(vm.type_error(format!("{name} may not be deleted")));
    }
    match (name, new) {
        ("args", Some(new)) => set_args(vm, id, new),
        ("__cause__" | "__context__", Some(new)) => set_link(vm, id, name, new),
        ("__suppress_context__", Some(Value::Bool(new))) => {
            vm.heap.exceptions.get_mut(id).suppress_context = new;
            Ok(())
        }
        ("__suppress_context__", Some(_)) => Err(vm.type_error("attribute value type must be bool")),
        ("__suppress_context__", None) => Err(vm.type_error("can't delete numeric/char attribute")),
        ("__traceback__", Some(new)) => set_traceback(vm, id, new),
        ("__dict__", Some(new @ Value::Dict(_))) => {
            vm.heap.exceptions.get_mut(id).dict = new;
            Ok(())
        }
        ("__dict__", Some(new)) => {
            let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(new));
            Err(vm.type_error(message))
        }
        ("__dict__", None) => Err(vm.type_error("cannot delete __dict__")),
        ("__class__", Some(Value::Type(_) | Value::Class(_))) => {
            Err(vm.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"))
        }
        ("__class__", Some(new)) => {
            let message = format!("__class__ must be set to a class, not '{}' object", vm.type_name(new));
            Err(vm.type_error(message))
        }
        ("__class__", None) => Err(vm.type_error("can't delete __class__ attribute")),
        ("message" | "exceptions", _) if vm.is_a(value, BuiltinType::BaseExceptionGroup) => {
            Err(vm.raise(BuiltinType::AttributeError, "readonly attribute"))
        }
        _ => set_other(vm, id, name, new),
    }
}

/// A field of the type, or an entry of `__dict__`.
fn set_other(vm: &mut Vm, id: ExceptionId, name: &str, new: Option<Value>) -> Res {
    let ty = vm.heap.exceptions.get(id).ty;
    if let Some(index) = field_names(ty).iter().position(|n| *n == name) {
        if ty.is_subtype(BuiltinType::UnicodeError)
            && matches!(name, "start" | "end")
            && !matches!(new, Some(Value::Int(_) | Value::Bool(_)))
        {
            return Err(vm.type_error("an integer is required"));
        }
        let mut all = fields::all(vm, id);
        if let Some(place) = all.get_mut(index) {
            *place = new.unwrap_or(Value::None);
        }
        return fields::set_all(vm, id, all);
    }
    match new {
        Some(new) => {
            let key = vm.heap.new_str(name)?;
            let dict = dict_of(vm, id)?;
            vm.dict_set(dict, key, new)
        }
        None => {
            let key = vm.heap.new_str(name)?;
            let removed = match vm.heap.exceptions.get(id).dict {
                Value::Dict(dict) => vm.dict_remove(dict, key)?,
                _ => None,
            };
            if removed.is_some() { Ok(()) } else { Err(vm.attribute_error(Value::Exception(id), name)) }
        }
    }
}

fn set_args(vm: &mut Vm, id: ExceptionId, new: Value) -> Res {
    let items = match vm.get_iter(new)? {
        iter @ Value::Iter(_) => vm.collect_items(iter)?,
        _ => return Err(vm.type_error("args must be set to a list or tuple")),
    };
    let args = vm.heap.new_tuple(items)?;
    // The fields stay what they were made from.
    if !field_names(vm.heap.exceptions.get(id).ty).is_empty() {
        let all = fields::all(vm, id);
        fields::set_all(vm, id, all)?;
    }
    vm.heap.exceptions.get_mut(id).args = args;
    Ok(())
}

fn set_link(vm: &mut Vm, id: ExceptionId, name: &str, new: Value) -> Res {
    let is_cause = name == "__cause__";
    let link = match new {
        Value::None => Value::Undef,
        Value::Exception(_) => new,
        _ => {
            let what = if is_cause { "cause" } else { "context" };
            return Err(vm.type_error(format!("exception {what} must be None or derive from BaseException")));
        }
    };
    let object = vm.heap.exceptions.get_mut(id);
    if is_cause {
        object.cause = link;
        object.suppress_context = true;
    } else {
        object.context = link;
    }
    Ok(())
}

/// `exception.__traceback__ = new`.
pub fn set_traceback(vm: &mut Vm, id: ExceptionId, new: Value) -> Res {
    let entries = match new {
        Value::None => Vec::new(),
        Value::Traceback(traceback) => {
            let entries = &vm.heap.tracebacks.get(traceback).entries;
            let bytes = size_of_val(entries.as_slice());
            vm.reserve(bytes)?;
            vm.heap.tracebacks.get(traceback).entries.clone()
        }
        _ => return Err(vm.type_error("__traceback__ must be a traceback or None")),
    };
    let object = vm.heap.exceptions.get_mut(id);
    let before = object.traceback.capacity();
    object.traceback = entries;
    object.traceback_object = new;
    let after = object.traceback.capacity();
    let size = size_of::<crate::heap::TracebackEntry>();
    vm.heap.recharge(before * size, after * size);
    Ok(())
}
