//! Programs of some hundred lines on different subjects, as a language model writes them: each prints what CPython 3.14 prints (the
//! text beside it), straight, and with a dump and a load at every slice.
#![allow(clippy::unwrap_used, clippy::panic)]
use monty_vm::program::Runner;
use monty_vm::snapshot;
use monty_vm::vm::{Limits, Step};

/// What a program prints.
fn output(source: &str, fuel: u64, dumped: bool) -> String {
    let runner = Runner::new(source, "program.py", &[]).unwrap_or_else(|error| panic!("{}", error.traceback()));
    let mut vm = runner.start(Limits::default(), 7);
    let (mut printed, mut now) = (String::new(), 0.0);
    loop {
        let step = vm.run(fuel);
        printed.push_str(&vm.take_output());
        match step {
            Step::Done(_) => return printed,
            Step::OutOfFuel if dumped => vm = snapshot::load(&snapshot::dump(&mut vm), usize::MAX).unwrap(),
            Step::OutOfFuel => {}
            Step::HostCall(call) => assert!(vm.resume(call.virtual_answer(&mut now))),
            Step::Raised(exception) => {
                let text = vm.repr(exception).unwrap_or_default();
                return format!("{printed}{text} at {}", vm.where_raised(exception));
            }
            other => return format!("{printed}{other:?}"),
        }
    }
}

#[test]
fn they_print_what_cpython_prints() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/programs");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|e| e != "py") {
            continue;
        }
        count += 1;
        let source = std::fs::read_to_string(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        for (fuel, dumped) in [(1_000_000, false), (100, true)] {
            let printed = output(&source, fuel, dumped);
            assert_eq!(printed, expected, "{} (fuel {fuel}, dumped: {dumped})", path.display());
        }
    }
    assert!(count > 0);
}
