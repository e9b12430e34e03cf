//! Modules that programs can import: a file (or folder) a module, a row each in `MODULES`. A module is written in Rust (`math`), in
//! Python (`functools.py`), or in both.
mod collections;
mod functools;
mod future;
mod hints;
mod import;
mod itertools;
mod math;
pub use collections::INTRINSICS as COLLECTIONS;
pub use functools::{INTRINSICS as FUNCTOOLS, cached};
pub use import::{INTRINSICS, empty, import, import_from, import_star, loaded, table};
pub use math::{ceil as math_ceil, floor as math_floor};
mod operator;
mod sys;

use crate::prelude::Frozen;
use crate::value::{BuiltinId, Value};
use crate::vm::{NativeDef, Res, Vm};

/// A value of a module that is not a function, made when the module is first imported.
pub type Constant = (&'static str, fn(&mut Vm) -> Res<Value>);

/// A module.
pub struct ModuleDef {
    /// Its full dotted name.
    pub name: &'static str,
    /// `__doc__`
    pub doc: &'static str,
    /// Its functions (`NativeDef::in_module`); append only: their indices are in snapshots.
    pub functions: &'static [NativeDef],
    /// Everything else in it.
    pub constants: &'static [Constant],
    /// What of it is written in Python, which sees the rest as its globals.
    pub python: Option<&'static Frozen>,
}

/// A module written in Python, in the file of its full name.
macro_rules! python {
    ($name:literal) => {{
        static SOURCE: Frozen = Frozen::new($name, include_str!(concat!($name, ".py")));
        static MODULE: ModuleDef = ModuleDef { name: $name, doc: "", functions: &[], constants: &[], python: Some(&SOURCE) };
        &MODULE
    }};
}

/// All of them; append only: their indices are in snapshots.
static MODULES: &[&ModuleDef] = &[
    &math::MODULE,
    &sys::MODULE,
    &future::MODULE,
    python!("functools"),
    python!("_functools_dispatch"),
    python!("importlib"),
    python!("abc"),
    python!("asyncio"),
    &collections::MODULE,
    python!("collections.abc"),
    python!("contextlib"),
    python!("copy"),
    python!("copyreg"),
    python!("dataclasses"),
    python!("_dataclasses_methods"),
    python!("enum"),
    &itertools::MODULE,
    &operator::MODULE,
    python!("string"),
    python!("string.templatelib"),
    python!("types"),
    python!("typing"),
    python!("_typing"),
    python!("_collections_wrappers"),
    python!("asyncio.events"),
    python!("asyncio.exceptions"),
    python!("asyncio.futures"),
    python!("asyncio.locks"),
    python!("asyncio.queues"),
    python!("asyncio.runners"),
    python!("asyncio.taskgroups"),
    python!("asyncio.tasks"),
    python!("asyncio.timeouts"),
    python!("io"),
    python!("traceback"),
    python!("warnings"),
    python!("inspect"),
    python!("_signatures"),
    python!("weakref"),
    python!("_typing_forms"),
    python!("_collections_abc_simple"),
    python!("_inspect_signature"),
    python!("_inspect_kinds"),
    python!("_typing_hints"),
    python!("_typing_records"),
    python!("_typing_protocols"),
    python!("_typing_params"),
    python!("_enum_class"),
    python!("_enum_namespace"),
    python!("datetime"),
    python!("_datetime_delta"),
    python!("_datetime_date"),
    python!("_datetime_time"),
    python!("_datetime_datetime"),
    python!("_datetime_iso"),
    python!("_strftime"),
    python!("_strptime"),
    python!("time"),
    python!("posixpath"),
    python!("ntpath"),
    python!("os"),
    python!("stat"),
    python!("errno"),
    python!("fnmatch"),
    python!("glob"),
    python!("pathlib"),
    python!("_files"),
    python!("_files_os"),
    python!("_files_text"),
    python!("_files_binary"),
    python!("_paths_match"),
    python!("_paths_common"),
    python!("_pathlib_glob"),
    python!("_pathlib_concrete"),
];

/// Functions of modules have `BuiltinId`s from here on, each module a stride of them.
const FIRST_ID: u32 = 1 << 16;
const STRIDE: u32 = 1 << 10;

/// The native function of a `BuiltinId` that is not a built-in function's.
#[inline]
pub fn function(id: u32) -> Option<&'static NativeDef> {
    let at = id.checked_sub(FIRST_ID)?;
    MODULES.get((at / STRIDE) as usize)?.functions.get((at % STRIDE) as usize)
}

/// Modules that have a second name, under which they are found in a package.
const ALIASES: &[(&str, &str)] = &[("os.path", "posixpath")];

/// The name that a module itself has.
fn own_name(name: &str) -> &str {
    ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, own)| own)
}

fn find(name: &str) -> Option<(usize, &'static ModuleDef)> {
    MODULES.iter().position(|m| m.name == name).and_then(|i| MODULES.get(i).map(|m| (i, *m)))
}

/// Whether there is a module of that name to import.
pub fn exists(name: &str) -> bool {
    name == "builtins" || find(own_name(name)).is_some()
}

/// What the module has from Rust: name and value of each.
fn natives(vm: &mut Vm, index: usize, def: &ModuleDef) -> Res<Vec<(&'static str, Value)>> {
    let mut values = Vec::with_capacity(def.functions.len() + def.constants.len());
    for (i, function) in def.functions.iter().enumerate() {
        values.push((function.name, Value::Builtin(BuiltinId(FIRST_ID + index as u32 * STRIDE + i as u32))));
    }
    for (name, make) in def.constants {
        values.push((*name, make(vm)?));
    }
    Ok(values)
}

/// The Python part of a module.
pub(crate) fn frozen(name: &str) -> Option<&'static Frozen> {
    find(name)?.1.python
}

/// All modules that have a Python part.
#[cfg(test)]
pub(crate) fn all_frozen() -> impl Iterator<Item = &'static Frozen> {
    MODULES.iter().filter_map(|def| def.python)
}

/// The names of all modules, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    let mut names: Vec<&str> = MODULES.iter().map(|m| m.name).chain(["builtins"]).collect();
    names.sort_unstable();
    names.into_iter()
}
