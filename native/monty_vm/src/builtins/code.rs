//! Builtins that compile and run source texts, and those about the caller's names: `exec`, `eval`, `compile`, `globals`, `locals`.
use crate::bytecode::CodeKind;
use crate::compile::{self, Mode, Options};
use crate::heap::CodeId;
use crate::types::{BuiltinType, code, exception, frame};
use crate::value::{ModuleId, Value};
use crate::vm::{Args, Frame, Named, NativeDef, Res, Sig, Trap, Vm};
use std::sync::Arc;

/// Work units to compile the shortest source.
const WORK: u64 = 8000;
/// Work units to parse and compile a byte of source.
const WORK_PER_BYTE: u64 = 120;
/// Bytes that a syntax tree takes for a byte of source, at most.
const TREE_PER_BYTE: usize = 64;

static EXEC: Named =
    Named { names: &["source", "globals", "locals", "closure"], positional_only: 1, required: 1, max_positional: 3 };
static EVAL: Named = Named { names: &["source", "globals", "locals"], positional_only: 1, required: 1, max_positional: 3 };
static COMPILE: Named = Named {
    names: &["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"],
    positional_only: 0,
    required: 3,
    max_positional: 6,
};

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("exec", Sig::Named(&EXEC), exec),
    NativeDef::function("eval", Sig::Named(&EVAL), eval),
    NativeDef::function("compile", Sig::Named(&COMPILE), compile_source),
    NativeDef::function("globals", Sig::None, |vm, _| Ok(scope(vm)?.globals)),
    NativeDef::function("locals", Sig::None, |vm, _| locals(vm)),
];

/// The names that the innermost frame of a program's own code sees.
struct Scope {
    /// A Dict or a Namespace.
    globals: Value,
    /// The same, for code at module level; Undef in a function.
    locals: Value,
    module: u32,
    frame: Frame,
}

/// The scope of the caller: the prelude's frames (of `map`, say) are looked through.
fn scope(vm: &Vm) -> Res<Scope> {
    let own = |frame: &&Frame| vm.linked(frame.code).is_some_and(|l| !vm.is_prelude(l.module));
    let frame = *vm.frames.iter().rev().find(own).or(vm.frames.first()).ok_or(Trap::Internal)?;
    let linked = vm.linked(frame.code).ok_or(Trap::Internal)?;
    let (locals, globals) = vm.namespaces_of(linked, &frame);
    let live = Value::Namespace(ModuleId(linked.module));
    let globals = globals.or(live);
    let locals = match linked.code.kind {
        CodeKind::Module | CodeKind::AsyncModule => locals.or(live),
        CodeKind::Class => vm.stack.get(frame.base as usize).copied().unwrap_or_default(),
        _ => Value::Undef,
    };
    Ok(Scope { globals, locals, module: linked.module, frame })
}

/// `locals()`: in a function a new dict.
pub fn locals(vm: &mut Vm) -> Res<Value> {
    let scope = scope(vm)?;
    if !scope.locals.is_undef() {
        return Ok(scope.locals);
    }
    let base = scope.frame.base as usize;
    frame::locals_of(vm, scope.frame.code, &|vm, register| vm.stack.get(base + register).copied())
}

/// The namespaces that `exec` and `eval` were given, or the caller's.
fn namespaces(vm: &mut Vm, args: Args, function: &str) -> Res<(Value, Value, u32)> {
    let (globals, own_locals) = (args.get_or(vm, 1, Value::None), args.get_or(vm, 2, Value::None));
    let is_dict = |v: Value| matches!(v, Value::Dict(_) | Value::Namespace(_));
    let is_mapping = is_dict(own_locals) || own_locals.is_none();
    if function == "eval" && !is_mapping {
        return Err(vm.type_error("locals must be a mapping"));
    }
    if !globals.is_none() && !is_dict(globals) {
        return Err(if function == "eval" {
            vm.type_error("globals must be a dict")
        } else {
            let message = format!("exec() globals must be a dict, not {}", vm.type_name(globals));
            vm.type_error(message)
        });
    }
    if !is_mapping {
        let message = format!("locals must be a mapping or None, not {}", vm.type_name(own_locals));
        return Err(vm.type_error(message));
    }
    let scope = scope(vm)?;
    if globals.is_none() {
        let own_locals = if own_locals.is_none() { locals(vm)? } else { own_locals };
        return Ok((scope.globals, own_locals, scope.module));
    }
    if let Value::Dict(dict) = globals
        && vm.dict_get_str(dict, "__builtins__").is_none()
    {
        let builtins = crate::modules::import(vm, "builtins", true)?;
        let key = vm.heap.new_str("__builtins__")?;
        vm.dict_set(dict, key, builtins)?;
    }
    Ok((globals, if own_locals.is_none() { globals } else { own_locals }, scope.module))
}

fn exec(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = args.get(vm, 0);
    let (globals, locals, module) = namespaces(vm, args, "exec")?;
    if !args.get_or(vm, 3, Value::None).is_none() {
        return Err(vm.type_error("closure can only be used when source is a code object"));
    }
    let id = match code::id_of(vm, source) {
        Some(id) => id,
        None => {
            let source = text(vm, source, "exec() arg 1 must be a string, bytes or code object")?;
            unit(vm, &source, "<string>", Mode::Exec, module)?
        }
    };
    vm.push_module_code(id, locals, globals)
}

fn eval(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = args.get(vm, 0);
    let (globals, locals, module) = namespaces(vm, args, "eval")?;
    let id = match code::id_of(vm, source) {
        Some(id) => id,
        None => {
            let source = text(vm, source, "eval() arg 1 must be a string, bytes or code object")?;
            unit(vm, source.trim_start_matches([' ', '\t']), "<string>", Mode::Eval, module)?
        }
    };
    vm.push_module_code(id, locals, globals)
}

/// The text of a source.
fn text(vm: &mut Vm, source: Value, wrong: &str) -> Res<String> {
    let text = match vm.plain(source) {
        Value::Str(id) => {
            vm.reserve(vm.heap.str(id).len())?;
            vm.heap.str(id).to_owned()
        }
        Value::Bytes(id) => {
            let bytes = vm.heap.bytes_of(id);
            match std::str::from_utf8(bytes) {
                Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text).to_owned(),
                Err(error) => {
                    let at = error.valid_up_to();
                    let wrong = bytes.get(at).copied().unwrap_or(0);
                    let line = bytes.iter().take(at).filter(|b| **b == b'\n').count() + 1;
                    let message = format!(
                        "Non-UTF-8 code starting with '\\x{wrong:02x}' on line {line}, but no encoding declared; \
                         see https://peps.python.org/pep-0263/ for details"
                    );
                    return Err(vm.raise(BuiltinType::SyntaxError, &message));
                }
            }
        }
        _ => return Err(vm.type_error(wrong)),
    };
    if text.contains('\0') {
        return Err(vm.raise(BuiltinType::SyntaxError, "source code string cannot contain null bytes"));
    }
    Ok(text)
}

/// Compiles a source and links it into the program; its module code.
fn unit(vm: &mut Vm, source: &str, filename: &str, mode: Mode, module: u32) -> Res<CodeId> {
    if let Some(known) = vm.evaluated.find(source, filename, mode, module) {
        return Ok(known);
    }
    vm.work((source.len() as u64).saturating_mul(WORK_PER_BYTE).saturating_add(WORK))?;
    vm.reserve(source.len().saturating_mul(TREE_PER_BYTE))?;
    let options = Options { filename, mode, globals: &[], dynamic: true, hidden: false };
    match compile::compile(source, &options) {
        Ok(unit) => {
            vm.reserve_unit(&unit, true)?;
            let id = vm.link(Arc::new(unit), module);
            vm.evaluated.add(source, filename, mode, module, id);
            Ok(id)
        }
        Err(details) => Err(exception::raise_syntax(vm, &details, filename)),
    }
}

fn compile_source(vm: &mut Vm, args: Args) -> Res<Value> {
    let (source, filename, mode) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
    let filename = match filename {
        Value::Str(id) => vm.heap.str(id).to_owned(),
        Value::Bytes(id) => String::from_utf8_lossy(vm.heap.bytes_of(id)).into_owned(),
        other => {
            let message = format!("expected str, bytes or os.PathLike object, not {}", vm.type_name(other));
            return Err(vm.type_error(message));
        }
    };
    let Some(mode) = vm.heap.as_str(mode).map(str::to_owned) else {
        let message = format!("compile() argument 'mode' must be str, not {}", vm.type_name(mode));
        return Err(vm.type_error(message));
    };
    let mode = match mode.as_str() {
        "exec" => Mode::Exec,
        "single" => Mode::Single,
        "eval" => Mode::Eval,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    if code::id_of(vm, source).is_some() {
        return Ok(source);
    }
    let source = text(vm, source, "compile() arg 1 must be a string, bytes or AST object")?;
    let source = if mode == Mode::Eval { source.trim_start_matches([' ', '\t']) } else { &source };
    let module = scope(vm)?.module;
    let id = unit(vm, source, &filename, mode, module)?;
    code::object(vm, id)
}
