//! Containers that are being converted: which term comes next, and where that is.
use super::given::Class;
use super::wrong::{Wrong, wrong};
use monty_vm::heap::{ClassId, DictId, SetId};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use rustler::types::map::MapIterator;
use rustler::{Binary, Term, TermType};
use std::rc::Rc;

/// A container that is being converted.
pub enum Open<'a> {
    List {
        items: Vec<Value>,
        rest: Term<'a>,
    },
    Tuple {
        items: Vec<Value>,
        terms: std::vec::IntoIter<Term<'a>>,
    },
    Dict {
        dict: DictId,
        pairs: MapIterator<'a>,
        key_term: Option<Term<'a>>,
        key: Option<Value>,
        value: Option<Term<'a>>,
    },
    Set {
        set: SetId,
        pairs: MapIterator<'a>,
        key_term: Option<Term<'a>>,
    },
    Exception {
        ty: BuiltinType,
        class: Option<ClassId>,
        message: Option<Term<'a>>,
        items: Vec<Value>,
    },
    /// An instance of a dataclass, or a named tuple.
    Fields {
        class: Rc<Class>,
        values: Vec<Value>,
        terms: std::vec::IntoIter<Term<'a>>,
    },
}

/// The next term of a container.
pub fn next<'a>(open: &mut Open<'a>) -> Result<Option<Term<'a>>, Wrong> {
    Ok(match open {
        Open::List { rest, .. } => match rest.list_get_cell() {
            Ok((head, tail)) => {
                *rest = tail;
                Some(head)
            }
            Err(_) if rest.is_empty_list() => None,
            Err(_) => return wrong("improper lists cannot be converted"),
        },
        Open::Tuple { terms, .. } | Open::Fields { terms, .. } => terms.next(),
        Open::Dict { pairs, key_term, value, .. } => match value.take() {
            Some(value) => Some(value),
            None => match pairs.next() {
                Some((key, of)) => {
                    *key_term = Some(key);
                    *value = Some(of);
                    Some(key)
                }
                None => None,
            },
        },
        Open::Set { pairs, key_term, .. } => {
            *key_term = pairs.next().map(|(key, _)| key);
            *key_term
        }
        Open::Exception { message, .. } => message.take(),
    })
}

/// Where inside the input the innermost container stands: `[2]["k"]`.
pub fn path(stack: &[Open]) -> String {
    let mut out = String::new();
    let shown = 20;
    for open in stack.iter().take(shown) {
        match open {
            Open::List { items, .. } | Open::Tuple { items, .. } => out.push_str(&format!("[{}]", items.len())),
            Open::Dict { key_term: Some(term), value, key, .. } => {
                // The value is still to come while the key is being converted.
                let about_key = value.is_some() || key.is_none();
                let comma = if out.is_empty() { "" } else { ", " };
                out.push_str(&if about_key { format!("{comma}the key {}", brief(*term)) } else { format!("[{}]", brief(*term)) });
            }
            Open::Set { key_term: Some(term), .. } => {
                let comma = if out.is_empty() { "" } else { ", " };
                out.push_str(&format!("{comma}the element {}", brief(*term)));
            }
            Open::Fields { class, values, .. } => {
                if let Some(name) = class.fields.get(values.len()) {
                    out.push_str(&format!(".{name}"));
                }
            }
            _ => {}
        }
    }
    if stack.len() > shown {
        out.push('…');
    }
    out
}

/// A key as it is shown in a path.
pub fn brief(term: Term) -> String {
    const SHOWN: usize = 40;
    if let Ok(binary) = Binary::from_term(term) {
        let text = String::from_utf8_lossy(binary.as_slice().get(..200).unwrap_or(binary.as_slice()));
        return if text.chars().count() > SHOWN {
            format!("{:?}…", text.chars().take(SHOWN).collect::<String>())
        } else {
            format!("{text:?}")
        };
    }
    match term.get_type() {
        TermType::Integer if term.decode::<i64>().is_err() => "…".to_owned(),
        TermType::Integer | TermType::Float | TermType::Atom => format!("{term:?}").chars().take(SHOWN).collect(),
        TermType::Tuple => "{…}".to_owned(),
        TermType::List => "[…]".to_owned(),
        TermType::Map => "%{…}".to_owned(),
        _ => "…".to_owned(),
    }
}
