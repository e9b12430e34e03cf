//! Programs from the host's side: compile once, run often, dump and load, and say what went wrong.
//!
//! `Runner` is a compiled source with its input names; `Runner::start` makes a `Vm` that runs it; `Uncaught` describes an
//! exception (or a limit) that ended a run, with CPython's traceback.
mod complete;
mod dump;
mod exit;
mod given;
mod report;
mod uncaught;

pub use complete::is_complete;
pub use dump::LoadError;
pub use exit::Exit;
pub use given::{Given, Parts, is_class_title};
pub use report::class_title;
pub(crate) use report::{frames_in_progress, suggestion, summaries};
pub use uncaught::{Frame, Uncaught};

use crate::bytecode::Unit;
use crate::compile::{Mode, Options, compile};
use crate::value::Value;
use crate::vm::{Limits, Vm};
use std::collections::HashSet;
use std::sync::Arc;

/// A compiled source: immutable, shared by all programs that run it.
#[derive(Clone, Debug)]
pub struct Runner {
    unit: Arc<Unit>,
    inputs: Box<[Box<str>]>,
}

impl Runner {
    /// Compiles `source`. `inputs` are names that the host sets before a run; each must be an identifier, none twice.
    pub fn new(source: &str, filename: &str, inputs: &[&str]) -> Result<Runner, Uncaught> {
        let mut seen = HashSet::new();
        if let Some(wrong) = inputs.iter().find(|name| !is_identifier(name) || !seen.insert(**name)) {
            return Err(Uncaught::plain("ValueError", &format!("not a usable input name: '{wrong}'")));
        }
        let options = Options { filename, mode: Mode::Module, globals: inputs, dynamic: false, hidden: false };
        match compile(source, &options) {
            Ok(unit) => Ok(Runner { unit: Arc::new(unit), inputs: inputs.iter().map(|&name| name.into()).collect() }),
            Err(details) => Err(Uncaught::from_syntax(&details, source, filename)),
        }
    }

    /// The names of its inputs, in order.
    pub fn inputs(&self) -> impl ExactSizeIterator<Item = &str> {
        self.inputs.iter().map(|name| &**name)
    }

    /// The compiled code.
    pub fn unit(&self) -> &Arc<Unit> {
        &self.unit
    }

    /// A program that will run it. `seed` is for the hashes of strings. Set the inputs before running it.
    pub fn start(&self, limits: Limits, seed: u64) -> Vm {
        Vm::new(Arc::clone(&self.unit), limits, seed)
    }

    /// Sets input `index` of a program that `start` made, to a value of that program's heap.
    pub fn set_input(&self, vm: &mut Vm, index: usize, value: Value) {
        if index < self.inputs.len() {
            vm.set_global(index, value);
        }
    }
}

/// Compiles the next piece of a session, for `Vm::feed`. `globals` are `Vm::main_globals`, then what else the host sets. At a prompt
/// its expression statements are shown.
pub fn compile_piece(source: &str, filename: &str, globals: &[&str], prompt: bool) -> Result<Arc<Unit>, Uncaught> {
    let mode = if prompt { Mode::Prompt } else { Mode::Session };
    let options = Options { filename, mode, globals, dynamic: false, hidden: false };
    compile(source, &options).map(Arc::new).map_err(|details| Uncaught::from_syntax(&details, source, filename))
}

/// Whether a text is a Python identifier and no keyword.
pub fn is_identifier(name: &str) -> bool {
    use ruff_python_parser::{Mode as RuffMode, ParseOptions, parse_unchecked};
    let starts_well = name.chars().next().is_some_and(|c| c == '_' || c.is_alphabetic());
    if name.len() > 1000 || !starts_well || !name.chars().all(|c| c == '_' || c.is_alphanumeric()) {
        return false;
    }
    let parsed = parse_unchecked(name, ParseOptions::from(RuffMode::Expression));
    parsed.errors().is_empty()
        && parsed.syntax().as_expression().is_some_and(|e| matches!(&*e.body, ruff_python_ast::Expr::Name(n) if n.id == name))
}
