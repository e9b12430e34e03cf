//! Brackets: they must match, and not nest too deep.

use super::super::token;
use super::{Step, Tokenizer};

/// No more brackets than this can be open.
const MAX_BRACKETS: usize = 200;

/// An open bracket.
pub(in super::super) struct Bracket {
    pub(super) open: char,
    pub(super) line: u32,
    /// Where its line begins.
    pub(super) line_start: usize,
    /// Behind it. (Columns are counted when they are asked for: a line may have very many brackets.)
    pub(super) end: usize,
}

impl Tokenizer<'_> {
    pub(super) fn open(&mut self, byte: u8) -> Step {
        let start = self.cur;
        self.cur += 1;
        if self.brackets.len() >= MAX_BRACKETS {
            return Err(self.error("too many nested parentheses"));
        }
        self.brackets.push(Bracket { open: char::from(byte), line: self.line, line_start: self.line_start, end: self.cur });
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.brackets += 1;
        }
        self.push_operator(byte, start);
        Ok(())
    }

    pub(super) fn close(&mut self, byte: u8) -> Step {
        let start = self.cur;
        let close = char::from(byte);
        self.cur += 1;
        if let Some(fstring) = self.fstrings.last()
            && fstring.brackets == 0
            && byte == b'}'
        {
            return Err(self.error(format!("{}-string: single '}}' is not allowed", fstring.letter)));
        }
        let Some(bracket) = self.brackets.pop() else {
            return Err(self.error(format!("unmatched '{close}'")));
        };
        if !matches!((bracket.open, close), ('(', ')') | ('[', ']') | ('{', '}')) {
            return Err(self.mismatch(&bracket, close));
        }
        self.push_operator(byte, start);
        if let Some(fstring) = self.fstrings.last_mut() {
            fstring.close(byte);
        }
        Ok(())
    }

    fn mismatch(&self, bracket: &Bracket, close: char) -> Box<super::TokenError> {
        if let Some(fstring) = self.fstrings.last()
            && bracket.open == '{'
            && fstring.is_field()
        {
            return self.error(format!("{}-string: unmatched '{close}'", fstring.letter));
        }
        let open = bracket.open;
        let mut message = format!("closing parenthesis '{close}' does not match opening parenthesis '{open}'");
        if bracket.line != self.line {
            message.push_str(&format!(" on line {}", bracket.line));
        }
        self.error(message)
    }

    fn push_operator(&mut self, byte: u8, start: usize) {
        let kind = token::operator(&[byte]).map_or(token::UNKNOWN, |(kind, _)| kind);
        self.push(kind, start, self.line);
    }
}
