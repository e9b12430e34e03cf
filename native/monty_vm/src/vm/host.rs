//! What a program asks of its host. The VM has no world: a question suspends the program (`Step::HostCall`), which is then plain data that
//! dumps and loads, until the host answers (`Vm::resume` and its like).
use super::{Linked, Res, Trap, Vm};
use crate::bytecode::{Op, calls_register};
use crate::heap::identity::alike;
use crate::heap::{ClassId, DictId, Heap};
use crate::types::{BuiltinType, host_function};
use crate::value::Value;
use serde::{Deserialize, Serialize};

/// A question to the host.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum HostCall {
    /// What time is it, in seconds since some moment, on a clock that never goes backward? A float.
    Monotonic,
    /// Let so many seconds pass. None.
    Sleep {
        /// How many: positive and finite.
        seconds: f64,
    },
    /// Call a function of the host's, or a method of an object that the host gave, which is then the first argument.
    Function {
        /// The number of this call among all of the run.
        id: u64,
        /// Whether it is a method.
        method: bool,
        /// Its name, a Str.
        name: Value,
        /// A Tuple.
        args: Value,
        /// A Dict.
        kwargs: Value,
    },
    /// What is a name that the program has not bound?
    Name {
        /// A Str.
        name: Value,
    },
    /// Do what a module asks of the system: files, environment, clock.
    Os {
        /// The number of this call among all of the run.
        id: u64,
        /// What to do, a Str.
        function: Value,
        /// A Tuple.
        args: Value,
        /// A Dict.
        kwargs: Value,
    },
    /// Wait for results of calls that were answered by `Vm::resume_later`. A list of tuples of a call's number, whether it went well, and
    /// the result or exception; it may be empty once the time is over.
    Wait {
        /// The numbers, a List.
        calls: Value,
        /// At most how long, in seconds, a Float; or None.
        seconds: Value,
    },
}

impl HostCall {
    /// The answer of a host for which no time passes but what is slept, at once, and which has no functions: `now` is its clock.
    pub fn virtual_answer(self, now: &mut f64) -> Value {
        match self {
            HostCall::Monotonic => Value::Float(*now),
            HostCall::Sleep { seconds } => {
                *now += seconds;
                Value::None
            }
            _ => Value::None,
        }
    }

    /// The values in it.
    pub(crate) fn values(self) -> [Value; 3] {
        match self {
            HostCall::Monotonic | HostCall::Sleep { .. } => [Value::Undef; 3],
            HostCall::Function { name, args, kwargs, .. } => [name, args, kwargs],
            HostCall::Os { function, args, kwargs, .. } => [function, args, kwargs],
            HostCall::Name { name } => [name, Value::Undef, Value::Undef],
            HostCall::Wait { calls, seconds } => [calls, seconds, Value::Undef],
        }
    }

    /// Whether what is in it is what hosts are promised: a snapshot may say anything.
    pub(crate) fn is_sound(self, vm: &Vm) -> bool {
        let is_text = |value| matches!(value, Value::Str(_));
        let is_number = |value: &Value| matches!(value, Value::Int(1..));
        match self {
            HostCall::Monotonic => true,
            HostCall::Sleep { seconds } => seconds.is_finite() && seconds > 0.0,
            HostCall::Function { method, name, args: Value::Tuple(args), kwargs: Value::Dict(kwargs), .. } => {
                is_text(name) && has_names(vm, kwargs) && !(method && vm.heap.tuple(args).is_empty())
            }
            HostCall::Os { function, args: Value::Tuple(_), kwargs: Value::Dict(kwargs), .. } => {
                has_names(vm, kwargs) && vm.heap.as_str(function).is_some_and(is_os_function)
            }
            HostCall::Name { name } => is_text(name),
            HostCall::Wait { calls: Value::List(calls), seconds } => {
                vm.heap.list(calls).iter().all(is_number)
                    && match seconds {
                        Value::None => true,
                        Value::Float(seconds) => seconds.is_finite() && seconds > 0.0,
                        _ => false,
                    }
            }
            _ => false,
        }
    }

    /// Whether this is the same question, perhaps asked again.
    pub(super) fn is(self, heap: &Heap, other: HostCall) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
            && self.values().into_iter().zip(other.values()).all(|(a, b)| alike(heap, a, b))
    }
}

impl Vm {
    /// The host's answer. As for every question, the instruction is executed again once it is there: see `ask`.
    pub(crate) fn ask_host(&mut self, call: HostCall) -> Res<Value> {
        // (A program can get at what asks by the library's private modules.)
        if !call.is_sound(self) {
            return Err(self.raise(BuiltinType::RuntimeError, "the host can't be asked that"));
        }
        self.ask_question(super::ask::Question::of_host(call))
    }

    /// As `ask_host`, of a call that has a number: `call` makes it of that.
    pub(crate) fn ask_host_numbered(&mut self, call: impl FnOnce(u64) -> HostCall) -> Res<Value> {
        let id = self.host_calls.saturating_add(1);
        let answer = self.ask_host(call(id));
        if answer == Err(Trap::Asked) {
            self.host_calls = id;
        }
        answer
    }

    /// Calls a function of the host's, with arguments as for `Vm::call`.
    pub(crate) fn call_host(&mut self, function: Value, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        let name = host_function::name_value(self, function);
        // (Arguments are collected once: those of an instruction that is executed again are what they were.)
        if let Some(answer) = self.answer_of_function(name) {
            return self.function_answered(name, answer);
        }
        let (args, kwargs) = self.call_parts(at, argc, keywords)?;
        let receiver = host_function::receiver(self, function).unwrap_or(Value::None);
        // What Python has to be asked about is kept in a frame meanwhile.
        if ![receiver, args, kwargs].into_iter().all(|given| self.reads_by_itself(given)) {
            return Err(self.call_prelude("_call_host", &[function, args, kwargs]));
        }
        self.descriptions = Value::Undef;
        self.ask_function(function, args, kwargs)
    }

    /// `_vm_call_host(function, args, kwargs)`: as `call_host`, but finds out how what is given reads.
    pub(crate) fn call_described(&mut self, function: Value, args: Value, kwargs: Value) -> Res<Value> {
        let receiver = host_function::receiver(self, function).unwrap_or(Value::None);
        let all = self.heap.new_tuple([receiver, args, kwargs])?;
        self.describe_for_host(all)?;
        self.ask_function(function, args, kwargs)
    }

    fn ask_function(&mut self, function: Value, mut args: Value, kwargs: Value) -> Res<Value> {
        let name = host_function::name_value(self, function);
        let receiver = host_function::receiver(self, function);
        if let (Some(receiver), Value::Tuple(id)) = (receiver, args) {
            let mut all = vec![receiver];
            self.reserve(size_of_val(self.heap.tuple(id)))?;
            all.extend_from_slice(self.heap.tuple(id));
            args = self.heap.new_tuple(all)?;
        }
        if !self.is_hosted() {
            let message = format!("{} can't be called here: no host is there to do it", host_function::name(self, function));
            return Err(self.raise(BuiltinType::RuntimeError, &message));
        }
        let method = receiver.is_some();
        let answer = self.ask_host_numbered(|id| HostCall::Function { id, method, name, args, kwargs })?;
        self.function_answered(name, answer)
    }

    /// What a call comes to: see `resume_later`.
    fn function_answered(&mut self, name: Value, answer: Value) -> Res<Value> {
        match answer {
            Value::NotImplemented => Err(self.call_prelude("_host_result", &[Value::Int(self.host_calls as i64), name])),
            answer => Ok(answer),
        }
    }

    /// Names that the program does not bind are the host's to tell, and what is missing is the host's to do: questions come as
    /// `Step::HostCall`. Else the only ones are `Monotonic` and `Sleep`.
    pub fn set_hosted(&mut self) {
        self.hosted = true;
    }

    /// Whether the host answers more than what time it is.
    pub fn is_hosted(&self) -> bool {
        self.hosted
    }

    /// The question that the program waits to have answered.
    pub fn waiting(&self) -> Option<HostCall> {
        let frame = self.frames.last()?;
        self.asked.last().and_then(|asked| asked.waits_at(self.frames.len(), frame.pc))
    }

    /// Answers the question that the program waits for. False when there is none.
    pub fn resume(&mut self, answer: Value) -> bool {
        self.waiting().is_some() && self.answered(answer).is_ok() && self.redo().is_ok()
    }

    /// Answers a call of a function: its result comes later. Python gets a coroutine to await it. False where that is no answer.
    pub fn resume_later(&mut self) -> bool {
        // (No value of a host's is NotImplemented.)
        matches!(self.waiting(), Some(HostCall::Function { .. })) && self.resume(Value::NotImplemented)
    }

    /// Answers the question that the program waits for by an exception, which Python can catch. False when there is none.
    pub fn resume_raise(&mut self, exception: Value) -> bool {
        if self.waiting().is_none() || !matches!(exception, Value::Exception(_)) {
            return false;
        }
        if let Some(asked) = self.asked.last_mut() {
            asked.abandon();
        }
        self.thrown = exception;
        true
    }

    /// Answers that a name is not defined: a `NameError`. False when the program does not ask for a name or call a function.
    pub fn resume_undefined(&mut self) -> Res<bool> {
        let message = match self.waiting() {
            Some(HostCall::Function { method: true, name, args, .. }) => {
                let object = if let Value::Tuple(args) = args { self.heap.tuple(args).first().copied() } else { None };
                let name = self.heap.as_str(name).unwrap_or("").to_owned();
                let error = self.attribute_error(object.unwrap_or(Value::None), &name);
                return Ok(matches!(error, Trap::Raise) && self.resume_raised());
            }
            Some(HostCall::Function { name, .. } | HostCall::Name { name }) => name,
            _ => return Ok(false),
        };
        let name = self.heap.as_str(message).unwrap_or("").to_owned();
        match self.name_error(&name) {
            Trap::Raise => Ok(self.resume_raised()),
            trap => Err(trap),
        }
    }

    fn resume_raised(&mut self) -> bool {
        let exception = std::mem::take(&mut self.raised);
        self.resume_raise(exception)
    }

    /// The value of a global that neither the program nor Python has: of a called one, a function of the host's; of another one, what the
    /// host says. None where no host is asked.
    pub(crate) fn host_global(&mut self, linked: &Linked, name: &str, load: Option<(u8, usize)>) -> Res<Option<Value>> {
        if !self.hosted || linked.code.hidden || name.starts_with("__") {
            return Ok(None);
        }
        if let Some((register, pc)) = load
            && self.is_called(linked, register, pc)
        {
            let name = self.heap.new_str(name)?;
            return host_function::for_call(self, name).map(Some);
        }
        let name = self.heap.new_str(name)?;
        self.ask_host(HostCall::Name { name }).map(Some)
    }

    /// Whether what the instruction before `pc` puts into a register is called next.
    fn is_called(&mut self, linked: &Linked, register: u8, pc: usize) -> bool {
        let rest = linked.code.ops.get(pc..).unwrap_or(&[]);
        let (called, looked_at) = calls_register(rest, register);
        self.heap.meter.add(looked_at as u64 * 2);
        called
    }

    /// What an object that the host gave has no attribute for, where that is called: a method of the host's.
    pub(crate) fn host_method(&mut self, receiver: Value, name: &str) -> Res<Option<Value>> {
        let (Value::Instance(id), true) = (receiver, self.hosted && !name.starts_with('_')) else { return Ok(None) };
        let given = self.heap.instances.get(id).class.is_some_and(|class| self.is_given_dataclass(class));
        if !given || self.find_attr(receiver, name)?.is_some() {
            return Ok(None);
        }
        let name = self.heap.new_str(name)?;
        host_function::method(self, name, receiver).map(Some)
    }

    /// As `host_method`, of an attribute that is loaded into a register before `pc`.
    pub(crate) fn host_attr(&mut self, linked: &Linked, receiver: Value, name: &str, pc: usize) -> Res<Option<Value>> {
        let Some(Op::GetAttr { dst, .. }) = pc.checked_sub(1).and_then(|at| linked.code.ops.get(at)).copied() else {
            return Ok(None);
        };
        if !self.hosted || !self.is_called(linked, dst, pc) {
            return Ok(None);
        }
        self.host_method(receiver, name)
    }

    /// Whether a class is that of dataclasses which the host gave.
    fn is_given_dataclass(&self, class: ClassId) -> bool {
        let Value::Dict(given) = self.given else { return false };
        let table = self.heap.dicts.get(given);
        self.heap.meter.add(table.len() as u64 * 4);
        table.entries().any(|entry| {
            let kind = if let Value::Tuple(key) = entry.key { self.heap.tuple(key).first().copied() } else { None };
            entry.value == Value::Class(class) && matches!(kind, Some(Value::Bool(_)))
        })
    }

    /// Whether files are open whose contents were not all given to the host: `modules/_files.py` knows.
    pub(crate) fn has_unwritten_files(&self) -> bool {
        if self.set_aside {
            return false;
        }
        let unwritten = self.imported_module("_files").and_then(|files| self.module_get(files, "unwritten"));
        matches!(unwritten, Some(Value::Dict(unwritten)) if !self.heap.dicts.get(unwritten).is_empty())
    }

    /// What an OS call comes to where no host does it: CPython's words for what is not permitted.
    pub(crate) fn unhandled(&mut self, function: Value, args: Value) -> Trap {
        let function = self.heap.as_str(function).unwrap_or("").to_owned();
        let first = if let Value::Tuple(args) = args { self.heap.tuple(args).first().copied() } else { None };
        match first.filter(|_| is_file_function(&function)) {
            Some(path) => {
                let path = self.repr(path).unwrap_or_default();
                self.raise(BuiltinType::PermissionError, &format!("Permission denied: {path}"))
            }
            None => {
                self.raise(BuiltinType::RuntimeError, &format!("'{function}' is not available: the host has no handler for it"))
            }
        }
    }
}

/// Whether the keys of keyword arguments are texts.
fn has_names(vm: &Vm, kwargs: DictId) -> bool {
    vm.heap.dicts.get(kwargs).entries().all(|entry| matches!(vm.plain(entry.key), Value::Str(_)))
}

/// OS functions whose first argument is a path.
const FILE_FUNCTIONS: &[&str] = &[
    "exists",
    "is_file",
    "is_dir",
    "is_symlink",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "append_text",
    "append_bytes",
    "open",
    "mkdir",
    "unlink",
    "rmdir",
    "iterdir",
    "stat",
    "rename",
    "resolve",
    "absolute",
];
/// The others.
const OTHER_FUNCTIONS: &[&str] =
    &["getenv", "get_environ", "date_today", "datetime_now", "time", "monotonic", "sleep", "random_seed"];

/// Whether an OS function's first argument is a path.
fn is_file_function(function: &str) -> bool {
    FILE_FUNCTIONS.contains(&function)
}

/// Whether there is an OS function of that name.
fn is_os_function(function: &str) -> bool {
    is_file_function(function) || OTHER_FUNCTIONS.contains(&function)
}
