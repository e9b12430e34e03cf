//! `frame`: how a frame was when its object was made. What is active, of functions and generators, shows as a record of its place
//! and its names; calls know nothing of it.
use super::{BuiltinType, Getter, TypeDef, code, record, traceback};
use crate::bytecode::CodeKind;
use crate::heap::{CodeId, GeneratorId, GeneratorState, TracebackEntry};
use crate::value::{ModuleId, Value};
use crate::vm::{Args, Frame, Res, Trap, Vm};

/// The type.
pub static TYPE: TypeDef =
    TypeDef { getters: &[Getter { name: "f_back", get: back }], repr: Some(record::describe), ..TypeDef::EMPTY };

/// `sys._getframe(depth=0)`
pub fn current(vm: &mut Vm, args: Args) -> Res<Value> {
    let depth = args.get_or(vm, 0, Value::Int(0));
    let depth = usize::try_from(vm.index_i64(depth)?).unwrap_or(0);
    vm.work(vm.frames.len() as u64 * 4)?;
    match visible(vm, vm.frames.len(), depth) {
        Some(index) => active(vm, index),
        None => Err(vm.value_error("call stack is not deep enough")),
    }
}

/// The index of the innermost frame below index `top` that is a program's own, `skip` of such left out.
fn visible(vm: &Vm, top: usize, skip: usize) -> Option<usize> {
    let own = |frame: &Frame| vm.linked(frame.code).is_some_and(|linked| !linked.code.hidden);
    vm.frames.iter().take(top).enumerate().rev().filter(|(_, frame)| own(frame)).map(|(index, _)| index).nth(skip)
}

/// The object of the active frame at an index.
fn active(vm: &mut Vm, index: usize) -> Res<Value> {
    let frame = *vm.frames.get(index).ok_or(Trap::Internal)?;
    let linked = vm.linked(frame.code).ok_or(Trap::Internal)?;
    let (own, globals) = vm.namespaces_of(linked, &frame);
    let live = Value::Namespace(ModuleId(linked.module));
    let kind = linked.code.kind;
    let locals = match kind {
        CodeKind::Module | CodeKind::AsyncModule => own.or(live),
        CodeKind::Class => vm.stack.get(frame.base as usize).copied().unwrap_or_default(),
        _ => locals_of(vm, frame.code, &|vm, register| vm.stack.get(frame.base as usize + register).copied())?,
    };
    let place = TracebackEntry { code: frame.code, pc: frame.pc.wrapping_sub(1) };
    let line = traceback::line(vm, place);
    object(vm, place, Some(line), [globals.or(live), locals], Some(index))
}

/// The object of a generator's frame; None when it is done.
pub fn of_generator(vm: &mut Vm, id: GeneratorId) -> Res<Value> {
    let generator = vm.heap.generators.get(id);
    let (code, pc, state) = (generator.code, generator.pc, generator.state);
    match state {
        GeneratorState::Done => return Ok(Value::None),
        GeneratorState::Running => {
            let runs = |frame: &Frame| {
                matches!(vm.stack.get((frame.base as usize).wrapping_sub(1)),
                    Some(Value::Generator(own) | Value::Coroutine(own) | Value::AsyncGenerator(own)) if *own == id)
            };
            if let Some(index) = vm.frames.iter().rposition(runs) {
                return active(vm, index);
            }
        }
        GeneratorState::Created | GeneratorState::Suspended => {}
    }
    let linked = vm.linked(code).ok_or(Trap::Internal)?;
    let globals = Value::Namespace(ModuleId(linked.module));
    // (`yield from` stands before its instruction, to execute it again.)
    let again = matches!(linked.code.ops.get(pc as usize), Some(crate::bytecode::Op::YieldFrom { .. }));
    let pc = if again { pc } else { pc.wrapping_sub(1) };
    let locals = locals_of(vm, code, &|vm, register| vm.heap.generators.get(id).registers.get(register).copied())?;
    let place = TracebackEntry { code, pc };
    let line = (state == GeneratorState::Suspended).then(|| traceback::line(vm, place));
    object(vm, place, line, [globals, locals], None)
}

/// A frame object; what has not begun stands at its first line.
fn object(
    vm: &mut Vm,
    place: TracebackEntry,
    line: Option<i64>,
    [globals, locals]: [Value; 2],
    index: Option<usize>,
) -> Res<Value> {
    let code = code::object(vm, place.code)?;
    let first = record::field(vm, code, "co_firstlineno").unwrap_or(Value::None);
    let line = line.map_or(first, Value::Int);
    let (back, index) = match index {
        Some(index) => (Value::Undef, Value::Int(index as i64)),
        None => (Value::None, Value::Undef),
    };
    record::new(vm, BuiltinType::Frame, vec![code, line, Value::Int(i64::from(place.pc) * 2), globals, locals, back, index])
}

/// `f_back` of what was active, by where it was among the frames.
fn back(vm: &mut Vm, frame: Value) -> Res<Value> {
    let Some(Value::Int(index)) = record::hidden(vm, frame, 0) else { return Ok(Value::None) };
    let index = usize::try_from(index).unwrap_or(0).min(vm.frames.len());
    vm.work(index as u64 * 4)?;
    match visible(vm, index, 0) {
        Some(index) => active(vm, index),
        None => Ok(Value::None),
    }
}

/// The names of a function and what they are bound to, a new dict; `read` gives what a register has.
pub fn locals_of(vm: &mut Vm, code: CodeId, read: &dyn Fn(&Vm, usize) -> Option<Value>) -> Res<Value> {
    let linked = vm.linked(code).ok_or(Trap::Internal)?.clone();
    let code = &linked.code;
    let free_start = usize::from(code.free_start);
    let holds_cell = |i: usize| {
        (i >= free_start && i < free_start + code.captures.len()) || code.cells.iter().any(|&cell| usize::from(cell) == i)
    };
    let mut places: Vec<(usize, u32, bool)> =
        code.local_names.iter().enumerate().map(|(i, &name)| (i, name, holds_cell(i))).collect();
    places.extend(code.wide_names.iter().map(|&(i, name)| (i as usize, name, true)));
    let dict = vm.new_dict()?;
    for (register, name, may_be_cell) in places {
        let name = linked.unit.names.get(name as usize).map_or("", |n| &**n);
        let mut value = read(vm, register).unwrap_or_default();
        if let (true, Value::Cell(cell)) = (may_be_cell, value) {
            value = vm.heap.cells.get(cell).value;
        }
        if !value.is_undef() && !name.starts_with('.') && !name.is_empty() {
            let key = vm.heap.new_str(name)?;
            vm.dict_set(dict, key, value)?;
        }
    }
    Ok(Value::Dict(dict))
}
