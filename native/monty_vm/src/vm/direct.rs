//! Special methods called without a question: where a plain Python function does what an instruction asks for, its frame is pushed at
//! once, and what it returns is the instruction's result. What is not that simple (NotImplemented, a truth that is no bool) is
//! kept as if it had been asked for (`vm/ask.rs`), and the instruction is executed again.
//!
//! Below the function's frame there are copies of the arguments: a function may assign to its parameters.
use super::{Frame, Res, Ret, Said, Trap, Vm, WINDOW};
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::{FunctionId, Special};
use crate::types::UnaryOp;
use crate::value::Value;

/// A function and its arguments.
type Pair = (FunctionId, [Value; 2]);

impl Vm {
    /// Pushes the frame of a function that takes exactly these arguments, above register `top`; the frame on top stands at `pc`. False
    /// when it is not that simple.
    #[inline]
    pub(crate) fn push_direct(&mut self, function: FunctionId, args: &[Value], ret: Ret, pc: usize, top: usize) -> bool {
        if self.at_recursion_limit() {
            return false;
        }
        let code = self.heap.functions.get(function).code;
        let Some(linked) = self.linked(code) else { return false };
        let base = top + args.len() + 1;
        if linked.exact_args as usize != args.len()
            || base + linked.code.registers as usize + WINDOW > self.stack.len()
            || self.replaying(pc)
        {
            return false;
        }
        let (Some(place), Some(frame)) = (self.stack.get_mut(top..base + args.len()), self.frames.last_mut()) else {
            return false;
        };
        for (i, arg) in args.iter().enumerate() {
            if let Some(copy) = place.get_mut(i) {
                *copy = *arg;
            }
            if let Some(parameter) = place.get_mut(args.len() + 1 + i) {
                *parameter = *arg;
            }
        }
        if let Some(below) = place.get_mut(args.len()) {
            *below = Value::Function(function);
        }
        frame.pc = pc as u32;
        self.fuel -= 1;
        self.frames.push(Frame { handled: Value::Undef, code, pc: 0, base: base as u32, ret });
        true
    }

    /// A frame that `push_direct` pushed has returned something that needs a closer look.
    #[cold]
    pub(crate) fn answer_directly(&mut self, frame: Frame, answer: Value) -> Res {
        let base = frame.base as usize;
        let argc = self.linked(frame.code).map_or(0, |linked| linked.exact_args as usize);
        let below = self.stack.get(base.wrapping_sub(1).wrapping_sub(argc)..base).ok_or(Trap::Internal)?.to_vec();
        let (function, args) = below.split_last().ok_or(Trap::Internal)?;
        self.keep_answer(*function, args, answer)
    }

    fn special_function(&self, value: Value, special: Special) -> Option<FunctionId> {
        match self.special(value, special) {
            Some(Value::Function(function)) => Some(function),
            _ => None,
        }
    }

    /// The register that the instruction's result goes to.
    fn direct_dst(&self) -> u8 {
        if let Ret::Dst(dst) = self.ret { dst } else { 0 }
    }

    /// `a op b` of an instruction.
    #[inline(never)]
    pub(crate) fn binary_op(&mut self, op: BinOp, a: Value, b: Value, inplace: bool, pc: usize, top: usize) -> Res<Value> {
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = pc as u32;
        }
        if matches!(a, Value::Instance(_)) || matches!(b, Value::Instance(_)) {
            let ret = Ret::Special(self.direct_dst(), Said::AsIs);
            if let Some((function, args)) = self.binary_function(op, a, b, inplace)
                && self.push_direct(function, &args, ret, pc, top)
            {
                return Err(Trap::Pushed);
            }
        }
        self.binary(op, a, b, inplace)
    }

    /// The function that `binary_by_methods` would ask first, and for what.
    fn binary_function(&self, op: BinOp, a: Value, b: Value, inplace: bool) -> Option<Pair> {
        let [plain, reflected, in_place] = op.methods();
        if inplace && self.special(a, in_place).is_some() {
            return Some((self.special_function(a, in_place)?, [a, b]));
        }
        if inplace && op == BinOp::Or && matches!(self.plain(a), Value::Dict(_)) {
            return None;
        }
        let other = self.class_of(a) != self.class_of(b);
        if other && self.special(b, reflected).is_some() && self.derives(self.type_value(b), self.type_value(a)) {
            return None;
        }
        if self.special(a, plain).is_some() {
            return Some((self.special_function(a, plain)?, [a, b]));
        }
        if other { Some((self.special_function(b, reflected)?, [b, a])) } else { None }
    }

    /// `a op b` of an instruction that compares.
    #[inline(never)]
    pub(crate) fn compare_op(&mut self, op: CmpOp, a: Value, b: Value, pc: usize, top: usize) -> Res<Value> {
        if let Some(((function, args), negate)) = self.comparison(op, a, b)
            && self.push_direct(
                function,
                &args,
                Ret::Special(self.direct_dst(), if negate { Said::Contrary } else { Said::AsIs }),
                pc,
                top,
            )
        {
            return Err(Trap::Pushed);
        }
        self.compare_value(op, a, b)
    }

    /// The truth of `a op b`, for a jump.
    #[inline(never)]
    pub(crate) fn compare_jump_op(&mut self, op: CmpOp, a: Value, b: Value, pc: usize, top: usize) -> Res<bool> {
        if let Some(((function, args), negate)) = self.comparison(op, a, b)
            && self.push_direct(function, &args, Ret::SpecialJump(negate), pc, top)
        {
            return Err(Trap::Pushed);
        }
        self.ret = Ret::Jump;
        self.compare_truth(op, a, b)
    }

    /// The function that `compare_by_methods` would ask first, for what, and whether the contrary of its answer counts.
    #[inline]
    fn comparison(&self, op: CmpOp, a: Value, b: Value) -> Option<(Pair, bool)> {
        if !matches!(a, Value::Instance(_)) && !matches!(b, Value::Instance(_)) {
            return None;
        }
        if self.class_of(a) != self.class_of(b) && self.derives(self.type_value(b), self.type_value(a)) {
            return None;
        }
        let swapped = op.swapped();
        for (value, op, other) in [(a, op, b), (b, swapped, a)] {
            match self.special(value, op.method()) {
                Some(Value::Function(function)) => return Some(((function, [value, other]), false)),
                Some(_) => return None,
                None => match self.comparing(value, op, op.method()) {
                    Some(Value::Function(function)) => return Some(((function, [value, other]), true)),
                    Some(_) => return None,
                    None => {}
                },
            }
        }
        None
    }

    /// `bool(value)` of an instruction; `ret` says what becomes of a method's answer.
    #[inline(never)]
    pub(crate) fn truth_op(&mut self, value: Value, ret: Ret, pc: usize, top: usize) -> Res<bool> {
        if let Value::Instance(_) = value
            && let Some(method) = self.special(value, Special::Bool).or_else(|| self.special(value, Special::Len))
            && let Value::Function(function) = method
            && self.push_direct(function, &[value], ret, pc, top)
        {
            return Err(Trap::Pushed);
        }
        self.truth(value)
    }

    /// `-a`, `+a`, `~a` of an instruction.
    #[inline(never)]
    pub(crate) fn unary_op(&mut self, op: UnaryOp, a: Value, pc: usize, top: usize) -> Res<Value> {
        if let Value::Instance(_) = a {
            let special = match op {
                UnaryOp::Neg => Special::Neg,
                UnaryOp::Pos => Special::Pos,
                UnaryOp::Invert => Special::Invert,
            };
            if let Some(function) = self.special_function(a, special)
                && self.push_direct(function, &[a], self.ret, pc, top)
            {
                return Err(Trap::Pushed);
            }
        }
        self.unary(op, a)
    }

    /// `obj[key]` of an instruction.
    #[inline(never)]
    pub(crate) fn get_item_op(&mut self, obj: Value, key: Value, pc: usize, top: usize) -> Res<Value> {
        if let Value::Instance(_) = obj
            && let Some(function) = self.special_function(obj, Special::GetItem)
            && self.push_direct(function, &[obj, key], self.ret, pc, top)
        {
            return Err(Trap::Pushed);
        }
        self.get_item(obj, key)
    }

    /// `obj[key] = value` of an instruction.
    #[inline(never)]
    pub(crate) fn set_item_op(&mut self, obj: Value, key: Value, value: Value, pc: usize, top: usize) -> Res {
        if let Value::Instance(_) = obj
            && let Some(function) = self.special_function(obj, Special::SetItem)
            && self.push_direct(function, &[obj, key, value], Ret::Discard, pc, top)
        {
            return Err(Trap::Pushed);
        }
        self.set_item(obj, key, value)
    }

    /// `item in container` of an instruction, or the contrary.
    #[inline(never)]
    pub(crate) fn contains_op(
        &mut self,
        container: Value,
        item: Value,
        dst: u8,
        negate: bool,
        pc: usize,
        top: usize,
    ) -> Res<bool> {
        if let Value::Instance(_) = container
            && let Some(function) = self.special_function(container, Special::Contains)
            && self.push_direct(function, &[container, item], Ret::Special(dst, Said::truth(negate)), pc, top)
        {
            return Err(Trap::Pushed);
        }
        Ok(self.contains(container, item)? != negate)
    }

    /// What a loop goes through `value` with, for its register `iter`: as `get_iter`, or an object whose `__next__` is a function.
    #[inline(never)]
    pub(crate) fn loop_iter(&mut self, value: Value, iter: u8, pc: usize, top: usize) -> Res<Value> {
        if let Value::Instance(_) = value {
            if let Some(function) = self.special_function(value, Special::Iter)
                && self.push_direct(function, &[value], Ret::Iter(iter), pc, top)
            {
                return Err(Trap::Pushed);
            }
            let iterator = self.iter_value(value)?;
            if self.special_function(iterator, Special::Next).is_some() && matches!(iterator, Value::Instance(_)) {
                return Ok(iterator);
            }
            return self.get_iter(iterator);
        }
        self.get_iter(value)
    }

    /// Whether a loop may have what `__iter__` returned.
    pub(crate) fn is_loop_iter(&self, value: Value) -> bool {
        match value {
            Value::Iter(_) | Value::Generator(_) => true,
            Value::Instance(_) => self.special_function(value, Special::Next).is_some(),
            _ => false,
        }
    }

    /// The next item of a loop through an object with `__next__`: its frame is pushed, or what goes on in its place is returned.
    #[inline(never)]
    pub(crate) fn loop_next(&mut self, iterator: Value, pc: usize, top: usize) -> Res<Value> {
        if let Some(function) = self.special_function(iterator, Special::Next)
            && self.push_direct(function, &[iterator], Ret::NextItem, pc, top)
        {
            return Err(Trap::Pushed);
        }
        self.prelude_generator(crate::types::BuiltinType::SequenceIterator, "_iterate", &[iterator])
    }
}
