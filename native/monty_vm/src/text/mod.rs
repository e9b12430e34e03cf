//! Text and bytes without a VM: searching, splitting, stripping, case, encodings.
//!
//! UTF-8 keeps the bytes of characters apart, so what searches or splits by a separator works on bytes and serves both types.

pub mod case;
pub mod codec;
pub mod find;
pub mod split;
pub mod strip;
