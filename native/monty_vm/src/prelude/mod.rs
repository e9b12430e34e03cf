//! Python that ships inside the VM: what calls back into Python (the files here), and modules written in Python (see `modules`).
//! Compiled once a process, on first use.
use crate::bytecode::Unit;
use crate::compile::{Mode, Options, compile};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// A source text that ships inside.
pub struct Frozen {
    /// The full name of the module, or the name of the function.
    pub name: &'static str,
    source: &'static str,
    compiled: OnceLock<(Arc<Unit>, u64)>,
}

/// The texts of the prelude.
const TEXTS: [&str; 4] =
    [include_str!("builtins.py"), include_str!("classes.py"), include_str!("matching.py"), include_str!("hosts.py")];

/// The functions of the prelude. None sees another: each is a unit of its own, linked into the programs that need it.
struct Functions {
    all: Vec<Frozen>,
    by_name: HashMap<&'static str, u32>,
}

fn functions() -> &'static Functions {
    static FUNCTIONS: OnceLock<Functions> = OnceLock::new();
    FUNCTIONS.get_or_init(|| {
        let all: Vec<Frozen> = TEXTS.into_iter().flat_map(split).map(|(name, source)| Frozen::new(name, source)).collect();
        let by_name = all.iter().zip(0..).map(|(function, index)| (function.name, index)).collect();
        Functions { all, by_name }
    })
}

/// The functions of a text, which has nothing else: their names and texts.
fn split(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let begins_one = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with("def ") || rest.starts_with("async def "));
    let begins: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).filter(begins_one).collect();
    let ends: Vec<usize> = begins.iter().copied().skip(1).chain([text.len()]).collect();
    begins.into_iter().zip(ends).filter_map(|(begin, end)| {
        let source = text.get(begin..end)?;
        let (head, _) = source.split_once('(')?;
        Some((head.rsplit(' ').next()?, source))
    })
}

/// Texts that take the place of those that ship, by the name of their module.
static REPLACED: OnceLock<HashMap<String, String>> = OnceLock::new();

/// Has other texts compiled than those that ship inside, by full names of modules: for the developer of one, before any is used.
pub fn replace(sources: HashMap<String, String>) {
    let _ = REPLACED.set(sources);
}

/// Compiles the whole prelude, so that no program has to wait for that.
pub fn prepare() {
    for function in &functions().all {
        function.compiled();
    }
}

/// The index of a function of the prelude.
pub(crate) fn function_index(name: &str) -> Option<u32> {
    functions().by_name.get(name).copied()
}

/// A function of the prelude.
pub(crate) fn function(index: u32) -> Option<&'static Frozen> {
    functions().all.get(index as usize)
}

/// The frozen text of a name: a module's or a function's. (No module has the name of a function.)
pub(crate) fn find(name: &str) -> Option<&'static Frozen> {
    function_index(name).and_then(function).or_else(|| crate::modules::frozen(name))
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
    use super::{TEXTS, functions};

    #[test]
    fn what_ships_compiles() {
        for frozen in crate::modules::all_frozen().chain(&functions().all) {
            assert_eq!(frozen.compile(frozen.source).map(|_| ()), Ok(()), "{}", frozen.name);
        }
    }

    #[test]
    fn functions_have_names_of_their_own_and_see_no_others() {
        let functions = functions();
        assert_eq!(functions.by_name.len(), functions.all.len());
        assert_eq!(
            functions.all.len(),
            TEXTS.iter().map(|text| text.matches("\ndef ").count() + text.matches("\nasync def ").count()).sum()
        );
        for function in &functions.all {
            assert!(crate::modules::frozen(function.name).is_none(), "{} is a module too", function.name);
            let unit = function.unit();
            let globals: Vec<&str> = unit.globals.iter().map(|&name| &*unit.names[name as usize]).collect();
            assert_eq!(globals, [function.name], "{} sees globals", function.name);
        }
    }
}
