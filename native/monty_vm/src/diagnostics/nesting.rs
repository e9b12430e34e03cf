//! How deep a source can nest: found before it is parsed, in one pass, so that parser, compiler and drop get a stack that suffices.

/// Up to this bound of depth a source is parsed and compiled on the caller's stack (about 200 KiB must be left on it).
pub const DIRECT_DEPTH: usize = 60;

/// An upper bound of the depth of the syntax tree of `source`.
pub fn depth_bound(source: &str) -> usize {
    source.len()
}

/// Runs `f` where the stack suffices for a tree of depth `bound`: here, or on a thread of its own. `None` if there is no such thread to be had.
pub fn with_stack_for<R: Send>(bound: usize, f: impl FnOnce() -> R + Send) -> Option<R> {
    if bound <= DIRECT_DEPTH {
        return Some(f());
    }
    on_own_stack(256 * 1024 + bound.min(20_000) * 16 * 1024, f)
}

/// The one place of the VM that makes a thread: only its stack is wanted, the caller waits for it.
#[allow(clippy::disallowed_methods, clippy::disallowed_types)]
fn on_own_stack<R: Send>(stack: usize, f: impl FnOnce() -> R + Send) -> Option<R> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(stack).spawn_scoped(scope, f).ok()?;
        match thread.join() {
            Ok(result) => Some(result),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}
