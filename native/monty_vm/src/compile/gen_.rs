//! The second pass: what all parts of the code generator share.
use super::Options;
use super::builder::span;
use super::consts::{Consts, Lit};
use super::func::Func;
use super::names::{Globals, NameId, Names};
use super::registers::Mark;
use super::scope::Scopes;
use crate::builtins;
use crate::bytecode::{Code, Op, Reg, Site, Span, Unit};
use crate::diagnostics::syntax::{SyntaxDetails, SyntaxKind};
use crate::types::BuiltinType;
use ruff_text_size::TextRange;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many instructions a code object may have besides four for every byte of the source.
const MAX_EXTRA: usize = 1 << 20;

/// Why compilation stopped.
#[derive(Debug)]
pub(super) struct Stop(pub Box<SyntaxDetails>);

pub(super) type R<T> = Result<T, Stop>;

/// What a built-in name stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    Function(u32),
    Type(BuiltinType),
}

/// The value of an expression: a constant that no instruction has loaded yet, or a register.
pub(super) enum Val<'a> {
    Lit(Lit<'a>),
    Reg(Reg),
}

/// The code generator.
pub(super) struct Gen<'a> {
    pub source: &'a str,
    pub options: &'a Options<'a>,
    pub names: Names<'a>,
    pub consts: Consts,
    pub globals: Globals,
    pub scopes: Scopes<'a>,
    pub codes: Vec<Option<Code>>,
    /// The code being generated.
    pub f: Func<'a>,
    /// The functions around it.
    pub outer: Vec<Func<'a>>,
    known: BTreeMap<NameId, Option<Known>>,
}

impl<'a> Gen<'a> {
    pub fn new(
        source: &'a str,
        options: &'a Options<'a>,
        names: Names<'a>,
        globals: Globals,
        scopes: Scopes<'a>,
        module: Func<'a>,
    ) -> Gen<'a> {
        Gen {
            source,
            options,
            names,
            consts: Consts::default(),
            globals,
            scopes,
            codes: vec![None],
            f: module,
            outer: Vec::new(),
            known: BTreeMap::new(),
        }
    }

    /// The finished unit.
    pub fn into_unit(mut self) -> Unit {
        let empty = self.empty_func();
        let module = std::mem::replace(&mut self.f, empty);
        self.finish_code(module, Box::default());
        Unit {
            filename: self.options.filename.into(),
            source: Arc::from(self.source),
            codes: self.codes.into_iter().flatten().map(Arc::new).collect(),
            consts: self.consts.into_list(),
            names: self.names.into_boxes(),
            globals: self.globals.into_list(),
        }
    }

    /// A `SyntaxError`.
    #[cold]
    pub fn error(&self, message: &str, range: TextRange) -> Stop {
        let mut details = SyntaxDetails::at(self.source, SyntaxKind::Syntax, message, range);
        details.after_parsing = true;
        Stop(Box::new(details))
    }

    /// The built-in thing that a global name is certain to stand for.
    pub fn known(&mut self, name: NameId) -> Option<Known> {
        if let Some(&known) = self.known.get(&name) {
            return known;
        }
        let text = self.names.text(name);
        let assigned = self.options.dynamic
            || self.options.mode.is_piece()
            || self.scopes.opaque
            || self.scopes.declared.contains(&name)
            || self.scopes.get(0).symbol(name).is_some_and(|symbol| symbol.bound)
            || self.options.globals.contains(&text);
        // What only the library's own Python sees is always what it is.
        let known = if assigned && !(self.options.hidden && text.starts_with("_vm_")) {
            None
        } else {
            let function = if self.options.hidden { builtins::intrinsic_index(text) } else { builtins::function_index(text) };
            let ty = || match text {
                "EnvironmentError" | "IOError" => Some(BuiltinType::OSError),
                _ => BuiltinType::visible(text),
            };
            function.map(Known::Function).or_else(|| ty().map(Known::Type))
        };
        self.known.insert(name, known);
        known
    }

    /// Code that `finally` bodies inside one another multiply beyond measure is refused, as CPython's would run out of memory.
    pub fn check_size(&self) -> R<()> {
        let limit = self.source.len().saturating_mul(4).saturating_add(MAX_EXTRA);
        let around = self.outer.last().map_or(0, |outer| outer.ops.len());
        if self.f.ops.len().saturating_add(around) > limit { Err(Stop(Box::new(SyntaxDetails::memory()))) } else { Ok(()) }
    }

    // ---- instructions ----

    pub fn emit(&mut self, op: Op, span: Span) {
        self.f.emit(op, span);
    }

    /// A new attribute site.
    pub fn site(&mut self, name: &'a str, range: TextRange, keywords: Option<u32>) -> u32 {
        let name = self.names.intern(name);
        self.f.sites.push(Site { name, keywords, span: span(range) });
        self.f.sites.len().saturating_sub(1) as u32
    }

    /// Loads a constant.
    pub fn load(&mut self, lit: &Lit<'a>, dst: Option<Reg>, span: Span) -> R<Reg> {
        if let Some(reg) = self.pinned_const(lit) {
            return self.place(reg, dst, span);
        }
        let dst = self.target(dst)?;
        let simple = matches!(lit, Lit::None | Lit::Bool(_)) || lit.imm().is_some();
        let k = if simple { 0 } else { self.consts.add(lit) };
        self.emit(self.load_op(dst, lit, k), span);
        Ok(dst)
    }

    /// The instruction that loads a constant, whose index is `k` if it is not a simple one.
    pub fn load_op(&self, dst: Reg, lit: &Lit<'a>, k: u32) -> Op {
        match lit {
            Lit::None => Op::LoadNone { dst },
            Lit::Bool(value) => Op::LoadBool { dst, value: *value },
            _ => match lit.imm() {
                Some(value) => Op::LoadInt { dst, value },
                None => Op::LoadConst { dst, k },
            },
        }
    }

    /// Moves `reg` to `dst`, if one is wanted.
    pub fn place(&mut self, reg: Reg, dst: Option<Reg>, span: Span) -> R<Reg> {
        match dst {
            Some(dst) if dst != reg => {
                self.emit(Op::Move { dst, src: reg }, span);
                Ok(dst)
            }
            _ => Ok(reg),
        }
    }

    // ---- temporaries ----

    /// A fresh temporary.
    pub fn temp(&mut self) -> R<Reg> {
        self.temps(1)
    }

    /// Fresh consecutive temporaries.
    pub fn temps(&mut self, count: u32) -> R<Reg> {
        match self.f.regs.alloc_block(count) {
            Some(reg) => Ok(reg),
            None => Err(self.error("too many statically nested blocks", TextRange::default())),
        }
    }

    pub fn mark(&self) -> Mark {
        self.f.regs.mark()
    }

    pub fn release(&mut self, mark: Mark) {
        self.f.regs.release(mark);
    }

    /// The register for a result: the wanted one, or a fresh temporary.
    pub fn target(&mut self, dst: Option<Reg>) -> R<Reg> {
        match dst {
            Some(dst) => Ok(dst),
            None => self.temp(),
        }
    }

    /// Frees the operands' temporaries, then as `target`.
    pub fn result(&mut self, mark: Mark, dst: Option<Reg>) -> R<Reg> {
        self.release(mark);
        self.target(dst)
    }

    /// Whether a register is a temporary, not a variable's.
    pub fn is_temp(&self, reg: Reg) -> bool {
        u32::from(reg) >= self.f.layout.names.len() as u32
    }

    /// A register that may be written before the result is complete: `dst` if it is a temporary.
    pub fn scratch(&mut self, dst: Option<Reg>) -> R<Reg> {
        match dst {
            Some(dst) if self.is_temp(dst) => Ok(dst),
            _ => self.temp(),
        }
    }
}
