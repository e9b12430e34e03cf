//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]`.

use crate::num::int::{self, IntRef};
use crate::num::{NumError, NumResult};

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`: after the value.
    Left,
    /// `>`: before it.
    Right,
    /// `^`: on both sides.
    Center,
    /// `=`: between the sign and the digits.
    AfterSign,
}

/// What stands before a number that isn't negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Nothing.
    Minus,
    /// `+`.
    Plus,
    /// A space.
    Space,
}

/// The type of the value to format: it decides on defaults and messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// `int` and `bool`.
    Int,
    /// `float`.
    Float,
    /// `complex`.
    Complex,
    /// `str`.
    Str,
}

/// A parsed format specification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatSpec {
    /// The character to pad with.
    pub fill: char,
    /// Where to pad.
    pub align: Align,
    /// The sign that was asked for, if any.
    pub sign: Option<Sign>,
    /// `z`: no negative zero.
    pub no_negative_zero: bool,
    /// `#`: the alternate form.
    pub alternate: bool,
    /// The least width, in characters.
    pub width: usize,
    /// The separator of thousands: `,` or `_`.
    pub grouping: Option<char>,
    /// The precision.
    pub precision: Option<usize>,
    /// The separator of groups in the fraction.
    pub fraction_grouping: Option<char>,
    /// The presentation type; `\0` is none.
    pub kind: char,
}

fn align_of(c: Option<char>) -> Option<Align> {
    Some(match c? {
        '<' => Align::Left,
        '>' => Align::Right,
        '^' => Align::Center,
        '=' => Align::AfterSign,
        _ => return None,
    })
}

/// What is left of the text while it is parsed.
struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn skip(&mut self) {
        let mut chars = self.rest.chars();
        chars.next();
        self.rest = chars.as_str();
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.skip();
        }
        found
    }

    /// The separator that comes next, if one does.
    fn separator(&mut self) -> NumResult<Option<char>> {
        let comma = self.eat(',');
        let underscore = self.eat('_');
        match (comma, underscore) {
            (true, true) => Err(both_separators()),
            (true, false) => Ok(Some(',')),
            (false, true) if self.peek() == Some(',') => Err(both_separators()),
            (false, true) => Ok(Some('_')),
            (false, false) => Ok(None),
        }
    }

    /// The decimal number that comes next, if one does.
    fn number(&mut self) -> NumResult<Option<usize>> {
        let mut value = None;
        while let Some(digit) = self.peek().and_then(crate::unicode::decimal_value) {
            let next = value.unwrap_or(0_i64).checked_mul(10).and_then(|v| v.checked_add(i64::from(digit)));
            value = Some(next.ok_or_else(|| NumError::value("Too many decimal digits in format string"))?);
            self.skip();
        }
        Ok(value.map(|value| usize::try_from(value).unwrap_or(usize::MAX)))
    }
}

#[cold]
fn both_separators() -> NumError {
    NumError::value("Cannot specify both ',' and '_'.")
}

/// A presentation type as messages show it.
fn shown(kind: char) -> String {
    if matches!(kind, '!'..='\x7f') { kind.to_string() } else { format!("\\x{:x}", u32::from(kind)) }
}

impl FormatSpec {
    /// The specification of an empty text.
    pub fn default_for(target: Target) -> Self {
        Self {
            fill: ' ',
            align: if target == Target::Str { Align::Left } else { Align::Right },
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            fraction_grouping: None,
            kind: match target {
                Target::Int => 'd',
                Target::Str => 's',
                Target::Float | Target::Complex => '\0',
            },
        }
    }

    /// Parses a specification; `type_name` is the value's type, for the message.
    pub fn parse(text: &str, target: Target, type_name: &str) -> NumResult<Self> {
        let mut spec = Self::default_for(target);
        let mut cursor = Cursor { rest: text };
        let aligned = spec.parse_alignment(&mut cursor);
        spec.parse_flags(&mut cursor, aligned, target);
        spec.width = cursor.number()?.unwrap_or(0);
        spec.grouping = cursor.separator()?;
        if cursor.eat('.') {
            spec.precision = cursor.number()?;
            spec.fraction_grouping = cursor.separator()?;
            if spec.precision.is_none() && spec.fraction_grouping.is_none() {
                return Err(NumError::value("Format specifier missing precision"));
            }
        }
        if let Some(kind) = cursor.peek() {
            spec.kind = kind;
            cursor.skip();
        }
        if !cursor.rest.is_empty() {
            return Err(NumError::value(format!("Invalid format specifier '{text}' for object of type '{type_name}'")));
        }
        spec.check_grouping()?;
        Ok(spec)
    }

    /// Fill and alignment; whether there was a fill, and whether there was an alignment.
    fn parse_alignment(&mut self, cursor: &mut Cursor<'_>) -> (bool, bool) {
        let mut chars = cursor.rest.chars();
        let (first, second) = (chars.next(), chars.next());
        if let (Some(fill), Some(align)) = (first, align_of(second)) {
            (self.fill, self.align) = (fill, align);
            cursor.rest = chars.as_str();
            return (true, true);
        }
        if let Some(align) = align_of(first) {
            self.align = align;
            cursor.skip();
            return (false, true);
        }
        (false, false)
    }

    fn parse_flags(&mut self, cursor: &mut Cursor<'_>, (filled, aligned): (bool, bool), target: Target) {
        self.sign = match cursor.peek() {
            Some('+') => Some(Sign::Plus),
            Some('-') => Some(Sign::Minus),
            Some(' ') => Some(Sign::Space),
            _ => None,
        };
        if self.sign.is_some() {
            cursor.skip();
        }
        self.no_negative_zero = cursor.eat('z');
        self.alternate = cursor.eat('#');
        // After an explicit fill the zero is just the width's first digit.
        if !filled && cursor.eat('0') {
            self.fill = '0';
            if !aligned && target != Target::Str {
                self.align = Align::AfterSign;
            }
        }
    }

    fn check_grouping(&self) -> NumResult<()> {
        let allowed = match self.kind {
            'd' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0' => true,
            'b' | 'o' | 'x' | 'X' => self.grouping == Some('_'),
            _ => false,
        };
        match (self.grouping, self.fraction_grouping) {
            (Some(separator), _) if !allowed => Err(self.wrong_grouping(separator)),
            (_, Some(separator)) if self.kind == 'n' => Err(self.wrong_grouping(separator)),
            _ => Ok(()),
        }
    }

    #[cold]
    fn wrong_grouping(&self, separator: char) -> NumError {
        NumError::value(format!("Cannot specify '{separator}' with '{}'.", shown(self.kind)))
    }

    /// The error of a presentation type that the value's type doesn't have.
    #[cold]
    pub fn unknown_code(&self, type_name: &str) -> NumError {
        NumError::value(format!("Unknown format code '{}' for object of type '{type_name}'", shown(self.kind)))
    }

    /// An upper bound of the bytes of a formatted value, given that of its text without padding.
    fn padded_bound(&self, text: usize) -> usize {
        text.saturating_add(self.width.saturating_mul(self.fill.len_utf8()))
    }

    /// An upper bound of the bytes that formatting this int takes.
    pub fn int_bound(&self, value: IntRef<'_>) -> usize {
        if matches!(self.kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
            return self.float_bound();
        }
        let bits = usize::try_from(int::bit_length(value)).unwrap_or(usize::MAX);
        // A separator after every third digit, doubled for good measure; zeros up to the width have separators too.
        self.padded_bound(bits.saturating_mul(2).saturating_add(self.width).saturating_add(16))
    }

    /// An upper bound of the bytes that formatting a float takes.
    pub fn float_bound(&self) -> usize {
        // 309 digits before the point, as many as asked for after it, separators among both.
        let digits = self.precision.unwrap_or(6).saturating_add(330).saturating_add(self.width);
        self.padded_bound(digits.saturating_mul(2))
    }

    /// An upper bound of the bytes that formatting a complex number takes.
    pub fn complex_bound(&self) -> usize {
        self.float_bound().saturating_mul(2)
    }

    /// An upper bound of the bytes that formatting a text of this many bytes takes.
    pub fn str_bound(&self, bytes: usize) -> usize {
        self.padded_bound(bytes)
    }

    /// An upper bound of the bytes that formatting takes, whatever the value: of an int that fits an `i64`, a float, a complex
    /// number, or a text (or any other content) of `bytes` bytes.
    pub fn output_bound(&self, bytes: usize) -> usize {
        self.complex_bound().saturating_add(self.str_bound(bytes))
    }
}
