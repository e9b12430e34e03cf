//! `--work`: what natives declare as work beside the time that they take. Time limits rest on what they declare.
use crate::options::Options;
use crate::run::start;
use crate::write_out;
use monty_vm::program::{Runner, Uncaught};
use monty_vm::vm::Step;
use std::time::Instant;

/// Of every line `statements | expression` (or only an expression): the units that the expression declares, the nanoseconds that it
/// takes, and how many nanoseconds come to a unit. (The statements alone are run before, and what they take is taken off.)
pub fn measure(source: &str, options: &Options) -> u8 {
    write_out("       units          ns   ns/unit\n");
    for line in source.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let (before, expression) = line.split_once(" | ").unwrap_or(("pass", line));
        let before = before.replace(" ;; ", "\n");
        let row = run(&before, options).and_then(|(work, ns, _)| {
            let (all_work, all_ns, error) = run(&format!("{before}\n{expression}"), options)?;
            let (work, ns) = (all_work.saturating_sub(work), all_ns.saturating_sub(ns));
            Ok(format!("{work:>12}{ns:>12}{:>10.2}  {line}{error}\n", ns as f64 / work.max(1) as f64))
        });
        write_out(&row.unwrap_or_else(|why| format!("{why}  {line}\n")));
    }
    0
}

/// The units that a program declares, the time that it takes in nanoseconds, and how it ends when not well.
fn run(source: &str, options: &Options) -> Result<(u64, u64, String), String> {
    let runner = Runner::new(source, "<work>", &[]).map_err(|error| error.message().to_owned())?;
    let mut vm = start(&runner, options);
    let begin = Instant::now();
    let step = vm.run(1 << 60);
    let ns = begin.elapsed().as_nanos() as u64;
    let error = match step {
        Step::Done(_) => String::new(),
        step => Uncaught::from_step(&mut vm, step).map_or(String::new(), |e| format!("  -> {}", e.type_name())),
    };
    Ok((vm.declared_work(), ns, error))
}
