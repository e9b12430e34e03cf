//! Whether what was typed so far is a whole piece of a program, or has only begun: for hosts that read line by line.
use crate::diagnostics::checks::single_statement::is_compound;
use crate::diagnostics::syntax::{ParseLimits, SyntaxDetails, with_module};
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};

/// Longer texts are not looked at for what they lack.
const MAX_BYTES: usize = 1 << 20;

/// Whether `source` is a whole piece: false when more lines can follow that it needs, or that belong to the block at its end (which an
/// empty line ends). What is wrong, whatever follows, is whole: running it tells.
pub fn is_complete(source: &str) -> bool {
    let ended = with_module(source, &ParseLimits::default(), |parsed| {
        parsed.syntax().body.last().is_none_or(|last| source.ends_with('\n') || !is_compound(last))
    });
    match ended {
        Ok(ended) => ended,
        Err(details) => source.len() > MAX_BYTES || !lacks_more(source, &details),
    }
}

/// Whether an error is that the text ends too early.
fn lacks_more(source: &str, details: &SyntaxDetails) -> bool {
    let message = &*details.message;
    if message.starts_with("unterminated triple-quoted") || message == "unexpected EOF while parsing" {
        return true;
    }
    if message.ends_with("was never closed") {
        return is_open(source);
    }
    let code = source.lines().zip(1u32..).filter(|(line, _)| {
        let line = line.trim_start();
        !line.is_empty() && !line.starts_with('#')
    });
    let Some((last, number)) = code.last() else { return false };
    let at_end =
        details.line > number || details.line == number && (details.col == 0 || details.col > last.chars().count() as i64);
    let needs_block = message.starts_with("expected an indented block after") || message.starts_with("expected 'except' or");
    at_end && (needs_block || last.trim_start().starts_with('@'))
}

/// Whether brackets are open at the end, and nothing but that is wrong: it is when the text is closed.
fn is_open(source: &str) -> bool {
    let parsed = parse_unchecked(source, ParseOptions::from(Mode::Module));
    let mut open = Vec::new();
    for token in parsed.tokens() {
        match token.kind() {
            TokenKind::Lpar => open.push(')'),
            TokenKind::Lsqb => open.push(']'),
            TokenKind::Lbrace => open.push('}'),
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => drop(open.pop()),
            _ => {}
        }
    }
    let mut closed = source.to_owned();
    closed.push_str(if source.trim_end().ends_with(':') { "\nNone" } else { "\n" });
    closed.extend(open.iter().rev());
    match with_module(&closed, &ParseLimits::default(), |_| ()) {
        Ok(()) => true,
        // What is wrong where it was closed would have been right with more.
        Err(details) => details.line as usize > source.split('\n').count() || lacks_block(&closed, &details),
    }
}

/// (A closed bracket may be the head of a block.)
fn lacks_block(closed: &str, details: &SyntaxDetails) -> bool {
    !details.message.ends_with("was never closed") && lacks_more(closed, details)
}
