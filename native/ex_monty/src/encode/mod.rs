//! Python values to Elixir terms, straight from the heap, with an explicit stack: no value is too deep for ours.
pub mod library;
mod open;

use self::open::{Open, Shape, next, place, put};
use crate::atoms;
use crate::bigint;
use crate::clock::Clock;
use crate::decode::{MAX_DEPTH, Refusal};
use crate::failure::Failure;
use crate::program::has_brief_text;
use monty_vm::heap::identity::identity;
use monty_vm::program::class_title;
use monty_vm::types::{BuiltinType, host_function};
use monty_vm::value::Value;
use monty_vm::vm::{Fields, Form, Forms, Limits, Vm};
use rustler::types::tuple::make_tuple;
use rustler::{Encoder as _, Env, NewBinary, Term};
use std::collections::HashMap;
use std::rc::Rc;

/// What a normal scheduler converts: values, and bytes of text.
const DIRECT_VALUES: usize = 4_000;
const DIRECT_BYTES: usize = 256 * 1024;
/// The clock is read after this many values.
const CLOCK_EVERY: usize = 4_096;
/// A word on the BEAM's heap.
const WORD: usize = 8;

/// A value: its term, or a container to go through.
#[allow(clippy::large_enum_variant)] // short-lived, one at a time
enum Begun<'a> {
    Term(Term<'a>),
    Open(Value, Open<'a>),
}

/// Converts the result of one run.
pub struct Encoder<'a, 'v> {
    env: Env<'a>,
    vm: &'v mut Vm,
    limits: &'v Limits,
    clock: &'v Clock,
    dirty: bool,
    count: usize,
    bytes: usize,
    room: usize,
    /// What Python code said of objects: mostly their texts.
    said: HashMap<u64, Value>,
    forms: Forms,
    /// Of classes whose instances have come already, by their name and fields.
    shapes: HashMap<*const Fields, Rc<Shape<'a>>>,
}

impl<'a, 'v> Encoder<'a, 'v> {
    /// A converter of values of `vm`. On a dirty scheduler nothing is too large for it.
    pub fn new(env: Env<'a>, vm: &'v mut Vm, limits: &'v Limits, clock: &'v Clock, dirty: bool) -> Self {
        let room = limits.max_memory.saturating_sub(vm.heap.budget.used);
        let said = vm.said().map(|(object, said)| (identity(object), said)).collect();
        Encoder { said, forms: Forms::default(), shapes: HashMap::new(), env, vm, limits, clock, dirty, count: 0, bytes: 0, room }
    }

    /// The term of a result.
    pub fn result(&mut self, value: Value) -> Result<Term<'a>, Refusal> {
        let mut stack = Vec::new();
        let mut begun = self.begin(value)?;
        loop {
            let mut term = match begun {
                Begun::Term(term) => Some(term),
                Begun::Open(value, open) => {
                    if stack.len() == MAX_DEPTH {
                        return Err(too_deep(&stack).into());
                    }
                    stack.push((value, open));
                    None
                }
            };
            // Give the term to the container that waits for it, and close containers that are complete.
            begun = loop {
                let Some((_, open)) = stack.last_mut() else {
                    return term.ok_or_else(|| Failure::bug("conversion of the result").into());
                };
                if let Some(term) = term.take() {
                    put(open, term);
                }
                match next(self.vm, open) {
                    Some(child) => break self.begin(child)?,
                    None => {
                        term = Some(self.close(&stack)?);
                        stack.pop();
                    }
                }
            };
        }
    }

    /// Converts a value that is no container, or opens one.
    fn begin(&mut self, value: Value) -> Result<Begun<'a>, Refusal> {
        let (fields, items, is_dataclass) = match self.forms.of(self.vm, value) {
            Form::Plain(plain) => {
                return Ok(match self.scalar(plain)? {
                    Some(term) => Begun::Term(term),
                    None => Begun::Open(plain, self.open(plain)),
                });
            }
            Form::Object => return self.object(value).map(Begun::Term),
            Form::Library(object) => return self.library(object).map(Begun::Term),
            Form::Asked(kind) => {
                let said = self.said.get(&identity(value)).copied().unwrap_or_default();
                return match self.vm.library_told(value, kind, said) {
                    Some(object) => self.library(object).map(Begun::Term),
                    None => self.object(value).map(Begun::Term),
                };
            }
            Form::Dataclass(fields, items) => (fields, items, true),
            Form::NamedTuple(fields, items) => (fields, items, false),
        };
        let shape = self.shape(&fields, is_dataclass);
        self.count(20 + 5 * items.len(), 0)?;
        let values = Vec::with_capacity(items.len());
        Ok(Begun::Open(value, Open::Fields { shape, items, values }))
    }

    /// The terms that are the same for all instances of a class.
    fn shape(&mut self, fields: &Rc<Fields>, is_dataclass: bool) -> Rc<Shape<'a>> {
        let env = self.env;
        let make = || {
            let names: Vec<&str> = fields.names.iter().map(String::as_str).collect();
            let keys: Vec<Term> = names.iter().map(|name| binary(env, name.as_bytes())).collect();
            let order = if names.is_sorted() { atoms::nil().to_term(env) } else { keys.encode(env) };
            Rc::new(Shape { fields: Rc::clone(fields), is_dataclass, name: binary(env, fields.name.as_bytes()), keys, order })
        };
        Rc::clone(self.shapes.entry(Rc::as_ptr(fields)).or_insert_with(make))
    }

    /// Counts a value that takes this many words, and this much text.
    fn count(&mut self, words: usize, text: usize) -> Result<(), Refusal> {
        self.count += 1;
        self.bytes = self.bytes.saturating_add(words * WORD).saturating_add(text);
        if !self.dirty && (self.count > DIRECT_VALUES || self.bytes > DIRECT_BYTES) {
            return Err(Refusal::TooLarge);
        }
        if self.bytes > self.room {
            return Err(Failure::memory("the result", self.limits.max_memory).into());
        }
        if self.count.is_multiple_of(CLOCK_EVERY) && self.clock.expired() {
            return Err(Failure::time(self.clock.limit_secs()).into());
        }
        Ok(())
    }

    /// The term of a value that is not a container.
    fn scalar(&mut self, value: Value) -> Result<Option<Term<'a>>, Refusal> {
        let env = self.env;
        Ok(Some(match value {
            Value::None | Value::Undef => {
                self.count(2, 0)?;
                atoms::nil().to_term(env)
            }
            Value::Bool(b) => {
                self.count(2, 0)?;
                b.encode(env)
            }
            Value::Int(i) => {
                self.count(2, 0)?;
                i.encode(env)
            }
            Value::Float(f) => {
                self.count(4, 0)?;
                self.float(f)
            }
            Value::Str(id) => {
                let len = self.vm.heap.str(id).len();
                self.count(8, len)?;
                binary(env, self.vm.heap.str(id).as_bytes())
            }
            Value::Bytes(id) => {
                let len = self.vm.heap.bytes_of(id).len();
                self.count(11, len)?;
                make_tuple(env, &[atoms::bytes().to_term(env), binary(env, self.vm.heap.bytes_of(id))])
            }
            Value::BigInt(id) => {
                let bytes = (self.vm.heap.big_ints.get(id).value.bits() / 8) as usize;
                self.count(4, bytes)?;
                match bigint::encode(env, &self.vm.heap.big_ints.get(id).value) {
                    Some(term) => term,
                    None => {
                        return Err(Failure::new(
                            BuiltinType::OverflowError,
                            "the result has an int that is too large for Elixir",
                        )
                        .into());
                    }
                }
            }
            Value::Complex(id) => {
                self.count(10, 0)?;
                let number = *self.vm.heap.complexes.get(id);
                make_tuple(env, &[atoms::complex().to_term(env), self.float(number.re), self.float(number.im)])
            }
            Value::Ellipsis => {
                self.count(2, 0)?;
                atoms::ellipsis().to_term(env)
            }
            Value::List(_)
            | Value::Deque(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::FrozenSet(_)
            | Value::Namespace(_) => {
                self.count(6, 0)?;
                return Ok(None);
            }
            Value::Exception(id) => {
                let known = self.known_text(value);
                if !self.dirty && known.is_none() && !has_brief_text(self.vm, id) {
                    return Err(Refusal::TooLarge);
                }
                let ty = self.vm.heap.exceptions.get(id).ty;
                let message = match known {
                    Some(known) => known,
                    None => self.vm.str_of(value).map_err(|_| self.no_text())?,
                };
                self.count(40, message.len())?;
                let class = self.vm.heap.exceptions.get(id).class.map(|class| class_title(self.vm, class));
                crate::report::exception_value(env, ty, class.as_deref(), &message)
            }
            other if host_function::is_one(self.vm, other) => {
                let name = host_function::name(self.vm, other).to_owned();
                self.count(11, name.len())?;
                make_tuple(env, &[atoms::function().to_term(env), binary(env, name.as_bytes())])
            }
            other if let Some(text) = self.known_text(other) => self.shown(&text)?,
            other @ Value::Class(_) => self.object(other)?,
            other => {
                let brief = matches!(
                    other,
                    Value::Function(_)
                        | Value::Builtin(_)
                        | Value::Method(_)
                        | Value::Attribute(_)
                        | Value::Type(_)
                        | Value::Module(_)
                        | Value::Generator(_)
                );
                if !self.dirty && !brief {
                    return Err(Refusal::TooLarge);
                }
                let text = self.vm.repr(other).map_err(|_| self.no_text())?;
                self.shown(&text)?
            }
        }))
    }

    /// The text of an instance or a class that has no other form.
    fn object(&mut self, value: Value) -> Result<Term<'a>, Refusal> {
        let text = self.known_text(value).unwrap_or_else(|| self.vm.default_text(value));
        self.shown(&text)
    }

    /// What Python code said of an object.
    fn known_text(&self, value: Value) -> Option<String> {
        let said = if self.said.is_empty() { None } else { self.said.get(&identity(value)) };
        said.and_then(|said| self.vm.heap.as_str(*said)).map(str::to_owned)
    }

    /// `{:repr, text}`
    fn shown(&mut self, text: &str) -> Result<Term<'a>, Refusal> {
        self.count(11, text.len())?;
        Ok(make_tuple(self.env, &[atoms::repr().to_term(self.env), binary(self.env, text.as_bytes())]))
    }

    fn no_text(&self) -> Failure {
        Failure::memory("the text of an object in the result", self.limits.max_memory)
    }

    fn float(&self, f: f64) -> Term<'a> {
        if f.is_finite() {
            return f.encode(self.env);
        }
        let atom = if f.is_nan() {
            atoms::nan()
        } else if f > 0.0 {
            atoms::infinity()
        } else {
            atoms::neg_infinity()
        };
        atom.to_term(self.env)
    }

    fn open(&self, value: Value) -> Open<'a> {
        let heap = &self.vm.heap;
        match value {
            Value::List(list) => {
                let left = heap.list(list).len();
                Open::List { list: value, left, tail: Term::list_new_empty(self.env) }
            }
            Value::Deque(deque) => {
                let left = heap.deques.get(deque).items.len();
                Open::List { list: value, left, tail: Term::list_new_empty(self.env) }
            }
            Value::Tuple(tuple) => Open::Tuple { tuple, items: Vec::with_capacity(heap.tuple(tuple).len()) },
            Value::Dict(dict) => Open::Dict { dict, slot: 0, keys: Vec::new(), values: Vec::new() },
            Value::Set(set) | Value::FrozenSet(set) => Open::Set { set, slot: 0, keys: Vec::new() },
            Value::Namespace(module) => {
                let mut pairs: Vec<_> =
                    self.vm.module_items(module).into_iter().map(|(n, v)| (binary(self.env, n.as_bytes()), v)).collect();
                pairs.reverse();
                let count = pairs.len();
                Open::Names { pairs, values: Vec::with_capacity(count) }
            }
            _ => Open::Names { pairs: Vec::new(), values: Vec::new() },
        }
    }

    /// The term of the container on top, which is complete.
    fn close(&mut self, stack: &[(Value, Open<'a>)]) -> Result<Term<'a>, Failure> {
        let env = self.env;
        let Some((value, open)) = stack.last() else { return Err(Failure::bug("conversion of the result")) };
        Ok(match open {
            Open::List { tail, .. } => *tail,
            Open::Tuple { items, .. } => make_tuple(env, items),
            Open::Dict { keys, values, .. } => self.map(keys, values, stack, "dict")?,
            Open::Names { values, .. } => {
                let Value::Namespace(module) = *value else { return Err(Failure::bug("conversion of a namespace")) };
                let keys: Vec<_> = self.vm.module_items(module).into_iter().map(|(n, _)| binary(env, n.as_bytes())).collect();
                self.map(&keys, values, stack, "dict")?
            }
            Open::Set { keys, .. } => {
                let empty = Term::list_new_empty(env);
                let elements = self.map(keys, &vec![empty; keys.len()], stack, "set")?;
                map_set(env, elements)?
            }
            Open::Fields { shape, values, .. } if shape.is_dataclass => dataclass(env, shape, values)?,
            Open::Fields { shape, values, .. } => {
                let pairs: Vec<Term> =
                    shape.keys.iter().zip(values).map(|(key, value)| make_tuple(env, &[*key, *value])).collect();
                make_tuple(env, &[atoms::named_tuple().to_term(env), shape.name, pairs.encode(env)])
            }
        })
    }

    /// A map; none of the keys is lost, or it is an error.
    fn map(&self, keys: &[Term<'a>], values: &[Term<'a>], stack: &[(Value, Open)], what: &str) -> Result<Term<'a>, Failure> {
        let map = Term::map_from_term_arrays(self.env, keys, values).ok();
        if let Some(map) = map
            && map.map_size().ok() == Some(keys.len())
        {
            return Ok(map);
        }
        let mut seen: HashMap<Term, usize> = HashMap::with_capacity(keys.len());
        let twin = keys.iter().enumerate().find_map(|(i, key)| seen.insert(*key, i).map(|first| (first, i)));
        let Some((first, second)) = twin else { return Err(Failure::bug("a map could not be made")) };
        let place = stack.split_last().map_or(String::new(), |(_, outer)| place(self.vm, outer));
        let parts = if what == "set" { "elements" } else { "keys" };
        let message = format!(
            "the result{place}: {parts} {first} and {second} of the {what} are different in Python but the same in Elixir"
        );
        Err(Failure::new(BuiltinType::ValueError, message))
    }
}

/// Nested too deep: because it contains itself, or plainly so.
#[cold]
fn too_deep(stack: &[(Value, Open)]) -> Failure {
    let cyclic = stack.iter().enumerate().any(|(i, (a, _))| stack.iter().skip(i + 1).any(|(b, _)| a == b));
    if cyclic {
        return Failure::new(BuiltinType::ValueError, "the result contains itself; it cannot be converted");
    }
    Failure::new(
        BuiltinType::RecursionError,
        format!("the result is nested deeper than {MAX_DEPTH} levels; it cannot be converted"),
    )
}

/// A binary term.
pub fn binary<'a>(env: Env<'a>, bytes: &[u8]) -> Term<'a> {
    NewBinary::from_slice(env, bytes).into()
}

/// A `MapSet` of the keys of a map.
fn map_set<'a>(env: Env<'a>, elements: Term<'a>) -> Result<Term<'a>, Failure> {
    let mut keys = vec![atoms::__struct__().to_term(env), atoms::map().to_term(env)];
    let mut values = vec![atoms::map_set().to_term(env), elements];
    if let Some(version) = atoms::set_version() {
        keys.push(atoms::version().to_term(env));
        values.push(version.encode(env));
    }
    Term::map_from_term_arrays(env, &keys, &values).map_err(|_| Failure::bug("a MapSet could not be made"))
}

/// An `%ExMonty.Dataclass{}`.
fn dataclass<'a>(env: Env<'a>, shape: &Shape<'a>, values: &[Term<'a>]) -> Result<Term<'a>, Failure> {
    let fields = Term::map_from_term_arrays(env, &shape.keys, values);
    let fields = fields.map_err(|_| Failure::bug("the fields of a dataclass could not be made"))?;
    let keys = [atoms::__struct__(), atoms::name(), atoms::fields(), atoms::frozen(), atoms::order()].map(|key| key.to_term(env));
    let values = [atoms::dataclass_struct().to_term(env), shape.name, fields, shape.fields.frozen.encode(env), shape.order];
    Term::map_from_term_arrays(env, &keys, &values).map_err(|_| Failure::bug("a dataclass could not be made"))
}
