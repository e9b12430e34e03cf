//! The upper half of cp1252 that differs from Latin-1.

/// What bytes 0x80 to 0x9f stand for; 0 is nothing.
const HIGH: [u16; 32] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, //
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/// The character of a byte.
pub fn decode_byte(byte: u8) -> Option<char> {
    match byte {
        0x80..=0x9f => {
            HIGH.get(usize::from(byte - 0x80)).filter(|code| **code != 0).and_then(|code| char::from_u32((*code).into()))
        }
        _ => Some(char::from(byte)),
    }
}

/// The byte of a character.
pub fn encode_char(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ (0..=0x7f | 0xa0..=0xff) => u8::try_from(code).ok(),
        code => HIGH.iter().position(|high| u32::from(*high) == code && code != 0).map(|at| 0x80 + at as u8),
    }
}
