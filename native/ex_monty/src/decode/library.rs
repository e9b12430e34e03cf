//! Dates, times and paths: `{:date, %{year: 2026, month: 5, day: 1}}` and its like. The library's Python makes them, and checks them.
use super::Decoder;
use super::open::brief;
use super::wrong::{Wrong, wrong};
use crate::atoms;
use crate::encode::library::{clock_names, date_names, delta_names, zone_names};
use monty_vm::types::BuiltinType;
use monty_vm::value::Value;
use monty_vm::vm::{Step, Trap};
use rustler::{Atom, Binary, Term};

/// Safepoints that Python may take for one object. (Those of an import are some thousands; of a path's hash, one a name.)
const FUEL: u64 = 2_000_000;
/// Safepoints that take as long as a term.
const FUEL_OF_TERM: u64 = 4;

/// What comes in the fields of an object.
#[derive(Clone, Copy)]
enum Part {
    Int,
    /// Seconds from UTC: an int, or a float where parts of seconds count.
    Offset,
    OffsetOrNil,
    TextOrNil,
}

impl Decoder<'_> {
    /// `{tag, content}`, where that is an object of the library.
    pub(super) fn library(&mut self, tag: Atom, content: Term) -> Result<Option<Value>, Wrong> {
        let ints = |names: &[Atom]| names.iter().map(|name| (*name, Part::Int)).collect::<Vec<_>>();
        let zone = || zone_names().into_iter().zip([Part::OffsetOrNil, Part::TextOrNil]);
        let (kind, parts) = if tag == atoms::date() {
            ("date", ints(&date_names()))
        } else if tag == atoms::time() {
            ("time", ints(&clock_names()).into_iter().chain(zone()).collect())
        } else if tag == atoms::datetime() {
            ("datetime", ints(&[&date_names()[..], &clock_names()].concat()).into_iter().chain(zone()).collect())
        } else if tag == atoms::timedelta() {
            ("timedelta", ints(&delta_names()))
        } else if tag == atoms::timezone() {
            ("timezone", vec![(atoms::offset_seconds(), Part::Offset), (atoms::name(), Part::TextOrNil)])
        } else if tag == atoms::path() {
            return self.path(content).map(Some);
        } else if tag == atoms::file_handle() {
            return wrong("{:file_handle, _} stands for an open file; it is an answer to :open only");
        } else {
            return Ok(None);
        };
        if !content.is_map() {
            return wrong(format!("{{:{kind}, _}} takes a map of its parts, got: {}", brief(content)));
        }
        let mut fields = Vec::with_capacity(parts.len());
        for (name, part) in &parts {
            let Ok(term) = content.map_get(*name) else {
                return wrong(format!("{{:{kind}, _}} takes a map with the key :{name:?}"));
            };
            fields.push(self.part(kind, *name, *part, term)?);
        }
        if let [.., Value::None, name] = fields.as_slice()
            && !name.is_none()
        {
            return wrong(format!("{{:{kind}, _}} without :offset_seconds has no :tz_name"));
        }
        let fields = self.vm.heap.new_tuple(fields)?;
        self.made_by_host(kind, fields).map(Some)
    }

    fn part(&mut self, kind: &str, name: Atom, part: Part, term: Term) -> Result<Value, Wrong> {
        let is_nil = term == atoms::nil().to_term(term.get_env());
        let (value, wanted) = match part {
            Part::Int => (term.decode::<i64>().ok().map(Value::Int), "an integer"),
            Part::OffsetOrNil if is_nil => (Some(Value::None), ""),
            Part::Offset | Part::OffsetOrNil => {
                let seconds = term.decode::<i64>().map(Value::Int).or_else(|_| term.decode::<f64>().map(Value::Float));
                // (More is out of range too; `timedelta` would say something else of it.)
                let seconds = seconds.ok().filter(|seconds| match *seconds {
                    Value::Int(seconds) => seconds.unsigned_abs() < 86_400,
                    Value::Float(seconds) => seconds.abs() < 86_400.0,
                    _ => false,
                });
                (seconds, "a number of less than a day")
            }
            Part::TextOrNil if is_nil => (Some(Value::None), ""),
            Part::TextOrNil => match Binary::from_term(term) {
                Ok(binary) => (Some(self.text(binary.as_slice())?), ""),
                Err(_) => (None, "a string or nil"),
            },
        };
        match value {
            Some(value) => Ok(value),
            None => wrong(format!(":{name:?} of {{:{kind}, _}} must be {wanted}, got: {}", brief(term))),
        }
    }

    fn path(&mut self, text: Term) -> Result<Value, Wrong> {
        let Ok(binary) = Binary::from_term(text) else {
            return wrong(format!("{{:path, _}} takes a string, got: {}", brief(text)));
        };
        if binary.as_slice().contains(&0) {
            return wrong("{:path, _} takes a string without null characters");
        }
        let text = self.text(binary.as_slice())?;
        self.made_by_host("path", text)
    }

    pub(super) fn made_by_host(&mut self, kind: &str, fields: Value) -> Result<Value, Wrong> {
        let name = self.vm.heap.new_str(kind)?;
        self.made = true;
        match self.at_once("_made_by_host", &[name, fields])? {
            Ok(object) => Ok(object),
            Err(message) => wrong(format!("{{:{kind}, _}}: {message}")),
        }
    }

    /// What Python gives at once, or the message of what it raises.
    pub(super) fn at_once(&mut self, function: &str, args: &[Value]) -> Result<Result<Value, String>, Wrong> {
        let (step, spent) = self.vm.at_once(function, args, FUEL);
        let ended = match step {
            Step::Done(value) => Ok(value),
            Step::Raised(Value::Exception(id)) if self.vm.heap.exceptions.get(id).ty == BuiltinType::MemoryError => {
                return Err(Trap::Retry.into());
            }
            Step::Raised(exception) => Err(self.vm.str_of(exception)?),
            Step::OutOfFuel | Step::Heavy => return wrong("it takes too long to make this object"),
            Step::Limit(limit) => return Err(Trap::Limit(limit).into()),
            Step::HostCall(_) | Step::Internal => return Err(Trap::Internal.into()),
        };
        for _ in 0..=spent / FUEL_OF_TERM {
            self.count()?;
        }
        Ok(ended)
    }
}
