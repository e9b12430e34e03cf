//! The scan of a source's bytes for whatever makes its tree deep, and for signs that it does not even tokenize.

use super::segment::Segment;

/// CPython's tokenizer refuses more indentation than this.
const MAX_INDENT: usize = 100;
/// CPython's tokenizer refuses more open brackets than this.
const MAX_BRACKETS: usize = 200;
/// CPython's tokenizer refuses more open f-strings than this.
const MAX_FSTRINGS: usize = 150;
/// CPython's tokenizer refuses fields in the format specifiers of more fields than this.
const MAX_FIELDS: u8 = 3;
/// What a statement adds to its expressions.
const DEPTH_OF_STATEMENT: usize = 3;
/// What one level of indentation adds: a statement and its suite.
const DEPTH_PER_INDENT: usize = 2;

/// What the scan found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scan {
    /// No path of the syntax tree is longer than this.
    pub depth: usize,
    /// Brackets, quotes or indentation are not as they should be, or nest too deep: the tokenizer is to have a look before any parser.
    pub suspicious: bool,
}

/// One open bracket, or the file itself.
#[derive(Debug, Default)]
struct Frame {
    closer: u8,
    segment: Segment,
    /// The deepest segment so far.
    deepest: usize,
    /// Commas (a tuple), colons (a slice, a dict), `for` (a comprehension) here: each adds a node between the bracket and its segments.
    comma: bool,
    colon: bool,
    comprehension: bool,
    /// For the `{` of an f-string: the string to go on with, as soon as it closes.
    field_of: Option<FString>,
}

/// An f-string or t-string being scanned.
#[derive(Debug, Clone, Copy)]
struct FString {
    quote: u8,
    triple: bool,
    raw: bool,
    /// How many fields are around this text.
    fields: u8,
    /// In a format specifier (a nested replacement field may follow, a `}` ends it).
    spec: bool,
}

struct Scanner<'s> {
    bytes: &'s [u8],
    at: usize,
    frames: Vec<Frame>,
    top: Frame,
    fstrings: usize,
    indents: Vec<usize>,
    deepest_statement: usize,
    suspicious: bool,
    /// The next word starts a statement: its keywords are no operators.
    statement_start: bool,
    after_dot: bool,
    /// A primary has just ended: a bracket that follows is a trailer of it.
    after_primary: bool,
}

/// Scans `source`; linear in its length, in constant stack.
pub fn scan(source: &str) -> Scan {
    let mut scanner = Scanner {
        bytes: source.as_bytes(),
        at: 0,
        frames: Vec::new(),
        top: Frame::default(),
        fstrings: 0,
        indents: Vec::new(),
        deepest_statement: 0,
        suspicious: false,
        statement_start: true,
        after_dot: false,
        after_primary: false,
    };
    if source.starts_with('\u{feff}') {
        scanner.at = 3;
    }
    scanner.run();
    Scan { depth: scanner.deepest_statement, suspicious: scanner.suspicious }
}

impl Scanner<'_> {
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn run(&mut self) {
        self.line_start();
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b' ' | b'\t' | 0x0c => self.at += 1,
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' | 0x80.. => self.word(),
                b'\n' | b'\r' => self.newline(),
                b'#' => self.comment(),
                b'"' | b'\'' => self.string(0, b""),
                b'(' => self.open(b')'),
                b'[' => self.open(b']'),
                b'{' => self.open(b'}'),
                b')' | b']' | b'}' => self.close(byte),
                _ => self.punctuation(byte),
            }
        }
        while let Some(frame) = self.frames.pop() {
            self.suspicious = true;
            let depth = self.end_frame();
            self.top = frame;
            self.top.segment.brackets(depth);
        }
        self.end_statement();
    }

    fn punctuation(&mut self, byte: u8) {
        self.at += 1;
        match byte {
            b'.' => {
                self.top.segment.trailer();
                self.after_dot = true;
                return;
            }
            b',' => {
                self.top.comma = true;
                self.separator();
            }
            b';' if self.frames.is_empty() => self.end_statement(),
            b':' if self.peek(0) == b'=' => {
                if self.in_field() {
                    self.colon();
                } else {
                    self.at += 1;
                    self.top.segment.loose();
                }
            }
            b':' => self.colon(),
            b'=' if self.peek(0) != b'=' => self.top.segment.atom(),
            b'\\' => self.continuation(),
            b'+' | b'-' | b'*' | b'/' | b'%' | b'@' | b'&' | b'|' | b'^' | b'~' | b'<' | b'>' | b'=' | b'!' | b';' => {
                self.operator(byte);
            }
            _ => {
                self.suspicious = true;
                self.top.segment.operator();
            }
        }
        self.after_primary = false;
        self.after_dot = false;
    }

    fn operator(&mut self, byte: u8) {
        // `**`, `//`, `<<`, `>>`, `<=`, `!=`, `->` and the like are one operator.
        let next = self.peek(0);
        if (next == byte && matches!(byte, b'*' | b'/' | b'<' | b'>' | b'=')) || (next == b'>' && byte == b'-') {
            self.at += 1;
        }
        if self.peek(0) == b'=' {
            self.at += 1;
        }
        self.top.segment.operator();
    }

    /// The colon of a lambda, a slice, a dict, a statement; or the start of a format specifier.
    fn colon(&mut self) {
        if self.in_field() {
            if let Some(mut fstring) = self.top.field_of {
                fstring.spec = true;
                fstring.fields = fstring.fields.saturating_add(1);
                self.top.colon = true;
                self.fstring(fstring);
            }
            return;
        }
        self.top.colon = true;
        let segment = &mut self.top.segment;
        segment.open_lambdas = segment.open_lambdas.saturating_sub(1);
        segment.atom();
    }

    /// Whether the innermost bracket is the `{` of an f-string.
    fn in_field(&self) -> bool {
        self.top.field_of.is_some()
    }

    fn separator(&mut self) {
        if self.top.segment.open_lambdas == 0 {
            let depth = self.top.segment.finish();
            self.top.deepest = self.top.deepest.max(depth);
        } else {
            self.top.segment.atom();
        }
    }

    fn end_frame(&mut self) -> usize {
        let depth = self.top.segment.finish();
        let top = &self.top;
        let between = [top.comma, top.colon, top.comprehension, top.field_of.is_some()];
        top.deepest.max(depth) + between.into_iter().filter(|&is| is).count()
    }

    fn end_statement(&mut self) {
        let depth = DEPTH_OF_STATEMENT + self.end_frame() + DEPTH_PER_INDENT * self.indents.len();
        self.deepest_statement = self.deepest_statement.max(depth);
        self.top = Frame::default();
        self.statement_start = true;
        self.after_dot = false;
        self.after_primary = false;
    }

    fn newline(&mut self) {
        self.at += 1;
        if !self.frames.is_empty() {
            // A newline in a field of a single-quoted f-string is fine since 3.12; elsewhere it means nothing.
            return;
        }
        if !self.statement_start {
            self.end_statement();
        }
        self.line_start();
    }

    /// Reads the indentation of a logical line.
    fn line_start(&mut self) {
        let mut width = 0;
        loop {
            match self.peek(0) {
                b' ' => width += 1,
                b'\t' => {
                    // Tabs go to the next multiple of 8; whether that is consistent is the tokenizer's question.
                    width = (width / 8 + 1) * 8;
                }
                0x0c => width = 0,
                b'\n' | b'\r' if self.at < self.bytes.len() => width = usize::MAX,
                b'#' | b'\\' => break,
                _ => break,
            }
            if width == usize::MAX {
                self.at += 1;
                width = 0;
                continue;
            }
            self.at += 1;
        }
        if matches!(self.peek(0), b'#' | 0) {
            return;
        }
        self.indent_to(width);
    }

    fn indent_to(&mut self, width: usize) {
        let current = self.indents.last().copied().unwrap_or(0);
        if width > current {
            self.indents.push(width);
            if self.indents.len() >= MAX_INDENT {
                self.suspicious = true;
            }
            return;
        }
        while self.indents.last().is_some_and(|&indent| indent > width) {
            self.indents.pop();
        }
        if self.indents.last().copied().unwrap_or(0) != width {
            self.suspicious = true;
        }
    }

    fn comment(&mut self) {
        while self.at < self.bytes.len() && !matches!(self.peek(0), b'\n' | b'\r') {
            self.at += 1;
        }
    }

    fn continuation(&mut self) {
        match self.peek(0) {
            b'\r' if self.peek(1) == b'\n' => self.at += 2,
            b'\n' | b'\r' => self.at += 1,
            _ => self.suspicious = true,
        }
        if self.at >= self.bytes.len() {
            self.suspicious = true;
        }
    }

    /// A name, a keyword, a number or the prefix of a string.
    fn word(&mut self) {
        let start = self.at;
        while matches!(self.peek(0), b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' | 0x80..) {
            self.at += 1;
        }
        let word = self.bytes.get(start..self.at).unwrap_or_default();
        if matches!(self.peek(0), b'"' | b'\'') && word.len() <= 2 && word.iter().all(|b| b"rRbBuUfFtT".contains(b)) {
            let prefix = [word.first().copied().unwrap_or(0), word.get(1).copied().unwrap_or(0)];
            return self.string(word.len(), prefix.get(..word.len()).unwrap_or_default());
        }
        let after_dot = std::mem::take(&mut self.after_dot);
        let starts_statement = std::mem::replace(&mut self.statement_start, false);
        self.after_primary = true;
        if after_dot {
            return;
        }
        if word.len() > 6 || !word.first().is_some_and(u8::is_ascii_lowercase) {
            return self.top.segment.atom();
        }
        let segment = &mut self.top.segment;
        match word {
            b"and" | b"or" => segment.boolean(),
            b"not" | b"is" | b"await" | b"from" => segment.operator(),
            b"in" => segment.operator(),
            b"if" if !starts_statement => segment.loose(),
            b"yield" => segment.loose(),
            b"lambda" => {
                segment.loose();
                segment.open_lambdas += 1;
            }
            b"for" if !starts_statement => {
                self.top.comprehension = true;
                self.separator();
            }
            b"else" | b"async" => segment.atom(),
            _ => return segment.atom(),
        }
        self.after_primary = false;
    }

    fn open(&mut self, closer: u8) {
        self.at += 1;
        if !std::mem::take(&mut self.after_primary) {
            self.top.segment.atom();
        }
        self.statement_start = false;
        self.push(Frame { closer, ..Frame::default() });
    }

    fn push(&mut self, frame: Frame) {
        let parent = std::mem::replace(&mut self.top, frame);
        self.frames.push(parent);
        if self.frames.len() >= MAX_BRACKETS {
            self.suspicious = true;
        }
        self.after_dot = false;
        self.after_primary = false;
    }

    fn close(&mut self, byte: u8) {
        self.at += 1;
        if self.frames.is_empty() || self.top.closer != byte {
            self.suspicious = true;
        }
        let field_of = self.top.field_of;
        let depth = self.end_frame();
        let Some(parent) = self.frames.pop() else {
            return;
        };
        self.top = parent;
        self.top.segment.brackets(depth);
        self.after_dot = false;
        self.after_primary = true;
        if let Some(fstring) = field_of {
            self.fstring(fstring);
        }
    }

    /// A string literal whose prefix has `prefix_len` bytes; the scan stands at its quote.
    fn string(&mut self, prefix_len: usize, prefix: &[u8]) {
        let _ = prefix_len;
        let quote = self.peek(0);
        let triple = self.peek(1) == quote && self.peek(2) == quote;
        self.at += if triple { 3 } else { 1 };
        self.statement_start = false;
        self.after_dot = false;
        self.top.segment.atom();
        self.after_primary = true;
        let raw = prefix.iter().any(|b| matches!(b, b'r' | b'R'));
        if prefix.iter().any(|b| matches!(b, b'f' | b'F' | b't' | b'T')) {
            self.fstrings += 1;
            if self.fstrings >= MAX_FSTRINGS {
                self.suspicious = true;
            }
            return self.fstring(FString { quote, triple, raw, fields: 0, spec: false });
        }
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            if byte == b'\\' {
                // Of an escaped `\r\n` the `\n` would end a single-quoted string.
                self.at += if self.peek(0) == b'\r' && self.peek(1) == b'\n' { 2 } else { 1 };
            } else if byte == quote && (!triple || self.closes_triple(quote)) {
                self.at += if triple { 2 } else { 0 };
                return;
            } else if !triple && matches!(byte, b'\n' | b'\r') {
                break;
            }
        }
        self.suspicious = true;
    }

    /// The first of three closing quotes was read.
    fn closes_triple(&self, quote: u8) -> bool {
        self.peek(0) == quote && self.peek(1) == quote
    }

    /// The literal part of an f-string, up to its next field or its end.
    fn fstring(&mut self, fstring: FString) {
        while let Some(&byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'{' if self.peek(0) == b'{' && !fstring.spec => self.at += 1,
                b'{' => {
                    self.suspicious |= fstring.fields >= MAX_FIELDS;
                    self.push(Frame { closer: b'}', field_of: Some(fstring), ..Frame::default() });
                    return;
                }
                b'}' if fstring.spec => {
                    // The field ends; its own string goes on, without the specifier.
                    self.at -= 1;
                    return;
                }
                b'\\' if !fstring.raw && matches!(self.peek(0), b'{' | b'}') => {}
                b'\\' if fstring.raw && matches!(self.peek(0), b'{' | b'}') => {}
                b'\\' if self.peek(0) == b'N' && self.peek(1) == b'{' && !fstring.raw => self.named_escape(),
                b'\\' => self.at += if self.peek(0) == b'\r' && self.peek(1) == b'\n' { 2 } else { 1 },
                b'\n' | b'\r' if !fstring.triple => {
                    self.suspicious = true;
                    self.fstrings = self.fstrings.saturating_sub(1);
                    return;
                }
                _ if byte == fstring.quote && (!fstring.triple || self.closes_triple(byte)) => {
                    self.at += if fstring.triple { 2 } else { 0 };
                    self.fstrings = self.fstrings.saturating_sub(1);
                    if fstring.spec {
                        self.suspicious = true;
                    }
                    self.after_primary = true;
                    return;
                }
                _ => {}
            }
        }
        self.suspicious = true;
    }

    /// `\N{…}`: its braces open no field.
    fn named_escape(&mut self) {
        self.at += 2;
        while !matches!(self.peek(0), b'}' | b'"' | b'\'' | b'\n' | 0) {
            self.at += 1;
        }
        if self.peek(0) == b'}' {
            self.at += 1;
        }
    }
}
