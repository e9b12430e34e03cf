//! The built-in functions: a registry of native ones, a row each.

/// The index of the native function that the built-in name stands for.
pub fn function_index(_name: &str) -> Option<u32> {
    None
}
