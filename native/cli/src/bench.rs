//! `--bench N`: how long compiling and running take.
use crate::options::Options;
use crate::run::{Failure, finish, start};
use crate::{fail, say, write_out};
use monty_vm::program::Runner;
use std::time::Instant;

/// Compiles and runs `times` times, each in a fresh program, and prints one line of JSON.
pub fn bench(source: &str, filename: &str, times: u32, options: &Options) -> u8 {
    let (mut compiles, mut runs) = (Vec::new(), Vec::new());
    for _ in 0..times {
        let begin = Instant::now();
        let runner = match Runner::new(source, filename, &[]) {
            Ok(runner) => runner,
            Err(error) => return fail(&error),
        };
        compiles.push(begin.elapsed().as_secs_f64() * 1e6);
        let begin = Instant::now();
        let mut vm = start(&runner, options);
        match finish(&mut vm, options, |_| {}) {
            Ok(_) => runs.push(begin.elapsed().as_secs_f64() * 1e6),
            Err(Failure::Uncaught(error)) => return fail(&error),
            Err(Failure::Exit(exit)) => {
                say(&exit.message);
                say("exmonty: the program ended itself with SystemExit\n");
                return 1;
            }
        }
    }
    let runs: Vec<String> = runs.iter().map(|us| format!("{us:.1}")).collect();
    write_out(&format!("{{\"compile_us\": {:.1}, \"run_us\": [{}]}}\n", median(&mut compiles), runs.join(", ")));
    0
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    let upper = times.get(middle).copied().unwrap_or(0.0);
    match middle.checked_sub(1).and_then(|i| times.get(i)) {
        Some(lower) if times.len().is_multiple_of(2) => (lower + upper) / 2.0,
        _ => upper,
    }
}
