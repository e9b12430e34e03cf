//! `type`: the type of types.
use super::{BuiltinType, Getter, TypeDef, object, record, slots};
use crate::value::Value;
use crate::vm::{Args, NativeDef, NativeKind, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("type", Sig::Keywords, new)),
    methods: &[
        NativeDef::method("__call__", Sig::Keywords, call),
        NativeDef::class_method("__prepare__", Sig::Keywords, |vm, _| vm.new_dict().map(Value::Dict)),
        NativeDef::method("mro", Sig::None, |vm, args| {
            let class = args.get(vm, 0);
            let order = match class {
                Value::Class(id) => super::bases::order(vm, id)?,
                _ => vm.mro(class),
            };
            vm.heap.new_list(order)
        }),
        NativeDef::method("__subclasses__", Sig::None, subclasses),
        NativeDef::method("__instancecheck__", Sig::One, |vm, args| {
            let (class, value) = (args.get(vm, 0), args.get(vm, 1));
            crate::builtins::objects::is_plain_instance(vm, value, class).map(Value::Bool)
        }),
        NativeDef::method("__subclasscheck__", Sig::One, |vm, args| {
            let (class, other) = (args.get(vm, 0), args.get(vm, 1));
            match other {
                Value::Type(_) | Value::Class(_) => Ok(Value::Bool(vm.derives(other, class))),
                _ => Err(vm.type_error("issubclass() arg 1 must be a class")),
            }
        }),
    ],
    getters: &[Getter { name: "__text_signature__", get: |_, _| Ok(Value::None) }],
    binary: Some(super::union::or),
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    repr: Some(|vm, value, repr| {
        if let Value::Class(class) = value {
            repr.text(&format!("<class '{}'>", vm.class_full_name(class)));
        }
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
        module => format!("{module}.{}", ty.own_name()),
    }
}

/// `__module__` of a type.
pub fn module_name(ty: BuiltinType) -> &'static str {
    match ty {
        BuiltinType::SimpleNamespace | BuiltinType::GenericAlias => "types",
        BuiltinType::Union => "typing",
        BuiltinType::TupleGetter => "collections",
        _ => ty.name().rsplit_once('.').map_or("builtins", |(module, _)| module),
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
            let [bases, namespace] = [1, 2].map(|i| args.get(vm, i));
            if !matches!(bases, Value::Tuple(_)) {
                let message = format!("type.__new__() argument 2 must be tuple, not {}", vm.type_name(bases));
                return Err(vm.type_error(message));
            }
            if !matches!(vm.plain(namespace), Value::Dict(_)) {
                let message = format!("type.__new__() argument 3 must be dict, not {}", vm.type_name(namespace));
                return Err(vm.type_error(message));
            }
            let keywords = if keywords.is_undef() { Value::Dict(vm.new_dict()?) } else { keywords };
            let parts = vm.heap.new_tuple([name, bases, namespace])?;
            Err(vm.call_prelude("_new_type", &[Value::Type(BuiltinType::Type), parts, keywords]))
        }
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    }
}

/// `type(value)`
pub fn class_of(vm: &Vm, value: Value) -> Value {
    vm.type_value(value)
}

/// `type.__call__(class, …)`.
fn call(vm: &mut Vm, args: Args) -> Res<Value> {
    let given = args.len().saturating_sub(1);
    let (class, keywords) = (args.get(vm, 0), args.get(vm, given));
    let items = args.rest(vm, 1).get(..given.saturating_sub(1)).unwrap_or(&[]).to_vec();
    let items = vm.heap.new_tuple(items)?;
    let keywords = if keywords.is_undef() { Value::Dict(vm.new_dict()?) } else { keywords };
    match class {
        Value::Class(_) => Err(vm.call_prelude("_construct", &[class, items, keywords])),
        _ => Err(vm.call_prelude("_call_with", &[class, items, keywords])),
    }
}

fn subclasses(vm: &mut Vm, args: Args) -> Res<Value> {
    if let Value::Class(id) = args.get(vm, 0) {
        let classes = vm.heap.classes.get(id).subclasses.iter().map(|id| Value::Class(*id)).collect();
        return vm.heap.new_list(classes);
    }
    let Value::Type(ty) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let own = |other: &&BuiltinType| other.base() == ty && **other != ty;
    let classes = BuiltinType::ALL.iter().filter(own).map(|other| Value::Type(*other)).collect();
    vm.heap.new_list(classes)
}

/// `__doc__` of a built-in type.
pub fn doc(vm: &mut Vm, ty: BuiltinType) -> Res<Value> {
    match ty.def().doc {
        "" => Ok(Value::None),
        doc => vm.heap.new_str(doc),
    }
}

/// `__dict__` of a built-in type: what it defines itself.
pub fn namespace(vm: &mut Vm, ty: BuiltinType) -> Res<Value> {
    let dict = vm.new_dict()?;
    let own = ty.def().methods.iter().map(|m| m.name);
    let of_slots = object::METHODS.iter().map(|m| m.name);
    for name in own.chain(of_slots) {
        if let Some((id, def)) = ty.find_method(name)
            && id.owner == ty
        {
            let key = vm.heap.new_str(name)?;
            let value = match def.kind {
                NativeKind::StaticMethod if name != "__new__" => {
                    record::new(vm, BuiltinType::StaticMethod, vec![Value::Method(id)])?
                }
                _ => Value::Method(id),
            };
            vm.dict_set(dict, key, value)?;
        }
    }
    if !slots::is_hashable(ty) {
        let key = vm.heap.new_str("__hash__")?;
        vm.dict_set(dict, key, Value::None)?;
    }
    let (key, doc) = (vm.heap.new_str("__doc__")?, doc(vm, ty)?);
    vm.dict_set(dict, key, doc)?;
    for name in ty.attribute_names() {
        if let Some(id) = ty.own_attribute(name) {
            let key = vm.heap.new_str(name)?;
            vm.dict_set(dict, key, Value::Attribute(id))?;
        }
    }
    record::new(vm, BuiltinType::MappingProxy, vec![Value::Dict(dict)])
}
