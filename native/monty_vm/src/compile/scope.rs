//! The scopes of a module and the names in them.
use super::names::{NameId, Names};
use super::{resolve, scope_builder};
use ruff_python_ast::{ModModule, Stmt, StmtAnnAssign};
use std::collections::{BTreeMap, BTreeSet};

/// The index of a scope in `Scopes`.
pub(super) type ScopeId = usize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Function,
    /// The body of a class: its names are looked up in the namespace.
    Class,
    Lambda,
    /// A generator expression.
    Generator,
    /// A list, set or dict comprehension in the frame around it.
    Inlined,
    /// One with a frame of its own.
    Comprehension,
    /// Annotations, which `__annotate__` evaluates, and what else of types is evaluated when it is asked for.
    Annotations,
    /// The type parameters of a function, a class or an alias, with that inside.
    TypeParams,
}

/// Where a name of a scope lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Place {
    #[default]
    Unresolved,
    /// A local variable.
    Local,
    /// A local variable that inner functions use.
    Cell,
    /// In the namespace of the class whose body this is.
    Name,
    /// A variable of a function around this one.
    Free,
    /// A variable of the module, or a built-in name.
    Global,
}

/// What a scope does with a name.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Symbol {
    pub name: NameId,
    pub bound: bool,
    pub param: bool,
    pub global: bool,
    pub nonlocal: bool,
    /// `del x`, or `except … as x`: never certain to be bound.
    pub deleted: bool,
    pub place: Place,
}

/// One scope.
#[derive(Debug)]
pub(super) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    pub symbols: Vec<Symbol>,
    pub index: BTreeMap<NameId, usize>,
    /// The names of the closure's cells, in order.
    pub free: Vec<NameId>,
    /// Whether it has a `yield`.
    pub generator: bool,
    /// Whether it awaits, or iterates or enters something asynchronously.
    pub awaits: bool,
    /// Whether it may look at its own variables by name (`locals()` and the like).
    pub sees_locals: bool,
    /// Whether it has a walrus.
    pub walrus: bool,
}

impl Scope {
    pub fn symbol(&self, name: NameId) -> Option<&Symbol> {
        self.index.get(&name).and_then(|&i| self.symbols.get(i))
    }

    pub fn symbol_mut(&mut self, name: NameId) -> &mut Symbol {
        let next = self.symbols.len();
        let index = *self.index.entry(name).or_insert(next);
        if index == next {
            self.symbols.push(Symbol { name, ..Symbol::default() });
        }
        // The index is in range: it was just pushed, or came from the map.
        #[allow(clippy::indexing_slicing)]
        &mut self.symbols[index]
    }

    /// Whether it has a frame of its own.
    pub fn is_frame(&self) -> bool {
        self.kind != ScopeKind::Inlined
    }
}

/// All scopes of a unit; the module is the first, and every scope comes after the one around it.
pub(super) struct Scopes<'a> {
    pub list: Vec<Scope>,
    pub nodes: BTreeMap<usize, ScopeId>,
    /// Names that functions declare global.
    pub declared: BTreeSet<NameId>,
    /// Whether module variables may change in ways that the text does not show.
    pub opaque: bool,
    /// The annotations of simple names, of the scopes that keep them.
    pub annotated: BTreeMap<ScopeId, Vec<&'a StmtAnnAssign>>,
    /// The place of each among its scope's, by node.
    pub numbers: BTreeMap<usize, i32>,
    /// `from __future__ import annotations`: annotations are texts, and nothing in them is a name.
    pub textual: bool,
}

/// The key of a syntax node that makes a scope: where it lies.
pub(super) fn node_key<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

/// Whether this is `from __future__ import annotations`.
fn keeps_texts(statement: &Stmt) -> bool {
    let Stmt::ImportFrom(import) = statement else { return false };
    import.level == 0
        && import.module.as_deref() == Some("__future__")
        && import.names.iter().any(|alias| alias.name.as_str() == "annotations")
}

impl<'a> Scopes<'a> {
    /// The scopes of a module.
    pub fn build(module: &'a ModModule, names: &mut Names<'a>) -> Scopes<'a> {
        let scopes = Scopes {
            list: Vec::new(),
            nodes: BTreeMap::new(),
            declared: BTreeSet::new(),
            opaque: false,
            annotated: BTreeMap::new(),
            numbers: BTreeMap::new(),
            textual: module.body.iter().any(keeps_texts),
        };
        let mut scopes = scope_builder::build(module, names, scopes);
        let class = ["__class__", "__classdict__"].map(|name| names.find(name));
        resolve::resolve(&mut scopes, class);
        scopes
    }

    /// The scope that a node made.
    pub fn of<T>(&self, node: &T) -> ScopeId {
        self.nodes.get(&node_key(node)).copied().unwrap_or(0)
    }

    /// A scope.
    pub fn get(&self, id: ScopeId) -> &Scope {
        // Ids come from this list, and it never shrinks.
        #[allow(clippy::indexing_slicing)]
        &self.list[id]
    }

    pub fn get_mut(&mut self, id: ScopeId) -> &mut Scope {
        // As in `get`.
        #[allow(clippy::indexing_slicing)]
        &mut self.list[id]
    }

    /// The scope that a part of a node made, by its key.
    pub fn by_key(&self, key: usize) -> ScopeId {
        self.nodes.get(&key).copied().unwrap_or(0)
    }

    /// Whether a scope of types is directly in a class, whose names it sees.
    pub fn sees_class(&self, id: ScopeId) -> bool {
        let mut scope = self.get(id);
        if !matches!(scope.kind, ScopeKind::Annotations | ScopeKind::TypeParams) {
            return false;
        }
        while let Some(parent) = scope.parent.map(|parent| self.get(parent)) {
            match parent.kind {
                ScopeKind::Class => return true,
                ScopeKind::TypeParams => scope = parent,
                _ => return false,
            }
        }
        false
    }

    /// The scope with a frame that `id` is in, perhaps itself.
    pub fn frame_of(&self, mut id: ScopeId) -> ScopeId {
        while !self.get(id).is_frame() {
            id = self.get(id).parent.unwrap_or(0);
        }
        id
    }
}
