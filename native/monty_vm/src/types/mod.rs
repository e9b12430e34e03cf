//! The built-in types: a file a type, a row a type in `builtin_type.rs`, its definition in `def` below.
mod builtin_type;
mod type_def;

pub mod complex;
pub mod dict;
pub mod exception;
pub mod float;
pub mod function;
pub mod int;
pub mod iterator;
pub mod object;
pub mod pairs;
pub mod range;
pub mod set;
pub mod slice;

pub use builtin_type::BuiltinType;
pub use type_def::{Getter, TypeDef, UnaryOp};

impl BuiltinType {
    /// What the type can do.
    pub fn def(self) -> &'static TypeDef {
        match self {
            BuiltinType::Int => &int::TYPE,
            BuiltinType::Bool => &int::BOOL,
            BuiltinType::Float => &float::TYPE,
            BuiltinType::Complex => &complex::TYPE,
            BuiltinType::Range => &range::TYPE,
            ty if ty.is_exception() => ty.exception_def(),
            _ => &object::TYPE,
        }
    }
}
