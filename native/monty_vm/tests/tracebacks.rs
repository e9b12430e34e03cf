//! Tracebacks byte for byte as CPython 3.14 prints them: `data/tracebacks.txt` holds what CPython raised (frames with
//! their positions, chains, groups) and the text it printed; `tracebacks/` holds programs with the text that each ends with.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use monty_vm::diagnostics::traceback::{ExceptionReport, ExceptionSummary, FrameSummary, SyntaxLocation, render};
use monty_vm::program::{Runner, Uncaught};
use monty_vm::vm::{Limits, Step};
use std::sync::Arc;

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                other => other.unwrap(),
            },
            c => c,
        });
    }
    out
}

fn syntax(fields: &[&str]) -> SyntaxLocation {
    let text = |at: usize| fields[at].strip_prefix('=').map(unescape);
    let number = |at: usize| text(at).map(|text| text.parse().unwrap());
    SyntaxLocation {
        filename: text(0),
        message: text(1),
        line: number(2),
        offset: number(3),
        end_line: number(4),
        end_offset: number(5),
        text: text(6),
    }
}

fn frame(fields: &[&str], source: &Arc<str>) -> FrameSummary {
    let number = |at: usize| fields[at].parse().unwrap();
    FrameSummary {
        filename: fields[0].to_owned(),
        name: fields[1].to_owned(),
        line: number(2),
        end_line: number(3),
        col: number(4),
        end_col: number(5),
        source: (fields[6] == "1").then(|| source.clone()),
    }
}

#[test]
fn tracebacks_are_cpythons() {
    let data = include_str!("data/tracebacks.txt");
    let (mut report, mut source, mut wrong, mut count) = (ExceptionReport::default(), Arc::from(""), 0, 0);
    for line in data.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let place = |at: usize| Some(fields[at].parse().unwrap());
        if fields[0] == "EXC" {
            let (type_name, message) = (fields[1].to_owned(), unescape(fields[2]));
            report.exceptions.push(ExceptionSummary { type_name, message, ..ExceptionSummary::default() });
            continue;
        }
        let mut nothing = ExceptionSummary::default();
        let exception = report.exceptions.last_mut().unwrap_or(&mut nothing);
        match fields[0] {
            "PROG" => source = Arc::from(unescape(fields[1])),
            "HINT" => exception.suggestion = Some(unescape(fields[1])),
            "NOTE" => exception.notes.push(unescape(fields[1])),
            "CAUSE" => exception.cause = place(1),
            "CONTEXT" => exception.context = place(1),
            "SUPPRESS" => exception.suppress_context = true,
            "GROUP" => exception.group = Some(fields[1].split(',').map(|at| at.parse().unwrap()).collect()),
            "SYNTAX" => exception.syntax = Some(syntax(&fields[1..])),
            "FRAME" => exception.frames.push(frame(&fields[1..], &source)),
            "TEXT" => {
                let (ours, theirs) = (render(&report), unescape(fields[1]));
                count += 1;
                if ours != theirs {
                    wrong += 1;
                    eprintln!("--- program\n{source}--- ours\n{ours}--- CPython's\n{theirs}");
                }
                report = ExceptionReport::default();
            }
            other => panic!("{other}"),
        }
    }
    assert!(count > 150);
    assert_eq!(wrong, 0, "of {count}");
}

/// What a program that does not end well prints.
fn traceback_of(source: &str, filename: &str) -> String {
    let runner = match Runner::new(source, filename, &[]) {
        Ok(runner) => runner,
        Err(error) => return error.traceback(),
    };
    let mut vm = runner.start(Limits::default(), 42);
    let mut now = 0.0;
    loop {
        match vm.run(10_000) {
            Step::OutOfFuel => {}
            Step::HostCall(call) => assert!(vm.resume(call.virtual_answer(&mut now))),
            step => return Uncaught::from_step(&mut vm, step).map_or_else(String::new, |error| error.traceback()),
        }
    }
}

#[test]
fn programs_fail_as_on_cpython() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/tracebacks");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "py"));
    files.sort();
    assert!(files.len() > 95);
    let mut wrong = 0;
    for path in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let (source, theirs) =
            (std::fs::read_to_string(&path).unwrap(), std::fs::read_to_string(path.with_extension("txt")).unwrap());
        let ours = traceback_of(&source, &name);
        if ours != theirs {
            wrong += 1;
            eprintln!("--- {name}\n{source}--- ours\n{ours}--- CPython's\n{theirs}");
        }
    }
    assert_eq!(wrong, 0);
}
