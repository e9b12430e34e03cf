//! Register bytecode: instructions, code objects and their disassembly.
mod code;
mod dis;
mod op;
mod operands;
mod verify;
pub use code::{Code, CodeKind, Const, Handler, Params, Site, Span, Unit};
pub use dis::disassemble;
pub use op::{Awaited, BinOp, CmpOp, Conv, Op, Reg, Target};
pub(crate) use operands::{call_window_end, calls_register};
pub use verify::verify;
