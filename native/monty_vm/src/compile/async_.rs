//! `await`, and loops over what is asynchronous.
use super::builder::{Label, span};
use super::gen_::{Gen, R};
use crate::bytecode::{Awaited, CodeKind, Op, Reg, Span};
use crate::types::BuiltinType;
use ruff_python_ast::{Comprehension, Expr, ExprAwait};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn await_expression(&mut self, e: &'a ExprAwait, dst: Option<Reg>) -> R<Reg> {
        let mark = self.mark();
        let iter = self.expr_temp(&e.value)?;
        self.await_register(iter, Awaited::Expression, mark, dst, span(e.range()))
    }

    /// Awaits r[iter], a temporary, and frees the temporaries from `mark` on.
    pub fn await_register(&mut self, iter: Reg, from: Awaited, mark: u32, dst: Option<Reg>, at: Span) -> R<Reg> {
        self.emit(Op::GetAwaitable { iter, from }, at);
        let dst = self.result(mark, dst)?;
        self.emit(Op::YieldFrom { dst, iter }, at);
        Ok(dst)
    }

    /// Awaits r[reg], a temporary; the result takes its place.
    pub fn await_in_place(&mut self, reg: Reg, from: Awaited, at: Span) {
        self.emit(Op::GetAwaitable { iter: reg, from }, at);
        self.emit(Op::YieldFrom { dst: reg, iter: reg }, at);
    }

    /// The instruction of a `yield` here.
    pub fn yield_op(&self, dst: Reg, src: Reg) -> Op {
        if self.f.kind == CodeKind::AsyncGenerator { Op::AsyncYield { dst, src } } else { Op::Yield { dst, src } }
    }

    /// Prepares the loop of a comprehension's clause.
    pub fn prepare_clause(&mut self, clause: &'a Comprehension, iter: Reg) -> R<()> {
        if clause.is_async { self.prepare_async_loop(&clause.iter, iter) } else { self.prepare_loop(&clause.iter, iter) }
    }

    /// r[iter] = the asynchronous iterator of an expression.
    pub fn prepare_async_loop(&mut self, iterable: &'a Expr, iter: Reg) -> R<()> {
        let mark = self.mark();
        let src = self.expr(iterable, Some(iter))?;
        self.emit(Op::GetAIter { dst: iter, src }, span(iterable.range()));
        self.release(mark);
        Ok(())
    }

    /// The loop over a prepared iterator of either kind.
    pub fn loop_of_kind(
        &mut self,
        is_async: bool,
        target: &'a Expr,
        iter: Reg,
        at: Span,
        next: Label,
        body: impl FnOnce(&mut Self) -> R<()>,
    ) -> R<()> {
        if is_async { self.async_loop(target, iter, at, next, body) } else { self.loop_over(target, iter, at, next, body) }
    }

    /// The loop over the asynchronous iterator r[iter], until it raises StopAsyncIteration. `next` is where it goes on.
    fn async_loop(&mut self, target: &'a Expr, iter: Reg, at: Span, next: Label, body: impl FnOnce(&mut Self) -> R<()>) -> R<()> {
        if !self.f.reachable {
            return Ok(());
        }
        let mark = self.mark();
        let top = self.f.label();
        self.f.place_top(top);
        let exc = self.temp()?;
        let awaited = self.temp()?;
        let region = self.f.open_region(exc);
        self.emit(Op::GetANext { dst: awaited, iter }, at);
        let direct = self.direct_target(target);
        self.emit(Op::YieldFrom { dst: direct.unwrap_or(awaited), iter: awaited }, at);
        let region = self.f.close_region(region);
        if direct.is_none() {
            self.assign(target, awaited)?;
        }
        self.release(mark);
        body(self)?;
        self.release(mark);
        self.f.place(next);
        self.emit(Op::Loop { target: top }, at);
        let done = self.f.label();
        if self.f.place_handler(region) {
            let class = self.temps(2)?.saturating_add(1);
            self.emit(Op::LoadType { dst: class, id: BuiltinType::StopAsyncIteration.index() }, at);
            let other = self.f.label();
            self.f.jump(Op::JumpIfNoMatch { exc, class, target: other }, other, at);
            self.f.goto(done, at);
            self.f.place(other);
            self.emit(Op::Reraise { exc }, at);
        }
        self.release(mark);
        self.f.place(done);
        Ok(())
    }
}
