//! `global` and `nonlocal`: a pass of its own over all names, for the few sources that have such statements.

use super::{Checker, Phase};
use ruff_python_ast::visitor::{Visitor, walk_body, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{Comprehension, ExceptHandler, Expr, ExprContext, Identifier, Parameters, Pattern, Stmt, TypeParams};
use ruff_text_size::{Ranged, TextRange};
use std::collections::HashMap;

/// What a scope knows of a name.
#[derive(Debug, Default, Clone, Copy)]
struct Facts {
    parameter: bool,
    assigned: bool,
    imported: bool,
    used: bool,
    annotated: bool,
    type_parameter: bool,
    /// Where it was declared so.
    global: Option<TextRange>,
    nonlocal: Option<TextRange>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Module,
    Class,
    Function,
    /// A comprehension: its walruses bind outside.
    Comprehension,
    /// The type parameters of a generic.
    Types,
}

struct Scope<'a> {
    kind: Kind,
    parent: Option<usize>,
    names: HashMap<&'a str, Facts>,
}

struct Names<'a, 'c, 'k> {
    checker: &'c mut Checker<'k>,
    /// All scopes, also those that were left: a nonlocal may be bound further down.
    scopes: Vec<Scope<'a>>,
    current: usize,
}

/// Checks all declarations of a module.
pub(super) fn check(body: &[Stmt], checker: &mut Checker<'_>) {
    let module = Scope { kind: Kind::Module, parent: None, names: HashMap::new() };
    let mut names = Names { checker, scopes: vec![module], current: 0 };
    walk_body(&mut names, body);
    names.check_nonlocals();
}

impl<'a> Names<'a, '_, '_> {
    fn scoped(&mut self, kind: Kind, visit: impl FnOnce(&mut Self)) {
        let outer = self.current;
        self.scopes.push(Scope { kind, parent: Some(outer), names: HashMap::new() });
        self.current = self.scopes.len() - 1;
        visit(self);
        self.current = outer;
    }

    /// Changes what is known of a name in the current scope.
    fn note(&mut self, name: &'a str, change: impl FnOnce(&mut Facts)) {
        if let Some(scope) = self.scopes.get_mut(self.current) {
            change(scope.names.entry(name).or_default());
        }
    }

    fn assign(&mut self, name: &'a str) {
        self.note(name, |facts| facts.assigned = true);
    }

    /// `global` or `nonlocal`.
    fn declare(&mut self, names: &'a [Identifier], range: TextRange, is_global: bool) {
        let word = if is_global { "global" } else { "nonlocal" };
        for name in names {
            let facts = self.scopes.get(self.current).and_then(|scope| scope.names.get(name.as_str()));
            let facts = facts.copied().unwrap_or_default();
            let (message, at) = if facts.parameter {
                (format!("name '{name}' is parameter and {word}"), range)
            } else if facts.global.is_some() && !is_global || facts.nonlocal.is_some() && is_global {
                let first = facts.global.or(facts.nonlocal).unwrap_or(range);
                (format!("name '{name}' is nonlocal and global"), first)
            } else if facts.annotated {
                (format!("annotated name '{name}' can't be {word}"), range)
            } else if facts.assigned {
                (format!("name '{name}' is assigned to before {word} declaration"), range)
            } else if facts.used {
                (format!("name '{name}' is used prior to {word} declaration"), range)
            } else {
                self.note(name.as_str(), |facts| {
                    let place = if is_global { &mut facts.global } else { &mut facts.nonlocal };
                    *place = place.or(Some(range));
                });
                continue;
            };
            self.checker.report_by_place(Phase::Symbols, at, message);
        }
    }

    /// After the pass: every nonlocal name must be bound by a function around.
    fn check_nonlocals(&mut self) {
        let mut wrong: Vec<(TextRange, String)> = Vec::new();
        for scope in &self.scopes {
            for (name, facts) in &scope.names {
                let Some(range) = facts.nonlocal else { continue };
                match self.binding(scope.parent, name) {
                    Binding::Found => {}
                    Binding::None if scope.parent.is_none() => {}
                    Binding::None => wrong.push((range, format!("no binding for nonlocal '{name}' found"))),
                    Binding::TypeParameter => {
                        wrong.push((range, format!("nonlocal binding not allowed for type parameter '{name}'")));
                    }
                }
            }
        }
        wrong.sort_by(|a, b| (a.0.start(), &a.1).cmp(&(b.0.start(), &b.1)));
        if let Some((range, message)) = wrong.into_iter().next() {
            self.checker.report_by_place(Phase::Closures, range, message);
        }
    }

    fn binding(&self, mut place: Option<usize>, name: &str) -> Binding {
        while let Some(scope) = place.and_then(|place| self.scopes.get(place)) {
            place = scope.parent;
            if scope.kind == Kind::Module {
                return Binding::None;
            }
            if scope.kind == Kind::Class {
                if name == "__class__" {
                    return Binding::Found;
                }
                continue;
            }
            let Some(facts) = scope.names.get(name) else { continue };
            if facts.type_parameter {
                return Binding::TypeParameter;
            }
            if facts.global.is_some() {
                return Binding::None;
            }
            if facts.parameter || facts.assigned || facts.imported {
                if facts.nonlocal.is_some() {
                    continue;
                }
                return Binding::Found;
            }
        }
        Binding::None
    }

    fn parameters(&mut self, parameters: &'a Parameters) {
        for parameter in parameters {
            self.note(parameter.name().as_str(), |facts| facts.parameter = true);
        }
    }

    fn defaults_and_annotations(&mut self, parameters: &'a Parameters) {
        for parameter in parameters {
            parameter.default().into_iter().for_each(|default| self.visit_expr(default));
            parameter.annotation().into_iter().for_each(|annotation| self.visit_expr(annotation));
        }
    }

    /// Visits inside the scope of type parameters, where there are any.
    fn generic(&mut self, params: Option<&'a TypeParams>, visit: impl FnOnce(&mut Self)) {
        let Some(params) = params else { return visit(self) };
        self.scoped(Kind::Types, |names| {
            for param in &params.type_params {
                names.note(param.name().as_str(), |facts| facts.type_parameter = true);
                names.visit_type_param(param);
            }
            visit(names);
        });
    }

    fn comprehension(&mut self, generators: &'a [Comprehension], elements: impl IntoIterator<Item = &'a Expr>) {
        let Some(first) = generators.first() else { return };
        self.visit_expr(&first.iter);
        self.scoped(Kind::Comprehension, |names| {
            for (at, generator) in generators.iter().enumerate() {
                if at > 0 {
                    names.visit_expr(&generator.iter);
                }
                names.visit_expr(&generator.target);
                generator.ifs.iter().for_each(|test| names.visit_expr(test));
            }
            elements.into_iter().for_each(|element| names.visit_expr(element));
        });
    }

    /// A walrus binds in the function around the comprehensions it is in.
    fn walrus(&mut self, name: &'a str) {
        let inner = self.current;
        while let Some(Scope { kind: Kind::Comprehension, parent: Some(parent), .. }) = self.scopes.get(self.current) {
            self.current = *parent;
        }
        self.assign(name);
        self.current = inner;
    }
}

enum Binding {
    Found,
    None,
    TypeParameter,
}

impl<'a> Visitor<'a> for Names<'a, '_, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Global(statement) => self.declare(&statement.names, statement.range, true),
            Stmt::Nonlocal(statement) => self.declare(&statement.names, statement.range, false),
            Stmt::FunctionDef(function) => {
                self.assign(&function.name);
                function.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
                self.generic(function.type_params.as_deref(), |names| {
                    names.defaults_and_annotations(&function.parameters);
                    function.returns.iter().for_each(|returns| names.visit_expr(returns));
                    names.scoped(Kind::Function, |names| {
                        names.parameters(&function.parameters);
                        names.visit_body(&function.body);
                    });
                });
            }
            Stmt::ClassDef(class) => {
                self.assign(&class.name);
                class.decorator_list.iter().for_each(|decorator| self.visit_expr(&decorator.expression));
                self.generic(class.type_params.as_deref(), |names| {
                    class.arguments.iter().for_each(|arguments| names.visit_arguments(arguments));
                    names.scoped(Kind::Class, |names| names.visit_body(&class.body));
                });
            }
            Stmt::AnnAssign(assign) => {
                if let (Expr::Name(name), true) = (&*assign.target, assign.simple) {
                    self.annotate(&name.id, stmt.range(), assign.value.is_some());
                } else {
                    self.visit_expr(&assign.target);
                }
                self.visit_expr(&assign.annotation);
                assign.value.iter().for_each(|value| self.visit_expr(value));
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
                    self.note(bound.split('.').next().unwrap_or(bound), |facts| facts.imported = true);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
                    self.note(bound, |facts| facts.imported = true);
                }
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(handler) = handler;
        handler.type_.iter().for_each(|type_| self.visit_expr(type_));
        handler.name.iter().for_each(|name| self.assign(name));
        self.visit_body(&handler.body);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load => self.note(&name.id, |facts| facts.used = true),
                _ => self.assign(&name.id),
            },
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                if let Expr::Name(name) = &*named.target {
                    self.walrus(&name.id);
                }
            }
            Expr::Lambda(lambda) => {
                lambda.parameters.iter().for_each(|parameters| self.defaults_and_annotations(parameters));
                self.scoped(Kind::Function, |names| {
                    lambda.parameters.iter().for_each(|parameters| names.parameters(parameters));
                    names.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(comp) => self.comprehension(&comp.generators, [&*comp.elt]),
            Expr::SetComp(comp) => self.comprehension(&comp.generators, [&*comp.elt]),
            Expr::Generator(comp) => self.comprehension(&comp.generators, [&*comp.elt]),
            Expr::DictComp(comp) => {
                self.comprehension(&comp.generators, comp.key.as_deref().into_iter().chain([&*comp.value]));
            }
            _ => walk_expr(self, expr),
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchAs(binding) => binding.name.iter().for_each(|name| self.assign(name)),
            Pattern::MatchStar(star) => star.name.iter().for_each(|name| self.assign(name)),
            Pattern::MatchMapping(mapping) => mapping.rest.iter().for_each(|name| self.assign(name)),
            _ => {}
        }
        walk_pattern(self, pattern);
    }
}

impl<'a> Names<'a, '_, '_> {
    /// `name: annotation`: not for what is declared global or nonlocal (but at the top of a module).
    fn annotate(&mut self, name: &'a str, range: TextRange, is_assigned: bool) {
        let is_module = self.current == 0;
        let facts = self.scopes.get(self.current).and_then(|scope| scope.names.get(name)).copied().unwrap_or_default();
        if !is_module && (facts.global.is_some() || facts.nonlocal.is_some()) {
            let word = if facts.global.is_some() { "global" } else { "nonlocal" };
            self.checker.report_by_place(Phase::Symbols, range, format!("annotated name '{name}' can't be {word}"));
        }
        self.note(name, |facts| {
            facts.annotated = true;
            facts.assigned |= is_assigned;
        });
    }
}
