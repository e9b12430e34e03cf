//! Generator expressions that are the only argument of a built-in function which draws everything from them: `sum(x * x for x in xs)`.
//! Such an expression runs as a function that does what is done with its items as well, so that no generator is made and nothing is
//! suspended between items. What differs nowhere: instructions that are the built-in function's part stand at `Span::CALLER`, and
//! tracebacks pass over the frame when one of them raises; a `StopIteration` of the expression's own part becomes a `RuntimeError`.
use super::builder::span;
use super::comprehension::Sink;
use super::consts::Lit;
use super::function::Recipe;
use super::gen_::{Gen, Known, R};
use crate::builtins;
use crate::bytecode::{CmpOp, CodeKind, Op, Params, Reg, Span};
use crate::types::BuiltinType;
use ruff_python_ast::{Expr, ExprCall, ExprGenerator};
use ruff_text_size::Ranged;

/// What is done with the items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reduction {
    Sum,
    /// `any` (true) and `all` (false): the truth that ends it.
    Until(bool),
    /// `max` and `min`.
    Best(CmpOp),
    List,
    Tuple,
    Set,
    /// A list, which the built-in function then gets instead.
    Sorted,
}

impl<'a> Gen<'a> {
    /// What a call does with the generator expression that is its only argument.
    pub fn reduction(&mut self, e: &'a ExprCall) -> Option<(Reduction, &'a ExprGenerator)> {
        let (Expr::Name(name), [Expr::Generator(generator)]) = (&*e.func, &*e.arguments.args) else { return None };
        if !e.arguments.keywords.is_empty() {
            return None;
        }
        let scope = self.scopes.of(generator);
        if self.scopes.get(scope).awaits || generator.generators.iter().any(|clause| clause.is_async) {
            return None;
        }
        let id = self.names.intern(name.id.as_str());
        if self.variable(id).is_some() {
            return None;
        }
        let reduction = match (self.known(id)?, name.id.as_str()) {
            (Known::Function(_), "sum") => Reduction::Sum,
            (Known::Function(_), "any") => Reduction::Until(true),
            (Known::Function(_), "all") => Reduction::Until(false),
            (Known::Function(_), "max") => Reduction::Best(CmpOp::Gt),
            (Known::Function(_), "min") => Reduction::Best(CmpOp::Lt),
            (Known::Function(_), "sorted") => Reduction::Sorted,
            (Known::Type(BuiltinType::List), _) => Reduction::List,
            (Known::Type(BuiltinType::Tuple), _) => Reduction::Tuple,
            (Known::Type(BuiltinType::Set), _) => Reduction::Set,
            _ => return None,
        };
        Some((reduction, generator))
    }

    /// The result of a reduction.
    pub fn reduce(&mut self, how: Reduction, generator: &'a ExprGenerator, dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        let base = self.temp()?;
        let inner = self.mark();
        let Some((first, rest)) = generator.generators.split_first() else { return Ok(base) };
        let src = self.expr(&first.iter, None)?;
        self.release(inner);
        let argument = self.temp()?;
        self.emit(Op::GetIter { dst: argument, src }, span(first.iter.range()));
        let params = Params { positional: 1, positional_only: 1, names: [self.names.intern(".0")].into(), ..Params::default() };
        let scope = self.scopes.of(generator);
        let recipe = Recipe { scope, name: "<genexpr>", params, kind: CodeKind::Reduction, range: generator.range() };
        self.make_function(recipe, None, None, Some(base), |g| {
            let built = g.temps(2)?;
            g.begin_reduction(how, built);
            let iter = g.temps(3)?;
            let done = g.f.label();
            g.emit(Op::ForPrep { iter, src: 0 }, span(first.iter.range()));
            g.f.regs.base = g.mark();
            g.comprehension_loop(first, rest, iter, Sink::Reduce(how, &generator.elt, done), built, span(generator.range()))?;
            g.end_reduction(how, built)?;
            if let Reduction::Until(truth) = how {
                g.f.place(done);
                g.emit(Op::LoadBool { dst: built, value: truth }, Span::CALLER);
                g.emit(Op::Return { src: built }, Span::CALLER);
            }
            Ok(())
        })?;
        let dst = self.result(mark, dst)?;
        self.emit(Op::Call { dst, base, argc: 1 }, at);
        Ok(dst)
    }

    fn begin_reduction(&mut self, how: Reduction, built: Reg) {
        let op = match how {
            Reduction::Sum => {
                self.emit(Op::LoadInt { dst: built, value: 0 }, Span::CALLER);
                let lost = self.consts.add(&Lit::Float(0.0));
                Op::LoadConst { dst: built.saturating_add(1), k: lost }
            }
            Reduction::Until(_) | Reduction::Best(_) => Op::Clear { start: built, count: 1 },
            Reduction::List | Reduction::Tuple | Reduction::Sorted => Op::BuildList { dst: built, base: 0, count: 0 },
            Reduction::Set => Op::BuildSet { dst: built, base: 0, count: 0 },
        };
        self.emit(op, Span::CALLER);
    }

    /// What is done with an item.
    pub fn reduce_item(&mut self, how: Reduction, item: &'a Expr, done: u32, built: Reg) -> R<()> {
        let src = self.expr(item, None)?;
        match how {
            Reduction::Sum => self.emit(Op::SumStep { total: built, src }, Span::CALLER),
            Reduction::Until(when) => self.f.jump(Op::JumpIf { a: src, when, target: done }, done, Span::CALLER),
            Reduction::List | Reduction::Tuple | Reduction::Sorted => {
                self.emit(Op::ListAppend { list: built, src }, Span::CALLER)
            }
            Reduction::Set => self.emit(Op::SetAdd { set: built, src }, Span::CALLER),
            Reduction::Best(op) => {
                let (compare, next, take) = (self.f.label(), self.f.label(), self.f.label());
                self.f.jump(Op::JumpIfSet { a: built, target: compare }, compare, Span::CALLER);
                self.f.goto(take, Span::CALLER);
                self.f.place(compare);
                let op = match op {
                    CmpOp::Gt => Op::JumpGt { a: src, b: built, when: false, target: next },
                    _ => Op::JumpLt { a: src, b: built, when: false, target: next },
                };
                self.f.jump(op, next, Span::CALLER);
                self.f.place(take);
                self.emit(Op::Move { dst: built, src }, Span::CALLER);
                self.f.place(next);
            }
        }
        Ok(())
    }

    /// All items are through.
    fn end_reduction(&mut self, how: Reduction, built: Reg) -> R<()> {
        match how {
            Reduction::Sum => {
                let base = self.temps(3)?;
                for i in 0..2 {
                    self.emit(Op::Move { dst: base + 1 + i, src: built + i }, Span::CALLER);
                }
                let id = builtins::intrinsic_index("_vm_sum_total").unwrap_or(0);
                self.emit(Op::CallBuiltin { dst: built, base, argc: 2, id }, Span::CALLER);
            }
            Reduction::Until(truth) => self.emit(Op::LoadBool { dst: built, value: !truth }, Span::CALLER),
            Reduction::Best(op) => {
                let some = self.f.label();
                self.f.jump(Op::JumpIfSet { a: built, target: some }, some, Span::CALLER);
                let base = self.temps(2)?;
                let name = self.consts.add(&Lit::Str(if op == CmpOp::Gt { "max" } else { "min" }.into()));
                self.emit(Op::LoadConst { dst: base + 1, k: name }, Span::CALLER);
                let id = builtins::intrinsic_index("_vm_none_best").unwrap_or(0);
                self.emit(Op::CallBuiltin { dst: built, base, argc: 1, id }, Span::CALLER);
                self.f.place(some);
            }
            Reduction::Tuple => self.emit(Op::ListToTuple { dst: built, list: built }, Span::CALLER),
            Reduction::List | Reduction::Set | Reduction::Sorted => {}
        }
        self.emit(Op::Return { src: built }, Span::CALLER);
        Ok(())
    }
}
