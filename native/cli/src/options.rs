//! The command line.
use monty_vm::vm::Limits;
use std::time::Duration;

/// `--help`
pub const HELP: &str = "\
Usage: exmonty [OPTIONS] FILE | -c CODE | -

Runs a Python program in the ExMonty VM. FILE is a path, - is standard input.
On an uncaught exception the traceback goes to standard error and the exit code is 1.

  -c CODE                 run CODE
  --result                also print the repr of a final expression, unless it is None
  --max-memory BYTES      memory of the program (default 268435456)
  --max-seconds S         time the program may run (default: no limit)
  --max-depth N           depth of calls (default 1000)
  --max-allocations N     objects the program may make in all (default: no limit)
  --max-output BYTES      what the program may print (default 1073741824)
  --slice N               run in slices of N safepoints
  --gc-stress             collect garbage at every safepoint
  --seed N                seed of the hashes of strings (default 0)
  --modules DIR           compile the modules written in Python from DIR/NAME.py instead of those that ship inside
  --bench N FILE          compile and run FILE N times in fresh programs; print one line of JSON
  --work FILE             measure the expressions of FILE: what each declares as work, and what it takes
  --dis FILE              print the bytecode of FILE
  --help                  print this
";

/// Where the program comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// `-c CODE`
    Code(String),
    /// `-`
    Stdin,
    /// A path.
    File(String),
}

/// What is to be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Run it.
    Run,
    /// Run it so many times and measure.
    Bench(u32),
    /// Measure declared work.
    Work,
    /// Print its bytecode.
    Dis,
    /// Print the help.
    Help,
}

/// A parsed command line.
#[derive(Clone, Debug)]
pub struct Options {
    /// The program.
    pub source: Source,
    /// What to do.
    pub action: Action,
    /// Print the repr of the result.
    pub result: bool,
    /// Limits of the run.
    pub limits: Limits,
    /// Its time limit.
    pub max_time: Option<Duration>,
    /// Safepoints a slice.
    pub slice: Option<u64>,
    /// Collect at every safepoint.
    pub gc_stress: bool,
    /// Seed of string hashes.
    pub seed: u64,
    /// Where texts of modules are that take the place of those that ship inside.
    pub modules: Option<String>,
}

impl Options {
    /// Reads the arguments after the program's name.
    pub fn parse(args: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut options = Options {
            source: Source::Stdin,
            action: Action::Run,
            result: false,
            limits: Limits { max_output: 1 << 30, ..Limits::default() },
            max_time: None,
            slice: None,
            gc_stress: false,
            seed: 0,
            modules: None,
        };
        let mut source = None;
        let mut args = args;
        let mut only_files = false;
        while let Some(arg) = args.next() {
            if only_files || arg == "-" || !arg.starts_with('-') {
                let from = if arg == "-" && !only_files { Source::Stdin } else { Source::File(arg) };
                set_source(&mut source, from)?;
                continue;
            }
            // `--name=value` is as good as `--name value`.
            let (name, attached) = match arg.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name, Some(value.to_owned())),
                _ => (arg.as_str(), None),
            };
            let mut value = || attached.clone().or_else(|| args.next()).ok_or_else(|| format!("{name} needs a value"));
            match name {
                "--" => only_files = true,
                "-c" => set_source(&mut source, Source::Code(value()?))?,
                "--max-memory" => options.limits.max_memory = number(name, &value()?)?,
                "--max-depth" => options.limits.max_depth = number(name, &value()?)?,
                "--max-allocations" => options.limits.max_allocations = number(name, &value()?)?,
                "--max-output" => options.limits.max_output = number(name, &value()?)?,
                "--max-seconds" => options.max_time = Some(seconds(name, &value()?)?),
                "--slice" => options.slice = Some(positive(name, &value()?)?),
                "--seed" => options.seed = number(name, &value()?)?,
                "--modules" => options.modules = Some(value()?),
                "--bench" => set_action(&mut options.action, Action::Bench(positive(name, &value()?)?))?,
                "--dis" | "--work" | "--help" | "-h" | "--result" | "--gc-stress" if attached.is_some() => {
                    return Err(format!("{name} takes no value"));
                }
                "--work" => set_action(&mut options.action, Action::Work)?,
                "--dis" => set_action(&mut options.action, Action::Dis)?,
                "--help" | "-h" => return Ok(Options { action: Action::Help, ..options }),
                "--result" => options.result = true,
                "--gc-stress" => options.gc_stress = true,
                _ => return Err(format!("unknown option '{arg}'")),
            }
        }
        options.source = source.ok_or("no program: give a FILE, -c CODE, or - for standard input")?;
        Ok(options)
    }
}

fn set_source(source: &mut Option<Source>, new: Source) -> Result<(), String> {
    match source {
        None => {
            *source = Some(new);
            Ok(())
        }
        Some(_) => Err("more than one program".to_owned()),
    }
}

fn set_action(action: &mut Action, new: Action) -> Result<(), String> {
    if *action != Action::Run {
        return Err("--bench, --work and --dis exclude each other".to_owned());
    }
    *action = new;
    Ok(())
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value.replace('_', "").parse().map_err(|_| format!("{name}: '{value}' is not a whole number in range"))
}

fn positive<T: std::str::FromStr + PartialEq + Default>(name: &str, value: &str) -> Result<T, String> {
    let number: T = number(name, value)?;
    if number == T::default() { Err(format!("{name} must be at least 1")) } else { Ok(number) }
}

fn seconds(name: &str, value: &str) -> Result<Duration, String> {
    let seconds: f64 = value.parse().map_err(|_| format!("{name}: '{value}' is not a number"))?;
    Duration::try_from_secs_f64(seconds).map_err(|_| format!("{name}: '{value}' is out of range"))
}

#[cfg(test)]
mod tests {
    use super::{Action, Options, Source};

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn reads_options_in_any_order() {
        let options = parse("--result --max-depth=20 x.py --slice 5").unwrap();
        assert_eq!((options.source, options.slice, options.limits.max_depth), (Source::File("x.py".into()), Some(5), 20));
        assert!(options.result);
        assert_eq!(parse("--bench 3 x.py").unwrap().action, Action::Bench(3));
        assert_eq!(parse("-").unwrap().source, Source::Stdin);
        assert_eq!(parse("-c 1").unwrap().source, Source::Code("1".into()));
    }

    #[test]
    fn names_what_is_wrong() {
        let wrong = [
            ("", "no program: give a FILE, -c CODE, or - for standard input"),
            ("a b", "more than one program"),
            ("--slice 0 a", "--slice must be at least 1"),
            ("--max-memory -1 a", "--max-memory: '-1' is not a whole number in range"),
            ("--max-seconds -1 a", "--max-seconds: '-1' is out of range"),
            ("--result=1 a", "--result takes no value"),
            ("--foo a", "unknown option '--foo'"),
            ("-c", "-c needs a value"),
        ];
        for (line, message) in wrong {
            assert_eq!(parse(line).unwrap_err(), message, "{line}");
        }
    }
}
