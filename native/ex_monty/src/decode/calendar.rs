//! Dates and times as Elixir has them: `Date`, `Time`, `NaiveDateTime`, `DateTime`.
use super::Decoder;
use super::open::brief;
use super::wrong::{Wrong, wrong};
use crate::atoms;
use crate::encode::library::{clock_names, date_names};
use monty_vm::value::Value;
use rustler::{Atom, Binary, Term};

impl Decoder<'_> {
    /// A struct of `module`, where that is one of the four.
    pub(super) fn calendar(&mut self, module: Atom, term: Term) -> Result<Option<Value>, Wrong> {
        let (kind, has_date, has_time) = if module == atoms::date_struct() {
            ("date", true, false)
        } else if module == atoms::time_struct() {
            ("time", false, true)
        } else if module == atoms::naive_datetime_struct() || module == atoms::datetime_struct() {
            ("datetime", true, true)
        } else {
            return Ok(None);
        };
        if !term.map_get(atoms::calendar()).is_ok_and(|calendar| calendar == atoms::iso_calendar().to_term(term.get_env())) {
            return wrong(format!("dates and times are of Calendar.ISO, not: {}", brief(term)));
        }
        let mut parts = Vec::new();
        if has_date {
            parts.extend(ints(term, &date_names())?);
        }
        if has_time {
            let [hour, minute, second, _] = clock_names();
            parts.extend(ints(term, &[hour, minute, second])?);
            let Some((microsecond, _precision)) = field::<(i64, i64)>(term, atoms::microsecond()) else { return improper(term) };
            parts.push(Value::Int(microsecond));
            parts.extend(if module == atoms::datetime_struct() { self.zone_of(term)? } else { [Value::None; 2] });
        }
        let fields = self.vm.heap.new_tuple(parts)?;
        self.made_by_host(kind, fields).map(Some)
    }

    /// Seconds from UTC, and the abbreviation of the time zone; None for that of UTC, as in `timezone.utc`.
    fn zone_of(&mut self, term: Term) -> Result<[Value; 2], Wrong> {
        let offset = |name| field::<i64>(term, name).filter(|seconds| seconds.unsigned_abs() < 86_400);
        let (Some(utc), Some(standard), Some(name)) =
            (offset(atoms::utc_offset()), offset(atoms::std_offset()), field::<Binary>(term, atoms::zone_abbr()))
        else {
            return improper(term);
        };
        let seconds = utc + standard;
        if seconds == 0 && name.as_slice() == b"UTC" {
            return Ok([Value::Int(0), Value::None]);
        }
        Ok([Value::Int(seconds), self.text(name.as_slice())?])
    }
}

fn field<'a, T: rustler::Decoder<'a>>(term: Term<'a>, name: Atom) -> Option<T> {
    term.map_get(name).ok()?.decode().ok()
}

fn ints(term: Term, names: &[Atom]) -> Result<Vec<Value>, Wrong> {
    let values: Option<Vec<Value>> = names.iter().map(|name| field(term, *name).map(Value::Int)).collect();
    values.map_or_else(|| improper(term), Ok)
}

fn improper<T>(term: Term) -> Result<T, Wrong> {
    wrong(format!("not a proper date or time: {}", brief(term)))
}
