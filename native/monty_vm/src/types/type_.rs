//! `type`: the type of types.
use super::{BuiltinType, Getter, TypeDef};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("type", Sig::Keywords, new)),
    methods: &[
        NativeDef::method("mro", Sig::None, |vm, args| {
            let mro = vm.get_attr(args.get(vm, 0), "__mro__")?;
            let items = vm.items_of(mro)?;
            vm.heap.new_list(items)
        }),
        NativeDef::method("__subclasses__", Sig::None, subclasses),
        NativeDef::method("__instancecheck__", Sig::One, |vm, args| {
            let (class, value) = (args.get(vm, 0), args.get(vm, 1));
            crate::builtins::objects::is_instance(vm, value, class).map(Value::Bool)
        }),
        NativeDef::method("__subclasscheck__", Sig::One, |vm, args| {
            let (class, other) = (args.get(vm, 0), args.get(vm, 1));
            crate::builtins::objects::is_subclass(vm, other, class).map(Value::Bool)
        }),
    ],
    getters: &[Getter { name: "__text_signature__", get: |_, _| Ok(Value::None) }],
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    repr: Some(|_, value, repr| {
        if let Value::Type(ty) = value {
            repr.text(&format!("<class '{}'>", qualified_name(ty)));
        }
    }),
    ..TypeDef::EMPTY
};

/// The name of a type with its module, where that is not `builtins`.
pub fn qualified_name(ty: BuiltinType) -> String {
    match module_name(ty) {
        "builtins" => ty.name().to_owned(),
        module => format!("{module}.{}", ty.name()),
    }
}

/// `__module__` of a type.
pub fn module_name(ty: BuiltinType) -> &'static str {
    use BuiltinType as T;
    match ty {
        T::SimpleNamespace => "types",
        _ => "builtins",
    }
}

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let given = args.len().saturating_sub(1);
    let keywords = args.get(vm, given);
    match given {
        1 if keywords.is_undef() => Ok(class_of(vm, args.get(vm, 0))),
        3 => {
            let name = args.get(vm, 0);
            if !matches!(name, Value::Str(_)) {
                let message = format!("type.__new__() argument 1 must be str, not {}", vm.type_name(name));
                return Err(vm.type_error(message));
            }
            Err(vm.raise(BuiltinType::NotImplementedError, "classes are not supported yet"))
        }
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    }
}

/// `type(value)`
pub fn class_of(vm: &Vm, value: Value) -> Value {
    Value::Type(vm.type_of(value))
}

fn subclasses(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Type(ty) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let own = |other: &&BuiltinType| other.base() == ty && **other != ty;
    let classes = BuiltinType::ALL.iter().filter(own).map(|other| Value::Type(*other)).collect();
    vm.heap.new_list(classes)
}
