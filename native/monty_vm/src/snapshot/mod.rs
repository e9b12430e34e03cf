//! A paused program as bytes: a header (magic, format version, checksum), then postcard of what is reachable.
//!
//! Loading trusts nothing: lengths are bounded by the input, code is verified, every handle must name a live object of its type,
//! frames must stand inside their code and the stack. What a forged snapshot can still do is be a wrong program.
mod load;
mod state;

pub use load::load;
pub use state::dump;

/// The first bytes of a snapshot.
pub const MAGIC: [u8; 4] = *b"MTYS";
/// The version of the format; any change of what is written changes it.
pub const VERSION: u16 = 23;

/// Why bytes are not a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// They do not begin as a snapshot does.
    NotASnapshot,
    /// Another version of the format.
    Version(u16),
    /// The checksum does not match: truncated or altered.
    Checksum,
    /// It takes more memory than it may.
    Memory,
    /// What is inside contradicts itself.
    Invalid(&'static str),
}

impl std::fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            SnapshotError::NotASnapshot => write!(f, "not a snapshot"),
            SnapshotError::Version(v) => write!(f, "snapshot format {v}; this version reads {VERSION}"),
            SnapshotError::Checksum => write!(f, "the snapshot is truncated or altered (checksum mismatch)"),
            SnapshotError::Memory => write!(f, "the program takes more memory than the limits allow"),
            SnapshotError::Invalid(what) => write!(f, "the snapshot is not valid: {what}"),
        }
    }
}

impl std::error::Error for SnapshotError {}

/// A checksum against accidents (not against forgers: those are what validation is for).
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    crate::heap::hash::bytes_hash(0x4d54_5953, bytes)
}
