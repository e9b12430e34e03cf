//! What an instance has of its own: the entries of its `__dict__`, and the values of the members that `__slots__` made.
//!
//! Both are in its slots, by its shape. Once it keeps a dict, that is its first slot, and the values of the members follow, in the order
//! of the class's `slots`.
use super::{Res, Trap, Vm};
use crate::heap::{ClassId, DICT_SHAPE, DictId, InstanceId, StrId};
use crate::value::Value;

impl Vm {
    /// What an instance has of a name: a member's value, or an entry of its `__dict__`.
    pub fn own_attr(&self, instance: InstanceId, name: &str) -> Option<Value> {
        self.member_attr(instance, name).or_else(|| self.dict_attr(instance, name))
    }

    /// An entry of an instance's `__dict__`.
    pub fn dict_attr(&self, instance: InstanceId, name: &str) -> Option<Value> {
        let object = self.heap.instances.get(instance);
        if object.shape == DICT_SHAPE {
            return match object.slots.first() {
                Some(&Value::Dict(dict)) => self.dict_get_str(dict, name),
                _ => None,
            };
        }
        let class = object.class?;
        if self.member_index(class, name).is_some() {
            return None;
        }
        let slot = self.heap.slot_of(class, object.shape, name)?;
        object.slots.get(slot)?.some()
    }

    /// The place of a name among those of the class's `__slots__`.
    pub(crate) fn member_index(&self, class: ClassId, name: &str) -> Option<usize> {
        self.heap.classes.get(class).slots.iter().position(|id| self.heap.str(*id) == name)
    }

    /// Where the value of a member is.
    fn member_slot(&self, instance: InstanceId, name: &str) -> Option<usize> {
        let object = self.heap.instances.get(instance);
        let class = object.class?;
        let index = self.member_index(class, name)?;
        if object.shape == DICT_SHAPE { Some(index + 1) } else { self.heap.slot_of(class, object.shape, name) }
    }

    /// The value of a member, when it has one.
    pub fn member_attr(&self, instance: InstanceId, name: &str) -> Option<Value> {
        let slot = self.member_slot(instance, name)?;
        self.heap.instances.get(instance).slots.get(slot)?.some()
    }

    /// Sets a member; with Undef it has no value then.
    pub fn set_member(&mut self, instance: InstanceId, name: &str, value: Value) -> Res {
        if let Some(slot) = self.member_slot(instance, name) {
            *self.heap.instances.get_mut(instance).slots.get_mut(slot).ok_or(Trap::Internal)? = value;
            return Ok(());
        }
        if self.add_slot(instance, name, value)? {
            return Ok(());
        }
        self.to_dict(instance)?;
        let slot = self.member_slot(instance, name).ok_or(Trap::Internal)?;
        *self.heap.instances.get_mut(instance).slots.get_mut(slot).ok_or(Trap::Internal)? = value;
        Ok(())
    }

    /// Sets an entry of an instance's `__dict__`.
    pub fn set_own_attr(&mut self, instance: InstanceId, name: &str, value: Value) -> Res {
        let object = self.heap.instances.get(instance);
        let (Some(class), shape) = (object.class, object.shape) else { return Err(Trap::Internal) };
        // (An entry that is named as a member is needs a dict.)
        if shape != DICT_SHAPE && self.member_index(class, name).is_none() {
            if let Some(slot) = self.heap.slot_of(class, shape, name) {
                *self.heap.instances.get_mut(instance).slots.get_mut(slot).ok_or(Trap::Internal)? = value;
                return Ok(());
            }
            if self.add_slot(instance, name, value)? {
                return Ok(());
            }
        }
        let dict = self.to_dict(instance)?;
        let key = self.heap.new_str(name)?;
        self.dict_set(dict, key, value)
    }

    /// Gives an instance a slot more; false when it can't have one, but needs a dict.
    fn add_slot(&mut self, instance: InstanceId, name: &str, value: Value) -> Res<bool> {
        let object = self.heap.instances.get(instance);
        let (Some(class), shape) = (object.class, object.shape) else { return Err(Trap::Internal) };
        let next = self.next_shape(class, shape, name)?;
        if next == DICT_SHAPE {
            return Ok(false);
        }
        self.push_slot(instance, next, value).map(|()| true)
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

    /// Removes an entry of the instance's `__dict__`; whether it was there.
    pub fn del_own_attr(&mut self, instance: InstanceId, name: &str) -> Res<bool> {
        if self.dict_attr(instance, name).is_none() {
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
            let class = self.heap.instances.get(instance).class;
            if class.is_none_or(|class| self.member_index(class, self.heap.str(name)).is_none()) {
                self.dict_set(dict, Value::Str(name), value)?;
            }
        }
        self.set_dict(instance, dict)?;
        Ok(dict)
    }

    /// Makes `dict` the instance's `__dict__`.
    pub fn set_dict(&mut self, instance: InstanceId, dict: DictId) -> Res {
        let members =
            self.heap.instances.get(instance).class.map_or_else(Vec::new, |class| self.heap.classes.get(class).slots.clone());
        self.set_dict_and_members(instance, dict, &members)
    }

    /// As `set_dict`, for a class with these members: what the instance has of them it keeps.
    pub fn set_dict_and_members(&mut self, instance: InstanceId, dict: DictId, members: &[StrId]) -> Res {
        self.reserve((1 + members.len()) * size_of::<Value>())?;
        let values = members.iter().map(|name| self.member_attr(instance, self.heap.str(*name)).unwrap_or_default());
        let slots: Vec<Value> = std::iter::once(Value::Dict(dict)).chain(values).collect();
        let object = self.heap.instances.get_mut(instance);
        let before = object.slots.capacity();
        object.slots = slots;
        object.shape = DICT_SHAPE;
        object.tag = 0;
        let after = object.slots.capacity();
        self.heap.recharge(before * size_of::<Value>(), after * size_of::<Value>());
        Ok(())
    }

    /// The attributes in slots, in order.
    pub fn own_attrs(&self, instance: InstanceId) -> Vec<(StrId, Value)> {
        let object = self.heap.instances.get(instance);
        let Some(class) = object.class else { return Vec::new() };
        let Some(shape) = self.heap.classes.get(class).shapes.get(object.shape as usize) else { return Vec::new() };
        shape.names.iter().copied().zip(object.slots.iter().copied()).filter(|(_, value)| !value.is_undef()).collect()
    }
}
