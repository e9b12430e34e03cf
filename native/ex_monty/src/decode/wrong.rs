//! Why a term is not converted, before it is said where it stands.
use monty_vm::vm::Trap;

/// What is wrong with a term, before it is said where.
pub enum Wrong {
    /// It cannot be converted.
    Message(String),
    /// The VM refused to make the value.
    Trap(Trap),
    /// There is no time left.
    Time,
    /// It is too much for a normal scheduler.
    TooLarge,
}

impl From<Trap> for Wrong {
    fn from(trap: Trap) -> Self {
        Wrong::Trap(trap)
    }
}

/// An error with this message.
pub fn wrong<T>(message: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong::Message(message.into()))
}
