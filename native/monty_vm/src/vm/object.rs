//! Attributes of instances and classes: descriptors, slots, `__getattr__` and its kin.
use super::{Res, Trap, Vm};
use crate::heap::{ClassId, DICT_SHAPE, DictId, InstanceId, Special};
use crate::types::{BuiltinType, descriptor};
use crate::value::Value;

impl Vm {
    // ---- what an instance has of its own ----

    /// An attribute in the instance itself.
    pub fn own_attr(&self, instance: InstanceId, name: &str) -> Option<Value> {
        let object = self.heap.instances.get(instance);
        if object.shape == DICT_SHAPE {
            return match object.slots.first() {
                Some(&Value::Dict(dict)) => self.dict_get_str(dict, name),
                _ => None,
            };
        }
        let slot = self.heap.slot_of(object.class?, object.shape, name)?;
        object.slots.get(slot)?.some()
    }

    /// Sets an attribute in the instance itself.
    pub fn set_own_attr(&mut self, instance: InstanceId, name: &str, value: Value) -> Res {
        let object = self.heap.instances.get(instance);
        let Some(class) = object.class else { return Err(Trap::Internal) };
        if object.shape != DICT_SHAPE {
            let shape = object.shape;
            if let Some(slot) = self.heap.slot_of(class, shape, name) {
                *self.heap.instances.get_mut(instance).slots.get_mut(slot).ok_or(Trap::Internal)? = value;
                return Ok(());
            }
            let next = self.next_shape(class, shape, name)?;
            if next != DICT_SHAPE {
                return self.push_slot(instance, next, value);
            }
            self.to_dict(instance)?;
        }
        let Some(dict) = self.instance_dict(instance) else { return Err(Trap::Internal) };
        let key = self.heap.new_str(name)?;
        self.dict_set(dict, key, value)
    }

    /// The shape with one name more: see `Heap::shape_with`.
    pub(crate) fn next_shape(&mut self, class: ClassId, shape: u32, name: &str) -> Res<u32> {
        let from = self.heap.classes.get(class).shapes.get(shape as usize).ok_or(Trap::Internal)?;
        if let Some((_, next)) = from.next.iter().find(|(id, _)| self.heap.str(*id) == name) {
            return Ok(*next);
        }
        match self.heap.new_str(name)? {
            Value::Str(id) => self.heap.shape_with(class, shape, id),
            _ => Err(Trap::Internal),
        }
    }

    /// Adds a slot: the instance has shape `next` then.
    #[inline]
    pub(crate) fn push_slot(&mut self, instance: InstanceId, next: u32, value: Value) -> Res {
        let object = self.heap.instances.get(instance);
        let before = object.slots.capacity();
        if object.slots.len() == before {
            self.reserve(before.max(4) * size_of::<Value>())?;
        }
        let tag = self.heap.instances.get(instance).class.map_or(0, |class| self.heap.shape_tag(class, next));
        let object = self.heap.instances.get_mut(instance);
        object.slots.push(value);
        object.shape = next;
        object.tag = tag;
        let after = object.slots.capacity();
        if after != before {
            self.heap.recharge(before * size_of::<Value>(), after * size_of::<Value>());
        }
        Ok(())
    }

    /// Removes an attribute of the instance's own; whether it was there.
    pub fn del_own_attr(&mut self, instance: InstanceId, name: &str) -> Res<bool> {
        if self.own_attr(instance, name).is_none() {
            return Ok(false);
        }
        self.to_dict(instance)?;
        let Some(dict) = self.instance_dict(instance) else { return Err(Trap::Internal) };
        let key = self.heap.new_str(name)?;
        self.dict_remove(dict, key).map(|found| found.is_some())
    }

    pub(crate) fn instance_dict(&self, instance: InstanceId) -> Option<DictId> {
        let object = self.heap.instances.get(instance);
        match (object.shape, object.slots.first()) {
            (DICT_SHAPE, Some(&Value::Dict(dict))) => Some(dict),
            _ => None,
        }
    }

    /// `instance.__dict__`: from now on the attributes are in it.
    pub fn to_dict(&mut self, instance: InstanceId) -> Res<DictId> {
        if let Some(dict) = self.instance_dict(instance) {
            return Ok(dict);
        }
        let dict = self.new_dict()?;
        for (name, value) in self.own_attrs(instance) {
            self.dict_set(dict, Value::Str(name), value)?;
        }
        self.set_dict(instance, dict);
        Ok(dict)
    }

    /// Makes `dict` the instance's `__dict__`.
    pub fn set_dict(&mut self, instance: InstanceId, dict: DictId) {
        let object = self.heap.instances.get_mut(instance);
        let before = object.slots.capacity();
        object.slots = vec![Value::Dict(dict)];
        object.shape = DICT_SHAPE;
        object.tag = 0;
        let after = object.slots.capacity();
        self.heap.recharge(before * size_of::<Value>(), after * size_of::<Value>());
    }

    /// The attributes in slots, in order.
    pub fn own_attrs(&self, instance: InstanceId) -> Vec<(crate::heap::StrId, Value)> {
        let object = self.heap.instances.get(instance);
        let Some(class) = object.class else { return Vec::new() };
        let Some(shape) = self.heap.classes.get(class).shapes.get(object.shape as usize) else { return Vec::new() };
        shape.names.iter().copied().zip(object.slots.iter().copied()).filter(|(_, value)| !value.is_undef()).collect()
    }

    // ---- lookup ----

    /// `value.name` of an instance of a user-defined class, `__getattr__` aside.
    pub(crate) fn find_instance_attr(&mut self, value: Value, class: ClassId, name: &str) -> Res<Option<Value>> {
        let attr = self.class_attr(class, name);
        if let Some(attr) = attr
            && self.is_data_descriptor(attr)
        {
            return self.descriptor_get(attr, value, Value::Class(class)).map(Some);
        }
        // What `__get__` answers goes before what it has set meanwhile.
        let answered = matches!(attr, Some(Value::Instance(_)))
            && attr.is_some_and(|attr| {
                let get = self.special(attr, Special::Get);
                get.is_some_and(|get| self.has_answer(get, &[attr, value, Value::Class(class)]))
            });
        if !answered && let Some(own) = self.own_of(value, name)? {
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
    fn own_of(&mut self, value: Value, name: &str) -> Res<Option<Value>> {
        match value {
            Value::Instance(id) => Ok(self.own_attr(id, name)),
            Value::Exception(id) => {
                if name == "__class__" {
                    return Ok(None);
                }
                if let Some(found) = crate::types::exception::get_attr(self, id, name)? {
                    return Ok(Some(found));
                }
                self.native_getter(value, name)
            }
            _ => Ok(None),
        }
    }

    /// Whether an attribute of a class goes before the instance's own.
    pub fn is_data_descriptor(&self, attr: Value) -> bool {
        match attr {
            Value::Record(id) => descriptor::is_data(self.heap.records.get(id).ty),
            Value::Instance(_) => {
                self.special(attr, Special::Set).is_some()
                    || self.special(attr, Special::Delete).is_some()
                    || matches!(self.plain(attr), Value::Record(id) if descriptor::is_data(self.heap.records.get(id).ty))
            }
            _ => false,
        }
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
            return descriptor::set(self, attr, value, name, new);
        }
        let Value::Instance(id) = value else { return self.set_native_attr(value, name, new) };
        match name {
            "__class__" => return crate::types::class::set_class(self, id, new),
            "__dict__" if self.heap.classes.get(class).flags.dict => {
                return match new {
                    Some(Value::Dict(dict)) => {
                        self.set_dict(id, dict);
                        Ok(())
                    }
                    Some(other) => {
                        let message = format!("__dict__ must be set to a dictionary, not a '{}'", self.type_name(other));
                        Err(self.type_error(message))
                    }
                    None => {
                        let dict = self.new_dict()?;
                        self.set_dict(id, dict);
                        Ok(())
                    }
                };
            }
            _ => {}
        }
        if !self.heap.classes.get(class).flags.dict {
            let own = self.class_name_in_messages(class);
            let message = match (new, self.class_attr(class, name)) {
                (_, Some(_)) => format!("'{own}' object attribute '{name}' is read-only"),
                (Some(_), None) => format!("'{own}' object has no attribute '{name}' and no __dict__ for setting new attributes"),
                (None, None) => format!("'{own}' object has no attribute '{name}'"),
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
            return descriptor::set(self, attr, value, name, new);
        }
        crate::types::class::set_attr(self, class, name, new)
    }
}
