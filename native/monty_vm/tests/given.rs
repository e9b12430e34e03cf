//! Objects that a host gives: instances of dataclasses, named tuples, exceptions; and what objects are to a host. Each program runs
//! straight, in slices of one step, with a collection at every safepoint, with a dump and a load at every slice, and with memory refused.
#![allow(clippy::unwrap_used, clippy::panic)]
use monty_vm::program::{Given, Runner, Uncaught};
use monty_vm::snapshot;
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{Describe, Form, Forms, Limits, Step, Vm};

const WAYS: [&str; 5] = ["straight", "one step", "gc stress", "dump and load", "memory refused"];

/// `point` and `same` (2 and 3), `frozen` (2 and 3), `pair` (a named tuple), `error` (an exception of a class of its own).
const INPUTS: [&str; 5] = ["point", "same", "frozen", "pair", "error"];

fn dataclass(vm: &mut Vm, frozen: bool) -> Value {
    let fields = ["y", "x"];
    let class = vm.given_class(Given::Dataclass { frozen }, "Point", &fields).unwrap();
    vm.given_dataclass(class, &fields, &[Value::Int(2), Value::Int(3)]).unwrap()
}

fn start(source: &str, limits: Limits) -> Vm {
    let runner = Runner::new(source, "main.py", &INPUTS).unwrap_or_else(|why| panic!("{}", why.traceback()));
    let mut vm = runner.start(limits, 7);
    let class = vm.given_class(Given::NamedTuple, "Pair", &["b", "a"]).unwrap();
    let pair = vm.given_named_tuple(class, &[Value::Int(1), Value::None]).unwrap();
    let class = vm.given_exception_class(BuiltinType::KeyError, "app.Missing").unwrap();
    let error = vm.new_exception_args(BuiltinType::KeyError, &[Value::Int(5)]).unwrap();
    let Value::Exception(id) = error else { panic!() };
    vm.heap.exceptions.get_mut(id).class = Some(class);
    let values = [dataclass(&mut vm, false), dataclass(&mut vm, false), dataclass(&mut vm, true), pair, error];
    for (index, value) in values.into_iter().enumerate() {
        runner.set_input(&mut vm, index, value);
    }
    vm.set_describing(Describe::Objects);
    vm
}

/// The VM at its end, and how it ended.
fn run(source: &str, way: &str, limits: Limits) -> (Vm, Step) {
    let mut vm = start(source, limits);
    vm.set_gc_stress(way == "gc stress");
    let fuel = if way == "straight" || way == "gc stress" { 10_000 } else { 1 };
    for step in 0..200_000usize {
        if way == "memory refused" {
            vm.press_memory(step.wrapping_mul(2_654_435_761) >> 7 & 0x1ff);
        }
        match vm.run(fuel) {
            Step::OutOfFuel if way == "dump and load" => vm = snapshot::load(&snapshot::dump(&mut vm), usize::MAX).unwrap(),
            Step::OutOfFuel => {}
            step => return (vm, step),
        }
    }
    panic!("does not end");
}

/// The program's asserts hold, whichever way it runs.
#[track_caller]
fn holds(source: &str) {
    for way in WAYS {
        let (mut vm, step) = run(source, way, Limits::default());
        if let Some(uncaught) = Uncaught::from_step(&mut vm, step) {
            panic!("{way}: {}", uncaught.traceback());
        }
    }
}

#[test]
fn dataclasses_are_read_and_set() {
    holds(
        "assert (point.x, point.y) == (3, 2)\n\
         assert hasattr(point, 'x') and not hasattr(point, 'z')\n\
         point.x = 'new'\npoint.z = 1\nassert point.x == 'new' and point.z == 1 and same.x == 3\n\
         assert type(point) is type(same) and type(point) is not type(frozen)\n\
         assert type(point).__name__ == type(point).__qualname__ == 'Point' and type(point).__module__ == '__main__'\n\
         assert vars(same) == {'y': 2, 'x': 3} and list(vars(same)) == ['y', 'x']\n\
         del point.x\nassert not hasattr(point, 'x')\n",
    );
}

#[test]
fn dataclasses_are_whole_when_it_matters() {
    holds(
        "assert repr(point) == 'Point(y=2, x=3)' and f'{[same]}' == '[Point(y=2, x=3)]'\n\
         assert point == same and not point != same and point is not same and point != frozen\n",
    );
    holds("assert [point] == [same]\nassert point in [same]\nassert {1: point} == {1: same}\n");
    holds("assert type(point)(1, x=5).x == 5\nassert type(point).__annotations__ == {'y': object, 'x': object}\n");
    holds(
        "assert type(point).__match_args__ == ('y', 'x')\nT = type(point)\nmatch same:\n case T(a, b): assert (a, b) == (2, 3)\n case _: assert 0\n",
    );
    holds(
        "import dataclasses as d\n\
         assert d.is_dataclass(point) and d.is_dataclass(type(point))\n\
         assert [f.name for f in d.fields(point)] == ['y', 'x']\n\
         assert d.asdict(point) == {'y': 2, 'x': 3} and d.astuple(point) == (2, 3)\n\
         assert repr(d.replace(point, x=9)) == 'Point(y=2, x=9)'\n\
         @d.dataclass\nclass Sub(type(point)):\n z: int = 7\n\
         assert repr(Sub(1, 2)) == 'Sub(y=1, x=2, z=7)'\n",
    );
    holds(
        "class Sub(type(point)):\n def __init__(self):\n  super().__init__(8, 9)\n\
         assert repr(Sub()) == 'Sub(y=8, x=9)' and Sub() == Sub() and Sub() != point\n",
    );
    holds(
        "try: type(point)(1)\nexcept TypeError as e: assert str(e) == \"Point.__init__() missing 1 required positional argument: 'x'\", e\nelse: assert 0\n",
    );
    holds("type(point).__repr__ = lambda self: 'mine'\nassert point == same\nassert repr(point) == 'mine'\n");
    holds("import copy\nc = copy.deepcopy(point)\nassert c == point and c is not point and copy.replace(c, x=1).x == 1\n");
    holds("try: hash(point)\nexcept TypeError as e: assert str(e) == \"unhashable type: 'Point'\", e\nelse: assert 0\n");
}

#[test]
fn frozen_ones_stay_as_they_are() {
    holds(
        "from dataclasses import FrozenInstanceError\n\
         for f, m in [(lambda: setattr(frozen, 'x', 1), \"cannot assign to field 'x'\"),\n\
         \x20            (lambda: setattr(frozen, 'z', 1), \"cannot assign to field 'z'\"),\n\
         \x20            (lambda: delattr(frozen, 'x'), \"cannot delete field 'x'\")]:\n\
         \x20   try: f()\n    except FrozenInstanceError as e: assert str(e) == m, e\n    else: assert 0\n\
         assert (frozen.x, frozen.y) == (3, 2)\n",
    );
    holds(
        "assert hash(frozen) == hash((2, 3)) and {frozen: 1}[type(frozen)(2, 3)] == 1\nassert {frozen, type(frozen)(2, 3)} == {frozen}\n",
    );
}

#[test]
fn named_tuples() {
    holds(
        "assert pair.a is None and pair.b == 1 and pair == (1, None) and pair[0] == 1 and len(pair) == 2\n\
         assert pair._fields == ('b', 'a') and isinstance(pair, tuple) and type(pair).__name__ == 'Pair'\n\
         b, a = pair\nassert (a, b) == (None, 1) and {pair: 1}[(1, None)] == 1\n\
         try: pair.a = 1\nexcept AttributeError as e: assert str(e) == \"can't set attribute\", e\nelse: assert 0\n\
         try: pair.z = 1\nexcept AttributeError: pass\nelse: assert 0\n",
    );
    holds("assert repr(pair) == 'Pair(b=1, a=None)' and pair._asdict() == {'b': 1, 'a': None}\n");
    holds("assert pair._replace(a=2) == (1, 2) and type(pair._replace(a=2)) is type(pair)\n");
    holds("P = type(pair)\nassert P(5, a=6) == (5, 6) and P._make([1, 2]).a == 2 and P._field_defaults == {}\n");
    holds(
        "try: type(pair)(1)\nexcept TypeError as e: assert str(e) == \"Pair.__new__() missing 1 required positional argument: 'a'\", e\nelse: assert 0\n",
    );
    holds("import copy\nassert copy.copy(pair) == pair and type(copy.deepcopy(pair)) is type(pair)\n");
}

#[test]
fn exceptions() {
    holds(
        "assert isinstance(error, KeyError) and type(error).__name__ == 'Missing' and type(error).__base__ is KeyError\n\
         assert repr(error) == 'Missing(5)' and str(error) == '5' and error.args == (5,)\n\
         try: raise error\nexcept LookupError as e: assert e is error\n",
    );
    let (mut vm, step) = run("raise error", "straight", Limits::default());
    let uncaught = Uncaught::from_step(&mut vm, step).unwrap();
    assert!(uncaught.traceback().ends_with("\napp.Missing: 5\n"), "{}", uncaught.traceback());
    assert_eq!(uncaught.report.exceptions[0].base, Some("KeyError"));
}

/// What the program's result is to a host, the values as they read.
fn form(source: &str, way: &str) -> String {
    let (mut vm, step) = run(source, way, Limits::default());
    let Step::Done(value) = step else { panic!("{step:?} of {source}") };
    let form = Forms::default().of(&vm, value);
    let mut shown = |values: Vec<Value>| values.into_iter().map(|v| vm.repr(v).unwrap()).collect::<Vec<_>>().join(" ");
    match form {
        Form::Dataclass(fields, values) => {
            format!("{} {}{}: {}", fields.name, fields.names.join(","), if fields.frozen { " frozen" } else { "" }, shown(values))
        }
        Form::NamedTuple(fields, values) => format!("{} ({}): {}", fields.name, fields.names.join(","), shown(values)),
        Form::Plain(plain) => format!("plain {}", shown(vec![plain])),
        Form::Object => "object".to_owned(),
        Form::Library(object) => format!("{object:?}"),
        Form::Asked(kind) => format!("asked {kind:?}"),
    }
}

#[test]
fn forms() {
    let dataclass = "from dataclasses import dataclass, field\nfrom typing import ClassVar, NamedTuple\nimport collections\n";
    for (source, expected) in [
        ("point", "Point y,x: 2 3"),
        ("frozen", "Point y,x frozen: 2 3"),
        ("repr(point)\npoint", "Point y,x: 2 3"),
        ("point.x = [1]\npoint.extra = 1\npoint", "Point y,x: 2 [1]"),
        ("vars(point)['x'] = 0\npoint", "Point y,x: 2 0"),
        ("del point.x\nclass P(type(point)):\n def __repr__(s): return 'P'\np = P(1, 2)\ndel p.x\np", "object"),
        ("type(point).x = 5\ndel point.x\npoint", "Point y,x: 2 5"),
        ("pair", "Pair (b,a): 1 None"),
        ("pair._replace(a=2)", "Pair (b,a): 1 2"),
        ("class T(tuple): _fields = ('a',)\nT((1, 2))", "plain (1, 2)"),
        ("@dataclass(slots=True)\nclass S:\n b: int\n a: int = 4\n C: ClassVar[int] = 5\nS(1)", "S b,a: 1 4"),
        ("@dataclass\nclass S:\n a: int = field(default=4, init=False)\nS()", "S a: 4"),
        ("@dataclass\nclass S:\n a: int = 1\n def __getattribute__(s, n): 1 / 0\nS()", "S a: 1"),
        (
            "@dataclass\nclass S:\n a: int = 1\n @property\n def a(s): 1 / 0\n @a.setter\n def a(s, v): pass\n def __repr__(s): return ''\nS()",
            "object",
        ),
        ("class N(NamedTuple):\n a: int\nN(1)", "N (a): 1"),
        ("collections.deque([1, 2])", "plain deque([1, 2])"),
        ("class D(collections.deque): pass\nD('ab')", "plain deque(['a', 'b'])"),
        ("collections.UserString('ab')", "plain 'ab'"),
        ("class L(list): pass\nL([1])", "plain [1]"),
        ("collections.Counter('aa')", "plain {'a': 2}"),
        ("object()", "object"),
        ("class A: __dataclass_fields__ = {'x': 1}\nA()", "object"),
    ] {
        let source = format!("{dataclass}{source}");
        for way in WAYS {
            assert_eq!(form(&source, way), expected, "{way}: {source}");
        }
    }
}

#[test]
fn names() {
    let dataclass = Given::Dataclass { frozen: false };
    for name in ["x", "_x", "__x", "é", "match", "self", "_1"] {
        assert!(dataclass.has_field(name), "{name}");
    }
    for name in ["", "1", "a b", "class", "None", "__class__", "__x__", "a.b", "x\n", "ﬁ"] {
        assert!(!dataclass.has_field(name), "{name}");
        assert!(!Given::NamedTuple.has_field(name), "{name}");
    }
    for name in ["_x", "_fields", "_make", "__x", "_a1"] {
        assert!(!Given::NamedTuple.has_field(name), "{name}");
    }
    assert!(Given::NamedTuple.has_field("_1") && Given::NamedTuple.has_field("count"));
}

#[test]
fn classes_are_shared_and_accounted() {
    let mut vm = start("1", Limits::default());
    let before = vm.heap.classes.count();
    let again = vm.given_class(Given::Dataclass { frozen: false }, "Point", &["y", "x"]).unwrap();
    let other = vm.given_class(Given::Dataclass { frozen: false }, "Point", &["x", "y"]).unwrap();
    assert_ne!(again, other);
    assert_eq!(vm.heap.classes.count(), before + 1);
    // The program keeps the classes that it was given.
    vm.collect();
    let bytes = snapshot::dump(&mut vm);
    let mut vm = snapshot::load(&bytes, usize::MAX).unwrap();
    assert_eq!(vm.heap.classes.count(), before + 1);
    vm.given_class(Given::Dataclass { frozen: false }, "Point", &["y", "x"]).unwrap();
    assert_eq!(vm.heap.classes.count(), before + 1);
}

#[test]
fn little_memory_is_an_error_of_the_program() {
    for kib in [40, 60, 80, 100, 150, 200, 300, 500, 800] {
        let limits = Limits { max_memory: kib << 10, ..Limits::default() };
        let runner = Runner::new("repr(point) + repr(pair)", "main.py", &INPUTS).unwrap();
        let mut vm = runner.start(limits, 7);
        let Ok(class) = vm.given_class(Given::Dataclass { frozen: true }, "Point", &["x"]) else { continue };
        let Ok(point) = vm.given_dataclass(class, &["x"], &[Value::Int(1)]) else { continue };
        runner.set_input(&mut vm, 0, point);
        runner.set_input(&mut vm, 3, point);
        let step = vm.run(u64::MAX);
        match step {
            Step::Done(value) => assert_eq!(vm.repr(value).unwrap(), "'Point(x=1)Point(x=1)'"),
            Step::Raised(e) => assert!(vm.is_a(e, BuiltinType::MemoryError)),
            step => panic!("{kib} KiB: {step:?}"),
        }
    }
}
