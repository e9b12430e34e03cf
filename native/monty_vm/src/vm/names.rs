//! Modules and names: globals by slot and by name, namespaces, what an unbound name means.
use super::{Frame, Linked, Res, Trap, Vm};
use crate::bytecode::{CodeKind, Const, Unit};
use crate::heap::CodeId;
use crate::types::{BuiltinType, host_function};
use crate::value::{BuiltinId, ModuleId, Value};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A module: its globals by slot. While it runs its slots are in `Vm::globals`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Module {
    /// `__name__`
    pub name: Box<str>,
    /// Values by slot; Undef where unset.
    pub slots: Vec<Value>,
    /// Slots by name.
    pub index: HashMap<Box<str>, u32>,
    /// Names by slot.
    pub names: Vec<Box<str>>,
    /// Whether `import` finds it: not the program's own, nor the prelude's.
    pub imported: bool,
    /// The code of a module written in Python.
    pub body: Option<CodeId>,
    /// Whether that code has been begun.
    pub begun: bool,
}

impl Vm {
    /// A new module with slots for a unit's globals; its index.
    pub(crate) fn new_module(&mut self, name: &str, unit: &Unit) -> u32 {
        let mut module = Module { name: name.into(), ..Module::default() };
        for &global in &unit.globals {
            let name = unit.names.get(global as usize).cloned().unwrap_or_default();
            module.index.insert(name.clone(), module.names.len() as u32);
            module.names.push(name);
            module.slots.push(Value::Undef);
        }
        self.heap.budget.add(module.bytes());
        let index = self.modules.len() as u32;
        if index == 0 {
            self.globals = std::mem::take(&mut module.slots);
        }
        self.modules.push(module);
        index
    }

    /// A new module that `import` finds, with these globals.
    pub(crate) fn add_module(&mut self, name: &str, values: &[(&'static str, Value)]) -> Res<ModuleId> {
        let mut module = Module { name: name.into(), imported: true, ..Module::default() };
        for (slot, &(name, value)) in values.iter().enumerate() {
            module.index.insert(name.into(), slot as u32);
            module.names.push(name.into());
            module.slots.push(value);
        }
        self.heap.budget.charge(module.bytes())?;
        let id = ModuleId(self.modules.len() as u32);
        self.modules.push(module);
        Ok(id)
    }

    /// A new module that `import` finds, written in Python: its code waits to be run.
    pub(crate) fn add_python_module(&mut self, name: &str, unit: std::sync::Arc<Unit>) -> ModuleId {
        let module = self.new_module(name, &unit);
        let body = self.link(unit, module);
        if let Some(module) = self.modules.get_mut(module as usize) {
            module.imported = true;
            module.body = Some(body);
        }
        ModuleId(module)
    }

    /// The module of that name that `import` made.
    pub(crate) fn imported_module(&self, name: &str) -> Option<ModuleId> {
        let mut modules = self.modules.iter().enumerate();
        // (The program itself is the first.)
        modules.position(|(i, m)| (m.imported || i == 0) && &*m.name == name).map(|i| ModuleId(i as u32))
    }

    /// A module's name.
    pub fn module_name(&self, id: ModuleId) -> &str {
        self.modules.get(id.0 as usize).map_or("", |m| &m.name)
    }

    /// The slot of a module's global.
    pub(crate) fn module_slot(&self, module: ModuleId, name: &str) -> Option<u32> {
        self.modules.get(module.0 as usize)?.index.get(name).copied()
    }

    /// The slots of a module.
    pub(crate) fn slots(&self, module: u32) -> &[Value] {
        if module == self.current_module { &self.globals } else { self.modules.get(module as usize).map_or(&[], |m| &m.slots) }
    }

    pub(crate) fn slots_mut(&mut self, module: u32) -> Option<&mut Vec<Value>> {
        if module == self.current_module {
            Some(&mut self.globals)
        } else {
            self.modules.get_mut(module as usize).map(|m| &mut m.slots)
        }
    }

    /// A global of a module by name.
    pub fn module_get(&self, module: ModuleId, name: &str) -> Option<Value> {
        let slot = *self.modules.get(module.0 as usize)?.index.get(name)?;
        self.slots(module.0).get(slot as usize)?.some()
    }

    /// Sets a global of a module by name.
    pub fn module_set(&mut self, module: ModuleId, name: &str, value: Value) -> Res {
        let known = self.modules.get(module.0 as usize).ok_or(Trap::Internal)?.index.get(name).copied();
        let slot = match known {
            Some(slot) => slot,
            None => {
                self.heap.budget.charge(Module::name_bytes(name))?;
                let entry = self.modules.get_mut(module.0 as usize).ok_or(Trap::Internal)?;
                let slot = entry.names.len() as u32;
                entry.names.push(name.into());
                entry.index.insert(name.into(), slot);
                self.slots_mut(module.0).ok_or(Trap::Internal)?.push(Value::Undef);
                slot
            }
        };
        *self.slots_mut(module.0).and_then(|s| s.get_mut(slot as usize)).ok_or(Trap::Internal)? = value;
        Ok(())
    }

    /// The set globals of a module, in slot order.
    pub fn module_items(&self, module: ModuleId) -> Vec<(&str, Value)> {
        let Some(entry) = self.modules.get(module.0 as usize) else { return Vec::new() };
        let slots = self.slots(module.0);
        entry.names.iter().zip(slots).filter(|(_, v)| !v.is_undef()).map(|(n, v)| (&**n, *v)).collect()
    }

    /// A name's built-in meaning.
    pub fn builtin(name: &str) -> Option<Value> {
        if let Some(id) = crate::builtins::function_index(name) {
            return Some(Value::Builtin(BuiltinId(id)));
        }
        match name {
            "Ellipsis" => Some(Value::Ellipsis),
            "NotImplemented" => Some(Value::NotImplemented),
            "__debug__" => Some(Value::Bool(true)),
            "EnvironmentError" | "IOError" => Some(Value::Type(BuiltinType::OSError)),
            _ => BuiltinType::visible(name).map(Value::Type),
        }
    }

    /// What a program has added to the built-in names: `builtins.x = 1`, or `_` at a prompt.
    fn added_builtin(&self, name: &str) -> Option<Value> {
        self.module_get(self.imported_module("builtins")?, name)
    }

    /// A global whose slot is not set.
    #[cold]
    #[inline(never)]
    pub(crate) fn missing_global(&mut self, linked: &Linked, slot: u32, dst: u8, pc: usize) -> Res<Value> {
        let name = linked.unit.globals.get(slot as usize).copied().ok_or(Trap::Internal)?;
        let name = Vm::name_of(linked, name)?;
        if name == "__name__" {
            let module = self.modules.get(linked.module as usize).map(|m| m.name.clone()).unwrap_or_default();
            return self.heap.new_str(&module);
        }
        if name == "__doc__" {
            return self.docstring(&linked.unit);
        }
        if name == "__builtins__" {
            return crate::modules::import(self, "builtins", true);
        }
        if let Some(value) = Vm::builtin(name).or_else(|| self.added_builtin(name)) {
            return Ok(value);
        }
        if let Some(value) = self.forward_ref(linked, name)? {
            return Ok(value);
        }
        let Some(value) = self.host_global(linked, name, Some((dst, pc)))? else { return Err(self.name_error(name)) };
        // What the host says of a name is remembered.
        if !host_function::is_for_call(self, value)
            && let Some(place) = self.globals.get_mut(slot as usize)
        {
            *place = value;
        }
        Ok(value)
    }

    /// The value of a cell that is not bound.
    #[cold]
    #[inline(never)]
    pub(crate) fn missing_cell(&mut self, linked: &Linked, free: bool, name: u32) -> Res<Value> {
        match self.forward_ref(linked, Vm::name_of(linked, name)?)? {
            Some(value) => Ok(value),
            None => Err(self.unbound_cell(linked, free, name)),
        }
    }

    /// What a name stands for that annotations use before it is bound: a `ForwardRef`, when they are asked for in the format in which
    /// names may be replaced.
    fn forward_ref(&mut self, linked: &Linked, name: &str) -> Res<Option<Value>> {
        const VALUE_WITH_FAKE_GLOBALS: Value = Value::Int(2);
        let format = self.frames.last().and_then(|frame| self.stack.get(frame.base as usize)).copied();
        let code = &linked.code;
        if &*code.name != "__annotate__" || code.params.positional_only != 1 || format != Some(VALUE_WITH_FAKE_GLOBALS) {
            return Ok(None);
        }
        let name = self.heap.new_str(name)?;
        self.ask_prelude("_forward_ref", &[name]).map(Some)
    }

    /// `__doc__` of a module.
    pub(crate) fn docstring(&mut self, unit: &Unit) -> Res<Value> {
        let doc = unit.codes.first().and_then(|module| unit.consts.get(module.doc? as usize));
        match doc {
            Some(Const::Str(text)) => self.heap.new_str(text),
            _ => Ok(Value::None),
        }
    }

    /// `NameError: name 'x' is not defined`.
    #[cold]
    pub(crate) fn name_error(&mut self, name: &str) -> Trap {
        let message = format!("name '{name}' is not defined");
        // A method may have meant an attribute: the hint of the traceback looks there.
        match self.own_self() {
            Some(object) => self.raise_with_fields(BuiltinType::NameError, &message, name, &[object]),
            None => self.raise_named(BuiltinType::NameError, &message, name),
        }
    }

    /// What the local `self` of the top frame is.
    pub(crate) fn own_self(&self) -> Option<Value> {
        let frame = self.frames.last()?;
        let linked = self.linked(frame.code)?;
        let names = &linked.unit.names;
        let at = linked.code.local_names.iter().position(|name| names.get(*name as usize).is_some_and(|n| &**n == "self"))?;
        let value = self.stack.get(frame.base as usize + at).copied()?;
        matches!(value, Value::Instance(_)).then_some(value)
    }

    /// An exception with a `name` attribute.
    #[cold]
    pub(crate) fn raise_named(&mut self, ty: BuiltinType, message: &str, name: &str) -> Trap {
        self.raise_with_fields(ty, message, name, &[])
    }

    /// An exception with a name and more as its type's fields.
    #[cold]
    pub(crate) fn raise_with_fields(&mut self, ty: BuiltinType, message: &str, name: &str, more: &[Value]) -> Trap {
        let mut make = || -> Res<Value> {
            let exception = self.new_exception(ty, message)?;
            let mut fields = vec![self.heap.new_str(name)?];
            fields.extend_from_slice(more);
            let fields = self.heap.new_tuple(fields)?;
            if let Value::Exception(id) = exception {
                self.heap.exceptions.get_mut(id).fields = fields;
            }
            Ok(exception)
        };
        match make() {
            Ok(exception) => self.raise_value(exception),
            Err(trap) => trap,
        }
    }

    /// A local that is not bound.
    #[cold]
    pub(crate) fn unbound_local(&mut self, linked: &Linked, name: u32) -> Trap {
        let Ok(name) = Vm::name_of(linked, name) else { return Trap::Internal };
        let message = format!("cannot access local variable '{name}' where it is not associated with a value");
        self.raise(BuiltinType::UnboundLocalError, &message)
    }

    /// A cell that is not bound.
    #[cold]
    pub(crate) fn unbound_cell(&mut self, linked: &Linked, free: bool, name: u32) -> Trap {
        if !free {
            return self.unbound_local(linked, name);
        }
        let Ok(name) = Vm::name_of(linked, name) else { return Trap::Internal };
        let message = format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
        self.raise_named(BuiltinType::NameError, &message, name)
    }

    // ---- names looked up at run time ----

    /// The namespaces of dynamic code: of the frame's locals (module level only) and its globals.
    fn namespaces(&self, linked: &Linked) -> Res<(Value, Value)> {
        let frame = self.frames.last().ok_or(Trap::Internal)?;
        match self.namespaces_of(linked, frame) {
            (Value::Undef, Value::Undef) => Err(Trap::Internal),
            found => Ok(found),
        }
    }

    /// The namespaces of a frame of dynamic code; Undef where there are none.
    pub(crate) fn namespaces_of(&self, linked: &Linked, frame: &Frame) -> (Value, Value) {
        let base = frame.base as usize;
        if linked.code.kind == CodeKind::Class {
            let namespace = self.stack.get(base).copied().unwrap_or_default();
            let globals = match self.stack.get(base.wrapping_sub(1)).copied() {
                Some(Value::Function(id)) => self.heap.functions.get(id).globals,
                _ => Value::Undef,
            };
            let own = Value::Namespace(ModuleId(linked.module));
            return (namespace, globals.or(own));
        }
        if linked.unit.codes.first().is_none_or(|c| !c.dynamic) {
            return (Value::Undef, Value::Undef);
        }
        if linked.code.kind == CodeKind::Module {
            let get = |i: usize| self.stack.get(base + i).copied().unwrap_or_default();
            return (get(0), get(1));
        }
        let function = match self.stack.get(base.wrapping_sub(1)).copied() {
            Some(Value::Generator(id)) => self.heap.generators.get(id).function,
            Some(other) => other,
            None => Value::Undef,
        };
        match function {
            Value::Function(id) => (Value::Undef, self.heap.functions.get(id).globals),
            _ => (Value::Undef, Value::Undef),
        }
    }

    /// `__name__` of the module whose code called a native, through the prelude or not.
    pub(crate) fn caller_module(&mut self) -> Res<Value> {
        let mut frames = self.frames.iter().rev().filter_map(|frame| self.linked(frame.code).map(|linked| (frame, linked)));
        let found = frames.find(|(_, linked)| !linked.code.hidden);
        if let Some((frame, linked)) = found
            && let (_, Value::Dict(globals)) = self.namespaces_of(linked, frame)
        {
            return Ok(self.dict_get_str(globals, "__name__").unwrap_or(Value::None));
        }
        let module = found.map_or(0, |(_, linked)| linked.module);
        let name = self.module_name(ModuleId(module)).to_owned();
        self.heap.new_str(&name)
    }

    /// A name in a Dict or Namespace.
    pub(crate) fn namespace_get(&self, namespace: Value, name: &str) -> Option<Value> {
        match self.plain(namespace) {
            Value::Dict(id) => self.dict_get_str(id, name),
            Value::Namespace(module) => self.module_get(module, name),
            _ => None,
        }
    }

    pub(crate) fn load_name(&mut self, linked: &Linked, name: u32, load: Option<(u8, usize)>) -> Res<Value> {
        let name = Vm::name_of(linked, name)?;
        let (locals, globals) = self.namespaces(linked)?;
        if let Some(found) = self.namespace_get(locals, name).or_else(|| self.namespace_get(globals, name)) {
            return Ok(found);
        }
        // Globals may bring their own built-ins.
        if let Value::Dict(dict) = globals
            && let Some(Value::Dict(builtins)) = self.dict_get_str(dict, "__builtins__")
        {
            return self.dict_get_str(builtins, name).ok_or_else(|| self.name_error(name));
        }
        match (name, globals) {
            ("__name__", Value::Namespace(module)) => {
                let name = self.module_name(module).to_owned();
                self.heap.new_str(&name)
            }
            ("__name__", _) => self.heap.new_str("builtins"),
            _ => {
                if let Some(value) = Vm::builtin(name).or_else(|| self.added_builtin(name)) {
                    return Ok(value);
                }
                if let Some(value) = self.forward_ref(linked, name)? {
                    return Ok(value);
                }
                self.host_global(linked, name, load)?.ok_or_else(|| self.name_error(name))
            }
        }
    }

    pub(crate) fn store_name(&mut self, linked: &Linked, name: u32, value: Value) -> Res {
        let name = Vm::name_of(linked, name)?;
        let (locals, globals) = self.namespaces(linked)?;
        match if locals.is_undef() { globals } else { locals } {
            Value::Dict(id) => {
                let key = self.heap.new_str(name)?;
                self.dict_set(id, key, value)
            }
            Value::Namespace(module) => self.module_set(module, name, value),
            // What a metaclass prepared.
            other => {
                let key = self.heap.new_str(name)?;
                self.set_item(other, key, value)
            }
        }
    }

    /// Binds a name at module level, where it is not known at compile time (`from m import *`).
    pub(crate) fn store_global_name(&mut self, linked: &Linked, name: &str, value: Value) -> Res {
        let place = if linked.code.dynamic {
            let (locals, globals) = self.namespaces(linked)?;
            if locals.is_undef() { globals } else { locals }
        } else {
            Value::Namespace(ModuleId(linked.module))
        };
        match place {
            Value::Dict(id) => {
                let key = self.heap.new_str(name)?;
                self.dict_set(id, key, value)
            }
            Value::Namespace(module) => self.module_set(module, name, value),
            _ => Err(Trap::Internal),
        }
    }

    pub(crate) fn del_name(&mut self, linked: &Linked, name: u32) -> Res {
        let name = Vm::name_of(linked, name)?;
        let (locals, globals) = self.namespaces(linked)?;
        let place = if locals.is_undef() { globals } else { locals };
        if self.namespace_get(place, name).is_none() {
            return Err(self.name_error(name));
        }
        match place {
            Value::Dict(id) => {
                let key = self.heap.new_str(name)?;
                self.dict_remove(id, key).map(|_| ())
            }
            Value::Namespace(module) => self.module_set(module, name, Value::Undef),
            other => {
                let key = self.heap.new_str(name)?;
                self.del_item(other, key)
            }
        }
    }
}
