//! Exceptions as `%ExMonty.Exception{}`.
use crate::atoms;
use crate::encode::binary;
use crate::failure::Failure;
use monty_vm::diagnostics::syntax::{SyntaxDetails, SyntaxKind};
use monty_vm::diagnostics::traceback::{ExceptionReport, ExceptionSummary, SyntaxLocation, render};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::Vm;
use rustler::{Atom, Encoder as _, Env, Term};

/// The fields of an `%ExMonty.Exception{}`.
struct Fields<'a, 's> {
    ty: Atom,
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
        Fields { ty, message: "", traceback: Term::list_new_empty(env), output: "", limit: None, notes: Vec::new(), cause: None, text: None }
    }

    fn term(&self, env: Env<'a>) -> Term<'a> {
        let nil = atoms::nil().to_term(env);
        let keys = [
            atoms::__struct__(),
            atoms::__exception__(),
            atoms::type_(),
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
pub fn exception_value<'a>(env: Env<'a>, ty: BuiltinType, message: &str) -> Term<'a> {
    Fields { message, ..Fields::new(env, atoms::exception_type(ty)) }.term(env)
}

/// The error of something that went wrong outside of Python code.
pub fn failure<'a>(env: Env<'a>, failure: &Failure, output: &str) -> Term<'a> {
    let text = if failure.message.is_empty() { failure.class.to_owned() } else { format!("{}: {}", failure.class, failure.message) };
    let fields = Fields { message: &failure.message, output, limit: failure.limit, text: Some(&text), ..Fields::new(env, failure.ty) };
    error(env, fields.term(env))
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

/// The error of a source that does not compile.
pub fn syntax_error<'a>(env: Env<'a>, details: &SyntaxDetails, filename: &str) -> Term<'a> {
    let ty = match details.kind {
        SyntaxKind::Syntax => BuiltinType::SyntaxError,
        SyntaxKind::Indentation => BuiltinType::IndentationError,
        SyntaxKind::Tab => BuiltinType::TabError,
        SyntaxKind::Recursion => BuiltinType::RecursionError,
        SyntaxKind::Memory => BuiltinType::MemoryError,
    };
    let placed = details.line > 0;
    let summary = ExceptionSummary {
        type_name: details.kind.type_name().to_owned(),
        message: details.message.clone(),
        syntax: placed.then(|| SyntaxLocation::new(details, filename)),
        ..ExceptionSummary::default()
    };
    let text = render(&ExceptionReport { exceptions: vec![summary] });
    let frame = FrameFields {
        filename,
        line: details.line,
        column: details.col,
        end_line: details.end_line,
        end_column: details.end_col,
        name: "<module>",
        source_line: details.text.as_deref(),
    };
    let traceback = if placed { vec![frame.term(env)] } else { Vec::new() };
    let fields = Fields {
        message: &details.message,
        traceback: traceback.encode(env),
        text: Some(&text),
        ..Fields::new(env, atoms::exception_type(ty))
    };
    error(env, fields.term(env))
}

/// The error of an exception that the program did not catch.
pub fn uncaught<'a>(env: Env<'a>, vm: &mut Vm, exception: Value, output: &str) -> Term<'a> {
    let Value::Exception(id) = exception else { return failure(env, &Failure::bug("what was raised is not an exception"), output) };
    let ty = vm.heap.exceptions.get(id).ty;
    let message = vm.str_of(exception).unwrap_or_default();
    let fields = Fields { message: &message, output, ..Fields::new(env, atoms::exception_type(ty)) };
    error(env, fields.term(env))
}
