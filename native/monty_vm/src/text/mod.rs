//! Text and bytes without a VM: searching, splitting, stripping, case, encodings.
//!
//! UTF-8 keeps the bytes of characters apart, so what searches or splits by a separator works on bytes and serves both types.

pub mod case;
pub mod codec;
pub mod find;
pub mod split;
pub mod strip;

/// Text is UTF-8: what CPython makes a string of a lone surrogate is an error here, and this its message.
pub(crate) fn surrogate_message(code: u32) -> String {
    format!("lone surrogate U+{code:04X} is not a character: strings hold Unicode scalar values")
}
