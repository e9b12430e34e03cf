//! Tuples, lists, sets and dicts as they are written; long ones are built in pieces.
use super::builder::span;
use super::consts::Lit;
use super::fold;
use super::gen_::{Gen, R, Val};
use super::registers::TIGHT;
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::{DictItem, Expr, ExprDict};
use ruff_text_size::Ranged;

/// How many elements one instruction takes at most.
const CHUNK: usize = 100;
/// Constant tuples are nested no deeper than this.
const MAX_DEPTH: usize = 8;
/// A list or tuple of constants from this size on is made from one constant.
const CONSTANT: usize = 4;

impl<'a> Gen<'a> {
    /// How many consecutive registers may be taken now, of `wanted`.
    pub fn chunk(&self, wanted: usize) -> usize {
        let room = self.f.regs.room().saturating_sub(TIGHT) as usize;
        wanted.min(CHUNK).min(room)
    }

    /// The elements as constants, if all of them are plain literals.
    pub fn literals(&mut self, elements: &'a [Expr]) -> R<Option<Vec<Lit<'a>>>> {
        let mut items = Vec::new();
        for element in elements {
            match self.literal(element)? {
                Some(lit) => items.push(lit),
                None => return Ok(None),
            }
        }
        Ok(Some(items))
    }

    /// An expression as a constant, if it is a plain literal.
    pub fn literal(&mut self, e: &'a Expr) -> R<Option<Lit<'a>>> {
        Ok(match e {
            Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => match self.value(e, None)? {
                Val::Lit(lit) => Some(lit),
                Val::Reg(_) => None,
            },
            Expr::UnaryOp(unary) => match &*unary.operand {
                Expr::NumberLiteral(number) => fold::unary(unary.op, &self.number(number)?),
                _ => None,
            },
            _ => None,
        })
    }

    /// Elements in consecutive registers from `base` on. Constants among them are loaded last; when all of them are constant
    /// nothing is emitted, and they are returned.
    fn elements(&mut self, elements: &'a [Expr], base: Reg) -> R<Option<Vec<Lit<'a>>>> {
        let mark = self.mark();
        let mut constants = Vec::new();
        for (dst, element) in (base..).zip(elements) {
            if let Val::Lit(lit) = self.value(element, Some(dst))? {
                constants.push((dst, lit, span(element.range())));
            }
            self.release(mark);
        }
        if constants.len() == elements.len() {
            return Ok(Some(constants.into_iter().map(|(_, lit, _)| lit).collect()));
        }
        for (dst, lit, at) in constants {
            self.load(&lit, Some(dst), at)?;
        }
        Ok(None)
    }

    fn load_elements(&mut self, constants: Vec<Lit<'a>>, base: Reg, at: Span) -> R<()> {
        for (dst, lit) in (base..).zip(constants) {
            self.load(&lit, Some(dst), at)?;
        }
        Ok(())
    }

    #[inline(never)]
    pub fn tuple(&mut self, elements: &'a [Expr], dst: Option<Reg>, at: Span) -> R<Val<'a>> {
        let mark = self.mark();
        if is_short(elements, self.chunk(elements.len())) {
            let base = self.block(elements.len())?;
            if let Some(constants) = self.elements(elements, base)? {
                let tuple = Lit::Tuple(constants);
                if tuple.depth() <= MAX_DEPTH {
                    self.release(mark);
                    return Ok(Val::Lit(tuple));
                }
                if let Lit::Tuple(constants) = tuple {
                    self.load_elements(constants, base, at)?;
                }
            }
            let dst = self.result(mark, dst)?;
            self.emit(Op::BuildTuple { dst, base, count: elements.len() as u8 }, at);
            return Ok(Val::Reg(dst));
        }
        if let Some(constants) = self.literals(elements)? {
            return Ok(Val::Lit(Lit::Tuple(constants)));
        }
        let list = self.list(elements, None, at)?;
        let dst = self.result(mark, dst)?;
        self.emit(Op::ListToTuple { dst, list }, at);
        Ok(Val::Reg(dst))
    }

    /// A block of registers for `count` elements: at least one, so that the base is a register.
    pub fn block(&mut self, count: usize) -> R<Reg> {
        self.temps((count as u32).max(1))
    }

    #[inline(never)]
    pub fn list(&mut self, elements: &'a [Expr], dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        if is_short(elements, self.chunk(elements.len())) {
            let base = self.block(elements.len())?;
            match self.elements(elements, base)? {
                Some(constants) if constants.len() >= CONSTANT => {
                    self.release(mark);
                    return self.list_of(constants, dst, at);
                }
                Some(constants) => self.load_elements(constants, base, at)?,
                None => {}
            }
            let dst = self.result(mark, dst)?;
            self.emit(Op::BuildList { dst, base, count: elements.len() as u8 }, at);
            return Ok(dst);
        }
        if let Some(constants) = self.literals(elements)? {
            return self.list_of(constants, dst, at);
        }
        let list = self.scratch(dst)?;
        let rest = self.first_chunk(elements, |base, count| Op::BuildList { dst: list, base, count }, at)?;
        let base = self.mark();
        for element in rest {
            if let Expr::Starred(starred) = element {
                let src = self.expr_temp(&starred.value)?;
                self.emit(Op::ListExtend { list, src }, at);
            } else {
                let src = self.expr(element, None)?;
                self.emit(Op::ListAppend { list, src }, at);
            }
            self.release(base);
        }
        self.finish(list, dst, mark, at)
    }

    /// Moves what was built to where it is wanted.
    pub fn finish(&mut self, built: Reg, dst: Option<Reg>, mark: u32, at: Span) -> R<Reg> {
        self.place(built, dst, at)?;
        self.release(mark);
        match dst {
            Some(dst) => Ok(dst),
            // It was the first temporary above the mark.
            None => self.temp(),
        }
    }

    /// A new list of constants.
    fn list_of(&mut self, constants: Vec<Lit<'a>>, dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        let list = self.scratch(dst)?;
        self.emit(Op::BuildList { dst: list, base: 0, count: 0 }, at);
        let src = self.temp()?;
        self.load(&Lit::Tuple(constants), Some(src), at)?;
        self.emit(Op::ListExtend { list, src }, at);
        self.finish(list, dst, mark, at)
    }

    /// Builds from as many elements as fit before the first starred one; gives the others.
    fn first_chunk(&mut self, elements: &'a [Expr], build: impl FnOnce(Reg, u8) -> Op, at: Span) -> R<&'a [Expr]> {
        let plain = elements.iter().take_while(|element| !element.is_starred_expr()).count();
        let (first, rest) = elements.split_at_checked(self.chunk(plain)).unwrap_or((&[], elements));
        let mark = self.mark();
        let base = self.block(first.len())?;
        if let Some(constants) = self.elements(first, base)? {
            self.load_elements(constants, base, at)?;
        }
        self.emit(build(base, first.len() as u8), at);
        self.release(mark);
        Ok(rest)
    }

    #[inline(never)]
    pub fn set(&mut self, elements: &'a [Expr], dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        if is_short(elements, self.chunk(elements.len())) {
            let base = self.block(elements.len())?;
            if let Some(constants) = self.elements(elements, base)? {
                self.load_elements(constants, base, at)?;
            }
            let dst = self.result(mark, dst)?;
            self.emit(Op::BuildSet { dst, base, count: elements.len() as u8 }, at);
            return Ok(dst);
        }
        let set = self.scratch(dst)?;
        let rest = self.first_chunk(elements, |base, count| Op::BuildSet { dst: set, base, count }, at)?;
        let base = self.mark();
        for element in rest {
            if let Expr::Starred(starred) = element {
                let src = self.expr_temp(&starred.value)?;
                self.emit(Op::SetUpdate { set, src }, at);
            } else {
                let src = self.expr(element, None)?;
                self.emit(Op::SetAdd { set, src }, at);
            }
            self.release(base);
        }
        self.finish(set, dst, mark, at)
    }

    #[inline(never)]
    pub fn dict(&mut self, e: &'a ExprDict, dst: Option<Reg>) -> R<Reg> {
        let at = span(e.range());
        let mark = self.mark();
        let plain = e.items.iter().take_while(|item| item.key.is_some()).count();
        let count = self.chunk(plain.saturating_mul(2)) / 2;
        let (first, rest) = e.items.split_at_checked(count).unwrap_or((&[], &e.items));
        let short = rest.is_empty();
        let dict = if short { 0 } else { self.scratch(dst)? };
        let inner = self.mark();
        let base = self.block(count.saturating_mul(2))?;
        self.dict_items(first, base)?;
        if short {
            let dst = self.result(mark, dst)?;
            self.emit(Op::BuildDict { dst, base, count: count as u8 }, at);
            return Ok(dst);
        }
        self.emit(Op::BuildDict { dst: dict, base, count: count as u8 }, at);
        self.release(inner);
        for DictItem { key, value } in rest {
            match key {
                Some(key) => {
                    let key = self.expr(key, None)?;
                    let value = self.expr(value, None)?;
                    self.emit(Op::DictSet { dict, key, value }, at);
                }
                None => {
                    let src = self.expr(value, None)?;
                    self.emit(Op::DictUpdate { dict, src }, at);
                }
            }
            self.release(inner);
        }
        self.finish(dict, dst, mark, at)
    }

    fn dict_items(&mut self, items: &'a [DictItem], base: Reg) -> R<()> {
        let mark = self.mark();
        for (index, DictItem { key, value }) in items.iter().enumerate() {
            // There are at most CHUNK of them.
            let at = base.saturating_add((index * 2) as u8);
            for (dst, part) in [(at, key.as_ref()), (at.saturating_add(1), Some(value))] {
                if let Some(part) = part {
                    self.expr(part, Some(dst))?;
                    self.release(mark);
                }
            }
        }
        Ok(())
    }
}

/// Whether the elements fit one instruction.
fn is_short(elements: &[Expr], chunk: usize) -> bool {
    elements.len() <= chunk && !elements.iter().any(Expr::is_starred_expr)
}
