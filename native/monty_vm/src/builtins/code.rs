//! `exec`, `eval`, `globals`, `locals`: code made at run time, in the sandbox as any other.
use crate::bytecode::CodeKind;
use crate::compile::{Mode, Options, compile};
use crate::diagnostics::syntax::SyntaxDetails;
use crate::types::BuiltinType;
use crate::value::{ModuleId, Value};
use crate::vm::{Args, Frame, Named, NativeDef, Res, Sig, Trap, Vm};
use std::sync::Arc;

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function(
        "exec",
        Sig::Named(&Named { names: &["source", "globals", "locals"], positional_only: 1, required: 1, max_positional: 3 }),
        exec,
    ),
    NativeDef::function(
        "eval",
        Sig::Named(&Named { names: &["source", "globals", "locals"], positional_only: 1, required: 1, max_positional: 3 }),
        eval,
    ),
    NativeDef::function("globals", Sig::None, |vm, _| globals(vm)),
    NativeDef::function("locals", Sig::None, |vm, _| locals(vm)),
];

/// The frame that asks: the innermost that is not the prelude's.
fn caller(vm: &Vm) -> Res<Frame> {
    let visible = |frame: &&Frame| vm.linked(frame.code).is_some_and(|l| !l.code.hidden);
    vm.frames.iter().rev().find(visible).copied().ok_or(Trap::Internal)
}

/// `globals()`
pub fn globals(vm: &mut Vm) -> Res<Value> {
    let frame = caller(vm)?;
    let linked = vm.linked(frame.code).ok_or(Trap::Internal)?;
    if !linked.code.dynamic {
        return Ok(Value::Namespace(ModuleId(linked.module)));
    }
    if linked.code.kind == CodeKind::Module {
        return vm.stack.get(frame.base as usize + 1).copied().ok_or(Trap::Internal);
    }
    match running_function(vm, frame) {
        Value::Function(id) => Ok(vm.heap.functions.get(id).globals),
        _ => Err(Trap::Internal),
    }
}

/// The function whose code a frame runs.
fn running_function(vm: &Vm, frame: Frame) -> Value {
    match vm.stack.get((frame.base as usize).wrapping_sub(1)).copied() {
        Some(Value::Generator(id)) => vm.heap.generators.get(id).function,
        other => other.unwrap_or_default(),
    }
}

/// `locals()`: at module level its globals, in a function a new dict of what is bound.
pub fn locals(vm: &mut Vm) -> Res<Value> {
    let frame = caller(vm)?;
    let linked = vm.linked(frame.code).ok_or(Trap::Internal)?;
    if linked.code.kind == CodeKind::Module {
        if linked.code.dynamic {
            return vm.stack.get(frame.base as usize).copied().ok_or(Trap::Internal);
        }
        return Ok(Value::Namespace(ModuleId(linked.module)));
    }
    let (code, unit) = (Arc::clone(&linked.code), Arc::clone(&linked.unit));
    let dict = vm.new_dict()?;
    let pinned = code.local_names.iter().enumerate().map(|(register, &name)| (register as u32, name));
    for (register, name) in pinned.chain(code.wide_names.iter().copied()) {
        let value = match vm.stack.get(frame.base as usize + register as usize).copied().unwrap_or_default() {
            Value::Cell(id) => vm.heap.cells.get(id).value,
            value => value,
        };
        let name = unit.names.get(name as usize).ok_or(Trap::Internal)?;
        if value.is_undef() || name.starts_with('.') {
            continue;
        }
        let key = vm.heap.new_str(name)?;
        vm.dict_set(dict, key, value)?;
    }
    Ok(Value::Dict(dict))
}

fn exec(vm: &mut Vm, args: Args) -> Res<Value> {
    let global_names = args.get_or(vm, 1, Value::None);
    if !global_names.is_none() && !is_namespace(global_names) {
        let message = format!("exec() globals must be a dict, not {}", vm.type_name(global_names));
        return Err(vm.type_error(message));
    }
    let local_names = args.get_or(vm, 2, Value::None);
    if !local_names.is_none() && !is_namespace(local_names) {
        let message = format!("locals must be a mapping or None, not {}", vm.type_name(local_names));
        return Err(vm.type_error(message));
    }
    run(vm, args, Mode::Exec)
}

fn eval(vm: &mut Vm, args: Args) -> Res<Value> {
    let local_names = args.get_or(vm, 2, Value::None);
    if !local_names.is_none() && !is_namespace(local_names) {
        return Err(vm.type_error("locals must be a mapping"));
    }
    let global_names = args.get_or(vm, 1, Value::None);
    if !global_names.is_none() && !is_namespace(global_names) {
        return Err(vm.type_error("globals must be a dict"));
    }
    run(vm, args, Mode::Eval)
}

fn is_namespace(value: Value) -> bool {
    matches!(value, Value::Dict(_) | Value::Namespace(_))
}

/// Compiles the source and pushes a frame that runs it.
fn run(vm: &mut Vm, args: Args, mode: Mode) -> Res<Value> {
    let name = if mode == Mode::Eval { "eval" } else { "exec" };
    let source = match args.get(vm, 0) {
        Value::Str(id) => vm.heap.str(id).to_owned(),
        Value::Bytes(id) => match std::str::from_utf8(vm.heap.bytes_of(id)) {
            Ok(text) => text.to_owned(),
            Err(_) => return Err(vm.raise(BuiltinType::SyntaxError, "(unicode error) 'utf-8' codec can't decode the source")),
        },
        _ => return Err(vm.type_error(format!("{name}() arg 1 must be a string, bytes or code object"))),
    };
    let global_names = match args.get_or(vm, 1, Value::None) {
        Value::None => globals(vm)?,
        given => given,
    };
    let local_names = match (args.get_or(vm, 2, Value::None), args.get_or(vm, 1, Value::None)) {
        (Value::None, Value::None) => locals(vm)?,
        (Value::None, _) => global_names,
        (given, _) => given,
    };
    let code = match vm.cached_code(mode, &source) {
        Some(code) => code,
        None => {
            // Parsing and compiling take time and memory in proportion to the source.
            vm.work(source.len() as u64 * 200 + vm.codes.len() as u64 * 10)?;
            vm.reserve(source.len().saturating_mul(64))?;
            let text = if mode == Mode::Eval { source.trim_start_matches([' ', '\t']) } else { source.as_str() };
            let options = Options { filename: "<string>", mode, globals: &[], dynamic: true, hidden: false };
            match compile(text, &options) {
                Ok(unit) => vm.link_dynamic(mode, source, Arc::new(unit)),
                Err(details) => return Err(raise_syntax_error(vm, &details)),
            }
        }
    };
    vm.push_dynamic(code, local_names, global_names)?;
    Err(Trap::Pushed)
}

/// The exception of a source that does not compile.
fn raise_syntax_error(vm: &mut Vm, details: &SyntaxDetails) -> Trap {
    let Some(ty) = BuiltinType::visible(details.kind.type_name()) else { return Trap::Internal };
    let mut make = || -> Res<Value> {
        let message = vm.heap.new_str(&details.message)?;
        if !ty.is_subtype(BuiltinType::SyntaxError) {
            return vm.new_exception_args(ty, &[message]);
        }
        let filename = vm.heap.new_str("<string>")?;
        let text = match &details.text {
            Some(text) => vm.heap.new_str(text)?,
            None => Value::None,
        };
        let number = |n: i64| Value::Int(n);
        let place = [filename, number(details.line.into()), number(details.col.into()), text, number(details.end_line.into()), number(details.end_col.into())];
        let place = vm.heap.new_tuple(place)?;
        crate::types::exception::from_args(vm, ty, &[message, place])
    };
    match make() {
        Ok(exception) => vm.raise_value(exception),
        Err(trap) => trap,
    }
}
