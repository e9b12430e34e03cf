//! The checks of expressions.

use super::scopes::{GENERATOR, Scope, ScopeKind};
use super::{Checker, Phase};
use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{Arguments, Comprehension, Expr, ExprContext, Number, Parameters};
use ruff_text_size::{Ranged, TextRange};

/// Decimal literals of more digits are refused.
const MAX_DIGITS: usize = 4300;

impl<'a> Checker<'a> {
    pub(super) fn expression(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Store => self.check_debug(&name.id, name.range, "assign to"),
                ExprContext::Del => self.check_debug(&name.id, name.range, "delete"),
                _ => {}
            },
            Expr::NumberLiteral(number) => {
                if let Number::Int(int) = &number.value
                    && int.as_u64().is_none()
                {
                    self.check_digits(number.range);
                }
            }
            Expr::Starred(starred) => {
                self.report(Phase::Code, starred.range, "can't use starred expression here");
                self.visit_expr(&starred.value);
            }
            Expr::Tuple(tuple) => self.elements(&tuple.elts),
            Expr::List(list) => self.elements(&list.elts),
            Expr::Set(set) => self.elements(&set.elts),
            Expr::Call(call) => {
                self.visit_expr(&call.func);
                self.arguments(&call.arguments);
            }
            Expr::Subscript(subscript) => {
                self.visit_expr(&subscript.value);
                self.element(&subscript.slice);
            }
            Expr::Attribute(attribute) => {
                match attribute.ctx {
                    ExprContext::Store => self.check_debug(&attribute.attr, attribute.range, "assign to"),
                    ExprContext::Del => self.check_debug(&attribute.attr, attribute.range, "delete"),
                    _ => {}
                }
                self.visit_expr(&attribute.value);
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.parameters(parameters);
                }
                self.scoped(ScopeKind::Lambda, |checker| checker.visit_expr(&lambda.body));
            }
            Expr::ListComp(comp) => self.comprehension("list comprehension", &comp.generators, [&*comp.elt], comp.range),
            Expr::SetComp(comp) => self.comprehension("set comprehension", &comp.generators, [&*comp.elt], comp.range),
            Expr::Generator(comp) => self.comprehension(GENERATOR, &comp.generators, [&*comp.elt], comp.range),
            Expr::DictComp(comp) => {
                let elements = comp.key.as_deref().into_iter().chain([&*comp.value]);
                self.comprehension("dict comprehension", &comp.generators, elements, comp.range);
            }
            Expr::Yield(statement) => {
                if statement.value.is_none() {
                    self.check_bare_yield(statement.range);
                }
                self.check_yield(expr.range(), false);
                walk_expr(self, expr);
            }
            Expr::YieldFrom(_) => {
                self.check_yield(expr.range(), true);
                walk_expr(self, expr);
            }
            Expr::Await(_) => {
                self.check_await(expr.range());
                walk_expr(self, expr);
            }
            Expr::Named(named) => {
                self.check_named(&named.target, named.range);
                walk_expr(self, expr);
            }
            _ => walk_expr(self, expr),
        }
    }

    /// Something where a starred expression may stand.
    pub(super) fn element(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Starred(starred) => self.visit_expr(&starred.value),
            _ => self.visit_expr(expr),
        }
    }

    fn elements(&mut self, elements: &'a [Expr]) {
        for element in elements {
            self.element(element);
        }
    }

    pub(super) fn arguments(&mut self, arguments: &'a Arguments) {
        for (at, keyword) in arguments.keywords.iter().enumerate() {
            if let Some(name) = &keyword.arg {
                self.check_debug(name, keyword.range, "assign to");
                let before = arguments.keywords.get(..at).unwrap_or_default();
                // Calls with very many keywords are not worth a quadratic search for a repeated one.
                if at < 300 && before.iter().any(|other| other.arg.as_ref().is_some_and(|other| other.id == name.id)) {
                    self.report(Phase::Code, keyword.range, format!("keyword argument repeated: {name}"));
                }
            }
        }
        self.elements(&arguments.args);
        arguments.keywords.iter().for_each(|keyword| self.visit_expr(&keyword.value));
    }

    /// The parameters of a function or a lambda: no name twice. Visits the defaults; annotations are the caller's.
    pub(super) fn parameters(&mut self, parameters: &'a Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
        let mut seen: Vec<&str> = Vec::new();
        let mut many = std::collections::HashSet::new();
        // CPython declares the starred parameters after all the others.
        let plain = parameters.iter_non_variadic_params().map(|parameter| &parameter.parameter);
        let starred = parameters.vararg.as_deref().into_iter().chain(parameters.kwarg.as_deref());
        for parameter in plain.chain(starred) {
            let name = parameter.name.as_str();
            self.check_debug(name, parameter.range, "assign to");
            let is_new = if seen.len() < 16 { !seen.contains(&name) } else { many.insert(name) && !seen.contains(&name) };
            if !is_new {
                let message = format!("duplicate argument '{name}' in function definition");
                // A starred parameter is blamed without its stars.
                let range = TextRange::new(parameter.name.start(), parameter.range.end());
                return self.report(Phase::Symbols, range, message);
            }
            if seen.len() < 16 {
                seen.push(name);
            }
        }
    }

    fn comprehension(
        &mut self,
        name: &'static str,
        generators: &'a [Comprehension],
        elements: impl IntoIterator<Item = &'a Expr>,
        range: TextRange,
    ) {
        let Some((first, others)) = generators.split_first() else { return };
        self.iterable(&first.iter);
        self.scopes.push(Scope { generators, ..Scope::new(ScopeKind::Comprehension(name)) });
        self.clause(first);
        for generator in others {
            self.iterable(&generator.iter);
            self.clause(generator);
        }
        for element in elements {
            self.visit_expr(element);
        }
        self.leave_comprehension(range);
    }

    fn iterable(&mut self, iterable: &'a Expr) {
        self.iterables += 1;
        self.visit_expr(iterable);
        self.iterables -= 1;
    }

    /// A `for` clause but for its iterable.
    fn clause(&mut self, generator: &'a Comprehension) {
        if generator.is_async
            && let Some(scope) = self.scopes.last_mut()
        {
            scope.is_async = true;
        }
        let iterables = std::mem::take(&mut self.iterables);
        self.target(&generator.target);
        for test in &generator.ifs {
            self.visit_expr(test);
        }
        self.iterables = iterables;
    }

    /// A `yield` without a value ends its expression; the parser lets operators follow.
    fn check_bare_yield(&mut self, range: TextRange) {
        let rest = self.source.get(range.end().to_usize()..).unwrap_or("");
        let rest = rest.trim_start_matches([' ', '\t', '\x0c', '\\']);
        let mut chars = rest.chars();
        let ends = match (chars.next(), chars.next()) {
            (Some('=' | '!'), Some('=')) => false,
            (Some(c), _) => ")]};:=!#\r\n".contains(c),
            (None, _) => true,
        };
        // In brackets the operator can stand in the next line.
        let next_line = rest.trim_start_matches(['\r', '\n', ' ', '\t']);
        let operators = ["==", "!=", "<", ">", "|", "&", "^", "/", "%", ","];
        let follows = rest.starts_with(['\r', '\n']) && operators.iter().any(|operator| next_line.starts_with(operator));
        if !ends || follows {
            self.report(Phase::Parser, range, "invalid syntax");
        }
    }

    /// Decimal literals are limited as `int("…")` is.
    fn check_digits(&mut self, range: TextRange) {
        let text = self.source.get(range.start().to_usize()..range.end().to_usize()).unwrap_or("");
        if let Some(message) = too_many_digits(text) {
            self.report(Phase::Parser, range, message);
        }
    }
}

/// The complaint about a decimal literal that is longer than what `int("…")` reads.
pub(crate) fn too_many_digits(literal: &str) -> Option<String> {
    let digits = literal.bytes().filter(u8::is_ascii_digit).count();
    let is_decimal = literal.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    (is_decimal && digits > MAX_DIGITS).then(|| {
        format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has {digits} digits; use \
             sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals \
             to avoid decimal conversion limits."
        )
    })
}
