//! `repr()` without recursion: types describe themselves as pieces, and an explicit stack writes them out.
use super::{Res, Trap, Vm};
use crate::heap::identity::identity;
use crate::heap::{ListId, Special, ViewKind};
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
    /// As Value and Str, whatever the value's class says.
    Native(Value),
    NativeStr(Value),
    /// The end of a container that was entered.
    Leave,
    /// The items of a list, tuple, dict or set from `index` on; `comma`: one comes before the first.
    Items {
        of: Value,
        index: usize,
        comma: bool,
    },
}

impl Piece {
    fn subject(&self) -> Option<Value> {
        match self {
            Piece::Value(value) | Piece::Str(value) | Piece::Native(value) | Piece::NativeStr(value) => Some(*value),
            _ => None,
        }
    }
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
    /// Containers that representations are being made of which this one is part of.
    outside: Vec<Value>,
    custom: Custom,
}

/// What becomes of instances in containers whose `__repr__` is Python code: the first of them has all of them found, by a pass over the same
/// pieces, and asked; then their texts are there in the order in which they are met.
#[derive(Debug, Default)]
enum Custom {
    #[default]
    NotAsked,
    /// They are being found: each with the containers that it is in.
    Finding(Vec<[Value; 2]>),
    /// What they are, what they say, and how many of them were met.
    Asked { values: ListId, texts: ListId, met: usize },
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
        self.items(value);
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
        self.open.iter().take(FEW).any(|v| *v == value)
            || (self.open.len() > FEW && self.deep.contains(&identity(value)))
            || self.outside.contains(&value)
    }

    /// What was entered last is written.
    fn close(&mut self) {
        if let Some(value) = self.open.pop()
            && self.open.len() >= FEW
        {
            self.deep.remove(&identity(value));
        }
    }

    /// Adds the items of a container that was entered.
    pub fn items(&mut self, of: Value) {
        self.fresh.push(Piece::Items { of, index: 0, comma: false });
    }

    /// The end of what was entered.
    pub fn leave(&mut self) {
        self.fresh.push(Piece::Leave);
    }
}

/// Whether the text of an instance that holds such a value begins with the name of its class.
pub(crate) fn says_its_class(plain: Value) -> bool {
    matches!(plain, Value::Deque(_) | Value::Set(_) | Value::FrozenSet(_))
}

impl Vm {
    /// `repr(value)`.
    pub fn repr(&mut self, value: Value) -> Res<String> {
        self.render(Piece::Value(value))
    }

    /// As `repr`, without asking the class of the value itself.
    pub(crate) fn repr_native(&mut self, value: Value) -> Res<String> {
        self.render(Piece::Native(value))
    }

    /// As `str_of`, without asking the class of the value itself.
    pub(crate) fn str_native(&mut self, value: Value) -> Res<String> {
        self.render(Piece::NativeStr(value))
    }

    /// The text of an instance, by its class's methods. Those of all instances in a container are asked for at once.
    #[cold]
    fn custom_text(&mut self, first: Piece, value: Value, as_str: bool, repr: &mut Repr) -> Res<Option<Value>> {
        if as_str || repr.open.is_empty() {
            return match repr.custom {
                Custom::Finding(_) => Ok(Some(Value::None)),
                _ => self.text_by_method(value, as_str),
            };
        }
        if self.special(value, Special::Repr).is_none() {
            return Ok(None);
        }
        if let Custom::NotAsked = repr.custom {
            let (root, native) = match first {
                Piece::Value(root) | Piece::Str(root) => (root, Value::Bool(false)),
                Piece::Native(root) | Piece::NativeStr(root) => (root, Value::Bool(true)),
                _ => return Err(Trap::Internal),
            };
            let Value::Tuple(answer) = self.ask_prelude("_texts_in", &[root, native])? else { return Err(Trap::Internal) };
            let &[Value::List(values), Value::List(texts)] = self.heap.tuple(answer) else { return Err(Trap::Internal) };
            repr.custom = Custom::Asked { values, texts, met: 0 };
        }
        match &mut repr.custom {
            Custom::Asked { values, texts, met } => {
                let (known, text) = (self.heap.list(*values).get(*met).copied(), self.heap.list(*texts).get(*met).copied());
                *met += 1;
                if let (Some(known), Some(text)) = (known, text)
                    && known == value
                {
                    return Ok(Some(text));
                }
            }
            Custom::Finding(found) => {
                let open = match found.last() {
                    Some(&[_, Value::Tuple(last)]) if self.heap.tuple(last) == repr.open.as_slice() => Value::Tuple(last),
                    _ => self.heap.new_tuple(repr.open.as_slice())?,
                };
                self.heap.check_room((found.len() + 1) * size_of::<[Value; 2]>())?;
                found.push([value, open]);
                return Ok(Some(Value::None));
            }
            Custom::NotAsked => {}
        }
        // What was asked has changed the containers meanwhile.
        let open = self.heap.new_tuple(repr.open.as_slice())?;
        self.ask_prelude("_text_in", &[value, open]).map(Some)
    }

    /// `_vm_instances(value, native)`: what a value's representation has to ask for its text, in the order in which it is met; and of each,
    /// the containers that it is in.
    pub(crate) fn instances_in(&mut self, value: Value, native: bool) -> Res<Vec<[Value; 2]>> {
        let first = if native { Piece::Native(value) } else { Piece::Value(value) };
        match self.render_pieces(first, Custom::Finding(Vec::new()))?.custom {
            Custom::Finding(found) => Ok(found),
            _ => Err(Trap::Internal),
        }
    }

    /// The containers that representations are being made of, where this one is asked for by methods of what is in them: the frames that
    /// ask (of `_text_in`) have them.
    fn open_outside(&mut self) -> Res<Vec<Value>> {
        let Some(asking) = self.prelude_function("_text_in") else { return Ok(Vec::new()) };
        self.work(self.frames.len() as u64)?;
        let mut open = Vec::new();
        for frame in self.frames.iter().filter(|frame| frame.code == asking) {
            if let Some(&Value::Tuple(containers)) = self.stack.get(frame.base as usize + 1) {
                open.extend_from_slice(self.heap.tuple(containers));
            }
        }
        Ok(open)
    }

    /// The text of an object whose class is not asked.
    pub fn default_text(&self, value: Value) -> String {
        crate::types::instance::default_repr(self, value)
    }

    /// `str(value)`.
    pub fn str_of(&mut self, value: Value) -> Res<String> {
        match value {
            Value::Str(id) => Ok(self.heap.str(id).to_owned()),
            _ => self.render(Piece::Str(value)),
        }
    }

    fn render(&mut self, first: Piece) -> Res<String> {
        self.render_pieces(first, Custom::NotAsked).map(|repr| repr.out)
    }

    fn render_pieces(&mut self, first: Piece, custom: Custom) -> Res<Repr> {
        /// The work of so many bytes is declared at once.
        const LOT: usize = 1 << 14;
        /// Work units of a piece, and how many pieces are declared at once.
        const PIECE: u64 = 60;
        const BATCH: u64 = 512;
        let outside = match first.subject() {
            Some(
                Value::None
                | Value::Bool(_)
                | Value::Int(_)
                | Value::Float(_)
                | Value::Str(_)
                | Value::Bytes(_)
                | Value::BigInt(_),
            ) => Vec::new(),
            _ => self.open_outside()?,
        };
        let mut repr = Repr { stack: vec![first.clone()], outside, custom, ..Repr::default() };
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
            if let Piece::Value(value) | Piece::Str(value) = piece
                && self.is_custom(value)
            {
                let as_str = matches!(piece, Piece::Str(_));
                match self.custom_text(first.clone(), value, as_str, &mut repr)? {
                    Some(text) => repr.out.push_str(self.heap.as_str(text).unwrap_or("")),
                    None => match self.plain(value) {
                        plain if plain != value && says_its_class(plain) => repr.stack.push(Piece::Native(value)),
                        plain if plain != value => repr.stack.push(if as_str { Piece::Str(plain) } else { Piece::Value(plain) }),
                        Value::Exception(_) => {
                            repr.stack.push(if as_str { Piece::NativeStr(value) } else { Piece::Native(value) })
                        }
                        _ => repr.out.push_str(&crate::types::instance::default_repr(self, value)),
                    },
                }
                self.heap.check_room(repr.out.len())?;
                continue;
            }
            match piece {
                Piece::Native(value @ Value::Exception(_)) => self.describe_exception(value, &mut repr, Vm::describe)?,
                Piece::NativeStr(value @ Value::Exception(_)) => self.describe_exception(value, &mut repr, Vm::describe_str)?,
                Piece::Native(value) => self.describe_of_class(value, &mut repr),
                Piece::NativeStr(value) => self.describe_str(value, &mut repr),
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
        Ok(repr)
    }

    /// A value of a built-in type, or an instance that holds one which says what class it is of.
    fn describe_of_class(&self, value: Value, repr: &mut Repr) {
        match self.plain(value) {
            deque @ Value::Deque(_) if deque != value => crate::types::deque::describe(self, deque, &self.type_name(value), repr),
            set @ (Value::Set(_) | Value::FrozenSet(_)) if set != value => {
                repr.text(&self.type_name(value));
                if crate::types::set::id_of(set).is_ok_and(|id| !self.heap.sets.get(id).is_empty()) {
                    repr.container(set, "({", "})", "(...)");
                } else {
                    repr.text("()");
                }
            }
            _ => self.describe(value, repr),
        }
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
                Value::Deque(id) => self.heap.deques.get(id).items.get(at).map(|v| (*v, Value::Undef)),
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
            Value::Record(id) if self.heap.records.get(id).ty == BuiltinType::MappingProxy => {
                repr.str(crate::types::descriptor::item(self, value, 0));
            }
            _ => self.describe(value, repr),
        }
    }
}
