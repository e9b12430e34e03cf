//! `obj[key]`, its assignment and deletion, and `item in obj`.
use super::{Res, Ret, Vm};
use crate::heap::Special;
use crate::heap::iters::iter_depth;
use crate::types::BuiltinType;
use crate::value::Value;

impl Vm {
    /// A key of a sequence: what its `__index__` gives.
    #[inline]
    pub(super) fn as_index(&mut self, obj: Value, key: Value) -> Res<Value> {
        match (obj, key) {
            (
                Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_) | Value::Deque(_),
                Value::Instance(_),
            ) => Ok(self.index_of(key)?.unwrap_or(key)),
            _ => Ok(key),
        }
    }

    /// `obj[key]`.
    #[inline(never)]
    pub fn get_item(&mut self, obj: Value, key: Value) -> Res<Value> {
        let key = self.as_index(obj, key)?;
        if matches!(obj, Value::Class(_)) || self.is_custom(obj) {
            return self.get_item_of_custom(obj, key);
        }
        if let Value::Type(ty) = obj {
            return crate::types::alias::of_type(self, ty, key);
        }
        match self.def_of(obj).getitem {
            Some(get) => get(self, obj, key),
            None => {
                let message = format!("'{}' object is not subscriptable", self.type_name(obj));
                Err(self.type_error(message))
            }
        }
    }

    /// `obj[key] = value`.
    #[inline(never)]
    pub fn set_item(&mut self, obj: Value, key: Value, value: Value) -> Res {
        let key = self.as_index(obj, key)?;
        if self.is_custom(obj) {
            return match self.item_method(obj, Special::SetItem, &[key, value])? {
                Some(plain) if plain != obj && !self.is_custom(plain) => self.set_item(plain, key, value),
                Some(_) => {
                    let message = format!("'{}' object does not support item assignment", self.type_name(obj));
                    Err(self.type_error(message))
                }
                None => Ok(()),
            };
        }
        if let (Value::List(_), Value::Slice(_)) = (obj, key)
            && !matches!(value, Value::List(_) | Value::Tuple(_))
        {
            return self.set_slice_of(obj, key, value);
        }
        match self.def_of(obj).setitem {
            Some(set) => set(self, obj, key, value),
            None => {
                let message = format!("'{}' object does not support item assignment", self.type_name(obj));
                Err(self.type_error(message))
            }
        }
    }

    /// `list[slice] = value` of a value that is no list or tuple: of its items.
    pub(super) fn set_slice_of(&mut self, list: Value, slice: Value, value: Value) -> Res {
        if !self.is_iterable(value) {
            return Err(self.type_error("must assign iterable to extended slice"));
        }
        let value = self.iterator_or(value, "must assign iterable to extended slice")?;
        match self.get_iter(value)? {
            iter @ Value::Iter(_) => {
                let items = self.collect_items(iter)?;
                let items = self.heap.new_list(items)?;
                self.set_item(list, slice, items)
            }
            generator => {
                self.ret = Ret::Discard;
                Err(self.call_prelude("_set_slice", &[list, slice, generator]))
            }
        }
    }

    /// `del obj[key]`.
    pub fn del_item(&mut self, obj: Value, key: Value) -> Res {
        let key = self.as_index(obj, key)?;
        if self.is_custom(obj) {
            return match self.item_method(obj, Special::DelItem, &[key])? {
                Some(plain) if plain != obj && !self.is_custom(plain) => self.del_item(plain, key),
                Some(_) => {
                    let does = if self.special(obj, Special::GetItem).is_some() { "doesn't" } else { "does not" };
                    let message = format!("'{}' object {does} support item deletion", self.type_name(obj));
                    Err(self.type_error(message))
                }
                None => Ok(()),
            };
        }
        match self.def_of(obj).delitem {
            Some(del) => del(self, obj, key),
            None => {
                let def = self.def_of(obj);
                // (A mapping does not; a sequence doesn't.)
                let mapping = self.type_of(obj) == BuiltinType::MappingProxy;
                let does = if !mapping && (def.getitem.is_some() || def.len.is_some()) { "doesn't" } else { "does not" };
                let message = format!("'{}' object {does} support item deletion", self.type_name(obj));
                Err(self.type_error(message))
            }
        }
    }

    /// `item in container`.
    #[inline(never)]
    pub fn contains(&mut self, container: Value, item: Value) -> Res<bool> {
        if self.is_custom(container) {
            if let Some(method) = self.special(container, Special::Contains) {
                if method.is_none() {
                    let message = format!("'{}' object is not a container", self.type_name(container));
                    return Err(self.type_error(message));
                }
                let answer = self.ask_method(method, container, &[item])?;
                return self.truth(answer);
            }
            // (What the built-in type knows of `in` goes before going through what `__iter__` gives.)
            let plain = self.plain(container);
            if plain != container && !self.is_custom(plain) && self.def_of(plain).contains.is_some() {
                return self.contains(plain, item);
            }
            if !self.is_iterable(container) {
                let message = format!("argument of type '{}' is not a container or iterable", self.type_name(container));
                return Err(self.type_error(message));
            }
            let name = self.type_name(container).into_owned();
            let name = self.heap.new_str(&name)?;
            let answer = self.ask_prelude("_contains_custom", &[container, item, name])?;
            return Ok(answer == Value::Bool(true));
        }
        if let Some(contains) = self.def_of(container).contains {
            return contains(self, container, item);
        }
        if self.def_of(container).iter.is_none() && !matches!(container, Value::Iter(_) | Value::Generator(_)) {
            let message = format!("argument of type '{}' is not a container or iterable", self.type_name(container));
            return Err(self.type_error(message));
        }
        match self.get_iter(container)? {
            // (What makes new items is gone through where its garbage can be collected.)
            Value::Iter(id)
                if iter_depth(&self.heap, Value::Iter(id)) == 0 && !crate::types::iterator::is_endless(self, Value::Iter(id)) =>
            {
                let mut found = false;
                crate::types::iterator::for_each(self, id, 40, |vm, other| {
                    found = vm.same(other, item)?;
                    Ok(!found)
                })?;
                Ok(found)
            }
            generator => Err(self.call_prelude("_contains", &[generator, item])),
        }
    }
}
