//! What `strip` takes off, and where tabs end.

use crate::unicode;

/// Which ends are stripped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Ends {
    Left,
    Right,
    Both,
}

impl Ends {
    fn left(self) -> bool {
        self != Ends::Right
    }

    fn right(self) -> bool {
        self != Ends::Left
    }
}

/// Whether `str` takes the byte, an ASCII character, for white space.
#[inline]
pub fn is_text_space(byte: u8) -> bool {
    matches!(byte, b' ' | 9..=13 | 28..=31)
}

/// Whether `bytes` takes the byte for white space.
#[inline]
pub fn is_byte_space(byte: u8) -> bool {
    matches!(byte, b' ' | 9..=13)
}

/// The range that is left of bytes when those that `drop` holds of are taken off the ends.
#[inline]
pub fn strip_bytes(bytes: &[u8], ends: Ends, drop: impl Fn(u8) -> bool) -> (usize, usize) {
    let mut end = bytes.len();
    let mut start = 0;
    if ends.left() {
        start = bytes.iter().position(|byte| !drop(*byte)).unwrap_or(end);
    }
    if ends.right() {
        let kept = bytes.get(start..).unwrap_or_default().iter().rposition(|byte| !drop(*byte));
        end = kept.map_or(start, |at| start + at + 1);
    }
    (start, end)
}

/// The range of bytes that is left of a text when characters that `drop` holds of are taken off the ends.
pub fn strip_chars(text: &str, ends: Ends, drop: impl Fn(char) -> bool) -> (usize, usize) {
    let mut rest = text;
    let mut start = 0;
    if ends.left() {
        rest = text.trim_start_matches(&drop);
        start = text.len() - rest.len();
    }
    if ends.right() {
        rest = rest.trim_end_matches(&drop);
    }
    (start, start + rest.len())
}

/// The range of bytes that is left of a text without the white space at its ends.
#[inline]
pub fn strip_space(text: &str, ends: Ends) -> (usize, usize) {
    let bytes = text.as_bytes();
    let plain = |byte: Option<&u8>| byte.is_none_or(|b| b.is_ascii() && !is_text_space(*b));
    if plain(bytes.first()) && plain(bytes.last()) {
        return (0, bytes.len());
    }
    if text.is_ascii() { strip_bytes(bytes, ends, is_text_space) } else { strip_chars(text, ends, unicode::is_space) }
}

/// The range of bytes that is left of a text without the characters of `set` at its ends.
pub fn strip_set(text: &str, ends: Ends, set: &str) -> (usize, usize) {
    match *set.as_bytes() {
        [] => (0, text.len()),
        [byte] => strip_bytes(text.as_bytes(), ends, |b| b == byte),
        // Characters that are one byte long can't be found within others.
        _ if set.is_ascii() => {
            let set = ByteSet::of(set.as_bytes());
            strip_bytes(text.as_bytes(), ends, |byte| set.has(byte))
        }
        _ => {
            let mut chars: Vec<char> = set.chars().collect();
            chars.sort_unstable();
            strip_chars(text, ends, |c| chars.binary_search(&c).is_ok())
        }
    }
}

/// A set of bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct ByteSet([u64; 4]);

impl ByteSet {
    /// The set of some bytes.
    pub fn of(bytes: &[u8]) -> ByteSet {
        let mut set = ByteSet::default();
        for byte in bytes {
            if let Some(word) = set.0.get_mut(usize::from(byte >> 6)) {
                *word |= 1 << (byte & 63);
            }
        }
        set
    }

    /// Whether it has a byte.
    #[inline]
    pub fn has(&self, byte: u8) -> bool {
        self.0.get(usize::from(byte >> 6)).is_some_and(|word| word >> (byte & 63) & 1 == 1)
    }
}

/// The length in bytes of `expandtabs(size)`.
pub fn expanded_len(bytes: &[u8], is_text: bool, size: usize) -> usize {
    let mut length = bytes.len();
    expand(bytes, is_text, size, |piece| {
        if let Piece::Spaces(count) = piece {
            length = length.saturating_add(count).saturating_sub(1);
        }
    });
    length
}

/// A piece of the result of `expandtabs`.
pub enum Piece {
    /// This range as it is.
    Range(usize, usize),
    /// So many spaces in place of a tab.
    Spaces(usize),
}

/// The pieces of `expandtabs(size)`. In a text, bytes that go on a character take no column.
pub fn expand(bytes: &[u8], is_text: bool, size: usize, mut piece: impl FnMut(Piece)) {
    let (mut start, mut column) = (0, 0);
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'\t' => {
                if at > start {
                    piece(Piece::Range(start, at));
                }
                start = at + 1;
                let spaces = if size == 0 { 0 } else { size - column % size };
                piece(Piece::Spaces(spaces));
                column += spaces;
            }
            b'\n' | b'\r' => column = 0,
            0x80..=0xbf if is_text => {}
            _ => column += 1,
        }
    }
    if bytes.len() > start {
        piece(Piece::Range(start, bytes.len()));
    }
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_stripped() {
        let text = " \u{2003}a b\x1f ";
        let cut = |(a, b): (usize, usize)| &text[a..b];
        assert_eq!(cut(strip_space(text, Ends::Both)), "a b");
        assert_eq!(cut(strip_space(text, Ends::Left)), "a b\x1f ");
        assert_eq!(cut(strip_space(text, Ends::Right)), " \u{2003}a b");
        assert_eq!(strip_space("   ", Ends::Both), (3, 3));
        assert_eq!(strip_space("   ", Ends::Right), (0, 0));
        assert_eq!(strip_space("ab", Ends::Both), (0, 2));
        assert_eq!(strip_set("xyabcyx", Ends::Both, "xy"), (2, 5));
        assert_eq!(strip_set("éaé", Ends::Left, "éz"), (2, 5));
        assert_eq!(strip_set("", Ends::Left, "éz"), (0, 0));
    }
}
