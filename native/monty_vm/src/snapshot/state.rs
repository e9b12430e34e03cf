//! What a snapshot holds, and writing it.
use super::{MAGIC, VERSION, checksum};
use crate::bytecode::Unit;
use crate::heap::Heap;
use crate::value::Value;
use crate::vm::{Asked, Describe, Frame, Limits, Linked, Module, Ret, Vm};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A unit of code in a snapshot.
#[derive(Serialize, Deserialize)]
pub(super) enum UnitState {
    /// Written out.
    Full(Unit),
    /// What ships with this version (the prelude, a module written in Python): its name and checksum.
    Frozen(Box<str>, u64),
}

/// A unit and the module it was linked into, in link order.
#[derive(Serialize, Deserialize)]
pub(super) struct LinkState {
    pub unit: UnitState,
    pub module: u32,
}

/// Everything that a paused program is.
#[derive(Serialize, Deserialize)]
pub(super) struct State {
    pub links: Vec<LinkState>,
    pub heap: Heap,
    pub stack: Vec<Value>,
    pub frames: Vec<Frame>,
    pub consts: Vec<Value>,
    pub modules: Vec<Module>,
    pub globals: Vec<Value>,
    pub current_module: u32,
    pub ret: Ret,
    pub sent: Value,
    pub defaults: Vec<Value>,
    pub asked: Vec<Asked>,
    pub ticks: i64,
    pub limits: Limits,
    pub host_depth: usize,
    pub output: String,
    pub output_bytes: usize,
    pub max_str_digits: usize,
    pub memory_errors: u32,
    pub prelude: Option<u32>,
    pub describing: Describe,
    pub given: Value,
    pub hosted: bool,
    pub host_calls: u64,
    pub thrown: Value,
}

/// The snapshot of a program between two slices. The program can go on.
pub fn dump(vm: &mut Vm) -> Vec<u8> {
    vm.collect();
    let state = capture(vm);
    let body = postcard::to_stdvec(&state).unwrap_or_default();
    let mut bytes = Vec::with_capacity(body.len() + 14);
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&checksum(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

fn capture(vm: &Vm) -> State {
    State {
        links: links(&vm.codes),
        heap: vm.heap.clone(),
        stack: vm.stack.iter().take(vm.top()).copied().collect(),
        frames: vm.frames.clone(),
        consts: vm.consts.clone(),
        modules: vm.modules.clone(),
        globals: vm.globals.clone(),
        current_module: vm.current_module,
        ret: vm.ret,
        sent: vm.sent,
        defaults: vm.defaults.clone(),
        asked: vm.asked.clone(),
        ticks: vm.ticks.wrapping_add(vm.slice.wrapping_sub(vm.fuel.wrapping_add(vm.work_spent))),
        limits: vm.limits,
        host_depth: vm.host_depth,
        output: vm.output.clone(),
        output_bytes: vm.output_bytes,
        max_str_digits: vm.max_str_digits,
        memory_errors: vm.memory_errors,
        prelude: vm.prelude,
        describing: vm.describing,
        given: vm.given,
        hosted: vm.hosted,
        host_calls: vm.host_calls,
        thrown: vm.thrown,
    }
}

/// The units of a table of code, in link order.
fn links(codes: &[Linked]) -> Vec<LinkState> {
    let mut links = Vec::new();
    for (index, linked) in codes.iter().enumerate() {
        if linked.codes as usize != index {
            continue;
        }
        let unit = match crate::prelude::find(&linked.unit.filename) {
            Some(frozen) if Arc::ptr_eq(&linked.unit, &frozen.unit()) => UnitState::Frozen(frozen.name.into(), frozen.checksum()),
            _ => UnitState::Full(linked.unit.as_ref().clone()),
        };
        links.push(LinkState { unit, module: linked.module });
    }
    links
}
