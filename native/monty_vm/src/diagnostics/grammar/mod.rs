//! Why a source does not parse, in CPython's words and at CPython's place.
//!
//! The parser that reads good sources recovers from errors and words them in its own way. So a source that it refuses is
//! read once more here, as CPython reads it: tokens, then a first pass over the grammar, then a second pass that knows
//! common mistakes. It runs on wrong sources only, on a stack of its own, and with a bound on its work.

mod actions;
mod escapes;
mod node;
mod parser;
mod rules;
mod token;
mod tokenizer;

use super::nesting::on_own_stack;
use super::syntax::{SyntaxDetails, SyntaxKind};
use parser::{Mistake, Parser, Stop};
use rules::GRAMMAR;
pub(super) use token::KEYWORDS;
use token::{DEDENT, END, INDENT, NAME, NEWLINE, Token};
use tokenizer::{TokenError, Tokens, tokenize};

const UNEXPECTED_INDENT: &str = "unexpected indent";

/// The stack for the parser's deepest nesting.
const STACK: usize = 48 << 20;

/// What came of reading a source once more.
pub(super) enum Explanation {
    /// It is wrong.
    Wrong(SyntaxDetails),
    /// It is right as far as the grammar goes.
    Right,
    /// It took too long to find out.
    Unknown,
}

impl Explanation {
    /// The error, if one was found.
    pub(super) fn error(self) -> Option<SyntaxDetails> {
        match self {
            Self::Wrong(details) => Some(details),
            Self::Right | Self::Unknown => None,
        }
    }
}

/// What is wrong with `source`. The other parser fails in line `line`, or does not fail.
pub(super) fn explain(source: &str, line: Option<u32>) -> Explanation {
    let source = normalized(source);
    let tokens = tokenize(&source);
    if let Some(details) = overriding(&source, &tokens) {
        return Explanation::Wrong(details);
    }
    let Some(line) = line.or(tokens.error.as_ref().map(|error| error.line)) else { return Explanation::Right };
    let start = Start::Statement(start_of(&tokens.tokens, line));
    on_own_stack(STACK, || parse(&source, &tokens, start)).unwrap_or(Explanation::Unknown)
}

/// What is wrong with `source` as one expression.
pub(super) fn explain_eval(source: &str) -> Explanation {
    let source = with_newlines(source);
    let tokens = tokenize(&source);
    match tokens.error.as_ref().filter(|error| error.overrides) {
        Some(error) => Explanation::Wrong(of_tokens(&source, error)),
        None => on_own_stack(STACK, || parse(&source, &tokens, Start::Expression)).unwrap_or(Explanation::Unknown),
    }
}

/// What to look for, and from which token on.
#[derive(Clone, Copy)]
enum Start {
    Statement(u32),
    Expression,
}

/// An error of the tokenizer that comes before any other.
pub(super) fn token_error(source: &str) -> Option<SyntaxDetails> {
    let source = normalized(source);
    overriding(&source, &tokenize(&source))
}

/// An error of the tokenizer is told instead of an earlier one of the parser, but for an unexpected indentation.
fn overriding(source: &str, tokens: &Tokens) -> Option<SyntaxDetails> {
    let error = tokens.error.as_ref().filter(|error| error.overrides)?;
    let colon = token::terminal(":");
    let mut windows = tokens.tokens.windows(3);
    let is_odd = |window: &[Token]| match window {
        [before, newline, token] => token.kind == INDENT && !(newline.kind == NEWLINE && Some(before.kind) == colon),
        _ => false,
    };
    let first = tokens.tokens.first().filter(|token| token.kind == INDENT);
    if let Some(indent) = first.or_else(|| windows.find(|window| is_odd(window)).and_then(<[Token]>::last)) {
        let start = Start::Statement(start_of(&tokens.tokens, indent.line));
        let details = on_own_stack(STACK, || parse(source, tokens, start)).and_then(Explanation::error);
        if let Some(details) = details.filter(|details| details.message == UNEXPECTED_INDENT) {
            return Some(details);
        }
    }
    Some(of_tokens(source, error))
}

/// A name in a piece of code.
pub(super) struct NameAt {
    pub(super) text: String,
    /// Its byte offset, its line, and its 0-based column in characters.
    pub(super) start: usize,
    pub(super) line: u32,
    pub(super) col: u32,
}

/// The names of `code` that are no keywords.
pub(super) fn names(code: &str) -> Vec<NameAt> {
    let source = normalized(code);
    let tokens = tokenize(&source).tokens;
    let name = |token: &Token| {
        let (start, end) = (token.start as usize, token.end as usize);
        let line_start = source.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        let col = u32::try_from(source.get(line_start..start)?.chars().count()).ok()?;
        Some(NameAt { text: source.get(start..end)?.to_owned(), start, line: token.line, col })
    };
    tokens.iter().filter(|token| token.kind == NAME).filter_map(name).collect()
}

/// Whether `code` fails only because it ends.
pub(super) fn is_incomplete(code: &str) -> bool {
    let source = normalized(code);
    let tokens = tokenize(&source);
    let parse = || {
        let mut parser = Parser::new(&source, &tokens.tokens, 0, GRAMMAR.as_ref()?);
        match parser.pass(0, false) {
            Ok(None) => {
                let last = tokens.tokens.get((parser.fill as usize).checked_sub(1)?);
                Some(last.is_some_and(|last| last.start as usize >= source.len()))
            }
            Err(Stop::Tokens) => Some(tokens.error.as_ref().is_some_and(|error| !error.overrides)),
            _ => Some(false),
        }
    };
    on_own_stack(STACK, parse).flatten().unwrap_or(false)
}

/// Where the last compound statement starts that is complete when `source` fails in line `line`: its line and the bytes
/// before it; line 0 if there is none.
pub(super) fn last_compound(source: &str, line: u32) -> (u32, usize) {
    let source = normalized(source);
    let tokens = tokenize(&source);
    let start = start_of(&tokens.tokens, line);
    let parse = || {
        let mut parser = Parser::new(&source, &tokens.tokens, start, GRAMMAR.as_ref()?);
        for mistakes in [false, true] {
            if !matches!(parser.pass(start, mistakes), Ok(None)) {
                break;
            }
        }
        parser.last_compound
    };
    let found = on_own_stack(STACK, parse).flatten().or_else(|| compound_before(&tokens.tokens, start));
    let token = found.and_then(|at| tokens.tokens.get(at as usize));
    token.map_or((0, 0), |token| {
        let before = source.get(..token.start as usize).unwrap_or("");
        (token.line, before.len() - before.rfind('\n').map_or(0, |at| at + 1))
    })
}

/// The last compound statement at the top of the module before token `end`.
fn compound_before(tokens: &[Token], end: u32) -> Option<u32> {
    let words = ["if", "for", "while", "with", "try", "def", "class", "async"];
    let mut depth = 0;
    let mut found = None;
    for (at, token) in tokens.iter().enumerate().take(end as usize) {
        depth += i32::from(token.kind == INDENT) - i32::from(token.kind == DEDENT);
        let starts = at == 0 || tokens.get(at - 1).is_some_and(|before| matches!(before.kind, NEWLINE | DEDENT));
        if depth == 0 && starts && words.iter().any(|word| token::keyword(word) == Some(token.kind)) {
            found = u32::try_from(at).ok();
        }
    }
    found
}

/// The source as CPython's tokenizer has it: all lines end in `\n`.
fn normalized(source: &str) -> String {
    let mut text = with_newlines(source);
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text
}

fn with_newlines(source: &str) -> String {
    if source.contains('\r') { source.replace("\r\n", "\n").replace('\r', "\n") } else { source.to_owned() }
}

/// The token to start at: the statement before the one that fails, at the top of the module.
fn start_of(tokens: &[Token], line: u32) -> u32 {
    let mut starts = (0, 0);
    let mut depth = 0;
    for (at, pair) in tokens.windows(2).enumerate() {
        let [before, token] = pair else { continue };
        depth += i32::from(token.kind == INDENT) - i32::from(token.kind == DEDENT);
        if token.line > line {
            break;
        }
        let is_start = matches!(before.kind, NEWLINE | DEDENT) && depth == 0 && !matches!(token.kind, INDENT | DEDENT | END);
        let continues = ["else", "elif", "except", "finally", "case"].iter().any(|word| token::keyword(word) == Some(token.kind));
        if is_start && !continues {
            starts = (starts.1, u32::try_from(at + 1).unwrap_or(0));
        }
    }
    starts.0
}

fn parse(source: &str, tokens: &Tokens, start: Start) -> Explanation {
    let Some(grammar) = GRAMMAR.as_ref() else { return Explanation::Unknown };
    let first = if let Start::Statement(first) = start { first } else { 0 };
    let mut parser = Parser::new(source, &tokens.tokens, first, grammar);
    let pass = |parser: &mut Parser<'_>, mistakes| match start {
        Start::Statement(first) => parser.pass(first, mistakes),
        Start::Expression => parser.eval_pass(mistakes),
    };
    match pass(&mut parser, false) {
        Ok(Some(_)) => return Explanation::Right,
        Ok(None) => {}
        Err(stop) => return stopped(source, tokens, &parser, stop),
    }
    let last = parser.fill.saturating_sub(1);
    match pass(&mut parser, true) {
        Err(Stop::TooLong) | Ok(_) => {}
        Err(stop) => return stopped(source, tokens, &parser, stop),
    }
    let Some(token) = tokens.tokens.get(last as usize).copied() else { return Explanation::Unknown };
    let unexpected = match token.kind {
        INDENT => Some(UNEXPECTED_INDENT),
        DEDENT => Some("unexpected unindent"),
        _ => None,
    };
    Explanation::Wrong(match unexpected {
        Some(message) => of_mistake(source, &parser, &parser.mistake_at_last_token(message)),
        None => {
            let mistake = parser.mistake_at("invalid syntax".to_owned(), token, token);
            unclosed_before(source, tokens, &parser).unwrap_or_else(|| of_mistake(source, &parser, &mistake))
        }
    })
}

fn stopped(source: &str, tokens: &Tokens, parser: &Parser<'_>, stop: Stop) -> Explanation {
    Explanation::Wrong(match stop {
        Stop::Mistake(mistake) => unclosed_before(source, tokens, parser).unwrap_or_else(|| of_mistake(source, parser, &mistake)),
        Stop::TooDeep => SyntaxDetails::memory(),
        Stop::TooLong => return unclosed(source, tokens).map_or(Explanation::Unknown, Explanation::Wrong),
        Stop::Tokens => {
            let Some(error) = &tokens.error else { return Explanation::Unknown };
            let unclosed = unclosed(source, tokens).filter(|_| error.message.starts_with("unexpected EOF"));
            unclosed.unwrap_or_else(|| of_tokens(source, error))
        }
    })
}

/// A bracket that is open at the end is to blame for what fails in a later line than its own.
fn unclosed_before(source: &str, tokens: &Tokens, parser: &Parser<'_>) -> Option<SyntaxDetails> {
    let error = tokens.error.as_ref()?;
    let (_, line, _) = tokens.unclosed?;
    let last = tokens.tokens.get((parser.fill as usize).checked_sub(1)?).or(tokens.tokens.last())?;
    if error.overrides || last.line <= line {
        return None;
    }
    unclosed(source, tokens)
}

fn unclosed(source: &str, tokens: &Tokens) -> Option<SyntaxDetails> {
    let (bracket, line, col) = tokens.unclosed?;
    let message = format!("'{bracket}' was never closed");
    let has_newline = tokens.tokens.last().is_none_or(|last| last.end_line <= line);
    Some(details(source, SyntaxKind::Syntax, message, (line, col), (line, 0), has_newline))
}

fn of_tokens(source: &str, error: &TokenError) -> SyntaxDetails {
    let TokenError { kind, message, line, col, end_line, end_col, overrides } = error;
    details(source, *kind, message.clone(), (*line, *col), (*end_line, *end_col), !overrides)
}

fn of_mistake(source: &str, parser: &Parser<'_>, mistake: &Mistake) -> SyntaxDetails {
    let kind = if mistake.is_indentation { SyntaxKind::Indentation } else { SyntaxKind::Syntax };
    let read = parser.tokens.get((parser.fill as usize).saturating_sub(1)).or(parser.tokens.last());
    let has_newline = read.is_none_or(|token| token.end_line <= mistake.start.0);
    details(source, kind, mistake.message.clone(), mistake.start, mistake.end, has_newline)
}

fn details(
    source: &str,
    kind: SyntaxKind,
    message: String,
    start: (u32, i64),
    end: (u32, i64),
    has_newline: bool,
) -> SyntaxDetails {
    let text = super::lines::nth_line(source, start.0).map(|line| {
        // The line may be the last of an expression, which needs no newline.
        let has_newline = has_newline && source.matches('\n').count() >= start.0 as usize;
        let newline = if has_newline { "\n" } else { "" };
        format!("{line}{newline}")
    });
    SyntaxDetails { kind, message, line: start.0, col: start.1, end_line: end.0, end_col: end.1, text, after_parsing: false }
}
