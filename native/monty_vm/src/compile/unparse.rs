//! The text of an annotation, as `from __future__ import annotations` keeps it: not as it was written, but as CPython writes it
//! (spaces, brackets, quotes). What annotations hardly ever have (f-strings, lambdas, comprehensions) is left as it was written.
use crate::format::{float_repr, quote};
use ruff_python_ast::{BoolOp, Expr, ExprCall, ExprSubscript, Number, Operator, UnaryOp};
use ruff_text_size::Ranged;

/// How tightly an expression's parts are bound: brackets go around what is bound less tightly than its place asks for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Tuple,
    Test,
    Or,
    And,
    Not,
    Compare,
    BitOr,
    BitXor,
    BitAnd,
    Shift,
    Sum,
    Term,
    Factor,
    Power,
    Atom,
}

/// The text of an annotation.
pub(super) fn annotation(source: &str, e: &Expr) -> String {
    let mut writer = Writer { source, out: String::new() };
    writer.expr(e, Level::Test);
    writer.out
}

struct Writer<'s> {
    source: &'s str,
    out: String,
}

fn operator(op: Operator) -> (Level, Level, Level) {
    use Level::{BitAnd, BitOr, BitXor, Factor, Power, Shift, Sum, Term};
    // Its own level, and those of its operands.
    match op {
        Operator::BitOr => (BitOr, BitOr, BitXor),
        Operator::BitXor => (BitXor, BitXor, BitAnd),
        Operator::BitAnd => (BitAnd, BitAnd, Shift),
        Operator::LShift | Operator::RShift => (Shift, Shift, Sum),
        Operator::Add | Operator::Sub => (Sum, Sum, Term),
        Operator::Pow => (Power, Level::Atom, Power),
        _ => (Term, Term, Factor),
    }
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn within(&mut self, level: Level, place: Level, write: impl FnOnce(&mut Self)) {
        let brackets = level < place;
        if brackets {
            self.out.push('(');
        }
        write(self);
        if brackets {
            self.out.push(')');
        }
    }

    fn expr(&mut self, e: &Expr, place: Level) {
        match e {
            Expr::Name(e) => self.text(&e.id),
            Expr::StringLiteral(e) => quote::write_str_repr(&mut self.out, e.value.to_str()),
            Expr::NoneLiteral(_) => self.text("None"),
            Expr::BooleanLiteral(e) => self.text(if e.value { "True" } else { "False" }),
            Expr::EllipsisLiteral(_) => self.text("..."),
            Expr::NumberLiteral(e) => self.number(&e.value),
            Expr::Attribute(e) => {
                self.expr(&e.value, Level::Atom);
                // `1.real` is no attribute.
                let is_int = matches!(&*e.value, Expr::NumberLiteral(n) if n.value.is_int());
                self.text(if is_int { " ." } else { "." });
                self.text(&e.attr);
            }
            Expr::Subscript(e) => self.subscript(e),
            Expr::Call(e) => self.call(e),
            Expr::Starred(e) => {
                self.text("*");
                self.expr(&e.value, Level::BitOr);
            }
            Expr::List(e) => self.listed("[", &e.elts, "]"),
            Expr::Set(e) => self.listed("{", &e.elts, "}"),
            Expr::Tuple(e) if e.elts.is_empty() => self.text("()"),
            Expr::Tuple(e) => self.within(Level::Tuple, place, |w| w.tuple(&e.elts)),
            Expr::Dict(e) => {
                self.text("{");
                for (i, item) in e.items.iter().enumerate() {
                    self.text(if i > 0 { ", " } else { "" });
                    match &item.key {
                        Some(key) => {
                            self.expr(key, Level::Test);
                            self.text(": ");
                            self.expr(&item.value, Level::Test);
                        }
                        None => {
                            self.text("**");
                            self.expr(&item.value, Level::BitOr);
                        }
                    }
                }
                self.text("}");
            }
            Expr::BinOp(e) => {
                let (own, left, right) = operator(e.op);
                self.within(own, place, |w| {
                    w.expr(&e.left, left);
                    w.text(&format!(" {} ", e.op.as_str()));
                    w.expr(&e.right, right);
                });
            }
            Expr::UnaryOp(e) => {
                let (own, sign) = match e.op {
                    UnaryOp::Not => (Level::Not, "not "),
                    op => (Level::Factor, op.as_str()),
                };
                self.within(own, place, |w| {
                    w.text(sign);
                    w.expr(&e.operand, own);
                });
            }
            Expr::BoolOp(e) => {
                let (own, part, word) = match e.op {
                    BoolOp::And => (Level::And, Level::Not, " and "),
                    BoolOp::Or => (Level::Or, Level::And, " or "),
                };
                self.within(own, place, |w| {
                    for (i, value) in e.values.iter().enumerate() {
                        w.text(if i > 0 { word } else { "" });
                        w.expr(value, part);
                    }
                });
            }
            Expr::Compare(e) => self.within(Level::Compare, place, |w| {
                w.expr(&e.left, Level::BitOr);
                for (op, value) in e.ops.iter().zip(&e.comparators) {
                    w.text(&format!(" {} ", op.as_str()));
                    w.expr(value, Level::BitOr);
                }
            }),
            Expr::If(e) => self.within(Level::Test, place, |w| {
                w.expr(&e.body, Level::Or);
                w.text(" if ");
                w.expr(&e.test, Level::Or);
                w.text(" else ");
                w.expr(&e.orelse, Level::Test);
            }),
            Expr::Slice(e) => {
                for (i, part) in [&e.lower, &e.upper, &e.step].into_iter().enumerate() {
                    if i == 1 || part.is_some() && i > 0 {
                        self.text(":");
                    }
                    part.iter().for_each(|part| self.expr(part, Level::Test));
                }
            }
            _ => {
                let text = self.source.get(e.range().to_std_range()).unwrap_or("");
                self.within(if e.is_lambda_expr() { Level::Test } else { Level::Atom }, place, |w| w.text(text));
            }
        }
    }

    fn number(&mut self, number: &Number) {
        match number {
            Number::Int(value) => self.text(&value.to_string()),
            Number::Float(value) if value.is_infinite() => self.text("1e309"),
            Number::Float(value) => float_repr::write_float(&mut self.out, *value),
            Number::Complex { real, imag } => float_repr::write_complex(&mut self.out, (*real, *imag)),
        }
    }

    fn listed(&mut self, open: &str, items: &[Expr], close: &str) {
        self.text(open);
        for (i, item) in items.iter().enumerate() {
            self.text(if i > 0 { ", " } else { "" });
            self.expr(item, Level::Test);
        }
        self.text(close);
    }

    fn tuple(&mut self, items: &[Expr]) {
        match items {
            [one] => {
                self.expr(one, Level::Test);
                self.text(",");
            }
            _ => self.listed("", items, ""),
        }
    }

    fn subscript(&mut self, e: &ExprSubscript) {
        self.expr(&e.value, Level::Atom);
        self.text("[");
        self.expr(&e.slice, Level::Tuple);
        self.text("]");
    }

    fn call(&mut self, e: &ExprCall) {
        self.expr(&e.func, Level::Atom);
        self.listed("(", &e.arguments.args, "");
        for (i, keyword) in e.arguments.keywords.iter().enumerate() {
            self.text(if i > 0 || !e.arguments.args.is_empty() { ", " } else { "" });
            match &keyword.arg {
                Some(name) => self.text(&format!("{name}=")),
                None => self.text("**"),
            }
            self.expr(&keyword.value, Level::Test);
        }
        self.text(")");
    }
}
