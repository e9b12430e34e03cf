//! The outside of the VM: start a program, run slices of it, read its output.
use super::run::{Exit, WINDOW};
use super::{Asked, Frame, HostCall, Limit, Ret, Vm};
use crate::bytecode::{Unit, call_window_end};
use crate::heap::{CodeId, Heap};
use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A program that was refused memory this often ends.
pub(crate) const MAX_MEMORY_ERRORS: u32 = 32;

/// What a run may use. Time is the host's to measure: see `Vm::set_work_limit` and `Vm::end_with`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of heap, stack and output.
    pub max_memory: usize,
    /// Objects allocated over the whole run.
    pub max_allocations: u64,
    /// Frames.
    pub max_depth: usize,
    /// Bytes printed.
    pub max_output: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { max_memory: 256 << 20, max_allocations: u64::MAX, max_depth: 1000, max_output: 16 << 20 }
    }
}

/// How a slice ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// The program ended with this result.
    Done(Value),
    /// The program ended with this exception.
    Raised(Value),
    /// The slice is over; run on.
    OutOfFuel,
    /// The next instruction may take long: run on with `work_allowed` raised, where that does no harm.
    Heavy,
    /// The program asks its host: give the answer by `Vm::resume`, then run on.
    HostCall(HostCall),
    /// A limit ended the program.
    Limit(Limit),
    /// The program is broken (a forged snapshot, or a bug of the VM): it ended.
    Internal,
}

impl Vm {
    /// A program that will run `unit`. `seed` is for the hashes of strings.
    pub fn new(unit: Arc<Unit>, limits: Limits, seed: u64) -> Vm {
        let mut heap = Heap { seed, ..Heap::default() };
        heap.budget.max_memory = limits.max_memory;
        heap.budget.max_allocations = limits.max_allocations;
        let mut vm = Vm {
            heap,
            stack: Vec::new(),
            frames: Vec::new(),
            codes: Arc::new(Vec::new()),
            pending: Vec::new(),
            evaluated: super::evaluated::Evaluated::default(),
            consts: Vec::new(),
            sites: super::cache::Sites::default(),
            modules: Vec::new(),
            globals: Vec::new(),
            current_module: 0,
            raised: Value::Undef,
            ret: Ret::Discard,
            sent: Value::Undef,
            defaults: Vec::new(),
            asked: Vec::new(),
            ticks: 0,
            slice: 0,
            consumed: Vec::new(),
            fuel: 0,
            work_spent: 0,
            work_allowed: u64::MAX,
            work_limit: u64::MAX,
            limits,
            host_depth: limits.max_depth,
            output: String::new(),
            output_bytes: 0,
            max_str_digits: crate::num::parse::DEFAULT_MAX_STR_DIGITS,
            memory_errors: 0,
            last_retry: None,
            nans: 0,
            describing: super::Describe::Nothing,
            descriptions: Value::Undef,
            given: Value::Undef,
            gc_stress: false,
            pressed: None,
            hosted: false,
            set_aside: false,
            host_calls: 0,
            thrown: Value::Undef,
            prelude: super::prelude::Linked::default(),
        };
        let module = vm.new_module("__main__", &unit);
        let code = vm.link(unit, module);
        let registers = vm.linked(code).map_or(0, |l| l.code.registers as usize);
        vm.grow_stack(WINDOW + 1 + registers.max(31));
        vm.frames.push(Frame { handled: Value::Undef, code, pc: 0, base: 1, ret: Ret::Entry });
        vm.reload();
        vm
    }

    /// Runs at most `fuel` safepoints.
    pub fn run(&mut self, fuel: u64) -> Step {
        if let Some(call) = self.waiting() {
            return Step::HostCall(call);
        }
        self.ticks = self.ticks.wrapping_add(self.slice.wrapping_sub(self.fuel.wrapping_add(self.work_spent)));
        self.fuel = fuel.min(i64::MAX as u64) as i64;
        self.slice = self.fuel;
        self.work_spent = 0;
        // What was retried in an earlier slice says nothing of this one, whose fuel may be the same.
        self.last_retry = None;
        self.heap.meter.take();
        let mut thrown = std::mem::take(&mut self.thrown);
        loop {
            self.reload();
            if !thrown.is_undef() {
                self.raise_value(std::mem::take(&mut thrown));
                match self.unwind() {
                    Some(Exit::Raised(value)) => return Step::Raised(value),
                    Some(_) => return Step::Internal,
                    None => {}
                }
            }
            let table = Arc::clone(&self.codes);
            let exit = self.run_loop(&table);
            drop(table);
            if matches!(exit, Exit::Reload) && !self.pending.is_empty() {
                continue;
            }
            self.reload();
            match exit {
                Exit::Done(value) => return Step::Done(value),
                Exit::Raised(value) => return Step::Raised(value),
                Exit::OutOfFuel => return Step::OutOfFuel,
                Exit::Heavy => return Step::Heavy,
                Exit::HostCall(call) => {
                    if self.heap.budget.waiting_collection_due() && !self.collection_is_heavy() {
                        self.collect();
                    }
                    return Step::HostCall(call);
                }
                Exit::Limit(limit) => return Step::Limit(limit),
                Exit::Internal | Exit::Reload => return Step::Internal,
            }
        }
    }

    /// Work units (about nanoseconds) that one instruction may take before the slice ends with `Step::Heavy`.
    pub fn set_work_allowed(&mut self, units: u64) {
        self.work_allowed = units;
        self.heap.meter.allow(self.work_allowed.min(self.work_limit));
    }

    /// Work units that one instruction may take at all; more ends the run as the time limit does.
    pub fn set_work_limit(&mut self, units: u64) {
        self.work_limit = units;
        self.heap.meter.allow(self.work_allowed.min(self.work_limit));
    }

    /// The work that natives have declared in this slice, in units.
    pub fn declared_work(&self) -> u64 {
        (self.work_spent.max(0) as u64).saturating_mul(super::protocol::UNITS_OF_FUEL)
    }

    /// Collect at every safepoint (tests).
    pub fn set_gc_stress(&mut self, on: bool) {
        self.gc_stress = on;
    }

    /// Refuses memory once, as soon as more than `spare` bytes are asked for: the instruction is then executed again (tests).
    pub fn press_memory(&mut self, spare: usize) {
        let budget = &mut self.heap.budget;
        let limit = *self.pressed.get_or_insert(budget.max_memory);
        budget.max_memory = limit.min(budget.used.saturating_add(spare));
    }

    /// Whether every safepoint collects.
    pub fn gc_stress(&self) -> bool {
        self.gc_stress
    }

    /// Sets a global of the main module before the run.
    pub fn set_global(&mut self, slot: usize, value: Value) {
        if let Some(place) = self.globals.get_mut(slot) {
            *place = value;
        }
    }

    /// What was printed since the last call.
    pub fn take_output(&mut self) -> String {
        let output = std::mem::take(&mut self.output);
        self.heap.budget.release(output.len());
        output
    }

    /// How many bytes were printed since `take_output`.
    pub fn output_len(&self) -> usize {
        self.output.len()
    }

    /// Other limits than it was started with.
    pub fn set_limits(&mut self, limits: Limits) {
        self.limits = limits;
        self.host_depth = limits.max_depth;
        self.heap.budget.max_memory = limits.max_memory;
        self.heap.budget.max_allocations = limits.max_allocations;
    }

    /// Whether so many bytes more may be printed.
    pub(crate) fn check_output(&self, bytes: usize) -> super::Res {
        if bytes > self.limits.max_output - self.output_bytes.min(self.limits.max_output) {
            return Err(super::Trap::Limit(Limit::Output));
        }
        Ok(())
    }

    /// Prints.
    pub(crate) fn write_output(&mut self, text: &str) -> super::Res {
        self.check_output(text.len())?;
        self.heap.budget.charge(text.len())?;
        self.output_bytes += text.len();
        self.output.push_str(text);
        Ok(())
    }

    /// Collects garbage.
    pub fn collect(&mut self) {
        self.collect_checking(false);
    }

    /// As `collect`; with `checking`, gives whether every handle named a live object.
    pub(crate) fn collect_checking(&mut self, checking: bool) -> bool {
        if self.set_aside {
            return true;
        }
        self.clear_dead_registers();
        let Vm {
            heap, stack, frames, consts, modules, globals, raised, thrown, sent, descriptions, given, defaults, asked, ..
        } = self;
        let sound = heap.collect_checking(checking, |marker| {
            for values in [&*stack, &*consts, &*globals, &*defaults] {
                for &value in values {
                    marker.root(value);
                }
            }
            for frame in frames.iter() {
                marker.root(frame.handled);
            }
            for module in modules.iter() {
                for &value in &module.slots {
                    marker.root(value);
                }
            }
            for value in asked.iter().flat_map(Asked::values) {
                marker.root(value);
            }
            marker.root(*raised);
            marker.root(*thrown);
            marker.root(*sent);
            marker.root(*descriptions);
            marker.root(*given);
        });
        if self.gc_stress {
            self.heap.budget.next_collection = 0;
        }
        sound
    }

    /// Registers above the top frame are garbage that may name freed objects: forget them. And what calls before have left above the
    /// arguments of the call that waits for the host is not kept for its sake.
    fn clear_dead_registers(&mut self) {
        let top = self.top();
        for slot in self.stack.iter_mut().skip(top) {
            *slot = Value::Undef;
        }
        let Some(frame) = self.frames.last().filter(|_| self.waiting().is_some()) else { return };
        let op = self.linked(frame.code).and_then(|l| l.code.ops.get(frame.pc.wrapping_sub(1) as usize));
        if let Some(end) = op.and_then(call_window_end) {
            let window = frame.base as usize..top.min(frame.base as usize + 256);
            for slot in self.stack.get_mut(window).unwrap_or(&mut []).iter_mut().skip(end) {
                *slot = Value::Undef;
            }
        }
    }

    /// The first register above the top frame.
    pub(crate) fn top(&self) -> usize {
        match self.frames.last() {
            Some(frame) => frame.base as usize + self.linked(frame.code).map_or(0, |l| l.code.registers as usize),
            None => 1,
        }
    }

    /// Makes the stack at least `len` registers long, charged. Trusts that `len` was checked where it comes from a program.
    pub(crate) fn grow_stack(&mut self, len: usize) {
        let before = self.stack.capacity();
        if len > self.stack.len() {
            if len > before {
                self.stack.reserve_exact(len.saturating_sub(self.stack.len()));
            }
            self.stack.resize(len, Value::Undef);
        }
        let grown = self.stack.capacity() - before;
        self.heap.budget.add(grown * size_of::<Value>());
    }

    /// Makes room for registers up to `top`, and a window above.
    pub(crate) fn ensure_stack(&mut self, top: usize) -> super::Res {
        let need = top + WINDOW;
        if need <= self.stack.len() {
            return Ok(());
        }
        let wanted = need.max(self.stack.len() + self.stack.len() / 2);
        self.heap.budget.reserve((wanted - self.stack.len()) * size_of::<Value>())?;
        self.grow_stack(wanted);
        Ok(())
    }

    /// The code of the frame that runs, for hosts that report where a program is.
    pub fn current_code(&self) -> Option<CodeId> {
        self.frames.last().map(|f| f.code)
    }
}

impl Vm {
    /// Whether there may be no more frames. Those of the library's own Python do not count, as what is native in CPython does not there;
    /// but beyond the limit somebody has to look, and there are never more than twice as many.
    #[inline]
    pub(crate) fn at_recursion_limit(&self) -> bool {
        self.frames.len() >= self.limits.max_depth && self.is_too_deep()
    }

    #[cold]
    #[inline(never)]
    fn is_too_deep(&self) -> bool {
        let (count, most) = (self.frames.len(), self.limits.max_depth);
        if count >= most.saturating_mul(2) {
            return true;
        }
        self.heap.meter.add(count as u64 * 4);
        let own = |frame: &&Frame| self.linked(frame.code).is_some_and(|linked| !linked.code.hidden);
        self.frames.iter().filter(own).count() >= most
    }

    /// How many frames there may be.
    pub fn recursion_limit(&self) -> usize {
        self.limits.max_depth
    }

    /// `sys.setrecursionlimit`: no more than the host's limit.
    pub(crate) fn set_recursion_limit(&mut self, limit: usize) -> super::Res {
        if limit <= self.frames.len() {
            let message = format!(
                "cannot set the recursion limit to {limit} at the recursion depth {}: the limit is too low",
                self.frames.len()
            );
            return Err(self.raise(crate::types::BuiltinType::RecursionError, &message));
        }
        self.limits.max_depth = self.host_depth.min(limit);
        Ok(())
    }
}
