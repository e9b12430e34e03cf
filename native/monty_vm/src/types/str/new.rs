//! `str(object)`, `str(bytes, encoding, errors)`.
use crate::types::codec;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

pub fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let (object, encoding, errors) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
    if encoding.is_undef() && errors.is_undef() {
        return if object.is_undef() { vm.heap.empty_str() } else { vm.str_value(object) };
    }
    let names = codec::names(vm, encoding, errors, "str")?;
    match object {
        Value::Undef => vm.heap.empty_str(),
        Value::Bytes(id) => codec::decode(vm, id, &names),
        Value::Str(_) => Err(vm.type_error("decoding str is not supported")),
        other => {
            let message = format!("decoding to str: need a bytes-like object, {} found", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}
