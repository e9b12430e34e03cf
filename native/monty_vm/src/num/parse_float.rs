//! Text to float and to complex: `float(text)` and `complex(text)`.

use super::complex::Complex;
use super::parse::{Repr, normalize, strip_underscores};
use super::{NumError, NumResult};

/// `float(text)`; `repr` is the argument as the message shows it.
pub fn parse_float(text: &str, repr: Repr<'_>) -> NumResult<f64> {
    let normal = normalize(text);
    strip_underscores(&normal)
        .and_then(|plain| parse_plain(&plain))
        .ok_or_else(|| NumError::value(format!("could not convert string to float: {}", repr())))
}

/// Reads a float from ASCII text without white space and underscores.
fn parse_plain(text: &str) -> Option<f64> {
    // Rust reads the same texts as Python: digits, point, exponent, `inf`, `infinity`, `nan`, of any case, signed.
    text.parse().ok()
}

const MALFORMED: &str = "complex() arg is a malformed string";

/// `complex(text)`; `repr` is the argument as the message shows it.
pub fn parse_complex(text: &str, repr: Repr<'_>) -> NumResult<Complex> {
    let normal = normalize(text);
    let Some(plain) = strip_underscores(&normal) else {
        return Err(NumError::value(format!("could not convert string to complex: {}", repr())));
    };
    let inner = match plain.strip_prefix('(') {
        Some(rest) => rest.strip_suffix(')').map(|inner| inner.trim_matches([' ', '\t', '\n', '\r', '\x0b', '\x0c'])),
        None => Some(&*plain),
    };
    inner.and_then(parse_parts).ok_or_else(|| NumError::value(MALFORMED))
}

/// Reads `a`, `bj`, `a+bj` or `a-bj`; the imaginary part may lack its digits.
fn parse_parts(text: &str) -> Option<Complex> {
    let Some(text) = text.strip_suffix(['j', 'J']) else {
        return Some((parse_plain(text)?, 0.0));
    };
    let (real, imaginary) = text.split_at_checked(imaginary_start(text))?;
    let imaginary = match imaginary {
        "" | "+" => 1.0,
        "-" => -1.0,
        digits => parse_plain(digits)?,
    };
    let real = if real.is_empty() { 0.0 } else { parse_plain(real)? };
    Some((real, imaginary))
}

/// Where the imaginary part begins: at the last sign that isn't an exponent's.
fn imaginary_start(text: &str) -> usize {
    let mut previous = 0_u8;
    let mut start = 0;
    for (index, byte) in text.bytes().enumerate() {
        let in_exponent = matches!(previous, b'e' | b'E');
        if matches!(byte, b'+' | b'-') && !in_exponent {
            start = index;
        }
        previous = byte;
    }
    start
}
