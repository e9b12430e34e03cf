//! Splitting into ranges, some at a time: the pieces are made (and the text borrowed anew) between one lot and the next.

use super::find;
use super::strip::{is_byte_space, is_text_space};
use crate::unicode;

/// How many ranges a lot has.
const LOT: usize = 32;

/// A lot of ranges.
#[derive(Clone, Debug)]
pub struct Ranges {
    items: [(usize, usize); LOT],
    len: usize,
}

impl Default for Ranges {
    fn default() -> Self {
        Ranges { items: [(0, 0); LOT], len: 0 }
    }
}

impl Ranges {
    #[inline]
    fn push(&mut self, start: usize, end: usize) {
        if let Some(place) = self.items.get_mut(self.len) {
            *place = (start, end);
            self.len += 1;
        }
    }

    #[inline]
    fn is_full(&self) -> bool {
        self.len == LOT
    }

    /// The ranges.
    #[inline]
    pub fn as_slice(&self) -> &[(usize, usize)] {
        self.items.get(..self.len).unwrap_or_default()
    }
}

/// What to split at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A separator.
    Separator,
    /// A separator, from the end.
    SeparatorReverse,
    /// Runs of white space.
    Words,
    /// Runs of white space, from the end.
    WordsReverse,
    /// The ends of lines, which are kept or not.
    Lines(bool),
}

/// A split in progress.
#[derive(Clone, Debug)]
pub struct Split {
    mode: Mode,
    /// Where to go on: the start of what is left, in reverse its end.
    at: usize,
    /// How many more times to split.
    left: usize,
    done: bool,
}

impl Split {
    /// A split of a text of `len` bytes, at most `max` times.
    pub fn new(mode: Mode, len: usize, max: usize) -> Split {
        let reverse = matches!(mode, Mode::SeparatorReverse | Mode::WordsReverse);
        Split { mode, at: if reverse { len } else { 0 }, left: max, done: false }
    }

    /// Whether there are no more ranges.
    pub fn is_done(&self) -> bool {
        self.done
    }

    /// The next ranges of bytes; none at the end.
    pub fn of_bytes(&mut self, bytes: &[u8], separator: &[u8]) -> Ranges {
        let mut out = Ranges::default();
        if !self.done {
            match self.mode {
                Mode::Separator => self.separator(bytes, separator, &mut out),
                Mode::SeparatorReverse => self.separator_reverse(bytes, separator, &mut out),
                Mode::Words => self.words(bytes, is_byte_space, &mut out),
                Mode::WordsReverse => self.words_reverse(bytes, is_byte_space, &mut out),
                Mode::Lines(keep) => self.lines(bytes, keep, byte_line_end, &mut out),
            }
        }
        out
    }

    /// The next ranges of a text; none at the end.
    pub fn of_text(&mut self, text: &str, is_ascii: bool, separator: &str) -> Ranges {
        let mut out = Ranges::default();
        let (bytes, separator) = (text.as_bytes(), separator.as_bytes());
        if !self.done {
            match self.mode {
                Mode::Separator => self.separator(bytes, separator, &mut out),
                Mode::SeparatorReverse => self.separator_reverse(bytes, separator, &mut out),
                Mode::Words if is_ascii => self.words(bytes, is_text_space, &mut out),
                Mode::WordsReverse if is_ascii => self.words_reverse(bytes, is_text_space, &mut out),
                Mode::Words => self.text_words(text, &mut out),
                Mode::WordsReverse => self.text_words_reverse(text, &mut out),
                Mode::Lines(keep) => self.lines(bytes, keep, text_line_end, &mut out),
            }
        }
        out
    }

    fn separator(&mut self, text: &[u8], separator: &[u8], out: &mut Ranges) {
        let base = self.at;
        if self.left > 0 {
            find::each(text.get(base..).unwrap_or_default(), separator, |at| {
                out.push(self.at, base + at);
                self.at = base + at + separator.len();
                self.left -= 1;
                self.left > 0 && !out.is_full()
            });
        }
        if !out.is_full() {
            out.push(self.at, text.len());
            self.done = true;
        }
    }

    fn separator_reverse(&mut self, text: &[u8], separator: &[u8], out: &mut Ranges) {
        while self.left > 0 && !out.is_full() {
            let Some(at) = find::rfind(text.get(..self.at).unwrap_or_default(), separator) else { break };
            out.push(at + separator.len(), self.at);
            self.at = at;
            self.left -= 1;
        }
        if !out.is_full() {
            out.push(0, self.at);
            self.done = true;
        }
    }

    #[inline(always)]
    fn words(&mut self, text: &[u8], space: fn(u8) -> bool, out: &mut Ranges) {
        while !out.is_full() {
            let rest = text.get(self.at..).unwrap_or_default();
            let Some(skipped) = rest.iter().position(|byte| !space(*byte)) else {
                self.done = true;
                return;
            };
            let start = self.at + skipped;
            if self.left == 0 {
                out.push(start, text.len());
                self.done = true;
                return;
            }
            let rest = text.get(start..).unwrap_or_default();
            let end = rest.iter().position(|byte| space(*byte)).map_or(text.len(), |at| start + at);
            out.push(start, end);
            self.at = end;
            self.left -= 1;
        }
    }

    fn words_reverse(&mut self, text: &[u8], space: fn(u8) -> bool, out: &mut Ranges) {
        while !out.is_full() {
            let rest = text.get(..self.at).unwrap_or_default();
            let Some(end) = rest.iter().rposition(|byte| !space(*byte)).map(|at| at + 1) else {
                self.done = true;
                return;
            };
            if self.left == 0 {
                out.push(0, end);
                self.done = true;
                return;
            }
            let rest = text.get(..end).unwrap_or_default();
            let start = rest.iter().rposition(|byte| space(*byte)).map_or(0, |at| at + 1);
            out.push(start, end);
            self.at = start;
            self.left -= 1;
        }
    }

    fn text_words(&mut self, text: &str, out: &mut Ranges) {
        while !out.is_full() {
            let rest = text.get(self.at..).unwrap_or("").trim_start_matches(unicode::is_space);
            let start = text.len() - rest.len();
            if rest.is_empty() || self.left == 0 {
                if !rest.is_empty() {
                    out.push(start, text.len());
                }
                self.done = true;
                return;
            }
            let end = rest.find(unicode::is_space).map_or(text.len(), |at| start + at);
            out.push(start, end);
            self.at = end;
            self.left -= 1;
        }
    }

    fn text_words_reverse(&mut self, text: &str, out: &mut Ranges) {
        while !out.is_full() {
            let rest = text.get(..self.at).unwrap_or("").trim_end_matches(unicode::is_space);
            if rest.is_empty() || self.left == 0 {
                if !rest.is_empty() {
                    out.push(0, rest.len());
                }
                self.done = true;
                return;
            }
            let word = rest.rsplit(unicode::is_space).next().unwrap_or(rest);
            let start = rest.len() - word.len();
            out.push(start, rest.len());
            self.at = start;
            self.left -= 1;
        }
    }

    #[inline(always)]
    fn lines(&mut self, text: &[u8], keep: bool, line_end: fn(&[u8]) -> Option<(usize, usize)>, out: &mut Ranges) {
        while !out.is_full() {
            let rest = text.get(self.at..).unwrap_or_default();
            if rest.is_empty() {
                self.done = true;
                return;
            }
            let (at, len) = line_end(rest).unwrap_or((rest.len(), 0));
            let start = self.at;
            self.at = start + at + len;
            out.push(start, if keep { self.at } else { start + at });
        }
    }
}

/// Where the first end of a line is, and how long it is.
#[inline]
fn byte_line_end(rest: &[u8]) -> Option<(usize, usize)> {
    let at = memchr::memchr2(b'\n', b'\r', rest)?;
    let crlf = rest.get(at..at + 2) == Some(b"\r\n");
    Some((at, if crlf { 2 } else { 1 }))
}

/// As `byte_line_end`, with all that ends a line of text.
#[inline]
fn text_line_end(rest: &[u8]) -> Option<(usize, usize)> {
    let mut from = 0;
    loop {
        let at = from + rest.get(from..)?.iter().position(|byte| matches!(byte, 10..=13 | 28..=30 | 0xc2 | 0xe2))?;
        match rest.get(at..)? {
            [b'\r', b'\n', ..] | [0xc2, 0x85, ..] => return Some((at, 2)),
            [0xe2, 0x80, 0xa8 | 0xa9, ..] => return Some((at, 3)),
            [0xc2 | 0xe2, ..] => from = at + 1,
            _ => return Some((at, 1)),
        }
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;

    fn split<'a>(mode: Mode, text: &'a str, separator: &str, max: usize) -> Vec<&'a str> {
        let mut split = Split::new(mode, text.len(), max);
        let mut found = Vec::new();
        loop {
            let ranges = split.of_text(text, text.is_ascii(), separator);
            if ranges.as_slice().is_empty() {
                break;
            }
            found.extend(ranges.as_slice().iter().map(|&(a, b)| &text[a..b]));
        }
        if matches!(mode, Mode::SeparatorReverse | Mode::WordsReverse) {
            found.reverse();
        }
        found
    }

    #[test]
    fn splits_as_python_does() {
        let all = usize::MAX;
        assert_eq!(split(Mode::Separator, "a,b,,c", ",", all), ["a", "b", "", "c"]);
        assert_eq!(split(Mode::Separator, "", ",", all), [""]);
        assert_eq!(split(Mode::Separator, "aaa", "aa", all), ["", "a"]);
        assert_eq!(split(Mode::SeparatorReverse, "aaa", "aa", all), ["a", ""]);
        assert_eq!(split(Mode::SeparatorReverse, "a,b,c", ",", 1), ["a,b", "c"]);
        assert_eq!(split(Mode::Words, "  a  b  c  ", "", 1), ["a", "b  c  "]);
        assert_eq!(split(Mode::WordsReverse, "  a  b  c  ", "", 1), ["  a  b", "c"]);
        assert_eq!(split(Mode::Words, "  é\u{2003}b  c  ", "", 1), ["é", "b  c  "]);
        assert_eq!(split(Mode::WordsReverse, "  é\u{2003}b  c  ", "", 1), ["  é\u{2003}b", "c"]);
        assert_eq!(split(Mode::WordsReverse, " é ", "", 0), [" é"]);
        assert_eq!(split(Mode::Lines(false), "a\n\rb\u{85}c\r\nd\u{2028}é", "", all), ["a", "", "b", "c", "d", "é"]);
        assert_eq!(split(Mode::Lines(true), "a\r\nb\n", "", all), ["a\r\n", "b\n"]);
    }

    #[test]
    fn lots_follow_one_another() {
        for n in [31, 32, 33, 64, 65, 1000] {
            let text = vec!["ab"; n].join(",");
            for (mode, separator) in [(Mode::Separator, ","), (Mode::SeparatorReverse, ","), (Mode::Separator, ",a")] {
                assert_eq!(split(mode, &text, separator, usize::MAX).join(separator), text);
            }
            let words = text.replace(',', " ");
            assert_eq!(split(Mode::Words, &words, "", usize::MAX).len(), n);
            assert_eq!(split(Mode::WordsReverse, &words, "", usize::MAX).len(), n);
            assert_eq!(split(Mode::Lines(false), &text.replace(',', "\n"), "", usize::MAX).len(), n);
        }
    }
}
