//! The targets: how an input is made, and what is done with it.
mod binary;
mod format;
mod hosted;
mod source;

use crate::corpus::Corpus;
use crate::random::Random;
use monty_vm::program::Uncaught;
use monty_vm::vm::{Limits, Step, Vm};

/// A target.
pub struct Target {
    pub name: &'static str,
    /// Makes an input.
    pub make: fn(&Corpus, &mut Random) -> Vec<u8>,
    /// Feeds it: whether it was taken (it compiled, it was loaded); an error says what was wrong.
    pub feed: fn(&[u8]) -> Result<bool, String>,
}

/// All of them.
pub static TARGETS: &[Target] = &[source::COMPILE, source::RUN, format::FORMAT, binary::RUNNER, binary::SNAPSHOT, hosted::HOSTED];

/// Tight limits.
const LIMITS: Limits = Limits { max_memory: 4 << 20, max_allocations: 200_000, max_depth: 200, max_output: 1 << 20 };
/// Slices that a program may take.
const SLICES: usize = 60;
/// Safepoints of a slice.
const FUEL: u64 = 1000;

/// Runs a program as a host does, for a while, and looks at what came of it. `sound`: the program was not forged, so that
/// nothing may be broken.
fn run(vm: &mut Vm, sound: bool) -> Result<bool, String> {
    vm.set_work_limit(20_000_000);
    let mut now = 0.0;
    for _ in 0..SLICES {
        vm.set_work_allowed(1_000_000);
        let mut step = vm.run(FUEL);
        if step == Step::Heavy {
            vm.set_work_allowed(u64::MAX);
            step = vm.run(FUEL);
        }
        vm.take_output();
        match step {
            Step::OutOfFuel | Step::Heavy => {}
            Step::HostCall(call) => {
                vm.resume(call.virtual_answer(&mut now));
            }
            Step::Done(value) => {
                let _ = vm.repr(value);
                break;
            }
            Step::Internal if sound => return Err("the VM is broken".to_owned()),
            step => {
                if let Some(error) = Uncaught::from_step(vm, step) {
                    let _ = error.traceback();
                }
                break;
            }
        }
    }
    vm.collect();
    let (used, counted) = (vm.heap.budget.used, vm.accounted());
    if sound && used != counted { Err(format!("accounts {used} bytes for {counted}")) } else { Ok(true) }
}
