//! Syntax errors as CPython 3.14 tells them: `data/syntax_errors.txt` holds sources with what `compile` said of each:
//! type, message, line, column, end line, end column, text, and the message as a traceback shows it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use monty_vm::diagnostics::syntax::{Mode, ParseLimits, SyntaxDetails, SyntaxKind, with_module};

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('t') => '\t',
                Some('r') => '\r',
                Some('f') => '\u{c}',
                Some('0') => '\0',
                other => other.unwrap(),
            },
            c => c,
        });
    }
    out
}

/// What we say, as a line of the data without the source.
fn told(result: &Result<(), SyntaxDetails>) -> Vec<String> {
    match result {
        Ok(()) => vec!["ok".to_owned()],
        Err(error) => {
            let name = error.kind.type_name().to_owned();
            if error.kind == SyntaxKind::Memory {
                return vec![name, error.message.clone()];
            }
            let places = [i64::from(error.line), error.col, i64::from(error.end_line), error.end_col];
            let shown = |place: i64| if error.line == 0 { "-".to_owned() } else { place.to_string() };
            [name, error.message.clone()].into_iter().chain(places.map(shown)).collect()
        }
    }
}

#[test]
fn syntax_errors_are_cpythons() {
    // Another file of the same form can be compared instead.
    match option_env!("SYNTAX_ERRORS") {
        Some(path) => compare(&std::fs::read_to_string(path).unwrap(), Mode::Exec),
        None => compare(include_str!("data/syntax_errors.txt"), Mode::Exec),
    }
}

#[test]
fn syntax_errors_of_expressions_are_cpythons() {
    compare(include_str!("data/syntax_errors_eval.txt"), Mode::Eval);
}

fn compare(data: &str, mode: Mode) {
    let (mut right, mut near, mut wrong) = (0, 0, 0);
    for line in data.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let source = unescape(fields[0]);
        let theirs: Vec<String> = fields[1..fields.len().min(7)].iter().map(|field| unescape(field)).collect();
        let ours = told(&with_module(&source, &ParseLimits { mode, ..ParseLimits::default() }, |_| ()));
        if ours == theirs {
            right += 1;
            continue;
        }
        let same_line = ours.get(2) == theirs.get(2) && ours[0] == theirs[0];
        let grade = if ours.get(1) == theirs.get(1) && same_line {
            near += 1;
            "PLACE"
        } else {
            wrong += 1;
            if ours[0] == "ok" || theirs[0] == "ok" { "ACCEPT" } else { "MESSAGE" }
        };
        println!("{grade}\t{:.300}\n\tours   {ours:?}\n\ttheirs {theirs:?}", fields[0]);
    }
    println!("{right} right, {near} near, {wrong} wrong");
    assert_eq!((near, wrong), (0, 0));
}
