//! f-strings and t-strings: text and fields.

use super::super::token::{self, FSTRING_END, FSTRING_MIDDLE, FSTRING_START, Kind, TSTRING_END, TSTRING_MIDDLE, TSTRING_START};
use super::{Step, Tokenizer};

/// No more f-strings than this are inside one another.
const MAX_NESTING: usize = 150;
/// No more fields than this are inside one another's format specifiers.
const MAX_FIELDS: i32 = 3;

/// An f-string or t-string that is open.
pub(in super::super) struct FString {
    /// `f` or `t`.
    pub(super) letter: char,
    pub(super) quote: u8,
    pub(super) size: usize,
    raw: bool,
    /// Where it starts.
    start: usize,
    line: u32,
    line_start: usize,
    /// Whether text is being read, not the expression of a field; whether that text is a format specifier.
    pub(super) in_text: bool,
    in_spec: bool,
    /// The brackets open in it, and how many of them were open at the fields that are open, less one.
    pub(super) brackets: i32,
    fields: i32,
}

impl FString {
    /// Whether the innermost bracket is that of a field.
    pub(super) fn is_field(&self) -> bool {
        self.brackets - 1 == self.fields
    }

    /// A bracket was closed: perhaps the field was.
    pub(super) fn close(&mut self, byte: u8) {
        self.brackets -= 1;
        if byte == b'}' && self.brackets == self.fields {
            self.fields -= 1;
            self.in_text = true;
            self.in_spec = false;
        }
    }

    fn kind(&self, f: Kind, t: Kind) -> Kind {
        if self.letter == 't' { t } else { f }
    }
}

impl Tokenizer<'_> {
    /// The start of an f-string; the cursor is at its quote.
    pub(super) fn fstring(&mut self, start: usize, prefix: &str) -> Step {
        let (quote, size) = self.quotes();
        if self.fstrings.len() + 1 >= MAX_NESTING {
            return Err(self.error("too many nested f-strings or t-strings"));
        }
        let letter = if prefix.contains('t') { 't' } else { 'f' };
        let kind = if letter == 't' { TSTRING_START } else { FSTRING_START };
        self.push(kind, start, self.line);
        self.fstrings.push(FString {
            letter,
            quote,
            size,
            raw: prefix.contains('r'),
            start,
            line: self.line,
            line_start: self.line_start,
            in_text: true,
            in_spec: false,
            brackets: 0,
            fields: -1,
        });
        Ok(())
    }

    /// The colon that ends the expression of a field.
    pub(super) fn format_colon(&mut self, byte: u8) -> bool {
        let Some(fstring) = self.fstrings.last_mut() else { return false };
        if byte != b':' || fstring.brackets - 1 != fstring.fields {
            return false;
        }
        (fstring.in_text, fstring.in_spec) = (true, true);
        let start = self.cur;
        self.cur += 1;
        let kind = token::operator(b":").map_or(token::UNKNOWN, |(kind, _)| kind);
        self.push(kind, start, self.line);
        true
    }

    /// Text up to a field, its end, or the end of the string.
    pub(super) fn fstring_text(&mut self) -> Step {
        let (start, line) = (self.cur, self.line);
        let Some(&FString { quote, size, raw, in_spec, brackets, .. }) = self.fstrings.last() else {
            return Ok(());
        };
        loop {
            match self.peek() {
                Some(byte) if byte == quote && (size == 1 || self.at_quotes(quote)) => {
                    self.push_text(start, line);
                    self.end_fstring(size);
                    return Ok(());
                }
                None => return Err(self.unterminated_fstring()),
                Some(b'\n') if size == 1 && in_spec => {
                    self.cur += 1;
                    let letter = self.fstrings.last().map_or('f', |fstring| fstring.letter);
                    return Err(self.error(format!(
                        "{letter}-string: newlines are not allowed in format specifiers for single quoted {letter}-strings"
                    )));
                }
                Some(b'\n') if size == 1 => return Err(self.unterminated_fstring()),
                Some(b'\n') => {
                    self.cur += 1;
                    self.next_line();
                }
                Some(b'{') if self.peek_at(1) == Some(b'{') && !in_spec => self.cur += 2,
                Some(b'{') => {
                    self.push_text(start, line);
                    return self.field();
                }
                Some(b'}') if self.peek_at(1) == Some(b'}') && !in_spec && brackets == 0 => self.cur += 2,
                Some(b'}') => {
                    self.push_text(start, line);
                    if let Some(fstring) = self.fstrings.last_mut() {
                        fstring.in_text = false;
                    }
                    return Ok(());
                }
                Some(b'\\') => self.escape(raw),
                Some(_) => self.cur += 1,
            }
        }
    }

    fn at_quotes(&self, quote: u8) -> bool {
        self.peek_at(1) == Some(quote) && self.peek_at(2) == Some(quote)
    }

    fn escape(&mut self, raw: bool) {
        self.cur += 1;
        match self.peek() {
            Some(b'{' | b'}') | None => {}
            Some(b'\n') => {
                self.cur += 1;
                self.next_line();
            }
            Some(b'N') if !raw && self.peek_at(1) == Some(b'{') => {
                self.cur += 2;
                let name = self.bytes.get(self.cur..).unwrap_or_default();
                let length = name.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b" -_".contains(byte));
                let length = length.unwrap_or(name.len());
                self.cur += length + usize::from(name.get(length) == Some(&b'}'));
            }
            Some(_) => self.cur += 1,
        }
    }

    fn push_text(&mut self, start: usize, line: u32) {
        let kind = self.fstrings.last().map_or(FSTRING_MIDDLE, |fstring| fstring.kind(FSTRING_MIDDLE, TSTRING_MIDDLE));
        if self.cur > start {
            self.push(kind, start, line);
        }
    }

    fn end_fstring(&mut self, size: usize) {
        let start = self.cur;
        self.cur += size;
        if let Some(fstring) = self.fstrings.pop() {
            self.push(fstring.kind(FSTRING_END, TSTRING_END), start, self.line);
        }
    }

    /// The `{` of a field: its expression is read as any other.
    fn field(&mut self) -> Step {
        let Some(fstring) = self.fstrings.last_mut() else { return Ok(()) };
        fstring.fields += 1;
        let (fields, letter) = (fstring.fields, fstring.letter);
        fstring.in_text = false;
        if fields >= MAX_FIELDS {
            return Err(self.error(format!("{letter}-string: expressions nested too deeply")));
        }
        Ok(())
    }

    fn unterminated_fstring(&mut self) -> Box<super::TokenError> {
        let detected = self.line;
        let Some(fstring) = self.fstrings.last() else { return self.error("unterminated string literal") };
        let triple = if fstring.size == 3 { "triple-quoted " } else { "" };
        let letter = fstring.letter;
        (self.cur, self.line, self.line_start) = (fstring.start + 1, fstring.line, fstring.line_start);
        self.error(format!("unterminated {triple}{letter}-string literal (detected at line {detected})"))
    }
}
