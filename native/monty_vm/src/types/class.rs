//! Classes: making them (`type.__new__`), their attributes, what their special methods mean.
use super::bases::{self, layout, mro};
use super::{BuiltinType, record};
use crate::heap::{ClassFlags, ClassId, ClassObj, DictId, InstanceId, Shape, Special, Specials};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};
use std::collections::HashSet;

/// `_vm_new_class(meta, name, bases, namespace)`: the class, before its hooks ran.
pub fn new_class(vm: &mut Vm, args: Args) -> Res<Value> {
    let [meta, name, bases, namespace] = [0, 1, 2, 3].map(|i| args.get(vm, i));
    let namespace = vm.plain(namespace);
    let (Value::Tuple(bases_id), Value::Dict(from)) = (bases, namespace) else {
        return Err(vm.type_error(format!("type.__new__() argument 3 must be dict, not {}", vm.type_name(namespace))));
    };
    let bases = vm.heap.tuple(bases_id).to_vec();
    create(vm, meta, name, bases, from)
}

const NULL_IN_NAME: &str = "type name must not contain null characters";

/// A class of a namespace, before its hooks ran.
pub fn create(vm: &mut Vm, meta: Value, name: Value, mut bases: Vec<Value>, from: DictId) -> Res<Value> {
    if bases.is_empty() {
        bases.push(Value::Type(BuiltinType::Object));
    }
    if vm.heap.as_str(name).is_some_and(|name| name.contains('\0')) {
        return Err(vm.value_error(NULL_IN_NAME));
    }
    let base = layout(vm, &bases)?;
    let before = mro(vm, &bases)?;
    // The namespace is copied; what belongs elsewhere is taken out.
    let dict = vm.new_dict()?;
    let mut qualname = name;
    let mut cell = Value::Undef;
    let entries: Vec<(Value, Value)> = vm.heap.dicts.get(from).entries().map(|e| (e.key, e.value)).collect();
    for (key, value) in entries {
        match vm.heap.as_str(key) {
            Some("__qualname__") => {
                if !matches!(value, Value::Str(_)) {
                    let message = format!("type __qualname__ must be a str, not {}", vm.type_name(value));
                    return Err(vm.type_error(message));
                }
                qualname = value;
            }
            Some("__classcell__") if matches!(value, Value::Cell(_)) => cell = value,
            Some("__classcell__") => {
                let message = format!("__classcell__ must be a nonlocal cell, not <class '{}'>", vm.type_name(value));
                return Err(vm.type_error(message));
            }
            Some("__new__") => {
                let value =
                    if let Value::Function(_) = value { record::new(vm, BuiltinType::StaticMethod, vec![value])? } else { value };
                vm.dict_set(dict, key, value)?;
            }
            Some("__init_subclass__" | "__class_getitem__") => {
                let value =
                    if let Value::Function(_) = value { record::new(vm, BuiltinType::ClassMethod, vec![value])? } else { value };
                vm.dict_set(dict, key, value)?;
            }
            _ => vm.dict_set(dict, key, value)?,
        }
    }
    if vm.dict_get_str(dict, "__module__").is_none() {
        let module = vm.caller_module()?;
        set_entry(vm, dict, "__module__", module)?;
    }
    if vm.dict_get_str(dict, "__doc__").is_none() {
        set_entry(vm, dict, "__doc__", Value::None)?;
    }
    if vm.dict_get_str(dict, "__eq__").is_some() && vm.dict_get_str(dict, "__hash__").is_none() {
        set_entry(vm, dict, "__hash__", Value::None)?;
    }
    let slots = slot_names(vm, name, dict, &bases)?;
    let has_dict = slots.own.is_none() || slots.dict || bases.iter().any(|&base| bases::has_dict(vm, base));
    let meta_is_meta = base == Some(BuiltinType::Type);
    let class = ClassObj {
        name,
        qualname,
        meta,
        bases: bases.clone().into(),
        mro: Box::default(),
        dict: Some(dict),
        base,
        flags: ClassFlags {
            dict: has_dict,
            weakref: slots.own.is_none() || slots.weakref || bases.iter().any(|&base| bases::has_weakref(vm, base)),
            meta: meta_is_meta,
            ordered: bases.iter().any(|base| matches!(base, Value::Class(id) if vm.heap.classes.get(*id).flags.ordered)),
            ..ClassFlags::default()
        },
        tag: 0,
        specials: Specials::default(),
        slots: slots.all,
        shapes: vec![Shape::default()],
        subclasses: Vec::new(),
        room: 0,
    };
    vm.reserve((before.len() + 1) * size_of::<Value>())?;
    let id = vm.heap.alloc(class)?;
    let mut order = Vec::with_capacity(before.len() + 1);
    order.push(Value::Class(id));
    order.extend(before);
    with_class(vm, id, |class| class.mro = order.into());
    for name in slots.own.into_iter().flatten() {
        let text = vm.heap.str(name).to_owned();
        let member = record::new(vm, BuiltinType::MemberDescriptor, vec![Value::Str(name), Value::Class(id)])?;
        set_entry(vm, dict, &text, member)?;
    }
    for base in bases {
        if let Value::Class(base) = base {
            with_class(vm, base, |class| class.subclasses.push(id));
        }
    }
    refresh(vm, &[id], true);
    if let Value::Cell(cell) = cell {
        vm.heap.cells.get_mut(cell).value = Value::Class(id);
    }
    Ok(Value::Class(id))
}

/// Changes a class and accounts for what its size became.
pub(super) fn with_class(vm: &mut Vm, id: ClassId, change: impl FnOnce(&mut ClassObj)) {
    use crate::heap::Object;
    let class = vm.heap.classes.get_mut(id);
    let before = class.payload();
    change(class);
    let after = class.payload();
    vm.heap.recharge(before, after);
}

fn set_entry(vm: &mut Vm, dict: DictId, name: &str, value: Value) -> Res {
    let key = vm.heap.new_str(name)?;
    vm.dict_set(dict, key, value)
}

/// What `__slots__` says.
struct Slots {
    /// The names that get a descriptor; None without `__slots__`.
    own: Option<Vec<crate::heap::StrId>>,
    all: Vec<crate::heap::StrId>,
    dict: bool,
    weakref: bool,
}

fn slot_names(vm: &mut Vm, class: Value, dict: DictId, bases: &[Value]) -> Res<Slots> {
    let mut all = Vec::new();
    for base in bases {
        if let Value::Class(id) = base {
            all.extend_from_slice(&vm.heap.classes.get(*id).slots);
        }
    }
    let Some(given) = vm.dict_get_str(dict, "__slots__") else { return Ok(Slots { own: None, all, dict: true, weakref: true }) };
    let items = match given {
        Value::Str(_) => vec![given],
        Value::Dict(id) => vm.heap.dicts.get(id).entries().map(|e| e.key).collect(),
        _ => match vm.get_iter(given)? {
            iter @ Value::Iter(_) => vm.collect_items(iter)?,
            _ => return Err(vm.type_error("__slots__ must be a str, a tuple or a list")),
        },
    };
    let best = bases::best(vm, bases);
    if !items.is_empty() && bases::is_sized(vm, best) {
        let message = format!("nonempty __slots__ not supported for subtype of '{}'", bases::short_name(vm, best));
        return Err(vm.type_error(message));
    }
    let mut slots = Slots { own: Some(Vec::new()), all, dict: false, weakref: false };
    for item in items {
        let Value::Str(id) = item else {
            let message = format!("__slots__ items must be strings, not '{}'", vm.type_name(item));
            return Err(vm.type_error(message));
        };
        let name = vm.heap.str(id).to_owned();
        match name.as_str() {
            "__dict__" if slots.dict || bases::has_dict(vm, best) => {
                return Err(vm.type_error("__dict__ slot disallowed: we already got one"));
            }
            "__dict__" => slots.dict = true,
            "__weakref__" if slots.weakref || bases::has_weakref(vm, best) => {
                return Err(vm.type_error("__weakref__ slot disallowed: we already got one"));
            }
            "__weakref__" => slots.weakref = true,
            _ => {
                if !crate::unicode::is_identifier(&name) {
                    return Err(vm.type_error("__slots__ must be identifiers"));
                }
                if vm.dict_get_str(dict, &name).is_some() && name != "__qualname__" {
                    return Err(vm.value_error(format!("'{name}' in __slots__ conflicts with class variable")));
                }
                let id = match mangled(vm.heap.as_str(class).unwrap_or(""), &name) {
                    None => id,
                    Some(mangled) => match vm.heap.new_str(&mangled)? {
                        Value::Str(id) => id,
                        _ => return Err(Trap::Internal),
                    },
                };
                slots.all.push(id);
                if let Some(own) = &mut slots.own {
                    own.push(id);
                }
            }
        }
    }
    Ok(slots)
}

/// A private name as it is inside a class; None when it is none.
fn mangled(class: &str, name: &str) -> Option<String> {
    let class = class.trim_start_matches('_');
    (name.starts_with("__") && !name.ends_with("__") && !class.is_empty()).then(|| format!("_{class}{name}"))
}

/// The class and those derived from it, for which a change of its attributes matters; the work of that is declared.
pub(super) fn family(vm: &mut Vm, id: ClassId) -> Res<Vec<ClassId>> {
    /// Work units of a class, and of one in its MRO.
    const CLASS: u64 = 400;
    const ANCESTOR: u64 = 100;
    let mut family = vec![id];
    let mut seen = HashSet::from([id]);
    let (mut next, mut units) = (0, 0);
    while let Some(&id) = family.get(next) {
        next += 1;
        let class = vm.heap.classes.get(id);
        units += CLASS + class.mro.len() as u64 * ANCESTOR;
        for &derived in &class.subclasses {
            if seen.insert(derived) {
                family.push(derived);
            }
        }
    }
    vm.work(units)?;
    Ok(family)
}

/// These classes have changed: nothing that was cached of them holds any more. With `specials`, special methods are looked up again.
pub(super) fn refresh(vm: &mut Vm, family: &[ClassId], specials: bool) {
    let mut retired = Vec::new();
    for &id in family {
        if specials {
            find_specials(vm, id);
        }
        let class = vm.heap.classes.get_mut(id);
        retired.push(std::mem::take(&mut class.tag));
        retired.extend(class.shapes.iter_mut().map(|shape| std::mem::take(&mut shape.tag)));
    }
    if family.first().is_some_and(|id| vm.heap.classes.get(*id).flags.meta) {
        refresh_instances(vm, &mut retired);
    }
    vm.retire_tags(retired);
}

/// A metaclass has changed: so have its instances.
fn refresh_instances(vm: &mut Vm, retired: &mut Vec<u32>) {
    let classes: Vec<ClassId> = vm.heap.classes.iter().map(|(index, _)| ClassId(index)).collect();
    vm.heap.meter.add(classes.len() as u64 * 32);
    for id in classes {
        retired.push(std::mem::take(&mut vm.heap.classes.get_mut(id).tag));
        set_call_flags(vm, id);
    }
}

fn find_specials(vm: &mut Vm, id: ClassId) {
    let specials = vm.heap.find_specials(id);
    let abstract_ = abstract_names(vm, id).is_some_and(|names| !names.is_empty());
    let hash = specials.get(Special::Hash);
    with_class(vm, id, |class| {
        class.flags = ClassFlags {
            getattr: specials.has(Special::Getattr),
            getattribute: specials.has(Special::Getattribute),
            setattr: specials.has(Special::Setattr),
            delattr: specials.has(Special::Delattr),
            eq: specials.has(Special::Eq),
            hash: hash.is_some_and(|hash| !hash.is_none()),
            unhashable: hash.is_some_and(Value::is_none),
            abstract_,
            ..class.flags
        };
        class.specials = specials;
    });
    set_call_flags(vm, id);
}

/// What the flags say of calls of the class.
fn set_call_flags(vm: &mut Vm, id: ClassId) {
    let meta_acts = match vm.heap.classes.get(id).meta {
        Value::Class(meta) => vm.heap.special_of(meta, Special::Call).is_some(),
        _ => false,
    };
    let class = vm.heap.classes.get_mut(id);
    class.flags.meta_acts = meta_acts;
    class.flags.direct = !meta_acts
        && !class.flags.abstract_
        && class.base.is_none()
        && !class.specials.has(Special::New)
        && matches!(class.specials.get(Special::Init), Some(Value::Function(_)));
}

/// The names in `__abstractmethods__`, of a class that has it itself.
fn abstract_names(vm: &Vm, id: ClassId) -> Option<Vec<String>> {
    let dict = vm.heap.classes.get(id).dict?;
    let Value::FrozenSet(set) = vm.dict_get_str(dict, "__abstractmethods__")? else { return None };
    let mut names: Vec<String> =
        vm.heap.sets.get(set).entries().filter_map(|e| vm.heap.as_str(e.key)).map(str::to_owned).collect();
    names.sort();
    Some(names)
}

/// The error of calling an abstract class.
pub fn abstract_error(vm: &mut Vm, id: ClassId) -> Trap {
    let names: Vec<String> = abstract_names(vm, id).unwrap_or_default().iter().map(|n| format!("'{n}'")).collect();
    let s = if names.len() == 1 { "" } else { "s" };
    let message = format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{s} {}",
        vm.class_name(id),
        names.join(", ")
    );
    vm.type_error(message)
}

/// Attributes of a class that are not in its namespace.
pub fn special_attr(vm: &mut Vm, id: ClassId, name: &str) -> Res<Option<Value>> {
    let class = vm.heap.classes.get(id);
    Ok(Some(match name {
        "__name__" => class.name,
        "__qualname__" => class.qualname,
        "__class__" => class.meta,
        "__bases__" => {
            let bases = class.bases.clone();
            vm.heap.new_tuple(bases)?
        }
        "__base__" => match class.bases.iter().find(|base| {
            matches!((base, class.base), (Value::Class(b), Some(ty)) if vm.heap.classes.get(*b).base == Some(ty))
                || matches!((base, class.base), (Value::Type(t), Some(ty)) if *t == ty)
        }) {
            Some(base) => *base,
            None => class.bases.first().copied().unwrap_or(Value::None),
        },
        "__mro__" => {
            let mro = class.mro.clone();
            vm.heap.new_tuple(mro)?
        }
        "__dict__" => {
            let dict = class.dict.map_or(Value::None, Value::Dict);
            record::new(vm, BuiltinType::MappingProxy, vec![dict])?
        }
        "__doc__" => class.dict.and_then(|dict| vm.dict_get_str(dict, "__doc__")).unwrap_or(Value::None),
        "__module__" => match vm.class_attr(id, "__module__") {
            Some(module) => module,
            None => vm.heap.new_str("builtins")?,
        },
        "__annotate__" => class.dict.and_then(|dict| vm.dict_get_str(dict, "__annotate_func__")).unwrap_or(Value::None),
        "__annotations__" => annotations(vm, id)?,
        "__type_params__" => match class.dict.and_then(|dict| vm.dict_get_str(dict, "__type_params__")) {
            Some(params) => params,
            None => vm.heap.new_tuple([])?,
        },
        "__flags__" => Value::Int(0),
        "__abstractmethods__" => match class.dict.and_then(|dict| vm.dict_get_str(dict, "__abstractmethods__")) {
            Some(names) => names,
            None => return Err(vm.raise(BuiltinType::AttributeError, "__abstractmethods__")),
        },
        "__dictoffset__" => Value::Int(0),
        _ => return Ok(None),
    }))
}

/// `__annotations__` of a class: evaluated when it is first asked for, then kept.
fn annotations(vm: &mut Vm, id: ClassId) -> Res<Value> {
    let Some(dict) = vm.heap.classes.get(id).dict else { return Err(Trap::Internal) };
    for name in ["__annotations__", "__annotations_cache__"] {
        if let Some(known) = vm.dict_get_str(dict, name) {
            if super::unfinished::plan(vm, known).is_some() {
                return Err(super::unfinished::finish(vm, known));
            }
            return Ok(known);
        }
    }
    let made = match vm.dict_get_str(dict, "__annotate_func__") {
        Some(function) if !function.is_none() => vm.ask(function, &[Value::Int(1)])?,
        _ => Value::Dict(vm.new_dict()?),
    };
    set_entry(vm, dict, "__annotations_cache__", made)?;
    Ok(made)
}

/// `class.name = new`, or its deletion, in the namespace.
pub fn set_attr(vm: &mut Vm, id: ClassId, name: &str, new: Option<Value>) -> Res {
    match (name, new) {
        ("__name__", Some(Value::Str(new))) if vm.heap.str(new).contains('\0') => return Err(vm.value_error(NULL_IN_NAME)),
        ("__name__", Some(new @ Value::Str(_))) => {
            vm.heap.classes.get_mut(id).name = new;
            return Ok(());
        }
        ("__qualname__", Some(new @ Value::Str(_))) => {
            vm.heap.classes.get_mut(id).qualname = new;
            return Ok(());
        }
        ("__name__" | "__qualname__", Some(other)) => {
            let message = format!("can only assign string to {}.{name}, not '{}'", vm.class_name(id), vm.type_name(other));
            return Err(vm.type_error(message));
        }
        ("__bases__", Some(new)) => return bases::assign(vm, id, new),
        ("__name__" | "__qualname__" | "__bases__" | "__module__" | "__doc__", None) => {
            let message = format!("cannot delete '{name}' attribute of immutable type '{}'", vm.class_name(id));
            return Err(vm.type_error(message));
        }
        ("__mro__" | "__dict__", _) => {
            let message = format!("attribute '{name}' of 'type' objects is not writable");
            return Err(vm.raise(BuiltinType::AttributeError, &message));
        }
        ("__base__" | "__flags__" | "__basicsize__" | "__itemsize__" | "__dictoffset__" | "__weakrefoffset__", _) => {
            return Err(vm.raise(BuiltinType::AttributeError, "readonly attribute"));
        }
        _ => {}
    }
    let Some(dict) = vm.heap.classes.get(id).dict else { return Err(Trap::Internal) };
    let old = vm.dict_get_str(dict, name);
    let plain = |value: Option<Value>| value.is_some_and(is_plain_data);
    // (Of instances, which may be descriptors, nothing is ever cached.)
    let instance = |value: Option<Value>| matches!(value, Some(Value::Instance(_)));
    let alike = plain(old) && plain(new) || instance(old) && instance(new);
    let family = if alike && !name.starts_with("__") { Vec::new() } else { family(vm, id)? };
    let key = vm.heap.new_str(name)?;
    match new {
        Some(new) => vm.dict_set(dict, key, new)?,
        None => {
            if vm.dict_remove(dict, key)?.is_none() {
                return Err(vm.attribute_error(Value::Class(id), name));
            }
        }
    }
    if !family.is_empty() {
        refresh(vm, &family, name.starts_with("__"));
    }
    Ok(())
}

/// Whether a class attribute is neither a method nor a descriptor: of such, caches know where they are, not what.
pub fn is_plain_data(value: Value) -> bool {
    matches!(
        value,
        Value::None
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Str(_)
            | Value::BigInt(_)
            | Value::List(_)
            | Value::Deque(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Set(_)
    )
}

/// `instance.__class__ = class`.
pub fn set_class(vm: &mut Vm, instance: InstanceId, new: Option<Value>) -> Res {
    let Some(new) = new else { return Err(vm.type_error("can't delete __class__ attribute")) };
    let Value::Class(class) = new else {
        let message = match new {
            Value::Type(_) => "__class__ assignment only supported for mutable types or ModuleType subclasses".to_owned(),
            _ => format!("__class__ must be set to a class, not '{}' object", vm.type_name(new)),
        };
        return Err(vm.type_error(message));
    };
    let old = vm.heap.instances.get(instance).class;
    let fits = old.is_some_and(|old| {
        let (a, b) = (vm.heap.classes.get(old), vm.heap.classes.get(class));
        let names = |class: &ClassObj| class.slots.iter().map(|id| vm.heap.str(*id).to_owned()).collect::<Vec<_>>();
        a.base == b.base && a.flags.dict == b.flags.dict && names(a) == names(b)
    });
    if !fits {
        let from = old.map_or_else(|| "object".to_owned(), |old| vm.class_name(old));
        let message = format!("__class__ assignment: '{}' object layout differs from '{from}'", vm.class_name(class));
        return Err(vm.type_error(message));
    }
    // Shapes are a class's own.
    vm.to_dict(instance)?;
    vm.heap.instances.get_mut(instance).class = Some(class);
    Ok(())
}

/// `_vm_class_hooks(class)`: what must be told its name (`__set_name__`): pairs of value and name.
pub fn hooks(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Class(id) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let Some(dict) = vm.heap.classes.get(id).dict else { return Err(Trap::Internal) };
    let entries: Vec<(Value, Value)> = vm.heap.dicts.get(dict).entries().map(|e| (e.key, e.value)).collect();
    let mut found = Vec::new();
    for (key, value) in entries {
        match value {
            Value::Record(record) => {
                let record = vm.heap.records.get_mut(record);
                if record.ty == BuiltinType::Property
                    && let Some(name) = record.items.get_mut(4)
                    && name.is_undef()
                {
                    *name = key;
                }
            }
            Value::Instance(_) if vm.special(value, Special::SetName).is_some() => found.push(vm.heap.new_tuple([value, key])?),
            _ => {}
        }
    }
    vm.heap.new_list(found)
}

/// `_vm_best_meta(meta, bases)`: the most derived metaclass.
pub fn best_meta(vm: &mut Vm, args: Args) -> Res<Value> {
    let (mut winner, bases) = (args.get(vm, 0), args.get(vm, 1));
    let bases = vm.items_of(bases)?;
    for base in bases {
        let meta = vm.type_value(base);
        if vm.derives(winner, meta) {
            continue;
        }
        if vm.derives(meta, winner) {
            winner = meta;
            continue;
        }
        return Err(vm.type_error(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
        ));
    }
    Ok(winner)
}
