//! Assignment, augmented assignment, deletion.
use super::builder::span;
use super::consts::Lit;
use super::expr::bin_op;
use super::gen_::{Gen, R, Val};
use super::names::NameId;
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::{Expr, ExprSlice, StmtAssign, StmtAugAssign};
use ruff_text_size::Ranged;

/// The elements of a tuple or list target or display.
fn elements(e: &Expr) -> Option<&[Expr]> {
    match e {
        Expr::Tuple(tuple) => Some(&tuple.elts),
        Expr::List(list) => Some(&list.elts),
        _ => None,
    }
}

/// Whether a value is overwritten when it is assigned to a target.
fn takes_apart(target: &Expr) -> bool {
    match target {
        Expr::Subscript(e) => e.slice.is_slice_expr(),
        _ => elements(target).is_some(),
    }
}

/// A value of a parallel assignment.
enum Part<'a> {
    Lit(Lit<'a>),
    /// In a register that is not its own: a variable's.
    Shared(Reg),
    Own(Reg),
}

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn assignment(&mut self, statement: &'a StmtAssign) -> R<()> {
        self.expect_walruses(statement.targets.iter().chain([&*statement.value]));
        if let [target] = &*statement.targets {
            return self.assign_value(target, &statement.value);
        }
        let mark = self.mark();
        // Computed into the first of several names, when names are all there is.
        let names = statement.targets.iter().all(Expr::is_name_expr);
        let direct = statement.targets.first().filter(|_| names).and_then(|target| self.local_target(target));
        let value = match direct {
            Some((_, reg)) => self.expr(&statement.value, Some(reg))?,
            None => self.expr_temp(&statement.value)?,
        };
        let last = statement.targets.len().saturating_sub(1);
        for (index, target) in statement.targets.iter().enumerate() {
            let inner = self.mark();
            let value = if index < last && takes_apart(target) { self.copy(value, span(target.range()))? } else { value };
            self.assign(target, value)?;
            self.release(inner);
        }
        self.release(mark);
        Ok(())
    }

    /// The name and register of a target that is a plain local.
    fn local_target(&mut self, target: &'a Expr) -> Option<(NameId, Reg)> {
        let Expr::Name(name) = target else { return None };
        let id = self.names.intern(name.id.as_str());
        self.local_register(id).map(|reg| (id, reg))
    }

    /// `target = value`.
    pub fn assign_value(&mut self, target: &'a Expr, value: &'a Expr) -> R<()> {
        let mark = self.mark();
        if let Some((name, reg)) = self.local_target(target) {
            self.expr(value, Some(reg))?;
            self.bound_name(name);
        } else if let (Some(targets), Some(values)) = (elements(target), elements(value))
            && targets.len() == values.len()
            && values.len() <= self.chunk(values.len())
            && !targets.iter().chain(values).any(Expr::is_starred_expr)
        {
            self.parallel(targets, values)?;
        } else {
            let value = if takes_apart(target) { self.expr_temp(value)? } else { self.expr(value, None)? };
            self.assign(target, value)?;
        }
        self.release(mark);
        Ok(())
    }

    /// `a, b = b, a` without the tuple: all values first, then the targets from left to right.
    fn parallel(&mut self, targets: &'a [Expr], values: &'a [Expr]) -> R<()> {
        let mut parts: Vec<Part<'a>> = Vec::with_capacity(values.len());
        let last = values.len().saturating_sub(1);
        for (index, value) in values.iter().enumerate() {
            let mark = self.mark();
            let dst = if index == last { self.early_target(targets, &parts) } else { None };
            parts.push(match self.value(value, dst)? {
                Val::Lit(lit) => Part::Lit(lit),
                Val::Reg(reg) if self.is_temp(reg) && u32::from(reg) >= mark => {
                    self.release(u32::from(reg).saturating_add(1));
                    Part::Own(reg)
                }
                Val::Reg(reg) => {
                    self.release(mark);
                    Part::Shared(reg)
                }
            });
        }
        // A variable that an earlier target rebinds is copied first.
        let mut rebound = Vec::new();
        for ((target, part), value) in targets.iter().zip(&mut parts).zip(values) {
            if let Part::Shared(reg) = *part
                && rebound.contains(&reg)
            {
                *part = Part::Own(self.copy(reg, span(value.range()))?);
            }
            self.rebound(target, &mut rebound);
        }
        for ((target, part), value) in targets.iter().zip(parts).zip(values) {
            let at = span(value.range());
            let mark = self.mark();
            let src = match part {
                Part::Lit(lit) => {
                    let direct = self.local_target(target).map(|(_, reg)| reg);
                    let own = if direct.is_none() && takes_apart(target) { Some(self.temp()?) } else { direct };
                    self.load(&lit, own, at)?
                }
                Part::Shared(reg) if takes_apart(target) => self.copy(reg, at)?,
                Part::Shared(reg) | Part::Own(reg) => reg,
            };
            self.assign(target, src)?;
            self.release(mark);
        }
        Ok(())
    }

    /// The register of the last target, when the last value may be computed right there: all targets are names, and no
    /// other value waits in it.
    fn early_target(&mut self, targets: &'a [Expr], parts: &[Part<'a>]) -> Option<Reg> {
        let (last, before) = targets.split_last()?;
        let (_, reg) = self.local_target(last)?;
        let waits = parts.iter().any(|part| matches!(part, Part::Shared(shared) if *shared == reg));
        (!waits && before.iter().all(Expr::is_name_expr)).then_some(reg)
    }

    /// Adds the registers of the locals that a target binds.
    fn rebound(&mut self, target: &'a Expr, registers: &mut Vec<Reg>) {
        if let Some((_, reg)) = self.local_target(target) {
            registers.push(reg);
        } else if let Expr::Starred(starred) = target {
            self.rebound(&starred.value, registers);
        } else {
            for element in elements(target).unwrap_or(&[]) {
                self.rebound(element, registers);
            }
        }
    }

    /// Binds a target to the value in `src`; a value to be taken apart is a temporary.
    pub fn assign(&mut self, target: &'a Expr, src: Reg) -> R<()> {
        let mark = self.mark();
        match target {
            Expr::Name(name) => {
                let id = self.names.intern(name.id.as_str());
                self.write(id, src, span(name.range()))?;
            }
            Expr::Attribute(e) => {
                let obj = self.expr(&e.value, None)?;
                let site = self.site(e.attr.as_str(), e.range(), None);
                let at = self.attribute_span(e);
                self.emit(Op::SetAttr { obj, src, site }, at);
            }
            Expr::Subscript(e) => {
                let obj = self.expr(&e.value, None)?;
                self.store_item(obj, &e.slice, src, span(e.range()))?;
            }
            Expr::Tuple(_) | Expr::List(_) => self.unpack(target, src)?,
            Expr::Starred(starred) => self.assign(&starred.value, src)?,
            _ => return Err(self.error("cannot assign to expression", target.range())),
        }
        self.release(mark);
        Ok(())
    }

    fn store_item(&mut self, obj: Reg, key: &'a Expr, src: Reg, at: Span) -> R<()> {
        if let Expr::Slice(slice) = key {
            let base = self.slice_parts(slice)?;
            self.store_slice(obj, base, src, at)
        } else {
            let key = self.expr(key, None)?;
            self.emit(Op::SetItem { obj, key, src }, at);
            Ok(())
        }
    }

    /// `SetSlice` may overwrite its source.
    fn store_slice(&mut self, obj: Reg, base: Reg, src: Reg, at: Span) -> R<()> {
        let src = if self.is_temp(src) { src } else { self.copy(src, at)? };
        self.emit(Op::SetSlice { obj, base, src }, at);
        Ok(())
    }

    fn copy(&mut self, src: Reg, at: Span) -> R<Reg> {
        let copy = self.temp()?;
        self.emit(Op::Move { dst: copy, src }, at);
        Ok(copy)
    }

    /// Takes `src` apart.
    fn unpack(&mut self, target: &'a Expr, src: Reg) -> R<()> {
        let targets = elements(target).unwrap_or(&[]);
        let at = span(target.range());
        let star = targets.iter().position(Expr::is_starred_expr);
        let src = if self.is_temp(src) { src } else { self.copy(src, at)? };
        if targets.len() > self.chunk(targets.len()) {
            return self.unpack_long(targets, star, src, at);
        }
        let direct = if star.is_none() { self.neighbours(targets) } else { None };
        let base = match direct {
            Some(base) => base,
            None => self.block(targets.len())?,
        };
        let count = targets.len() as u8;
        self.emit(
            match star {
                None => Op::Unpack { src, base, count },
                Some(before) => {
                    let before = before as u8;
                    Op::UnpackEx { src, base, before, after: count.saturating_sub(before).saturating_sub(1) }
                }
            },
            at,
        );
        for (reg, target) in (base..).zip(targets) {
            self.assign(target, reg)?;
        }
        Ok(())
    }

    /// The first register of targets that are locals in neighbouring registers.
    fn neighbours(&mut self, targets: &'a [Expr]) -> Option<Reg> {
        let mut first = None;
        for (index, target) in (0..).zip(targets) {
            let (_, reg) = self.local_target(target)?;
            let first = *first.get_or_insert(reg);
            if first.checked_add(index) != Some(reg) {
                return None;
            }
        }
        first
    }

    /// More targets than there are registers: from a list, one by one.
    fn unpack_long(&mut self, targets: &'a [Expr], star: Option<usize>, src: Reg, at: Span) -> R<()> {
        let list = self.temp()?;
        let plain = targets.len().saturating_sub(usize::from(star.is_some()));
        self.emit(Op::UnpackList { dst: list, src, star: star.is_some(), count: plain as u32 }, at);
        let mark = self.mark();
        for (index, target) in targets.iter().enumerate() {
            // Behind the starred target positions count from the end.
            let from_end = index as i32 - targets.len() as i32;
            let dst = self.temp()?;
            match star {
                Some(star) if index == star => {
                    let base = self.temps(3)?;
                    self.load(&Lit::Int(index as i64), Some(base), at)?;
                    let stop = if from_end == -1 { Lit::None } else { Lit::Int(i64::from(from_end) + 1) };
                    self.load(&stop, Some(base.saturating_add(1)), at)?;
                    self.load(&Lit::None, Some(base.saturating_add(2)), at)?;
                    self.emit(Op::GetSlice { dst, obj: list, base }, at);
                }
                Some(star) if index > star => self.emit(Op::GetItemInt { dst, obj: list, imm: from_end }, at),
                _ => self.emit(Op::GetItemInt { dst, obj: list, imm: index as i32 }, at),
            }
            self.assign(target, dst)?;
            self.release(mark);
        }
        Ok(())
    }

    #[inline(never)]
    pub fn augmented(&mut self, statement: &'a StmtAugAssign) -> R<()> {
        self.expect_walruses([&*statement.target, &*statement.value]);
        let at = span(statement.range());
        let mark = self.mark();
        match &*statement.target {
            Expr::Name(name) => {
                let id = self.names.intern(name.id.as_str());
                let name_at = span(name.range());
                let direct = self.local_register(id);
                let a = self.read(id, None, name_at)?;
                let result = self.augment(statement, a, direct, at)?;
                self.write(id, result, name_at)?;
            }
            Expr::Attribute(e) => {
                let obj = self.expr(&e.value, None)?;
                let name_at = self.attribute_span(e);
                let site = self.site(e.attr.as_str(), e.range(), None);
                let a = self.temp()?;
                self.emit(Op::GetAttr { dst: a, obj, site }, name_at);
                let src = self.augment(statement, a, None, at)?;
                let site = self.site(e.attr.as_str(), e.range(), None);
                self.emit(Op::SetAttr { obj, src, site }, name_at);
            }
            Expr::Subscript(e) => {
                let obj = self.expr(&e.value, None)?;
                let item_at = span(e.range());
                if let Expr::Slice(slice) = &*e.slice {
                    self.augmented_slice(statement, obj, slice, item_at, at)?;
                } else {
                    let key = self.expr(&e.slice, None)?;
                    let a = self.temp()?;
                    self.emit(Op::GetItem { dst: a, obj, key }, item_at);
                    let src = self.augment(statement, a, None, at)?;
                    self.emit(Op::SetItem { obj, key, src }, item_at);
                }
            }
            target => return Err(self.error("illegal expression for augmented assignment", target.range())),
        }
        self.release(mark);
        Ok(())
    }

    fn augmented_slice(
        &mut self,
        statement: &'a StmtAugAssign,
        obj: Reg,
        slice: &'a ExprSlice,
        item_at: Span,
        at: Span,
    ) -> R<()> {
        let base = self.slice_parts(slice)?;
        let a = self.temp()?;
        self.emit(Op::GetSlice { dst: a, obj, base }, item_at);
        let src = self.augment(statement, a, None, at)?;
        self.store_slice(obj, base, src, item_at)
    }

    /// `a op= value`.
    fn augment(&mut self, statement: &'a StmtAugAssign, a: Reg, dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        let value: Val<'a> = self.value(&statement.value, None)?;
        self.operate(mark, dst, a, bin_op(statement.op), value, true, (at, span(statement.value.range())))
    }

    /// `del target`.
    pub fn delete_target(&mut self, target: &'a Expr) -> R<()> {
        let mark = self.mark();
        match target {
            Expr::Name(name) => {
                let id = self.names.intern(name.id.as_str());
                self.delete(id, span(name.range()))?;
            }
            Expr::Attribute(e) => {
                let obj = self.expr(&e.value, None)?;
                let site = self.site(e.attr.as_str(), e.range(), None);
                let at = self.attribute_span(e);
                self.emit(Op::DelAttr { obj, site }, at);
            }
            Expr::Subscript(e) => {
                let obj = self.expr(&e.value, None)?;
                let key = self.expr(&e.slice, None)?;
                self.emit(Op::DelItem { obj, key }, span(e.range()));
            }
            Expr::Tuple(_) | Expr::List(_) => {
                for element in elements(target).unwrap_or(&[]) {
                    self.delete_target(element)?;
                }
            }
            _ => return Err(self.error("cannot delete expression", target.range())),
        }
        self.release(mark);
        Ok(())
    }
}
