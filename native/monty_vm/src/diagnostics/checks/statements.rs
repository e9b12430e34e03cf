//! The checks of statements.

use super::scopes::{ANNOTATION, Block, ScopeKind};
use super::{Checker, Phase, future};
use ruff_python_ast::visitor::{Visitor, walk_stmt};
use ruff_python_ast::{
    ExceptHandler, Identifier, Stmt, StmtAnnAssign, StmtClassDef, StmtFor, StmtFunctionDef, StmtImportFrom, StmtTry, StmtWith,
    TypeParam, TypeParams,
};
use ruff_text_size::{Ranged, TextRange, TextSize};

const IN_EXCEPT_STAR: &str = "'break', 'continue' and 'return' cannot appear in an except* block";

impl<'a> Checker<'a> {
    pub(super) fn statement(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => self.class(class),
            Stmt::Return(statement) => {
                self.check_return(statement.range, statement.value.is_some());
                walk_stmt(self, stmt);
            }
            Stmt::Delete(delete) => delete.targets.iter().for_each(|target| self.deleted(target)),
            Stmt::Assign(assign) => {
                self.visit_expr(&assign.value);
                assign.targets.iter().for_each(|target| self.target(target));
            }
            Stmt::AnnAssign(assign) => self.annotated(assign),
            Stmt::TypeAlias(alias) => {
                self.visit_expr(&alias.name);
                self.type_params(alias.type_params.as_deref());
                self.scoped(ScopeKind::Types("a type alias"), |checker| checker.visit_expr(&alias.value));
            }
            Stmt::For(statement) => self.for_loop(statement),
            Stmt::While(statement) => {
                self.visit_expr(&statement.test);
                self.block(Block::Loop, statement.range, |checker| checker.visit_body(&statement.body));
                self.visit_body(&statement.orelse);
            }
            Stmt::With(statement) => self.with(statement),
            Stmt::Try(statement) => self.try_statement(statement),
            Stmt::Match(statement) => {
                self.visit_expr(&statement.subject);
                self.cases(&statement.cases);
            }
            Stmt::Break(_) => self.check_leave(stmt.range(), "'break' outside loop"),
            Stmt::Continue(_) => self.check_leave(stmt.range(), "'continue' not properly in loop"),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
                    let bound = bound.split('.').next().unwrap_or(bound);
                    self.check_debug(bound, alias.range, "assign to");
                }
            }
            Stmt::ImportFrom(import) => self.import_from(import),
            Stmt::Global(_) => self.declares = true,
            Stmt::Nonlocal(statement) => {
                self.declares = true;
                if self.kind() == ScopeKind::Module {
                    let message = "nonlocal declaration not allowed at module level";
                    self.report(Phase::Symbols, statement.range, message);
                }
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn function(&mut self, function: &'a StmtFunctionDef) {
        for decorator in &function.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.check_debug(&function.name, after_decorators(function.range, self.source, &function.name), "assign to");
        self.parameters(&function.parameters);
        self.type_params(function.type_params.as_deref());
        for parameter in &*function.parameters {
            if let Some(annotation) = parameter.annotation() {
                self.scoped(ScopeKind::Types(ANNOTATION), |checker| checker.element(annotation));
            }
        }
        if let Some(returns) = &function.returns {
            self.scoped(ScopeKind::Types(ANNOTATION), |checker| checker.visit_expr(returns));
        }
        let kind = if function.is_async { ScopeKind::AsyncFunction } else { ScopeKind::Function };
        self.scoped(kind, |checker| checker.visit_body(&function.body));
    }

    fn class(&mut self, class: &'a StmtClassDef) {
        for decorator in &class.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.check_debug(&class.name, after_decorators(class.range, self.source, &class.name), "assign to");
        self.type_params(class.type_params.as_deref());
        if let Some(arguments) = &class.arguments {
            if class.type_params.is_some() {
                let kind = ScopeKind::Types("the definition of a generic");
                self.scoped(kind, |checker| checker.arguments(arguments));
            } else {
                self.arguments(arguments);
            }
        }
        self.scoped(ScopeKind::Class, |checker| checker.visit_body(&class.body));
    }

    fn type_params(&mut self, params: Option<&'a TypeParams>) {
        let mut seen: Vec<&Identifier> = Vec::new();
        let mut has_default = false;
        for param in params.into_iter().flat_map(|params| &params.type_params) {
            let name = param.name();
            self.check_debug(name, param.range(), "assign to");
            if seen.len() < 300 && seen.iter().any(|other| other.id == name.id) {
                self.report(Phase::Symbols, param.range(), format!("duplicate type parameter '{name}'"));
            }
            seen.push(name);
            let (bound, default, place) = match param {
                TypeParam::TypeVar(param) => (param.bound.as_deref(), param.default.as_deref(), "a TypeVar default"),
                TypeParam::TypeVarTuple(param) => (None, param.default.as_deref(), "a TypeVarTuple default"),
                TypeParam::ParamSpec(param) => (None, param.default.as_deref(), "a ParamSpec default"),
            };
            if let Some(bound) = bound {
                self.scoped(ScopeKind::Types("a TypeVar bound"), |checker| checker.visit_expr(bound));
            }
            if let Some(default) = default {
                has_default = true;
                self.scoped(ScopeKind::Types(place), |checker| checker.element(default));
            } else if has_default {
                let message = format!("non-default type parameter '{name}' follows default type parameter");
                self.report(Phase::Code, param.range(), message);
            }
        }
    }

    fn annotated(&mut self, assign: &'a StmtAnnAssign) {
        self.target(&assign.target);
        self.scoped(ScopeKind::Types(ANNOTATION), |checker| checker.visit_expr(&assign.annotation));
        if let Some(value) = &assign.value {
            self.visit_expr(value);
        }
    }

    fn for_loop(&mut self, statement: &'a StmtFor) {
        if statement.is_async {
            self.check_async(statement.range, "for");
        }
        self.visit_expr(&statement.iter);
        self.block(Block::Loop, statement.range, |checker| {
            checker.target(&statement.target);
            checker.visit_body(&statement.body);
        });
        self.visit_body(&statement.orelse);
    }

    fn with(&mut self, statement: &'a StmtWith) {
        if statement.is_async {
            self.check_async(statement.range, "with");
        }
        for item in &statement.items {
            self.visit_expr(&item.context_expr);
            self.push_block(Block::Other, item.context_expr.range());
            if let Some(target) = &item.optional_vars {
                self.target(target);
            }
        }
        self.visit_body(&statement.body);
        statement.items.iter().for_each(|_| self.pop_block());
    }

    fn try_statement(&mut self, statement: &'a StmtTry) {
        let range = statement.range;
        let has_finally = !statement.finalbody.is_empty();
        if has_finally {
            self.push_block(Block::Other, range);
        }
        let has_handlers = !statement.handlers.is_empty();
        if !has_handlers && let (Some(last), Some(first)) = (statement.body.last(), statement.orelse.first()) {
            self.else_without_except(last.end(), first.start());
        }
        if has_handlers {
            self.push_block(Block::Other, range);
        }
        self.visit_body(&statement.body);
        if has_handlers {
            self.pop_block();
        }
        let last = statement.handlers.len().saturating_sub(1);
        for (at, ExceptHandler::ExceptHandler(handler)) in statement.handlers.iter().enumerate() {
            if let Some(type_) = &handler.type_ {
                self.visit_expr(type_);
            } else if at < last {
                self.report(Phase::Code, handler.range, "default 'except:' must be last");
            }
            if let Some(name) = &handler.name {
                self.check_debug(name, handler.range, "assign to");
            }
            let block = if statement.is_star { Block::ExceptStar } else { Block::Other };
            self.block(block, handler.range, |checker| checker.visit_body(&handler.body));
        }
        self.visit_body(&statement.orelse);
        if has_finally {
            self.pop_block();
            self.block(Block::Other, range, |checker| checker.visit_body(&statement.finalbody));
        }
    }

    /// An `else` between these places belongs to a `try` without handlers.
    fn else_without_except(&mut self, from: TextSize, to: TextSize) {
        let between = self.source.get(from.to_usize()..to.to_usize()).unwrap_or("");
        let at = TextSize::try_from(between.rfind("else").unwrap_or(0)).unwrap_or_default();
        let range = TextRange::at(from + at, TextSize::new(4));
        self.report(Phase::Parser, range, "expected 'except' or 'finally' block");
    }

    fn check_return(&mut self, range: TextRange, has_value: bool) {
        if !matches!(self.kind(), ScopeKind::Function | ScopeKind::AsyncFunction) {
            return self.report(Phase::Code, range, "'return' outside function");
        }
        let Some(scope) = self.scopes.last_mut() else { return };
        if has_value {
            scope.returns = scope.returns.or(Some(range));
        }
        if scope.blocks.contains(&Block::ExceptStar) {
            self.report(Phase::Code, range, IN_EXCEPT_STAR);
        }
    }

    /// `break` and `continue`: out of the innermost loop, but not out of an `except*`.
    fn check_leave(&mut self, range: TextRange, outside: &str) {
        let blocks = self.scopes.last().map_or(&[][..], |scope| &scope.blocks);
        let message = match blocks.iter().rev().find(|&&block| block != Block::Other) {
            Some(Block::Loop) => return,
            Some(_) => IN_EXCEPT_STAR,
            None => outside,
        };
        self.report(Phase::Code, range, message);
    }

    fn import_from(&mut self, import: &'a StmtImportFrom) {
        if future::is_future(import) && self.kind() != ScopeKind::Module {
            self.report(Phase::Future, import.range, future::LATE);
        }
        for alias in &import.names {
            let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
            self.check_debug(bound, alias.range, "assign to");
            if bound == "*" && self.kind() != ScopeKind::Module {
                self.report(Phase::Symbols, alias.range, "import * only allowed at module level");
            }
        }
    }
}

/// The range of a definition from its `def` or `class` on: CPython's nodes do not begin with the decorators.
fn after_decorators(range: TextRange, source: &str, name: &Identifier) -> TextRange {
    let before = source.get(range.start().to_usize()..name.range.start().to_usize()).unwrap_or("");
    let start = before.rfind("async").filter(|_| before.trim_end().ends_with("def"));
    let start = start.filter(|&at| before.get(at + 5..).is_some_and(|rest| rest.trim() == "def"));
    let start = start.or_else(|| before.rfind("def")).or_else(|| before.rfind("class")).unwrap_or(0);
    let start = range.start() + TextSize::try_from(start).unwrap_or_default();
    TextRange::new(start, range.end().max(start))
}
