//! What the interactive helpers of `site` are in a sandbox: `exit` and `quit` end the program, the others say that there is no such
//! thing; `__import__`; and `open`, which is Python (`modules/_files.py`).
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

static IMPORT: Named =
    Named { names: &["name", "globals", "locals", "fromlist", "level"], positional_only: 0, required: 1, max_positional: 5 };

static OPEN: Named = Named {
    names: &["file", "mode", "buffering", "encoding", "errors", "newline", "closefd", "opener"],
    positional_only: 0,
    required: 1,
    max_positional: 8,
};

static EXIT: Named = Named { names: &["code"], positional_only: 0, required: 0, max_positional: 1 };

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("__import__", Sig::Named(&IMPORT), import),
    NativeDef::function("exit", Sig::Named(&EXIT), exit),
    NativeDef::function("quit", Sig::Named(&EXIT), exit),
    NativeDef::function("open", Sig::Named(&OPEN), open),
    NativeDef::function("breakpoint", Sig::Keywords, |vm, _| Err(unavailable(vm, "breakpoint"))),
    NativeDef::function("help", Sig::Keywords, |vm, _| Err(unavailable(vm, "help"))),
];

fn unavailable(vm: &mut Vm, name: &str) -> Trap {
    vm.raise(BuiltinType::RuntimeError, &format!("{name}() is not available in the sandbox"))
}

/// How `exit` and `quit` read: they say what they are for.
pub fn usage(def: &NativeDef) -> Option<String> {
    let is_ours = def.module.is_empty() && matches!(def.name, "exit" | "quit");
    is_ours.then(|| format!("Use {}() or Ctrl-D (i.e. EOF) to exit", def.name))
}

/// `exit(code)`: `SystemExit(code)`.
fn exit(vm: &mut Vm, args: Args) -> Res<Value> {
    let code = args.get_or(vm, 0, Value::None);
    Err(vm.raise_args(BuiltinType::SystemExit, &[code]))
}

fn open(vm: &mut Vm, args: Args) -> Res<Value> {
    let (file, mode) = (args.get(vm, 0), args.get_or(vm, 1, Value::Undef));
    let mode = if matches!(mode, Value::Undef) { vm.heap.new_str("r")? } else { mode };
    let buffering = args.get_or(vm, 2, Value::Int(-1));
    let [encoding, errors, newline] = [3, 4, 5].map(|i| args.get_or(vm, i, Value::None));
    let (closefd, opener) = (args.get_or(vm, 6, Value::Bool(true)), args.get_or(vm, 7, Value::None));
    Err(vm.call_prelude("_open", &[file, mode, buffering, encoding, errors, newline, closefd, opener]))
}

fn import(vm: &mut Vm, args: Args) -> Res<Value> {
    let (name, from, level) = (args.get(vm, 0), args.get_or(vm, 3, Value::None), args.get_or(vm, 4, Value::Int(0)));
    let Some(name) = vm.heap.as_str(name).map(str::to_owned) else {
        return Err(vm.type_error("module name must be a string"));
    };
    match vm.index_clamped(level)? {
        0 if name.is_empty() => return Err(vm.value_error("Empty module name")),
        0 => {}
        ..0 => return Err(vm.value_error("level must be >= 0")),
        _ => return Err(vm.raise(BuiltinType::ImportError, "attempted relative import with no known parent package")),
    }
    let whole = vm.truth(from)?;
    crate::modules::import(vm, &name, !whole)
}
