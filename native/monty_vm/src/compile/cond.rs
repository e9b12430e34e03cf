//! Conditions as jumps, and comparisons.
use super::builder::{Label, span};
use super::consts::Lit;
use super::gen_::{Gen, R, Val};
use crate::bytecode::{CmpOp, Op, Reg, Span};
use ruff_python_ast::{self as ast, BoolOp, Expr, ExprCompare, UnaryOp};
use ruff_text_size::Ranged;

fn cmp_op(op: ast::CmpOp) -> Option<CmpOp> {
    match op {
        ast::CmpOp::Eq => Some(CmpOp::Eq),
        ast::CmpOp::NotEq => Some(CmpOp::Ne),
        ast::CmpOp::Lt => Some(CmpOp::Lt),
        ast::CmpOp::LtE => Some(CmpOp::Le),
        ast::CmpOp::Gt => Some(CmpOp::Gt),
        ast::CmpOp::GtE => Some(CmpOp::Ge),
        _ => None,
    }
}

/// The jump on `a op b`.
fn jump_cmp(op: CmpOp, a: Reg, b: Reg, when: bool, target: Label) -> Op {
    match op {
        CmpOp::Lt => Op::JumpLt { a, b, when, target },
        CmpOp::Le => Op::JumpLe { a, b, when, target },
        CmpOp::Gt => Op::JumpGt { a, b, when, target },
        CmpOp::Ge => Op::JumpGe { a, b, when, target },
        CmpOp::Eq => Op::JumpEq { a, b, when, target },
        CmpOp::Ne => Op::JumpNe { a, b, when, target },
    }
}

/// The jump on `a op imm`.
fn jump_imm(op: CmpOp, a: Reg, imm: i8, when: bool, target: Label) -> Op {
    match op {
        CmpOp::Lt => Op::JumpLtInt { a, imm, when, target },
        CmpOp::Le => Op::JumpLeInt { a, imm, when, target },
        CmpOp::Gt => Op::JumpGtInt { a, imm, when, target },
        CmpOp::Ge => Op::JumpGeInt { a, imm, when, target },
        CmpOp::Eq => Op::JumpEqInt { a, imm, when, target },
        CmpOp::Ne => Op::JumpNeInt { a, imm, when, target },
    }
}

impl<'a> Gen<'a> {
    /// Jumps to `target` when `bool(e) == when`, else falls through.
    pub fn condition(&mut self, e: &'a Expr, when: bool, target: Label) -> R<()> {
        let mark = self.mark();
        match e {
            Expr::BoolOp(e) => {
                // `and` jumps out on the first false operand, `or` on the first true one.
                let early = e.op == BoolOp::Or;
                let skip = self.f.label();
                let last = e.values.len().saturating_sub(1);
                for (index, operand) in e.values.iter().enumerate() {
                    if index == last {
                        self.condition(operand, when, target)?;
                    } else {
                        self.condition(operand, early, if early == when { target } else { skip })?;
                    }
                }
                self.f.place(skip);
            }
            Expr::UnaryOp(e) if e.op == UnaryOp::Not => self.condition(&e.operand, !when, target)?,
            Expr::Compare(e) => self.compare_jump(e, when, target)?,
            _ => {
                let value = self.value(e, None)?;
                self.jump_on(value, when, target, span(e.range()));
            }
        }
        self.release(mark);
        Ok(())
    }

    /// Jumps when the truth of `value` is `when`.
    fn jump_on(&mut self, value: Val<'a>, when: bool, target: Label, at: Span) {
        match value {
            Val::Lit(lit) if lit.truth() == when => self.f.goto(target, at),
            Val::Lit(_) => {}
            Val::Reg(a) => self.f.jump(Op::JumpIf { a, when, target }, target, at),
        }
    }

    /// `a < b < c` as jumps: all but the last comparison leave when they are false.
    #[inline(never)]
    fn compare_jump(&mut self, e: &'a ExprCompare, when: bool, target: Label) -> R<()> {
        let at = span(e.range());
        if let ([op], [right]) = (&*e.ops, &*e.comparators) {
            let left = self.value(&e.left, None)?;
            let right = self.comparator(*op, right, None)?;
            return self.compare_one(left, *op, right, (when, target), (at, span(e.left.range())));
        }
        let skip = self.f.label();
        let mark = self.mark();
        let slots = self.temps(2)?;
        let base = self.mark();
        let mut left = self.chain_operand(None, &e.left, slots)?;
        let last = e.ops.len().saturating_sub(1);
        for (index, (&op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            let jump = if index == last { (when, target) } else { (false, if when { skip } else { target }) };
            let right = self.chain_operand((index == last).then_some(op), right, slots + u8::from(index % 2 == 0))?;
            self.compare_one(Val::Reg(left), op, Val::Reg(right), jump, (at, at))?;
            self.release(base);
            left = right;
        }
        self.release(mark);
        self.f.place(skip);
        Ok(())
    }

    /// An operand of a chain of comparisons, in a slot of its own or a variable's register. `op` is there for the last one:
    /// the others are compared twice, so that they are what they are.
    fn chain_operand(&mut self, op: Option<ast::CmpOp>, e: &'a Expr, slot: Reg) -> R<Reg> {
        if let Expr::Name(name) = e {
            let id = self.names.intern(name.id.as_str());
            if self.local_register(id).is_some() && !self.pending_walrus(id) {
                return self.expr(e, None);
            }
        }
        let value = match op {
            Some(op) => self.comparator(op, e, Some(slot))?,
            None => self.value(e, Some(slot))?,
        };
        self.register(value, Some(slot), span(e.range()))
    }

    /// One comparison as a jump; the spans are those of the comparison and of the left operand.
    fn compare_one(&mut self, left: Val<'a>, op: ast::CmpOp, right: Val<'a>, jump: (bool, Label), at: (Span, Span)) -> R<()> {
        let (when, target) = jump;
        let a = self.register(left, None, at.1)?;
        let jump = match (cmp_op(op), &right) {
            (None, Val::Lit(Lit::None)) if matches!(op, ast::CmpOp::Is | ast::CmpOp::IsNot) => {
                Op::JumpIfNone { a, when: when == (op == ast::CmpOp::Is), target }
            }
            (Some(op), Val::Lit(lit)) if lit.imm().is_some_and(|imm| i8::try_from(imm).is_ok()) => {
                jump_imm(op, a, lit.imm().and_then(|imm| i8::try_from(imm).ok()).unwrap_or(0), when, target)
            }
            (Some(op), _) => {
                let b = self.register(right, None, at.0)?;
                jump_cmp(op, a, b, when, target)
            }
            (None, _) => {
                let b = self.register(right, None, at.0)?;
                let dst = self.temp()?;
                self.emit(special(op, dst, a, b), at.0);
                Op::JumpIf { a: dst, when, target }
            }
        };
        self.f.jump(jump, target, at.0);
        Ok(())
    }

    /// The right operand of a comparison: a display of constants after `in` becomes a constant container.
    fn comparator(&mut self, op: ast::CmpOp, e: &'a Expr, dst: Option<Reg>) -> R<Val<'a>> {
        let (elements, is_set) = match e {
            Expr::List(list) => (&list.elts, false),
            Expr::Set(set) => (&set.elts, true),
            _ => return self.value(e, dst),
        };
        if !matches!(op, ast::CmpOp::In | ast::CmpOp::NotIn) {
            return self.value(e, dst);
        }
        let Some(items) = self.literals(elements)? else { return self.value(e, dst) };
        if !is_set {
            return Ok(Val::Lit(Lit::Tuple(items)));
        }
        let k = self.consts.add_frozenset(&items);
        let dst = self.target(dst)?;
        self.emit(Op::LoadConst { dst, k }, span(e.range()));
        Ok(Val::Reg(dst))
    }

    /// A comparison as a value.
    #[inline(never)]
    pub fn compare(&mut self, e: &'a ExprCompare, dst: Option<Reg>) -> R<Val<'a>> {
        let at = span(e.range());
        let mark = self.mark();
        if let ([op], [right]) = (&*e.ops, &*e.comparators) {
            let left = self.value(&e.left, None)?;
            let right = self.comparator(*op, right, None)?;
            let a = self.register(left, None, span(e.left.range()))?;
            let b = self.register(right, None, at)?;
            let dst = self.result(mark, dst)?;
            self.emit(comparison(*op, dst, a, b), at);
            return Ok(Val::Reg(dst));
        }
        let to = self.scratch(dst)?;
        let end = self.f.label();
        let slots = self.temps(2)?;
        let base = self.mark();
        let last = e.ops.len().saturating_sub(1);
        let mut left = self.chain_operand(None, &e.left, slots)?;
        for (index, (&op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            let right = self.chain_operand((index == last).then_some(op), right, slots + u8::from(index % 2 == 0))?;
            self.emit(comparison(op, to, left, right), at);
            if index < last {
                self.f.jump(Op::JumpIf { a: to, when: false, target: end }, end, at);
            }
            self.release(base);
            left = right;
        }
        self.f.place(end);
        self.release(mark);
        match dst {
            Some(_) => self.place(to, dst, at).map(Val::Reg),
            // `to` was the first temporary above the mark.
            None => self.temp().map(Val::Reg),
        }
    }
}

/// Comparisons that have instructions of their own.
fn special(op: ast::CmpOp, dst: Reg, a: Reg, b: Reg) -> Op {
    match op {
        ast::CmpOp::Is => Op::Is { dst, a, b, negate: false },
        ast::CmpOp::IsNot => Op::Is { dst, a, b, negate: true },
        ast::CmpOp::NotIn => Op::In { dst, a, b, negate: true },
        _ => Op::In { dst, a, b, negate: false },
    }
}

fn comparison(op: ast::CmpOp, dst: Reg, a: Reg, b: Reg) -> Op {
    match cmp_op(op) {
        Some(op) => Op::Compare { dst, a, b, op },
        None => special(op, dst, a, b),
    }
}
