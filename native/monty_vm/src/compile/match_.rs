//! `match`: cases tried one after the other.
//!
//! A pattern is code that falls through when it matches and jumps away when it does not. What it captures stays in registers
//! until all of it has matched; only then are names bound. Where registers are few, what waits does so out of the window.
use super::builder::{Label, span};
use super::consts::Lit;
use super::gen_::{Gen, R, Val};
use super::names::NameId;
use super::registers::{Mark, SPILL};
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::{Expr, Pattern, PatternMatchOr, Singleton, StmtMatch};
use ruff_text_size::Ranged;

/// Where a value waits.
#[derive(Clone, Copy)]
pub(super) enum Held {
    Reg(Reg),
    Wide(u32),
}

/// A name that a pattern will bind.
pub(super) struct Capture {
    name: NameId,
    value: Held,
    at: Span,
}

/// What the parts of a pattern share.
pub(super) struct Matching {
    /// Where to go when it does not match.
    pub fail: Label,
    /// What it has captured so far.
    pub captures: Vec<Capture>,
}

/// Whether a pattern matches everything and binds nothing.
pub(super) fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(p) => p.pattern.is_none() && p.name.is_none(),
        Pattern::MatchStar(p) => p.name.is_none(),
        _ => false,
    }
}

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn match_statement(&mut self, s: &'a StmtMatch) -> R<()> {
        let wide = self.f.regs.alloc_wide(0);
        self.expect_walruses([&*s.subject]);
        let subject = self.expr_temp(&s.subject)?;
        let subject = self.hold(subject, span(s.subject.range()))?;
        let base = self.mark();
        let inner = self.f.regs.alloc_wide(0);
        let end = self.f.label();
        for case in &s.cases {
            self.check_size()?;
            self.f.regs.base = base;
            self.f.walruses.clear();
            let next = self.f.label();
            let mut matching = Matching { fail: next, captures: Vec::new() };
            self.pattern(&case.pattern, subject, &mut matching)?;
            for capture in matching.captures {
                let mark = self.mark();
                let src = self.held(capture.value, capture.at)?;
                self.write(capture.name, src, capture.at)?;
                self.release(mark);
            }
            self.release(base);
            self.f.regs.release_wide(inner);
            if let Some(guard) = &case.guard {
                self.expect_walruses([&**guard]);
                self.condition(guard, false, next)?;
            }
            self.stmts(&case.body)?;
            self.f.goto(end, span(case.range()));
            self.f.place(next);
        }
        self.f.place(end);
        self.f.regs.release_wide(wide);
        Ok(())
    }

    /// Keeps the value of a fresh temporary: there, or out of the window when that gets full.
    pub(super) fn hold(&mut self, reg: Reg, at: Span) -> R<Held> {
        if self.f.regs.room() >= SPILL {
            return Ok(Held::Reg(reg));
        }
        let index = self.f.regs.alloc_wide(1);
        self.emit(Op::StoreWide { src: reg, index }, at);
        self.release(u32::from(reg));
        Ok(Held::Wide(index))
    }

    /// The register of a value that waits.
    pub(super) fn held(&mut self, value: Held, at: Span) -> R<Reg> {
        match value {
            Held::Reg(reg) => Ok(reg),
            Held::Wide(index) => {
                let dst = self.temp()?;
                self.emit(Op::LoadWide { dst, index }, at);
                Ok(dst)
            }
        }
    }

    /// Brings a value that waits to a register.
    pub(super) fn held_into(&mut self, value: Held, dst: Reg, at: Span) {
        let op = match value {
            Held::Reg(src) => Op::Move { dst, src },
            Held::Wide(index) => Op::LoadWide { dst, index },
        };
        self.emit(op, at);
    }

    /// Frees the temporaries from `mark` on, but for those that hold captures.
    pub(super) fn release_uncaptured(&mut self, mark: Mark, matching: &Matching) {
        let kept = matching.captures.iter().filter_map(|capture| match capture.value {
            Held::Reg(reg) => Some(u32::from(reg).saturating_add(1)),
            Held::Wide(_) => None,
        });
        let mark = kept.fold(mark, Mark::max);
        self.release(mark);
    }

    /// Goes on when `subject` matches.
    pub(super) fn pattern(&mut self, pattern: &'a Pattern, subject: Held, matching: &mut Matching) -> R<()> {
        let at = span(pattern.range());
        match pattern {
            Pattern::MatchValue(p) => self.match_value(&p.value, subject, matching.fail),
            Pattern::MatchSingleton(p) => self.match_singleton(p.value, subject, matching.fail, at),
            Pattern::MatchSequence(p) => self.match_sequence(p, subject, matching),
            Pattern::MatchMapping(p) => self.match_mapping(p, subject, matching),
            Pattern::MatchClass(p) => self.match_class(p, subject, matching),
            Pattern::MatchStar(p) => {
                self.capture(p.name.as_deref(), subject, at, matching);
                Ok(())
            }
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.pattern(inner, subject, matching)?;
                }
                self.capture(p.name.as_deref(), subject, at, matching);
                Ok(())
            }
            Pattern::MatchOr(p) => self.match_or(p, subject, matching),
        }
    }

    pub(super) fn capture(&mut self, name: Option<&'a str>, value: Held, at: Span, matching: &mut Matching) {
        if let Some(name) = name {
            let name = self.names.intern(name);
            matching.captures.push(Capture { name, value, at });
        }
    }

    /// A literal, or a dotted name: by `==`.
    fn match_value(&mut self, value: &'a Expr, subject: Held, fail: Label) -> R<()> {
        let at = span(value.range());
        let mark = self.mark();
        let a = self.held(subject, at)?;
        let value = self.value(value, None)?;
        let small = match &value {
            Val::Lit(lit) => lit.imm().and_then(|imm| i8::try_from(imm).ok()),
            Val::Reg(_) => None,
        };
        let op = match small {
            Some(imm) => Op::JumpEqInt { a, imm, when: false, target: fail },
            None => {
                let b = self.register(value, None, at)?;
                Op::JumpEq { a, b, when: false, target: fail }
            }
        };
        self.f.jump(op, fail, at);
        self.release(mark);
        Ok(())
    }

    /// `None`, `True`, `False`: by identity.
    fn match_singleton(&mut self, value: Singleton, subject: Held, fail: Label, at: Span) -> R<()> {
        let mark = self.mark();
        let a = self.held(subject, at)?;
        let op = match value {
            Singleton::None => Op::JumpIfNone { a, when: false, target: fail },
            Singleton::True | Singleton::False => {
                let dst = self.temp()?;
                self.load(&Lit::Bool(value == Singleton::True), Some(dst), at)?;
                self.emit(Op::Is { dst, a, b: dst, negate: false }, at);
                Op::JumpIf { a: dst, when: false, target: fail }
            }
        };
        self.f.jump(op, fail, at);
        self.release(mark);
        Ok(())
    }

    /// Alternatives: each leaves its captures in the same places.
    fn match_or(&mut self, p: &'a PatternMatchOr, subject: Held, matching: &mut Matching) -> R<()> {
        let at = span(p.range());
        let Some((last, before)) = p.patterns.split_last() else { return Ok(()) };
        let mut names = Vec::new();
        self.bound_names(last, &mut names);
        let mut places = Vec::with_capacity(names.len());
        for name in names {
            let place = match self.f.regs.room() < SPILL {
                true => Held::Wide(self.f.regs.alloc_wide(1)),
                false => Held::Reg(self.temp()?),
            };
            places.push(Capture { name, value: place, at });
        }
        let done = self.f.label();
        let mark = self.mark();
        let wide = self.f.regs.alloc_wide(0);
        for alternative in before {
            let next = self.f.label();
            self.alternative(alternative, subject, next, &places)?;
            self.f.goto(done, at);
            self.f.place(next);
            self.release(mark);
            self.f.regs.release_wide(wide);
        }
        self.alternative(last, subject, matching.fail, &places)?;
        self.f.place(done);
        self.release(mark);
        self.f.regs.release_wide(wide);
        matching.captures.extend(places);
        Ok(())
    }

    fn alternative(&mut self, pattern: &'a Pattern, subject: Held, fail: Label, places: &[Capture]) -> R<()> {
        let mut own = Matching { fail, captures: Vec::new() };
        self.pattern(pattern, subject, &mut own)?;
        for capture in own.captures {
            let Some(place) = places.iter().find(|place| place.name == capture.name) else { continue };
            let mark = self.mark();
            match place.value {
                Held::Reg(dst) => self.held_into(capture.value, dst, capture.at),
                Held::Wide(index) => {
                    let src = self.held(capture.value, capture.at)?;
                    self.emit(Op::StoreWide { src, index }, capture.at);
                }
            }
            self.release(mark);
        }
        Ok(())
    }

    /// The names that a pattern binds, in the order in which it binds them.
    fn bound_names(&mut self, pattern: &'a Pattern, names: &mut Vec<NameId>) {
        let own = match pattern {
            Pattern::MatchAs(p) => {
                if let Some(inner) = &p.pattern {
                    self.bound_names(inner, names);
                }
                p.name.as_deref()
            }
            Pattern::MatchStar(p) => p.name.as_deref(),
            Pattern::MatchSequence(p) => {
                p.patterns.iter().for_each(|part| self.bound_names(part, names));
                None
            }
            Pattern::MatchMapping(p) => {
                p.patterns.iter().for_each(|part| self.bound_names(part, names));
                p.rest.as_deref()
            }
            Pattern::MatchClass(p) => {
                p.arguments.patterns.iter().for_each(|part| self.bound_names(part, names));
                p.arguments.keywords.iter().for_each(|part| self.bound_names(&part.pattern, names));
                None
            }
            // All alternatives bind the same ones.
            Pattern::MatchOr(p) => {
                p.patterns.iter().take(1).for_each(|part| self.bound_names(part, names));
                None
            }
            Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => None,
        };
        if let Some(own) = own {
            let own = self.names.intern(own);
            names.push(own);
        }
    }
}
