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

#[cfg(test)]
mod tests {
    use super::{FORMAT, HEADER, LoadError, MAGIC, Runner, checksum};
    use crate::vm::{Limits, Step};

    const SOURCE: &str = "def f(n, *a, k=2):\n    try:\n        return [x * k for x in range(n)], {**a[0]}\n    finally:\n        g = lambda: n\nt = (1, 2.5, 'x', b'y', 10**30, None, ...)\nf(3, {'q': x}, k=t[0])\n";

    fn runner() -> Runner {
        Runner::new(SOURCE, "test.py", &["x"]).unwrap_or_else(|e| panic!("{}", e.traceback()))
    }

    #[test]
    fn a_loaded_runner_is_the_dumped_one() {
        let dumped = runner().dump();
        let loaded = Runner::load(&dumped).unwrap();
        assert_eq!(loaded.dump(), dumped);
        assert_eq!(loaded.inputs().collect::<Vec<_>>(), ["x"]);
        let mut vm = loaded.start(Limits::default(), 0);
        loaded.set_input(&mut vm, 0, crate::value::Value::Int(7));
        let Step::Done(value) = vm.run(u64::MAX) else { panic!() };
        assert_eq!(vm.repr(value).unwrap(), "([0, 1, 2], {'q': 7})");
    }

    #[test]
    fn damage_is_named() {
        let dumped = runner().dump();
        for len in 0..dumped.len() {
            assert!(Runner::load(&dumped[..len]).is_err());
        }
        let flipped = |at: usize| {
            let mut bytes = dumped.clone();
            bytes[at] ^= 1;
            Runner::load(&bytes).err()
        };
        assert_eq!(flipped(0), Some(LoadError::NotARunner));
        assert_eq!(flipped(4), Some(LoadError::WrongVersion));
        assert_eq!(flipped(HEADER + 9), Some(LoadError::Damaged));
    }

    #[test]
    fn forged_runners_do_no_harm() {
        let dumped = runner().dump();
        let limits = Limits { max_memory: 8 << 20, ..Limits::default() };
        for at in HEADER..dumped.len() {
            for value in [0, 1, 0x7f, 0xff, dumped[at].wrapping_add(1)] {
                let mut body = dumped[HEADER..].to_vec();
                body[at - HEADER] = value;
                let mut forged = MAGIC.to_vec();
                forged.extend_from_slice(&FORMAT.to_le_bytes());
                forged.extend_from_slice(&checksum(&body).to_le_bytes());
                forged.extend_from_slice(&body);
                if let Ok(runner) = Runner::load(&forged) {
                    let mut vm = runner.start(limits, 0);
                    vm.set_work_limit(1 << 24);
                    let step = vm.run(2000);
                    let _ = crate::program::Uncaught::from_step(&mut vm, step);
                }
            }
        }
    }
}
