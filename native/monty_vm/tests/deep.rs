//! Depth never uses the stack of the machine: special methods that call one another (500 levels work, too many are a RecursionError),
//! and objects that wrap one another.
#![allow(clippy::unwrap_used, clippy::panic)]
use monty_vm::program::Runner;
use monty_vm::vm::{Limits, Step};

/// What the smallest scheduler threads of the BEAM have left.
const STACK: usize = 128 << 10;

/// Runs a program that says at its end whether all was as it must be.
fn check(name: &'static str, source: &'static str) {
    let run = move || {
        let runner = Runner::new(source, name, &[]).unwrap_or_else(|e| panic!("{}", e.traceback()));
        let mut vm = runner.start(Limits::default(), 7);
        loop {
            match vm.run(100_000) {
                Step::OutOfFuel | Step::Heavy => {}
                Step::Done(_) => return vm.take_output(),
                other => panic!("{other:?}: {}", vm.take_output()),
            }
        }
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(run).unwrap();
    let output = thread.join().unwrap();
    assert!(output.trim_end().ends_with("all as they must be"), "{output}");
}

#[test]
fn nested_special_methods_use_no_stack() {
    check("specials.py", include_str!("deep/specials.py"));
}

#[test]
fn nested_wrappers_use_no_stack() {
    check("wrappers.py", include_str!("deep/wrappers.py"));
}
