//! `bytes`.
mod args;
mod change;
mod class;
mod hex;
mod new;
mod operators;
mod pad;
mod percent;
mod search;
mod split;

pub use args::byte_values;

use super::TypeDef;
use crate::heap::IterObj;
use crate::types::codec;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function(
        "bytes",
        Sig::Named(&Named { names: &["source", "encoding", "errors"], positional_only: 0, required: 0, max_positional: 3 }),
        new::new,
    )),
    methods: METHODS,
    doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of \
          bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty \
          bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text \
          string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer",
    len: Some(|heap, bytes| match bytes {
        Value::Bytes(id) => heap.bytes_of(id).len(),
        _ => 0,
    }),
    contains: Some(search::contains),
    getitem: Some(operators::get_item),
    iter: Some(|vm, bytes| vm.new_iter(IterObj::Bytes { bytes, index: 0 })),
    repr: Some(|vm, bytes, repr| {
        if let Value::Bytes(id) = bytes {
            repr.write(|out| crate::format::quote::write_bytes_repr(out, vm.heap.bytes_of(id)));
        }
    }),
    binary: Some(operators::binary),
    compare: Some(operators::compare),
    ..TypeDef::EMPTY
};

static SPLIT: Named = Named { names: &["sep", "maxsplit"], positional_only: 0, required: 0, max_positional: 2 };
static KEEPENDS: Named = Named { names: &["keepends"], positional_only: 0, required: 0, max_positional: 1 };
static TABSIZE: Named = Named { names: &["tabsize"], positional_only: 0, required: 0, max_positional: 1 };
static DECODE: Named = Named { names: &["encoding", "errors"], positional_only: 0, required: 0, max_positional: 2 };
static HEX: Named = Named { names: &["sep", "bytes_per_sep"], positional_only: 0, required: 0, max_positional: 2 };
static TRANSLATE: Named = Named { names: &["table", "delete"], positional_only: 1, required: 1, max_positional: 2 };

const METHODS: &[NativeDef] = &[
    NativeDef::method("decode", Sig::Named(&DECODE), decode),
    NativeDef::method("hex", Sig::Named(&HEX), hex::hex),
    NativeDef::method("join", Sig::One, split::join).asks_args(),
    NativeDef::method("split", Sig::Named(&SPLIT), split::split),
    NativeDef::method("find", Sig::Range(1, 3), search::find),
    NativeDef::method("startswith", Sig::Range(1, 3), search::startswith),
    NativeDef::method("endswith", Sig::Range(1, 3), search::endswith),
    NativeDef::method("replace", Sig::Range(2, 3), search::replace),
    NativeDef::method("strip", Sig::Range(0, 1), pad::strip),
    NativeDef::method("lstrip", Sig::Range(0, 1), pad::lstrip),
    NativeDef::method("rstrip", Sig::Range(0, 1), pad::rstrip),
    NativeDef::method("index", Sig::Range(1, 3), search::index),
    NativeDef::method("rfind", Sig::Range(1, 3), search::rfind),
    NativeDef::method("rindex", Sig::Range(1, 3), search::rindex),
    NativeDef::method("count", Sig::Range(1, 3), search::count),
    NativeDef::method("rsplit", Sig::Named(&SPLIT), split::rsplit),
    NativeDef::method("splitlines", Sig::Named(&KEEPENDS), split::splitlines),
    NativeDef::method("partition", Sig::One, split::partition),
    NativeDef::method("rpartition", Sig::One, split::rpartition),
    NativeDef::method("upper", Sig::None, change::upper),
    NativeDef::method("lower", Sig::None, change::lower),
    NativeDef::method("title", Sig::None, change::title),
    NativeDef::method("capitalize", Sig::None, change::capitalize),
    NativeDef::method("swapcase", Sig::None, change::swapcase),
    NativeDef::method("translate", Sig::Named(&TRANSLATE), change::translate),
    NativeDef::static_method("maketrans", Sig::Range(2, 2), change::maketrans),
    NativeDef::class_method("fromhex", Sig::One, hex::fromhex),
    NativeDef::method("center", Sig::Range(1, 2), pad::center),
    NativeDef::method("ljust", Sig::Range(1, 2), pad::ljust),
    NativeDef::method("rjust", Sig::Range(1, 2), pad::rjust),
    NativeDef::method("zfill", Sig::One, pad::zfill),
    NativeDef::method("expandtabs", Sig::Named(&TABSIZE), pad::expandtabs),
    NativeDef::method("removeprefix", Sig::One, pad::removeprefix),
    NativeDef::method("removesuffix", Sig::One, pad::removesuffix),
    NativeDef::method("isalnum", Sig::None, class::isalnum),
    NativeDef::method("isalpha", Sig::None, class::isalpha),
    NativeDef::method("isascii", Sig::None, class::isascii),
    NativeDef::method("isdigit", Sig::None, class::isdigit),
    NativeDef::method("islower", Sig::None, class::islower),
    NativeDef::method("isspace", Sig::None, class::isspace),
    NativeDef::method("istitle", Sig::None, class::istitle),
    NativeDef::method("isupper", Sig::None, class::isupper),
    crate::types::reduce::GETNEWARGS,
    NativeDef::method("__bytes__", Sig::None, |vm, args| Ok(args.get(vm, 0))),
];

fn decode(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = args::receiver(vm, args)?;
    let (encoding, errors) = (args.get(vm, 1), args.get(vm, 2));
    let names = codec::names(vm, encoding, errors, "decode")?;
    codec::decode(vm, id, &names)
}
