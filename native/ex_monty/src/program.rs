//! One run of a program: its VM, its clock, and slices of its execution.
use crate::atoms;
use crate::clock::{Clock, Rest, SLICE};
use crate::decode::{Decoder, Refusal};
use crate::encode::{Encoder, binary};
use crate::failure::Failure;
use crate::report;
use crate::resources::{Run, retire};
use monty_vm::heap::ExceptionId;
use monty_vm::program::{Runner, Uncaught};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{Describe, Limit, Limits, OsCall, Step, Vm};
use rustler::{Encoder as _, Env, ResourceArc, Term};
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Work that one instruction may do on a normal scheduler; about nanoseconds.
const WORK_ALLOWED: u64 = 150_000;
/// Safepoints between two looks at the clock, at first and at most.
const FIRST_FUEL: u64 = 256;
const MOST_FUEL: u64 = 8_192;
/// What the time between two looks at the clock should be.
const LOOK: Duration = Duration::from_micros(10);

/// What of the output a normal scheduler converts, in bytes.
const DIRECT_OUTPUT: usize = 256 * 1024;

/// Limits as Elixir gives them: nanoseconds, bytes, objects, calls, bytes, nanoseconds asleep.
pub type PackedLimits = (u64, u64, u64, u64, u64, u64);

/// A run.
pub struct Program {
    vm: Vm,
    limits: Limits,
    clock: Clock,
    /// How it ended, when only the conversion of the result is left.
    ended: Option<Step>,
    /// What it printed, once it has ended.
    output: String,
    fuel: u64,
    rest: Rest,
}

impl Program {
    /// A run of compiled code that has not begun. `clock` runs since the work for it began.
    pub fn new(runner: &Runner, packed: PackedLimits, clock: Clock) -> Program {
        let size = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let (_, memory, allocations, depth, output, sleep) = packed;
        let limits =
            Limits { max_memory: size(memory), max_allocations: allocations, max_depth: size(depth), max_output: size(output) };
        let mut vm = runner.start(limits, seed());
        vm.set_describing(Describe::Objects);
        Program { vm, limits, clock, ended: None, output: String::new(), fuel: FIRST_FUEL, rest: Rest::new(sleep) }
    }

    /// Converts the inputs and sets them.
    pub fn set_inputs(&mut self, runner: &Runner, mut values: Term, dirty: bool) -> Result<(), Refusal> {
        let decoder = |vm: &mut Vm, name: &str, term: Term| Decoder::new(vm, &self.limits, &self.clock, dirty).input(name, term);
        for (slot, name) in runner.inputs().enumerate() {
            let Ok((value, rest)) = values.list_get_cell() else {
                return Err(Failure::new(BuiltinType::TypeError, format!("missing input {name:?}")).into());
            };
            values = rest;
            let value = decoder(&mut self.vm, name, value)?;
            runner.set_input(&mut self.vm, slot, value);
        }
        Ok(())
    }

    /// Bytes held by the run.
    pub fn held_bytes(&self) -> usize {
        size_of::<Program>() + self.vm.heap.budget.used
    }

    /// Runs a slice (or what could not be done in one), and says what came of it.
    pub fn proceed(mut self: Box<Self>, env: Env, dirty: bool, run: Option<ResourceArc<Run>>) -> Term {
        let step = match self.ended.take() {
            Some(step) => step,
            None if dirty => self.run_heavy(),
            None => self.run_slice(),
        };
        match step {
            Step::OutOfFuel => return self.pause(env, false, run),
            Step::Heavy => return self.pause(env, true, run),
            Step::OsCall(OsCall::Monotonic) => {
                self.vm.resume(Value::Float(self.rest.now()));
                return self.pause(env, false, run);
            }
            Step::OsCall(OsCall::Sleep { seconds }) if let Some(milliseconds) = self.rest.take(seconds) => {
                let run = self.put_by(env, run);
                return (atoms::sleep(), milliseconds, run).encode(env);
            }
            _ => {}
        }
        let step = if let Step::OsCall(_) = step { Step::Limit(Limit::Sleep) } else { step };
        self.output.push_str(&self.vm.take_output());
        match self.outcome(env, step, dirty) {
            Some(term) => {
                self.spend_timeslice(env);
                retire(self);
                term
            }
            None => {
                self.ended = Some(step);
                self.pause(env, true, run)
            }
        }
    }

    /// The term of how the run ended; `None` when that takes too long for a normal scheduler.
    fn outcome<'a>(&mut self, env: Env<'a>, step: Step, dirty: bool) -> Option<Term<'a>> {
        if !dirty && self.output.len() > DIRECT_OUTPUT {
            return None;
        }
        Some(match step {
            Step::Done(value) => match Encoder::new(env, &mut self.vm, &self.limits, &self.clock, dirty).result(value) {
                Ok(term) => (atoms::ok(), term, binary(env, self.output.as_bytes())).encode(env),
                Err(Refusal::TooLarge) => return None,
                Err(Refusal::Failed(failure)) => self.fail(env, &failure),
            },
            Step::Raised(exception) if !dirty && !is_brief(&self.vm, exception) => return None,
            Step::Raised(exception) => {
                let uncaught = Uncaught::from_exception(&mut self.vm, exception);
                report::ended(env, &uncaught, None, &self.output)
            }
            Step::Limit(limit) => report::limit(env, &self.vm, limit, self.limit_failure(limit), &self.output),
            Step::Internal | Step::OutOfFuel | Step::Heavy | Step::OsCall(_) => {
                self.fail(env, &Failure::bug("the virtual machine stopped"))
            }
        })
    }

    /// The error of a run that failed outside of Python code.
    pub fn fail<'a>(&self, env: Env<'a>, failure: &Failure) -> Term<'a> {
        report::failure(env, failure, &self.output)
    }

    /// Puts the run by until Elixir calls again.
    fn pause<'a>(self: Box<Self>, env: Env<'a>, dirty: bool, run: Option<ResourceArc<Run>>) -> Term<'a> {
        let run = self.put_by(env, run);
        (if dirty { atoms::dirty() } else { atoms::more() }, run).encode(env)
    }

    fn put_by(mut self: Box<Self>, env: Env, run: Option<ResourceArc<Run>>) -> ResourceArc<Run> {
        self.clock.pause();
        self.spend_timeslice(env);
        match run {
            Some(run) => {
                run.put(self);
                run
            }
            None => ResourceArc::new(Run::new(self)),
        }
    }

    /// The program goes on after a pause.
    pub fn resume(&mut self) {
        self.clock.resume();
        // It slept.
        if self.vm.waiting().is_some() {
            self.vm.resume(Value::None);
        }
    }

    /// A slice is a whole turn of its process: the scheduler goes to the next one.
    fn spend_timeslice(&self, env: Env) {
        let percent = self.clock.slice().as_nanos().saturating_mul(100) / SLICE.as_nanos();
        rustler::schedule::consume_timeslice(env, i32::try_from(percent).unwrap_or(100).clamp(1, 100));
    }

    fn run_slice(&mut self) -> Step {
        self.vm.set_work_allowed(WORK_ALLOWED);
        let mut before = self.clock.slice();
        loop {
            let left = self.clock.left(before);
            if left == 0 {
                return Step::Limit(Limit::Time);
            }
            self.vm.set_work_limit(left);
            match self.vm.run(self.fuel) {
                Step::OutOfFuel => {}
                Step::OsCall(OsCall::Monotonic) => {
                    self.vm.resume(Value::Float(self.rest.now()));
                }
                step => return step,
            }
            let now = self.clock.slice();
            if now >= SLICE {
                return if self.clock.left(now) == 0 { Step::Limit(Limit::Time) } else { Step::OutOfFuel };
            }
            let took = now - before;
            if took < LOOK / 2 {
                self.fuel = (self.fuel * 2).min(MOST_FUEL);
            } else if took > LOOK * 2 {
                self.fuel = (self.fuel / 2).max(1);
            }
            before = now;
        }
    }

    /// Executes the one instruction that asked for it, on a dirty scheduler.
    fn run_heavy(&mut self) -> Step {
        let left = self.clock.left(self.clock.slice());
        if left == 0 {
            return Step::Limit(Limit::Time);
        }
        self.vm.set_work_allowed(u64::MAX);
        self.vm.set_work_limit(left);
        self.vm.run(1)
    }

    fn limit_failure(&self, limit: Limit) -> Failure {
        match limit {
            Limit::Time => Failure::time(self.clock.limit_secs()),
            Limit::Allocations => Failure::allocations(self.limits.max_allocations),
            Limit::Memory => Failure::memory("the program", self.limits.max_memory),
            Limit::Output => Failure::output(self.limits.max_output),
            Limit::Sleep => Failure::sleep(self.rest.limit_secs()),
        }
    }
}

/// Whether what is to be said of an exception is soon said.
fn is_brief(vm: &Vm, exception: Value) -> bool {
    let Value::Exception(id) = exception else { return false };
    let exception = vm.heap.exceptions.get(id);
    exception.traceback.len() <= 20 && exception.cause.is_undef() && exception.context.is_undef() && has_brief_text(vm, id)
}

/// Whether `str(exception)` is made of a few scalars.
pub fn has_brief_text(vm: &Vm, id: ExceptionId) -> bool {
    let exception = vm.heap.exceptions.get(id);
    let Value::Tuple(args) = exception.args else { return false };
    let args = vm.heap.tuple(args);
    exception.dict.is_undef()
        && args.len() <= 4
        && args.iter().all(|arg| match arg {
            Value::None | Value::Bool(_) | Value::Int(_) | Value::Float(_) => true,
            Value::Str(id) => vm.heap.str(*id).len() <= 4_096,
            _ => false,
        })
}

/// A seed for the hashes of a run's strings: unknown to the program, another one each time.
fn seed() -> u64 {
    static STATE: std::sync::OnceLock<RandomState> = std::sync::OnceLock::new();
    static COUNT: AtomicU64 = AtomicU64::new(0);
    STATE.get_or_init(RandomState::new).hash_one(COUNT.fetch_add(1, Ordering::Relaxed))
}
