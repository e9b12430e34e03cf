//! Which part of an expression the carets single out: the operator, the brackets of a subscript, the arguments of a call.

use super::text::{chars_before, is_space};
use crate::diagnostics::{dismantle, nesting};
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

/// Longer pieces of code are not parsed for their anchors.
const MAX_SEGMENT: usize = 1000;

/// A place in the lines of a segment, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) offset: usize,
}

/// The part to single out: from `left` up to `right`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchors {
    pub(super) left: Position,
    pub(super) right: Position,
}

/// The anchors of `segment` if it is one binary operation, subscript or call.
pub(super) fn find(segment: &str) -> Option<Anchors> {
    let code = format!("(\n{segment}\n)");
    let module = parse(&code)?;
    let anchors = match module.body.as_slice() {
        [Stmt::Expr(statement)] => anchors_of(&statement.value, segment),
        _ => None,
    };
    dismantle::dismantle(module);
    anchors
}

fn anchors_of(expr: &Expr, segment: &str) -> Option<Anchors> {
    let lines = Lines::new(segment);
    // The code has one line, of two bytes, more at its start.
    let place = |offset: usize| lines.position(offset.checked_sub(2)?);
    match expr {
        Expr::BinOp(operation) => {
            let left = lines.skip(place(operation.left.end().to_usize())?, |c| !is_space(c) && c != ')')?;
            let next = Position { line: left.line, offset: left.offset + 1 };
            let right = place(operation.right.start().to_usize())?;
            let two = next < right && lines.at(next).is_some_and(|c| !is_space(c) && c != '\\' && c != '#');
            Some(Anchors { left, right: Position { line: left.line, offset: next.offset + usize::from(two) } })
        }
        Expr::Subscript(subscript) => {
            let left = lines.skip(place(subscript.value.end().to_usize())?, |c| c == '[')?;
            Some(Anchors { left, right: place(subscript.end().to_usize())? })
        }
        Expr::Call(call) => {
            let left = lines.skip(place(call.func.end().to_usize())?, |c| c == '(')?;
            Some(Anchors { left, right: place(call.end().to_usize())? })
        }
        _ => None,
    }
}

/// Whether the code starts with `x = f.g(…)` or `return f(…)` whose call is the range: then no carets are needed.
pub(super) fn is_plain_call(lines: &[&str], start: usize, end: usize) -> bool {
    let code = lines.join("\n");
    let Some(module) = parse(&code) else { return false };
    let call = match module.body.first() {
        Some(Stmt::Return(statement)) => {
            let value = statement.value.as_deref();
            value.filter(|value| value.as_call_expr().is_some_and(|call| call.func.is_name_expr()))
        }
        Some(Stmt::Assign(statement)) => match statement.targets.as_slice() {
            [Expr::Name(_)] => Some(&*statement.value),
            _ => None,
        },
        _ => None,
    };
    let is_plain = call.is_some_and(|call| {
        let lines = Lines::new(&code);
        let whole = [call.start(), call.end()].map(|at| lines.position(at.to_usize()));
        let last = lines.lines.len().saturating_sub(1);
        call.is_call_expr() && whole == [Some(Position { line: 0, offset: start }), Some(Position { line: last, offset: end })]
    });
    dismantle::dismantle(module);
    is_plain
}

/// Parses what is short and shallow enough to be parsed on any stack.
fn parse(code: &str) -> Option<ModModule> {
    if code.len() > MAX_SEGMENT {
        return None;
    }
    let scan = nesting::scan(code);
    if scan.suspicious || scan.depth > nesting::DIRECT_DEPTH {
        return None;
    }
    let parsed = parse_unchecked(code, ParseOptions::from(Mode::Module)).try_into_module()?;
    let is_valid = parsed.errors().is_empty();
    let module = parsed.into_syntax();
    if is_valid {
        return Some(module);
    }
    dismantle::dismantle(module);
    None
}

/// The lines of a segment, to walk over by characters.
struct Lines<'s> {
    text: &'s str,
    lines: Vec<&'s str>,
}

impl<'s> Lines<'s> {
    fn new(text: &'s str) -> Self {
        Self { text, lines: text.split('\n').collect() }
    }

    /// The line and character of a byte offset.
    fn position(&self, offset: usize) -> Option<Position> {
        let before = self.text.get(..offset)?;
        let line = before.matches('\n').count();
        let start = before.rfind('\n').map_or(0, |at| at + 1);
        Some(Position { line, offset: chars_before(self.lines.get(line)?, offset - start) })
    }

    fn at(&self, position: Position) -> Option<char> {
        self.lines.get(position.line)?.chars().nth(position.offset)
    }

    /// The first character from `from` on that is `wanted`, not counting comments and line continuations.
    fn skip(&self, from: Position, wanted: impl Fn(char) -> bool) -> Option<Position> {
        let mut skipped = from.offset;
        for (line, text) in self.lines.iter().enumerate().skip(from.line) {
            for (offset, c) in text.chars().enumerate().skip(skipped) {
                match c {
                    '#' => break,
                    '\\' => {}
                    c if wanted(c) => return Some(Position { line, offset }),
                    _ => {}
                }
            }
            skipped = 0;
        }
        None
    }
}
