//! Encoding strings and decoding bytes, with Python's errors.
use super::BuiltinType;
use super::text_args::shown_type;
use crate::heap::{BytesId, StrId};
use crate::text::codec::{self, CodecError, Encoding, Fault};
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// The names of an encoding and of an error handler, as arguments give them.
#[derive(Clone, Debug)]
pub struct Names {
    encoding: Option<String>,
    errors: Option<String>,
}

/// The names that the arguments `encoding` and `errors` of `function` give.
#[inline]
pub fn names(vm: &mut Vm, encoding: Value, errors: Value, function: &str) -> Res<Names> {
    let encoding = name_argument(vm, encoding, function, "encoding")?;
    let errors = name_argument(vm, errors, function, "errors")?;
    Ok(Names { encoding, errors })
}

/// An encoding and the name of an error handler.
struct Codec<'a> {
    encoding: Encoding,
    errors: &'a str,
}

impl Names {
    fn codec(&self, vm: &mut Vm, decoding: bool) -> Res<Codec<'_>> {
        let encoding = match &self.encoding {
            None => Encoding::Utf8,
            Some(name) => match Encoding::named(name) {
                Some(encoding) => encoding,
                None => return Err(unknown_encoding(vm, name, decoding)),
            },
        };
        Ok(Codec { encoding, errors: self.errors.as_deref().unwrap_or("strict") })
    }
}

fn name_argument(vm: &mut Vm, value: Value, function: &str, name: &str) -> Res<Option<String>> {
    match value {
        Value::Undef => Ok(None),
        Value::Str(id) if vm.heap.str(id).contains('\0') => Err(vm.value_error("embedded null character")),
        Value::Str(id) => Ok(Some(vm.heap.str(id).to_owned())),
        other => {
            let message = format!("{function}() argument '{name}' must be str, not {}", shown_type(vm, other));
            Err(vm.type_error(message))
        }
    }
}

#[cold]
fn unknown_encoding(vm: &mut Vm, name: &str, decoding: bool) -> Trap {
    /// Names that are codecs, but not of text.
    const OTHERS: &[&str] = &[
        "hex",
        "hex_codec",
        "base64",
        "base64_codec",
        "rot13",
        "rot_13",
        "zlib",
        "zlib_codec",
        "bz2",
        "bz2_codec",
        "uu",
        "uu_codec",
    ];
    let message = if OTHERS.contains(&name) {
        let does = if decoding { "decode" } else { "encode" };
        format!("'{name}' is not a text encoding; use codecs.{does}() to handle arbitrary codecs")
    } else {
        format!("unknown encoding: {name}")
    };
    vm.raise(BuiltinType::LookupError, &message)
}

/// Bytes that there is room for.
fn room(vm: &Vm) -> usize {
    let budget = &vm.heap.budget;
    budget.max_memory.saturating_sub(budget.used).min(isize::MAX as usize)
}

/// A string as bytes.
pub fn encode(vm: &mut Vm, text: StrId, names: &Names) -> Res<Value> {
    let codec = names.codec(vm, false)?;
    let len = vm.heap.str(text).len();
    let plain = codec.encoding == Encoding::Utf8
        || vm.heap.is_ascii(text) && matches!(codec.encoding, Encoding::Ascii | Encoding::Latin1);
    vm.work(if plain { len as u64 / 8 } else { len as u64 * 8 })?;
    if plain {
        let mut bytes = vm.heap.bytes_room(len)?;
        bytes.extend_from_slice(vm.heap.str(text).as_bytes());
        return vm.heap.new_bytes(bytes);
    }
    match codec::encode(vm.heap.str(text), codec.encoding, codec.errors, room(vm)) {
        Ok(bytes) => vm.heap.new_bytes(bytes),
        Err(CodecError::Fault(fault)) => Err(raise(vm, BuiltinType::UnicodeEncodeError, Value::Str(text), fault)),
        Err(error) => Err(other_error(vm, error, &codec)),
    }
}

/// Bytes as a string.
pub fn decode(vm: &mut Vm, bytes: BytesId, names: &Names) -> Res<Value> {
    let codec = names.codec(vm, true)?;
    let len = vm.heap.bytes_of(bytes).len();
    let plain = codec.encoding == Encoding::Utf8 || codec.encoding == Encoding::Ascii && vm.heap.bytes_of(bytes).is_ascii();
    vm.work(if plain { len as u64 / 2 } else { len as u64 * 8 })?;
    if plain && std::str::from_utf8(vm.heap.bytes_of(bytes)).is_ok() {
        let mut out = vm.heap.text_room(len)?;
        out.push_str(std::str::from_utf8(vm.heap.bytes_of(bytes)).unwrap_or_default());
        return vm.heap.new_text(out);
    }
    match codec::decode(vm.heap.bytes_of(bytes), codec.encoding, codec.errors, room(vm)) {
        Ok(text) => vm.heap.new_string(text),
        Err(CodecError::Fault(fault)) => {
            // (The mark is no part of what is decoded.)
            let object = match vm.heap.bytes_of(bytes) {
                [0xef, 0xbb, 0xbf, rest @ ..] if codec.encoding == Encoding::Utf8Sig => {
                    let rest = rest.to_vec();
                    vm.heap.new_bytes(rest)?
                }
                _ => Value::Bytes(bytes),
            };
            Err(raise(vm, BuiltinType::UnicodeDecodeError, object, fault))
        }
        Err(error) => Err(other_error(vm, error, &codec)),
    }
}

#[cold]
fn raise(vm: &mut Vm, ty: BuiltinType, object: Value, fault: Fault) -> Trap {
    let args = (|| {
        let encoding = vm.heap.new_str(fault.encoding)?;
        let reason = vm.heap.new_str(fault.reason)?;
        Ok([encoding, object, Value::Int(fault.start as i64), Value::Int(fault.end as i64), reason])
    })();
    match args {
        Ok(args) => vm.raise_args(ty, &args),
        Err(trap) => trap,
    }
}

#[cold]
fn other_error(vm: &mut Vm, error: CodecError, codec: &Codec) -> Trap {
    match error {
        CodecError::UnknownHandler => {
            let message = format!("unknown error handler name '{}'", codec.errors);
            vm.raise(BuiltinType::LookupError, &message)
        }
        CodecError::NotForDecoding => vm.type_error("don't know how to handle UnicodeDecodeError in error callback"),
        CodecError::TooLong => {
            let more = room(vm).saturating_add(1);
            match vm.reserve(more) {
                Ok(()) => Trap::Retry,
                Err(trap) => trap,
            }
        }
        CodecError::Fault(_) => Trap::Internal,
    }
}
