//! For `eval`: a source that is one expression, and nothing else.

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_python_parser::Parsed;
use ruff_text_size::Ranged;

/// Whether a source that parses as a module is surely one expression; if not, the grammar of expressions is to be asked.
pub fn is_one_expression(parsed: &Parsed<ModModule>) -> bool {
    let [Stmt::Expr(statement)] = parsed.syntax().body.as_slice() else { return false };
    let is_statement = match &*statement.value {
        Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Starred(_) => true,
        Expr::Tuple(tuple) => !tuple.parenthesized && tuple.elts.iter().any(Expr::is_starred_expr),
        _ => false,
    };
    let after = |kind: TokenKind, start| kind == TokenKind::Semi && start >= statement.end();
    !is_statement && !parsed.tokens().iter().rev().any(|token| after(token.kind(), token.start()))
}
