//! The ExMonty virtual machine: Python 3.14 as register bytecode, in a world of its own.
#![forbid(unsafe_code)]

pub mod builtins;
pub mod bytecode;
pub mod compile;
pub mod diagnostics;
pub mod format;
pub mod heap;
pub mod modules;
pub mod num;
pub mod prelude;
pub mod program;
pub mod snapshot;
pub mod text;
pub mod types;
pub mod unicode;
pub mod value;
pub mod vm;
