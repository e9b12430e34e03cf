//! What Elixir holds references to: compiled programs and paused runs.
use crate::program::Program;
use monty_vm::program;
use rustler::{Resource, resource_impl};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, OnceLock, PoisonError};

/// A compiled program.
pub struct Runner(pub program::Runner);

#[resource_impl]
impl Resource for Runner {}

/// A run between two slices. A slice takes the program out, so a run that panicked or is executing has none.
pub struct Run(Mutex<Option<Box<Program>>>);

#[resource_impl]
impl Resource for Run {}

impl Run {
    /// A run that waits for its next slice.
    pub fn new(program: Box<Program>) -> Run {
        Run(Mutex::new(Some(program)))
    }

    /// Takes the program to run it.
    pub fn take(&self) -> Option<Box<Program>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Puts the program back.
    pub fn put(&self, program: Box<Program>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(program);
    }

    /// Bytes held.
    pub fn held_bytes(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map_or(0, |p| p.held_bytes())
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        if let Some(program) = self.take() {
            retire(program);
        }
    }
}

/// Heaps up to this size are freed where they are dropped.
const FREED_IN_PLACE: usize = 128 * 1024;

/// Frees a program; a big one on a thread of its own, for a scheduler has no time for that.
pub fn retire(program: Box<Program>) {
    if program.held_bytes() <= FREED_IN_PLACE {
        return;
    }
    if let Some(reaper) = reaper() {
        // When the thread is gone the program comes back in the error, and is freed here.
        let _ = reaper.send(program);
    }
}

fn reaper() -> Option<&'static Sender<Box<Program>>> {
    static REAPER: OnceLock<Option<Sender<Box<Program>>>> = OnceLock::new();
    let reaper = REAPER.get_or_init(|| {
        let (sender, receiver) = channel::<Box<Program>>();
        let thread = std::thread::Builder::new().name("ex_monty_reaper".into()).stack_size(256 * 1024);
        thread.spawn(move || receiver.into_iter().for_each(drop)).ok().map(|_| sender)
    });
    reaper.as_ref()
}
