//! Sessions: programs that are given one piece of source after another. Between two pieces the program is in the resource that stands for
//! the session; a piece that runs or waits is a run as any, and puts the program back when it ends.
use crate::atoms;
use crate::clock::Clock;
use crate::decode::{Decoder, Refusal};
use crate::encode::binary;
use crate::failure::Failure;
use crate::nifs::{guarded, not_loaded, refused, taken, utf8};
use crate::program::{PackedLimits, Program, Session, unpacked};
use crate::report;
use crate::resources::Run;
use monty_vm::program::{Runner, Uncaught, compile_piece, is_complete};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{Limit, Trap};
use rustler::{Binary, Encoder as _, Env, NifUnitEnum, ResourceArc, Term};

/// With more globals a piece is compiled on a dirty scheduler.
const DIRECT_GLOBALS: usize = 512;

/// Why a piece was not begun.
enum Refused {
    /// It does not compile.
    Wrong(Uncaught),
    Failed(Refusal),
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Refused::Failed(refusal)
    }
}

/// What is to be run: the source, its name in tracebacks (or `""`), names and values of what it is given.
struct Piece<'a> {
    source: Binary<'a>,
    filename: &'a str,
    inputs: (Vec<String>, Term<'a>),
    gives: Gives,
}

/// What a piece gives: the option `:return` of `ExMonty.Session.feed/4`.
#[derive(Clone, Copy, PartialEq, Eq, NifUnitEnum)]
enum Gives {
    Value,
    Repr,
    Display,
}

impl Program {
    /// A session that was given nothing yet.
    fn session(packed: PackedLimits) -> Result<Program, Uncaught> {
        let runner = Runner::new("", "<session>", &[])?;
        let mut program = Program::new(&runner, packed, Clock::start(packed.0), true);
        program.vm.end_run();
        program.session = Some(Session::default());
        Ok(program)
    }

    /// Has an idle session run a piece. Nothing has changed when that is refused.
    fn feed(&mut self, piece: &Piece, source: &str, packed: PackedLimits, clock: Clock, dirty: bool) -> Result<(), Refused> {
        let (inputs, mut rest) = (&piece.inputs.0, piece.inputs.1);
        let names = self.vm.main_globals();
        if !dirty && names.len() > DIRECT_GLOBALS {
            return Err(Refusal::TooLarge.into());
        }
        let limits = unpacked(packed);
        let number = self.session.as_ref().map_or(0, |session| session.pieces);
        let filename = if piece.filename.is_empty() { format!("<python-input-{number}>") } else { piece.filename.to_owned() };
        let globals: Vec<&str> = names.chain(inputs.iter().map(String::as_str)).collect();
        let unit = compile_piece(source, &filename, &globals, piece.gives == Gives::Display).map_err(Refused::Wrong)?;
        self.vm.begin_run(limits);
        self.vm.make_room(&unit);
        let mut values: Vec<Value> = Vec::with_capacity(inputs.len());
        for name in inputs {
            let Ok((value, tail)) = rest.list_get_cell() else {
                return Err(Refusal::from(Failure::new(BuiltinType::TypeError, format!("missing input {name:?}"))).into());
            };
            rest = tail;
            values.push(Decoder::new(&mut self.vm, &limits, &clock, dirty).input(name, value)?);
        }
        let failed = |trap: Trap| Refused::from(Refusal::from(Failure::of_trap(trap, &limits, "the source")));
        self.vm.feed(unit).map_err(failed)?;
        for (name, value) in inputs.iter().zip(values) {
            self.vm.set_main_global(name, value).map_err(failed)?;
        }
        (self.limits, self.clock, self.rest) = (limits, clock, self.rest.again(packed.5));
        if let Some(session) = &mut self.session {
            session.pieces = session.pieces.saturating_add(1);
            session.shows = piece.gives == Gives::Repr;
        }
        Ok(())
    }

    /// The value of a piece as `repr` has it, nil for None; it is kept as `_`.
    pub(crate) fn shown<'a>(&mut self, env: Env<'a>, value: Value, dirty: bool) -> Option<Term<'a>> {
        let output = |program: &Program| binary(env, program.output().as_bytes());
        if value.is_none() {
            return Some((atoms::ok(), atoms::nil(), output(self)).encode(env));
        }
        if !dirty {
            return None;
        }
        let known = self.vm.described().next().map(|(_, text)| text.to_owned());
        let text = known.map_or_else(|| self.vm.repr(value), Ok).and_then(|text| {
            self.vm.keep_displayed(value)?;
            Ok(text)
        });
        Some(match text {
            Ok(text) => (atoms::ok(), binary(env, text.as_bytes()), output(self)).encode(env),
            Err(Trap::Limit(Limit::Time)) => self.fail(env, &Failure::time(self.clock.limit_secs())),
            Err(trap) => self.fail(env, &Failure::of_trap(trap, &self.limits, "the text of the value")),
        })
    }
}

#[rustler::nif]
fn open_session(env: Env, limits: PackedLimits) -> Term {
    guarded(env, || match Program::session(limits) {
        Ok(program) => (atoms::ok(), ResourceArc::new(Run::new(Box::new(program)))).encode(env),
        Err(uncaught) => report::ended(env, &uncaught, None, ""),
    })
}

fn feed_on<'a>(env: Env<'a>, home: ResourceArc<Run>, piece: &Piece<'a>, limits: PackedLimits, dirty: bool) -> Term<'a> {
    guarded(env, || {
        let clock = Clock::start(limits.0);
        let source = match utf8(env, &piece.source) {
            Ok(source) => source,
            Err(error) => return error,
        };
        let mut program = match taken(env, &home, dirty) {
            Ok(program) => program,
            Err(gone) => return gone,
        };
        let fed = if program.is_idle_session() {
            program.feed(piece, source, limits, clock, dirty)
        } else {
            Err(Refused::Failed(not_idle()))
        };
        let term = match fed {
            Ok(()) => {
                program.leave(home);
                return program.proceed(env, false, None);
            }
            Err(Refused::Wrong(uncaught)) => report::ended(env, &uncaught, None, ""),
            Err(Refused::Failed(why)) => refused(env, &why),
        };
        home.put(program);
        term
    })
}

fn not_idle() -> Refusal {
    Failure::bug("a run was used as a session").into()
}

#[rustler::nif]
fn feed<'a>(
    env: Env<'a>,
    session: ResourceArc<Run>,
    source: Binary<'a>,
    filename: &'a str,
    inputs: (Vec<String>, Term<'a>),
    limits: PackedLimits,
    gives: Gives,
) -> Term<'a> {
    feed_on(env, session, &Piece { source, filename, inputs, gives }, limits, false)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn feed_dirty<'a>(
    env: Env<'a>,
    session: ResourceArc<Run>,
    source: Binary<'a>,
    filename: &'a str,
    inputs: (Vec<String>, Term<'a>),
    limits: PackedLimits,
    gives: Gives,
) -> Term<'a> {
    feed_on(env, session, &Piece { source, filename, inputs, gives }, limits, true)
}

#[rustler::nif(schedule = "DirtyCpu")]
fn load_session<'a>(env: Env<'a>, bytes: Binary, limits: PackedLimits) -> Term<'a> {
    guarded(env, || match Program::load_session(bytes.as_slice(), limits) {
        Ok(program) => (atoms::ok(), ResourceArc::new(Run::new(Box::new(program)))).encode(env),
        Err(why) => not_loaded(env, why),
    })
}

/// The session that a paused run is a piece of: `{:ok, session}`, `:spent`, or nil.
#[rustler::nif]
fn session_of(env: Env, run: ResourceArc<Run>) -> Term {
    guarded(env, || match run.with(|program| program.home()) {
        Some(Some(home)) => (atoms::ok(), home).encode(env),
        Some(None) => atoms::nil().to_term(env),
        None => atoms::spent().to_term(env),
    })
}

#[rustler::nif(schedule = "DirtyCpu")]
fn complete<'a>(env: Env<'a>, source: Binary) -> Term<'a> {
    guarded(env, || std::str::from_utf8(source.as_slice()).is_ok_and(is_complete).encode(env))
}
