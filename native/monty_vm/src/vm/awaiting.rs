//! `await`, and asynchronous generators: what they are driven by, and what becomes of what they yield.
//!
//! A coroutine is a generator that only `await` and `send` see (`Value::Coroutine`). A step of an asynchronous generator (`asend`,
//! `athrow`, `aclose`) is an object that `YieldFrom` runs: while the generator awaits, its yields pass through as any; its own
//! `yield` (`AsyncYield`) ends the step with a value, its end with StopAsyncIteration.
use super::{Res, Ret, Trap, Vm};
use crate::bytecode::{Awaited, Op};
use crate::heap::{AwaitableId, AwaitableKind, AwaitableObj, AwaitableState, GeneratorId, GeneratorState};
use crate::types::BuiltinType;
use crate::value::Value;

impl Vm {
    /// Makes what a call of a generator function, a coroutine function or an asynchronous generator function gives.
    pub(crate) fn make_generator_object(&mut self, linked: &super::Linked) -> Res<Value> {
        use crate::bytecode::CodeKind;
        let ty = match linked.code.kind {
            CodeKind::Coroutine | CodeKind::AsyncModule => BuiltinType::Coroutine,
            CodeKind::AsyncGenerator => BuiltinType::AsyncGenerator,
            _ => BuiltinType::Generator,
        };
        let Value::Generator(id) = self.make_generator(ty)? else { return Err(Trap::Internal) };
        Ok(match ty {
            BuiltinType::Coroutine => Value::Coroutine(id),
            BuiltinType::AsyncGenerator => Value::AsyncGenerator(id),
            _ => Value::Generator(id),
        })
    }

    /// A new awaitable.
    pub fn new_awaitable(&mut self, kind: AwaitableKind, generator: GeneratorId, value: Value) -> Res<Value> {
        let awaitable = AwaitableObj { kind, state: AwaitableState::Created, generator, value };
        Ok(Value::Awaitable(self.heap.alloc(awaitable)?))
    }

    /// The error of a coroutine that is done.
    pub(crate) fn awaited_before(&mut self) -> Trap {
        self.raise(BuiltinType::RuntimeError, "cannot reuse already awaited coroutine")
    }

    /// Whether this is a generator that `types.coroutine` made a coroutine too.
    pub(crate) fn is_iterable_coroutine(&self, value: Value) -> bool {
        let Value::Generator(id) = value else { return false };
        match self.heap.generators.get(id).function {
            Value::Function(function) => self.heap.functions.get(function).iterable_coroutine,
            _ => false,
        }
    }

    /// What a suspended generator delegates to.
    pub(crate) fn delegate(&self, id: GeneratorId) -> Option<Value> {
        let generator = self.heap.generators.get(id);
        if generator.state != GeneratorState::Suspended {
            return None;
        }
        match self.linked(generator.code).and_then(|l| l.code.ops.get(generator.pc as usize)) {
            Some(Op::YieldFrom { iter, .. }) => generator.registers.get(usize::from(*iter)).copied(),
            _ => None,
        }
    }

    /// The generator that runs where something is delegated to `value`.
    pub(crate) fn delegate_of(&self, value: Value) -> Option<GeneratorId> {
        match value {
            Value::Generator(id) | Value::Coroutine(id) => Some(id),
            Value::Awaitable(id) => Some(self.heap.awaitables.get(id).generator),
            _ => None,
        }
    }

    /// What `yield from value` runs, in the frame at `base`.
    pub(crate) fn delegate_iterator(&mut self, base: usize, value: Value) -> Res<Value> {
        if matches!(value, Value::Coroutine(_)) || self.is_iterable_coroutine(value) {
            let own = self.stack.get(base.wrapping_sub(1)).copied().unwrap_or_default();
            if matches!(value, Value::Generator(_)) || self.is_iterable_coroutine(own) {
                return Ok(value);
            }
            return Err(self.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"));
        }
        let iterator = self.iter_value(value)?;
        self.as_delegate(iterator)
    }

    /// An iterator as `YieldFrom` takes it.
    fn as_delegate(&mut self, iterator: Value) -> Res<Value> {
        match iterator {
            Value::Iter(_) | Value::Generator(_) | Value::Awaitable(_) => Ok(iterator),
            other => self.prelude_generator(BuiltinType::Generator, "_delegate", &[other]),
        }
    }

    /// What `YieldFrom` runs to await `value`.
    pub(crate) fn awaitable(&mut self, value: Value, from: Awaited) -> Res<Value> {
        match value {
            Value::Coroutine(id) => {
                if self.delegate(id).is_some() {
                    return Err(self.raise(BuiltinType::RuntimeError, "coroutine is being awaited already"));
                }
                Ok(value)
            }
            Value::Awaitable(id) if self.heap.awaitables.get(id).kind != AwaitableKind::Wrapper => Ok(value),
            _ if self.is_iterable_coroutine(value) => Ok(value),
            _ => {
                if let Some(method) = self.manager_method(value, "__await__") {
                    let iterator = self.ask_method(method, value, &[])?;
                    return match self.awaiting_iterator(iterator) {
                        Ok(()) => self.as_delegate(iterator),
                        Err(message) => Err(self.type_error(message)),
                    };
                }
                let name = self.type_name(value);
                let message = match from {
                    Awaited::Expression => format!("'{name}' object can't be awaited"),
                    Awaited::Enter => {
                        format!("'async with' received an object from __aenter__ that does not implement __await__: {name}")
                    }
                    Awaited::Exit => {
                        format!("'async with' received an object from __aexit__ that does not implement __await__: {name}")
                    }
                };
                Err(self.type_error(message))
            }
        }
    }

    /// What is wrong with a result of `__await__`.
    fn awaiting_iterator(&self, iterator: Value) -> Result<(), String> {
        match iterator {
            Value::Coroutine(_) => Err("__await__() returned a coroutine".to_owned()),
            _ if self.is_iterable_coroutine(iterator) => Err("__await__() returned a coroutine".to_owned()),
            Value::Iter(_) | Value::Generator(_) | Value::Awaitable(_) => Ok(()),
            _ if self.special(iterator, crate::heap::Special::Next).is_some() => Ok(()),
            _ => Err(format!("__await__() returned non-iterator of type '{}'", self.type_name(iterator))),
        }
    }

    /// The asynchronous iterator of `async for … in value`.
    pub(crate) fn async_iterator(&mut self, value: Value) -> Res<Value> {
        if let Value::AsyncGenerator(_) = value {
            return Ok(value);
        }
        let Some(method) = self.manager_method(value, "__aiter__") else {
            let message = format!("'async for' requires an object with __aiter__ method, got {}", self.type_name(value));
            return Err(self.type_error(message));
        };
        let iterator = self.ask_method(method, value, &[])?;
        if !self.is_async_iterator(iterator) {
            let name = self.type_name(iterator);
            let message = format!("'async for' received an object from __aiter__ that does not implement __anext__: {name}");
            return Err(self.type_error(message));
        }
        Ok(iterator)
    }

    /// Whether a value has `__anext__`.
    pub(crate) fn is_async_iterator(&self, value: Value) -> bool {
        matches!(value, Value::AsyncGenerator(_)) || self.manager_method(value, "__anext__").is_some()
    }

    /// What `YieldFrom` runs for the next item of an asynchronous iterator.
    pub(crate) fn async_next(&mut self, iterator: Value) -> Res<Value> {
        if let Value::AsyncGenerator(id) = iterator {
            return self.new_awaitable(AwaitableKind::Send, id, Value::None);
        }
        let Some(method) = self.manager_method(iterator, "__anext__") else {
            let message = format!("'async for' requires an iterator with __anext__ method, got {}", self.type_name(iterator));
            return Err(self.type_error(message));
        };
        let next = self.ask_method(method, iterator, &[])?;
        let wrong = match next {
            Value::Coroutine(_) | Value::Awaitable(_) => None,
            _ if self.is_iterable_coroutine(next) => None,
            _ => match self.manager_method(next, "__await__") {
                None => Some(format!("'{}' object can't be awaited", self.type_name(next))),
                Some(method) => {
                    let iterator = self.ask_method(method, next, &[])?;
                    match self.awaiting_iterator(iterator) {
                        Ok(()) => return self.as_delegate(iterator),
                        Err(message) => Some(message),
                    }
                }
            },
        };
        let Some(cause) = wrong else { return self.awaitable(next, Awaited::Expression) };
        let cause = self.new_exception(BuiltinType::TypeError, &cause)?;
        let message = format!("'async for' received an invalid object from __anext__: {}", self.type_name(next));
        let error = self.new_exception(BuiltinType::TypeError, &message)?;
        if let Value::Exception(id) = error {
            let object = self.heap.exceptions.get_mut(id);
            (object.cause, object.context, object.suppress_context) = (cause, cause, true);
        }
        self.raised = error;
        Err(Trap::Raise)
    }

    /// What `__aenter__()` of an asynchronous context manager gives, and its bound `__aexit__`.
    pub(crate) fn enter_async(&mut self, manager: Value) -> Res<(Value, Value)> {
        let [enter, exit] = ["__aenter__", "__aexit__"].map(|name| self.manager_method(manager, name));
        let (Some(enter), Some(exit)) = (enter, exit) else {
            return Err(self.no_manager(manager, if exit.is_some() { "__aenter__" } else { "__aexit__" }));
        };
        let class = self.type_value(manager);
        let entered = self.ask_method(enter, manager, &[])?;
        Ok((entered, self.descriptor_get(exit, manager, class)?))
    }

    /// The error of a value that is no context manager, of the kind that has the missing method.
    pub(crate) fn no_manager(&mut self, manager: Value, missed: &str) -> Trap {
        let name = match self.class_of(manager) {
            Some(class) => self.class_full_name(class).trim_start_matches("__main__.").to_owned(),
            None => self.type_name(manager).into_owned(),
        };
        let is_async = missed.starts_with("__a");
        let (kind, other, other_kind, with) = match is_async {
            true => ("asynchronous context manager", ["__enter__", "__exit__"], "context manager", "with"),
            false => ("context manager", ["__aenter__", "__aexit__"], "asynchronous context manager", "async with"),
        };
        let mut message = format!("'{name}' object does not support the {kind} protocol (missed {missed} method)");
        if other.iter().all(|method| self.manager_method(manager, method).is_some()) {
            message += &format!(" but it supports the {other_kind} protocol. Did you mean to use '{with}'?");
        }
        self.type_error(message)
    }

    // ---- steps of asynchronous generators ----

    /// Sends a value into an awaitable. Gives its result when that is there already; else its generator's frame is pushed, whose
    /// result `ret` receives.
    pub(crate) fn step(&mut self, id: AwaitableId, sent: Value, ret: Ret) -> Res<Value> {
        let AwaitableObj { kind, state, generator, value } = *self.heap.awaitables.get(id);
        match (kind, state) {
            (AwaitableKind::Wrapper, _) => {
                if self.heap.generators.get(generator).state == GeneratorState::Done {
                    return Err(self.awaited_before());
                }
                self.resume_generator(generator, sent, ret)?;
            }
            (_, AwaitableState::Done) => return Err(self.step_is_done(kind)),
            (_, AwaitableState::Started) => self.resume_generator(generator, sent, ret)?,
            (AwaitableKind::Send, AwaitableState::Created) => {
                self.check_driver(id)?;
                let sent = if sent.is_none() { value } else { sent };
                match self.heap.generators.get(generator).state {
                    GeneratorState::Done => {
                        self.finish_step(id);
                        // (The step is done: this can't be executed again.)
                        return Err(self.unlimited(|vm| vm.raise_args(BuiltinType::StopAsyncIteration, &[])));
                    }
                    GeneratorState::Created if !sent.is_none() => {
                        return Err(self.type_error("can't send non-None value to a just-started async generator"));
                    }
                    _ => {}
                }
                self.resume_generator(generator, sent, ret)?;
                self.drive(id);
            }
            (AwaitableKind::Throw | AwaitableKind::Close, AwaitableState::Created) => {
                self.check_driver(id)?;
                if !sent.is_none() {
                    let message = "can't send non-None value to a just-started coroutine";
                    return Err(self.raise(BuiltinType::RuntimeError, message));
                }
                match self.heap.generators.get(generator).state {
                    GeneratorState::Done => {
                        self.finish_step(id);
                        return Ok(Value::None);
                    }
                    GeneratorState::Created if kind == AwaitableKind::Close => {
                        self.finish_step(id);
                        self.end_generator(generator);
                        return Ok(Value::None);
                    }
                    _ => {}
                }
                let exception = match kind {
                    AwaitableKind::Close => self.new_exception_args(BuiltinType::GeneratorExit, &[])?,
                    _ => value,
                };
                return self.throw_in_step(id, exception, ret);
            }
        }
        Err(Trap::Pushed)
    }

    /// As `step` for a call of `send` or `__next__`: a result that is there already is raised in a StopIteration.
    pub fn step_by_call(&mut self, id: AwaitableId, sent: Value, ret: Ret) -> Res<Value> {
        let result = self.step(id, sent, ret)?;
        let args: &[Value] = if result.is_none() { &[] } else { &[result] };
        Err(self.unlimited(|vm| vm.raise_args(BuiltinType::StopIteration, args)))
    }

    /// Throws an exception into an awaitable.
    pub(crate) fn step_throw(&mut self, id: AwaitableId, exception: Value, ret: Ret) -> Res<Value> {
        let AwaitableObj { kind, state, generator, .. } = *self.heap.awaitables.get(id);
        match (kind, state) {
            (AwaitableKind::Wrapper, _) | (_, AwaitableState::Started) => self.generator_throw(generator, exception, ret),
            (_, AwaitableState::Done) => Err(self.step_is_done(kind)),
            (_, AwaitableState::Created) => {
                self.check_driver(id)?;
                self.throw_in_step(id, exception, ret)
            }
        }
    }

    /// Throws into the generator of a step that begins.
    fn throw_in_step(&mut self, id: AwaitableId, exception: Value, ret: Ret) -> Res<Value> {
        let generator = self.heap.awaitables.get(id).generator;
        self.drive(id);
        let trap = match self.generator_throw(generator, exception, ret) {
            Ok(value) => return Ok(value),
            Err(trap) => trap,
        };
        match trap {
            Trap::Thrown => {}
            Trap::Raise => self.finish_step(id),
            // It is executed again.
            _ => {
                self.heap.awaitables.get_mut(id).state = AwaitableState::Created;
                self.heap.generators.get_mut(generator).driver = Value::Undef;
            }
        }
        Err(trap)
    }

    /// A step drives its generator from now on.
    fn drive(&mut self, id: AwaitableId) {
        let awaitable = self.heap.awaitables.get_mut(id);
        awaitable.state = AwaitableState::Started;
        let generator = awaitable.generator;
        self.heap.generators.get_mut(generator).driver = Value::Awaitable(id);
    }

    /// A step is done.
    pub(crate) fn finish_step(&mut self, id: AwaitableId) {
        let awaitable = self.heap.awaitables.get_mut(id);
        awaitable.state = AwaitableState::Done;
        let generator = self.heap.generators.get_mut(awaitable.generator);
        if generator.driver == Value::Awaitable(id) {
            generator.driver = Value::Undef;
        }
    }

    /// The step that drives a generator is done: what it did.
    fn finish_driver(&mut self, generator: GeneratorId) -> AwaitableKind {
        let Value::Awaitable(id) = self.heap.generators.get(generator).driver else { return AwaitableKind::Send };
        let kind = self.heap.awaitables.get(id).kind;
        self.finish_step(id);
        kind
    }

    /// A step that is to begin: another one may be driving its generator.
    fn check_driver(&mut self, id: AwaitableId) -> Res {
        let AwaitableObj { kind, generator, .. } = *self.heap.awaitables.get(id);
        if self.heap.generators.get(generator).driver.is_undef() {
            return Ok(());
        }
        let what = match kind {
            AwaitableKind::Throw => "athrow",
            AwaitableKind::Close => "aclose",
            _ => "anext",
        };
        let message = format!("{what}(): asynchronous generator is already running");
        let trap = self.raise(BuiltinType::RuntimeError, &message);
        if matches!(trap, Trap::Raise) {
            self.finish_step(id);
        }
        Err(trap)
    }

    fn step_is_done(&mut self, kind: AwaitableKind) -> Trap {
        let what = if kind == AwaitableKind::Send { "__anext__()/asend()" } else { "aclose()/athrow()" };
        self.raise(BuiltinType::RuntimeError, &format!("cannot reuse already awaited {what}"))
    }

    /// `yield` in the asynchronous generator on top: ends the step that drives it.
    pub(crate) fn async_yield(&mut self, value: Value) -> Res {
        let frame = self.frames.pop().ok_or(Trap::Internal)?;
        let id = self.keep_frame(frame, frame.pc)?;
        let closing = self.finish_driver(id) == AwaitableKind::Close;
        if closing || frame.ret == Ret::CloseDelegate {
            return Err(self.ignored_exit(id));
        }
        match self.deliver_step(frame.ret, value) {
            Ok(()) => Err(Trap::Pushed),
            // (The frame that yielded is gone.)
            Err(Trap::Raise) => Err(Trap::Thrown),
            Err(trap) => Err(trap),
        }
    }

    /// Gives the result of a step to the frame that ran it.
    fn deliver_step(&mut self, ret: Ret, value: Value) -> Res {
        match ret {
            Ret::YieldFrom(dst) => self.put(dst, value),
            Ret::Next(_) => {
                let args: &[Value] = if value.is_none() { &[] } else { &[value] };
                Err(self.unlimited(|vm| vm.raise_args(BuiltinType::StopIteration, args)))
            }
            Ret::Close(dst) => self.put(dst, Value::None),
            _ => Err(Trap::Internal),
        }
    }

    /// The frame of an asynchronous generator returned.
    pub(crate) fn async_generator_ended(&mut self, id: GeneratorId, ret: Ret) -> Res<Option<Value>> {
        let kind = self.finish_driver(id);
        self.end_generator(id);
        match (kind, ret) {
            (_, Ret::CloseDelegate) => Err(self.unlimited(|vm| vm.raise_args(BuiltinType::GeneratorExit, &[]))),
            (AwaitableKind::Close, _) | (_, Ret::Close(_)) => self.deliver_step(ret, Value::None).map(|()| None),
            _ => Err(self.unlimited(|vm| vm.raise_args(BuiltinType::StopAsyncIteration, &[]))),
        }
    }

    /// An exception left the frame of an asynchronous generator. `Pushed`: it is dealt with.
    pub(crate) fn async_generator_left(&mut self, id: GeneratorId, ret: Ret) -> Option<Trap> {
        let kind = self.finish_driver(id);
        self.end_generator(id);
        for (ty, name) in [(BuiltinType::StopIteration, "StopIteration"), (BuiltinType::StopAsyncIteration, "StopAsyncIteration")]
        {
            if self.raised_is(ty) {
                self.stop_escaped(self.generator_noun(id), name);
            }
        }
        let closes = kind == AwaitableKind::Close || matches!(ret, Ret::Close(_));
        if !closes || ret == Ret::CloseDelegate || !self.raised_is(BuiltinType::GeneratorExit) {
            return None;
        }
        self.raised = Value::Undef;
        match self.deliver_step(ret, Value::None) {
            Ok(()) => Some(Trap::Pushed),
            // The StopIteration goes on down.
            Err(Trap::Raise) => None,
            Err(trap) => Some(trap),
        }
    }
}
