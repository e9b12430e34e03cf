//! Instances of dataclasses, named tuples and exceptions of other classes: their classes, by name and fields.
use super::open::{Open, brief};
use super::wrong::{Wrong, wrong};
use super::{Begun, Decoder};
use crate::atoms;
use monty_vm::heap::ClassId;
use monty_vm::program::{Given, is_class_title, is_identifier};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use rustler::types::map::MapIterator;
use rustler::types::tuple::get_tuple;
use rustler::{Atom, Binary, Term};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// A class of what comes in.
pub struct Class {
    id: ClassId,
    given: Given,
    /// The names of its fields, in order.
    pub fields: Vec<String>,
}

/// The classes that have come already.
#[derive(Default)]
pub struct Classes(HashMap<(Given, Vec<u8>), Rc<Class>>);

impl Decoder<'_> {
    /// An `%ExMonty.Dataclass{}`.
    pub(super) fn dataclass<'a>(&mut self, term: Term<'a>) -> Result<Begun<'a>, Wrong> {
        let part = |key: Atom| term.map_get(key).unwrap_or_else(|_| atoms::nil().to_term(term.get_env()));
        let (name, fields, frozen) = (part(atoms::name()), part(atoms::fields()), part(atoms::frozen()));
        let (Some(pairs), true) = (MapIterator::new(fields), fields.is_map() && !is_struct(fields)) else {
            return wrong(format!("an ExMonty.Dataclass must have a map of its fields, got: {}", brief(fields)));
        };
        let Ok(frozen) = frozen.decode::<bool>() else {
            return wrong(format!(":frozen of an ExMonty.Dataclass must be a boolean, got: {}", brief(frozen)));
        };
        let mut named: Vec<(&str, Term)> = Vec::new();
        for (key, value) in pairs {
            self.count()?;
            let Some(key) = text(key) else {
                return wrong(format!("the names of an ExMonty.Dataclass's fields must be strings, got: {}", brief(key)));
            };
            named.push((key, value));
        }
        let order = part(atoms::order());
        if order == atoms::nil().to_term(term.get_env()) {
            named.sort_unstable_by_key(|(key, _)| *key);
        } else if let Some(ordered) = self.ordered(&named, order)? {
            named = ordered;
        } else {
            return wrong(":order of an ExMonty.Dataclass must be nil, or a list of the names of its fields, each once");
        }
        let (fields, terms): (Vec<&str>, Vec<Term>) = named.into_iter().unzip();
        let class = self.class(Given::Dataclass { frozen }, name, &fields, "an ExMonty.Dataclass")?;
        Ok(open(class, terms))
    }

    /// The fields in the order that `:order` says; None when it says another thing.
    fn ordered<'a>(&mut self, named: &[(&'a str, Term<'a>)], order: Term<'a>) -> Result<Option<Vec<(&'a str, Term<'a>)>>, Wrong> {
        let mut left: HashMap<&str, Term> = named.iter().copied().collect();
        let mut ordered = Vec::with_capacity(named.len());
        let mut rest = order;
        while let Ok((name, tail)) = rest.list_get_cell() {
            rest = tail;
            self.count()?;
            let Some(pair) = text(name).and_then(|name| Some((name, left.remove(name)?))) else { return Ok(None) };
            ordered.push(pair);
        }
        Ok((left.is_empty() && rest.is_empty_list()).then_some(ordered))
    }

    /// `{:named_tuple, name, fields}`
    pub(super) fn named_tuple<'a>(&mut self, name: Term<'a>, fields: Term<'a>) -> Result<Begun<'a>, Wrong> {
        let expected = "the fields of a :named_tuple must be a list of {name, value}";
        if !fields.is_list() {
            return wrong(format!("{expected}, got: {}", brief(fields)));
        }
        let (mut names, mut terms, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
        let mut rest = fields;
        while let Ok((pair, tail)) = rest.list_get_cell() {
            rest = tail;
            self.count()?;
            let pair_of = get_tuple(pair).ok().and_then(|pair| <[Term; 2]>::try_from(pair).ok());
            let Some((name, value)) = pair_of.and_then(|[name, value]| Some((text(name)?, value))) else {
                return wrong(format!("{expected}, with strings as names, got the element: {}", brief(pair)));
            };
            if !seen.insert(name) {
                return wrong(format!("a :named_tuple has the field {name:?} twice"));
            }
            names.push(name);
            terms.push(value);
        }
        if !rest.is_empty_list() {
            return wrong("improper lists cannot be converted");
        }
        let class = self.class(Given::NamedTuple, name, &names, "a :named_tuple")?;
        Ok(open(class, terms))
    }

    /// The class of these fields, no two of which are the same.
    fn class(&mut self, given: Given, name: Term, fields: &[&str], what: &str) -> Result<Rc<Class>, Wrong> {
        let Some(name) = text(name) else {
            return wrong(format!("{what} must have a string as its name, got: {}", brief(name)));
        };
        let bytes = name.len() + fields.iter().map(|field| field.len() + 1).sum::<usize>();
        self.count_bytes(bytes)?;
        self.vm.reserve(bytes)?;
        let mut key = Vec::with_capacity(bytes);
        key.extend_from_slice(name.as_bytes());
        for field in fields {
            // (No name has this byte in it.)
            key.push(0);
            key.extend_from_slice(field.as_bytes());
        }
        if let Some(known) = self.classes.0.get(&(given, key.clone())) {
            return Ok(Rc::clone(known));
        }
        if !is_identifier(name) {
            return wrong(format!("{what} must have a Python identifier as its name, got: {name:?}"));
        }
        for field in fields {
            self.count()?;
            if !given.has_field(field) {
                return wrong(format!("{what} cannot have a field that is named {field:?}"));
            }
        }
        let id = self.vm.given_class(given, name, fields)?;
        let class = Rc::new(Class { id, given, fields: fields.iter().map(|&field| field.to_owned()).collect() });
        self.classes.0.insert((given, key), Rc::clone(&class));
        Ok(class)
    }

    /// The object of converted fields.
    pub(super) fn object(&mut self, class: &Class, values: &[Value]) -> Result<Value, Wrong> {
        let fields: Vec<&str> = class.fields.iter().map(String::as_str).collect();
        Ok(match class.given {
            Given::Dataclass { .. } => self.vm.given_dataclass(class.id, &fields, values)?,
            Given::NamedTuple => self.vm.given_named_tuple(class.id, values)?,
        })
    }

    /// The class that `:class` of an `%ExMonty.Exception{}` names; None of a built-in one.
    pub(super) fn exception_class(&mut self, term: Term, ty: BuiltinType) -> Result<Option<ClassId>, Wrong> {
        let class = match term.map_get(atoms::class()) {
            Ok(class) if class != atoms::nil().to_term(term.get_env()) => class,
            _ => return Ok(None),
        };
        match text(class) {
            Some(title) if is_class_title(title) => Ok(Some(self.vm.given_exception_class(ty, title)?)),
            _ => wrong(format!(":class of an ExMonty.Exception must be nil or the name of a class, got: {}", brief(class))),
        }
    }
}

fn open<'a>(class: Rc<Class>, terms: Vec<Term<'a>>) -> Begun<'a> {
    Begun::Open(Open::Fields { values: Vec::with_capacity(terms.len()), class, terms: terms.into_iter() })
}

fn text<'a>(term: Term<'a>) -> Option<&'a str> {
    std::str::from_utf8(Binary::from_term(term).ok()?.as_slice()).ok()
}

fn is_struct(term: Term) -> bool {
    term.map_get(atoms::__struct__()).is_ok()
}
