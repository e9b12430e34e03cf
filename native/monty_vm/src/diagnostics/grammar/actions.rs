//! What alternatives of the grammar do when they match: tell a mistake, or decide whether it is one.

use super::super::checks::too_many_digits;
use super::escapes;
use super::node::{NodeId, NodeKind};
use super::parser::{Mistake, Outcome, Parser, Stop, Values};
use super::rules::Place;
use super::token::{FSTRING_END, FSTRING_MIDDLE, FSTRING_START, STRING, TSTRING_END, TSTRING_MIDDLE, TSTRING_START, Token};

/// The functions that the grammar file names after `??`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    ArgumentOrder,
    BoundOfSpec,
    BoundOfTuple,
    CannotAssign,
    CannotDelete,
    CannotLoop,
    Concatenated,
    Conversion,
    ForgotComma,
    FStringLiteral,
    GeneratorArgument,
    Imaginary,
    LambdaInField,
    LegacyCall,
    Number,
    Real,
    StringLiteral,
}

impl Function {
    /// The function with this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "argument_order" => Self::ArgumentOrder,
            "bound_of_spec" => Self::BoundOfSpec,
            "bound_of_tuple" => Self::BoundOfTuple,
            "cannot_assign" => Self::CannotAssign,
            "cannot_delete" => Self::CannotDelete,
            "cannot_loop" => Self::CannotLoop,
            "concatenated" => Self::Concatenated,
            "conversion" => Self::Conversion,
            "forgot_comma" => Self::ForgotComma,
            "fstring_literal" => Self::FStringLiteral,
            "generator_argument" => Self::GeneratorArgument,
            "imaginary" => Self::Imaginary,
            "lambda_in_field" => Self::LambdaInField,
            "legacy_call" => Self::LegacyCall,
            "number" => Self::Number,
            "real" => Self::Real,
            "string_literal" => Self::StringLiteral,
            _ => return None,
        })
    }
}

/// What a target is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Assign,
    Delete,
    Loop,
}

impl Parser<'_> {
    /// Calls a function of the grammar on the nodes it names.
    pub(super) fn call(&mut self, function: Function, nodes: &[NodeId]) -> Outcome {
        let Some(&a) = nodes.first() else { return Ok(None) };
        let b = nodes.get(1).copied().unwrap_or(a);
        match function {
            Function::CannotAssign => self.invalid_target(a, Purpose::Assign),
            Function::CannotDelete => self.invalid_target(a, Purpose::Delete),
            Function::CannotLoop => self.invalid_target(a, Purpose::Loop),
            Function::ForgotComma => self.forgot_comma(a, b),
            Function::LegacyCall => self.legacy_call(a, b),
            Function::ArgumentOrder => {
                let unpacks = self.parts(a).into_iter().any(|part| self.kind(part) == NodeKind::Unpacked);
                let what = if unpacks { " unpacking" } else { "" };
                self.last(format!("positional argument follows keyword argument{what}"))
            }
            Function::GeneratorArgument => self.generator_argument(a, b),
            Function::BoundOfTuple => self.bound(a, b, "TypeVarTuple"),
            Function::BoundOfSpec => self.bound(a, b, "ParamSpec"),
            Function::LambdaInField => self.lambda_in_field(a, b),
            Function::Conversion => self.conversion(a, b),
            Function::Number => self.number(a),
            Function::Real => self.complex_part(a, false),
            Function::Imaginary => self.complex_part(a, true),
            Function::StringLiteral => self.string_literal(a),
            Function::FStringLiteral => self.fstring_literal(a, b),
            Function::Concatenated => self.concatenated(a),
        }
    }

    fn kind(&self, id: NodeId) -> NodeKind {
        self.get(id).map_or(NodeKind::Other, |node| node.kind)
    }

    /// A mistake as the grammar file words it.
    pub(super) fn mistake(&self, place: Place, message: &str, values: &Values) -> Mistake {
        let node = |name: u8| values.get(name).unwrap_or(0);
        let message = self.message(message, values);
        match place {
            Place::At(a) => self.mistake_over(message, node(a), node(a)),
            Place::Range(a, b) => self.mistake_over(message, node(a), node(b)),
            Place::After(a) => {
                let mut mistake = self.mistake_over(message, node(a), node(a));
                mistake.start = (mistake.start.0, mistake.end.1 - 1);
                mistake.end.1 = 0;
                mistake
            }
            Place::From(a) => {
                let mut mistake = self.mistake_over(message, node(a), node(a));
                if let Some(last) = self.last_token() {
                    let (line, col) = self.end_of(last);
                    mistake.end = (line, col - 1);
                }
                mistake
            }
            Place::Last => self.mistake_at_last(message),
            Place::Indent => Mistake { is_indentation: true, ..self.mistake_at_last(message) },
            Place::Next => match self.tokens.get(self.mark as usize) {
                Some(&token) => self.mistake_at_token(message, token),
                None => self.mistake_at_last(message),
            },
        }
    }

    /// Fills in what stands in braces.
    fn message(&self, template: &str, values: &Values) -> String {
        if !template.contains(['{', '\\']) {
            return template.to_owned();
        }
        let a = values.get(b'a').unwrap_or(0);
        let first = self.tokens_of(a).first();
        let text = first.map_or("", |&token| self.text_of(token));
        let line = first.map_or(0, |token| token.line);
        template
            .replace("{a}", self.kind(a).shown())
            .replace("{a:line}", &line.to_string())
            .replace("{a:text}", text)
            .replace("{f}", self.fstring_letter())
            .replace("\\\"", "\"")
    }

    /// The kind of the f-string around the mark.
    fn fstring_letter(&self) -> &'static str {
        let before = self.tokens.get(..self.mark as usize).unwrap_or_default();
        let mut closed = 0;
        for token in before.iter().rev() {
            match token.kind {
                FSTRING_END | TSTRING_END => closed += 1,
                FSTRING_START | TSTRING_START if closed > 0 => closed -= 1,
                FSTRING_START => return "f",
                TSTRING_START => return "t",
                _ => {}
            }
        }
        "f"
    }

    fn last_token(&self) -> Option<Token> {
        self.tokens.get((self.fill as usize).checked_sub(1)?).or(self.tokens.last()).copied()
    }

    fn mistake_at_last(&self, message: String) -> Mistake {
        let Some(token) = self.last_token() else {
            return Mistake { is_indentation: false, message, start: (0, 0), end: (0, 0) };
        };
        self.mistake_at_token(message, token)
    }

    fn mistake_at_token(&self, message: String, token: Token) -> Mistake {
        let mut mistake = self.mistake_at(message, token, token);
        if token.is_placeless() {
            mistake.start.1 = self.column(token.start);
            mistake.end.1 = -1;
        }
        mistake
    }

    /// A mistake at the last token that was read.
    pub(super) fn mistake_at_last_token(&self, message: &str) -> Mistake {
        Mistake { is_indentation: true, ..self.mistake_at_last(message.to_owned()) }
    }

    fn mistake_over(&self, message: String, from: NodeId, to: NodeId) -> Mistake {
        match (self.tokens_of(from).first(), self.tokens_of(to).last()) {
            (Some(&from), Some(&to)) => self.mistake_at(message, from, to),
            _ => self.mistake_at_last(message),
        }
    }

    /// A mistake from one token to another.
    pub(super) fn mistake_at(&self, message: String, from: Token, to: Token) -> Mistake {
        let start = if from.is_placeless() { (from.line, 0) } else { (from.line, self.column(from.start) + 1) };
        let mut end = if to.is_placeless() { (to.end_line, 0) } else { self.end_of(to) };
        if end.0 != start.0 {
            // CPython looks the end column up in the first line.
            let line = self.source.get(..from.start as usize).unwrap_or("").rfind('\n').map_or(0, |at| at + 1);
            let line = self.source.get(line..).and_then(|rest| rest.lines().next()).unwrap_or("");
            end.1 = end.1.min(i64::try_from(line.chars().count()).unwrap_or(i64::MAX) + 1);
        }
        Mistake { is_indentation: false, message, start, end }
    }

    /// The characters before a byte in its line. A newline belongs to the line it ends.
    fn column(&self, at: u32) -> i64 {
        let before = self.source.get(..at as usize).unwrap_or("");
        // The end of the file counts to the last line.
        let line = if at as usize == self.source.len() { before.strip_suffix('\n').unwrap_or(before) } else { before };
        let extra = before.len() - line.len();
        let start = line.rfind('\n').map_or(0, |at| at + 1);
        let count = line.get(start..).unwrap_or("").chars().count() + extra;
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    fn end_of(&self, token: Token) -> (u32, i64) {
        // A newline token ends behind its newline, but in the same line.
        let is_newline = self.text_of(token) == "\n";
        let col = if is_newline { self.column(token.start) + 1 } else { self.column(token.end) };
        (token.end_line, col + 1)
    }

    fn raise(&self, message: impl Into<String>, from: NodeId, to: NodeId) -> Outcome {
        Err(Stop::Mistake(self.mistake_over(message.into(), from, to)))
    }

    fn last(&self, message: impl Into<String>) -> Outcome {
        Err(Stop::Mistake(self.mistake_at_last(message.into())))
    }

    fn invalid_target(&mut self, target: NodeId, purpose: Purpose) -> Outcome {
        let Some(wrong) = self.wrong_target(target, purpose) else { return Ok(None) };
        let verb = if purpose == Purpose::Delete { "delete" } else { "assign to" };
        self.raise(format!("cannot {verb} {}", self.kind(wrong).shown()), wrong, wrong)
    }

    /// The first part of a target that cannot be one.
    fn wrong_target(&self, target: NodeId, purpose: Purpose) -> Option<NodeId> {
        let mut stack = vec![target];
        while let Some(next) = stack.pop() {
            match self.kind(next) {
                NodeKind::Name | NodeKind::Attribute | NodeKind::Subscript | NodeKind::Token => {}
                NodeKind::List | NodeKind::Tuple => stack.extend(self.parts(next).into_iter().rev()),
                NodeKind::Starred if purpose != Purpose::Delete => stack.extend(self.parts(next)),
                NodeKind::Comparison if purpose == Purpose::Loop => {
                    // `for a in b` was read as a comparison: its left side is the target.
                    let parts = self.parts(next);
                    let (left, right) = (*parts.first()?, parts.get(1).copied());
                    let operator = self.get(left).and_then(|node| self.tokens.get(node.end as usize));
                    let is_in = operator.is_some_and(|&token| self.text_of(token) == "in");
                    if !is_in || right.is_none() {
                        return None;
                    }
                    stack.push(left);
                }
                _ => return Some(next),
            }
        }
        None
    }

    fn forgot_comma(&mut self, a: NodeId, b: NodeId) -> Outcome {
        let is_legacy = self.kind(a) == NodeKind::Name
            && self.tokens_of(a).first().is_some_and(|&token| matches!(self.text_of(token), "print" | "exec"));
        let last = self.tokens.get((self.mark as usize).wrapping_sub(1));
        if is_legacy || last.is_none_or(|token| token.level == 0) {
            return Ok(None);
        }
        self.raise("invalid syntax. Perhaps you forgot a comma?", a, b)
    }

    fn legacy_call(&mut self, a: NodeId, b: NodeId) -> Outcome {
        let name = self.tokens_of(a).first().map_or("", |&token| self.text_of(token));
        if !matches!(name, "print" | "exec") {
            return Ok(None);
        }
        self.raise(format!("Missing parentheses in call to '{name}'. Did you mean {name}(...)?"), a, b)
    }

    fn generator_argument(&mut self, args: NodeId, clauses: NodeId) -> Outcome {
        let parts = self.parts(args);
        match parts.last() {
            Some(&last) if parts.len() > 1 => self.raise("Generator expression must be parenthesized", last, clauses),
            _ => Ok(None),
        }
    }

    fn bound(&mut self, colon: NodeId, bound: NodeId, what: &str) -> Outcome {
        let word = if self.kind(bound) == NodeKind::Tuple { "constraints" } else { "bound" };
        let mut mistake = self.mistake_over(format!("cannot use {word} with {what}"), colon, colon);
        if let Some(last) = self.last_token() {
            let (line, col) = self.end_of(last);
            mistake.end = (line, col - 1);
        }
        Err(Stop::Mistake(mistake))
    }

    fn lambda_in_field(&mut self, a: NodeId, b: NodeId) -> Outcome {
        let before = self.tokens.get(..self.mark as usize).unwrap_or_default();
        let opened = before.iter().filter(|token| matches!(token.kind, FSTRING_START | TSTRING_START)).count();
        let closed = before.iter().filter(|token| matches!(token.kind, FSTRING_END | TSTRING_END)).count();
        if opened <= closed {
            return Ok(None);
        }
        let letter = self.fstring_letter();
        self.raise(format!("{letter}-string: lambda expressions are not allowed without parentheses"), a, b)
    }

    fn conversion(&mut self, mark: NodeId, name: NodeId) -> Outcome {
        let letter = self.fstring_letter();
        let ends = self.tokens_of(mark).last().map(|token| token.end);
        let starts = self.tokens_of(name).first().map(|token| token.start);
        if ends != starts {
            let message = format!("{letter}-string: conversion type must come right after the exclamation mark");
            return self.raise(message, mark, name);
        }
        let text = self.tokens_of(name).first().map_or("", |&token| self.text_of(token));
        if !matches!(text, "s" | "r" | "a") {
            let message = format!("{letter}-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
            return self.raise(message, name, name);
        }
        Ok(Some(name))
    }

    fn complex_part(&mut self, number: NodeId, wants_imaginary: bool) -> Outcome {
        let text = self.tokens_of(number).first().map_or("", |&token| self.text_of(token));
        if text.ends_with(['j', 'J']) == wants_imaginary {
            return Ok(Some(number));
        }
        let what = if wants_imaginary { "imaginary" } else { "real" };
        self.raise(format!("{what} number required in complex literal"), number, number)
    }

    fn number(&mut self, number: NodeId) -> Outcome {
        let token = self.tokens_of(number).first().copied();
        let text = token.map_or("", |token| self.text_of(token));
        if let (Some(message), Some(token)) = (too_many_digits(text), token) {
            let place = (token.line, 0);
            return Err(Stop::Mistake(Mistake { is_indentation: false, message, start: place, end: place }));
        }
        Ok(Some(self.leaf(NodeKind::Literal, number)))
    }

    fn string_literal(&mut self, string: NodeId) -> Outcome {
        let text = self.tokens_of(string).first().map_or("", |&token| self.text_of(token));
        match escapes::check_literal(text) {
            Some(message) => self.raise(message, string, string),
            None => Ok(Some(self.leaf(NodeKind::Literal, string))),
        }
    }

    /// A whole f-string: its text must decode.
    fn fstring_literal(&mut self, start: NodeId, end: NodeId) -> Outcome {
        let (first, behind) = (self.get(start).map_or(0, |node| node.first), self.get(end).map_or(0, |node| node.end));
        let tokens = self.tokens.get(first as usize..behind as usize).unwrap_or_default();
        let opening = tokens.first().copied();
        let prefix = opening.map_or("", |token| self.text_of(token));
        if !prefix.contains(['r', 'R']) {
            let mut depth = 0;
            for &token in tokens {
                match token.kind {
                    FSTRING_START | TSTRING_START => depth += 1,
                    FSTRING_END | TSTRING_END => depth -= 1,
                    FSTRING_MIDDLE | TSTRING_MIDDLE if depth == 1 => {
                        if let Some(message) = escapes::check_text(self.text_of(token)) {
                            return self.last(message);
                        }
                    }
                    _ => {}
                }
            }
        }
        let is_template = opening.is_some_and(|token| token.kind == TSTRING_START);
        let kind = if is_template { NodeKind::TString } else { NodeKind::FString };
        let node = self.leaf(kind, start);
        Ok(Some(self.extend(node, behind)))
    }

    /// Literals side by side: all of one sort.
    fn concatenated(&mut self, strings: NodeId) -> Outcome {
        let parts = self.parts(strings);
        let templates = parts.iter().filter(|&&part| self.kind(part) == NodeKind::TString).count();
        if templates > 0 && templates < parts.len() {
            let message = "cannot mix t-string literals with string or bytes literals";
            let is_template = |&part: &NodeId| self.kind(part) == NodeKind::TString;
            let mixed = parts.windows(2).find_map(|pair| match pair {
                [a, b] if is_template(a) != is_template(b) => Some((*a, *b)),
                _ => None,
            });
            let (first, second) = mixed.unwrap_or((strings, strings));
            return self.raise(message, first, second);
        }
        let is_bytes = |&part: &NodeId| {
            let token = self.tokens_of(part).first();
            let text = token.filter(|token| token.kind == STRING).map_or("", |&token| self.text_of(token));
            text.chars().take_while(|c| c.is_ascii_alphabetic()).any(|c| matches!(c, 'b' | 'B'))
        };
        let bytes = parts.iter().filter(|part| is_bytes(part)).count();
        if bytes > 0 && bytes < parts.len() {
            return self.last("cannot mix bytes and nonbytes literals");
        }
        let formatted = parts.iter().any(|&part| self.kind(part) == NodeKind::FString);
        let kind = match (templates > 0, formatted) {
            (true, _) => NodeKind::TString,
            (_, true) => NodeKind::FString,
            _ => NodeKind::Literal,
        };
        Ok(Some(self.leaf(kind, strings)))
    }
}
