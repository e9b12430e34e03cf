//! Decoding.

use super::{CodecError, Encoding, Endian, Fault, Handler, charmap, escape};
use std::fmt::Write;

/// The text of bytes. The result may be at most `limit` bytes long.
pub fn decode(bytes: &[u8], encoding: Encoding, errors: &str, limit: usize) -> Result<String, CodecError> {
    let mut out = Decoder { bytes, encoding, errors, limit, out: String::new() };
    match encoding {
        Encoding::Utf8 => out.utf8()?,
        Encoding::Utf8Sig => {
            out.bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            out.utf8()?;
        }
        Encoding::Ascii if bytes.is_ascii() => out.utf8()?,
        Encoding::Ascii => out.by_byte("ordinal not in range(128)", |byte| byte.is_ascii().then_some(char::from(byte)))?,
        Encoding::Latin1 => out.by_byte("", |byte| Some(char::from(byte)))?,
        Encoding::Cp1252 => out.by_byte("character maps to <undefined>", charmap::decode_byte)?,
        Encoding::UnicodeEscape => out.escapes(escape::unicode)?,
        Encoding::RawUnicodeEscape => out.escapes(escape::raw)?,
        Encoding::Utf16(endian) => {
            let (endian, start) = match (endian, bytes) {
                (Some(endian), _) => (endian, 0),
                (None, [0xfe, 0xff, ..]) => (Endian::Big, 2),
                (None, [0xff, 0xfe, ..]) => (Endian::Little, 2),
                _ => (Endian::Little, 0),
            };
            out.encoding = Encoding::Utf16(Some(endian));
            out.utf16(endian, start)?;
        }
        Encoding::Utf32(endian) => {
            let (endian, start) = match (endian, bytes) {
                (Some(endian), _) => (endian, 0),
                (None, [0, 0, 0xfe, 0xff, ..]) => (Endian::Big, 4),
                (None, [0xff, 0xfe, 0, 0, ..]) => (Endian::Little, 4),
                _ => (Endian::Little, 0),
            };
            out.encoding = Encoding::Utf32(Some(endian));
            out.utf32(endian, start)?;
        }
    }
    out.room(0)?;
    Ok(out.out)
}

struct Decoder<'a> {
    bytes: &'a [u8],
    encoding: Encoding,
    errors: &'a str,
    limit: usize,
    out: String,
}

impl Decoder<'_> {
    fn room(&self, more: usize) -> Result<(), CodecError> {
        if self.out.len().saturating_add(more) > self.limit { Err(CodecError::TooLong) } else { Ok(()) }
    }

    /// Handles bytes that are wrong.
    fn wrong(&mut self, start: usize, end: usize, reason: &'static str) -> Result<(), CodecError> {
        match Handler::named(self.errors) {
            // The name's own branch of decoding, as CPython words it.
            Err(CodecError::UnknownHandler) if self.errors == "namereplace" => return Err(CodecError::NotForDecoding),
            Err(error) => return Err(error),
            Ok(Handler::Strict) => {
                return Err(CodecError::Fault(Fault { encoding: self.encoding.name(), start, end, reason }));
            }
            Ok(Handler::XmlReference) => return Err(CodecError::NotForDecoding),
            Ok(Handler::Ignore) => {}
            Ok(Handler::Replace) => self.out.push(char::REPLACEMENT_CHARACTER),
            Ok(Handler::Backslash) => {
                for byte in self.bytes.get(start..end).unwrap_or_default() {
                    let _ = write!(self.out, "\\x{byte:02x}");
                }
            }
        }
        self.room(0)
    }

    fn utf8(&mut self) -> Result<(), CodecError> {
        let mut from = 0;
        loop {
            let rest = self.bytes.get(from..).unwrap_or_default();
            let error = match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.room(text.len())?;
                    self.out.push_str(text);
                    return Ok(());
                }
                Err(error) => error,
            };
            let (valid, _) = rest.split_at_checked(error.valid_up_to()).unwrap_or_default();
            self.room(valid.len())?;
            self.out.push_str(std::str::from_utf8(valid).unwrap_or_default());
            let start = from + valid.len();
            let end = error.error_len().map_or(self.bytes.len(), |len| start + len);
            let reason = match (error.error_len(), self.bytes.get(start)) {
                (None, _) => "unexpected end of data",
                (_, Some(0xc2..=0xf4)) => "invalid continuation byte",
                _ => "invalid start byte",
            };
            self.wrong(start, end, reason)?;
            from = end;
        }
    }

    fn by_byte(&mut self, reason: &'static str, decode: fn(u8) -> Option<char>) -> Result<(), CodecError> {
        for (at, &byte) in self.bytes.iter().enumerate() {
            match decode(byte) {
                Some(c) => self.out.push(c),
                None => self.wrong(at, at + 1, reason)?,
            }
            if at.is_multiple_of(4096) {
                self.room(0)?;
            }
        }
        Ok(())
    }

    /// Decodes Latin-1 with escapes, which `escape` reads; it is given what follows a backslash.
    fn escapes(&mut self, escape: fn(&[u8], bool) -> escape::Found) -> Result<(), CodecError> {
        let (bytes, mut at, mut backslashes) = (self.bytes, 0, 0_usize);
        while let Some(&byte) = bytes.get(at) {
            if byte != b'\\' {
                self.out.push(char::from(byte));
                backslashes = 0;
                at += 1;
                continue;
            }
            let found = escape(bytes.get(at + 1..).unwrap_or_default(), backslashes % 2 == 1);
            backslashes = if found.len == 0 { backslashes + 1 } else { 0 };
            let end = at + 1 + found.len;
            match found.what {
                Ok(Some(c)) => self.out.push(c),
                Ok(None) => {}
                Err(reason) => self.wrong(at, end, reason)?,
            }
            at = end;
            self.room(0)?;
        }
        Ok(())
    }

    fn utf16(&mut self, endian: Endian, start: usize) -> Result<(), CodecError> {
        let bytes = self.bytes;
        let unit = |at: usize| {
            let pair = <[u8; 2]>::try_from(bytes.get(at..at + 2)?).ok()?;
            Some(if endian == Endian::Big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
        };
        let mut at = start;
        while at < bytes.len() {
            let Some(high) = unit(at) else {
                self.wrong(at, bytes.len(), "truncated data")?;
                break;
            };
            let low = unit(at + 2);
            match (high, low) {
                (0xd800..=0xdbff, Some(low @ 0xdc00..=0xdfff)) => {
                    self.out.extend(char::decode_utf16([high, low]).flatten());
                    at += 4;
                    continue;
                }
                (0xd800..=0xdbff, Some(_)) => self.wrong(at, at + 2, "illegal UTF-16 surrogate")?,
                (0xd800..=0xdbff, None) => {
                    self.wrong(at, bytes.len(), "unexpected end of data")?;
                    break;
                }
                (0xdc00..=0xdfff, _) => self.wrong(at, at + 2, "illegal encoding")?,
                _ => self.out.extend(char::from_u32(high.into())),
            }
            at += 2;
            if at.is_multiple_of(4096) {
                self.room(0)?;
            }
        }
        Ok(())
    }

    fn utf32(&mut self, endian: Endian, start: usize) -> Result<(), CodecError> {
        let bytes = self.bytes;
        let mut at = start;
        while at < bytes.len() {
            let Some(four) = bytes.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok()) else {
                return self.wrong(at, bytes.len(), "truncated data");
            };
            let code = if endian == Endian::Big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
            match char::from_u32(code) {
                Some(c) => self.out.push(c),
                None if code < 0x11_0000 => self.wrong(at, at + 4, "code point in surrogate code point range(0xd800, 0xe000)")?,
                None => self.wrong(at, at + 4, "code point not in range(0x110000)")?,
            }
            at += 4;
            if at.is_multiple_of(4096) {
                self.room(0)?;
            }
        }
        Ok(())
    }
}
