//! The checks of `match` patterns.

use super::targets::MAX_BEFORE_STAR;
use super::{Checker, Phase};
use ruff_python_ast::visitor::{Visitor, walk_pattern};
use ruff_python_ast::{
    Expr, ExprNumberLiteral, Identifier, MatchCase, Number, Pattern, PatternKeyword, PatternMatchMapping, UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};
use std::collections::BTreeSet;

/// Why a pattern is refused, and where.
type Refused = (TextRange, String);

impl<'a> Checker<'a> {
    pub(super) fn cases(&mut self, cases: &'a [MatchCase]) {
        let last = cases.len().saturating_sub(1);
        for (at, case) in cases.iter().enumerate() {
            let may_always_match = at == last || case.guard.is_some();
            if let Err((range, message)) = self.bind(&case.pattern, may_always_match, &mut BTreeSet::new()) {
                self.report(Phase::Code, range, message);
            }
            self.visit_pattern(&case.pattern);
            if let Some(guard) = &case.guard {
                self.visit_expr(guard);
            }
            self.visit_body(&case.body);
        }
    }

    /// What a pattern binds besides what it matches.
    pub(super) fn pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchAs(binding) => self.captured(binding.name.as_ref(), binding.range),
            Pattern::MatchStar(star) => self.captured(star.name.as_ref(), star.range),
            Pattern::MatchMapping(mapping) => self.captured(mapping.rest.as_ref(), mapping.range),
            Pattern::MatchClass(class) => {
                for keyword in &class.arguments.keywords {
                    self.check_debug(&keyword.attr, keyword.pattern.range(), "assign to");
                }
            }
            _ => {}
        }
        match pattern {
            Pattern::MatchSequence(sequence) => self.check_commas(&sequence.patterns),
            Pattern::MatchValue(value) if starts_with_wildcard(&value.value) => {
                self.report(Phase::Parser, value.range, "invalid syntax");
            }
            _ => {}
        }
        walk_pattern(self, pattern);
    }

    /// The parser lets the commas of a sequence be missing.
    fn check_commas(&mut self, patterns: &[Pattern]) {
        for pair in patterns.windows(2) {
            let [one, next] = pair else { continue };
            let between = self.source.get(one.end().to_usize()..next.start().to_usize());
            if between.is_some_and(|between| !between.contains(',')) {
                self.report(Phase::Parser, next.range(), "invalid syntax");
            }
        }
    }

    fn captured(&mut self, name: Option<&'a Identifier>, range: TextRange) {
        if let Some(name) = name {
            self.check_debug(name, range, "assign to");
        }
    }

    /// Collects what a pattern binds, in the order in which CPython compiles it: no name twice, the same names in
    /// all alternatives, and nothing that always matches where something else could follow.
    fn bind(&self, pattern: &'a Pattern, may_always_match: bool, names: &mut BTreeSet<&'a str>) -> Result<(), Refused> {
        match pattern {
            Pattern::MatchValue(value) if value.value.is_f_string_expr() || value.value.is_t_string_expr() => {
                Err((value.range, "patterns may only match literals and attribute lookups".to_owned()))
            }
            Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => Ok(()),
            Pattern::MatchStar(star) => capture(star.name.as_ref(), star.range, names),
            Pattern::MatchAs(binding) => {
                if let Some(pattern) = &binding.pattern {
                    self.bind(pattern, may_always_match, names)?;
                } else if !may_always_match {
                    let what = binding.name.as_ref().map(|name| format!("name capture '{name}'"));
                    let what = what.unwrap_or_else(|| "wildcard".to_owned());
                    return Err((binding.range, format!("{what} makes remaining patterns unreachable")));
                }
                capture(binding.name.as_ref(), binding.range, names)
            }
            Pattern::MatchSequence(sequence) => {
                if sequence.patterns.iter().filter(|pattern| pattern.is_match_star()).count() > 1 {
                    return Err((sequence.range, "multiple starred names in sequence pattern".to_owned()));
                }
                let star = sequence.patterns.iter().position(Pattern::is_match_star);
                if star.is_some_and(|before| before >= MAX_BEFORE_STAR) {
                    return Err((sequence.range, "too many expressions in star-unpacking sequence pattern".to_owned()));
                }
                sequence.patterns.iter().try_for_each(|pattern| self.bind(pattern, true, names))
            }
            Pattern::MatchMapping(mapping) => {
                self.check_keys(mapping)?;
                mapping.patterns.iter().try_for_each(|pattern| self.bind(pattern, true, names))?;
                capture(mapping.rest.as_ref(), mapping.range, names)
            }
            Pattern::MatchClass(class) => {
                check_attributes(&class.arguments.keywords)?;
                class.arguments.patterns.iter().try_for_each(|pattern| self.bind(pattern, true, names))?;
                let mut keywords = class.arguments.keywords.iter();
                keywords.try_for_each(|keyword| self.bind(&keyword.pattern, true, names))
            }
            Pattern::MatchOr(or) => {
                let last = or.patterns.len().saturating_sub(1);
                let mut first: Option<BTreeSet<&'a str>> = None;
                for (at, pattern) in or.patterns.iter().enumerate() {
                    let mut bound = BTreeSet::new();
                    self.bind(pattern, may_always_match && at == last, &mut bound)?;
                    if first.as_ref().is_some_and(|first| *first != bound) {
                        return Err((or.range, "alternative patterns bind different names".to_owned()));
                    }
                    first.get_or_insert(bound);
                }
                first.into_iter().flatten().try_for_each(|name| take(name, or.range, names))
            }
        }
    }

    fn check_keys(&self, mapping: &'a PatternMatchMapping) -> Result<(), Refused> {
        let mut seen: Vec<Key<'_>> = Vec::new();
        for key in mapping.keys.iter().take(300) {
            if key.is_f_string_expr() || key.is_t_string_expr() {
                let message = "mapping pattern keys may only match literals and attribute lookups";
                return Err((mapping.range, message.to_owned()));
            }
            let Some((value, shown)) = self.key(key) else { continue };
            if seen.contains(&value) {
                return Err((mapping.range, format!("mapping pattern checks duplicate key ({shown})")));
            }
            seen.push(value);
        }
        Ok(())
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

fn capture<'a>(name: Option<&'a Identifier>, range: TextRange, names: &mut BTreeSet<&'a str>) -> Result<(), Refused> {
    name.map_or(Ok(()), |name| take(name.as_str(), range, names))
}

fn take<'a>(name: &'a str, range: TextRange, names: &mut BTreeSet<&'a str>) -> Result<(), Refused> {
    if names.insert(name) {
        return Ok(());
    }
    Err((range, format!("multiple assignments to name '{name}' in pattern")))
}

/// `_.name`: the wildcard has no attributes.
fn starts_with_wildcard(mut value: &Expr) -> bool {
    let is_attribute = value.is_attribute_expr();
    while let Expr::Attribute(attribute) = value {
        value = &attribute.value;
    }
    is_attribute && value.as_name_expr().is_some_and(|name| name.id == "_")
}

fn check_attributes(keywords: &[PatternKeyword]) -> Result<(), Refused> {
    for (at, keyword) in keywords.iter().enumerate().take(300) {
        let before = keywords.get(..at).unwrap_or_default();
        if before.iter().any(|other| other.attr.id == keyword.attr.id) {
            let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
            return Err((keyword.pattern.range(), message));
        }
    }
    Ok(())
}

/// The value of a literal key, equal where Python's are.
#[derive(PartialEq)]
enum Key<'a> {
    None,
    Str(&'a str),
    Bytes(Vec<u8>),
    Number(f64, f64),
}
