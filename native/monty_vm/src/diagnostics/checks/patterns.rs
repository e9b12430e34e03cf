//! The checks of `match` patterns.

use super::{Checker, Phase};
use ruff_python_ast::visitor::{Visitor, walk_pattern};
use ruff_python_ast::{Expr, ExprNumberLiteral, Identifier, MatchCase, Number, Pattern, PatternMatchMapping, UnaryOp};
use ruff_text_size::{Ranged, TextRange};
use std::collections::BTreeSet;

impl<'a> Checker<'a> {
    pub(super) fn cases(&mut self, cases: &'a [MatchCase]) {
        let last = cases.len().saturating_sub(1);
        for (at, case) in cases.iter().enumerate() {
            if at < last && case.guard.is_none() {
                self.check_refutable(&case.pattern);
            }
            let mut names = BTreeSet::new();
            self.captures(&case.pattern, &mut names);
            self.visit_pattern(&case.pattern);
            if let Some(guard) = &case.guard {
                self.visit_expr(guard);
            }
            self.visit_body(&case.body);
        }
    }

    /// A pattern, its place in a case being fine.
    pub(super) fn pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchSequence(sequence) => {
                if sequence.patterns.iter().filter(|pattern| pattern.is_match_star()).count() > 1 {
                    self.report(Phase::Code, sequence.range, "multiple starred names in sequence pattern");
                }
            }
            Pattern::MatchMapping(mapping) => self.mapping(mapping),
            Pattern::MatchClass(class) => {
                let keywords = &class.arguments.keywords;
                for (at, keyword) in keywords.iter().enumerate().take(300) {
                    let before = keywords.get(..at).unwrap_or_default();
                    if before.iter().any(|other| other.attr.id == keyword.attr.id) {
                        let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                        self.report(Phase::Code, keyword.pattern.range(), message);
                    }
                    self.check_debug(&keyword.attr, keyword.pattern.range(), "assign to");
                }
            }
            Pattern::MatchOr(or) => {
                let last = or.patterns.len().saturating_sub(1);
                or.patterns.iter().take(last).for_each(|pattern| self.check_refutable(pattern));
            }
            _ => {}
        }
        walk_pattern(self, pattern);
    }

    /// A pattern that always matches makes those after it unreachable.
    fn check_refutable(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchAs(binding) => match (&binding.pattern, &binding.name) {
                (Some(pattern), _) => self.check_refutable(pattern),
                (None, Some(name)) => {
                    let message = format!("name capture '{name}' makes remaining patterns unreachable");
                    self.report(Phase::Code, binding.range, message);
                }
                (None, None) => {
                    self.report(Phase::Code, binding.range, "wildcard makes remaining patterns unreachable");
                }
            },
            Pattern::MatchOr(or) => {
                if let Some(last) = or.patterns.last() {
                    self.check_refutable(last);
                }
            }
            _ => {}
        }
    }

    /// Collects what a pattern binds: no name twice, the same names in all alternatives.
    fn captures(&mut self, pattern: &'a Pattern, names: &mut BTreeSet<&'a str>) {
        match pattern {
            Pattern::MatchAs(binding) => {
                if let Some(pattern) = &binding.pattern {
                    self.captures(pattern, names);
                }
                self.capture(binding.name.as_ref(), binding.range, names);
            }
            Pattern::MatchStar(star) => self.capture(star.name.as_ref(), star.range, names),
            Pattern::MatchSequence(sequence) => {
                sequence.patterns.iter().for_each(|pattern| self.captures(pattern, names));
            }
            Pattern::MatchMapping(mapping) => {
                mapping.patterns.iter().for_each(|pattern| self.captures(pattern, names));
                self.capture(mapping.rest.as_ref(), mapping.range, names);
            }
            Pattern::MatchClass(class) => {
                class.arguments.patterns.iter().for_each(|pattern| self.captures(pattern, names));
                class.arguments.keywords.iter().for_each(|keyword| self.captures(&keyword.pattern, names));
            }
            Pattern::MatchOr(or) => self.alternatives(&or.patterns, or.range, names),
            Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
        }
    }

    fn alternatives(&mut self, patterns: &'a [Pattern], range: TextRange, names: &mut BTreeSet<&'a str>) {
        let mut first: Option<BTreeSet<&'a str>> = None;
        for pattern in patterns {
            let mut bound = BTreeSet::new();
            self.captures(pattern, &mut bound);
            if first.as_ref().is_some_and(|first| *first != bound) {
                self.report(Phase::Code, range, "alternative patterns bind different names");
            }
            first.get_or_insert(bound);
        }
        for name in first.into_iter().flatten() {
            if !names.insert(name) {
                self.report(Phase::Code, range, format!("multiple assignments to name '{name}' in pattern"));
            }
        }
    }

    fn capture(&mut self, name: Option<&'a Identifier>, range: TextRange, names: &mut BTreeSet<&'a str>) {
        let Some(name) = name else { return };
        self.check_debug(name, range, "assign to");
        if !names.insert(name.as_str()) {
            self.report(Phase::Code, range, format!("multiple assignments to name '{name}' in pattern"));
        }
    }

    fn mapping(&mut self, mapping: &'a PatternMatchMapping) {
        let mut seen: Vec<Key<'_>> = Vec::new();
        for key in mapping.keys.iter().take(300) {
            let Some((value, shown)) = self.key(key) else { continue };
            if seen.contains(&value) {
                let message = format!("mapping pattern checks duplicate key ({shown})");
                return self.report(Phase::Code, mapping.range, message);
            }
            seen.push(value);
        }
    }

    /// A literal key: its value as far as equality goes, and its `repr`.
    fn key(&self, key: &'a Expr) -> Option<(Key<'a>, String)> {
        match key {
            Expr::StringLiteral(string) => {
                let value = string.value.to_str();
                Some((Key::Str(value), format!("'{}'", value.escape_debug())))
            }
            Expr::BytesLiteral(bytes) => {
                let value: Vec<u8> = bytes.value.bytes().collect();
                let shown = format!("b'{}'", value.escape_ascii());
                Some((Key::Bytes(value), shown))
            }
            Expr::NoneLiteral(_) => Some((Key::None, "None".to_owned())),
            Expr::BooleanLiteral(boolean) => {
                let shown = if boolean.value { "True" } else { "False" };
                Some((Key::Number(f64::from(u8::from(boolean.value)), 0.0), shown.to_owned()))
            }
            Expr::NumberLiteral(number) => self.number(number, 1.0),
            Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => match &*unary.operand {
                Expr::NumberLiteral(number) => self.number(number, -1.0),
                _ => None,
            },
            Expr::BinOp(sum) => {
                let ((Key::Number(real, _), shown), (Key::Number(_, imaginary), other)) =
                    (self.key(&sum.left)?, self.key(&sum.right)?)
                else {
                    return None;
                };
                let (sign, imaginary) = match sum.op {
                    ruff_python_ast::Operator::Sub => ("-", -imaginary),
                    _ => ("+", imaginary),
                };
                Some((Key::Number(real, imaginary), format!("({shown}{sign}{other})")))
            }
            _ => None,
        }
    }

    fn number(&self, number: &ExprNumberLiteral, sign: f64) -> Option<(Key<'a>, String)> {
        let minus = if sign < 0.0 { "-" } else { "" };
        match &number.value {
            Number::Int(int) => {
                let value = int.as_u64().map_or_else(|| int.to_string().parse().ok(), |int| Some(int as f64))?;
                Some((Key::Number(sign * value, 0.0), format!("{minus}{int}")))
            }
            Number::Float(value) => Some((Key::Number(sign * value, 0.0), format!("{minus}{value:?}"))),
            Number::Complex { imag, .. } => Some((Key::Number(0.0, sign * imag), format!("{minus}{imag}j"))),
        }
    }
}

/// The value of a literal key, equal where Python's are.
#[derive(PartialEq)]
enum Key<'a> {
    None,
    Str(&'a str),
    Bytes(Vec<u8>),
    Number(f64, f64),
}
