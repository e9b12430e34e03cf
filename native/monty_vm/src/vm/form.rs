//! What objects of a result are to a host: instances of dataclasses, named tuples, values of built-in types.
//!
//! Nothing of this runs Python code: fields are read from the instance as they are stored, never by `__getattr__`, properties or other
//! descriptors.
use super::Vm;
use super::library::{Kind as LibraryKind, Library};
use crate::heap::{ClassId, DictId, InstanceId};
use crate::types::unfinished;
use crate::value::Value;
use std::collections::HashMap;
use std::rc::Rc;

/// What the instances of a class have in common.
#[derive(Debug, PartialEq, Eq)]
pub struct Fields {
    /// `__name__` of the class.
    pub name: String,
    /// The names of the fields, in the order in which the class declares them.
    pub names: Vec<String>,
    /// Whether they can't be set (dataclasses).
    pub frozen: bool,
}

/// What an object is to a host.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// An instance of a dataclass, with the values of its fields.
    Dataclass(Rc<Fields>, Vec<Value>),
    /// A named tuple, with its items.
    NamedTuple(Rc<Fields>, Vec<Value>),
    /// A value that is no instance: the object itself, the value of the built-in type that its class derives from, or what it wraps.
    Plain(Value),
    /// An object of the library, by what is in it.
    Library(Library),
    /// An object of the library that Python has to be asked about: see `describe`.
    Asked(LibraryKind),
    /// An instance of any other class.
    Object,
}

/// What a class makes of its instances.
#[derive(Clone, Debug)]
enum Kind {
    Dataclass(Rc<Fields>),
    NamedTuple(Rc<Fields>),
    /// What they hold, or what is in this attribute.
    Wrapper(&'static str),
    Library(LibraryKind),
    Other,
}

/// Classes of the library whose instances stand for what one of their attributes holds: module, name, attribute.
const WRAPPERS: &[(&str, &str, &str)] =
    &[("collections", "UserDict", "data"), ("collections", "UserList", "data"), ("collections", "UserString", "data")];

/// Tells what objects are; it remembers what it has found out of classes.
#[derive(Debug, Default)]
pub struct Forms {
    kinds: HashMap<ClassId, Kind>,
    /// The classes of the library that were imported, once one is looked for.
    library: Option<Vec<(ClassId, LibraryKind)>>,
    /// In which slots the fields of a dataclass are, of instances of a shape.
    slots: HashMap<(ClassId, u32), Option<Rc<[usize]>>>,
}

impl Forms {
    /// What a value is.
    pub fn of(&mut self, vm: &Vm, value: Value) -> Form {
        let Value::Instance(id) = value else { return Form::Plain(value) };
        let instance = vm.heap.instances.get(id);
        let Some(class) = instance.class else { return Form::Object };
        match (self.kind(vm, class), instance.payload) {
            (Kind::NamedTuple(fields), Value::Tuple(items)) if vm.heap.tuple(items).len() == fields.names.len() => {
                Form::NamedTuple(fields, vm.heap.tuple(items).to_vec())
            }
            (Kind::Dataclass(fields), Value::Undef) => {
                let slots = self.slots(vm, class, instance.shape, &fields);
                let values = slots.and_then(|slots| slots.iter().map(|&slot| instance.slots.get(slot)?.some()).collect());
                let values = values.or_else(|| fields.names.iter().map(|name| field(vm, id, class, name)).collect());
                // Without a value for each of its fields, it is an object like any other.
                values.map_or(Form::Object, |values| Form::Dataclass(fields, values))
            }
            (Kind::Library(kind), _) => {
                let zones =
                    self.library.iter().flatten().find(|(_, kind)| *kind == LibraryKind::TimeZone).map(|(class, _)| *class);
                vm.library_object(id, kind, zones).map_or(Form::Asked(kind), Form::Library)
            }
            (Kind::Wrapper(attribute), Value::Undef) => match vm.own_attr(id, attribute).map(|held| vm.plain(held)) {
                Some(held @ (Value::List(_) | Value::Dict(_) | Value::Str(_))) => Form::Plain(held),
                _ => Form::Object,
            },
            (_, Value::Undef | Value::Record(_)) => Form::Object,
            (_, payload) => Form::Plain(payload),
        }
    }

    /// Where all fields are in slots: which.
    fn slots(&mut self, vm: &Vm, class: ClassId, shape: u32, fields: &Fields) -> Option<Rc<[usize]>> {
        let find = || fields.names.iter().map(|name| vm.heap.slot_of(class, shape, name)).collect();
        self.slots.entry((class, shape)).or_insert_with(find).clone()
    }

    fn kind(&mut self, vm: &Vm, class: ClassId) -> Kind {
        let library = self.library.get_or_insert_with(|| vm.library_classes());
        self.kinds.entry(class).or_insert_with(|| kind(vm, class, library)).clone()
    }
}

fn kind(vm: &Vm, class: ClassId, library: &[(ClassId, LibraryKind)]) -> Kind {
    let mut ancestors = vm.heap.classes.get(class).mro.iter();
    let of_library = ancestors.find_map(|ancestor| library.iter().find(|(class, _)| *ancestor == Value::Class(*class)));
    if let Some((_, kind)) = of_library {
        return Kind::Library(*kind);
    }
    let fields = |(names, frozen)| Rc::new(Fields { name: vm.class_name(class), names, frozen });
    if let Some(found) = named_tuple_fields(vm, class) {
        return Kind::NamedTuple(fields((found, false)));
    }
    if let Some(found) = dataclass_fields(vm, class) {
        return Kind::Dataclass(fields(found));
    }
    let mut ancestors = vm.heap.classes.get(class).mro.iter();
    let attribute = ancestors.find_map(|ancestor| match ancestor {
        Value::Class(id) => {
            let name = vm.class_full_name(*id);
            WRAPPERS.iter().find(|(module, class, _)| name.strip_prefix(module) == Some(&format!(".{class}")))
        }
        _ => None,
    });
    attribute.map_or(Kind::Other, |(_, _, attribute)| Kind::Wrapper(attribute))
}

/// `_fields`, of a class that derives from tuple.
fn named_tuple_fields(vm: &Vm, class: ClassId) -> Option<Vec<String>> {
    names_in(vm, vm.python_attr(class, "_fields")?)
}

fn names_in(vm: &Vm, names: Value) -> Option<Vec<String>> {
    let Value::Tuple(names) = names else { return None };
    vm.heap.tuple(names).iter().map(|name| vm.heap.as_str(*name).map(str::to_owned)).collect()
}

/// The names of the fields of a dataclass, and whether it is frozen: what the `dataclass` decorator has noted in the class.
fn dataclass_fields(vm: &Vm, class: ClassId) -> Option<(Vec<String>, bool)> {
    let noted = vm.python_attr(class, "__dataclass_fields__")?;
    if let Some(plan) = unfinished::plan(vm, noted) {
        return Some((names_in(vm, plan.fields)?, plan.frozen == Value::Bool(true)));
    }
    let Value::Dict(fields) = noted else { return None };
    let frozen = match vm.python_attr(class, "__dataclass_params__")? {
        Value::Instance(params) => vm.own_attr(params, "frozen") == Some(Value::Bool(true)),
        _ => return None,
    };
    Some((field_names(vm, fields)?, frozen))
}

/// The names of those that are fields of instances: not of the class alone, nor of `__init__`.
fn field_names(vm: &Vm, fields: DictId) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for entry in vm.heap.dicts.get(fields).entries() {
        let (Some(name), Value::Instance(field)) = (vm.heap.as_str(entry.key), entry.value) else { return None };
        let Value::Instance(what) = vm.own_attr(field, "_field_type")? else { return None };
        if vm.heap.as_str(vm.own_attr(what, "name")?) == Some("_FIELD") {
            names.push(name.to_owned());
        }
    }
    Some(names)
}

/// The value of a field: the instance's own, or the default that is an attribute of its class.
fn field(vm: &Vm, instance: InstanceId, class: ClassId, name: &str) -> Option<Value> {
    vm.own_attr(instance, name).or_else(|| vm.class_attr(class, name).filter(|attr| !computes(vm, *attr)))
}

/// Whether an attribute of a class is something else for its instances: a method, a property or another descriptor.
fn computes(vm: &Vm, attr: Value) -> bool {
    match attr {
        Value::Function(_) | Value::Method(_) | Value::Attribute(_) | Value::Record(_) => true,
        Value::Instance(_) => vm.special(attr, crate::heap::Special::Get).is_some() || matches!(vm.plain(attr), Value::Record(_)),
        _ => false,
    }
}
