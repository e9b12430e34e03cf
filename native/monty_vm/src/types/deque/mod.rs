//! `collections.deque`.
mod fill;
mod methods;
mod operators;
pub use fill::refill;
pub use operators::{inplace, of_instance};

use super::{BuiltinType, Getter, TypeDef, slice};
use crate::heap::{DequeId, DequeObj, IterObj};
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Repr, Res, Sig, Trap, Vm};

static PARAMETERS: Named = Named { names: &["iterable", "maxlen"], positional_only: 0, required: 0, max_positional: 2 };

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("deque", Sig::Named(&PARAMETERS), fill::new)),
    methods: methods::METHODS,
    getters: &[Getter {
        name: "maxlen",
        get: |vm, deque| {
            let most = vm.heap.deques.get(id_of(vm, deque)?).maxlen;
            Ok(most.map_or(Value::None, |most| Value::Int(most as i64)))
        },
    }],
    doc: "A list-like sequence optimized for data accesses near its endpoints.",
    len: Some(|heap, deque| match deque {
        Value::Deque(id) => heap.deques.get(id).items.len(),
        _ => 0,
    }),
    contains: Some(methods::contains),
    getitem: Some(get_item),
    setitem: Some(|vm, deque, key, value| {
        let (id, at) = place(vm, deque, key)?;
        if let Some(place) = vm.heap.deques.get_mut(id).items.get_mut(at) {
            *place = value;
        }
        Ok(())
    }),
    delitem: Some(|vm, deque, key| {
        let (id, at) = place(vm, deque, key)?;
        remove(vm, id, at)
    }),
    iter: Some(|vm, deque| iterate(vm, deque, false)),
    repr: Some(|vm, deque, repr| describe(vm, deque, "deque", repr)),
    binary: Some(operators::binary),
    inplace: Some(inplace),
    compare: Some(|vm, op, a, b| match (a, b) {
        (Value::Deque(_), Value::Deque(_)) => vm.compare_sequences(op, a, b).map(Some),
        _ => Ok(None),
    }),
    ..TypeDef::EMPTY
};

/// The deque that a value is, or that an instance holds.
#[inline]
fn id_of(vm: &Vm, deque: Value) -> Res<DequeId> {
    match deque {
        Value::Deque(id) => Ok(id),
        other => match vm.plain(other) {
            Value::Deque(id) => Ok(id),
            _ => Err(Trap::Internal),
        },
    }
}

/// The deque that a method was called on.
#[inline]
fn receiver(vm: &Vm, args: Args) -> Res<DequeId> {
    id_of(vm, args.get(vm, 0))
}

/// An iterator over the items as they are now.
fn iterate(vm: &mut Vm, deque: Value, reversed: bool) -> Res<Value> {
    let id = id_of(vm, deque)?;
    let DequeObj { items, changes, .. } = vm.heap.deques.get(id);
    let iter = IterObj::Deque { deque: Value::Deque(id), left: items.len(), changes: *changes, reversed };
    vm.new_iter(iter)
}

/// `reversed(deque)`
pub fn iterate_reversed(vm: &mut Vm, deque: Value) -> Res<Value> {
    iterate(vm, deque, true)
}

/// `name([…])`, `name([…], maxlen=3)`
pub fn describe(vm: &Vm, deque: Value, name: &str, repr: &mut Repr) {
    let Value::Deque(id) = deque else { return };
    if !repr.enter(deque, "[...]") {
        return;
    }
    repr.text(name);
    repr.text("([");
    repr.items(deque);
    repr.leave();
    match vm.heap.deques.get(id).maxlen {
        Some(most) => repr.text(&format!("], maxlen={most})")),
        None => repr.text("])"),
    }
}

fn get_item(vm: &mut Vm, deque: Value, key: Value) -> Res<Value> {
    let id = id_of(vm, deque)?;
    if let Value::Int(index) = key {
        let items = &vm.heap.deques.get(id).items;
        if let Some(&item) = slice::position(index, items.len()).and_then(|at| items.get(at)) {
            return Ok(item);
        }
    }
    let (id, at) = place(vm, deque, key)?;
    vm.heap.deques.get(id).items.get(at).copied().ok_or(Trap::Internal)
}

/// Where the item with a key is.
fn place(vm: &mut Vm, deque: Value, key: Value) -> Res<(DequeId, usize)> {
    let id = id_of(vm, deque)?;
    let index = match key {
        Value::Int(i) => i,
        Value::Bool(b) => i64::from(b),
        Value::BigInt(_) => return Err(vm.index_error("cannot fit 'int' into an index-sized integer")),
        _ => {
            let message = format!("sequence index must be integer, not '{}'", vm.type_name(key));
            return Err(vm.type_error(message));
        }
    };
    match slice::position(index, vm.heap.deques.get(id).items.len()) {
        Some(at) => Ok((id, at)),
        None => Err(vm.index_error("deque index out of range")),
    }
}

/// The key that `deque.__getitem__` and its like are given, which must be an index; that of other values is theirs.
pub fn slot_index(vm: &mut Vm, deque: Value, key: Value) -> Res<Value> {
    let Value::Deque(_) = deque else { return Ok(key) };
    match vm.index_of(key)? {
        Some(Value::BigInt(_)) => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
        Some(index) => Ok(index),
        None => vm.index_clamped(key).map(Value::Int),
    }
}

/// Removes the item at `at`.
fn remove(vm: &mut Vm, id: DequeId, at: usize) -> Res {
    let moved = vm.heap.deques.get(id).moved(at) as u64;
    vm.work(moved)?;
    let deque = vm.heap.deques.get_mut(id);
    deque.items.remove(at);
    deque.changed();
    Ok(())
}

/// A copy of a deque, or of what an instance of a class derived from it says that a copy is.
fn copied(vm: &mut Vm, deque: Value) -> Res<Value> {
    let id = id_of(vm, deque)?;
    let maxlen = vm.heap.deques.get(id).maxlen;
    if let Value::Instance(_) = deque {
        let class = vm.type_value(deque);
        return match maxlen {
            Some(most) => vm.ask(class, &[deque, Value::Int(most as i64)]),
            None => vm.ask(class, &[deque]),
        };
    }
    let len = vm.heap.deques.get(id).items.len();
    vm.work(len as u64)?;
    vm.reserve(len.saturating_mul(size_of::<Value>()))?;
    let items = vm.heap.deques.get(id).items.clone();
    Ok(Value::Deque(vm.heap.alloc(DequeObj { items, maxlen, changes: 0 })?))
}

/// `deque.__reduce__()`
fn reduce(vm: &mut Vm, args: Args) -> Res<Value> {
    let deque = args.get(vm, 0);
    let maxlen = vm.heap.deques.get(id_of(vm, deque)?).maxlen;
    let class = vm.type_value(deque);
    let state = match deque {
        Value::Instance(_) => match vm.find_attr(deque, "__dict__")? {
            Some(dict) if vm.truth(dict)? => dict,
            _ => Value::None,
        },
        _ => Value::None,
    };
    let none = vm.heap.new_tuple([])?;
    let made_of = match maxlen {
        Some(most) => vm.heap.new_tuple([none, Value::Int(most as i64)])?,
        None => none,
    };
    let items = match deque {
        Value::Instance(_) => vm.iter_value(deque)?,
        _ => iterate(vm, deque, false)?,
    };
    vm.heap.new_tuple([class, made_of, state, items])
}

/// The most items: the argument `maxlen`.
fn maxlen_of(vm: &mut Vm, maxlen: Value) -> Res<Option<usize>> {
    let most = match vm.plain(maxlen) {
        Value::Undef | Value::None => return Ok(None),
        Value::Bool(b) => i64::from(b),
        Value::Int(i) => i,
        big @ Value::BigInt(_) => vm.index_i64(big)?,
        _ => return Err(vm.type_error("an integer is required")),
    };
    match usize::try_from(most) {
        Ok(most) => Ok(Some(most)),
        Err(_) => Err(vm.value_error("maxlen must be non-negative")),
    }
}

/// `_vm_deque_changes(deque)`: how often it was changed.
pub fn changes(vm: &mut Vm, args: Args) -> Res<Value> {
    let changes = vm.heap.deques.get(receiver(vm, args)?).changes;
    Ok(Value::Int(changes as i64))
}

/// Whether a value is a deque, or an instance of a class derived from it.
fn is_deque(vm: &Vm, value: Value) -> bool {
    vm.is_a(value, BuiltinType::Deque)
}
