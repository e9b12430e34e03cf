//! Code objects: what the compiler makes of a source text, immutable and shared by all programs that run it.

use super::op::{Op, Reg, Target};
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Bytes of the source that an instruction comes from, for tracebacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The place of an instruction that belongs to the caller of its code: see `CodeKind::Reduction`. Nothing a program says is there.
    pub const CALLER: Span = Span { start: 1, end: 1 };
}

/// A constant of a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Const {
    None,
    Bool(bool),
    Ellipsis,
    Int(i64),
    Float(f64),
    Complex(f64, f64),
    BigInt(BigInt),
    Str(Box<str>),
    Bytes(Box<[u8]>),
    /// Indices of earlier constants of the unit.
    Tuple(Box<[u32]>),
    /// As Tuple, for `x in {1, 2}`.
    FrozenSet(Box<[u32]>),
}

/// A range of instructions whose exceptions go to a handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handler {
    /// First instruction covered.
    pub start: Target,
    /// One past the last instruction covered.
    pub end: Target,
    /// Where to go on.
    pub target: Target,
    /// The register that receives the exception.
    pub exc: Reg,
}

/// An attribute site: the name, and for `CallMethodKw` the constant with the keyword names. Its inline cache lives in the
/// running program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// Index in `Unit::names`.
    pub name: u32,
    /// Index in `Unit::consts` of the tuple of keyword names.
    pub keywords: Option<u32>,
    /// The attribute expression `obj.name`: what an AttributeError of a method call underlines (the instruction's own span
    /// is the whole call).
    pub span: Span,
}

/// How a function takes its arguments. Parameters are the registers from 0 on, in this order: positional (first the
/// positional-only ones), keyword-only, `*args`, `**kwargs`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Params {
    /// How many are positional-only.
    pub positional_only: u16,
    /// How many are positional, the positional-only ones included.
    pub positional: u16,
    /// How many are keyword-only.
    pub keyword_only: u16,
    /// Whether there is `*args`.
    pub varargs: bool,
    /// Whether there is `**kwargs`.
    pub varkw: bool,
    /// The names of all of them, in register order, as indices in `Unit::names`.
    pub names: Box<[u32]>,
}

impl Params {
    /// Whether a call with exactly `positional` positional arguments needs no binding.
    pub fn is_simple(&self) -> bool {
        self.keyword_only == 0 && !self.varargs && !self.varkw
    }

    /// How many registers the parameters take.
    pub fn count(&self) -> usize {
        usize::from(self.positional) + usize::from(self.keyword_only) + usize::from(self.varargs) + usize::from(self.varkw)
    }
}

/// What a code object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeKind {
    /// A module: the last expression statement is its result.
    Module,
    /// A function, lambda or comprehension that is a function.
    Function,
    /// A generator expression that does what a built-in function would do with its items.
    Reduction,
    /// A generator function or generator expression.
    Generator,
    /// `async def`, or a comprehension that awaits and is a function.
    Coroutine,
    /// `async def` with a `yield`, or a generator expression that awaits.
    AsyncGenerator,
    /// A module that awaits: its code is a coroutine.
    AsyncModule,
    /// The body of a class: its one parameter is the namespace.
    Class,
}

impl CodeKind {
    /// Whether it is a module.
    pub fn is_module(self) -> bool {
        matches!(self, CodeKind::Module | CodeKind::AsyncModule)
    }

    /// Whether its frame is kept in the heap: it begins with `MakeGenerator`.
    pub fn is_generator(self) -> bool {
        matches!(self, CodeKind::Generator | CodeKind::Coroutine | CodeKind::AsyncGenerator | CodeKind::AsyncModule)
    }
}

/// A compiled function, module or generator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// `__name__`, such as `f`, `<module>`, `<lambda>`, `<genexpr>`.
    pub name: Box<str>,
    /// `__qualname__`, such as `f.<locals>.g`.
    pub qualname: Box<str>,
    /// What it is.
    pub kind: CodeKind,
    /// Its parameters.
    pub params: Params,
    /// The instructions; the last one is a return or a raise.
    pub ops: Box<[Op]>,
    /// Where each instruction comes from; as long as `ops`.
    pub spans: Box<[Span]>,
    /// Exception handlers, inner ones first: the first whose range covers the instruction takes the exception.
    pub handlers: Box<[Handler]>,
    /// Attribute sites; each code's own, numbered from 0.
    pub sites: Box<[Site]>,
    /// How many registers a frame takes, the wide ones included.
    pub registers: u32,
    /// The names of the pinned registers (locals and cells), from register 0 on, as indices in `Unit::names`.
    /// Wide locals follow in `wide_names`.
    pub local_names: Box<[u32]>,
    /// The locals that live beyond the window: `(register index, name)`.
    pub wide_names: Box<[(u32, u32)]>,
    /// The pinned registers that hold cells made by this code (`MakeCell`).
    pub cells: Box<[Reg]>,
    /// Free variables: the registers `free_start ..` hold the closure's cells (when they are very many, the last ones are wide).
    pub free_start: Reg,
    /// For each free variable, the register of the enclosing frame (perhaps a wide one) that holds its cell when the
    /// function is made.
    pub captures: Box<[u32]>,
    /// The docstring's constant.
    pub doc: Option<u32>,
    /// Byte offset of the `def`, `lambda` or first statement, for `co_firstlineno`.
    pub first: u32,
    /// Whether frames of this code are left out of tracebacks (the prelude's are).
    pub hidden: bool,
    /// Whether names are looked up in dictionaries (exec and eval with explicit ones): a module's are in registers 0 and 1, a
    /// function's globals are its maker's.
    pub dynamic: bool,
}

/// Everything compiled from one source text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// The file name in tracebacks.
    pub filename: Box<str>,
    /// The source, for tracebacks.
    pub source: Arc<str>,
    /// Code objects; the first is the module.
    pub codes: Vec<Arc<Code>>,
    /// Constants of all its code.
    pub consts: Vec<Const>,
    /// Names of all its code.
    pub names: Vec<Box<str>>,
    /// The module globals by slot, as indices in `names`.
    pub globals: Vec<u32>,
}
