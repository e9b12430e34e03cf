//! What Elixir holds references to: compiled programs and paused runs.
use crate::program::Program;
use monty_vm::program;
use rustler::{Resource, ResourceArc, resource_impl};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Mutex, OnceLock, PoisonError, TryLockError};

/// A compiled program. (There is none only while it is dropped.)
pub struct Runner(Option<program::Runner>);

#[resource_impl]
impl Resource for Runner {}

impl Runner {
    /// What Elixir can hold a reference to.
    pub fn new(runner: program::Runner) -> Runner {
        Runner(Some(runner))
    }

    /// The program.
    pub fn get(&self) -> Option<&program::Runner> {
        self.0.as_ref()
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        if let Some(runner) = self.0.take()
            && runner.unit().source.len() > FREED_IN_PLACE
        {
            free_elsewhere(Box::new(runner));
        }
    }
}

/// Another process has to do with a run.
pub struct Busy;

/// A run between two slices. A slice takes the program out, so a run that panicked or is executing has none.
pub struct Run(Mutex<Option<Box<Program>>>);

#[resource_impl]
impl Resource for Run {}

impl Run {
    /// A run that waits for its next slice.
    pub fn new(program: Box<Program>) -> Run {
        Run(Mutex::new(Some(program)))
    }

    /// The place of a session whose program is elsewhere.
    pub fn empty() -> ResourceArc<Run> {
        ResourceArc::new(Run(Mutex::new(None)))
    }

    /// Takes the program to run it.
    pub fn take(&self) -> Option<Box<Program>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// As `take`, but does not wait while another process has to do with the run.
    pub fn try_take(&self) -> Result<Option<Box<Program>>, Busy> {
        match self.0.try_lock() {
            Ok(mut program) => Ok(program.take()),
            Err(TryLockError::Poisoned(program)) => Ok(program.into_inner().take()),
            Err(TryLockError::WouldBlock) => Err(Busy),
        }
    }

    /// What `body` says of the program; `None` when it was taken.
    pub fn with<T>(&self, body: impl FnOnce(&mut Program) -> T) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).as_deref_mut().map(body)
    }

    /// As `with`, but does not wait while another process has to do with the run.
    pub fn try_with<T>(&self, body: impl FnOnce(&mut Program) -> T) -> Result<Option<T>, Busy> {
        match self.0.try_lock() {
            Ok(mut program) => Ok(program.as_deref_mut().map(body)),
            Err(TryLockError::Poisoned(program)) => Ok(program.into_inner().as_deref_mut().map(body)),
            Err(TryLockError::WouldBlock) => Err(Busy),
        }
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

/// What is not larger is freed where it is dropped.
const FREED_IN_PLACE: usize = 128 * 1024;

/// Frees a program that has ended; a big one on a thread of its own, for a scheduler has no time for that. That of a session, whose last
/// piece has ended or was given up, goes back to its place instead.
pub fn retire(mut program: Box<Program>) {
    if let Some(home) = program.end() {
        return home.put(program);
    }
    if program.held_bytes() > FREED_IN_PLACE {
        free_elsewhere(program);
    }
}

/// Something to be dropped.
type Garbage = Box<dyn Send>;

fn free_elsewhere(garbage: Garbage) {
    static REAPER: OnceLock<Option<Sender<Garbage>>> = OnceLock::new();
    let reaper = REAPER.get_or_init(|| {
        let (sender, receiver) = channel::<Garbage>();
        let thread = std::thread::Builder::new().name("ex_monty_reaper".into()).stack_size(256 * 1024);
        thread.spawn(move || receiver.into_iter().for_each(drop)).ok().map(|_| sender)
    });
    if let Some(reaper) = reaper {
        // When the thread is gone the garbage comes back in the error, and is freed here.
        let _ = reaper.send(garbage);
    }
}
