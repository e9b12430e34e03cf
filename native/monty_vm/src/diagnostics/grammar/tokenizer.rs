//! A tokenizer that fails where CPython's fails, with its messages: it runs on sources that are known or suspected to be wrong.

mod brackets;
mod fstrings;
mod indentation;
mod numbers;
mod strings;

use super::token::{self, END, Kind, NAME, NEWLINE, Token, UNKNOWN};
use crate::diagnostics::syntax::SyntaxKind;
use crate::unicode;
use brackets::Bracket;
use fstrings::FString;

/// Why there are no more tokens. Places are in characters, as they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TokenError {
    pub(super) kind: SyntaxKind,
    pub(super) message: String,
    pub(super) line: u32,
    pub(super) col: i64,
    pub(super) end_line: u32,
    pub(super) end_col: i64,
    /// CPython tells it even if the parser has failed before.
    pub(super) overrides: bool,
}

/// All tokens of a source, up to an error.
pub(super) struct Tokens {
    pub(super) tokens: Vec<Token>,
    pub(super) error: Option<TokenError>,
    /// The innermost bracket open at the end: its character, line and 1-based column.
    pub(super) unclosed: Option<(char, u32, i64)>,
}

/// The state of the tokenizer. The source has only `\n` for line endings, and ends in one.
struct Tokenizer<'s> {
    source: &'s str,
    bytes: &'s [u8],
    cur: usize,
    line: u32,
    line_start: usize,
    at_line_start: bool,
    /// The columns of the open blocks: with tabs to multiples of 8, and with tabs of one column.
    indents: Vec<(usize, usize)>,
    brackets: Vec<Bracket>,
    fstrings: Vec<FString>,
    tokens: Vec<Token>,
}

/// The error is boxed: it is rare.
type Step<T = ()> = Result<T, Box<TokenError>>;

/// Reads all tokens of `source`.
pub(super) fn tokenize(source: &str) -> Tokens {
    let mut tokenizer = Tokenizer {
        source,
        bytes: source.as_bytes(),
        cur: 0,
        line: 1,
        line_start: 0,
        at_line_start: true,
        indents: vec![(0, 0)],
        brackets: Vec::new(),
        fstrings: Vec::new(),
        tokens: Vec::with_capacity(source.len() / 3),
    };
    let error = tokenizer.run().err().map(|error| *error);
    let column = |bracket: &Bracket| tokenizer.column_of(bracket.line_start, bracket.end);
    let unclosed = tokenizer.brackets.last().map(|bracket| (bracket.open, bracket.line, column(bracket)));
    Tokens { tokens: tokenizer.tokens, error, unclosed }
}

impl Tokenizer<'_> {
    fn run(&mut self) -> Step {
        loop {
            if self.fstrings.last().is_some_and(|fstring| fstring.in_text) {
                self.fstring_text()?;
                continue;
            }
            if std::mem::take(&mut self.at_line_start) {
                self.indentation()?;
            }
            while matches!(self.peek(), Some(b' ' | b'\t' | 0x0c)) {
                self.cur += 1;
            }
            if self.peek() == Some(b'#') {
                while self.peek().is_some_and(|byte| byte != b'\n') {
                    self.cur += 1;
                }
            }
            let Some(byte) = self.peek() else { return self.end() };
            match byte {
                b'\n' => self.newline(),
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.name()?,
                b'0'..=b'9' => self.number()?,
                b'.' if self.peek_at(1).is_some_and(|byte| byte.is_ascii_digit()) => self.number()?,
                b'"' | b'\'' => self.string(self.cur)?,
                b'\\' => self.continuation()?,
                _ => self.punctuation(byte)?,
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.cur).copied()
    }

    fn peek_at(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.cur + ahead).copied()
    }

    fn text(&self, from: usize, to: usize) -> &str {
        self.source.get(from..to).unwrap_or("")
    }

    fn push(&mut self, kind: Kind, start: usize, line: u32) {
        let level = u16::try_from(self.brackets.len()).unwrap_or(u16::MAX);
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (start, end) = (offset(start), offset(self.cur));
        self.tokens.push(Token { kind, start, end, line, end_line: self.line, level });
    }

    fn end(&mut self) -> Step {
        if self.brackets.is_empty() {
            self.push(END, self.cur, self.line);
            return Ok(());
        }
        // The parser tells which bracket was never closed, if it comes so far.
        let end_col = -1;
        let (line, col) = (self.line, self.column());
        let message = "unexpected EOF while parsing".to_owned();
        let kind = SyntaxKind::Syntax;
        Err(Box::new(TokenError { kind, message, line, col, end_line: line, end_col, overrides: false }))
    }

    fn newline(&mut self) {
        let is_blank = self.tokens.last().is_none_or(|last| last.kind == NEWLINE);
        self.cur += 1;
        if self.brackets.is_empty() && !is_blank {
            self.push(NEWLINE, self.cur - 1, self.line);
        }
        if self.brackets.is_empty() {
            self.at_line_start = true;
        }
        self.next_line();
    }

    /// A newline was read: unless the file ends here, a new line starts.
    fn next_line(&mut self) {
        if self.cur < self.bytes.len() {
            self.line += 1;
            self.line_start = self.cur;
        }
    }

    /// `\` at the end of a line.
    fn continuation(&mut self) -> Step {
        self.cur += 1;
        if self.peek() != Some(b'\n') {
            let col = self.column() + i64::from(self.peek().is_some());
            let message = "unexpected character after line continuation character";
            return Err(self.error_without_override(SyntaxKind::Syntax, message, col, 0));
        }
        self.cur += 1;
        if self.peek().is_none() {
            let message = "unexpected EOF while parsing";
            return Err(self.error_without_override(SyntaxKind::Syntax, message, self.column(), -1));
        }
        self.next_line();
        Ok(())
    }

    /// A name, a keyword, or the prefix of a string.
    fn name(&mut self) -> Step {
        let start = self.cur;
        let mut prefix = String::new();
        while let Some(byte @ (b'a'..=b'z' | b'A'..=b'Z')) = self.peek() {
            let letter = char::from(byte.to_ascii_lowercase());
            if !"burft".contains(letter) || prefix.contains(letter) {
                break;
            }
            prefix.push(letter);
            self.cur += 1;
            if matches!(self.peek(), Some(b'"' | b'\'')) {
                self.check_prefix(&prefix, start)?;
                return if prefix.contains(['f', 't']) { self.fstring(start, &prefix) } else { self.string(start) };
            }
        }
        while matches!(self.peek(), Some(b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 0x80..)) {
            self.cur += 1;
        }
        self.check_identifier(start)?;
        let kind = token::keyword(self.text(start, self.cur)).unwrap_or(NAME);
        self.push(kind, start, self.line);
        Ok(())
    }

    fn check_identifier(&mut self, start: usize) -> Step {
        let text = self.text(start, self.cur);
        if text.is_ascii() {
            return Ok(());
        }
        let is_valid =
            |(at, c): (usize, char)| if at == 0 { unicode::is_id_start(c) || c == '_' } else { unicode::is_id_continue(c) };
        let Some((at, c)) = text.char_indices().find(|&place| !is_valid(place)) else {
            return Ok(());
        };
        self.cur = start + at + c.len_utf8();
        Err(self.invalid_character(c))
    }

    /// The character before the cursor belongs to no token.
    fn invalid_character(&self, c: char) -> Box<TokenError> {
        let code = u32::from(c);
        if unicode::is_printable(c) {
            self.error(format!("invalid character '{c}' (U+{code:04X})"))
        } else {
            self.error(format!("invalid non-printable character U+{code:04X}"))
        }
    }

    fn punctuation(&mut self, byte: u8) -> Step {
        let start = self.cur;
        if self.format_colon(byte) {
            return Ok(());
        }
        if matches!(byte, b'(' | b'[' | b'{') {
            return self.open(byte);
        }
        if matches!(byte, b')' | b']' | b'}') {
            return self.close(byte);
        }
        let rest = self.bytes.get(self.cur..).unwrap_or_default();
        if let Some((kind, len)) = token::operator(rest) {
            self.cur += len;
            self.push(kind, start, self.line);
            return Ok(());
        }
        self.cur += 1;
        if byte.is_ascii_control() {
            return Err(self.invalid_character(char::from(byte)));
        }
        self.push(UNKNOWN, start, self.line);
        Ok(())
    }

    /// How many characters of the line stand before the cursor.
    fn column(&self) -> i64 {
        self.column_of(self.line_start, self.cur)
    }

    fn column_of(&self, line_start: usize, at: usize) -> i64 {
        i64::try_from(self.text(line_start, at).chars().count()).unwrap_or(i64::MAX)
    }

    /// An error at the cursor.
    #[cold]
    fn error(&self, message: impl Into<String>) -> Box<TokenError> {
        let col = self.column();
        self.error_between(message, col, col)
    }

    /// An error from column to column of this line.
    #[cold]
    fn error_between(&self, message: impl Into<String>, col: i64, end_col: i64) -> Box<TokenError> {
        let (line, end_line) = (self.line, self.line);
        let (kind, message) = (SyntaxKind::Syntax, message.into());
        Box::new(TokenError { kind, message, line, col, end_line, end_col, overrides: true })
    }

    #[cold]
    fn error_without_override(&self, kind: SyntaxKind, message: &str, col: i64, end_col: i64) -> Box<TokenError> {
        let mut error = self.error_between(message, col, end_col);
        (error.kind, error.overrides) = (kind, false);
        error
    }
}
