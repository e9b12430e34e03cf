//! `coroutine`: what an `async def` function gives.
use super::{Getter, TypeDef, generator};
use crate::heap::{AwaitableKind, GeneratorState};
use crate::value::Value;
use crate::vm::{NativeDef, Sig};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    methods: &[
        crate::types::alias::CLASS_GETITEM,
        NativeDef::method("__await__", Sig::None, |vm, args| {
            let id = generator::receiver(args.get(vm, 0))?;
            vm.new_awaitable(AwaitableKind::Wrapper, id, Value::Undef)
        }),
        NativeDef::method("send", Sig::One, |vm, args| {
            let (id, sent) = (generator::receiver(args.get(vm, 0))?, args.get(vm, 1));
            vm.generator_send(id, sent)
        }),
        NativeDef::method("throw", Sig::Range(1, 3), generator::throw),
        NativeDef::method("close", Sig::None, generator::close),
    ],
    getters: &[
        Getter { name: "cr_running", get: |vm, c| generator::has_state(vm, c, &[GeneratorState::Running]) },
        Getter { name: "cr_suspended", get: |vm, c| generator::has_state(vm, c, &[GeneratorState::Suspended]) },
        Getter { name: "cr_await", get: generator::delegate },
        Getter { name: "cr_frame", get: generator::frame },
        Getter { name: "cr_code", get: generator::code },
        Getter { name: "cr_origin", get: |_, _| Ok(Value::None) },
        Getter { name: "__name__", get: |vm, c| generator::name(vm, c, false) },
        Getter { name: "__qualname__", get: |vm, c| generator::name(vm, c, true) },
    ],
    repr: Some(|vm, c, out| out.text(&generator::repr(vm, c, "coroutine"))),
    ..TypeDef::EMPTY
};
