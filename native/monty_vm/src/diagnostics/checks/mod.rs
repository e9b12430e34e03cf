//! What CPython's symbol table and compiler refuse although it parses.

mod expressions;
mod future;
mod names;
pub(super) mod one_expression;
mod patterns;
mod scopes;
pub mod single_statement;
mod statements;
mod surrogates;
mod targets;

pub(crate) use expressions::too_many_digits;

use super::lines::LineIndex;
use super::syntax::{ParseLimits, SyntaxDetails, SyntaxKind};
use ruff_python_ast::visitor::{Visitor, walk_interpolated_string_element};
use ruff_python_ast::{Expr, InterpolatedStringElement, ModModule, Pattern, Stmt, StringLiteral};
use ruff_text_size::TextRange;
use scopes::{Scope, ScopeKind};

/// Refuses what parses but does not compile (`return` outside a function, a name both parameter and global, …).
///
/// Recurses with the tree: call it where the stack suffices (`nesting::with_stack_for`), as `syntax::with_module` does.
pub fn check(module: &ModModule, source: &str, limits: &ParseLimits) -> Result<(), SyntaxDetails> {
    let mut checker = Checker {
        source,
        top_level_await: limits.top_level_await,
        found: None,
        scopes: vec![Scope::new(ScopeKind::Module)],
        iterables: 0,
        declares: false,
    };
    future::check(&module.body, &mut checker);
    checker.visit_body(&module.body);
    if checker.declares {
        names::check(&module.body, &mut checker);
    }
    let Some(found) = checker.found else { return Ok(()) };
    let mut details = SyntaxDetails::at(source, SyntaxKind::Syntax, found.message.as_str(), found.range);
    details.after_parsing = found.phase > Phase::Parser;
    if details.after_parsing {
        // Here CPython counts bytes, where its parser counts characters.
        let index = LineIndex::new(source);
        details.col = i64::from(index.line_column(found.range.start().to_u32()).col) + 1;
        details.end_col = i64::from(index.line_column(found.range.end().to_u32()).col) + 1;
    } else if found.message.starts_with("Exceeds the limit") {
        (details.col, details.end_line, details.end_col) = (0, details.line, 0);
    }
    Err(details)
}

/// The phases of CPython's compiler, in order: an error of an earlier one is told, wherever it is in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Phase {
    Parser,
    Future,
    Symbols,
    Closures,
    Code,
}

/// The error to be told, as far as is known.
struct Found {
    phase: Phase,
    range: TextRange,
    message: String,
}

/// The pass over the tree.
struct Checker<'a> {
    source: &'a str,
    top_level_await: bool,
    found: Option<Found>,
    scopes: Vec<Scope<'a>>,
    /// How many iterables of comprehensions we are in.
    iterables: usize,
    /// There is a `global` or `nonlocal` statement: names must be looked at in a pass of their own.
    declares: bool,
}

impl Checker<'_> {
    /// Notes an error; of several the one of the earliest phase counts, and of those the one that was noted first.
    #[cold]
    fn report(&mut self, phase: Phase, range: TextRange, message: impl Into<String>) {
        if self.found.as_ref().is_none_or(|found| phase < found.phase) {
            self.found = Some(Found { phase, range, message: message.into() });
        }
    }

    /// Notes an error that is found later than CPython finds it: of one phase the first in the source counts.
    #[cold]
    fn report_by_place(&mut self, phase: Phase, range: TextRange, message: impl Into<String>) {
        let order = (phase, range.start());
        if self.found.as_ref().is_none_or(|found| order < (found.phase, found.range.start())) {
            self.found = Some(Found { phase, range, message: message.into() });
        }
    }

    /// Refuses to bind or delete `__debug__`.
    fn check_debug(&mut self, name: &str, range: TextRange, verb: &str) {
        if name == "__debug__" {
            self.report(Phase::Symbols, range, format!("cannot {verb} __debug__"));
        }
    }
}

impl<'a> Visitor<'a> for Checker<'a> {
    fn visit_string_literal(&mut self, literal: &'a StringLiteral) {
        self.check_surrogates(&literal.value, literal.range);
    }

    fn visit_interpolated_string_element(&mut self, element: &'a InterpolatedStringElement) {
        if let InterpolatedStringElement::Literal(literal) = element {
            self.check_surrogates(&literal.value, literal.range);
        }
        walk_interpolated_string_element(self, element);
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        self.statement(stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        self.expression(expr);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        self.pattern(pattern);
    }
}
