//! Dates, times, paths and open files: `{:date, %{year: 2026, month: 5, day: 1}}` and its like.
use super::{Encoder, binary};
use crate::atoms;
use crate::decode::Refusal;
use crate::failure::Failure;
use monty_vm::value::Value;
use monty_vm::vm::{Library, Zone};
use rustler::types::tuple::make_tuple;
use rustler::{Atom, Encoder as _, Term};

impl<'a> Encoder<'a, '_> {
    /// The term of an object of the library.
    pub(super) fn library(&mut self, object: Library) -> Result<Term<'a>, Refusal> {
        let (tag, names, values) = match object {
            Library::Date(parts) => (atoms::date(), date_names().to_vec(), self.ints(&parts)),
            Library::Time(parts, zone) => {
                let values = [self.ints(&parts), self.zone(zone)?].concat();
                (atoms::time(), [&clock_names()[..], &zone_names()].concat(), values)
            }
            Library::DateTime(parts, zone) => {
                let values = [self.ints(&parts), self.zone(zone)?].concat();
                (atoms::datetime(), [&date_names()[..], &clock_names(), &zone_names()].concat(), values)
            }
            Library::TimeDelta(parts) => (atoms::timedelta(), delta_names().to_vec(), self.ints(&parts)),
            Library::TimeZone(zone) => (atoms::timezone(), vec![atoms::offset_seconds(), atoms::name()], self.zone(zone)?),
            Library::Path(text) => {
                self.count(4, 0)?;
                let text = self.text(text)?;
                return Ok(make_tuple(self.env, &[atoms::path().to_term(self.env), text]));
            }
            Library::File { path, mode, position } => {
                let values = vec![self.text(path)?, self.text(mode)?, position.encode(self.env)];
                (atoms::file_handle(), vec![atoms::path(), atoms::mode(), atoms::position()], values)
            }
        };
        self.count(6 + 2 * names.len(), 0)?;
        let names: Vec<Term> = names.iter().map(|name| name.to_term(self.env)).collect();
        let fields = Term::map_from_term_arrays(self.env, &names, &values);
        let fields = fields.map_err(|_| Failure::bug("the fields of an object could not be made"))?;
        Ok(make_tuple(self.env, &[tag.to_term(self.env), fields]))
    }

    fn ints(&self, parts: &[i64]) -> Vec<Term<'a>> {
        parts.iter().map(|part| part.encode(self.env)).collect()
    }

    /// Seconds from UTC and a name. Where there are parts of seconds, they are a float.
    fn zone(&mut self, zone: Zone) -> Result<Vec<Term<'a>>, Refusal> {
        let nil = atoms::nil().to_term(self.env);
        let offset = match zone.offset {
            None => nil,
            Some([seconds, 0]) => seconds.encode(self.env),
            Some([seconds, microseconds]) => {
                // (An offset is shorter than a day.)
                #[allow(clippy::cast_precision_loss)]
                let offset = seconds as f64 + microseconds as f64 / 1e6;
                self.float(offset)
            }
        };
        let name = if zone.name.is_undef() { nil } else { self.text(zone.name)? };
        Ok(vec![offset, name])
    }

    fn text(&mut self, text: Value) -> Result<Term<'a>, Refusal> {
        let len = self.vm.heap.as_str(text).map_or(0, str::len);
        self.count(6, len)?;
        Ok(binary(self.env, self.vm.heap.as_str(text).unwrap_or("").as_bytes()))
    }
}

/// The names of the fields, in the order of `Library`.
pub fn date_names() -> [Atom; 3] {
    [atoms::year(), atoms::month(), atoms::day()]
}

pub fn clock_names() -> [Atom; 4] {
    [atoms::hour(), atoms::minute(), atoms::second(), atoms::microsecond()]
}

pub fn zone_names() -> [Atom; 2] {
    [atoms::offset_seconds(), atoms::tz_name()]
}

pub fn delta_names() -> [Atom; 3] {
    [atoms::days(), atoms::seconds(), atoms::microseconds()]
}
