//! Text encodings: names, and the handling of what can't be encoded or decoded.

mod charmap;
mod decode;
mod encode;
mod escape;

pub use decode::decode;
pub use encode::encode;

/// A text encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-8 that begins with a byte order mark.
    Utf8Sig,
    /// ASCII.
    Ascii,
    /// ISO 8859-1.
    Latin1,
    /// Escapes as in string literals.
    UnicodeEscape,
    /// Latin-1, with `\\u` escapes for the rest.
    RawUnicodeEscape,
    /// Windows' Western European code page.
    Cp1252,
    /// UTF-16; the byte order is that of its mark where it is not told.
    Utf16(Option<Endian>),
    /// UTF-32; the byte order is that of its mark where it is not told.
    Utf32(Option<Endian>),
}

/// A byte order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Endian {
    Little,
    Big,
}

impl Encoding {
    /// The encoding of a name, if it is one that there is.
    pub fn named(name: &str) -> Option<Encoding> {
        use Encoding as E;
        match name {
            "utf-8" | "utf8" => return Some(E::Utf8),
            _ => {}
        }
        Some(match normalized(name)?.as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "utf8_ucs2" | "utf8_ucs4" | "cp65001" => E::Utf8,
            "utf_8_sig" => E::Utf8Sig,
            "ascii" | "us_ascii" | "646" | "us" | "cp367" | "csascii" | "ibm367" | "iso646_us" | "iso_ir_6"
            | "iso_646.irv_1991" | "ansi_x3.4_1968" | "ansi_x3_4_1968" | "ansi_x3.4_1986" => E::Ascii,
            "latin_1" | "latin1" | "latin" | "l1" | "8859" | "cp819" | "csisolatin1" | "ibm819" | "iso8859" | "iso8859_1"
            | "iso_8859_1" | "iso_8859_1_1987" | "iso_ir_100" => E::Latin1,
            "unicode_escape" => E::UnicodeEscape,
            "raw_unicode_escape" => E::RawUnicodeEscape,
            "cp1252" | "1252" | "windows_1252" => E::Cp1252,
            "utf_16" | "utf16" | "u16" => E::Utf16(None),
            "utf_16_le" | "utf_16le" | "unicodelittleunmarked" => E::Utf16(Some(Endian::Little)),
            "utf_16_be" | "utf_16be" | "unicodebigunmarked" => E::Utf16(Some(Endian::Big)),
            "utf_32" | "utf32" | "u32" => E::Utf32(None),
            "utf_32_le" | "utf_32le" => E::Utf32(Some(Endian::Little)),
            "utf_32_be" | "utf_32be" => E::Utf32(Some(Endian::Big)),
            _ => return None,
        })
    }

    /// The name that errors have.
    pub fn name(self) -> &'static str {
        use Encoding as E;
        match self {
            E::Utf8 | E::Utf8Sig => "utf-8",
            E::Ascii => "ascii",
            E::Latin1 => "latin-1",
            E::Cp1252 => "charmap",
            E::UnicodeEscape => "unicodeescape",
            E::RawUnicodeEscape => "rawunicodeescape",
            E::Utf16(Some(Endian::Big)) => "utf-16-be",
            E::Utf16(Some(Endian::Little)) => "utf-16-le",
            E::Utf16(None) => "utf-16",
            E::Utf32(Some(Endian::Big)) => "utf-32-be",
            E::Utf32(Some(Endian::Little)) => "utf-32-le",
            E::Utf32(None) => "utf-32",
        }
    }
}

/// A name as the table has it: lower case, anything else than letters, digits and dots an underscore.
fn normalized(name: &str) -> Option<String> {
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return None;
    }
    let mut out = String::new();
    let mut gap = false;
    for c in name.chars().filter(char::is_ascii) {
        if c.is_ascii_alphanumeric() || c == '.' {
            if gap && !out.is_empty() {
                out.push('_');
            }
            gap = false;
            out.push(c.to_ascii_lowercase());
        } else {
            gap = true;
        }
    }
    Some(out)
}

/// What can't be encoded or decoded, and is not handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The encoding's name.
    pub encoding: &'static str,
    /// Where it begins: a byte of what is decoded, a character of what is encoded.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// What is wrong.
    pub reason: &'static str,
}

/// Why text could not be encoded or bytes not be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodecError {
    /// `UnicodeEncodeError` or `UnicodeDecodeError`.
    Fault(Fault),
    /// There is no handler of that name.
    UnknownHandler,
    /// The handler is not for decoding.
    NotForDecoding,
    /// The result would be longer than allowed.
    TooLong,
}

/// What is done about what can't be encoded or decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handler {
    Strict,
    Ignore,
    Replace,
    Backslash,
    XmlReference,
}

impl Handler {
    /// A handler by name. Where lone surrogates would be made or read, which our text can't have, those handlers are strict.
    fn named(name: &str) -> Result<Handler, CodecError> {
        Ok(match name {
            "strict" | "surrogateescape" | "surrogatepass" => Handler::Strict,
            "ignore" => Handler::Ignore,
            "replace" => Handler::Replace,
            "backslashreplace" => Handler::Backslash,
            "xmlcharrefreplace" => Handler::XmlReference,
            _ => return Err(CodecError::UnknownHandler),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO_LIMIT: usize = usize::MAX;

    #[test]
    fn names_are_found_however_they_are_written() {
        for name in ["UTF-8", "utf8", "Utf_8", "u8", "utf 8", "utf--8", "utf-8é", "_utf8", "cp65001"] {
            assert_eq!(Encoding::named(name), Some(Encoding::Utf8), "{name}");
        }
        assert_eq!(Encoding::named("ISO_8859-1:1987"), Some(Encoding::Latin1));
        assert_eq!(Encoding::named("UTF.8"), None);
        assert_eq!(Encoding::named("utf16le"), None);
    }

    #[test]
    fn everything_decodes_to_what_was_encoded() {
        use Encoding as E;
        let text = "aé\u{20ac}😀\u{feff}z";
        for encoding in [
            E::Utf8,
            E::Utf8Sig,
            E::Utf16(None),
            E::Utf16(Some(Endian::Little)),
            E::Utf16(Some(Endian::Big)),
            E::Utf32(None),
            E::Utf32(Some(Endian::Little)),
            E::Utf32(Some(Endian::Big)),
        ] {
            let bytes = encode(text, encoding, "strict", NO_LIMIT).unwrap();
            assert_eq!(decode(&bytes, encoding, "strict", NO_LIMIT).unwrap(), text, "{encoding:?}");
        }
    }

    fn fault(bytes: &[u8], encoding: &str) -> (usize, usize, &'static str) {
        match decode(bytes, Encoding::named(encoding).unwrap(), "strict", NO_LIMIT) {
            Err(CodecError::Fault(fault)) => (fault.start, fault.end, fault.reason),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn faults_are_told_as_python_tells_them() {
        assert_eq!(fault(b"ab\xff", "utf-8"), (2, 3, "invalid start byte"));
        assert_eq!(fault(b"ab\xc3(", "utf-8"), (2, 3, "invalid continuation byte"));
        assert_eq!(fault(b"\xf0\x9f\x98", "utf-8"), (0, 3, "unexpected end of data"));
        assert_eq!(fault(b"\xed\xa0\x80", "utf-8"), (0, 1, "invalid continuation byte"));
        assert_eq!(fault(b"a\xff", "ascii"), (1, 2, "ordinal not in range(128)"));
        assert_eq!(fault(b"a\x00b", "utf-16-le"), (2, 3, "truncated data"));
        assert_eq!(fault(b"\x00\xd8a\x00", "utf-16-le"), (0, 2, "illegal UTF-16 surrogate"));
        assert_eq!(fault(b"\x00\xdca\x00", "utf-16-le"), (0, 2, "illegal encoding"));
        assert_eq!(fault(b"\x00\xd8", "utf-16-le"), (0, 2, "unexpected end of data"));
        assert_eq!(fault(b"\x00\xd8a", "utf-16-le"), (0, 3, "unexpected end of data"));
        assert_eq!(fault(b"abcde", "utf-32"), (0, 4, "code point not in range(0x110000)"));
        assert_eq!(fault(b"\x81", "cp1252"), (0, 1, "character maps to <undefined>"));
    }

    #[test]
    fn escapes_are_those_of_literals() {
        let text = "a\\\t\n\r\0\u{7f}\u{80}é\u{1234}\u{1f600}'";
        for (encoding, expected) in [
            (Encoding::UnicodeEscape, &b"a\\\\\\t\\n\\r\\x00\\x7f\\x80\\xe9\\u1234\\U0001f600'"[..]),
            (Encoding::RawUnicodeEscape, b"a\\\t\n\r\0\x7f\x80\xe9\\u1234\\U0001f600'"),
        ] {
            let bytes = encode(text, encoding, "strict", NO_LIMIT).unwrap();
            assert_eq!(bytes, expected);
            assert_eq!(decode(&bytes, encoding, "strict", NO_LIMIT).unwrap(), text);
        }
        assert_eq!(fault(b"a\\x4z", "unicode_escape"), (1, 4, "truncated \\xXX escape"));
        assert_eq!(fault(b"a\\", "unicode_escape"), (1, 2, "\\ at end of string"));
        assert_eq!(fault(b"a\\U00110000b", "unicode_escape"), (1, 11, "illegal Unicode character"));
        assert_eq!(fault(b"a\\u12z", "raw_unicode_escape"), (1, 5, "truncated \\uXXXX escape"));
        let decoded = decode(b"\\777\\1\\08\\q\\\n\\\"\xe9", Encoding::UnicodeEscape, "strict", NO_LIMIT);
        assert_eq!(decoded.unwrap(), "\u{1ff}\u{1}\08\\q\"é");
    }

    #[test]
    fn handlers_do_their_work() {
        let decoded = |bytes: &[u8], encoding: &str, handler: &str| {
            decode(bytes, Encoding::named(encoding).unwrap(), handler, NO_LIMIT).unwrap()
        };
        let bytes = b"ab\xe2\x82cd\xff\xf0\x9f\x98zz";
        assert_eq!(decoded(bytes, "utf-8", "replace"), "ab\u{fffd}cd\u{fffd}\u{fffd}zz");
        assert_eq!(decoded(bytes, "utf-8", "ignore"), "abcdzz");
        assert_eq!(decoded(bytes, "utf-8", "backslashreplace"), "ab\\xe2\\x82cd\\xff\\xf0\\x9f\\x98zz");
        assert_eq!(decoded(b"\x00\xd8\x00\xd8a\x00", "utf-16-le", "backslashreplace"), "\\x00\\xd8\\x00\\xd8a");
        let encoded = |text: &str, handler: &str| encode(text, Encoding::Ascii, handler, NO_LIMIT).unwrap();
        assert_eq!(encoded("é😀x", "replace"), b"??x");
        assert_eq!(encoded("é😀x", "ignore"), b"x");
        assert_eq!(encoded("é😀x", "backslashreplace"), b"\\xe9\\U0001f600x");
        assert_eq!(encoded("é😀x", "xmlcharrefreplace"), b"&#233;&#128512;x");
        assert_eq!(decode(b"\xff", Encoding::Ascii, "foo", NO_LIMIT), Err(CodecError::UnknownHandler));
        assert_eq!(decode(b"\xff", Encoding::Ascii, "xmlcharrefreplace", NO_LIMIT), Err(CodecError::NotForDecoding));
        assert_eq!(decode(b"a", Encoding::Ascii, "foo", NO_LIMIT), Ok("a".to_owned()));
        let wanted = Fault { encoding: "latin-1", start: 1, end: 3, reason: "ordinal not in range(256)" };
        assert_eq!(encode("é😀😀x", Encoding::Latin1, "strict", NO_LIMIT), Err(CodecError::Fault(wanted)));
        assert_eq!(encode("€\u{81}é", Encoding::Cp1252, "replace", NO_LIMIT).unwrap(), b"\x80?\xe9");
    }
}
