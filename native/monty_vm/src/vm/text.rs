//! Values as text: `str(value)`, `format(value, spec)`, and the parts of f-strings.
use super::{Res, Trap, Vm};
use crate::bytecode::Conv;
use crate::heap::Special;
use crate::value::Value;

impl Vm {
    pub(super) fn build_string(&mut self, base: usize, from: u8, count: u8) -> Res<Value> {
        let mut total = 0;
        for &part in self.regs(base, from, count.into()) {
            total += self.heap.as_str(part).map_or(0, str::len);
        }
        self.reserve(total)?;
        let mut text = compact_str::CompactString::with_capacity(total);
        for &part in self.regs(base, from, count.into()) {
            text.push_str(self.heap.as_str(part).ok_or(Trap::Internal)?);
        }
        if text.len() == 1 { self.heap.new_str(&text) } else { self.heap.new_text(text) }
    }

    /// A field of an f-string.
    pub(super) fn format_field(&mut self, value: Value, conv: Conv, spec: Value) -> Res<Value> {
        let value = match conv {
            Conv::None => value,
            Conv::Str => self.str_value(value)?,
            Conv::Repr => self.repr_value(value)?,
            Conv::Ascii => {
                let text = self.repr(value)?;
                let text = crate::builtins::to_ascii(&text);
                self.heap.new_string(text)?
            }
        };
        match spec {
            Value::Str(id) if self.heap.strs.get(id).chars > 0 => {
                let spec = self.heap.str(id).to_owned();
                self.format_value(value, &spec)
            }
            _ if self.is_custom(value) => self.format_value(value, ""),
            _ => self.str_value(value),
        }
    }

    /// `repr(value)` as a value: what `__repr__` gives is it, also of a subclass of `str`.
    pub fn repr_value(&mut self, value: Value) -> Res<Value> {
        if self.is_custom(value)
            && let Some(text) = self.text_by_method(value, false)?
        {
            return Ok(text);
        }
        let text = self.repr(value)?;
        self.heap.new_string(text)
    }

    /// `str(value)` as a value: what `__str__` gives is it, also of a subclass of `str`.
    pub fn str_value(&mut self, value: Value) -> Res<Value> {
        match value {
            Value::Str(_) => Ok(value),
            _ if self.is_custom(value) => match self.text_by_method(value, true)? {
                Some(text) => Ok(text),
                None => match self.plain(value) {
                    text @ Value::Str(_) => Ok(text),
                    _ => {
                        let text = self.str_of(value)?;
                        self.heap.new_string(text)
                    }
                },
            },
            Value::Int(i) => {
                let mut buffer = itoa::Buffer::new();
                self.heap.new_str(buffer.format(i))
            }
            _ => {
                let text = self.str_of(value)?;
                self.heap.new_string(text)
            }
        }
    }

    /// `format(value, spec)` as a value.
    pub fn format_value(&mut self, value: Value, spec: &str) -> Res<Value> {
        if self.is_custom(value) {
            if self.special(value, Special::Format).is_some() {
                let spec = self.heap.new_str(spec)?;
                let answer = self.ask_special(value, Special::Format, &[spec])?.ok_or(Trap::Internal)?;
                return match self.plain(answer) {
                    Value::Str(_) => Ok(answer),
                    _ => {
                        let message = format!("__format__ must return a str, not {}", self.type_name(answer));
                        Err(self.type_error(message))
                    }
                };
            }
            let plain = self.plain(value);
            if !spec.is_empty() && plain != value && !self.is_custom(plain) {
                return self.format_value(plain, spec);
            }
        }
        if spec.is_empty() {
            return self.str_value(value);
        }
        match self.def_of(value).format {
            Some(format) => {
                let text = format(self, value, spec)?;
                self.heap.new_string(text)
            }
            None => {
                let message = format!("unsupported format string passed to {}.__format__", self.type_name(value));
                Err(self.type_error(message))
            }
        }
    }
}
