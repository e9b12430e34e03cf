//! Interned names and the slots of module globals.
use super::mangle::Mangled;
use std::collections::BTreeMap;

/// A name, as its index in `Unit::names`.
pub(super) type NameId = u32;

/// The unit's names, each once.
pub(super) struct Names<'a> {
    /// The class around what is being compiled: private names are its own.
    pub class: Option<&'a str>,
    mangled: &'a Mangled,
    ids: BTreeMap<&'a str, NameId>,
    list: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// No names yet.
    pub fn new(mangled: &'a Mangled) -> Names<'a> {
        Names { class: None, mangled, ids: BTreeMap::new(), list: Vec::new() }
    }

    /// The id of `name`.
    pub fn intern(&mut self, name: &'a str) -> NameId {
        let name = match self.class {
            Some(class) => self.mangled.get(class, name),
            None => name,
        };
        if let Some(&id) = self.ids.get(name) {
            return id;
        }
        let id = self.list.len() as NameId;
        self.ids.insert(name, id);
        self.list.push(name);
        id
    }

    /// The id of `name`, if it occurs.
    pub fn find(&self, name: &str) -> Option<NameId> {
        self.ids.get(name).copied()
    }

    /// The text of a name.
    pub fn text(&self, id: NameId) -> &'a str {
        self.list.get(id as usize).copied().unwrap_or("")
    }

    /// All of them, for the unit.
    pub fn into_boxes(self) -> Vec<Box<str>> {
        self.list.into_iter().map(Box::from).collect()
    }
}

/// The slots of module globals, in order of first use.
#[derive(Default)]
pub(super) struct Globals {
    slots: BTreeMap<NameId, u32>,
    list: Vec<NameId>,
}

impl Globals {
    /// The slot of a name.
    pub fn slot(&mut self, name: NameId) -> u32 {
        let next = self.list.len() as u32;
        *self.slots.entry(name).or_insert_with(|| {
            self.list.push(name);
            next
        })
    }

    /// The names by slot.
    pub fn into_list(self) -> Vec<NameId> {
        self.list
    }
}
