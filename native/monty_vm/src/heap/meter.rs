//! Work done where there is only the heap: comparing and hashing. The VM settles it (`Vm::settle`).
use std::cell::Cell;

/// Counts work units (about nanoseconds), and says when they are too many for one instruction.
#[derive(Clone, Debug)]
pub struct Meter {
    done: Cell<u64>,
    most: Cell<u64>,
}

impl Default for Meter {
    fn default() -> Self {
        Meter { done: Cell::new(0), most: Cell::new(u64::MAX) }
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
