//! What a host gives that is neither a built-in value nor of a class of the program: instances of dataclasses, named tuples, exceptions
//! of other classes, each by the name of its class and its fields.
//!
//! Their classes are made here; one for each name and fields, which the program keeps (`Vm::given`). Methods are made by the library's
//! Python when they are first asked for (`types/unfinished.rs`).
use super::is_identifier;
use crate::heap::{ClassId, DICT_SHAPE};
use crate::types::unfinished::{self, Plan};
use crate::types::{BuiltinType, class, payload, tuple_getter};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// What a class is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Given {
    /// A dataclass.
    Dataclass {
        /// Its instances can't be changed.
        frozen: bool,
    },
    /// A named tuple.
    NamedTuple,
}

/// What is made of a dataclass when it is first asked for.
const DATACLASS: &[&str] =
    &["__init__", "__repr__", "__eq__", "__replace__", "__annotations__", "__dataclass_fields__", "__dataclass_params__"];
const FROZEN: &[&str] = &["__hash__", "__setattr__", "__delattr__"];
const NAMED_TUPLE: &[&str] = &["__new__", "_make", "_replace", "__replace__", "__repr__", "_asdict", "__getnewargs__"];

impl Given {
    /// Whether such a class can have a field of this name.
    pub fn has_field(self, name: &str) -> bool {
        is_identifier(name)
            && match self {
                Given::Dataclass { .. } => !(name.starts_with("__") && name.ends_with("__")),
                // `_1` is what `rename=True` makes.
                Given::NamedTuple => name.strip_prefix('_').is_none_or(|rest| rest.bytes().all(|b| b.is_ascii_digit())),
            }
    }
}

/// Whether a class can have this name: an identifier, or several with dots between them (`app.errors.NotFound`), of exceptions also of
/// functions (`f.<locals>.Error`).
pub fn is_class_title(title: &str) -> bool {
    title.split('.').all(|part| part == "<locals>" || is_identifier(part)) && !title.ends_with("<locals>")
}

impl Vm {
    /// The class of a name and fields, none of them twice. Names are to be checked before.
    pub fn given_class(&mut self, given: Given, name: &str, fields: &[&str]) -> Res<ClassId> {
        let kind = match given {
            Given::Dataclass { frozen } => Value::Bool(frozen),
            Given::NamedTuple => Value::None,
        };
        let name = self.heap.new_str(name)?;
        let mut names = Vec::with_capacity(fields.len());
        self.reserve(fields.len() * size_of::<Value>())?;
        for field in fields {
            names.push(self.heap.new_str(field)?);
        }
        let fields = self.heap.new_tuple(names)?;
        let key = self.heap.new_tuple([kind, name, fields])?;
        if let Some(Value::Class(known)) = self.known_class(key)? {
            return Ok(known);
        }
        let made = match given {
            Given::Dataclass { frozen } => self.new_dataclass(name, fields, frozen)?,
            Given::NamedTuple => self.new_named_tuple(name, fields)?,
        };
        self.keep_class(key, made)?;
        Ok(made)
    }

    /// The class of exceptions that derives from a built-in one; `title` is its name as tracebacks show it.
    pub fn given_exception_class(&mut self, base: BuiltinType, title: &str) -> Res<ClassId> {
        let qualname = self.heap.new_str(title)?;
        let key = self.heap.new_tuple([Value::Type(base), qualname])?;
        if let Some(Value::Class(known)) = self.known_class(key)? {
            return Ok(known);
        }
        let name = self.heap.new_str(title.rsplit('.').next().unwrap_or(title))?;
        let entries = self.entries(&[("__qualname__", qualname)])?;
        let made = self.class_of_entries(name, Value::Type(base), &entries)?;
        self.keep_class(key, made)?;
        Ok(made)
    }

    /// An instance of a dataclass that `given_class` made, of as many values as it has fields.
    pub fn given_dataclass(&mut self, class: ClassId, fields: &[&str], values: &[Value]) -> Res<Value> {
        let instance = self.new_instance(class)?;
        if let Value::Instance(id) = instance {
            for (field, value) in fields.iter().zip(values) {
                self.set_own_attr(id, field, *value)?;
            }
        }
        Ok(instance)
    }

    /// A named tuple of a class that `given_class` made, of as many values as it has fields.
    pub fn given_named_tuple(&mut self, class: ClassId, values: &[Value]) -> Res<Value> {
        self.reserve(size_of_val(values))?;
        let tuple = self.heap.new_tuple(values)?;
        payload::wrap(self, class, tuple)
    }

    fn new_dataclass(&mut self, name: Value, fields: Value, frozen: bool) -> Res<ClassId> {
        let doc = self.doc(name, fields)?;
        let mut entries = self.entries(&[("__match_args__", fields), ("__doc__", doc)])?;
        if !frozen {
            entries.extend(self.entries(&[("__hash__", Value::None)])?);
        }
        let plan = Plan { fields, frozen: Value::Bool(frozen) };
        entries.extend(self.unfinished_attrs(DATACLASS, plan)?);
        if frozen {
            entries.extend(self.unfinished_attrs(FROZEN, plan)?);
        }
        self.class_of_entries(name, Value::Type(BuiltinType::Object), &entries)
    }

    fn new_named_tuple(&mut self, name: Value, fields: Value) -> Res<ClassId> {
        let doc = self.doc(name, fields)?;
        let none = self.heap.new_tuple([])?;
        let defaults = Value::Dict(self.new_dict()?);
        let mut entries = self.entries(&[
            ("__slots__", none),
            ("__match_args__", fields),
            ("__doc__", doc),
            ("_fields", fields),
            ("_field_defaults", defaults),
        ])?;
        for (index, field) in self.tuple_items(fields).into_iter().enumerate() {
            let doc = self.heap.new_str(&format!("Alias for field number {index}"))?;
            entries.push((field, tuple_getter::of(self, index, doc)?));
        }
        entries.extend(self.unfinished_attrs(NAMED_TUPLE, Plan { fields, frozen: Value::None })?);
        self.class_of_entries(name, Value::Type(BuiltinType::Tuple), &entries)
    }

    /// `Point(x, y)`
    fn doc(&mut self, name: Value, fields: Value) -> Res<Value> {
        let names: Vec<&str> = match fields {
            Value::Tuple(id) => self.heap.tuple(id).iter().filter_map(|field| self.heap.as_str(*field)).collect(),
            _ => Vec::new(),
        };
        let doc = format!("{}({})", self.heap.as_str(name).unwrap_or(""), names.join(", "));
        self.heap.new_str(&doc)
    }

    fn entries(&mut self, entries: &[(&str, Value)]) -> Res<Vec<(Value, Value)>> {
        entries.iter().map(|(name, value)| Ok((self.heap.new_str(name)?, *value))).collect()
    }

    fn tuple_items(&self, tuple: Value) -> Vec<Value> {
        if let Value::Tuple(id) = tuple { self.heap.tuple(id).to_vec() } else { Vec::new() }
    }

    fn class_of_entries(&mut self, name: Value, base: Value, entries: &[(Value, Value)]) -> Res<ClassId> {
        let namespace = self.new_dict()?;
        let main = self.heap.new_str("__main__")?;
        for (key, value) in self.entries(&[("__module__", main)])?.iter().chain(entries) {
            self.dict_set(namespace, *key, *value)?;
        }
        let made = class::create(self, Value::Type(BuiltinType::Type), name, vec![base], namespace)?;
        let Value::Class(class) = made else { return Err(Trap::Internal) };
        for (_, attr) in entries {
            unfinished::belong(self, *attr, class);
        }
        Ok(class)
    }

    fn unfinished_attrs(&mut self, names: &[&str], plan: Plan) -> Res<Vec<(Value, Value)>> {
        let mut entries = Vec::with_capacity(names.len());
        for name in names {
            let key = self.heap.new_str(name)?;
            entries.push((key, unfinished::new(self, key, plan)?));
        }
        Ok(entries)
    }

    fn known_class(&mut self, key: Value) -> Res<Option<Value>> {
        let Value::Dict(known) = self.given else { return Ok(None) };
        let hash = crate::heap::hash::key_hash(&self.heap, key).map_err(|_| Trap::Internal)?;
        let table = self.heap.dicts.get(known);
        let slot = table.find(&self.heap, hash, key).map_err(|_| Trap::Internal)?;
        Ok(slot.and_then(|slot| table.entry(slot)).map(|entry| entry.value))
    }

    fn keep_class(&mut self, key: Value, class: ClassId) -> Res {
        let known = match self.given {
            Value::Dict(known) => known,
            _ => self.new_dict()?,
        };
        self.dict_set(known, key, Value::Class(class))?;
        self.given = Value::Dict(known);
        Ok(())
    }
}

/// What an object that a host gave is made of.
pub struct Parts {
    /// Its class, of an instance of a dataclass.
    pub class: Option<ClassId>,
    /// Its fields, or its items.
    pub values: Vec<Value>,
}

impl Vm {
    /// The parts of a tuple, a named tuple, or an instance of a dataclass that the host gave and no code has changed yet.
    pub fn given_parts(&self, value: Value) -> Option<Parts> {
        match (self.plain(value), value) {
            (Value::Tuple(id), _) => Some(Parts { class: None, values: self.heap.tuple(id).to_vec() }),
            (_, Value::Instance(id)) => {
                let instance = self.heap.instances.get(id);
                let values = match instance.slots.first() {
                    Some(&Value::Dict(dict)) if instance.shape == DICT_SHAPE => {
                        self.heap.dicts.get(dict).entries().map(|entry| entry.value).collect()
                    }
                    _ => instance.slots.clone(),
                };
                Some(Parts { class: instance.class, values })
            }
            _ => None,
        }
    }
}
