//! Runners as bytes: magic, format version, checksum, then the unit. Loading trusts nothing.
use super::Runner;
use crate::bytecode::{Unit, verify};
use crate::snapshot::checksum;
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
        verify(&unit).map_err(|_| LoadError::Invalid)?;
        Ok(Runner { unit: Arc::new(unit), inputs })
    }
}
