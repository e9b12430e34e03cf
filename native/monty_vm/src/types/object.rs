//! `object`: what every value can do.
use super::TypeDef;

/// The type.
pub static TYPE: TypeDef = TypeDef { ..TypeDef::EMPTY };
