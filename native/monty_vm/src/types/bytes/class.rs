//! The tests of what bytes there are.
use super::args::receiver;
use crate::text::case::{Is, is_all};
use crate::text::strip::is_byte_space;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

fn every(vm: &mut Vm, args: Args, holds: impl Fn(u8) -> bool) -> Res<Value> {
    let id = receiver(vm, args)?;
    let work = vm.heap.bytes_of(id).len() as u64;
    vm.work(work)?;
    let bytes = vm.heap.bytes_of(id);
    Ok(Value::Bool(!bytes.is_empty() && bytes.iter().all(|byte| holds(*byte))))
}

fn cased(vm: &mut Vm, args: Args, is: Is) -> Res<Value> {
    let id = receiver(vm, args)?;
    let work = vm.heap.bytes_of(id).len() as u64 * 4;
    vm.work(work)?;
    // (Bytes that are not ASCII have no case.)
    let chars = vm.heap.bytes_of(id).iter().map(|byte| if byte.is_ascii() { char::from(*byte) } else { '\0' });
    Ok(Value::Bool(is_all(chars, is)))
}

pub fn isalnum(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_alphanumeric())
}

pub fn isalpha(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_alphabetic())
}

pub fn isdigit(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_digit())
}

pub fn isspace(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, is_byte_space)
}

pub fn isascii(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let work = vm.heap.bytes_of(id).len() as u64 / 8;
    vm.work(work)?;
    Ok(Value::Bool(vm.heap.bytes_of(id).is_ascii()))
}

pub fn islower(vm: &mut Vm, args: Args) -> Res<Value> {
    cased(vm, args, Is::Lower)
}

pub fn isupper(vm: &mut Vm, args: Args) -> Res<Value> {
    cased(vm, args, Is::Upper)
}

pub fn istitle(vm: &mut Vm, args: Args) -> Res<Value> {
    cased(vm, args, Is::Title)
}
