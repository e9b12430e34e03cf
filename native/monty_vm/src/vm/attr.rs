//! Attributes: of modules, functions, types and everything with a table of methods.
use super::cache::SiteCache;
use super::{Linked, NativeDef, NativeKind, Res, Ret, Trap, Vm};
use crate::bytecode::Op;
use crate::heap::{BoundObj, Special};
use crate::types::{BuiltinType, attribute, descriptor, object, slots};
use crate::value::{MethodId, ModuleId, Value};
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The methods of a type by name, inherited ones too.
type Methods = HashMap<&'static str, (MethodId, &'static NativeDef), FixedState>;

impl BuiltinType {
    /// A method by name, inherited ones too.
    pub fn find_method(self, name: &str) -> Option<(MethodId, &'static NativeDef)> {
        static METHODS: [OnceLock<Methods>; BuiltinType::ALL.len()] = [const { OnceLock::new() }; BuiltinType::ALL.len()];
        METHODS.get(self.index() as usize)?.get_or_init(|| self.methods()).get(name).copied()
    }

    fn methods(self) -> Methods {
        let mut names: Vec<&str> = object::METHODS.iter().map(|method| method.name).collect();
        let mut owner = self;
        while owner != BuiltinType::Object {
            names.extend(owner.def().methods.iter().map(|method| method.name));
            owner = owner.base();
        }
        names.into_iter().filter_map(|name| Some((name, self.look_for_method(name)?))).collect()
    }

    fn look_for_method(self, name: &str) -> Option<(MethodId, &'static NativeDef)> {
        let mut owner = self;
        while owner != BuiltinType::Object {
            if let Some(index) = owner.def().methods.iter().position(|m| m.name == name) {
                let def = owner.def().methods.get(index)?;
                return Some((MethodId { owner, index: index as u16 }, def));
            }
            owner = owner.base();
        }
        let (index, def) = object::METHODS.iter().enumerate().find(|(_, m)| m.name == name)?;
        if !slots::applies(self, index, name) {
            return None;
        }
        let mut owner = self;
        if slots::is_general(index) {
            // Of what every object has, some types have their own.
            while owner != BuiltinType::Object && !slots::overrides(owner, name) {
                owner = owner.base();
            }
            if owner == BuiltinType::Object {
                return Some((MethodId { owner, index: index as u16 }, object::own_row(index)?));
            }
        } else {
            // What follows from a slot belongs to the first type that has it.
            while slots::applies(owner.base(), index, name) {
                owner = owner.base();
            }
        }
        Some((MethodId { owner, index: index as u16 | MethodId::OF_SLOT }, def))
    }
}

impl MethodId {
    /// Marks the index of a method in `object`'s table that its owner has because of a slot.
    const OF_SLOT: u16 = 1 << 15;

    /// The row of the method table.
    pub fn def(self) -> Option<&'static NativeDef> {
        match self.index & Self::OF_SLOT {
            0 if self.owner == BuiltinType::Object => object::own_row(usize::from(self.index)),
            0 => self.owner.def().methods.get(usize::from(self.index)),
            _ => object::METHODS.get(usize::from(self.index & !Self::OF_SLOT)),
        }
    }

    /// The type whose values it works on: `object`, where it is one of what every object has, and asks an instance's class.
    pub fn works_on(self) -> BuiltinType {
        let general = self.index & Self::OF_SLOT != 0 && slots::is_general(usize::from(self.index & !Self::OF_SLOT));
        if general { BuiltinType::Object } else { self.owner }
    }

    /// Whether it works on the value that an instance of a derived class holds, not on the instance.
    pub fn of_plain(self) -> bool {
        !matches!(self.works_on(), BuiltinType::Object | BuiltinType::Type | BuiltinType::Property)
            && !self.def().is_some_and(|def| def.of_instance)
    }
}

impl Vm {
    /// `value.name`, or `None`.
    pub fn find_attr(&mut self, value: Value, name: &str) -> Res<Option<Value>> {
        if let Value::Class(class) = value {
            return self.find_class_attr(class, name);
        }
        if let Some(class) = self.heap.class_of(value) {
            return self.find_instance_attr(value, class, name);
        }
        self.find_native_attr(value, name)
    }

    /// As `find_attr`, of a value of a built-in type.
    pub(crate) fn find_native_attr(&mut self, value: Value, name: &str) -> Res<Option<Value>> {
        match value {
            Value::Module(module) => {
                if let Some(found) = self.module_attr(module, name)? {
                    return Ok(Some(found));
                }
                if let Some(getattr) = self.module_getattr(module, name) {
                    let name = self.heap.new_str(name)?;
                    return self.ask(getattr, &[name]).map(Some);
                }
            }
            Value::Type(ty) => {
                if let Some(found) = self.type_attr(ty, name)? {
                    return Ok(Some(found));
                }
            }
            Value::Tuple(id) => {
                let tuple = self.heap.tuples.get(id);
                if let Some(at) = tuple.names.fields().iter().position(|field| *field == name) {
                    return Ok(tuple.items.get(at).copied());
                }
            }
            Value::Function(id) => {
                if let Value::Dict(dict) = self.heap.functions.get(id).dict
                    && let Some(found) = self.dict_get_str(dict, name)
                {
                    return Ok(Some(found));
                }
            }
            Value::Exception(id) => {
                if let Some(found) = crate::types::exception::get_attr(self, id, name)? {
                    return Ok(Some(found));
                }
            }
            Value::Record(id) => {
                if self.heap.records.get(id).ty == BuiltinType::Super
                    && let Some(found) = descriptor::super_attr(self, value, name)?
                {
                    return Ok(Some(found));
                }
                if let Some(origin) = crate::types::alias::forwarded(self, id, name) {
                    let origin = self.unwrapped(origin, name);
                    return self.get_attr(origin, name).map(Some);
                }
                if let Some(found) = crate::types::record::field(self, value, name) {
                    return Ok(Some(found));
                }
            }
            _ => {}
        }
        if let Some(found) = self.native_getter(value, name)? {
            return Ok(Some(found));
        }
        let ty = self.type_of(value);
        match name {
            "__class__" => return Ok(Some(Value::Type(ty))),
            "__hash__" if !slots::is_hashable(ty) => return Ok(Some(Value::None)),
            "__call__" if crate::builtins::objects::is_callable(self, value) => return Ok(Some(value)),
            "__doc__" => return crate::types::type_::doc(self, ty).map(Some),
            _ => {}
        }
        match ty.find_method(name) {
            Some((id, def)) => match def.kind {
                NativeKind::Method => self.bind(value, Value::Method(id)).map(Some),
                NativeKind::ClassMethod => self.bind(Value::Type(ty), Value::Method(id)).map(Some),
                _ => Ok(Some(Value::Method(id))),
            },
            // A bound method has what its function has.
            None => match (value, self.bound_function(value)) {
                (Value::Bound(_), function) if function != value => self.find_attr(function, name),
                _ => Ok(None),
            },
        }
    }

    /// A computed attribute of a value's built-in type.
    pub(crate) fn native_getter(&mut self, value: Value, name: &str) -> Res<Option<Value>> {
        let mut at = self.type_of(value);
        loop {
            if let Some(getter) = at.def().getters.iter().find(|g| g.name == name) {
                return (getter.get)(self, value).map(|v| v.some());
            }
            if at == BuiltinType::Object {
                return Ok(None);
            }
            at = at.base();
        }
    }

    pub(crate) fn type_attr(&mut self, ty: BuiltinType, name: &str) -> Res<Option<Value>> {
        match name {
            "__name__" | "__qualname__" => return self.heap.new_str(ty.own_name()).map(Some),
            "__module__" => return self.heap.new_str(crate::types::type_::module_name(ty)).map(Some),
            "__doc__" => return crate::types::type_::doc(self, ty).map(Some),
            "__dict__" => return crate::types::type_::namespace(self, ty).map(Some),
            "__hash__" if !slots::is_hashable(ty) => return Ok(Some(Value::None)),
            "__abstractmethods__" => return Err(self.raise(BuiltinType::AttributeError, name)),
            "__base__" if ty == BuiltinType::Object => return Ok(Some(Value::None)),
            "__base__" => return Ok(Some(Value::Type(ty.base()))),
            "__bases__" => {
                let bases: Vec<Value> = ty.bases().into_iter().map(Value::Type).collect();
                return self.heap.new_tuple(bases).map(Some);
            }
            "__mro__" => {
                let mro: Vec<Value> = ty.mro().into_iter().map(Value::Type).collect();
                return self.heap.new_tuple(mro).map(Some);
            }
            _ => {}
        }
        if let Some(getter) = ty.def().class_getters.iter().find(|g| g.name == name) {
            return (getter.get)(self, Value::Type(ty)).map(Some);
        }
        match ty.find_method(name) {
            Some((id, def)) if def.kind == NativeKind::ClassMethod => self.bind(Value::Type(ty), Value::Method(id)).map(Some),
            Some((id, _)) => Ok(Some(Value::Method(id))),
            // What classes have of their own class goes before.
            None if BuiltinType::Type.find_attribute(name).is_some() => Ok(None),
            None => Ok(ty.find_attribute(name).map(Value::Attribute)),
        }
    }

    fn module_attr(&mut self, module: ModuleId, name: &str) -> Res<Option<Value>> {
        if let Some(value) = self.module_get(module, name) {
            return Ok(Some(value));
        }
        match name {
            "__name__" => {
                let name = self.modules.get(module.0 as usize).map(|m| m.name.clone()).unwrap_or_default();
                self.heap.new_str(&name).map(Some)
            }
            "__dict__" => Ok(Some(Value::Namespace(module))),
            "__annotations__" | "__annotate__" => crate::types::annotations::of_module(self, Value::Module(module), name),
            _ => Ok(None),
        }
    }

    /// The module's own `__getattr__`, for a name that it does not have.
    pub(crate) fn module_getattr(&self, module: ModuleId, name: &str) -> Option<Value> {
        match self.module_get(module, name) {
            None => self.module_get(module, "__getattr__"),
            Some(_) => None,
        }
    }

    /// The module's global that the site's cache names, when it is set.
    #[inline]
    pub(crate) fn cached_global(&self, linked: &Linked, module: ModuleId, site: u32) -> Option<Value> {
        match self.sites.inline.get((linked.sites + site) as usize) {
            Some(SiteCache::Global(cached, slot)) if *cached == module => self.slots(module.0).get(*slot as usize)?.some(),
            _ => None,
        }
    }

    /// A bound method.
    pub fn bind(&mut self, receiver: Value, function: Value) -> Res<Value> {
        Ok(Value::Bound(self.heap.alloc(BoundObj { receiver, function })?))
    }

    /// The value whose `name` a wrapper shows as its own: an alias its origin's, a method, `classmethod` or `staticmethod` its
    /// function's. (Wrappers may be nested deeply: none looks into the next by itself.)
    pub(crate) fn unwrapped(&self, value: Value, name: &str) -> Value {
        let of_function = matches!(name, "__name__" | "__qualname__" | "__doc__" | "__module__");
        let is_wrapper = |id| matches!(self.heap.records.get(id).ty, BuiltinType::ClassMethod | BuiltinType::StaticMethod);
        let mut value = value;
        loop {
            self.heap.meter.add(4);
            let inner = match value {
                Value::Record(id) if is_wrapper(id) => match self.heap.records.get(id).items.first() {
                    Some(&function) if of_function => function,
                    _ => return value,
                },
                Value::Record(id) => match crate::types::alias::forwarded(self, id, name) {
                    Some(origin) => origin,
                    None => return value,
                },
                Value::Bound(id) => match self.heap.bounds.get(id).function {
                    Value::Method(_) => return value,
                    function if of_function => function,
                    _ => return value,
                },
                // Of a class derived from `staticmethod` or `classmethod`, which says nothing else.
                Value::Instance(id) => match self.plain(value) {
                    wrapper @ Value::Record(inner)
                        if of_function
                            && is_wrapper(inner)
                            && self.own_attr(id, name).is_none()
                            && self.class_of(value).is_some_and(|class| self.python_attr(class, name).is_none()) =>
                    {
                        wrapper
                    }
                    _ => return value,
                },
                _ => return value,
            };
            value = inner;
        }
    }

    /// What a bound method calls in the end; a method of a built-in type, and anything else, is what it is.
    fn bound_function(&self, value: Value) -> Value {
        let mut value = value;
        while let Value::Bound(id) = value
            && !matches!(self.heap.bounds.get(id).function, Value::Method(_))
        {
            self.heap.meter.add(4);
            value = self.heap.bounds.get(id).function;
        }
        value
    }

    /// An attribute that a wrapper has of its function.
    pub(crate) fn attr_of_function(&mut self, wrapper: Value, name: &str) -> Res<Value> {
        match self.unwrapped(wrapper, name) {
            function if function == wrapper => Err(self.attribute_error(wrapper, name)),
            function => self.get_attr(function, name),
        }
    }

    /// `value.name`; AttributeError when there is none.
    pub fn get_attr(&mut self, value: Value, name: &str) -> Res<Value> {
        match self.look_up_attr(value, name) {
            Err(Trap::Asked) => Err(self.asked_for_attr(value, name)),
            found => found,
        }
    }

    fn look_up_attr(&mut self, value: Value, name: &str) -> Res<Value> {
        if let Some(class) = self.heap.class_of(value) {
            return self.get_instance_attr(value, class, name);
        }
        match self.find_attr(value, name)? {
            Some(found) => Ok(found),
            None if self.special(value, Special::Getattr).is_some() => {
                let key = self.heap.new_str(name)?;
                self.ask_special(value, Special::Getattr, &[key])?.ok_or(Trap::Internal)
            }
            None => Err(self.attribute_error(value, name)),
        }
    }

    /// `AttributeError`, with `name` and `obj`.
    #[cold]
    pub fn attribute_error(&mut self, value: Value, name: &str) -> Trap {
        let value = self.bound_function(value);
        let message = match value {
            Value::Type(ty) => format!("type object '{}' has no attribute '{name}'", ty.name()),
            Value::Class(id) => format!("type object '{}' has no attribute '{name}'", self.class_name(id)),
            Value::Module(id) => {
                let module = self.modules.get(id.0 as usize).map(|m| m.name.clone()).unwrap_or_default();
                format!("module '{module}' has no attribute '{name}'")
            }
            _ => format!("'{}' object has no attribute '{name}'", self.type_name(value)),
        };
        self.raise_attribute_error(&message, value, name)
    }

    #[cold]
    pub(crate) fn raise_attribute_error(&mut self, message: &str, value: Value, name: &str) -> Trap {
        // Private names are suggested to methods of the object itself.
        let inside = self.own_self() == Some(value);
        self.raise_with_fields(BuiltinType::AttributeError, message, name, &[value, Value::Bool(inside)])
    }

    /// An AttributeError that was raised without saying which attribute of what is missing leaves a frame that was to give one
    /// to the instruction below: it gets both, for suggestions.
    #[cold]
    pub(crate) fn complete_attribute_error(&mut self, ret: Ret) -> Res {
        let Value::Exception(id) = self.raised else { return Ok(()) };
        let depth = self.frames.len();
        let attr = match ret {
            Ret::Answer => self.asked.last().and_then(|asked| asked.attr_at(depth)),
            _ => self.attr_of_instruction()?,
        };
        let (Some([object, name]), mut fields) = (attr, crate::types::exception::all_fields(self, id)) else { return Ok(()) };
        if fields.iter().all(|field| field.is_undef()) {
            fields = vec![name, object, Value::Bool(self.own_self() == Some(object))];
            crate::types::exception::set_all_fields(self, id, fields)?;
        }
        Ok(())
    }

    /// Object and name, where the top frame stands at an instruction that gets an attribute.
    fn attr_of_instruction(&mut self) -> Res<Option<[Value; 2]>> {
        let Some(&frame) = self.frames.last() else { return Ok(None) };
        let Some(linked) = self.linked(frame.code) else { return Ok(None) };
        let Some(&Op::GetAttr { obj, site, .. }) = linked.code.ops.get(frame.pc.wrapping_sub(1) as usize) else {
            return Ok(None);
        };
        let name = site_name(linked, site)?.to_owned();
        let object = self.stack.get(frame.base as usize + usize::from(obj)).copied().ok_or(Trap::Internal)?;
        Ok(Some([object, self.heap.new_str(&name)?]))
    }

    /// `value.name = new`, or with `None` its deletion.
    pub fn set_attr(&mut self, value: Value, name: &str, new: Option<Value>) -> Res {
        if let Value::Class(class) = value {
            return self.set_class_attr(class, name, new);
        }
        if let Some(class) = self.heap.class_of(value) {
            return self.set_instance_attr(value, class, name, new);
        }
        self.set_native_attr(value, name, new)
    }

    /// As `set_attr`, of a value of a built-in type.
    pub(crate) fn set_native_attr(&mut self, value: Value, name: &str, new: Option<Value>) -> Res {
        match value {
            Value::Function(_) => return crate::types::function::set_attr(self, value, name, new),
            Value::Exception(_) => return crate::types::exception::set_attr(self, value, name, new),
            Value::Module(module) => {
                if crate::types::annotations::set_of_module(self, value, name, new)? {
                    return Ok(());
                }
                if new.is_none() && self.module_get(module, name).is_none() {
                    let message = format!("'module' object has no attribute '{name}'");
                    return Err(self.raise_attribute_error(&message, value, name));
                }
                return self.module_set(module, name, new.unwrap_or_default());
            }
            Value::Type(ty) => {
                let message = format!("cannot set '{name}' attribute of immutable type '{}'", ty.name());
                return Err(self.type_error(message));
            }
            _ => {}
        }
        if let Value::Record(id) = value
            && crate::types::alias::is_alias(self, value)
        {
            let message = match crate::types::alias::forwarded(self, id, name) {
                Some(_) => {
                    format!("'types.GenericAlias' object has no attribute '{name}' and no __dict__ for setting new attributes")
                }
                None => "readonly attribute".to_owned(),
            };
            return Err(self.raise_attribute_error(&message, value, name));
        }
        if crate::types::simple::set_cell(self, value, name, new) || descriptor::set_doc(self, value, name, new) {
            return Ok(());
        }
        let ty = self.type_of(value);
        let known = self.find_attr(value, name)?.is_some();
        let own = ty.full_name();
        if let (Value::Instance(_), Some(_)) = (value, new)
            && !known
        {
            let message =
                "'object' object has no attribute '{name}' and no __dict__ for setting new attributes".replace("{name}", name);
            return Err(self.raise_attribute_error(&message, value, name));
        }
        if let Some(id) = ty.find_attribute(name).filter(|id| id.owner != BuiltinType::Object) {
            return Err(attribute::not_writable(self, id));
        }
        let message = if name == "__class__" {
            return Err(self.type_error("__class__ assignment only supported for mutable types or ModuleType subclasses"));
        } else if known {
            format!("'{own}' object attribute '{name}' is read-only")
        } else {
            format!("'{own}' object has no attribute '{name}' and no __dict__ for setting new attributes")
        };
        Err(self.raise_attribute_error(&message, value, name))
    }
}

/// The name of an attribute site.
pub(crate) fn site_name(linked: &Linked, site: u32) -> Res<&str> {
    let name = linked.code.sites.get(site as usize).map(|s| s.name).ok_or(Trap::Internal)?;
    Vm::name_of(linked, name)
}
