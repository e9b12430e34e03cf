//! Strings: making, reading, appending, indexing by character.
use super::{Heap, Object, StrBufId, StrBufObj, StrId, StrObj, Text};
use crate::value::Value;
use crate::vm::{Res, Trap};
use compact_str::CompactString;
use std::cell::Cell;

/// Every ASCII character in order.
const ASCII: &str = "\
\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\
\x20!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f";
/// The slot of the empty string among the shared ones.
const EMPTY: usize = 128;
/// Text up to so many bytes is kept in the object itself.
const INLINE: usize = 24;
/// Results of `+` at least this long are kept in append buffers.
const APPEND_FROM: usize = 256;
/// The sparse index has the offset of every so many characters, of strings longer than so many bytes.
const STRIDE: usize = 64;
const INDEX_FROM: usize = 192;
/// No string is longer than this many bytes, whatever the memory limit: lengths are `u32`.
pub(super) const MAX_BYTES: usize = i32::MAX as usize;

impl Heap {
    /// A new string.
    #[inline]
    pub fn new_str(&mut self, text: &str) -> Res<Value> {
        match *text.as_bytes() {
            [] => return self.empty_str(),
            [byte] => return self.ascii_char(byte),
            _ => {}
        }
        let mut copy = self.text_room(text.len())?;
        copy.push_str(text);
        self.new_text(copy)
    }

    /// A new string from text that was reserved for.
    pub fn new_string(&mut self, mut text: String) -> Res<Value> {
        if text.capacity() - text.len() > text.len() / 4 + 64 {
            text.shrink_to_fit();
        }
        if text.len() <= 24 { self.new_str(&text) } else { self.new_text(CompactString::from(text)) }
    }

    /// A new string from compact text.
    #[inline]
    pub fn new_text(&mut self, text: CompactString) -> Res<Value> {
        let chars = char_count(&text);
        self.new_text_of(text, chars)
    }

    /// A new string from compact text that has `chars` characters.
    #[inline]
    pub fn new_text_of(&mut self, text: CompactString, chars: u32) -> Res<Value> {
        match *text.as_bytes() {
            [] => return self.empty_str(),
            [byte] => return self.ascii_char(byte),
            _ if text.len() > MAX_BYTES => return Err(self.no_room()),
            _ => {}
        }
        self.alloc(StrObj { text: Text::Own(text), chars, hash: Cell::new(0) }).map(Value::Str)
    }

    /// Text with room for `bytes`, which were reserved if there is such room.
    #[inline]
    pub fn text_room(&mut self, bytes: usize) -> Res<CompactString> {
        if bytes <= INLINE {
            return Ok(CompactString::const_new(""));
        }
        self.budget.reserve(bytes)?;
        if bytes > MAX_BYTES {
            return Err(self.no_room());
        }
        CompactString::try_with_capacity(bytes).map_err(|_| self.no_room())
    }

    /// What no collection makes room for.
    #[cold]
    pub(super) fn no_room(&mut self) -> Trap {
        self.budget.refused = usize::MAX;
        Trap::Retry
    }

    /// The bytes from `start` to `end` of a string, both at characters, as a string.
    #[inline]
    pub fn str_part(&mut self, id: StrId, start: usize, end: usize) -> Res<Value> {
        let text = self.str(id);
        if start == 0 && end >= text.len() {
            return Ok(Value::Str(id));
        }
        let ascii = text.len() == self.str_len(id);
        let part = text.get(start..end).unwrap_or("");
        match *part.as_bytes() {
            [] => return self.empty_str(),
            [byte] => return self.ascii_char(byte),
            _ => {}
        }
        let copy = if part.len() <= INLINE {
            CompactString::new(part)
        } else {
            let mut copy = self.text_room(end - start)?;
            copy.push_str(self.str(id).get(start..end).unwrap_or(""));
            copy
        };
        let chars = if ascii { copy.len() as u32 } else { char_count(&copy) };
        self.new_text_of(copy, chars)
    }

    /// The empty string, made once.
    #[inline]
    pub fn empty_str(&mut self) -> Res<Value> {
        self.shared_str(EMPTY, "")
    }

    #[cold]
    fn make_shared(&mut self, slot: usize, text: &'static str) -> Res<Value> {
        if self.ascii.is_empty() {
            self.budget.charge((EMPTY + 1) * size_of::<Value>())?;
            self.ascii.resize(EMPTY + 1, Value::Undef);
        }
        let object = StrObj { text: Text::Own(CompactString::const_new(text)), chars: text.len() as u32, hash: Cell::new(0) };
        let value = Value::Str(self.alloc(object)?);
        if let Some(place) = self.ascii.get_mut(slot) {
            *place = value;
        }
        Ok(value)
    }

    #[inline]
    fn shared_str(&mut self, slot: usize, text: &'static str) -> Res<Value> {
        match self.ascii.get(slot) {
            Some(value @ Value::Str(_)) => Ok(*value),
            _ => self.make_shared(slot, text),
        }
    }

    /// The string of one ASCII character, made once.
    #[inline]
    pub fn ascii_char(&mut self, byte: u8) -> Res<Value> {
        let slot = usize::from(byte & 127);
        match self.ascii.get(slot) {
            Some(value @ Value::Str(_)) => Ok(*value),
            _ => self.make_shared(slot, ASCII.get(slot..slot + 1).unwrap_or("")),
        }
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
            Value::Instance(id) => match self.instances.get(id).payload {
                Value::Str(id) => Some(self.str(id)),
                _ => None,
            },
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
    #[inline]
    pub fn char_offset(&mut self, id: StrId, index: usize) -> usize {
        let (chars, bytes) = (self.str_len(id), self.str(id).len());
        if chars == bytes || index == 0 {
            return index.min(bytes);
        }
        if index >= chars {
            return bytes;
        }
        if index <= STRIDE || bytes <= INDEX_FROM { skip_chars(self.str(id), 0, index) } else { self.indexed_offset(id, index) }
    }

    /// Bytes that `char_offset` will look at.
    #[inline]
    pub fn char_offset_work(&self, id: StrId, index: usize) -> usize {
        let object = self.strs.get(id);
        let known = match object.text {
            _ if self.is_ascii(id) => return 0,
            Text::Prefix { buf, .. } => self.str_bufs.get(buf).index.len(),
            Text::Own(_) => 0,
        };
        if index / STRIDE <= known { STRIDE * 4 } else { self.str(id).len() }
    }

    /// By the sparse index of the string's buffer. A string that has text of its own moves it to a buffer first.
    #[inline(never)]
    fn indexed_offset(&mut self, id: StrId, index: usize) -> usize {
        let Some(buf) = self.buffer_of(id) else { return skip_chars(self.str(id), 0, index) };
        let object = self.str_bufs.get_mut(buf);
        let before = object.index.capacity() * size_of::<u32>();
        let wanted = index / STRIDE;
        if object.index.len() < wanted {
            // Built to the end at once: whoever asks for one character will ask for more.
            let mut at = object.index.last().map_or(0, |offset| *offset as usize);
            loop {
                at = skip_chars(&object.text, at, STRIDE);
                if at >= object.text.len() {
                    break;
                }
                object.index.push(at as u32);
            }
        }
        let after = object.index.capacity() * size_of::<u32>();
        // Entry `i` is of character `(i + 1) * STRIDE`.
        let (known, rest) = match wanted.checked_sub(1).and_then(|entry| object.index.get(entry)) {
            Some(offset) => (*offset as usize, index % STRIDE),
            None => (0, index),
        };
        let offset = skip_chars(&object.text, known, rest);
        self.recharge(before, after);
        offset
    }

    /// The buffer of a string; one that has text of its own moves it to one, if there is room for that.
    fn buffer_of(&mut self, id: StrId) -> Option<StrBufId> {
        if let Text::Prefix { buf, .. } = self.strs.get(id).text {
            return Some(buf);
        }
        let buf = self.alloc(StrBufObj::default()).ok()?;
        let object = self.strs.get_mut(id);
        let before = object.payload();
        let len = self.str(id).len() as u32;
        let object = self.strs.get_mut(id);
        let Text::Own(text) = std::mem::replace(&mut object.text, Text::Prefix { buf, len }) else { return None };
        let text = text.into_string();
        let after = text.capacity();
        self.str_bufs.get_mut(buf).text = text;
        self.recharge(before, after);
        Some(buf)
    }
}

/// The offset of the character that comes `count` characters after the one at `offset`; at most the length.
fn skip_chars(text: &str, offset: usize, count: usize) -> usize {
    let rest = text.as_bytes().get(offset..).unwrap_or_default();
    let starts = rest.iter().enumerate().filter(|(_, byte)| **byte as i8 >= -0x40);
    starts.map(|(at, _)| at).nth(count).map_or(text.len(), |at| offset + at)
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
        let mut counts: Vec<(u32, u32)> = Vec::new();
        let mut prefixes: Vec<(u32, u32, u32)> = Vec::new();
        for (index, object) in self.strs.iter() {
            match object.text {
                Text::Prefix { buf, len } => prefixes.push((buf.0, len, index)),
                _ => counts.push((index, char_count(self.str(StrId(index))))),
            }
        }
        // Those that share a buffer are counted along it: there may be very many.
        prefixes.sort_unstable();
        let (mut buffer, mut counted, mut chars) = (None, 0, 0);
        for (buf, len, index) in prefixes {
            if buffer != Some(buf) {
                (buffer, counted, chars) = (Some(buf), 0, 0);
            }
            chars += char_count(self.str(StrId(index)).get(counted..).unwrap_or(""));
            counted = len as usize;
            counts.push((index, chars));
        }
        for (index, chars) in counts {
            self.strs.get_mut(StrId(index)).chars = chars;
        }
    }
}
