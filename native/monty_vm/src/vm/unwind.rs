//! Results and exceptions on their way down the frames.
use super::run::Exit;
use super::{Frame, Res, Ret, Said, Trap, Vm};
use crate::bytecode::{CodeKind, Op, Span};
use crate::heap::{ExceptionId, ExceptionObj, TracebackEntry};
use crate::types::BuiltinType;
use crate::value::Value;

/// A chain of contexts longer than this is not searched for cycles any further.
const MAX_CHAIN: usize = 10_000;

impl Vm {
    /// Delivers what a frame that was just popped returned. `Some`: the run is over.
    pub(crate) fn finish(&mut self, frame: Frame, value: Value) -> Res<Option<Value>> {
        if let Ret::ForNext | Ret::Next(_) | Ret::NextDefault(_) | Ret::YieldFrom(_) | Ret::Close(_) | Ret::CloseDelegate =
            frame.ret
            && let Some(Value::Generator(id)) = self.stack.get((frame.base as usize).wrapping_sub(1)).copied()
        {
            if self.heap.generators.get(id).ty == BuiltinType::AsyncGenerator {
                return self.async_generator_ended(id, frame.ret);
            }
            self.end_generator(id);
        }
        match frame.ret {
            // A module that awaits: its code is a task of the event loop.
            Ret::Entry
                if let Value::Coroutine(id) = value
                    && self.heap.generators.get(id).code == frame.code =>
            {
                self.ret = Ret::Entry;
                self.unlimited(|vm| vm.push_prelude("_run_main", &[value]))?;
            }
            Ret::Entry if self.has_unwritten_files() => {
                self.ret = Ret::Entry;
                self.unlimited(|vm| vm.push_prelude("_end_with", &[value]))?;
            }
            Ret::Entry => return Ok(if self.begin_describing(value) { None } else { Some(value) }),
            Ret::Describe => return self.end_describing(value).map(Some),
            Ret::Dst(dst) => self.put(dst, value)?,
            Ret::Report => {
                self.end_report(value);
                return Err(Trap::Ended);
            }
            Ret::Discard => {}
            Ret::Answer => {
                self.answered(value)?;
                self.redo()?;
            }
            Ret::Init(dst) => self.initialised(frame, dst, value)?,
            Ret::Special(dst, said) => match (value, said) {
                (Value::Bool(answer), Said::Contrary) => self.put(dst, Value::Bool(!answer))?,
                (Value::Bool(_), _) => self.put(dst, value)?,
                (value, Said::AsIs) if value != Value::NotImplemented => self.put(dst, value)?,
                _ => self.answer_directly(frame, value)?,
            },
            Ret::SpecialJump(negate) => match value {
                Value::Bool(answer) => self.decide_jump(answer != negate)?,
                value => self.answer_directly(frame, value)?,
            },
            Ret::Iter(iter) => {
                if self.is_loop_iter(value) {
                    self.put(iter, value)?;
                    self.put(iter.wrapping_add(1), Value::Undef)?;
                } else {
                    self.answer_directly(frame, value)?;
                }
            }
            Ret::NextItem => self.next_of_loop(value)?,
            Ret::Again => self.redo()?,
            Ret::Jump => {
                let holds = self.truth(value)?;
                self.decide_jump(holds)?;
            }
            Ret::Truth(dst, negate) => {
                let truth = self.truth(value)?;
                self.put(dst, Value::Bool(truth != negate))?;
            }
            Ret::ForNext => {}
            Ret::Next(_) => {
                let args: &[Value] = if value.is_none() { &[] } else { &[value] };
                // The frame is gone: this can't be executed again.
                return Err(self.unlimited(|vm| vm.raise_args(BuiltinType::StopIteration, args)));
            }
            Ret::NextDefault(dst) => {
                let default = self.defaults.pop().unwrap_or_default();
                self.put(dst, default)?;
            }
            Ret::YieldFrom(dst) | Ret::Close(dst) => self.put(dst, value)?,
            Ret::CloseDelegate => return Err(self.unlimited(|vm| vm.raise_args(BuiltinType::GeneratorExit, &[]))),
            Ret::Redo(register) => {
                self.put(register, value)?;
                self.redo()?;
            }
            Ret::RedoItem(index) => {
                let frame = *self.frames.last().ok_or(Trap::Internal)?;
                let op = self.linked(frame.code).and_then(|l| l.code.ops.get(frame.pc.wrapping_sub(1) as usize)).copied();
                let Some(Op::CallEx { base, .. }) = op else { return Err(Trap::Internal) };
                let Some(Value::List(list)) = self.stack.get(frame.base as usize + base as usize + 1).copied() else {
                    return Err(Trap::Internal);
                };
                *self.heap.lists.get_mut(list).items.get_mut(usize::from(index)).ok_or(Trap::Internal)? = value;
                self.redo()?;
            }
        }
        Ok(None)
    }

    /// The loop at whose `ForNext` the top frame stands has its next item.
    pub(crate) fn next_of_loop(&mut self, item: Value) -> Res {
        let below = *self.frames.last().ok_or(Trap::Internal)?;
        let op = self.linked(below.code).and_then(|l| l.code.ops.get(below.pc.wrapping_sub(1) as usize)).copied();
        let Some(Op::ForNext { dst, body, .. }) = op else { return Err(Trap::Internal) };
        self.frames.last_mut().ok_or(Trap::Internal)?.pc = body;
        self.fuel -= 1;
        self.put(dst, item)
    }

    /// The top frame executes its last instruction again.
    pub(crate) fn redo(&mut self) -> Res {
        let frame = self.frames.last_mut().ok_or(Trap::Internal)?;
        frame.pc -= 1;
        Ok(())
    }

    /// The conditional jump behind which the top frame stands is decided.
    fn decide_jump(&mut self, holds: bool) -> Res {
        let frame = self.frames.last().ok_or(Trap::Internal)?;
        let op = self.linked(frame.code).and_then(|l| l.code.ops.get(frame.pc.wrapping_sub(1) as usize)).copied();
        let (when, target) = match op {
            Some(
                Op::JumpIf { when, target, .. }
                | Op::JumpLt { when, target, .. }
                | Op::JumpLe { when, target, .. }
                | Op::JumpGt { when, target, .. }
                | Op::JumpGe { when, target, .. }
                | Op::JumpEq { when, target, .. }
                | Op::JumpNe { when, target, .. }
                | Op::JumpLtInt { when, target, .. }
                | Op::JumpLeInt { when, target, .. }
                | Op::JumpGtInt { when, target, .. }
                | Op::JumpGeInt { when, target, .. }
                | Op::JumpEqInt { when, target, .. }
                | Op::JumpNeInt { when, target, .. },
            ) => (when, target),
            _ => return Err(Trap::Internal),
        };
        if holds == when
            && let Some(frame) = self.frames.last_mut()
        {
            frame.pc = target;
        }
        Ok(())
    }

    /// Carries `raised` down the frames to a handler. `Some`: there is none, or something worse happened.
    pub(crate) fn unwind(&mut self) -> Option<Exit> {
        loop {
            let Some(&frame) = self.frames.last() else { return Some(Exit::Internal) };
            let Value::Exception(exception) = self.raised else { return Some(Exit::Internal) };
            let linked = self.linked(frame.code)?;
            let at = frame.pc.wrapping_sub(1);
            // An exception that is raised again was here before; a group made of what `except*` clauses raised was not raised here.
            let op = linked.code.ops.get(at as usize);
            let again = matches!(op, Some(Op::Reraise { .. } | Op::RaiseCurrent {}));
            let joined = matches!(op, Some(Op::RaiseGroup { .. }));
            let hidden = linked.code.hidden;
            let handler = linked.code.handlers.iter().find(|h| h.start <= at && at < h.end).copied();
            let goes_on = joined || again && !self.heap.exceptions.get(exception).traceback.is_empty();
            let callers = linked.code.spans.get(at as usize) == Some(&Span::CALLER);
            let reduction = linked.code.kind == CodeKind::Reduction && !callers;
            if !hidden && !goes_on && !callers {
                let entry = TracebackEntry { code: frame.code, pc: at };
                let traceback = &mut self.heap.exceptions.get_mut(exception).traceback;
                let before = traceback.capacity();
                traceback.push(entry);
                let grown = traceback.capacity() - before;
                self.heap.budget.add(grown * size_of::<TracebackEntry>());
            }
            if let Some(handler) = handler {
                let (target, register) = (handler.target, handler.exc);
                if let Some(slot) = self.stack.get_mut(frame.base as usize + register as usize) {
                    *slot = self.raised;
                }
                if let Some(frame) = self.frames.last_mut() {
                    frame.pc = target;
                }
                self.raised = Value::Undef;
                return None;
            }
            self.frames.pop();
            if matches!(frame.ret, Ret::Answer | Ret::Dst(_)) && self.raised_is(BuiltinType::AttributeError) {
                // (Where there is no room for it, it says less.)
                let _ = self.unlimited(|vm| vm.complete_attribute_error(frame.ret));
            }
            if reduction && self.raised_is(BuiltinType::StopIteration) {
                self.stop_escaped("generator", "StopIteration");
            }
            if let Some(trap) = self.left_by_exception(frame.base, frame.ret) {
                match trap {
                    Trap::Pushed => return None,
                    Trap::Raise => {}
                    _ => return Some(Exit::Internal),
                }
            }
            if frame.ret == Ret::Entry && self.has_unwritten_files() {
                let raised = std::mem::take(&mut self.raised);
                self.ret = Ret::Entry;
                if self.unlimited(|vm| vm.push_prelude("_end_raising", &[raised])).is_ok() {
                    return None;
                }
                self.raised = raised;
            }
            if matches!(frame.ret, Ret::Entry | Ret::Describe) {
                if self.begin_report() {
                    return None;
                }
                return Some(Exit::Raised(std::mem::take(&mut self.raised)));
            }
        }
    }

    /// The exception in flight ends the run. Where classes of exceptions say how they read, a frame asks them first.
    fn begin_report(&mut self) -> bool {
        let Value::Exception(mut at) = self.raised else { return false };
        if self.set_aside {
            return false;
        }
        let mut custom = false;
        for _ in 0..MAX_CHAIN {
            let object = self.heap.exceptions.get(at);
            custom |= object.class.is_some() || object.ty.is_subtype(BuiltinType::BaseExceptionGroup);
            custom |= matches!(object.args, Value::Tuple(args) if self.heap.tuple(args).iter().any(|arg| self.is_custom(*arg)));
            match (object.cause, object.context) {
                (Value::Exception(next), _) | (_, Value::Exception(next)) if !custom => at = next,
                _ => break,
            }
        }
        // (Where there is no room for the prelude, texts are as the types have them.)
        if !custom || !self.has_room_for_prelude("_report") {
            return false;
        }
        let raised = self.raised;
        self.ret = Ret::Report;
        self.unlimited(|vm| vm.push_prelude("_report", &[raised])).is_ok()
    }

    fn end_report(&mut self, texts: Value) {
        let Value::List(pairs) = texts else { return };
        for pair in self.heap.list(pairs).to_vec() {
            let Value::Tuple(pair) = pair else { continue };
            if let &[Value::Exception(id), text] = self.heap.tuple(pair) {
                self.heap.exceptions.get_mut(id).text = text;
            }
        }
        if let Some(&Value::Tuple(first)) = self.heap.list(pairs).first()
            && let Some(&raised) = self.heap.tuple(first).first()
        {
            self.raised = raised;
        }
    }

    /// A frame was left by `raised`: ends its generator, and gives the ones that wait for an end what they wait for.
    /// `Pushed`: the exception is dealt with.
    fn left_by_exception(&mut self, base: u32, ret: Ret) -> Option<Trap> {
        if ret == Ret::NextItem && self.raised_is(BuiltinType::StopIteration) {
            self.raised = Value::Undef;
            return Some(Trap::Pushed);
        }
        let Some(Value::Generator(id)) = self.stack.get((base as usize).wrapping_sub(1)).copied() else { return None };
        if !matches!(
            ret,
            Ret::ForNext | Ret::Next(_) | Ret::NextDefault(_) | Ret::YieldFrom(_) | Ret::Close(_) | Ret::CloseDelegate
        ) {
            return None;
        }
        match self.heap.generators.get(id).ty {
            BuiltinType::AsyncGenerator => return self.async_generator_left(id, ret),
            BuiltinType::Generator | BuiltinType::Coroutine => {
                self.end_generator(id);
                if self.raised_is(BuiltinType::StopIteration) {
                    self.stop_escaped(self.generator_noun(id), "StopIteration");
                }
            }
            _ => self.restart_generator(id, base),
        }
        match ret {
            Ret::NextDefault(_) => {
                self.defaults.pop();
                None
            }
            Ret::Close(dst) if self.raised_is(BuiltinType::GeneratorExit) => {
                self.raised = Value::Undef;
                self.put(dst, Value::None).err().or(Some(Trap::Pushed))
            }
            _ => None,
        }
    }

    /// Whether the exception in flight is of a type.
    pub(crate) fn raised_is(&self, ty: BuiltinType) -> bool {
        matches!(self.raised, Value::Exception(id) if self.heap.exceptions.get(id).ty.is_subtype(ty))
    }

    /// PEP 479: a StopIteration that leaves a generator becomes a RuntimeError.
    pub(crate) fn stop_escaped(&mut self, noun: &str, stop: &str) {
        let cause = self.raised;
        let message = format!("{noun} raised {stop}");
        if let Ok(error) = self.unlimited(|vm| vm.new_exception(BuiltinType::RuntimeError, &message))
            && let Value::Exception(id) = error
        {
            let object = self.heap.exceptions.get_mut(id);
            object.cause = cause;
            object.context = cause;
            object.suppress_context = true;
            self.raised = error;
        }
    }

    /// Raises MemoryError, for which there must be room.
    pub(crate) fn raise_memory_error(&mut self) {
        let made = self.unlimited(|vm| vm.new_exception_args(BuiltinType::MemoryError, &[]));
        if let Ok(error) = made {
            self.set_context(error);
            self.raised = error;
        }
    }

    /// Does something small whatever the memory limit says.
    pub(crate) fn unlimited<R>(&mut self, f: impl FnOnce(&mut Vm) -> R) -> R {
        let limit = std::mem::replace(&mut self.heap.budget.max_memory, usize::MAX);
        let result = f(self);
        self.heap.budget.max_memory = limit;
        result
    }

    /// `RecursionError`.
    #[cold]
    pub(crate) fn recursion_error(&mut self) -> Trap {
        self.raise(BuiltinType::RecursionError, "maximum recursion depth exceeded")
    }

    /// The exception being handled: the innermost frame's that handles one.
    pub(crate) fn handled(&self) -> Value {
        self.frames.iter().rev().map(|f| f.handled).find(|v| !v.is_undef()).unwrap_or_default()
    }

    /// Sets the context of an exception about to be raised, without making a cycle.
    pub(crate) fn set_context(&mut self, exception: Value) {
        let handled = self.handled();
        let (Value::Exception(new), Value::Exception(context)) = (exception, handled) else { return };
        if new == context {
            return;
        }
        // Where the chain leads back to the new exception it is cut.
        let mut at = context;
        let mut steps = 0;
        for _ in 0..MAX_CHAIN {
            steps += 8;
            let Value::Exception(next) = self.heap.exceptions.get(at).context else { break };
            if next == new {
                self.heap.exceptions.get_mut(at).context = Value::Undef;
                break;
            }
            at = next;
        }
        self.heap.meter.add(steps);
        self.settle();
        self.heap.exceptions.get_mut(new).context = Value::Exception(context);
    }

    /// The exception object of a handle.
    pub fn exception(&self, id: ExceptionId) -> &ExceptionObj {
        self.heap.exceptions.get(id)
    }

    /// Where an exception was raised, innermost frame first: for tests and logs.
    pub fn where_raised(&self, exception: Value) -> String {
        let Value::Exception(id) = exception else { return String::new() };
        let mut places = Vec::new();
        for entry in self.heap.exceptions.get(id).traceback.iter().take(5) {
            let Some(linked) = self.linked(entry.code) else { continue };
            let start = linked.code.spans.get(entry.pc as usize).map_or(0, |s| s.start as usize);
            let line = linked.unit.source.bytes().take(start).filter(|b| *b == b'\n').count() + 1;
            places.push(format!("{}:{line} ({})", linked.unit.filename, linked.code.name));
        }
        places.join(" < ")
    }
}
