//! `with`.
use super::builder::span;
use super::func::Block;
use super::gen_::{Gen, R};
use crate::bytecode::{Awaited, Op, Reg, Span};
use ruff_python_ast::{Stmt, StmtWith, WithItem};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn with_statement(&mut self, s: &'a StmtWith) -> R<()> {
        self.with_items(&s.items, &s.body, s.is_async)
    }

    /// Calls r[exit] without an exception.
    pub fn leave_with(&mut self, dst: Reg, exit: Reg, is_async: bool, at: Span) -> R<()> {
        self.emit(Op::WithLeave { dst, exit }, at);
        if is_async {
            self.await_in_place(dst, Awaited::Exit, at);
        }
        Ok(())
    }

    fn with_items(&mut self, items: &'a [WithItem], body: &'a [Stmt], is_async: bool) -> R<()> {
        let Some((item, rest)) = items.split_first() else { return self.stmts(body) };
        let at = span(item.context_expr.range());
        let mark = self.mark();
        // r[exit], r[exc], r[saved]
        let exit = self.temps(3)?;
        let (exc, saved) = (exit.saturating_add(1), exit.saturating_add(2));
        self.expect_walruses([&item.context_expr].into_iter().chain(item.optional_vars.as_deref()));
        self.expr(&item.context_expr, Some(exit))?;
        self.f.regs.base = self.mark();
        let entered = self.temp()?;
        if is_async {
            self.emit(Op::AsyncWithEnter { dst: entered, base: exit }, at);
            self.await_in_place(entered, Awaited::Enter, at);
        } else {
            self.emit(Op::WithEnter { dst: entered, base: exit }, at);
        }
        let region = self.f.open_region(exc);
        self.f.blocks.push(Block::With { exit, span: at, region, is_async });
        if let Some(target) = &item.optional_vars {
            self.assign(target, entered)?;
        }
        self.release(u32::from(entered));
        self.with_items(rest, body, is_async)?;
        let Some(Block::With { region, .. }) = self.f.blocks.pop() else { return Ok(()) };
        let region = self.f.close_region(region);
        let answer = self.temp()?;
        self.leave_with(answer, exit, is_async, at)?;
        let end = self.f.label();
        self.f.goto(end, at);
        if self.f.place_handler(region) {
            let none = Span::default();
            self.emit(Op::EnterHandler { saved, exc }, none);
            let inner = self.temp()?;
            let cleanup = self.f.open_region(inner);
            if is_async {
                self.emit(Op::AsyncWithExcept { dst: answer, exit, exc }, at);
                self.await_in_place(answer, Awaited::Exit, at);
            } else {
                self.emit(Op::WithExcept { dst: answer, exit, exc }, at);
            }
            let cleanup = self.f.close_region(cleanup);
            let swallowed = self.f.label();
            self.f.jump(Op::JumpIf { a: answer, when: true, target: swallowed }, swallowed, at);
            self.emit(Op::LeaveHandler { saved }, none);
            self.emit(Op::Reraise { exc }, none);
            if self.f.place_handler(cleanup) {
                self.emit(Op::LeaveHandler { saved }, none);
                self.emit(Op::Reraise { exc: inner }, none);
            }
            self.f.place(swallowed);
            self.emit(Op::LeaveHandler { saved }, none);
        }
        self.f.place(end);
        self.release(mark);
        Ok(())
    }
}
