//! What a built-in type can do: its constructor, its methods, its attributes, and its slots for operators and protocols.
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::Heap;
use crate::value::Value;
use crate::vm::{NativeDef, Res, Vm};

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
}

/// A computed attribute.
pub struct Getter {
    /// Its name.
    pub name: &'static str,
    /// Its value for a receiver.
    pub get: fn(&mut Vm, Value) -> Res<Value>,
}

/// The definition of a built-in type. Every slot may be absent; then the operation is CPython's TypeError (or, for `truth`,
/// `repr`, `equal`, the default of `object`). A type's file defines one as
/// `pub static TYPE: TypeDef = TypeDef { methods: &[…], len: Some(len), ..TypeDef::EMPTY };`
pub struct TypeDef {
    /// The constructor: what calling the type does. Its first argument is the first argument of the call.
    pub new: Option<NativeDef>,
    /// The methods, in any order. Inherited ones are not repeated.
    pub methods: &'static [NativeDef],
    /// The computed attributes.
    pub getters: &'static [Getter],
    /// Constant attributes of the type object that are not methods, computed on access.
    pub class_getters: &'static [Getter],
    /// `__doc__`
    pub doc: &'static str,
    /// `len()`
    pub len: Option<fn(&Heap, Value) -> usize>,
    /// `bool()`; else by `len`, else true.
    pub truth: Option<fn(&Heap, Value) -> bool>,
    /// `item in container`; else by iteration.
    pub contains: Option<fn(&mut Vm, Value, Value) -> Res<bool>>,
    /// `obj[key]`
    pub getitem: Option<fn(&mut Vm, Value, Value) -> Res<Value>>,
    /// `obj[key] = value`. A slice key comes as a Slice; `value` then is a list or tuple already (drained before).
    pub setitem: Option<fn(&mut Vm, Value, Value, Value) -> Res>,
    /// `del obj[key]`
    pub delitem: Option<fn(&mut Vm, Value, Value) -> Res>,
    /// `iter(obj)`: a native iterator.
    pub iter: Option<fn(&mut Vm, Value) -> Res<Value>>,
    /// Pieces of `repr(obj)`, see `vm::Repr`.
    pub repr: Option<fn(&Vm, Value, &mut crate::vm::Repr)>,
    /// `a op b` where one of them is of this type; `None` is NotImplemented.
    pub binary: Option<fn(&mut Vm, BinOp, Value, Value) -> Res<Option<Value>>>,
    /// `a op= b` where `a` is of this type; `None` falls back to `binary`.
    pub inplace: Option<fn(&mut Vm, BinOp, Value, Value) -> Res<Option<Value>>>,
    /// `-a`, `+a`, `~a`
    pub unary: Option<fn(&mut Vm, UnaryOp, Value) -> Res<Option<Value>>>,
    /// `a < b` and the other orderings, `a` being of this type; equality too where `heap::equal` does not know it.
    /// `None` is NotImplemented.
    pub compare: Option<fn(&mut Vm, CmpOp, Value, Value) -> Res<Option<bool>>>,
    /// `format(obj, spec)` with a spec that is not empty; else `object`'s error.
    pub format: Option<fn(&mut Vm, Value, &str) -> Res<String>>,
}

impl TypeDef {
    /// A type that can do nothing.
    pub const EMPTY: TypeDef = TypeDef {
        new: None,
        methods: &[],
        getters: &[],
        class_getters: &[],
        doc: "",
        len: None,
        truth: None,
        contains: None,
        getitem: None,
        setitem: None,
        delitem: None,
        iter: None,
        repr: None,
        binary: None,
        inplace: None,
        unary: None,
        compare: None,
        format: None,
    };
}
