//! Operators: numbers here, the rest by the slots of the operands' types.
use super::{Res, Trap, Vm};
use crate::bytecode::BinOp;
use crate::heap::{Object, Special};
use crate::num::int::{self, Int, IntRef, cost};
use crate::num::{self, NumResult, Number};
use crate::types::UnaryOp;
use crate::value::Value;

impl Vm {
    /// `a op b`, or `a op= b`.
    #[inline(never)]
    pub fn binary(&mut self, op: BinOp, a: Value, b: Value, inplace: bool) -> Res<Value> {
        let result = if self.is_custom(a) || self.is_custom(b) {
            self.binary_by_methods(op, a, b, inplace)?
        } else {
            self.native_binary(op, a, b, inplace)?
        };
        match result {
            Some(result) => Ok(result),
            None => Err(self.unsupported(op, a, b, inplace)),
        }
    }

    /// `a op b` of values of built-in types; `None` is NotImplemented.
    pub(crate) fn native_binary(&mut self, op: BinOp, a: Value, b: Value, inplace: bool) -> Res<Option<Value>> {
        if let Some(result) = self.number_binary(op, a, b)? {
            return Ok(Some(result));
        }
        if inplace
            && let Some(slot) = self.def_of(a).inplace
            && let Some(result) = slot(self, op, a, b)?
        {
            return Ok(Some(result));
        }
        self.binary_slots(op, a, b)
    }

    /// `a op b` by the slots of both types; `None` is NotImplemented.
    fn binary_slots(&mut self, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
        let (left, right) = (self.type_of(a), self.type_of(b));
        if let Some(slot) = left.def().binary
            && let Some(result) = slot(self, op, a, b)?
        {
            return Ok(Some(result));
        }
        if left != right
            && let Some(slot) = right.def().binary
        {
            return slot(self, op, a, b);
        }
        Ok(None)
    }

    #[cold]
    fn unsupported(&mut self, op: BinOp, a: Value, b: Value, inplace: bool) -> Trap {
        let (left, right) = (self.type_name(a), self.type_name(b));
        let symbol = op.symbol();
        let message = match op {
            BinOp::Pow if !inplace => format!("unsupported operand type(s) for ** or pow(): '{left}' and '{right}'"),
            BinOp::Shr if matches!(a, Value::Builtin(_)) && left == "builtin_function_or_method" => {
                format!("unsupported operand type(s) for >>: '{left}' and '{right}'")
            }
            _ if inplace => format!("unsupported operand type(s) for {symbol}=: '{left}' and '{right}'"),
            _ => format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'"),
        };
        self.type_error(message)
    }

    /// Arithmetic on int, bool, float and complex; `None` when an operand is something else.
    pub(crate) fn number_binary(&mut self, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
        if let (Some(x), Some(y)) = (self.int_ref(a), self.int_ref(b)) {
            if let (Value::Bool(x), Value::Bool(y)) = (a, b) {
                match op {
                    BinOp::And => return Ok(Some(Value::Bool(x & y))),
                    BinOp::Or => return Ok(Some(Value::Bool(x | y))),
                    BinOp::Xor => return Ok(Some(Value::Bool(x ^ y))),
                    _ => {}
                }
            }
            let (bytes, work) = int_cost(op, x, y);
            self.reserve(bytes)?;
            self.work(work)?;
            let (Some(x), Some(y)) = (self.int_ref(a), self.int_ref(b)) else { return Err(Trap::Internal) };
            let result = int_binary(op, x, y);
            return match result {
                None => Ok(None),
                Some(result) => self.number(result).map(Some),
            };
        }
        if matches!(a, Value::Complex(_)) || matches!(b, Value::Complex(_)) {
            return self.complex_binary(op, a, b);
        }
        if !matches!(a, Value::Float(_)) && !matches!(b, Value::Float(_)) {
            return Ok(None);
        }
        let (Some(x), Some(y)) = (self.as_float(a)?, self.as_float(b)?) else { return Ok(None) };
        let result = match op {
            BinOp::Add => Ok(Number::Float(x + y)),
            BinOp::Sub => Ok(Number::Float(x - y)),
            BinOp::Mul => Ok(Number::Float(x * y)),
            BinOp::Div => num::float::true_div(x, y).map(Number::Float),
            BinOp::FloorDiv => num::float::floor_div(x, y).map(Number::Float),
            BinOp::Mod => num::float::modulo(x, y).map(Number::Float),
            BinOp::Pow => num::float::pow(x, y),
            _ => return Ok(None),
        };
        self.number(result).map(Some)
    }

    fn complex_binary(&mut self, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
        let (Some(x), Some(y)) = (self.as_complex(a)?, self.as_complex(b)?) else { return Ok(None) };
        let (a_real, b_real) = (!matches!(a, Value::Complex(_)), !matches!(b, Value::Complex(_)));
        use num::complex;
        let result = match op {
            BinOp::Add if b_real => Ok(complex::add_real(x, y.0)),
            BinOp::Add if a_real => Ok(complex::add_real(y, x.0)),
            BinOp::Add => Ok(complex::add(x, y)),
            BinOp::Sub if b_real => Ok(complex::sub_real(x, y.0)),
            BinOp::Sub if a_real => Ok(complex::real_sub(x.0, y)),
            BinOp::Sub => Ok(complex::sub(x, y)),
            BinOp::Mul if b_real => Ok(complex::mul_real(x, y.0)),
            BinOp::Mul if a_real => Ok(complex::mul_real(y, x.0)),
            BinOp::Mul => Ok(complex::mul(x, y)),
            BinOp::Div if b_real => complex::div_real(x, y.0),
            BinOp::Div if a_real => complex::real_div(x.0, y),
            BinOp::Div => complex::div(x, y),
            BinOp::Pow => complex::pow(x, y),
            _ => return Ok(None),
        };
        self.number(result.map(Number::Complex)).map(Some)
    }

    /// A number as a value.
    pub fn number(&mut self, result: NumResult<Number>) -> Res<Value> {
        match result {
            Ok(Number::Int(int)) => self.heap.new_int(int),
            Ok(Number::Float(f)) => Ok(Value::Float(f)),
            Ok(Number::Complex((re, im))) => self.heap.new_complex(re, im),
            Err(error) => Err(self.num_error(error)),
        }
    }

    /// An int result as a value.
    pub fn int_result(&mut self, result: NumResult<Int>) -> Res<Value> {
        self.number(result.map(Number::Int))
    }

    /// A real number as a float; `None` when it is not one.
    pub fn as_float(&mut self, value: Value) -> Res<Option<f64>> {
        match value {
            Value::Float(f) => Ok(Some(f)),
            Value::Int(i) => Ok(Some(i as f64)),
            Value::Instance(_) => {
                if let Some(answer) = self.ask_special(value, Special::Float, &[])? {
                    return match self.plain(answer) {
                        Value::Float(f) => Ok(Some(f)),
                        _ => {
                            let (own, other) = (self.type_name(value), self.type_name(answer));
                            Err(self.type_error(format!("{own}.__float__ returned non-float (type {other})")))
                        }
                    };
                }
                match self.plain(value) {
                    Value::Instance(_) => match self.index_of(value)? {
                        Some(Value::Int(i)) => Ok(Some(i as f64)),
                        Some(big) => self.as_float(big),
                        None => Ok(None),
                    },
                    plain => self.as_float(plain),
                }
            }
            _ => match self.int_ref(value).map(int::to_float) {
                None => Ok(None),
                Some(Ok(f)) => Ok(Some(f)),
                Some(Err(error)) => Err(self.num_error(error)),
            },
        }
    }

    /// A number as a complex one; `None` when it is not a number.
    pub fn as_complex(&mut self, value: Value) -> Res<Option<(f64, f64)>> {
        match value {
            Value::Complex(id) => {
                let z = self.heap.complexes.get(id);
                Ok(Some((z.re, z.im)))
            }
            Value::Instance(_) => {
                if let Some(answer) = self.ask_special(value, Special::Complex, &[])? {
                    return match self.plain(answer) {
                        Value::Complex(id) => {
                            let z = self.heap.complexes.get(id);
                            Ok(Some((z.re, z.im)))
                        }
                        _ => {
                            let message = format!("__complex__ returned non-complex (type {})", self.type_name(answer));
                            Err(self.type_error(message))
                        }
                    };
                }
                match self.plain(value) {
                    Value::Complex(id) => {
                        let z = self.heap.complexes.get(id);
                        Ok(Some((z.re, z.im)))
                    }
                    _ => Ok(self.as_float(value)?.map(|re| (re, 0.0))),
                }
            }
            _ => Ok(self.as_float(value)?.map(|re| (re, 0.0))),
        }
    }

    /// `value + 1` of an int.
    pub(crate) fn add_one(&mut self, value: Value) -> Res<Value> {
        self.binary(BinOp::Add, value, Value::Int(1), false)
    }

    /// `-a`, `+a`, `~a`.
    pub fn unary(&mut self, op: UnaryOp, a: Value) -> Res<Value> {
        if self.is_custom(a) {
            if let Some(answer) = self.unary_by_method(op, a)? {
                return Ok(answer);
            }
            let plain = self.plain(a);
            let float = matches!(plain, Value::Float(_) | Value::Complex(_)) && op != UnaryOp::Invert;
            let number = float || self.int_ref(plain).is_some();
            if plain != a && (number || self.def_of(plain).unary.is_some()) {
                return self.unary(op, plain);
            }
        }
        if let Value::BigInt(id) = a {
            let bytes = self.heap.big_ints.get(id).payload();
            self.work(bytes as u64 / 2)?;
            self.reserve(bytes)?;
        }
        if let Some(x) = self.int_ref(a) {
            let result = match op {
                UnaryOp::Neg => int::neg(x),
                UnaryOp::Pos => x.to_int(),
                UnaryOp::Invert => int::invert(x),
            };
            return self.heap.new_int(result);
        }
        match (op, a) {
            (UnaryOp::Neg, Value::Float(f)) => return Ok(Value::Float(-f)),
            (UnaryOp::Pos, Value::Float(_) | Value::Complex(_)) => return Ok(a),
            (UnaryOp::Neg, Value::Complex(id)) => {
                let z = *self.heap.complexes.get(id);
                return self.heap.new_complex(-z.re, -z.im);
            }
            _ => {}
        }
        if let Some(slot) = self.def_of(a).unary
            && let Some(result) = slot(self, op, a)?
        {
            return Ok(result);
        }
        let symbol = match op {
            UnaryOp::Neg => "-",
            UnaryOp::Pos => "+",
            UnaryOp::Invert => "~",
        };
        let message = format!("bad operand type for unary {symbol}: '{}'", self.type_name(a));
        Err(self.type_error(message))
    }
}

/// Bytes and work of an int operation, before it is done.
fn int_cost(op: BinOp, x: IntRef, y: IntRef) -> (usize, u64) {
    match op {
        BinOp::Add | BinOp::Sub | BinOp::And | BinOp::Or | BinOp::Xor => match (x, y) {
            (IntRef::Small(_), IntRef::Small(_)) => (16, 0),
            _ => (cost::add_cost(x, y), cost::add_cost(x, y) as u64 / 8),
        },
        BinOp::Mul => (cost::mul_cost(x, y), cost::mul_work(x, y)),
        BinOp::Pow => (cost::pow_cost(x, y), cost::pow_work(x, y)),
        BinOp::Shl => (cost::shl_cost(x, y), cost::shl_cost(x, y) as u64 / 8),
        BinOp::Shr => (cost::size(x), cost::size(x) as u64 / 8),
        BinOp::FloorDiv | BinOp::Mod | BinOp::Div => match (x, y) {
            (IntRef::Small(_), IntRef::Small(_)) => (16, 0),
            _ => (cost::add_cost(x, y), cost::div_work(x, y)),
        },
        BinOp::MatMul => (0, 0),
    }
}

fn int_binary(op: BinOp, x: IntRef, y: IntRef) -> Option<NumResult<Number>> {
    Some(match op {
        BinOp::Add => Ok(Number::Int(int::add(x, y))),
        BinOp::Sub => Ok(Number::Int(int::sub(x, y))),
        BinOp::Mul => Ok(Number::Int(int::mul(x, y))),
        BinOp::Div => int::true_div(x, y).map(Number::Float),
        BinOp::FloorDiv => int::floor_div(x, y).map(Number::Int),
        BinOp::Mod => int::modulo(x, y).map(Number::Int),
        BinOp::Pow => int::power(x, y),
        BinOp::Shl => int::shl(x, y).map(Number::Int),
        BinOp::Shr => int::shr(x, y).map(Number::Int),
        BinOp::And => Ok(Number::Int(int::and(x, y))),
        BinOp::Or => Ok(Number::Int(int::or(x, y))),
        BinOp::Xor => Ok(Number::Int(int::xor(x, y))),
        BinOp::MatMul => return None,
    })
}
