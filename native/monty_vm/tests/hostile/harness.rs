//! Runs attacks as a host would: in slices, with limits, on a small stack, on a clock.
use crate::alloc;
use monty_vm::program::{Runner, Uncaught};
use monty_vm::snapshot;
use monty_vm::vm::{Limit, Limits, Step, Vm};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, mpsc};
use std::time::{Duration, Instant};

/// The time that this thread has had a processor; where the system does not say, the time that has passed.
fn cpu_time() -> Duration {
    thread_local!(static BEGIN: Instant = Instant::now());
    let scheduled = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = scheduled.as_deref().and_then(|text| text.split(' ').next()).and_then(|nanos| nanos.parse().ok());
    nanos.map_or_else(|| BEGIN.with(Instant::elapsed), Duration::from_nanos)
}

/// The stack that a program gets: the BEAM's smallest schedulers have 160 KiB (20 kilowords).
const STACK: usize = 128 * 1024;
/// The time that a program may take.
const TIME: Duration = Duration::from_millis(100);
/// The memory that a program may take.
pub const MEMORY: usize = 32 << 20;
/// When the test gives a program up.
const PATIENCE: Duration = Duration::from_secs(120);
/// What a program may take in all, compiled, run to its limit, collected, dumped and loaded.
const IN_ALL: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 5 });
/// What a slice may take that was not declared to be heavy. (On a busy machine of few cores: a good deal more than is meant.)
const SLICE: Duration = Duration::from_millis(if cfg!(debug_assertions) { 1000 } else { 200 });
/// What the process may hold beyond the limit: compiled code, the collector's marks, a table on its way to twice its size.
const SLACK: usize = 24 << 20;

/// How the message of an attack that took too long begins.
const SLOW: &str = "took";

/// How an attack must end.
#[derive(Clone, Debug)]
pub enum End {
    /// With an exception of one of these types.
    Raises(&'static [&'static str]),
    /// With a result of this repr.
    Value(&'static str),
    /// Either way, but cleanly.
    Cleanly,
}

#[derive(Clone, Debug)]
pub struct Attack {
    pub name: String,
    pub source: String,
    pub end: End,
}

/// An attack that must raise one of `types` (separated by `|`).
pub fn raises(name: &str, source: impl Into<String>, types: &'static [&'static str]) -> Attack {
    Attack { name: name.to_owned(), source: source.into(), end: End::Raises(types) }
}

/// An attack whose result has this repr.
pub fn gives(name: &str, source: impl Into<String>, repr: &'static str) -> Attack {
    Attack { name: name.to_owned(), source: source.into(), end: End::Value(repr) }
}

/// An attack that may end in any way, but cleanly.
pub fn ends(name: &str, source: impl Into<String>) -> Attack {
    Attack { name: name.to_owned(), source: source.into(), end: End::Cleanly }
}

/// What became of an attack.
struct Report {
    outcome: String,
    /// The type of the exception, or the repr of the result.
    said: String,
    raised: bool,
    took: Duration,
    /// The longest slice that was not declared to be heavy.
    slice: Duration,
    /// The longest that was.
    heavy: Duration,
    /// The most bytes held.
    peak: usize,
    /// Bytes accounted and bytes counted, where they differ after a collection.
    accounts: Option<(usize, usize)>,
}

/// Runs them all, and says of every one that did not end as it must.
pub fn run_all(attacks: &[Attack]) {
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    let verbose = std::env::var("REPORT").is_ok();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(attack) = attacks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    // On a machine that stood still meanwhile, what was timed says nothing: it is timed again.
                    let outcome = run_one(attack, verbose).or_else(|why| match why.starts_with(SLOW) {
                        true => run_one(attack, verbose).or_else(|_| run_one(attack, verbose)),
                        false => Err(why),
                    });
                    if let Err(why) = outcome {
                        failures.lock().unwrap().push(format!("{}: {why}", attack.name));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "{} of {} attacks succeed\n{}", failures.len(), attacks.len(), failures.join("\n"));
}

fn run_one(attack: &Attack, verbose: bool) -> Result<(), String> {
    let (sender, receiver) = mpsc::channel();
    let source = attack.source.clone();
    // Named, so that the message of a stack that overflows says whose it was.
    let name = attack.name.clone();
    std::thread::Builder::new()
        .name(name)
        .stack_size(STACK)
        .spawn(move || {
            let _ = sender.send(attempt(&source));
        })
        .unwrap();
    let report = match receiver.recv_timeout(PATIENCE) {
        Ok(report) => report,
        Err(mpsc::RecvTimeoutError::Timeout) => return Err("does not end".to_owned()),
        Err(mpsc::RecvTimeoutError::Disconnected) => return Err("PANIC".to_owned()),
    };
    if verbose {
        let said: String = report.outcome.chars().take(90).collect();
        println!(
            "{:>7.1} ms, slice {:>6.1}, heavy {:>6.1}, peak {:>5.1} MiB  {}: {said}",
            report.took.as_secs_f64() * 1e3,
            report.slice.as_secs_f64() * 1e3,
            report.heavy.as_secs_f64() * 1e3,
            report.peak as f64 / f64::from(1 << 20),
            attack.name
        );
    }
    let as_told = match &attack.end {
        End::Raises(types) => report.raised && types.contains(&report.said.as_str()),
        End::Value(repr) => !report.raised && report.said == *repr,
        End::Cleanly => report.said != "SystemError",
    };
    if !as_told {
        let outcome: String = report.outcome.chars().take(300).collect();
        return Err(format!("ended in {outcome}"));
    }
    if report.peak > MEMORY + SLACK + 8 * attack.source.len() {
        return Err(format!("held {} MiB", report.peak >> 20));
    }
    if report.took > IN_ALL || report.slice > SLICE {
        return Err(format!("{SLOW} {:?}, a slice of it {:?}", report.took, report.slice));
    }
    match report.accounts {
        Some((used, counted)) => Err(format!("accounts {used} bytes for {counted}")),
        None => Ok(()),
    }
}

/// A program from its source to the last byte given back.
fn attempt(source: &str) -> Report {
    alloc::reset_peak();
    let begin = cpu_time();
    let mut report = Report {
        outcome: String::new(),
        said: String::new(),
        raised: true,
        took: Duration::ZERO,
        slice: Duration::ZERO,
        heavy: Duration::ZERO,
        peak: 0,
        accounts: None,
    };
    match Runner::new(source, "attack.py", &[]) {
        Err(error) => describe(&mut report, &error),
        Ok(runner) => {
            let limits = Limits { max_memory: MEMORY, ..Limits::default() };
            let mut vm = runner.start(limits, 0);
            let step = run(&mut vm, &mut report);
            match step {
                Step::Done(value) => {
                    report.raised = false;
                    vm.set_work_limit(1_000_000_000);
                    report.said = vm.repr(value).unwrap_or_else(|trap| format!("{trap:?}"));
                    report.outcome.clone_from(&report.said);
                }
                step => {
                    let error = Uncaught::from_step(&mut vm, step).expect("an error");
                    describe(&mut report, &error);
                }
            }
            report.peak = alloc::peak();
            afterwards(&mut vm, &mut report);
        }
    }
    report.took = cpu_time() - begin;
    report
}

fn describe(report: &mut Report, error: &Uncaught) {
    report.said = error.type_name().to_owned();
    report.outcome = format!("{}: {}", error.type_name(), error.message());
    // It must be possible to print it, too.
    assert!(error.traceback().len() < 16 << 20, "a traceback without bounds");
}

/// Runs slices until the program ends.
fn run(vm: &mut Vm, report: &mut Report) -> Step {
    const WORK: u64 = 1_000_000;
    let begin = cpu_time();
    let mut heavy = false;
    let mut now = 0.0;
    loop {
        let left = TIME.saturating_sub(cpu_time() - begin);
        vm.set_work_limit(left.as_nanos() as u64);
        vm.set_work_allowed(if heavy { u64::MAX } else { WORK });
        let slice = cpu_time();
        let step = vm.run(10_000);
        let took = cpu_time() - slice;
        let longest = if heavy { &mut report.heavy } else { &mut report.slice };
        *longest = took.max(*longest);
        vm.take_output();
        heavy = false;
        match step {
            Step::OutOfFuel => {}
            Step::Heavy => heavy = true,
            Step::HostCall(call) => assert!(vm.resume(call.virtual_answer(&mut now))),
            step => return step,
        }
        if cpu_time() - begin > TIME {
            return Step::Limit(Limit::Time);
        }
    }
}

/// What a host may do with a program that has ended: nothing of it may break.
fn afterwards(vm: &mut Vm, report: &mut Report) {
    vm.collect();
    let (used, counted) = (vm.heap.budget.used, vm.accounted());
    if used != counted {
        report.accounts = Some((used, counted));
    }
    let bytes = snapshot::dump(vm);
    // A program that has ended has no frames left: it is not to be loaded again, but must be refused or be usable.
    if let Ok(mut again) = snapshot::load(&bytes, usize::MAX) {
        again.collect();
    }
}
