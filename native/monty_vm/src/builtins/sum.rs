//! `sum`: floats and complex numbers with compensation (Neumaier), lists and tuples without quadratic copying.
use crate::bytecode::BinOp;
use crate::heap::equal::Unfinished;
use crate::num::int::{Int, IntRef, cost};
use crate::types::{BuiltinType, iterator, lazy, range, sequence};
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};
use num_bigint::BigInt;

static NAMED: Named = Named { names: &["iterable", "start"], positional_only: 1, required: 1, max_positional: 2 };

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("sum", Sig::Named(&NAMED), sum),
    NativeDef::function("_vm_sum_total", Sig::Range(2, 2), |vm, args| {
        let (total, lost) = (args.get(vm, 0), args.get(vm, 1));
        match total {
            Value::Float(_) | Value::Complex(_) => partial(vm, total, lost).result(vm),
            _ => Ok(total),
        }
    }),
];

/// A sum of floats and what rounding has lost of it.
#[derive(Clone, Copy, Debug, Default)]
struct Compensated {
    sum: f64,
    lost: f64,
}

impl Compensated {
    fn add(&mut self, x: f64) {
        let sum = self.sum + x;
        self.lost += if self.sum.abs() >= x.abs() { (self.sum - sum) + x } else { (x - sum) + self.sum };
        self.sum = sum;
    }

    fn total(self) -> f64 {
        if self.lost != 0.0 && self.lost.is_finite() { self.sum + self.lost } else { self.sum }
    }
}

/// The sum so far.
#[derive(Clone, Debug)]
enum Total {
    Int(i64),
    Big(BigInt),
    Float(Compensated),
    Complex(Compensated, Compensated),
    /// Of lists or tuples: the items, and the type of the result.
    Items(Vec<Value>, BuiltinType),
    /// Anything else.
    Any(Value),
}

impl Total {
    fn of(start: Value) -> Total {
        match start {
            Value::Int(i) => Total::Int(i),
            Value::Float(sum) => Total::Float(Compensated { sum, lost: 0.0 }),
            other => Total::Any(other),
        }
    }

    /// As `of`, with the sums that need the heap.
    fn start(vm: &Vm, start: Value) -> Total {
        match start {
            Value::BigInt(id) => Total::Big(vm.heap.big_ints.get(id).value.clone()),
            Value::Complex(id) => {
                let z = vm.heap.complexes.get(id);
                Total::Complex(Compensated { sum: z.re, lost: 0.0 }, Compensated { sum: z.im, lost: 0.0 })
            }
            other => Total::of(other),
        }
    }

    fn result(self, vm: &mut Vm) -> Res<Value> {
        match self {
            Total::Int(i) => Ok(Value::Int(i)),
            Total::Big(sum) => vm.heap.new_int(Int::from_big(sum)),
            Total::Float(sum) => Ok(Value::Float(sum.total())),
            Total::Complex(re, im) => vm.heap.new_complex(re.total(), im.total()),
            Total::Items(items, BuiltinType::Tuple) => vm.heap.new_tuple(items),
            Total::Items(items, _) => vm.heap.new_list(items),
            Total::Any(value) => Ok(value),
        }
    }
}

/// The total of the prelude's `sum`, from its registers.
fn partial(vm: &Vm, total: Value, lost: Value) -> Total {
    match (total, lost) {
        (Value::Int(_), _) => Total::of(total),
        (Value::Float(sum), Value::Float(lost)) => Total::Float(Compensated { sum, lost }),
        (Value::Complex(sum), Value::Complex(lost)) => {
            let (sum, lost) = (vm.heap.complexes.get(sum), vm.heap.complexes.get(lost));
            Total::Complex(Compensated { sum: sum.re, lost: lost.re }, Compensated { sum: sum.im, lost: lost.im })
        }
        // A start that is a complex number.
        (Value::Complex(_), Value::Float(_)) => Total::start(vm, total),
        _ => Total::Any(total),
    }
}

/// One step of the prelude's `sum` that is not int + int or float + float: the total, and what rounding has lost of it.
pub(crate) fn step(vm: &mut Vm, total: Value, lost: Value, item: Value) -> Res<(Value, Value)> {
    match partial(vm, total, lost) {
        Total::Any(total) => Ok((vm.binary(BinOp::Add, total, item, false)?, Value::None)),
        mut partial => {
            add(vm, &mut partial, item)?;
            match partial {
                Total::Float(Compensated { sum, lost }) => Ok((Value::Float(sum), Value::Float(lost))),
                Total::Complex(re, im) => {
                    let sum = vm.heap.new_complex(re.sum, im.sum)?;
                    Ok((sum, vm.heap.new_complex(re.lost, im.lost)?))
                }
                Total::Int(sum) => Ok((Value::Int(sum), Value::Float(0.0))),
                other => Ok((other.result(vm)?, Value::None)),
            }
        }
    }
}

/// Adds one item.
#[inline]
fn add(vm: &mut Vm, total: &mut Total, item: Value) -> Res {
    match (&mut *total, item) {
        (Total::Int(sum), Value::Int(i)) if let Some(next) = sum.checked_add(i) => *sum = next,
        (Total::Float(sum), Value::Float(f)) => sum.add(f),
        (Total::Float(sum), Value::Int(i)) => sum.add(i as f64),
        (Total::Int(sum), Value::Bool(b)) if let Some(next) = sum.checked_add(i64::from(b)) => *sum = next,
        _ => return add_slow(vm, total, item),
    }
    Ok(())
}

fn add_slow(vm: &mut Vm, total: &mut Total, item: Value) -> Res {
    match (&mut *total, item) {
        (Total::Complex(re, im), Value::Complex(id)) => {
            let z = *vm.heap.complexes.get(id);
            re.add(z.re);
            im.add(z.im);
            return Ok(());
        }
        (Total::Float(sum) | Total::Complex(sum, _), Value::Int(_) | Value::Bool(_) | Value::BigInt(_) | Value::Float(_)) => {
            if let Some(f) = vm.as_float(item)? {
                sum.add(f);
            }
            return Ok(());
        }
        (Total::Int(_) | Total::Big(_), Value::Int(_) | Value::Bool(_) | Value::BigInt(_)) => return add_big(vm, total, item),
        (Total::Items(items, ty), Value::List(_) | Value::Tuple(_)) if vm.type_of(item) == *ty => {
            return extend(vm, items, item);
        }
        (Total::Any(start @ (Value::List(_) | Value::Tuple(_))), Value::List(_) | Value::Tuple(_))
            if vm.type_of(*start) == vm.type_of(item) =>
        {
            let ty = vm.type_of(item);
            let mut items = Vec::new();
            extend(vm, &mut items, *start)?;
            extend(vm, &mut items, item)?;
            *total = Total::Items(items, ty);
            return Ok(());
        }
        _ => {}
    }
    // As CPython: what is not of the kind so far is added plainly, and what that gives decides how it goes on.
    let was_int = matches!(total, Total::Int(_));
    let was_float = matches!(total, Total::Float(_));
    let sum = std::mem::replace(total, Total::Int(0)).result(vm)?;
    let sum = vm.binary(BinOp::Add, sum, item, false)?;
    *total = match sum {
        Value::Float(_) if was_int => Total::of(sum),
        Value::Complex(_) if was_int || was_float => Total::start(vm, sum),
        other => Total::Any(other),
    };
    Ok(())
}

/// Adds an int where the sum is one that does not fit, or ceases to.
fn add_big(vm: &mut Vm, total: &mut Total, item: Value) -> Res {
    let sum = match total {
        Total::Int(sum) => BigInt::from(*sum),
        Total::Big(sum) => std::mem::take(sum),
        _ => return Err(Trap::Internal),
    };
    let Some(item) = vm.int_ref(item) else { return Err(Trap::Internal) };
    let bytes = cost::add_cost(IntRef::Big(&sum), item);
    let sum = match item {
        IntRef::Small(i) => sum + i,
        IntRef::Big(i) => sum + i,
    };
    *total = Total::Big(sum);
    vm.reserve(bytes)?;
    if vm.heap.meter.add(bytes as u64 / 8) { Ok(()) } else { Err(vm.unfinished(Unfinished::Long)) }
}

fn extend(vm: &mut Vm, items: &mut Vec<Value>, more: Value) -> Res {
    let more = sequence::items(&vm.heap, more).to_vec();
    vm.reserve(items.len().saturating_add(more.len()).saturating_mul(2 * size_of::<Value>()))?;
    items.extend_from_slice(&more);
    Ok(())
}

fn sum(vm: &mut Vm, args: Args) -> Res<Value> {
    let (source, start) = (args.get(vm, 0), args.get_or(vm, 1, Value::Int(0)));
    match start {
        Value::Str(_) => return Err(vm.type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Value::Bytes(_) => return Err(vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        _ => {}
    }
    if matches!(source, Value::Generator(_)) && !lazy::is_native(vm, source) {
        return Err(vm.call_prelude("_sum", &[source, start]));
    }
    // (Of nothing, the sum is the start itself: True stays True.)
    if let Value::Range(_) = source
        && range::len_i64(&vm.heap, source) != Some(0)
        && let Some(start) = vm.int_ref(start).map(|start| start.to_big().into_owned())
        && let Some(total) = range::total(&vm.heap, source)
    {
        return vm.heap.new_int(Int::from_big(start + total));
    }
    if iterator::is_endless(vm, source) {
        let iterator = vm.get_iter(source)?;
        return Err(vm.call_prelude("_sum", &[iterator, start]));
    }
    let mut total = Total::start(vm, start);
    iterator::each(vm, args, 0, 20, |vm, item| add(vm, &mut total, item).map(|()| true))?;
    total.result(vm)
}
