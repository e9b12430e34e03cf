//! Tracebacks as CPython 3.14 prints them.

mod anchors;
mod carets;
mod chain;
mod frames;
mod out;
mod syntax_error;
mod text;
mod width;

use super::syntax::SyntaxDetails;
use super::typos;
use out::Out;
use std::sync::Arc;

/// A traceback is never longer than this (and one line more).
pub const MAX_BYTES: usize = 1 << 20;

/// One frame of a traceback.
#[derive(Debug, Clone, Default)]
pub struct FrameSummary {
    /// The file's name as printed.
    pub filename: String,
    /// The function's name (`<module>` at the top).
    pub name: String,
    /// The 1-based line at which the frame's instruction starts.
    pub line: u32,
    /// The 1-based line at which it ends.
    pub end_line: u32,
    /// Its first column, 0-based, in bytes of line `line`.
    pub col: u32,
    /// The column after its last, 0-based, in bytes of line `end_line`. An empty range says that the columns are not known.
    pub end_col: u32,
    /// The whole source of the file, where known.
    pub source: Option<Arc<str>>,
}

/// The attributes of a `SyntaxError` that its display shows.
#[derive(Debug, Clone, Default)]
pub struct SyntaxLocation {
    /// `filename` (`<string>` is printed for none).
    pub filename: Option<String>,
    /// `msg`.
    pub message: Option<String>,
    /// `lineno`.
    pub line: Option<i64>,
    /// `offset`.
    pub offset: Option<i64>,
    /// `end_lineno`.
    pub end_line: Option<i64>,
    /// `end_offset`.
    pub end_offset: Option<i64>,
    /// `text`.
    pub text: Option<String>,
}

impl SyntaxLocation {
    /// The location of a freshly found syntax error in `filename`.
    pub fn new(details: &SyntaxDetails, filename: &str) -> Self {
        Self {
            filename: Some(filename.to_owned()),
            message: Some(details.message.clone()),
            line: Some(i64::from(details.line)).filter(|&line| line > 0),
            offset: Some(details.col).filter(|_| details.line > 0),
            end_line: Some(i64::from(details.end_line)).filter(|_| details.line > 0),
            end_offset: Some(details.end_col).filter(|_| details.line > 0),
            text: details.text.clone(),
        }
    }
}

impl SyntaxLocation {
    /// The same, but for a mistyped keyword in `source`, where that is what is wrong: CPython shows that, and only shows it
    /// (`msg` stays what it is).
    pub fn with_typo(self, source: &str) -> Self {
        let line = self.line.and_then(|line| u32::try_from(line).ok());
        let typo = line.zip(self.message.as_deref()).and_then(|(line, message)| typos::find(source, message, line));
        let Some(typo) = typo else { return self };
        Self {
            filename: self.filename,
            message: Some(typo.message),
            line: Some(i64::from(typo.line)),
            offset: Some(i64::from(typo.col)),
            end_line: Some(i64::from(typo.line)),
            end_offset: Some(i64::from(typo.end_col)),
            text: Some(typo.text),
        }
    }
}

/// One exception of a report.
#[derive(Debug, Clone, Default)]
pub struct ExceptionSummary {
    /// The class as printed: qualified, without `builtins.` and `__main__.`.
    pub type_name: String,
    /// Of a class that is not built in: the built-in exception that it derives from.
    pub base: Option<&'static str>,
    /// `str(exc)`.
    pub message: String,
    /// `__notes__`, each as text.
    pub notes: Vec<String>,
    /// The frames, outermost first.
    pub frames: Vec<FrameSummary>,
    /// `__cause__`: its place in `ExceptionReport::exceptions`.
    pub cause: Option<usize>,
    /// `__context__`: its place in `ExceptionReport::exceptions`.
    pub context: Option<usize>,
    /// `__suppress_context__`.
    pub suppress_context: bool,
    /// Present for a `SyntaxError`.
    pub syntax: Option<SyntaxLocation>,
    /// The whole hint put after the message, as `suggest::*_hint` gives it (`Did you mean: 'x'?`).
    pub suggestion: Option<String>,
    /// Present for an exception group: the places of its exceptions.
    pub group: Option<Vec<usize>>,
}

/// An exception with all that hangs on it: a flat table, so that neither its length nor its shape (a million
/// long chain, a cycle) costs any stack. Place 0 is the exception that was raised.
#[derive(Debug, Clone, Default)]
pub struct ExceptionReport {
    /// The exceptions; they name each other by place.
    pub exceptions: Vec<ExceptionSummary>,
}

/// The traceback of `report`, ending in a newline; cut short where it would exceed `MAX_BYTES`.
pub fn render(report: &ExceptionReport) -> String {
    let mut out = Out::new(MAX_BYTES);
    if chain::render(report, &mut out).is_err()
        && let Some(raised) = report.exceptions.first()
    {
        out.cut_short(&chain::final_line(raised));
    }
    out.into_string()
}

/// The last lines of a traceback, without the frames and the chain: `traceback.format_exception_only`.
pub fn render_exception_only(exception: &ExceptionSummary) -> String {
    let mut out = Out::new(MAX_BYTES);
    if chain::exception_only(exception, &mut out).is_err() {
        out.cut_short("");
    }
    out.into_string()
}

/// The source lines of a place, with carets: `source` holds the lines, and the frame counts from its first.
pub(crate) fn render_source(frame: &FrameSummary, source: &str) -> String {
    carets::render(frame, source, &super::lines::LineIndex::new(source))
}

/// The place, the type and the message of a `SyntaxError`.
pub(crate) fn render_syntax_error(type_name: &str, syntax: &SyntaxLocation) -> String {
    syntax_error::render(type_name, syntax)
}

#[cfg(test)]
mod tests;
