//! `repr()` without recursion: types describe themselves as pieces, and an explicit stack writes them out.
use super::{Res, Trap, Vm};
use crate::heap::ViewKind;
use crate::heap::equal::identity;
use crate::types::BuiltinType;
use crate::value::Value;
use std::collections::HashSet;

/// Containers nested deeper have no representation.
const MAX_DEPTH: usize = 10_000;
/// So many open containers are simply searched for cycles.
const FEW: usize = 16;

/// A piece of a representation.
#[derive(Clone, Debug)]
enum Piece {
    Text(&'static str),
    Owned(String),
    Value(Value),
    Str(Value),
    /// The end of a container that was entered.
    Leave,
    /// The items of a list, tuple, dict or set from `index` on; `comma`: one comes before the first.
    Items {
        of: Value,
        index: usize,
        comma: bool,
    },
}

/// Where a type puts its pieces, in the order in which they are read.
#[derive(Debug, Default)]
pub struct Repr {
    out: String,
    stack: Vec<Piece>,
    fresh: Vec<Piece>,
    open: Vec<Value>,
    /// The open ones beyond the first `FEW`, by identity.
    deep: HashSet<u64>,
}

impl Repr {
    /// Adds text.
    pub fn text(&mut self, text: &str) {
        if self.fresh.is_empty() { self.out.push_str(text) } else { self.fresh.push(Piece::Owned(text.to_owned())) }
    }

    /// Adds what `f` appends.
    pub fn write(&mut self, f: impl FnOnce(&mut String)) {
        if self.fresh.is_empty() {
            f(&mut self.out);
        } else {
            let mut text = String::new();
            f(&mut text);
            self.fresh.push(Piece::Owned(text));
        }
    }

    /// Adds the representation of a value.
    pub fn value(&mut self, value: Value) {
        self.fresh.push(Piece::Value(value));
    }

    /// Adds the `str()` of a value.
    pub fn str(&mut self, value: Value) {
        self.fresh.push(Piece::Str(value));
    }

    /// Adds a container: `open`, its items (of a list, tuple, dict or set), `close`; or `cycle` when it is being written already.
    pub fn container(&mut self, value: Value, open: &'static str, close: &'static str, cycle: &'static str) {
        if !self.enter(value, cycle) {
            return;
        }
        self.text(open);
        self.fresh.push(Piece::Items { of: value, index: 0, comma: false });
        self.leave();
        self.fresh.push(Piece::Text(close));
    }

    /// Begins a container; or adds `cycle` and is false, when it is being written already. After its pieces comes `leave`.
    pub fn enter(&mut self, value: Value, cycle: &str) -> bool {
        if self.is_open(value) {
            self.text(cycle);
            return false;
        }
        if self.open.len() >= FEW {
            self.deep.insert(identity(value));
        }
        self.open.push(value);
        true
    }

    fn is_open(&self, value: Value) -> bool {
        self.open.iter().take(FEW).any(|v| *v == value) || (self.open.len() > FEW && self.deep.contains(&identity(value)))
    }

    /// What was entered last is written.
    fn close(&mut self) {
        if let Some(value) = self.open.pop()
            && self.open.len() >= FEW
        {
            self.deep.remove(&identity(value));
        }
    }

    /// The end of what was entered.
    pub fn leave(&mut self) {
        self.fresh.push(Piece::Leave);
    }
}

impl Vm {
    /// `repr(value)`.
    pub fn repr(&mut self, value: Value) -> Res<String> {
        self.render(Piece::Value(value))
    }

    /// `str(value)`.
    pub fn str_of(&mut self, value: Value) -> Res<String> {
        match value {
            Value::Str(id) => Ok(self.heap.str(id).to_owned()),
            _ => self.render(Piece::Str(value)),
        }
    }

    fn render(&mut self, first: Piece) -> Res<String> {
        /// The work of so many bytes is declared at once.
        const LOT: usize = 1 << 14;
        /// Work units of a piece, and how many pieces are declared at once.
        const PIECE: u64 = 60;
        const BATCH: u64 = 512;
        let mut repr = Repr { stack: vec![first], ..Repr::default() };
        let mut declared = LOT;
        let mut pieces = 0u64;
        while let Some(piece) = repr.stack.pop() {
            if let Piece::Value(value @ (Value::Str(_) | Value::Bytes(_) | Value::BigInt(_)))
            | Piece::Str(value @ (Value::Str(_) | Value::Bytes(_) | Value::BigInt(_))) = piece
            {
                self.check_long(value, repr.out.len())?;
            }
            if repr.out.len() >= declared {
                self.work_so_far(repr.out.len() as u64 * 4 + pieces * PIECE, (repr.out.len() + LOT - declared) as u64 * 4)?;
                declared = repr.out.len() + LOT;
            }
            pieces += 1;
            if pieces.is_multiple_of(BATCH) {
                self.work_so_far(repr.out.len() as u64 * 4 + pieces * PIECE, BATCH * PIECE)?;
            }
            match piece {
                Piece::Text(text) => repr.out.push_str(text),
                Piece::Owned(text) => repr.out.push_str(&text),
                Piece::Value(value @ Value::Exception(_)) => self.describe_exception(value, &mut repr, Vm::describe)?,
                Piece::Str(value @ Value::Exception(_)) => self.describe_exception(value, &mut repr, Vm::describe_str)?,
                Piece::Value(value) => self.describe(value, &mut repr),
                Piece::Str(value) => self.describe_str(value, &mut repr),
                Piece::Leave => repr.close(),
                Piece::Items { of, index, comma } => self.next_item(&mut repr, of, index, comma),
            }
            let Repr { stack, fresh, .. } = &mut repr;
            stack.extend(fresh.drain(..).rev());
            self.heap.check_room(repr.out.len())?;
            if repr.open.len() > MAX_DEPTH {
                return Err(self.repr_too_deep());
            }
        }
        Ok(repr.out)
    }

    /// An exception can be among its own arguments, which has no text.
    fn describe_exception(&mut self, value: Value, repr: &mut Repr, describe: fn(&Vm, Value, &mut Repr)) -> Res {
        if !repr.enter(value, "") {
            return Err(self.repr_too_deep());
        }
        describe(self, value, repr);
        repr.leave();
        Ok(())
    }

    fn repr_too_deep(&mut self) -> Trap {
        self.raise(BuiltinType::RecursionError, "maximum recursion depth exceeded while getting the repr of an object")
    }

    /// Refuses text that there is no room for beside `written` bytes, and ints of too many digits.
    #[inline]
    fn check_long(&mut self, value: Value, written: usize) -> Res {
        let len = match value {
            Value::Str(id) => self.heap.str(id).len(),
            Value::Bytes(id) => self.heap.bytes_of(id).len(),
            _ => return crate::types::int::check_digits(self, value),
        };
        if len < 1024 {
            return Ok(());
        }
        self.work(len as u64 * 4)?;
        self.heap.check_room(crate::format::quote::repr_bound(len).saturating_add(written))
    }

    fn next_item(&mut self, repr: &mut Repr, of: Value, index: usize, comma: bool) {
        if let Value::View(id) = of {
            let view = self.heap.views.get(id);
            let (kind, dict) = (view.kind, view.dict);
            return self.next_of_view(repr, of, (kind, dict), index, comma);
        }
        let mut at = index;
        let (key, value) = loop {
            let entry = match of {
                Value::List(id) => self.heap.list(id).get(at).map(|v| (*v, Value::Undef)),
                Value::Tuple(id) => self.heap.tuple(id).get(at).map(|v| (*v, Value::Undef)),
                Value::Dict(id) => self.heap.dicts.get(id).entry(at).map(|e| (e.key, e.value)),
                Value::Set(id) | Value::FrozenSet(id) => self.heap.sets.get(id).entry(at).map(|e| (e.key, Value::Undef)),
                _ => None,
            };
            match entry {
                None => return,
                Some((Value::Undef, _)) => at += 1,
                Some(entry) => break entry,
            }
        };
        if comma {
            repr.out.push_str(", ");
        }
        repr.fresh.push(Piece::Value(key));
        if !value.is_undef() {
            repr.fresh.push(Piece::Text(": "));
            repr.fresh.push(Piece::Value(value));
        }
        repr.fresh.push(Piece::Items { of, index: at + 1, comma: true });
    }

    fn next_of_view(&mut self, repr: &mut Repr, of: Value, (kind, dict): (ViewKind, Value), index: usize, comma: bool) {
        let entry = match dict {
            Value::Dict(id) => {
                let slots = self.heap.dicts.get(id).slots();
                let found = slots.iter().enumerate().skip(index).find(|(_, e)| !e.key.is_undef());
                found.map(|(at, e)| (at, Ok(e.key), e.value))
            }
            Value::Namespace(module) => {
                self.module_items(module).get(index).map(|(name, value)| (index, Err((*name).to_owned()), *value))
            }
            _ => None,
        };
        let Some((at, key, value)) = entry else { return };
        if comma {
            repr.out.push_str(", ");
        }
        let key = match key {
            Ok(key) => Piece::Value(key),
            Err(name) => {
                let mut text = String::new();
                crate::format::quote::write_str_repr(&mut text, &name);
                Piece::Owned(text)
            }
        };
        match kind {
            ViewKind::Keys => repr.fresh.push(key),
            ViewKind::Values => repr.fresh.push(Piece::Value(value)),
            ViewKind::Items => {
                let pieces = [Piece::Text("("), key, Piece::Text(", "), Piece::Value(value), Piece::Text(")")];
                repr.fresh.extend(pieces);
            }
        }
        repr.fresh.push(Piece::Items { of, index: at + 1, comma: true });
    }

    fn describe(&self, value: Value, repr: &mut Repr) {
        match self.def_of(value).repr {
            Some(describe) => describe(self, value, repr),
            None => {
                let text = format!("<{} object at {:#x}>", self.type_name(value), identity(value));
                repr.text(&text);
            }
        }
    }

    fn describe_str(&self, value: Value, repr: &mut Repr) {
        match value {
            Value::Str(id) => repr.text(self.heap.str(id)),
            Value::Exception(_) => crate::types::exception::describe_str(self, value, repr),
            _ => self.describe(value, repr),
        }
    }
}
