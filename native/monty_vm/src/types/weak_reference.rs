//! Weak references, of which `weakref` is made: a record whose item the collector does not mark, and clears when nothing else does.
//!
//! CPython frees an object at once when the last reference goes. Here, asking for what a weak reference names has a collection run first,
//! where it is cheap against what else the program has done: so small programs see the same.
use super::{BuiltinType, record};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The intrinsics.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_weak", Sig::One, new),
    NativeDef::function("_vm_weak_get", Sig::One, |vm, args| {
        let Value::Record(id) = args.get(vm, 0) else { return Err(Trap::Internal) };
        let record = vm.heap.records.get(id);
        let target = record.items.first().filter(|_| record.ty == BuiltinType::WeakReference);
        Ok(target.copied().ok_or(Trap::Internal)?.or(Value::None))
    }),
    NativeDef::function("_vm_collect_soon", Sig::None, collect_soon),
    NativeDef::function("_vm_collections", Sig::None, |vm, _| Ok(Value::Int(vm.heap.weak.collections as i64))),
];

/// `_vm_weak(target)`
fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let target = args.get(vm, 0);
    let allowed = match target {
        Value::Instance(_) => {
            let payload = vm.plain(target);
            let refers = vm.class_of(target).is_some_and(|class| vm.heap.classes.get(class).flags.weakref);
            refers && !matches!(payload, Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Tuple(_) | Value::Bytes(_))
        }
        Value::Exception(id) => vm.heap.exceptions.get(id).class.is_some(),
        Value::Function(_)
        | Value::Class(_)
        | Value::Deque(_)
        | Value::Set(_)
        | Value::FrozenSet(_)
        | Value::Generator(_)
        | Value::Coroutine(_)
        | Value::AsyncGenerator(_)
        | Value::Bound(_)
        | Value::Type(_)
        | Value::Builtin(_)
        | Value::Module(_) => true,
        _ => false,
    };
    if !allowed {
        let message = format!("cannot create weak reference to '{}' object", vm.type_name(target));
        return Err(vm.type_error(message));
    }
    record::new(vm, BuiltinType::WeakReference, vec![target])
}

/// `_vm_collect_soon()`: lets the next safepoint collect, when that is cheap. The function that calls it must have nothing in its
/// registers: they are cleared, as what calls have left there would keep objects alive.
fn collect_soon(vm: &mut Vm, _: Args) -> Res<Value> {
    /// So many collections are free, and what they may take together, in nanoseconds.
    const FREE: u64 = 20_000_000;
    let cost = vm.heap.budget.used as u64 / 8 + 1_000;
    let now = vm.progress();
    let weak = &mut vm.heap.weak;
    let paid = weak.free_spent.saturating_add(cost) <= FREE;
    if !paid && now < weak.next_forced {
        return Ok(Value::Bool(false));
    }
    weak.free_spent = weak.free_spent.saturating_add(cost);
    weak.next_forced = now.saturating_add((cost / crate::vm::UNITS_OF_FUEL) as i64);
    let base = vm.frames.last().map_or(0, |frame| frame.base as usize);
    for register in vm.stack.iter_mut().skip(base) {
        *register = Value::Undef;
    }
    vm.heap.budget.next_collection = 0;
    Ok(Value::Bool(true))
}
