//! What patterns of `match` ask of a subject.
use super::{Args, NativeDef, Res, Sig, Trap, Vm};
use crate::builtins::{iteration, objects};
use crate::types::{BuiltinType, set, type_};
use crate::value::Value;

/// More keys, or attributes, than this are left to the prelude, which finds equal ones faster.
const FEW: usize = 8;

/// What the prelude and the library's Python need.
pub const FUNCTIONS: &[NativeDef] = &[NativeDef::function("_vm_pattern_class", Sig::Range(2, 2), pattern_class)];

/// Which patterns take instances of a class apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Sequence,
    Mapping,
}

impl BuiltinType {
    fn pattern_kind(self) -> Option<Kind> {
        match self {
            BuiltinType::List | BuiltinType::Tuple | BuiltinType::Range | BuiltinType::Deque => Some(Kind::Sequence),
            BuiltinType::Dict | BuiltinType::MappingProxy => Some(Kind::Mapping),
            _ => None,
        }
    }

    /// Whether the one positional part of a pattern of this class is the subject itself.
    fn matches_itself(self) -> bool {
        use BuiltinType as T;
        let mut ty = self;
        while ty != T::Object {
            if matches!(ty, T::Int | T::Float | T::Str | T::Bytes | T::List | T::Tuple | T::Dict | T::Set | T::FrozenSet) {
                return true;
            }
            ty = ty.base();
        }
        false
    }
}

/// `_vm_pattern_class(class, kind)`: patterns of a kind, 'sequence' or 'mapping', match instances of the class from now on.
fn pattern_class(vm: &mut Vm, args: Args) -> Res<Value> {
    let (class, kind) = (args.get(vm, 0), args.get(vm, 1));
    if let Value::Class(class) = class {
        let sequence = vm.heap.as_str(kind) == Some("sequence");
        let flags = &mut vm.heap.classes.get_mut(class).flags;
        (flags.sequence, flags.mapping) = (sequence, !sequence);
    }
    Ok(Value::None)
}

impl Vm {
    fn pattern_kind(&self, subject: Value) -> Option<Kind> {
        let Some(class) = self.class_of(subject) else { return self.type_of(subject).pattern_kind() };
        self.heap.classes.get(class).mro.iter().find_map(|&ancestor| match ancestor {
            Value::Type(ty) => ty.pattern_kind(),
            Value::Class(id) => {
                let flags = self.heap.classes.get(id).flags;
                let mapping = flags.mapping.then_some(Kind::Mapping);
                if flags.sequence { Some(Kind::Sequence) } else { mapping }
            }
            _ => None,
        })
    }

    /// Whether a sequence pattern with so many items matches, as far as the length goes.
    pub(crate) fn matches_sequence(&mut self, subject: Value, count: u8, exact: bool) -> Res<bool> {
        if self.pattern_kind(subject) != Some(Kind::Sequence) {
            return Ok(false);
        }
        let count = i64::from(count);
        if count == 0 && !exact {
            return Ok(true);
        }
        let len = iteration::len_of(self, subject)?;
        Ok(if exact { len == count } else { len >= count })
    }

    /// Whether a mapping pattern with so many keys matches, as far as the length goes.
    pub(crate) fn matches_mapping(&mut self, subject: Value, count: u16) -> Res<bool> {
        if self.pattern_kind(subject) != Some(Kind::Mapping) {
            return Ok(false);
        }
        Ok(count == 0 || iteration::len_of(self, subject)? >= i64::from(count))
    }

    /// The tuple of what a mapping has for each of the keys, or None.
    pub(crate) fn match_keys(&mut self, subject: Value, keys: Value) -> Res<Value> {
        let Value::Tuple(id) = keys else { return Err(Trap::Internal) };
        let wanted = self.heap.tuple(id).to_vec();
        let custom = self
            .class_of(subject)
            .is_some_and(|class| self.heap.classes.get(class).flags.getattribute || self.python_attr(class, "get").is_some());
        let dict = match self.plain(subject) {
            Value::Dict(dict) if !custom && wanted.len() <= FEW && !wanted.iter().any(|&key| self.is_custom(key)) => dict,
            _ => return self.ask_prelude("_match_keys", &[subject, keys]),
        };
        let mut values = Vec::with_capacity(wanted.len());
        for (index, &key) in wanted.iter().enumerate() {
            if crate::heap::hash::key_hash(&self.heap, key).is_err() {
                return Err(set::unhashable(self, key));
            }
            for &earlier in wanted.iter().take(index) {
                if self.same(earlier, key)? {
                    let key = self.repr(key)?;
                    return Err(self.value_error(format!("mapping pattern checks duplicate key ({key})")));
                }
            }
            match self.dict_get(dict, key)? {
                Some(value) => values.push(value),
                None => return Ok(Value::None),
            }
        }
        self.heap.new_tuple(values)
    }

    /// The tuple of the attributes that a class pattern wants, or None when the subject is no instance or lacks one.
    pub(crate) fn match_class(&mut self, subject: Value, class: Value, pattern: Value) -> Res<Value> {
        let Value::Tuple(id) = pattern else { return Err(Trap::Internal) };
        let (count, keywords) = match self.heap.tuple(id).split_first() {
            Some((&Value::Int(count), keywords)) => (count as usize, keywords.to_vec()),
            _ => return Err(Trap::Internal),
        };
        if !matches!(class, Value::Type(_) | Value::Class(_)) {
            return Err(self.type_error("called match pattern must be a class"));
        }
        if !objects::is_instance(self, subject, class)? {
            return Ok(Value::None);
        }
        if count == 0 && keywords.is_empty() {
            return Ok(Value::Bool(true));
        }
        let mut names = Vec::new();
        let mut values = Vec::new();
        if count > 0 {
            let known = self.match_args(class)?;
            let itself = known.is_none() && self.matches_itself(class);
            let known = known.unwrap_or_default();
            let allowed = if itself { 1 } else { known.len() };
            if count > allowed {
                let s = if allowed == 1 { "" } else { "s" };
                let label = self.pattern_label(class);
                return Err(self.type_error(format!("{label} accepts {allowed} positional sub-pattern{s} ({count} given)")));
            }
            if itself {
                values.push(subject);
            } else {
                names.extend(known.into_iter().take(count));
            }
        }
        names.extend(keywords);
        let code = names.len() > FEW
            || names.iter().any(|&name| self.heap.as_str(name).is_some_and(|name| self.answers_by_code(subject, name)));
        if code {
            let label = self.pattern_label(class);
            let label = self.heap.new_str(&label)?;
            let names = self.heap.new_tuple(names)?;
            let values = self.heap.new_tuple(values)?;
            return self.ask_prelude("_match_attributes", &[subject, label, names, values]);
        }
        for (index, &name) in names.iter().enumerate() {
            let Value::Str(text) = name else {
                let message = format!("__match_args__ elements must be strings (got {})", self.type_name(name));
                return Err(self.type_error(message));
            };
            let text = self.heap.str(text).to_owned();
            if names.iter().take(index).any(|&earlier| self.heap.as_str(earlier) == Some(&text)) {
                let label = self.pattern_label(class);
                let name = self.repr(name)?;
                return Err(self.type_error(format!("{label} got multiple sub-patterns for attribute {name}")));
            }
            match objects::found(self, subject, &text)? {
                Some(value) => values.push(value),
                None => return Ok(Value::None),
            }
        }
        self.heap.new_tuple(values)
    }

    /// The items of a class's `__match_args__`.
    fn match_args(&mut self, class: Value) -> Res<Option<Vec<Value>>> {
        const NAME: &str = "__match_args__";
        let found = if self.attr_runs_code(class, NAME) {
            match self.ask_prelude("_match_args", &[class])? {
                Value::Tuple(id) => self.heap.tuple(id).first().copied(),
                _ => None,
            }
        } else {
            objects::found(self, class, NAME)?
        };
        match found {
            None => Ok(None),
            Some(Value::Tuple(id)) => Ok(Some(self.heap.tuple(id).to_vec())),
            Some(other) => {
                let label = self.pattern_label(class);
                let name = label.trim_end_matches("()");
                let message = format!("{name}.{NAME} must be a tuple (got {})", self.type_name(other));
                Err(self.type_error(message))
            }
        }
    }

    fn matches_itself(&self, class: Value) -> bool {
        match class {
            Value::Type(ty) => ty.matches_itself(),
            Value::Class(id) => self.heap.classes.get(id).base.is_some_and(BuiltinType::matches_itself),
            _ => false,
        }
    }

    /// A class as errors about its patterns name it.
    fn pattern_label(&self, class: Value) -> String {
        match class {
            Value::Type(ty) => format!("{}()", type_::qualified_name(ty)),
            Value::Class(id) => format!("{}()", self.class_name(id)),
            _ => String::new(),
        }
    }

    /// Whether an attribute may be Python code's to answer (a slot's descriptor is not).
    fn answers_by_code(&self, subject: Value, name: &str) -> bool {
        if !self.attr_runs_code(subject, name) {
            return false;
        }
        let Some(class) = self.class_of(subject) else {
            return match subject {
                Value::Record(id) => self.heap.records.get(id).ty == BuiltinType::Super,
                _ => true,
            };
        };
        let flags = self.heap.classes.get(class).flags;
        let slot = match self.class_attr(class, name) {
            Some(Value::Record(id)) => {
                matches!(self.heap.records.get(id).ty, BuiltinType::MemberDescriptor | BuiltinType::GetSetDescriptor)
            }
            Some(Value::Attribute(_)) => true,
            _ => false,
        };
        flags.getattr || flags.getattribute || !slot
    }
}
