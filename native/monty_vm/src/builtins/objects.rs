//! Builtins about objects and their attributes: `isinstance`, `getattr`, `dir`, `id`, …
use crate::heap::identity::identity;
use crate::heap::{ClassId, Special};
use crate::types::{BuiltinType, alias, exception, host_function, record, slots, union};
use crate::value::{ModuleId, Value};
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};
use std::collections::BTreeSet;

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("isinstance", Sig::Range(2, 2), |vm, args| {
        let (value, class) = (args.get(vm, 0), args.get(vm, 1));
        is_instance(vm, value, class).map(Value::Bool)
    }),
    NativeDef::function("issubclass", Sig::Range(2, 2), |vm, args| {
        let (class, ancestor) = (args.get(vm, 0), args.get(vm, 1));
        is_subclass(vm, class, ancestor).map(Value::Bool)
    }),
    NativeDef::function("id", Sig::One, |vm, args| Ok(Value::Int(identity(args.get(vm, 0)) as i64 & i64::MAX))),
    NativeDef::function("hash", Sig::One, |vm, args| {
        let value = args.get(vm, 0);
        vm.python_hash(value).map(Value::Int)
    }),
    NativeDef::function("callable", Sig::One, |vm, args| Ok(Value::Bool(is_callable(vm, args.get(vm, 0))))),
    NativeDef::function("getattr", Sig::Range(2, 3), get_attribute),
    NativeDef::function("hasattr", Sig::Range(2, 2), |vm, args| {
        let (value, name) = (args.get(vm, 0), args.get(vm, 1));
        let text = name;
        let name = attribute_name(vm, name)?;
        if vm.attr_runs_code(value, &name) {
            return Err(vm.call_prelude("_hasattr", &[value, text]));
        }
        found(vm, value, &name).map(|found| Value::Bool(found.is_some()))
    }),
    NativeDef::function("setattr", Sig::Range(3, 3), |vm, args| {
        let (value, name, new) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
        let name = attribute_name(vm, name)?;
        vm.set_attr(value, &name, Some(new)).map(|()| Value::None)
    }),
    NativeDef::function("delattr", Sig::Range(2, 2), |vm, args| {
        let (value, name) = (args.get(vm, 0), args.get(vm, 1));
        let name = attribute_name(vm, name)?;
        vm.set_attr(value, &name, None).map(|()| Value::None)
    }),
    NativeDef::function("dir", Sig::Range(0, 1), |vm, args| match args.get(vm, 0) {
        Value::Undef => local_names(vm),
        value => {
            if let Some(class) = vm.class_of(value)
                && let Some(method) = vm.python_attr(class, "__dir__")
            {
                let names = vm.ask_method(method, value, &[])?;
                return Err(vm.call_prelude("_dir", &[names]));
            }
            dir_list(vm, value)
        }
    }),
    NativeDef::function("_vm_group_like", Sig::Range(2, 2), exception::group_like),
    NativeDef::function("_vm_same_group", Sig::Range(2, 2), exception::same_group),
    NativeDef::function("vars", Sig::Range(0, 1), |vm, args| match args.get(vm, 0) {
        Value::Undef => super::code::locals(vm),
        value => match vm.find_attr(value, "__dict__")? {
            Some(dict) => Ok(dict),
            None => Err(vm.type_error("vars() argument must have __dict__ attribute")),
        },
    }),
];

/// The name of an attribute, which must be a str.
pub fn attribute_name(vm: &mut Vm, name: Value) -> Res<String> {
    match vm.heap.as_str(name) {
        Some(name) => Ok(name.to_owned()),
        None => {
            let message = format!("attribute name must be string, not '{}'", vm.type_name(name));
            Err(vm.type_error(message))
        }
    }
}

/// An attribute, or `None` where asking for it raises AttributeError.
pub fn found(vm: &mut Vm, value: Value, name: &str) -> Res<Option<Value>> {
    match vm.find_attr(value, name) {
        Err(Trap::Raise) if vm.raised_is(BuiltinType::AttributeError) => Ok(None),
        other => other,
    }
}

fn get_attribute(vm: &mut Vm, args: Args) -> Res<Value> {
    let (value, name, default) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
    let text = name;
    let name = attribute_name(vm, name)?;
    if !default.is_undef() && vm.attr_runs_code(value, &name) {
        return Err(vm.call_prelude("_getattr_default", &[value, text, default]));
    }
    if default.is_undef() {
        return vm.get_attr(value, &name);
    }
    Ok(found(vm, value, &name)?.unwrap_or(default))
}

/// `callable(value)`
pub fn is_callable(vm: &Vm, value: Value) -> bool {
    if let Value::Instance(_) = value {
        return vm.special(value, Special::Call).is_some();
    }
    alias::is_alias(vm, value)
        || host_function::is_one(vm, value)
        || matches!(
            value,
            Value::Function(_) | Value::Builtin(_) | Value::Method(_) | Value::Bound(_) | Value::Type(_) | Value::Class(_)
        )
        || vm.type_of(value) == BuiltinType::StaticMethod
}

/// The classes in a class, a union or a tuple of them, however nested: in order, as far as they are classes, and the first thing that
/// is none. What has the special method `check` is as good as a class.
fn classes(vm: &mut Vm, class: Value, check: Special) -> Res<(Vec<Value>, Option<Value>)> {
    /// There are no more tuples inside one another than this.
    const MAX: u64 = 10_000;
    /// Steps between two declarations of work.
    const BATCH: u64 = 256;
    let mut pending = vec![class];
    let mut classes = Vec::new();
    let mut steps = 0u64;
    while let Some(class) = pending.pop() {
        steps += 1;
        if steps.is_multiple_of(BATCH) {
            vm.work_so_far(steps * 16, BATCH * 16)?;
        }
        match class {
            Value::Type(_) | Value::Class(_) | Value::Instance(_) if classes.contains(&class) => {}
            Value::Type(_) | Value::Class(_) => classes.push(class),
            Value::Instance(_) if vm.special(class, check).is_some() => classes.push(class),
            Value::Tuple(id) if steps < MAX => {
                vm.reserve((pending.len() + vm.heap.tuple(id).len()) * 2 * size_of::<Value>())?;
                pending.extend(vm.heap.tuple(id).iter().rev());
            }
            other => match union::types(vm, other) {
                Some(types) => pending.extend(types.into_iter().rev()),
                None => return Ok((classes, Some(other))),
            },
        }
    }
    Ok((classes, None))
}

/// The error of what is no class.
#[cold]
fn no_class(vm: &mut Vm, other: Value, function: &str, kind: &str) -> Trap {
    if alias::is_alias(vm, other) {
        return vm.type_error(format!("{function}() argument 2 cannot be a parameterized generic"));
    }
    vm.type_error(format!(
        "{function}() arg 2 must be a {kind}, a tuple of {kind}{}, or a union",
        if kind == "type" { "s" } else { "es" }
    ))
}

/// `isinstance(value, class)`
pub fn is_instance(vm: &mut Vm, value: Value, class: Value) -> Res<bool> {
    if let Value::Type(class) = class {
        return Ok(vm.is_a(value, class));
    }
    if let Value::Class(_) = class {
        return is_instance_of(vm, value, class);
    }
    if let Value::Tuple(id) = class {
        vm.work(vm.heap.tuple(id).len() as u64 * 4)?;
    }
    // A tuple is searched until the value is found in it: what follows may be anything.
    if let Value::Tuple(id) = class
        && vm
            .heap
            .tuple(id)
            .iter()
            .take_while(|v| matches!(v, Value::Type(_)))
            .any(|v| matches!(v, Value::Type(ty) if vm.is_a(value, *ty)))
    {
        return Ok(true);
    }
    let (classes, other) = classes(vm, class, Special::InstanceCheck)?;
    for class in classes {
        if is_instance_of(vm, value, class)? {
            return Ok(true);
        }
    }
    match other {
        Some(other) => Err(no_class(vm, other, "isinstance", "type")),
        None => Ok(false),
    }
}

/// `isinstance(value, class)` of one class, or of what checks instances.
fn is_instance_of(vm: &mut Vm, value: Value, class: Value) -> Res<bool> {
    if vm.type_value(value) == class {
        return Ok(true);
    }
    if let Some(answer) = vm.ask_special(class, Special::InstanceCheck, &[value])? {
        return vm.truth(answer);
    }
    is_plain_instance(vm, value, class)
}

/// `isinstance` by the MRO alone.
pub fn is_plain_instance(vm: &mut Vm, value: Value, class: Value) -> Res<bool> {
    let own = vm.type_value(value);
    if vm.derives(own, class) {
        return Ok(true);
    }
    // An object may say that it is of another class.
    match value {
        Value::Instance(_) => match vm.find_attr(value, "__class__")? {
            Some(claimed) if claimed != own => Ok(vm.derives(claimed, class)),
            _ => Ok(false),
        },
        _ => Ok(false),
    }
}

/// `issubclass(class, ancestor)`
pub fn is_subclass(vm: &mut Vm, class: Value, ancestor: Value) -> Res<bool> {
    let (ancestors, other) = classes(vm, ancestor, Special::SubclassCheck)?;
    for ancestor in ancestors {
        let answer = match vm.ask_special(ancestor, Special::SubclassCheck, &[class])? {
            Some(answer) => vm.truth(answer)?,
            None if !matches!(class, Value::Type(_) | Value::Class(_)) => {
                return Err(vm.type_error("issubclass() arg 1 must be a class"));
            }
            None => vm.derives(class, ancestor),
        };
        if answer {
            return Ok(true);
        }
    }
    match other {
        Some(_) if !matches!(class, Value::Type(_) | Value::Class(_)) => Err(vm.type_error("issubclass() arg 1 must be a class")),
        Some(other) => Err(no_class(vm, other, "issubclass", "class")),
        None => Ok(false),
    }
}

/// `dir()`: the names of the caller's locals.
fn local_names(vm: &mut Vm) -> Res<Value> {
    let locals = super::code::locals(vm)?;
    let names: BTreeSet<String> = match locals {
        Value::Dict(id) => vm.heap.dicts.get(id).entries().filter_map(|e| vm.heap.as_str(e.key)).map(str::to_owned).collect(),
        Value::Namespace(module) => module_names(vm, module).collect(),
        _ => BTreeSet::new(),
    };
    list_of(vm, names)
}

fn module_names(vm: &Vm, module: ModuleId) -> impl Iterator<Item = String> {
    vm.module_items(module).into_iter().map(|(name, _)| name.to_owned()).chain(["__name__".to_owned()])
}

fn list_of(vm: &mut Vm, names: impl IntoIterator<Item = String>) -> Res<Value> {
    let names = names.into_iter().map(|name| vm.heap.new_str(&name)).collect::<Res<Vec<Value>>>()?;
    vm.heap.new_list(names)
}

/// `dir(value)`
pub fn dir_list(vm: &mut Vm, value: Value) -> Res<Value> {
    /// Work units and bytes of a name, on its way from a dict to the list.
    const WORK: u64 = 400;
    const BYTES: usize = 128;
    let count = dir_size(vm, value);
    vm.work(count as u64 * WORK)?;
    vm.reserve(count.saturating_mul(BYTES))?;
    let names = dir_names(vm, value);
    list_of(vm, names)
}

/// How many names `dir_names` goes through, at most.
pub fn dir_size(vm: &Vm, value: Value) -> usize {
    /// What built-in types define, all in all.
    const BUILT_IN: usize = 256;
    let of_dict = |dict: Value| if let Value::Dict(id) = dict { vm.heap.dicts.get(id).len() } else { 0 };
    let class = if let Value::Class(id) = value { Some(id) } else { vm.class_of(value) };
    let mro = class.map_or(&[][..], |class| &vm.heap.classes.get(class).mro);
    let inherited = mro.iter().map(|class| match class {
        Value::Class(id) => of_dict(vm.heap.classes.get(*id).dict.map_or(Value::Undef, Value::Dict)),
        _ => 0,
    });
    let own = match value {
        Value::Function(id) => of_dict(vm.heap.functions.get(id).dict),
        Value::Exception(id) => of_dict(vm.heap.exceptions.get(id).dict),
        Value::Instance(id) => match vm.instance_dict(id) {
            Some(dict) => vm.heap.dicts.get(dict).len(),
            None => vm.heap.instances.get(id).slots.len(),
        },
        Value::Module(module) => vm.module_items(module).len(),
        _ => 0,
    };
    BUILT_IN + own + inherited.sum::<usize>()
}

/// The names that `dir(value)` lists, sorted.
pub fn dir_names(vm: &Vm, value: Value) -> Vec<String> {
    let mut names = BTreeSet::new();
    // (An alias of an alias, and so on.)
    let mut value = value;
    while let Value::Record(id) = value
        && alias::is_alias(vm, value)
        && let Some(origin) = alias::forwarded(vm, id, "")
    {
        if names.is_empty() {
            type_names(BuiltinType::GenericAlias, &mut names);
        }
        vm.heap.meter.add(4);
        value = origin;
    }
    match value {
        Value::Module(module) => names.extend(module_names(vm, module)),
        Value::Type(ty) => type_names(ty, &mut names),
        Value::Class(class) => class_names(vm, class, &mut names),
        _ => match vm.class_of(value) {
            Some(class) => class_names(vm, class, &mut names),
            None => type_names(vm.type_of(value), &mut names),
        },
    }
    match value {
        Value::Function(id) => dict_names(vm, vm.heap.functions.get(id).dict, &mut names),
        Value::Exception(id) => dict_names(vm, vm.heap.exceptions.get(id).dict, &mut names),
        Value::Record(id) => names.extend(record::names(vm.heap.records.get(id).ty).iter().map(|name| (*name).to_owned())),
        Value::Instance(id) => match vm.instance_dict(id) {
            Some(dict) => dict_names(vm, Value::Dict(dict), &mut names),
            None => names.extend(vm.own_attrs(id).into_iter().map(|(name, _)| vm.heap.str(name).to_owned())),
        },
        _ => {}
    }
    names.into_iter().collect()
}

/// The names in a dict, if it is one.
fn dict_names(vm: &Vm, dict: Value, names: &mut BTreeSet<String>) {
    if let Value::Dict(dict) = dict {
        names.extend(vm.heap.dicts.get(dict).entries().filter_map(|e| vm.heap.as_str(e.key)).map(str::to_owned));
    }
}

/// What a class defines and inherits; nothing of its metaclass.
fn class_names(vm: &Vm, class: ClassId, names: &mut BTreeSet<String>) {
    let object = vm.heap.classes.get(class);
    for &base in &object.mro {
        match base {
            Value::Class(id) => dict_names(vm, vm.heap.classes.get(id).dict.map_or(Value::Undef, Value::Dict), names),
            Value::Type(ty) => type_names(ty, names),
            _ => {}
        }
    }
    let held = [("__dict__", object.flags.dict), ("__weakref__", object.flags.weakref)];
    names.extend(held.iter().filter(|(_, has)| *has).map(|(name, _)| (*name).to_owned()));
}

/// What a type defines and inherits.
fn type_names(ty: BuiltinType, names: &mut BTreeSet<String>) {
    let mut at = ty;
    loop {
        let def = at.def();
        let has = |(i, name): &(usize, &str)| at != BuiltinType::Object || slots::applies(ty, *i, name);
        names.extend(def.methods.iter().map(|m| m.name).enumerate().filter(has).map(|(_, name)| name.to_owned()));
        names.extend(at.attribute_names().chain(def.class_getters.iter().map(|g| g.name)).map(str::to_owned));
        if at == BuiltinType::Object {
            break;
        }
        at = at.base();
    }
    names.extend(["__doc__", "__hash__"].map(str::to_owned));
    if matches!(
        ty,
        BuiltinType::Function
            | BuiltinType::BuiltinFunction
            | BuiltinType::MethodDescriptor
            | BuiltinType::Type
            | BuiltinType::Method
    ) {
        names.insert("__call__".to_owned());
    }
}
