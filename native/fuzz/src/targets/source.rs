//! Sources: compiled, and run.
use super::{LIMITS, Target, run};
use crate::corpus::Corpus;
use crate::mutate;
use crate::random::Random;
use monty_vm::bytecode::{disassemble, verify};
use monty_vm::program::Runner;

pub const COMPILE: Target = Target { name: "compile", make: make_any, feed: compile };
pub const RUN: Target = Target { name: "run", make: make_program, feed: execute };

fn make_any(corpus: &Corpus, random: &mut Random) -> Vec<u8> {
    let source = if random.one_in(20) { random.pick(&corpus.sources).clone() } else { corpus.program(random) };
    let source = mutate::text(&source, corpus, random);
    if random.one_in(4) {
        let bytes = mutate::bytes(source.as_bytes(), random.pick(&corpus.blocks).as_bytes(), random);
        return String::from_utf8_lossy(&bytes).into_owned().into_bytes();
    }
    source.into_bytes()
}

fn make_program(corpus: &Corpus, random: &mut Random) -> Vec<u8> {
    let source = corpus.program(random);
    mutate::text(&source, corpus, random).into_bytes()
}

/// What compiles is valid code, and stays so when it is dumped and loaded.
fn compile(input: &[u8]) -> Result<bool, String> {
    let source = String::from_utf8_lossy(input);
    let runner = match Runner::new(&source, "fuzz.py", &[]) {
        Ok(runner) => runner,
        Err(error) => {
            let text = error.traceback();
            return if text.is_empty() { Err("an error without a text".to_owned()) } else { Ok(false) };
        }
    };
    verify(runner.unit()).map_err(|e| format!("compiled to invalid code: {e}"))?;
    let _ = disassemble(runner.unit());
    let dumped = runner.dump();
    let loaded = Runner::load(&dumped).map_err(|e| format!("a dumped runner is refused: {e}"))?;
    if loaded.dump() == dumped { Ok(true) } else { Err("a loaded runner is another".to_owned()) }
}

fn execute(input: &[u8]) -> Result<bool, String> {
    let source = String::from_utf8_lossy(input);
    let Ok(runner) = Runner::new(&source, "fuzz.py", &[]) else { return Ok(false) };
    let mut vm = runner.start(LIMITS, 7);
    vm.set_gc_stress(input.len().is_multiple_of(8));
    run(&mut vm, true)
}
