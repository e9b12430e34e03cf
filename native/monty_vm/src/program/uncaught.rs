//! What ended a run, in full: type, message, frames, and the traceback as CPython prints it.
use super::report;
use crate::diagnostics::syntax::SyntaxDetails;
use crate::diagnostics::traceback::{ExceptionReport, ExceptionSummary, SyntaxLocation, render};
use crate::value::Value;
use crate::vm::{Limit, Step, Vm};

pub use crate::diagnostics::traceback::FrameSummary as Frame;

/// An exception that nothing caught, a syntax error, or a limit that was reached.
#[derive(Clone, Debug, Default)]
pub struct Uncaught {
    /// The exception with all that hangs on it; place 0 is the one that ended the run.
    pub report: ExceptionReport,
}

impl Uncaught {
    /// What ended a run; `None` when it did not end, or ended well.
    pub fn from_step(vm: &mut Vm, step: Step) -> Option<Uncaught> {
        match step {
            Step::Raised(exception) => Some(Uncaught::from_exception(vm, exception)),
            Step::Limit(limit) => Some(Uncaught::from_limit(vm, limit)),
            Step::Internal => Some(Uncaught::plain("SystemError", "the program is broken, or the interpreter: please report it")),
            Step::Done(_) | Step::OutOfFuel | Step::Heavy | Step::HostCall(_) => None,
        }
    }

    /// An exception that left a program.
    pub fn from_exception(vm: &mut Vm, exception: Value) -> Uncaught {
        Uncaught { report: report::of_exception(vm, exception) }
    }

    /// A limit that a program reached, where it stands.
    pub fn from_limit(vm: &Vm, limit: Limit) -> Uncaught {
        let (type_name, message) = match limit {
            Limit::Time => ("TimeoutError", "time limit exceeded"),
            Limit::Allocations => ("MemoryError", "allocation limit exceeded"),
            Limit::Memory => ("MemoryError", "memory limit exceeded"),
            Limit::Output => ("RuntimeError", "output limit exceeded"),
            Limit::Sleep => ("TimeoutError", "sleep limit exceeded"),
        };
        let mut uncaught = Uncaught::plain(type_name, message);
        if let Some(first) = uncaught.report.exceptions.first_mut() {
            first.frames = report::frames_in_progress(vm);
        }
        uncaught
    }

    /// A source that does not compile. The traceback tells of a mistyped keyword, as CPython's does.
    pub fn from_syntax(details: &SyntaxDetails, source: &str, filename: &str) -> Uncaught {
        let mut uncaught = Uncaught::plain(details.kind.type_name(), &details.message);
        if let Some(first) = uncaught.report.exceptions.first_mut()
            && details.line > 0
        {
            first.syntax = Some(SyntaxLocation::new(details, filename).with_typo(source));
        }
        uncaught
    }

    /// A type and a message, without a place.
    pub fn plain(type_name: &str, message: &str) -> Uncaught {
        let exception =
            ExceptionSummary { type_name: type_name.to_owned(), message: message.to_owned(), ..ExceptionSummary::default() };
        Uncaught { report: ExceptionReport { exceptions: vec![exception] } }
    }

    /// The class of the exception, such as `ValueError`.
    pub fn type_name(&self) -> &str {
        self.report.exceptions.first().map_or("SystemError", |e| &e.type_name)
    }

    /// `str(exception)`; of a syntax error its message alone.
    pub fn message(&self) -> &str {
        self.report.exceptions.first().map_or("", |e| &e.message)
    }

    /// "Did you mean", where there is something to suggest.
    pub fn suggestion(&self) -> Option<&str> {
        self.report.exceptions.first().and_then(|e| e.suggestion.as_deref())
    }

    /// The frames it went through, outermost first.
    pub fn frames(&self) -> &[Frame] {
        self.report.exceptions.first().map_or(&[], |e| &e.frames)
    }

    /// Where a syntax error is.
    pub fn syntax(&self) -> Option<&SyntaxLocation> {
        self.report.exceptions.first().and_then(|e| e.syntax.as_ref())
    }

    /// The traceback as CPython prints it, with its last newline.
    pub fn traceback(&self) -> String {
        render(&self.report)
    }
}
