//! The source lines of a frame, with carets under what was being evaluated.

use super::FrameSummary;
use super::anchors::{self, Anchors, Position};
use super::text::{char_slice, chars_before, dedent, rstrip, strip};
use super::width::columns;
use crate::diagnostics::lines::LineIndex;
use std::collections::BTreeSet;

/// Of longer pieces of code only the first and the last line are looked at.
const MAX_LINES: u32 = 400;

/// The source lines of `frame`, indented by four, ending in a newline; empty when there is nothing to show.
pub(super) fn render(frame: &FrameSummary, source: &str, index: &LineIndex) -> String {
    let line = |number: u32| index.line(source, number).map_or("", rstrip);
    let known = frame.end_line > frame.line || (frame.end_line == frame.line && frame.end_col > frame.col);
    if !known {
        return single(line(frame.line));
    }
    if frame.end_line - frame.line >= MAX_LINES {
        return abridged(line(frame.line), line(frame.end_line), frame.end_line - frame.line - 1);
    }
    let original: Vec<&str> = (frame.line..=frame.end_line).map(line).collect();
    let lines = dedent(&original);
    if lines.iter().all(|line| line.is_empty()) {
        return String::new();
    }
    let (Some(first), Some(last)) = (original.first(), original.last()) else {
        return String::new();
    };
    let cut = first.chars().count() - lines.first().map_or(0, |line| line.chars().count());
    let range = Range {
        start: chars_before(first, frame.col as usize).saturating_sub(cut),
        end: chars_before(last, frame.end_col as usize).saturating_sub(cut),
    };
    let segment = segment(&lines, range);
    let anchors = anchors::find(&segment);
    let shows = (anchors.is_some() || !covers_all(&lines, range)) && !anchors::is_plain_call(&lines, range.start, range.end);
    let picture = Picture::new(&lines, range, anchors.as_ref(), shows);
    let drawn = picture.draw(anchors.as_ref());
    let drawn: Vec<&str> = drawn.iter().map(String::as_str).collect();
    indent(&dedent(&drawn))
}

/// A range of characters: from `start` in the first line up to `end` in the last.
#[derive(Debug, Clone, Copy)]
struct Range {
    start: usize,
    end: usize,
}

fn indent(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("    {line}\n")).collect()
}

fn single(line: &str) -> String {
    let line = strip(line);
    if line.is_empty() { String::new() } else { format!("    {line}\n") }
}

fn abridged(first: &str, last: &str, between: u32) -> String {
    let lines = dedent(&[first, last]);
    let between = format!("...<{between} lines>...");
    let (first, last) = (lines.first().copied().unwrap_or(""), lines.last().copied().unwrap_or(""));
    indent(&[first, &between, last])
}

/// The text of the range.
fn segment(lines: &[&str], range: Range) -> String {
    let joined = lines.join("\n");
    let last = lines.last().map_or(0, |line| line.chars().count());
    let after = last.saturating_sub(range.end);
    char_slice(&joined, range.start, joined.chars().count().saturating_sub(after))
}

/// Whether nothing but blanks is outside the range.
fn covers_all(lines: &[&str], range: Range) -> bool {
    let before = lines.first().is_none_or(|line| strip(&char_slice(line, 0, range.start)).is_empty());
    let after = lines.last().is_none_or(|line| strip(&char_slice(line, range.end, usize::MAX)).is_empty());
    before && after
}

/// What is drawn of the lines.
struct Picture<'l> {
    lines: &'l [&'l str],
    shows_carets: bool,
    /// The columns on a terminal at which the range starts in its first line and ends in its last.
    start: usize,
    end: usize,
    /// The anchors in columns of their lines.
    left: Position,
    right: Position,
}

impl<'l> Picture<'l> {
    fn new(lines: &'l [&'l str], range: Range, anchors: Option<&Anchors>, shows_carets: bool) -> Self {
        let line = |at: usize| lines.get(at).copied().unwrap_or("");
        let place = |position: Position| {
            let shift = if position.line == 0 { range.start } else { 0 };
            Position { line: position.line, offset: columns(line(position.line), position.offset + shift) }
        };
        let nowhere = Position { line: usize::MAX, offset: 0 };
        Self {
            lines,
            shows_carets,
            start: columns(line(0), range.start),
            end: columns(line(lines.len() - 1), range.end),
            left: anchors.map_or(nowhere, |anchors| place(anchors.left)),
            right: anchors.map_or(nowhere, |anchors| place(anchors.right)),
        }
    }

    /// The lines that matter, each with its carets; long gaps between them are told, not shown.
    fn draw(&self, anchors: Option<&Anchors>) -> Vec<String> {
        let count = self.lines.len();
        let mut wanted = BTreeSet::from([0, count - 1]);
        for anchor in anchors.into_iter().flat_map(|anchors| [anchors.left.line, anchors.right.line]) {
            wanted.extend([anchor.wrapping_sub(1), anchor, anchor + 1].into_iter().filter(|&line| line < count));
        }
        let mut drawn = Vec::new();
        let mut previous = None;
        for at in wanted {
            match previous.map_or(1, |previous| at - previous) {
                2 => self.line(at - 1, &mut drawn),
                gap if gap > 2 => drawn.push(format!("...<{} lines>...", gap - 1)),
                _ => {}
            }
            self.line(at, &mut drawn);
            previous = Some(at);
        }
        drawn
    }

    fn line(&self, at: usize, drawn: &mut Vec<String>) {
        let Some(line) = self.lines.get(at) else { return };
        drawn.push((*line).to_owned());
        if !self.shows_carets {
            return;
        }
        let blanks = line.chars().count() - line.trim_start_matches(super::text::is_space).chars().count();
        let width = if at + 1 == self.lines.len() { self.end } else { columns(line, line.chars().count()) };
        let start = if at == 0 { self.start.max(blanks) } else { blanks };
        let caret = |column: usize| if column < start { ' ' } else { self.mark(at, column) };
        drawn.push((0..width).map(caret).collect());
    }

    /// The caret at one place: `^` between the anchors and `~` around them, or `^` everywhere.
    fn mark(&self, line: usize, column: usize) -> char {
        if self.left.line == usize::MAX {
            return '^';
        }
        let here = Position { line, offset: column };
        if here >= self.left && here < self.right { '^' } else { '~' }
    }
}
