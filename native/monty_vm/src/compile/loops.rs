//! `for` and `while`.
use super::builder::{Label, span};
use super::func::Block;
use super::gen_::{Gen, Known, R};
use crate::bytecode::{Op, Reg, Span};
use crate::types::BuiltinType;
use ruff_python_ast::{Expr, ExprCall, Stmt, StmtFor, StmtWhile};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Gen<'a> {
    /// Evaluates an iterable and makes the three registers from `iter` on the loop's state.
    pub fn prepare_loop(&mut self, iterable: &'a Expr, iter: Reg) -> R<()> {
        let mark = self.mark();
        if let Expr::Call(call) = iterable
            && self.is_range(call)
        {
            self.prepare_range(call, iter)?;
        } else {
            let local = match iterable {
                Expr::Name(name) => {
                    let name = self.names.intern(name.id.as_str());
                    self.local_register(name).is_some()
                }
                _ => false,
            };
            let src = self.expr(iterable, if local { None } else { Some(iter) })?;
            self.emit(Op::ForPrep { iter, src }, span(iterable.range()));
        }
        self.release(mark);
        Ok(())
    }

    /// Whether a call is one of the built-in `range` with one to three plain arguments.
    fn is_range(&mut self, call: &'a ExprCall) -> bool {
        let Expr::Name(name) = &*call.func else { return false };
        if name.id.as_str() != "range"
            || !call.arguments.keywords.is_empty()
            || !(1..=3).contains(&call.arguments.args.len())
            || call.arguments.args.iter().any(Expr::is_starred_expr)
        {
            return false;
        }
        let id = self.names.intern(name.id.as_str());
        self.variable(id).is_none() && matches!(self.known(id), Some(Known::Type(BuiltinType::Range)))
    }

    fn prepare_range(&mut self, call: &'a ExprCall, iter: Reg) -> R<()> {
        let at = span(call.range());
        let (stop, step) = (iter.saturating_add(1), iter.saturating_add(2));
        let part = |g: &mut Self, e: Option<&'a Expr>, dst: Reg, default: i32| -> R<()> {
            let mark = g.mark();
            match e {
                Some(e) => {
                    g.expr(e, Some(dst))?;
                }
                None => g.emit(Op::LoadInt { dst, value: default }, at),
            }
            g.release(mark);
            Ok(())
        };
        let args = &call.arguments.args;
        if let [only] = &**args {
            part(self, None, iter, 0)?;
            part(self, Some(only), stop, 0)?;
        } else {
            part(self, args.first(), iter, 0)?;
            part(self, args.get(1), stop, 0)?;
        }
        part(self, args.get(2), step, 1)?;
        self.emit(Op::ForPrepRange { iter, argc: args.len() as u8 }, at);
        Ok(())
    }

    /// The loop over a prepared iterator: `body` is compiled once, `next` is where it goes on.
    pub fn loop_over(
        &mut self,
        target: &'a Expr,
        iter: Reg,
        at: Span,
        next: Label,
        body: impl FnOnce(&mut Self) -> R<()>,
    ) -> R<()> {
        if !self.f.reachable {
            return Ok(());
        }
        let mark = self.mark();
        let before = self.f.assigned.clone();
        let top = self.f.label();
        self.f.goto(next, at);
        // The body is reached from the end of the loop.
        self.f.reachable = true;
        self.f.assigned = before;
        self.f.place_top(top);
        let dst = match self.direct_target(target) {
            Some(reg) => reg,
            None => {
                let temp = self.temp()?;
                self.assign(target, temp)?;
                temp
            }
        };
        self.release(mark);
        body(self)?;
        self.release(mark);
        self.f.place(next);
        self.emit(Op::ForNext { iter, dst, body: top }, at);
        Ok(())
    }

    /// The register of a target that is a local variable, which is now bound.
    pub fn direct_target(&mut self, target: &'a Expr) -> Option<Reg> {
        let Expr::Name(name) = target else { return None };
        let name = self.names.intern(name.id.as_str());
        let reg = self.local_register(name);
        if reg.is_some() {
            self.bound_name(name);
        }
        reg
    }

    /// `for` or `while`, the outermost with its constants in registers.
    #[inline(never)]
    pub fn loop_statement(&mut self, statement: &'a Stmt) -> R<()> {
        let pinned = self.f.reachable && self.pin_constants(statement)?;
        self.f.regs.base = self.mark();
        match statement {
            Stmt::For(statement) => self.for_statement(statement)?,
            Stmt::While(statement) => self.while_statement(statement)?,
            _ => {}
        }
        if pinned {
            self.f.pinned_consts.clear();
        }
        Ok(())
    }

    fn for_statement(&mut self, statement: &'a StmtFor) -> R<()> {
        let mark = self.mark();
        let iter = self.temps(3)?;
        self.expect_walruses([&*statement.iter]);
        if statement.is_async {
            self.prepare_async_loop(&statement.iter, iter)?;
        } else {
            self.prepare_loop(&statement.iter, iter)?;
        }
        let next = self.f.label();
        let done = self.f.label();
        self.f.regs.base = self.mark();
        self.f.blocks.push(Block::Loop { next, done, backward: false });
        let at = span(if statement.is_async { statement.range() } else { statement.iter.range() });
        self.loop_of_kind(statement.is_async, &statement.target, iter, at, next, |g| g.stmts(&statement.body))?;
        self.f.blocks.pop();
        self.release(mark);
        self.f.regs.base = mark;
        self.stmts(&statement.orelse)?;
        self.f.place(done);
        Ok(())
    }

    fn while_statement(&mut self, statement: &'a StmtWhile) -> R<()> {
        if !self.f.reachable {
            return Ok(());
        }
        let (top, failed, done) = (self.f.label(), self.f.label(), self.f.label());
        self.f.place_top(top);
        self.expect_walruses([&*statement.test]);
        self.condition(&statement.test, false, failed)?;
        self.f.blocks.push(Block::Loop { next: top, done, backward: true });
        self.stmts(&statement.body)?;
        self.f.blocks.pop();
        self.emit(Op::Loop { target: top }, span(statement.test.range()));
        self.f.place(failed);
        self.stmts(&statement.orelse)?;
        self.f.place(done);
        Ok(())
    }

    /// `break` and `continue`: leaves the blocks inside the loop first.
    pub fn leave_loop(&mut self, is_break: bool, range: TextRange) -> R<()> {
        let depth = self.f.blocks.iter().rposition(|block| matches!(block, Block::Loop { .. }));
        let Some(depth) = depth else {
            return Err(self.error(if is_break { "'break' outside loop" } else { "'continue' not properly in loop" }, range));
        };
        let at = span(range);
        self.unwind(depth.saturating_add(1), |g| {
            let Some(&Block::Loop { next, done, backward }) = g.f.blocks.get(depth) else { return Ok(()) };
            match (is_break, backward) {
                (true, _) => g.f.goto(done, at),
                (false, true) => g.emit(Op::Loop { target: next }, at),
                (false, false) => g.f.goto(next, at),
            }
            Ok(())
        })
    }
}
