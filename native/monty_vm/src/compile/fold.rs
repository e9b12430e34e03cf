//! Constant folding, as far as it is certain, small and cannot raise.
use super::consts::Lit;
use super::gen_::{Gen, R};
use crate::bytecode::BinOp;
use num_bigint::{BigInt, BigUint};
use ruff_python_ast::{ExprNumberLiteral, Number, UnaryOp};
use ruff_text_size::Ranged;

/// Results with more bits than this are left to run time.
const MAX_BITS: u64 = 128;
/// Strings longer than this too.
const MAX_TEXT: usize = 4096;
/// Decimal literals longer than this are an error.
const MAX_DIGITS: usize = 4300;

fn int<'a>(value: BigInt) -> Option<Lit<'a>> {
    if value.bits() > MAX_BITS {
        return None;
    }
    Some(i64::try_from(&value).map_or(Lit::Big(value), Lit::Int))
}

/// The int that a constant is (`True` is left alone: rare, and `bool` has rules of its own).
fn as_int(lit: &Lit<'_>) -> Option<BigInt> {
    match lit {
        Lit::Int(value) => Some(BigInt::from(*value)),
        Lit::Big(value) if value.bits() <= MAX_BITS => Some(value.clone()),
        _ => None,
    }
}

/// The float that a constant is, where the conversion is exact.
fn as_float(lit: &Lit<'_>) -> Option<f64> {
    match lit {
        Lit::Float(value) => Some(*value),
        Lit::Int(value) if value.unsigned_abs() <= 1 << 53 => Some(*value as f64),
        _ => None,
    }
}

/// `a op b`, if it is worth it.
pub(super) fn binary<'a>(a: &Lit<'a>, op: BinOp, b: &Lit<'a>) -> Option<Lit<'a>> {
    if let (Some(a), Some(b)) = (as_int(a), as_int(b)) {
        return int_binary(a, op, b);
    }
    match (a, b) {
        (Lit::Str(a), Lit::Str(b)) if op == BinOp::Add && a.len().saturating_add(b.len()) <= MAX_TEXT => {
            Some(Lit::Str(format!("{a}{b}").into()))
        }
        (Lit::Str(text), Lit::Int(count)) | (Lit::Int(count), Lit::Str(text)) if op == BinOp::Mul => {
            let count = usize::try_from((*count).max(0)).ok()?;
            let size = text.len().checked_mul(count)?;
            if size > MAX_TEXT { None } else { Some(Lit::Str(text.repeat(count).into())) }
        }
        _ => float_binary(as_float(a)?, op, as_float(b)?).map(Lit::Float),
    }
}

fn int_binary<'a>(a: BigInt, op: BinOp, b: BigInt) -> Option<Lit<'a>> {
    let zero = BigInt::ZERO;
    match op {
        BinOp::Add => int(a + b),
        BinOp::Sub => int(a - b),
        BinOp::Mul => int(a * b),
        BinOp::FloorDiv if b != zero => int(num_integer::Integer::div_floor(&a, &b)),
        BinOp::Mod if b != zero => int(num_integer::Integer::mod_floor(&a, &b)),
        BinOp::Pow => {
            let exponent = u32::try_from(&b).ok()?;
            if a.bits().checked_mul(u64::from(exponent))? > MAX_BITS {
                return None;
            }
            int(a.pow(exponent))
        }
        BinOp::Shl => {
            let shift = u64::try_from(&b).ok().filter(|shift| *shift <= MAX_BITS)?;
            int(a << shift)
        }
        BinOp::Shr => int(a >> u64::try_from(&b).ok()?),
        BinOp::And => int(a & b),
        BinOp::Or => int(a | b),
        BinOp::Xor => int(a ^ b),
        // Exact in both operands and rounded once, as Python's is.
        BinOp::Div if b != zero => {
            let (a, b) = (i64::try_from(&a).ok()?, i64::try_from(&b).ok()?);
            Some(Lit::Float(as_float(&Lit::Int(a))? / as_float(&Lit::Int(b))?))
        }
        _ => None,
    }
}

fn float_binary(a: f64, op: BinOp, b: f64) -> Option<f64> {
    match op {
        BinOp::Add => Some(a + b),
        BinOp::Sub => Some(a - b),
        BinOp::Mul => Some(a * b),
        BinOp::Div if b != 0.0 => Some(a / b),
        _ => None,
    }
}

/// `op a`, if it is worth it.
pub(super) fn unary<'a>(op: UnaryOp, a: &Lit<'a>) -> Option<Lit<'a>> {
    match (op, a) {
        (UnaryOp::Not, lit) => Some(Lit::Bool(!lit.truth())),
        (UnaryOp::USub, Lit::Float(value)) => Some(Lit::Float(-value)),
        (UnaryOp::USub, Lit::Complex(re, im)) => Some(Lit::Complex(-re, -im)),
        (UnaryOp::USub, lit) => int(-as_int(lit)?),
        (UnaryOp::UAdd, Lit::Float(_) | Lit::Int(_) | Lit::Big(_) | Lit::Complex(..)) => Some(a.clone()),
        (UnaryOp::Invert, lit) => int(!as_int(lit)?),
        _ => None,
    }
}

impl<'a> Gen<'a> {
    /// A number as it is written.
    #[inline(never)]
    pub fn number(&mut self, e: &ExprNumberLiteral) -> R<Lit<'a>> {
        Ok(match &e.value {
            Number::Float(value) => Lit::Float(*value),
            Number::Complex { real, imag } => Lit::Complex(*real, *imag),
            Number::Int(value) => match value.as_i64() {
                Some(value) => Lit::Int(value),
                None => Lit::Big(self.big(&value.to_string(), e)?),
            },
        })
    }

    fn big(&self, token: &str, e: &ExprNumberLiteral) -> R<BigInt> {
        let token = token.replace('_', "");
        let lower = token.to_ascii_lowercase();
        let (digits, radix) = match lower.get(..2) {
            Some("0x") => (lower.get(2..), 16),
            Some("0o") => (lower.get(2..), 8),
            Some("0b") => (lower.get(2..), 2),
            _ => (Some(lower.as_str()), 10),
        };
        let digits = digits.unwrap_or("");
        if radix == 10 && digits.len() > MAX_DIGITS {
            let message = format!(
                "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {} digits; use \
                 sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid \
                 decimal conversion limits.",
                digits.len()
            );
            return Err(self.error(&message, e.range()));
        }
        match BigUint::parse_bytes(digits.as_bytes(), radix) {
            Some(value) => Ok(BigInt::from(value)),
            None => Err(self.error("invalid decimal literal", e.range())),
        }
    }
}
