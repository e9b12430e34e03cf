//! The built-in functions: a registry of native ones, a row each, from a file a family.
mod asynchronous;
pub mod code;
pub(crate) mod display;
mod host;
pub mod iteration;
pub mod numeric;
pub mod objects;
mod ordering;
mod output;
mod places;
pub mod pure;
pub(crate) mod site;
pub(crate) mod sum;
mod text;

use crate::types::BuiltinType;
use crate::vm::NativeDef;
use std::sync::LazyLock;

/// All of them. Names that begin with `_vm_` are the prelude's alone.
static FUNCTIONS: &[&[NativeDef]] = &[
    output::FUNCTIONS,
    numeric::FUNCTIONS,
    objects::FUNCTIONS,
    iteration::FUNCTIONS,
    ordering::FUNCTIONS,
    sum::FUNCTIONS,
    code::FUNCTIONS,
    text::FUNCTIONS,
    site::FUNCTIONS,
    crate::types::annotations::FUNCTIONS,
    crate::modules::INTRINSICS,
    asynchronous::FUNCTIONS,
    host::FUNCTIONS,
    crate::vm::pattern::FUNCTIONS,
    crate::types::alias::FUNCTIONS,
    crate::modules::COLLECTIONS,
    crate::modules::FUNCTOOLS,
    crate::types::template::FUNCTIONS,
    crate::types::itertools::steps::INTRINSICS,
    places::FUNCTIONS,
    crate::types::weak_reference::FUNCTIONS,
    crate::types::descriptor::FUNCTIONS,
    crate::types::reduce::FUNCTIONS,
    display::FUNCTIONS,
];

/// The native of an index: a built-in function, or a module's.
#[inline]
pub fn function(id: u32) -> Option<&'static NativeDef> {
    static ALL: LazyLock<Box<[&NativeDef]>> = LazyLock::new(|| FUNCTIONS.iter().flat_map(|family| family.iter()).collect());
    match ALL.get(id as usize) {
        Some(def) => Some(def),
        None => crate::modules::function(id),
    }
}

fn index_of(name: &str) -> Option<u32> {
    FUNCTIONS.iter().flat_map(|family| family.iter()).position(|def| def.name == name).map(|index| index as u32)
}

/// The index of the native function that a built-in name stands for.
pub fn function_index(name: &str) -> Option<u32> {
    if name.starts_with("_vm_") { None } else { index_of(name) }
}

/// As `function_index`, for prelude code, which also sees the names that begin with `_vm_`.
pub fn intrinsic_index(name: &str) -> Option<u32> {
    index_of(name)
}

/// `ascii()` of a representation.
pub fn to_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        if ch.is_ascii() {
            out.push(ch);
        } else {
            crate::format::quote::write_escape(&mut out, u32::from(ch));
        }
    }
    out
}

/// The names that programs see without importing anything.
pub fn names() -> impl Iterator<Item = &'static str> {
    let functions =
        FUNCTIONS.iter().flat_map(|family| family.iter()).map(|def| def.name).filter(|name| !name.starts_with("_vm_"));
    let types = BuiltinType::ALL.iter().filter(|ty| BuiltinType::visible(ty.name()) == Some(**ty)).map(|ty| ty.name());
    functions.chain(types).chain([
        "True",
        "False",
        "None",
        "Ellipsis",
        "NotImplemented",
        "__debug__",
        "EnvironmentError",
        "IOError",
    ])
}
