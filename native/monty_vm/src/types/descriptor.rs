//! Descriptors: `property`, `classmethod`, `staticmethod`, the members that `__slots__` makes, and `super`.
use super::{BuiltinType, Getter, TypeDef, attribute, bases, record, tuple_getter};
use crate::bytecode::CodeKind;
use crate::heap::{RecordId, Special};
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

const PROPERTY_ARGS: Named =
    Named { names: &["fget", "fset", "fdel", "doc"], positional_only: 0, required: 0, max_positional: 4 };

/// `property`: getter, setter, deleter, docstring, name.
pub static PROPERTY: TypeDef = TypeDef {
    new: Some(NativeDef::function("property", Sig::Named(&PROPERTY_ARGS), |vm, args| {
        let [fget, fset, fdel, doc] = [0, 1, 2, 3].map(|i| args.get_or(vm, i, Value::None));
        new_property(vm, fget, fset, fdel, doc, Value::Undef)
    })),
    methods: &[
        NativeDef::method("getter", Sig::One, |vm, args| copy_with(vm, args, 0)),
        NativeDef::method("setter", Sig::One, |vm, args| copy_with(vm, args, 1)),
        NativeDef::method("deleter", Sig::One, |vm, args| copy_with(vm, args, 2)),
        NativeDef::method("__get__", Sig::Range(1, 2), get_method),
        NativeDef::method("__set__", Sig::Slot(2), |vm, args| {
            let [attr, obj, value] = [0, 1, 2].map(|i| args.get(vm, i));
            let attr = vm.plain(attr);
            set(vm, attr, obj, Some(value)).map(|()| Value::None)
        }),
        NativeDef::method("__delete__", Sig::Slot(1), |vm, args| {
            let [attr, obj] = [0, 1].map(|i| args.get(vm, i));
            let attr = vm.plain(attr);
            set(vm, attr, obj, None).map(|()| Value::None)
        }),
        NativeDef::method("__set_name__", Sig::Range(2, 2), |vm, args| {
            let name = args.get(vm, 2);
            if let Value::Record(id) = vm.plain(args.get(vm, 0))
                && let Some(place) = vm.heap.records.get_mut(id).items.get_mut(4)
            {
                *place = name;
            }
            Ok(Value::None)
        }),
    ],
    getters: &[
        Getter { name: "fget", get: |vm, value| Ok(item(vm, value, 0)) },
        Getter { name: "fset", get: |vm, value| Ok(item(vm, value, 1)) },
        Getter { name: "fdel", get: |vm, value| Ok(item(vm, value, 2)) },
        Getter { name: "__doc__", get: |vm, value| Ok(item(vm, value, 3)) },
        Getter {
            name: "__name__",
            get: |vm, value| {
                if let Some(given) = item(vm, value, 4).some() {
                    return Ok(given);
                }
                let name = property_name(vm, value);
                vm.heap.new_str(&name)
            },
        },
        Getter { name: "__isabstractmethod__", get: property_is_abstract },
    ],
    ..TypeDef::EMPTY
};

macro_rules! wrapper {
    ($name:literal, $ty:ident) => {
        TypeDef {
            new: Some(NativeDef::function($name, Sig::Range(1, 1), |vm, args| {
                let function = args.get(vm, 0);
                record::new(vm, BuiltinType::$ty, vec![function])
            })),
            methods: &[NativeDef::method("__get__", Sig::Range(1, 2), get_method), crate::types::alias::CLASS_GETITEM],
            getters: &[
                Getter { name: "__func__", get: |vm, value| Ok(item(vm, value, 0)) },
                Getter { name: "__wrapped__", get: |vm, value| Ok(item(vm, value, 0)) },
                Getter { name: "__name__", get: |vm, value| vm.attr_of_function(value, "__name__") },
                Getter { name: "__qualname__", get: |vm, value| vm.attr_of_function(value, "__qualname__") },
                Getter { name: "__module__", get: |vm, value| vm.attr_of_function(value, "__module__") },
                Getter { name: "__doc__", get: |vm, value| vm.attr_of_function(value, "__doc__") },
                Getter { name: "__isabstractmethod__", get: is_abstract },
            ],
            repr: Some(|vm, value, repr| {
                repr.text(concat!("<", $name, "("));
                repr.value(item(vm, value, 0));
                repr.text(")>");
            }),
            ..TypeDef::EMPTY
        }
    };
}

/// `classmethod`: its function.
pub static CLASS_METHOD: TypeDef = wrapper!("classmethod", ClassMethod);
/// `staticmethod`: its function.
pub static STATIC_METHOD: TypeDef = wrapper!("staticmethod", StaticMethod);

/// What the library's Python needs.
pub const FUNCTIONS: &[NativeDef] = &[NativeDef::function("_vm_reader", Sig::Range(3, 3), reader)];

/// `super`: the class after which is searched, the object (or class), its class.
pub static SUPER: TypeDef = TypeDef {
    new: Some(NativeDef::function("super", Sig::Any, new_super)),
    getters: &[
        Getter { name: "__thisclass__", get: |vm, value| Ok(item(vm, value, 0)) },
        Getter { name: "__self__", get: |vm, value| Ok(item(vm, value, 1).or(Value::None)) },
        Getter { name: "__self_class__", get: |vm, value| Ok(item(vm, value, 2).or(Value::None)) },
    ],
    repr: Some(|vm, value, repr| {
        let name = |v: Value| match v {
            Value::Class(class) => vm.class_name(class),
            Value::Type(ty) => ty.name().to_owned(),
            _ => "NULL".to_owned(),
        };
        let text = format!("<super: <class '{}'>, ", name(item(vm, value, 0)));
        repr.text(&text);
        match item(vm, value, 2) {
            Value::Undef => repr.text("NULL>"),
            class => repr.text(&format!("<{} object>>", name(class))),
        }
    }),
    ..TypeDef::EMPTY
};

/// Item `i` of a record, or of the one that an instance derives from.
pub fn item(vm: &Vm, value: Value, i: usize) -> Value {
    match vm.plain(value) {
        Value::Record(id) => vm.heap.records.get(id).items.get(i).copied().unwrap_or_default(),
        _ => Value::Undef,
    }
}

fn is_abstract(vm: &mut Vm, value: Value) -> Res<Value> {
    let function = item(vm, value, 0);
    Ok(Value::Bool(marked_abstract(vm, function)))
}

fn property_is_abstract(vm: &mut Vm, value: Value) -> Res<Value> {
    let found = (0..3).any(|i| marked_abstract(vm, item(vm, value, i)));
    Ok(Value::Bool(found))
}

/// Whether a function (or what a descriptor wraps) has `__isabstractmethod__` set.
pub fn marked_abstract(vm: &Vm, value: Value) -> bool {
    match value {
        Value::Function(id) => match vm.heap.functions.get(id).dict {
            Value::Dict(dict) => matches!(vm.dict_get_str(dict, "__isabstractmethod__"), Some(Value::Bool(true))),
            _ => false,
        },
        Value::Record(id) => {
            let record = vm.heap.records.get(id);
            let functions = match record.ty {
                BuiltinType::Property => 3,
                BuiltinType::ClassMethod | BuiltinType::StaticMethod => 1,
                _ => 0,
            };
            // A wrapper of a wrapper is looked into once more, no further.
            record.items.iter().take(functions).any(|&inner| match inner {
                Value::Record(inner) => vm
                    .heap
                    .records
                    .get(inner)
                    .items
                    .iter()
                    .take(3)
                    .any(|&f| matches!(f, Value::Function(_)) && marked_abstract(vm, f)),
                inner => marked_abstract(vm, inner),
            })
        }
        Value::Instance(id) => matches!(vm.own_attr(id, "__isabstractmethod__"), Some(Value::Bool(true))),
        _ => false,
    }
}

fn new_property(vm: &mut Vm, fget: Value, fset: Value, fdel: Value, doc: Value, name: Value) -> Res<Value> {
    let doc = match (doc, fget) {
        (Value::None, Value::Function(_)) => vm.find_attr(fget, "__doc__")?.unwrap_or(Value::None),
        _ => doc,
    };
    record::new(vm, BuiltinType::Property, vec![fget, fset, fdel, doc, name])
}

fn copy_with(vm: &mut Vm, args: Args, place: usize) -> Res<Value> {
    let (property, function) = (args.get(vm, 0), args.get(vm, 1));
    let mut items = [0, 1, 2, 3, 4].map(|i| item(vm, property, i));
    if let Some(slot) = items.get_mut(place) {
        *slot = function;
    }
    let [fget, fset, fdel, doc, name] = items;
    if let Value::Instance(_) = property {
        // Of a derived class, which makes one of its own.
        let (class, parts) = (vm.type_value(property), vm.heap.new_tuple([fget, fset, fdel, Value::None])?);
        let keywords = Value::Dict(vm.new_dict()?);
        return Err(vm.call_prelude("_call_with", &[class, parts, keywords]));
    }
    // A docstring that was the getter's is the new getter's.
    let inherited = match item(vm, property, 0) {
        getter @ Value::Function(_) => vm.find_attr(getter, "__doc__")?.unwrap_or(Value::None),
        _ => Value::None,
    };
    let doc = if doc == inherited { Value::None } else { doc };
    new_property(vm, fget, fset, fdel, doc, name)
}

/// The docstring of an instance of a class that derives from `property` is an attribute of its own: classes have one, too.
pub fn keep_doc(vm: &mut Vm, value: Value) -> Res {
    let (Value::Instance(instance), Value::Record(id)) = (value, vm.plain(value)) else { return Ok(()) };
    let doc = item(vm, value, 3);
    let has_dict = vm.class_of(value).is_some_and(|class| vm.heap.classes.get(class).flags.dict);
    if vm.heap.records.get(id).ty != BuiltinType::Property || doc.is_none_or_undef() || !has_dict {
        return Ok(());
    }
    vm.set_own_attr(instance, "__doc__", doc)
}

/// `__doc__` and `__name__` of a property, and `__doc__` of a named tuple's field, can be set; false of anything else.
pub fn set_doc(vm: &mut Vm, value: Value, name: &str, new: Option<Value>) -> bool {
    let Value::Record(id) = value else { return false };
    let place = match (vm.heap.records.get(id).ty, name) {
        (BuiltinType::Property, "__doc__") => 3,
        (BuiltinType::Property, "__name__") => 4,
        (BuiltinType::TupleGetter, "__doc__") => 1,
        _ => return false,
    };
    match vm.heap.records.get_mut(id).items.get_mut(place) {
        Some(text) => *text = new.unwrap_or(if name == "__doc__" { Value::None } else { Value::Undef }),
        None => return false,
    }
    true
}

fn get_method(vm: &mut Vm, args: Args) -> Res<Value> {
    let [attr, instance, class] = [0, 1, 2].map(|i| args.get(vm, i));
    let instance = if instance.is_none() && !class.is_none_or_undef() { Value::Undef } else { instance };
    let class = if class.is_none_or_undef() { vm.type_value(instance) } else { class };
    match vm.plain(attr) {
        Value::Record(id) => get(vm, id, attr, instance, class),
        _ => Err(Trap::Internal),
    }
}

fn property_name(vm: &Vm, property: Value) -> String {
    if let Some(name) = vm.heap.as_str(item(vm, property, 4)) {
        return name.to_owned();
    }
    match item(vm, property, 0) {
        Value::Function(id) => crate::types::function::name(vm, id),
        _ => String::new(),
    }
}

/// Whether a descriptor goes before an instance's own attribute.
pub fn is_data(ty: BuiltinType) -> bool {
    use BuiltinType as T;
    matches!(ty, T::Property | T::MemberDescriptor | T::GetSetDescriptor | T::TupleGetter)
}

/// What a descriptor found in a class gives. `attr` is the record, or the instance that derives from it.
pub fn get(vm: &mut Vm, id: RecordId, attr: Value, instance: Value, class: Value) -> Res<Value> {
    let record = vm.heap.records.get(id);
    let first = record.items.first().copied().unwrap_or_default();
    match record.ty {
        BuiltinType::TupleGetter => tuple_getter::get(vm, attr, instance),
        BuiltinType::Unfinished => super::unfinished::get(vm, id, instance, class),
        BuiltinType::Property if instance.is_undef() => Ok(attr),
        BuiltinType::Property if first.is_none() => Err(property_error(vm, attr, instance, "getter")),
        BuiltinType::Property => vm.ask(first, &[instance]),
        BuiltinType::ClassMethod => match first {
            Value::Function(_) | Value::Bound(_) | Value::Builtin(_) => vm.bind(class, first),
            _ => vm.bind(class, first),
        },
        BuiltinType::StaticMethod => Ok(first),
        // Name, class; of what reads only (`_vm_reader`), the name of the slot.
        BuiltinType::MemberDescriptor | BuiltinType::GetSetDescriptor if instance.is_undef() => Ok(attr),
        BuiltinType::MemberDescriptor | BuiltinType::GetSetDescriptor => {
            let slot = record.items.get(2).copied().unwrap_or(first);
            let name = vm.heap.as_str(slot).unwrap_or("").to_owned();
            let owned = matches!(instance, Value::Instance(_)) && vm.derives(class, item(vm, attr, 1));
            match (owned, instance) {
                (true, Value::Instance(instance_id)) => match vm.member_attr(instance_id, &name) {
                    Some(value) => Ok(value),
                    None => Err(vm.attribute_error(instance, &name)),
                },
                _ => Err(attribute::wrong_object(vm, attr, instance)),
            }
        }
        _ => Ok(attr),
    }
}

/// `_vm_reader(class, name, slot)`: what reads a slot of the class's instances under another name, as getters of native classes do.
fn reader(vm: &mut Vm, args: Args) -> Res<Value> {
    let parts = [1, 0, 2].map(|i| args.get(vm, i));
    record::new(vm, BuiltinType::GetSetDescriptor, parts.to_vec())
}

fn property_error(vm: &mut Vm, attr: Value, instance: Value, what: &str) -> Trap {
    let name = property_name(vm, attr);
    let class = match vm.type_value(instance) {
        Value::Class(class) => vm.heap.as_str(vm.heap.classes.get(class).qualname).unwrap_or("").to_owned(),
        _ => vm.type_name(instance).into_owned(),
    };
    let message = format!("property '{name}' of '{class}' object has no {what}");
    vm.raise(BuiltinType::AttributeError, &message)
}

/// Sets (or deletes) through a data descriptor found in the class of `value`.
pub fn set(vm: &mut Vm, attr: Value, value: Value, new: Option<Value>) -> Res {
    let special = if new.is_some() { Special::Set } else { Special::Delete };
    if let Some(method) = vm.special(attr, special) {
        let args = [value, new.unwrap_or_default()];
        let count = 1 + usize::from(new.is_some());
        return vm.ask_method(method, attr, args.get(..count).unwrap_or(&[])).map(|_| ());
    }
    if let Value::Attribute(id) = attr {
        return attribute::set(vm, id, value, new);
    }
    let Value::Record(id) = vm.plain(attr) else {
        return Err(vm.raise(BuiltinType::AttributeError, special.name()));
    };
    let items = vm.heap.records.get(id).items.to_vec();
    let part = |i: usize| items.get(i).copied().unwrap_or_default();
    match (vm.heap.records.get(id).ty, new) {
        (BuiltinType::Property, Some(new)) => match part(1) {
            Value::None => Err(property_error(vm, attr, value, "setter")),
            setter => vm.ask(setter, &[value, new]).map(|_| ()),
        },
        (BuiltinType::Property, None) => match part(2) {
            Value::None => Err(property_error(vm, attr, value, "deleter")),
            deleter => vm.ask(deleter, &[value]).map(|_| ()),
        },
        (ty @ (BuiltinType::MemberDescriptor | BuiltinType::GetSetDescriptor), new) => {
            let name = vm.heap.as_str(part(0)).unwrap_or("").to_owned();
            let class = vm.type_value(value);
            let Value::Instance(instance) = value else { return Err(attribute::wrong_object(vm, attr, value)) };
            if !vm.derives(class, part(1)) {
                return Err(attribute::wrong_object(vm, attr, value));
            }
            match new {
                _ if ty == BuiltinType::GetSetDescriptor => {
                    let owner = attribute::owner_in_messages(vm, attr);
                    let message = format!("attribute '{name}' of '{owner}' objects is not writable");
                    Err(vm.raise(BuiltinType::AttributeError, &message))
                }
                Some(new) => vm.set_member(instance, &name, new),
                None if vm.member_attr(instance, &name).is_none() => Err(vm.raise(BuiltinType::AttributeError, &name)),
                None => vm.set_member(instance, &name, Value::Undef),
            }
        }
        (BuiltinType::TupleGetter, new) => {
            let verb = if new.is_some() { "set" } else { "delete" };
            Err(vm.raise(BuiltinType::AttributeError, &format!("can't {verb} attribute")))
        }
        _ => Err(Trap::Internal),
    }
}

// ---- super ----

fn new_super(vm: &mut Vm, args: Args) -> Res<Value> {
    if args.len() > 2 {
        return Err(vm.type_error(format!("super() expected at most 2 arguments, got {}", args.len())));
    }
    let (class, object) = if args.is_empty() { implied(vm)? } else { (args.get(vm, 0), args.get(vm, 1)) };
    make_super(vm, class, object)
}

/// What `super()` takes from the function that calls it: `__class__`, and the first argument. (Mostly the compiler has done so.)
fn implied(vm: &mut Vm) -> Res<(Value, Value)> {
    let Some(frame) = vm.frames.last().copied() else { return Err(Trap::Internal) };
    let linked = vm.linked(frame.code).ok_or(Trap::Internal)?;
    let (code, names) = (&linked.code, &linked.unit.names);
    let variable = |wanted: &str| {
        let is = |name: &u32| names.get(*name as usize).is_some_and(|name| &**name == wanted);
        let at = code.local_names.iter().position(is)?;
        let value = vm.stack.get(frame.base as usize + at).copied()?;
        Some(if let Value::Cell(cell) = value { vm.heap.cells.get(cell).value } else { value })
    };
    let first = if code.params.positional == 0 || code.kind == CodeKind::Class { None } else { code.params.names.first() };
    let first = first.and_then(|name| names.get(*name as usize)).and_then(|name| variable(name));
    let message = match (first, variable("__class__")) {
        (None, _) => "super(): no arguments",
        (Some(Value::Undef), _) => "super(): arg[0] deleted",
        (_, None) => "super(): __class__ cell not found",
        (_, Some(Value::Undef)) => "super(): empty __class__ cell",
        (Some(first), Some(class)) => return Ok((class, first)),
    };
    Err(vm.raise(BuiltinType::RuntimeError, message))
}

/// `super(class, object)`.
pub fn make_super(vm: &mut Vm, class: Value, object: Value) -> Res<Value> {
    if !matches!(class, Value::Class(_) | Value::Type(_)) {
        let message = format!("super() argument 1 must be a type, not {}", vm.type_name(class));
        return Err(vm.type_error(message));
    }
    let start = if object.is_none_or_undef() {
        Value::Undef
    } else if matches!(object, Value::Class(_) | Value::Type(_)) && vm.derives(object, class) {
        object
    } else {
        let own = vm.type_value(object);
        if !vm.derives(own, class) {
            let given = match object {
                Value::Class(_) | Value::Type(_) => format!("type {}", bases::short_name(vm, object)),
                _ => format!("instance of {}", vm.type_name(object)),
            };
            let class = bases::short_name(vm, class);
            let message = format!("super(type, obj): obj ({given}) is not an instance or subtype of type ({class}).");
            return Err(vm.type_error(message));
        }
        own
    };
    let object = if object.is_none() { Value::Undef } else { object };
    record::new(vm, BuiltinType::Super, vec![class, object, start])
}

/// `super(…).name`, or None.
pub fn super_attr(vm: &mut Vm, value: Value, name: &str) -> Res<Option<Value>> {
    let [class, object, start] = [0, 1, 2].map(|i| item(vm, value, i));
    if start.is_undef() || name == "__class__" {
        return Ok(None);
    }
    let mro = vm.mro(start);
    let after = mro.iter().skip_while(|c| **c != class).skip(1);
    let Some(attr) = after.copied().find_map(|c| vm.own_class_attr(c, name)) else { return Ok(None) };
    // Of a class, its class methods and functions as they are.
    let instance = if object == start { Value::Undef } else { object };
    vm.descriptor_get(attr, instance, start).map(Some)
}
