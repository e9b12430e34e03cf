//! The built-in types: a file a type, a row a type in `builtin_type.rs`, its definition in `def` below.
mod builtin_type;
mod type_def;

pub mod alias;
pub mod annotations;
pub mod async_generator;
pub mod attribute;
pub mod awaitable;
mod bases;
pub mod builtin_function;
pub mod bytes;
pub mod class;
pub mod code;
pub mod codec;
pub mod complex;
pub mod coroutine;
pub mod deque;
pub mod descriptor;
pub mod dict;
pub mod exception;
pub mod float;
pub mod frame;
pub mod function;
pub mod generator;
pub mod host_function;
pub mod instance;
pub mod int;
pub mod iterator;
pub mod itertools;
pub mod lazy;
pub mod list;
pub mod mapping_proxy;
pub mod namespace;
pub mod object;
pub mod pairs;
pub mod payload;
pub mod printf;
pub mod range;
pub mod record;
pub mod reduce;
pub mod sequence;
pub mod set;
pub mod simple;
pub mod slice;
pub mod slots;
pub mod str;
pub mod template;
pub mod text_args;
pub mod traceback;
pub mod tuple;
pub mod tuple_getter;
pub mod type_;
pub mod unfinished;
pub mod union;
pub mod view;
pub(crate) mod weak_reference;

pub use bases::set_order;
pub use builtin_type::BuiltinType;
pub use type_def::{Getter, TypeDef, UnaryOp};

impl BuiltinType {
    /// What the type can do.
    pub fn def(self) -> &'static TypeDef {
        match self {
            BuiltinType::Int => &int::TYPE,
            BuiltinType::Bool => &int::BOOL,
            BuiltinType::Float => &float::TYPE,
            BuiltinType::Complex => &complex::TYPE,
            BuiltinType::Str => &str::TYPE,
            BuiltinType::Bytes => &bytes::TYPE,
            BuiltinType::Range => &range::TYPE,
            BuiltinType::List => &list::TYPE,
            BuiltinType::Tuple => &tuple::TYPE,
            BuiltinType::Deque => &deque::TYPE,
            BuiltinType::Dict => &dict::TYPE,
            BuiltinType::DictKeys | BuiltinType::OrderedKeys => &view::KEYS,
            BuiltinType::DictValues | BuiltinType::OrderedValues => &view::VALUES,
            BuiltinType::DictItems | BuiltinType::OrderedItems => &view::ITEMS,
            BuiltinType::Set => &set::TYPE,
            BuiltinType::FrozenSet => &set::FROZEN,
            BuiltinType::Slice => &slice::TYPE,
            BuiltinType::Generator => &generator::TYPE,
            BuiltinType::Coroutine => &coroutine::TYPE,
            BuiltinType::CoroutineWrapper => &awaitable::WRAPPER,
            BuiltinType::AsyncGenerator => &async_generator::TYPE,
            BuiltinType::AsyncGeneratorSend | BuiltinType::AsyncGeneratorThrow => &awaitable::STEP,
            BuiltinType::Enumerate => &lazy::ENUMERATE,
            BuiltinType::Zip => &lazy::ZIP,
            BuiltinType::Map => &lazy::MAP,
            BuiltinType::Filter => &lazy::FILTER,
            BuiltinType::Reversed => &lazy::REVERSED,
            BuiltinType::CallableIterator | BuiltinType::SequenceIterator | BuiltinType::TemplateIter => &iterator::CALLABLE,
            ty if ty >= BuiltinType::ListIterator && ty <= BuiltinType::DictReverseItemIterator => &iterator::TYPE,
            BuiltinType::Type => &type_::TYPE,
            BuiltinType::NoneType => &simple::NONE,
            BuiltinType::Ellipsis => &simple::ELLIPSIS,
            BuiltinType::NotImplementedType => &simple::NOT_IMPLEMENTED,
            BuiltinType::Function => &function::TYPE,
            BuiltinType::BuiltinFunction => &builtin_function::TYPE,
            BuiltinType::MethodWrapper => &builtin_function::TYPE,
            BuiltinType::MethodDescriptor | BuiltinType::ClassMethodDescriptor | BuiltinType::WrapperDescriptor => {
                &builtin_function::DESCRIPTOR
            }
            BuiltinType::Method => &simple::METHOD,
            BuiltinType::Module => &simple::MODULE,
            BuiltinType::Cell => &simple::CELL,
            BuiltinType::Traceback => &traceback::TYPE,
            BuiltinType::Property => &descriptor::PROPERTY,
            BuiltinType::ClassMethod => &descriptor::CLASS_METHOD,
            BuiltinType::StaticMethod => &descriptor::STATIC_METHOD,
            BuiltinType::Super => &descriptor::SUPER,
            BuiltinType::GetSetDescriptor | BuiltinType::MemberDescriptor => &attribute::TYPE,
            BuiltinType::GenericAlias => &alias::TYPE,
            BuiltinType::Union => &union::TYPE,
            BuiltinType::TupleGetter => &tuple_getter::TYPE,
            BuiltinType::HostFunction => &host_function::TYPE,
            BuiltinType::MappingProxy => &mapping_proxy::TYPE,
            BuiltinType::Template => &template::TEMPLATE,
            BuiltinType::Interpolation => &template::INTERPOLATION,
            BuiltinType::Frame => &frame::TYPE,
            BuiltinType::Code | BuiltinType::SimpleNamespace => &record::TYPE,
            ty if ty >= BuiltinType::Accumulate && ty <= BuiltinType::ZipLongest => itertools::def(ty),
            ty if ty.is_exception() => ty.exception_def(),
            BuiltinType::Object => &object::TYPE,
            _ => &object::PLAIN,
        }
    }
}
