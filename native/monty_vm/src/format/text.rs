//! Text on the stack: where numbers are written before they are padded, so that no `String` is made on the way.

use std::fmt;

/// A buffer of at most `N` bytes of text; what doesn't fit is an error and is not written.
pub struct StackText<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> Default for StackText<N> {
    fn default() -> Self {
        Self::new()
    }
}

impl<const N: usize> StackText<N> {
    /// No text yet.
    #[inline]
    pub fn new() -> Self {
        Self { bytes: [0; N], length: 0 }
    }

    /// The text so far.
    #[inline]
    pub fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

/// The decimal digits of a number, on the stack.
pub struct Decimal {
    /// The digits stand at the end.
    bytes: [u8; 20],
    length: usize,
}

impl Decimal {
    /// The digits of `number`.
    #[inline]
    pub fn of(mut number: u64) -> Self {
        let mut bytes = [0; 20];
        let mut length = 0;
        for pair in bytes.rchunks_exact_mut(2) {
            let two = (number % 100) as u8;
            number /= 100;
            if let [tens, ones] = pair {
                *tens = b'0' + two / 10;
                *ones = b'0' + two % 10;
            }
            length += 2;
            if number == 0 {
                length -= usize::from(two < 10);
                break;
            }
        }
        Self { bytes, length }
    }

    /// The digits as text.
    #[inline]
    pub fn as_str(&self) -> &str {
        let start = self.bytes.len().saturating_sub(self.length);
        self.bytes.get(start..).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or("0")
    }
}

impl<const N: usize> fmt::Write for StackText<N> {
    #[inline]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length.saturating_add(text.len());
        let Some(room) = self.bytes.get_mut(self.length..end) else {
            return Err(fmt::Error);
        };
        room.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}
