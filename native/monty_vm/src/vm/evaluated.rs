//! The sources that a program has compiled lately: `eval` of the same text in a loop compiles it once.
use crate::compile::Mode;
use crate::heap::CodeId;
use std::collections::HashMap;

/// More sources than this are not remembered,
const MAX_ENTRIES: usize = 64;
/// nor longer ones.
const MAX_BYTES: usize = 1024;

/// What tells one compiled source from another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    source: Box<str>,
    filename: Box<str>,
    mode: Mode,
    module: u32,
}

/// Sources and the code they were compiled to. Not part of snapshots.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evaluated {
    known: HashMap<Key, CodeId>,
}

impl Key {
    fn new(source: &str, filename: &str, mode: Mode, module: u32) -> Key {
        Key { source: source.into(), filename: filename.into(), mode, module }
    }
}

impl Evaluated {
    /// The code of a source.
    pub(crate) fn find(&self, source: &str, filename: &str, mode: Mode, module: u32) -> Option<CodeId> {
        if source.len() > MAX_BYTES || self.known.is_empty() {
            return None;
        }
        self.known.get(&Key::new(source, filename, mode, module)).copied()
    }

    /// Remembers the code of a source.
    pub(crate) fn add(&mut self, source: &str, filename: &str, mode: Mode, module: u32, code: CodeId) {
        if source.len() > MAX_BYTES || filename.len() > MAX_BYTES {
            return;
        }
        if self.known.len() >= MAX_ENTRIES {
            self.known.clear();
        }
        self.known.insert(Key::new(source, filename, mode, module), code);
    }
}
