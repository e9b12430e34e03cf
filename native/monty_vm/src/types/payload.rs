//! Instances of classes that derive from a built-in type: they hold a value of it.
use super::{BuiltinType, record};
use crate::heap::ClassId;
use crate::value::Value;
use crate::vm::{Res, Sig, Trap, Vm};

/// Whether values of a built-in type are empty until `__init__` puts in what it is given.
pub fn is_filled(ty: BuiltinType) -> bool {
    matches!(ty, BuiltinType::List | BuiltinType::Deque | BuiltinType::Dict | BuiltinType::Set)
}

/// An instance of a class that derives from a built-in type: arguments at absolute register `first`. With `init`, Python code
/// initialises it.
pub fn make(
    vm: &mut Vm,
    class: ClassId,
    base: BuiltinType,
    first: usize,
    argc: usize,
    keywords: Option<Value>,
    init: bool,
) -> Res<Value> {
    use BuiltinType as T;
    if base.is_subtype(T::BaseExceptionGroup) && (init || keywords.is_none()) {
        let args = vm.stack.get(first..first + argc).ok_or(Trap::Internal)?.to_vec();
        return super::exception::construct_of_class(vm, class, base, &args);
    }
    if base.is_exception() {
        let exception = if init {
            let named = match keywords {
                Some(Value::Tuple(names)) => vm.heap.tuple(names).len(),
                _ => 0,
            };
            super::exception::construct_for_init(vm, base, first, argc.saturating_sub(named))?
        } else {
            super::exception::construct(vm, base, first, argc, keywords)?
        };
        if let Value::Exception(id) = exception {
            vm.heap.exceptions.get_mut(id).class = Some(class);
        }
        return Ok(exception);
    }
    let named = keywords.map_or(0, |names| if let Value::Tuple(id) = names { vm.heap.tuple(id).len() } else { 0 });
    if vm.heap.classes.get(class).flags.ordered && !init && argc > named + 1 {
        return Err(vm.type_error(format!("expected at most 1 argument, got {}", argc - named)));
    }
    let mutable = is_filled(base) || matches!(base, T::Property | T::ClassMethod | T::StaticMethod | T::SimpleNamespace);
    let Some(def) = &base.def().new else {
        return Err(vm.type_error(format!("cannot create '{}' instances", base.name())));
    };
    // What `__init__` is given stays where it is.
    let (first, argc, keywords) = if init && mutable { (first + argc, 0, None) } else { (first, argc, keywords) };
    // (What makes instances of derived classes counts its arguments itself, calls of the type do so for it.)
    if let Sig::Named(named) = def.sig
        && argc > named.names.len()
    {
        let (name, most) = (base.name(), named.names.len());
        return Err(
            vm.type_error(format!("{name}() takes at most {most} argument{} ({argc} given)", if most == 1 { "" } else { "s" }))
        );
    }
    if matches!(base, T::Set | T::FrozenSet) && argc > 1 && keywords.is_none() {
        let message = format!("{} expected at most 1 argument, got {argc}", vm.class_name(class));
        return Err(vm.type_error(message));
    }
    vm.ensure_stack(first + argc + 1)?;
    let payload = match (base, init) {
        (T::ClassMethod | T::StaticMethod, true) => record::new(vm, base, vec![Value::None])?,
        _ => vm.call_native(def, None, first, argc, keywords)?,
    };
    let made = wrap(vm, class, payload)?;
    super::descriptor::keep_doc(vm, made)?;
    Ok(made)
}

/// An instance that holds `payload`.
pub fn wrap(vm: &mut Vm, class: ClassId, payload: Value) -> Res<Value> {
    let payload = vm.plain(payload);
    let instance = vm.new_instance(class)?;
    if let Value::Instance(id) = instance {
        if let Value::Dict(dict) = payload {
            vm.heap.dicts.get_mut(dict).ordered = vm.heap.classes.get(class).flags.ordered;
        }
        vm.heap.instances.get_mut(id).payload = payload;
    }
    Ok(instance)
}
