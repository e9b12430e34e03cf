//! `str`.
mod args;
mod case;
mod class;
mod encode;
mod format;
mod format_field;
mod index;
mod new;
mod operators;
mod pad;
mod percent;
mod search;
mod split;
mod translate;

pub use format::format_to;
pub use index::slice;
pub use operators::repeated_len;
pub use pad::left_of_center;
pub use translate::surrogate;

use super::TypeDef;
use crate::heap::IterObj;
use crate::value::Value;
use crate::vm::{Named, NativeDef, Sig};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function(
        "str",
        Sig::Named(&Named { names: &["object", "encoding", "errors"], positional_only: 0, required: 0, max_positional: 3 }),
        new::new,
    )),
    methods: METHODS,
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. \
          If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given \
          encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding \
          defaults to 'utf-8'.\nerrors defaults to 'strict'.",
    len: Some(|heap, text| match text {
        Value::Str(id) => heap.str_len(id),
        _ => 0,
    }),
    contains: Some(search::contains),
    getitem: Some(index::get_item),
    iter: Some(|vm, text| vm.new_iter(IterObj::Str { text, offset: 0 })),
    repr: Some(|vm, text, repr| {
        if let Value::Str(id) = text {
            repr.write(|out| crate::format::quote::write_str_repr(out, vm.heap.str(id)));
        }
    }),
    binary: Some(operators::binary),
    format: Some(format::format_spec),
    ..TypeDef::EMPTY
};

static REPLACE: Named = Named { names: &["old", "new", "count"], positional_only: 2, required: 2, max_positional: 3 };
static SPLIT: Named = Named { names: &["sep", "maxsplit"], positional_only: 0, required: 0, max_positional: 2 };
static KEEPENDS: Named = Named { names: &["keepends"], positional_only: 0, required: 0, max_positional: 1 };
static TABSIZE: Named = Named { names: &["tabsize"], positional_only: 0, required: 0, max_positional: 1 };
static ENCODE: Named = Named { names: &["encoding", "errors"], positional_only: 0, required: 0, max_positional: 2 };

/// The methods; those that programs call most come first, where they are found soonest.
const METHODS: &[NativeDef] = &[
    NativeDef::method("join", Sig::One, split::join).asks_args(),
    NativeDef::method("split", Sig::Named(&SPLIT), split::split),
    NativeDef::method("strip", Sig::Range(0, 1), pad::strip),
    NativeDef::method("startswith", Sig::Range(1, 3), search::startswith),
    NativeDef::method("endswith", Sig::Range(1, 3), search::endswith),
    NativeDef::method("replace", Sig::Named(&REPLACE), search::replace),
    NativeDef::method("lower", Sig::None, case::lower),
    NativeDef::method("upper", Sig::None, case::upper),
    NativeDef::method("format", Sig::Keywords, format::format).asks_args(),
    NativeDef::method("find", Sig::Range(1, 3), search::find),
    NativeDef::method("isdigit", Sig::None, class::isdigit),
    NativeDef::method("isalpha", Sig::None, class::isalpha),
    NativeDef::method("isalnum", Sig::None, class::isalnum),
    NativeDef::method("isspace", Sig::None, class::isspace),
    NativeDef::method("isupper", Sig::None, class::isupper),
    NativeDef::method("islower", Sig::None, class::islower),
    NativeDef::method("istitle", Sig::None, class::istitle),
    NativeDef::method("isdecimal", Sig::None, class::isdecimal),
    NativeDef::method("isnumeric", Sig::None, class::isnumeric),
    NativeDef::method("isascii", Sig::None, class::isascii),
    NativeDef::method("isidentifier", Sig::None, class::isidentifier),
    NativeDef::method("isprintable", Sig::None, class::isprintable),
    NativeDef::method("lstrip", Sig::Range(0, 1), pad::lstrip),
    NativeDef::method("rstrip", Sig::Range(0, 1), pad::rstrip),
    NativeDef::method("splitlines", Sig::Named(&KEEPENDS), split::splitlines),
    NativeDef::method("rsplit", Sig::Named(&SPLIT), split::rsplit),
    NativeDef::method("partition", Sig::One, split::partition),
    NativeDef::method("rpartition", Sig::One, split::rpartition),
    NativeDef::method("count", Sig::Range(1, 3), search::count),
    NativeDef::method("index", Sig::Range(1, 3), search::index),
    NativeDef::method("rfind", Sig::Range(1, 3), search::rfind),
    NativeDef::method("rindex", Sig::Range(1, 3), search::rindex),
    NativeDef::method("title", Sig::None, case::title),
    NativeDef::method("capitalize", Sig::None, case::capitalize),
    NativeDef::method("swapcase", Sig::None, case::swapcase),
    NativeDef::method("casefold", Sig::None, case::casefold),
    NativeDef::method("center", Sig::Range(1, 2), pad::center),
    NativeDef::method("ljust", Sig::Range(1, 2), pad::ljust),
    NativeDef::method("rjust", Sig::Range(1, 2), pad::rjust),
    NativeDef::method("zfill", Sig::One, pad::zfill),
    NativeDef::method("expandtabs", Sig::Named(&TABSIZE), pad::expandtabs),
    NativeDef::method("removeprefix", Sig::One, pad::removeprefix),
    NativeDef::method("removesuffix", Sig::One, pad::removesuffix),
    NativeDef::method("encode", Sig::Named(&ENCODE), encode::encode),
    NativeDef::method("format_map", Sig::One, format::format_map),
    NativeDef::method("translate", Sig::One, translate::translate),
    crate::types::reduce::GETNEWARGS,
    NativeDef::static_method("maketrans", Sig::Range(1, 3), translate::maketrans),
];
