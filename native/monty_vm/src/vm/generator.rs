//! Generators: frames that leave the stack at a yield and come back.
use super::{Frame, Linked, Res, Ret, Trap, Vm, WINDOW};
use crate::bytecode::Op;
use crate::heap::{GeneratorId, GeneratorObj, GeneratorState};
use crate::types::BuiltinType;
use crate::value::Value;

/// What became of an attempt to resume a generator in a `for` loop.
pub(crate) enum Resumed<'a> {
    /// Its frame is on top; the register gets None, which is sent.
    Yes { linked: &'a Linked, pc: usize, dst: Option<u8> },
    /// It is done.
    Ended,
    /// Not the plain case: `resume_generator` does it, or says what is wrong.
    No,
}

/// Copies registers one by one: see `copied`.
#[inline(always)]
fn copy_all(to: &mut [Value], from: &[Value]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to = super::copied(from);
    }
}

impl Vm {
    /// The plain case of `resume_generator` for a loop: room on the stack, not running.
    #[inline]
    pub(crate) fn resume_inline<'a>(&mut self, table: &'a [Linked], id: GeneratorId, base: usize) -> Resumed<'a> {
        let Vm { stack, heap, frames, limits, .. } = self;
        let generator = heap.generators.get_mut(id);
        let fresh = match generator.state {
            GeneratorState::Done => return Resumed::Ended,
            GeneratorState::Running => return Resumed::No,
            GeneratorState::Created => true,
            GeneratorState::Suspended => false,
        };
        let count = generator.registers.len();
        let code = generator.code;
        let (Some(linked), true) = (table.get(code.0 as usize), frames.len() < limits.max_depth) else { return Resumed::No };
        if base + count + WINDOW > stack.len() {
            return Resumed::No;
        }
        let Some([below, window @ ..]) = stack.get_mut(base - 1..base + count) else { return Resumed::No };
        *below = Value::Generator(id);
        copy_all(window, &generator.registers);
        generator.state = GeneratorState::Running;
        let pc = generator.pc;
        let handled = std::mem::take(&mut generator.handled);
        let dst = match linked.code.ops.get(pc.wrapping_sub(1) as usize) {
            Some(Op::Yield { dst, .. }) if !fresh => Some(*dst),
            _ => None,
        };
        frames.push(Frame { handled, code, pc, base: base as u32, ret: Ret::ForNext });
        Resumed::Yes { linked, pc: pc as usize, dst }
    }

    /// The plain case of `suspend`: the frame on top, at `base`, yields to a loop. False when it is not.
    #[inline]
    pub(crate) fn suspend_inline(&mut self, base: usize, pc: usize) -> bool {
        let Vm { stack, heap, frames, .. } = self;
        let Some(frame) = frames.last() else { return false };
        let Some(&Value::Generator(id)) = stack.get(base.wrapping_sub(1)) else { return false };
        if frame.ret != Ret::ForNext {
            return false;
        }
        let generator = heap.generators.get_mut(id);
        let Some(window) = stack.get(base..base + generator.registers.len()) else { return false };
        copy_all(&mut generator.registers, window);
        generator.pc = pc as u32;
        generator.state = GeneratorState::Suspended;
        generator.handled = frame.handled;
        frames.pop();
        true
    }

    /// Makes a generator of the top frame, which has just begun; the frame returns it.
    pub(crate) fn make_generator(&mut self, ty: BuiltinType) -> Res<Value> {
        let frame = *self.frames.last().ok_or(Trap::Internal)?;
        let linked = self.linked(frame.code).ok_or(Trap::Internal)?;
        let base = frame.base as usize;
        let mut registers = self.stack.get(base..base + linked.code.registers as usize).ok_or(Trap::Internal)?.to_vec();
        // Nothing but parameters and cells has a value yet: what else the registers hold are leavings of other frames, each of which
        // would keep alive what it names, such as the generator made here before.
        let code = &linked.code;
        let free = usize::from(code.free_start)..usize::from(code.free_start) + code.captures.len();
        for (i, register) in registers.iter_mut().enumerate().take(WINDOW).skip(code.params.count()) {
            if !free.contains(&i) && !code.cells.iter().any(|cell| usize::from(*cell) == i) {
                *register = Value::Undef;
            }
        }
        let generator = GeneratorObj {
            ty,
            code: frame.code,
            function: self.stack.get(base - 1).copied().unwrap_or(Value::Undef),
            pc: frame.pc,
            state: GeneratorState::Created,
            registers: registers.into(),
            handled: Value::Undef,
            driver: Value::Undef,
        };
        Ok(Value::Generator(self.heap.alloc(generator)?))
    }

    /// Pushes a generator's frame; `sent` becomes the value of the yield it stands at. The caller has seen that it is not done.
    pub(crate) fn resume_generator(&mut self, id: GeneratorId, sent: Value, ret: Ret) -> Res {
        let generator = self.heap.generators.get(id);
        if generator.state == GeneratorState::Running {
            return Err(self.already_executing(id));
        }
        if self.at_recursion_limit() {
            return Err(self.recursion_error());
        }
        let (code, pc, count, fresh) =
            (generator.code, generator.pc, generator.registers.len(), generator.state == GeneratorState::Created);
        let base = self.top() + 1;
        self.ensure_stack(base + count)?;
        let Vm { stack, heap, .. } = self;
        let generator = heap.generators.get_mut(id);
        generator.state = GeneratorState::Running;
        if let Some(below) = stack.get_mut(base - 1) {
            *below = Value::Generator(id);
        }
        if let Some(window) = stack.get_mut(base..base + count) {
            window.copy_from_slice(&generator.registers);
        }
        let handled = std::mem::take(&mut generator.handled);
        if !fresh {
            self.deliver_sent(code.0, pc, base, sent);
        }
        self.frames.push(Frame { handled, code, pc, base: base as u32, ret });
        Ok(())
    }

    /// Puts a sent value where the generator's yield wants it.
    fn deliver_sent(&mut self, code: u32, pc: u32, base: usize, sent: Value) {
        let at = |i: u32| self.linked(crate::heap::CodeId(code)).and_then(|l| l.code.ops.get(i as usize)).copied();
        if let Some(Op::YieldFrom { .. }) = at(pc) {
            self.sent = sent;
        } else if let Some(Op::Yield { dst, .. } | Op::AsyncYield { dst, .. }) = at(pc.wrapping_sub(1))
            && let Some(slot) = self.stack.get_mut(base + dst as usize)
        {
            *slot = sent;
        }
    }

    /// Takes the top frame, a generator's, off the stack with `pc` as where to go on, and delivers `value` as what it yields.
    pub(crate) fn suspend(&mut self, pc: u32, value: Value) -> Res {
        let (mut pc, mut value) = (pc, value);
        // `yield from` hands a yield on to the next generator below.
        loop {
            let frame = self.frames.pop().ok_or(Trap::Internal)?;
            let id = self.keep_frame(frame, pc)?;
            let below = *self.frames.last().ok_or(Trap::Internal)?;
            match frame.ret {
                Ret::ForNext => return self.next_of_loop(value),
                Ret::Next(dst) => return self.put(dst, value),
                Ret::NextDefault(dst) => {
                    self.defaults.pop();
                    return self.put(dst, value);
                }
                Ret::Close(_) | Ret::CloseDelegate => {
                    return Err(self.ignored_exit(id));
                }
                Ret::YieldFrom(_) => {
                    // Stands at its YieldFrom again when it is resumed.
                    pc = below.pc - 1;
                    value = std::mem::take(&mut value);
                }
                _ => return Err(Trap::Internal),
            }
        }
    }

    /// Keeps a frame that was just popped in its generator, with `pc` as where to go on.
    pub(crate) fn keep_frame(&mut self, frame: Frame, pc: u32) -> Res<GeneratorId> {
        let base = frame.base as usize;
        let Some(Value::Generator(id)) = self.stack.get(base.wrapping_sub(1)).copied() else { return Err(Trap::Internal) };
        let Vm { stack, heap, .. } = self;
        let generator = heap.generators.get_mut(id);
        let count = generator.registers.len();
        generator.registers.copy_from_slice(stack.get(base..base + count).ok_or(Trap::Internal)?);
        generator.pc = pc;
        generator.state = GeneratorState::Suspended;
        generator.handled = frame.handled;
        Ok(id)
    }

    /// A generator that was to be closed yielded. (Raised where `close` was called: the frame that yielded is gone.)
    pub(crate) fn ignored_exit(&mut self, id: GeneratorId) -> Trap {
        let message = format!("{} ignored GeneratorExit", self.generator_noun(id));
        match self.unlimited(|vm| vm.raise(BuiltinType::RuntimeError, &message)) {
            Trap::Raise => Trap::Thrown,
            trap => trap,
        }
    }

    /// What messages call a generator.
    pub(crate) fn generator_noun(&self, id: GeneratorId) -> &'static str {
        match self.heap.generators.get(id).ty {
            BuiltinType::Coroutine => "coroutine",
            BuiltinType::AsyncGenerator => "async generator",
            _ => "generator",
        }
    }

    pub(crate) fn already_executing(&mut self, id: GeneratorId) -> Trap {
        let message = format!("{} already executing", self.generator_noun(id));
        self.value_error(message)
    }

    /// Writes a register of the top frame.
    pub(crate) fn put(&mut self, dst: u8, value: Value) -> Res {
        let base = self.frames.last().ok_or(Trap::Internal)?.base as usize;
        *self.stack.get_mut(base + dst as usize).ok_or(Trap::Internal)? = value;
        Ok(())
    }

    /// `next(generator)` or `send`: pushes its frame, or raises StopIteration when it is done.
    pub(crate) fn generator_send(&mut self, id: GeneratorId, sent: Value) -> Res<Value> {
        match self.heap.generators.get(id).state {
            GeneratorState::Done if self.heap.generators.get(id).ty == BuiltinType::Coroutine => Err(self.awaited_before()),
            GeneratorState::Done => Err(self.raise_args(BuiltinType::StopIteration, &[])),
            GeneratorState::Created if !sent.is_none() => {
                let message = format!("can't send non-None value to a just-started {}", self.generator_noun(id));
                Err(self.type_error(message))
            }
            _ => {
                let ret = self.ret_as(Ret::Next)?;
                self.resume_generator(id, sent, ret)?;
                Err(Trap::Pushed)
            }
        }
    }

    /// The delivery of the instruction in hand, as one to the same register of another kind.
    pub(crate) fn ret_as(&self, kind: fn(u8) -> Ret) -> Res<Ret> {
        match self.ret {
            Ret::Dst(dst) => Ok(kind(dst)),
            _ => Err(Trap::Internal),
        }
    }

    /// Throws an exception into a generator at the yield it stands at (`throw`, `close`).
    pub(crate) fn generator_throw(&mut self, id: GeneratorId, exception: Value, ret: Ret) -> Res<Value> {
        let state = self.heap.generators.get(id).state;
        match state {
            GeneratorState::Running => Err(self.already_executing(id)),
            GeneratorState::Done if self.heap.generators.get(id).ty == BuiltinType::Coroutine => Err(self.awaited_before()),
            GeneratorState::Done => {
                self.raised = exception;
                Err(Trap::Raise)
            }
            GeneratorState::Created => {
                // It never started: it ends, and the exception is raised where it begins.
                self.end_generator(id);
                self.raised = exception;
                Err(Trap::Raise)
            }
            GeneratorState::Suspended => {
                // Delegating: the exception goes to the innermost generator first.
                self.resume_generator(id, Value::None, ret)?;
                // (With a frame pushed already, memory is not refused.)
                self.unlimited(|vm| vm.enter_delegates(exception))?;
                self.set_context(exception);
                self.raised = exception;
                Err(Trap::Thrown)
            }
        }
    }

    /// Pushes the frames of the generators that the top frame delegates to.
    fn enter_delegates(&mut self, exception: Value) -> Res {
        let closes = matches!(exception, Value::Exception(id) if self.heap.exceptions.get(id).ty == BuiltinType::GeneratorExit);
        loop {
            let frame = *self.frames.last().ok_or(Trap::Internal)?;
            let op = self.linked(frame.code).and_then(|l| l.code.ops.get(frame.pc as usize)).copied();
            let Some(Op::YieldFrom { dst, iter }) = op else { return Ok(()) };
            self.sent = Value::Undef;
            let inner = self.stack.get(frame.base as usize + iter as usize).copied().unwrap_or_default();
            if let Some(frame) = self.frames.last_mut() {
                frame.pc += 1;
            }
            let Some(inner) = self.delegate_of(inner) else { return Ok(()) };
            if self.heap.generators.get(inner).state != GeneratorState::Suspended {
                return Ok(());
            }
            // (GeneratorExit closes them from the inside out.)
            self.resume_generator(inner, Value::None, if closes { Ret::CloseDelegate } else { Ret::YieldFrom(dst) })?;
        }
    }

    /// A `map` and its like, which an exception left: they go on when asked again. So it begins anew, with its parameters as they
    /// are in its window at `base`.
    pub(crate) fn restart_generator(&mut self, id: GeneratorId, base: u32) {
        let code = self.heap.generators.get(id).code;
        let Some(linked) = self.linked(code) else { return };
        let params = linked.code.params.count();
        let Some(start) = linked.code.ops.iter().position(|op| matches!(op, Op::MakeGenerator {})) else { return };
        let Vm { stack, heap, .. } = self;
        let generator = heap.generators.get_mut(id);
        generator.pc = start as u32 + 1;
        generator.state = GeneratorState::Created;
        generator.handled = Value::Undef;
        let window = stack.get(base as usize..).unwrap_or(&[]);
        for (i, register) in generator.registers.iter_mut().enumerate() {
            *register = if i < params { window.get(i).copied().unwrap_or_default() } else { Value::Undef };
        }
    }

    /// Marks a generator as done and lets go of its frame.
    pub(crate) fn end_generator(&mut self, id: GeneratorId) {
        let generator = self.heap.generators.get_mut(id);
        generator.state = GeneratorState::Done;
        let freed = std::mem::take(&mut generator.registers);
        generator.handled = Value::Undef;
        generator.driver = Value::Undef;
        self.heap.budget.release(freed.len() * size_of::<Value>());
    }
}
