//! The compiler: Ruff's syntax tree to register bytecode.
mod annotations;
mod assign;
mod async_;
mod builder;
mod call;
mod class;
mod comprehension;
mod cond;
mod consts;
mod definite;
mod display;
mod doc;
mod except_star;
mod expr;
mod fold;
mod fstring;
mod func;
mod function;
mod gen_;
mod import;
mod loops;
mod mangle;
mod match_;
mod names;
mod pattern;
mod pin;
mod reduce;
mod registers;
mod resolve;
mod scope;
mod scope_builder;
mod stmt;
mod try_;
mod tstring;
mod type_params;
mod unparse;
mod vars;
mod walrus;
mod with_;

use crate::bytecode::{CodeKind, Params, Unit};
use crate::diagnostics::syntax::{self, ParseLimits, SyntaxDetails, with_module};
use func::{Dealer, Func};
use function::Recipe;
use gen_::Gen;
use names::{Globals, Names};
use ruff_python_ast::ModModule;
use ruff_text_size::TextRange;
use scope::Scopes;

/// How a source text is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// A module: the value of a final expression statement is its result (`Return`), else None.
    Module,
    /// `eval`: one expression.
    Eval,
    /// `exec`: as a module, without a result.
    Exec,
    /// A piece of a session: as a module, but any name may be bound by another piece.
    Session,
    /// `compile` for a prompt: one statement, whose expressions are shown.
    Single,
    /// A piece of a session at a prompt: the expressions of its statements are shown, and it has no result.
    Prompt,
}

impl Mode {
    /// Whether a program is made of it, of one piece or of several.
    fn is_program(self) -> bool {
        matches!(self, Mode::Module | Mode::Session | Mode::Prompt)
    }

    /// Whether it is a piece of a session: any name may be bound by another.
    fn is_piece(self) -> bool {
        matches!(self, Mode::Session | Mode::Prompt)
    }

    /// Whether the value of an expression statement at module level is shown (`sys.displayhook`).
    fn shows(self) -> bool {
        matches!(self, Mode::Single | Mode::Prompt)
    }
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

/// Parses, checks and compiles a source text.
pub fn compile(source: &str, options: &Options<'_>) -> Result<Unit, SyntaxDetails> {
    let mode = match options.mode {
        Mode::Eval => syntax::Mode::Eval,
        Mode::Single => syntax::Mode::Single,
        Mode::Module | Mode::Exec | Mode::Session | Mode::Prompt => syntax::Mode::Exec,
    };
    let limits = ParseLimits { mode, top_level_await: options.mode.is_program(), ..ParseLimits::default() };
    with_module(source, &limits, |parsed| compile_parsed(parsed.syntax(), source, options))?
}

/// Compiles a checked syntax tree, on a stack that suffices for its depth.
pub fn compile_parsed(module: &ModModule, source: &str, options: &Options<'_>) -> Result<Unit, SyntaxDetails> {
    let mangled = mangle::Mangled::of(module, source);
    let mut names = Names::new(&mangled);
    let mut globals = Globals::default();
    for name in options.globals {
        globals.slot(names.intern(name));
    }
    let scopes = Scopes::build(module, &mut names);
    // The namespaces of `exec` and `eval` are the module's first two registers.
    let namespaces: &[&str] = if options.dynamic { &[".locals", ".globals"] } else { &[] };
    let namespaces: Vec<_> = namespaces.iter().map(|name| names.intern(name)).collect();
    let dealer = Dealer::new(&namespaces, scopes.get(0));
    let recipe =
        Recipe { scope: 0, name: "<module>", params: Params::default(), kind: CodeKind::Module, range: TextRange::default() };
    let func = Func::new(recipe, 0, "<module>".to_string(), dealer, options.dynamic);
    let mut gen_ = Gen::new(source, options, names, globals, scopes, func);
    match gen_.module(module) {
        Ok(()) => {
            let unit = gen_.into_unit();
            debug_assert_eq!(crate::bytecode::verify(&unit), Ok(()));
            Ok(unit)
        }
        Err(stop) => Err(*stop.0),
    }
}
