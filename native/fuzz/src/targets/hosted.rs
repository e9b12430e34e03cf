//! Programs that wait for an answer of their host: dumped, altered, loaded, and answered in one way or another.
use super::binary::forge;
use super::{FUEL, LIMITS, Target};
use crate::corpus::Corpus;
use crate::random::Random;
use monty_vm::program::{Runner, Uncaught};
use monty_vm::snapshot;
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{HostCall, Step, Vm};

pub const HOSTED: Target = Target { name: "hosted", make, feed };

/// The most questions that are answered.
const QUESTIONS: usize = 40;

/// What asks the host, where it stands among other statements.
const ASKING: &[&str] = &[
    "ask(1, 'x', key=[2])\n",
    "kept = [ask(i) for i in range(3)]\n",
    "print(sorted([3, 1, 2], key=ask), max(range(3), key=rank))\n",
    "total = sum(map(ask, range(3)))\n",
    "def gen():\n    yield ask(0)\n    yield from (ask(i) for i in range(2))\nprint(list(gen()))\n",
    "class Key:\n    def __init__(self, n): self.n = n\n    def __eq__(self, other): return ask(self.n, other)\n    def __hash__(self): return 1\n    \
     def __repr__(self): return str(ask(self.n))\nprint({Key(1): 1, Key(2): 2}, Key(1) in [Key(3)], ask(Key(4)))\n",
    "class Made(ask_base()):\n    x = ask('body')\n    def __init_subclass__(cls): ask(cls.__name__)\n",
    "try:\n    ask('raise')\nexcept Exception as error:\n    ask(error)\nfinally:\n    ask('finally')\n",
    "print(f'{ask(1)!r:>{ask(8)}}', unknown_name)\n",
    "import asyncio\nasync def one(n):\n    return await fetch(n)\nasync def main():\n    return await asyncio.gather(one(1), one(2), asyncio.sleep(1), return_exceptions=True)\nprint(asyncio.run(main()))\n",
    "import os\nprint(os.getenv('HOME'), os.listdir('/'))\n",
    "with open('/notes.txt', 'a+') as notes:\n    notes.write('x' * 10)\n    notes.seek(0)\n    print(notes.readlines())\n",
    "from pathlib import Path\nprint(Path('/a') / 'b', Path('/a').exists(), Path('/a').read_text())\n",
    "import time\ntime.sleep(0.5)\nprint(time.time())\n",
    "from datetime import datetime, date\nprint(datetime.now(), date.today())\n",
];

fn make(corpus: &Corpus, random: &mut Random) -> Vec<u8> {
    loop {
        let mut source = String::new();
        for _ in 0..1 + random.below(3) {
            if random.one_in(2) {
                source.push_str(&corpus.program(random));
            }
            source.push_str(random.pick::<&str>(ASKING));
        }
        let Ok(runner) = Runner::new(&source, "fuzz.py", &[]) else { continue };
        let mut vm = runner.start(LIMITS, 7);
        vm.set_hosted();
        vm.set_work_limit(20_000_000);
        let mut dump = None;
        for _ in 0..1 + random.below(10) {
            if !matches!(run_to_question(&mut vm), Step::HostCall(_)) {
                break;
            }
            if dump.is_none() || random.one_in(3) {
                dump = Some(snapshot::dump(&mut vm));
            }
            let way = random.next();
            answer(&mut vm, way);
        }
        if let Some(dump) = dump {
            // Now and then nothing is altered: then it must load.
            return if random.one_in(20) { dump } else { forge(&dump, random) };
        }
    }
}

fn run_to_question(vm: &mut Vm) -> Step {
    for _ in 0..20 {
        match vm.run(FUEL) {
            Step::OutOfFuel | Step::Heavy => {
                vm.take_output();
            }
            step => return step,
        }
    }
    Step::OutOfFuel
}

/// Gives one answer or another to what the program asks.
fn answer(vm: &mut Vm, way: u64) -> bool {
    let Some(call) = vm.waiting() else { return false };
    let text = |vm: &mut Vm| vm.heap.new_str("text\n").unwrap_or_default();
    let answer = match (call, way % 10) {
        (HostCall::Monotonic, _) => Value::Float(way as f64),
        (HostCall::Wait { calls: Value::List(calls), .. }, _) => {
            let Some(&first) = vm.heap.list(calls).first() else { return false };
            let value = text(vm);
            let Ok(result) = vm.heap.new_tuple([first, Value::Bool(true), value]) else { return false };
            vm.heap.new_list(if way.is_multiple_of(7) { Vec::new() } else { vec![result] }).unwrap_or_default()
        }
        (HostCall::Function { .. }, 0 | 1) => return vm.resume_later(),
        (_, 2) => return vm.resume_undefined().unwrap_or(false) || vm.resume(Value::None),
        (_, 3) => {
            let Ok(exception) = vm.new_exception(BuiltinType::ValueError, "no") else { return false };
            return vm.resume_raise(exception);
        }
        (_, 4 | 5) => text(vm),
        (_, 6) => Value::Int(way as i64 >> 8),
        (_, 7) => vm.heap.new_list(vec![Value::Int(1), Value::None]).unwrap_or_default(),
        (_, 8) => Value::Bool(true),
        _ => Value::None,
    };
    vm.resume(answer)
}

fn feed(input: &[u8]) -> Result<bool, String> {
    let Ok(mut vm) = snapshot::load(input, LIMITS.max_memory) else { return Ok(false) };
    vm.set_work_limit(20_000_000);
    let mut random = Random::new(input.len() as u64);
    for _ in 0..QUESTIONS {
        let step = run_to_question(&mut vm);
        if !matches!(step, Step::HostCall(_)) {
            if let Some(error) = Uncaught::from_step(&mut vm, step) {
                let _ = error.traceback();
            }
            break;
        }
        if random.one_in(4) {
            let again = snapshot::dump(&mut vm);
            // (What was forged may be such that it does not load again.)
            let Ok(copy) = snapshot::load(&again, LIMITS.max_memory) else { break };
            vm = copy;
            vm.set_work_limit(20_000_000);
        }
        let way = random.next();
        if !answer(&mut vm, way) {
            break;
        }
    }
    vm.collect();
    Ok(true)
}
