//! Python that ships inside the VM: what calls back into Python. Compiled once a process, on first use.
use crate::bytecode::Unit;
use std::sync::{Arc, OnceLock};

const SOURCE: &str = include_str!("builtins.py");

/// The compiled prelude.
pub fn unit() -> Arc<Unit> {
    static UNIT: OnceLock<Arc<Unit>> = OnceLock::new();
    Arc::clone(UNIT.get_or_init(|| Arc::new(compile())))
}

fn compile() -> Unit {
    let options = crate::compile::Options {
        filename: "<prelude>",
        mode: crate::compile::Mode::Exec,
        globals: &[],
        dynamic: false,
        hidden: true,
    };
    // A test compiles it; what does not compile leaves an empty unit, whose functions are then not found.
    crate::compile::compile(SOURCE, &options).unwrap_or_else(|_| Unit {
        filename: "<prelude>".into(),
        source: "".into(),
        codes: Vec::new(),
        consts: Vec::new(),
        names: Vec::new(),
        globals: Vec::new(),
    })
}
