//! `try`, and leaving blocks by `return`, `break` and `continue`.
use super::builder::{Label, Region, span};
use super::func::Block;
use super::gen_::{Gen, R};
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler, StmtTry};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    /// Emits the exit code of all blocks above `depth`, innermost first, then `leave`. The blocks' ranges do not cover it.
    pub fn unwind(&mut self, depth: usize, leave: impl FnOnce(&mut Self) -> R<()>) -> R<()> {
        let mut left = Vec::new();
        let (base, walruses) = (self.f.regs.base, std::mem::take(&mut self.f.walruses));
        while self.f.blocks.len() > depth && self.f.reachable {
            let Some(mut block) = self.f.blocks.pop() else { break };
            self.pause(&mut block);
            let code = self.exit_code(&block);
            left.push(block);
            code?;
        }
        if self.f.reachable {
            leave(self)?;
        }
        while let Some(mut block) = left.pop() {
            self.resume(&mut block);
            self.f.blocks.push(block);
        }
        self.f.regs.base = base;
        self.f.walruses = walruses;
        Ok(())
    }

    fn pause(&mut self, block: &mut Block<'a>) {
        for region in regions(block) {
            self.f.pause(region);
        }
    }

    fn resume(&mut self, block: &mut Block<'a>) {
        for region in regions(block) {
            self.f.resume(region);
        }
    }

    /// What happens when a block is left by a jump.
    fn exit_code(&mut self, block: &Block<'a>) -> R<()> {
        match *block {
            Block::Loop { .. } | Block::Try { .. } => Ok(()),
            Block::Except { saved, name, .. } => {
                self.emit(Op::LeaveHandler { saved }, Span::default());
                match name {
                    Some(name) => self.unbind(name, Span::default()),
                    None => Ok(()),
                }
            }
            Block::Finally { body, .. } => self.stmts(body),
            Block::Unwinding { saved, .. } => {
                self.emit(Op::LeaveHandler { saved }, Span::default());
                Ok(())
            }
            Block::With { exit, span, is_async, .. } => {
                let mark = self.mark();
                let dst = self.temp()?;
                self.leave_with(dst, exit, is_async, span)?;
                self.release(mark);
                Ok(())
            }
        }
    }

    #[inline(never)]
    pub fn try_statement(&mut self, s: &'a StmtTry) -> R<()> {
        if s.finalbody.is_empty() {
            return self.try_except(s);
        }
        // r[exc], r[saved]
        let exc = self.temps(2)?;
        let region = self.f.open_region(exc);
        self.f.blocks.push(Block::Finally { body: &s.finalbody, region });
        if s.handlers.is_empty() {
            self.stmts(&s.body)?;
        } else {
            let mark = self.mark();
            self.try_except(s)?;
            self.release(mark);
        }
        let Some(Block::Finally { region, .. }) = self.f.blocks.pop() else { return Ok(()) };
        let region = self.f.close_region(region);
        self.stmts(&s.finalbody)?;
        let end = self.f.label();
        self.f.goto(end, Span::default());
        if self.f.place_handler(region) {
            self.unwinding(exc, exc.saturating_add(1), |g| {
                g.stmts(&s.finalbody)?;
                Ok(())
            })?;
        }
        self.f.place(end);
        Ok(())
    }

    /// A handler that runs code and then raises the exception again.
    pub fn unwinding(&mut self, exc: Reg, saved: Reg, body: impl FnOnce(&mut Self) -> R<()>) -> R<()> {
        let at = Span::default();
        self.emit(Op::EnterHandler { saved, exc }, at);
        let inner = self.temp()?;
        let region = self.f.open_region(inner);
        self.f.blocks.push(Block::Unwinding { saved, region });
        body(self)?;
        let Some(Block::Unwinding { region, .. }) = self.f.blocks.pop() else { return Ok(()) };
        let region = self.f.close_region(region);
        self.emit(Op::LeaveHandler { saved }, at);
        self.emit(Op::Reraise { exc }, at);
        if self.f.place_handler(region) {
            self.emit(Op::LeaveHandler { saved }, at);
            self.emit(Op::Reraise { exc: inner }, at);
        }
        Ok(())
    }

    /// The `try … except … else` part.
    fn try_except(&mut self, s: &'a StmtTry) -> R<()> {
        // r[exc], r[saved]
        let exc = self.temps(2)?;
        let region = self.f.open_region(exc);
        self.f.blocks.push(Block::Try { region });
        self.stmts(&s.body)?;
        let Some(Block::Try { region }) = self.f.blocks.pop() else { return Ok(()) };
        let region = self.f.close_region(region);
        self.stmts(&s.orelse)?;
        let end = self.f.label();
        self.f.goto(end, Span::default());
        if self.f.place_handler(region) {
            if s.is_star {
                self.star_clauses(&s.handlers, exc, end)?;
            } else {
                self.clauses(&s.handlers, exc, end)?;
            }
        }
        self.f.place(end);
        Ok(())
    }

    /// The `except` clauses, for the exception in r[exc]; r[exc + 1] keeps the one that was being handled before.
    fn clauses(&mut self, handlers: &'a [ExceptHandler], exc: Reg, end: Label) -> R<()> {
        let saved = exc.saturating_add(1);
        let none = Span::default();
        self.emit(Op::EnterHandler { saved, exc }, none);
        let cleanup = self.f.open_region(exc);
        self.f.blocks.push(Block::Except { saved, name: None, regions: vec![cleanup] });
        let mark = self.mark();
        for ExceptHandler::ExceptHandler(clause) in handlers {
            let next = self.f.label();
            if let Some(class) = &clause.type_ {
                self.f.regs.base = mark;
                self.expect_walruses([&**class]);
                let class = self.expr(class, None)?;
                self.f.jump(Op::JumpIfNoMatch { exc, class, target: next }, next, span(clause.range()));
                self.release(mark);
            }
            self.clause(clause, exc)?;
            if self.f.reachable {
                self.emit(Op::LeaveHandler { saved }, none);
                self.f.goto(end, none);
            }
            self.f.place(next);
        }
        let Some(Block::Except { mut regions, .. }) = self.f.blocks.pop() else { return Ok(()) };
        let Some(cleanup) = regions.pop() else { return Ok(()) };
        let cleanup = self.f.close_region(cleanup);
        // No clause matched, or one raised: the exception is in r[exc] either way.
        self.f.place_handler(cleanup);
        self.emit(Op::LeaveHandler { saved }, none);
        self.emit(Op::Reraise { exc }, none);
        Ok(())
    }

    /// The body of a clause. Its name, if there is one, is unbound on every way out.
    fn clause(&mut self, clause: &'a ExceptHandlerExceptHandler, exc: Reg) -> R<()> {
        let Some(name) = &clause.name else { return self.stmts(&clause.body) };
        let name = self.names.intern(name.as_str());
        let none = Span::default();
        self.write(name, exc, span(clause.range()))?;
        let inner = self.f.open_region(exc);
        if let Some(Block::Except { name: slot, regions, .. }) = self.f.blocks.last_mut() {
            *slot = Some(name);
            regions.push(inner);
        }
        self.stmts(&clause.body)?;
        let Some(Block::Except { name: slot, regions, .. }) = self.f.blocks.last_mut() else { return Ok(()) };
        *slot = None;
        let Some(inner) = regions.pop() else { return Ok(()) };
        let inner = self.f.close_region(inner);
        self.unbind(name, none)?;
        let done = self.f.label();
        self.f.goto(done, none);
        if self.f.place_handler(inner) {
            self.unbind(name, none)?;
            // The clauses' own cleanup takes it from here.
            self.emit(Op::Reraise { exc }, none);
        }
        self.f.place(done);
        Ok(())
    }
}

/// The exception ranges of a block.
fn regions<'b>(block: &'b mut Block<'_>) -> &'b mut [Region] {
    match block {
        Block::Loop { .. } => &mut [],
        Block::Except { regions, .. } => regions,
        Block::Try { region } | Block::Finally { region, .. } | Block::Unwinding { region, .. } | Block::With { region, .. } => {
            std::slice::from_mut(region)
        }
    }
}
