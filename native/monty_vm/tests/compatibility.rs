//! `COMPATIBILITY.md` says what is true: every example in its tables runs or is refused as its state says, and every built-in name and
//! module that there is stands in it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
use monty_vm::program::Runner;
use monty_vm::vm::{Limits, Step};

const TEXT: &str = include_str!("../../../COMPATIBILITY.md");

/// How a program ends: `Err` with what it raised.
fn run(source: &str) -> Result<(), String> {
    let runner = Runner::new(source, "example.py", &[]).map_err(|error| error.traceback())?;
    let mut vm = runner.start(Limits::default(), 1);
    loop {
        match vm.run(100_000) {
            Step::Done(_) => return Ok(()),
            Step::OutOfFuel => {}
            Step::Raised(exception) => return Err(vm.repr(exception).unwrap_or_default()),
            other => return Err(format!("{other:?}")),
        }
    }
}

/// The cells of the rows of a section's table.
fn rows(section: &str) -> Vec<Vec<String>> {
    let begin = TEXT.find(&format!("## {section}\n")).unwrap_or_else(|| panic!("no section {section}"));
    let text = &TEXT[begin + 3..];
    let text = &text[..text.find("\n## ").unwrap_or(text.len())];
    let cells = |line: &str| -> Vec<String> {
        let line = line.replace("\\|", "\u{1}");
        line.trim_matches('|').split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect()
    };
    let rows: Vec<Vec<String>> = text.lines().filter(|line| line.starts_with("| ")).skip(1).map(cells).collect();
    assert!(rows.len() > 1, "{section} has no rows");
    rows
}

fn code(cell: &str) -> String {
    cell.trim_matches('`').replace('⏎', "\n")
}

#[test]
fn examples_run_or_are_refused() {
    let mut wrong = Vec::new();
    for section in ["Statements", "Expressions", "Special methods"] {
        for row in rows(section) {
            let [what, state, example] = &row[..] else { panic!("{row:?}") };
            match (state.as_str(), run(&code(example))) {
                ("yes", Ok(())) | ("no", Err(_)) => {}
                ("yes", Err(why)) => wrong.push(format!("{what}: {why}")),
                (_, Ok(())) => wrong.push(format!("{what} is there, or its state is no state")),
                (_, Err(why)) => wrong.push(format!("{what}: state {state}: {why}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The names of a section by state.
fn names(section: &str) -> Vec<(String, Vec<String>)> {
    rows(section).into_iter().map(|row| (row[0].clone(), code(&row[1]).split(' ').map(str::to_owned).collect())).collect()
}

#[test]
fn built_in_names_are_listed() {
    let mut listed = Vec::new();
    for (state, names) in names("Built-in names") {
        for name in names {
            let there = run(&name);
            match state.as_str() {
                "yes" => assert_eq!(there, Ok(()), "{name}"),
                _ => assert!(there.is_err(), "{name} is there"),
            }
            listed.push(name.split('(').next().unwrap().to_owned());
        }
    }
    for name in monty_vm::builtins::names() {
        assert!(listed.iter().any(|known| known == name), "{name} is not listed");
    }
}

#[test]
fn modules_are_listed() {
    let mut there = Vec::new();
    for (state, names) in names("Modules") {
        for name in names {
            let imported = run(&format!("import {name}"));
            match state.as_str() {
                "yes" => {
                    assert_eq!(imported, Ok(()), "{name}");
                    there.push(name);
                }
                _ => assert!(imported.is_err_and(|why| why.starts_with("ModuleNotFoundError")), "{name} is there"),
            }
        }
    }
    for name in monty_vm::modules::names().filter(|name| !name.starts_with('_') || name.starts_with("__")) {
        assert!(there.iter().any(|known| known == name), "{name} is not listed");
    }
}
