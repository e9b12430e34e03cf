//! Python values to Elixir terms, straight from the heap, with an explicit stack: no value is too deep for ours.
use crate::atoms;
use crate::bigint;
use crate::clock::Clock;
use crate::decode::{MAX_DEPTH, Refusal};
use crate::failure::Failure;
use crate::program::has_brief_text;
use monty_vm::heap::equal::identity;
use monty_vm::heap::{DictId, ListId, SetId, TupleId};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{Limits, Vm};
use rustler::types::tuple::make_tuple;
use rustler::{Encoder as _, Env, NewBinary, Term};
use std::collections::HashMap;

/// What a normal scheduler converts: values, and bytes of text.
const DIRECT_VALUES: usize = 4_000;
const DIRECT_BYTES: usize = 256 * 1024;
/// The clock is read after this many values.
const CLOCK_EVERY: usize = 4_096;
/// A word on the BEAM's heap.
const WORD: usize = 8;

/// A container that is being converted.
enum Open<'a> {
    /// From its end, so that cells can be put in front.
    List {
        list: ListId,
        left: usize,
        tail: Term<'a>,
    },
    Tuple {
        tuple: TupleId,
        items: Vec<Term<'a>>,
    },
    Dict {
        dict: DictId,
        slot: usize,
        keys: Vec<Term<'a>>,
        values: Vec<Term<'a>>,
    },
    /// The globals of a module.
    Names {
        pairs: Vec<(Term<'a>, Value)>,
        values: Vec<Term<'a>>,
    },
    Set {
        set: SetId,
        slot: usize,
        keys: Vec<Term<'a>>,
    },
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
    /// The texts of objects whose classes tell them.
    texts: HashMap<u64, String>,
}

impl<'a, 'v> Encoder<'a, 'v> {
    /// A converter of values of `vm`. On a dirty scheduler nothing is too large for it.
    pub fn new(env: Env<'a>, vm: &'v mut Vm, limits: &'v Limits, clock: &'v Clock, dirty: bool) -> Self {
        let room = limits.max_memory.saturating_sub(vm.heap.budget.used);
        let texts = vm.described().map(|(object, text)| (identity(object), text.to_owned())).collect();
        Encoder { texts, env, vm, limits, clock, dirty, count: 0, bytes: 0, room }
    }

    /// The term of a result.
    pub fn result(&mut self, value: Value) -> Result<Term<'a>, Refusal> {
        let mut stack = Vec::new();
        let value = self.vm.plain(value);
        if let Some(term) = self.scalar(value)? {
            return Ok(term);
        }
        let first = self.open(value);
        stack.push((value, first));
        loop {
            let Some((_, open)) = stack.last_mut() else { return Err(Failure::bug("conversion of the result").into()) };
            let term = match next(self.vm, open) {
                // An instance of a class that derives from a built-in type is that type's value.
                Some(child) => match self.scalar(self.vm.plain(child))? {
                    Some(term) => term,
                    None => {
                        if stack.len() == MAX_DEPTH {
                            return Err(too_deep(&stack).into());
                        }
                        let child = self.vm.plain(child);
                        let open = self.open(child);
                        stack.push((child, open));
                        continue;
                    }
                },
                None => {
                    let term = self.close(&stack)?;
                    stack.pop();
                    if stack.is_empty() {
                        return Ok(term);
                    }
                    term
                }
            };
            if let Some((_, open)) = stack.last_mut() {
                put(open, term);
            }
        }
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
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Set(_) | Value::FrozenSet(_) | Value::Namespace(_) => {
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
                crate::report::exception_value(env, ty, &message)
            }
            other if let Some(text) = self.known_text(other) => self.shown(&text)?,
            other @ (Value::Instance(_) | Value::Class(_)) => {
                let text = self.vm.default_text(other);
                self.shown(&text)?
            }
            other => {
                let brief = matches!(
                    other,
                    Value::Function(_)
                        | Value::Builtin(_)
                        | Value::Method(_)
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

    /// What Python code said of an object.
    fn known_text(&self, value: Value) -> Option<String> {
        if self.texts.is_empty() { None } else { self.texts.get(&identity(value)).cloned() }
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
            Value::List(list) => Open::List { list, left: heap.list(list).len(), tail: Term::list_new_empty(self.env) },
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

/// The next value of a container.
fn next(vm: &Vm, open: &mut Open) -> Option<Value> {
    match open {
        Open::List { list, left, .. } => {
            *left = left.checked_sub(1)?;
            vm.heap.list(*list).get(*left).copied()
        }
        Open::Tuple { tuple, items } => vm.heap.tuple(*tuple).get(items.len()).copied(),
        Open::Dict { dict, slot, keys, values } => {
            let table = vm.heap.dicts.get(*dict);
            if keys.len() > values.len() {
                let value = table.entry(*slot).map(|e| e.value);
                *slot += 1;
                return value;
            }
            loop {
                let entry = table.entry(*slot)?;
                if !entry.key.is_undef() {
                    return Some(entry.key);
                }
                *slot += 1;
            }
        }
        Open::Names { pairs, .. } => pairs.pop().map(|(_, value)| value),
        Open::Set { set, slot, .. } => loop {
            let key = vm.heap.sets.get(*set).entry(*slot)?.key;
            *slot += 1;
            if !key.is_undef() {
                return Some(key);
            }
        },
    }
}

/// Gives a container the term of the value it asked for.
fn put<'a>(open: &mut Open<'a>, term: Term<'a>) {
    match open {
        Open::List { tail, .. } => *tail = tail.list_prepend(term),
        Open::Tuple { items, .. } => items.push(term),
        Open::Dict { keys, values, .. } if keys.len() > values.len() => values.push(term),
        Open::Dict { keys, .. } | Open::Set { keys, .. } => keys.push(term),
        Open::Names { values, .. } => values.push(term),
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

/// Where inside the result the innermost container stands: ` at [2]["k"]`.
fn place(vm: &Vm, stack: &[(Value, Open)]) -> String {
    let mut out = String::new();
    for (_, open) in stack.iter().take(20) {
        match open {
            Open::List { left, .. } => out.push_str(&format!("[{left}]")),
            Open::Tuple { items, .. } => out.push_str(&format!("[{}]", items.len())),
            Open::Dict { dict, slot, keys, values } if keys.len() > values.len() => {
                let key = slot.checked_sub(1).and_then(|slot| vm.heap.dicts.get(*dict).entry(slot)).map(|e| e.key);
                match key {
                    Some(Value::Str(id)) => {
                        out.push_str(&format!("[{:?}]", vm.heap.str(id).chars().take(40).collect::<String>()))
                    }
                    Some(Value::Int(i)) => out.push_str(&format!("[{i}]")),
                    _ => out.push_str("[…]"),
                }
            }
            _ => out.push_str("[…]"),
        }
    }
    if out.is_empty() { out } else { format!(" at {out}") }
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
