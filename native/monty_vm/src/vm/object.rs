//! Attributes of instances and classes: descriptors, slots, `__getattr__` and its kin.
use super::{Res, Trap, Vm};
use crate::heap::{ClassId, Special};
use crate::types::{BuiltinType, attribute, descriptor, exception};
use crate::value::Value;

impl Vm {
    // ---- lookup ----

    /// `value.name` of an instance of a user-defined class, `__getattr__` aside.
    pub(crate) fn find_instance_attr(&mut self, value: Value, class: ClassId, name: &str) -> Res<Option<Value>> {
        let attr = self.class_attr(class, name);
        if let Some(attr) = attr
            && self.is_data_descriptor(attr)
            && self.has_get(attr)
        {
            return self.descriptor_get(attr, value, Value::Class(class)).map(Some);
        }
        // What `__get__` answers goes before what it has set meanwhile.
        let answered = matches!(attr, Some(Value::Instance(_)))
            && attr.is_some_and(|attr| {
                let get = self.special(attr, Special::Get);
                get.is_some_and(|get| self.has_answer(get, &[attr, value, Value::Class(class)]))
            });
        if !answered && let Some(own) = self.own_of(value, name) {
            return Ok(Some(own));
        }
        if let Some(attr) = attr {
            return self.descriptor_get(attr, value, Value::Class(class)).map(Some);
        }
        let flags = self.heap.classes.get(class).flags;
        match (name, value) {
            ("__class__", _) => Ok(Some(Value::Class(class))),
            ("__dict__", Value::Instance(id)) if flags.dict => self.to_dict(id).map(|dict| Some(Value::Dict(dict))),
            ("__weakref__", Value::Instance(_)) if flags.weakref => Ok(Some(Value::None)),
            ("__doc__", _) => Ok(Some(Value::None)),
            ("__module__", _) => Ok(None),
            (_, Value::Instance(id)) => match self.heap.instances.get(id).payload {
                Value::Undef => Ok(None),
                payload => self.find_native_attr(payload, name),
            },
            _ => Ok(None),
        }
    }

    /// What an instance (or an exception) has itself.
    fn own_of(&self, value: Value, name: &str) -> Option<Value> {
        match value {
            Value::Instance(id) => self.dict_attr(id, name),
            Value::Exception(id) => exception::own_attr(self, id, name),
            _ => None,
        }
    }

    /// Whether an attribute of a class goes before the instance's own.
    pub fn is_data_descriptor(&self, attr: Value) -> bool {
        match attr {
            Value::Record(id) => descriptor::is_data(self.heap.records.get(id).ty),
            Value::Attribute(_) => true,
            Value::Instance(_) => {
                self.special(attr, Special::Set).is_some()
                    || self.special(attr, Special::Delete).is_some()
                    || matches!(self.plain(attr), Value::Record(id) if descriptor::is_data(self.heap.records.get(id).ty))
            }
            _ => false,
        }
    }

    /// Whether a data descriptor says what reading gives: else the instance's own attribute goes before it.
    fn has_get(&self, attr: Value) -> bool {
        !matches!(self.plain(attr), Value::Instance(_)) || self.special(attr, Special::Get).is_some()
    }

    /// What an attribute found in `class` is for `instance` (Undef: for the class itself).
    pub fn descriptor_get(&mut self, attr: Value, instance: Value, class: Value) -> Res<Value> {
        match attr {
            Value::Function(_) if !instance.is_undef() => self.bind(instance, attr),
            Value::Method(id) => match id.def().map(|def| def.kind) {
                Some(super::NativeKind::Method) if !instance.is_undef() => self.bind(instance, attr),
                Some(super::NativeKind::ClassMethod) => self.bind(class, attr),
                _ => Ok(attr),
            },
            Value::Attribute(id) if !instance.is_undef() => attribute::get(self, id, instance),
            Value::Record(id) => descriptor::get(self, id, attr, instance, class),
            Value::Instance(_) => {
                if let Some(get) = self.special(attr, Special::Get) {
                    let instance = instance.or(Value::None);
                    return self.ask_method(get, attr, &[instance, class]);
                }
                match self.plain(attr) {
                    Value::Record(id) => descriptor::get(self, id, attr, instance, class),
                    _ => Ok(attr),
                }
            }
            _ => Ok(attr),
        }
    }

    /// `value.name` where Python code may have to answer.
    pub(crate) fn get_instance_attr(&mut self, value: Value, class: ClassId, name: &str) -> Res<Value> {
        let flags = self.heap.classes.get(class).flags;
        if flags.getattribute || flags.getattr {
            let key = self.heap.new_str(name)?;
            if flags.getattribute {
                if flags.getattr {
                    return self.ask_prelude("_get_by_both", &[value, key]);
                }
                return self.ask_special(value, Special::Getattribute, &[key])?.ok_or(Trap::Internal);
            }
            if self.lookup_runs_code(class, name) {
                return self.ask_prelude("_get_or_getattr", &[value, key]);
            }
            if let Some(found) = self.find_instance_attr(value, class, name)? {
                return Ok(found);
            }
            return self.ask_special(value, Special::Getattr, &[key])?.ok_or(Trap::Internal);
        }
        match self.find_instance_attr(value, class, name)? {
            Some(found) => Ok(found),
            None => Err(self.attribute_error(value, name)),
        }
    }

    /// Whether looking a name up in a class's instances may run Python code.
    pub(crate) fn lookup_runs_code(&self, class: ClassId, name: &str) -> bool {
        match self.class_attr(class, name) {
            Some(Value::Record(_)) => true,
            Some(attr @ Value::Instance(_)) => {
                self.special(attr, Special::Get).is_some() || matches!(self.plain(attr), Value::Record(_))
            }
            _ => false,
        }
    }

    /// Whether `value.name` may run Python code, which may raise AttributeError.
    pub(crate) fn attr_runs_code(&self, value: Value, name: &str) -> bool {
        let own = match value {
            Value::Class(id) => self.lookup_runs_code(id, name),
            Value::Record(_) => true,
            Value::Module(id) => self.module_getattr(id, name).is_some(),
            _ => false,
        };
        own || self.class_of(value).is_some_and(|class| {
            let flags = self.heap.classes.get(class).flags;
            flags.getattr || flags.getattribute || self.lookup_runs_code(class, name)
        })
    }

    // ---- changes ----

    /// `value.name = new` (or its deletion) of an instance of a user-defined class.
    pub(crate) fn set_instance_attr(&mut self, value: Value, class: ClassId, name: &str, new: Option<Value>) -> Res {
        let flags = self.heap.classes.get(class).flags;
        if (new.is_some() && flags.setattr) || (new.is_none() && flags.delattr) {
            let key = self.heap.new_str(name)?;
            match new {
                Some(new) => self.ask_special(value, Special::Setattr, &[key, new])?,
                None => self.ask_special(value, Special::Delattr, &[key])?,
            };
            return Ok(());
        }
        self.set_plain_attr(value, class, name, new)
    }

    /// As `object.__setattr__` and `object.__delattr__` do it.
    pub(crate) fn set_plain_attr(&mut self, value: Value, class: ClassId, name: &str, new: Option<Value>) -> Res {
        if let Some(attr) = self.class_attr(class, name)
            && self.is_data_descriptor(attr)
        {
            return descriptor::set(self, attr, value, new);
        }
        let Value::Instance(id) = value else { return self.set_native_attr(value, name, new) };
        match name {
            "__class__" => return crate::types::class::set_class(self, id, new),
            "__dict__" if self.heap.classes.get(class).flags.dict => {
                return match new {
                    Some(Value::Dict(dict)) => self.set_dict(id, dict),
                    Some(other) => {
                        let message = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(other));
                        Err(self.type_error(message))
                    }
                    None => {
                        let dict = self.new_dict()?;
                        self.set_dict(id, dict)
                    }
                };
            }
            _ => {}
        }
        if !self.heap.classes.get(class).flags.dict {
            let own = self.class_name_in_messages(class);
            let message = match self.class_attr(class, name) {
                Some(_) => format!("'{own}' object attribute '{name}' is read-only"),
                None => format!("'{own}' object has no attribute '{name}' and no __dict__ for setting new attributes"),
            };
            return Err(self.raise_attribute_error(&message, value, name));
        }
        match new {
            Some(new) => self.set_own_attr(id, name, new),
            None => match self.del_own_attr(id, name)? {
                true => Ok(()),
                false => Err(self.attribute_error(value, name)),
            },
        }
    }

    // ---- classes ----

    /// `class.name`, or None.
    pub(crate) fn find_class_attr(&mut self, class: ClassId, name: &str) -> Res<Option<Value>> {
        let value = Value::Class(class);
        let meta = self.class_of(value);
        let meta_attr = meta.and_then(|meta| self.python_attr(meta, name));
        if let (Some(attr), Some(meta)) = (meta_attr, meta)
            && self.is_data_descriptor(attr)
            && self.has_get(attr)
        {
            return self.descriptor_get(attr, value, Value::Class(meta)).map(Some);
        }
        if let Some(found) = crate::types::class::special_attr(self, class, name)? {
            return Ok(Some(found));
        }
        if let Some(attr) = self.class_attr(class, name) {
            return self.descriptor_get(attr, Value::Undef, value).map(Some);
        }
        if let (Some(attr), Some(meta)) = (meta_attr, meta) {
            return self.descriptor_get(attr, value, Value::Class(meta)).map(Some);
        }
        if name == "__hash__" {
            return Ok(None);
        }
        if let Some(base) = self.heap.classes.get(class).base
            && let Some(found) = self.type_attr(base, name)?
        {
            return Ok(Some(found));
        }
        match BuiltinType::Type.find_method(name) {
            Some((id, _)) => self.bind(value, Value::Method(id)).map(Some),
            None => Ok(None),
        }
    }

    /// `class.name = new`, or its deletion.
    pub(crate) fn set_class_attr(&mut self, class: ClassId, name: &str, new: Option<Value>) -> Res {
        let value = Value::Class(class);
        if let Some(meta) = self.class_of(value) {
            let flags = self.heap.classes.get(meta).flags;
            if (new.is_some() && flags.setattr) || (new.is_none() && flags.delattr) {
                let key = self.heap.new_str(name)?;
                match new {
                    Some(new) => self.ask_special(value, Special::Setattr, &[key, new])?,
                    None => self.ask_special(value, Special::Delattr, &[key])?,
                };
                return Ok(());
            }
        }
        self.set_plain_class_attr(class, name, new)
    }

    /// As `type.__setattr__` and `type.__delattr__` do it.
    pub(crate) fn set_plain_class_attr(&mut self, class: ClassId, name: &str, new: Option<Value>) -> Res {
        let value = Value::Class(class);
        if let Some(meta) = self.class_of(value)
            && let Some(attr) = self.python_attr(meta, name)
            && self.is_data_descriptor(attr)
        {
            return descriptor::set(self, attr, value, new);
        }
        crate::types::class::set_attr(self, class, name, new)
    }
}
