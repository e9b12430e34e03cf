//! Comprehensions, in the frame around them, and generator expressions, which are functions.
use super::builder::{Label, NOP, span};
use super::func::{Slot, Var, VarKind};
use super::function::Recipe;
use super::gen_::{Gen, R};
use super::names::NameId;
use super::reduce::Reduction;
use super::registers::SPILL;
use super::scope::{Place, ScopeId, ScopeKind};
use crate::bytecode::{Awaited, CodeKind, Op, Params, Reg, Span};
use ruff_python_ast::{Comprehension, Expr};
use ruff_text_size::{Ranged, TextRange};
use std::collections::BTreeMap;

/// What is done with each element.
#[derive(Clone, Copy)]
pub(super) enum Sink<'a> {
    List(&'a Expr),
    Set(&'a Expr),
    Dict(&'a Expr, &'a Expr),
    Yield(&'a Expr),
    /// See `reduce`; the label is where it goes on when it ends early.
    Reduce(Reduction, &'a Expr, Label),
}

impl Sink<'_> {
    fn name(self) -> &'static str {
        match self {
            Sink::List(_) => "<listcomp>",
            Sink::Set(_) => "<setcomp>",
            Sink::Dict(..) => "<dictcomp>",
            Sink::Yield(_) | Sink::Reduce(..) => "<genexpr>",
        }
    }
}

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn comprehension(&mut self, e: &'a Expr, dst: Option<Reg>) -> R<Reg> {
        let (scope, generators, sink) = match e {
            Expr::ListComp(c) => (self.scopes.of(c), &c.generators, Sink::List(&c.elt)),
            Expr::SetComp(c) => (self.scopes.of(c), &c.generators, Sink::Set(&c.elt)),
            Expr::DictComp(c) => match &c.key {
                Some(key) => (self.scopes.of(c), &c.generators, Sink::Dict(key, &c.value)),
                None => return Err(self.error("dict unpacking cannot be used in dict comprehension", e.range())),
            },
            Expr::Generator(c) => (self.scopes.of(c), &c.generators, Sink::Yield(&c.elt)),
            _ => return self.expr(e, dst),
        };
        if self.scopes.get(scope).kind == ScopeKind::Inlined {
            self.inlined(scope, generators, sink, dst, span(e.range()))
        } else {
            self.comprehension_function(scope, generators, sink, dst, e.range())
        }
    }

    fn inlined(&mut self, scope: ScopeId, generators: &'a [Comprehension], sink: Sink<'a>, dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        let built = self.scratch(dst)?;
        let Some(first) = generators.first() else { return Ok(built) };
        let iter = self.temps(3)?;
        self.prepare_clause(first, iter)?;
        self.build_empty(sink, built, at);
        let vars = self.inlined_vars(scope, at)?;
        let cleared = self.clear_vars(&vars, generators.len(), at)?;
        self.f.inlined.push((scope, vars));
        let base = self.f.regs.base;
        self.f.regs.base = self.mark();
        self.comprehension_loop(first, generators.get(1..).unwrap_or(&[]), iter, sink, built, at)?;
        self.f.regs.base = base;
        self.f.inlined.pop();
        for (number, pc) in cleared {
            // No read of it needed the check, so it need not be cleared.
            if !self.f.unsure.has(number)
                && let Some(op) = self.f.ops.get_mut(pc)
            {
                *op = NOP;
            }
        }
        self.finish(built, dst, mark, at)
    }

    fn build_empty(&mut self, sink: Sink<'a>, dst: Reg, at: Span) {
        self.emit(
            match sink {
                Sink::List(_) | Sink::Yield(_) | Sink::Reduce(..) => Op::BuildList { dst, base: 0, count: 0 },
                Sink::Set(_) => Op::BuildSet { dst, base: 0, count: 0 },
                Sink::Dict(..) => Op::BuildDict { dst, base: 0, count: 0 },
            },
            at,
        );
    }

    /// Registers for an inlined comprehension's own variables.
    fn inlined_vars(&mut self, scope: ScopeId, at: Span) -> R<BTreeMap<NameId, Var>> {
        let bound: Vec<_> = self.scopes.get(scope).symbols.iter().filter(|symbol| symbol.bound).copied().collect();
        let mut vars = BTreeMap::new();
        for symbol in bound {
            let slot = if self.f.regs.room() > SPILL.saturating_add(16) {
                Slot::Reg(self.temp()?)
            } else {
                Slot::Wide(self.f.regs.alloc_wide(1))
            };
            let kind = if symbol.place == Place::Cell {
                self.make_cell(slot, at)?;
                VarKind::Cell
            } else {
                let number = self.f.plain.len() as u32;
                self.f.plain.push(slot);
                VarKind::Plain(number)
            };
            vars.insert(symbol.name, Var { slot, kind });
        }
        Ok(vars)
    }

    /// Unbinds the variables that a later `for` clause may read before it binds them. Gives where, for those that turn out
    /// not to need it.
    fn clear_vars(&mut self, vars: &BTreeMap<NameId, Var>, clauses: usize, at: Span) -> R<Vec<(u32, usize)>> {
        let mut cleared = Vec::new();
        if clauses < 2 || !self.f.reachable {
            return Ok(cleared);
        }
        for var in vars.values() {
            match (var.slot, var.kind) {
                (Slot::Reg(start), VarKind::Plain(number)) => {
                    cleared.push((number, self.f.ops.len()));
                    self.emit(Op::Clear { start, count: 1 }, at);
                }
                (Slot::Wide(index), VarKind::Plain(_)) => {
                    let mark = self.mark();
                    let src = self.temp()?;
                    self.emit(Op::Clear { start: src, count: 1 }, at);
                    self.emit(Op::StoreWide { src, index }, at);
                    self.release(mark);
                }
                _ => {}
            }
        }
        Ok(cleared)
    }

    fn make_cell(&mut self, slot: Slot, at: Span) -> R<()> {
        let mark = self.mark();
        let reg = match slot {
            Slot::Reg(reg) => reg,
            Slot::Wide(_) => self.temp()?,
        };
        self.emit(Op::Clear { start: reg, count: 1 }, at);
        self.emit(Op::MakeCell { reg }, at);
        if let Slot::Wide(index) = slot {
            self.emit(Op::StoreWide { src: reg, index }, at);
        }
        self.release(mark);
        Ok(())
    }

    /// One `for` clause with its conditions, and what is inside it. Its iterator is already prepared.
    #[allow(clippy::too_many_arguments)]
    pub fn comprehension_loop(
        &mut self,
        generator: &'a Comprehension,
        rest: &'a [Comprehension],
        iter: Reg,
        sink: Sink<'a>,
        built: Reg,
        whole: Span,
    ) -> R<()> {
        let next = self.f.label();
        let at = if generator.is_async { whole } else { span(generator.iter.range()) };
        self.loop_of_kind(generator.is_async, &generator.target, iter, at, next, |g| {
            for test in &generator.ifs {
                g.condition(test, false, next)?;
            }
            let Some((inner, rest)) = rest.split_first() else { return g.sink(sink, built) };
            let mark = g.mark();
            let iter = g.temps(3)?;
            g.prepare_clause(inner, iter)?;
            let base = g.f.regs.base;
            g.f.regs.base = g.mark();
            g.comprehension_loop(inner, rest, iter, sink, built, whole)?;
            g.f.regs.base = base;
            g.release(mark);
            Ok(())
        })
    }

    fn sink(&mut self, sink: Sink<'a>, built: Reg) -> R<()> {
        let mark = self.mark();
        match sink {
            Sink::List(element) => {
                let src = self.expr(element, None)?;
                self.emit(Op::ListAppend { list: built, src }, span(element.range()));
            }
            Sink::Set(element) => {
                let src = self.expr(element, None)?;
                self.emit(Op::SetAdd { set: built, src }, span(element.range()));
            }
            Sink::Dict(key, value) => {
                let at = span(TextRange::new(key.start(), value.end()));
                let key = self.expr(key, None)?;
                let value = self.expr(value, None)?;
                self.emit(Op::DictSet { dict: built, key, value }, at);
            }
            Sink::Yield(element) => {
                let src = self.expr(element, None)?;
                self.release(mark);
                let dst = self.temp()?;
                let op = self.yield_op(dst, src);
                self.emit(op, span(element.range()));
            }
            Sink::Reduce(how, item, done) => self.reduce_item(how, item, done, built)?,
        }
        self.release(mark);
        Ok(())
    }

    /// A generator expression, or a comprehension too deep for the frame around it: a function of the outermost iterator.
    fn comprehension_function(
        &mut self,
        scope: ScopeId,
        generators: &'a [Comprehension],
        sink: Sink<'a>,
        dst: Option<Reg>,
        range: TextRange,
    ) -> R<Reg> {
        let at = span(range);
        let mark = self.mark();
        let base = self.temp()?;
        let inner = self.mark();
        let Some(first) = generators.first() else { return Ok(base) };
        let src = self.expr(&first.iter, None)?;
        self.release(inner);
        let argument = self.temp()?;
        let get_iter = if first.is_async { Op::GetAIter { dst: argument, src } } else { Op::GetIter { dst: argument, src } };
        self.emit(get_iter, span(first.iter.range()));
        let lazy = matches!(sink, Sink::Yield(_));
        let params = Params { positional: 1, positional_only: 1, names: [self.names.intern(".0")].into(), ..Params::default() };
        let kind = match (lazy, self.scopes.get(scope).awaits) {
            (true, true) => CodeKind::AsyncGenerator,
            (true, false) => CodeKind::Generator,
            (false, true) => CodeKind::Coroutine,
            (false, false) => CodeKind::Function,
        };
        let recipe = Recipe { scope, name: sink.name(), params, kind, range };
        self.make_function(recipe, None, None, Some(base), |g| {
            let built = g.temp()?;
            if !lazy {
                g.build_empty(sink, built, at);
            }
            let iter = g.temps(3)?;
            let prepare = if first.is_async { Op::Move { dst: iter, src: 0 } } else { Op::ForPrep { iter, src: 0 } };
            g.emit(prepare, span(first.iter.range()));
            g.f.regs.base = g.mark();
            g.comprehension_loop(first, generators.get(1..).unwrap_or(&[]), iter, sink, built, at)?;
            g.emit(if lazy { Op::ReturnNone {} } else { Op::Return { src: built } }, at);
            Ok(())
        })?;
        if kind == CodeKind::Coroutine {
            self.emit(Op::Call { dst: base, base, argc: 1 }, at);
            return self.await_register(base, Awaited::Expression, mark, dst, at);
        }
        let dst = self.result(mark, dst)?;
        self.emit(Op::Call { dst, base, argc: 1 }, at);
        Ok(dst)
    }
}
