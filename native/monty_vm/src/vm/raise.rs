//! `raise` and `except`: what is raised, its cause, what a clause matches.
use super::{Res, Trap, Vm};
use crate::types::BuiltinType;
use crate::value::Value;

impl Vm {
    /// The exception that `raise value` raises: an instance, or an instance made of a class.
    pub(super) fn exception_from(&mut self, value: Value) -> Res<Value> {
        match value {
            Value::Exception(_) => Ok(value),
            Value::Type(ty) if ty.is_exception() => crate::types::exception::construct(self, ty, 0, 0, None),
            Value::Class(id) if self.heap.classes.get(id).base.is_some_and(BuiltinType::is_exception) => {
                match self.ask(value, &[])? {
                    made @ Value::Exception(_) => Ok(made),
                    other => {
                        let (class, other) = (self.repr_native(value)?, self.repr_native(self.type_value(other))?);
                        let message = format!("calling {class} should have returned an instance of BaseException, not {other}");
                        Err(self.type_error(message))
                    }
                }
            }
            _ => Err(self.type_error("exceptions must derive from BaseException")),
        }
    }

    pub(super) fn set_cause(&mut self, exception: Value, cause: Value) -> Res {
        let cause = match cause {
            Value::None => Value::Undef,
            Value::Exception(_) => cause,
            Value::Type(ty) if ty.is_exception() => self.exception_from(cause)?,
            Value::Class(id) if self.heap.classes.get(id).base.is_some_and(BuiltinType::is_exception) => {
                self.exception_from(cause)?
            }
            _ => return Err(self.type_error("exception causes must derive from BaseException")),
        };
        let Value::Exception(id) = exception else { return Err(Trap::Internal) };
        let object = self.heap.exceptions.get_mut(id);
        object.cause = cause;
        object.suppress_context = true;
        Ok(())
    }

    /// Whether an exception matches what an `except` names.
    pub(super) fn exception_matches(&mut self, exception: Value, class: Value) -> Res<bool> {
        let ty = self.type_value(exception);
        let classes = match class {
            Value::Tuple(id) => self.heap.tuple(id).to_vec(),
            one => vec![one],
        };
        let mut found = false;
        for class in classes {
            match class {
                Value::Type(base) if base.is_exception() => found |= self.derives(ty, class),
                Value::Class(id) if self.heap.classes.get(id).base.is_some_and(BuiltinType::is_exception) => {
                    found |= self.derives(ty, class)
                }
                _ => return Err(self.type_error("catching classes that do not inherit from BaseException is not allowed")),
            }
        }
        Ok(found)
    }
}
