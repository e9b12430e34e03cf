//! Dropping a syntax tree of any depth in constant stack.
//!
//! A tree drops recursively. For one that parsed without errors the depth is bounded beforehand (`nesting`); what
//! the parser makes of a wrong source while it recovers is not, so such a tree is taken apart from the top.

use ruff_python_ast::visitor::transformer::{Transformer, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{
    AtomicNodeIndex, Expr, ExprNoneLiteral, ModModule, Pattern, PatternMatchSingleton, Singleton, Stmt, StmtPass,
};
use ruff_text_size::TextRange;
use std::cell::RefCell;

/// Takes every child out of the node it visits, and visits no further.
#[derive(Default)]
struct Children {
    stmts: RefCell<Vec<Stmt>>,
    exprs: RefCell<Vec<Expr>>,
    patterns: RefCell<Vec<Pattern>>,
}

impl Transformer for Children {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        let nothing = StmtPass { node_index: AtomicNodeIndex::NONE, range: TextRange::default() };
        self.stmts.borrow_mut().push(std::mem::replace(stmt, Stmt::Pass(nothing)));
    }

    fn visit_expr(&self, expr: &mut Expr) {
        let nothing = ExprNoneLiteral { node_index: AtomicNodeIndex::NONE, range: TextRange::default() };
        self.exprs.borrow_mut().push(std::mem::replace(expr, Expr::NoneLiteral(nothing)));
    }

    fn visit_annotation(&self, expr: &mut Expr) {
        self.visit_expr(expr);
    }

    fn visit_pattern(&self, pattern: &mut Pattern) {
        let nothing =
            PatternMatchSingleton { node_index: AtomicNodeIndex::NONE, range: TextRange::default(), value: Singleton::None };
        self.patterns.borrow_mut().push(std::mem::replace(pattern, Pattern::MatchSingleton(nothing)));
    }
}

/// Drops `module`, however deep it is.
pub fn dismantle(module: ModModule) {
    let children = Children::default();
    children.stmts.borrow_mut().extend(module.body);
    loop {
        // Each taken out in a statement of its own: the borrow ends before the walk begins.
        let stmt = children.stmts.borrow_mut().pop();
        let expr = children.exprs.borrow_mut().pop();
        let pattern = children.patterns.borrow_mut().pop();
        if stmt.is_none() && expr.is_none() && pattern.is_none() {
            return;
        }
        if let Some(mut stmt) = stmt {
            walk_stmt(&children, &mut stmt);
        }
        if let Some(mut expr) = expr {
            walk_expr(&children, &mut expr);
        }
        if let Some(mut pattern) = pattern {
            walk_pattern(&children, &mut pattern);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::nesting::on_own_stack;

    /// Every shape that nests, 20,000 deep, dropped on 64 KiB.
    #[test]
    fn drops_deep_trees_in_little_stack() {
        let n = 20_000;
        let shapes = [
            format!("{}1{}", "(".repeat(n), ")".repeat(n)),
            format!("{}1{}", "[".repeat(n), "]".repeat(n)),
            format!("{}1{}", "{a:".repeat(n), "}".repeat(n)),
            format!("{}1{}", "{".repeat(n), "}".repeat(n)),
            format!("{}1{}", "f(a, *".repeat(n), ")".repeat(n)),
            format!("{}1{}", "f(k=".repeat(n), ")".repeat(n)),
            format!("{}1{}", "x[a:".repeat(n), "]".repeat(n)),
            format!("{}1{}", "(a := ".repeat(n), ")".repeat(n)),
            format!("{}1{}", "[a for b in c if ".repeat(n), "]".repeat(n)),
            format!("{}1{}", "{a: b for b[0] in ".repeat(n), "}".repeat(n)),
            format!("{}1{}", "(yield ".repeat(n), ")".repeat(n)),
            format!("{}1{}", "(await ".repeat(n), ")".repeat(n)),
            format!("1{}", "+1".repeat(n)),
            format!("a{}", ".b".repeat(n)),
            format!("f{}", "()".repeat(n)),
            format!("{}1", "not ".repeat(n)),
            format!("{}1", "lambda a, b=2:".repeat(n)),
            format!("{}1{}", "lambda b=".repeat(1000), ": 0".repeat(1000)),
            format!("{}1", "1 if x else ".repeat(n)),
            format!("{}1{}", "f'{".repeat(2000), "}'".repeat(2000)),
            format!("match a:\n case {}1{}: pass", "[".repeat(n), "]".repeat(n)),
            format!("match a:\n case {}1{}: pass", "A(b=".repeat(n), ")".repeat(n)),
            format!("match a:\n case {}1{}: pass", "{1: ".repeat(n), "}".repeat(n)),
            (0..2000).map(|i| format!("{}if a:\n", " ".repeat(i))).collect::<String>(),
            (0..2000).map(|i| format!("{}try:\n", " ".repeat(i))).collect::<String>(),
            (0..2000).map(|i| format!("{}def f(a: b.c = d) -> e:\n", " ".repeat(i))).collect::<String>(),
            (0..2000).map(|i| format!("{}class A[T](b, c=d):\n", " ".repeat(i))).collect::<String>(),
            (0..2000).map(|i| format!("{0}match a:\n {0}case b:\n", "  ".repeat(i))).collect::<String>(),
        ];
        for source in shapes {
            // The parser itself does not grow its stack for the defaults of lambdas.
            let parsed = on_own_stack(1 << 28, || {
                let options = ruff_python_parser::ParseOptions::from(ruff_python_parser::Mode::Module);
                ruff_python_parser::parse_unchecked(&source, options).try_into_module().unwrap()
            });
            on_own_stack(64 * 1024, || dismantle(parsed.unwrap().into_syntax())).unwrap();
        }
    }
}
