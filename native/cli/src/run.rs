//! Running a program to its end.
use crate::options::Options;
use crate::{fail, say, write_out};
use monty_vm::program::{Exit, Runner, Uncaught};
use monty_vm::value::Value;
use monty_vm::vm::{Describe, HostCall, Limit, Step, Vm};
use std::time::{Duration, Instant};

/// Fuel of a slice when none was asked for: time is looked at as often.
const SLICE: u64 = 1_000_000;
/// The same where time is limited.
const TIMED_SLICE: u64 = 10_000;
/// Work that one instruction may do in a slice of the caller's choosing; more comes as `Step::Heavy`.
const SLICE_WORK: u64 = 1_000_000;

/// Compiles and runs; the exit code.
pub fn run(source: &str, filename: &str, options: &Options) -> u8 {
    let runner = match Runner::new(source, filename, &[]) {
        Ok(runner) => runner,
        Err(error) => return fail(&error),
    };
    let mut vm = start(&runner, options);
    match finish(&mut vm, options, write_out) {
        Ok(value) => {
            if options.result && !value.is_none() {
                let described = vm.described().next().map(|(_, text)| text.to_owned());
                match described.map_or_else(|| vm.repr(value), Ok) {
                    Ok(text) => write_out(&format!("{text}\n")),
                    Err(_) => say("exmonty: the result has no repr within the limits\n"),
                }
            }
            0
        }
        Err(Failure::Exit(exit)) => {
            say(&exit.message);
            exit.code
        }
        Err(Failure::Uncaught(error)) => fail(&error),
    }
}

/// Why a program did not end well.
pub enum Failure {
    /// It raised SystemExit.
    Exit(Exit),
    /// It raised something else, or reached a limit.
    Uncaught(Uncaught),
}

/// A program ready to run, as the options say.
pub fn start(runner: &Runner, options: &Options) -> Vm {
    let mut vm = runner.start(options.limits, options.seed);
    vm.set_gc_stress(options.gc_stress);
    if options.result {
        vm.set_describing(Describe::Whole);
    }
    vm
}

/// Runs a program to its end; what it prints goes to `print` a slice at a time.
pub fn finish(vm: &mut Vm, options: &Options, print: impl Fn(&str)) -> Result<Value, Failure> {
    let begin = Instant::now();
    let fuel = options.slice.unwrap_or(if options.max_time.is_some() { TIMED_SLICE } else { SLICE });
    let usual = if options.slice.is_some() { SLICE_WORK } else { u64::MAX };
    vm.set_work_allowed(usual);
    loop {
        if let Some(limit) = options.max_time {
            vm.set_work_limit(nanos(limit.saturating_sub(begin.elapsed())));
        }
        let step = vm.run(fuel);
        vm.set_work_allowed(usual);
        let output = vm.take_output();
        if !output.is_empty() {
            print(&output);
        }
        match step {
            Step::Done(value) => return Ok(value),
            Step::OutOfFuel => {}
            Step::Heavy => vm.set_work_allowed(u64::MAX),
            Step::HostCall(HostCall::Monotonic) => {
                vm.resume(Value::Float(begin.elapsed().as_secs_f64()));
            }
            Step::HostCall(HostCall::Sleep { seconds }) => {
                // (Sleeping counts: the time limit is the only one there is here.)
                let left = options.max_time.map_or(Duration::MAX, |limit| limit.saturating_sub(begin.elapsed()));
                std::thread::sleep(Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX).min(left));
                vm.resume(Value::None);
            }
            Step::Raised(exception) if let Some(exit) = Exit::of(vm, exception) => return Err(Failure::Exit(exit)),
            step => {
                let error = Uncaught::from_step(vm, step).unwrap_or_default();
                return Err(Failure::Uncaught(error));
            }
        }
        if options.max_time.is_some_and(|limit| begin.elapsed() >= limit) {
            return Err(Failure::Uncaught(Uncaught::from_limit(vm, Limit::Time)));
        }
    }
}

fn nanos(time: Duration) -> u64 {
    u64::try_from(time.as_nanos()).unwrap_or(u64::MAX)
}
