//! Strings: making, reading, appending, indexing by character.
use super::{Heap, StrBufObj, StrId, StrObj, Text};
use crate::value::Value;
use crate::vm::{Res, Trap};
use compact_str::CompactString;
use std::cell::Cell;

/// Results of `+` at least this long are kept in append buffers.
const APPEND_FROM: usize = 256;
/// No string is longer than this many bytes, whatever the memory limit: lengths are `u32`.
const MAX_BYTES: usize = i32::MAX as usize;

impl Heap {
    /// A new string.
    #[inline]
    pub fn new_str(&mut self, text: &str) -> Res<Value> {
        if text.len() == 1 {
            return self.ascii_char(text.as_bytes().first().copied().unwrap_or(0));
        }
        self.budget.reserve(text.len())?;
        self.new_text(CompactString::new(text))
    }

    /// A new string from text that was reserved for.
    pub fn new_string(&mut self, text: String) -> Res<Value> {
        if text.len() <= 24 { self.new_str(&text) } else { self.new_text(CompactString::from(text)) }
    }

    /// A new string from compact text.
    #[inline]
    pub fn new_text(&mut self, text: CompactString) -> Res<Value> {
        if text.len() > MAX_BYTES {
            self.budget.refused = usize::MAX;
            return Err(Trap::Retry);
        }
        let chars = char_count(&text);
        self.alloc(StrObj { text: Text::Own(text), chars, hash: Cell::new(0) }).map(Value::Str)
    }

    /// The string of one ASCII character, made once.
    #[inline]
    pub fn ascii_char(&mut self, byte: u8) -> Res<Value> {
        if let Some(value @ Value::Str(_)) = self.ascii.get(usize::from(byte)) {
            return Ok(*value);
        }
        let mut buffer = [0; 4];
        let text = CompactString::new(char::from(byte).encode_utf8(&mut buffer));
        let value = self.new_text(text)?;
        if byte < 128 {
            if self.ascii.is_empty() {
                self.budget.charge(128 * size_of::<Value>())?;
                self.ascii.resize(128, Value::Undef);
            }
            if let Some(slot) = self.ascii.get_mut(usize::from(byte)) {
                *slot = value;
            }
        }
        Ok(value)
    }

    /// The string of one character.
    pub fn new_char(&mut self, ch: char) -> Res<Value> {
        if ch.is_ascii() { self.ascii_char(ch as u8) } else { self.new_str(ch.encode_utf8(&mut [0; 4])) }
    }

    /// The text of a string.
    #[inline]
    pub fn str(&self, id: StrId) -> &str {
        match &self.strs.get(id).text {
            Text::Own(text) => text.as_str(),
            Text::Prefix { buf, len } => self.str_bufs.get(*buf).text.get(..*len as usize).unwrap_or(""),
        }
    }

    /// The text of a value that is a str.
    #[inline]
    pub fn as_str(&self, value: Value) -> Option<&str> {
        match value {
            Value::Str(id) => Some(self.str(id)),
            _ => None,
        }
    }

    /// The length in characters.
    #[inline]
    pub fn str_len(&self, id: StrId) -> usize {
        self.strs.get(id).chars as usize
    }

    /// Whether the string is ASCII, so that characters are bytes.
    #[inline]
    pub fn is_ascii(&self, id: StrId) -> bool {
        self.str_len(id) == self.str(id).len()
    }

    /// `a + b`; a loop of `s += piece` takes time and memory linear in the result.
    pub fn concat(&mut self, a: StrId, b: StrId) -> Res<Value> {
        let (a_len, b_len) = (self.str(a).len(), self.str(b).len());
        if b_len == 0 {
            return Ok(Value::Str(a));
        }
        if a_len == 0 {
            return Ok(Value::Str(b));
        }
        let total = a_len + b_len;
        if total > MAX_BYTES {
            self.budget.refused = usize::MAX;
            return Err(Trap::Retry);
        }
        if total < APPEND_FROM {
            self.budget.reserve(total)?;
            let mut text = CompactString::with_capacity(total);
            text.push_str(self.str(a));
            text.push_str(self.str(b));
            return self.new_text(text);
        }
        self.append(a, b, total)
    }

    fn append(&mut self, a: StrId, b: StrId, total: usize) -> Res<Value> {
        let b_len = self.str(b).len();
        let chars = self.strs.get(a).chars + self.strs.get(b).chars;
        let tail = match self.strs.get(a).text {
            Text::Prefix { buf, len } if self.str_bufs.get(buf).text.len() == len as usize => Some(buf),
            _ => None,
        };
        let buf = match tail {
            Some(buf) => buf,
            None => {
                self.budget.reserve(total * 2)?;
                let mut text = String::new();
                if text.try_reserve_exact(total * 2).is_err() {
                    self.budget.refused = usize::MAX;
                    return Err(Trap::Retry);
                }
                text.push_str(self.str(a));
                self.alloc(StrBufObj { text, index: Vec::new() })?
            }
        };
        // The buffer leaves its slot while the piece is read: the piece may be a prefix of the same buffer.
        let mut text = std::mem::take(&mut self.str_bufs.get_mut(buf).text);
        let before = text.capacity();
        let piece_is_own = matches!(self.strs.get(b).text, Text::Prefix { buf: other, .. } if other == buf);
        let grown = self.grow_buffer(&mut text, total);
        if grown.is_ok() {
            if piece_is_own {
                let len = total - text.len();
                text.extend_from_within_str(len);
            } else {
                text.push_str(self.str(b));
            }
        }
        let after = text.capacity();
        self.str_bufs.get_mut(buf).text = text;
        self.recharge(before, after);
        grown?;
        let text = Text::Prefix { buf, len: total as u32 };
        match self.alloc(StrObj { text, chars, hash: Cell::new(0) }) {
            Ok(id) => Ok(Value::Str(id)),
            Err(trap) => {
                // The instruction will run again: take back what it appended.
                self.str_bufs.get_mut(buf).text.truncate(total - b_len);
                Err(trap)
            }
        }
    }

    fn grow_buffer(&mut self, text: &mut String, total: usize) -> Res {
        if total <= text.capacity() {
            return Ok(());
        }
        let wanted = total.saturating_mul(2).min(MAX_BYTES);
        self.budget.reserve(wanted - text.capacity())?;
        if text.try_reserve_exact(wanted - text.len()).is_err() {
            self.budget.refused = usize::MAX;
            return Err(Trap::Retry);
        }
        Ok(())
    }

    /// Byte offset of character `index` (at most the length).
    pub fn char_offset(&mut self, id: StrId, index: usize) -> usize {
        if self.is_ascii(id) {
            return index;
        }
        // From the nearer of the start and a cached position; a sparse index serves shared buffers.
        let text = self.str(id);
        text.char_indices().nth(index).map_or(text.len(), |(offset, _)| offset)
    }
}

/// The number of characters of a text; fast for ASCII.
#[inline]
pub fn char_count(text: &str) -> u32 {
    if text.is_ascii() { text.len() as u32 } else { text.chars().count() as u32 }
}

trait ExtendWithin {
    /// Appends a copy of the first `len` bytes, a character boundary.
    fn extend_from_within_str(&mut self, len: usize);
}

impl ExtendWithin for String {
    fn extend_from_within_str(&mut self, len: usize) {
        if self.is_char_boundary(len) {
            self.extend_from_within(..len);
        }
    }
}

impl Heap {
    /// Counts the characters of every string anew: a snapshot's own counts are not trusted.
    pub(crate) fn recount_strings(&mut self) {
        let counts: Vec<(u32, u32)> = self.strs.iter().map(|(i, _)| (i, char_count(self.str(StrId(i))))).collect();
        for (index, chars) in counts {
            self.strs.get_mut(StrId(index)).chars = chars;
        }
    }
}
