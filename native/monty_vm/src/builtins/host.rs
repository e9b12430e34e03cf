//! What the library's Python asks the host by: see `vm/host.rs`.
use crate::types::{BuiltinType, host_function};
use crate::value::Value;
use crate::vm::{Args, HostCall, NativeDef, Res, Sig, Vm};

/// The rows.
pub static FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_monotonic", Sig::None, |vm, _| vm.ask_host(HostCall::Monotonic)),
    NativeDef::function("_vm_sleep", Sig::One, |vm, args| {
        let seconds = args.get(vm, 0);
        sleep(vm, seconds)
    }),
    NativeDef::function("_vm_call_host", Sig::Range(3, 3), call),
    NativeDef::function("_vm_call_number", Sig::None, |vm, _| Ok(Value::Int(vm.host_calls() as i64))),
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

/// `_vm_call_host(function, args, kwargs)`
fn call(vm: &mut Vm, args: Args) -> Res<Value> {
    let [function, mut given, kwargs] = [0, 1, 2].map(|i| args.get(vm, i));
    let name = host_function::name_value(vm, function);
    let receiver = host_function::receiver(vm, function);
    if let (Some(receiver), Value::Tuple(id)) = (receiver, given) {
        let mut all = vec![receiver];
        vm.reserve(size_of_val(vm.heap.tuple(id)))?;
        all.extend_from_slice(vm.heap.tuple(id));
        given = vm.heap.new_tuple(all)?;
    }
    if !vm.is_hosted() {
        let message = format!("{} can't be called here: no host is there to do it", host_function::name(vm, function));
        return Err(vm.raise(BuiltinType::RuntimeError, &message));
    }
    let all = vm.heap.new_tuple([given, kwargs])?;
    vm.describe_for_host(all)?;
    let method = receiver.is_some();
    vm.ask_host_numbered(|id| HostCall::Function { id, method, name, args: given, kwargs })
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
