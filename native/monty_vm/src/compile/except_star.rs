//! `except*`: each clause handles a part of a group; what is left, and what the clauses raise, is raised in the end.
use super::builder::{Label, span};
use super::func::Block;
use super::gen_::{Gen, R};
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::{ExceptHandler, ExceptHandlerExceptHandler};
use ruff_text_size::Ranged;

/// The registers of the clauses.
#[derive(Clone, Copy)]
struct Star {
    /// The part that a clause handles; behind it is the rest.
    part: Reg,
    /// A list of what the clauses raise.
    raised: Reg,
    /// What a clause has raised just now.
    caught: Reg,
}

impl<'a> Gen<'a> {
    /// The `except*` clauses, for the exception in r[exc]; r[exc + 1] keeps the one that was being handled before.
    pub(super) fn star_clauses(&mut self, handlers: &'a [ExceptHandler], exc: Reg, end: Label) -> R<()> {
        let saved = exc.saturating_add(1);
        let none = Span::default();
        let mark = self.mark();
        let part = self.temps(4)?;
        let star = Star { part, raised: part.saturating_add(2), caught: part.saturating_add(3) };
        let rest = part.saturating_add(1);
        self.emit(Op::EnterHandler { saved, exc }, none);
        let cleanup = self.f.open_region(star.caught);
        self.f.blocks.push(Block::Except { saved, name: None, regions: vec![cleanup] });
        self.emit(Op::Move { dst: rest, src: exc }, none);
        self.emit(Op::BuildList { dst: star.raised, base: part, count: 0 }, none);
        let base = self.mark();
        for ExceptHandler::ExceptHandler(clause) in handlers {
            let Some(class) = &clause.type_ else { continue };
            let next = self.f.label();
            self.f.regs.base = base;
            self.expect_walruses([&**class]);
            let class = self.expr(class, None)?;
            self.emit(Op::SplitGroup { base: part, class }, span(clause.range()));
            self.f.jump(Op::JumpIfNone { a: part, when: true, target: next }, next, none);
            self.release(base);
            self.star_clause(clause, star, next)?;
            self.f.place(next);
        }
        let all = self.f.label();
        self.f.jump(Op::JumpIfNone { a: rest, when: true, target: all }, all, none);
        self.emit(Op::ListAppend { list: star.raised, src: rest }, none);
        self.f.place(all);
        self.emit(Op::JoinGroups { dst: part, exc, list: star.raised }, none);
        let Some(Block::Except { mut regions, .. }) = self.f.blocks.pop() else { return Ok(()) };
        let Some(cleanup) = regions.pop() else { return Ok(()) };
        let cleanup = self.f.close_region(cleanup);
        self.emit(Op::LeaveHandler { saved }, none);
        self.emit(Op::RaiseGroup { exc: part }, none);
        self.f.goto(end, none);
        if self.f.place_handler(cleanup) {
            self.emit(Op::LeaveHandler { saved }, none);
            self.emit(Op::Reraise { exc: star.caught }, none);
        }
        self.release(mark);
        Ok(())
    }

    /// The body of a clause, whose exception joins those that were raised before.
    fn star_clause(&mut self, clause: &'a ExceptHandlerExceptHandler, star: Star, next: Label) -> R<()> {
        let none = Span::default();
        // What was being handled before is known already.
        self.emit(Op::EnterHandler { saved: star.caught, exc: star.part }, none);
        let name = clause.name.as_ref().map(|name| self.names.intern(name.as_str()));
        if let Some(name) = name {
            self.write(name, star.part, span(clause.range()))?;
        }
        let inner = self.f.open_region(star.caught);
        if let Some(Block::Except { name: slot, regions, .. }) = self.f.blocks.last_mut() {
            *slot = name;
            regions.push(inner);
        }
        self.stmts(&clause.body)?;
        let Some(Block::Except { name: slot, regions, .. }) = self.f.blocks.last_mut() else { return Ok(()) };
        *slot = None;
        let Some(inner) = regions.pop() else { return Ok(()) };
        let inner = self.f.close_region(inner);
        if let Some(name) = name {
            self.unbind(name, none)?;
        }
        self.f.goto(next, none);
        if self.f.place_handler(inner) {
            if let Some(name) = name {
                self.unbind(name, none)?;
            }
            self.emit(Op::ListAppend { list: star.raised, src: star.caught }, none);
            self.f.goto(next, none);
        }
        Ok(())
    }
}
