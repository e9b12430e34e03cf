//! The types with little to them: `NoneType`, `ellipsis`, `NotImplementedType`, `module`, `cell`, `method`.
use super::{Getter, TypeDef};
use crate::heap::identity::identity;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

macro_rules! singleton {
    ($value:expr, $name:literal, $text:literal, $methods:expr) => {
        TypeDef {
            methods: $methods,
            new: Some(NativeDef::function($name, Sig::Keywords, |vm, args| only(vm, args, $value, $name))),
            repr: Some(|_, _, repr| repr.text($text)),
            ..TypeDef::EMPTY
        }
    };
}

/// `NoneType`
pub static NONE: TypeDef = singleton!(Value::None, "NoneType", "None", &[]);

/// `ellipsis`
pub static ELLIPSIS: TypeDef = singleton!(Value::Ellipsis, "EllipsisType", "Ellipsis", &[super::reduce::REDUCE]);

/// `NotImplementedType`
pub static NOT_IMPLEMENTED: TypeDef =
    singleton!(Value::NotImplemented, "NotImplementedType", "NotImplemented", &[super::reduce::REDUCE]);

fn only(vm: &mut Vm, args: Args, value: Value, name: &str) -> Res<Value> {
    if args.len() > 1 || !args.get(vm, 0).is_undef() {
        return Err(vm.type_error(format!("{name} takes no arguments")));
    }
    Ok(value)
}

/// `module`
pub static MODULE: TypeDef = TypeDef {
    new: Some(NativeDef::function(
        "module",
        Sig::Named(&Named { names: &["name", "doc"], positional_only: 0, required: 1, max_positional: 2 }),
        |vm, args| {
            let (name, doc) = (args.get(vm, 0), args.get_or(vm, 1, Value::None));
            match vm.heap.as_str(name).map(str::to_owned) {
                Some(name) => crate::modules::empty(vm, &name, doc),
                None => {
                    let message = format!("module() argument 'name' must be str, not {}", vm.type_name(name));
                    Err(vm.type_error(message))
                }
            }
        },
    )),
    repr: Some(|vm, module, repr| {
        if let Value::Module(id) = module {
            let origin = if vm.modules.get(id.0 as usize).is_some_and(|module| module.imported) { " (built-in)" } else { "" };
            repr.text(&format!("<module '{}'{origin}>", vm.module_name(id)));
        }
    }),
    ..TypeDef::EMPTY
};

/// `cell`
pub static CELL: TypeDef = TypeDef {
    new: Some(NativeDef::function("cell", Sig::Range(0, 1), |vm, args| {
        let content = args.get(vm, 0);
        vm.heap.new_cell(content)
    })),
    getters: &[Getter {
        name: "cell_contents",
        get: |vm, cell| {
            let Value::Cell(id) = cell else { return Err(Trap::Internal) };
            match vm.heap.cells.get(id).value {
                Value::Undef => Err(vm.value_error("Cell is empty")),
                value => Ok(value),
            }
        },
    }],
    compare: Some(|vm, op, a, b| {
        let (Value::Cell(_), Value::Cell(_)) = (a, b) else { return Ok(None) };
        vm.compare_sequences(op, a, b).map(Some)
    }),
    repr: Some(|vm, cell, repr| {
        let Value::Cell(id) = cell else { return };
        let address = identity(cell);
        repr.text(&match vm.heap.cells.get(id).value {
            Value::Undef => format!("<cell at {address:#x}: empty>"),
            value => format!("<cell at {address:#x}: {} object at {:#x}>", vm.type_name(value), identity(value)),
        });
    }),
    ..TypeDef::EMPTY
};

/// `cell.cell_contents = value`, or its deletion; false for any other attribute.
pub fn set_cell(vm: &mut Vm, cell: Value, name: &str, new: Option<Value>) -> bool {
    match (cell, name) {
        (Value::Cell(id), "cell_contents") => {
            vm.heap.cells.get_mut(id).value = new.unwrap_or_default();
            true
        }
        _ => false,
    }
}

/// `method`: a Python function with its receiver.
pub static METHOD: TypeDef = TypeDef {
    new: Some(NativeDef::function("method", Sig::Range(2, 2), |vm, args| {
        let (function, receiver) = (args.get(vm, 0), args.get(vm, 1));
        if !crate::builtins::objects::is_callable(vm, function) {
            return Err(vm.type_error("first argument must be callable"));
        }
        if receiver.is_none() {
            return Err(vm.type_error("instance must not be None"));
        }
        vm.bind(receiver, function)
    })),
    // It is bound already.
    methods: &[NativeDef::method("__get__", Sig::Range(1, 2), |vm, args| Ok(args.get(vm, 0))), super::reduce::REDUCE],
    getters: &[
        Getter { name: "__self__", get: |vm, method| Ok(parts(vm, method)?.0) },
        Getter { name: "__func__", get: |vm, method| Ok(parts(vm, method)?.1) },
        Getter { name: "__name__", get: |vm, method| vm.attr_of_function(method, "__name__") },
        Getter { name: "__qualname__", get: |vm, method| vm.attr_of_function(method, "__qualname__") },
        Getter { name: "__doc__", get: |vm, method| vm.attr_of_function(method, "__doc__") },
        Getter { name: "__module__", get: |vm, method| vm.attr_of_function(method, "__module__") },
    ],
    repr: Some(|vm, method, repr| {
        let Ok((receiver, function)) = parts(vm, method) else { return };
        let name = match vm.unwrapped(function, "__qualname__") {
            Value::Function(id) => super::function::qualname(vm, id),
            Value::Builtin(id) => crate::builtins::function(id.0).map_or("?", |def| def.name).to_owned(),
            Value::Class(id) => vm.class_name(id),
            Value::Type(ty) => ty.name().to_owned(),
            _ => "?".to_owned(),
        };
        repr.text(&format!("<bound method {name} of "));
        repr.value(receiver);
        repr.text(">");
    }),
    ..TypeDef::EMPTY
};

fn parts(vm: &Vm, method: Value) -> Res<(Value, Value)> {
    let Value::Bound(id) = method else { return Err(Trap::Internal) };
    let bound = vm.heap.bounds.get(id);
    Ok((bound.receiver, bound.function))
}
