//! Sums, products and norms of many numbers, exact or correctly rounded.
use super::real;
use crate::bytecode::BinOp;
use crate::num::int::cost;
use crate::value::Value;
use crate::vm::{Args, Named, Res, Trap, Vm};
use num_bigint::BigInt;

/// `a + b` and what rounding lost.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let part = sum - a;
    (sum, (a - (sum - part)) + (b - part))
}

/// A sum of floats without rounding: numbers of rising size that do not overlap.
#[derive(Default)]
struct ExactSum {
    parts: Vec<f64>,
}

impl ExactSum {
    /// Adds a float; false when an intermediate sum is too large.
    fn add(&mut self, x: f64) -> bool {
        let mut x = x;
        let mut kept = 0;
        for i in 0..self.parts.len() {
            let Some(&part) = self.parts.get(i) else { break };
            let (sum, error) = two_sum(x, part);
            if error != 0.0 {
                if let Some(slot) = self.parts.get_mut(kept) {
                    *slot = error;
                }
                kept += 1;
            }
            x = sum;
        }
        self.parts.truncate(kept);
        if x != 0.0 {
            self.parts.push(x);
        }
        x.is_finite()
    }

    /// The nearest float.
    fn round(mut self) -> f64 {
        let mut high = self.parts.pop().unwrap_or(0.0);
        let mut low = 0.0;
        while let Some(part) = self.parts.pop() {
            (high, low) = two_sum(high, part);
            if low != 0.0 {
                break;
            }
        }
        // Half-way cases: what is below the last part decides.
        if let Some(&below) = self.parts.last()
            && ((low < 0.0 && below < 0.0) || (low > 0.0 && below > 0.0))
        {
            let twice = low * 2.0;
            let next = high + twice;
            if twice == next - high {
                high = next;
            }
        }
        high
    }
}

/// The items of an iterable argument as floats.
fn floats(vm: &mut Vm, args: Args, i: usize) -> Res<Vec<f64>> {
    let items = vm.items(args, i)?;
    vm.work(items.len() as u64 * 20)?;
    vm.reserve(items.len() * size_of::<f64>())?;
    items.into_iter().map(|item| real(vm, item)).collect()
}

/// `math.fsum(seq)`
pub fn fsum(vm: &mut Vm, args: Args) -> Res<Value> {
    let items = floats(vm, args, 0)?;
    let mut sum = ExactSum::default();
    let (mut special, mut infinite, mut overflow) = (0.0, 0.0, false);
    for x in items {
        if !x.is_finite() {
            special += x;
            infinite += if x.is_infinite() { x } else { 0.0 };
        } else if !sum.add(x) {
            overflow = true;
            break;
        }
    }
    if overflow {
        return Err(vm.overflow_error("intermediate overflow in fsum"));
    }
    if infinite.is_nan() {
        return Err(vm.value_error("-inf + inf in fsum"));
    }
    Ok(Value::Float(if special != 0.0 { special } else { sum.round() }))
}

/// The parameters of `prod`.
pub const PROD: Named = Named { names: &["iterable", "start"], positional_only: 1, required: 1, max_positional: 1 };

/// `math.prod(iterable, /, *, start=1)`
pub fn prod(vm: &mut Vm, args: Args) -> Res<Value> {
    let items = vm.items(args, 0)?;
    let start = args.get_or(vm, 1, Value::Int(1));
    vm.work(items.len() as u64 * 20)?;
    let mut result = start;
    let mut rest = items.as_slice();
    if vm.int_ref(start).is_some() && !matches!(start, Value::Bool(_)) {
        let ints = rest.iter().take_while(|v| vm.int_ref(**v).is_some()).count();
        let (head, tail) = rest.split_at_checked(ints).ok_or(Trap::Internal)?;
        result = int_product(vm, start, head)?;
        rest = tail;
    }
    for &item in rest {
        result = match (result, item) {
            (Value::Float(a), Value::Float(b)) => Value::Float(a * b),
            _ => vm.binary(BinOp::Mul, result, item, false)?,
        };
    }
    Ok(result)
}

/// The product of ints: numbers of like size are multiplied, so that many small ones don't take quadratic time.
fn int_product(vm: &mut Vm, start: Value, items: &[Value]) -> Res<Value> {
    let mut small = 1_i64;
    let all = || std::iter::once(&start).chain(items);
    if all().all(|v| match v {
        Value::Int(i) => small.checked_mul(*i).map(|product| small = product).is_some(),
        Value::Bool(b) => {
            small *= i64::from(*b);
            true
        }
        _ => false,
    }) {
        return Ok(Value::Int(small));
    }
    let bytes = all().filter_map(|v| vm.int_ref(*v)).fold(0_usize, |sum, n| sum.saturating_add(cost::size(n)));
    vm.reserve(bytes.saturating_mul(3))?;
    vm.work(cost::product_work(bytes))?;
    let mut factors: Vec<BigInt> = Vec::with_capacity(items.len() + 1);
    for value in all() {
        factors.push(vm.int_ref(*value).ok_or(Trap::Internal)?.to_big().into_owned());
    }
    while factors.len() > 1 {
        factors = factors.chunks(2).map(|pair| pair.iter().product()).collect();
    }
    let product = factors.pop().unwrap_or_default();
    vm.heap.new_int(product.into())
}

/// `math.sumprod(p, q)`
pub fn sumprod(vm: &mut Vm, args: Args) -> Res<Value> {
    let p = vm.items(args, 0)?;
    let q = vm.items(args, 1)?;
    vm.work((p.len() + q.len()) as u64 * 20)?;
    let same = p.len() == q.len();
    let mut total = Value::Int(0);
    let mut pairs = p.into_iter().zip(q).peekable();
    while let Some(&(a, b)) = pairs.peek() {
        let run = std::iter::from_fn(|| pairs.next_if(|&(a, b)| is_float_pair(a, b)));
        if is_float_pair(a, b) {
            let sum = float_run(vm, run)?;
            total = vm.binary(BinOp::Add, total, sum, false)?;
            continue;
        }
        pairs.next();
        let product = vm.binary(BinOp::Mul, a, b, false)?;
        total = vm.binary(BinOp::Add, total, product, false)?;
    }
    if !same {
        return Err(vm.value_error("Inputs are not the same length"));
    }
    Ok(total)
}

fn is_float_pair(a: Value, b: Value) -> bool {
    let real = |v| matches!(v, Value::Float(_) | Value::Int(_) | Value::BigInt(_) | Value::Bool(_));
    real(a) && real(b) && (matches!(a, Value::Float(_)) || matches!(b, Value::Float(_)))
}

/// The sum of products of floats, rounded once; as plain arithmetic gives it where something is infinite or no number.
fn float_run(vm: &mut Vm, run: impl Iterator<Item = (Value, Value)>) -> Res<Value> {
    let mut exact = ExactSum::default();
    let (mut plain, mut finite) = (0.0, true);
    for (a, b) in run {
        let (a, b) = (real(vm, a)?, real(vm, b)?);
        let product = a * b;
        plain += product;
        finite = finite && product.is_finite() && exact.add(product) && exact.add(a.mul_add(b, -product));
    }
    Ok(Value::Float(if finite { exact.round() } else { plain }))
}

/// The Euclidean norm, correctly rounded but for very rare cases.
fn norm(mut values: Vec<f64>) -> f64 {
    let mut largest = 0.0_f64;
    let mut nan = false;
    for x in &mut values {
        *x = x.abs();
        nan |= x.is_nan();
        largest = largest.max(*x);
    }
    if largest.is_infinite() {
        return f64::INFINITY;
    }
    if nan {
        return f64::NAN;
    }
    if largest == 0.0 || values.len() == 1 {
        return largest;
    }
    // Scaled by a power of two, so that squares neither overflow nor vanish.
    let (_, exponent) = libm::frexp(largest);
    let (mut sum, mut low) = (0.0, 0.0);
    for x in &values {
        let x = libm::ldexp(*x, -exponent);
        let square = x * x;
        let (next, error) = two_sum(sum, square);
        sum = next;
        low += error + x.mul_add(x, -square);
    }
    let root = (sum + low).sqrt();
    // One step of Newton's method on the exact remainder.
    let square = root * root;
    let rest = (sum - square) - root.mul_add(root, -square) + low;
    libm::ldexp(root + rest / (2.0 * root), exponent)
}

/// `math.hypot(*coordinates)`
pub fn hypot(vm: &mut Vm, args: Args) -> Res<Value> {
    vm.work(args.len() as u64 * 10)?;
    let mut values = Vec::with_capacity(args.len());
    for i in 0..args.len() {
        let x = args.get(vm, i);
        values.push(real(vm, x)?);
    }
    Ok(Value::Float(norm(values)))
}

/// `math.dist(p, q)`
pub fn dist(vm: &mut Vm, args: Args) -> Res<Value> {
    let p = vm.items(args, 0)?;
    let q = vm.items(args, 1)?;
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    vm.work(p.len() as u64 * 20)?;
    vm.reserve(p.len() * size_of::<f64>())?;
    let mut apart = Vec::with_capacity(p.len());
    for (a, b) in p.into_iter().zip(q) {
        apart.push(real(vm, a)? - real(vm, b)?);
    }
    Ok(Value::Float(norm(apart)))
}
