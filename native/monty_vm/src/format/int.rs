//! Ints as text: decimal for `str`, and the presentation types of `format()`.

use std::fmt::Write;

/// Appends `str(value)`.
#[inline]
pub fn push_i64(out: &mut String, value: i64) {
    if let Ok(digit @ 0..=9) = u8::try_from(value) {
        out.push(char::from(b'0' + digit));
    } else {
        let _ = write!(out, "{value}");
    }
}
