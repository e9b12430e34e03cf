//! `repr` and `ascii` of text and bytes.

/// Appends `repr(text)`.
pub fn write_str_repr(out: &mut String, text: &str) {
    out.push_str(&format!("{text:?}"));
}

/// Appends `ascii(text)`.
pub fn write_str_ascii(out: &mut String, text: &str) {
    out.push_str(&format!("{text:?}"));
}

/// Appends `repr(bytes)`.
pub fn write_bytes_repr(out: &mut String, bytes: &[u8]) {
    out.push_str(&format!("{bytes:?}"));
}
