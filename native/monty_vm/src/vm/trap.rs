//! Why an instruction did not simply complete.
use serde::{Deserialize, Serialize};

/// A limit that ends the run; Python cannot catch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Limit {
    Time,
    Allocations,
    /// The program went on asking for memory after `MemoryError`.
    Memory,
    Output,
    /// The program slept longer than its host waits.
    Sleep,
}

/// The reason an instruction or a native stops. Small, so that `Res` is; the details are in the `Vm`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    /// A Python exception: `Vm::raised`.
    Raise,
    /// As Raise, but in the frame on top (which was just pushed), where it stands: `generator.throw`.
    Thrown,
    /// Memory was refused: collect, and execute the instruction again. No native may have changed anything visible before.
    Retry,
    /// A frame was pushed; what it returns is the result of the instruction, delivered as `Vm::ret` says. Not an error.
    Pushed,
    /// A question for Python code was posed (`Vm::ask`): push the frame that answers it. The instruction is executed again.
    Asked,
    /// The instruction wants a thread on which it may take long. It has changed nothing and is executed again there.
    Heavy,
    /// The instruction needs an answer of the host: the program is suspended. It is executed again with the answer.
    HostCall,
    /// The run ends with `Vm::raised`.
    Ended,
    /// A limit ended the run.
    Limit(Limit),
    /// A broken rule of the VM's own (a forged snapshot, a bug): the run ends with an error that says so.
    Internal,
}

/// The result of whatever can stop an instruction.
pub type Res<T = ()> = Result<T, Trap>;
