//! `generator`.
use super::{BuiltinType, Getter, TypeDef, exception};
use crate::heap::{GeneratorId, GeneratorState};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Ret, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    methods: &[
        crate::types::alias::CLASS_GETITEM,
        NativeDef::method("__iter__", Sig::None, |vm, args| Ok(args.get(vm, 0))),
        NativeDef::method("__next__", Sig::None, |vm, args| {
            let id = receiver(args.get(vm, 0))?;
            vm.generator_send(id, Value::None)
        }),
        NativeDef::method("send", Sig::One, |vm, args| {
            let id = receiver(args.get(vm, 0))?;
            let sent = args.get(vm, 1);
            vm.generator_send(id, sent)
        }),
        NativeDef::method("throw", Sig::Range(1, 3), throw),
        NativeDef::method("close", Sig::None, close),
    ],
    getters: &[
        Getter { name: "gi_running", get: |vm, generator| has_state(vm, generator, &[GeneratorState::Running]) },
        Getter { name: "gi_suspended", get: |vm, generator| has_state(vm, generator, &[GeneratorState::Suspended]) },
        Getter { name: "gi_yieldfrom", get: delegate },
        Getter { name: "gi_frame", get: frame },
        Getter { name: "gi_code", get: code },
        Getter { name: "__name__", get: |vm, generator| name(vm, generator, false) },
        Getter { name: "__qualname__", get: |vm, generator| name(vm, generator, true) },
    ],
    iter: Some(|_, generator| Ok(generator)),
    repr: Some(|vm, generator, out| out.text(&repr(vm, generator, "generator"))),
    ..TypeDef::EMPTY
};

/// The generator, coroutine or asynchronous generator that a method is called on.
pub fn receiver(generator: Value) -> Res<GeneratorId> {
    match generator {
        Value::Generator(id) | Value::Coroutine(id) | Value::AsyncGenerator(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// Whether a generator is in one of the states.
pub fn has_state(vm: &mut Vm, generator: Value, states: &[GeneratorState]) -> Res<Value> {
    Ok(Value::Bool(states.contains(&vm.heap.generators.get(receiver(generator)?).state)))
}

/// The frame object; None when the generator is done.
pub fn frame(vm: &mut Vm, generator: Value) -> Res<Value> {
    super::frame::of_generator(vm, receiver(generator)?)
}

/// The code object.
pub fn code(vm: &mut Vm, generator: Value) -> Res<Value> {
    let code = vm.heap.generators.get(receiver(generator)?).code;
    super::code::object(vm, code)
}

/// `__name__`, or `__qualname__`.
pub fn name(vm: &mut Vm, generator: Value, qualified: bool) -> Res<Value> {
    let generator = vm.heap.generators.get(receiver(generator)?);
    let (code, function) = (generator.code, generator.function);
    if let Value::Function(_) = function {
        return super::function::text(vm, function, if qualified { "__qualname__" } else { "__name__" });
    }
    let code = vm.linked(code).ok_or(Trap::Internal)?.code.clone();
    vm.heap.new_str(if qualified { &code.qualname } else { &code.name })
}

/// `<kind object name at …>`
pub fn repr(vm: &Vm, generator: Value, kind: &str) -> String {
    let Ok(id) = receiver(generator) else { return String::new() };
    let object = vm.heap.generators.get(id);
    let name = match object.function {
        Value::Function(function) => super::function::qualname(vm, function),
        _ => vm.linked(object.code).map_or_else(String::new, |l| l.code.qualname.to_string()),
    };
    format!("<{kind} object {name} at {:#x}>", crate::heap::identity::identity(generator))
}

/// What a suspended generator delegates to.
pub fn delegate(vm: &mut Vm, generator: Value) -> Res<Value> {
    let delegate = vm.delegate(receiver(generator)?).unwrap_or(Value::None);
    // An iterator that is an instance is asked by a generator of the prelude, whose parameter it is.
    if let Value::Generator(id) = delegate
        && let by = vm.heap.generators.get(id)
        && vm.linked(by.code).is_some_and(|linked| linked.code.hidden && &*linked.code.name == "_delegate")
    {
        return Ok(by.registers.first().copied().unwrap_or(Value::None));
    }
    Ok(delegate)
}

/// `throw`
pub fn throw(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(args.get(vm, 0))?;
    let exception = thrown(vm, args)?;
    let ret = vm.ret_as(Ret::Next)?;
    vm.generator_throw(id, exception, ret)
}

/// The exception that `throw(type, value)` or `throw(exception)` means.
pub fn thrown(vm: &mut Vm, args: Args) -> Res<Value> {
    if !matches!(args.get_or(vm, 3, Value::None), Value::None | Value::Traceback(_)) {
        return Err(vm.type_error("throw() third argument must be a traceback object"));
    }
    let (what, value) = (args.get(vm, 1), args.get_or(vm, 2, Value::None));
    match what {
        Value::Exception(_) if value.is_none() => Ok(what),
        Value::Exception(_) => Err(vm.type_error("instance exception may not have a separate value")),
        Value::Type(ty) if ty.is_exception() => match value {
            Value::None => exception::construct(vm, ty, 0, 0, None),
            Value::Exception(_) if vm.is_a(value, ty) => Ok(value),
            Value::Tuple(args) => {
                let args = vm.heap.tuple(args).to_vec();
                vm.new_exception_args(ty, &args)
            }
            one => vm.new_exception_args(ty, &[one]),
        },
        _ => {
            let message =
                format!("exceptions must be classes or instances deriving from BaseException, not {}", vm.type_name(what));
            Err(vm.type_error(message))
        }
    }
}

/// `close`
pub fn close(vm: &mut Vm, args: Args) -> Res<Value> {
    let id = receiver(args.get(vm, 0))?;
    match vm.heap.generators.get(id).state {
        GeneratorState::Done => Ok(Value::None),
        GeneratorState::Created => {
            vm.end_generator(id);
            Ok(Value::None)
        }
        GeneratorState::Running => Err(vm.already_executing(id)),
        GeneratorState::Suspended => {
            let exit = vm.new_exception_args(BuiltinType::GeneratorExit, &[])?;
            let ret = vm.ret_as(Ret::Close)?;
            vm.generator_throw(id, exit, ret)
        }
    }
}
