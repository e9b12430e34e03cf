//! Builtins about types and attributes: `isinstance`, `getattr`, `dir`, `vars`, `id`, `hash`, …
use super::objects::dir_names;
use crate::heap::equal::identity;
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("isinstance", Sig::Range(2, 2), is_instance),
    NativeDef::function("issubclass", Sig::Range(2, 2), is_subclass),
    NativeDef::function("id", Sig::One, |vm, args| Ok(Value::Int((identity(args.get(vm, 0)) >> 1) as i64))),
    NativeDef::function("hash", Sig::One, |vm, args| {
        let value = args.get(vm, 0);
        vm.python_hash(value).map(Value::Int)
    }),
    NativeDef::function("callable", Sig::One, |vm, args| Ok(Value::Bool(is_callable(args.get(vm, 0))))),
    NativeDef::function("getattr", Sig::Range(2, 3), get_attr),
    NativeDef::function("hasattr", Sig::Range(2, 2), |vm, args| {
        let name = attribute_name(vm, args)?;
        let object = args.get(vm, 0);
        vm.find_attr(object, &name).map(|found| Value::Bool(found.is_some()))
    }),
    NativeDef::function("setattr", Sig::Range(3, 3), |vm, args| {
        let name = attribute_name(vm, args)?;
        let (object, value) = (args.get(vm, 0), args.get(vm, 2));
        vm.set_attr(object, &name, Some(value)).map(|()| Value::None)
    }),
    NativeDef::function("delattr", Sig::Range(2, 2), |vm, args| {
        let name = attribute_name(vm, args)?;
        let object = args.get(vm, 0);
        vm.set_attr(object, &name, None).map(|()| Value::None)
    }),
    NativeDef::function("dir", Sig::Range(0, 1), dir),
    NativeDef::function("vars", Sig::Range(0, 1), vars),
];

fn is_callable(value: Value) -> bool {
    matches!(value, Value::Function(_) | Value::Builtin(_) | Value::Method(_) | Value::Bound(_) | Value::Type(_) | Value::Class(_))
}

fn attribute_name(vm: &mut Vm, args: Args) -> Res<String> {
    match args.get(vm, 1) {
        Value::Str(id) => Ok(vm.heap.str(id).to_owned()),
        other => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

fn get_attr(vm: &mut Vm, args: Args) -> Res<Value> {
    let name = attribute_name(vm, args)?;
    let (object, default) = (args.get(vm, 0), args.get(vm, 2));
    match vm.find_attr(object, &name)? {
        Some(found) => Ok(found),
        None if default.is_undef() => vm.get_attr(object, &name),
        None => Ok(default),
    }
}

/// Whether `ty` is a subtype of what `class` names: a type, or a tuple of such, however nested. `None`: it names something else.
fn matches_class(vm: &mut Vm, ty: BuiltinType, class: Value) -> Res<Option<bool>> {
    let mut pending = vec![class];
    let mut visits = 0u64;
    while let Some(class) = pending.pop() {
        visits += 1;
        vm.work(visits)?;
        match class {
            Value::Type(class) if ty.is_subtype(class) => return Ok(Some(true)),
            Value::Type(_) => {}
            Value::Tuple(id) => pending.extend(vm.heap.tuple(id).iter().rev()),
            _ => return Ok(None),
        }
    }
    Ok(Some(false))
}

fn is_instance(vm: &mut Vm, args: Args) -> Res<Value> {
    let (object, class) = (args.get(vm, 0), args.get(vm, 1));
    let ty = vm.type_of(object);
    if let Value::Type(class) = class {
        return Ok(Value::Bool(ty.is_subtype(class)));
    }
    match matches_class(vm, ty, class)? {
        Some(found) => Ok(Value::Bool(found)),
        None => Err(vm.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union")),
    }
}

fn is_subclass(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Type(ty) = args.get(vm, 0) else {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    };
    match matches_class(vm, ty, args.get(vm, 1))? {
        Some(found) => Ok(Value::Bool(found)),
        None => Err(vm.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union")),
    }
}

fn dir(vm: &mut Vm, args: Args) -> Res<Value> {
    let names = match args.get(vm, 0) {
        Value::Undef => {
            let locals = super::code::locals(vm)?;
            let mut names = Vec::new();
            match locals {
                Value::Dict(id) => names.extend(vm.heap.dicts.get(id).entries().filter_map(|e| vm.heap.as_str(e.key)).map(str::to_owned)),
                Value::Namespace(module) => names.extend(vm.module_items(module).into_iter().map(|(name, _)| name.to_owned())),
                _ => return Err(Trap::Internal),
            }
            names.sort();
            names
        }
        value => dir_names(vm, value),
    };
    let mut items = Vec::with_capacity(names.len());
    for name in names {
        items.push(vm.heap.new_string(name)?);
    }
    vm.heap.new_list(items)
}

fn vars(vm: &mut Vm, args: Args) -> Res<Value> {
    let object = args.get(vm, 0);
    if object.is_undef() {
        return super::code::locals(vm);
    }
    match vm.find_attr(object, "__dict__")? {
        Some(dict) => Ok(dict),
        None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
    }
}
