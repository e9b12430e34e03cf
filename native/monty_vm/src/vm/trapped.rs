//! What becomes of a trap, and of a safepoint where something is due.
use super::run::Exit;
use super::{Trap, Vm};

impl Vm {
    /// At a safepoint where something is due: collect, or leave the slice. The frame's `pc` is saved.
    #[cold]
    #[inline(never)]
    pub(super) fn pause(&mut self) -> Option<Exit> {
        self.settle();
        if self.gc_stress {
            self.collect();
        } else if self.heap.budget.collection_due() {
            if self.collection_is_heavy() {
                return Some(Exit::Heavy);
            }
            self.collect();
        }
        if self.fuel <= 0 { Some(Exit::OutOfFuel) } else { None }
    }

    /// Whether a collection takes longer than one instruction may in this slice: about 8 bytes of heap are done in a nanosecond.
    pub(super) fn collection_is_heavy(&self) -> bool {
        self.heap.budget.used as u64 / 8 > self.work_allowed
    }

    /// What became of a question that could not be posed.
    pub(super) fn handle_posed(&mut self, trap: Trap, pc: u32) -> Option<Exit> {
        match trap {
            Trap::Asked => Some(Exit::Internal),
            trap => self.handle_trap(trap, pc),
        }
    }

    /// What a trap means. `pc` is past the instruction. `None`: go on with the top frame.
    #[cold]
    #[inline(never)]
    pub(super) fn handle_trap(&mut self, trap: Trap, pc: u32) -> Option<Exit> {
        match trap {
            Trap::Pushed => {
                self.forget_consumed();
                None
            }
            Trap::Raise => {
                self.forget_consumed();
                self.frames.last_mut()?.pc = pc;
                self.unwind()
            }
            Trap::Thrown => self.unwind(),
            Trap::Retry => {
                let depth = self.frames.len();
                // (Work that the instruction declared is no progress.)
                let here = (depth, pc, self.fuel.saturating_add(self.work_spent));
                let refused = self.heap.budget.refused;
                if let Some(limit) = self.pressed.take() {
                    self.heap.budget.max_memory = limit;
                }
                self.rewind_now();
                self.replay(pc);
                self.frames.last_mut()?.pc = pc - 1;
                if self.collection_is_heavy() {
                    return Some(Exit::Heavy);
                }
                self.collect();
                let fits = refused <= self.heap.budget.max_memory.saturating_sub(self.heap.budget.used);
                if fits && self.last_retry != Some(here) {
                    self.last_retry = Some(here);
                    return None;
                }
                self.last_retry = None;
                self.memory_errors += 1;
                if self.memory_errors > super::step::MAX_MEMORY_ERRORS {
                    return Some(Exit::Limit(super::Limit::Memory));
                }
                self.frames.last_mut()?.pc = pc;
                self.raise_memory_error();
                self.unwind()
            }
            Trap::Asked => match self.pose(pc) {
                // (A question is a safepoint: one may follow another without end.)
                Trap::Pushed => {
                    self.fuel = self.fuel.saturating_sub(1);
                    if self.fuel <= 0 { self.pause() } else { None }
                }
                trap => self.handle_posed(trap, pc),
            },
            Trap::Heavy => {
                self.rewind_now();
                self.replay(pc);
                self.frames.last_mut()?.pc = pc - 1;
                Some(Exit::Heavy)
            }
            Trap::Limit(limit) => {
                self.frames.last_mut()?.pc = pc - 1;
                Some(Exit::Limit(limit))
            }
            Trap::HostCall => Some(self.waiting().map_or(Exit::Internal, Exit::HostCall)),
            Trap::Ended => Some(Exit::Raised(std::mem::take(&mut self.raised))),
            Trap::Internal => Some(Exit::Internal),
        }
    }
}
