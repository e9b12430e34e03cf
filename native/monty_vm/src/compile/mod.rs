//! The compiler: Ruff's syntax tree to register bytecode.
use crate::bytecode::Unit;

/// How a source text is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A module: the value of a final expression statement is its result (`Return`), else None.
    Module,
    /// `eval`: one expression.
    Eval,
    /// `exec`: as a module, without a result.
    Exec,
}

/// What the compiler is told.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// The file name in tracebacks.
    pub filename: &'a str,
    /// What the text is.
    pub mode: Mode,
    /// Names that already have global slots, in slot order (inputs; the module's names in a later piece of a session).
    pub globals: &'a [&'a str],
    /// Names are looked up in dictionaries at run time (`exec`/`eval` with namespaces): `LoadName` and friends.
    pub dynamic: bool,
    /// Prelude code: its frames are hidden.
    pub hidden: bool,
}

/// Compiles a source text.
pub fn compile(_source: &str, _options: &Options) -> Result<Unit, crate::diagnostics::syntax::SyntaxDetails> {
    unimplemented_yet()
}
fn unimplemented_yet() -> Result<Unit, crate::diagnostics::syntax::SyntaxDetails> {
    loop {}
}
