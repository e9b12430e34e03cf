//! `exmonty`: runs Python in the ExMonty VM from a command line, for developers, CI and benchmarks.
#![forbid(unsafe_code)]
mod bench;
mod options;
mod run;
mod work;

use monty_vm::program::{Runner, Uncaught};
use options::{Action, Options, Source};
use std::collections::HashMap;
use std::io::{Read, Write};
use std::process::ExitCode;

/// The allocator of the NIF.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            say(&format!("exmonty: {message}\nTry 'exmonty --help'.\n"));
            return ExitCode::from(2);
        }
    };
    if options.action == Action::Help {
        write_out(options::HELP);
        return ExitCode::SUCCESS;
    }
    let (source, filename) = match read(&options.source) {
        Ok(source) => source,
        Err(message) => {
            say(&format!("exmonty: {message}\n"));
            return ExitCode::from(2);
        }
    };
    if let Some(folder) = &options.modules {
        match texts(folder) {
            Ok(texts) => monty_vm::prelude::replace(texts),
            Err(message) => {
                say(&format!("exmonty: {message}\n"));
                return ExitCode::from(2);
            }
        }
    }
    let code = match options.action {
        Action::Bench(times) => bench::bench(&source, &filename, times, &options),
        Action::Work => work::measure(&source, &options),
        Action::Dis => dis(&source, &filename),
        Action::Run | Action::Help => run::run(&source, &filename, &options),
    };
    ExitCode::from(code)
}

/// The text of a source and the name it has in tracebacks.
fn read(source: &Source) -> Result<(String, String), String> {
    match source {
        Source::Code(code) => Ok((code.clone(), "<string>".to_owned())),
        Source::Stdin => {
            let mut bytes = Vec::new();
            std::io::stdin().read_to_end(&mut bytes).map_err(|e| format!("can't read standard input: {e}"))?;
            Ok((text(bytes, "standard input")?, "<stdin>".to_owned()))
        }
        Source::File(path) => {
            let bytes = std::fs::read(path).map_err(|e| format!("can't open file '{path}': {e}"))?;
            Ok((text(bytes, path)?, path.clone()))
        }
    }
}

fn text(bytes: Vec<u8>, what: &str) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|e| format!("{what} is not UTF-8 (byte {})", e.utf8_error().valid_up_to()))
}

/// The Python files of a folder, by their names without `.py`.
fn texts(folder: &str) -> Result<HashMap<String, String>, String> {
    let wrong = |e: std::io::Error| format!("can't read '{folder}': {e}");
    let mut texts = HashMap::new();
    for entry in std::fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if let Some(name) = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".py")) {
            texts.insert(name.to_owned(), std::fs::read_to_string(&path).map_err(wrong)?);
        }
    }
    Ok(texts)
}

fn dis(source: &str, filename: &str) -> u8 {
    match Runner::new(source, filename, &[]) {
        Ok(runner) => {
            write_out(&monty_vm::bytecode::disassemble(runner.unit()));
            0
        }
        Err(error) => fail(&error),
    }
}

/// Prints a traceback; the exit code of a failed program.
fn fail(error: &Uncaught) -> u8 {
    say(&error.traceback());
    1
}

/// Writes to standard output. A reader that went away is no error of ours.
fn write_out(text: &str) {
    let mut out = std::io::stdout().lock();
    if out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_err() {
        std::process::exit(1);
    }
}

/// Writes to standard error.
fn say(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
