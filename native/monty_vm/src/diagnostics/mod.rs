//! What the VM says when a program is wrong: syntax errors, tracebacks and suggestions, as CPython words them.
//!
//! Nothing here knows of VM values: plain data in, plain data or text out.

pub mod checks;
mod dismantle;
mod grammar;
pub mod lines;
pub mod nesting;
pub mod suggest;
pub mod syntax;
pub mod traceback;
pub mod typos;
