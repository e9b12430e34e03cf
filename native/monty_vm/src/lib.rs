//! The ExMonty virtual machine: Python 3.14 as register bytecode, in a world of its own.
#![forbid(unsafe_code)]

pub mod format;
pub mod num;
pub mod unicode;
