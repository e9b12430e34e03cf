//! What a program holds beside its heap (code, modules, stack, output), and the sum of everything, counted anew.
use super::{Linked, Module, Vm};
use crate::bytecode::Unit;
use crate::value::Value;

/// Bytes of an entry in a hash table beside its text, with the room that a table leaves free.
const TABLE_ENTRY: usize = 2 * (size_of::<(Box<str>, u32)>() + 1);

impl Module {
    /// Bytes that a name takes in the tables of a module.
    pub(crate) fn name_bytes(name: &str) -> usize {
        // Vectors of names and values have as much room free at most.
        2 * (name.len() + size_of::<Value>() + size_of::<Box<str>>()) + TABLE_ENTRY
    }

    /// Bytes of the module.
    pub(crate) fn bytes(&self) -> usize {
        size_of::<Module>() + self.names.iter().map(|name| Module::name_bytes(name)).sum::<usize>()
    }
}

/// Bytes that a unit takes in the tables of a program, and in itself where it belongs to that program alone.
pub(crate) fn unit_bytes(unit: &Unit, own: bool) -> usize {
    let tables = unit.codes.len() * 2 * size_of::<Linked>() + unit.consts.len() * 2 * size_of::<Value>();
    let sites: usize = unit.codes.iter().map(|c| c.sites.len() * 2 * size_of::<super::cache::SiteCache>()).sum();
    tables + sites + if own { code_bytes(unit) } else { 0 }
}

/// About how many bytes the code of a unit takes.
fn code_bytes(unit: &Unit) -> usize {
    let code: usize = unit.codes.iter().map(|c| c.ops.len() * 16 + c.sites.len() * 12 + c.handlers.len() * 16 + 400).sum();
    code + 2 * unit.source.len() + unit.consts.len() * 40 + unit.names.len() * 24
}

impl Vm {
    /// Bytes of the program's own source, which is the host's.
    pub fn source_bytes(&self) -> usize {
        self.codes.first().map_or(0, |linked| linked.unit.source.len())
    }

    /// Bytes in use, counted from what is there: what `Budget::used` says at any time, if the books are right.
    pub fn accounted(&self) -> usize {
        let linked = |(index, linked): (usize, &Linked)| match linked.codes as usize == index {
            true => unit_bytes(&linked.unit, owned(index, &linked.unit)),
            false => 0,
        };
        self.heap.bytes_held()
            + self.stack.capacity() * size_of::<Value>()
            + self.output.len()
            + self.asked_bytes()
            + self.sites.bytes()
            + self.prelude.bytes()
            + self.modules.iter().map(Module::bytes).sum::<usize>()
            + self.codes.iter().chain(&self.pending).enumerate().map(linked).sum::<usize>()
    }
}

/// Whether a unit linked at `index` is the program's own: neither the host's, who compiled it, nor the prelude's.
pub(crate) fn owned(index: usize, unit: &Unit) -> bool {
    index > 0 && !unit.codes.first().is_some_and(|code| code.hidden)
}
