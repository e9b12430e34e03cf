//! `bytes(source, encoding, errors)`.
use super::args::byte_values;
use crate::heap::Special;
use crate::types::codec;
use crate::types::text_args::is_iterable;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

pub fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let (source, encoding, errors) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
    if !encoding.is_undef() || !errors.is_undef() {
        let names = codec::names(vm, encoding, errors, "bytes")?;
        return match source {
            Value::Str(id) if !encoding.is_undef() => codec::encode(vm, id, &names),
            Value::Str(_) => Err(vm.type_error("string argument without an encoding")),
            _ if encoding.is_undef() => Err(vm.type_error("errors without a string argument")),
            _ => Err(vm.type_error("encoding without a string argument")),
        };
    }
    if let Some(class) = vm.heap.class_of(source)
        && let Some(method) = vm.python_attr(class, "__bytes__")
    {
        let answer = vm.ask_method(method, source, &[])?;
        return match vm.plain(answer) {
            Value::Bytes(_) => Ok(answer),
            _ => {
                let message = format!("__bytes__ returned non-bytes (type {})", vm.type_name(answer));
                Err(vm.type_error(message))
            }
        };
    }
    let source = vm.index_of(source)?.unwrap_or(source);
    match source {
        Value::Undef => vm.heap.new_bytes([]),
        Value::Bytes(_) => Ok(source),
        Value::Str(_) => Err(vm.type_error("string argument without an encoding")),
        Value::BigInt(_) => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
        Value::Int(_) | Value::Bool(_) => match usize::try_from(vm.index_clamped(source)?) {
            Ok(count) => {
                let mut zeros = vm.heap.bytes_room(count)?;
                vm.work(count as u64 / 8)?;
                zeros.resize(count, 0);
                vm.heap.new_bytes(zeros)
            }
            Err(_) => Err(vm.value_error("negative count")),
        },
        _ if matches!(vm.plain(source), Value::Str(_)) => Err(vm.type_error("string argument without an encoding")),
        _ if is_iterable(vm, source) => {
            let message = format!("cannot convert '{}' object to bytes", vm.type_name(source));
            if vm.gives_hint(source) {
                let items = vm.list_items(args, 0)?;
                let bytes = byte_values(vm, &items)?;
                return vm.heap.new_bytes(bytes);
            }
            let by_method = vm.special(source, Special::Iter).is_some();
            let items = match vm.iterator_or(source, &message)? {
                // (An iterator's own `__iter__` is not asked.)
                iterator @ Value::Instance(_) if by_method => {
                    let items = vm.ask_prelude("_drain_next", &[iterator])?;
                    vm.items_of(items)?
                }
                iterator => {
                    vm.put_argument(args, 0, iterator);
                    vm.list_items(args, 0)?
                }
            };
            let bytes = byte_values(vm, &items)?;
            vm.heap.new_bytes(bytes)
        }
        _ => {
            let message = format!("cannot convert '{}' object to bytes", vm.type_name(source));
            Err(vm.type_error(message))
        }
    }
}
