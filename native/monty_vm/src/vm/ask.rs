//! How natives get answers from Python: they ask, and are executed again.
//!
//! A native (or an instruction) that needs what Python code computes (`__eq__` of a key, `__index__` of an argument) calls `Vm::ask`.
//! The first time that leaves the instruction with `Trap::Asked`; a frame is pushed for the question, its result is kept, and the
//! instruction is executed again from the start: now `ask` gives the answer and the native goes on, perhaps to the next question. As
//! natives change nothing visible before their last fallible step, nothing is done twice. Answers are matched with questions in
//! order; should the objects have changed in between so that another question comes, the rest is asked anew.
//!
//! What asks once for each of many items would be executed as often as there are items: such natives go to the prelude instead.
use super::{HostCall, Res, Ret, Trap, Vm};
use crate::heap::identity::alike;
use crate::heap::{CodeId, Heap};
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// The most arguments of a question.
pub(crate) const MAX_ARGS: usize = 4;

/// Whom is asked.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Callee {
    /// A callable.
    Value(Value),
    /// A function of the prelude.
    Prelude(CodeId),
    /// The host.
    Host(HostCall),
}

/// A call whose result an instruction needs.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Question {
    callee: Callee,
    args: [Value; MAX_ARGS],
    argc: u8,
    /// The heap is told the answer, about so many of the arguments: see `Heap::known`.
    known: u8,
    /// The object and the name of the attribute that is asked for; else Undef.
    attr: [Value; 2],
}

impl Question {
    fn new(callee: Callee, args: &[Value]) -> Res<Question> {
        let mut question =
            Question { callee, args: [Value::Undef; MAX_ARGS], argc: args.len() as u8, known: 0, attr: [Value::Undef; 2] };
        question.args.get_mut(..args.len()).ok_or(Trap::Internal)?.copy_from_slice(args);
        Ok(question)
    }

    /// A question to the host.
    pub(crate) fn of_host(call: HostCall) -> Question {
        Question { callee: Callee::Host(call), args: [Value::Undef; MAX_ARGS], argc: 0, known: 0, attr: [Value::Undef; 2] }
    }

    /// Whether this is the same question, perhaps about objects made anew by the execution that asks again.
    fn is(&self, heap: &Heap, other: &Question) -> bool {
        let callee = match (self.callee, other.callee) {
            (Callee::Value(a), Callee::Value(b)) => alike(heap, a, b),
            (Callee::Host(a), Callee::Host(b)) => a.is(heap, b),
            (a, b) => a == b,
        };
        callee && self.argc == other.argc && self.args.iter().zip(&other.args).all(|(a, b)| alike(heap, *a, *b))
    }

    /// The values in it.
    pub(crate) fn values(&self) -> impl Iterator<Item = Value> {
        let callee = match self.callee {
            Callee::Value(value) => [value, Value::Undef, Value::Undef],
            Callee::Host(call) => call.values(),
            Callee::Prelude(_) => [Value::Undef; 3],
        };
        self.args.into_iter().chain(self.attr).chain(callee)
    }
}

/// What one instruction has asked so far. Innermost frame last.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Asked {
    /// How many frames there are while the instruction is executed.
    depth: u32,
    /// Behind the instruction.
    pc: u32,
    /// The VM's progress when it was last begun anew: another number tells that this is not the same execution.
    stamp: i64,
    /// How many answers have been used in this execution.
    cursor: u32,
    /// The question that waits for its answer.
    pending: Option<Question>,
    /// The answers, in order.
    answers: Vec<(Question, Value)>,
    /// The answers that the heap is told.
    known: Vec<(Value, Value, i64)>,
    /// Bytes accounted for it.
    bytes: usize,
}

const BYTES: usize = size_of::<(Question, Value)>();

impl Asked {
    /// The question to the host that waits for its answer, if it is that of the top frame (one of `depth`, at `pc`).
    pub(crate) fn waits_at(&self, depth: usize, pc: u32) -> Option<HostCall> {
        match self.pending {
            Some(Question { callee: Callee::Host(call), .. }) if self.depth as usize == depth && self.pc == pc && pc > 0 => {
                Some(call)
            }
            _ => None,
        }
    }

    /// The attribute that the question is about which a frame on top of `depth` others answers: object and name.
    pub(crate) fn attr_at(&self, depth: usize) -> Option<[Value; 2]> {
        let attr = self.pending.filter(|_| self.depth as usize == depth)?.attr;
        attr.first().is_some_and(|object| !object.is_undef()).then_some(attr)
    }

    /// The question that waits gets no answer.
    pub(super) fn abandon(&mut self) {
        self.pending = None;
    }

    /// Forgets everything; gives the bytes that were accounted for it.
    fn clear(&mut self) -> usize {
        self.answers.clear();
        self.known.clear();
        self.cursor = 0;
        std::mem::take(&mut self.bytes)
    }

    /// The values in it.
    pub(crate) fn values(&self) -> impl Iterator<Item = Value> {
        let answered = self.answers.iter().flat_map(|(question, answer)| question.values().chain([*answer]));
        let known = self.known.iter().flat_map(|(a, b, _)| [*a, *b]);
        answered.chain(known).chain(self.pending.iter().flat_map(Question::values))
    }
}

impl Vm {
    /// The question that was just put is about `value.name`, unless it is known what it is about.
    #[cold]
    pub(crate) fn asked_for_attr(&mut self, value: Value, name: &str) -> Trap {
        let unknown = |question: &&mut Question| matches!(question.attr, [Value::Undef, _]);
        let name = match self.heap.new_str(name) {
            Ok(name) => name,
            Err(trap) => return trap,
        };
        if let Some(question) = self.asked.last_mut().and_then(|asked| asked.pending.as_mut()).filter(unknown) {
            question.attr = [value, name];
        }
        Trap::Asked
    }

    /// A number that grows with every safepoint passed.
    pub(crate) fn progress(&self) -> i64 {
        self.ticks.wrapping_add(self.slice.wrapping_sub(self.fuel.wrapping_add(self.work_spent)))
    }

    /// The result of calling `callee`.
    #[cold]
    pub fn ask(&mut self, callee: Value, args: &[Value]) -> Res<Value> {
        self.ask_question(Question::new(Callee::Value(callee), args)?)
    }

    /// Whether the instruction in hand has asked this already, and not yet been given the answer.
    #[cold]
    pub(crate) fn has_answer(&self, callee: Value, args: &[Value]) -> bool {
        let (Some(asked), Ok(question)) = (self.asked.last(), Question::new(Callee::Value(callee), args)) else { return false };
        asked.depth == self.frames.len() as u32
            && asked.stamp == self.progress()
            && asked.answers.get(asked.cursor as usize).is_some_and(|(known, _)| known.is(&self.heap, &question))
    }

    /// The host's answer to the call of a function of that name, if it is what the instruction in hand asks next and has been answered.
    pub(crate) fn answer_of_function(&mut self, name: Value) -> Option<Value> {
        let (depth, now) = (self.frames.len() as u32, self.progress());
        let heap = &self.heap;
        let asked = self.asked.last_mut().filter(|asked| asked.depth == depth && asked.stamp == now)?;
        let (question, answer) = asked.answers.get(asked.cursor as usize)?;
        match question.callee {
            Callee::Host(HostCall::Function { name: known, .. }) if alike(heap, known, name) => {
                asked.cursor += 1;
                Some(*answer)
            }
            _ => None,
        }
    }

    /// The result of calling a function of the prelude.
    #[cold]
    pub fn ask_prelude(&mut self, name: &str, args: &[Value]) -> Res<Value> {
        let code = self.prelude_code(name)?;
        self.ask_question(Question::new(Callee::Prelude(code), args)?)
    }

    pub(crate) fn ask_question(&mut self, question: Question) -> Res<Value> {
        let depth = self.frames.len() as u32;
        let now = self.progress();
        while self.asked.last().is_some_and(|asked| asked.depth > depth) {
            self.forget_asked();
        }
        match self.asked.last_mut() {
            Some(asked) if asked.depth == depth && asked.stamp == now => {
                if let Some((known, answer)) = asked.answers.get(asked.cursor as usize) {
                    if known.is(&self.heap, &question) {
                        asked.cursor += 1;
                        return Ok(*answer);
                    }
                    asked.answers.truncate(asked.cursor as usize);
                }
            }
            Some(asked) if asked.depth == depth => {
                let bytes = asked.clear();
                self.heap.budget.release(bytes);
            }
            _ => {
                self.asked.push(Asked {
                    depth,
                    pc: 0,
                    stamp: now,
                    cursor: 0,
                    pending: None,
                    answers: Vec::new(),
                    known: Vec::new(),
                    bytes: 0,
                });
            }
        }
        self.heap.budget.charge(BYTES)?;
        if let Some(asked) = self.asked.last_mut() {
            asked.bytes += BYTES;
            asked.pending = Some(question);
        }
        Err(Trap::Asked)
    }

    /// Whether the instruction before `pc` of the top frame is being executed again, with answers.
    #[inline]
    pub(crate) fn replaying(&self, pc: usize) -> bool {
        let Some(asked) = self.asked.last() else { return false };
        asked.pc as usize == pc && asked.depth as usize == self.frames.len() && asked.stamp == self.progress()
    }

    /// The instruction at which the top frame stands has an answer to what it did not ask yet: it is executed again.
    pub(crate) fn keep_answer(&mut self, callee: Value, args: &[Value], answer: Value) -> Res {
        let question = Question::new(Callee::Value(callee), args)?;
        let (depth, stamp) = (self.frames.len() as u32, self.progress());
        while self.asked.last().is_some_and(|asked| asked.depth >= depth) {
            self.forget_asked();
        }
        let frame = self.frames.last_mut().ok_or(Trap::Internal)?;
        let (pc, answers) = (frame.pc, vec![(question, answer)]);
        frame.pc -= 1;
        self.heap.budget.add(BYTES);
        self.asked.push(Asked { depth, pc, stamp, cursor: 0, pending: None, answers, known: Vec::new(), bytes: BYTES });
        self.tell_known();
        Ok(())
    }

    /// The instruction before `pc` of the top frame asked: pushes the frame that answers.
    pub(crate) fn pose(&mut self, pc: u32) -> Trap {
        self.rewind_now();
        let Some(frame) = self.frames.last_mut() else { return Trap::Internal };
        frame.pc = pc;
        let Some(asked) = self.asked.last_mut() else { return Trap::Internal };
        if asked.pc != pc {
            // What was asked before was another instruction's.
            let bytes = asked.clear();
            asked.pc = pc;
            asked.bytes = BYTES;
            self.heap.budget.release(bytes.saturating_sub(BYTES));
        }
        let Some(question) = self.asked.last().and_then(|asked| asked.pending) else { return Trap::Internal };
        self.ret = Ret::Answer;
        let args = question.args.get(..usize::from(question.argc)).unwrap_or(&[]);
        let pushed = match question.callee {
            Callee::Host(_) => return Trap::HostCall,
            Callee::Prelude(code) => self.push_plain_code(code, args),
            Callee::Value(Value::Function(function)) => self.push_call(function, args),
            // Natives may ask questions of their own: they get a frame to ask from.
            Callee::Value(callee) => match self.heap.new_tuple(args) {
                Ok(args) => self.push_prelude("_call", &[callee, args]),
                Err(trap) => Err(trap),
            },
        };
        match pushed {
            Ok(()) => Trap::Pushed,
            Err(trap) => trap,
        }
    }

    /// The instruction at which the top frame stands will be executed again: its answers are given from the first.
    pub(crate) fn replay(&mut self, pc: u32) {
        let depth = self.frames.len() as u32;
        if let Some(asked) = self.asked.last_mut()
            && asked.depth == depth
            && asked.pc == pc
        {
            asked.cursor = 0;
            self.tell_known();
        }
    }

    /// An answer has come; the frame that asked is on top.
    pub(crate) fn answered(&mut self, answer: Value) -> Res {
        let (depth, now) = (self.frames.len() as u32, self.progress());
        while self.asked.last().is_some_and(|asked| asked.depth > depth) {
            self.forget_asked();
        }
        let asked = self.asked.last_mut().filter(|asked| asked.depth == depth).ok_or(Trap::Internal)?;
        let question = asked.pending.take().ok_or(Trap::Internal)?;
        asked.cursor = 0;
        asked.stamp = now;
        if question.known == 0 {
            asked.answers.push((question, answer));
        } else {
            let answer = match answer {
                Value::Bool(answer) => i64::from(answer),
                Value::Int(answer) => answer,
                _ => return Err(Trap::Internal),
            };
            let [a, b, ..] = question.args;
            asked.known.push((a, if question.known > 1 { b } else { Value::Undef }, answer));
        }
        self.tell_known();
        // What the executions before this one have compared counts: there is one for every answer.
        self.settle();
        Ok(())
    }

    /// Asks a prelude function what the heap then knows of the first `known` arguments (one or two).
    pub(crate) fn ask_known(&mut self, name: &str, args: &[Value], known: u8) -> Trap {
        let question = self.prelude_code(name).and_then(|code| Question::new(Callee::Prelude(code), args));
        match question.and_then(|question| self.ask_question(Question { known, ..question })) {
            Err(trap) => trap,
            Ok(_) => Trap::Internal,
        }
    }

    /// Bytes accounted for answers.
    pub(crate) fn asked_bytes(&self) -> usize {
        self.asked.iter().fold(0, |sum, asked| sum.saturating_add(asked.bytes))
    }

    /// Gives the heap the answers for the instruction that is executed again.
    fn tell_known(&mut self) {
        if let Some(asked) = self.asked.last() {
            let mut known = self.heap.known.borrow_mut();
            known.clear();
            known.extend(&asked.known);
            self.heap.meter.add(asked.known.len() as u64 * 4);
        }
    }

    /// Forgets the questions of a frame that is gone.
    pub(crate) fn forget_asked(&mut self) {
        if let Some(asked) = self.asked.pop() {
            self.heap.budget.release(asked.bytes);
        }
    }
}
