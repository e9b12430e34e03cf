//! Work done where there is only the heap: comparing and hashing. The VM settles it (`Vm::settle`).
use std::cell::Cell;

/// Counts work units (about nanoseconds), and says when they are too many for one instruction.
#[derive(Clone, Debug)]
pub struct Meter {
    done: Cell<u64>,
    most: Cell<u64>,
    /// How many comparisons are inside one another: those of keys that are found while others are compared.
    inside: Cell<u32>,
}

/// Comparisons inside one another use stack: there are no more of them than this.
const MAX_INSIDE: u32 = 16;

impl Default for Meter {
    fn default() -> Self {
        Meter { done: Cell::new(0), most: Cell::new(u64::MAX), inside: Cell::new(0) }
    }
}

impl Meter {
    /// Counts; false when it is now more than may be.
    #[inline]
    pub fn add(&self, units: u64) -> bool {
        let done = self.done.get().saturating_add(units);
        self.done.set(done);
        done <= self.most.get()
    }

    /// Does a comparison that may be inside another; `None` when there are too many of them.
    #[inline]
    pub fn nested<R>(&self, f: impl FnOnce() -> R) -> Option<R> {
        let inside = self.inside.get();
        if inside >= MAX_INSIDE {
            return None;
        }
        self.inside.set(inside + 1);
        let result = f();
        self.inside.set(inside);
        Some(result)
    }

    /// Sets how much may be done.
    pub fn allow(&self, most: u64) {
        self.most.set(most);
    }

    /// What was counted so far.
    #[inline(always)]
    pub fn done(&self) -> u64 {
        self.done.get()
    }

    /// What was counted since the last time this was asked.
    pub fn take(&self) -> u64 {
        self.done.replace(0)
    }
}
