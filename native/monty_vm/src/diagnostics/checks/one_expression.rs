//! For `eval`: a source that is one expression, and nothing else.

use crate::diagnostics::syntax::{SyntaxDetails, SyntaxKind};
use ruff_python_ast::token::{Token, TokenKind};
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_python_parser::Parsed;
use ruff_text_size::Ranged;

/// Refuses what is not one expression.
pub fn check(parsed: &Parsed<ModModule>, source: &str) -> Result<(), SyntaxDetails> {
    let body = &parsed.syntax().body;
    let blank = |token: &&Token| {
        !matches!(
            token.kind(),
            TokenKind::NonLogicalNewline | TokenKind::Newline | TokenKind::Comment | TokenKind::Indent | TokenKind::Dedent | TokenKind::EndOfFile
        )
    };
    let mut tokens = parsed.tokens().iter().filter(blank);
    let wrong = match body.first() {
        None => return Err(empty(source)),
        Some(Stmt::Expr(first)) if !matches!(*first.value, Expr::Yield(_) | Expr::YieldFrom(_)) => {
            let second = body.get(1).map(|stmt| stmt.start());
            let semicolon = top_level(tokens.clone(), |kind| kind == TokenKind::Semi);
            match (semicolon, second) {
                (None, None) => return Ok(()),
                (Some(token), _) => Some(token),
                (None, Some(start)) => tokens.find(|token| token.start() >= start),
            }
        }
        Some(Stmt::Assign(_)) => top_level(tokens, |kind| kind == TokenKind::Equal),
        Some(Stmt::AugAssign(_)) => top_level(tokens, |kind| kind.as_augmented_assign_operator().is_some()),
        Some(Stmt::AnnAssign(_)) => top_level(tokens, |kind| kind == TokenKind::Colon),
        Some(Stmt::Match(_) | Stmt::TypeAlias(_)) => tokens.nth(1),
        Some(_) => tokens.next(),
    };
    let range = wrong.map_or_else(|| parsed.syntax().range, Ranged::range);
    let mut details = SyntaxDetails::at(source, SyntaxKind::Syntax, "invalid syntax", range);
    // The text of an `eval` has no newline that is not in the source.
    if let Some(text) = &mut details.text
        && details.line as usize > source.matches('\n').count()
    {
        text.truncate(text.trim_end_matches('\n').len());
    }
    Err(details)
}

/// The first token of a kind that is in no bracket.
fn top_level<'t>(tokens: impl Iterator<Item = &'t Token>, wanted: impl Fn(TokenKind) -> bool) -> Option<&'t Token> {
    let mut depth = 0usize;
    for token in tokens {
        match token.kind() {
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth = depth.saturating_sub(1),
            kind if depth == 0 && wanted(kind) => return Some(token),
            _ => {}
        }
    }
    None
}

/// A source without any expression.
fn empty(source: &str) -> SyntaxDetails {
    let line = u32::from(!source.trim_matches([' ', '\t']).is_empty());
    SyntaxDetails {
        kind: SyntaxKind::Syntax,
        message: "invalid syntax".to_owned(),
        line,
        col: 0,
        end_line: line,
        end_col: 0,
        text: Some(if line == 0 { String::new() } else { source.split_inclusive('\n').next().unwrap_or("").to_owned() }),
        after_parsing: false,
    }
}
