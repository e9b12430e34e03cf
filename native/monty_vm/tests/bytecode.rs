//! What the compiler makes of sources: the listings of small ones, and that large and odd ones compile to code that holds.
//!
//! The listings are in `tests/bytecode`: after a change that is meant to change them, run with `UPDATE=1` and read the diff.
#![allow(clippy::panic)]
use monty_vm::bytecode::{Unit, disassemble, verify};
use monty_vm::compile::{Mode, Options, compile};
use std::fmt::Write;
use std::path::{Path, PathBuf};

fn options(mode: Mode) -> Options<'static> {
    Options { filename: "<test>", mode, globals: &[], dynamic: false, hidden: false }
}

fn unit(source: &str) -> Unit {
    let start: String = source.chars().take(60).collect();
    let unit = match compile(source, &options(Mode::Module)) {
        Ok(unit) => unit,
        Err(details) => panic!("{start}: {}", details.message),
    };
    assert_eq!(verify(&unit), Ok(()), "{start}");
    unit
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> =
        entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "py")).collect();
    paths.sort();
    paths
}

#[test]
fn listings() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bytecode");
    let mut wrong = Vec::new();
    for path in sources(&folder) {
        let listing = disassemble(&unit(&std::fs::read_to_string(&path).unwrap()));
        let expected = path.with_extension("dis");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&expected, listing).unwrap();
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != listing {
            wrong.push(path);
        }
    }
    assert!(wrong.is_empty(), "other code than before (UPDATE=1 accepts it): {wrong:?}");
}

/// Names that are not there yet, for sources that wait for them.
const WAITING: [&str; 6] = ["class statements", "match statements", "async", "await", "except*", "not available yet"];

#[test]
fn every_case_compiles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["tests/cases", "benches/programs", "../../../shared/bench/programs"] {
        for path in sources(&root.join(folder)) {
            let source = std::fs::read_to_string(&path).unwrap();
            match compile(&source, &options(Mode::Module)) {
                Ok(unit) => assert_eq!(verify(&unit), Ok(()), "{}", path.display()),
                Err(details) => {
                    let waits = WAITING.iter().any(|what| details.message.contains(what));
                    assert!(waits, "{}: line {}: {}", path.display(), details.line, details.message);
                }
            }
        }
    }
}

/// `count` pieces, joined.
fn many(count: usize, separator: &str, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().join(separator)
}

#[test]
fn many_locals() {
    let mut source = String::from("def f():\n");
    for i in 0..5000 {
        let _ = writeln!(source, "    v{i} = {i}");
    }
    let _ = writeln!(source, "    for v7, (v300, v301) in v1:\n        v400 += v401\n    del v4000\n    [v1, *v4999] = v2");
    let _ = writeln!(source, "    return [{}]", many(5000, ", ", |i| format!("v{i}")));
    unit(&source);
}

#[test]
fn many_cells() {
    let names = many(1000, ", ", |i| format!("v{i}"));
    unit(&format!("def f({names}):\n  def g():\n    v1 = 2\n    return lambda: [{names}]\n  return g"));
    unit(&format!(
        "def f():\n  {} = range(1000)\n  def g():\n    nonlocal v999\n    v999 = [{names}]\n    del v999\n  return g",
        names
    ));
}

#[test]
fn many_parameters_and_arguments() {
    let names = many(5000, ", ", |i| format!("v{i}"));
    unit(&format!("def f({names}):\n  v255 += v4999\n  return f({names}, *v1, k=v2, **v3)"));
    unit(&format!(
        "def f(*, {}): return v255\nf({})",
        many(5000, ", ", |i| format!("v{i}={i}")),
        many(5000, ", ", |i| format!("v{i}={i}"))
    ));
    unit(&format!("x.f({})", many(5000, ", ", |i| format!("a[{i}]"))));
    unit(&format!("def f({}): pass", many(5000, ", ", |i| format!("v{i}=v({i})"))));
}

#[test]
fn many_elements() {
    let names = many(5000, ", ", |i| format!("v{i}"));
    unit(&format!("[{names}]\n({names})\n{{{names}}}\n{{{}}}", many(5000, ", ", |i| format!("v{i}: {i}"))));
    unit(&format!(
        "{names} = x\n{}, *y = x\n*y, {names} = x\nfor {names} in x: pass\n[0 for {names} in x]",
        many(200, ", ", |i| format!("v{i}"))
    ));
    unit(&format!("f'{}'", many(1200, "", |i| format!("{i}{{v{i}}}"))));
    unit(&format!("{names} = {names}"));
    unit(&format!("def f():\n  {names} = {names}\n  return {names}"));
}

#[test]
fn many_constants() {
    let unit = unit(&format!(
        "x = [{}]\n{}",
        many(100_000, ", ", |i| format!("{i}.5")),
        many(100_000, "\n", |i| format!("x[{i}] = 's{i}'"))
    ));
    assert!(unit.consts.len() >= 200_000);
}

#[test]
fn long_jumps() {
    let lines = many(100_000, "\n", |i| format!("  x = y + {i}"));
    unit(&format!("for i in range(3):\n{lines}\nwhile x:\n{lines}\nif x:\n{lines}\nelse:\n{lines}"));
    unit(&format!("if x: pass\n{}", many(20_000, "\n", |i| format!("elif x == {i}: y = {i}"))));
}

#[test]
fn deep_expressions() {
    for depth in [10, 50, 90] {
        unit(&format!("{}1{}", "f(1, ".repeat(depth), ")".repeat(depth)));
        unit(&format!("{}1{}", "[x, ".repeat(depth), "]".repeat(depth)));
        unit(&format!("{}1{}", "{x: ".repeat(depth), "}".repeat(depth)));
        unit(&format!("{}x{}", "(a + ".repeat(depth), ")".repeat(depth)));
        unit(&format!("{}1{}", "x.f(a, b, c, d, e, ".repeat(depth), ")".repeat(depth)));
        unit(&format!("{}1", "lambda: ".repeat(depth)));
        unit(&format!("{}x{}", "[y for y in ".repeat(depth), "]".repeat(depth)));
        unit(&format!("{}x{}", "[".repeat(depth), " for y in x]".repeat(depth)));
        unit(&format!("{}x{}", "x[".repeat(depth), ":1:2]".repeat(depth)));
        unit(&format!("{}x", "a < ".repeat(depth * 10)));
        unit(&format!("{}x", "a ** ".repeat(depth)));
        unit(&format!("{}x", "a if b else ".repeat(depth)));
        unit(&format!("x = {}x", "a or b and ".repeat(depth * 10)));
    }
}

#[test]
fn long_chains() {
    for length in [100, 1500, 3000] {
        unit(&format!("x{}", " + 1".repeat(length)));
        unit(&format!("x{}", ".a".repeat(length)));
        unit(&format!("x{}", "()".repeat(length)));
        unit(&format!("x{}", "[0]".repeat(length)));
        unit(&format!("{}x", "not ".repeat(length)));
        unit(&format!("{}1", "-".repeat(length)));
        unit(&format!("x{}", " if y else z".repeat(length)));
    }
}

#[test]
fn nested_blocks() {
    for (header, tail) in [
        ("for i in x:", ""),
        ("while x:", ""),
        ("if x:", ""),
        ("with x as y:", ""),
        ("try:", "finally: pass"),
        ("try:", "except E as e: pass"),
    ] {
        let mut source = String::from("def f(x):\n");
        for depth in 1..=19 {
            let _ = writeln!(source, "{}{header}", " ".repeat(depth));
        }
        let _ = writeln!(source, "{}return [x, f(1, 2, *x), [y for y in x for z in y]]", " ".repeat(20));
        for depth in (1..=19).rev() {
            if !tail.is_empty() {
                let _ = writeln!(source, "{}{tail}", " ".repeat(depth));
            }
        }
        unit(&source);
    }
}

#[test]
fn nested_finally_stays_small() {
    let mut source = String::from("def f(x):\n");
    for depth in 1..=15 {
        let indent = " ".repeat(depth);
        let _ = writeln!(source, "{indent}try: x({depth})\n{indent}finally:");
    }
    let _ = writeln!(source, "{}x(0)", " ".repeat(16));
    let ops: usize = unit(&source).codes.iter().map(|code| code.ops.len()).sum();
    assert!(ops < 1_000_000, "{ops}");
}

#[test]
fn other_modes() {
    let dynamic = Options { dynamic: true, ..options(Mode::Exec) };
    let unit = compile("x = len(y)\ndef f(a):\n  global z\n  z = a + x\ndel x", &dynamic).unwrap();
    assert_eq!(verify(&unit), Ok(()));
    assert!(unit.globals.is_empty());
    let unit = compile("x + 1", &options(Mode::Eval)).unwrap();
    assert!(disassemble(&unit).contains("Return"));
    let inputs = Options { globals: &["b", "a"], ..options(Mode::Module) };
    let unit = compile("a + b + len", &inputs).unwrap();
    assert_eq!(&*unit.names[unit.globals[0] as usize], "b");
}

#[test]
fn wrong_code_is_refused() {
    use monty_vm::bytecode::Op;
    use std::sync::Arc;
    let good = unit("def f(a):\n  for i in a: print(i)\nf([1])");
    for code in 0..good.codes.len() {
        for pc in 0..good.codes[code].ops.len() {
            for op in [
                Op::Jump { target: 9999 },
                Op::Jump { target: 0 },
                Op::Move { dst: 200, src: 0 },
                Op::Call { dst: 0, base: 250, argc: 20 },
                Op::LoadConst { dst: 0, k: 9999 },
                Op::LoadGlobal { dst: 0, slot: 9999 },
                Op::MakeFunction { dst: 0, base: 0, flags: 0, code: 0 },
                Op::Yield { dst: 0, src: 0 },
                Op::MakeGenerator {},
                Op::LoadClosure { dst: 0, count: 1, first: 0 },
            ] {
                let mut bad = good.clone();
                let mut changed = (*bad.codes[code]).clone();
                changed.ops[pc] = op;
                bad.codes[code] = Arc::new(changed);
                assert!(verify(&bad).is_err(), "code {code} pc {pc} {op:?}");
            }
        }
        let mut bad = good.clone();
        let mut changed = (*bad.codes[code]).clone();
        changed.ops = changed.ops[..changed.ops.len() - 1].into();
        bad.codes[code] = Arc::new(changed);
        assert!(verify(&bad).is_err());
    }
}
