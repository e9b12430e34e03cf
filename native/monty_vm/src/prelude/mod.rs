//! Python that ships inside the VM: what calls back into Python (the files here), and modules written in Python (see `modules`).
//! Compiled once a process, on first use.
use crate::bytecode::Unit;
use crate::compile::{Mode, Options, compile};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// A source text that ships inside.
pub struct Frozen {
    /// The full name of the module.
    pub name: &'static str,
    source: &'static str,
    compiled: OnceLock<(Arc<Unit>, u64)>,
}

/// The prelude: one unit of some files.
static BUILTINS: Frozen = Frozen::new(
    "builtins",
    concat!(
        include_str!("builtins.py"),
        "\n\n",
        include_str!("classes.py"),
        "\n\n",
        include_str!("matching.py"),
        "\n\n",
        include_str!("hosts.py")
    ),
);

/// Texts that take the place of those that ship, by the name of their module.
static REPLACED: OnceLock<HashMap<String, String>> = OnceLock::new();

/// Has other texts compiled than those that ship inside, by full names of modules: for the developer of one, before any is used.
pub fn replace(sources: HashMap<String, String>) {
    let _ = REPLACED.set(sources);
}

/// The compiled prelude.
pub fn unit() -> Arc<Unit> {
    BUILTINS.unit()
}

/// The frozen text of a module's name.
pub(crate) fn find(name: &str) -> Option<&'static Frozen> {
    if name == BUILTINS.name { Some(&BUILTINS) } else { crate::modules::frozen(name) }
}

impl Frozen {
    pub(crate) const fn new(name: &'static str, source: &'static str) -> Frozen {
        Frozen { name, source, compiled: OnceLock::new() }
    }

    /// The compiled text.
    pub fn unit(&self) -> Arc<Unit> {
        Arc::clone(&self.compiled().0)
    }

    /// What tells the unit from those of other versions.
    pub(crate) fn checksum(&self) -> u64 {
        self.compiled().1
    }

    fn compiled(&self) -> &(Arc<Unit>, u64) {
        self.compiled.get_or_init(|| {
            let source = REPLACED.get().and_then(|texts| texts.get(self.name)).map_or(self.source, String::as_str);
            // A test compiles it; what does not compile leaves an empty unit, in which nothing is found.
            let unit = self.compile(source).unwrap_or_else(|why| {
                debug_assert!(false, "{}: {why}", self.name);
                Unit { filename: self.name.into(), ..Unit::default() }
            });
            let sum = crate::snapshot::checksum(&postcard::to_stdvec(&unit).unwrap_or_default());
            (Arc::new(unit), sum)
        })
    }

    fn compile(&self, source: &str) -> Result<Unit, String> {
        let options = Options { filename: self.name, mode: Mode::Exec, globals: &[], dynamic: false, hidden: true };
        compile(source, &options).map_err(|error| format!("line {}: {}", error.line, error.message))
    }
}

#[cfg(test)]
mod tests {
    use super::BUILTINS;

    #[test]
    fn what_ships_compiles() {
        for frozen in crate::modules::all_frozen().chain([&BUILTINS]) {
            assert_eq!(frozen.compile(frozen.source).map(|_| ()), Ok(()), "{}", frozen.name);
        }
    }
}
