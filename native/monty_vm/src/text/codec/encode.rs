//! Encoding.

use super::{CodecError, Encoding, Endian, Fault, Handler, charmap, escape};

/// The bytes of a text. The result may be at most `limit` bytes long.
pub fn encode(text: &str, encoding: Encoding, errors: &str, limit: usize) -> Result<Vec<u8>, CodecError> {
    match encoding {
        Encoding::Utf8 => checked(text.len(), limit).map(|()| text.as_bytes().to_vec()),
        Encoding::Utf8Sig => checked(text.len().saturating_add(3), limit).map(|()| [b"\xef\xbb\xbf", text.as_bytes()].concat()),
        Encoding::Ascii if text.is_ascii() => checked(text.len(), limit).map(|()| text.as_bytes().to_vec()),
        Encoding::Ascii => by_byte(text, encoding, errors, limit, |c| u8::try_from(c).ok().filter(u8::is_ascii)),
        Encoding::Latin1 => by_byte(text, encoding, errors, limit, |c| u8::try_from(c).ok()),
        Encoding::Cp1252 => by_byte(text, encoding, errors, limit, charmap::encode_char),
        Encoding::UnicodeEscape | Encoding::RawUnicodeEscape => {
            // (A character of so many bytes becomes no more than five times as many.)
            checked(text.len().saturating_mul(5), limit).map(|()| escape::encode(text, encoding == Encoding::RawUnicodeEscape))
        }
        Encoding::Utf16(endian) => utf16(text, endian, limit),
        Encoding::Utf32(endian) => utf32(text, endian, limit),
    }
}

fn checked(bytes: usize, limit: usize) -> Result<(), CodecError> {
    if bytes > limit { Err(CodecError::TooLong) } else { Ok(()) }
}

fn by_byte(
    text: &str,
    encoding: Encoding,
    errors: &str,
    limit: usize,
    byte: fn(char) -> Option<u8>,
) -> Result<Vec<u8>, CodecError> {
    let mut out = Vec::new();
    let mut chars = text.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        if out.len() > limit {
            return Err(CodecError::TooLong);
        }
        match byte(c) {
            Some(byte) => out.push(byte),
            None => match Handler::named(errors)? {
                Handler::Ignore => {}
                Handler::Replace => out.push(b'?'),
                Handler::Backslash => out.extend_from_slice(crate::builtins::to_ascii(c.encode_utf8(&mut [0; 4])).as_bytes()),
                Handler::XmlReference => out.extend_from_slice(format!("&#{};", u32::from(c)).as_bytes()),
                Handler::Strict => {
                    let mut end = at + 1;
                    while chars.next_if(|(_, c)| byte(*c).is_none()).is_some() {
                        end += 1;
                    }
                    let reason = match encoding {
                        Encoding::Ascii => "ordinal not in range(128)",
                        Encoding::Latin1 => "ordinal not in range(256)",
                        _ => "character maps to <undefined>",
                    };
                    return Err(CodecError::Fault(Fault { encoding: encoding.name(), start: at, end, reason }));
                }
            },
        }
    }
    checked(out.len(), limit).map(|()| out)
}

fn utf16(text: &str, endian: Option<Endian>, limit: usize) -> Result<Vec<u8>, CodecError> {
    checked(text.encode_utf16().count().saturating_mul(2).saturating_add(2), limit)?;
    let mark = endian.is_none().then_some(0xfeff);
    let units = mark.into_iter().chain(text.encode_utf16());
    Ok(match endian {
        Some(Endian::Big) => units.flat_map(u16::to_be_bytes).collect(),
        _ => units.flat_map(u16::to_le_bytes).collect(),
    })
}

fn utf32(text: &str, endian: Option<Endian>, limit: usize) -> Result<Vec<u8>, CodecError> {
    checked(text.chars().count().saturating_mul(4).saturating_add(4), limit)?;
    let mark = endian.is_none().then_some(0xfeff);
    let units = mark.into_iter().chain(text.chars().map(u32::from));
    Ok(match endian {
        Some(Endian::Big) => units.flat_map(u32::to_be_bytes).collect(),
        _ => units.flat_map(u32::to_le_bytes).collect(),
    })
}
