//! Elixir terms to Python values, with an explicit stack: no term is too deep for ours.
use crate::atoms;
use crate::bigint;
use crate::clock::Clock;
use crate::failure::Failure;
use monty_vm::heap::hash::{NoHash, key_hash};
use monty_vm::heap::{BigIntObj, DictId, SetId, SetObj};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{Limits, Trap, Vm};
use rustler::types::map::MapIterator;
use rustler::types::tuple::get_tuple;
use rustler::{Atom, Binary, Term, TermType};

/// Terms nested deeper are refused.
pub const MAX_DEPTH: usize = 1_000;
/// What a normal scheduler converts: terms, and bytes of text.
const DIRECT_TERMS: usize = 2_000;
const DIRECT_BYTES: usize = 128 * 1024;
/// The clock is read after this many terms.
const CLOCK_EVERY: usize = 4_096;

/// Why a term was not converted.
pub enum Refusal {
    /// It is too much for a normal scheduler.
    TooLarge,
    /// It cannot be converted.
    Failed(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Refusal::Failed(failure)
    }
}

/// What is wrong with a term, before it is said where.
enum Wrong {
    Message(String),
    Trap(Trap),
    Time,
    TooLarge,
}

impl From<Trap> for Wrong {
    fn from(trap: Trap) -> Self {
        Wrong::Trap(trap)
    }
}

fn wrong<T>(message: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong::Message(message.into()))
}

/// A container that is being converted.
enum Open<'a> {
    List { items: Vec<Value>, rest: Term<'a> },
    Tuple { items: Vec<Value>, terms: std::vec::IntoIter<Term<'a>> },
    Dict { dict: DictId, pairs: MapIterator<'a>, key_term: Option<Term<'a>>, key: Option<Value>, value: Option<Term<'a>> },
    Set { set: SetId, pairs: MapIterator<'a>, key_term: Option<Term<'a>> },
    Exception { ty: BuiltinType, message: Option<Term<'a>>, items: Vec<Value> },
}

/// A term: a value at once, or a container to go through.
#[allow(clippy::large_enum_variant)] // short-lived, one at a time
enum Begun<'a> {
    Value(Value),
    Open(Open<'a>),
}

/// Converts the inputs of one run.
pub struct Decoder<'v> {
    vm: &'v mut Vm,
    limits: &'v Limits,
    clock: &'v Clock,
    dirty: bool,
    terms: usize,
    bytes: usize,
}

impl<'v> Decoder<'v> {
    /// A converter into the heap of `vm`. On a dirty scheduler nothing is too large for it.
    pub fn new(vm: &'v mut Vm, limits: &'v Limits, clock: &'v Clock, dirty: bool) -> Self {
        Decoder { vm, limits, clock, dirty, terms: 0, bytes: 0 }
    }

    /// The value of the input `name`.
    pub fn input(&mut self, name: &str, term: Term) -> Result<Value, Refusal> {
        let mut stack = Vec::new();
        self.convert(term, &mut stack).map_err(|why| match why {
            Wrong::TooLarge => Refusal::TooLarge,
            Wrong::Time => Failure::time(self.clock.limit_secs()).into(),
            Wrong::Trap(trap) => Failure::of_trap(trap, self.limits, &format!("input {name:?}")).into(),
            Wrong::Message(message) => {
                let path = path(&stack);
                let place = if path.is_empty() { String::new() } else { format!("at {path}: ") };
                Failure::new(BuiltinType::TypeError, format!("input {name:?}: {place}{message}")).into()
            }
        })
    }

    fn convert<'a>(&mut self, term: Term<'a>, stack: &mut Vec<Open<'a>>) -> Result<Value, Wrong> {
        let mut begun = self.begin(term)?;
        loop {
            let mut value = match begun {
                Begun::Value(value) => value,
                Begun::Open(open) => {
                    if stack.len() == MAX_DEPTH {
                        return wrong(format!("nested deeper than {MAX_DEPTH} levels"));
                    }
                    stack.push(open);
                    Value::Undef
                }
            };
            // Give the value to the container that waits for it, and close containers that are complete.
            begun = loop {
                let Some(open) = stack.last_mut() else { return Ok(value) };
                if !value.is_undef() {
                    self.put(open, value)?;
                }
                match next(open) {
                    Err(why) => {
                        // What is wrong is the container itself.
                        stack.pop();
                        return Err(why);
                    }
                    Ok(Some(term)) => break self.begin(term)?,
                    Ok(None) => {
                        let Some(open) = stack.pop() else { return Ok(value) };
                        value = self.close(open)?;
                    }
                }
            };
        }
    }

    /// Converts a scalar, or opens a container.
    fn begin<'a>(&mut self, term: Term<'a>) -> Result<Begun<'a>, Wrong> {
        self.terms += 1;
        if !self.dirty && self.terms > DIRECT_TERMS {
            return Err(Wrong::TooLarge);
        }
        if self.terms.is_multiple_of(CLOCK_EVERY) && self.clock.expired() {
            return Err(Wrong::Time);
        }
        let value = match term.get_type() {
            TermType::Integer => match term.decode::<i64>() {
                Ok(i) => Value::Int(i),
                Err(_) => return self.big_int(term).map(Begun::Value),
            },
            TermType::Float => match term.decode::<f64>() {
                Ok(f) => Value::Float(f),
                Err(_) => return wrong("not a float"),
            },
            TermType::Atom => self.atom(term)?,
            TermType::Binary => {
                let Ok(binary) = Binary::from_term(term) else {
                    return wrong("bitstrings that are not binaries cannot be converted");
                };
                self.text(binary.as_slice())?
            }
            TermType::List => return Ok(Begun::Open(Open::List { items: Vec::new(), rest: term })),
            TermType::Tuple => return self.tuple(term),
            TermType::Map => return self.map(term),
            TermType::Pid => return wrong("pids cannot be converted"),
            TermType::Port => return wrong("ports cannot be converted"),
            TermType::Ref => return wrong("references cannot be converted"),
            TermType::Fun => return wrong("functions cannot be converted"),
            TermType::Unknown => return wrong("terms of this type cannot be converted"),
        };
        Ok(Begun::Value(value))
    }

    fn big_int(&mut self, term: Term) -> Result<Value, Wrong> {
        let Some(value) = bigint::decode(term) else { return wrong("not an integer") };
        self.count_bytes((value.bits() / 8) as usize)?;
        Ok(Value::BigInt(self.vm.heap.alloc(BigIntObj { value })?))
    }

    fn atom(&mut self, term: Term) -> Result<Value, Wrong> {
        let Ok(atom) = Atom::from_term(term) else { return wrong("not an atom") };
        let value = if atom == atoms::nil() {
            Value::None
        } else if atom == rustler::types::atom::true_() {
            Value::Bool(true)
        } else if atom == rustler::types::atom::false_() {
            Value::Bool(false)
        } else if atom == atoms::infinity() {
            Value::Float(f64::INFINITY)
        } else if atom == atoms::neg_infinity() {
            Value::Float(f64::NEG_INFINITY)
        } else if atom == atoms::nan() {
            Value::Float(f64::NAN)
        } else if atom == atoms::ellipsis() {
            Value::Ellipsis
        } else {
            return wrong(format!("the atom {term:?} cannot be converted (strings can)"));
        };
        Ok(value)
    }

    fn text(&mut self, bytes: &[u8]) -> Result<Value, Wrong> {
        self.count_bytes(bytes.len())?;
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(self.vm.heap.new_str(text)?),
            Err(e) => {
                wrong(format!("the string is not valid UTF-8 at byte {} ({{:bytes, binary}} makes bytes)", e.valid_up_to()))
            }
        }
    }

    fn count_bytes(&mut self, bytes: usize) -> Result<(), Wrong> {
        self.bytes = self.bytes.saturating_add(bytes);
        if !self.dirty && self.bytes > DIRECT_BYTES { Err(Wrong::TooLarge) } else { Ok(()) }
    }

    fn tuple<'a>(&mut self, term: Term<'a>) -> Result<Begun<'a>, Wrong> {
        let Ok(terms) = get_tuple(term) else { return wrong("not a tuple") };
        if let Some(tag) = terms.first().and_then(|first| Atom::from_term(*first).ok())
            && let Some(value) = self.tagged(tag, terms.get(1..).unwrap_or_default())?
        {
            return Ok(Begun::Value(value));
        }
        self.vm.reserve(terms.len().saturating_mul(size_of::<Value>()))?;
        Ok(Begun::Open(Open::Tuple { items: Vec::with_capacity(terms.len()), terms: terms.into_iter() }))
    }

    /// Tagged tuples: `{:bytes, binary}`, `{:complex, real, imag}`.
    fn tagged(&mut self, tag: Atom, rest: &[Term]) -> Result<Option<Value>, Wrong> {
        if tag == atoms::bytes() && rest.len() == 1 {
            let Some(Ok(binary)) = rest.first().map(|t| Binary::from_term(*t)) else {
                return wrong("{:bytes, _} takes a binary");
            };
            self.count_bytes(binary.len())?;
            self.vm.reserve(binary.len())?;
            return Ok(Some(self.vm.heap.new_bytes(binary.as_slice())?));
        }
        if tag == atoms::complex() && rest.len() == 2 {
            let number = |t: Option<&Term>| t.and_then(|t| if t.is_number() { t.decode::<f64>().ok() } else { special(*t) });
            return match (number(rest.first()), number(rest.get(1))) {
                (Some(re), Some(im)) => Ok(Some(self.vm.heap.new_complex(re, im)?)),
                _ => wrong("{:complex, _, _} takes two floats"),
            };
        }
        if tag == atoms::repr() && rest.len() == 1 {
            return wrong("{:repr, _} stands for a Python object that has no form in Elixir; it cannot be converted back");
        }
        Ok(None)
    }

    fn map<'a>(&mut self, term: Term<'a>) -> Result<Begun<'a>, Wrong> {
        if let Ok(module) = term.map_get(atoms::__struct__()) {
            return self.structure(term, module);
        }
        let Some(pairs) = MapIterator::new(term) else { return wrong("not a map") };
        let dict = self.vm.new_dict()?;
        Ok(Begun::Open(Open::Dict { dict, pairs, key_term: None, key: None, value: None }))
    }

    fn structure<'a>(&mut self, term: Term<'a>, module: Term<'a>) -> Result<Begun<'a>, Wrong> {
        let known = Atom::from_term(module).ok();
        if known == Some(atoms::map_set()) {
            let pairs = term.map_get(atoms::map()).ok().and_then(MapIterator::new);
            let Some(pairs) = pairs else { return wrong("not a proper MapSet") };
            let set = self.vm.heap.alloc(SetObj::default())?;
            return Ok(Begun::Open(Open::Set { set, pairs, key_term: None }));
        }
        if known == Some(atoms::exception_struct()) {
            let ty = term.map_get(atoms::type_()).ok().and_then(|ty| Atom::from_term(ty).ok());
            let Some(ty) = ty.and_then(atoms::type_of_atom) else {
                return wrong("an ExMonty.Exception whose type is not an exception of Python cannot be converted");
            };
            let message = term.map_get(atoms::message()).ok().filter(|m| Binary::from_term(*m).is_ok_and(|b| !b.is_empty()));
            return Ok(Begun::Open(Open::Exception { ty, message, items: Vec::new() }));
        }
        let name = format!("{module:?}");
        wrong(format!(
            "structs cannot be converted, but for MapSet and ExMonty.Exception; this one is %{}{{}}",
            name.trim_start_matches("'Elixir.").trim_end_matches('\'')
        ))
    }

    /// Gives a container the value it waits for.
    fn put(&mut self, open: &mut Open, value: Value) -> Result<(), Wrong> {
        match open {
            Open::List { items, .. } => {
                if items.len() == items.capacity() {
                    let more = items.capacity().max(4);
                    self.vm.reserve(more.saturating_mul(size_of::<Value>()))?;
                    items.try_reserve_exact(more).map_err(|_| Trap::Retry)?;
                }
                items.push(value);
            }
            Open::Tuple { items, .. } | Open::Exception { items, .. } => items.push(value),
            Open::Dict { dict, key, .. } => match key.take() {
                None => *key = Some(frozen(value)),
                Some(of) => {
                    let hash = self.hash(of)?;
                    let table = self.vm.heap.dicts.get(*dict);
                    match table.find(&self.vm.heap, hash, of) {
                        Ok(None) => self.vm.heap.dict_push(*dict, hash, of, value)?,
                        Ok(Some(_)) => {
                            return wrong("this key is equal in Python to another key of the map (as 1, 1.0 and true are)");
                        }
                        Err(_) => return wrong("keys are nested too deep to be compared"),
                    }
                }
            },
            Open::Set { set, .. } => {
                let value = frozen(value);
                let hash = self.hash(value)?;
                let table = self.vm.heap.sets.get(*set);
                match table.find(&self.vm.heap, hash, value) {
                    Ok(None) => self.vm.heap.set_push(*set, hash, value)?,
                    Ok(Some(_)) => {
                        return wrong("this element is equal in Python to another one of the set (as 1, 1.0 and true are)");
                    }
                    Err(_) => return wrong("elements are nested too deep to be compared"),
                }
            }
        }
        Ok(())
    }

    fn hash(&mut self, key: Value) -> Result<u64, Wrong> {
        match key_hash(&self.vm.heap, key) {
            Ok(hash) => Ok(hash),
            Err(NoHash::Unhashable(value)) => wrong(format!("unhashable type: '{}'", self.vm.type_name(value))),
            Err(NoHash::Unfinished(_) | NoHash::Ask(_)) => wrong("nested too deep to be hashed"),
        }
    }

    fn close(&mut self, open: Open) -> Result<Value, Wrong> {
        let heap = &mut self.vm.heap;
        Ok(match open {
            Open::List { mut items, .. } => {
                items.shrink_to_fit();
                heap.new_list(items)?
            }
            Open::Tuple { items, .. } => heap.new_tuple(items)?,
            Open::Dict { dict, .. } => Value::Dict(dict),
            Open::Set { set, .. } => Value::Set(set),
            Open::Exception { ty, items, .. } => self.vm.new_exception_args(ty, &items)?,
        })
    }
}

/// A MapSet is a set, but where only a frozenset has a place: as a key, and in a set.
fn frozen(value: Value) -> Value {
    if let Value::Set(id) = value { Value::FrozenSet(id) } else { value }
}

/// The next term of a container.
fn next<'a>(open: &mut Open<'a>) -> Result<Option<Term<'a>>, Wrong> {
    Ok(match open {
        Open::List { rest, .. } => match rest.list_get_cell() {
            Ok((head, tail)) => {
                *rest = tail;
                Some(head)
            }
            Err(_) if rest.is_empty_list() => None,
            Err(_) => return wrong("improper lists cannot be converted"),
        },
        Open::Tuple { terms, .. } => terms.next(),
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

/// A float that is an atom in Elixir.
fn special(term: Term) -> Option<f64> {
    let atom = Atom::from_term(term).ok()?;
    [(atoms::infinity(), f64::INFINITY), (atoms::neg_infinity(), f64::NEG_INFINITY), (atoms::nan(), f64::NAN)]
        .into_iter()
        .find(|(a, _)| *a == atom)
        .map(|(_, f)| f)
}

/// Where inside the input the innermost container stands: `[2]["k"]`.
fn path(stack: &[Open]) -> String {
    let mut out = String::new();
    let shown = 20;
    for open in stack.iter().take(shown) {
        match open {
            Open::List { items, .. } | Open::Tuple { items, .. } => out.push_str(&format!("[{}]", items.len())),
            Open::Dict { key_term: Some(term), value, key, .. } => {
                // The value is still to come while the key is being converted.
                let about_key = value.is_some() || key.is_none();
                out.push_str(&if about_key { format!("the key {}", brief(*term)) } else { format!("[{}]", brief(*term)) });
            }
            Open::Set { key_term: Some(term), .. } => out.push_str(&format!("the element {}", brief(*term))),
            _ => {}
        }
    }
    if stack.len() > shown {
        out.push('…');
    }
    out
}

/// A key as it is shown in a path.
fn brief(term: Term) -> String {
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
