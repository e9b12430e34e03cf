//! How deep a source can nest: found before it is parsed, in one pass, so that parser, compiler and drop get a stack that suffices.

mod scan;
mod segment;
#[cfg(test)]
mod tests;

pub use scan::{Scan, scan};

/// Up to this bound of depth a source is parsed and compiled on the caller's stack.
pub const DIRECT_DEPTH: usize = 40;

/// Deeper sources are refused, as CPython refuses them at a depth that depends on its stack.
pub const MAX_DEPTH: usize = 5_000;

/// The stack for one level of the tree: parser, checks, compiler and drop each use far less in a release build.
const BYTES_PER_LEVEL: usize = 12 * 1024;

/// What a thread needs beside the levels.
const BYTES_BESIDE: usize = 512 * 1024;

/// An upper bound of the depth of the syntax tree of `source`, found in one pass over its bytes.
pub fn depth_bound(source: &str) -> usize {
    scan(source).depth
}

/// Runs `f` where the stack suffices for a tree of depth `bound`: here, or on a thread of its own. `None` if there is no such thread to be had.
pub fn with_stack_for<R: Send>(bound: usize, f: impl FnOnce() -> R + Send) -> Option<R> {
    if bound <= DIRECT_DEPTH {
        return Some(f());
    }
    on_own_stack(BYTES_BESIDE + bound.min(4 * MAX_DEPTH) * BYTES_PER_LEVEL, f)
}

/// The one place of the VM that makes a thread: only its stack is wanted, the caller waits for it.
#[allow(clippy::disallowed_methods, clippy::disallowed_types)]
pub(crate) fn on_own_stack<R: Send>(stack: usize, f: impl FnOnce() -> R + Send) -> Option<R> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(stack).spawn_scoped(scope, f).ok()?;
        match thread.join() {
            Ok(result) => Some(result),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
