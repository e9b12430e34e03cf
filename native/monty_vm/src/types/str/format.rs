//! `str.format`, `str.format_map`, `format(text, spec)`.
use super::args::receiver;
use super::format_field::{Access, Field, Key, Path, Piece, Template};
use crate::format::spec::{FormatSpec, Target};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};
use compact_str::CompactString;

/// `format(text, spec)`.
pub fn format_spec(vm: &mut Vm, value: Value, spec: &str) -> Res<String> {
    let mut out = String::new();
    let text = vm.heap.as_str(value).unwrap_or("");
    let result = FormatSpec::parse(spec, Target::Str, "str").map(|spec| (spec.str_bound(text.len()), spec));
    let (bound, spec) = match result {
        Ok(parsed) => parsed,
        Err(error) => return Err(vm.num_error(error)),
    };
    vm.reserve(bound)?;
    let text = vm.heap.as_str(value).unwrap_or("");
    match crate::format::str::format_str(&mut out, text, &spec, "str") {
        Ok(()) => Ok(out),
        Err(error) => Err(vm.num_error(error)),
    }
}

/// Appends `format(value, spec)`.
pub fn format_to(vm: &mut Vm, out: &mut String, value: Value, spec: &str) -> Res {
    if vm.is_custom(value) {
        let text = vm.format_value(value, spec)?;
        let Value::Str(text) = vm.plain(text) else { return Err(Trap::Internal) };
        vm.reserve(out.len() + vm.heap.str(text).len())?;
        out.push_str(vm.heap.str(text));
        return Ok(());
    }
    if spec.is_empty() {
        return push_str(vm, out, value);
    }
    match vm.def_of(value).format {
        Some(format) => {
            let text = format(vm, value, spec)?;
            vm.reserve(out.len() + text.len())?;
            out.push_str(&text);
            Ok(())
        }
        None => {
            let message = format!("unsupported format string passed to {}.__format__", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// Appends `str(value)`.
fn push_str(vm: &mut Vm, out: &mut String, value: Value) -> Res {
    match value {
        Value::Str(id) => {
            vm.reserve(out.len() + vm.heap.str(id).len())?;
            out.push_str(vm.heap.str(id));
        }
        Value::Int(i) => out.push_str(itoa::Buffer::new().format(i)),
        _ => {
            let text = vm.str_of(value)?;
            vm.reserve(out.len() + text.len())?;
            out.push_str(&text);
        }
    }
    Ok(())
}

/// Where fields get their values from.
#[derive(Clone, Copy)]
enum Source {
    /// The arguments of a call; the last is a dict of the named ones, or Undef.
    Call(Args),
    /// A mapping.
    Mapping(Value),
}

/// How fields without a number are counted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Unknown,
    Automatic(i64),
    Manual,
}

struct Formatter {
    source: Source,
    numbering: Numbering,
}

pub fn format(vm: &mut Vm, args: Args) -> Res<Value> {
    run(vm, args, Source::Call(args))
}

pub fn format_map(vm: &mut Vm, args: Args) -> Res<Value> {
    let mapping = args.get(vm, 1);
    run(vm, args, Source::Mapping(mapping))
}

fn run(vm: &mut Vm, args: Args, source: Source) -> Res<Value> {
    /// Fields may be nested in specifications, but not in specifications of those.
    const DEPTH: usize = 2;
    let template = CompactString::new(vm.heap.str(receiver(vm, args)?));
    vm.work(template.len() as u64 * 4)?;
    let mut out = String::new();
    Formatter { source, numbering: Numbering::Unknown }.expand(vm, &mut out, &template, DEPTH)?;
    vm.heap.new_string(out)
}

impl Formatter {
    /// Appends a template with its fields replaced. (It calls itself for the specifications of fields, `depth` times at most.)
    fn expand(&mut self, vm: &mut Vm, out: &mut String, template: &str, depth: usize) -> Res {
        let Some(depth) = depth.checked_sub(1) else { return Err(vm.value_error("Max string recursion exceeded")) };
        for piece in Template::new(template) {
            match piece {
                Err(message) => return Err(vm.value_error(message)),
                Ok(Piece::Text(text)) => {
                    vm.reserve(out.len() + text.len())?;
                    out.push_str(text);
                }
                Ok(Piece::Field(field)) => self.field(vm, out, field, depth)?,
            }
        }
        Ok(())
    }

    fn field(&mut self, vm: &mut Vm, out: &mut String, field: Field, depth: usize) -> Res {
        let mut value = self.value(vm, field.name)?;
        if let Some(conversion) = field.conversion {
            value = convert(vm, value, conversion)?;
        }
        if !field.is_nested {
            return format_to(vm, out, value, field.spec);
        }
        let mut spec = String::new();
        self.expand(vm, &mut spec, field.spec, depth)?;
        format_to(vm, out, value, &spec)
    }

    /// The value that a field's name leads to.
    fn value(&mut self, vm: &mut Vm, name: &str) -> Res<Value> {
        let (first, path) = Path::of(name);
        let mut value = match Key::of(first) {
            Err(message) => return Err(vm.value_error(message)),
            Ok(Key::Name(name)) => self.named(vm, name)?,
            Ok(Key::Index(index)) => {
                if let Numbering::Automatic(_) = self.numbering {
                    return Err(vm.value_error("cannot switch from automatic field numbering to manual field specification"));
                }
                self.numbering = Numbering::Manual;
                self.positional(vm, index)?
            }
            Ok(Key::Empty) => {
                let index = match self.numbering {
                    Numbering::Manual => {
                        return Err(vm.value_error("cannot switch from manual field specification to automatic field numbering"));
                    }
                    Numbering::Automatic(next) => next,
                    Numbering::Unknown => 0,
                };
                self.numbering = Numbering::Automatic(index + 1);
                self.positional(vm, index)?
            }
        };
        for step in path {
            value = match step {
                Err(message) => return Err(vm.value_error(message)),
                Ok(Access::Attribute(name)) => vm.get_attr(value, name)?,
                Ok(Access::Item(Key::Index(index))) => vm.get_item(value, Value::Int(index))?,
                Ok(Access::Item(Key::Name(name))) => {
                    let key = vm.heap.new_str(name)?;
                    vm.get_item(value, key)?
                }
                Ok(Access::Item(Key::Empty)) => value,
            };
        }
        Ok(value)
    }

    fn positional(&self, vm: &mut Vm, index: i64) -> Res<Value> {
        let Source::Call(args) = self.source else {
            return Err(vm.value_error("Format string contains positional fields"));
        };
        // Argument 0 is the template, the last one the named ones.
        let place = usize::try_from(index).ok().and_then(|index| index.checked_add(1)).filter(|place| place + 1 < args.len());
        match place {
            Some(place) => Ok(args.get(vm, place)),
            None => {
                let message = format!("Replacement index {index} out of range for positional args tuple");
                Err(vm.index_error(message))
            }
        }
    }

    fn named(&self, vm: &mut Vm, name: &str) -> Res<Value> {
        match self.source {
            Source::Mapping(mapping) => {
                let key = vm.heap.new_str(name)?;
                vm.get_item(mapping, key)
            }
            Source::Call(args) => {
                let found = match args.get(vm, args.len().saturating_sub(1)) {
                    Value::Dict(dict) => vm.dict_get_str(dict, name),
                    _ => None,
                };
                match found {
                    Some(value) => Ok(value),
                    None => {
                        let key = vm.heap.new_str(name)?;
                        Err(vm.key_error(key))
                    }
                }
            }
        }
    }
}

/// `!s`, `!r`, `!a`.
fn convert(vm: &mut Vm, value: Value, conversion: char) -> Res<Value> {
    let text = match conversion {
        's' => return vm.str_value(value),
        'r' => vm.repr(value)?,
        'a' => {
            let text = vm.repr(value)?;
            crate::builtins::to_ascii(&text)
        }
        '!'..='~' => return Err(vm.value_error(format!("Unknown conversion specifier {conversion}"))),
        _ => {
            return Err(
                vm.raise(BuiltinType::ValueError, &format!("Unknown conversion specifier \\x{:x}", u32::from(conversion)))
            );
        }
    };
    vm.heap.new_string(text)
}
