//! The checks of what is assigned to.

use super::{Checker, Phase};
use ruff_python_ast::Expr;
use ruff_python_ast::visitor::Visitor;
use ruff_text_size::{Ranged, TextRange};

/// A starred target is preceded by fewer targets than this.
pub(super) const MAX_BEFORE_STAR: usize = 256;

impl<'a> Checker<'a> {
    /// An assignment target: stars only inside tuples and lists, one in each.
    pub(super) fn target(&mut self, target: &'a Expr) {
        match target {
            Expr::Starred(starred) => {
                let message = "starred assignment target must be in a list or tuple";
                self.report(Phase::Code, starred.range, message);
                self.target(&starred.value);
            }
            Expr::Tuple(tuple) => self.targets(&tuple.elts, tuple.range),
            Expr::List(list) => self.targets(&list.elts, list.range),
            _ => self.visit_expr(target),
        }
    }

    fn targets(&mut self, targets: &'a [Expr], range: TextRange) {
        let mut stars = targets.iter().enumerate().filter(|(_, target)| target.is_starred_expr());
        if let Some((before, _)) = stars.next() {
            if stars.next().is_some() {
                self.report(Phase::Code, range, "multiple starred expressions in assignment");
            } else if before >= MAX_BEFORE_STAR {
                self.report(Phase::Code, range, "too many expressions in star-unpacking assignment");
            }
        }
        for target in targets {
            match target {
                Expr::Starred(starred) => self.target(&starred.value),
                target => self.target(target),
            }
        }
    }

    /// The target of `del`.
    pub(super) fn deleted(&mut self, target: &'a Expr) {
        if target.is_starred_expr() {
            self.report(Phase::Parser, target.range(), "cannot delete starred");
        }
        self.visit_expr(target);
    }
}
