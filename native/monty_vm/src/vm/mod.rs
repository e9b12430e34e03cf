//! The virtual machine: a running (or paused) program, all of it plain data.
mod accounts;
mod ask;
mod at_once;
mod attr;
mod awaiting;
mod bind;
mod cache;
mod call;
mod class;
mod compare;
mod copied;
mod delegate;
mod describe;
mod direct;
mod errors;
mod evaluated;
mod except_star;
mod exec;
mod form;
mod frame;
mod generator;
mod host;
mod items;
mod iter;
mod library;
mod link;
mod names;
mod native;
mod native_texts;
mod object;
mod operators;
mod own;
pub(crate) mod pattern;
mod prelude;
mod protocol;
mod raise;
mod repr;
mod rewind;
#[macro_use]
mod run_words;
#[macro_use]
mod run_iteration;
mod run;
mod session;
mod special;
mod step;
mod text;
mod trap;
mod trapped;
mod unwind;

pub(crate) use ask::Asked;
pub use compare::holds;
pub(crate) use copied::copied;
pub use describe::Describe;
pub use form::{Fields, Form, Forms};
pub use frame::{Frame, Linked, Ret, Said};
pub use host::HostCall;
pub use library::{Kind, Library, Zone};
pub use names::Module;
pub use native::{Args, Named, NativeDef, NativeFn, NativeKind, Sig};
pub(crate) use protocol::UNITS_OF_FUEL;
pub use repr::Repr;
pub(crate) use repr::says_its_class;
pub(crate) use run::WINDOW;
pub use step::{Limits, Step};
pub use trap::{Limit, Res, Trap};

use crate::heap::Heap;
use crate::value::Value;
use std::sync::Arc;

/// A program: heap, frames, globals, output. `run` executes a slice of it.
#[derive(Clone, Debug)]
pub struct Vm {
    /// All objects.
    pub heap: Heap,
    /// The register stack. What is above the current frame's registers is garbage.
    pub(crate) stack: Vec<Value>,
    /// Active functions, innermost last.
    pub(crate) frames: Vec<Frame>,
    /// Code objects; the run loop holds its own reference, so it is replaced, not changed.
    pub(crate) codes: Arc<Vec<Linked>>,
    /// Code linked while the run loop held `codes`; it follows them.
    pub(crate) pending: Vec<Linked>,
    /// Constants of all units, made on first use.
    pub(crate) consts: Vec<Value>,
    /// The sources compiled lately by `eval` and `exec`.
    pub(crate) evaluated: evaluated::Evaluated,
    /// Inline caches of attribute sites.
    pub(crate) sites: cache::Sites,
    /// Modules; the globals of the current one are in `globals`.
    pub(crate) modules: Vec<Module>,
    /// The globals of module `current_module`, taken out of it.
    pub(crate) globals: Vec<Value>,
    /// Whose globals `globals` is.
    pub(crate) current_module: u32,
    /// The exception that `Trap::Raise` raises.
    pub(crate) raised: Value,
    /// How the result of the instruction in hand is delivered: set before anything that may push a frame.
    pub(crate) ret: Ret,
    /// The value sent into the generator that was just resumed at a `YieldFrom`.
    pub(crate) sent: Value,
    /// Defaults of the `next(generator, default)` calls in progress, innermost last.
    pub(crate) defaults: Vec<Value>,
    /// Native iterators as they stood before the instruction in hand consumed them.
    pub(crate) consumed: Vec<(crate::heap::IterId, crate::heap::IterObj)>,
    /// What instructions in progress have asked of Python code, innermost last.
    pub(crate) asked: Vec<Asked>,
    /// Progress of the slices before this one, and the fuel that this one began with: see `progress`.
    pub(crate) ticks: i64,
    pub(crate) slice: i64,
    /// Safepoints left in this slice.
    pub(crate) fuel: i64,
    /// Fuel of this slice that went into declared work.
    pub(crate) work_spent: i64,
    /// Work units that one instruction may take in this slice; more is `Trap::Heavy`.
    pub(crate) work_allowed: u64,
    /// Work units that one instruction may take at all: what is left of the time limit.
    pub(crate) work_limit: u64,
    /// The limits of the run.
    pub(crate) limits: Limits,
    /// The host's limit of frames: `limits` has what the program has made of it.
    pub(crate) host_depth: usize,
    /// What was printed and not yet taken.
    pub(crate) output: String,
    /// How many bytes were printed in all.
    pub(crate) output_bytes: usize,
    /// The most decimal digits that an int is converted to or from (`sys.set_int_max_str_digits`); 0 for any number.
    pub(crate) max_str_digits: usize,
    /// How many `MemoryError`s were raised.
    pub(crate) memory_errors: u32,
    /// Where the last retry was: the same place again without progress is a `MemoryError`.
    pub(crate) last_retry: Option<(usize, u32, i64)>,
    /// How many NaNs `float()` has made: each has bits of its own, as each is an object of its own in CPython.
    pub(crate) nans: u32,
    /// What to find out about the result.
    pub(crate) describing: Describe,
    /// What was found: a list of pairs of an object and its text.
    pub(crate) descriptions: Value,
    /// The classes of what the host gave, a dict: see `program/given.rs`.
    pub(crate) given: Value,
    /// Collect at every safepoint.
    pub(crate) gc_stress: bool,
    /// The memory limit, while a lower one is in force until memory is refused (tests).
    pub(crate) pressed: Option<usize>,
    /// The host answers more than what time it is: see `host`.
    pub(crate) hosted: bool,
    /// Python runs for the host, which holds values: see `at_once`.
    pub(crate) set_aside: bool,
    /// How many calls of the host have been numbered.
    pub(crate) host_calls: u64,
    /// What the host answered last, when that was an exception: it is raised when the program goes on.
    pub(crate) thrown: Value,
    /// The functions of the prelude that are linked.
    pub(crate) prelude: prelude::Linked,
}
