//! Code objects and frames, as far as they show: what is needed to say where things are.
use super::{BuiltinType, record};
use crate::bytecode::CodeKind;
use crate::heap::{CodeId, TracebackEntry};
use crate::value::{ModuleId, Value};
use crate::vm::{Res, Trap, Vm};
use std::sync::Arc;

/// The code object of code.
pub fn object(vm: &mut Vm, id: CodeId) -> Res<Value> {
    let linked = vm.linked(id).ok_or(Trap::Internal)?;
    let (code, unit) = (Arc::clone(&linked.code), Arc::clone(&linked.unit));
    let line = crate::diagnostics::lines::LineIndex::new(&unit.source).line_column(code.first).line;
    let params = &code.params;
    let name_of = |index: u32| unit.names.get(index as usize).map_or("", |n| &**n);
    let wide = code.wide_names.iter().map(|(_, name)| *name);
    let all: Vec<&str> = code.local_names.iter().copied().chain(wide).map(name_of).collect();
    let free_start = usize::from(code.free_start);
    let is_free = |i: usize| i >= free_start && i < free_start + code.captures.len();
    let is_cell = |i: usize| code.cells.iter().any(|&cell| usize::from(cell) == i);
    let is_parameter = |i: usize| i < params.count();
    let pick = |keep: &dyn Fn(usize) -> bool| {
        all.iter().enumerate().filter(|(i, _)| keep(*i)).map(|(_, name)| *name).collect::<Vec<_>>()
    };
    // Parameters in CPython's order, then the other locals.
    let mut vars: Vec<&str> = params.names.iter().map(|&name| name_of(name)).collect();
    vars.extend(pick(&|i| !is_parameter(i) && !is_free(i) && !is_cell(i)));
    let (cells, free) = (pick(&|i| is_cell(i) && !is_free(i)), pick(&is_free));
    let generator = match code.kind {
        CodeKind::Generator => 0x20,
        CodeKind::Coroutine | CodeKind::AsyncModule => 0x80,
        CodeKind::AsyncGenerator => 0x200,
        _ => 0,
    };
    let function = if code.kind.is_module() { 0 } else { 0x3 };
    let flags = i64::from(params.varargs) * 4 + i64::from(params.varkw) * 8 + generator + function;
    let mut items = vec![vm.heap.new_str(&code.name)?, vm.heap.new_str(&code.qualname)?, vm.heap.new_str(&unit.filename)?];
    let number = |n: u16| Value::Int(i64::from(n));
    items.push(Value::Int(i64::from(line)));
    items.extend([number(params.positional), number(params.positional_only), number(params.keyword_only)]);
    items.push(Value::Int(vars.len() as i64));
    for names in [vars, cells, free] {
        let names = names.into_iter().map(|name| vm.heap.new_str(name)).collect::<Res<Vec<Value>>>()?;
        items.push(vm.heap.new_tuple(names)?);
    }
    items.push(Value::Int(flags));
    items.push(Value::Int(i64::from(id.0)));
    record::new(vm, BuiltinType::Code, items)
}

/// The code that a code object stands for.
pub fn id_of(vm: &Vm, object: Value) -> Option<CodeId> {
    if vm.type_of(object) != BuiltinType::Code {
        return None;
    }
    match record::hidden(vm, object, 0) {
        Some(Value::Int(id)) => u32::try_from(id).ok().map(CodeId).filter(|id| vm.linked(*id).is_some()),
        _ => None,
    }
}

/// A frame object for a place of a traceback.
pub fn frame(vm: &mut Vm, place: TracebackEntry) -> Res<Value> {
    let code = object(vm, place.code)?;
    let module = vm.linked(place.code).ok_or(Trap::Internal)?.module;
    let line = super::traceback::line(vm, place);
    let locals = Value::Dict(vm.new_dict()?);
    let globals = Value::Namespace(ModuleId(module));
    let items = vec![code, Value::Int(line), Value::Int(i64::from(place.pc) * 2), globals, locals, Value::None];
    record::new(vm, BuiltinType::Frame, items)
}
