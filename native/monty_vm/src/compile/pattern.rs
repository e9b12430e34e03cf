//! Patterns with parts: sequences, mappings, classes.
use super::builder::span;
use super::consts::Lit;
use super::gen_::{Gen, R};
use super::match_::{Held, Matching, is_wildcard};
use super::registers::SPILL;
use crate::builtins;
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::{Pattern, PatternMatchClass, PatternMatchMapping, PatternMatchSequence};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    #[inline(never)]
    pub(super) fn match_sequence(&mut self, p: &'a PatternMatchSequence, subject: Held, matching: &mut Matching) -> R<()> {
        let at = span(p.range());
        let mark = self.mark();
        let src = self.held(subject, at)?;
        let star = p.patterns.iter().position(Pattern::is_match_star);
        let needed = p.patterns.len().saturating_sub(usize::from(star.is_some()));
        self.check_length(src, needed, star.is_none(), matching, at)?;
        let anonymous = star.and_then(|star| p.patterns.get(star)).is_some_and(is_wildcard);
        if let Held::Wide(_) = subject {
            self.release(mark);
        }
        match star {
            _ if p.patterns.iter().all(is_wildcard) => {}
            Some(star) if anonymous => self.match_by_index(&p.patterns, star, subject, matching, at)?,
            _ => self.match_unpacked(&p.patterns, star, subject, matching, at)?,
        }
        self.release_uncaptured(mark, matching);
        Ok(())
    }

    /// Goes on when `src` is a sequence of `count` items, or with `exact` unset of at least so many.
    fn check_length(&mut self, src: Reg, count: usize, exact: bool, matching: &Matching, at: Span) -> R<()> {
        let target = matching.fail;
        if let Ok(count) = u8::try_from(count) {
            self.f.jump(Op::JumpIfNoSequence { src, count, exact, target }, target, at);
            return Ok(());
        }
        self.f.jump(Op::JumpIfNoSequence { src, count: 0, exact: false, target }, target, at);
        let mark = self.mark();
        let len = self.length(src, at)?;
        let wanted = self.load(&Lit::Int(count as i64), None, at)?;
        let op = match exact {
            true => Op::JumpEq { a: len, b: wanted, when: false, target },
            false => Op::JumpGe { a: len, b: wanted, when: false, target },
        };
        self.f.jump(op, target, at);
        self.release(mark);
        Ok(())
    }

    /// `len(src)`
    fn length(&mut self, src: Reg, at: Span) -> R<Reg> {
        let dst = self.temp()?;
        let mark = self.mark();
        let base = self.temps(2)?;
        self.emit(Op::Move { dst: base.saturating_add(1), src }, at);
        let id = builtins::function_index("len").unwrap_or(u32::MAX);
        self.emit(Op::CallBuiltin { dst, base, argc: 1, id }, at);
        self.release(mark);
        Ok(dst)
    }

    /// With `*_`, items are looked up one by one, those behind it from the end.
    fn match_by_index(&mut self, parts: &'a [Pattern], star: usize, subject: Held, matching: &mut Matching, at: Span) -> R<()> {
        for (index, part) in parts.iter().enumerate() {
            if is_wildcard(part) {
                continue;
            }
            let mark = self.mark();
            let item = self.temp()?;
            let inner = self.mark();
            let obj = self.held(subject, at)?;
            if index < star {
                self.emit(Op::GetItemInt { dst: item, obj, imm: index as i32 }, at);
            } else {
                let len = self.length(obj, at)?;
                let imm = parts.len().saturating_sub(index) as i32;
                self.emit(Op::SubInt { dst: len, a: len, inplace: false, imm }, at);
                self.emit(Op::GetItem { dst: item, obj, key: len }, at);
            }
            self.release(inner);
            self.match_part(part, item, matching)?;
            self.release_uncaptured(mark, matching);
        }
        Ok(())
    }

    /// Takes the subject apart, then matches the items.
    fn match_unpacked(
        &mut self,
        parts: &'a [Pattern],
        star: Option<usize>,
        subject: Held,
        matching: &mut Matching,
        at: Span,
    ) -> R<()> {
        let few = parts.len() <= usize::from(u8::MAX) && parts.len() as u32 + SPILL <= self.f.regs.room();
        if !few {
            let list = self.temp()?;
            self.held_into(subject, list, at);
            let count = parts.len().saturating_sub(usize::from(star.is_some())) as u32;
            self.emit(Op::UnpackList { dst: list, src: list, star: star.is_some(), count }, at);
            return self.match_items(parts, star, list, matching, at);
        }
        let base = self.block(parts.len())?;
        self.held_into(subject, base, at);
        let count = parts.len() as u8;
        let op = match star {
            None => Op::Unpack { src: base, base, count },
            Some(before) => {
                let before = before as u8;
                Op::UnpackEx { src: base, base, before, after: count.saturating_sub(before).saturating_sub(1) }
            }
        };
        self.emit(op, at);
        for (reg, part) in (base..).zip(parts) {
            self.pattern(part, Held::Reg(reg), matching)?;
        }
        Ok(())
    }

    /// Matches the items of the list or tuple in `items`, which is the newest temporary.
    fn match_items(
        &mut self,
        parts: impl IntoIterator<Item = &'a Pattern>,
        star: Option<usize>,
        items: Reg,
        matching: &mut Matching,
        at: Span,
    ) -> R<()> {
        let parts: Vec<&'a Pattern> = parts.into_iter().collect();
        let items = self.hold(items, at)?;
        for (index, part) in parts.iter().enumerate() {
            if is_wildcard(part) {
                continue;
            }
            let mark = self.mark();
            let item = self.temp()?;
            let inner = self.mark();
            let obj = self.held(items, at)?;
            // Behind the starred part positions count from the end.
            let from_end = index as i32 - parts.len() as i32;
            match star {
                Some(star) if index == star => {
                    let base = self.temps(3)?;
                    self.load(&Lit::Int(index as i64), Some(base), at)?;
                    let stop = if from_end == -1 { Lit::None } else { Lit::Int(i64::from(from_end) + 1) };
                    self.load(&stop, Some(base.saturating_add(1)), at)?;
                    self.load(&Lit::None, Some(base.saturating_add(2)), at)?;
                    self.emit(Op::GetSlice { dst: item, obj, base }, at);
                }
                Some(star) if index > star => self.emit(Op::GetItemInt { dst: item, obj, imm: from_end }, at),
                _ => self.emit(Op::GetItemInt { dst: item, obj, imm: index as i32 }, at),
            }
            self.release(inner);
            self.match_part(part, item, matching)?;
            self.release_uncaptured(mark, matching);
        }
        Ok(())
    }

    /// Matches a part whose value is in a fresh temporary.
    fn match_part(&mut self, part: &'a Pattern, item: Reg, matching: &mut Matching) -> R<()> {
        let item = self.hold(item, span(part.range()))?;
        self.pattern(part, item, matching)
    }

    #[inline(never)]
    pub(super) fn match_mapping(&mut self, p: &'a PatternMatchMapping, subject: Held, matching: &mut Matching) -> R<()> {
        let at = span(p.range());
        let target = matching.fail;
        let mark = self.mark();
        let values = self.temp()?;
        let tuple = self.temp()?;
        let inner = self.mark();
        let src = self.held(subject, at)?;
        let count = u16::try_from(p.keys.len()).unwrap_or(u16::MAX);
        self.f.jump(Op::JumpIfNoMapping { src, count, target }, target, at);
        let mut keys = None;
        if p.keys.is_empty() {
            self.release(mark);
        } else {
            let value = self.tuple(&p.keys, Some(tuple), at)?;
            self.register(value, Some(tuple), at)?;
            self.emit(Op::MatchKeys { dst: values, src, keys: tuple }, at);
            self.f.jump(Op::JumpIfNone { a: values, when: true, target }, target, at);
            self.release(inner);
            if p.rest.is_some() {
                keys = Some(self.hold(tuple, at)?);
            } else {
                self.release(u32::from(tuple));
            }
            self.match_items(&p.patterns, None, values, matching, at)?;
        }
        if let Some(name) = p.rest.as_deref() {
            let rest = self.temp()?;
            let inner = self.mark();
            let src = self.held(subject, at)?;
            self.emit(Op::BuildDict { dst: rest, base: rest, count: 0 }, at);
            self.emit(Op::DictUpdate { dict: rest, src }, at);
            if let Some(keys) = keys {
                let obj = self.held(keys, at)?;
                let key = self.temp()?;
                for index in 0..p.keys.len() {
                    self.emit(Op::GetItemInt { dst: key, obj, imm: index as i32 }, at);
                    self.emit(Op::DelItem { obj: rest, key }, at);
                }
            }
            self.release(inner);
            let rest = self.hold(rest, at)?;
            self.capture(Some(name), rest, at, matching);
        }
        self.release_uncaptured(mark, matching);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn match_class(&mut self, p: &'a PatternMatchClass, subject: Held, matching: &mut Matching) -> R<()> {
        let at = span(p.range());
        let target = matching.fail;
        let mark = self.mark();
        let (positional, keywords) = (&p.arguments.patterns, &p.arguments.keywords);
        let names = keywords.iter().map(|keyword| Lit::Str(keyword.attr.as_str().into()));
        let wanted = [Lit::Int(positional.len() as i64)].into_iter().chain(names).collect();
        let pattern = self.consts.add(&Lit::Tuple(wanted));
        let dst = self.temp()?;
        let inner = self.mark();
        let src = self.held(subject, at)?;
        let class = self.expr(&p.cls, None)?;
        self.emit(Op::MatchClass { dst, src, class, pattern }, at);
        self.f.jump(Op::JumpIfNone { a: dst, when: true, target }, target, at);
        self.release(inner);
        let parts = positional.iter().chain(keywords.iter().map(|keyword| &keyword.pattern));
        self.match_items(parts, None, dst, matching, at)?;
        self.release_uncaptured(mark, matching);
        Ok(())
    }
}
