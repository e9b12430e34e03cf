//! Programs that ask their host: every kind of question, dumped and loaded at every slice and question.
#![allow(clippy::unwrap_used, clippy::panic)]
use monty_vm::program::{Runner, Uncaught};
use monty_vm::snapshot;
use monty_vm::types::{BuiltinType, host_function};
use monty_vm::value::Value;
use monty_vm::vm::{HostCall, Limits, Step, Vm};

fn hosted(source: &str) -> Vm {
    let runner = Runner::new(source, "test.py", &[]).unwrap_or_else(|e| panic!("{}", e.traceback()));
    let mut vm = runner.start(Limits::default(), 7);
    vm.set_hosted();
    vm
}

/// What a test's host does with a question.
enum Answer {
    Value(Value),
    Raise(BuiltinType, &'static str),
    Undefined,
    Later,
}

/// Runs to the end, with a dump and a load at every step; the `repr` of the result, or the last line of the traceback.
fn play(source: &str, mut host: impl FnMut(&mut Vm, HostCall) -> Answer) -> String {
    let mut vm = hosted(source);
    for _ in 0..200_000 {
        match vm.run(1) {
            Step::Done(value) => return vm.repr(value).unwrap(),
            Step::OutOfFuel => vm = snapshot::load(&snapshot::dump(&mut vm), usize::MAX).unwrap(),
            Step::HostCall(call) => {
                assert_eq!(vm.waiting(), Some(call));
                vm = snapshot::load(&snapshot::dump(&mut vm), usize::MAX).unwrap();
                let Step::HostCall(call) = vm.run(1) else { panic!("the question is gone") };
                let answered = match host(&mut vm, call) {
                    Answer::Value(value) => vm.resume(value),
                    Answer::Raise(ty, message) => {
                        let exception = vm.new_exception(ty, message).unwrap();
                        let raised = vm.resume_raise(exception);
                        vm = snapshot::load(&snapshot::dump(&mut vm), usize::MAX).unwrap();
                        raised
                    }
                    Answer::Undefined => vm.resume_undefined().unwrap(),
                    Answer::Later => vm.resume_later(),
                };
                assert!(answered && vm.waiting().is_none());
            }
            step => {
                let text = Uncaught::from_step(&mut vm, step).map(|e| e.traceback()).unwrap_or_default();
                return text.lines().last().unwrap_or("").to_owned();
            }
        }
    }
    panic!("does not end");
}

fn text(vm: &mut Vm, value: Value) -> String {
    vm.repr(value).unwrap()
}

/// The question as text, and 10 times the first argument as its answer.
fn echo(log: &mut Vec<String>, vm: &mut Vm, call: HostCall) -> Answer {
    match call {
        HostCall::Function { id, method, name, args, kwargs } => {
            let parts = [name, args, kwargs].map(|value| text(vm, value));
            log.push(format!("{id} {} {} {}{}", parts[0], parts[1], parts[2], if method { " method" } else { "" }));
            let Value::Tuple(args) = args else { panic!() };
            match vm.heap.tuple(args).first() {
                Some(Value::Int(n)) => Answer::Value(Value::Int(n * 10)),
                _ => Answer::Value(Value::None),
            }
        }
        HostCall::Name { name } => {
            log.push(text(vm, name));
            Answer::Value(Value::Int(7))
        }
        HostCall::Os { id, function, args, kwargs } => {
            let parts = [function, args, kwargs].map(|value| text(vm, value));
            log.push(format!("{id} {} {} {}", parts[0], parts[1], parts[2]));
            Answer::Value(Value::None)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn calls_and_names_in_order() {
    let mut log = Vec::new();
    let source =
        "def g(n):\n    return f(n, k=n + 1) + limit\nsorted([2, 1], key=lambda n: -g(n)) + [limit, f(*[3], **{'z': 4})]";
    assert_eq!(play(source, |vm, call| echo(&mut log, vm, call)), "[2, 1, 7, 30]");
    let expected = ["1 'f' (2,) {'k': 3}", "'limit'", "2 'f' (1,) {'k': 2}", "3 'f' (3,) {'z': 4}"];
    assert_eq!(log, expected);
}

#[test]
fn errors_are_raised_where_the_call_is() {
    let source = "def g():\n    try:\n        return f()\n    except ValueError as e:\n        return [str(e), e.__context__]\n    finally:\n        log.append(1)\nlog = []\n[g(), log]";
    let result = play(source, |_, _| Answer::Raise(BuiltinType::ValueError, "no"));
    assert_eq!(result, "[['no', None], [1]]");
    assert_eq!(play("1 + f()", |_, _| Answer::Raise(BuiltinType::KeyError, "k")), "KeyError: 'k'");
    let source = "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    try:\n        f()\n    except OSError as o:\n        r = o.__context__ is e\nr";
    assert_eq!(play(source, |_, _| Answer::Raise(BuiltinType::OSError, "x")), "True");
}

#[test]
fn what_is_undefined_is_a_name_error() {
    assert_eq!(play("f()", |_, _| Answer::Undefined), "NameError: name 'f' is not defined");
    assert_eq!(play("f", |_, _| Answer::Undefined), "NameError: name 'f' is not defined");
    assert_eq!(play("try:\n    f\nexcept NameError as e:\n    r = e.name\nr", |_, _| Answer::Undefined), "'f'");
}

#[test]
fn functions_are_values() {
    let host = |vm: &mut Vm, call| match call {
        HostCall::Name { name } => Answer::Value(host_function::new(vm, name).unwrap()),
        call => echo(&mut Vec::new(), vm, call),
    };
    assert_eq!(play("g = f\n[g(1), *map(g, [2, 3]), f is g, g.__name__, callable(g)]", host), "[10, 20, 30, True, 'f', True]");
}

#[test]
fn names_of_the_language_are_not_asked() {
    let host = |_: &mut Vm, call| -> Answer { panic!("{call:?}") };
    assert_eq!(play("import math, functools, enum, dataclasses\nmath.floor(2.5)", host), "2");
    assert_eq!(play("try:\n    __nothing__\nexcept NameError:\n    r = 1\nr", host), "1");
    assert_eq!(play("def f(x: int) -> Missing: pass\nf.__name__", host), "'f'");
}

#[test]
fn results_that_come_later() {
    let source = "import asyncio\nasync def one(n):\n    return await f(n)\nasync def main():\n    a = asyncio.create_task(one(1))\n    return [await one(2), await a]\nasyncio.run(main())";
    let mut waits = 0;
    let result = play(source, |vm, call| match call {
        HostCall::Function { .. } => Answer::Later,
        HostCall::Wait { calls, seconds: Value::None } => {
            waits += 1;
            let Value::List(calls) = calls else { panic!() };
            let first = *vm.heap.list(calls).first().unwrap();
            let item = vm.heap.new_tuple([first, Value::Bool(true), first]).unwrap();
            Answer::Value(vm.heap.new_list(vec![item]).unwrap())
        }
        HostCall::Monotonic => Answer::Value(Value::Float(0.0)),
        other => panic!("{other:?}"),
    });
    assert_eq!((result.as_str(), waits), ("[1, 2]", 2));
}

#[test]
fn without_a_host_nothing_is_asked() {
    let runner = Runner::new("f()", "test.py", &[]).unwrap();
    let mut vm = runner.start(Limits::default(), 7);
    let step = vm.run(u64::MAX);
    let error = Uncaught::from_step(&mut vm, step).unwrap();
    assert!(error.traceback().ends_with("NameError: name 'f' is not defined\n"));
}

#[test]
fn answers_to_nothing_are_refused() {
    let mut vm = hosted("x = 1");
    assert!(!vm.resume(Value::None) && !vm.resume_later() && !vm.resume_undefined().unwrap());
    let exception = vm.new_exception(BuiltinType::ValueError, "x").unwrap();
    assert!(!vm.resume_raise(exception));
    let mut vm = hosted("x");
    assert!(matches!(vm.run(u64::MAX), Step::HostCall(HostCall::Name { .. })));
    assert!(!vm.resume_later() && !vm.resume_raise(Value::None));
    assert!(vm.resume(Value::Int(1)) && !vm.resume(Value::Int(1)));
}

#[test]
fn what_no_host_expects_is_not_asked() {
    let host = |_: &mut Vm, call| match call {
        HostCall::Monotonic => Answer::Value(Value::Float(0.0)),
        call => panic!("{call:?}"),
    };
    let refused = "\"the host can't be asked that\"";
    let source =
        "from _files import ask_host\ntry:\n    ask_host('nothing like it')\nexcept RuntimeError as e:\n    r = str(e)\nr";
    assert_eq!(play(source, host), refused);
    let source = "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    loop._calls['x'] = loop.create_future()\n    await loop._calls['x']\ntry:\n    asyncio.run(main())\nexcept RuntimeError as e:\n    r = str(e)\nr";
    assert_eq!(play(source, host), refused);
}

/// A program that asks again and again is small whenever it waits.
#[test]
fn what_waits_holds_no_garbage() {
    let source =
        "def job(n, **options):\n    return [ask(n, key=i, **options) for i in range(2)]\nwhile True:\n    job(3, more=[])";
    let mut vm = hosted(source);
    let mut most = 0;
    for _ in 0..20_000 {
        let Step::HostCall(HostCall::Function { .. }) = vm.run(1000) else { panic!("it does not ask") };
        most = most.max(vm.heap.budget.used);
        assert!(vm.resume(Value::Int(1)));
    }
    assert!(most < 200_000, "{most} bytes");
}

/// What is left of a heap that was large is loaded again, where there is memory for it.
#[test]
fn what_was_large_is_loaded() {
    for made in ["(i,)", "[i]", "str(i)", "{i}", "Made()"] {
        let source = format!(
            "class Made: pass\ndef make():\n    xs = [{made} for i in range(100_000)]\n    \
             return {{id(x): x for x in (xs[0], xs[50_000], xs[-1])}}\nkept = make()\n\
             ask()\nall(id(x) == key for key, x in kept.items()), len({{*map(id, [(), [], {{}}, *kept.values()])}})"
        );
        let mut vm = hosted(&source);
        while !matches!(vm.run(1_000_000), Step::HostCall(_)) {}
        let dump = snapshot::dump(&mut vm);
        assert!(dump.len() < 4000);
        assert_eq!(snapshot::load(&dump, 100_000).err(), Some(snapshot::SnapshotError::Memory));
        let mut vm = snapshot::load(&dump, 64 << 20).unwrap();
        assert!(vm.resume(Value::None));
        let Step::Done(result) = vm.run(1_000_000) else { panic!("{made}: it does not end") };
        assert_eq!(text(&mut vm, result), "(True, 6)", "{made}");
    }
}

/// Only those functions of the prelude are in a program that it has used, and they are found again.
#[test]
fn a_program_holds_what_it_uses_of_the_prelude() {
    let mut vm = hosted("ask()\nxs = sorted([3, 1, 2], key=lambda x: ask())\nask()\n[xs, max([1, 2], key=lambda x: ask())]");
    assert!(matches!(vm.run(1000), Step::HostCall(_)));
    let mut sizes = Vec::new();
    for answer in 0.. {
        let dump = snapshot::dump(&mut vm);
        sizes.push(dump.len());
        vm = snapshot::load(&dump, usize::MAX).unwrap();
        assert!(vm.resume(Value::Int(answer)));
        if let Step::Done(result) = vm.run(1000) {
            assert_eq!(text(&mut vm, result), "[[3, 1, 2], 2]");
            break;
        }
    }
    assert!(sizes[0] < 700 && sizes.iter().all(|size| *size < 2000), "{sizes:?}");
}
