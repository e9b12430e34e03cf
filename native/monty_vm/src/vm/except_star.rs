//! `except*`: taking groups apart.
use super::{Res, Trap, Vm};
use crate::heap::TracebackEntry;
use crate::types::{BuiltinType, exception};
use crate::value::Value;

impl Vm {
    /// The part of an exception that an `except*` clause handles, as a group, and the rest; None where there is nothing.
    pub(super) fn split_group(&mut self, exception: Value, class: Value) -> Res<(Value, Value)> {
        let matches = match exception {
            // All of it is handled; what the clause names is checked all the same.
            Value::None => {
                self.exception_matches(Value::None, class)?;
                false
            }
            _ => self.exception_matches(exception, class)?,
        };
        let classes = match class {
            Value::Tuple(id) => self.heap.tuple(id).to_vec(),
            one => vec![one],
        };
        if classes.into_iter().any(|class| self.derives(class, Value::Type(BuiltinType::BaseExceptionGroup))) {
            return Err(self.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
        }
        if exception.is_none() {
            return Ok((Value::None, Value::None));
        }
        let is_group = self.is_a(exception, BuiltinType::BaseExceptionGroup);
        match (matches, is_group) {
            (true, true) => Ok((exception, Value::None)),
            (true, false) => Ok((self.wrap_naked(exception)?, Value::None)),
            (false, false) => Ok((Value::None, exception)),
            (false, true) => self.ask_to_split(exception, class),
        }
    }

    /// An exception that is no group, as one that was raised here.
    fn wrap_naked(&mut self, exception: Value) -> Res<Value> {
        let message = self.heap.new_str("")?;
        let members = self.heap.new_tuple([exception])?;
        let group = exception::construct_group(self, &[message, members])?;
        let frame = *self.frames.last().ok_or(Trap::Internal)?;
        if let Value::Exception(id) = group {
            let traceback = &mut self.heap.exceptions.get_mut(id).traceback;
            traceback.push(TracebackEntry { code: frame.code, pc: frame.pc.wrapping_sub(1) });
            let bytes = traceback.capacity() * size_of::<TracebackEntry>();
            self.heap.budget.add(bytes);
        }
        Ok(group)
    }

    fn ask_to_split(&mut self, group: Value, class: Value) -> Res<(Value, Value)> {
        let split = self.class_of(group).and_then(|class| self.python_attr(class, "split"));
        let parts = match split {
            Some(split) => self.ask_method(split, group, &[class])?,
            None => self.ask_prelude("_group_parts", &[group, class, Value::Bool(true)])?,
        };
        self.two_parts(group, parts)
    }

    fn two_parts(&mut self, group: Value, parts: Value) -> Res<(Value, Value)> {
        let Value::Tuple(id) = self.plain(parts) else {
            let message = format!("{}.split must return a tuple, not {}", self.type_name(group), self.type_name(parts));
            return Err(self.type_error(message));
        };
        match *self.heap.tuple(id) {
            [part, rest, ..] => Ok((part, rest)),
            ref few => {
                let size = few.len();
                let name = self.type_name(group);
                Err(self.type_error(format!("{name}.split must return a 2-tuple, got tuple of size {size}")))
            }
        }
    }
}
