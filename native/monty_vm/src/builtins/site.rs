//! What the interactive helpers of `site` are in a sandbox: `exit` and `quit` end the program, the others say that there is no such
//! thing; and `__import__`.
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

static IMPORT: Named =
    Named { names: &["name", "globals", "locals", "fromlist", "level"], positional_only: 0, required: 1, max_positional: 5 };

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("__import__", Sig::Named(&IMPORT), import),
    NativeDef::function("exit", Sig::Range(0, 1), exit),
    NativeDef::function("quit", Sig::Range(0, 1), exit),
    NativeDef::function("open", Sig::Keywords, |vm, _| Err(unavailable(vm, "open"))),
    NativeDef::function("breakpoint", Sig::Keywords, |vm, _| Err(unavailable(vm, "breakpoint"))),
    NativeDef::function("help", Sig::Keywords, |vm, _| Err(unavailable(vm, "help"))),
];

fn unavailable(vm: &mut Vm, name: &str) -> Trap {
    vm.raise(BuiltinType::RuntimeError, &format!("{name}() is not available in the sandbox"))
}

/// `exit(code)`: `SystemExit(code)`.
fn exit(vm: &mut Vm, args: Args) -> Res<Value> {
    let code = args.get_or(vm, 0, Value::None);
    Err(vm.raise_args(BuiltinType::SystemExit, &[code]))
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
