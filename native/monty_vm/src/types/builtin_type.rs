//! The table of built-in types, exceptions among them: one row a type.
use serde::{Deserialize, Serialize};

macro_rules! builtin_types {
    ($( $variant:ident $name:literal : $base:ident ),* $(,)?) => {
        /// A built-in type.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[repr(u16)]
        #[allow(missing_docs)]
        pub enum BuiltinType { $( $variant, )* }

        impl BuiltinType {
            /// All of them, in table order.
            pub const ALL: &'static [BuiltinType] = &[ $( BuiltinType::$variant, )* ];

            /// What messages call it: `__name__`, after the module where that is not `builtins`.
            pub fn name(self) -> &'static str {
                match self { $( BuiltinType::$variant => $name, )* }
            }

            /// The one base class; `object` is its own.
            pub fn base(self) -> BuiltinType {
                match self { $( BuiltinType::$variant => BuiltinType::$base, )* }
            }
        }
    };
}

builtin_types! {
    Object "object": Object,
    Type "type": Object,
    NoneType "NoneType": Object,
    Int "int": Object,
    Bool "bool": Int,
    Float "float": Object,
    Complex "complex": Object,
    Str "str": Object,
    Bytes "bytes": Object,
    List "list": Object,
    Tuple "tuple": Object,
    Deque "collections.deque": Object,
    Dict "dict": Object,
    Set "set": Object,
    FrozenSet "frozenset": Object,
    Range "range": Object,
    Slice "slice": Object,
    Ellipsis "ellipsis": Object,
    NotImplementedType "NotImplementedType": Object,
    Function "function": Object,
    BuiltinFunction "builtin_function_or_method": Object,
    MethodDescriptor "method_descriptor": Object,
    Method "method": Object,
    ClassMethodDescriptor "classmethod_descriptor": Object,
    WrapperDescriptor "wrapper_descriptor": Object,
    MethodWrapper "method-wrapper": Object,
    Generator "generator": Object,
    Coroutine "coroutine": Object,
    CoroutineWrapper "coroutine_wrapper": Object,
    AsyncGenerator "async_generator": Object,
    AsyncGeneratorSend "async_generator_asend": Object,
    AsyncGeneratorThrow "async_generator_athrow": Object,
    Module "module": Object,
    Cell "cell": Object,
    Traceback "traceback": Object,
    DictKeys "dict_keys": Object,
    DictValues "dict_values": Object,
    DictItems "dict_items": Object,
    OrderedKeys "odict_keys": DictKeys,
    OrderedValues "odict_values": DictValues,
    OrderedItems "odict_items": DictItems,
    ListIterator "list_iterator": Object,
    ListReverseIterator "list_reverseiterator": Object,
    TupleIterator "tuple_iterator": Object,
    StrIterator "str_iterator": Object,
    StrAsciiIterator "str_ascii_iterator": Object,
    BytesIterator "bytes_iterator": Object,
    RangeIterator "range_iterator": Object,
    LongRangeIterator "longrange_iterator": Object,
    SetIterator "set_iterator": Object,
    DequeIterator "collections._deque_iterator": Object,
    DequeReverseIterator "collections._deque_reverse_iterator": Object,
    DictKeyIterator "dict_keyiterator": Object,
    DictValueIterator "dict_valueiterator": Object,
    DictItemIterator "dict_itemiterator": Object,
    DictReverseKeyIterator "dict_reversekeyiterator": Object,
    DictReverseValueIterator "dict_reversevalueiterator": Object,
    OrderedIterator "odict_iterator": Object,
    DictReverseItemIterator "dict_reverseitemiterator": Object,
    CallableIterator "callable_iterator": Object,
    SequenceIterator "iterator": Object,
    Reversed "reversed": Object,
    Enumerate "enumerate": Object,
    Zip "zip": Object,
    Map "map": Object,
    Filter "filter": Object,
    Code "code": Object,
    Frame "frame": Object,
    SimpleNamespace "SimpleNamespace": Object,
    Property "property": Object,
    ClassMethod "classmethod": Object,
    StaticMethod "staticmethod": Object,
    Super "super": Object,
    GetSetDescriptor "getset_descriptor": Object,
    MemberDescriptor "member_descriptor": Object,
    MappingProxy "mappingproxy": Object,
    GenericAlias "GenericAlias": Object,
    Union "Union": Object,
    TupleGetter "_tuplegetter": Object,
    Unfinished "unfinished_attribute": Object,
    Cache "cache": Object,
    WeakReference "weakref": Object,
    HostFunction "host_function": Object,
    Template "string.templatelib.Template": Object,
    TemplateIter "string.templatelib.TemplateIter": Object,
    Interpolation "string.templatelib.Interpolation": Object,
    Accumulate "itertools.accumulate": Object,
    Batched "itertools.batched": Object,
    Chain "itertools.chain": Object,
    Combinations "itertools.combinations": Object,
    CombinationsWithReplacement "itertools.combinations_with_replacement": Object,
    Compress "itertools.compress": Object,
    Count "itertools.count": Object,
    Cycle "itertools.cycle": Object,
    DropWhile "itertools.dropwhile": Object,
    FilterFalse "itertools.filterfalse": Object,
    GroupBy "itertools.groupby": Object,
    Grouper "itertools._grouper": Object,
    ISlice "itertools.islice": Object,
    Pairwise "itertools.pairwise": Object,
    Permutations "itertools.permutations": Object,
    Product "itertools.product": Object,
    Repeat "itertools.repeat": Object,
    StarMap "itertools.starmap": Object,
    TakeWhile "itertools.takewhile": Object,
    Tee "itertools._tee": Object,
    ZipLongest "itertools.zip_longest": Object,
    // ---- exceptions ----
    BaseException "BaseException": Object,
    BaseExceptionGroup "BaseExceptionGroup": BaseException,
    GeneratorExit "GeneratorExit": BaseException,
    KeyboardInterrupt "KeyboardInterrupt": BaseException,
    SystemExit "SystemExit": BaseException,
    Exception "Exception": BaseException,
    ArithmeticError "ArithmeticError": Exception,
    FloatingPointError "FloatingPointError": ArithmeticError,
    OverflowError "OverflowError": ArithmeticError,
    ZeroDivisionError "ZeroDivisionError": ArithmeticError,
    AssertionError "AssertionError": Exception,
    AttributeError "AttributeError": Exception,
    BufferError "BufferError": Exception,
    EOFError "EOFError": Exception,
    ExceptionGroup "ExceptionGroup": BaseExceptionGroup,
    ImportError "ImportError": Exception,
    ModuleNotFoundError "ModuleNotFoundError": ImportError,
    LookupError "LookupError": Exception,
    IndexError "IndexError": LookupError,
    KeyError "KeyError": LookupError,
    MemoryError "MemoryError": Exception,
    NameError "NameError": Exception,
    UnboundLocalError "UnboundLocalError": NameError,
    OSError "OSError": Exception,
    BlockingIOError "BlockingIOError": OSError,
    ChildProcessError "ChildProcessError": OSError,
    ConnectionError "ConnectionError": OSError,
    BrokenPipeError "BrokenPipeError": ConnectionError,
    ConnectionAbortedError "ConnectionAbortedError": ConnectionError,
    ConnectionRefusedError "ConnectionRefusedError": ConnectionError,
    ConnectionResetError "ConnectionResetError": ConnectionError,
    FileExistsError "FileExistsError": OSError,
    FileNotFoundError "FileNotFoundError": OSError,
    InterruptedError "InterruptedError": OSError,
    IsADirectoryError "IsADirectoryError": OSError,
    NotADirectoryError "NotADirectoryError": OSError,
    PermissionError "PermissionError": OSError,
    ProcessLookupError "ProcessLookupError": OSError,
    TimeoutError "TimeoutError": OSError,
    ReferenceError "ReferenceError": Exception,
    RuntimeError "RuntimeError": Exception,
    NotImplementedError "NotImplementedError": RuntimeError,
    PythonFinalizationError "PythonFinalizationError": RuntimeError,
    RecursionError "RecursionError": RuntimeError,
    StopAsyncIteration "StopAsyncIteration": Exception,
    StopIteration "StopIteration": Exception,
    SyntaxError "SyntaxError": Exception,
    IndentationError "IndentationError": SyntaxError,
    TabError "TabError": IndentationError,
    SystemError "SystemError": Exception,
    TypeError "TypeError": Exception,
    ValueError "ValueError": Exception,
    UnicodeError "UnicodeError": ValueError,
    UnicodeDecodeError "UnicodeDecodeError": UnicodeError,
    UnicodeEncodeError "UnicodeEncodeError": UnicodeError,
    UnicodeTranslateError "UnicodeTranslateError": UnicodeError,
    Warning "Warning": Exception,
    BytesWarning "BytesWarning": Warning,
    DeprecationWarning "DeprecationWarning": Warning,
    EncodingWarning "EncodingWarning": Warning,
    FutureWarning "FutureWarning": Warning,
    ImportWarning "ImportWarning": Warning,
    PendingDeprecationWarning "PendingDeprecationWarning": Warning,
    ResourceWarning "ResourceWarning": Warning,
    RuntimeWarning "RuntimeWarning": Warning,
    SyntaxWarning "SyntaxWarning": Warning,
    UnicodeWarning "UnicodeWarning": Warning,
    UserWarning "UserWarning": Warning,
}

impl BuiltinType {
    /// `__name__`.
    pub fn own_name(self) -> &'static str {
        self.name().rsplit_once('.').map_or(self.name(), |(_, name)| name)
    }

    /// Whether this is `ancestor` or derives from it.
    pub fn is_subtype(self, ancestor: BuiltinType) -> bool {
        let mut ty = self;
        loop {
            if ty == ancestor {
                return true;
            }
            if ty == BuiltinType::ExceptionGroup && ancestor == BuiltinType::Exception {
                return true;
            }
            if ty == BuiltinType::Object {
                return false;
            }
            ty = ty.base();
        }
    }

    /// The name that messages have: with the module, where CPython's name of the type has it.
    pub fn full_name(self) -> &'static str {
        match self {
            BuiltinType::GenericAlias => "types.GenericAlias",
            BuiltinType::Union => "typing.Union",
            BuiltinType::SimpleNamespace => "types.SimpleNamespace",
            _ => self.name(),
        }
    }

    /// `__bases__`: one type has two.
    pub fn bases(self) -> Vec<BuiltinType> {
        match self {
            BuiltinType::Object => Vec::new(),
            BuiltinType::ExceptionGroup => vec![self.base(), BuiltinType::Exception],
            _ => vec![self.base()],
        }
    }

    /// `__mro__`.
    pub fn mro(self) -> Vec<BuiltinType> {
        let mut mro = vec![self];
        let mut at = self;
        while at != BuiltinType::Object {
            let second = if at == BuiltinType::ExceptionGroup { Some(BuiltinType::Exception) } else { None };
            at = at.base();
            mro.push(at);
            mro.extend(second);
        }
        mro
    }

    /// Whether this is an exception type.
    pub fn is_exception(self) -> bool {
        self >= BuiltinType::BaseException
    }

    /// The type of that name that programs see as a built-in name (`int`, `ValueError`; not `list_iterator`).
    pub fn visible(name: &str) -> Option<BuiltinType> {
        use BuiltinType as T;
        BuiltinType::ALL.iter().copied().find(|ty| {
            ty.name() == name
                && (ty.is_exception()
                    || matches!(
                        ty,
                        T::Object
                            | T::Type
                            | T::Int
                            | T::Bool
                            | T::Float
                            | T::Complex
                            | T::Str
                            | T::Bytes
                            | T::List
                            | T::Tuple
                            | T::Dict
                            | T::Set
                            | T::FrozenSet
                            | T::Range
                            | T::Slice
                            | T::Reversed
                            | T::Enumerate
                            | T::Zip
                            | T::Map
                            | T::Filter
                            | T::Property
                            | T::ClassMethod
                            | T::StaticMethod
                            | T::Super
                    ))
        })
    }

    /// The row's index.
    pub fn index(self) -> u32 {
        self as u32
    }

    /// The type of a row.
    pub fn from_index(index: u32) -> Option<BuiltinType> {
        BuiltinType::ALL.get(index as usize).copied()
    }
}
