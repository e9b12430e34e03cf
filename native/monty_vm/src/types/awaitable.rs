//! What `await` runs that is not a coroutine: `coroutine_wrapper`, and the steps of asynchronous generators.
use super::{BuiltinType, TypeDef, generator};
use crate::heap::{AwaitableId, AwaitableKind, AwaitableState, GeneratorState};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Ret, Sig, Trap, Vm};

/// `coroutine_wrapper`
pub static WRAPPER: TypeDef = TypeDef {
    methods: &[
        NativeDef::method("__iter__", Sig::None, |vm, args| Ok(args.get(vm, 0))),
        NativeDef::method("__next__", Sig::None, next),
        NativeDef::method("send", Sig::One, send),
        NativeDef::method("throw", Sig::Range(1, 3), throw),
        NativeDef::method("close", Sig::None, close),
    ],
    ..TypeDef::EMPTY
};

/// `async_generator_asend` and `async_generator_athrow`
pub static STEP: TypeDef = TypeDef {
    methods: &[
        NativeDef::method("__await__", Sig::None, |vm, args| Ok(args.get(vm, 0))),
        NativeDef::method("__iter__", Sig::None, |vm, args| Ok(args.get(vm, 0))),
        NativeDef::method("__next__", Sig::None, next),
        NativeDef::method("send", Sig::One, send),
        NativeDef::method("throw", Sig::Range(1, 3), throw),
        NativeDef::method("close", Sig::None, close),
    ],
    ..TypeDef::EMPTY
};

fn receiver(vm: &Vm, args: Args) -> Res<AwaitableId> {
    match args.get(vm, 0) {
        Value::Awaitable(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

fn next(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let ret = vm.ret_as(Ret::Next)?;
    vm.step_by_call(id, Value::None, ret)
}

fn send(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let sent = args.get(vm, 1);
    let awaitable = vm.heap.awaitables.get(id);
    let fresh = vm.heap.generators.get(awaitable.generator).state == GeneratorState::Created;
    if awaitable.kind == AwaitableKind::Wrapper && fresh && !sent.is_none() {
        return Err(vm.type_error("can't send non-None value to a just-started coroutine"));
    }
    let ret = vm.ret_as(Ret::Next)?;
    vm.step_by_call(id, sent, ret)
}

fn throw(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let exception = generator::thrown(vm, args)?;
    let ret = vm.ret_as(Ret::Next)?;
    vm.step_throw(id, exception, ret)
}

/// `close`: of what has begun, the generator is closed; what has not is done.
fn close(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(vm, args)?;
    let awaitable = vm.heap.awaitables.get(id).clone();
    match (vm.heap.generators.get(awaitable.generator).state, awaitable.state) {
        (GeneratorState::Done, _) => Ok(Value::None),
        (_, AwaitableState::Done) => Ok(Value::None),
        (GeneratorState::Created, _) => {
            vm.finish_step(id);
            vm.end_generator(awaitable.generator);
            Ok(Value::None)
        }
        (GeneratorState::Running, _) => Err(vm.already_executing(awaitable.generator)),
        (GeneratorState::Suspended, _) => {
            let exit = vm.new_exception_args(BuiltinType::GeneratorExit, &[])?;
            let ret = vm.ret_as(Ret::Close)?;
            vm.step_throw(id, exit, ret)
        }
    }
}
