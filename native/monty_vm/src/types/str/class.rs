//! The tests of what characters a string has.
use super::args::receiver;
use crate::text::case::{Is, is_all};
use crate::text::strip::is_text_space;
use crate::unicode;
use crate::value::Value;
use crate::vm::{Args, Res, Vm};

/// Whether there are characters, and `ascii` holds of each, or `other` of those that are not ASCII.
#[inline(always)]
fn every(vm: &mut Vm, args: Args, ascii: impl Fn(u8) -> bool, other: fn(char) -> bool) -> Res<Value> {
    let id = receiver(vm, args)?;
    let text = vm.heap.str(id);
    if vm.heap.is_ascii(id) {
        let work = text.len() as u64;
        vm.work(work)?;
        let text = vm.heap.str(id);
        return Ok(Value::Bool(!text.is_empty() && text.bytes().all(ascii)));
    }
    let work = text.len() as u64 * 8;
    vm.work(work)?;
    let mut chars = vm.heap.str(id).chars();
    Ok(Value::Bool(chars.all(|c| if c.is_ascii() { ascii(c as u8) } else { other(c) })))
}

pub fn isdigit(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_digit(), |c| unicode::digit_value(c).is_some())
}

pub fn isdecimal(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_digit(), |c| unicode::decimal_value(c).is_some())
}

pub fn isnumeric(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_digit(), unicode::is_numeric)
}

pub fn isalpha(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_alphabetic(), unicode::is_alpha)
}

pub fn isalnum(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, |b| b.is_ascii_alphanumeric(), unicode::is_alnum)
}

pub fn isspace(vm: &mut Vm, args: Args) -> Res<Value> {
    every(vm, args, is_text_space, unicode::is_space)
}

pub fn isprintable(vm: &mut Vm, args: Args) -> Res<Value> {
    if vm.heap.str_len(receiver(vm, args)?) == 0 {
        return Ok(Value::Bool(true));
    }
    every(vm, args, |b| matches!(b, b' '..=b'~'), unicode::is_printable)
}

pub fn isascii(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    Ok(Value::Bool(vm.heap.is_ascii(id)))
}

pub fn isidentifier(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let work = vm.heap.str(id).len() as u64 * 8;
    vm.work(work)?;
    Ok(Value::Bool(unicode::is_identifier(vm.heap.str(id))))
}

fn cased(vm: &mut Vm, args: Args, is: Is) -> Res<Value> {
    let id = receiver(vm, args)?;
    let work = vm.heap.str(id).len() as u64 * 8;
    vm.work(work)?;
    Ok(Value::Bool(is_all(vm.heap.str(id).chars(), is)))
}

pub fn isupper(vm: &mut Vm, args: Args) -> Res<Value> {
    cased(vm, args, Is::Upper)
}

pub fn islower(vm: &mut Vm, args: Args) -> Res<Value> {
    cased(vm, args, Is::Lower)
}

pub fn istitle(vm: &mut Vm, args: Args) -> Res<Value> {
    cased(vm, args, Is::Title)
}
