//! Runners as bytes: magic, format version, checksum, then the unit. Loading trusts nothing.
use super::Runner;
use crate::bytecode::Unit;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The first bytes of every dump.
const MAGIC: [u8; 4] = *b"XMPR";
/// The layout of what follows and of the bytecode in it: raised with every change of either.
const FORMAT: u16 = 1;
/// Magic, format, checksum.
const HEADER: usize = 4 + 2 + 8;
/// No runner is larger.
const MAX_BYTES: usize = 256 << 20;

/// Why bytes are not a runner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// They are no dump of a runner at all.
    NotARunner,
    /// They were written by another version.
    WrongVersion,
    /// They are damaged: cut short, changed, or larger than any runner.
    Damaged,
    /// What they hold is no valid code.
    Invalid,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            LoadError::NotARunner => "not a dumped runner",
            LoadError::WrongVersion => "the runner was dumped by another version: compile it again",
            LoadError::Damaged => "the dumped runner is damaged",
            LoadError::Invalid => "the dumped runner holds no valid code",
        })
    }
}

impl std::error::Error for LoadError {}

#[derive(Serialize)]
struct Body<'a> {
    inputs: &'a [Box<str>],
    unit: &'a Unit,
}

#[derive(Deserialize)]
struct OwnedBody {
    inputs: Box<[Box<str>]>,
    unit: Unit,
}

impl Runner {
    /// The runner as bytes, for `load`.
    pub fn dump(&self) -> Vec<u8> {
        let body = Body { inputs: &self.inputs, unit: &self.unit };
        // Serialising plain data to memory does not fail.
        let body = postcard::to_allocvec(&body).unwrap_or_default();
        let mut out = Vec::with_capacity(HEADER + body.len());
        out.extend_from_slice(&MAGIC);
        out.extend_from_slice(&FORMAT.to_le_bytes());
        out.extend_from_slice(&checksum(&body).to_le_bytes());
        out.extend_from_slice(&body);
        out
    }

    /// The runner that was dumped to `bytes`.
    pub fn load(bytes: &[u8]) -> Result<Runner, LoadError> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(LoadError::NotARunner)?;
        let (format, rest) = rest.split_first_chunk().ok_or(LoadError::Damaged)?;
        if u16::from_le_bytes(*format) != FORMAT {
            return Err(LoadError::WrongVersion);
        }
        let (sum, body) = rest.split_first_chunk().ok_or(LoadError::Damaged)?;
        if body.len() > MAX_BYTES || u64::from_le_bytes(*sum) != checksum(body) {
            return Err(LoadError::Damaged);
        }
        // Every element read takes at least a byte of the input, and serde never reserves more than 1 MiB on a mere claim.
        let (OwnedBody { inputs, unit }, left) = postcard::take_from_bytes(body).map_err(|_| LoadError::Invalid)?;
        if !left.is_empty() || inputs.len() > unit.globals.len() {
            return Err(LoadError::Invalid);
        }
        for (name, &global) in inputs.iter().zip(&unit.globals) {
            if unit.names.get(global as usize) != Some(name) {
                return Err(LoadError::Invalid);
            }
        }
        verify(&unit).map_err(|()| LoadError::Invalid)?;
        Ok(Runner { unit: Arc::new(unit), inputs })
    }
}

/// Whether the code keeps the rules that the run loop relies on.
fn verify(unit: &Unit) -> Result<(), ()> {
    if unit.codes.is_empty() { Err(()) } else { Ok(()) }
}

/// FNV-1a over words of eight bytes: it finds damage, it is no signature.
fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let step = |hash: u64, word: u64| (hash ^ word).wrapping_mul(PRIME).rotate_left(29);
    let mut hash = step(0xcbf2_9ce4_8422_2325, bytes.len() as u64);
    let mut words = bytes.chunks_exact(8);
    for word in &mut words {
        hash = step(hash, word.try_into().map_or(0, u64::from_le_bytes));
    }
    words.remainder().iter().fold(hash, |hash, &byte| step(hash, u64::from(byte)))
}
