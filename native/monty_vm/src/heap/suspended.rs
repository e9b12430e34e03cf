//! Frames kept in the heap: generators and coroutines, and what `await` runs of them.
use super::{CodeId, GeneratorId, Object};
use crate::types::BuiltinType;
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// Where a generator stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum GeneratorState {
    #[default]
    Created,
    Suspended,
    Running,
    Done,
}

/// A generator: a frame kept in the heap.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GeneratorObj {
    /// What it is to Python: a generator, or `map`, `filter`, `zip`, `enumerate` running as prelude code.
    pub ty: BuiltinType,
    /// Its code.
    pub code: CodeId,
    /// The function it was made from.
    pub function: Value,
    /// Where to go on.
    pub pc: u32,
    /// Where it stands.
    pub state: GeneratorState,
    /// Its registers while it is suspended.
    pub registers: Box<[Value]>,
    /// The exception it was handling when it was suspended, or Undef.
    pub handled: Value,
    /// Of an asynchronous generator: the awaitable that drives it now, or Undef.
    pub driver: Value,
}

impl Default for GeneratorObj {
    fn default() -> Self {
        GeneratorObj {
            ty: BuiltinType::Generator,
            code: CodeId(0),
            function: Value::Undef,
            pc: 0,
            state: GeneratorState::Done,
            registers: Box::default(),
            handled: Value::Undef,
            driver: Value::Undef,
        }
    }
}

/// What an awaitable does with its generator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum AwaitableKind {
    /// `coroutine.__await__()`: runs a coroutine.
    #[default]
    Wrapper,
    /// `asend(value)`, `__anext__()`: one step of an asynchronous generator.
    Send,
    /// `athrow(exception)`.
    Throw,
    /// `aclose()`.
    Close,
}

/// How far an awaitable is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum AwaitableState {
    #[default]
    Created,
    Started,
    Done,
}

/// What `await` runs that is not a coroutine: a wrapper of one, or a step of an asynchronous generator.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AwaitableObj {
    /// What it does.
    pub kind: AwaitableKind,
    /// How far it is.
    pub state: AwaitableState,
    /// The coroutine or asynchronous generator.
    pub generator: GeneratorId,
    /// What is sent or thrown.
    pub value: Value,
}

impl Default for AwaitableObj {
    fn default() -> Self {
        AwaitableObj { kind: AwaitableKind::Wrapper, state: AwaitableState::Done, generator: GeneratorId(0), value: Value::Undef }
    }
}

impl Object for AwaitableObj {
    fn payload(&self) -> usize {
        0
    }
}

impl Object for GeneratorObj {
    fn payload(&self) -> usize {
        size_of_val(&*self.registers)
    }
}
