//! Frames: where each active function stands, and what becomes of its result.
use crate::bytecode::{Code, Unit};
use crate::heap::CodeId;
use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What becomes of the value that a frame returns (or yields), in the frame below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ret {
    /// It ends the run.
    Entry,
    /// It goes to a register.
    Dst(u8),
    /// Its truth decides the conditional jump that the frame below stands behind.
    Jump,
    /// Its truth (negated for `true`) goes to a register.
    Truth(u8, bool),
    /// A generator in a `for`: a yield goes to the loop's register and on with the body; the end falls through.
    ForNext,
    /// `next(generator)`, `send`: a yield goes to the register; the end raises StopIteration.
    Next(u8),
    /// `next(generator, default)`: as Next, but at the end the register gets `Vm::scratch` top: the default it was given.
    NextDefault(u8),
    /// `yield from`: a yield is yielded on; the end goes to the register.
    YieldFrom(u8),
    /// `generator.close()`.
    Close(u8),
    /// A generator that another delegates to is closed first: at its end GeneratorExit is raised in the other.
    CloseDelegate,
    /// It replaces an operand register, and the instruction is executed again.
    Redo(u8),
    /// As Redo, for an item of the argument list of a `CallEx`.
    RedoItem(u16),
    /// It answers what the instruction asked, which is executed again.
    Answer,
    /// It ends a call of a class: None, and the instance (below the frame's function) goes to the register.
    Init(u8),
    /// It is what a special method says: see `vm/direct.rs`. It, its truth, or the contrary goes to a register.
    Special(u8, Said),
    /// It is the truth that a special method says (negated for `true`); it decides the conditional jump.
    SpecialJump(bool),
    /// It is what `__iter__` gives for the loop whose state begins at the register.
    Iter(u8),
    /// It is what `__next__` gives for the loop that the frame below stands at; StopIteration ends the loop.
    NextItem,
    /// It has the texts of the exception that ends the run: see `Vm::begin_report`.
    Report,
    /// It has the result of the run, and the texts of objects in it: see `Vm::begin_describing`.
    Describe,
    /// It is dropped.
    Discard,
    /// It is dropped, and the instruction is executed again.
    Again,
}

/// What is wanted of what a special method says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Said {
    AsIs,
    Truth,
    Contrary,
}

impl Said {
    /// Of a truth, or of the contrary.
    pub fn truth(negate: bool) -> Said {
        if negate { Said::Contrary } else { Said::Truth }
    }
}

/// An active function. Its registers are `stack[base ..]`; `stack[base - 1]` is the function or generator it runs.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Frame {
    /// The exception it is handling, or Undef.
    pub handled: Value,
    /// Its code.
    pub code: CodeId,
    /// The instruction to go on with (the one before is the one that called).
    pub pc: u32,
    /// Its first register.
    pub base: u32,
    /// What becomes of its result.
    pub ret: Ret,
}

/// A code object linked into a program.
#[derive(Clone, Debug)]
pub struct Linked {
    /// The code.
    pub code: Arc<Code>,
    /// The unit it is from.
    pub unit: Arc<Unit>,
    /// Where the unit's constants begin in the program's pool.
    pub consts: u32,
    /// Where the code's attribute caches begin.
    pub sites: u32,
    /// Where the unit's code objects begin in the program's table.
    pub codes: u32,
    /// The module whose globals it uses.
    pub module: u32,
    /// Whether the code has global slots to read or write: other code runs with whatever globals are in place.
    pub uses_globals: bool,
    /// The number of arguments with which a call needs no binding, or `u32::MAX`.
    pub exact_args: u32,
}

impl Linked {
    /// Whether entering this code means putting its module's globals in place.
    #[inline(always)]
    pub fn switches_to(&self, current: u32) -> bool {
        self.module != current && self.uses_globals
    }

    /// Whether code has instructions on global slots.
    pub fn reads_slots(code: &Code) -> bool {
        use crate::bytecode::Op;
        code.ops.iter().any(|op| matches!(op, Op::LoadGlobal { .. } | Op::StoreGlobal { .. } | Op::DelGlobal { .. }))
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, Ret};

    #[test]
    fn sizes() {
        assert_eq!(size_of::<Frame>(), 32);
        assert_eq!(size_of::<Ret>(), 4);
    }
}
