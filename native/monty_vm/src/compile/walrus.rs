//! Which names the current expression has yet to rebind: reading one as an operand must copy it.
use super::gen_::Gen;
use super::names::NameId;
use ruff_python_ast::Expr;
use ruff_python_ast::visitor::{self, Visitor};

#[derive(Default)]
struct Walruses<'a> {
    names: Vec<&'a str>,
}

impl<'a> Visitor<'a> for Walruses<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Named(named) => {
                if let Expr::Name(name) = &*named.target {
                    self.names.push(name.id.as_str());
                }
                self.visit_expr(&named.value);
            }
            Expr::Lambda(lambda) => {
                let defaults = lambda.parameters.iter().flat_map(|p| p.iter_non_variadic_params()).filter_map(|p| p.default());
                defaults.for_each(|default| self.visit_expr(default));
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

impl<'a> Gen<'a> {
    /// To be called before the expressions of a statement (or of a part of one) are compiled.
    pub fn expect_walruses(&mut self, expressions: impl IntoIterator<Item = &'a Expr>) {
        if !self.scopes.get(self.f.frame).walrus {
            return;
        }
        let mut found = Walruses::default();
        for expression in expressions {
            found.visit_expr(expression);
        }
        self.f.walruses.clear();
        for name in found.names {
            let name = self.names.intern(name);
            match self.f.walruses.iter_mut().find(|(known, _)| *known == name) {
                Some((_, count)) => *count = count.saturating_add(1),
                None => self.f.walruses.push((name, 1)),
            }
        }
    }

    /// Whether the current expression may yet rebind `name`.
    pub fn pending_walrus(&self, name: NameId) -> bool {
        self.f.walruses.iter().any(|&(pending, count)| pending == name && count > 0)
    }

    /// One of the expression's walruses for `name` has run.
    pub fn ran_walrus(&mut self, name: NameId) {
        if let Some((_, count)) = self.f.walruses.iter_mut().find(|(pending, _)| *pending == name) {
            *count = count.saturating_sub(1);
        }
    }
}
