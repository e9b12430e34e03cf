//! Containers that are being converted: what comes next of them, and where that is.
use monty_vm::heap::{DictId, SetId, TupleId};
use monty_vm::value::Value;
use monty_vm::vm::{Fields, Vm};
use rustler::Term;
use std::rc::Rc;

/// A container that is being converted.
pub enum Open<'a> {
    /// A list or a deque, from its end, so that cells can be put in front.
    List {
        list: Value,
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
    /// A named tuple, or an instance of a dataclass.
    Fields {
        shape: Rc<Shape<'a>>,
        items: Vec<Value>,
        values: Vec<Term<'a>>,
    },
}

/// What the instances of a class have in common in Elixir.
pub struct Shape<'a> {
    pub fields: Rc<Fields>,
    pub is_dataclass: bool,
    pub name: Term<'a>,
    pub keys: Vec<Term<'a>>,
    /// The order of the fields, where it is another one than that of their names.
    pub order: Term<'a>,
}

/// The next value of a container.
pub fn next(vm: &Vm, open: &mut Open) -> Option<Value> {
    match open {
        Open::List { list, left, .. } => {
            *left = left.checked_sub(1)?;
            match *list {
                Value::List(id) => vm.heap.list(id).get(*left).copied(),
                Value::Deque(id) => vm.heap.deques.get(id).items.get(*left).copied(),
                _ => None,
            }
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
        Open::Fields { items, values, .. } => items.get(values.len()).copied(),
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
pub fn put<'a>(open: &mut Open<'a>, term: Term<'a>) {
    match open {
        Open::List { tail, .. } => *tail = tail.list_prepend(term),
        Open::Tuple { items, .. } => items.push(term),
        Open::Dict { keys, values, .. } if keys.len() > values.len() => values.push(term),
        Open::Dict { keys, .. } | Open::Set { keys, .. } => keys.push(term),
        Open::Names { values, .. } | Open::Fields { values, .. } => values.push(term),
    }
}

/// Where inside the result the innermost container stands: ` at [2]["k"]`.
pub fn place(vm: &Vm, stack: &[(Value, Open)]) -> String {
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
            Open::Fields { shape, values, .. } => match shape.fields.names.get(values.len()) {
                Some(name) => out.push_str(&format!(".{name}")),
                None => out.push_str("[…]"),
            },
            _ => out.push_str("[…]"),
        }
    }
    if out.is_empty() { out } else { format!(" at {out}") }
}
