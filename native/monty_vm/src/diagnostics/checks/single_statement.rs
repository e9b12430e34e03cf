//! For `compile(source, name, 'single')`: a source that is one statement.

use super::super::syntax::{SyntaxDetails, SyntaxKind};
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{ModModule, Stmt};
use ruff_python_parser::Parsed;
use ruff_text_size::{Ranged, TextRange};

/// What is wrong with a source that is not one line of simple statements, or one compound statement. `error` is where it does not parse: no
/// matter, when that is behind the line of simple statements.
pub fn check(parsed: &Parsed<ModModule>, source: &str, error: Option<TextRange>) -> Option<SyntaxDetails> {
    let wrong = |message: &str, range| SyntaxDetails::at(source, SyntaxKind::Syntax, message, range);
    let Some(first) = parsed.syntax().body.first() else {
        return if error.is_none() { Some(at_end(source)) } else { None };
    };
    let mut after = parsed.tokens().iter().filter(|token| token.start() >= first.end());
    if !is_compound(first) {
        let newline = after.find(|token| token.kind() == TokenKind::Newline)?;
        if error.is_some_and(|error| error.start() < newline.end()) || !has_more(source.get(newline.end().to_usize()..)?) {
            return None;
        }
        let mut details =
            wrong("multiple statements found while compiling a single statement", TextRange::empty(newline.start()));
        details.end_col += 1;
        return Some(details);
    }
    if error.is_some() {
        return None;
    }
    if let Some(second) = parsed.syntax().body.get(1) {
        let token = parsed.tokens().iter().find(|token| token.start() >= second.start() && !token.range().is_empty())?;
        return Some(wrong("invalid syntax", token.range()));
    }
    // A block that began on the line of its head ends with an end of a line.
    let ends = source.get(first.end().to_usize()..)?.contains('\n') || after.any(|token| token.kind() == TokenKind::Dedent);
    if ends { None } else { Some(at_end(source)) }
}

/// Whether a statement has a block.
pub fn is_compound(statement: &Stmt) -> bool {
    matches!(
        statement,
        Stmt::FunctionDef(_)
            | Stmt::ClassDef(_)
            | Stmt::If(_)
            | Stmt::For(_)
            | Stmt::While(_)
            | Stmt::With(_)
            | Stmt::Try(_)
            | Stmt::Match(_)
    )
}

/// Whether a text has anything but blanks and comments.
fn has_more(text: &str) -> bool {
    text.lines().map(str::trim_start).any(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The end of the source, where a statement was to follow.
fn at_end(source: &str) -> SyntaxDetails {
    let text = source.split_inclusive('\n').next_back().unwrap_or("");
    let line = source.split_inclusive('\n').count() as u32;
    SyntaxDetails {
        kind: SyntaxKind::Syntax,
        message: "invalid syntax".to_owned(),
        line,
        col: 0,
        end_line: line,
        end_col: 0,
        text: Some(text.to_owned()),
        after_parsing: false,
    }
}
