//! Instances of the library's own classes that hosts know by what is in them: dates, times, paths, open files.
use super::Vm;
use crate::heap::{ClassId, InstanceId};
use crate::value::Value;

/// What an object of the library is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Date,
    Time,
    DateTime,
    TimeDelta,
    TimeZone,
    Path,
    File,
}

impl Kind {
    /// What Python is asked about such an object, where it is: see `_describe` of the prelude.
    pub(crate) fn asked_for(self) -> &'static str {
        match self {
            Kind::Path => "path",
            Kind::File => "file",
            Kind::Time | Kind::DateTime => "zone",
            Kind::Date | Kind::TimeDelta | Kind::TimeZone => "repr",
        }
    }
}

/// An object of the library, by what is in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Library {
    /// Year, month, day.
    Date([i64; 3]),
    /// Hour, minute, second, microsecond.
    Time([i64; 4], Zone),
    /// Those of a date, then those of a time.
    DateTime([i64; 7], Zone),
    /// Days, seconds, microseconds.
    TimeDelta([i64; 3]),
    /// A fixed offset from UTC.
    TimeZone(Zone),
    /// The text of a path, a Str.
    Path(Value),
    /// An open file.
    File {
        /// A Str.
        path: Value,
        /// A Str.
        mode: Value,
        /// In bytes.
        position: i64,
    },
}

/// Where a time is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Zone {
    /// Seconds and microseconds from UTC; None of a time that is anywhere.
    pub offset: Option<[i64; 2]>,
    /// A Str; else Undef.
    pub name: Value,
}

/// The classes: the module that makes it, its name there, what its instances are.
const CLASSES: &[(&str, &str, Kind)] = &[
    ("_datetime_delta", "timedelta", Kind::TimeDelta),
    ("_datetime_delta", "timezone", Kind::TimeZone),
    ("_datetime_date", "date", Kind::Date),
    ("_datetime_time", "time", Kind::Time),
    ("_datetime_datetime", "datetime", Kind::DateTime),
    ("pathlib", "PurePath", Kind::Path),
    ("_files_binary", "FileIO", Kind::File),
    ("_files_binary", "BufferedReader", Kind::File),
    ("_files_binary", "BufferedWriter", Kind::File),
    ("_files_binary", "BufferedRandom", Kind::File),
    ("_files_text", "TextIOWrapper", Kind::File),
];

impl Vm {
    /// Those of the classes that are there: whose modules the program has imported.
    pub(super) fn library_classes(&self) -> Vec<(ClassId, Kind)> {
        let class = |(module, name, kind): &(&str, &str, Kind)| match self.module_get(self.imported_module(module)?, name)? {
            Value::Class(class) => Some((class, *kind)),
            _ => None,
        };
        CLASSES.iter().filter_map(class).collect()
    }

    /// What is in an instance of a class of the library; None where Python has to be asked: what a path reads like, where an open file
    /// stands, which offset a time zone says that is no `timezone` (their class is `zones`).
    pub(super) fn library_object(&self, id: InstanceId, kind: Kind, zones: Option<ClassId>) -> Option<Library> {
        let zone = || match self.own_attr(id, "_tzinfo")? {
            Value::None => Some(Zone::default()),
            Value::Instance(zone) if self.heap.instances.get(zone).class == zones => self.zone(zone),
            _ => None,
        };
        Some(match kind {
            Kind::Date => Library::Date(self.ints(id, DATE)?),
            Kind::Time => Library::Time(self.ints(id, CLOCK)?, zone()?),
            Kind::DateTime => Library::DateTime(self.ints(id, DATE_TIME)?, zone()?),
            Kind::TimeDelta => Library::TimeDelta(self.ints(id, DELTA)?),
            Kind::TimeZone => Library::TimeZone(self.zone(id)?),
            Kind::Path | Kind::File => return None,
        })
    }

    /// An object of which Python was asked what the heap does not tell: `said` is what `_describe` of the prelude found.
    pub fn library_told(&self, object: Value, kind: Kind, said: Value) -> Option<Library> {
        let Value::Instance(id) = object else { return None };
        let told = if let Value::Tuple(told) = said { self.heap.tuple(told) } else { &[] };
        let zone = || match *told {
            [Value::None, _] => Some(Zone::default()),
            [Value::Instance(offset), name] => self.zone_of(offset, name),
            _ => None,
        };
        Some(match (kind, told) {
            (Kind::Path, _) if matches!(said, Value::Str(_)) => Library::Path(said),
            (Kind::Time, _) => Library::Time(self.ints(id, CLOCK)?, zone()?),
            (Kind::DateTime, _) => Library::DateTime(self.ints(id, DATE_TIME)?, zone()?),
            (Kind::File, &[path @ Value::Str(_), mode @ Value::Str(_), Value::Int(position)]) => {
                Library::File { path, mode, position }
            }
            _ => return None,
        })
    }

    /// A `timezone`.
    fn zone(&self, id: InstanceId) -> Option<Zone> {
        let Value::Instance(offset) = self.own_attr(id, "_offset")? else { return None };
        self.zone_of(offset, self.own_attr(id, "_name")?)
    }

    /// Of a timedelta and a name or None.
    fn zone_of(&self, offset: InstanceId, name: Value) -> Option<Zone> {
        let [days, seconds, microseconds] = self.ints(offset, DELTA)?;
        let seconds = days.checked_mul(86_400)?.checked_add(seconds)?;
        let name = if let Value::Str(_) = name { name } else { Value::Undef };
        Some(Zone { offset: Some([seconds, microseconds]), name })
    }

    fn ints<const N: usize>(&self, id: InstanceId, names: [&str; N]) -> Option<[i64; N]> {
        let mut ints = [0; N];
        for (place, name) in ints.iter_mut().zip(names) {
            let Value::Int(int) = self.own_attr(id, name)? else { return None };
            *place = int;
        }
        Some(ints)
    }
}

const DATE: [&str; 3] = ["_year", "_month", "_day"];
const CLOCK: [&str; 4] = ["_hour", "_minute", "_second", "_microsecond"];
const DATE_TIME: [&str; 7] = ["_year", "_month", "_day", "_hour", "_minute", "_second", "_microsecond"];
const DELTA: [&str; 3] = ["_days", "_seconds", "_microseconds"];
