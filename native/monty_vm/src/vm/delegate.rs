//! `yield from` and `await`, step by step.
use super::{Res, Ret, Trap, Vm};
use crate::heap::GeneratorState;
use crate::value::Value;

impl Vm {
    /// One step of `yield from`: `Ok` is the value of the whole expression.
    pub(super) fn yield_from(&mut self, iterator: Value) -> Res<Value> {
        let sent = std::mem::take(&mut self.sent).or(Value::None);
        self.yield_from_sending(iterator, sent).map_err(|trap| self.send_again(trap, sent))
    }

    pub(super) fn yield_from_sending(&mut self, iterator: Value, sent: Value) -> Res<Value> {
        match iterator {
            Value::Generator(id) => {
                if self.heap.generators.get(id).state == GeneratorState::Done {
                    return Ok(Value::None);
                }
                let ret = self.ret_as(Ret::YieldFrom)?;
                self.resume_generator(id, sent, ret)?;
                Err(Trap::Pushed)
            }
            Value::Coroutine(id) => {
                if self.heap.generators.get(id).state == GeneratorState::Done {
                    return Err(self.awaited_before());
                }
                let ret = self.ret_as(Ret::YieldFrom)?;
                self.resume_generator(id, sent, ret)?;
                Err(Trap::Pushed)
            }
            Value::Awaitable(id) => {
                let ret = self.ret_as(Ret::YieldFrom)?;
                self.step(id, sent, ret)
            }
            Value::Iter(id) => {
                if !sent.is_none() {
                    return Err(self.attribute_error(iterator, "send"));
                }
                match self.iter_next(id)? {
                    Some(item) => {
                        let pc = self.frames.last().ok_or(Trap::Internal)?.pc;
                        self.suspend(pc - 1, item)?;
                        Err(Trap::Pushed)
                    }
                    None => Ok(Value::None),
                }
            }
            _ => Err(Trap::Internal),
        }
    }

    /// The instruction that was to send a value may be executed again: keeps it.
    pub(super) fn send_again(&mut self, trap: Trap, sent: Value) -> Trap {
        if matches!(trap, Trap::Retry | Trap::Heavy | Trap::Asked) {
            self.sent = sent;
        }
        trap
    }
}
