//! Calls.
use super::builder::span;
use super::consts::Lit;
use super::gen_::{Gen, Known, R};
use super::reduce::Reduction;
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::helpers::any_over_expr;
use ruff_python_ast::{Arguments, Expr, ExprCall, Keyword};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn call(&mut self, e: &'a ExprCall, dst: Option<Reg>) -> R<Reg> {
        let arguments = &e.arguments;
        let starred = arguments.args.iter().any(Expr::is_starred_expr) || arguments.keywords.iter().any(|k| k.arg.is_none());
        let at = if self.runs_here(e) { span(e.func.range()) } else { span(e.range()) };
        if let (true, Expr::Name(name), [Expr::Name(total), item]) = (self.options.hidden, &*e.func, &*arguments.args)
            && name.id == "_vm_sum_step"
        {
            return self.sum_step(total.id.as_str(), item, at);
        }
        if starred || arguments.len().saturating_add(2) > self.chunk(usize::MAX) {
            return self.call_spread(e, dst, at);
        }
        if let Some((how, generator)) = self.reduction(e)
            && how != Reduction::Sorted
        {
            return self.reduce(how, generator, dst, at);
        }
        match &*e.func {
            Expr::Attribute(func) => {
                let mark = self.mark();
                let base = self.temps(2)?;
                self.expr(&func.value, Some(base + 1))?;
                let range = func.range();
                let names = self.names_of(arguments);
                let site = self.site(func.attr.as_str(), range, names);
                let attribute = self.attribute_span(func);
                self.set_site_span(site, attribute);
                let acts = |e: &Expr| {
                    any_over_expr(e, |e: &Expr| matches!(e, Expr::Call(_) | Expr::Named(_) | Expr::Yield(_) | Expr::YieldFrom(_)))
                };
                if arguments.args.iter().chain(arguments.keywords.iter().map(|k| &k.value)).any(acts) {
                    self.emit(Op::CheckMethod { obj: base + 1, site }, attribute);
                }
                let (argc, _) = self.arguments(arguments)?;
                // A call on a later line than its object begins, for tracebacks, at the method's name.
                let at = if attribute == span(range) { at } else { Span { start: attribute.start, end: at.end } };
                let dst = self.result(mark, dst)?;
                self.emit(
                    match names {
                        None => Op::CallMethod { dst, base, argc, site },
                        Some(_) => Op::CallMethodKw { dst, base, argc, site },
                    },
                    at,
                );
                Ok(dst)
            }
            Expr::Name(name) if name.id == "super" && arguments.is_empty() && self.in_method() => self.super_call(e, dst, at),
            Expr::Name(name) if arguments.keywords.is_empty() => {
                let id = self.names.intern(name.id.as_str());
                let known = if self.variable(id).is_none() { self.known(id) } else { None };
                let Some(Known::Function(id)) = known else { return self.call_plain(e, dst, at) };
                let mark = self.mark();
                let base = self.temp()?;
                let argc = match self.reduction(e) {
                    Some((how, generator)) => {
                        let argument = self.temp()?;
                        self.reduce(how, generator, Some(argument), at)?;
                        1
                    }
                    None => self.arguments(arguments)?.0,
                };
                let dst = self.result(mark, dst)?;
                self.emit(Op::CallBuiltin { dst, base, argc, id }, at);
                Ok(dst)
            }
            _ => self.call_plain(e, dst, at),
        }
    }

    /// Whether `super()` has a class to begin from.
    fn in_method(&mut self) -> bool {
        let [name, class] = ["super", "__class__"].map(|name| self.names.intern(name));
        self.variable(name).is_none() && self.variable(class).is_some() && self.f.params.positional > 0
    }

    /// `super()`: as `super(__class__, first)`.
    fn super_call(&mut self, e: &'a ExprCall, dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        let base = self.expr_temp(&e.func)?;
        let class = self.names.intern("__class__");
        let (first, second) = (self.temp()?, self.temp()?);
        self.read(class, Some(first), at)?;
        let Some(&parameter) = self.f.params.names.first() else { return self.call_plain(e, dst, at) };
        self.read(parameter, Some(second), at)?;
        let dst = self.result(mark, dst)?;
        self.emit(Op::Call { dst, base, argc: 2 }, at);
        Ok(dst)
    }

    /// `_vm_sum_step(total, x)` of the prelude's `sum`: one instruction.
    fn sum_step(&mut self, total: &'a str, item: &'a Expr, at: Span) -> R<Reg> {
        let total = self.names.intern(total);
        let mark = self.mark();
        let src = self.expr(item, None)?;
        self.release(mark);
        let total = self.local_register(total).unwrap_or(0);
        self.emit(Op::SumStep { total, src }, at);
        Ok(total)
    }

    /// Whether a call is of `any`, `all` or `tuple` with a generator expression: CPython runs its loop in place, so tracebacks
    /// underline the name alone.
    fn runs_here(&mut self, e: &'a ExprCall) -> bool {
        let Expr::Name(name) = &*e.func else { return false };
        let [Expr::Generator(_)] = &*e.arguments.args else { return false };
        if !matches!(name.id.as_str(), "any" | "all" | "tuple") || !e.arguments.keywords.is_empty() {
            return false;
        }
        let id = self.names.intern(name.id.as_str());
        self.variable(id).is_none() && self.known(id).is_some()
    }

    fn call_plain(&mut self, e: &'a ExprCall, dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        let base = self.expr_temp(&e.func)?;
        let (argc, names) = self.arguments(&e.arguments)?;
        let dst = self.result(mark, dst)?;
        self.emit(
            match names {
                None => Op::Call { dst, base, argc },
                Some(names) => Op::CallKw { dst, base, argc, names },
            },
            at,
        );
        Ok(dst)
    }

    /// The constant with the keyword names.
    fn names_of(&mut self, arguments: &'a Arguments) -> Option<u32> {
        (!arguments.keywords.is_empty()).then(|| self.keyword_names(&arguments.keywords))
    }

    /// Arguments in consecutive registers: how many, and the constant with the keyword names.
    fn arguments(&mut self, arguments: &'a Arguments) -> R<(u8, Option<u32>)> {
        for argument in arguments.args.iter().chain(arguments.keywords.iter().map(|keyword| &keyword.value)) {
            self.expr_temp(argument)?;
        }
        let names = self.names_of(arguments);
        Ok((arguments.len() as u8, names))
    }

    pub fn keyword_names(&mut self, keywords: &'a [Keyword]) -> u32 {
        let names = keywords.iter().filter_map(|keyword| keyword.arg.as_ref());
        self.consts.add(&Lit::Tuple(names.map(|name| Lit::Str(name.as_str().into())).collect()))
    }

    fn set_site_span(&mut self, site: u32, at: Span) {
        if let Some(site) = self.f.sites.get_mut(site as usize) {
            site.span = at;
        }
    }

    /// A call with `*` or `**`, or with very many arguments: they are collected first.
    #[inline(never)]
    fn call_spread(&mut self, e: &'a ExprCall, dst: Option<Reg>, at: Span) -> R<Reg> {
        let mark = self.mark();
        let base = self.expr_temp(&e.func)?;
        match &*e.arguments.args {
            [Expr::Starred(only)] => self.expr_temp(&only.value)?,
            args => {
                let list = self.temp()?;
                self.list(args, Some(list), at)?
            }
        };
        let dict = self.temp()?;
        if e.arguments.keywords.is_empty() {
            self.emit(Op::Clear { start: dict, count: 1 }, at);
        } else {
            self.keyword_dict(&e.arguments.keywords, dict, base, at)?;
        }
        let dst = self.result(mark, dst)?;
        self.emit(Op::CallEx { dst, base }, at);
        Ok(dst)
    }

    /// Collects keyword arguments into a dict, in their order.
    pub fn keyword_dict(&mut self, keywords: &'a [Keyword], dict: Reg, callee: Reg, at: Span) -> R<()> {
        self.emit(Op::BuildDict { dst: dict, base: 0, count: 0 }, at);
        // Before the first `**` nothing can be there twice.
        let mut spread = false;
        let mark = self.mark();
        for keyword in keywords {
            match &keyword.arg {
                Some(name) => {
                    let into = if spread { self.temp()? } else { dict };
                    if spread {
                        self.emit(Op::BuildDict { dst: into, base: 0, count: 0 }, at);
                    }
                    let key = self.load(&Lit::Str(name.as_str().into()), None, at)?;
                    let value = self.expr(&keyword.value, None)?;
                    self.emit(Op::DictSet { dict: into, key, value }, at);
                    if spread {
                        self.emit(Op::DictMerge { dict, src: into, callee }, at);
                    }
                }
                None => {
                    spread = true;
                    let src = self.expr(&keyword.value, None)?;
                    self.emit(Op::DictMerge { dict, src, callee }, at);
                }
            }
            self.release(mark);
        }
        Ok(())
    }
}
