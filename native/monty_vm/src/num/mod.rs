//! Numbers without a VM: arithmetic, comparison, hashing and parsing with CPython's results and messages.
//!
//! Everything here works on plain Rust data (`i64`, `BigInt`, `f64`, pairs of `f64`), so the run loop, the natives and the
//! standard library modules share one meaning of every operator.

pub mod complex;
pub mod float;
pub mod float_hex;
pub mod hash;
pub mod int;
pub mod parse;
pub mod parse_float;

#[cfg(test)]
pub(crate) mod facts;
#[cfg(test)]
mod identities;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

/// Which Python exception a failed operation raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumErrorKind {
    /// `ValueError`
    Value,
    /// `OverflowError`
    Overflow,
    /// `ZeroDivisionError`
    ZeroDivision,
    /// `TypeError`
    Type,
    /// `MemoryError`
    Memory,
}

/// A failed numeric or formatting operation: the exception's kind and CPython's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumError {
    /// Which exception to raise.
    pub kind: NumErrorKind,
    /// The exception's message.
    pub message: Cow<'static, str>,
}

/// The result of a numeric or formatting operation.
pub type NumResult<T> = Result<T, NumError>;

impl NumError {
    /// A `ValueError`.
    #[cold]
    pub fn value(message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: NumErrorKind::Value, message: message.into() }
    }

    /// An `OverflowError`.
    #[cold]
    pub fn overflow(message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: NumErrorKind::Overflow, message: message.into() }
    }

    /// A `ZeroDivisionError`.
    #[cold]
    pub fn zero_division(message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: NumErrorKind::ZeroDivision, message: message.into() }
    }

    /// A `TypeError`.
    #[cold]
    pub fn type_error(message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: NumErrorKind::Type, message: message.into() }
    }

    /// A `MemoryError` (CPython gives it no message).
    #[cold]
    pub fn memory() -> Self {
        Self { kind: NumErrorKind::Memory, message: Cow::Borrowed("") }
    }
}

/// The value of an operator that leaves its operands' type, such as `2 ** -1` or `(-8.0) ** 0.5`.
#[derive(Clone, Debug, PartialEq)]
pub enum Number {
    /// An `int`.
    Int(int::Int),
    /// A `float`.
    Float(f64),
    /// A `complex`: real and imaginary part.
    Complex((f64, f64)),
}
