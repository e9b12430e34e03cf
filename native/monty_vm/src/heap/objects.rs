//! The objects of the heap, as plain data. What they can do is in `types/`.
use super::arena::Object;
use super::{BytesBufId, CellId, ClassId, Items, StrBufId};
use crate::types::BuiltinType;
use crate::value::Value;
use compact_str::CompactString;
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};
use std::cell::Cell;

/// A code object of the running program, by its index in the program's table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CodeId(pub u32);

/// The bytes of a string.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Text {
    /// Its own.
    Own(CompactString),
    /// The first `len` bytes of a shared append buffer: what makes `s += piece` linear.
    Prefix {
        /// The buffer.
        buf: StrBufId,
        /// How many of its bytes.
        len: u32,
    },
}

/// A string.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StrObj {
    /// Its bytes.
    pub text: Text,
    /// Its length in characters; equal to its length in bytes when it is ASCII.
    pub chars: u32,
    /// Its hash, 0 when not yet computed.
    #[serde(skip)]
    pub hash: Cell<u64>,
}

impl Default for StrObj {
    fn default() -> Self {
        StrObj { text: Text::Own(CompactString::const_new("")), chars: 0, hash: Cell::new(0) }
    }
}

/// A buffer that strings made by appending share.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct StrBufObj {
    /// The text of the longest of them.
    pub text: String,
    /// For buffers that are not ASCII: the byte offset of every 64th character, built on first use.
    #[serde(skip)]
    pub index: Vec<u32>,
}

/// The bytes of a bytes object.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Bytes {
    /// Its own.
    Own(Box<[u8]>),
    /// The first `len` bytes of a buffer.
    Prefix {
        /// The buffer.
        buf: BytesBufId,
        /// How many.
        len: u32,
    },
}

/// A bytes object.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BytesObj {
    /// Its bytes.
    pub data: Bytes,
}

impl Default for BytesObj {
    fn default() -> Self {
        BytesObj { data: Bytes::Own(Box::default()) }
    }
}

/// A buffer that bytes objects made by appending share.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BytesBufObj {
    /// The bytes of the longest of them.
    pub data: Vec<u8>,
}

/// A list.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ListObj {
    /// Its items.
    pub items: Items,
}

/// A tuple.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TupleObj {
    /// Its items.
    pub items: Box<[Value]>,
    /// What names its items have, if any.
    pub names: FieldNames,
}

/// The tuples of `sys` whose items have names too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum FieldNames {
    #[default]
    None,
    VersionInfo,
    FloatInfo,
    IntInfo,
}

/// A range; each part an `Int` or a `BigInt`.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct RangeObj {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

/// A slice.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct SliceObj {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

/// A complex number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct ComplexObj {
    pub re: f64,
    pub im: f64,
}

/// An int that does not fit `i64`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BigIntObj {
    /// The number.
    pub value: BigInt,
}

/// A variable shared by closures.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct CellObj {
    /// What it holds; Undef when unbound.
    pub value: Value,
}

/// A Python function.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct FunctionObj {
    /// Its code.
    pub code: CodeId,
    /// Tuple of defaults of the last positional parameters, or Undef.
    pub defaults: Value,
    /// Dict of keyword-only defaults, or Undef.
    pub kwdefaults: Value,
    /// The cells of its free variables.
    pub closure: Box<[CellId]>,
    /// Globals of code compiled with run-time names: a Dict or a Namespace; else Undef.
    pub globals: Value,
    /// `__annotations__` once they are known: a Dict, or Undef.
    pub annotations: Value,
    /// `__annotate__`, what gives them: something to call, or Undef.
    pub annotate: Value,
    /// `__name__`, `__qualname__`, `__doc__`, `__module__` once set: a Dict, or Undef.
    pub overrides: Value,
    /// `__dict__`: a Dict once an attribute was set, else Undef.
    pub dict: Value,
    /// What `lru_cache` keeps of it (`modules/functools.rs`): a Record, or Undef.
    pub cache: Value,
    /// Whether its generators are coroutines too (`types.coroutine`).
    pub iterable_coroutine: bool,
}

/// An object with the fields that `types::record` names for its type.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordObj {
    /// Its type.
    pub ty: BuiltinType,
    /// Its fields, in order.
    pub items: Box<[Value]>,
}

impl RecordObj {
    /// The items that decide equality and hash, where it is not identity: of aliases and unions.
    pub fn compared(&self) -> &[Value] {
        match self.ty {
            BuiltinType::GenericAlias => &self.items,
            BuiltinType::Union => self.items.get(1..).unwrap_or(&[]),
            _ => &[],
        }
    }
}

impl Default for RecordObj {
    fn default() -> Self {
        RecordObj { ty: BuiltinType::Code, items: Box::default() }
    }
}

/// A bound method.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct BoundObj {
    /// The receiver.
    pub receiver: Value,
    /// A Function or a Method.
    pub function: Value,
}

/// Where a traceback passes: a code object and an instruction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct TracebackEntry {
    pub code: CodeId,
    pub pc: u32,
}

/// An exception.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExceptionObj {
    /// Its type; of a user-defined class, the built-in one it derives from.
    pub ty: BuiltinType,
    /// Its class, when that is user-defined.
    pub class: Option<ClassId>,
    /// `args`, a Tuple.
    pub args: Value,
    /// `__cause__`, or Undef.
    pub cause: Value,
    /// `__context__`, or Undef.
    pub context: Value,
    /// `__suppress_context__`.
    pub suppress_context: bool,
    /// The frames it went through, innermost first.
    pub traceback: Vec<TracebackEntry>,
    /// `__traceback__`, once asked for: a Traceback that is up to date when it is as long as `traceback`; else Undef.
    pub traceback_object: Value,
    /// The attributes of its type (`name`, `obj`, `value`), a Tuple in the order of `types::exception::field_names`, or Undef.
    pub fields: Value,
    /// `__dict__`, which holds `__notes__` too: a Dict, or Undef.
    pub dict: Value,
    /// What `str()` gave for the report of an exception that nobody caught, where its class defines `__str__`; else Undef.
    pub text: Value,
}

impl Default for ExceptionObj {
    fn default() -> Self {
        ExceptionObj {
            ty: BuiltinType::BaseException,
            class: None,
            args: Value::Undef,
            cause: Value::Undef,
            context: Value::Undef,
            suppress_context: false,
            traceback: Vec::new(),
            traceback_object: Value::Undef,
            fields: Value::Undef,
            dict: Value::Undef,
            text: Value::Undef,
        }
    }
}

/// A traceback as an object (`e.__traceback__`).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TracebackObj {
    /// Innermost first.
    pub entries: Vec<TracebackEntry>,
}

/// What a view shows of its dict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum ViewKind {
    #[default]
    Keys,
    Values,
    Items,
}

/// A dict view.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ViewObj {
    /// What it shows.
    pub kind: ViewKind,
    /// A Dict or a Namespace.
    pub dict: Value,
}

/// A native iterator. An exhausted one becomes `Done`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[allow(missing_docs)]
pub enum IterObj {
    #[default]
    Empty,
    /// Exhausted, keeps its type.
    Done(DoneIter),
    List {
        list: Value,
        index: usize,
    },
    ListReverse {
        list: Value,
        left: usize,
    },
    Tuple {
        tuple: Value,
        index: usize,
    },
    /// `left` items of a deque that has changed `changes` times, or it was mutated.
    Deque {
        deque: Value,
        left: usize,
        changes: u64,
        reversed: bool,
    },
    /// By byte offset.
    Str {
        text: Value,
        offset: usize,
    },
    Bytes {
        bytes: Value,
        index: usize,
    },
    Range {
        next: i64,
        step: i64,
        left: u64,
    },
    BigRange {
        next: Value,
        step: Value,
        left: Value,
    },
    /// A dict's entries; `expected` live entries, or the dict changed size.
    Dict {
        dict: Value,
        kind: ViewKind,
        /// How many entries are still to come, as there were when it was made.
        left: u32,
        index: usize,
        expected: usize,
    },
    DictReverse {
        dict: Value,
        kind: ViewKind,
        index: usize,
        expected: usize,
    },
    Set {
        set: Value,
        index: usize,
        expected: usize,
    },
    /// `reversed()` of a str, tuple, bytes, range: a sequence with `index` items left.
    Reversed {
        sequence: Value,
        left: usize,
    },
    /// `enumerate` over a native iterator (a generator runs in the prelude).
    Enumerate {
        inner: Value,
        next: Value,
        depth: u8,
    },
    /// `zip` over native iterators.
    Zip {
        inner: Box<[Value]>,
        strict: bool,
        depth: u8,
    },
}

/// The Python type of an exhausted iterator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoneIter(pub BuiltinType);

fn values(capacity: usize) -> usize {
    capacity * size_of::<Value>()
}

macro_rules! no_payload {
    ($($ty:ty),*) => { $( impl Object for $ty { #[inline] fn payload(&self) -> usize { 0 } } )* };
}
no_payload!(RangeObj, SliceObj, ComplexObj, CellObj, BoundObj, ViewObj);

impl Object for StrObj {
    #[inline]
    fn payload(&self) -> usize {
        match &self.text {
            Text::Own(text) if text.is_heap_allocated() => text.capacity(),
            _ => 0,
        }
    }
}

impl Object for StrBufObj {
    fn payload(&self) -> usize {
        self.text.capacity() + self.index.capacity() * size_of::<u32>()
    }
}

impl Object for BytesObj {
    fn payload(&self) -> usize {
        match &self.data {
            Bytes::Own(data) => data.len(),
            Bytes::Prefix { .. } => 0,
        }
    }
}

impl Object for BytesBufObj {
    fn payload(&self) -> usize {
        self.data.capacity()
    }
}

impl Object for ListObj {
    #[inline]
    fn payload(&self) -> usize {
        values(self.items.capacity())
    }
}

impl Object for RecordObj {
    fn payload(&self) -> usize {
        values(self.items.len())
    }
}

impl Object for TupleObj {
    #[inline]
    fn payload(&self) -> usize {
        values(self.items.len())
    }
}

impl Object for BigIntObj {
    fn payload(&self) -> usize {
        (self.value.bits() / 8) as usize + 8
    }
}

impl Object for FunctionObj {
    fn payload(&self) -> usize {
        self.closure.len() * size_of::<CellId>()
    }
}

impl Object for ExceptionObj {
    fn payload(&self) -> usize {
        self.traceback.capacity() * size_of::<TracebackEntry>()
    }
}

impl Object for TracebackObj {
    fn payload(&self) -> usize {
        self.entries.capacity() * size_of::<TracebackEntry>()
    }
}

impl Object for IterObj {
    fn payload(&self) -> usize {
        match self {
            IterObj::Zip { inner, .. } => values(inner.len()),
            _ => 0,
        }
    }
}

impl FieldNames {
    /// The names, in order.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            FieldNames::None => &[],
            FieldNames::VersionInfo => &["major", "minor", "micro", "releaselevel", "serial"],
            FieldNames::FloatInfo => {
                &["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"]
            }
            FieldNames::IntInfo => &["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"],
        }
    }

    /// The name of such a tuple's type in its `repr`.
    pub fn type_name(self) -> &'static str {
        match self {
            FieldNames::None => "",
            FieldNames::VersionInfo => "sys.version_info",
            FieldNames::FloatInfo => "sys.float_info",
            FieldNames::IntInfo => "sys.int_info",
        }
    }
}
