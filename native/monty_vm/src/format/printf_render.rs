//! One `%` directive with its value, as text or bytes.

use super::digits::{Notation, write_digits};
use super::int::{char_of, magnitude_digits, prefix_of};
use super::layout::{push_fill, reserve};
use super::printf::Directive;
use super::str::truncate;
use crate::num::int::{self, IntRef};
use crate::num::{NumError, NumResult};

impl Directive {
    /// An upper bound of the bytes that rendering takes, if the value's text alone takes `content` bytes.
    pub fn output_bound(&self, content: usize) -> usize {
        // Any number but a big int has at most 330 characters beside its precision.
        content
            .saturating_add(self.width.given().unwrap_or(0))
            .saturating_add(self.precision.given().unwrap_or(0))
            .saturating_add(340)
    }

    fn missing(&self, length: usize) -> usize {
        self.width.given().unwrap_or(0).saturating_sub(length)
    }

    /// Appends a number: sign, prefix, zeros of the precision, digits.
    fn write_number(&self, out: &mut String, negative: bool, prefix: &str, zeros: usize, digits: &str) -> NumResult<()> {
        let sign = match (negative, self.plus, self.space) {
            (true, _, _) => "-",
            (false, true, _) => "+",
            (false, false, true) => " ",
            (false, false, false) => "",
        };
        let length = (sign.len() + prefix.len() + digits.len()).saturating_add(zeros);
        let missing = self.missing(length);
        reserve(out, length.saturating_add(missing))?;
        if !self.left && !self.zero {
            push_fill(out, ' ', missing);
        }
        out.push_str(sign);
        out.push_str(prefix);
        if !self.left && self.zero {
            push_fill(out, '0', missing);
        }
        push_fill(out, '0', zeros);
        out.push_str(digits);
        if self.left {
            push_fill(out, ' ', missing);
        }
        Ok(())
    }

    /// Appends an int: conversions `d i u o x X`, those of floats, and `c` of text. At most `max_digits` decimal digits (0: any number).
    pub fn render_int(&self, out: &mut String, value: IntRef<'_>, max_digits: usize) -> NumResult<()> {
        match self.conversion {
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => return self.render_float(out, int::to_float(value)?),
            'c' => {
                let c = char_of(value)?;
                return self.render_char(out, c);
            }
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => {}
            _ => return Err(self.unsupported()),
        }
        /// CPython keeps three characters of the precision for sign and prefix.
        const MOST: usize = i32::MAX as usize - 3;
        let precision = self.precision.given().unwrap_or(0);
        if precision > MOST {
            return Err(NumError::overflow("precision too large"));
        }
        let digits = magnitude_digits(value, self.conversion, max_digits)?;
        let prefix = if self.alternate { prefix_of(self.conversion) } else { "" };
        let zeros = precision.saturating_sub(digits.len());
        self.write_number(out, value.is_negative(), prefix, zeros, &digits)
    }

    /// Appends a float: conversions `e E f F g G`, and `d i u` of its whole part.
    pub fn render_float(&self, out: &mut String, value: f64) -> NumResult<()> {
        match self.conversion {
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => {}
            'd' | 'i' | 'u' => return self.render_int(out, int::from_float(value)?.as_ref(), 0),
            'o' | 'x' | 'X' | 'c' => return Err(self.wrong_type("float", false)),
            _ => return Err(self.unsupported()),
        }
        let precision = self.precision.given().unwrap_or(6);
        let mut digits = String::new();
        if value.is_finite() {
            let notation =
                Notation { kind: self.conversion.to_ascii_lowercase(), precision, alternate: self.alternate, dot_zero: false };
            reserve(&mut digits, precision.saturating_add(24))?;
            write_digits(&mut digits, value, notation);
        } else {
            digits.push_str(if value.is_nan() { "nan" } else { "inf" });
        }
        if self.conversion.is_ascii_uppercase() {
            digits.make_ascii_uppercase();
        }
        let negative = value.is_sign_negative() && !value.is_nan();
        self.write_number(out, negative, "", 0, &digits)
    }

    /// Appends a text: conversions `s r a`, with what they make of the value.
    pub fn render_str(&self, out: &mut String, text: &str) -> NumResult<()> {
        self.write_text(out, truncate(text, self.precision.given()))
    }

    /// Appends the character of `%c`.
    pub fn render_char(&self, out: &mut String, c: char) -> NumResult<()> {
        self.write_text(out, c.encode_utf8(&mut [0; 4]))
    }

    fn write_text(&self, out: &mut String, text: &str) -> NumResult<()> {
        let missing = match self.width.given() {
            Some(width) => width.saturating_sub(text.chars().count()),
            None => 0,
        };
        reserve(out, text.len().saturating_add(missing))?;
        push_fill(out, ' ', if self.left { 0 } else { missing });
        out.push_str(text);
        push_fill(out, ' ', if self.left { missing } else { 0 });
        Ok(())
    }

    /// Appends bytes: conversions `s b r a` of bytes, and `c` with the one byte.
    pub fn render_bytes(&self, out: &mut Vec<u8>, bytes: &[u8]) -> NumResult<()> {
        let precision = if self.conversion == 'c' { None } else { self.precision.given() };
        let bytes = precision.and_then(|end| bytes.get(..end)).unwrap_or(bytes);
        let missing = self.missing(bytes.len());
        out.try_reserve(bytes.len().saturating_add(missing)).map_err(|_| NumError::memory())?;
        let before = if self.left { 0 } else { missing };
        out.extend(std::iter::repeat_n(b' ', before));
        out.extend_from_slice(bytes);
        out.extend(std::iter::repeat_n(b' ', missing - before));
        Ok(())
    }

    /// Appends an int to bytes: as [`Directive::render_int`], but `c` is a byte.
    pub fn render_int_to_bytes(&self, out: &mut Vec<u8>, value: IntRef<'_>, max_digits: usize) -> NumResult<()> {
        if self.conversion == 'c' {
            let byte = value
                .to_i64()
                .and_then(|code| u8::try_from(code).ok())
                .ok_or_else(|| NumError::overflow("%c arg not in range(256)"))?;
            return self.render_bytes(out, &[byte]);
        }
        let mut text = String::new();
        self.render_int(&mut text, value, max_digits)?;
        out.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// Appends a float to bytes: as [`Directive::render_float`].
    pub fn render_float_to_bytes(&self, out: &mut Vec<u8>, value: f64) -> NumResult<()> {
        if self.conversion == 'c' {
            return Err(self.wrong_type("float", true));
        }
        let mut text = String::new();
        self.render_float(&mut text, value)?;
        out.extend_from_slice(text.as_bytes());
        Ok(())
    }
}
