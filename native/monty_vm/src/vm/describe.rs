//! How the objects of a result read, for hosts that show as text what they have no form for. Classes say that in Python: so a frame
//! asks them before the run ends.
use super::{Form, Forms, Res, Ret, Trap, Vm};
use crate::heap::identity::identity;
use crate::value::Value;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// What of a result is described.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Describe {
    /// Nothing.
    #[default]
    Nothing,
    /// The objects in it that a host shows as text, each alone.
    Objects,
    /// All of it at once, as `repr` does.
    Whole,
}

impl Vm {
    /// What the run finds out about its result: see `described`.
    pub fn set_describing(&mut self, what: Describe) {
        self.describing = what;
    }

    /// Finds out how the objects of what the host is going to be given read, where there are such.
    pub(crate) fn describe_for_host(&mut self, given: Value) -> Res {
        self.descriptions = Value::Undef;
        if self.reads_by_itself(given) {
            return Ok(());
        }
        let answer = self.ask_prelude("_describe", &[given])?;
        self.end_describing(answer).map(|_| ())
    }

    /// Whether it is soon seen that Python need not be asked about anything in a value.
    pub(crate) fn reads_by_itself(&mut self, given: Value) -> bool {
        const MOST: usize = 100;
        let is_simple =
            |value: &Value| matches!(value, Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Str(_));
        match given {
            Value::None => return true,
            Value::Tuple(id) if self.heap.tuple(id).len() <= MOST && self.heap.tuple(id).iter().all(is_simple) => return true,
            Value::Dict(id) if self.heap.dicts.get(id).is_empty() => return true,
            _ => {}
        }
        matches!(self.find_shown(given, MOST), Ok(Some(found)) if found.is_empty())
    }

    /// The objects of the result whose text is not the VM's to tell, with their texts.
    pub fn described(&self) -> impl Iterator<Item = (Value, &str)> {
        self.said().filter_map(|(object, said)| Some((object, self.heap.as_str(said)?)))
    }

    /// As `described`, with what was said of objects of the library that is no text.
    pub fn said(&self) -> impl Iterator<Item = (Value, Value)> {
        let pairs = if let Value::List(pairs) = self.descriptions { self.heap.list(pairs) } else { &[] };
        pairs.iter().filter_map(|pair| match pair {
            Value::Tuple(pair) => match *self.heap.tuple(*pair) {
                [object, said] => Some((object, said)),
                _ => None,
            },
            _ => None,
        })
    }

    /// The run has its result: pushes the frame that describes it, where there are classes.
    pub(crate) fn begin_describing(&mut self, result: Value) -> bool {
        let describing = self.describing;
        let function = match describing {
            _ if self.heap.classes.count() == 0 => return false,
            Describe::Nothing => return false,
            // (Most results are soon seen to have nothing of the kind.)
            Describe::Objects if self.reads_by_itself(result) => return false,
            Describe::Objects => "_describe",
            Describe::Whole => "_describe_whole",
        };
        self.ret = Ret::Describe;
        self.unlimited(|vm| vm.push_prelude(function, &[result])).is_ok()
    }

    /// What `_describe` gave; the result itself.
    pub(crate) fn end_describing(&mut self, answer: Value) -> Res<Value> {
        let Value::Tuple(answer) = answer else { return Err(Trap::Internal) };
        let &[result, descriptions] = self.heap.tuple(answer) else { return Err(Trap::Internal) };
        self.descriptions = descriptions;
        Ok(result)
    }

    /// `_vm_shown_as_text(result)`: the objects in it, and in containers in it, that a host shows as text which Python code may tell.
    pub(crate) fn shown_as_text(&mut self, result: Value) -> Res<Vec<Value>> {
        self.find_shown(result, usize::MAX)?.ok_or(Trap::Internal)
    }

    /// As `shown_as_text`; None when the result is made of more than `most` values.
    fn find_shown(&mut self, result: Value, most: usize) -> Res<Option<Vec<Value>>> {
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        let mut pending = vec![result];
        let mut count = 0;
        let mut forms = Forms::default();
        while let Some(value) = pending.pop() {
            let (value, fields) = match forms.of(self, value) {
                Form::Dataclass(_, values) | Form::NamedTuple(_, values) => (value, Some(values)),
                Form::Plain(plain) => (plain, None),
                Form::Library(_) => continue,
                Form::Object | Form::Asked(_) => (value, None),
            };
            let is_shown = match value {
                _ if fields.is_some() => false,
                Value::Instance(_) | Value::Class(_) => self.special(value, crate::heap::Special::Repr).is_some(),
                _ if crate::types::host_function::is_one(self, value) => false,
                Value::View(_) | Value::Slice(_) | Value::Bound(_) | Value::Record(_) => true,
                Value::Exception(id) => {
                    let exception = self.heap.exceptions.get(id);
                    let args = if let Value::Tuple(args) = exception.args { self.heap.tuple(args) } else { &[] };
                    exception.class.is_some() || !args.iter().all(|arg| matches!(arg, Value::Str(_) | Value::Int(_)))
                }
                _ => false,
            };
            if is_shown {
                if seen.insert(identity(value)) {
                    found.push(value);
                }
                continue;
            }
            let inner: Vec<Value> = match value {
                _ if let Some(values) = fields => values,
                Value::List(id) => self.heap.list(id).to_vec(),
                Value::Tuple(id) => self.heap.tuple(id).to_vec(),
                Value::Deque(id) => self.heap.deques.get(id).items.iter().copied().collect(),
                Value::Dict(id) => self.heap.dicts.get(id).entries().flat_map(|e| [e.key, e.value]).collect(),
                Value::Set(id) | Value::FrozenSet(id) => self.heap.sets.get(id).entries().map(|e| e.key).collect(),
                Value::Namespace(module) => self.module_items(module).into_iter().map(|(_, value)| value).collect(),
                _ => continue,
            };
            if seen.insert(identity(value)) {
                count += inner.len();
                if count > most {
                    return Ok(None);
                }
                self.work(inner.len() as u64 * 8)?;
                self.reserve((pending.len() + inner.len()) * 2 * size_of::<Value>())?;
                pending.extend(inner.into_iter().rev());
            }
        }
        Ok(Some(found))
    }
}
