//! `function`: the attributes of Python functions, read and set.
use super::{Getter, TypeDef, annotations};
use crate::bytecode::CodeKind;
use crate::heap::identity::identity;
use crate::heap::{DictId, FunctionId, FunctionObj};
use crate::value::{ModuleId, Value};
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function(
        "function",
        Sig::Named(&Named {
            names: &["code", "globals", "name", "argdefs", "closure", "kwdefaults"],
            positional_only: 0,
            required: 2,
            max_positional: 6,
        }),
        new,
    )),
    methods: &[NativeDef::method("__get__", Sig::Range(1, 2), |vm, args| {
        match (args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, Value::None)) {
            (_, Value::None, Value::None) => Err(vm.type_error("__get__(None, None) is invalid")),
            (function, Value::None, _) => Ok(function),
            (function, receiver, _) => vm.bind(receiver, function),
        }
    })],
    getters: &[
        Getter { name: "__name__", get: |vm, f| text(vm, f, "__name__") },
        Getter { name: "__qualname__", get: |vm, f| text(vm, f, "__qualname__") },
        Getter { name: "__doc__", get: |vm, f| text(vm, f, "__doc__") },
        Getter { name: "__module__", get: |vm, f| text(vm, f, "__module__") },
        Getter { name: "__defaults__", get: |vm, f| Ok(vm.heap.functions.get(receiver(f)?).defaults.or(Value::None)) },
        Getter { name: "__kwdefaults__", get: |vm, f| Ok(vm.heap.functions.get(receiver(f)?).kwdefaults.or(Value::None)) },
        Getter { name: "__closure__", get: closure },
        Getter { name: "__globals__", get: globals },
        Getter { name: "__annotations__", get: annotations },
        Getter { name: "__annotate__", get: |vm, f| Ok(vm.heap.functions.get(receiver(f)?).annotate.or(Value::None)) },
        Getter {
            name: "__type_params__",
            get: |vm, f| match vm.heap.functions.get(receiver(f)?).overrides {
                Value::Dict(dict) if vm.dict_get_str(dict, "__type_params__").is_some() => {
                    Ok(vm.dict_get_str(dict, "__type_params__").unwrap_or_default())
                }
                _ => vm.heap.new_tuple([]),
            },
        },
        Getter { name: "__dict__", get: |vm, f| dict_of(vm, receiver(f)?).map(Value::Dict) },
        Getter {
            name: "__code__",
            get: |vm, f| {
                let code = vm.heap.functions.get(receiver(f)?).code;
                super::code::object(vm, code)
            },
        },
    ],
    repr: Some(|vm, f, repr| {
        if let Value::Function(id) = f {
            repr.text(&format!("<function {} at {:#x}>", qualname(vm, id), identity(f)));
        }
    }),
    ..TypeDef::EMPTY
};

/// `types.FunctionType(code, globals, name, argdefs, closure, kwdefaults)`. Code that was compiled for the globals of a module runs with
/// those only.
fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let [code, globals, name, defaults, closure, kwdefaults] = [0, 1, 2, 3, 4, 5].map(|i| args.get_or(vm, i, Value::None));
    let Some(id) = super::code::id_of(vm, code) else {
        return Err(vm.type_error(format!("function() argument 'code' must be code, not {}", vm.type_name(code))));
    };
    let of_function = |kind: CodeKind| kind == CodeKind::Function || kind.is_generator() && !kind.is_module();
    if !vm.linked(id).is_some_and(|linked| of_function(linked.code.kind)) {
        return Err(vm.value_error("function() argument 'code' must be the code of a function"));
    }
    if !matches!(globals, Value::Dict(_) | Value::Namespace(_)) {
        return Err(vm.type_error(format!("function() argument 'globals' must be dict, not {}", vm.type_name(globals))));
    }
    let linked = vm.linked(id).ok_or(Trap::Internal)?.clone();
    let wanted = linked.code.captures.len();
    let wrong = match (name, defaults, closure, kwdefaults) {
        (name, ..) if !matches!(name, Value::None | Value::Str(_)) => Some("arg 3 (name) must be None or string"),
        (_, defaults, ..) if !matches!(defaults, Value::None | Value::Tuple(_)) => Some("arg 4 (defaults) must be None or tuple"),
        (_, _, Value::Tuple(_), _) => None,
        _ if wanted > 0 => Some("arg 5 (closure) must be tuple"),
        (_, _, closure, _) if !closure.is_none() => Some("arg 5 (closure) must be None or tuple"),
        _ => None,
    };
    if let Some(wrong) = wrong {
        return Err(vm.type_error(wrong));
    }
    if !matches!(kwdefaults, Value::None | Value::Dict(_)) {
        return Err(vm.type_error("arg 6 (kwdefaults) must be None or dict"));
    }
    let given = if let Value::Tuple(closure) = closure { vm.heap.tuple(closure).to_vec() } else { Vec::new() };
    if given.len() != wanted {
        let message = format!("{} requires closure of length {wanted}, not {}", linked.code.name, given.len());
        return Err(vm.value_error(message));
    }
    let mut cells = Vec::with_capacity(given.len());
    for cell in given {
        match cell {
            Value::Cell(cell) => cells.push(cell),
            other => {
                let message = format!("arg 5 (closure) expected cell, found {}", vm.type_name(other));
                return Err(vm.type_error(message));
            }
        }
    }
    let globals = match globals {
        globals if linked.unit.codes.first().is_some_and(|code| code.dynamic) => globals,
        Value::Namespace(module) if module.0 == linked.module => Value::Undef,
        _ => return Err(vm.value_error("function() argument 'globals' must be those that the code was compiled for")),
    };
    let overrides = match name {
        Value::None => Value::Undef,
        name => {
            let (dict, key) = (vm.new_dict()?, vm.heap.new_str("__name__")?);
            vm.dict_set(dict, key, name)?;
            Value::Dict(dict)
        }
    };
    let or_undef = |value: Value| if value.is_none() { Value::Undef } else { value };
    let function = FunctionObj {
        code: id,
        defaults: or_undef(defaults),
        kwdefaults: or_undef(kwdefaults),
        closure: cells.into(),
        globals,
        annotations: Value::Undef,
        annotate: Value::Undef,
        overrides,
        dict: Value::Undef,
        cache: Value::Undef,
        iterable_coroutine: false,
    };
    Ok(Value::Function(vm.heap.alloc(function)?))
}

fn receiver(f: Value) -> Res<FunctionId> {
    match f {
        Value::Function(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// `__qualname__`, as messages and `repr` have it.
pub fn qualname(vm: &Vm, id: FunctionId) -> String {
    let function = vm.heap.functions.get(id);
    if let Value::Dict(dict) = function.overrides
        && let Some(name) = vm.dict_get_str(dict, "__qualname__").and_then(|v| vm.heap.as_str(v))
    {
        return name.to_owned();
    }
    vm.linked(function.code).map_or_else(String::new, |l| l.code.qualname.to_string())
}

/// `__name__`.
pub fn name(vm: &Vm, id: FunctionId) -> String {
    let function = vm.heap.functions.get(id);
    if let Value::Dict(dict) = function.overrides
        && let Some(name) = vm.dict_get_str(dict, "__name__").and_then(|v| vm.heap.as_str(v))
    {
        return name.to_owned();
    }
    vm.linked(function.code).map_or_else(String::new, |l| l.code.name.to_string())
}

/// `__module__`, as representations have it.
pub fn module(vm: &Vm, id: FunctionId) -> Option<String> {
    let function = vm.heap.functions.get(id);
    let text = |dict, name| vm.dict_get_str(dict, name).and_then(|v| vm.heap.as_str(v)).map(str::to_owned);
    if let Value::Dict(dict) = function.overrides
        && vm.dict_get_str(dict, "__module__").is_some()
    {
        return text(dict, "__module__");
    }
    match function.globals {
        Value::Dict(dict) => text(dict, "__name__"),
        Value::Namespace(module) => Some(vm.module_name(module).to_owned()),
        _ => vm.linked(function.code).map(|linked| vm.module_name(ModuleId(linked.module)).to_owned()),
    }
}

/// An attribute that is its code's until it is set.
pub fn text(vm: &mut Vm, f: Value, name: &str) -> Res<Value> {
    let function = vm.heap.functions.get(receiver(f)?);
    let (code, globals) = (function.code, function.globals);
    if let Value::Dict(dict) = function.overrides
        && let Some(value) = vm.dict_get_str(dict, name)
    {
        return Ok(value);
    }
    let linked = vm.linked(code).ok_or(Trap::Internal)?.clone();
    match name {
        "__name__" => vm.heap.new_str(&linked.code.name),
        "__qualname__" => vm.heap.new_str(&linked.code.qualname),
        "__doc__" => match linked.code.doc {
            Some(doc) => vm.constant(&linked, doc),
            None => Ok(Value::None),
        },
        _ => match globals {
            Value::Dict(dict) => Ok(vm.dict_get_str(dict, "__name__").unwrap_or(Value::None)),
            Value::Namespace(module) => {
                let name = vm.module_name(module).to_owned();
                vm.heap.new_str(&name)
            }
            _ => {
                let name = vm.module_name(ModuleId(linked.module)).to_owned();
                vm.heap.new_str(&name)
            }
        },
    }
}

fn closure(vm: &mut Vm, f: Value) -> Res<Value> {
    let cells: Vec<Value> = vm.heap.functions.get(receiver(f)?).closure.iter().map(|&cell| Value::Cell(cell)).collect();
    if cells.is_empty() { Ok(Value::None) } else { vm.heap.new_tuple(cells) }
}

fn globals(vm: &mut Vm, f: Value) -> Res<Value> {
    let function = vm.heap.functions.get(receiver(f)?);
    match function.globals {
        Value::Undef => Ok(Value::Namespace(ModuleId(vm.linked(function.code).ok_or(Trap::Internal)?.module))),
        globals => Ok(globals),
    }
}

fn annotations(vm: &mut Vm, f: Value) -> Res<Value> {
    let id = receiver(f)?;
    if let known @ Value::Dict(_) = vm.heap.functions.get(id).annotations {
        return Ok(known);
    }
    let annotate = vm.heap.functions.get(id).annotate;
    if !annotate.is_undef() {
        return Err(annotations::evaluate(vm, f, annotate));
    }
    let dict = Value::Dict(vm.new_dict()?);
    vm.heap.functions.get_mut(id).annotations = dict;
    Ok(dict)
}

/// `__dict__`, made when it is not there.
fn dict_of(vm: &mut Vm, id: FunctionId) -> Res<DictId> {
    if let Value::Dict(dict) = vm.heap.functions.get(id).dict {
        return Ok(dict);
    }
    let dict = vm.new_dict()?;
    vm.heap.functions.get_mut(id).dict = Value::Dict(dict);
    Ok(dict)
}

/// `function.name = value`, or its deletion.
pub fn set_attr(vm: &mut Vm, value: Value, name: &str, new: Option<Value>) -> Res {
    let id = receiver(value)?;
    match (name, new) {
        ("__name__" | "__qualname__", Some(Value::Str(_))) => override_with(vm, id, name, new.unwrap_or_default()),
        ("__name__" | "__qualname__", _) => Err(vm.type_error(format!("{name} must be set to a string object"))),
        ("__type_params__", Some(Value::Tuple(_))) => override_with(vm, id, name, new.unwrap_or_default()),
        ("__type_params__", _) => Err(vm.type_error("__type_params__ must be set to a tuple")),
        ("__doc__" | "__module__", _) => override_with(vm, id, name, new.unwrap_or(Value::None)),
        ("__defaults__", Some(Value::Tuple(_) | Value::None) | None) => {
            vm.heap.functions.get_mut(id).defaults = given(new);
            Ok(())
        }
        ("__defaults__", _) => Err(vm.type_error("__defaults__ must be set to a tuple object")),
        ("__kwdefaults__", Some(Value::Dict(_) | Value::None) | None) => {
            vm.heap.functions.get_mut(id).kwdefaults = given(new);
            Ok(())
        }
        ("__kwdefaults__", _) => Err(vm.type_error("__kwdefaults__ must be set to a dict object")),
        ("__annotations__", Some(Value::Dict(_) | Value::None) | None) => {
            let function = vm.heap.functions.get_mut(id);
            (function.annotations, function.annotate) = (given(new), Value::Undef);
            Ok(())
        }
        ("__annotations__", _) => Err(vm.type_error("__annotations__ must be set to a dict object")),
        ("__annotate__", Some(Value::None)) => {
            vm.heap.functions.get_mut(id).annotate = Value::Undef;
            Ok(())
        }
        ("__annotate__", Some(new)) if crate::builtins::objects::is_callable(vm, new) => {
            let function = vm.heap.functions.get_mut(id);
            (function.annotations, function.annotate) = (Value::Undef, new);
            Ok(())
        }
        ("__annotate__", Some(_)) => Err(vm.type_error("__annotate__ must be callable or None")),
        ("__annotate__", None) => Err(vm.type_error("__annotate__ cannot be deleted")),
        ("__dict__", Some(Value::Dict(_))) => {
            vm.heap.functions.get_mut(id).dict = given(new);
            Ok(())
        }
        ("__dict__", Some(other)) => {
            let message = format!("__dict__ must be set to a dictionary, not a '{}'", vm.type_name(other));
            Err(vm.type_error(message))
        }
        ("__dict__", None) => Err(vm.type_error("cannot delete __dict__")),
        ("__code__", _) => set_code(vm, id, new.unwrap_or_default()),
        ("__closure__" | "__globals__", _) => Err(vm.raise(super::BuiltinType::AttributeError, "readonly attribute")),
        (_, Some(new)) => {
            let key = vm.heap.new_str(name)?;
            let dict = dict_of(vm, id)?;
            vm.dict_set(dict, key, new)
        }
        (_, None) => {
            let key = vm.heap.new_str(name)?;
            let removed = match vm.heap.functions.get(id).dict {
                Value::Dict(dict) => vm.dict_remove(dict, key)?,
                _ => None,
            };
            if removed.is_some() { Ok(()) } else { Err(vm.attribute_error(value, name)) }
        }
    }
}

/// A value that was set; Undef where it was None or deleted.
fn given(new: Option<Value>) -> Value {
    new.filter(|v| !v.is_none()).unwrap_or_default()
}

fn override_with(vm: &mut Vm, id: FunctionId, name: &str, value: Value) -> Res {
    let key = vm.heap.new_str(name)?;
    let dict = match vm.heap.functions.get(id).overrides {
        Value::Dict(dict) => dict,
        _ => vm.new_dict()?,
    };
    vm.dict_set(dict, key, value)?;
    vm.heap.functions.get_mut(id).overrides = Value::Dict(dict);
    Ok(())
}

fn set_code(vm: &mut Vm, id: FunctionId, new: Value) -> Res {
    let Some(code) = super::code::id_of(vm, new) else {
        return Err(vm.type_error("__code__ must be set to a code object"));
    };
    let wanted = vm.heap.functions.get(id).closure.len();
    let free = vm.linked(code).map_or(0, |l| l.code.captures.len());
    if wanted != free {
        let name = qualname(vm, id);
        return Err(vm.value_error(format!("{name}() requires a code object with {wanted} free vars, not {free}")));
    }
    vm.heap.functions.get_mut(id).code = code;
    Ok(())
}
