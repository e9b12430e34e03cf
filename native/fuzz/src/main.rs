//! `exmonty_fuzz TARGET FILE` feeds a target what is in a file. `exmonty_fuzz TARGET SECONDS [SEED]` feeds it mutated inputs until the
//! time is up. A panic, a hang or an abort leaves the input on the disk (and, but for an abort, on standard error) and exits with
//! failure. The same seed gives the same inputs.
mod corpus;
mod mutate;
mod random;
mod targets;

use random::Random;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use targets::TARGETS;

/// An input that takes longer hangs.
const HANG: Duration = Duration::from_secs(30);
/// The stack of the thread that feeds: the smallest that the BEAM gives a scheduler, and what a build with checks needs more.
const STACK: usize = 256 * 1024;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let target = args.first().and_then(|name| TARGETS.iter().find(|t| t.name == *name));
    if let (Some(target), Some(Ok(input))) = (target, args.get(1).map(std::fs::read)) {
        let clock = Instant::now();
        println!("{}: {:?} in {} ms", target.name, (target.feed)(&input), clock.elapsed().as_millis());
        return ExitCode::SUCCESS;
    }
    let seconds = args.get(1).and_then(|s| s.parse().ok());
    let (Some(target), Some(seconds)) = (target, seconds) else {
        let names: Vec<&str> = TARGETS.iter().map(|t| t.name).collect();
        eprintln!("usage: exmonty_fuzz {} SECONDS [SEED]|FILE", names.join("|"));
        return ExitCode::from(2);
    };
    let seed = args.get(2).and_then(|s| s.parse().ok()).unwrap_or(1);
    let feeder = std::thread::Builder::new().stack_size(STACK).spawn(move || feed(target, Duration::from_secs(seconds), seed));
    match feeder.map(std::thread::JoinHandle::join) {
        Ok(Ok(true)) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Where the input in hand is written before it is fed.
fn input_file(target: &str) -> PathBuf {
    let folder = std::env::var_os("FUZZ_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    folder.join(format!("exmonty_fuzz_{target}.input"))
}

fn feed(target: &'static targets::Target, time: Duration, seed: u64) -> bool {
    let corpus = corpus::Corpus::read();
    let file = input_file(target.name);
    let begun = Arc::new(AtomicU64::new(0));
    let begin = Instant::now();
    watch(Arc::clone(&begun), begin, file.clone());
    let mut random = Random::new(seed);
    let (mut count, mut taken) = (0u64, 0u64);
    let mut slowest = Duration::ZERO;
    while begin.elapsed() < time {
        let input = (target.make)(&corpus, &mut random);
        if let Err(error) = std::fs::write(&file, &input) {
            eprintln!("{}: {error}", file.display());
            return false;
        }
        begun.store(begin.elapsed().as_millis() as u64 + 1, Ordering::Relaxed);
        let clock = Instant::now();
        let fed = catch_unwind(AssertUnwindSafe(|| (target.feed)(&input)));
        begun.store(0, Ordering::Relaxed);
        let took = clock.elapsed();
        if took > slowest {
            slowest = took;
            if took > Duration::from_secs(2) {
                let kept = file.with_extension("slow");
                let _ = std::fs::copy(&file, &kept);
                eprintln!("{}: slow ({:.1} s): {}", target.name, took.as_secs_f64(), kept.display());
            }
        }
        let failure = match fed {
            Ok(Ok(went_on)) => {
                taken += u64::from(went_on);
                None
            }
            Ok(Err(why)) => Some(why),
            Err(_) => Some("PANIC".to_owned()),
        };
        if let Some(why) = failure {
            report(target.name, &why, &input, &file);
            eprintln!("input {count} of seed {seed}");
            return false;
        }
        count += 1;
    }
    println!(
        "{}: {count} inputs in {} s, of which {taken} were taken; the slowest took {} ms",
        target.name,
        time.as_secs(),
        slowest.as_millis()
    );
    let _ = std::fs::remove_file(&file);
    true
}

fn report(target: &str, why: &str, input: &[u8], file: &std::path::Path) {
    eprintln!("{target}: {why}");
    match std::str::from_utf8(input) {
        Ok(text) => eprintln!("----\n{text}\n----"),
        Err(_) => eprintln!("({} bytes, not a text)", input.len()),
    }
    eprintln!("The input is in {}", file.display());
}

/// Ends the process when an input takes too long.
fn watch(begun: Arc<AtomicU64>, begin: Instant, file: PathBuf) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_millis(500));
            let since = begun.load(Ordering::Relaxed);
            let now = begin.elapsed().as_millis() as u64;
            if since != 0 && now.saturating_sub(since) > HANG.as_millis() as u64 {
                let input = std::fs::read(&file).unwrap_or_default();
                report("hang", "an input takes too long", &input, &file);
                std::process::exit(1);
            }
        }
    });
}
