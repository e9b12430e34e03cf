//! Elixir terms to Python values, with an explicit stack: no term is too deep for ours.
mod calendar;
mod given;
mod keys;
mod library;
mod open;
mod wrong;

use self::given::Classes;
use self::open::{Open, next, path};
use self::wrong::{Wrong, wrong};
use crate::atoms;
use crate::bigint;
use crate::clock::Clock;
use crate::failure::Failure;
use monty_vm::heap::{BigIntObj, SetObj};
use monty_vm::program::is_identifier;
use monty_vm::types::{BuiltinType, exception, host_function};
use monty_vm::value::Value;
use monty_vm::vm::{Limits, Vm};
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

impl Refusal {
    /// Whether there was no memory for it.
    pub fn is_memory(&self) -> bool {
        matches!(self, Refusal::Failed(failure) if failure.limit == Some(atoms::max_memory()))
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Refusal::Failed(failure)
    }
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
    classes: Classes,
    /// There are objects of the library: Python has to be asked for the hashes of keys.
    made: bool,
}

impl<'v> Decoder<'v> {
    /// A converter into the heap of `vm`. On a dirty scheduler nothing is too large for it.
    pub fn new(vm: &'v mut Vm, limits: &'v Limits, clock: &'v Clock, dirty: bool) -> Self {
        Decoder { vm, limits, clock, dirty, terms: 0, bytes: 0, classes: Classes::default(), made: false }
    }

    /// The value of the input `name`.
    pub fn input(&mut self, name: &str, term: Term) -> Result<Value, Refusal> {
        self.value(&format!("input {name:?}"), term)
    }

    /// The value of a term; `what` is what errors call it.
    pub fn value(&mut self, what: &str, term: Term) -> Result<Value, Refusal> {
        let mut stack = Vec::new();
        self.convert(term, &mut stack).map_err(|why| match why {
            Wrong::TooLarge => Refusal::TooLarge,
            Wrong::Time => Failure::time(self.clock.limit_secs()).into(),
            Wrong::Trap(trap) => Failure::of_trap(trap, self.limits, what).into(),
            Wrong::Message(message) => {
                let path = path(&stack);
                let place = if path.is_empty() { String::new() } else { format!("at {path}: ") };
                Failure::new(BuiltinType::TypeError, format!("{what}: {place}{message}")).into()
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
        self.count()?;
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

    /// Counts a term, or what takes as long.
    fn count(&mut self) -> Result<(), Wrong> {
        self.terms += 1;
        if !self.dirty && self.terms > DIRECT_TERMS {
            return Err(Wrong::TooLarge);
        }
        if self.terms.is_multiple_of(CLOCK_EVERY) && self.clock.expired() {
            return Err(Wrong::Time);
        }
        Ok(())
    }

    fn count_bytes(&mut self, bytes: usize) -> Result<(), Wrong> {
        self.bytes = self.bytes.saturating_add(bytes);
        if !self.dirty && self.bytes > DIRECT_BYTES { Err(Wrong::TooLarge) } else { Ok(()) }
    }

    fn tuple<'a>(&mut self, term: Term<'a>) -> Result<Begun<'a>, Wrong> {
        let Ok(terms) = get_tuple(term) else { return wrong("not a tuple") };
        if let Some(tag) = terms.first().and_then(|first| Atom::from_term(*first).ok()) {
            let rest = terms.get(1..).unwrap_or_default();
            if let Some(value) = self.tagged(tag, rest)? {
                return Ok(Begun::Value(value));
            }
            if tag == atoms::named_tuple()
                && let &[name, fields] = rest
            {
                return self.named_tuple(name, fields);
            }
        }
        self.vm.reserve(terms.len().saturating_mul(size_of::<Value>()))?;
        Ok(Begun::Open(Open::Tuple { items: Vec::with_capacity(terms.len()), terms: terms.into_iter() }))
    }

    /// Tagged tuples: `{:bytes, binary}`, `{:complex, real, imag}`, `{:date, map}`.
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
        if tag == atoms::function() && rest.len() == 1 {
            let name = rest
                .first()
                .and_then(|t| Binary::from_term(*t).ok())
                .and_then(|b| std::str::from_utf8(b.as_slice()).ok().map(str::to_owned));
            let Some(name) = name.filter(|name| is_identifier(name)) else {
                return wrong("{:function, _} takes a string that is a Python identifier");
            };
            let name = self.vm.heap.new_str(&name)?;
            return Ok(Some(host_function::new(self.vm, name)?));
        }
        if let [content] = rest
            && let Some(object) = self.library(tag, *content)?
        {
            return Ok(Some(object));
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
        if known == Some(atoms::dataclass_struct()) {
            return self.dataclass(term);
        }
        if known == Some(atoms::exception_struct()) {
            let ty = term.map_get(atoms::type_()).ok().and_then(|ty| Atom::from_term(ty).ok());
            let Some(ty) = ty.and_then(atoms::type_of_atom) else {
                return wrong("an ExMonty.Exception whose type is not an exception of Python cannot be converted");
            };
            if ty.is_subtype(BuiltinType::BaseExceptionGroup) {
                return wrong("exception groups cannot be converted: an ExMonty.Exception does not have the exceptions in them");
            }
            let class = self.exception_class(term, ty)?;
            let message = match term.map_get(atoms::message()) {
                Ok(message) if message.is_binary() => {
                    Some(message).filter(|m| Binary::from_term(*m).is_ok_and(|b| !b.is_empty()))
                }
                _ => return wrong("the message of an ExMonty.Exception must be a string"),
            };
            return Ok(Begun::Open(Open::Exception { ty, class, message, items: Vec::new() }));
        }
        if let Some(module) = known
            && let Some(object) = self.calendar(module, term)?
        {
            return Ok(Begun::Value(object));
        }
        let name = format!("{module:?}");
        wrong(format!(
            "structs cannot be converted, but for MapSet, dates and times, ExMonty.Dataclass and ExMonty.Exception; this one is %{}{{}}",
            name.trim_start_matches("'Elixir.").trim_end_matches('\'')
        ))
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
            Open::Exception { ty, class, items, .. } => {
                let exception = exception::of_message(self.vm, ty, &items)?;
                if let Value::Exception(id) = exception {
                    self.vm.heap.exceptions.get_mut(id).class = class;
                }
                exception
            }
            Open::Fields { class, values, .. } => return self.object(&class, &values),
        })
    }
}

/// A float that is an atom in Elixir.
fn special(term: Term) -> Option<f64> {
    let atom = Atom::from_term(term).ok()?;
    [(atoms::infinity(), f64::INFINITY), (atoms::neg_infinity(), f64::NEG_INFINITY), (atoms::nan(), f64::NAN)]
        .into_iter()
        .find(|(a, _)| *a == atom)
        .map(|(_, f)| f)
}
