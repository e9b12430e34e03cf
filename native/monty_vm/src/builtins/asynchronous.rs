//! `aiter`, `anext`, and what `asyncio` asks of the VM.
use crate::heap::{GeneratorId, GeneratorObj, GeneratorState};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};

/// The rows.
pub static FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("aiter", Sig::One, aiter),
    NativeDef::function("anext", Sig::Range(1, 2), anext),
    NativeDef::function("_vm_mark_coroutine", Sig::One, |vm, args| {
        if let Value::Function(id) = args.get(vm, 0) {
            vm.heap.functions.get_mut(id).iterable_coroutine = true;
        }
        Ok(Value::None)
    }),
    // The asynchronous generators that have begun and not ended.
    NativeDef::function("_vm_async_generators", Sig::None, |vm, _| {
        let slots = vm.heap.generators.slot_bytes() as u64;
        vm.work(slots / 64)?;
        let begun = |generator: &GeneratorObj| {
            generator.ty == BuiltinType::AsyncGenerator
                && generator.state == GeneratorState::Suspended
                && generator.driver.is_undef()
        };
        let found = vm.heap.generators.iter().filter(|(_, generator)| begun(generator));
        let found: Vec<Value> = found.map(|(index, _)| Value::AsyncGenerator(GeneratorId(index))).collect();
        vm.heap.new_list(found)
    }),
];

fn aiter(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    let Some(method) = vm.manager_method(value, "__aiter__") else {
        let message = format!("'{}' object is not an async iterable", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    if let Value::AsyncGenerator(_) = value {
        return Ok(value);
    }
    let iterator = vm.ask_method(method, value, &[])?;
    if !vm.is_async_iterator(iterator) {
        let message = format!("aiter() returned not an async iterator of type '{}'", vm.type_name(iterator));
        return Err(vm.type_error(message));
    }
    Ok(iterator)
}

fn anext(vm: &mut Vm, args: Args) -> Res<Value> {
    let (iterator, default) = (args.get(vm, 0), args.get(vm, 1));
    let Some(method) = vm.manager_method(iterator, "__anext__") else {
        let message = format!("'{}' object is not an async iterator", vm.type_name(iterator));
        return Err(vm.type_error(message));
    };
    let awaitable = match iterator {
        Value::AsyncGenerator(_) => vm.async_next(iterator)?,
        _ => vm.ask_method(method, iterator, &[])?,
    };
    if default.is_undef() { Ok(awaitable) } else { Err(vm.call_prelude("_anext_default", &[awaitable, default])) }
}
