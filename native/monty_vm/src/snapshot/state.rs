//! What a snapshot holds, and writing it.
use super::{MAGIC, VERSION, checksum};
use crate::bytecode::Unit;
use crate::heap::Heap;
use crate::value::Value;
use crate::vm::{Asked, Describe, Frame, Limits, Linked, Module, Ret, Vm};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::Arc;

/// A unit of code in a snapshot.
#[derive(Serialize, Deserialize)]
pub(super) enum UnitState<'a> {
    /// Written out.
    Full(Cow<'a, Unit>),
    /// What ships with this version (a function of the prelude, a module written in Python): its name and checksum.
    Frozen(Cow<'a, str>, u64),
}

impl UnitState<'_> {
    /// The function of the prelude that it is.
    pub(super) fn name_in_prelude(&self) -> Option<&'static str> {
        match self {
            UnitState::Frozen(name, _) => Some(crate::prelude::function(crate::prelude::function_index(name)?)?.name),
            UnitState::Full(_) => None,
        }
    }
}

/// A unit and the module it was linked into, in link order.
#[derive(Serialize, Deserialize)]
pub(super) struct LinkState<'a> {
    pub unit: UnitState<'a>,
    pub module: u32,
}

/// Everything that a paused program is.
#[derive(Serialize, Deserialize)]
pub(super) struct State<'a> {
    pub links: Vec<LinkState<'a>>,
    pub heap: Cow<'a, Heap>,
    pub stack: Cow<'a, [Value]>,
    pub frames: Cow<'a, [Frame]>,
    pub consts: Cow<'a, [Value]>,
    pub modules: Cow<'a, [Module]>,
    pub globals: Cow<'a, [Value]>,
    pub current_module: u32,
    pub ret: Ret,
    pub sent: Value,
    pub defaults: Cow<'a, [Value]>,
    pub asked: Cow<'a, [Asked]>,
    pub ticks: i64,
    pub limits: Limits,
    pub host_depth: usize,
    pub output: Cow<'a, str>,
    pub output_bytes: usize,
    pub max_str_digits: usize,
    pub memory_errors: u32,
    /// The module of the prelude.
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

fn capture(vm: &Vm) -> State<'_> {
    State {
        links: links(&vm.codes),
        heap: Cow::Borrowed(&vm.heap),
        stack: Cow::Borrowed(vm.stack.get(..vm.top()).unwrap_or(&vm.stack)),
        frames: Cow::Borrowed(&vm.frames),
        consts: Cow::Borrowed(&vm.consts),
        modules: Cow::Borrowed(&vm.modules),
        globals: Cow::Borrowed(&vm.globals),
        current_module: vm.current_module,
        ret: vm.ret,
        sent: vm.sent,
        defaults: Cow::Borrowed(&vm.defaults),
        asked: Cow::Borrowed(&vm.asked),
        ticks: vm.ticks.wrapping_add(vm.slice.wrapping_sub(vm.fuel.wrapping_add(vm.work_spent))),
        limits: vm.limits,
        host_depth: vm.host_depth,
        output: Cow::Borrowed(&vm.output),
        output_bytes: vm.output_bytes,
        max_str_digits: vm.max_str_digits,
        memory_errors: vm.memory_errors,
        prelude: vm.prelude.module,
        describing: vm.describing,
        given: vm.given,
        hosted: vm.hosted,
        host_calls: vm.host_calls,
        thrown: vm.thrown,
    }
}

/// The units of a table of code, in link order.
fn links(codes: &[Linked]) -> Vec<LinkState<'_>> {
    let mut links = Vec::new();
    for (index, linked) in codes.iter().enumerate() {
        if linked.codes as usize != index {
            continue;
        }
        let unit = match crate::prelude::find(&linked.unit.filename) {
            Some(frozen) if Arc::ptr_eq(&linked.unit, &frozen.unit()) => UnitState::Frozen(frozen.name.into(), frozen.checksum()),
            _ => UnitState::Full(Cow::Borrowed(&linked.unit)),
        };
        links.push(LinkState { unit, module: linked.module });
    }
    links
}
