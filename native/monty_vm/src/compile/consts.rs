//! The unit's constants, each once, and constants while they are being compiled.
use crate::bytecode::Const;
use num_bigint::BigInt;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A constant value that no instruction has loaded yet.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Lit<'a> {
    None,
    Bool(bool),
    Ellipsis,
    Int(i64),
    Big(BigInt),
    Float(f64),
    Complex(f64, f64),
    Str(Cow<'a, str>),
    Bytes(Box<[u8]>),
    Tuple(Vec<Lit<'a>>),
}

impl Lit<'_> {
    /// `bool(self)`.
    pub fn truth(&self) -> bool {
        match self {
            Lit::None => false,
            Lit::Bool(value) => *value,
            Lit::Ellipsis => true,
            Lit::Int(value) => *value != 0,
            Lit::Big(_) => true,
            Lit::Float(value) => *value != 0.0,
            Lit::Complex(re, im) => *re != 0.0 || *im != 0.0,
            Lit::Str(text) => !text.is_empty(),
            Lit::Bytes(bytes) => !bytes.is_empty(),
            Lit::Tuple(items) => !items.is_empty(),
        }
    }

    /// How deep tuples are nested.
    pub fn depth(&self) -> usize {
        match self {
            Lit::Tuple(items) => items.iter().map(Lit::depth).max().unwrap_or(0).saturating_add(1),
            _ => 0,
        }
    }

    /// The operand of an instruction with a small constant.
    pub fn imm(&self) -> Option<i32> {
        match self {
            Lit::Int(value) => i32::try_from(*value).ok(),
            _ => None,
        }
    }
}

/// What makes two constants the same one (`0.0` and `-0.0`, `1` and `1.0` and `True` are not).
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    None,
    Bool(bool),
    Ellipsis,
    Int(i64),
    Big(BigInt),
    Float(u64),
    Complex(u64, u64),
    Str(Box<str>),
    Bytes(Box<[u8]>),
    Tuple(Box<[u32]>),
    FrozenSet(Box<[u32]>),
}

/// The key of a constant that is no tuple.
fn key(lit: &Lit<'_>) -> Key {
    match lit {
        Lit::None | Lit::Tuple(_) => Key::None,
        Lit::Bool(value) => Key::Bool(*value),
        Lit::Ellipsis => Key::Ellipsis,
        Lit::Int(value) => Key::Int(*value),
        Lit::Big(value) => Key::Big(value.clone()),
        Lit::Float(value) => Key::Float(value.to_bits()),
        Lit::Complex(re, im) => Key::Complex(re.to_bits(), im.to_bits()),
        Lit::Str(text) => Key::Str(text.as_ref().into()),
        Lit::Bytes(bytes) => Key::Bytes(bytes.clone()),
    }
}

/// The unit's constants.
#[derive(Default)]
pub(super) struct Consts {
    indices: BTreeMap<Key, u32>,
    list: Vec<Const>,
}

impl Consts {
    /// The index of a constant.
    pub fn add(&mut self, lit: &Lit<'_>) -> u32 {
        let value = match lit {
            Lit::None => Const::None,
            Lit::Bool(value) => Const::Bool(*value),
            Lit::Ellipsis => Const::Ellipsis,
            Lit::Int(value) => Const::Int(*value),
            Lit::Big(value) => Const::BigInt(value.clone()),
            Lit::Float(value) => Const::Float(*value),
            Lit::Complex(re, im) => Const::Complex(*re, *im),
            Lit::Str(text) => Const::Str(text.as_ref().into()),
            Lit::Bytes(bytes) => Const::Bytes(bytes.clone()),
            Lit::Tuple(items) => {
                let items: Box<[u32]> = items.iter().map(|item| self.add(item)).collect();
                return self.insert(Key::Tuple(items.clone()), Const::Tuple(items));
            }
        };
        self.insert(key(lit), value)
    }

    /// The index of a constant that is no tuple, if it is there.
    pub fn find(&self, lit: &Lit<'_>) -> Option<u32> {
        self.indices.get(&key(lit)).copied()
    }

    /// The index of a frozenset of constants.
    pub fn add_frozenset(&mut self, items: &[Lit<'_>]) -> u32 {
        let items: Box<[u32]> = items.iter().map(|item| self.add(item)).collect();
        self.insert(Key::FrozenSet(items.clone()), Const::FrozenSet(items))
    }

    fn insert(&mut self, key: Key, value: Const) -> u32 {
        let next = self.list.len() as u32;
        *self.indices.entry(key).or_insert_with(|| {
            self.list.push(value);
            next
        })
    }

    /// All of them, for the unit.
    pub fn into_list(self) -> Vec<Const> {
        self.list
    }
}
