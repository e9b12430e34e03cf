//! Text of values without a VM: `repr`, `format()` and `%`, appended to a `String`.

pub mod float_repr;
pub mod int;
pub mod quote;
pub mod text;
