//! What containers are given: items, and keys that Python must find again.
//!
//! Keys may hold instances of frozen dataclasses, whose hash and equality are Python code's to say once the program runs. Here they are
//! what that code will say: those of the tuple of the fields, among instances of one class. Where there are objects of the library, such as
//! dates, it is asked.
use super::Decoder;
use super::open::Open;
use super::wrong::{Wrong, wrong};
use monty_vm::heap::equal::{Unfinished, equal};
use monty_vm::heap::hash::{NoHash, hash_of_answer, key_hash};
use monty_vm::value::Value;
use monty_vm::vm::Trap;

impl Decoder<'_> {
    /// Gives a container the value it waits for.
    pub(super) fn put(&mut self, open: &mut Open, value: Value) -> Result<(), Wrong> {
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
            Open::Fields { values, .. } => values.push(value),
            Open::Dict { dict, key, .. } => match key.take() {
                None => *key = Some(frozen(value)),
                Some(of) => {
                    let hash = self.hash(of)?;
                    let table = self.vm.heap.dicts.get(*dict);
                    let found = table.find(&self.vm.heap, hash, of).map(|slot| slot.is_some());
                    let alike: Vec<Value> = table.entries().filter(|entry| entry.hash == hash).map(|entry| entry.key).collect();
                    if self.is_known(found, of, alike)? {
                        return wrong("this key is equal in Python to another key of the map (as 1, 1.0 and true are)");
                    }
                    self.vm.heap.dict_push(*dict, hash, of, value)?;
                }
            },
            Open::Set { set, .. } => {
                let value = frozen(value);
                let hash = self.hash(value)?;
                let table = self.vm.heap.sets.get(*set);
                let found = table.find(&self.vm.heap, hash, value).map(|slot| slot.is_some());
                let alike: Vec<Value> = table.entries().filter(|entry| entry.hash == hash).map(|entry| entry.key).collect();
                if self.is_known(found, value, alike)? {
                    return wrong("this element is equal in Python to another one of the set (as 1, 1.0 and true are)");
                }
                self.vm.heap.set_push(*set, hash, value)?;
            }
        }
        Ok(())
    }
}

impl Decoder<'_> {
    fn hash(&mut self, key: Value) -> Result<u64, Wrong> {
        let hash = match key_hash(&self.vm.heap, key) {
            Err(NoHash::Ask(_)) if self.made => match self.at_once("_key_hash", &[key])? {
                Ok(Value::Int(hash)) => return Ok(hash_of_answer(&self.vm.heap, hash)),
                Ok(_) => return Err(Trap::Internal.into()),
                Err(message) => return wrong(message),
            },
            Err(NoHash::Ask(_)) => {
                let tuples = self.as_tuples(key, false)?;
                key_hash(&self.vm.heap, tuples)
            }
            hash => hash,
        };
        match hash {
            Ok(hash) => Ok(hash),
            Err(NoHash::Unhashable(value)) => self.unhashable(value),
            Err(NoHash::Unfinished(_) | NoHash::Ask(_)) => wrong("nested too deep to be hashed"),
        }
    }

    fn unhashable<T>(&self, value: Value) -> Result<T, Wrong> {
        wrong(format!("unhashable type: '{}'", self.vm.type_name(value)))
    }

    /// Whether a key is in a table: `found` is what the table says, `alike` those of its keys that have the same hash.
    fn is_known(&mut self, found: Result<bool, Unfinished>, key: Value, alike: Vec<Value>) -> Result<bool, Wrong> {
        match found {
            Ok(found) => return Ok(found),
            Err(Unfinished::Ask(..)) => {}
            Err(_) => return wrong("keys are nested too deep to be compared"),
        }
        if self.made {
            let alike = self.vm.heap.new_list(alike)?;
            return match self.at_once("_keys_equal", &[key, alike])? {
                Ok(answer) => Ok(answer == Value::Bool(true)),
                Err(message) => wrong(message),
            };
        }
        let key = self.as_tuples(key, true)?;
        for other in alike {
            let other = self.as_tuples(other, true)?;
            if equal(&self.vm.heap, key, other) != Ok(false) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A key with tuples in place of instances of dataclasses: of their fields or, with `classes`, of their class and fields.
    fn as_tuples(&mut self, key: Value, classes: bool) -> Result<Value, Wrong> {
        let mut stack: Vec<(std::vec::IntoIter<Value>, Vec<Value>)> = Vec::new();
        let mut value = key;
        loop {
            self.count()?;
            if let Some(parts) = self.vm.given_parts(value) {
                if parts.class.is_some_and(|class| self.vm.heap.classes.get(class).flags.unhashable) {
                    return self.unhashable(value);
                }
                let class = parts.class.filter(|_| classes).map(Value::Class);
                self.vm.reserve(2 * size_of::<Value>() * (parts.values.len() + 1))?;
                stack.push((parts.values.into_iter(), class.into_iter().collect()));
            } else {
                match stack.last_mut() {
                    Some((_, items)) => items.push(value),
                    None => return Ok(value),
                }
            }
            value = loop {
                let Some((rest, items)) = stack.last_mut() else { return Ok(value) };
                if let Some(next) = rest.next() {
                    break next;
                }
                let tuple = self.vm.heap.new_tuple(std::mem::take(items))?;
                stack.pop();
                match stack.last_mut() {
                    Some((_, items)) => items.push(tuple),
                    None => return Ok(tuple),
                }
            };
        }
    }
}

/// A MapSet is a set, but where only a frozenset has a place: as a key, and in a set.
fn frozen(value: Value) -> Value {
    if let Value::Set(id) = value { Value::FrozenSet(id) } else { value }
}
