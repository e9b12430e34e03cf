//! What becomes of the value of an expression statement at a prompt, and in `compile(source, name, 'single')`: `sys.displayhook`.
use crate::types::BuiltinType;
use crate::value::{ModuleId, Value};
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The intrinsics.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_display", Sig::One, by_hook),
    NativeDef::function("_vm_displayed_to", Sig::None, target),
    NativeDef::function("_vm_keep_displayed", Sig::One, |vm, args| {
        let value = args.get(vm, 0);
        vm.keep_displayed(value).map(|()| Value::None)
    }),
];

/// `_vm_display(value)`: has `sys.displayhook` show a value.
fn by_hook(vm: &mut Vm, args: Args) -> Res<Value> {
    let Some(sys) = sys(vm) else { return display(vm, args) };
    match vm.module_get(sys, "displayhook") {
        None => Err(vm.raise(BuiltinType::RuntimeError, "lost sys.displayhook")),
        own if own == vm.module_get(sys, "__displayhook__") => display(vm, args),
        Some(hook) => {
            let value = args.get(vm, 0);
            vm.call_value(hook, &[value])
        }
    }
}

/// `sys.displayhook(value)`: unless it is None, writes how it reads to `sys.stdout`, and keeps it as `builtins._`.
pub fn display(vm: &mut Vm, args: Args) -> Res<Value> {
    match args.get(vm, 0) {
        Value::None => Ok(Value::None),
        value => Err(vm.call_prelude("_display", &[value])),
    }
}

/// `_vm_displayed_to()`: what `sys.stdout` was set to; None when that is the program's output.
fn target(vm: &mut Vm, _: Args) -> Res<Value> {
    let Some(sys) = sys(vm) else { return Ok(Value::None) };
    match vm.module_get(sys, "stdout") {
        None | Some(Value::None) => Err(vm.raise(BuiltinType::RuntimeError, "lost sys.stdout")),
        own if own == vm.module_get(sys, "__stdout__") => Ok(Value::None),
        Some(file) => Ok(file),
    }
}

/// The module `sys`, when the program has imported it.
fn sys(vm: &Vm) -> Option<ModuleId> {
    vm.imported_module("sys").filter(|sys| vm.modules.get(sys.0 as usize).is_some_and(|module| module.begun))
}

impl Vm {
    /// Keeps what was shown last, as `_` among the built-in names.
    pub fn keep_displayed(&mut self, value: Value) -> Res {
        let Value::Module(builtins) = crate::modules::import(self, "builtins", true)? else { return Err(Trap::Internal) };
        self.module_set(builtins, "_", value)
    }
}
