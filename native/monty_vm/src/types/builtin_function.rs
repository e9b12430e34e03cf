//! Built-in functions and methods as objects: bound (`[].append`) and not (`list.append`).
use super::{BuiltinType, Getter, TypeDef};
use crate::heap::identity::identity;
use crate::value::{MethodId, Value};
use crate::vm::{NativeDef, NativeKind, Repr, Res, Sig, Trap, Vm};

/// `builtin_function_or_method`
pub static TYPE: TypeDef = TypeDef {
    methods: &[super::reduce::REDUCE],
    getters: &[
        Getter { name: "__name__", get: |vm, f| text(vm, f, |def, _| def.name.to_owned()) },
        Getter { name: "__qualname__", get: bound_qualname },
        Getter { name: "__self__", get: receiver },
        Getter { name: "__module__", get: module },
        Getter { name: "__text_signature__", get: |_, _| Ok(Value::None) },
        Getter { name: "__doc__", get: |_, _| Ok(Value::None) },
    ],
    repr: Some(describe),
    ..TypeDef::EMPTY
};

/// `method_descriptor`
pub static DESCRIPTOR: TypeDef = TypeDef {
    methods: &[NativeDef::method("__get__", Sig::Range(1, 2), |vm, args| {
        let (method, receiver, class) = (args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, Value::None));
        let Value::Method(id) = method else { return Err(Trap::Internal) };
        match (receiver, class) {
            (Value::None, Value::None) => Err(vm.type_error("__get__(None, None) is invalid")),
            (Value::None, _) if id.owner != BuiltinType::NoneType => vm.descriptor_get(method, Value::Undef, class),
            _ if vm.derives(vm.type_value(receiver), Value::Type(id.owner)) => {
                let class = vm.type_value(receiver);
                vm.descriptor_get(method, receiver, class)
            }
            _ => {
                let (name, owner) = (id.def().map_or("", |def| def.name), id.owner.name());
                let given = vm.type_name(receiver);
                let message = format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object");
                Err(vm.type_error(message))
            }
        }
    })],
    getters: &[
        Getter { name: "__name__", get: |vm, f| text(vm, f, |def, _| def.name.to_owned()) },
        Getter { name: "__qualname__", get: |vm, f| text(vm, f, qualified) },
        Getter {
            name: "__objclass__",
            get: |_, f| match f {
                Value::Method(id) => Ok(Value::Type(id.owner)),
                _ => Err(Trap::Internal),
            },
        },
        Getter { name: "__text_signature__", get: |_, _| Ok(Value::None) },
        Getter { name: "__doc__", get: |_, _| Ok(Value::None) },
    ],
    repr: Some(|_, f, repr| {
        if let Value::Method(id) = f {
            let what = if id.is_slot() { "slot wrapper" } else { "method" };
            repr.text(&format!("<{what} '{}' of '{}' objects>", id.def().map_or("", |d| d.name), id.owner.name()));
        }
    }),
    ..TypeDef::EMPTY
};

impl MethodId {
    /// The type of the object that stands for it: what needs no receiver (`int.__new__`) is a function already.
    pub fn ty(self) -> BuiltinType {
        match self.def().map(|def| def.kind) {
            Some(NativeKind::StaticMethod | NativeKind::Function) => BuiltinType::BuiltinFunction,
            Some(NativeKind::ClassMethod) => BuiltinType::ClassMethodDescriptor,
            _ if self.is_slot() => BuiltinType::WrapperDescriptor,
            _ => BuiltinType::MethodDescriptor,
        }
    }

    /// Whether it stands for a slot of its type (`int.__add__`).
    pub fn is_slot(self) -> bool {
        let slot =
            |def: &NativeDef| matches!(def.sig, Sig::Slot(_) | Sig::SlotRange(..)) || matches!(def.name, "__init__" | "__call__");
        self.def().is_some_and(slot)
    }
}

/// The row of a native function or method, and whose method it is.
fn row(vm: &Vm, f: Value) -> Option<(&'static NativeDef, Option<BuiltinType>)> {
    match f {
        Value::Builtin(id) => crate::builtins::function(id.0).map(|def| (def, None)),
        Value::Method(id) => id.def().map(|def| (def, Some(id.owner))),
        Value::Bound(id) => match vm.heap.bounds.get(id).function {
            Value::Method(id) => id.def().map(|def| (def, Some(id.owner))),
            _ => None,
        },
        _ => None,
    }
}

fn text(vm: &mut Vm, f: Value, of: fn(&NativeDef, Option<BuiltinType>) -> String) -> Res<Value> {
    let (def, owner) = row(vm, f).ok_or(Trap::Internal)?;
    let text = of(def, owner);
    vm.heap.new_str(&text)
}

fn qualified(def: &NativeDef, owner: Option<BuiltinType>) -> String {
    match owner {
        Some(ty) => format!("{}.{}", ty.own_name(), def.name),
        None => def.name.to_owned(),
    }
}

/// `__qualname__` of a function: a bound method's begins with the class of its receiver, or the class that this is.
fn bound_qualname(vm: &mut Vm, f: Value) -> Res<Value> {
    let receiver = match f {
        Value::Bound(id) if vm.type_of(f) == BuiltinType::BuiltinFunction => vm.heap.bounds.get(id).receiver,
        _ => return text(vm, f, qualified),
    };
    let class = if matches!(receiver, Value::Type(_) | Value::Class(_)) { receiver } else { vm.type_value(receiver) };
    let owner = match class {
        Value::Class(class) => vm.heap.as_str(vm.heap.classes.get(class).qualname).unwrap_or("").to_owned(),
        Value::Type(ty) => ty.own_name().to_owned(),
        _ => return Err(Trap::Internal),
    };
    let name = row(vm, f).map_or("", |(def, _)| def.name);
    vm.heap.new_str(&format!("{owner}.{name}"))
}

fn receiver(vm: &mut Vm, f: Value) -> Res<Value> {
    match f {
        Value::Bound(id) => Ok(vm.heap.bounds.get(id).receiver),
        Value::Method(id) => Ok(Value::Type(id.owner)),
        // The module that it is a function of.
        Value::Builtin(_) => match row(vm, f).map_or("", |(def, _)| def.module) {
            "" => crate::modules::import(vm, "builtins", true),
            name => Ok(crate::modules::loaded(vm, name).unwrap_or(Value::None)),
        },
        _ => Ok(Value::None),
    }
}

fn module(vm: &mut Vm, f: Value) -> Res<Value> {
    match (f, row(vm, f)) {
        (Value::Builtin(_), Some((def, _))) => vm.heap.new_str(if def.module.is_empty() { "builtins" } else { def.module }),
        _ => Ok(Value::None),
    }
}

fn describe(vm: &Vm, f: Value, repr: &mut Repr) {
    let Some((def, _)) = row(vm, f) else { return };
    let id = match f {
        Value::Bound(id) => id,
        Value::Method(id) => {
            let address = identity(Value::Type(id.owner));
            return repr.text(&format!("<built-in method {} of type object at {address:#x}>", def.name));
        }
        _ => {
            let text = crate::builtins::site::usage(def).unwrap_or_else(|| format!("<built-in function {}>", def.name));
            return repr.text(&text);
        }
    };
    let bound = vm.heap.bounds.get(id);
    let (receiver, address) = (vm.type_name(bound.receiver), identity(bound.receiver));
    let slot = matches!(bound.function, Value::Method(id) if id.is_slot()) && def.kind == NativeKind::Method;
    repr.text(&match slot {
        true => format!("<method-wrapper '{}' of {receiver} object at {address:#x}>", def.name),
        false => format!("<built-in method {} of {receiver} object at {address:#x}>", def.name),
    });
}
