//! `|`, `&`, `-`, `^` and the orderings of sets.
use super::{id_of, new_like, replace};
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::equal::Unfinished;
use crate::heap::{Heap, Object, SetId, SetObj};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

fn is_set(value: Value) -> bool {
    matches!(value, Value::Set(_) | Value::FrozenSet(_))
}

fn is_set_op(op: BinOp) -> bool {
    matches!(op, BinOp::Or | BinOp::And | BinOp::Sub | BinOp::Xor)
}

/// `a op b`
pub fn binary(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    if !is_set_op(op) || !is_set(a) || !is_set(b) {
        return Ok(None);
    }
    let table = combine_heap(vm, op, id_of(a)?, id_of(b)?)?;
    new_like(vm, a, table).map(Some)
}

/// `a op= b`
pub fn inplace(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    let Value::Set(id) = a else { return Ok(None) };
    if !is_set_op(op) || !is_set(b) {
        return Ok(None);
    }
    update(vm, op, id, id_of(b)?)?;
    Ok(Some(a))
}

/// Changes a set by another one.
pub fn update(vm: &mut Vm, op: BinOp, id: SetId, other: SetId) -> Res {
    if op != BinOp::Or {
        let table = combine_heap(vm, op, id, other)?;
        return replace(vm, id, table);
    }
    if id == other {
        return Ok(());
    }
    let count = vm.heap.sets.get(other).slots().len();
    vm.work(count as u64 * 20)?;
    for slot in 0..count {
        let Some(entry) = vm.heap.sets.get(other).entry(slot).copied().filter(|e| !e.key.is_undef()) else { continue };
        match vm.heap.sets.get(id).find(&vm.heap, entry.hash, entry.key) {
            Ok(Some(_)) => {}
            Ok(None) => vm.heap.set_push(id, entry.hash, entry.key)?,
            Err(error) => return Err(vm.unfinished(error)),
        }
    }
    Ok(())
}

/// Why two tables could not be combined.
enum Failed {
    Deep(Unfinished),
    Memory,
}

impl From<Unfinished> for Failed {
    fn from(error: Unfinished) -> Self {
        Failed::Deep(error)
    }
}

/// `left op right` of tables that are not in the heap.
pub fn combine(vm: &mut Vm, op: BinOp, left: &SetObj, right: &SetObj) -> Res<SetObj> {
    declare(vm, left.payload() + right.payload(), left.slots().len() + right.slots().len())?;
    let result = operate(&vm.heap, op, left, right);
    result.map_err(|why| explain(vm, why))
}

/// `left op right` of tables in the heap.
pub fn combine_heap(vm: &mut Vm, op: BinOp, left: SetId, right: SetId) -> Res<SetObj> {
    let (a, b) = (vm.heap.sets.get(left), vm.heap.sets.get(right));
    let (bytes, count) = (a.payload() + b.payload(), a.slots().len() + b.slots().len());
    declare(vm, bytes, count)?;
    let result = operate(&vm.heap, op, vm.heap.sets.get(left), vm.heap.sets.get(right));
    result.map_err(|why| explain(vm, why))
}

fn declare(vm: &mut Vm, bytes: usize, count: usize) -> Res {
    vm.reserve(bytes.saturating_mul(2).saturating_add(256))?;
    vm.work(count as u64 * 20)
}

#[cold]
fn explain(vm: &mut Vm, why: Failed) -> Trap {
    match why {
        Failed::Deep(error) => vm.unfinished(error),
        Failed::Memory => Trap::Retry,
    }
}

fn operate(heap: &Heap, op: BinOp, left: &SetObj, right: &SetObj) -> Result<SetObj, Failed> {
    let mut result = SetObj::default();
    let add = |result: &mut SetObj, hash, key| if result.push(hash, key, ()) { Ok(()) } else { Err(Failed::Memory) };
    match op {
        BinOp::Or => {
            result = left.compacted();
            for entry in right.entries() {
                if result.find(heap, entry.hash, entry.key)?.is_none() {
                    add(&mut result, entry.hash, entry.key)?;
                }
            }
        }
        BinOp::And => {
            let (some, all) = if right.len() > left.len() { (left, right) } else { (right, left) };
            for entry in some.entries() {
                if all.find(heap, entry.hash, entry.key)?.is_some() {
                    add(&mut result, entry.hash, entry.key)?;
                }
            }
        }
        _ => {
            for entry in left.entries() {
                if right.find(heap, entry.hash, entry.key)?.is_none() {
                    add(&mut result, entry.hash, entry.key)?;
                }
            }
            if op == BinOp::Xor {
                for entry in right.entries() {
                    if left.find(heap, entry.hash, entry.key)?.is_none() {
                        add(&mut result, entry.hash, entry.key)?;
                    }
                }
            }
        }
    }
    Ok(result)
}

/// `a < b` and the other orderings: subsets.
pub fn compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Res<Option<bool>> {
    if !is_set(a) || !is_set(b) {
        return Ok(None);
    }
    let (x, y) = (id_of(a)?, id_of(b)?);
    vm.work((vm.heap.sets.get(x).slots().len() + vm.heap.sets.get(y).slots().len()) as u64 * 10)?;
    let result = holds(&vm.heap, op, vm.heap.sets.get(x), vm.heap.sets.get(y));
    result.map(Some).map_err(|error| vm.unfinished(error))
}

/// As `compare`, for tables that are not in the heap.
pub fn order(vm: &mut Vm, op: CmpOp, left: &SetObj, right: &SetObj) -> Res<bool> {
    let result = holds(&vm.heap, op, left, right);
    result.map_err(|error| vm.unfinished(error))
}

fn holds(heap: &Heap, op: CmpOp, left: &SetObj, right: &SetObj) -> Result<bool, Unfinished> {
    let (small, large, strict) = match op {
        CmpOp::Lt => (left, right, true),
        CmpOp::Gt => (right, left, true),
        CmpOp::Ge => (right, left, false),
        _ => (left, right, false),
    };
    if small.len() > large.len() || strict && small.len() == large.len() {
        return Ok(false);
    }
    for entry in small.entries() {
        if large.find(heap, entry.hash, entry.key)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}
