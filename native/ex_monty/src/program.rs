//! One run of a program: its VM, its clock, and slices of its execution.
use crate::ask;
use crate::atoms;
use crate::clock::{Clock, Rest, SLICE, Stopped};
use crate::decode::{Decoder, Refusal};
use crate::encode::{Encoder, binary};
use crate::failure::Failure;
use crate::report;
use crate::resources::{Run, retire};
use monty_vm::heap::ExceptionId;
use monty_vm::program::{Runner, Uncaught};
use monty_vm::snapshot::{self, SnapshotError};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{Describe, HostCall, Limit, Limits, Step, Vm};
use rustler::{Atom, Encoder as _, Env, ResourceArc, Term};
use serde::{Deserialize, Serialize};
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

/// A program that takes no more bytes is copied as a whole on a normal scheduler.
const SMALL: usize = 128 * 1024;

/// What of the output a normal scheduler converts, in bytes.
const DIRECT_OUTPUT: usize = 256 * 1024;

/// Limits as Elixir gives them: nanoseconds, bytes, objects, calls, bytes, nanoseconds asleep.
pub type PackedLimits = (u64, u64, u64, u64, u64, u64);

/// What a dump of a run holds.
#[derive(Serialize, Deserialize)]
struct Kept {
    session: Option<Session>,
    stopped: Stopped,
    output: String,
    #[serde(with = "serde_bytes")]
    vm: Vec<u8>,
}

pub(crate) fn unpacked((_, memory, allocations, depth, output, _): PackedLimits) -> Limits {
    let size = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    Limits { max_memory: size(memory), max_allocations: allocations, max_depth: size(depth), max_output: size(output) }
}

/// What a run that is a session's has beside.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Session {
    /// How many pieces it was given.
    pub pieces: u64,
    /// Whether the value of the piece in hand is given as `repr` has it, and kept as `_`.
    pub shows: bool,
    /// Where it is between two pieces, empty meanwhile; none when it is there.
    #[serde(skip)]
    pub home: Option<ResourceArc<Run>>,
}

/// A run.
pub struct Program {
    pub(crate) vm: Vm,
    pub(crate) limits: Limits,
    pub(crate) clock: Clock,
    pub(crate) session: Option<Session>,
    /// It asks Elixir what it does not know, and does what only Elixir can: see `ask`.
    hosted: bool,
    /// How it ended, when only the conversion of the result is left.
    ended: Option<Step>,
    /// What it printed, once it has ended.
    output: String,
    fuel: u64,
    pub(crate) rest: Rest,
}

impl Program {
    /// A run of compiled code that has not begun. `clock` runs since the work for it began.
    pub fn new(runner: &Runner, packed: PackedLimits, clock: Clock, hosted: bool) -> Program {
        let limits = unpacked(packed);
        let mut vm = runner.start(limits, seed());
        vm.set_describing(Describe::Objects);
        if hosted {
            vm.set_hosted();
        }
        Program {
            vm,
            limits,
            clock,
            session: None,
            hosted,
            ended: None,
            output: String::new(),
            fuel: FIRST_FUEL,
            rest: Rest::new(packed.5),
        }
    }

    /// A copy that goes on by itself.
    pub fn fork(&self) -> Program {
        let home = |session: &Session| Session { home: Some(Run::empty()), ..session.clone() };
        Program { vm: self.vm.clone(), output: self.output.clone(), session: self.session.as_ref().map(home), ..*self }
    }

    /// The run as bytes. It can go on.
    pub fn dump(&mut self) -> Vec<u8> {
        let kept = Kept {
            session: self.session.clone(),
            stopped: self.rest.stop(&self.clock),
            output: self.output.clone(),
            vm: snapshot::dump(&mut self.vm),
        };
        postcard::to_stdvec(&kept).unwrap_or_default()
    }

    /// Whether what is done with all of it may be done on a normal scheduler.
    pub fn is_small(&self) -> bool {
        self.vm.heap.budget.used + self.vm.source_bytes() + self.output.len() <= SMALL
    }

    /// The run that was dumped, with limits of its own. Not `dirty`: `SnapshotError::Memory` when it is not small.
    pub fn load(bytes: &[u8], packed: PackedLimits, dirty: bool) -> Result<Program, SnapshotError> {
        let memory = unpacked(packed).max_memory;
        let mut program = Program::restore(bytes, packed, if dirty { memory } else { memory.min(SMALL) })?;
        if program.vm.waiting().is_none() {
            let idle = program.session.is_some() && program.vm.is_idle();
            let why = if idle { "it is an idle session, for ExMonty.Session.load/2" } else { "the program waits for nothing" };
            return Err(SnapshotError::Invalid(why));
        }
        if let Some(session) = &mut program.session {
            session.home = Some(Run::empty());
        }
        Ok(program)
    }

    /// The idle session that was dumped.
    pub fn load_session(bytes: &[u8], packed: PackedLimits) -> Result<Program, SnapshotError> {
        let program = Program::restore(bytes, packed, unpacked(packed).max_memory)?;
        if program.vm.waiting().is_some() {
            return Err(SnapshotError::Invalid("it is a paused program, for ExMonty.load_snapshot/2"));
        }
        if program.session.is_none() || !program.vm.is_idle() {
            return Err(SnapshotError::Invalid("it is no session"));
        }
        Ok(program)
    }

    fn restore(bytes: &[u8], packed: PackedLimits, memory: usize) -> Result<Program, SnapshotError> {
        let (kept, left) = postcard::take_from_bytes::<Kept>(bytes).map_err(|_| SnapshotError::Invalid("encoding"))?;
        if !left.is_empty() {
            return Err(SnapshotError::Invalid("trailing bytes"));
        }
        let limits = unpacked(packed);
        let mut vm = snapshot::load(&kept.vm, memory)?;
        vm.set_limits(limits);
        if !vm.is_hosted() {
            return Err(SnapshotError::Invalid("the program waits for nothing"));
        }
        let (clock, rest) = Rest::restart(packed.0, packed.5, kept.stopped);
        let session = kept.session;
        Ok(Program { vm, limits, clock, session, hosted: true, ended: None, output: kept.output, fuel: FIRST_FUEL, rest })
    }

    /// Gives the run the answer that it waits for. It can be given another one when that is refused.
    pub fn answer(&mut self, kind: Atom, term: Term, dirty: bool) -> Result<(), Refusal> {
        let call = self.vm.waiting();
        self.try_answer(kind, term, dirty).or_else(|why| {
            if !why.is_memory() {
                return Err(why);
            }
            if !dirty {
                return Err(Refusal::TooLarge);
            }
            // Room is made for it, and for another answer when it is too large all the same.
            self.vm.collect();
            self.try_answer(kind, term, dirty).inspect_err(|_| self.vm.collect())
        })?;
        let nothing_came = term.is_empty_list();
        self.rest.tick();
        match call {
            Some(HostCall::Sleep { .. }) => self.rest.passed(),
            Some(HostCall::Wait { .. }) if nothing_came => self.rest.passed(),
            _ => {}
        }
        Ok(())
    }

    fn try_answer(&mut self, kind: Atom, term: Term, dirty: bool) -> Result<(), Refusal> {
        ask::answer(&mut self.vm, &self.limits, &self.clock, dirty, kind, term)
    }

    /// What it waits for.
    pub fn question<'a>(&mut self, env: Env<'a>, dirty: bool) -> Result<Term<'a>, Refusal> {
        match self.vm.waiting() {
            Some(call) => ask::question(env, &mut self.vm, &self.limits, &self.clock, dirty, call),
            None => Err(Failure::bug("the program waits for nothing").into()),
        }
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
            Step::HostCall(HostCall::Monotonic) => {
                self.tell_time();
                return self.pause(env, false, run);
            }
            Step::HostCall(call) if self.hosted => return self.suspend(env, call, dirty, run),
            Step::HostCall(HostCall::Sleep { seconds }) if let Some(milliseconds) = self.rest.take(seconds) => {
                let run = self.put_by(env, run);
                return (atoms::sleep(), milliseconds, run).encode(env);
            }
            _ => {}
        }
        let step = if let Step::HostCall(_) = step { Step::Limit(Limit::Sleep) } else { step };
        self.output.push_str(&self.vm.take_output());
        match self.outcome(env, step, dirty) {
            Some(term) => {
                let term = self.with_usage(env, term);
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

    /// The run asks Elixir: `{:ask, question, run, output}`. What was printed since it was last asked goes along.
    fn suspend(mut self: Box<Self>, env: Env, call: HostCall, dirty: bool, run: Option<ResourceArc<Run>>) -> Term {
        if !dirty && self.output.len() + self.vm.output_len() > DIRECT_OUTPUT {
            return self.pause(env, true, run);
        }
        let seconds = match call {
            HostCall::Sleep { seconds } | HostCall::Wait { seconds: Value::Float(seconds), .. } => Some(seconds),
            _ => None,
        };
        if let (HostCall::Sleep { .. }, Some(seconds)) = (call, seconds)
            && self.rest.take(seconds).is_none()
        {
            let failure = self.limit_failure(Limit::Sleep);
            self.output.push_str(&self.vm.take_output());
            let term = report::limit(env, &self.vm, Limit::Sleep, failure, &self.output);
            retire(self);
            return term;
        }
        match self.question(env, dirty) {
            Ok(question) => {
                self.rest.ask(seconds.unwrap_or(0.0));
                self.output.push_str(&self.vm.take_output());
                let output = binary(env, std::mem::take(&mut self.output).as_bytes());
                let run = self.put_by(env, run);
                (atoms::ask(), question, run, output).encode(env)
            }
            Err(Refusal::TooLarge) => self.pause(env, true, run),
            Err(Refusal::Failed(failure)) if failure.limit.is_some() => self.give_up(env, &failure),
            // What cannot be converted is an exception at the call.
            Err(Refusal::Failed(failure)) => match ask::exception_of(&mut self.vm, &failure) {
                Ok(exception) => {
                    self.vm.resume_raise(exception);
                    self.pause(env, false, run)
                }
                Err(failure) => self.give_up(env, &failure),
            },
        }
    }

    /// The run ends with an error from outside of it.
    fn give_up<'a>(self: Box<Self>, env: Env<'a>, failure: &Failure) -> Term<'a> {
        let term = self.fail(env, failure);
        retire(self);
        term
    }

    /// Whether it is a session that waits for its next piece.
    pub fn is_idle_session(&self) -> bool {
        self.session.is_some() && self.vm.is_idle()
    }

    /// Notes the place of its session, which it has left to run a piece.
    pub fn leave(&mut self, home: ResourceArc<Run>) {
        if let Some(session) = &mut self.session {
            session.home = Some(home);
        }
    }

    /// The place of the session that it is a piece of.
    pub fn home(&self) -> Option<ResourceArc<Run>> {
        self.session.as_ref()?.home.clone()
    }

    /// What was printed and not given yet.
    pub(crate) fn output(&self) -> &str {
        &self.output
    }

    /// The run has ended, in whatever way: gives the place of its session, to be put there.
    pub fn end(&mut self) -> Option<ResourceArc<Run>> {
        let home = self.session.as_mut()?.home.take()?;
        self.vm.take_output();
        self.vm.end_run();
        self.output.clear();
        self.ended = None;
        Some(home)
    }

    /// The term of how the run ended; `None` when that takes too long for a normal scheduler.
    fn outcome<'a>(&mut self, env: Env<'a>, step: Step, dirty: bool) -> Option<Term<'a>> {
        if !dirty && self.output.len() > DIRECT_OUTPUT {
            return None;
        }
        Some(match step {
            Step::Done(value) if self.session.as_ref().is_some_and(|session| session.shows) => {
                return self.shown(env, value, dirty);
            }
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
            Step::Internal | Step::OutOfFuel | Step::Heavy | Step::HostCall(_) => {
                self.fail(env, &Failure::bug("the virtual machine stopped"))
            }
        })
    }

    /// How a run ended that asks: `{:ended, result, {nanoseconds, peak of bytes, allocations}}`.
    fn with_usage<'a>(&self, env: Env<'a>, result: Term<'a>) -> Term<'a> {
        if !self.hosted {
            return result;
        }
        let time = u64::try_from(self.clock.total().as_nanos()).unwrap_or(u64::MAX);
        let budget = &self.vm.heap.budget;
        (atoms::ended(), result, (time, budget.peak, budget.allocations)).encode(env)
    }

    /// What was printed and not yet given.
    pub fn take_output(&mut self) -> String {
        self.output.push_str(&self.vm.take_output());
        std::mem::take(&mut self.output)
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
        self.rest.tick();
        // It slept.
        if !self.hosted && self.vm.waiting().is_some() {
            self.vm.resume(Value::None);
        }
    }

    /// A slice is a whole turn of its process: the scheduler goes to the next one.
    fn spend_timeslice(&self, env: Env) {
        let percent = self.clock.slice().as_nanos().saturating_mul(100) / SLICE.as_nanos();
        rustler::schedule::consume_timeslice(env, i32::try_from(percent).unwrap_or(100).clamp(1, 100));
    }

    /// The clock of a run that asks stands still between two questions and slices: what it sleeps is what it says.
    fn tell_time(&mut self) {
        if !self.hosted {
            self.rest.tick();
        }
        self.vm.resume(Value::Float(self.rest.now()));
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
                Step::HostCall(HostCall::Monotonic) => self.tell_time(),
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
