//! Raising Python exceptions from Rust.
use super::{Res, Trap, Vm};
use crate::heap::ExceptionObj;
use crate::heap::equal::Unfinished;
use crate::heap::hash::NoHash;
use crate::num::{NumError, NumErrorKind};
use crate::types::BuiltinType;
use crate::value::Value;

impl Vm {
    /// An exception of a type with one argument, a message.
    #[cold]
    pub fn new_exception(&mut self, ty: BuiltinType, message: &str) -> Res<Value> {
        let message = self.heap.new_str(message)?;
        self.new_exception_args(ty, &[message])
    }

    /// An exception of a type with arguments.
    pub fn new_exception_args(&mut self, ty: BuiltinType, args: &[Value]) -> Res<Value> {
        let args = self.heap.new_tuple(args)?;
        let exception = ExceptionObj { ty, args, ..ExceptionObj::default() };
        Ok(Value::Exception(self.heap.alloc(exception)?))
    }

    /// Raises an exception with a message: `return Err(vm.raise(…))`.
    #[cold]
    pub fn raise(&mut self, ty: BuiltinType, message: &str) -> Trap {
        match self.new_exception(ty, message) {
            Ok(exception) => self.raise_value(exception),
            Err(trap) => trap,
        }
    }

    /// Raises an exception with arguments.
    #[cold]
    pub fn raise_args(&mut self, ty: BuiltinType, args: &[Value]) -> Trap {
        match self.new_exception_args(ty, args) {
            Ok(exception) => self.raise_value(exception),
            Err(trap) => trap,
        }
    }

    /// Raises an exception object; sets its context.
    #[cold]
    pub fn raise_value(&mut self, exception: Value) -> Trap {
        self.set_context(exception);
        self.raised = exception;
        Trap::Raise
    }

    /// `TypeError`
    #[cold]
    pub fn type_error(&mut self, message: impl AsRef<str>) -> Trap {
        self.raise(BuiltinType::TypeError, message.as_ref())
    }

    /// `ValueError`
    #[cold]
    pub fn value_error(&mut self, message: impl AsRef<str>) -> Trap {
        self.raise(BuiltinType::ValueError, message.as_ref())
    }

    /// `IndexError`
    #[cold]
    pub fn index_error(&mut self, message: impl AsRef<str>) -> Trap {
        self.raise(BuiltinType::IndexError, message.as_ref())
    }

    /// `OverflowError`
    #[cold]
    pub fn overflow_error(&mut self, message: impl AsRef<str>) -> Trap {
        self.raise(BuiltinType::OverflowError, message.as_ref())
    }

    /// `KeyError(key)`
    #[cold]
    pub fn key_error(&mut self, key: Value) -> Trap {
        self.raise_args(BuiltinType::KeyError, &[key])
    }

    /// `RecursionError`, as comparisons raise it; more work than may be done here; or a question for Python code.
    #[cold]
    pub fn unfinished(&mut self, why: Unfinished) -> Trap {
        if let Unfinished::Ask(a, b) = why {
            return self.ask_known("_same", &[a, b], 2);
        }
        let done = self.heap.meter.take();
        match why {
            Unfinished::Ask(..) => Trap::Internal,
            Unfinished::Deep => self.raise(BuiltinType::RecursionError, "maximum recursion depth exceeded in comparison"),
            Unfinished::Long if done > self.work_limit => Trap::Limit(super::Limit::Time),
            Unfinished::Long => Trap::Heavy,
        }
    }

    /// What the numeric core found wrong.
    #[cold]
    pub fn num_error(&mut self, error: NumError) -> Trap {
        let ty = match error.kind {
            NumErrorKind::Value => BuiltinType::ValueError,
            NumErrorKind::Overflow => BuiltinType::OverflowError,
            NumErrorKind::ZeroDivision => BuiltinType::ZeroDivisionError,
            NumErrorKind::Type => BuiltinType::TypeError,
            NumErrorKind::Memory => {
                self.heap.budget.refused = usize::MAX;
                return Trap::Retry;
            }
        };
        if error.message == crate::num::float::RESULT_OUT_OF_RANGE {
            return self.errno_error(ty, 34, "Numerical result out of range");
        }
        self.raise(ty, &error.message)
    }

    /// An exception with a number of the C library and its text, as Linux has them.
    #[cold]
    fn errno_error(&mut self, ty: BuiltinType, number: i64, text: &str) -> Trap {
        match self.heap.new_str(text) {
            Ok(text) => self.raise_args(ty, &[Value::Int(number), text]),
            Err(trap) => trap,
        }
    }

    /// The value has no hash.
    #[cold]
    pub fn no_hash(&mut self, why: NoHash) -> Trap {
        match why {
            NoHash::Unhashable(value) => {
                let message = format!("unhashable type: '{}'", self.type_name(value));
                self.type_error(message)
            }
            NoHash::Ask(value) => self.ask_known("_hash", &[value], 1),
            NoHash::Unfinished(why) => self.unfinished(why),
        }
    }

    /// As `no_hash`, of `owner` as `what`: "a dict key", "a set element".
    #[cold]
    pub fn no_hash_as(&mut self, why: NoHash, owner: Value, what: &str) -> Trap {
        match why {
            NoHash::Unhashable(part) => {
                let (owner, part) = (self.type_name(owner), self.type_name(part));
                let message = format!("cannot use '{owner}' as {what} (unhashable type: '{part}')");
                self.type_error(message)
            }
            NoHash::Ask(value) => {
                let owner = self.type_name(owner).into_owned();
                match (self.heap.new_str(&owner), self.heap.new_str(what)) {
                    (Ok(owner), Ok(what)) => self.ask_known("_hash_as", &[value, owner, what], 1),
                    (Err(trap), _) | (_, Err(trap)) => trap,
                }
            }
            NoHash::Unfinished(why) => self.unfinished(why),
        }
    }
}
