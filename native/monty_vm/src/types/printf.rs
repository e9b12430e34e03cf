//! The arguments of the `%` operator of text and bytes, and what its directives make of them.
use crate::format::printf::{Amount, Directive};
use crate::heap::Special;
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// The right operand: a tuple of arguments, or one argument; a mapping too, if it is one.
#[derive(Clone, Copy, Debug)]
pub struct Arguments {
    /// A mapping for `%(key)s`, or Undef.
    mapping: Value,
    /// A tuple, or the one argument.
    current: Value,
    is_tuple: bool,
    next: usize,
}

impl Arguments {
    /// The right operand.
    pub fn new(vm: &Vm, value: Value) -> Arguments {
        let plain = vm.plain(value);
        let is_tuple = matches!(plain, Value::Tuple(_));
        let has_items = vm.def_of(plain).getitem.is_some() || vm.special(value, Special::GetItem).is_some();
        let is_mapping = !is_tuple && !matches!(plain, Value::Str(_)) && has_items;
        let current = if is_tuple { plain } else { value };
        Arguments { mapping: if is_mapping { value } else { Value::Undef }, current, is_tuple, next: 0 }
    }

    /// The value of a key is the one argument from now on.
    pub fn select(&mut self, vm: &mut Vm, key: Value) -> Res {
        if self.mapping.is_undef() {
            return Err(vm.type_error("format requires a mapping"));
        }
        self.current = vm.get_item(self.mapping, key)?;
        self.is_tuple = false;
        self.next = 0;
        Ok(())
    }

    /// The next argument.
    pub fn take(&mut self, vm: &mut Vm) -> Res<Value> {
        let found = match self.current {
            Value::Tuple(id) if self.is_tuple => vm.heap.tuple(id).get(self.next).copied(),
            value if self.next == 0 => Some(value),
            _ => None,
        };
        self.next += 1;
        found.ok_or_else(|| vm.type_error("not enough arguments for format string"))
    }

    /// Whether no argument is left that had to be converted.
    pub fn is_used_up(&self, vm: &Vm) -> bool {
        match self.current {
            _ if !self.mapping.is_undef() => true,
            Value::Tuple(id) if self.is_tuple => self.next >= vm.heap.tuple(id).len(),
            _ => self.next > 0,
        }
    }
}

/// Fetches what a directive asks for: a width and a precision of `*`, and the value that it converts.
pub fn resolve(vm: &mut Vm, arguments: &mut Arguments, directive: &mut Directive, is_bytes: bool) -> Res<Value> {
    for of_width in [true, false] {
        let amount = if of_width { directive.width } else { directive.precision };
        if amount != Amount::Star {
            continue;
        }
        let value = arguments.take(vm)?;
        let value = vm.plain(value);
        let set = match vm.int_ref(value) {
            Some(number) if of_width => directive.set_width(number),
            Some(number) => directive.set_precision(number),
            None => Err(Directive::star_wants_int()),
        };
        set.map_err(|error| vm.num_error(error))?;
    }
    let value = arguments.take(vm)?;
    if directive.is_supported(is_bytes) { Ok(value) } else { Err(vm.num_error(directive.unsupported())) }
}

/// What a directive makes of its value.
#[derive(Clone, Debug)]
pub enum Rendered {
    /// Text of it.
    Text(String),
    /// A str, a bytes object, an int or a float, to be rendered as it is.
    Value(Value),
}

/// What a supported directive makes of a value.
pub fn rendered(vm: &mut Vm, directive: &Directive, value: Value, is_bytes: bool) -> Res<Rendered> {
    let value = match directive.conversion {
        'r' | 'a' => value,
        's' if !is_bytes => value,
        _ if vm.is_custom(value) => number_of(vm, directive.conversion, value)?,
        _ => value,
    };
    let number = matches!(value, Value::Int(_) | Value::Bool(_) | Value::BigInt(_));
    match directive.conversion {
        'r' if !is_bytes => return vm.repr(value).map(Rendered::Text),
        'a' | 'r' => {
            let text = vm.repr(value)?;
            return Ok(Rendered::Text(crate::builtins::to_ascii(&text)));
        }
        's' if !is_bytes => {
            return match value {
                Value::Str(_) => Ok(Rendered::Value(value)),
                _ => vm.str_of(value).map(Rendered::Text),
            };
        }
        'c' => {
            let len = match value {
                _ if number => return Ok(Rendered::Value(value)),
                Value::Str(id) if !is_bytes => vm.heap.str_len(id),
                Value::Bytes(id) if is_bytes => vm.heap.bytes_of(id).len(),
                _ => return Err(wrong_type(vm, directive, value, is_bytes)),
            };
            return match len {
                1 => Ok(Rendered::Value(value)),
                _ => Err(vm.num_error(Directive::wrong_char_length(len, &vm.type_name(value), is_bytes))),
            };
        }
        's' | 'b' if matches!(value, Value::Bytes(_)) => return Ok(Rendered::Value(value)),
        's' | 'b' => {}
        'o' | 'x' | 'X' if number => return Ok(Rendered::Value(value)),
        'o' | 'x' | 'X' => {}
        _ if number || matches!(value, Value::Float(_)) => return Ok(Rendered::Value(value)),
        _ => {}
    }
    Err(wrong_type(vm, directive, value, is_bytes))
}

/// What a conversion shows of an instance: the number that its methods give, or the value that it holds; else itself.
#[cold]
fn number_of(vm: &mut Vm, conversion: char, value: Value) -> Res<Value> {
    let whole = vm.int_ref(value).is_some();
    let made = match conversion {
        'd' | 'i' | 'u' if whole => None,
        'd' | 'i' | 'u' if vm.special(value, Special::Int).is_some() || vm.special(value, Special::Index).is_some() => {
            Some(crate::types::int::to_int(vm, value)?)
        }
        'o' | 'x' | 'X' | 'c' => vm.index_of(value)?,
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => vm.as_float(value)?.map(Value::Float),
        _ => None,
    };
    Ok(made.unwrap_or_else(|| vm.plain(value)))
}

#[cold]
fn wrong_type(vm: &mut Vm, directive: &Directive, value: Value, is_bytes: bool) -> Trap {
    vm.num_error(directive.wrong_type(&vm.type_name(value), is_bytes))
}
