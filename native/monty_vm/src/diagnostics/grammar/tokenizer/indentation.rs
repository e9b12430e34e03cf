//! Indentation: blocks open and close, tabs and spaces agree.

use super::super::token::{DEDENT, INDENT};
use super::{Step, Tokenizer};
use crate::diagnostics::syntax::SyntaxKind;

/// No more blocks than this can be open, the file counted.
const MAX_INDENTS: usize = 100;
/// Where tabs go.
const TAB: usize = 8;

impl Tokenizer<'_> {
    /// Reads the white space at the start of a logical line.
    pub(super) fn indentation(&mut self) -> Step {
        let (mut col, mut alt) = (0, 0);
        let mut first = None;
        loop {
            match self.peek() {
                Some(b' ') => (col, alt) = (col + 1, alt + 1),
                Some(b'\t') => (col, alt) = ((col / TAB + 1) * TAB, alt + 1),
                Some(0x0c) => (col, alt) = (0, 0),
                Some(b'\\') => {
                    // Only what stands before the first backslash counts.
                    first = first.or(Some((col, alt)));
                    self.continuation()?;
                    continue;
                }
                _ => break,
            }
            self.cur += 1;
        }
        let (col, alt) = first.unwrap_or((col, alt));
        if matches!(self.peek(), Some(b'#' | b'\n')) {
            return Ok(());
        }
        self.indent_to(col, alt)
    }

    fn indent_to(&mut self, col: usize, alt: usize) -> Step {
        let (current, current_alt) = self.indents.last().copied().unwrap_or((0, 0));
        if col > current {
            if self.indents.len() >= MAX_INDENTS {
                return Err(self.indentation_error("too many levels of indentation"));
            }
            if alt <= current_alt {
                return Err(self.tab_error());
            }
            self.indents.push((col, alt));
            self.push(INDENT, self.cur, self.line);
            return Ok(());
        }
        while self.indents.last().is_some_and(|&(indent, _)| indent > col) {
            self.indents.pop();
            self.push(DEDENT, self.cur, self.line);
        }
        let (current, current_alt) = self.indents.last().copied().unwrap_or((0, 0));
        if col != current {
            let line_end = self.bytes.iter().skip(self.cur).position(|&byte| byte == b'\n');
            self.cur += line_end.map_or(0, |length| length + 1);
            // CPython fails before it gives out the closed blocks.
            while self.tokens.last().is_some_and(|token| token.kind == DEDENT) {
                self.tokens.pop();
            }
            let message = "unindent does not match any outer indentation level";
            return Err(self.error_without_override(SyntaxKind::Indentation, message, self.column(), -1));
        }
        if alt != current_alt {
            return Err(self.tab_error());
        }
        Ok(())
    }

    fn indentation_error(&self, message: &str) -> Box<super::TokenError> {
        self.error_without_override(SyntaxKind::Indentation, message, 1, 0)
    }

    fn tab_error(&self) -> Box<super::TokenError> {
        let message = "inconsistent use of tabs and spaces in indentation";
        self.error_without_override(SyntaxKind::Tab, message, 1, 0)
    }
}
