//! Exceptions as `%ExMonty.Exception{}`.
use crate::atoms;
use crate::encode::binary;
use crate::failure::Failure;
use monty_vm::diagnostics::lines::{LineIndex, char_column};
use monty_vm::diagnostics::traceback::{ExceptionSummary, FrameSummary, SyntaxLocation, render_exception_only};
use monty_vm::program::Uncaught;
use monty_vm::types::BuiltinType;
use monty_vm::vm::{Limit, Vm};
use rustler::{Atom, Encoder as _, Env, Term};
use std::collections::HashMap;

/// The fields of an `%ExMonty.Exception{}`.
struct Fields<'a, 's> {
    ty: Atom,
    class: Option<&'s str>,
    message: &'s str,
    traceback: Term<'a>,
    output: &'s str,
    limit: Option<Atom>,
    notes: Vec<Term<'a>>,
    cause: Option<Term<'a>>,
    text: Option<&'s str>,
}

impl<'a> Fields<'a, '_> {
    fn new(env: Env<'a>, ty: Atom) -> Self {
        Fields {
            ty,
            class: None,
            message: "",
            traceback: Term::list_new_empty(env),
            output: "",
            limit: None,
            notes: Vec::new(),
            cause: None,
            text: None,
        }
    }

    fn term(&self, env: Env<'a>) -> Term<'a> {
        let nil = atoms::nil().to_term(env);
        let keys = [
            atoms::__struct__(),
            atoms::__exception__(),
            atoms::type_(),
            atoms::class(),
            atoms::message(),
            atoms::traceback(),
            atoms::output(),
            atoms::limit(),
            atoms::notes(),
            atoms::cause(),
            atoms::text(),
        ]
        .map(|key| key.to_term(env));
        let values = [
            atoms::exception_struct().to_term(env),
            true.encode(env),
            self.ty.to_term(env),
            self.class.map_or(nil, |class| binary(env, class.as_bytes())),
            binary(env, self.message.as_bytes()),
            self.traceback,
            binary(env, self.output.as_bytes()),
            self.limit.map_or(nil, |limit| limit.to_term(env)),
            self.notes.encode(env),
            self.cause.unwrap_or(nil),
            self.text.map_or(nil, |text| binary(env, text.as_bytes())),
        ];
        Term::map_from_term_arrays(env, &keys, &values).unwrap_or(nil)
    }
}

/// `{:error, exception}`.
fn error<'a>(env: Env<'a>, exception: Term<'a>) -> Term<'a> {
    (atoms::error(), exception).encode(env)
}

/// A Python exception that is a value.
pub fn exception_value<'a>(env: Env<'a>, ty: BuiltinType, class: Option<&str>, message: &str) -> Term<'a> {
    Fields { class, message, ..Fields::new(env, atoms::exception_type(ty)) }.term(env)
}

/// The error of something that went wrong outside of Python code, and nowhere in it.
pub fn failure<'a>(env: Env<'a>, failure: &Failure, output: &str) -> Term<'a> {
    ended(env, &Uncaught::plain(failure.class, &failure.message), failure.limit, output)
}

/// The error of a limit, with the place where the program stood.
pub fn limit<'a>(env: Env<'a>, vm: &Vm, which: Limit, failure: Failure, output: &str) -> Term<'a> {
    let mut uncaught = Uncaught::from_limit(vm, which);
    if let Some(first) = uncaught.report.exceptions.first_mut() {
        first.type_name = failure.class.to_owned();
        first.message = failure.message;
    }
    ended(env, &uncaught, failure.limit, output)
}

/// The error of what ended a program: the exception, and those it was raised from.
pub fn ended<'a>(env: Env<'a>, uncaught: &Uncaught, limit: Option<Atom>, output: &str) -> Term<'a> {
    let chain = chain(&uncaught.report.exceptions);
    let mut lines = Lines::default();
    let mut cause = None;
    for (depth, summary) in chain.into_iter().enumerate().rev() {
        let traceback = lines.traceback(env, summary);
        let text = if depth == 0 { uncaught.traceback() } else { render_exception_only(summary) };
        let fields = Fields {
            class: summary.base.map(|_| summary.type_name.as_str()),
            message: &summary.message,
            traceback,
            output: if depth == 0 { output } else { "" },
            limit: if depth == 0 { limit } else { None },
            notes: summary.notes.iter().map(|note| binary(env, note.as_bytes())).collect(),
            cause,
            text: Some(&text),
            ..Fields::new(env, type_atom(summary.base.unwrap_or(&summary.type_name)))
        };
        cause = Some(fields.term(env));
    }
    error(env, cause.unwrap_or_else(|| atoms::nil().to_term(env)))
}

/// The exceptions that `:cause` leads through, as a traceback shows them; not more than a few.
fn chain(exceptions: &[ExceptionSummary]) -> Vec<&ExceptionSummary> {
    const MOST: usize = 8;
    let mut places = vec![0];
    while places.len() < MOST
        && let Some(summary) = places.last().and_then(|&last: &usize| exceptions.get(last))
        && let Some(next) = summary.cause.or(if summary.suppress_context { None } else { summary.context })
        && !places.contains(&next)
    {
        places.push(next);
    }
    places.into_iter().filter_map(|place| exceptions.get(place)).collect()
}

/// The atom of a built-in class by its name.
fn type_atom(name: &str) -> Atom {
    let ty = BuiltinType::ALL.iter().find(|ty| ty.is_exception() && ty.name() == name);
    atoms::exception_type(ty.copied().unwrap_or(BuiltinType::Exception))
}

/// One `%ExMonty.StackFrame{}`. Columns are counted from 1, in characters; 0 says that they are not known.
struct FrameFields<'s> {
    filename: &'s str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    name: &'s str,
    source_line: Option<&'s str>,
}

impl FrameFields<'_> {
    fn term<'a>(&self, env: Env<'a>) -> Term<'a> {
        let nil = atoms::nil().to_term(env);
        let number = |n: u32| if n == 0 { nil } else { n.encode(env) };
        let keys = [
            atoms::__struct__(),
            atoms::filename(),
            atoms::line(),
            atoms::column(),
            atoms::end_line(),
            atoms::end_column(),
            atoms::name(),
            atoms::source_line(),
        ]
        .map(|key| key.to_term(env));
        let values = [
            atoms::stack_frame().to_term(env),
            binary(env, self.filename.as_bytes()),
            self.line.encode(env),
            number(self.column),
            number(self.end_line),
            number(self.end_column),
            binary(env, self.name.as_bytes()),
            self.source_line.map_or(nil, |line| binary(env, line.trim().as_bytes())),
        ];
        Term::map_from_term_arrays(env, &keys, &values).unwrap_or(nil)
    }
}

/// The lines of the sources that frames are in.
#[derive(Default)]
struct Lines(HashMap<*const u8, LineIndex>);

impl Lines {
    /// A traceback has no more frames in Elixir; of a longer one the middle is left out.
    const MOST: usize = 1_000;

    /// The frames of an exception, outermost first. A syntax error that nothing raised is in the line it is about.
    fn traceback<'a>(&mut self, env: Env<'a>, summary: &ExceptionSummary) -> Term<'a> {
        let frames = &summary.frames;
        let mut terms: Vec<Term> = Vec::with_capacity(frames.len().min(Self::MOST));
        for (index, frame) in frames.iter().enumerate() {
            if index < Self::MOST / 2 || frames.len() - index <= Self::MOST / 2 {
                terms.push(self.frame(env, frame));
            }
        }
        if frames.is_empty()
            && let Some(syntax) = &summary.syntax
        {
            terms.push(syntax_frame(env, syntax));
        }
        terms.encode(env)
    }

    fn frame<'a>(&mut self, env: Env<'a>, frame: &FrameSummary) -> Term<'a> {
        let source: &str = frame.source.as_deref().unwrap_or("");
        let index = self.0.entry(source.as_ptr()).or_insert_with(|| LineIndex::new(source));
        let line = index.line(source, frame.line).filter(|_| frame.source.is_some());
        let end_line = index.line(source, frame.end_line).unwrap_or("");
        let known = line.is_some() && (frame.line, frame.col) != (frame.end_line, frame.end_col);
        let column = |line: &str, col: u32| if known { char_column(line, col).saturating_add(1) } else { 0 };
        FrameFields {
            filename: &frame.filename,
            line: frame.line,
            column: column(line.unwrap_or(""), frame.col),
            end_line: frame.end_line,
            end_column: column(end_line, frame.end_col),
            name: &frame.name,
            source_line: line,
        }
        .term(env)
    }
}

fn syntax_frame<'a>(env: Env<'a>, syntax: &SyntaxLocation) -> Term<'a> {
    let number = |n: Option<i64>| n.and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    FrameFields {
        filename: syntax.filename.as_deref().unwrap_or("<string>"),
        line: number(syntax.line),
        column: number(syntax.offset),
        end_line: number(syntax.end_line),
        end_column: number(syntax.end_offset),
        name: "<module>",
        source_line: syntax.text.as_deref(),
    }
    .term(env)
}
