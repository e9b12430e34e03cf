//! `async_generator`.
use super::{Getter, TypeDef, generator};
use crate::heap::{AwaitableKind, GeneratorState};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    methods: &[
        crate::types::alias::CLASS_GETITEM,
        NativeDef::method("__aiter__", Sig::None, |vm, args| Ok(args.get(vm, 0))),
        NativeDef::method("__anext__", Sig::Slot(0), |vm, args| step(vm, args, AwaitableKind::Send, Value::None)),
        NativeDef::method("asend", Sig::One, |vm, args| {
            let sent = args.get(vm, 1);
            step(vm, args, AwaitableKind::Send, sent)
        }),
        NativeDef::method("athrow", Sig::Range(1, 3), |vm, args| {
            let exception = generator::thrown(vm, args)?;
            step(vm, args, AwaitableKind::Throw, exception)
        }),
        NativeDef::method("aclose", Sig::None, |vm, args| step(vm, args, AwaitableKind::Close, Value::Undef)),
    ],
    getters: &[
        // It runs while a step of it is awaited.
        Getter {
            name: "ag_running",
            get: |vm, g| Ok(Value::Bool(!vm.heap.generators.get(generator::receiver(g)?).driver.is_undef())),
        },
        Getter { name: "ag_suspended", get: |vm, g| generator::has_state(vm, g, &[GeneratorState::Suspended]) },
        Getter { name: "ag_await", get: generator::delegate },
        Getter { name: "ag_frame", get: generator::frame },
        Getter { name: "ag_code", get: generator::code },
        Getter { name: "__name__", get: |vm, g| generator::name(vm, g, false) },
        Getter { name: "__qualname__", get: |vm, g| generator::name(vm, g, true) },
    ],
    repr: Some(|vm, g, out| out.text(&generator::repr(vm, g, "async_generator"))),
    ..TypeDef::EMPTY
};

fn step(vm: &mut Vm, args: Args, kind: AwaitableKind, value: Value) -> Res<Value> {
    let id = generator::receiver(args.get(vm, 0))?;
    vm.new_awaitable(kind, id, value)
}
