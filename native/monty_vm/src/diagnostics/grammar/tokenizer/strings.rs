//! String literals but for f-strings: prefix, quotes, end.

use super::super::token::STRING;
use super::{Step, TokenError, Tokenizer};

impl Tokenizer<'_> {
    /// Some prefixes exclude each other.
    pub(super) fn check_prefix(&mut self, prefix: &str, start: usize) -> Step {
        const PAIRS: [&str; 7] = ["ub", "ur", "uf", "ut", "bf", "bt", "ft"];
        let Some(pair) = PAIRS.iter().find(|pair| pair.chars().all(|letter| prefix.contains(letter))) else {
            return Ok(());
        };
        let (one, other) = pair.split_at(1);
        let message = format!("'{one}' and '{other}' prefixes are incompatible");
        Err(self.error_between(message, self.column_of(self.line_start, start) + 1, self.column() + 1))
    }

    /// Reads the opening quotes at the cursor: the quote and how many there are.
    pub(super) fn quotes(&mut self) -> (u8, usize) {
        let quote = self.peek().unwrap_or(b'"');
        let size = if self.peek_at(1) == Some(quote) && self.peek_at(2) == Some(quote) { 3 } else { 1 };
        self.cur += size;
        (quote, size)
    }

    /// A string whose prefix starts at `start`; the cursor is at its quote.
    pub(super) fn string(&mut self, start: usize) -> Step {
        let (line, line_start) = (self.line, self.line_start);
        let (quote, size) = self.quotes();
        let mut closing = 0;
        let mut escaped_quote = false;
        while closing < size {
            match self.peek() {
                None => return Err(self.unterminated(start, line, line_start, (quote, size), escaped_quote)),
                Some(b'\n') if size == 1 => {
                    return Err(self.unterminated(start, line, line_start, (quote, size), escaped_quote));
                }
                Some(byte) if byte == quote => {
                    closing += 1;
                    self.cur += 1;
                    continue;
                }
                Some(b'\n') => {
                    self.cur += 1;
                    self.next_line();
                }
                Some(b'\\') => {
                    self.cur += 1;
                    match self.peek() {
                        Some(b'\n') => {
                            self.cur += 1;
                            self.next_line();
                        }
                        Some(byte) => {
                            escaped_quote |= byte == quote;
                            self.cur += 1;
                        }
                        None => {}
                    }
                }
                Some(_) => self.cur += 1,
            }
            closing = 0;
        }
        self.push(STRING, start, line);
        Ok(())
    }

    fn unterminated(
        &mut self,
        start: usize,
        line: u32,
        line_start: usize,
        (quote, size): (u8, usize),
        escaped_quote: bool,
    ) -> Box<TokenError> {
        let detected = self.line;
        (self.cur, self.line, self.line_start) = (start + 1, line, line_start);
        if let Some(fstring) = self.fstrings.last()
            && (fstring.quote, fstring.size) == (quote, size)
        {
            return self.error(format!("{}-string: expecting '}}'", fstring.letter));
        }
        if size == 3 {
            return self.error(format!("unterminated triple-quoted string literal (detected at line {detected})"));
        }
        let hint = if escaped_quote { "; perhaps you escaped the end quote?" } else { "" };
        let hint = if detected == line { hint } else { "" };
        self.error(format!("unterminated string literal (detected at line {detected}){hint}"))
    }
}
