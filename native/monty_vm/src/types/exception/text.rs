//! `repr` and `str` of exceptions.
use super::field;
use crate::heap::{ExceptionId, Heap};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Repr, Vm};

/// `repr(exception)`.
pub fn describe(vm: &Vm, value: Value, repr: &mut Repr) {
    let Value::Exception(id) = value else { return };
    let exception = vm.exception(id);
    match exception.class {
        Some(class) => repr.text(&vm.class_name(class)),
        None => repr.text(exception.ty.name()),
    }
    match exception.args {
        Value::Tuple(args) if let [one] = vm.heap.tuple(args) => {
            repr.text("(");
            repr.value(*one);
            repr.text(")");
        }
        args => repr.value(args),
    }
}

/// `str(exception)`.
pub fn describe_str(vm: &Vm, value: Value, repr: &mut Repr) {
    use BuiltinType as T;
    let Value::Exception(id) = value else { return };
    let exception = vm.exception(id);
    // A class of several exception types reads as the first in its MRO that has a text of its own.
    let ty = match exception.class {
        Some(class) => vm.heap.classes.get(class).mro.iter().find_map(|base| match base {
            Value::Type(ty) if super::has_text(*ty) => Some(*ty),
            _ => None,
        }),
        None => None,
    };
    let ty = ty.unwrap_or(exception.ty);
    if ty.is_subtype(T::OSError) && describe_os_error(vm, id, repr) {
        return;
    }
    match ty {
        T::ImportError | T::ModuleNotFoundError if let Some(message @ Value::Str(_)) = field(vm, id, "msg") => {
            return repr.str(message);
        }
        T::SyntaxError | T::IndentationError | T::TabError => return describe_syntax_error(vm, id, repr),
        T::UnicodeDecodeError | T::UnicodeEncodeError | T::UnicodeTranslateError if field(vm, id, "object").is_some() => {
            return describe_unicode_error(vm, id, repr);
        }
        // One that its class has not initialised says nothing. (Of a host's see `construct::of_message`.)
        T::UnicodeDecodeError | T::UnicodeEncodeError | T::UnicodeTranslateError if exception.fields.is_undef() => return,
        T::BaseExceptionGroup | T::ExceptionGroup => return describe_group(vm, id, repr),
        _ => {}
    }
    if let Value::Tuple(args) = exception.args {
        match vm.heap.tuple(args) {
            [] => {}
            [one] if ty == T::KeyError => repr.value(*one),
            [one] => repr.str(*one),
            _ => repr.value(exception.args),
        }
    }
}

/// `[Errno 2] No such file or directory: 'x'`; false when there is no such thing to say.
fn describe_os_error(vm: &Vm, id: ExceptionId, repr: &mut Repr) -> bool {
    let of = |name| field(vm, id, name).unwrap_or(Value::None);
    let filename = of("filename");
    let known = field(vm, id, "errno").is_some() && field(vm, id, "strerror").is_some();
    if filename.is_none() && !known {
        return false;
    }
    repr.text("[Errno ");
    repr.str(of("errno"));
    repr.text("] ");
    repr.str(of("strerror"));
    if !filename.is_none() {
        repr.text(": ");
        repr.value(filename);
        if let Some(second) = field(vm, id, "filename2").filter(|v| !v.is_none()) {
            repr.text(" -> ");
            repr.value(second);
        }
    }
    true
}

fn describe_syntax_error(vm: &Vm, id: ExceptionId, repr: &mut Repr) {
    repr.str(field(vm, id, "msg").unwrap_or(Value::None));
    let file = field(vm, id, "filename").and_then(|v| vm.heap.as_str(v));
    let file = file.map(|name| name.rsplit('/').next().unwrap_or(name));
    match (file, field(vm, id, "lineno")) {
        (Some(file), Some(Value::Int(line))) => repr.text(&format!(" ({file}, line {line})")),
        (Some(file), _) => repr.text(&format!(" ({file})")),
        (None, Some(Value::Int(line))) => repr.text(&format!(" (line {line})")),
        _ => {}
    }
}

fn describe_unicode_error(vm: &Vm, id: ExceptionId, repr: &mut Repr) {
    let of = |name| field(vm, id, name).unwrap_or(Value::None);
    let number = |name| match of(name) {
        Value::Int(i) => i,
        _ => 0,
    };
    let length = i64::try_from(object_len(&vm.heap, of("object"))).unwrap_or(i64::MAX);
    let (start, end) = (number("start"), number("end"));
    let one = (0..length).contains(&start) && end == start + 1;
    let what = match vm.exception(id).ty {
        BuiltinType::UnicodeDecodeError => ("decode", "byte", "bytes"),
        BuiltinType::UnicodeEncodeError => ("encode", "character", "characters"),
        _ => ("translate", "character", "characters"),
    };
    if what.0 == "translate" {
        repr.text("can't translate ");
    } else {
        repr.text("'");
        repr.str(of("encoding"));
        repr.text(&format!("' codec can't {} ", what.0));
    }
    if one {
        let item = object_item(&vm.heap, of("object"), start);
        repr.text(&format!("{} {item} in position {start}: ", what.1));
    } else {
        repr.text(&format!("{} in position {start}-{}: ", what.2, end.saturating_sub(1)));
    }
    repr.str(of("reason"));
}

fn object_len(heap: &Heap, object: Value) -> usize {
    match object {
        Value::Bytes(id) => heap.bytes_of(id).len(),
        Value::Str(id) => heap.str_len(id),
        _ => 0,
    }
}

/// The offending byte or character as the message shows it.
fn object_item(heap: &Heap, object: Value, at: i64) -> String {
    let at = usize::try_from(at).unwrap_or(0);
    match object {
        Value::Bytes(id) => format!("{:#04x}", heap.bytes_of(id).get(at).copied().unwrap_or(0)),
        Value::Str(id) => match heap.str(id).chars().nth(at).map_or(0, u32::from) {
            code @ 0..=0xff => format!("'\\x{code:02x}'"),
            code @ 0x100..=0xffff => format!("'\\u{code:04x}'"),
            code => format!("'\\U{code:08x}'"),
        },
        _ => String::new(),
    }
}

fn describe_group(vm: &Vm, id: ExceptionId, repr: &mut Repr) {
    let count = match field(vm, id, "exceptions") {
        Some(Value::Tuple(members)) => vm.heap.tuple(members).len(),
        _ => 0,
    };
    repr.str(field(vm, id, "message").unwrap_or(Value::None));
    repr.text(&format!(" ({count} sub-exception{})", if count == 1 { "" } else { "s" }));
}
