//! Functions and lambdas: their code objects, and the code that makes them.
use super::builder::span;
use super::consts::Lit;
use super::definite::Assigned;
use super::doc;
use super::func::{Dealer, Func, Slot};
use super::gen_::{Gen, R};
use super::names::NameId;
use super::scope::{ScopeId, ScopeKind};
use crate::bytecode::{Code, CodeKind, Op, Params, Reg, Span};
use ruff_python_ast::{Expr, ExprLambda, Parameters, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

/// What a function is made from.
pub(super) struct Recipe<'a> {
    pub scope: ScopeId,
    pub name: &'a str,
    pub params: Params,
    pub kind: CodeKind,
    pub range: TextRange,
}

impl<'a> Func<'a> {
    /// A code object to be filled.
    pub fn new(recipe: Recipe<'a>, index: u32, qualname: String, dealer: Dealer, dynamic: bool) -> Func<'a> {
        Func {
            frame: recipe.scope,
            index,
            kind: recipe.kind,
            name: recipe.name,
            qualname,
            params: recipe.params,
            first: span(recipe.range),
            doc: None,
            dynamic,
            ops: Vec::new(),
            spans: Vec::new(),
            handlers: Vec::new(),
            labels: Vec::new(),
            sites: Vec::new(),
            reachable: true,
            assigned: dealer.assigned.clone(),
            regs: dealer.registers(),
            vars: dealer.vars,
            inlined: Vec::new(),
            plain: dealer.plain,
            unsure: Assigned::default(),
            deleted: dealer.deleted,
            blocks: Vec::new(),
            walruses: Vec::new(),
            pinned_consts: Vec::new(),
            layout: dealer.layout,
        }
    }

    /// The instructions before the body: cells, the generator, unbound locals.
    fn prologue(&mut self, sees_locals: bool) -> Vec<Op> {
        let mut ops = Vec::new();
        let layout = self.layout.clone();
        // No temporary is in use here; one is enough.
        let temp = self.regs.alloc().unwrap_or(Reg::MAX);
        for &(src, index) in &layout.moved {
            ops.push(Op::StoreWide { src, index });
        }
        self.load_closure(&mut ops, temp);
        for slot in layout.cells.iter().chain(&layout.param_cells) {
            match *slot {
                Slot::Reg(reg) => {
                    if layout.cells.contains(slot) {
                        ops.push(Op::Clear { start: reg, count: 1 });
                    }
                    ops.push(Op::MakeCell { reg });
                }
                Slot::Wide(index) => {
                    ops.push(if layout.cells.contains(slot) {
                        Op::Clear { start: temp, count: 1 }
                    } else {
                        Op::LoadWide { dst: temp, index }
                    });
                    ops.push(Op::MakeCell { reg: temp });
                    ops.push(Op::StoreWide { src: temp, index });
                }
            }
        }
        if self.kind.is_generator() {
            ops.push(Op::MakeGenerator {});
        }
        self.clear_locals(&mut ops, temp, sees_locals);
        ops
    }

    fn load_closure(&self, ops: &mut Vec<Op>, temp: Reg) {
        let pinned = self.layout.free_pinned;
        if pinned > 0 {
            ops.push(Op::LoadClosure { dst: self.layout.free_start as Reg, count: pinned as u8, first: 0 });
        }
        for (first, &index) in (pinned..).zip(&self.layout.free_wide) {
            ops.push(Op::LoadClosure { dst: temp, count: 1, first });
            ops.push(Op::StoreWide { src: temp, index });
        }
    }

    /// Unbinds the locals whose state is looked at where they may not be bound.
    fn clear_locals(&self, ops: &mut Vec<Op>, temp: Reg, sees_locals: bool) {
        let params = self.params.count();
        let mut first = None;
        let mut last = 0;
        let mut cleared = false;
        for (number, slot) in (0..).zip(&self.plain) {
            if !(sees_locals || self.unsure.has(number)) {
                continue;
            }
            match *slot {
                Slot::Reg(reg) if usize::from(reg) < params || !self.layout.is_pinned(reg) => {}
                Slot::Reg(reg) => {
                    first = first.or(Some(reg));
                    last = reg;
                }
                Slot::Wide(index) if (index as usize) < params || self.layout.moved.iter().any(|&(_, to)| to == index) => {}
                Slot::Wide(index) => {
                    if !cleared {
                        cleared = true;
                        ops.push(Op::Clear { start: temp, count: 1 });
                    }
                    ops.push(Op::StoreWide { src: temp, index });
                }
            }
        }
        if let Some(start) = first {
            // Plain locals are neighbours: what is between two of them is one too.
            ops.push(Op::Clear { start, count: last.saturating_sub(start).saturating_add(1) });
        }
    }
}

impl<'a> Gen<'a> {
    /// Starts a code object; what is compiled until `end_code` goes there.
    pub fn begin_code(&mut self, recipe: Recipe<'a>) {
        let index = self.codes.len() as u32;
        self.codes.push(None);
        let dealer = Dealer::new(&recipe.params.names, self.scopes.get(recipe.scope));
        let global = self
            .names
            .find(recipe.name)
            .is_some_and(|name| self.scopes.get(self.f.frame).symbol(name).is_some_and(|symbol| symbol.global));
        // What annotations and type parameters make is named as if it were made around them.
        let is_around = |f: &&Func<'_>| !matches!(self.scopes.get(f.frame).kind, ScopeKind::Annotations | ScopeKind::TypeParams);
        let own = self.own_name(recipe.scope, recipe.name);
        let outer = std::iter::once(&self.f).chain(self.outer.iter().rev()).find(is_around);
        let qualname = match outer {
            Some(outer) if outer.kind == CodeKind::Class && !global => format!("{}.{own}", outer.qualname),
            Some(outer) if outer.kind != CodeKind::Module && !global => format!("{}.<locals>.{own}", outer.qualname),
            _ => own,
        };
        let func = Func::new(recipe, index, qualname, dealer, self.f.dynamic);
        self.outer.push(std::mem::replace(&mut self.f, func));
    }

    /// The name of a scope's code.
    fn own_name(&self, scope: ScopeId, name: &str) -> String {
        match self.scopes.get(scope).kind {
            ScopeKind::TypeParams => format!("<generic parameters of {name}>"),
            _ => name.to_string(),
        }
    }

    /// Ends a code object and goes back to the one around it. Gives its index.
    pub fn end_code(&mut self) -> u32 {
        let captures = self.captures();
        let Some(outer) = self.outer.pop() else { return 0 };
        let func = std::mem::replace(&mut self.f, outer);
        self.finish_code(func, captures)
    }

    /// For each free variable of the current function, the register of the enclosing frame that holds its cell.
    fn captures(&self) -> Box<[u32]> {
        let Some(outer) = self.outer.last() else { return Box::default() };
        let free = &self.scopes.get(self.f.frame).free;
        let cells = free.iter().map(|name| {
            let inlined = outer.inlined.iter().rev().find_map(|(_, vars)| vars.get(name));
            match inlined.or_else(|| outer.vars.get(name)).map(|var| var.slot) {
                Some(Slot::Reg(reg)) => u32::from(reg),
                Some(Slot::Wide(index)) => index,
                None => 0,
            }
        });
        cells.collect()
    }

    /// A stand-in for the module's code once that is finished.
    pub fn empty_func(&self) -> Func<'a> {
        let recipe =
            Recipe { scope: 0, name: "", params: Params::default(), kind: CodeKind::Module, range: TextRange::default() };
        Func::new(recipe, 0, String::new(), Dealer::new(&[], self.scopes.get(0)), false)
    }

    /// Puts the finished code into the unit.
    pub fn finish_code(&mut self, mut func: Func<'a>, captures: Box<[u32]>) -> u32 {
        let index = func.index;
        let end = Span { start: func.first.start, end: func.first.start };
        func.emit(Op::ReturnNone {}, end);
        if func.kind == CodeKind::Module && self.scopes.get(func.frame).awaits {
            func.kind = CodeKind::AsyncModule;
        }
        let sees_locals = !func.kind.is_module() && self.scopes.get(func.frame).sees_locals;
        let prologue = func.prologue(sees_locals);
        let (ops, spans, handlers) = func.finish(prologue);
        let layout = &func.layout;
        let cells = layout.param_cells.iter().chain(&layout.cells);
        let code = Code {
            name: self.own_name(func.frame, func.name).into(),
            qualname: func.qualname.into(),
            kind: func.kind,
            params: func.params,
            ops: ops.into(),
            spans: spans.into(),
            handlers: handlers.into(),
            sites: func.sites.into(),
            registers: func.regs.total(),
            local_names: layout.names.clone().into(),
            wide_names: layout.wide_names.clone().into(),
            cells: cells.filter_map(|slot| if let Slot::Reg(reg) = slot { Some(*reg) } else { None }).collect(),
            free_start: layout.free_start as Reg,
            captures,
            doc: func.doc,
            first: func.first.start,
            hidden: self.options.hidden,
            dynamic: func.dynamic,
        };
        if let Some(slot) = self.codes.get_mut(index as usize) {
            *slot = Some(code);
        }
        index
    }

    /// How a function takes its arguments.
    pub fn params(&mut self, parameters: Option<&'a Parameters>) -> R<Params> {
        let Some(p) = parameters else { return Ok(Params::default()) };
        let plain = p.iter_non_variadic_params().map(|p| &p.parameter);
        let all = plain.chain(p.vararg.as_deref()).chain(p.kwarg.as_deref());
        let names: Vec<NameId> = all.map(|parameter| self.names.intern(parameter.name.as_str())).collect();
        let count = |n: usize| u16::try_from(n);
        let (Ok(positional_only), Ok(positional), Ok(keyword_only)) =
            (count(p.posonlyargs.len()), count(p.posonlyargs.len().saturating_add(p.args.len())), count(p.kwonlyargs.len()))
        else {
            return Err(self.error("too many parameters", p.range));
        };
        Ok(Params {
            positional_only,
            positional,
            keyword_only,
            varargs: p.vararg.is_some(),
            varkw: p.kwarg.is_some(),
            names: names.into(),
        })
    }

    #[inline(never)]
    pub fn lambda(&mut self, e: &'a ExprLambda, dst: Option<Reg>) -> R<Reg> {
        let scope = self.scopes.of(e);
        let params = self.params(e.parameters.as_deref())?;
        let kind = self.function_kind(scope, false);
        let recipe = Recipe { scope, name: "<lambda>", params, kind, range: e.range() };
        self.make_function(recipe, e.parameters.as_deref(), None, dst, |g| {
            g.expect_walruses([&*e.body]);
            let src = g.expr(&e.body, None)?;
            g.emit(Op::Return { src }, span(e.body.range()));
            Ok(())
        })
    }

    fn function_kind(&self, scope: ScopeId, is_async: bool) -> CodeKind {
        match (self.scopes.get(scope).generator, is_async) {
            (false, false) => CodeKind::Function,
            (true, false) => CodeKind::Generator,
            (false, true) => CodeKind::Coroutine,
            (true, true) => CodeKind::AsyncGenerator,
        }
    }

    /// Evaluates defaults, compiles the code by `body`, and makes the function.
    pub fn make_function(
        &mut self,
        recipe: Recipe<'a>,
        parameters: Option<&'a Parameters>,
        def: Option<&'a StmtFunctionDef>,
        dst: Option<Reg>,
        body: impl FnOnce(&mut Self) -> R<()>,
    ) -> R<Reg> {
        let at = span(recipe.range);
        let mark = self.mark();
        let base = self.temps(3)?;
        let flags = match parameters {
            Some(parameters) => self.defaults(parameters, base, at)?,
            None => 0,
        };
        let made = self.function_object(recipe, flags, base, def, dst, body)?;
        match dst {
            Some(dst) => {
                self.release(mark);
                Ok(dst)
            }
            None => {
                let dst = self.result(mark, None)?;
                self.place(made, Some(dst), at)
            }
        }
    }

    /// As `make_function`, where `flags` say which defaults are in `base` and after it.
    pub fn function_object(
        &mut self,
        recipe: Recipe<'a>,
        mut flags: u8,
        base: Reg,
        def: Option<&'a StmtFunctionDef>,
        dst: Option<Reg>,
        body: impl FnOnce(&mut Self) -> R<()>,
    ) -> R<Reg> {
        let at = span(recipe.range);
        if let Some(def) = def
            && self.function_annotations(def, base.saturating_add(2))?
        {
            flags |= 4;
        }
        if self.f.reachable {
            self.begin_code(recipe);
            body(self)?;
            let code = self.end_code();
            let dst = dst.unwrap_or(base);
            self.emit(Op::MakeFunction { dst, base, flags, code }, at);
            return Ok(dst);
        }
        Ok(dst.unwrap_or(base))
    }

    /// The tuple of defaults in `base`, the dict of keyword defaults after it: the flags that say which there are.
    pub fn defaults(&mut self, parameters: &'a Parameters, base: Reg, at: Span) -> R<u8> {
        let mut flags = 0;
        let plain = || parameters.posonlyargs.iter().chain(&parameters.args).filter_map(|p| p.default());
        if plain().next().is_some() {
            flags |= 1;
            self.default_tuple(plain().collect(), base, at)?;
        }
        if parameters.kwonlyargs.iter().any(|p| p.default.is_some()) {
            flags |= 2;
            let dict = base.saturating_add(1);
            self.emit(Op::BuildDict { dst: dict, base: 0, count: 0 }, at);
            for parameter in &parameters.kwonlyargs {
                let Some(default) = parameter.default() else { continue };
                let mark = self.mark();
                let key = self.load(&Lit::Str(parameter.name().as_str().into()), None, at)?;
                let value = self.expr(default, None)?;
                self.emit(Op::DictSet { dict, key, value }, at);
                self.release(mark);
            }
        }
        Ok(flags)
    }

    fn default_tuple(&mut self, defaults: Vec<&'a Expr>, base: Reg, at: Span) -> R<()> {
        let mark = self.mark();
        if defaults.len() <= self.chunk(defaults.len()) {
            let first = self.block(defaults.len())?;
            let mut lits = Vec::new();
            for (dst, default) in (first..).zip(&defaults) {
                let inner = self.mark();
                match self.value(default, Some(dst))? {
                    super::gen_::Val::Lit(lit) => lits.push((dst, lit)),
                    super::gen_::Val::Reg(_) => {}
                }
                self.release(inner);
            }
            if lits.len() == defaults.len() {
                let tuple = Lit::Tuple(lits.into_iter().map(|(_, lit)| lit).collect());
                self.load(&tuple, Some(base), at)?;
            } else {
                for (dst, lit) in lits {
                    self.load(&lit, Some(dst), at)?;
                }
                self.emit(Op::BuildTuple { dst: base, base: first, count: defaults.len() as u8 }, at);
            }
        } else {
            let list = self.temp()?;
            self.emit(Op::BuildList { dst: list, base: 0, count: 0 }, at);
            for default in defaults {
                let inner = self.mark();
                let src = self.expr(default, None)?;
                self.emit(Op::ListAppend { list, src }, at);
                self.release(inner);
            }
            self.emit(Op::ListToTuple { dst: base, list }, at);
        }
        self.release(mark);
        Ok(())
    }

    /// `def`, with its decorators.
    #[inline(never)]
    pub fn function_def(&mut self, def: &'a StmtFunctionDef) -> R<()> {
        let defaults = def.parameters.iter_non_variadic_params().filter_map(|p| p.default());
        self.expect_walruses(def.decorator_list.iter().map(|d| &d.expression).chain(defaults));
        let scope = self.scopes.of(def);
        let params = self.params(Some(&def.parameters))?;
        let kind = self.function_kind(scope, def.is_async);
        let name = self.names.intern(def.name.as_str());
        // Each decorator's call window: the decorator, then its argument.
        let mark = self.mark();
        for decorator in &def.decorator_list {
            self.expr_temp(&decorator.expression)?;
        }
        let direct = if def.decorator_list.is_empty() { self.local_register(name) } else { None };
        let recipe = Recipe { scope, name: def.name.as_str(), params, kind, range: def.range() };
        let at = span(def.name.range());
        let mut value = match &def.type_params {
            Some(params) => self.generic_function(def, params, recipe, direct)?,
            None => self.make_function(recipe, Some(&def.parameters), Some(def), direct, |g| g.function_body(&def.body))?,
        };
        for decorator in def.decorator_list.iter().rev() {
            let base = value.saturating_sub(1);
            self.emit(Op::Call { dst: base, base, argc: 1 }, span(decorator.expression.range()));
            value = base;
        }
        self.release(mark);
        self.write(name, value, at)
    }

    pub fn function_body(&mut self, body: &'a [Stmt]) -> R<()> {
        let body = self.docstring(body);
        self.stmts(body)
    }

    /// Takes the docstring off a body.
    pub fn docstring(&mut self, body: &'a [Stmt]) -> &'a [Stmt] {
        let Some((Stmt::Expr(first), rest)) = body.split_first() else { return body };
        let Expr::StringLiteral(text) = &*first.value else { return body };
        let text = doc::clean(text.value.to_str());
        self.f.doc = Some(self.consts.add(&Lit::Str(text.into())));
        rest
    }
}
