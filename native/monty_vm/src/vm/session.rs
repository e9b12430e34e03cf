//! Sessions: the main module of a program that has ended runs another unit, and another, with the globals that are there.
use super::{Frame, Limits, Res, Ret, Trap, Vm};
use crate::bytecode::Unit;
use crate::value::{ModuleId, Value};
use std::sync::Arc;

const MAIN: ModuleId = ModuleId(0);
/// What code may take beyond the limit of memory, all in all: a session that is full can still be told to forget something.
const SPARE: usize = 64 << 10;

impl Vm {
    /// The names of the main module's globals, by slot: the next unit is compiled with these as its `Options::globals`.
    pub fn main_globals(&self) -> impl ExactSizeIterator<Item = &str> {
        self.modules.first().map_or(&[][..], |main| &main.names).iter().map(|name| &**name)
    }

    /// Whether the program has ended (or not begun): it can be fed.
    pub fn is_idle(&self) -> bool {
        self.frames.is_empty()
    }

    /// Has an idle program run another unit in its main module. `Trap::Retry`: there is no memory for it; nothing has changed.
    pub fn feed(&mut self, unit: Arc<Unit>) -> Res {
        self.with_spare(|vm| vm.feed_unit(unit))
    }

    fn with_spare<R>(&mut self, f: impl FnOnce(&mut Vm) -> R) -> R {
        let limit = self.heap.budget.max_memory;
        self.heap.budget.max_memory = limit.saturating_add(SPARE);
        let result = f(self);
        self.heap.budget.max_memory = limit;
        result
    }

    fn feed_unit(&mut self, unit: Arc<Unit>) -> Res {
        let name = |&global: &u32| unit.names.get(global as usize).map_or("", |name| &**name);
        let known = self.main_globals().len();
        let agrees = unit.globals.len() >= known && self.main_globals().zip(&unit.globals).all(|(a, b)| a == name(b));
        if !self.is_idle() || !agrees {
            return Err(Trap::Internal);
        }
        self.reserve_feed(&unit)?;
        for global in unit.globals.iter().skip(known) {
            self.module_set(MAIN, name(global), Value::Undef)?;
        }
        let code = self.link(unit, 0);
        self.reload();
        self.frames.push(Frame { handled: Value::Undef, code, pc: 0, base: 1, ret: Ret::Entry });
        Ok(())
    }

    /// Collects when there is no room for a unit that is to be fed: `feed` itself does not, so that values for it can be made before.
    pub fn make_room(&mut self, unit: &Unit) {
        // (A piece that only forgets something needs room for its result.)
        let tight = self.heap.budget.reserve(SPARE).is_err();
        if tight || self.with_spare(|vm| vm.reserve_feed(unit)).is_err() {
            self.collect();
        }
    }

    fn reserve_feed(&mut self, unit: &Unit) -> Res {
        let registers = unit.codes.first().map_or(0, |code| code.registers as usize);
        self.ensure_stack(1 + registers)?;
        self.reserve_unit(unit, true)
    }

    /// Sets a global of the main module by name.
    pub fn set_main_global(&mut self, name: &str, value: Value) -> Res {
        self.module_set(MAIN, name, value)
    }

    /// The limits of what an idle program is fed next; what is counted over a run is counted anew.
    pub fn begin_run(&mut self, limits: Limits) {
        // What the program has made of its recursion limit stays.
        let own = if self.limits.max_depth < self.host_depth { self.limits.max_depth } else { usize::MAX };
        self.set_limits(limits);
        self.limits.max_depth = limits.max_depth.min(own);
        self.output_bytes = self.output.len();
        self.memory_errors = 0;
        let budget = &mut self.heap.budget;
        budget.allocations = 0;
        budget.peak = budget.used;
    }

    /// Whatever it was doing, the program has ended: by an exception, a limit, or because nobody waits for its result any more. What
    /// it has made so far stays.
    pub fn end_run(&mut self) {
        let interrupted = !self.is_idle();
        while let Some(frame) = self.frames.pop() {
            if let Some(Value::Generator(id)) = self.stack.get((frame.base as usize).wrapping_sub(1)).copied() {
                self.end_generator(id);
            }
            self.undo_import(frame);
        }
        while !self.asked.is_empty() {
            self.forget_asked();
        }
        for value in [&mut self.raised, &mut self.thrown, &mut self.sent, &mut self.descriptions] {
            *value = Value::Undef;
        }
        self.defaults.clear();
        self.consumed.clear();
        self.heap.known.borrow_mut().clear();
        self.last_retry = None;
        // The event loop that ran is left as by an exception.
        if interrupted && let Some(events) = self.imported_module("asyncio.events") {
            let _ = self.module_set(events, "_running", Value::None);
        }
    }

    /// A module whose code did not get to its end is imported anew.
    fn undo_import(&mut self, frame: Frame) {
        let Some(index) = self.modules.iter().position(|module| module.body == Some(frame.code)) else { return };
        for slot in self.slots_mut(index as u32).into_iter().flatten() {
            *slot = Value::Undef;
        }
        if let Some(module) = self.modules.get_mut(index) {
            module.begun = false;
        }
    }
}
