//! The way from a source text to a syntax tree, with bounds, and with CPython's errors.

use super::grammar::Explanation;
use super::lines::{LineIndex, char_column};
use super::{checks, dismantle, grammar, nesting};
use ruff_python_ast::{ModModule, PythonVersion};
use ruff_python_parser::{Mode as RuffMode, ParseOptions, Parsed, parse_unchecked};
use ruff_text_size::{Ranged, TextRange};

/// The exception class of a syntax error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyntaxKind {
    /// `SyntaxError`
    Syntax,
    /// `IndentationError`
    Indentation,
    /// `TabError`
    Tab,
    /// `RecursionError`: nested deeper than the compiler can take. Has no position in CPython.
    Recursion,
    /// `MemoryError`: nested deeper than the parser can take. Has no position in CPython.
    Memory,
}

impl SyntaxKind {
    /// The name of the class.
    pub fn type_name(self) -> &'static str {
        match self {
            Self::Syntax => "SyntaxError",
            Self::Indentation => "IndentationError",
            Self::Tab => "TabError",
            Self::Recursion => "RecursionError",
            Self::Memory => "MemoryError",
        }
    }
}

/// A source that does not compile: what, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxDetails {
    /// The class of the exception.
    pub kind: SyntaxKind,
    /// `msg` of the exception, as CPython words it.
    pub message: String,
    /// The 1-based line (`lineno`); 0 for none.
    pub line: u32,
    /// The 1-based column in characters (`offset`); 0 where CPython gives 0.
    pub col: i64,
    /// `end_lineno`.
    pub end_line: u32,
    /// `end_offset`; 0 or -1 where CPython gives that.
    pub end_col: i64,
    /// The source line, with its newline (`text`).
    pub text: Option<String>,
    /// Found after parsing: CPython then has `text` only for sources that it can read from a file.
    pub after_parsing: bool,
}

/// Whether statements or one expression are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Statements: a module, or `exec`.
    Exec,
    /// One expression: `eval` (whose caller strips leading blanks). The tree is a module of one expression statement.
    Eval,
    /// One statement at a prompt: simple ones on one line, or a compound one.
    Single,
}

/// What a source may be.
#[derive(Debug, Clone, Copy)]
pub struct ParseLimits {
    /// Statements or one expression.
    pub mode: Mode,
    /// Longer sources are refused with `MemoryError`.
    pub max_bytes: usize,
    /// Whether `await`, `async for` and `async with` may stand outside functions.
    pub top_level_await: bool,
}

impl Default for ParseLimits {
    fn default() -> Self {
        Self { mode: Mode::Exec, max_bytes: 16 << 20, top_level_await: true }
    }
}

const INVALID: &str = "invalid syntax";

/// Parses and checks `source`, and hands the tree to `f` (the compiler), all on a stack that suffices for it.
///
/// This is the one way to the tree: it is never returned, because even dropping a deep one needs that stack.
pub fn with_module<R: Send>(
    source: &str,
    limits: &ParseLimits,
    f: impl FnOnce(&Parsed<ModModule>) -> R + Send,
) -> Result<R, SyntaxDetails> {
    if source.len() > limits.max_bytes {
        return Err(SyntaxDetails::memory());
    }
    if source.contains('\0') {
        return Err(SyntaxDetails::placeless(SyntaxKind::Syntax, "source code string cannot contain null bytes"));
    }
    let scan = nesting::scan(source);
    if scan.suspicious
        && limits.mode == Mode::Exec
        && let Some(details) = grammar::token_error(source)
    {
        return Err(details);
    }
    if scan.depth > nesting::MAX_DEPTH {
        return Err(SyntaxDetails::memory());
    }
    let run = || {
        let parsed = parse_scanned(source, limits, scan.suspicious)?;
        Ok(f(&parsed))
    };
    let made = nesting::with_stack_for(scan.depth, run).unwrap_or_else(|| Err(SyntaxDetails::memory()));
    if limits.mode == Mode::Single && !source.ends_with('\n') {
        made.map_err(|wrong| wrong.without_newline(source))
    } else {
        made
    }
}

/// Parses and checks `source` on the current stack, which must suffice for `nesting::depth_bound(source)` (see `with_module`).
pub fn parse_module(source: &str, limits: &ParseLimits) -> Result<Parsed<ModModule>, SyntaxDetails> {
    parse_scanned(source, limits, true)
}

/// Parses what was scanned: if that was not suspicious, the source is known to tokenize.
fn parse_scanned(source: &str, limits: &ParseLimits, suspicious: bool) -> Result<Parsed<ModModule>, SyntaxDetails> {
    let options = ParseOptions::from(RuffMode::Module).with_target_version(PythonVersion::PY314);
    let parsed = parse_unchecked(source, options).try_into_module().ok_or_else(SyntaxDetails::memory)?;
    let error = parsed.errors().first().map(Ranged::range);
    let error = error.or_else(|| parsed.unsupported_syntax_errors().first().map(Ranged::range));
    if limits.mode == Mode::Single
        && let Some(details) = checks::single_statement::check(&parsed, source, error)
    {
        return Err(details);
    }
    let Some(range) = error else {
        if suspicious && let Explanation::Wrong(details) = explain(source, None, limits.mode) {
            return Err(details);
        }
        if limits.mode == Mode::Eval && source.is_empty() {
            return Err(SyntaxDetails::nothing());
        }
        if limits.mode == Mode::Eval && !checks::one_expression::is_one_expression(&parsed) {
            match grammar::explain_eval(source) {
                Explanation::Wrong(details) => return Err(details),
                Explanation::Right => {}
                Explanation::Unknown => {
                    return Err(SyntaxDetails::at(source, SyntaxKind::Syntax, INVALID, parsed.syntax().range));
                }
            }
        }
        return match checks::check(parsed.syntax(), source, limits) {
            Ok(()) => Ok(parsed),
            // What the parser should have refused is explained as the rest.
            Err(details) if details.message == INVALID => {
                Err(explain(source, Some(details.line), limits.mode).error().unwrap_or(details))
            }
            Err(details) => Err(details),
        };
    };
    let module = parsed.into_syntax();
    let line = LineIndex::new(source).line_column(range.start().to_u32()).line;
    let details = match explain(source, Some(line), limits.mode) {
        Explanation::Wrong(details) => Some(details),
        // What the other parser makes of it is no deeper than was expected, and says more.
        Explanation::Right => checks::check(&module, source, limits).err(),
        Explanation::Unknown => None,
    };
    dismantle::dismantle(module);
    Err(details.unwrap_or_else(|| SyntaxDetails::at(source, SyntaxKind::Syntax, INVALID, range)))
}

fn explain(source: &str, line: Option<u32>, mode: Mode) -> Explanation {
    match mode {
        Mode::Exec | Mode::Single => grammar::explain(source, line),
        Mode::Eval => grammar::explain_eval(source),
    }
}

impl SyntaxDetails {
    /// A `MemoryError` of the parser: too long, too deep.
    #[cold]
    pub fn memory() -> Self {
        Self::placeless(SyntaxKind::Memory, "Parser stack overflowed - Python source too complex to parse")
    }

    /// An error that has no place in the source.
    #[cold]
    pub fn placeless(kind: SyntaxKind, message: &str) -> Self {
        let message = message.to_owned();
        Self { kind, message, line: 0, col: 0, end_line: 0, end_col: 0, text: None, after_parsing: false }
    }

    /// `invalid syntax` of a source in which there is nothing.
    #[cold]
    fn nothing() -> Self {
        Self { kind: SyntaxKind::Syntax, message: INVALID.to_owned(), text: Some(String::new()), ..Self::memory() }
    }

    /// As it is where the last line of a source has no newline, and is not given one.
    #[cold]
    fn without_newline(mut self, source: &str) -> Self {
        if let Some(text) = self.text.as_mut().filter(|_| self.line as usize == LineIndex::new(source).line_count()) {
            text.truncate(text.trim_end_matches('\n').len());
        }
        self
    }

    /// An error over a range of the source.
    #[cold]
    pub fn at(source: &str, kind: SyntaxKind, message: impl Into<String>, range: TextRange) -> Self {
        let index = LineIndex::new(source);
        let start = index.line_column(range.start().to_u32());
        let end = index.line_column(range.end().to_u32());
        let text = index.line(source, start.line).unwrap_or("");
        let end_text = index.line(source, end.line).unwrap_or("");
        Self {
            kind,
            message: message.into(),
            line: start.line,
            col: i64::from(char_column(text, start.col)) + 1,
            end_line: end.line,
            end_col: i64::from(char_column(end_text, end.col)) + 1,
            text: Some(format!("{text}\n")),
            after_parsing: false,
        }
    }
}
