//! The registers of one frame: pinned ones below, temporaries above them as a stack, wide ones beyond the window.
use crate::bytecode::Reg;

/// How many registers instructions reach.
pub(super) const WINDOW: u32 = 256;
/// Parameters, locals and cells pinned in the window at most; the others are wide. Leaves room for twenty nested blocks and
/// for expressions.
pub(super) const MAX_PINNED: u32 = 112;
/// With fewer free registers than this an expression first moves the statement's temporaries out of the window.
pub(super) const SPILL: u32 = 64;
/// So many registers are left free by arguments and elements, for what is around them.
pub(super) const TIGHT: u32 = 32;

/// The register allocator of one frame.
#[derive(Debug, Default)]
pub(super) struct Registers {
    /// The next free temporary.
    next: u32,
    /// Temporaries below this one belong to the statements around: they stay where they are.
    pub base: u32,
    /// How many registers of the window were ever in use.
    top: u32,
    /// The next free wide register.
    wide_next: u32,
    wide_top: u32,
}

/// Where temporaries begin: what is above it is freed by `release`.
pub(super) type Mark = u32;

impl Registers {
    /// Temporaries from `pinned` on; wide registers from `wide` on.
    pub fn new(pinned: u32, wide: u32) -> Registers {
        Registers { next: pinned, base: pinned, top: pinned, wide_next: wide, wide_top: wide }
    }

    /// A fresh temporary, if the window has one.
    pub fn alloc(&mut self) -> Option<Reg> {
        self.alloc_block(1)
    }

    /// `count` consecutive fresh temporaries: the first of them.
    pub fn alloc_block(&mut self, count: u32) -> Option<Reg> {
        let first = Reg::try_from(self.next).ok()?;
        let next = self.next.checked_add(count)?;
        if next > WINDOW {
            return None;
        }
        self.next = next;
        self.top = self.top.max(next);
        Some(first)
    }

    /// The next temporary's number, to release to.
    pub fn mark(&self) -> Mark {
        self.next
    }

    /// Frees all temporaries from `mark` on.
    pub fn release(&mut self, mark: Mark) {
        self.next = mark;
    }

    /// How many temporaries are free.
    pub fn room(&self) -> u32 {
        WINDOW.saturating_sub(self.next)
    }

    /// A block of fresh wide registers.
    pub fn alloc_wide(&mut self, count: u32) -> u32 {
        let first = self.wide_next;
        self.wide_next = first.saturating_add(count);
        self.wide_top = self.wide_top.max(self.wide_next);
        first
    }

    /// Frees all wide registers from `mark` on.
    pub fn release_wide(&mut self, mark: u32) {
        self.wide_next = mark;
    }

    /// How many registers a frame takes.
    pub fn total(&self) -> u32 {
        if self.wide_top > WINDOW { self.wide_top } else { self.top }
    }
}
