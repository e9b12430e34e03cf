//! Statements: the simple ones; the others have files of their own.
use super::Mode;
use super::builder::{Label, span};
use super::consts::Lit;
use super::func::Block;
use super::gen_::{Gen, R, Val};
use crate::bytecode::Op;
use ruff_python_ast::{Expr, ModModule, Stmt, StmtAnnAssign, StmtAssert, StmtIf, StmtRaise, StmtReturn};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    /// The module's own code.
    pub fn module(&mut self, module: &'a ModModule) -> R<()> {
        let mut body: &'a [Stmt] = &module.body;
        if self.options.mode.shows() {
            self.module_annotations(module)?;
            return self.stmts(body);
        }
        if self.options.mode != Mode::Eval {
            // A lone string is the module's result, and its docstring as well.
            let rest = self.docstring(body);
            if !(rest.is_empty() && self.options.mode.is_program()) {
                body = rest;
            }
        }
        self.module_annotations(module)?;
        if self.options.mode != Mode::Exec
            && let Some((Stmt::Expr(last), before)) = body.split_last()
        {
            self.stmts(before)?;
            self.expect_walruses([&*last.value]);
            let src = self.expr(&last.value, None)?;
            self.emit(Op::Return { src }, span(last.range()));
            return Ok(());
        }
        self.stmts(body)
    }

    /// A block of statements.
    pub fn stmts(&mut self, body: &'a [Stmt]) -> R<()> {
        for statement in body {
            if !self.f.reachable {
                break;
            }
            self.check_size()?;
            let mark = self.mark();
            self.f.regs.base = mark;
            self.stmt(statement)?;
            self.release(mark);
            self.f.regs.base = mark;
        }
        Ok(())
    }

    fn stmt(&mut self, statement: &'a Stmt) -> R<()> {
        match statement {
            Stmt::Expr(s) => {
                self.expect_walruses([&*s.value]);
                if self.options.mode.shows() && self.outer.is_empty() {
                    return self.show(&s.value);
                }
                // A lone constant does nothing.
                self.value(&s.value, None).map(|_| ())
            }
            Stmt::Assign(s) => self.assignment(s),
            Stmt::AugAssign(s) => self.augmented(s),
            Stmt::AnnAssign(s) => self.annotated(s),
            Stmt::If(s) => self.if_statement(s),
            Stmt::For(_) | Stmt::While(_) => self.loop_statement(statement),
            Stmt::Break(s) => self.leave_loop(true, s.range()),
            Stmt::Continue(s) => self.leave_loop(false, s.range()),
            Stmt::Return(s) => self.return_statement(s),
            Stmt::FunctionDef(s) => self.function_def(s),
            Stmt::Try(s) => self.try_statement(s),
            Stmt::With(s) => self.with_statement(s),
            Stmt::Raise(s) => self.raise(s),
            Stmt::Assert(s) => self.assert(s),
            Stmt::Import(s) => self.import(s),
            Stmt::ImportFrom(s) => self.import_from(s),
            Stmt::Delete(s) => {
                self.expect_walruses(&s.targets);
                s.targets.iter().try_for_each(|target| self.delete_target(target))
            }
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => Ok(()),
            Stmt::ClassDef(s) => self.class_def(s),
            Stmt::Match(s) => self.match_statement(s),
            Stmt::TypeAlias(s) => self.type_alias(s),
            Stmt::IpyEscapeCommand(s) => Err(self.error("invalid syntax", s.range())),
        }
    }

    /// An expression statement at a prompt.
    fn show(&mut self, value: &'a Expr) -> R<()> {
        let base = self.temps(2)?;
        self.expr(value, Some(base.saturating_add(1)))?;
        self.call_intrinsic("_vm_display", base, 1, span(value.range()));
        Ok(())
    }

    #[inline(never)]
    fn if_statement(&mut self, s: &'a StmtIf) -> R<()> {
        let end = self.f.label();
        let mut clause = (Some(&*s.test), &s.body);
        let mut rest = s.elif_else_clauses.iter();
        loop {
            let (test, body) = clause;
            let next = self.f.label();
            // A clause that only jumps is its condition: where that fails, the next clause follows.
            let mut direct = false;
            if let Some(test) = test {
                self.expect_walruses([test]);
                if let Some(target) = self.direct_jump(body) {
                    self.condition(test, true, target)?;
                    direct = true;
                } else {
                    self.condition(test, false, next)?;
                    self.stmts(body)?;
                }
            } else {
                self.stmts(body)?;
            }
            let following = rest.next();
            if following.is_some() && !direct {
                self.f.goto(end, span(s.range()));
            }
            self.f.place(next);
            match following {
                Some(following) => clause = (following.test.as_ref(), &following.body),
                None => break,
            }
        }
        self.f.place(end);
        Ok(())
    }

    /// Where a lone `break` or `continue` leads, if there is nothing to do on the way and it is forward.
    fn direct_jump(&self, body: &[Stmt]) -> Option<Label> {
        let Some(&Block::Loop { next, done, backward }) = self.f.blocks.last() else { return None };
        match body {
            [Stmt::Break(_)] => Some(done),
            [Stmt::Continue(_)] if !backward => Some(next),
            _ => None,
        }
    }

    /// Annotations of variables are not evaluated where they stand.
    fn annotated(&mut self, s: &'a StmtAnnAssign) -> R<()> {
        self.annotated_target(s)?;
        self.passed_annotation(s)
    }

    fn annotated_target(&mut self, s: &'a StmtAnnAssign) -> R<()> {
        self.expect_walruses([&*s.target].into_iter().chain(s.value.as_deref()));
        if let Some(value) = &s.value {
            return self.assign_value(&s.target, value);
        }
        // The parts of a target that is not a name are evaluated all the same.
        match &*s.target {
            Expr::Attribute(e) => self.expr(&e.value, None).map(|_| ()),
            Expr::Subscript(e) => {
                self.expr(&e.value, None)?;
                self.expr(&e.slice, None).map(|_| ())
            }
            _ => Ok(()),
        }
    }

    fn return_statement(&mut self, s: &'a StmtReturn) -> R<()> {
        let at = span(s.range());
        let value = match &s.value {
            Some(value) => {
                self.expect_walruses([&**value]);
                self.value(value, None)?
            }
            None => Val::Lit(Lit::None),
        };
        match value {
            Val::Lit(Lit::None) => self.unwind(0, |g| {
                g.emit(Op::ReturnNone {}, at);
                Ok(())
            }),
            Val::Lit(lit) => self.unwind(0, |g| {
                let src = g.load(&lit, None, at)?;
                g.emit(Op::Return { src }, at);
                Ok(())
            }),
            Val::Reg(mut src) => {
                // A `finally` may rebind the variable.
                let quiet = self.f.blocks.iter().all(|block| matches!(block, Block::Loop { .. } | Block::Try { .. }));
                if !quiet && !self.is_temp(src) {
                    let copy = self.temp()?;
                    self.emit(Op::Move { dst: copy, src }, at);
                    src = copy;
                }
                self.unwind(0, |g| {
                    g.emit(Op::Return { src }, at);
                    Ok(())
                })
            }
        }
    }

    fn raise(&mut self, s: &'a StmtRaise) -> R<()> {
        let at = span(s.range());
        self.expect_walruses(s.exc.as_deref().into_iter().chain(s.cause.as_deref()));
        let Some(exc) = &s.exc else {
            self.emit(Op::RaiseCurrent {}, at);
            return Ok(());
        };
        let exc = self.expr(exc, None)?;
        let op = match &s.cause {
            Some(cause) => Op::RaiseFrom { exc, cause: self.expr(cause, None)? },
            None => Op::Raise { exc },
        };
        self.emit(op, at);
        Ok(())
    }

    fn assert(&mut self, s: &'a StmtAssert) -> R<()> {
        self.expect_walruses([&*s.test].into_iter().chain(s.msg.as_deref()));
        let held = self.f.label();
        self.condition(&s.test, true, held)?;
        let at = span(s.test.range());
        match &s.msg {
            Some(message) => {
                let src = self.expr(message, None)?;
                self.emit(Op::RaiseAssert { src, has: true }, at);
            }
            None => self.emit(Op::RaiseAssert { src: 0, has: false }, at),
        }
        self.f.place(held);
        Ok(())
    }
}
