//! Dumped runners and paused programs, altered, with their checksums made right again.
use super::{FUEL, LIMITS, Target, run};
use crate::corpus::Corpus;
use crate::mutate;
use crate::random::Random;
use monty_vm::heap::hash::bytes_hash;
use monty_vm::program::Runner;
use monty_vm::snapshot;
use monty_vm::vm::Step;

pub const RUNNER: Target = Target { name: "runner", make: make_runner, feed: feed_runner };
pub const SNAPSHOT: Target = Target { name: "snapshot", make: make_snapshot, feed: feed_snapshot };

/// Magic, version, checksum.
const HEADER: usize = 4 + 2 + 8;

/// A small program that compiles.
pub(super) fn runner(corpus: &Corpus, random: &mut Random) -> Runner {
    loop {
        if let Ok(runner) = Runner::new(&corpus.program(random), "fuzz.py", &[]) {
            return runner;
        }
    }
}

/// Alters what follows the header, and makes the header right.
pub(super) fn forge(dump: &[u8], random: &mut Random) -> Vec<u8> {
    let (header, body) = dump.split_at(HEADER);
    let body = mutate::bytes(body, body, random);
    let mut forged = header.to_vec();
    forged[6..].copy_from_slice(&bytes_hash(0x4d54_5953, &body).to_le_bytes());
    forged.extend_from_slice(&body);
    if random.one_in(50) {
        let at = random.below(forged.len());
        forged.truncate(at);
    }
    forged
}

fn make_runner(corpus: &Corpus, random: &mut Random) -> Vec<u8> {
    let dump = runner(corpus, random).dump();
    forge(&dump, random)
}

fn make_snapshot(corpus: &Corpus, random: &mut Random) -> Vec<u8> {
    loop {
        let mut vm = runner(corpus, random).start(LIMITS, 7);
        vm.set_work_limit(20_000_000);
        // Paused where it happens to stand; one that has ended can't be loaded.
        let mut dump = None;
        for _ in 0..1 + random.below(20) {
            if vm.run(1 + random.below(10) as u64) != Step::OutOfFuel {
                break;
            }
            if dump.is_none() || random.one_in(3) {
                dump = Some(snapshot::dump(&mut vm));
            }
        }
        if let Some(dump) = dump {
            return forge(&dump, random);
        }
    }
}

fn feed_runner(input: &[u8]) -> Result<bool, String> {
    match Runner::load(input) {
        Ok(runner) => run(&mut runner.start(LIMITS, 7), false),
        Err(_) => Ok(false),
    }
}

fn feed_snapshot(input: &[u8]) -> Result<bool, String> {
    let Ok(mut vm) = snapshot::load(input, LIMITS.max_memory) else { return Ok(false) };
    let _ = vm.run(FUEL);
    let again = snapshot::dump(&mut vm);
    if let Ok(mut copy) = snapshot::load(&again, LIMITS.max_memory) {
        let _ = copy.run(FUEL);
    }
    run(&mut vm, false)
}
