//! The `%` operator of text and bytes: its directives, found one by one. What each stands for is the VM's to fetch.

use crate::num::int::IntRef;
use crate::num::{NumError, NumResult};
use std::ops::Range;

/// A width or a precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Not given.
    None,
    /// `*`: the next argument gives it.
    Star,
    /// Given as a number.
    Given(usize),
}

impl Amount {
    /// The number, if there is one.
    pub fn given(self) -> Option<usize> {
        match self {
            Self::Given(number) => Some(number),
            Self::None | Self::Star => None,
        }
    }
}

/// One directive such as `%-8.3f` or `%(name)s`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Where in the format the mapping key is.
    pub key: Option<Range<usize>>,
    /// `-`
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// A space.
    pub space: bool,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
    /// The least width.
    pub width: Amount,
    /// The precision.
    pub precision: Amount,
    /// The conversion, whether or not there is such a one.
    pub conversion: char,
    /// The index of a conversion that doesn't exist, in characters.
    pub index: usize,
}

/// A piece of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// This range of the format, as it is.
    Text(Range<usize>),
    /// A directive.
    Directive(Directive),
}

/// The pieces of a format, in order. After an error there are no more.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    format: &'a [u8],
    position: usize,
    is_bytes: bool,
}

impl<'a> Pieces<'a> {
    /// The pieces of a `str` format.
    pub fn of_str(format: &'a str) -> Self {
        Self { format: format.as_bytes(), position: 0, is_bytes: false }
    }

    /// The pieces of a `bytes` format.
    pub fn of_bytes(format: &'a [u8]) -> Self {
        Self { format, position: 0, is_bytes: true }
    }

    /// The pieces from a byte position on, which must be the [`Pieces::position`] of an earlier iterator over the same format.
    pub fn resume(self, position: usize) -> Self {
        Self { position, ..self }
    }

    /// How far the format has been read, in bytes.
    pub fn position(&self) -> usize {
        self.position
    }

    fn peek(&self) -> Option<u8> {
        self.format.get(self.position).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.position += usize::from(found);
        found
    }

    /// The text up to the next percent sign.
    fn text(&mut self) -> Range<usize> {
        let start = self.position;
        let rest = self.format.get(start..).unwrap_or_default();
        self.position = start + rest.iter().position(|&byte| byte == b'%').unwrap_or(rest.len());
        start..self.position
    }

    /// The directive after a percent sign that has been read.
    fn directive(&mut self) -> NumResult<Directive> {
        let mut directive = Directive {
            key: None,
            left: false,
            plus: false,
            space: false,
            alternate: false,
            zero: false,
            width: Amount::None,
            precision: Amount::None,
            conversion: '\0',
            index: 0,
        };
        if self.eat(b'(') {
            directive.key = Some(self.key()?);
        }
        self.flags(&mut directive);
        directive.width = self.amount(i64::MAX, "width too big")?;
        if self.eat(b'.') {
            let message = if self.is_bytes { "prec too big" } else { "precision too big" };
            directive.precision = match self.amount(i64::from(i32::MAX), message)? {
                Amount::None => Amount::Given(0),
                amount => amount,
            };
        }
        if matches!(self.peek(), Some(b'h' | b'l' | b'L')) {
            self.position += 1;
        }
        let position = self.position;
        directive.conversion = self.conversion().ok_or_else(|| NumError::value("incomplete format"))?;
        if !directive.is_supported(self.is_bytes) {
            directive.index = self.char_index(position);
        }
        Ok(directive)
    }

    /// The key up to the bracket that closes the one read.
    fn key(&mut self) -> NumResult<Range<usize>> {
        let start = self.position;
        let mut depth = 1_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            self.position += 1;
            if depth == 0 {
                return Ok(start..self.position - 1);
            }
        }
        Err(NumError::value("incomplete format key"))
    }

    fn flags(&mut self, directive: &mut Directive) {
        while let Some(byte) = self.peek() {
            match byte {
                b'-' => directive.left = true,
                b'+' => directive.plus = true,
                b' ' => directive.space = true,
                b'#' => directive.alternate = true,
                b'0' => directive.zero = true,
                _ => return,
            }
            self.position += 1;
        }
    }

    /// A star or a number of at most `limit`.
    fn amount(&mut self, limit: i64, too_big: &'static str) -> NumResult<Amount> {
        if self.eat(b'*') {
            return Ok(Amount::Star);
        }
        let mut value = None;
        while let Some(byte @ b'0'..=b'9') = self.peek() {
            let next = value.unwrap_or(0_i64).checked_mul(10).and_then(|v| v.checked_add(i64::from(byte - b'0')));
            value = next.filter(|&next| next <= limit);
            if value.is_none() {
                return Err(NumError::value(too_big));
            }
            self.position += 1;
        }
        Ok(value.map_or(Amount::None, |value| Amount::Given(usize::try_from(value).unwrap_or(usize::MAX))))
    }

    /// A position in characters.
    fn char_index(&self, position: usize) -> usize {
        if self.is_bytes {
            return position;
        }
        let before = self.format.get(..position).unwrap_or_default();
        // Bytes that go on a character begin with the bits 10.
        before.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
    }

    fn conversion(&mut self) -> Option<char> {
        let rest = self.format.get(self.position..)?;
        let first = *rest.first()?;
        if self.is_bytes || first.is_ascii() {
            self.position += 1;
            return Some(char::from(first));
        }
        let c = std::str::from_utf8(rest).ok()?.chars().next()?;
        self.position += c.len_utf8();
        Some(c)
    }
}

impl Iterator for Pieces<'_> {
    type Item = NumResult<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        let byte = self.peek()?;
        if byte != b'%' {
            return Some(Ok(Piece::Text(self.text())));
        }
        self.position += 1;
        if self.eat(b'%') {
            return Some(Ok(Piece::Text(self.position - 1..self.position)));
        }
        let directive = self.directive();
        if directive.is_err() {
            self.position = self.format.len();
        }
        Some(directive.map(Piece::Directive))
    }
}

impl Directive {
    /// Sets a width of `*` to the argument's value.
    pub fn set_width(&mut self, value: IntRef<'_>) -> NumResult<()> {
        let width = value.to_i64().ok_or_else(|| NumError::overflow("Python int too large to convert to C ssize_t"))?;
        self.left |= width < 0;
        self.width = Amount::Given(usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX));
        Ok(())
    }

    /// Sets a precision of `*` to the argument's value.
    pub fn set_precision(&mut self, value: IntRef<'_>) -> NumResult<()> {
        let precision = value
            .to_i64()
            .and_then(|precision| i32::try_from(precision).ok())
            .ok_or_else(|| NumError::overflow("Python int too large to convert to C int"))?;
        self.precision = Amount::Given(usize::try_from(precision).unwrap_or(0));
        Ok(())
    }

    /// The error of an argument for `*` that isn't an int.
    #[cold]
    pub fn star_wants_int() -> NumError {
        NumError::type_error("* wants int")
    }

    /// The error of a conversion that doesn't exist. Raised once the argument has been fetched.
    #[cold]
    pub fn unsupported(&self) -> NumError {
        let shown = if matches!(self.conversion, ' '..='\x7e') { self.conversion } else { '?' };
        NumError::value(format!(
            "unsupported format character '{shown}' ({:#x}) at index {}",
            u32::from(self.conversion),
            self.index
        ))
    }

    /// Whether there is such a conversion (`b` is one of bytes only).
    pub fn is_supported(&self, is_bytes: bool) -> bool {
        match self.conversion {
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'c' | 'r' | 's' | 'a' => true,
            'b' => is_bytes,
            _ => false,
        }
    }

    /// The error of an argument of a type that the conversion doesn't take.
    #[cold]
    pub fn wrong_type(&self, type_name: &str, is_bytes: bool) -> NumError {
        let conversion = self.conversion;
        NumError::type_error(match conversion {
            'd' | 'i' | 'u' => format!("%{conversion} format: a real number is required, not {type_name}"),
            'o' | 'x' | 'X' => format!("%{conversion} format: an integer is required, not {type_name}"),
            'c' if is_bytes => {
                format!("%c requires an integer in range(256) or a single byte, not {type_name}")
            }
            'c' => format!("%c requires an int or a unicode character, not {type_name}"),
            'b' | 's' => format!("%b requires a bytes-like object, or an object that implements __bytes__, not '{type_name}'"),
            _ if is_bytes => format!("float argument required, not {type_name}"),
            _ => format!("must be real number, not {type_name}"),
        })
    }

    /// The error of a text of `length` characters (or bytes of that length) for `%c`.
    #[cold]
    pub fn wrong_char_length(length: usize, type_name: &str, is_bytes: bool) -> NumError {
        NumError::type_error(if is_bytes {
            format!("%c requires an integer in range(256) or a single byte, not a {type_name} object of length {length}")
        } else {
            format!("%c requires an int or a unicode character, not a string of length {length}")
        })
    }
}
