//! `dict_keys`, `dict_values`, `dict_items`.
use super::{Getter, TypeDef, dict, namespace, set};
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::{DictId, Heap, SetObj, ViewKind};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

const REVERSED: NativeDef = NativeDef::method("__reversed__", Sig::None, |vm, args| {
    let view = args.get(vm, 0);
    let (dict, kind) = parts(&vm.heap, view)?;
    dict::iterate_reversed(vm, dict, kind)
});

const ISDISJOINT: NativeDef = NativeDef::method("isdisjoint", Sig::One, isdisjoint);

const MAPPING: Getter = Getter { name: "mapping", get: |vm, view| parts(&vm.heap, view).map(|(dict, _)| dict) };

const VIEW: TypeDef = TypeDef {
    getters: &[MAPPING],
    len: Some(len),
    iter: Some(|vm, view| {
        let (dict, kind) = parts(&vm.heap, view)?;
        dict::iterate(vm, dict, kind)
    }),
    repr: Some(|vm, view, repr| {
        let Ok((dict, kind)) = parts(&vm.heap, view) else { return };
        let open = match (kind, vm.heap.is_ordered(dict)) {
            (ViewKind::Keys, false) => "dict_keys([",
            (ViewKind::Values, false) => "dict_values([",
            (ViewKind::Items, false) => "dict_items([",
            (ViewKind::Keys, true) => "odict_keys([",
            (ViewKind::Values, true) => "odict_values([",
            (ViewKind::Items, true) => "odict_items([",
        };
        repr.container(view, open, "])", "...");
    }),
    ..TypeDef::EMPTY
};

/// `dict_values`
pub static VALUES: TypeDef = TypeDef { methods: &[REVERSED], ..VIEW };

/// `dict_keys`
pub static KEYS: TypeDef = TypeDef {
    methods: &[REVERSED, ISDISJOINT],
    contains: Some(|vm, view, item| {
        let (dict, _) = parts(&vm.heap, view)?;
        dict::get(vm, dict, item).map(|found| found.is_some())
    }),
    binary: Some(binary),
    compare: Some(compare),
    ..VIEW
};

/// `dict_items`
pub static ITEMS: TypeDef = TypeDef { contains: Some(contains_item), ..KEYS_LIKE };

const KEYS_LIKE: TypeDef = TypeDef { methods: &[REVERSED, ISDISJOINT], binary: Some(binary), compare: Some(compare), ..VIEW };

fn parts(heap: &Heap, view: Value) -> Res<(Value, ViewKind)> {
    match view {
        Value::View(id) => {
            let view = heap.views.get(id);
            Ok((view.dict, view.kind))
        }
        _ => Err(Trap::Internal),
    }
}

fn len(heap: &Heap, view: Value) -> usize {
    match parts(heap, view) {
        Ok((Value::Dict(id), _)) => heap.dicts.get(id).len(),
        _ => 1,
    }
}

/// The dict of a view; of a view of `globals()` a copy.
fn dict_of(vm: &mut Vm, view: Value) -> Res<DictId> {
    let (dict, _) = parts(&vm.heap, view)?;
    namespace::dict_of(vm, dict)
}

/// `(key, value) in items`
fn contains_item(vm: &mut Vm, view: Value, item: Value) -> Res<bool> {
    let Value::Tuple(pair) = item else { return Ok(false) };
    let &[key, value] = vm.heap.tuple(pair) else { return Ok(false) };
    let (dict, _) = parts(&vm.heap, view)?;
    match dict::get(vm, dict, key)? {
        Some(found) => vm.same(found, value),
        None => Ok(false),
    }
}

fn is_set_like(value: Value) -> bool {
    matches!(value, Value::Set(_) | Value::FrozenSet(_))
}

/// Whether a value is a view with set operations.
fn is_view(vm: &Vm, value: Value) -> bool {
    matches!(parts(&vm.heap, value), Ok((_, ViewKind::Keys | ViewKind::Items)))
}

/// A new set of what a view has.
pub fn to_set(vm: &mut Vm, view: Value) -> Res<SetObj> {
    let (_, kind) = parts(&vm.heap, view)?;
    let id = dict_of(vm, view)?;
    let count = vm.heap.dicts.get(id).slots().len();
    vm.work(count as u64 * 30)?;
    let mut table = SetObj::default();
    for slot in 0..count {
        let Some(entry) = vm.heap.dicts.get(id).entry(slot).copied().filter(|e| !e.key.is_undef()) else { continue };
        match kind {
            ViewKind::Keys => set::insert(vm, &mut table, entry.hash, entry.key)?,
            _ => {
                let pair = vm.heap.new_tuple([entry.key, entry.value])?;
                set::insert_key(vm, &mut table, pair)?;
            }
        }
    }
    Ok(table)
}

/// The items of any iterable as a set. (A generator can't be drained here: `|` is no call.)
fn any_to_set(vm: &mut Vm, value: Value) -> Res<SetObj> {
    match value {
        Value::Set(id) | Value::FrozenSet(id) => set::copied(vm, id),
        _ if is_view(vm, value) => to_set(vm, value),
        _ => {
            let items = vm.items_of(value)?;
            set::from_items(vm, &items)
        }
    }
}

/// `view | iterable`, and the other set operations; also with the view on the right.
fn binary(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    if !matches!(op, BinOp::Or | BinOp::And | BinOp::Sub | BinOp::Xor) {
        return Ok(None);
    }
    for (register, operand) in [a, b].into_iter().enumerate() {
        if let Value::Generator(_) = operand {
            let name = match op {
                BinOp::Or => "_view_or",
                BinOp::And => "_view_and",
                BinOp::Sub => "_view_sub",
                _ => "_view_xor",
            };
            return Err(vm.call_prelude(name, &[a, b, Value::Bool(register == 0)]));
        }
    }
    let result = operate(vm, op, a, b).inspect_err(|_| vm.rewind_now())?;
    vm.forget_consumed();
    Ok(Some(result))
}

fn operate(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Value> {
    // What comes of an iterable, or of a set smaller than a view of items, is looked for in the view, which then needs no hashes.
    if op == BinOp::And {
        let (mut view, mut other) = if is_view(vm, a) { (a, b) } else { (b, a) };
        if is_view(vm, other) && len(&vm.heap, other) > len(&vm.heap, view) {
            (view, other) = (other, view);
        }
        let keys = matches!(parts(&vm.heap, view), Ok((_, ViewKind::Keys))) && (is_set_like(other) || is_view(vm, other));
        let by_hash = keys || matches!(other, Value::Set(id) if vm.heap.sets.get(id).len() >= len(&vm.heap, view));
        if !by_hash {
            return asked_for_each(vm, view, other);
        }
    }
    let (left, right) = (any_to_set(vm, a)?, any_to_set(vm, b)?);
    let table = set::combine(vm, op, &left, &right)?;
    Ok(Value::Set(vm.heap.alloc(table)?))
}

/// The set of the items of `other` that are in a view.
fn asked_for_each(vm: &mut Vm, view: Value, other: Value) -> Res<Value> {
    let items = vm.items_of(other)?;
    let mut table = SetObj::default();
    for item in items {
        if vm.contains(view, item)? {
            set::insert_key(vm, &mut table, item)?;
        }
    }
    Ok(Value::Set(vm.heap.alloc(table)?))
}

/// `view <= other` and the other orderings, with sets and views.
fn compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Res<Option<bool>> {
    if !is_set_like(b) && !is_view(vm, b) {
        return Ok(None);
    }
    let (left, right) = (any_to_set(vm, a)?, any_to_set(vm, b)?);
    set::order(vm, op, &left, &right).map(Some)
}

fn isdisjoint(vm: &mut Vm, args: Args) -> Res<Value> {
    let view = args.get(vm, 0);
    let items = vm.items(args, 1)?;
    for item in items {
        if vm.contains(view, item)? {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}
