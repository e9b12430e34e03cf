//! Python that runs for the host between two slices of a program: it makes what the host gives, such as dates, and tells the hashes of
//! keys.
//!
//! The program is set aside meanwhile: its registers stay where they are, but its frames are not seen. Nothing is collected, as the host
//! holds values that nothing else does; too much memory is refused as ever. This is a run within none: no native may do it (I2).
use super::{Limit, Limits, Ret, Step, Trap, Vm};
use std::mem::{replace, take};

/// Frames that such a run may have: those of imports, and of a constructor.
const DEPTH: usize = 500;
/// Work that one instruction may do.
const WORK: u64 = 20_000_000;

impl Vm {
    /// Calls a function of the prelude, which may take `fuel` safepoints and can ask no host: how it ended, and what it took.
    pub fn at_once(&mut self, function: &str, args: &[crate::value::Value], fuel: u64) -> (Step, u64) {
        let deep = Limits { max_depth: DEPTH + self.frames.len(), ..self.limits };
        let (limits, module) = (replace(&mut self.limits, deep), self.current_module);
        let (ret, left) = (replace(&mut self.ret, Ret::Entry), self.fuel);
        let pushed = self.push_prelude(function, args);
        (self.ret, self.fuel) = (ret, left);
        let ended = match pushed {
            Ok(()) => self.run_aside(fuel),
            Err(Trap::Limit(limit)) => (Step::Limit(limit), 0),
            Err(Trap::Retry) => (Step::Limit(Limit::Memory), 0),
            Err(_) => (Step::Internal, 0),
        };
        self.limits = limits;
        if self.current_module != module {
            self.switch_module(module);
        }
        ended
    }

    /// Runs the top frame to its end; all else is then as it was.
    fn run_aside(&mut self, fuel: u64) -> (Step, u64) {
        let Some(frame) = self.frames.pop() else { return (Step::Internal, 0) };
        let frames = replace(&mut self.frames, vec![frame]);
        let values = (take(&mut self.sent), take(&mut self.raised), take(&mut self.thrown));
        let answers = (take(&mut self.asked), take(&mut self.defaults), self.heap.known.take());
        let progress = (self.ticks, self.slice, self.fuel, self.work_spent, self.last_retry, self.memory_errors);
        let (allowed, limit, collection) = (self.work_allowed, self.work_limit, self.heap.budget.next_collection);
        let (hosted, describing, pressed) = (take(&mut self.hosted), take(&mut self.describing), take(&mut self.pressed));
        self.set_aside = true;
        self.heap.budget.next_collection = usize::MAX;
        self.set_work_limit(WORK);
        self.set_work_allowed(WORK);

        let step = self.run(fuel);
        let spent = fuel.saturating_sub(self.fuel.max(0).unsigned_abs());

        self.consumed.clear();
        while !self.asked.is_empty() {
            self.forget_asked();
        }
        self.frames = frames;
        (self.sent, self.raised, self.thrown) = values;
        (self.asked, self.defaults) = (answers.0, answers.1);
        self.heap.known.replace(answers.2);
        (self.ticks, self.slice, self.fuel, self.work_spent, self.last_retry, self.memory_errors) = progress;
        self.heap.budget.next_collection = collection;
        self.set_work_limit(limit);
        self.set_work_allowed(allowed);
        (self.hosted, self.describing, self.pressed) = (hosted, describing, pressed);
        self.set_aside = false;
        (step, spent)
    }
}
