//! Comparison operators.
use super::{Res, Vm};
use crate::bytecode::CmpOp;
use crate::heap::Object;
use crate::heap::equal::Unfinished;
use crate::num::int;
use crate::value::Value;
use std::cmp::Ordering;

/// Comparing texts of more bytes is work.
const LONG: usize = 1024;

impl Vm {
    /// `a op b`, of values whose comparison gives a bool.
    #[inline(never)]
    pub(crate) fn compare_values(&mut self, op: CmpOp, a: Value, b: Value) -> Res<bool> {
        match (a, b) {
            (Value::Int(x), Value::Int(y)) => return Ok(holds(op, Some(x.cmp(&y)))),
            (Value::Float(x), Value::Float(y)) => return Ok(holds(op, x.partial_cmp(&y))),
            (Value::Str(x), Value::Str(y)) => {
                if x == y {
                    return Ok(holds(op, Some(Ordering::Equal)));
                }
                let (x, y) = (self.heap.str(x), self.heap.str(y));
                if x.len().min(y.len()) > LONG {
                    self.heap.meter.add(x.len().min(y.len()) as u64 / 8);
                }
                // Code point order is byte order in UTF-8.
                return Ok(if matches!(op, CmpOp::Eq | CmpOp::Ne) {
                    (x == y) == (op == CmpOp::Eq)
                } else {
                    holds(op, Some(x.cmp(y)))
                });
            }
            _ => {}
        }
        if self.is_custom(a) || self.is_custom(b) {
            let answer = self.compare_value(op, a, b)?;
            return self.truth(answer);
        }
        match op {
            CmpOp::Eq => return self.equal(a, b),
            CmpOp::Ne => return self.equal(a, b).map(|same| !same),
            _ => {}
        }
        match self.native_compare(op, a, b)? {
            Some(result) => Ok(result),
            None => Err(self.not_supported(op, a, b)),
        }
    }

    #[cold]
    fn not_supported(&mut self, op: CmpOp, a: Value, b: Value) -> super::Trap {
        let message =
            format!("'{}' not supported between instances of '{}' and '{}'", op.symbol(), self.type_name(a), self.type_name(b));
        self.type_error(message)
    }

    /// An ordering of values of built-in types; `None` is NotImplemented.
    pub(crate) fn native_compare(&mut self, op: CmpOp, a: Value, b: Value) -> Res<Option<bool>> {
        if let Some(ordering) = self.number_order(a, b) {
            if let (Value::BigInt(x), Value::BigInt(y)) = (a, b) {
                let bytes = self.heap.big_ints.get(x).payload().min(self.heap.big_ints.get(y).payload());
                self.heap.meter.add(bytes as u64 / 8);
                self.settle();
            }
            return Ok(Some(holds(op, ordering)));
        }
        if let (Value::Str(_), Value::Str(_)) = (a, b) {
            return self.compare_values(op, a, b).map(Some);
        }
        if let Some(slot) = self.def_of(a).compare
            && let Some(result) = slot(self, op, a, b)?
        {
            return Ok(Some(result));
        }
        if let Some(slot) = self.def_of(b).compare
            && let Some(result) = slot(self, op.swapped(), b, a)?
        {
            return Ok(Some(result));
        }
        Ok(None)
    }

    /// The order of two real numbers (`Some(None)`: one is NaN); `None` when they are not.
    fn number_order(&self, a: Value, b: Value) -> Option<Option<Ordering>> {
        Some(match (a, b) {
            (Value::Float(x), Value::Float(y)) => x.partial_cmp(&y),
            (Value::Float(x), _) => int::cmp_float(self.int_ref(b)?, x).map(Ordering::reverse),
            (_, Value::Float(y)) => int::cmp_float(self.int_ref(a)?, y),
            _ => Some(int::cmp(self.int_ref(a)?, self.int_ref(b)?)),
        })
    }

    /// `a op b` as the value that the comparison gives.
    #[inline]
    pub(crate) fn compare_value(&mut self, op: CmpOp, a: Value, b: Value) -> Res<Value> {
        if self.is_custom(a) || self.is_custom(b) {
            return match self.compare_by_methods(op, a, b)? {
                Some(answer) => Ok(answer),
                None => Err(self.not_supported(op, a, b)),
            };
        }
        self.compare_values(op, a, b).map(Value::Bool)
    }

    /// The truth of `a op b`, for a jump.
    #[inline]
    pub(crate) fn compare_truth(&mut self, op: CmpOp, a: Value, b: Value) -> Res<bool> {
        self.compare_values(op, a, b)
    }

    /// Compares two sequences item by item: the first pair that differs decides, else the lengths. Two cells are compared by what they
    /// hold; an empty one comes first.
    pub fn compare_sequences(&mut self, op: CmpOp, a: Value, b: Value) -> Res<bool> {
        // Nested sequences go on a stack of positions; `MAX` bounds what Python's recursion limit would.
        const MAX: usize = 1000;
        let mut stack = vec![(a, b, 0usize)];
        let mut opened = 0;
        while let Some((a, b, i)) = stack.last().copied() {
            if let (Value::Cell(a), Value::Cell(b)) = (a, b) {
                let (x, y) = (self.heap.cells.get(a).value, self.heap.cells.get(b).value);
                if x.is_undef() || y.is_undef() {
                    return Ok(holds(op, Some(y.is_undef().cmp(&x.is_undef()))));
                }
                if !is_nested(x, y) {
                    return self.compare_values(op, x, y);
                }
                opened += 1;
                if opened >= MAX {
                    return Err(self.unfinished(Unfinished::Deep));
                }
                // Nothing else matters any more.
                stack.clear();
                stack.push((x, y, 0));
                continue;
            }
            let (x, y) = (self.sequence_item(a, i), self.sequence_item(b, i));
            let (Some(x), Some(y)) = (x, y) else {
                let (left, right) = (self.sequence_len(a), self.sequence_len(b));
                return Ok(holds(op, Some(left.cmp(&right))));
            };
            if !self.heap.meter.add(20) {
                return Err(self.unfinished(Unfinished::Long));
            }
            if self.same(x, y)? {
                if let Some(top) = stack.last_mut() {
                    top.2 += 1;
                }
                continue;
            }
            if !is_nested(x, y) {
                return self.compare_values(op, x, y);
            }
            if stack.len() >= MAX {
                return Err(self.unfinished(Unfinished::Deep));
            }
            stack.push((x, y, 0));
        }
        Ok(false)
    }

    fn sequence_item(&self, v: Value, i: usize) -> Option<Value> {
        match v {
            Value::List(id) => self.heap.list(id).get(i).copied(),
            Value::Tuple(id) => self.heap.tuple(id).get(i).copied(),
            Value::Deque(id) => self.heap.deques.get(id).items.get(i).copied(),
            _ => None,
        }
    }

    fn sequence_len(&self, v: Value) -> usize {
        match v {
            Value::List(id) => self.heap.list(id).len(),
            Value::Tuple(id) => self.heap.tuple(id).len(),
            Value::Deque(id) => self.heap.deques.get(id).items.len(),
            _ => 0,
        }
    }
}

/// Whether `compare_sequences` compares two values.
fn is_nested(a: Value, b: Value) -> bool {
    matches!(
        (a, b),
        (Value::List(_), Value::List(_))
            | (Value::Tuple(_), Value::Tuple(_))
            | (Value::Deque(_), Value::Deque(_))
            | (Value::Cell(_), Value::Cell(_))
    )
}

/// Whether an order satisfies an operator; unordered values satisfy only `!=`.
pub fn holds(op: CmpOp, order: Option<Ordering>) -> bool {
    match (op, order) {
        (CmpOp::Ne, None) => true,
        (_, None) => false,
        (CmpOp::Lt, Some(o)) => o.is_lt(),
        (CmpOp::Le, Some(o)) => o.is_le(),
        (CmpOp::Gt, Some(o)) => o.is_gt(),
        (CmpOp::Ge, Some(o)) => o.is_ge(),
        (CmpOp::Eq, Some(o)) => o.is_eq(),
        (CmpOp::Ne, Some(o)) => o.is_ne(),
    }
}
