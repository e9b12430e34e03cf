//! Special methods that call one another: 500 levels work, too many are a RecursionError, and none uses the stack of the machine.
#![allow(clippy::unwrap_used, clippy::panic)]
use monty_vm::program::Runner;
use monty_vm::vm::{Limits, Step};

/// What the smallest scheduler threads of the BEAM have left.
const STACK: usize = 128 << 10;

#[test]
fn nested_special_methods_use_no_stack() {
    let source = include_str!("deep_specials.py");
    let run = move || {
        let runner = Runner::new(source, "deep_specials.py", &[]).unwrap_or_else(|e| panic!("{}", e.traceback()));
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
