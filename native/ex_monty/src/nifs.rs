//! The functions of `ExMonty.Native`.
use crate::atoms;
use crate::clock::Clock;
use crate::decode::Refusal;
use crate::encode::binary;
use crate::failure::Failure;
use crate::program::{PackedLimits, Program};
use crate::report;
use crate::resources::{Busy, Run, Runner as RunnerResource};
use monty_vm::program::Runner;
use monty_vm::snapshot::SnapshotError;
use monty_vm::types::BuiltinType;
use rustler::{Atom, Binary, Encoder as _, Env, ResourceArc, Term};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What is dumped, forked or loaded on a normal scheduler, in bytes of the dump.
const SMALL_DUMP: usize = 8 * 1024;

/// Whatever happens in `body`, the BEAM gets a term.
pub(crate) fn guarded<'a>(env: Env<'a>, body: impl FnOnce() -> Term<'a>) -> Term<'a> {
    catch_unwind(AssertUnwindSafe(body)).unwrap_or_else(|_| report::failure(env, &Failure::bug("a panic"), ""))
}

/// The text of a source, or the error term.
pub(crate) fn utf8<'a, 's>(env: Env<'a>, source: &'s Binary) -> Result<&'s str, Term<'a>> {
    std::str::from_utf8(source.as_slice()).map_err(|e| {
        let at = e.valid_up_to();
        let byte = source.as_slice().get(at).copied().unwrap_or(0);
        let message = format!(
            "(unicode error) 'utf-8' codec can't decode byte {byte:#04x} in position {at}: the source is not valid UTF-8"
        );
        report::failure(env, &Failure::new(BuiltinType::SyntaxError, message), "")
    })
}

/// Compiles, or gives the error term.
fn compiled<'a>(env: Env<'a>, source: Binary, filename: &str, names: Vec<String>) -> Result<Runner, Term<'a>> {
    let source = utf8(env, &source)?;
    let inputs: Vec<&str> = names.iter().map(String::as_str).collect();
    Runner::new(source, filename, &inputs).map_err(|uncaught| report::ended(env, &uncaught, None, ""))
}

/// Starts a run: its first slice, on a normal scheduler.
fn started<'a>(
    env: Env<'a>,
    runner: &Runner,
    values: Term<'a>,
    limits: PackedLimits,
    clock: Clock,
    hosted: bool,
    dirty: bool,
) -> Term<'a> {
    let mut program = Box::new(Program::new(runner, limits, clock, hosted));
    match program.set_inputs(runner, values, dirty) {
        Ok(()) => program.proceed(env, false, None),
        Err(why) => refused(env, &why),
    }
}

fn eval_on<'a>(
    env: Env<'a>,
    source: Binary,
    filename: &str,
    names: Vec<String>,
    values: Term<'a>,
    limits: PackedLimits,
    dirty: bool,
) -> Term<'a> {
    guarded(env, || {
        let clock = Clock::start(limits.0);
        match compiled(env, source, filename, names) {
            Ok(runner) => started(env, &runner, values, limits, clock, false, dirty),
            Err(error) => error,
        }
    })
}

#[rustler::nif]
fn eval<'a>(
    env: Env<'a>,
    source: Binary,
    filename: &str,
    names: Vec<String>,
    values: Term<'a>,
    limits: PackedLimits,
) -> Term<'a> {
    eval_on(env, source, filename, names, values, limits, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn eval_dirty<'a>(
    env: Env<'a>,
    source: Binary,
    filename: &str,
    names: Vec<String>,
    values: Term<'a>,
    limits: PackedLimits,
) -> Term<'a> {
    eval_on(env, source, filename, names, values, limits, true)
}

fn compile_on<'a>(env: Env<'a>, source: Binary, filename: &str, names: Vec<String>) -> Term<'a> {
    guarded(env, || match compiled(env, source, filename, names) {
        Ok(runner) => (atoms::ok(), ResourceArc::new(RunnerResource::new(runner))).encode(env),
        Err(error) => error,
    })
}

#[rustler::nif]
fn compile<'a>(env: Env<'a>, source: Binary, filename: &str, names: Vec<String>) -> Term<'a> {
    compile_on(env, source, filename, names)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn compile_dirty<'a>(env: Env<'a>, source: Binary, filename: &str, names: Vec<String>) -> Term<'a> {
    compile_on(env, source, filename, names)
}

fn start_on<'a>(
    env: Env<'a>,
    runner: &RunnerResource,
    values: Term<'a>,
    limits: PackedLimits,
    hosted: bool,
    dirty: bool,
) -> Term<'a> {
    guarded(env, || match runner.get() {
        Some(runner) => started(env, runner, values, limits, Clock::start(limits.0), hosted, dirty),
        None => gone(env),
    })
}

/// A resource is used while it is dropped.
fn gone(env: Env) -> Term {
    report::failure(env, &Failure::bug("a runner that is gone was used"), "")
}

#[rustler::nif]
fn start<'a>(
    env: Env<'a>,
    runner: ResourceArc<RunnerResource>,
    values: Term<'a>,
    limits: PackedLimits,
    hosted: bool,
) -> Term<'a> {
    start_on(env, &runner, values, limits, hosted, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn start_dirty<'a>(
    env: Env<'a>,
    runner: ResourceArc<RunnerResource>,
    values: Term<'a>,
    limits: PackedLimits,
    hosted: bool,
) -> Term<'a> {
    start_on(env, &runner, values, limits, hosted, true)
}

fn more_on(env: Env, run: ResourceArc<Run>, dirty: bool) -> Term {
    guarded(env, || match run.take() {
        Some(mut program) => {
            program.resume();
            program.proceed(env, dirty, Some(run))
        }
        None => report::failure(env, &Failure::bug("a run that is over was continued"), ""),
    })
}

#[rustler::nif]
fn more(env: Env, run: ResourceArc<Run>) -> Term {
    more_on(env, run, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn more_dirty(env: Env, run: ResourceArc<Run>) -> Term {
    more_on(env, run, true)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn dump(env: Env, runner: ResourceArc<RunnerResource>) -> Term {
    guarded(env, || runner.get().map_or_else(|| gone(env), |runner| (atoms::ok(), binary(env, &runner.dump())).encode(env)))
}

#[rustler::nif(schedule = "DirtyCpu")]
fn load<'a>(env: Env<'a>, bytes: Binary) -> Term<'a> {
    guarded(env, || match Runner::load(bytes.as_slice()) {
        Ok(runner) => {
            let filename = binary(env, runner.unit().filename.as_bytes());
            let names: Vec<Term> = runner.inputs().map(|name| binary(env, name.as_bytes())).collect();
            (atoms::ok(), ResourceArc::new(RunnerResource::new(runner)), filename, names).encode(env)
        }
        Err(e) => report::failure(env, &Failure::new(BuiltinType::ValueError, e.to_string()), ""),
    })
}

/// Takes the program of a run, or tells that it is gone. On a normal scheduler nothing waits for who else has to do with it.
pub(crate) fn taken<'a>(env: Env<'a>, run: &Run, dirty: bool) -> Result<Box<Program>, Term<'a>> {
    match if dirty { Ok(run.take()) } else { run.try_take() } {
        Ok(Some(program)) => Ok(program),
        Ok(None) => Err(atoms::spent().to_term(env)),
        Err(Busy) => Err(atoms::busy().to_term(env)),
    }
}

/// The term of why something was refused.
pub(crate) fn refused<'a>(env: Env<'a>, why: &Refusal) -> Term<'a> {
    match why {
        Refusal::TooLarge => atoms::too_large().to_term(env),
        Refusal::Failed(failure) => report::failure(env, failure, ""),
    }
}

/// Answers a run that asked. The run is spent: what it comes to has a reference of its own. A refusal leaves it as it was.
fn resume_on<'a>(env: Env<'a>, run: &Run, kind: Atom, term: Term<'a>, dirty: bool) -> Term<'a> {
    guarded(env, || {
        let mut program = match taken(env, run, dirty) {
            Ok(program) => program,
            Err(gone) => return gone,
        };
        if let Err(why) = program.answer(kind, term, dirty) {
            run.put(program);
            return refused(env, &why);
        }
        program.resume();
        program.proceed(env, false, None)
    })
}

#[rustler::nif]
fn resume<'a>(env: Env<'a>, run: ResourceArc<Run>, kind: Atom, term: Term<'a>) -> Term<'a> {
    resume_on(env, &run, kind, term, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn resume_dirty<'a>(env: Env<'a>, run: ResourceArc<Run>, kind: Atom, term: Term<'a>) -> Term<'a> {
    resume_on(env, &run, kind, term, true)
}

/// What `body` says of the program of a run that asked. A normal scheduler does it for small programs, when nobody else has to do with them.
fn with_asked<'a>(env: Env<'a>, run: &Run, dirty: bool, body: impl FnOnce(&mut Program) -> Term<'a>) -> Term<'a> {
    guarded(env, || {
        let told = match dirty {
            true => Ok(run.with(body)),
            false => run.try_with(|program| if program.is_small() { body(program) } else { atoms::too_large().to_term(env) }),
        };
        told.map_or_else(|Busy| atoms::busy().to_term(env), |told| told.unwrap_or_else(|| atoms::spent().to_term(env)))
    })
}

fn fork_on<'a>(env: Env<'a>, run: &Run, dirty: bool) -> Term<'a> {
    with_asked(env, run, dirty, |program| (atoms::ok(), ResourceArc::new(Run::new(Box::new(program.fork())))).encode(env))
}

#[rustler::nif]
fn fork(env: Env, run: ResourceArc<Run>) -> Term {
    fork_on(env, &run, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn fork_dirty(env: Env, run: ResourceArc<Run>) -> Term {
    fork_on(env, &run, true)
}

fn dump_run_on<'a>(env: Env<'a>, run: &Run, dirty: bool) -> Term<'a> {
    with_asked(env, run, dirty, |program| (atoms::ok(), binary(env, &program.dump())).encode(env))
}

#[rustler::nif]
fn dump_run(env: Env, run: ResourceArc<Run>) -> Term {
    dump_run_on(env, &run, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn dump_run_dirty(env: Env, run: ResourceArc<Run>) -> Term {
    dump_run_on(env, &run, true)
}

/// A run that was loaded, and what it asks: `{:ok, question, run}`.
fn load_run_on<'a>(env: Env<'a>, bytes: Binary, limits: PackedLimits, dirty: bool) -> Term<'a> {
    guarded(env, || {
        if !dirty && bytes.len() > SMALL_DUMP {
            return atoms::too_large().to_term(env);
        }
        let mut program = match Program::load(bytes.as_slice(), limits, dirty) {
            Ok(program) => Box::new(program),
            Err(SnapshotError::Memory) if !dirty => return atoms::too_large().to_term(env),
            Err(why) => return not_loaded(env, why),
        };
        match program.question(env, dirty) {
            Ok(question) => (atoms::ok(), question, ResourceArc::new(Run::new(program))).encode(env),
            Err(why) => refused(env, &why),
        }
    })
}

#[rustler::nif]
fn load_run<'a>(env: Env<'a>, bytes: Binary, limits: PackedLimits) -> Term<'a> {
    load_run_on(env, bytes, limits, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn load_run_dirty<'a>(env: Env<'a>, bytes: Binary, limits: PackedLimits) -> Term<'a> {
    load_run_on(env, bytes, limits, true)
}

pub(crate) fn not_loaded(env: Env, why: SnapshotError) -> Term {
    (atoms::error(), binary(env, why.to_string().as_bytes())).encode(env)
}

#[rustler::nif]
fn take_output(env: Env, run: ResourceArc<Run>) -> Term {
    guarded(env, || binary(env, run.with(Program::take_output).unwrap_or_default().as_bytes()))
}

#[rustler::nif]
fn held_bytes(run: ResourceArc<Run>) -> usize {
    run.held_bytes()
}
