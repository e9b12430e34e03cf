//! What a run asks of Elixir, as terms, and the answers.
use crate::atoms;
use crate::clock::Clock;
use crate::decode::{Decoder, Refusal};
use crate::encode::Encoder;
use crate::failure::Failure;
use monty_vm::types::BuiltinType;
use monty_vm::types::exception::os_error_of_text;
use monty_vm::value::Value;
use monty_vm::vm::{HostCall, Limits, Vm};
use rustler::{Atom, Encoder as _, Env, Term};

/// The parts of a question: what it is, and what belongs to it.
///
/// `{:call | :method, id, name, args, kwargs}`, `{:name, name}`, `{:os, id, function, args, kwargs}`, `{:wait, ids, seconds | nil}`;
/// arguments are a tuple (of a method its object is the first).
pub fn question<'a>(
    env: Env<'a>,
    vm: &mut Vm,
    limits: &Limits,
    clock: &Clock,
    dirty: bool,
    call: HostCall,
) -> Result<Term<'a>, Refusal> {
    let mut encoder = Encoder::new(env, vm, limits, clock, dirty);
    let mut of = |value: Value| encoder.result(value);
    Ok(match call {
        HostCall::Function { id, method, name, args, kwargs } => {
            let tag = if method { atoms::method() } else { atoms::call() };
            (tag, id, of(name)?, of(args)?, of(kwargs)?).encode(env)
        }
        HostCall::Name { name } => (atoms::name(), of(name)?).encode(env),
        HostCall::Os { id, function, args, kwargs } => (atoms::os(), id, of(function)?, of(args)?, of(kwargs)?).encode(env),
        HostCall::Sleep { seconds } => (atoms::os(), 0, "sleep", (seconds,), Term::map_new(env)).encode(env),
        HostCall::Monotonic => (atoms::os(), 0, "monotonic", (), Term::map_new(env)).encode(env),
        HostCall::Wait { calls, seconds } => (atoms::wait(), of(calls)?, of(seconds)?).encode(env),
    })
}

/// An exception of what went wrong in a conversion, for Python to catch.
pub fn exception_of(vm: &mut Vm, failure: &Failure) -> Result<Value, Failure> {
    let ty = BuiltinType::visible(failure.class).filter(|ty| ty.is_exception()).unwrap_or(BuiltinType::RuntimeError);
    vm.new_exception(ty, &failure.message).map_err(|_| Failure::bug("an exception could not be made"))
}

/// Gives a run the answer `kind` with what belongs to it.
///
/// `:ok, value`; `:error, %ExMonty.Exception{}`; `:undefined, _`; `:later, _`; `:wait, [{id, {:ok, value} | {:error, exception}}]`.
pub fn answer(vm: &mut Vm, limits: &Limits, clock: &Clock, dirty: bool, kind: Atom, term: Term) -> Result<(), Refusal> {
    let Some(call) = vm.waiting() else { return Err(no_answer("the program waits for no answer")) };
    let waits = matches!(call, HostCall::Wait { .. });
    if waits != (kind == atoms::wait()) {
        return Err(no_answer(match waits {
            true => "the program waits for results of calls: use ExMonty.resume_futures/2",
            false => "the program does not wait for results of calls: use ExMonty.resume/2",
        }));
    }
    let answered = if kind == atoms::ok() {
        let value = Decoder::new(vm, limits, clock, dirty).value("the answer", term)?;
        vm.resume(value)
    } else if kind == atoms::error() {
        let exception = raised(vm, limits, clock, dirty, term)?;
        vm.resume_raise(exception)
    } else if kind == atoms::undefined() {
        vm.resume_undefined().map_err(|trap| Failure::of_trap(trap, limits, "an exception"))?
    } else if kind == atoms::later() {
        vm.resume_later()
    } else {
        let results = results(vm, limits, clock, dirty, term)?;
        vm.resume(results)
    };
    if answered { Ok(()) } else { Err(no_answer("that is no answer to what the program asks")) }
}

fn no_answer(why: &str) -> Refusal {
    Failure::new(BuiltinType::ValueError, why).into()
}

fn raised(vm: &mut Vm, limits: &Limits, clock: &Clock, dirty: bool, term: Term) -> Result<Value, Refusal> {
    let value = Decoder::new(vm, limits, clock, dirty).value("the answer", term)?;
    exception(vm, limits, value)
}

/// A value that is to be raised.
fn exception(vm: &mut Vm, limits: &Limits, value: Value) -> Result<Value, Refusal> {
    if !matches!(value, Value::Exception(_)) {
        return Err(no_answer("an error must be an ExMonty.Exception"));
    }
    os_error_of_text(vm, value).map_err(|trap| Failure::of_trap(trap, limits, "an exception").into())
}

/// A list of `(id, went well, result or exception)`.
fn results(vm: &mut Vm, limits: &Limits, clock: &Clock, dirty: bool, term: Term) -> Result<Value, Refusal> {
    let failed = |trap| Refusal::from(Failure::of_trap(trap, limits, "the results"));
    // One decoder for all: what a normal scheduler may convert counts for them together.
    let mut decoder = Decoder::new(vm, limits, clock, dirty);
    let mut came = Vec::new();
    let mut rest = term;
    while let Ok((head, tail)) = rest.list_get_cell() {
        rest = tail;
        let Ok((id, (kind, term))) = head.decode::<(i64, (Atom, Term))>() else {
            return Err(no_answer("results must be {:ok, value} or {:error, exception} by the number of a call"));
        };
        let value = decoder.value(&format!("the result of call {id}"), term)?;
        came.push((id, kind == atoms::ok(), value));
    }
    vm.reserve(size_of::<Value>() * came.len()).map_err(failed)?;
    let mut results = Vec::with_capacity(came.len());
    for (id, went_well, value) in came {
        let value = if went_well { value } else { exception(vm, limits, value)? };
        results.push(vm.heap.new_tuple([Value::Int(id), Value::Bool(went_well), value]).map_err(failed)?);
    }
    vm.heap.new_list(results).map_err(failed)
}
