//! Copies of registers, made so that the processor need not wait for them.
use crate::value::Value;

/// A copy of a value, tag and payload apart. A register is mostly written so (a tag byte, then 8 bytes); one 16-byte load soon after
/// would wait until both stores have left the store buffer.
#[inline(always)]
#[allow(clippy::needless_match)] // that is the point of it
pub(crate) fn copied(value: &Value) -> Value {
    match *value {
        Value::Int(i) => Value::Int(i),
        Value::Float(f) => Value::Float(f),
        other => other,
    }
}

/// A value on its way from one register to another: see `copied`.
pub(super) struct Held {
    kind: u8,
    bits: u64,
    other: Value,
}

impl Held {
    #[inline(always)]
    pub(super) fn of(value: &Value) -> Held {
        match *value {
            Value::Int(i) => Held { kind: 0, bits: i as u64, other: Value::None },
            Value::Float(f) => Held { kind: 1, bits: f.to_bits(), other: Value::None },
            other => Held { kind: 2, bits: 0, other },
        }
    }

    #[inline(always)]
    pub(super) fn get(self) -> Value {
        match self.kind {
            0 => Value::Int(self.bits as i64),
            1 => Value::Float(f64::from_bits(self.bits)),
            _ => self.other,
        }
    }
}
