//! Classes at run time: method resolution, special methods, calling a class.
use super::{Frame, Res, Ret, Trap, Vm};
use crate::heap::{ClassId, InstanceObj, Special};
use crate::types::{BuiltinType, slots, unfinished};
use crate::value::Value;

impl Vm {
    /// The user-defined class that says what a value does: an instance's class, a class's metaclass.
    #[inline]
    pub fn class_of(&self, value: Value) -> Option<ClassId> {
        match value {
            Value::Class(id) => match self.heap.classes.get(id).meta {
                Value::Class(meta) => Some(meta),
                _ => None,
            },
            _ => self.heap.class_of(value),
        }
    }

    /// `type(value)`.
    pub fn type_value(&self, value: Value) -> Value {
        match self.class_of(value) {
            Some(class) => Value::Class(class),
            None => Value::Type(self.type_of(value)),
        }
    }

    /// The classes that a class is searched in, itself first.
    pub fn mro(&self, class: Value) -> Vec<Value> {
        match class {
            Value::Class(id) => self.heap.classes.get(id).mro.to_vec(),
            Value::Type(ty) => ty.mro().into_iter().map(Value::Type).collect(),
            _ => Vec::new(),
        }
    }

    /// What a class's namespace, or a built-in type's own table, has of a name.
    pub fn own_class_attr(&self, class: Value, name: &str) -> Option<Value> {
        match class {
            Value::Class(id) => self.dict_get_str(self.heap.classes.get(id).dict?, name),
            Value::Type(ty) => {
                // What it inherits is its bases', which have their own places in an MRO.
                match ty.find_method(name) {
                    _ if name == "__hash__" && !slots::is_hashable(ty) && slots::is_hashable(ty.base()) => Some(Value::None),
                    Some((id, _)) if id.owner == ty => Some(Value::Method(id)),
                    Some((id, _)) if id.owner == BuiltinType::Object && slots::defines(ty, name) => Some(Value::Method(id)),
                    _ => ty.own_attribute(name).map(Value::Attribute),
                }
            }
            _ => None,
        }
    }

    /// The attribute of a class by its MRO, as it is in the namespace.
    pub fn class_attr(&self, class: ClassId, name: &str) -> Option<Value> {
        self.heap.classes.get(class).mro.iter().find_map(|&class| self.own_class_attr(class, name))
    }

    /// As `class_attr`, of what Python code defined: None for what is a built-in type's.
    pub fn python_attr(&self, class: ClassId, name: &str) -> Option<Value> {
        self.heap.classes.get(class).mro.iter().find_map(|&class| match class {
            Value::Class(_) => self.own_class_attr(class, name),
            _ => None,
        })
    }

    /// The special method that Python code defined for a value.
    #[inline]
    pub fn special(&self, value: Value, special: Special) -> Option<Value> {
        self.heap.special_of(self.class_of(value)?, special)
    }

    /// The result of a special method, when Python code defined it.
    pub fn ask_special(&mut self, value: Value, special: Special, args: &[Value]) -> Res<Option<Value>> {
        match self.special(value, special) {
            Some(method) => self.ask_method(method, value, args).map(Some),
            None => Ok(None),
        }
    }

    /// The result of a method found in a value's class.
    pub fn ask_method(&mut self, method: Value, receiver: Value, args: &[Value]) -> Res<Value> {
        if let Value::Function(_) = method {
            let mut all = vec![receiver];
            all.extend_from_slice(args);
            return self.ask(method, &all);
        }
        let class = self.type_value(receiver);
        let bound = self.descriptor_get(method, receiver, class)?;
        self.ask(bound, args)
    }

    /// The value of the built-in type that an instance's class derives from, or the value itself.
    #[inline]
    pub fn plain(&self, value: Value) -> Value {
        match value {
            Value::Instance(id) => self.heap.instances.get(id).payload.or(value),
            _ => value,
        }
    }

    /// Whether `class` is `ancestor` or derives from it.
    pub fn derives(&self, class: Value, ancestor: Value) -> bool {
        match (class, ancestor) {
            (Value::Type(class), Value::Type(ancestor)) => class.is_subtype(ancestor),
            (Value::Class(id), _) => self.heap.classes.get(id).mro.contains(&ancestor),
            _ => false,
        }
    }

    // ---- calls ----

    /// Calls a class: arguments after absolute register `at`.
    pub(crate) fn call_class(&mut self, class: ClassId, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        let object = self.heap.classes.get(class);
        let (flags, base) = (object.flags, object.base);
        let [init, new] = [Special::Init, Special::New].map(|special| object.specials.get(special).unwrap_or_default());
        if flags.meta_acts
            && let Some(meta) = self.class_of(Value::Class(class))
            && let Some(call) = self.heap.special_of(meta, Special::Call)
        {
            return self.call_bound(Value::Class(class), call, at, argc, keywords);
        }
        if let Some(attr) = [init, new].into_iter().find(|attr| unfinished::plan(self, *attr).is_some()) {
            return Err(unfinished::finish(self, attr));
        }
        self.instantiate(class, (flags.abstract_, init, new, base), at, argc, keywords)
    }

    fn instantiate(
        &mut self,
        class: ClassId,
        (is_abstract, init, new, base): (bool, Value, Value, Option<BuiltinType>),
        at: usize,
        argc: usize,
        keywords: Option<Value>,
    ) -> Res<Value> {
        if base.is_none()
            && init.is_undef()
            && let Some(new) = self.library_new(class, new)
        {
            return self.call_bound(Value::Class(class), new, at, argc, keywords);
        }
        if base == Some(BuiltinType::Type) || !new.is_undef() {
            if init.is_undef()
                && let Some(new) = self.new_alone(class, new, base)
            {
                return self.call_bound(Value::Class(class), new, at, argc, keywords);
            }
            return self.construct_by_prelude(class, at, argc, keywords);
        }
        let instance = match base {
            None => {
                if init.is_undef() && argc > 0 {
                    let message = format!("{}() takes no arguments", self.class_name(class));
                    return Err(self.type_error(message));
                }
                if is_abstract {
                    return Err(crate::types::class::abstract_error(self, class));
                }
                self.new_instance(class)?
            }
            Some(base) if !base.is_exception() && self.runs_python(at, argc) => {
                let (args, names) = self.call_parts(at, argc, keywords)?;
                return Err(self.call_prelude("_construct_base", &[Value::Class(class), Value::Type(base), args, names]));
            }
            Some(base) => crate::types::payload::make(self, class, base, at + 1, argc, keywords, !init.is_undef())?,
        };
        if init.is_undef() {
            return Ok(instance);
        }
        self.push_init(init, instance, at, argc, keywords)
    }

    /// The function that is `__new__` of a class, where nothing initialises what it gives: it has no `__init__`, and no class that might
    /// have one derives from it.
    fn new_alone(&self, class: ClassId, new: Value, base: Option<BuiltinType>) -> Option<Value> {
        let alone = self.heap.classes.get(class).subclasses.is_empty()
            && base
                .is_none_or(|base| base != BuiltinType::Type && !base.is_exception() && !crate::types::payload::is_filled(base));
        let Value::Record(id) = new else { return None };
        let record = self.heap.records.get(id);
        match record.items.first() {
            Some(&function @ Value::Function(_)) if alone && record.ty == BuiltinType::StaticMethod => Some(function),
            _ => None,
        }
    }

    /// Whether making a built-in value of these arguments may run Python code in a frame of its own.
    pub(crate) fn runs_python(&self, at: usize, argc: usize) -> bool {
        let args = self.stack.get(at + 1..at + 1 + argc).unwrap_or(&[]);
        args.iter().any(|arg| matches!(arg, Value::Generator(_) | Value::Instance(_)))
    }

    /// An instance without attributes.
    #[inline]
    pub fn new_instance(&mut self, class: ClassId) -> Res<Value> {
        let object = self.heap.classes.get(class);
        let (room, tag) = (object.room as usize, object.shapes.first().map_or(0, |shape| shape.tag));
        self.reserve(room * size_of::<Value>())?;
        let instance = InstanceObj { class: Some(class), shape: 0, tag, payload: Value::Undef, slots: Vec::with_capacity(room) };
        Ok(Value::Instance(self.heap.alloc(instance)?))
    }

    /// Pushes the frame of `__init__`, on whose return the instance is the result of the instruction.
    fn push_init(&mut self, init: Value, instance: Value, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        let (Value::Function(function), Ret::Dst(dst)) = (init, self.ret) else {
            let (args, names) = self.call_parts(at, argc, keywords)?;
            return Err(self.call_prelude("_init", &[init, instance, args, names]));
        };
        let start = self.top().max(at + 1 + argc);
        self.ensure_stack(start + argc + 3)?;
        self.stack.get_mut(start..start + 3).ok_or(Trap::Internal)?.copy_from_slice(&[instance, init, instance]);
        self.stack.copy_within(at + 1..at + 1 + argc, start + 3);
        self.ret = Ret::Init(dst);
        self.push_function(function, start + 1, argc + 1, keywords)
    }

    /// The function that is all of a call of a class without `__init__`: a `__new__` of the library's, where what it may give instead, an
    /// instance of a derived class, has none either.
    fn library_new(&self, class: ClassId, new: Value) -> Option<Value> {
        const FEW: usize = 16;
        let function = match new {
            Value::Record(id) if self.heap.records.get(id).ty == BuiltinType::StaticMethod => {
                self.heap.records.get(id).items.first().copied()?
            }
            other => other,
        };
        let Value::Function(id) = function else { return None };
        if !self.linked(self.heap.functions.get(id).code)?.code.hidden {
            return None;
        }
        let mut derived = vec![class];
        let mut at = 0;
        while let Some(&class) = derived.get(at) {
            let object = self.heap.classes.get(class);
            if object.specials.get(Special::Init).is_some() || derived.len() + object.subclasses.len() > FEW {
                return None;
            }
            derived.extend_from_slice(&object.subclasses);
            at += 1;
        }
        Some(function)
    }

    /// `__init__` returned: the instance is the value of the call.
    pub(crate) fn initialised(&mut self, frame: Frame, dst: u8, value: Value) -> Res {
        if !value.is_none() {
            let message = format!("__init__() should return None, not '{}'", self.type_name(value));
            // The call can't be executed again: the instance has taken the place of the class.
            return Err(self.unlimited(|vm| vm.type_error(message)));
        }
        let instance = self.stack.get((frame.base as usize).wrapping_sub(2)).copied().ok_or(Trap::Internal)?;
        if let Value::Instance(id) = instance {
            let object = self.heap.instances.get(id);
            if let (Some(class), room) = (object.class, object.slots.len() as u32)
                && room <= 64
            {
                self.heap.classes.get_mut(class).room = room;
            }
        }
        self.put(dst, instance)
    }

    /// Positional arguments as a tuple, named ones as a dict.
    pub(crate) fn call_parts(&mut self, at: usize, argc: usize, keywords: Option<Value>) -> Res<(Value, Value)> {
        let names = match keywords {
            Some(Value::Tuple(id)) => self.heap.tuple(id).to_vec(),
            _ => Vec::new(),
        };
        let all = self.stack.get(at + 1..at + 1 + argc).ok_or(Trap::Internal)?.to_vec();
        let (args, named) = all.split_at_checked(argc.wrapping_sub(names.len())).ok_or(Trap::Internal)?;
        let args = self.heap.new_tuple(args)?;
        let dict = self.new_dict()?;
        for (&name, &value) in names.iter().zip(named) {
            self.dict_set(dict, name, value)?;
        }
        Ok((args, Value::Dict(dict)))
    }

    fn construct_by_prelude(&mut self, class: ClassId, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        let (args, names) = self.call_parts(at, argc, keywords)?;
        Err(self.call_prelude("_construct", &[Value::Class(class), args, names]))
    }

    /// `__name__` of a class.
    pub fn class_name(&self, class: ClassId) -> String {
        self.heap.as_str(self.heap.classes.get(class).name).unwrap_or("").to_owned()
    }

    /// A class as messages name it: what is built in elsewhere is named with its module.
    pub fn class_name_in_messages(&self, class: ClassId) -> String {
        const BUILT_IN: &[&str] = &["collections", "datetime", "functools", "operator", "time", "types"];
        #[rustfmt::skip]
        const NAMES: &[&str] = &[
            "defaultdict", "OrderedDict", "partial", "KeyWrapper", "SimpleNamespace", "attrgetter", "itemgetter", "methodcaller",
            "date", "datetime", "time", "timedelta", "timezone", "tzinfo", "IsoCalendarDate", "struct_time",
        ];
        let name = self.class_name(class);
        if NAMES.contains(&&*name) {
            let full = self.class_full_name(class);
            if full.split_once('.').is_some_and(|(module, _)| BUILT_IN.contains(&module)) {
                return full;
            }
        }
        name
    }

    /// A class as its `repr` names it: with its module.
    pub fn class_full_name(&self, class: ClassId) -> String {
        let object = self.heap.classes.get(class);
        let name = self.heap.as_str(object.qualname).unwrap_or("");
        let module = object.dict.and_then(|dict| self.dict_get_str(dict, "__module__"));
        match module.and_then(|module| self.heap.as_str(module)) {
            Some("builtins") | None => name.to_owned(),
            Some(module) => format!("{module}.{name}"),
        }
    }
}
