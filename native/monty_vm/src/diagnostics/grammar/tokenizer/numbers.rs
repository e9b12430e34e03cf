//! Number literals.

use super::super::token::NUMBER;
use super::{Step, Tokenizer};

impl Tokenizer<'_> {
    pub(super) fn number(&mut self) -> Step {
        let start = self.cur;
        let radix = match (self.peek(), self.peek_at(1).map(|byte| byte.to_ascii_lowercase())) {
            (Some(b'0'), Some(b'x')) => Some(("hexadecimal", 16)),
            (Some(b'0'), Some(b'o')) => Some(("octal", 8)),
            (Some(b'0'), Some(b'b')) => Some(("binary", 2)),
            _ => None,
        };
        match radix {
            Some((name, radix)) => {
                self.cur += 2;
                self.digits_of(name, radix)?;
                self.check_end(name)?;
            }
            None => self.decimal(start)?,
        }
        self.push(NUMBER, start, self.line);
        Ok(())
    }

    fn digits_of(&mut self, name: &str, radix: u32) -> Step {
        loop {
            if self.peek() == Some(b'_') {
                self.cur += 1;
            }
            if !self.at_digit(radix) {
                return Err(self.no_digit(name));
            }
            while self.at_digit(radix) {
                self.cur += 1;
            }
            if self.peek() != Some(b'_') {
                break;
            }
        }
        if self.at_digit(10) { Err(self.no_digit(name)) } else { Ok(()) }
    }

    fn at_digit(&self, radix: u32) -> bool {
        self.peek().is_some_and(|byte| char::from(byte).is_digit(radix))
    }

    fn no_digit(&mut self, name: &str) -> Box<super::TokenError> {
        match self.peek().filter(u8::is_ascii_digit) {
            Some(digit) => {
                self.cur += 1;
                self.error(format!("invalid digit '{}' in {name} literal", char::from(digit)))
            }
            None => self.error(format!("invalid {name} literal")),
        }
    }

    /// Decimal digits with single underscores between them.
    fn decimal_digits(&mut self) -> Step {
        loop {
            while self.at_digit(10) {
                self.cur += 1;
            }
            if self.peek() != Some(b'_') {
                return Ok(());
            }
            self.cur += 1;
            if !self.at_digit(10) {
                return Err(self.error("invalid decimal literal"));
            }
        }
    }

    fn decimal(&mut self, start: usize) -> Step {
        let mut zeros_end = None;
        if self.peek() == Some(b'0') {
            self.zeros()?;
            zeros_end = self.at_digit(10).then(|| self.column() + 1);
        }
        self.decimal_digits()?;
        let mut is_float = false;
        if self.peek() == Some(b'.') {
            is_float = true;
            self.cur += 1;
            if self.at_digit(10) {
                self.decimal_digits()?;
            }
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            let signed = usize::from(matches!(self.peek_at(1), Some(b'+' | b'-')));
            let has_digits = self.peek_at(1 + signed).is_some_and(|byte| byte.is_ascii_digit());
            if has_digits {
                is_float = true;
                self.cur += 1 + signed;
                self.decimal_digits()?;
            } else if signed == 1 {
                self.cur += 2;
                return Err(self.error("invalid decimal literal"));
            }
        }
        if matches!(self.peek(), Some(b'j' | b'J')) {
            self.cur += 1;
            return self.check_end("imaginary");
        }
        if let (Some(end), false) = (zeros_end, is_float) {
            let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
            return Err(self.error_between(message, self.column_of(self.line_start, start) + 1, end));
        }
        self.check_end("decimal")
    }

    fn zeros(&mut self) -> Step {
        loop {
            if self.peek() == Some(b'_') {
                self.cur += 1;
                if !self.at_digit(10) {
                    return Err(self.error("invalid decimal literal"));
                }
            }
            if self.peek() != Some(b'0') {
                return Ok(());
            }
            self.cur += 1;
        }
    }

    /// A number ends before a keyword that can follow it, but in no other name.
    fn check_end(&mut self, name: &str) -> Step {
        let rest = self.bytes.get(self.cur..).unwrap_or_default();
        let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
        let follows = |word: &&[u8]| rest.starts_with(word) && !rest.get(word.len()).copied().is_some_and(is_word);
        let words: [&[u8]; 5] = [b"and", b"else", b"for", b"or", b"not"];
        let is_keyword = words.iter().any(follows) || [b"if", b"in", b"is"].iter().any(|word| rest.starts_with(*word));
        match self.peek() {
            Some(byte) if byte.is_ascii() && is_word(byte) && !is_keyword => Err(self.error(format!("invalid {name} literal"))),
            _ => Ok(()),
        }
    }
}
