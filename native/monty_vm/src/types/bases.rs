//! The bases of a class: which may be ones, what they make together (C3), and their change.
use super::BuiltinType;
use super::class::{family, refresh, with_class};
use crate::heap::ClassId;
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};

/// A class has at most so many ancestors.
const MAX_MRO: usize = 1000;

/// The built-in type, other than `object`, that instances hold a value of.
pub(super) fn layout(vm: &mut Vm, bases: &[Value]) -> Res<Option<BuiltinType>> {
    let mut layout: Option<BuiltinType> = None;
    for &base in bases {
        let own = match base {
            Value::Class(id) => vm.heap.classes.get(id).base,
            Value::Type(BuiltinType::Object) => None,
            Value::Type(ty) if can_be_base(ty) => Some(ty),
            Value::Type(ty) => {
                return Err(vm.type_error(format!("type '{}' is not an acceptable base type", super::type_::qualified_name(ty))));
            }
            other => {
                let message = format!("bases must be types, not {}", vm.type_name(other));
                return Err(vm.type_error(message));
            }
        };
        layout = match (layout, own) {
            (None, own) => own,
            (known, None) => known,
            (Some(a), Some(b)) if a.is_subtype(b) => Some(a),
            (Some(a), Some(b)) if b.is_subtype(a) => Some(b),
            (Some(a), Some(b)) if a.is_exception() && b.is_exception() && (simple_exception(a) || simple_exception(b)) => {
                // (Of KeyError is how it reads.)
                let first = simple_exception(b) && !(b == BuiltinType::KeyError && simple_exception(a));
                Some(if first { a } else { b })
            }
            _ => return Err(vm.type_error("multiple bases have instance lay-out conflict")),
        };
    }
    let mut slotted: Option<Value> = None;
    for &base in bases {
        let Some(own) = slotted_ancestor(vm, base) else { continue };
        slotted = match slotted {
            Some(known) if vm.derives(known, own) => Some(known),
            Some(known) if !vm.derives(own, known) => {
                return Err(vm.type_error("multiple bases have instance lay-out conflict"));
            }
            _ => Some(own),
        };
    }
    if let (Some(Value::Class(id)), Some(ty)) = (slotted, layout) {
        let held = vm.heap.classes.get(id).base;
        let fits = |own: BuiltinType| own.is_subtype(ty) || own.is_exception() && ty.is_exception() && simple_exception(ty);
        if !held.is_some_and(fits) {
            return Err(vm.type_error("multiple bases have instance lay-out conflict"));
        }
    }
    Ok(layout)
}

/// The base that decides how instances are laid out; `layout` has found that there is one.
pub(super) fn best(vm: &Vm, bases: &[Value]) -> Value {
    let slotted = |base: &Value| slotted_ancestor(vm, *base);
    let held = |base: &Value| match base {
        Value::Class(id) => vm.heap.classes.get(*id).base,
        Value::Type(ty) => (*ty != BuiltinType::Object).then_some(*ty),
        _ => None,
    };
    let mut best = bases.first().copied().unwrap_or_default();
    for base in bases {
        let further = match (slotted(&best), slotted(base)) {
            (Some(known), Some(own)) => own != known && vm.derives(own, known),
            (known, own) => {
                known.is_none()
                    && (own.is_some()
                        || match (held(&best), held(base)) {
                            (Some(known), Some(own)) => own != known && own.is_subtype(known),
                            (known, own) => known.is_none() && own.is_some(),
                        })
            }
        };
        if further {
            best = *base;
        }
    }
    best
}

/// Whether instances of a class differ in size, so that they have no room for slots.
pub(super) fn is_sized(vm: &Vm, class: Value) -> bool {
    let held = match class {
        Value::Class(id) => vm.heap.classes.get(id).base,
        Value::Type(ty) => Some(ty),
        _ => None,
    };
    matches!(held, Some(BuiltinType::Int | BuiltinType::Tuple | BuiltinType::Bytes | BuiltinType::Type))
}

/// Whether instances of a class have a `__dict__`.
pub(super) fn has_dict(vm: &Vm, class: Value) -> bool {
    match class {
        Value::Class(id) => vm.heap.classes.get(id).flags.dict,
        Value::Type(ty) => ty.is_exception() || ty == BuiltinType::Type,
        _ => false,
    }
}

/// Whether instances of a class can be weakly referenced.
pub(super) fn has_weakref(vm: &Vm, class: Value) -> bool {
    vm.mro(class).iter().any(|class| match class {
        Value::Class(id) => vm.heap.classes.get(*id).flags.weakref,
        Value::Type(ty) => matches!(ty, BuiltinType::Set | BuiltinType::FrozenSet | BuiltinType::Type | BuiltinType::Deque),
        _ => false,
    })
}

/// The class whose `__slots__` decide how instances of `class` are laid out.
fn slotted_ancestor(vm: &Vm, class: Value) -> Option<Value> {
    let count = |class: &Value| match class {
        Value::Class(id) => vm.heap.classes.get(*id).slots.len(),
        _ => 0,
    };
    let Value::Class(id) = class else { return None };
    let adds = |class: &&Value| match class {
        Value::Class(id) => count(class) > vm.heap.classes.get(*id).bases.iter().map(count).max().unwrap_or(0),
        _ => false,
    };
    vm.heap.classes.get(id).mro.iter().find(adds).copied()
}

/// Whether exceptions of the type are laid out as those of `Exception`.
fn simple_exception(ty: BuiltinType) -> bool {
    super::exception::field_names(ty).is_empty()
}

fn can_be_base(ty: BuiltinType) -> bool {
    use BuiltinType as T;
    ty.is_exception()
        || matches!(
            ty,
            T::Type
                | T::Int
                | T::Float
                | T::Complex
                | T::Str
                | T::Bytes
                | T::List
                | T::Deque
                | T::Tuple
                | T::Dict
                | T::Set
                | T::FrozenSet
                | T::GenericAlias
                | T::Property
                | T::ClassMethod
                | T::StaticMethod
                | T::Super
                | T::Module
                | T::SimpleNamespace
        )
}

/// The order in which `type` looks a class up.
pub fn order(vm: &mut Vm, id: ClassId) -> Res<Vec<Value>> {
    let bases = vm.heap.classes.get(id).bases.to_vec();
    let mut order = vec![Value::Class(id)];
    order.extend(mro(vm, &bases)?);
    Ok(order)
}

/// `_vm_set_mro(class, order)`: what the class's metaclass says in a `mro` of its own.
pub fn set_order(vm: &mut Vm, args: Args) -> Res<Value> {
    let (class, order) = (args.get(vm, 0), args.get(vm, 1));
    let (Value::Class(id), Value::Tuple(tuple)) = (class, order) else { return Err(Trap::Internal) };
    let order = vm.heap.tuple(tuple).to_vec();
    if order.is_empty() {
        return Err(vm.type_error("type MRO must not be empty"));
    }
    for &base in &order {
        let fits = match base {
            Value::Type(ty) => ty == BuiltinType::Object || vm.heap.classes.get(id).base.is_some_and(|own| own.is_subtype(ty)),
            Value::Class(other) => {
                let (own, other) = (vm.heap.classes.get(id).base, vm.heap.classes.get(other));
                let held = other.base.is_none_or(|base| own.is_some_and(|own| own.is_subtype(base)));
                held && (other.slots.is_empty() || vm.derives(class, base))
            }
            _ => {
                let message = format!("mro() returned a non-class ('{}')", vm.type_name(base));
                return Err(vm.type_error(message));
            }
        };
        if !fits {
            let message = format!("mro() returned base with unsuitable layout ('{}')", short_name(vm, base));
            return Err(vm.type_error(message));
        }
    }
    vm.reserve(order.len() * size_of::<Value>())?;
    let family = family(vm, id)?;
    with_class(vm, id, |class| class.mro = order.into());
    refresh(vm, &family, true);
    Ok(Value::None)
}

/// The MRO of a class with these bases, without itself: C3.
pub(super) fn mro(vm: &mut Vm, bases: &[Value]) -> Res<Vec<Value>> {
    for (i, base) in bases.iter().enumerate() {
        if bases.iter().take(i).any(|other| other == base) {
            let message = format!("duplicate base class {}", short_name(vm, *base));
            return Err(vm.type_error(message));
        }
    }
    let mut lists: Vec<Vec<Value>> = bases.iter().map(|&base| vm.mro(base)).collect();
    lists.push(bases.to_vec());
    // What a step looks through, at most.
    let units = lists.iter().map(|list| list.len() as u64 + 64).sum();
    let mut order = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(order);
        }
        vm.work(units)?;
        let good = lists
            .iter()
            .filter_map(|list| list.first().copied())
            .find(|candidate| !lists.iter().any(|list| list.iter().skip(1).any(|other| other == candidate)));
        let Some(next) = good else {
            let mut heads: Vec<Value> = Vec::new();
            for head in lists.iter().filter_map(|list| list.first().copied()) {
                if !heads.contains(&head) {
                    heads.push(head);
                }
            }
            let names: Vec<String> = heads.into_iter().map(|base| short_name(vm, base)).collect();
            return Err(
                vm.type_error(format!("Cannot create a consistent method resolution order (MRO) for bases {}", names.join(", ")))
            );
        };
        if order.len() >= MAX_MRO {
            return Err(vm.type_error("too many base classes"));
        }
        order.push(next);
        for list in &mut lists {
            if list.first() == Some(&next) {
                list.remove(0);
            }
        }
    }
}

pub(super) fn short_name(vm: &Vm, class: Value) -> String {
    match class {
        Value::Class(id) => vm.class_name(id),
        Value::Type(ty) => ty.name().to_owned(),
        _ => String::new(),
    }
}

/// `class.__bases__ = new`: a tuple of classes whose instances are laid out as those of the class are.
pub(super) fn assign(vm: &mut Vm, id: ClassId, new: Value) -> Res {
    let name = vm.class_name(id);
    let Value::Tuple(tuple) = vm.plain(new) else {
        return Err(vm.type_error(format!("can only assign tuple to {name}.__bases__, not {}", vm.type_name(new))));
    };
    let bases = vm.heap.tuple(tuple).to_vec();
    if bases.is_empty() {
        return Err(vm.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
    }
    for &base in &bases {
        if !matches!(base, Value::Class(_) | Value::Type(_)) {
            let message = format!("{name}.__bases__ must be tuple of classes, not '{}'", vm.type_name(base));
            return Err(vm.type_error(message));
        }
        if vm.mro(base).contains(&Value::Class(id)) {
            return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
        }
    }
    let old = vm.heap.classes.get(id).bases.to_vec();
    check_layout(vm, id, &old, &bases)?;
    // The orders of the class and of all that derive from it, each after those of its own bases. Nothing changes if one is refused.
    let family = family(vm, id)?;
    vm.reserve(family.iter().map(|id| (vm.heap.classes.get(*id).mro.len() + 1) * size_of::<Value>()).sum())?;
    let before: Vec<_> = family.iter().map(|&id| (id, vm.heap.classes.get(id).mro.clone())).collect();
    with_class(vm, id, |class| class.bases = bases.clone().into());
    if let Err(trap) = reorder(vm, &family) {
        with_class(vm, id, |class| class.bases = old.into());
        for (id, mro) in before {
            with_class(vm, id, |class| class.mro = mro);
        }
        return Err(trap);
    }
    for &base in &old {
        if let Value::Class(base) = base {
            with_class(vm, base, |class| class.subclasses.retain(|derived| *derived != id));
        }
    }
    for &base in &bases {
        if let Value::Class(base) = base {
            with_class(vm, base, |class| class.subclasses.push(id));
        }
    }
    refresh(vm, &family, true);
    Ok(())
}

/// Whether instances of a class with bases `old` could be ones of a class with bases `new`.
fn check_layout(vm: &mut Vm, id: ClassId, old: &[Value], new: &[Value]) -> Res {
    let solid = |vm: &Vm, bases: &[Value]| {
        let of = |base: &Value| match base {
            Value::Class(id) => Some((vm.heap.classes.get(*id).slots.clone(), vm.heap.classes.get(*id).flags.dict)),
            _ => None,
        };
        bases.iter().map(of).collect::<Vec<_>>()
    };
    let (first_old, first_new) = (old.first().copied().unwrap_or_default(), new.first().copied().unwrap_or_default());
    let (old_name, new_name) = (short_name(vm, first_old), short_name(vm, first_new));
    let what = if matches!(first_old, Value::Class(_)) != matches!(first_new, Value::Class(_)) {
        "deallocator"
    } else if layout(vm, new)? != vm.heap.classes.get(id).base || solid(vm, old).first() != solid(vm, new).first() {
        "object layout"
    } else {
        return Ok(());
    };
    Err(vm.type_error(format!("__bases__ assignment: '{new_name}' {what} differs from '{old_name}'")))
}

/// Finds the MROs of classes of one family anew.
fn reorder(vm: &mut Vm, family: &[ClassId]) -> Res {
    let mut waiting = family.to_vec();
    while !waiting.is_empty() {
        let ready = |vm: &Vm, id: &ClassId| {
            let bases = &vm.heap.classes.get(*id).bases;
            !bases.iter().any(|base| matches!(base, Value::Class(base) if waiting.contains(base)))
        };
        let (now, later): (Vec<_>, Vec<_>) = waiting.iter().copied().partition(|id| ready(vm, id));
        if now.is_empty() {
            return Err(vm.type_error("a __bases__ item causes an inheritance cycle"));
        }
        vm.work(waiting.len() as u64 * 64)?;
        for id in now {
            let order = order(vm, id)?;
            vm.reserve(order.len() * size_of::<Value>())?;
            with_class(vm, id, |class| class.mro = order.into());
        }
        waiting = later;
    }
    Ok(())
}
