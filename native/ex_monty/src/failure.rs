//! What goes wrong outside of Python code: limits, conversions, bugs.
use crate::atoms;
use monty_vm::types::BuiltinType;
use monty_vm::vm::{Limit, Trap};
use rustler::Atom;

/// A failure as the caller gets it.
#[derive(Debug)]
pub struct Failure {
    /// The exception's class.
    pub class: &'static str,
    /// What is said of it.
    pub message: String,
    /// The limit that was reached.
    pub limit: Option<Atom>,
}

impl Failure {
    /// A failure of a Python type.
    #[cold]
    pub fn new(ty: BuiltinType, message: impl Into<String>) -> Failure {
        Failure { class: ty.name(), message: message.into(), limit: None }
    }

    /// A broken rule of our own.
    #[cold]
    pub fn bug(what: &str) -> Failure {
        let message = format!("internal error ({what}); this is a bug in ExMonty, please report it");
        Failure::new(BuiltinType::SystemError, message)
    }

    /// `max_duration_secs` is reached.
    #[cold]
    pub fn time(seconds: f64) -> Failure {
        let message = format!("time limit exceeded: the program ran longer than {seconds} seconds");
        Failure { limit: Some(atoms::max_duration_secs()), ..Failure::new(BuiltinType::TimeoutError, message) }
    }

    /// `max_sleep_secs` is reached.
    #[cold]
    pub fn sleep(seconds: f64) -> Failure {
        let message = format!("sleep limit exceeded: the program would sleep longer than {seconds} seconds");
        Failure { limit: Some(atoms::max_sleep_secs()), ..Failure::new(BuiltinType::TimeoutError, message) }
    }

    /// `max_memory` is reached.
    #[cold]
    pub fn memory(what: &str, bytes: usize) -> Failure {
        let message = format!("memory limit exceeded: {what} would take more than {bytes} bytes");
        Failure { limit: Some(atoms::max_memory()), ..Failure::new(BuiltinType::MemoryError, message) }
    }

    /// `max_allocations` is reached.
    #[cold]
    pub fn allocations(limit: u64) -> Failure {
        let message = format!("allocation limit exceeded: the program allocated more than {limit} objects");
        Failure { limit: Some(atoms::max_allocations()), ..Failure::new(BuiltinType::MemoryError, message) }
    }

    /// `max_output_bytes` is reached.
    #[cold]
    pub fn output(limit: usize) -> Failure {
        let message = format!("output limit exceeded: the program printed more than {limit} bytes");
        Failure { limit: Some(atoms::max_output_bytes()), ..Failure::new(BuiltinType::RuntimeError, message) }
    }

    /// Why the VM refused to make a value.
    #[cold]
    pub fn of_trap(trap: Trap, limits: &monty_vm::vm::Limits, what: &str) -> Failure {
        match trap {
            Trap::Retry | Trap::Limit(Limit::Memory) => Failure::memory(what, limits.max_memory),
            Trap::Limit(Limit::Allocations) => Failure::allocations(limits.max_allocations),
            Trap::Limit(Limit::Output) => Failure::output(limits.max_output),
            _ => Failure::bug("a value could not be made"),
        }
    }
}
