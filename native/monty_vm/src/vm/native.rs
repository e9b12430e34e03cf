//! Native functions: how they are declared, and the arguments they get.
//!
//! A native reads its operands (values are `Copy`), computes, and returns a value. It never calls Python: it returns
//! `Err(Trap::Pushed)` after pushing a frame (`Vm::call_prelude`), or asks for an iterable to be drained first (`Vm::items`).
//! As an instruction may be executed again after a collection, a native changes nothing visible before its last allocation
//! succeeded: reserve first.
use super::{Res, Vm};
use crate::value::Value;

/// A native function. The receiver of a method is argument 0.
pub type NativeFn = fn(&mut Vm, Args) -> Res<Value>;

/// Named parameters, as Argument Clinic has them. The receiver is not listed.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// All names, in order: positional first, then keyword-only.
    pub names: &'static [&'static str],
    /// The first so many can't be given by keyword.
    pub positional_only: u8,
    /// The first so many must be given.
    pub required: u8,
    /// At most so many may be given by position.
    pub max_positional: u8,
}

/// What arguments a native takes; decides the messages too.
#[derive(Clone, Copy, Debug)]
pub enum Sig {
    /// None (`list.clear() takes no arguments (1 given)`).
    None,
    /// Exactly so many, as slots have them (`expected 1 argument, got 0`).
    Slot(u8),
    /// So many, as a slot has them (`expected 1 or 2 arguments, got 0`).
    SlotRange(u8, u8),
    /// Exactly one (`len() takes exactly one argument (2 given)`).
    One,
    /// So many positional ones (`insert expected 2 arguments, got 1`).
    Range(u8, u8),
    /// Any number of positional ones, no keywords.
    Any,
    /// Named ones: argument `i` is parameter `i` (after the receiver), Undef when absent.
    Named(&'static Named),
    /// Any number of positional arguments, then always all of the named (keyword-only) ones, Undef when absent: these are the
    /// last `names.len()` arguments. `print`, `max`, `min`.
    AnyNamed(&'static Named),
    /// Any number of positional ones, then always one more: a dict of the keywords, Undef when there are none.
    Keywords,
}

/// How a native in a type's table binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum NativeKind {
    /// A function of a module, or a constructor.
    Function,
    /// Gets the receiver as argument 0.
    Method,
    /// Gets the type as argument 0.
    ClassMethod,
    /// Gets neither.
    StaticMethod,
}

/// A native function or method.
#[derive(Clone, Copy, Debug)]
pub struct NativeDef {
    /// `__name__`.
    pub name: &'static str,
    /// What it takes.
    pub sig: Sig,
    /// What it does.
    pub func: NativeFn,
    /// How it binds.
    pub kind: NativeKind,
    /// The module it is in; empty for built-in functions and methods.
    pub module: &'static str,
    /// Whether the receiver may be an instance of a class derived from its type; else it gets the value of its type that the
    /// instance holds.
    pub of_instance: bool,
    /// Whether it asks the classes of its arguments. Other methods of immutable types only read theirs, and are given the values that
    /// instances of derived classes hold.
    pub asks_args: bool,
}

impl NativeDef {
    /// A method row.
    pub const fn method(name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
        NativeDef { name, sig, func, kind: NativeKind::Method, module: "", of_instance: false, asks_args: false }
    }

    /// A method that is given an instance as it is.
    pub const fn of_instance(self) -> NativeDef {
        NativeDef { of_instance: true, ..self }
    }

    /// A method that asks the classes of its arguments.
    pub const fn asks_args(self) -> NativeDef {
        NativeDef { asks_args: true, ..self }
    }

    /// Whether argument 0 is a receiver (or a type), which the signature does not count.
    #[inline]
    pub fn has_receiver(&self) -> bool {
        matches!(self.kind, NativeKind::Method | NativeKind::ClassMethod)
    }

    /// A function row.
    pub const fn function(name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
        NativeDef { name, sig, func, kind: NativeKind::Function, module: "", of_instance: false, asks_args: false }
    }

    /// A row of a module's function.
    pub const fn in_module(module: &'static str, name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
        NativeDef { name, sig, func, kind: NativeKind::Function, module, of_instance: false, asks_args: false }
    }

    /// A class method row.
    pub const fn class_method(name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
        NativeDef { name, sig, func, kind: NativeKind::ClassMethod, module: "", of_instance: false, asks_args: false }
    }

    /// A static method row.
    pub const fn static_method(name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
        NativeDef { name, sig, func, kind: NativeKind::StaticMethod, module: "", of_instance: false, asks_args: false }
    }
}

/// The arguments of a native call: a stretch of the register stack.
#[derive(Clone, Copy, Debug)]
pub struct Args {
    /// Absolute register of argument 0.
    pub(crate) base: u32,
    /// How many there are (with a signature that has absent ones, Undef ones count).
    pub(crate) count: u32,
}

impl Args {
    /// How many there are, the receiver included.
    #[inline]
    pub fn len(self) -> usize {
        self.count as usize
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.count == 0
    }

    /// Argument `i`; Undef when it is absent.
    #[inline]
    pub fn get(self, vm: &Vm, i: usize) -> Value {
        if i >= self.len() {
            return Value::Undef;
        }
        vm.stack.get(self.base as usize + i).copied().unwrap_or(Value::Undef)
    }

    /// Argument `i`, or `default` when it is absent.
    #[inline]
    pub fn get_or(self, vm: &Vm, i: usize, default: Value) -> Value {
        self.get(vm, i).or(default)
    }

    /// Arguments from `start` on.
    pub fn rest(self, vm: &Vm, start: usize) -> &[Value] {
        let base = self.base as usize;
        vm.stack.get(base + start.min(self.len())..base + self.len()).unwrap_or(&[])
    }
}
