//! The first pass over a module: finds its scopes, and which names each binds, uses and declares.
use super::annotations::of_signature;
use super::names::Names;
use super::scope::{Scope, ScopeId, ScopeKind, Scopes, Symbol, node_key};
use super::type_params::{DEFAULTS, TYPE_PARAMS, default_params, lazy_parts};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    Alias, Comprehension, ExceptHandler, Expr, ExprContext, ExprName, ModModule, Parameters, Pattern, Stmt, StmtAnnAssign,
    StmtClassDef, StmtFor, StmtFunctionDef, StmtTypeAlias, StmtWith, TypeParams,
};
use std::collections::BTreeMap;

/// Inlined comprehensions may be nested so deep and have so many `for` clauses; others get a frame of their own.
const MAX_INLINE_DEPTH: u32 = 4;
const MAX_INLINE_LOOPS: usize = 4;

/// The scopes of a module, not yet resolved.
pub(super) fn build<'a>(module: &'a ModModule, names: &mut Names<'a>, scopes: Scopes<'a>) -> Scopes<'a> {
    let mut builder = Builder { names, scopes, current: 0, inlined: 0 };
    builder.push(ScopeKind::Module, None);
    builder.visit_body(&module.body);
    builder.variable_annotations(module);
    builder.scopes
}

struct Builder<'b, 'a> {
    names: &'b mut Names<'a>,
    scopes: Scopes<'a>,
    current: ScopeId,
    /// How many inlined comprehensions are around, in this frame.
    inlined: u32,
}

impl<'a> Builder<'_, 'a> {
    fn push(&mut self, kind: ScopeKind, parent: Option<ScopeId>) -> ScopeId {
        self.scopes.list.push(Scope {
            kind,
            parent,
            symbols: Vec::new(),
            index: BTreeMap::new(),
            free: Vec::new(),
            generator: false,
            awaits: false,
            sees_locals: false,
            walrus: false,
        });
        self.scopes.list.len().saturating_sub(1)
    }

    fn symbol(&mut self, name: &'a str) -> &mut Symbol {
        let id = self.names.intern(name);
        self.scopes.get_mut(self.current).symbol_mut(id)
    }

    fn bind(&mut self, name: &'a str) {
        self.symbol(name).bound = true;
    }

    /// What is compiled now awaits.
    fn awaits(&mut self) {
        let frame = self.scopes.frame_of(self.current);
        self.scopes.get_mut(frame).awaits = true;
    }

    /// Runs `body` in a new scope with a frame. Gives whether that awaits.
    fn frame<T>(&mut self, node: &T, kind: ScopeKind, body: impl FnOnce(&mut Self)) -> bool {
        let id = self.push(kind, Some(self.current));
        self.scopes.nodes.insert(node_key(node), id);
        let (current, inlined) = (std::mem::replace(&mut self.current, id), std::mem::take(&mut self.inlined));
        body(self);
        self.current = current;
        self.inlined = inlined;
        self.scopes.get(id).awaits
    }

    fn function(&mut self, def: &'a StmtFunctionDef) {
        for decorator in &def.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.defaults(&def.parameters);
        self.bind(def.name.as_str());
        self.generic(def.type_params.as_deref(), None, |b| {
            if def.type_params.is_some() {
                for (name, _) in DEFAULTS.iter().zip(default_params(&def.parameters)).filter(|(_, needed)| *needed) {
                    let symbol = b.symbol(name);
                    symbol.bound = true;
                    symbol.param = true;
                }
            }
            let annotations = of_signature(&def.parameters, def.returns.as_deref()).map(|(_, value)| value);
            b.annotations(&*def.parameters, annotations);
            b.frame(def, ScopeKind::Function, |b| {
                b.parameters(&def.parameters);
                b.visit_body(&def.body);
            });
        });
    }

    /// Visits what has type parameters, in a scope of theirs; what has none, where it is.
    fn generic(&mut self, params: Option<&'a TypeParams>, class: Option<&'a str>, body: impl FnOnce(&mut Self)) {
        let Some(params) = params else { return body(self) };
        self.frame(params, ScopeKind::TypeParams, |b| {
            if b.scopes.sees_class(b.current) {
                b.symbol("__classdict__");
            }
            b.bind(TYPE_PARAMS);
            let outer = b.names.class;
            b.names.class = class.or(outer);
            for param in &params.type_params {
                b.bind(param.name().as_str());
                for (value, key) in lazy_parts(param).into_iter().flatten() {
                    b.lazy(key, value);
                }
            }
            b.names.class = outer;
            body(b);
        });
    }

    /// The scope of an expression that is evaluated when it is asked for.
    fn lazy(&mut self, key: usize, value: &'a Expr) {
        let id = self.push(ScopeKind::Annotations, Some(self.current));
        self.scopes.nodes.insert(key, id);
        let (current, inlined) = (std::mem::replace(&mut self.current, id), std::mem::take(&mut self.inlined));
        let format = self.symbol(".format");
        (format.bound, format.param) = (true, true);
        if self.scopes.sees_class(id) {
            self.symbol("__classdict__");
        }
        self.visit_expr(value);
        self.current = current;
        self.inlined = inlined;
    }

    fn type_alias(&mut self, alias: &'a StmtTypeAlias) {
        self.visit_expr(&alias.name);
        self.generic(alias.type_params.as_deref(), None, |b| b.lazy(node_key(&alias.value), &alias.value));
    }

    fn class(&mut self, def: &'a StmtClassDef) {
        for decorator in &def.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.bind(def.name.as_str());
        self.generic(def.type_params.as_deref(), Some(def.name.as_str()), |b| {
            if let Some(arguments) = &def.arguments {
                b.visit_arguments(arguments);
            }
            let outer = b.names.class;
            b.frame(def, ScopeKind::Class, |b| {
                if def.type_params.is_some() {
                    b.symbol(TYPE_PARAMS);
                }
                b.names.class = Some(def.name.as_str());
                b.visit_body(&def.body);
                b.variable_annotations(&def.body);
            });
            b.names.class = outer;
        });
    }

    /// The scope of annotations, if there are any; `node` is its key.
    fn annotations<T>(&mut self, node: &T, all: impl Iterator<Item = &'a Expr>) {
        let mut all = all.peekable();
        if all.peek().is_some() {
            self.frame(node, ScopeKind::Annotations, |b| {
                if b.scopes.sees_class(b.current) {
                    b.symbol("__classdict__");
                }
                if !b.scopes.textual {
                    all.for_each(|value| b.visit_expr(value));
                }
            });
        }
    }

    /// The scope of the annotations of the current scope's variables, after its body; `node` is its key.
    fn variable_annotations<T>(&mut self, node: &T) {
        let Some(all) = self.scopes.annotated.get(&self.current).cloned() else { return };
        self.bind("__conditional_annotations__");
        self.bind(if self.scopes.get(self.current).kind == ScopeKind::Class { "__annotate_func__" } else { "__annotate__" });
        self.annotations(node, all.into_iter().map(|s| &*s.annotation));
    }

    /// A variable's annotation is kept at the top of a module.
    fn keep_annotation(&mut self, assign: &'a StmtAnnAssign) {
        if assign.simple && matches!(self.scopes.get(self.current).kind, ScopeKind::Module | ScopeKind::Class) {
            let all = self.scopes.annotated.entry(self.current).or_default();
            self.scopes.numbers.insert(node_key(assign), i32::try_from(all.len()).unwrap_or(i32::MAX));
            all.push(assign);
        }
    }

    fn defaults(&mut self, parameters: &'a Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = parameter.default() {
                self.visit_expr(default);
            }
        }
    }

    fn parameters(&mut self, parameters: &'a Parameters) {
        let plain = parameters.iter_non_variadic_params().map(|p| &p.parameter);
        for parameter in plain.chain(parameters.vararg.as_deref()).chain(parameters.kwarg.as_deref()) {
            let symbol = self.symbol(parameter.name.as_str());
            symbol.bound = true;
            symbol.param = true;
        }
    }

    /// A comprehension or generator expression: its first iterable belongs to the scope around it.
    fn comprehension<T>(&mut self, node: &T, generators: &'a [Comprehension], elements: [Option<&'a Expr>; 2], lazy: bool) {
        if let Some(first) = generators.first() {
            self.visit_expr(&first.iter);
        }
        let body = |b: &mut Self| {
            for (index, generator) in generators.iter().enumerate() {
                if index > 0 {
                    if generator.is_async {
                        b.awaits();
                    }
                    b.visit_expr(&generator.iter);
                }
                b.visit_expr(&generator.target);
                for test in &generator.ifs {
                    b.visit_expr(test);
                }
            }
            for element in elements.into_iter().flatten() {
                b.visit_expr(element);
            }
        };
        let first_awaits = generators.first().is_some_and(|first| first.is_async);
        let body = |b: &mut Self| {
            if first_awaits {
                b.awaits();
            }
            body(b);
        };
        if lazy {
            self.frame(node, ScopeKind::Generator, body);
        } else if self.scopes.get(self.current).kind == ScopeKind::Class
            || self.inlined >= MAX_INLINE_DEPTH
            || generators.len() > MAX_INLINE_LOOPS
        {
            let awaits = self.frame(node, ScopeKind::Comprehension, body);
            if awaits {
                self.awaits();
            }
        } else {
            let id = self.push(ScopeKind::Inlined, Some(self.current));
            self.scopes.nodes.insert(node_key(node), id);
            let current = std::mem::replace(&mut self.current, id);
            self.inlined += 1;
            body(self);
            self.inlined = self.inlined.saturating_sub(1);
            self.current = current;
        }
    }

    fn name(&mut self, name: &'a ExprName) {
        let text = name.id.as_str();
        match name.ctx {
            ExprContext::Store => self.bind(text),
            ExprContext::Del => {
                let symbol = self.symbol(text);
                symbol.bound = true;
                symbol.deleted = true;
            }
            ExprContext::Load | ExprContext::Invalid => {
                self.symbol(text);
                if text == "super" && self.scopes.get(self.current).kind != ScopeKind::Module {
                    self.symbol("__class__");
                }
                self.mention(text);
            }
        }
    }

    /// Names through which variables are reached by other ways than their own.
    fn mention(&mut self, name: &str) {
        match name {
            "globals" | "__builtins__" | "__import__" => self.scopes.opaque = true,
            "locals" | "vars" | "eval" | "exec" | "dir" => {
                self.scopes.opaque = self.scopes.opaque || name != "dir";
                let frame = self.scopes.frame_of(self.current);
                self.scopes.get_mut(frame).sees_locals = true;
            }
            _ => {}
        }
    }

    /// `(x := …)` binds in the nearest function or module, through comprehensions and generator expressions.
    fn walrus(&mut self, name: &'a str) {
        let id = self.names.intern(name);
        let mut scope = self.current;
        while matches!(self.scopes.get(scope).kind, ScopeKind::Inlined | ScopeKind::Generator | ScopeKind::Comprehension) {
            self.scopes.get_mut(scope).walrus = true;
            self.scopes.get_mut(scope).symbol_mut(id);
            scope = self.scopes.get(scope).parent.unwrap_or(0);
        }
        let target = self.scopes.get_mut(scope);
        target.walrus = true;
        let symbol = target.symbol_mut(id);
        symbol.bound = true;
        if symbol.global {
            self.scopes.declared.insert(id);
        }
    }

    fn import(&mut self, alias: &'a Alias, module: bool) {
        let name = alias.name.as_str();
        match &alias.asname {
            Some(bound) => self.bind(bound.as_str()),
            None if name == "*" => self.scopes.opaque = true,
            None if module => self.bind(name.split('.').next().unwrap_or(name)),
            None => self.bind(name),
        }
    }
}

impl<'a> Visitor<'a> for Builder<'_, 'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => self.function(def),
            Stmt::ClassDef(def) => self.class(def),
            Stmt::TypeAlias(alias) => self.type_alias(alias),
            Stmt::Global(global) => {
                for name in &global.names {
                    let id = self.names.intern(name.as_str());
                    self.scopes.get_mut(self.current).symbol_mut(id).global = true;
                    self.scopes.declared.insert(id);
                }
            }
            Stmt::Nonlocal(nonlocal) => {
                for name in &nonlocal.names {
                    self.symbol(name.as_str()).nonlocal = true;
                }
            }
            Stmt::Import(import) => import.names.iter().for_each(|alias| self.import(alias, true)),
            Stmt::ImportFrom(import) => import.names.iter().for_each(|alias| self.import(alias, false)),
            Stmt::AnnAssign(assign) => {
                self.keep_annotation(assign);
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
                if assign.simple || assign.value.is_some() || !assign.target.is_name_expr() {
                    self.visit_expr(&assign.target);
                }
            }
            Stmt::For(StmtFor { is_async: true, .. }) | Stmt::With(StmtWith { is_async: true, .. }) => {
                self.awaits();
                visitor::walk_stmt(self, stmt);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(clause) = handler;
        if let Some(name) = &clause.name {
            let symbol = self.symbol(name.as_str());
            symbol.bound = true;
            symbol.deleted = true;
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let bound = match pattern {
            Pattern::MatchAs(p) => p.name.as_deref(),
            Pattern::MatchStar(p) => p.name.as_deref(),
            Pattern::MatchMapping(p) => p.rest.as_deref(),
            _ => None,
        };
        if let Some(name) = bound {
            self.bind(name);
        }
        visitor::walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => self.name(name),
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                if let Expr::Name(name) = &*named.target {
                    self.walrus(name.id.as_str());
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                self.frame(lambda, ScopeKind::Lambda, |b| {
                    if let Some(parameters) = &lambda.parameters {
                        b.parameters(parameters);
                    }
                    b.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(c) => self.comprehension(c, &c.generators, [Some(&c.elt), None], false),
            Expr::SetComp(c) => self.comprehension(c, &c.generators, [Some(&c.elt), None], false),
            Expr::DictComp(c) => self.comprehension(c, &c.generators, [c.key.as_deref(), Some(&c.value)], false),
            Expr::Generator(c) => self.comprehension(c, &c.generators, [Some(&c.elt), None], true),
            Expr::Await(_) => {
                self.awaits();
                visitor::walk_expr(self, expr);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                let frame = self.scopes.frame_of(self.current);
                self.scopes.get_mut(frame).generator = true;
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
