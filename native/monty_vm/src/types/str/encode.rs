//! `encode`.
use super::args::receiver;
use crate::types::codec;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

pub fn encode(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let (encoding, errors) = (args.get(vm, 1), args.get(vm, 2));
    let names = codec::names(vm, encoding, errors, "encode")?;
    codec::encode(vm, id, &names)
}
