//! Expressions: constants, operators, attributes, subscripts; the others have files of their own.
use super::builder::span;
use super::consts::Lit;
use super::fold;
use super::gen_::{Gen, R, Val};
use super::registers::SPILL;
use crate::bytecode::{BinOp, Op, Reg, Span};
use ruff_python_ast::{
    BoolOp, Expr, ExprAttribute, ExprBinOp, ExprBoolOp, ExprIf, ExprNamed, ExprSlice, ExprSubscript, ExprUnaryOp, ExprYield,
    ExprYieldFrom, Operator, UnaryOp,
};
use ruff_text_size::Ranged;

/// The instruction set's name of an operator.
pub(super) fn bin_op(op: Operator) -> BinOp {
    match op {
        Operator::Add => BinOp::Add,
        Operator::Sub => BinOp::Sub,
        Operator::Mult => BinOp::Mul,
        Operator::MatMult => BinOp::MatMul,
        Operator::Div => BinOp::Div,
        Operator::Mod => BinOp::Mod,
        Operator::Pow => BinOp::Pow,
        Operator::LShift => BinOp::Shl,
        Operator::RShift => BinOp::Shr,
        Operator::BitOr => BinOp::Or,
        Operator::BitXor => BinOp::Xor,
        Operator::BitAnd => BinOp::And,
        Operator::FloorDiv => BinOp::FloorDiv,
    }
}

/// Whether an expression takes at most a register or two.
fn is_leaf(e: &Expr) -> bool {
    matches!(
        e,
        Expr::Name(_)
            | Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
    )
}

impl<'a> Gen<'a> {
    /// Compiles an expression into `dst`, or into any register: a local variable is used in place.
    pub fn expr(&mut self, e: &'a Expr, dst: Option<Reg>) -> R<Reg> {
        let value = self.value(e, dst)?;
        self.register(value, dst, span(e.range()))
    }

    /// Compiles an expression into a fresh temporary.
    pub fn expr_temp(&mut self, e: &'a Expr) -> R<Reg> {
        let temp = self.temp()?;
        let mark = self.mark();
        self.expr(e, Some(temp))?;
        self.release(mark);
        Ok(temp)
    }

    /// The register of a value, a constant being loaded now.
    pub fn register(&mut self, value: Val<'a>, dst: Option<Reg>, span: Span) -> R<Reg> {
        match value {
            Val::Reg(reg) => Ok(reg),
            Val::Lit(lit) => self.load(&lit, dst, span),
        }
    }

    /// Compiles an expression; a constant one emits nothing.
    pub fn value(&mut self, e: &'a Expr, dst: Option<Reg>) -> R<Val<'a>> {
        if self.f.regs.room() < SPILL && !is_leaf(e) && self.mark() > self.f.regs.base {
            return self.spilled(e, dst);
        }
        match e {
            Expr::Name(e) => self.name(e, dst),
            Expr::NumberLiteral(e) => self.number(e).map(Val::Lit),
            Expr::StringLiteral(e) => Ok(Val::Lit(Lit::Str(e.value.to_str().into()))),
            Expr::BytesLiteral(e) => Ok(Val::Lit(Lit::Bytes(e.value.bytes().collect()))),
            Expr::BooleanLiteral(e) => Ok(Val::Lit(Lit::Bool(e.value))),
            Expr::NoneLiteral(_) => Ok(Val::Lit(Lit::None)),
            Expr::EllipsisLiteral(_) => Ok(Val::Lit(Lit::Ellipsis)),
            Expr::BinOp(e) => self.binary(e, dst),
            Expr::UnaryOp(e) => self.unary(e, dst),
            Expr::BoolOp(e) => self.bool_op(e, dst),
            Expr::Compare(e) => self.compare(e, dst),
            Expr::If(e) => self.conditional(e, dst),
            Expr::Named(e) => self.named(e, dst),
            Expr::Tuple(tuple) => self.tuple(&tuple.elts, dst, span(e.range())),
            Expr::Call(e) => self.call(e, dst).map(Val::Reg),
            Expr::Attribute(e) => self.attribute(e, dst).map(Val::Reg),
            Expr::Subscript(e) => self.subscript(e, dst).map(Val::Reg),
            Expr::Slice(e) => self.slice_object(e, dst).map(Val::Reg),
            Expr::List(list) => self.list(&list.elts, dst, span(e.range())).map(Val::Reg),
            Expr::Set(set) => self.set(&set.elts, dst, span(e.range())).map(Val::Reg),
            Expr::Dict(e) => self.dict(e, dst).map(Val::Reg),
            Expr::FString(e) => self.f_string(e, dst),
            Expr::Lambda(e) => self.lambda(e, dst).map(Val::Reg),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(e, dst).map(Val::Reg)
            }
            Expr::Yield(e) => self.yield_(e, dst).map(Val::Reg),
            Expr::YieldFrom(e) => self.yield_from(e, dst).map(Val::Reg),
            Expr::Await(e) => self.await_expression(e, dst).map(Val::Reg),
            Expr::TString(e) => self.t_string(e, dst).map(Val::Reg),
            Expr::Starred(e) => Err(self.error("can't use starred expression here", e.range())),
            Expr::IpyEscapeCommand(e) => Err(self.error("invalid syntax", e.range())),
        }
    }

    /// Compiles an expression with the statement's temporaries moved out of the window, and brings them back.
    #[inline(never)]
    fn spilled(&mut self, e: &'a Expr, dst: Option<Reg>) -> R<Val<'a>> {
        let at = span(e.range());
        let (mark, base) = (self.mark(), self.f.regs.base);
        let count = mark.saturating_sub(base);
        let wide = self.f.regs.alloc_wide(count.saturating_add(1));
        let moved = || (base..mark).filter_map(|reg| Reg::try_from(reg).ok()).zip(wide..);
        for (src, index) in moved() {
            self.emit(Op::StoreWide { src, index }, at);
        }
        self.release(base);
        let kept = dst.filter(|&dst| u32::from(dst) < base);
        let result = self.expr(e, kept)?;
        let index = wide.saturating_add(count);
        if kept.is_none() {
            self.emit(Op::StoreWide { src: result, index }, at);
        }
        for (dst, index) in moved() {
            self.emit(Op::LoadWide { dst, index }, at);
        }
        self.release(mark);
        self.f.regs.release_wide(wide);
        if kept.is_some() {
            return Ok(Val::Reg(result));
        }
        let dst = self.target(dst)?;
        self.emit(Op::LoadWide { dst, index }, at);
        Ok(Val::Reg(dst))
    }

    #[inline(never)]
    fn binary(&mut self, e: &'a ExprBinOp, dst: Option<Reg>) -> R<Val<'a>> {
        let mark = self.mark();
        let left = self.value(&e.left, None)?;
        let right = self.value(&e.right, None)?;
        if let (Val::Lit(a), Val::Lit(b)) = (&left, &right)
            && let Some(lit) = fold::binary(a, bin_op(e.op), b)
        {
            return Ok(Val::Lit(lit));
        }
        let a = self.register(left, None, span(e.left.range()))?;
        let at = (span(e.range()), span(e.right.range()));
        self.operate(mark, dst, a, bin_op(e.op), right, false, at).map(Val::Reg)
    }

    /// `a op b` into `dst`, with a small constant in the instruction where there is one for it. The spans are those of the
    /// operation and of the right operand.
    #[allow(clippy::too_many_arguments)]
    pub fn operate(
        &mut self,
        mark: u32,
        dst: Option<Reg>,
        a: Reg,
        op: BinOp,
        right: Val<'a>,
        inplace: bool,
        at: (Span, Span),
    ) -> R<Reg> {
        if let Val::Lit(lit) = &right
            && let Some(imm) = lit.imm()
            && (matches!(op, BinOp::Add | BinOp::Sub | BinOp::Mul) || matches!(op, BinOp::FloorDiv | BinOp::Mod) && imm != 0)
        {
            let dst = self.result(mark, dst)?;
            let op = match op {
                BinOp::Add => Op::AddInt { dst, a, inplace, imm },
                BinOp::Sub => Op::SubInt { dst, a, inplace, imm },
                BinOp::Mul => Op::MulInt { dst, a, inplace, imm },
                BinOp::FloorDiv => Op::FloorDivInt { dst, a, inplace, imm },
                _ => Op::ModInt { dst, a, inplace, imm },
            };
            self.emit(op, at.0);
            return Ok(dst);
        }
        let b = self.register(right, None, at.1)?;
        let dst = self.result(mark, dst)?;
        let op = match op {
            BinOp::Add => Op::Add { dst, a, b, inplace },
            BinOp::Sub => Op::Sub { dst, a, b, inplace },
            BinOp::Mul => Op::Mul { dst, a, b, inplace },
            BinOp::Div => Op::Div { dst, a, b, inplace },
            BinOp::FloorDiv => Op::FloorDiv { dst, a, b, inplace },
            BinOp::Mod => Op::Mod { dst, a, b, inplace },
            op => Op::Binary { dst, a, b, op, inplace },
        };
        self.emit(op, at.0);
        Ok(dst)
    }

    #[inline(never)]
    fn unary(&mut self, e: &'a ExprUnaryOp, dst: Option<Reg>) -> R<Val<'a>> {
        let mark = self.mark();
        let operand = self.value(&e.operand, None)?;
        if let Val::Lit(lit) = &operand
            && let Some(lit) = fold::unary(e.op, lit)
        {
            return Ok(Val::Lit(lit));
        }
        let a = self.register(operand, None, span(e.operand.range()))?;
        let dst = self.result(mark, dst)?;
        let op = match e.op {
            UnaryOp::USub => Op::Neg { dst, a },
            UnaryOp::UAdd => Op::Pos { dst, a },
            UnaryOp::Invert => Op::Invert { dst, a },
            UnaryOp::Not => Op::Not { dst, a },
        };
        self.emit(op, span(e.range()));
        Ok(Val::Reg(dst))
    }

    /// `a and b and c`: the value of the last operand looked at.
    #[inline(never)]
    fn bool_op(&mut self, e: &'a ExprBoolOp, dst: Option<Reg>) -> R<Val<'a>> {
        let when = e.op == BoolOp::Or;
        let end = self.f.label();
        let mark = self.mark();
        // A variable is written only once its old value is no longer wanted.
        let to = self.scratch(dst)?;
        let base = self.mark();
        let last = e.values.len().saturating_sub(1);
        for (index, operand) in e.values.iter().enumerate() {
            let at = span(operand.range());
            let value = self.value(operand, Some(to))?;
            match value {
                // A constant operand decides now, or never.
                Val::Lit(lit) if index < last && lit.truth() != when => continue,
                Val::Lit(lit) => {
                    let stops = lit.truth() == when;
                    self.load(&lit, Some(to), at)?;
                    if index < last && stops {
                        self.f.goto(end, at);
                    }
                }
                Val::Reg(a) if index < last => self.f.jump(Op::JumpIf { a, when, target: end }, end, at),
                Val::Reg(_) => {}
            }
            self.release(base);
        }
        self.f.place(end);
        if Some(to) != dst && dst.is_some() {
            self.place(to, dst, span(e.range()))?;
            self.release(mark);
        }
        Ok(Val::Reg(dst.unwrap_or(to)))
    }

    #[inline(never)]
    fn conditional(&mut self, e: &'a ExprIf, dst: Option<Reg>) -> R<Val<'a>> {
        let otherwise = self.f.label();
        let end = self.f.label();
        let dst = self.target(dst)?;
        let mark = self.mark();
        self.condition(&e.test, false, otherwise)?;
        self.release(mark);
        self.expr(&e.body, Some(dst))?;
        self.release(mark);
        self.f.goto(end, span(e.range()));
        self.f.place(otherwise);
        self.expr(&e.orelse, Some(dst))?;
        self.release(mark);
        self.f.place(end);
        Ok(Val::Reg(dst))
    }

    #[inline(never)]
    fn named(&mut self, e: &'a ExprNamed, dst: Option<Reg>) -> R<Val<'a>> {
        let Expr::Name(target) = &*e.target else { return Err(self.error("cannot use assignment expressions here", e.range())) };
        let name = self.names.intern(target.id.as_str());
        let at = span(e.target.range());
        if let Some(reg) = self.local_register(name) {
            self.expr(&e.value, Some(reg))?;
            self.bound_name(name);
            self.ran_walrus(name);
            if dst.is_none() && self.pending_walrus(name) {
                let temp = self.temp()?;
                return self.place(reg, Some(temp), at).map(Val::Reg);
            }
            return self.place(reg, dst, at).map(Val::Reg);
        }
        let value = self.expr(&e.value, dst)?;
        self.ran_walrus(name);
        self.write(name, value, at)?;
        Ok(Val::Reg(value))
    }

    #[inline(never)]
    fn attribute(&mut self, e: &'a ExprAttribute, dst: Option<Reg>) -> R<Reg> {
        let mark = self.mark();
        let obj = self.expr(&e.value, None)?;
        let dst = self.result(mark, dst)?;
        let site = self.site(e.attr.as_str(), e.range(), None);
        let at = self.attribute_span(e);
        self.emit(Op::GetAttr { dst, obj, site }, at);
        Ok(dst)
    }

    /// What tracebacks underline for an attribute: the expression, or the name alone when it is on a later line.
    pub fn attribute_span(&self, e: &ExprAttribute) -> Span {
        let whole = e.range();
        let text = self.source.get(whole.start().to_usize()..whole.end().to_usize()).unwrap_or("");
        span(if text.contains('\n') { e.attr.range() } else { whole })
    }

    #[inline(never)]
    fn subscript(&mut self, e: &'a ExprSubscript, dst: Option<Reg>) -> R<Reg> {
        let mark = self.mark();
        let obj = self.expr(&e.value, None)?;
        let at = span(e.range());
        if let Expr::Slice(slice) = &*e.slice {
            let base = self.slice_parts(slice)?;
            let dst = self.result(mark, dst)?;
            self.emit(Op::GetSlice { dst, obj, base }, at);
            return Ok(dst);
        }
        let key = self.value(&e.slice, None)?;
        if let Val::Lit(lit) = &key
            && let Some(imm) = lit.imm()
        {
            let dst = self.result(mark, dst)?;
            self.emit(Op::GetItemInt { dst, obj, imm }, at);
            return Ok(dst);
        }
        let key = self.register(key, None, span(e.slice.range()))?;
        let dst = self.result(mark, dst)?;
        self.emit(Op::GetItem { dst, obj, key }, at);
        Ok(dst)
    }

    /// The three parts of a slice in consecutive registers; absent ones are None.
    pub fn slice_parts(&mut self, e: &'a ExprSlice) -> R<Reg> {
        let base = self.temps(3)?;
        let mark = self.mark();
        for (dst, part) in (base..).zip([&e.lower, &e.upper, &e.step]) {
            match part {
                Some(part) => self.expr(part, Some(dst))?,
                None => self.load(&Lit::None, Some(dst), span(e.range()))?,
            };
            self.release(mark);
        }
        Ok(base)
    }

    #[inline(never)]
    fn slice_object(&mut self, e: &'a ExprSlice, dst: Option<Reg>) -> R<Reg> {
        let mark = self.mark();
        let base = self.slice_parts(e)?;
        let dst = self.result(mark, dst)?;
        self.emit(Op::BuildSlice { dst, base }, span(e.range()));
        Ok(dst)
    }

    #[inline(never)]
    fn yield_(&mut self, e: &'a ExprYield, dst: Option<Reg>) -> R<Reg> {
        let mark = self.mark();
        let at = span(e.range());
        let src = match &e.value {
            Some(value) => self.expr(value, None)?,
            None => self.load(&Lit::None, None, at)?,
        };
        let dst = self.result(mark, dst)?;
        let op = self.yield_op(dst, src);
        self.emit(op, at);
        Ok(dst)
    }

    #[inline(never)]
    fn yield_from(&mut self, e: &'a ExprYieldFrom, dst: Option<Reg>) -> R<Reg> {
        let mark = self.mark();
        let iter = self.expr_temp(&e.value)?;
        let at = span(e.range());
        self.emit(Op::YieldFromIter { iter }, at);
        let dst = self.result(mark, dst)?;
        self.emit(Op::YieldFrom { dst, iter }, at);
        Ok(dst)
    }
}
