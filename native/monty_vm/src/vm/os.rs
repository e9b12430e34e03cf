//! What a program asks of its host. The VM has no world: a question suspends the program (`Step::OsCall`), which is then plain data that
//! dumps and loads, until the host answers (`Vm::resume`).
use super::{Res, Vm};
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// A question to the host.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum OsCall {
    /// What time is it, in seconds since some moment, on a clock that never goes backward? A float.
    Monotonic,
    /// Let so many seconds pass. None.
    Sleep {
        /// How many: positive and finite.
        seconds: f64,
    },
}

impl OsCall {
    /// The answer of a host for which no time passes but what is slept, at once: `now` is its clock.
    pub fn virtual_answer(self, now: &mut f64) -> Value {
        match self {
            OsCall::Monotonic => Value::Float(*now),
            OsCall::Sleep { seconds } => {
                *now += seconds;
                Value::None
            }
        }
    }
}

impl Vm {
    /// The host's answer. As for every question, the instruction is executed again once it is there: see `ask`.
    pub(crate) fn ask_host(&mut self, call: OsCall) -> Res<Value> {
        self.ask_question(super::ask::Question::of_host(call))
    }

    /// The question that the program waits to have answered.
    pub fn waiting(&self) -> Option<OsCall> {
        let frame = self.frames.last()?;
        self.asked.last().and_then(|asked| asked.waits_at(self.frames.len(), frame.pc))
    }

    /// Answers the question that the program waits for. False when there is none.
    pub fn resume(&mut self, answer: Value) -> bool {
        self.waiting().is_some() && self.answered(answer).is_ok() && self.redo().is_ok()
    }
}
