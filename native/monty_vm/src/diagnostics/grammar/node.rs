//! What the parser finds: just enough of a tree to name things and to say where they are.

/// A node, by its place in the parser's arena.
pub(super) type NodeId = u32;

/// What an optional item is that is not there.
pub(super) const NOTHING: NodeId = NodeId::MAX;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NodeKind {
    Token,
    /// Several things in a row.
    Other,
    Args,
    Attribute,
    Await,
    Call,
    Comparison,
    Conditional,
    Dict,
    DictComp,
    Ellipsis,
    False,
    FString,
    Generator,
    Keyword,
    Lambda,
    List,
    ListComp,
    Literal,
    Name,
    Named,
    None,
    Operation,
    Set,
    SetComp,
    Starred,
    Subscript,
    True,
    TString,
    Tuple,
    Unpacked,
    Yield,
}

/// The kinds with their names in the grammar file, and what messages call them.
const NAMES: [(NodeKind, &str, &str); 30] = [
    (NodeKind::Args, "Args", ""),
    (NodeKind::Attribute, "Attribute", "attribute"),
    (NodeKind::Await, "Await", "await expression"),
    (NodeKind::Call, "Call", "function call"),
    (NodeKind::Comparison, "Comparison", "comparison"),
    (NodeKind::Conditional, "Conditional", "conditional expression"),
    (NodeKind::Dict, "Dict", "dict literal"),
    (NodeKind::DictComp, "DictComp", "dict comprehension"),
    (NodeKind::Ellipsis, "Ellipsis", "ellipsis"),
    (NodeKind::False, "False", "False"),
    (NodeKind::FString, "FString", "f-string expression"),
    (NodeKind::Generator, "Generator", "generator expression"),
    (NodeKind::Keyword, "Keyword", ""),
    (NodeKind::Lambda, "Lambda", "lambda"),
    (NodeKind::List, "List", "list"),
    (NodeKind::ListComp, "ListComp", "list comprehension"),
    (NodeKind::Literal, "Literal", "literal"),
    (NodeKind::Name, "Name", "name"),
    (NodeKind::Named, "Named", "named expression"),
    (NodeKind::None, "None", "None"),
    (NodeKind::Operation, "Operation", "expression"),
    (NodeKind::Set, "Set", "set display"),
    (NodeKind::SetComp, "SetComp", "set comprehension"),
    (NodeKind::Starred, "Starred", "starred"),
    (NodeKind::Subscript, "Subscript", "subscript"),
    (NodeKind::True, "True", "True"),
    (NodeKind::TString, "TString", "t-string expression"),
    (NodeKind::Tuple, "Tuple", "tuple"),
    (NodeKind::Unpacked, "Unpacked", ""),
    (NodeKind::Yield, "Yield", "yield expression"),
];

impl NodeKind {
    /// The kind with this name in the grammar file.
    pub(super) fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(_, known, _)| *known == name).map(|(kind, ..)| *kind)
    }

    /// What messages call it.
    pub(super) fn shown(self) -> &'static str {
        NAMES.iter().find(|(kind, ..)| *kind == self).map_or("name", |(.., shown)| shown)
    }
}

/// A node: what it is, and its tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) kind: NodeKind,
    /// Its first token, and the one behind its last.
    pub(super) first: u32,
    pub(super) end: u32,
    /// Its parts, in the arena's list of children.
    pub(super) children: (u32, u32),
}
