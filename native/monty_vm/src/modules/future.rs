//! `__future__`: what `from __future__ import` names. All of it is in effect; `annotations` also makes annotations texts (the
//! compiler sees to that).
use super::{Constant, ModuleDef};
use crate::value::Value;
use crate::vm::{Res, Vm};

/// The module.
pub static MODULE: ModuleDef = ModuleDef { name: "__future__", doc: "", functions: &[], constants: FEATURES, python: None };

const FEATURES: &[Constant] = &[
    ("nested_scopes", |vm| feature(vm, (2, 1, 0, "beta", 1), Some((2, 2, 0, "alpha", 0)), 0x10)),
    ("generators", |vm| feature(vm, (2, 2, 0, "alpha", 1), Some((2, 3, 0, "final", 0)), 0)),
    ("division", |vm| feature(vm, (2, 2, 0, "alpha", 2), Some((3, 0, 0, "alpha", 0)), 0x2_0000)),
    ("absolute_import", |vm| feature(vm, (2, 5, 0, "alpha", 1), Some((3, 0, 0, "alpha", 0)), 0x4_0000)),
    ("with_statement", |vm| feature(vm, (2, 5, 0, "alpha", 1), Some((2, 6, 0, "alpha", 0)), 0x8_0000)),
    ("print_function", |vm| feature(vm, (2, 6, 0, "alpha", 2), Some((3, 0, 0, "alpha", 0)), 0x10_0000)),
    ("unicode_literals", |vm| feature(vm, (2, 6, 0, "alpha", 2), Some((3, 0, 0, "alpha", 0)), 0x20_0000)),
    ("barry_as_FLUFL", |vm| feature(vm, (3, 1, 0, "alpha", 2), Some((4, 0, 0, "alpha", 0)), 0x40_0000)),
    ("generator_stop", |vm| feature(vm, (3, 5, 0, "beta", 1), Some((3, 7, 0, "alpha", 0)), 0x80_0000)),
    ("annotations", |vm| feature(vm, (3, 7, 0, "beta", 1), None, 0x100_0000)),
];

type Release = (i64, i64, i64, &'static str, i64);

/// When a feature could be had, since when it is always there, and its flag for `compile`: a plain tuple of the three.
fn feature(vm: &mut Vm, optional: Release, mandatory: Option<Release>, flag: i64) -> Res<Value> {
    let optional = release(vm, optional)?;
    let mandatory = match mandatory {
        Some(mandatory) => release(vm, mandatory)?,
        None => Value::None,
    };
    vm.heap.new_tuple([optional, mandatory, Value::Int(flag)])
}

fn release(vm: &mut Vm, (major, minor, micro, level, serial): Release) -> Res<Value> {
    let level = vm.heap.new_str(level)?;
    vm.heap.new_tuple([Value::Int(major), Value::Int(minor), Value::Int(micro), level, Value::Int(serial)])
}
