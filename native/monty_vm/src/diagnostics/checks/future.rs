//! `from __future__ import`: only at the start, only what there is.

use super::{Checker, Phase};
use ruff_python_ast::{Stmt, StmtImportFrom};

const FEATURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

pub(super) const LATE: &str = "from __future__ imports must occur at the beginning of the file";

/// Whether this is `from __future__ import …`.
pub(super) fn is_future(import: &StmtImportFrom) -> bool {
    import.level == 0 && import.module.as_deref() == Some("__future__")
}

/// Checks the statements of a module, not those inside others.
pub(super) fn check(body: &[Stmt], checker: &mut Checker<'_>) {
    let mut is_start = true;
    for (at, stmt) in body.iter().enumerate() {
        match stmt {
            Stmt::ImportFrom(import) if is_future(import) => {
                if !is_start {
                    return checker.report(Phase::Future, import.range, LATE);
                }
                for alias in &import.names {
                    let name = alias.name.as_str();
                    if name == "braces" {
                        return checker.report(Phase::Future, alias.range, "not a chance");
                    }
                    if !FEATURES.contains(&name) {
                        let message = format!("future feature {name} is not defined");
                        return checker.report(Phase::Future, alias.range, message);
                    }
                }
            }
            Stmt::Expr(docstring) if at == 0 && docstring.value.is_string_literal_expr() => {}
            _ => is_start = false,
        }
    }
}
