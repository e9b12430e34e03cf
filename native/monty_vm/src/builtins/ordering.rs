//! `sorted`, `min`, `max`.
use super::pure;
use crate::bytecode::CmpOp;
use crate::types::{iterator, lazy, list::sort, range};
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

static OPTIONS: Named = Named { names: &["key", "default"], positional_only: 0, required: 0, max_positional: 0 };

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_none_best", Sig::One, |vm, args| {
        let name = args.get(vm, 0);
        let message = format!("{}() iterable argument is empty", vm.heap.as_str(name).unwrap_or("max"));
        Err(vm.value_error(&message))
    }),
    NativeDef::function("sorted", Sig::Keywords, sorted),
    NativeDef::function("min", Sig::AnyNamed(&OPTIONS), |vm, args| extreme(vm, args, &MIN)),
    NativeDef::function("max", Sig::AnyNamed(&OPTIONS), |vm, args| extreme(vm, args, &MAX)),
];

fn sorted(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len().saturating_sub(1);
    if count != 1 {
        return Err(vm.type_error(format!("sorted expected 1 argument, got {count}")));
    }
    let (mut key, mut reverse) = (Value::None, Value::Bool(false));
    if let Value::Dict(keywords) = args.get(vm, 1) {
        let entries: Vec<(Value, Value)> = vm.heap.dicts.get(keywords).entries().map(|e| (e.key, e.value)).collect();
        for (name, value) in entries {
            match vm.heap.as_str(name) {
                Some("key") => key = value,
                Some("reverse") => reverse = value,
                other => {
                    let message = format!("sort() got an unexpected keyword argument '{}'", other.unwrap_or(""));
                    return Err(vm.type_error(message));
                }
            }
        }
    }
    let items = vm.list_items(args, 0)?;
    let reverse = vm.truth(reverse)?;
    if key.is_none() && !sort::asks(vm, &items) {
        let sorted = sort::sorted(vm, items, reverse)?;
        return vm.heap.new_list(sorted);
    }
    if !key.is_none()
        && let Some(keys) = pure::map(vm, key, &items)?
    {
        let sorted = sort::sorted_by_keys(vm, items, keys, reverse)?;
        return vm.heap.new_list(sorted);
    }
    let items = vm.heap.new_list(items)?;
    Err(vm.call_prelude("_sorted", &[items, key, Value::Bool(reverse)]))
}

/// What tells `min` from `max`.
struct Extreme {
    name: &'static str,
    op: CmpOp,
    prelude: &'static str,
    prelude_by_key: &'static str,
}

static MIN: Extreme = Extreme { name: "min", op: CmpOp::Lt, prelude: "_min", prelude_by_key: "_min_by_key" };
static MAX: Extreme = Extreme { name: "max", op: CmpOp::Gt, prelude: "_max", prelude_by_key: "_max_by_key" };

fn extreme(vm: &mut Vm, args: Args, which: &Extreme) -> Res<Value> {
    let count = args.len().checked_sub(2).ok_or(Trap::Internal)?;
    let (key, default) = (args.get_or(vm, count, Value::None), args.get(vm, count + 1));
    if count == 0 {
        return Err(vm.type_error(format!("{} expected at least 1 argument, got 0", which.name)));
    }
    if count > 1 && !default.is_undef() {
        let message = format!("Cannot specify a default for {}() with multiple positional arguments", which.name);
        return Err(vm.type_error(message));
    }
    let found = if key.is_none() { plain(vm, args, count, which)? } else { by_key(vm, args, count, key, which)? };
    match (found, default) {
        (Some(best), _) => Ok(best),
        (None, Value::Undef) => Err(vm.value_error(format!("{}() iterable argument is empty", which.name))),
        (None, default) => Ok(default),
    }
}

/// Whether `a` is more extreme than `b`.
#[inline]
fn beats(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Res<bool> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => Ok(if op == CmpOp::Lt { x < y } else { x > y }),
        (Value::Float(x), Value::Float(y)) => Ok(if op == CmpOp::Lt { x < y } else { x > y }),
        _ => vm.compare(op, a, b),
    }
}

fn plain(vm: &mut Vm, args: Args, count: usize, which: &Extreme) -> Res<Option<Value>> {
    let mut best = None;
    let mut offer = |vm: &mut Vm, item: Value| {
        best = match best {
            Some(other) if !beats(vm, which.op, item, other)? => Some(other),
            _ => Some(item),
        };
        Ok(true)
    };
    if count > 1 {
        for i in 0..count {
            let item = args.get(vm, i);
            offer(vm, item)?;
        }
        return Ok(best);
    }
    let source = args.get(vm, 0);
    if matches!(source, Value::Generator(_)) && !lazy::is_native(vm, source) {
        return Err(lazily(vm, args, which.prelude, &[source]));
    }
    if let Value::Range(_) = source {
        let at = if (which.op == CmpOp::Lt) == range::ascends(&vm.heap, source) { 0 } else { -1 };
        let some = range::len_i64(&vm.heap, source) != Some(0);
        return if some { vm.get_item(source, Value::Int(at)).map(Some) } else { Ok(None) };
    }
    if iterator::is_endless(vm, source) {
        return Err(lazily(vm, args, which.prelude, &[source]));
    }
    iterator::each(vm, args, 0, 20, offer)?;
    Ok(best)
}

/// The prelude goes through a generator; the default and whether there is one follow the arguments.
fn lazily(vm: &mut Vm, args: Args, prelude: &str, given: &[Value]) -> Trap {
    let default = args.get(vm, args.len().saturating_sub(1));
    let mut given = given.to_vec();
    given.extend([default.or(Value::None), Value::Bool(!default.is_undef())]);
    vm.call_prelude(prelude, &given)
}

fn by_key(vm: &mut Vm, args: Args, count: usize, key: Value, which: &Extreme) -> Res<Option<Value>> {
    let source = args.get(vm, 0);
    let items = match source {
        Value::Generator(_) if count == 1 && !lazy::is_native(vm, source) => {
            return Err(lazily(vm, args, which.prelude_by_key, &[source, key]));
        }
        _ if count == 1 => vm.items(args, 0)?,
        _ => args.rest(vm, 0).iter().take(count).copied().collect(),
    };
    let Some(keys) = pure::map(vm, key, &items)? else {
        let items = vm.heap.new_list(items)?;
        return Err(lazily(vm, args, which.prelude_by_key, &[items, key]));
    };
    let mut best: Option<(Value, Value)> = None;
    for (item, key) in items.into_iter().zip(keys) {
        if match best {
            Some((_, other)) => beats(vm, which.op, key, other)?,
            None => true,
        } {
            best = Some((item, key));
        }
    }
    Ok(best.map(|(item, _)| item))
}
