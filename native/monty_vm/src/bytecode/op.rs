//! The instruction set: one table that generates the `Op` enum and its disassembly.
//!
//! Registers are `u8` and relative to the frame's window. Jump targets are absolute instruction indices in the same code
//! object. `Loop` and `ForNext` are the only backward jumps (the safepoints of loops); every other jump goes forward.
//!
//! Rules the compiler keeps, and the run loop relies on:
//! * An instruction reads all its operands before it writes `dst`, so `dst` may be one of them.
//! * "temp" operands may be overwritten by the instruction (an iterable replaced by the list drained from it, say) and
//!   must therefore not be registers of local variables.
//! * Call windows: `base` holds the callee, the arguments follow. The callee's frame begins at `base + 1`, so every
//!   register from `base` on may be overwritten during the call: nothing live may be above the arguments.

use serde::{Deserialize, Serialize};

/// A register of the current window.
pub type Reg = u8;
/// An absolute instruction index.
pub type Target = u32;

/// Binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum BinOp {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    Shl,
    Shr,
    And,
    Or,
    Xor,
    MatMul,
}

/// Rich comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum CmpOp {
    Lt,
    Le,
    Gt,
    Ge,
    Eq,
    Ne,
}

/// What gave the object that is awaited, for messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Awaited {
    Expression,
    Enter,
    Exit,
}

/// Conversions of an f-string field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Conv {
    None,
    Str,
    Repr,
    Ascii,
}

macro_rules! ops {
    ($( $(#[doc = $doc:literal])+ $name:ident { $($field:ident : $ty:ty),* } )*) => {
        /// One instruction, 8 bytes.
        #[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
        #[allow(missing_docs)]
        pub enum Op {
            $( $(#[doc = $doc])+ $name { $($field: $ty),* }, )*
        }

        impl Op {
            /// The instruction's name.
            pub fn name(&self) -> &'static str {
                match self { $( Op::$name { .. } => stringify!($name), )* }
            }

            /// The operands as `(name, value)` text, in order, for the disassembler.
            pub fn operands(&self) -> Vec<(&'static str, String)> {
                match *self {
                    $( Op::$name { $($field),* } => vec![$( (stringify!($field), format!("{:?}", $field)) ),*], )*
                }
            }
        }
    };
}

ops! {
    // ---- Loads and moves ----
    /// dst = src
    Move { dst: Reg, src: Reg }
    /// dst = None
    LoadNone { dst: Reg }
    /// dst = True or False
    LoadBool { dst: Reg, value: bool }
    /// dst = a small int
    LoadInt { dst: Reg, value: i32 }
    /// dst = the unit's constant `k`
    LoadConst { dst: Reg, k: u32 }
    /// r[start .. start + count] = Undef (unbound)
    Clear { start: Reg, count: u8 }
    /// dst = a built-in function, by its index in the registry (the name is never assigned in the program)
    LoadBuiltin { dst: Reg, id: u32 }
    /// dst = a built-in type, by its index in the table of types
    LoadType { dst: Reg, id: u32 }
    /// dst = module global `slot`; an unset slot looks in the builtins, then is a NameError (or a host lookup)
    LoadGlobal { dst: Reg, slot: u32 }
    /// module global `slot` = src
    StoreGlobal { src: Reg, slot: u32 }
    /// unbind module global `slot`; NameError when it is not bound
    DelGlobal { slot: u32 }
    /// dst = name in the frame's namespace (register 0: a dict or a module), then its globals, then builtins
    LoadName { dst: Reg, name: u32 }
    /// dst = what the namespace of a class body has of the name; Undef when it has nothing
    LoadClassName { dst: Reg, namespace: Reg, name: u32 }
    /// namespace[name] = src
    StoreName { src: Reg, name: u32 }
    /// del namespace[name]
    DelName { name: u32 }
    /// UnboundLocalError for `name` when local `src` is Undef
    CheckLocal { src: Reg, name: u32 }
    /// del of a local: UnboundLocalError for `name` when it is Undef, else r = Undef
    DelLocal { reg: Reg, name: u32 }
    /// r = a new cell that holds r
    MakeCell { reg: Reg }
    /// r[dst .. dst + count] = the cells of the function's closure from `first` on (first in a function with free variables)
    LoadClosure { dst: Reg, count: u8, first: u32 }
    /// dst = what the cell in `cell` holds. When it is unbound: NameError for a free variable of that name ("cannot access
    /// free variable …"), UnboundLocalError for a cell of the function's own
    LoadDeref { dst: Reg, cell: Reg, free: bool, name: u32 }
    /// the cell in `cell` = src
    StoreDeref { cell: Reg, src: Reg }
    /// unbind the cell in `cell`; errors as LoadDeref
    DelDeref { cell: Reg, free: bool, name: u32 }
    /// dst = register `index` of the frame beyond the window
    LoadWide { dst: Reg, index: u32 }
    /// register `index` beyond the window = src
    StoreWide { src: Reg, index: u32 }

    // ---- Arithmetic: `inplace` says that the source had the augmented form ----
    /// dst = a + b
    Add { dst: Reg, a: Reg, b: Reg, inplace: bool }
    /// dst = a - b
    Sub { dst: Reg, a: Reg, b: Reg, inplace: bool }
    /// dst = a * b
    Mul { dst: Reg, a: Reg, b: Reg, inplace: bool }
    /// dst = a / b
    Div { dst: Reg, a: Reg, b: Reg, inplace: bool }
    /// dst = a // b
    FloorDiv { dst: Reg, a: Reg, b: Reg, inplace: bool }
    /// dst = a % b
    Mod { dst: Reg, a: Reg, b: Reg, inplace: bool }
    /// dst = a op b, for the operators that have no instruction of their own
    Binary { dst: Reg, a: Reg, b: Reg, op: BinOp, inplace: bool }
    /// dst = a + imm (`a` may be of any type)
    AddInt { dst: Reg, a: Reg, inplace: bool, imm: i32 }
    /// dst = a - imm
    SubInt { dst: Reg, a: Reg, inplace: bool, imm: i32 }
    /// dst = a * imm
    MulInt { dst: Reg, a: Reg, inplace: bool, imm: i32 }
    /// dst = a // imm
    FloorDivInt { dst: Reg, a: Reg, inplace: bool, imm: i32 }
    /// dst = a % imm
    ModInt { dst: Reg, a: Reg, inplace: bool, imm: i32 }
    /// dst = -a
    Neg { dst: Reg, a: Reg }
    /// dst = +a
    Pos { dst: Reg, a: Reg }
    /// dst = ~a
    Invert { dst: Reg, a: Reg }
    /// dst = not a
    Not { dst: Reg, a: Reg }

    // ---- Comparison ----
    /// dst = a cmp b
    Compare { dst: Reg, a: Reg, b: Reg, op: CmpOp }
    /// dst = (a is b) != negate
    Is { dst: Reg, a: Reg, b: Reg, negate: bool }
    /// dst = (a in b) != negate
    In { dst: Reg, a: Reg, b: Reg, negate: bool }

    // ---- Jumps (forward, but for Loop) ----
    /// pc = target
    Jump { target: Target }
    /// pc = target, backward: a safepoint
    Loop { target: Target }
    /// jump when bool(a) == when
    JumpIf { a: Reg, when: bool, target: Target }
    /// jump when `a` holds a value (is not Undef)
    JumpIfSet { a: Reg, target: Target }
    /// jump when (a is None) == when
    JumpIfNone { a: Reg, when: bool, target: Target }
    /// jump when bool(a < b) == when
    JumpLt { a: Reg, b: Reg, when: bool, target: Target }
    /// jump when bool(a <= b) == when
    JumpLe { a: Reg, b: Reg, when: bool, target: Target }
    /// jump when bool(a > b) == when
    JumpGt { a: Reg, b: Reg, when: bool, target: Target }
    /// jump when bool(a >= b) == when
    JumpGe { a: Reg, b: Reg, when: bool, target: Target }
    /// jump when bool(a == b) == when
    JumpEq { a: Reg, b: Reg, when: bool, target: Target }
    /// jump when bool(a != b) == when
    JumpNe { a: Reg, b: Reg, when: bool, target: Target }
    /// jump when bool(a < imm) == when
    JumpLtInt { a: Reg, imm: i8, when: bool, target: Target }
    /// jump when bool(a <= imm) == when
    JumpLeInt { a: Reg, imm: i8, when: bool, target: Target }
    /// jump when bool(a > imm) == when
    JumpGtInt { a: Reg, imm: i8, when: bool, target: Target }
    /// jump when bool(a >= imm) == when
    JumpGeInt { a: Reg, imm: i8, when: bool, target: Target }
    /// jump when bool(a == imm) == when
    JumpEqInt { a: Reg, imm: i8, when: bool, target: Target }
    /// jump when bool(a != imm) == when
    JumpNeInt { a: Reg, imm: i8, when: bool, target: Target }

    // ---- Loops and iteration ----
    /// Prepare a `for`: r[iter ..= iter + 2] becomes the loop's state for iterable `src`
    ForPrep { iter: Reg, src: Reg }
    /// Prepare `for … in range(…)`: r[iter], r[iter+1], r[iter+2] hold start, stop, step and become the loop's state.
    /// `argc` is how many arguments the source has (for errors)
    ForPrepRange { iter: Reg, argc: u8 }
    /// Next item of the loop into dst and jump back to `body` (a safepoint); when there is none, fall through
    ForNext { iter: Reg, dst: Reg, body: Target }
    /// dst = the iterable of a generator expression: src if it is a list, tuple or range, which its `ForPrep` goes through as
    /// they are, else iter(src)
    GetIter { dst: Reg, src: Reg }
    /// r[base .. base + count] = the items of `src` (temp), exactly `count`. Nothing is written unless all is well: the
    /// registers may be locals
    Unpack { src: Reg, base: Reg, count: u8 }
    /// As Unpack with a starred target: `before` items, a list, `after` items
    UnpackEx { src: Reg, base: Reg, before: u8, after: u8 }
    /// dst = a new list of the items of `src` (temp), for targets too many for Unpack: exactly `count`, or with `star` at least
    UnpackList { dst: Reg, src: Reg, star: bool, count: u32 }

    /// `sum` of the prelude: r[total] += src, with r[total + 1] what rounding has lost of it (Neumaier): a
    /// float or a complex number, or None where it is added plainly
    SumStep { total: Reg, src: Reg }

    // ---- Building ----
    /// dst = [r[base] .. r[base + count]]
    BuildList { dst: Reg, base: Reg, count: u8 }
    /// dst = (r[base] .. r[base + count])
    BuildTuple { dst: Reg, base: Reg, count: u8 }
    /// dst = {r[base] .. r[base + count]}
    BuildSet { dst: Reg, base: Reg, count: u8 }
    /// dst = a dict of `count` pairs: key, value, key, value from r[base] on
    BuildDict { dst: Reg, base: Reg, count: u8 }
    /// dst = slice(r[base], r[base+1], r[base+2])
    BuildSlice { dst: Reg, base: Reg }
    /// dst = ''.join of the `count` strings from r[base] on
    BuildString { dst: Reg, base: Reg, count: u8 }
    /// list.append(src)
    ListAppend { list: Reg, src: Reg }
    /// list.extend(src); src is a temp. "Value after * must be an iterable, not int" when it is not
    ListExtend { list: Reg, src: Reg }
    /// dst = tuple(list)
    ListToTuple { dst: Reg, list: Reg }
    /// set.add(src)
    SetAdd { set: Reg, src: Reg }
    /// set.update(src); src is a temp
    SetUpdate { set: Reg, src: Reg }
    /// dict[key] = value
    DictSet { dict: Reg, key: Reg, value: Reg }
    /// dict.update(src) for `{**src}`
    DictUpdate { dict: Reg, src: Reg }
    /// As DictUpdate for `f(**src)`: duplicate and non-string keys are errors that name the callee in r[callee]
    DictMerge { dict: Reg, src: Reg, callee: Reg }
    /// dst = format(conv(src), '')
    Format { dst: Reg, src: Reg, conv: Conv }
    /// dst = format(conv(src), r[spec])
    FormatSpec { dst: Reg, src: Reg, conv: Conv, spec: Reg }

    // ---- Subscripts and attributes ----
    /// dst = obj[key]
    GetItem { dst: Reg, obj: Reg, key: Reg }
    /// dst = obj[imm]
    GetItemInt { dst: Reg, obj: Reg, imm: i32 }
    /// obj[key] = src
    SetItem { obj: Reg, key: Reg, src: Reg }
    /// del obj[key]
    DelItem { obj: Reg, key: Reg }
    /// dst = obj[r[base]:r[base+1]:r[base+2]] (absent parts are None)
    GetSlice { dst: Reg, obj: Reg, base: Reg }
    /// obj[r[base]:r[base+1]:r[base+2]] = src; src is a temp
    SetSlice { obj: Reg, base: Reg, src: Reg }
    /// dst = obj.name, by attribute site
    GetAttr { dst: Reg, obj: Reg, site: u32 }
    /// obj.name = src
    SetAttr { obj: Reg, src: Reg, site: u32 }
    /// del obj.name
    DelAttr { obj: Reg, site: u32 }

    // ---- Calls ----
    /// dst = r[base](r[base+1] .. r[base+argc])
    Call { dst: Reg, base: Reg, argc: u8 }
    /// As Call; the last arguments are keyword ones, named by the tuple constant `names`
    CallKw { dst: Reg, base: Reg, argc: u8, names: u32 }
    /// dst = r[base](*r[base+1], **r[base+2]): any iterable (temp; for a lone `f(*x)` it is x itself, and "f() argument after *
    /// must be an iterable, not int" is this instruction's to raise), and a dict or Undef
    CallEx { dst: Reg, base: Reg }
    /// AttributeError when `obj` has no attribute of the site's name: before arguments that do something are evaluated
    CheckMethod { obj: Reg, site: u32 }
    /// dst = r[base+1].name(r[base+2] .. r[base+1+argc]); r[base] is free for the callee. `site` gives the name
    CallMethod { dst: Reg, base: Reg, argc: u8, site: u32 }
    /// As CallMethod; the site also gives the keyword names
    CallMethodKw { dst: Reg, base: Reg, argc: u8, site: u32 }
    /// dst = builtin(r[base+1] .. r[base+argc]), known at compile time; r[base] is free
    CallBuiltin { dst: Reg, base: Reg, argc: u8, id: u32 }
    /// dst = a function of the unit's code `code`: r[base] = tuple of defaults (flag 1), r[base+1] = dict of keyword
    /// defaults (flag 2), r[base+2] = its `__annotate__` (flag 4). Its closure is captured from the cells that the code lists
    MakeFunction { dst: Reg, base: Reg, flags: u8, code: u32 }
    /// return src
    Return { src: Reg }
    /// return None
    ReturnNone {}

    // ---- Generators ----
    /// First instruction of a generator after its cells: makes the generator, returns it to the caller
    MakeGenerator {}
    /// Yield src; dst = what is sent
    Yield { dst: Reg, src: Reg }
    /// r[iter] (temp) = an iterator for `yield from`
    YieldFromIter { iter: Reg }
    /// Delegate to r[iter] until it ends; dst = its return value
    YieldFrom { dst: Reg, iter: Reg }
    /// Yield src from an asynchronous generator: what awaits its step gets it; dst = what is sent
    AsyncYield { dst: Reg, src: Reg }
    /// r[iter] (temp) = what `YieldFrom` runs to await it
    GetAwaitable { iter: Reg, from: Awaited }
    /// dst = the asynchronous iterator of src (`async for`)
    GetAIter { dst: Reg, src: Reg }
    /// dst = what `YieldFrom` runs for the next item of an asynchronous iterator
    GetANext { dst: Reg, iter: Reg }

    // ---- Exceptions ----
    /// raise exc
    Raise { exc: Reg }
    /// raise exc from cause
    RaiseFrom { exc: Reg, cause: Reg }
    /// bare `raise`
    RaiseCurrent {}
    /// raise the exception in `exc` again, its traceback as it is (end of a `finally` or of handlers that did not match)
    Reraise { exc: Reg }
    /// raise AssertionError, with the message in `src` when `has`
    RaiseAssert { src: Reg, has: bool }
    /// Start of a handler: r[saved] = the exception this frame is handling, which becomes `exc`
    EnterHandler { saved: Reg, exc: Reg }
    /// End of a handler: this frame is handling r[saved] again
    LeaveHandler { saved: Reg }
    /// jump when the exception in `exc` does not match r[class] (a class or a tuple of them)
    JumpIfNoMatch { exc: Reg, class: Reg, target: Target }
    /// An `except*`: r[base] = the part of the exception r[base + 1] that matches r[class], as a group, and r[base + 1] = the rest;
    /// None where there is nothing
    SplitGroup { base: Reg, class: Reg }
    /// dst = what is raised after all `except*` of exception `exc`: of the exceptions in `list`, which their clauses raised or did
    /// not match; None when there are none
    JoinGroups { dst: Reg, exc: Reg, list: Reg }
    /// raise the exception in `exc` unless it is None, its traceback as it is
    RaiseGroup { exc: Reg }

    // ---- match ----
    /// jump unless `src` is what sequence patterns match, and has `count` items, or without `exact` at least so many
    JumpIfNoSequence { src: Reg, count: u8, exact: bool, target: Target }
    /// jump unless `src` is what mapping patterns match, and has at least `count` keys
    JumpIfNoMapping { src: Reg, count: u16, target: Target }
    /// dst = the tuple of what mapping `src` has for the keys in the tuple `keys`; None when one is missing
    MatchKeys { dst: Reg, src: Reg, keys: Reg }
    /// dst = the tuple of the attributes that a class pattern asks of `src`; None when it does not match. The constant `pattern` is
    /// a tuple: how many parts are positional, then the names of the keyword ones
    MatchClass { dst: Reg, src: Reg, class: Reg, pattern: u32 }

    // ---- with ----
    /// r[base] = manager (temp) becomes its bound __exit__; dst = manager.__enter__()
    WithEnter { dst: Reg, base: Reg }
    /// dst = r[exit](None, None, None)
    WithLeave { dst: Reg, exit: Reg }
    /// dst = bool(r[exit](type(exc), exc, exc.__traceback__))
    WithExcept { dst: Reg, exit: Reg, exc: Reg }
    /// r[base] = manager (temp) becomes its bound __aexit__; dst = manager.__aenter__()
    AsyncWithEnter { dst: Reg, base: Reg }
    /// dst = r[exit](type(exc), exc, exc.__traceback__), which is then awaited
    AsyncWithExcept { dst: Reg, exit: Reg, exc: Reg }

    // ---- Modules ----
    /// dst = import of the dotted name `name`; `top` gives the top package
    Import { dst: Reg, top: bool, name: u32 }
    /// dst = module.name (`from module import name`)
    ImportFrom { dst: Reg, module: Reg, name: u32 }
    /// from module import *
    ImportStar { module: Reg }
}

impl Op {
    /// The jump target of a jump.
    pub fn target_mut(&mut self) -> Option<&mut Target> {
        match self {
            Op::Jump { target }
            | Op::Loop { target }
            | Op::JumpIf { target, .. }
            | Op::JumpIfNone { target, .. }
            | Op::JumpIfSet { target, .. }
            | Op::JumpLt { target, .. }
            | Op::JumpLe { target, .. }
            | Op::JumpGt { target, .. }
            | Op::JumpGe { target, .. }
            | Op::JumpEq { target, .. }
            | Op::JumpNe { target, .. }
            | Op::JumpLtInt { target, .. }
            | Op::JumpLeInt { target, .. }
            | Op::JumpGtInt { target, .. }
            | Op::JumpGeInt { target, .. }
            | Op::JumpEqInt { target, .. }
            | Op::JumpNeInt { target, .. }
            | Op::JumpIfNoMatch { target, .. }
            | Op::JumpIfNoSequence { target, .. }
            | Op::JumpIfNoMapping { target, .. } => Some(target),
            Op::ForNext { body, .. } => Some(body),
            _ => None,
        }
    }

    /// The jump target of a jump.
    pub fn target(mut self) -> Option<Target> {
        self.target_mut().copied()
    }

    /// Whether the next instruction is never reached by falling through.
    pub fn is_terminal(&self) -> bool {
        matches!(
            self,
            Op::Jump { .. }
                | Op::Loop { .. }
                | Op::Return { .. }
                | Op::ReturnNone {}
                | Op::Raise { .. }
                | Op::RaiseFrom { .. }
                | Op::RaiseCurrent {}
                | Op::Reraise { .. }
                | Op::RaiseAssert { .. }
        )
    }
}

impl BinOp {
    /// The operator as it is written, for messages.
    pub fn symbol(self) -> &'static str {
        match self {
            BinOp::Add => "+",
            BinOp::Sub => "-",
            BinOp::Mul => "*",
            BinOp::Div => "/",
            BinOp::FloorDiv => "//",
            BinOp::Mod => "%",
            BinOp::Pow => "**",
            BinOp::Shl => "<<",
            BinOp::Shr => ">>",
            BinOp::And => "&",
            BinOp::Or => "|",
            BinOp::Xor => "^",
            BinOp::MatMul => "@",
        }
    }
}

impl CmpOp {
    /// The operator as it is written, for messages.
    pub fn symbol(self) -> &'static str {
        match self {
            CmpOp::Lt => "<",
            CmpOp::Le => "<=",
            CmpOp::Gt => ">",
            CmpOp::Ge => ">=",
            CmpOp::Eq => "==",
            CmpOp::Ne => "!=",
        }
    }

    /// The operator that gives the same answer with the operands exchanged.
    pub fn swapped(self) -> CmpOp {
        match self {
            CmpOp::Lt => CmpOp::Gt,
            CmpOp::Le => CmpOp::Ge,
            CmpOp::Gt => CmpOp::Lt,
            CmpOp::Ge => CmpOp::Le,
            same => same,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Op;

    #[test]
    fn an_instruction_is_eight_bytes() {
        assert_eq!(size_of::<Op>(), 8);
    }
}
