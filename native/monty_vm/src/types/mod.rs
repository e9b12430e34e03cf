//! The built-in types: a file a type, a row a type in `builtin_type.rs`.
mod builtin_type;
pub use builtin_type::BuiltinType;
