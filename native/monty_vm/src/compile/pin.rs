//! Constants of a loop that are operands of its instructions: loaded once, before the outermost loop.
use super::builder::span;
use super::consts::Lit;
use super::gen_::{Gen, R};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{CmpOp, Expr, ExprContext, Operator, Pattern, Stmt};
use ruff_text_size::Ranged;

/// So many constants are held at most.
const MOST: usize = 8;
/// With fewer free registers than this none are.
const ROOM: u32 = 100;

/// Finds the literals that instructions would need in a register, with the depth of the loops around them.
#[derive(Default)]
struct Operands<'a> {
    depth: u32,
    found: Vec<(u32, &'a Expr)>,
}

/// Whether an expression is a literal that takes an instruction to load.
fn is_literal(e: &Expr) -> bool {
    match e {
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::BooleanLiteral(_) => true,
        Expr::UnaryOp(unary) => unary.operand.is_number_literal_expr(),
        _ => false,
    }
}

/// The int that a literal is, when an instruction can hold it.
fn small(e: &Expr) -> Option<i32> {
    match e {
        Expr::NumberLiteral(number) => match &number.value {
            ruff_python_ast::Number::Int(value) => value.as_i64().and_then(|value| i32::try_from(value).ok()),
            _ => None,
        },
        _ => None,
    }
}

impl<'a> Operands<'a> {
    fn add(&mut self, e: &'a Expr) {
        if is_literal(e) {
            self.found.push((self.depth, e));
        }
    }

    fn deeper(&mut self, walk: impl FnOnce(&mut Self)) {
        self.depth = self.depth.saturating_add(1);
        walk(self);
        self.depth = self.depth.saturating_sub(1);
    }
}

impl<'a> Visitor<'a> for Operands<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            // Frames of their own, and code that does not run often.
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) | Stmt::Raise(_) | Stmt::Assert(_) => {}
            Stmt::For(_) | Stmt::While(_) => self.deeper(|v| visitor::walk_stmt(v, stmt)),
            Stmt::Assign(assign) => {
                if assign.targets.iter().all(|target| target.is_subscript_expr() || target.is_attribute_expr()) {
                    self.add(&assign.value);
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::AugAssign(assign) => {
                if let Expr::Subscript(target) = &*assign.target {
                    self.add(&target.slice);
                }
                let fused =
                    matches!(assign.op, Operator::Add | Operator::Sub | Operator::Mult | Operator::FloorDiv | Operator::Mod);
                if !(fused && small(&assign.value).is_some()) {
                    self.add(&assign.value);
                }
                visitor::walk_stmt(self, stmt);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchValue(p) if small(&p.value).is_none_or(|value| i8::try_from(value).is_err()) => self.add(&p.value),
            _ => visitor::walk_pattern(self, pattern),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Lambda(_) | Expr::Generator(_) => return,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => return self.deeper(|v| visitor::walk_expr(v, expr)),
            Expr::BinOp(e) if !(is_literal(&e.left) && is_literal(&e.right)) => {
                self.add(&e.left);
                let fused = matches!(e.op, Operator::Add | Operator::Sub | Operator::Mult | Operator::FloorDiv | Operator::Mod);
                if !(fused && small(&e.right).is_some()) {
                    self.add(&e.right);
                }
            }
            Expr::Compare(e) => {
                self.add(&e.left);
                for (op, right) in e.ops.iter().zip(&e.comparators) {
                    let fused = !matches!(op, CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn);
                    if !(fused && small(right).is_some_and(|value| i8::try_from(value).is_ok())) {
                        self.add(right);
                    }
                }
            }
            Expr::Subscript(e) if e.ctx == ExprContext::Store || small(&e.slice).is_none() => self.add(&e.slice),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}

impl<'a> Gen<'a> {
    /// Before an outermost loop: loads the constants that its instructions will want. True when there are any.
    pub fn pin_constants(&mut self, statement: &'a Stmt) -> R<bool> {
        if !self.f.pinned_consts.is_empty() || self.f.regs.room() < ROOM {
            return Ok(false);
        }
        let mut operands = Operands::default();
        operands.visit_stmt(statement);
        // Those of the innermost loops first.
        operands.found.sort_by_key(|(depth, _)| std::cmp::Reverse(*depth));
        for (_, e) in operands.found {
            if self.f.pinned_consts.len() >= MOST {
                break;
            }
            let Some(lit) = self.literal(e)? else { continue };
            let k = self.consts.add(&lit);
            if self.f.pinned_consts.iter().any(|(known, _)| *known == k) {
                continue;
            }
            let reg = self.temp()?;
            self.emit(self.load_op(reg, &lit, k), span(e.range()));
            self.f.pinned_consts.push((k, reg));
        }
        Ok(!self.f.pinned_consts.is_empty())
    }

    /// The register that holds a constant during the current loop.
    pub fn pinned_const(&self, lit: &Lit<'a>) -> Option<crate::bytecode::Reg> {
        if self.f.pinned_consts.is_empty() || matches!(lit, Lit::None | Lit::Tuple(_)) {
            return None;
        }
        let k = self.consts.find(lit)?;
        self.f.pinned_consts.iter().find(|(index, _)| *index == k).map(|&(_, reg)| reg)
    }
}
