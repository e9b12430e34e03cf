//! The atoms the NIF knows. None is ever made from a program's text.
use monty_vm::types::BuiltinType;
use rustler::{Atom, Env, Term};
use std::sync::OnceLock;

rustler::atoms! {
    ok,
    error,
    nil,
    more,
    dirty,
    sleep,
    too_large,
    busy,
    spent,
    ask,
    ended,
    call,
    method,
    os,
    wait,
    function,
    undefined,
    later,
    infinity,
    neg_infinity,
    nan,
    ellipsis,
    bytes,
    complex,
    repr,
    map,
    version,
    __struct__,
    __exception__,
    class,
    message,
    traceback,
    output,
    limit,
    notes,
    cause,
    text,
    filename,
    line,
    column,
    end_line,
    end_column,
    name,
    fields,
    frozen,
    order,
    named_tuple,
    date,
    datetime,
    time,
    timedelta,
    timezone,
    path,
    file_handle,
    year,
    month,
    day,
    hour,
    minute,
    second,
    microsecond,
    offset_seconds,
    tz_name,
    days,
    seconds,
    microseconds,
    mode,
    position,
    source_line,
    type_ = "type",
    max_duration_secs,
    max_sleep_secs,
    max_memory,
    max_allocations,
    max_output_bytes,
    calendar,
    utc_offset,
    std_offset,
    zone_abbr,
    map_set = "Elixir.MapSet",
    iso_calendar = "Elixir.Calendar.ISO",
    date_struct = "Elixir.Date",
    time_struct = "Elixir.Time",
    naive_datetime_struct = "Elixir.NaiveDateTime",
    datetime_struct = "Elixir.DateTime",
    dataclass_struct = "Elixir.ExMonty.Dataclass",
    exception_struct = "Elixir.ExMonty.Exception",
    stack_frame = "Elixir.ExMonty.StackFrame",
}

/// What is found out once, when the NIF is loaded.
struct Known {
    /// The exception types with their atoms.
    exceptions: Vec<(BuiltinType, Atom)>,
    /// The field `version` of a `MapSet`, where it has one.
    set_version: Option<i64>,
}

static KNOWN: OnceLock<Known> = OnceLock::new();

/// Learns the atoms of exception types, and from `info` (an empty MapSet as a plain map) what a MapSet looks like.
pub fn init(env: Env, info: Term) -> bool {
    let types = BuiltinType::ALL.iter().copied().filter(|ty| ty.is_exception());
    let mut exceptions = Vec::new();
    for ty in types {
        match Atom::from_str(env, &snake_case(ty.name())) {
            Ok(atom) => exceptions.push((ty, atom)),
            Err(_) => return false,
        }
    }
    let set_version = info.map_get(version()).ok().and_then(|v| v.decode().ok());
    KNOWN.get_or_init(|| Known { exceptions, set_version });
    true
}

/// The atom of an exception type.
pub fn exception_type(ty: BuiltinType) -> Atom {
    let known = KNOWN.get().and_then(|known| known.exceptions.iter().find(|(t, _)| *t == ty));
    known.map_or_else(error, |(_, atom)| *atom)
}

/// The exception type of an atom.
pub fn type_of_atom(atom: Atom) -> Option<BuiltinType> {
    KNOWN.get()?.exceptions.iter().find(|(_, a)| *a == atom).map(|(ty, _)| *ty)
}

/// The field `version` of a `MapSet` in this Elixir.
pub fn set_version() -> Option<i64> {
    KNOWN.get()?.set_version
}

/// `ZeroDivisionError` to `zero_division_error`, `OSError` to `os_error`, `BlockingIOError` to `blocking_io_error`.
fn snake_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut chars = name.chars().peekable();
    let mut before = None::<char>;
    while let Some(c) = chars.next() {
        let starts_word = match before {
            None => false,
            Some(b) if b.is_lowercase() => c.is_uppercase(),
            Some(_) => c.is_uppercase() && chars.peek().is_some_and(|next| next.is_lowercase()),
        };
        if starts_word {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
        before = Some(c);
    }
    out
}
