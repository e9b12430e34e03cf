//! The books of memory: at any time, what a program is said to hold is what is there; and it is never more than it may hold.
#![allow(clippy::unwrap_used, clippy::panic)]
use monty_vm::program::Runner;
use monty_vm::vm::{Limits, Step, Vm};
use std::path::PathBuf;

/// What a refusal itself may take beyond the limit: the `MemoryError`, its traceback.
const REFUSAL: usize = 16 << 10;

fn cases() -> Vec<(String, Runner)> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"));
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "py"));
    paths.sort();
    let runner = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let source = std::fs::read_to_string(&path).unwrap();
        Runner::new(&source, &name, &[]).ok().map(|runner| (name, runner))
    };
    paths.into_iter().filter_map(runner).collect()
}

fn check(vm: &Vm, name: &str, when: &str) {
    let (used, counted) = (vm.heap.budget.used, vm.accounted());
    assert_eq!(used, counted, "{name}, {when}: {used} bytes are accounted, {counted} are there");
}

/// Runs a program in slices; `fuel` of each. Gives the most that it held.
fn run(name: &str, runner: &Runner, limits: Limits, fuel: u64, every: usize) -> usize {
    let mut vm = runner.start(limits, 3);
    check(&vm, name, "before it runs");
    for slice in 0..20_000 {
        let step = vm.run(fuel);
        if slice % every == 0 {
            check(&vm, name, "between two slices");
        }
        if slice % 64 == 0 {
            vm.take_output();
            vm.collect();
            check(&vm, name, "after a collection");
        }
        if let Step::HostCall(call) = step {
            vm.resume(call.virtual_answer(&mut 0.0));
        } else if !matches!(step, Step::OutOfFuel | Step::Heavy) {
            break;
        }
    }
    let most = vm.heap.budget.peak;
    check(&vm, name, "at its end");
    vm.take_output();
    vm.collect();
    check(&vm, name, "when all is collected");
    assert!(most <= limits.max_memory.saturating_add(REFUSAL), "{name} held {most} bytes of {}", limits.max_memory);
    most
}

#[test]
fn the_books_are_right_at_any_time() {
    for (name, runner) in cases() {
        run(&name, &runner, Limits::default(), 200, 8);
    }
}

#[test]
fn no_limit_is_passed() {
    for (name, runner) in cases() {
        let most = run(&name, &runner, Limits::default(), 1_000_000, 1);
        for part in 1..8 {
            let limits = Limits { max_memory: most * part / 8, ..Limits::default() };
            run(&name, &runner, limits, 1000, 32);
        }
    }
}

#[test]
fn what_a_program_lets_go_is_given_back() {
    let mut held = Vec::new();
    for times in [10, 20, 40] {
        let source = format!(
            "def f():\n    x = [{{i: str(i) * 10, (i, 2.5): {{i, b'x' * i}}}} for i in range(3000)]\n    \
             return len(list(zip(x, map(repr, x))))\nfor i in range({times}): f()\n"
        );
        let runner = Runner::new(&source, "held.py", &[]).unwrap_or_else(|e| panic!("{}", e.traceback()));
        let mut vm = runner.start(Limits::default(), 3);
        assert!(matches!(vm.run(u64::MAX), Step::Done(_)));
        vm.collect();
        check(&vm, "held.py", "when all is collected");
        // Slots stay, for what comes; what hung on them does not.
        held.push(vm.heap.budget.used);
    }
    let (least, most) = (held.iter().min().unwrap(), held.iter().max().unwrap());
    assert!(most - least < least / 2, "{held:?}");
}

/// Whatever a loop makes and forgets, the slots for it are used again.
#[test]
fn garbage_does_not_pile_up() {
    for made in ["()", "(i,)", "[]", "{}", "str(i)", "lambda: i", "[[], ()]", "object()", "i << 70"] {
        let source = format!("keep = []\nfor i in range(300_000):\n    x = {made}\n    if i % 1000 == 0: keep.append(x)\n");
        let runner = Runner::new(&source, "garbage.py", &[]).unwrap_or_else(|e| panic!("{}", e.traceback()));
        let mut vm = runner.start(Limits::default(), 3);
        assert!(matches!(vm.run(u64::MAX), Step::Done(_)));
        let peak = vm.heap.budget.peak;
        assert!(peak < 3 << 20, "{made}: {peak} bytes");
    }
}
