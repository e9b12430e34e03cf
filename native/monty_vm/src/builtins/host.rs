//! What the library's Python asks the host by: see `vm/host.rs`.
use crate::value::Value;
use crate::vm::{Args, HostCall, NativeDef, Res, Sig, Vm};

/// The rows.
pub static FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_monotonic", Sig::None, |vm, _| vm.ask_host(HostCall::Monotonic)),
    NativeDef::function("_vm_sleep", Sig::One, |vm, args| {
        let seconds = args.get(vm, 0);
        sleep(vm, seconds)
    }),
    NativeDef::function("_vm_call_host", Sig::Range(3, 3), |vm, args| {
        let [function, args, kwargs] = [0, 1, 2].map(|i| args.get(vm, i));
        vm.call_described(function, args, kwargs)
    }),
    NativeDef::function("_vm_os_call", Sig::Range(3, 3), os_call),
    NativeDef::function("_vm_wait_host", Sig::Range(2, 2), |vm, args| {
        let (calls, seconds) = (args.get(vm, 0), args.get(vm, 1));
        let seconds = if matches!(seconds, Value::Float(seconds) if !seconds.is_finite()) { Value::None } else { seconds };
        vm.ask_host(HostCall::Wait { calls, seconds })
    }),
];

fn sleep(vm: &mut Vm, seconds: Value) -> Res<Value> {
    match seconds {
        Value::Float(seconds) if seconds > 0.0 => vm.ask_host(HostCall::Sleep { seconds: seconds.min(f64::MAX) }),
        Value::Int(seconds) if seconds > 0 => vm.ask_host(HostCall::Sleep { seconds: seconds as f64 }),
        _ => Ok(Value::None),
    }
}

/// `_vm_os_call(function, args, kwargs)`
fn os_call(vm: &mut Vm, args: Args) -> Res<Value> {
    let [function, given, kwargs] = [0, 1, 2].map(|i| args.get(vm, i));
    if vm.is_hosted() {
        return vm.ask_host_numbered(|id| HostCall::Os { id, function, args: given, kwargs });
    }
    let first = if let Value::Tuple(id) = given { vm.heap.tuple(id).first().copied().unwrap_or_default() } else { Value::None };
    match vm.heap.as_str(function) {
        Some("monotonic") => vm.ask_host(HostCall::Monotonic),
        Some("sleep") => sleep(vm, first),
        _ => Err(vm.unhandled(function, given)),
    }
}
