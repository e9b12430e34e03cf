//! `Value`: what a register, a container slot or a variable holds. 16 bytes, `Copy`, no reference counts.
use crate::heap::{
    AwaitableId, BigIntId, BoundId, BytesId, CellId, ClassId, ComplexId, DequeId, DictId, ExceptionId, FunctionId, GeneratorId,
    InstanceId, IterId, ListId, RangeId, RecordId, SetId, SliceId, StrId, TracebackId, TupleId, ViewId,
};
use crate::types::BuiltinType;
use serde::{Deserialize, Serialize};

/// A module of the running program, by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ModuleId(pub u32);

/// A built-in function, by its index in the registry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BuiltinId(pub u32);

/// A method of a built-in type as an object (`str.strip`): the type and the index in its method table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MethodId {
    /// The type whose table it is in.
    pub owner: BuiltinType,
    /// Its index in that table.
    pub index: u16,
}

/// A computed attribute or member of a built-in type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeId {
    /// The type whose attribute it is.
    pub owner: BuiltinType,
    /// Its place among the type's attributes.
    pub index: u16,
}

/// Any Python value. The tag alone is the type check; a handle of one type can't be read as another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum Value {
    /// No value: an unbound local, an absent argument. Never visible to Python.
    #[default]
    Undef,
    None,
    Bool(bool),
    Int(i64),
    Float(f64),
    Ellipsis,
    NotImplemented,
    Str(StrId),
    Bytes(BytesId),
    /// An int that does not fit `i64`; never one that does.
    BigInt(BigIntId),
    Complex(ComplexId),
    List(ListId),
    Deque(DequeId),
    Tuple(TupleId),
    Dict(DictId),
    Set(SetId),
    FrozenSet(SetId),
    Range(RangeId),
    Slice(SliceId),
    /// `dict.keys()`, `.values()`, `.items()`.
    View(ViewId),
    Iter(IterId),
    Generator(GeneratorId),
    Coroutine(GeneratorId),
    AsyncGenerator(GeneratorId),
    /// What `await` runs that is not a coroutine: a wrapper of one, a step of an asynchronous generator.
    Awaitable(AwaitableId),
    Function(FunctionId),
    Builtin(BuiltinId),
    Method(MethodId),
    Attribute(AttributeId),
    /// A bound method: receiver and function.
    Bound(BoundId),
    Type(BuiltinType),
    Class(ClassId),
    Instance(InstanceId),
    Exception(ExceptionId),
    Traceback(TracebackId),
    Module(ModuleId),
    /// The live `globals()` of a module; a `dict` to Python.
    Namespace(ModuleId),
    Cell(CellId),
    /// A small object with named fields: a code object, a frame.
    Record(RecordId),
}

impl Value {
    /// Whether this is Undef.
    #[inline(always)]
    pub fn is_undef(self) -> bool {
        matches!(self, Value::Undef)
    }

    /// Whether this is None.
    #[inline(always)]
    pub fn is_none(self) -> bool {
        matches!(self, Value::None)
    }

    /// Whether this is None or no value.
    #[inline(always)]
    pub fn is_none_or_undef(self) -> bool {
        matches!(self, Value::None | Value::Undef)
    }

    /// `None` for Undef.
    #[inline]
    pub fn some(self) -> Option<Value> {
        if self.is_undef() { None } else { Some(self) }
    }

    /// This, or `default` when it is Undef.
    #[inline]
    pub fn or(self, default: Value) -> Value {
        if self.is_undef() { default } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn a_value_is_sixteen_bytes() {
        assert_eq!(size_of::<Value>(), 16);
    }
}
