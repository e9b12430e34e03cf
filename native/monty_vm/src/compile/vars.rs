//! Reading, writing and deleting names.
use super::builder::span;
use super::consts::Lit;
use super::func::{Slot, Var, VarKind};
use super::gen_::{Gen, Known, R, Val};
use super::names::NameId;
use super::scope::Place;
use crate::bytecode::{CodeKind, Op, Reg, Span};
use ruff_python_ast::ExprName;
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    /// The variable of this frame that a name is here; None when it is a global one.
    pub fn variable(&self, name: NameId) -> Option<Var> {
        let inlined = self.f.inlined.iter().rev().find_map(|(_, vars)| vars.get(&name));
        inlined.or_else(|| self.f.vars.get(&name)).copied()
    }

    /// The register of a plain local in the window.
    pub fn local_register(&self, name: NameId) -> Option<Reg> {
        match self.variable(name) {
            Some(Var { slot: Slot::Reg(reg), kind: VarKind::Plain(_) }) => Some(reg),
            _ => None,
        }
    }

    /// A name read in an expression.
    pub fn name(&mut self, name: &'a ExprName, dst: Option<Reg>) -> R<Val<'a>> {
        let text = name.id.as_str();
        if text == "__debug__" {
            return Ok(Val::Lit(Lit::Bool(true)));
        }
        let id = self.names.intern(text);
        self.read(id, dst, span(name.range())).map(Val::Reg)
    }

    /// Reads a name: a plain local is used where it is, unless the expression may yet rebind it.
    pub fn read(&mut self, name: NameId, dst: Option<Reg>, span: Span) -> R<Reg> {
        let Some(namespace) = self.namespace_of(name, span)? else { return self.read_variable(name, dst, span) };
        let own = self.scopes.get(self.f.frame).symbol(name).is_some_and(|symbol| symbol.place == Place::Name);
        let free = self.f.vars.contains_key(&name) && !own;
        let dst = self.target(dst)?;
        if self.f.dynamic && !free && self.f.kind == CodeKind::Class {
            self.emit(Op::LoadName { dst, name }, span);
            return Ok(dst);
        }
        let done = self.f.label();
        self.emit(Op::LoadClassName { dst, namespace, name }, span);
        self.f.jump(Op::JumpIfSet { a: dst, target: done }, done, span);
        if free {
            self.read_variable(name, Some(dst), span)?;
        } else {
            self.read_global(name, Some(dst), span)?;
        }
        self.f.place(done);
        Ok(dst)
    }

    /// The register of the namespace of a class in which a name is looked up first: in the class's body, and in annotations and type
    /// parameters there.
    fn namespace_of(&mut self, name: NameId, span: Span) -> R<Option<Reg>> {
        let scope = self.scopes.get(self.f.frame);
        let declared = scope.symbol(name).is_some_and(|symbol| symbol.global || symbol.nonlocal);
        if declared || self.f.inlined.iter().any(|(_, vars)| vars.contains_key(&name)) {
            return Ok(None);
        }
        if self.f.kind == CodeKind::Class {
            return Ok(Some(0));
        }
        if !self.scopes.sees_class(self.f.frame) {
            return Ok(None);
        }
        let cell = self.names.intern("__classdict__");
        if name == cell
            || !self.f.vars.contains_key(&cell)
            || self.f.vars.get(&name).is_some_and(|v| !matches!(v.kind, VarKind::Free))
        {
            return Ok(None);
        }
        let register = self.temp()?;
        self.read_variable(cell, Some(register), span)?;
        Ok(Some(register))
    }

    pub fn read_variable(&mut self, name: NameId, dst: Option<Reg>, span: Span) -> R<Reg> {
        let Some(var) = self.variable(name) else { return self.read_global(name, dst, span) };
        match (var.slot, var.kind) {
            (Slot::Reg(reg), VarKind::Plain(number)) => {
                self.check(reg, number, name, span);
                if dst.is_none() && self.pending_walrus(name) {
                    let temp = self.temp()?;
                    return self.place(reg, Some(temp), span);
                }
                self.place(reg, dst, span)
            }
            (Slot::Wide(index), VarKind::Plain(number)) => {
                let sure = self.f.assigned.has(number);
                let to = if sure { self.target(dst)? } else { self.scratch(dst)? };
                self.emit(Op::LoadWide { dst: to, index }, span);
                self.check(to, number, name, span);
                self.place(to, dst, span)
            }
            (Slot::Reg(cell), kind) => {
                let dst = self.target(dst)?;
                self.emit(Op::LoadDeref { dst, cell, free: kind == VarKind::Free, name }, span);
                Ok(dst)
            }
            (Slot::Wide(index), kind) => {
                let dst = self.target(dst)?;
                let mark = self.mark();
                let cell = self.temp()?;
                self.emit(Op::LoadWide { dst: cell, index }, span);
                self.emit(Op::LoadDeref { dst, cell, free: kind == VarKind::Free, name }, span);
                self.release(mark);
                Ok(dst)
            }
        }
    }

    /// Checks that a local is bound, where that is not certain.
    fn check(&mut self, reg: Reg, number: u32, name: NameId, span: Span) {
        if self.f.reachable && !self.f.assigned.has(number) {
            self.f.unsure.add(number);
            self.emit(Op::CheckLocal { src: reg, name }, span);
            self.bound(number);
        }
    }

    /// From here on a variable is bound.
    pub fn bound(&mut self, number: u32) {
        if !self.f.deleted.has(number) {
            self.f.assigned.add(number);
        }
    }

    /// A register was filled directly: from here on its variable is bound.
    pub fn bound_name(&mut self, name: NameId) {
        if let Some(Var { kind: VarKind::Plain(number), .. }) = self.variable(name) {
            self.bound(number);
        }
    }

    pub fn read_global(&mut self, name: NameId, dst: Option<Reg>, span: Span) -> R<Reg> {
        let dst = self.target(dst)?;
        let op = match self.known(name) {
            Some(Known::Function(id)) => Op::LoadBuiltin { dst, id },
            Some(Known::Type(ty)) => Op::LoadType { dst, id: ty.index() },
            None if self.f.dynamic => Op::LoadName { dst, name },
            None => Op::LoadGlobal { dst, slot: self.globals.slot(name) },
        };
        self.emit(op, span);
        Ok(dst)
    }

    /// Binds a name to what `src` holds.
    pub fn write(&mut self, name: NameId, src: Reg, span: Span) -> R<()> {
        let named =
            self.f.kind == CodeKind::Class && self.scopes.get(self.f.frame).symbol(name).is_some_and(|s| s.place == Place::Name);
        if named {
            self.emit(Op::StoreName { src, name }, span);
            return Ok(());
        }
        let Some(var) = self.variable(name) else {
            let op =
                if self.f.dynamic { Op::StoreName { src, name } } else { Op::StoreGlobal { src, slot: self.globals.slot(name) } };
            self.emit(op, span);
            return Ok(());
        };
        match (var.slot, var.kind) {
            (Slot::Reg(reg), VarKind::Plain(number)) => {
                self.place(src, Some(reg), span)?;
                self.bound(number);
            }
            (Slot::Wide(index), VarKind::Plain(number)) => {
                self.emit(Op::StoreWide { src, index }, span);
                self.bound(number);
            }
            (Slot::Reg(cell), _) => self.emit(Op::StoreDeref { cell, src }, span),
            (Slot::Wide(index), _) => {
                let mark = self.mark();
                let cell = self.temp()?;
                self.emit(Op::LoadWide { dst: cell, index }, span);
                self.emit(Op::StoreDeref { cell, src }, span);
                self.release(mark);
            }
        }
        Ok(())
    }

    /// `del name`.
    pub fn delete(&mut self, name: NameId, span: Span) -> R<()> {
        let named =
            self.f.kind == CodeKind::Class && self.scopes.get(self.f.frame).symbol(name).is_some_and(|s| s.place == Place::Name);
        if named {
            self.emit(Op::DelName { name }, span);
            return Ok(());
        }
        let Some(var) = self.variable(name) else {
            let op = if self.f.dynamic { Op::DelName { name } } else { Op::DelGlobal { slot: self.globals.slot(name) } };
            self.emit(op, span);
            return Ok(());
        };
        let mark = self.mark();
        match (var.slot, var.kind) {
            (Slot::Reg(reg), VarKind::Plain(number)) => {
                self.f.unsure.add(number);
                self.emit(Op::DelLocal { reg, name }, span);
            }
            (Slot::Wide(index), VarKind::Plain(number)) => {
                self.f.unsure.add(number);
                let reg = self.temp()?;
                self.emit(Op::LoadWide { dst: reg, index }, span);
                self.emit(Op::DelLocal { reg, name }, span);
                self.emit(Op::StoreWide { src: reg, index }, span);
            }
            (Slot::Reg(cell), kind) => self.emit(Op::DelDeref { cell, free: kind == VarKind::Free, name }, span),
            (Slot::Wide(index), kind) => {
                let cell = self.temp()?;
                self.emit(Op::LoadWide { dst: cell, index }, span);
                self.emit(Op::DelDeref { cell, free: kind == VarKind::Free, name }, span);
            }
        }
        self.release(mark);
        Ok(())
    }

    /// The end of `except … as name`: unbinds it, bound or not.
    pub fn unbind(&mut self, name: NameId, span: Span) -> R<()> {
        match self.variable(name) {
            Some(Var { slot: Slot::Reg(start), kind: VarKind::Plain(_) }) => {
                self.emit(Op::Clear { start, count: 1 }, span);
                Ok(())
            }
            _ => {
                let mark = self.mark();
                let none = self.temp()?;
                self.emit(Op::LoadNone { dst: none }, span);
                self.write(name, none, span)?;
                self.release(mark);
                self.delete(name, span)
            }
        }
    }
}
