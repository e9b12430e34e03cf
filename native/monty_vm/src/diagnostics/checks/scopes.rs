//! The scopes a node can be in, and what may stand in each.

use super::{Checker, Phase};
use ruff_python_ast::{Comprehension, Expr};
use ruff_text_size::TextRange;

/// What code belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    /// A comprehension, named as CPython names it.
    Comprehension(&'static str),
    /// Lazily evaluated type code, named as CPython names it (`an annotation`).
    Types(&'static str),
}

/// The name of a generator expression, which is lazy where the other comprehensions are not.
pub(super) const GENERATOR: &str = "generator expression";

/// What encloses a statement inside one scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block {
    Loop,
    ExceptStar,
    Other,
}

/// CPython nests no more blocks than this in one function.
const MAX_BLOCKS: usize = 21;

/// A scope being visited.
pub(super) struct Scope<'a> {
    pub(super) kind: ScopeKind,
    /// The loops, `with`s and `try`s around the current statement.
    pub(super) blocks: Vec<Block>,
    /// For a comprehension: it awaits, or iterates asynchronously.
    pub(super) is_async: bool,
    /// For a comprehension: its `for` clauses.
    pub(super) generators: &'a [Comprehension],
    /// For an async function: it yields; its first `return` with a value.
    pub(super) yields: bool,
    pub(super) returns: Option<TextRange>,
}

impl Scope<'_> {
    pub(super) fn new(kind: ScopeKind) -> Self {
        Self { kind, blocks: Vec::new(), is_async: false, generators: &[], yields: false, returns: None }
    }
}

impl<'a> Checker<'a> {
    /// The kind of the scope we are in.
    pub(super) fn kind(&self) -> ScopeKind {
        self.scopes.last().map_or(ScopeKind::Module, |scope| scope.kind)
    }

    /// Visits something in a scope of its own.
    pub(super) fn scoped(&mut self, kind: ScopeKind, visit: impl FnOnce(&mut Self)) {
        self.scopes.push(Scope::new(kind));
        visit(self);
        if let Some(Scope { kind: ScopeKind::AsyncFunction, yields: true, returns: Some(range), .. }) = self.scopes.pop() {
            self.report_by_place(Phase::Code, range, "'return' with value in async generator");
        }
    }

    /// Visits something inside a block; `at` is what is told when blocks nest too deep.
    pub(super) fn block(&mut self, block: Block, at: TextRange, visit: impl FnOnce(&mut Self)) {
        self.push_block(block, at);
        visit(self);
        self.pop_block();
    }

    pub(super) fn push_block(&mut self, block: Block, at: TextRange) {
        let Some(scope) = self.scopes.last_mut() else { return };
        scope.blocks.push(block);
        if scope.blocks.len() > MAX_BLOCKS {
            self.report(Phase::Code, at, "too many statically nested blocks");
        }
    }

    pub(super) fn pop_block(&mut self) {
        if let Some(scope) = self.scopes.last_mut() {
            scope.blocks.pop();
        }
    }

    pub(super) fn check_yield(&mut self, range: TextRange, is_from: bool) {
        let what = if is_from { "yield from" } else { "yield" };
        match self.kind() {
            ScopeKind::Types(place) => {
                self.report(Phase::Symbols, range, format!("yield expression cannot be used within {place}"));
            }
            ScopeKind::Comprehension(name) => {
                self.report(Phase::Symbols, range, format!("'yield' inside {name}"));
            }
            ScopeKind::Module | ScopeKind::Class => {
                self.report(Phase::Code, range, format!("'{what}' outside function"));
            }
            ScopeKind::AsyncFunction if is_from => {
                self.report(Phase::Code, range, "'yield from' inside async function");
            }
            ScopeKind::Function | ScopeKind::AsyncFunction | ScopeKind::Lambda => {}
        }
        if let Some(scope) = self.scopes.last_mut() {
            scope.yields = true;
        }
    }

    pub(super) fn check_await(&mut self, range: TextRange) {
        match self.kind() {
            ScopeKind::Types(place) => {
                self.report(Phase::Symbols, range, format!("await expression cannot be used within {place}"));
            }
            ScopeKind::Module if self.top_level_await => {}
            ScopeKind::Module | ScopeKind::Class => {
                self.report(Phase::Symbols, range, "'await' outside function");
            }
            ScopeKind::Function | ScopeKind::Lambda => {
                self.report(Phase::Symbols, range, "'await' outside async function");
            }
            ScopeKind::AsyncFunction => {}
            ScopeKind::Comprehension(_) => {
                if let Some(scope) = self.scopes.last_mut() {
                    scope.is_async = true;
                }
            }
        }
    }

    /// `async for` and `async with`.
    pub(super) fn check_async(&mut self, range: TextRange, what: &str) {
        let is_allowed = match self.kind() {
            ScopeKind::AsyncFunction => true,
            ScopeKind::Module => self.top_level_await,
            _ => false,
        };
        if !is_allowed {
            self.report(Phase::Symbols, range, format!("'async {what}' outside async function"));
        }
    }

    /// Ends a comprehension: an asynchronous one makes the one around it asynchronous, or wants an async function.
    pub(super) fn leave_comprehension(&mut self, range: TextRange) {
        let Some(scope) = self.scopes.pop() else { return };
        if !scope.is_async || scope.kind == ScopeKind::Comprehension(GENERATOR) {
            return;
        }
        match self.kind() {
            ScopeKind::AsyncFunction => {}
            ScopeKind::Module if self.top_level_await => {}
            ScopeKind::Comprehension(_) => {
                if let Some(scope) = self.scopes.last_mut() {
                    scope.is_async = true;
                }
            }
            _ => {
                let message = "asynchronous comprehension outside of an asynchronous function";
                self.report(Phase::Symbols, range, message);
            }
        }
    }

    /// A walrus: not in the iterables of comprehensions, not over their variables, not in lazy types.
    pub(super) fn check_named(&mut self, target: &Expr, range: TextRange) {
        let Expr::Name(name) = target else { return };
        if let ScopeKind::Types(place) = self.kind() {
            self.report(Phase::Symbols, range, format!("named expression cannot be used within {place}"));
        }
        if self.iterables > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            return self.report(Phase::Symbols, range, message);
        }
        let mut message = None;
        for scope in self.scopes.iter().rev() {
            message = match scope.kind {
                ScopeKind::Comprehension(_) => rebinding(scope.generators, &name.id, range),
                ScopeKind::Class if scope.kind != self.kind() => {
                    Some("assignment expression within a comprehension cannot be used in a class body".to_owned())
                }
                ScopeKind::Types(place) if scope.kind != self.kind() && place != ANNOTATION => {
                    let article = if place.starts_with("the ") { "within" } else { "in" };
                    Some(format!("assignment expression within a comprehension cannot be used {article} {place}"))
                }
                _ => None,
            };
            if message.is_some() || !matches!(scope.kind, ScopeKind::Comprehension(_)) {
                break;
            }
        }
        if let Some(message) = message {
            let at = match message.strip_prefix("comprehension") {
                Some(_) => self.rebound(&name.id, range),
                None => name.range,
            };
            self.report(Phase::Symbols, at, message);
        }
    }

    /// The variable of a later `for` that takes the name of a walrus.
    fn rebound(&self, name: &str, walrus: TextRange) -> TextRange {
        let generators = self.scopes.iter().rev().flat_map(|scope| scope.generators);
        let mut later = generators.filter(|generator| generator.range.start() > walrus.end());
        later.find_map(|generator| bound_name(&generator.target, name)).unwrap_or(walrus)
    }
}

/// How CPython names an annotation's scope.
pub(super) const ANNOTATION: &str = "an annotation";

/// The complaint if `name` is a variable of one of `generators`.
fn rebinding(generators: &[Comprehension], name: &str, walrus: TextRange) -> Option<String> {
    let of = |generator: &&Comprehension| bound_name(&generator.target, name).is_some();
    let generator = generators.iter().find(of)?;
    // The element comes before the clauses in the source but after them in the symbol table.
    let first = generators.first().map_or(walrus.start(), |generator| generator.range.start());
    Some(if walrus.start() > first && generator.range.start() > walrus.end() {
        format!("comprehension inner loop cannot rebind assignment expression target '{name}'")
    } else {
        format!("assignment expression cannot rebind comprehension iteration variable '{name}'")
    })
}

/// Where `target` binds `name`, if it does.
fn bound_name(target: &Expr, name: &str) -> Option<TextRange> {
    match target {
        Expr::Name(target) => (target.id == name).then_some(target.range),
        Expr::Starred(target) => bound_name(&target.value, name),
        Expr::Tuple(target) => target.elts.iter().find_map(|target| bound_name(target, name)),
        Expr::List(target) => target.elts.iter().find_map(|target| bound_name(target, name)),
        _ => None,
    }
}
