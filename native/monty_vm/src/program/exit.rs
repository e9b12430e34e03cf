//! `SystemExit`: what a program that ends itself asks of its host.
use crate::types::{BuiltinType, exception};
use crate::value::Value;
use crate::vm::Vm;

/// What `SystemExit` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exit {
    /// The exit code, as a process would have it.
    pub code: u8,
    /// What is printed on standard error: a code that is no number.
    pub message: String,
}

impl Exit {
    /// Of an uncaught `SystemExit`; `None` for any other exception.
    pub fn of(vm: &mut Vm, exception: Value) -> Option<Exit> {
        let Value::Exception(id) = exception else { return None };
        if !vm.is_a(exception, BuiltinType::SystemExit) {
            return None;
        }
        Some(match exception::field(vm, id, "code").unwrap_or(Value::None) {
            Value::None => Exit::default(),
            Value::Int(code) => Exit { code: code as u8, message: String::new() },
            Value::Bool(code) => Exit { code: u8::from(code), message: String::new() },
            Value::BigInt(_) => Exit { code: u8::MAX, message: String::new() },
            other => {
                let text = vm.str_of(other).unwrap_or_default();
                Exit { code: 1, message: format!("{text}\n") }
            }
        })
    }
}
