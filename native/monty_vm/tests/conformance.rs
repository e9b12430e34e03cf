//! Every case in `tests/cases`, five ways: straight, in slices of one step, with a collection at every safepoint, with a dump
//! and load at every slice, and with memory refused again and again, so that instructions are executed twice. `CASE=name` runs the files whose name contains it.
#![allow(clippy::unwrap_used)]
use monty_vm::compile::{Mode, Options, compile};
use monty_vm::snapshot;
use monty_vm::vm::{Limits, Step, Vm};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How a case is run.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Straight,
    OneStep,
    GcStress,
    DumpLoad,
    MemoryPressure,
}

fn cases() -> Vec<PathBuf> {
    let wanted = std::env::var("CASE").unwrap_or_default();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "py") && path.to_string_lossy().contains(&wanted))
        .collect();
    files.sort();
    files
}

fn run_case(path: &PathBuf, way: Way) -> Result<(), String> {
    let source = std::fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().to_string();
    let options = Options { filename: &name, mode: Mode::Module, globals: &[], dynamic: false, hidden: false };
    let unit = compile(&source, &options).map_err(|e| format!("line {}: {}", e.line, e.message))?;
    let mut vm = Vm::new(Arc::new(unit), Limits::default(), 42);
    vm.set_gc_stress(way == Way::GcStress);
    let fuel = match way {
        Way::OneStep | Way::DumpLoad | Way::MemoryPressure => 1,
        _ => 10_000,
    };
    let mut now = 0.0;
    for step in 0..3_000_000usize {
        if way == Way::MemoryPressure {
            // Refused at one place or another of what natives do.
            vm.press_memory(step.wrapping_mul(2_654_435_761) >> 7 & 0x1ff);
        }
        // Long programs take longer slices towards their ends: every slice of the first few hundred is one step.
        let fuel = if way == Way::DumpLoad { fuel + step as u64 / 300 } else { fuel };
        match vm.run(fuel) {
            Step::Done(_) => return Ok(()),
            Step::OutOfFuel => {
                if way == Way::DumpLoad {
                    let bytes = snapshot::dump(&mut vm);
                    vm = snapshot::load(&bytes, usize::MAX).map_err(|e| e.to_string())?;
                }
            }
            Step::HostCall(call) => {
                if way == Way::DumpLoad {
                    vm = snapshot::load(&snapshot::dump(&mut vm), usize::MAX).map_err(|e| e.to_string())?;
                    assert_eq!(vm.run(fuel), Step::HostCall(call));
                }
                let answer = call.virtual_answer(&mut now);
                assert!(vm.resume(answer) && vm.waiting().is_none());
            }
            Step::Raised(exception) => {
                let text = vm.repr(exception).unwrap_or_default();
                return Err(format!("{text} at {}", vm.where_raised(exception)));
            }
            other => return Err(format!("{other:?}")),
        }
    }
    Err("does not end".to_owned())
}

fn run_all(way: Way) {
    let files = cases();
    let next = AtomicUsize::new(0);
    let failures = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let begun = std::time::Instant::now();
                    let outcome = std::panic::catch_unwind(|| run_case(path, way)).unwrap_or(Err("PANIC".to_owned()));
                    if begun.elapsed().as_secs() > 10 {
                        println!("{way:?} of {} takes {:?}", path.display(), begun.elapsed());
                    }
                    if let Err(why) = outcome {
                        failures.lock().unwrap().push(format!("{}: {why}", path.file_name().unwrap().to_string_lossy()));
                    }
                }
            });
        }
    });
    let mut failures = failures.into_inner().unwrap();
    failures.sort();
    assert!(failures.is_empty(), "{way:?}: {} of {} fail\n{}", failures.len(), files.len(), failures.join("\n"));
}

#[test]
fn straight() {
    run_all(Way::Straight);
}

#[test]
fn one_step() {
    run_all(Way::OneStep);
}

#[test]
fn gc_stress() {
    run_all(Way::GcStress);
}

#[test]
fn dump_load() {
    run_all(Way::DumpLoad);
}

#[test]
fn memory_pressure() {
    run_all(Way::MemoryPressure);
}
