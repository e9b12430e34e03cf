//! Text of values without a VM: `repr`, `format()` and `%`, appended to a `String`.

pub mod complex;
mod digits;
pub mod float;
pub mod float_repr;
pub mod int;
mod layout;
pub mod printf;
mod printf_render;
pub mod quote;
pub mod spec;
pub mod str;
pub mod text;

#[cfg(test)]
mod tests;
