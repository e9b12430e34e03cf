//! "Did you mean 'for'?": keywords that were mistyped, found as CPython's `traceback` finds them when it shows an error.

use super::grammar::{self, KEYWORDS};
use super::syntax::{ParseLimits, with_module};
use super::{lines, suggest};

/// Longer pieces of code are not searched.
const MAX_CODE: usize = 1024;
/// No more names than this are tried,
const MAX_NAMES: usize = 10;
/// each with no more keywords than this,
const MAX_MATCHES: usize = 3;
/// that are at least so similar.
const CUTOFF: f64 = 0.5;

/// A mistyped keyword: what it should be, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typo {
    /// The message to show instead of `invalid syntax`.
    pub message: String,
    /// Its line.
    pub line: u32,
    /// Its 1-based column in `text`, and the one behind it.
    pub col: u32,
    /// The column behind it.
    pub end_col: u32,
    /// The line it is in, without the indentation of the statement.
    pub text: String,
}

/// Looks for a mistyped keyword in the statement of `source` that fails in `line` with `message`.
pub fn find(source: &str, message: &str, line: u32) -> Option<Typo> {
    if message != "invalid syntax" && !message.contains("Perhaps you forgot a comma") {
        return None;
    }
    let (first, offset) = grammar::last_compound(source, line);
    let from = first.max(1);
    let code = dedented(source, from, line, offset)?;
    let last = line.checked_sub(from)? + 1;
    let names = grammar::names(&code).into_iter().filter(|name| name.line == last);
    for name in names.take(MAX_NAMES) {
        for keyword in matches(&name.text) {
            let fixed = replaced(&code, &name, keyword)?;
            if compiles(&fixed) {
                let text = lines::nth_line(&code, name.line)?.to_owned();
                let end_col = name.col + u32::try_from(name.text.chars().count()).ok()?;
                let message = format!("invalid syntax. Did you mean '{keyword}'?");
                return Some(Typo { message, line, col: name.col + 1, end_col: end_col + 1, text });
            }
        }
    }
    None
}

/// The lines `from..=to` of `source`, the first one from `offset` on, without what they share of indentation.
fn dedented(source: &str, from: u32, to: u32, offset: usize) -> Option<String> {
    let mut wanted: Vec<&str> = Vec::new();
    let mut size = 0;
    for number in from..=to {
        let line = lines::nth_line(source, number)?;
        let before = line.get(..offset).unwrap_or("");
        let line = if number == from && !before.trim().is_empty() { line.get(offset..).unwrap_or("") } else { line };
        size += line.len() + 1;
        if size > 2 * MAX_CODE {
            return None;
        }
        wanted.push(line);
    }
    let indentation = |line: &&str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let shared = wanted.iter().filter(|line| !line.trim().is_empty()).map(indentation).min().unwrap_or(0);
    let code: Vec<&str> = wanted.iter().map(|line| line.get(shared..).unwrap_or("")).collect();
    Some(code.join("\n")).filter(|code| code.len() <= MAX_CODE)
}

fn replaced(code: &str, name: &grammar::NameAt, keyword: &str) -> Option<String> {
    let (before, after) = (code.get(..name.start)?, code.get(name.start + name.text.len()..)?);
    Some(format!("{before}{keyword}{after}"))
}

/// The keywords that `name` could have been meant to be, the likeliest first.
fn matches(name: &str) -> Vec<&'static str> {
    let mut close: Vec<(f64, &str)> = KEYWORDS.iter().map(|keyword| (similarity(keyword, name), *keyword)).collect();
    close.retain(|(ratio, _)| *ratio >= CUTOFF);
    close.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(a.1)));
    let suggestion = suggest::suggest(name, KEYWORDS.iter().copied());
    let close = close.into_iter().take(MAX_MATCHES).map(|(_, keyword)| keyword);
    suggestion.into_iter().chain(close).take(MAX_MATCHES).collect()
}

/// Whether `code` compiles, or could go on so that it does.
fn compiles(code: &str) -> bool {
    let limits = ParseLimits { top_level_await: false, ..ParseLimits::default() };
    with_module(code, &limits, |_| ()).is_ok() || grammar::is_incomplete(code)
}

/// `difflib.SequenceMatcher(None, a, b).ratio()`: twice what matches, of the length of both.
fn similarity(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if b.len() > 64 {
        return 0.0;
    }
    let mut matching = 0;
    let mut parts = vec![(a.as_slice(), b.as_slice())];
    while let Some((a, b)) = parts.pop() {
        let (at_a, at_b, length) = longest_match(a, b);
        if length > 0 {
            matching += length;
            parts.push((a.get(..at_a).unwrap_or_default(), b.get(..at_b).unwrap_or_default()));
            parts.push((a.get(at_a + length..).unwrap_or_default(), b.get(at_b + length..).unwrap_or_default()));
        }
    }
    2.0 * matching as f64 / (a.len() + b.len()).max(1) as f64
}

/// The longest run that both have, the first of them: its places and its length.
fn longest_match(a: &[char], b: &[char]) -> (usize, usize, usize) {
    let mut best = (0, 0, 0);
    for at_a in 0..a.len() {
        for at_b in 0..b.len() {
            let runs = a.iter().skip(at_a).zip(b.iter().skip(at_b));
            let length = runs.take_while(|(a, b)| a == b).count();
            if length > best.2 {
                best = (at_a, at_b, length);
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::super::traceback::{ExceptionSummary, SyntaxLocation, render_exception_only};
    use super::*;

    fn unescape(text: &str) -> String {
        text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace('\0', "\\")
    }

    /// `keyword_typos.txt` holds sources and what CPython 3.14 shows for each.
    #[test]
    fn typos_are_found_as_cpython_finds_them() {
        let data = include_str!("../../tests/data/keyword_typos.txt");
        let mut wrong = 0;
        for line in data.lines() {
            let (source, shown) = line.split_once('\t').unwrap();
            let (source, shown) = (unescape(source), unescape(shown));
            let limits = ParseLimits { top_level_await: false, ..ParseLimits::default() };
            let error = with_module(&source, &limits, |_| ()).unwrap_err();
            let location = SyntaxLocation::new(&error, "x.py").with_typo(&source);
            let exception = ExceptionSummary {
                type_name: error.kind.type_name().to_owned(),
                syntax: Some(location),
                ..ExceptionSummary::default()
            };
            let ours = render_exception_only(&exception);
            if ours != shown {
                wrong += 1;
                println!("{source}\n--- ours\n{ours}--- CPython's\n{shown}");
            }
        }
        assert_eq!(wrong, 0);
    }
}
