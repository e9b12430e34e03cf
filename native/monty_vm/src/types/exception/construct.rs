//! Calls of exception types.
use super::fields::{self, field_names};
use super::group;
use crate::diagnostics::syntax::{SyntaxDetails, SyntaxKind};
use crate::heap::ExceptionObj;
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Res, Trap, Vm};

/// Calls an exception type: arguments at absolute register `first`, the last of them named by the tuple `keywords`.
pub fn construct(vm: &mut Vm, ty: BuiltinType, first: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
    use BuiltinType as T;
    let all = vm.stack.get(first..first + argc).ok_or(Trap::Internal)?.to_vec();
    let names = match keywords {
        Some(Value::Tuple(names)) => vm.heap.tuple(names).to_vec(),
        _ => Vec::new(),
    };
    let (args, named) = all.split_at_checked(argc.wrapping_sub(names.len())).ok_or(Trap::Internal)?;
    if !names.is_empty() {
        return with_keywords(vm, ty, args, &names, named);
    }
    match ty {
        T::UnicodeDecodeError | T::UnicodeEncodeError | T::UnicodeTranslateError => check_unicode(vm, ty, args)?,
        T::BaseExceptionGroup | T::ExceptionGroup => return group::construct(vm, ty, args),
        _ if ty.is_subtype(T::OSError) => return os_error(vm, ty, args),
        _ if ty.is_subtype(T::SyntaxError) && args.len() == 2 => return syntax_error(vm, ty, args),
        _ => {}
    }
    vm.new_exception_args(ty, args)
}

/// An exception of a class that initialises it in Python: with these arguments for now, whatever they are.
pub fn construct_for_init(vm: &mut Vm, ty: BuiltinType, first: usize, argc: usize) -> Res<Value> {
    let args = vm.stack.get(first..first + argc).ok_or(Trap::Internal)?.to_vec();
    if ty.is_subtype(BuiltinType::BaseExceptionGroup) {
        return group::construct(vm, ty, &args);
    }
    vm.new_exception_args(ty, &args)
}

/// An exception with `args` and fields.
pub fn make(vm: &mut Vm, ty: BuiltinType, args: &[Value], fields: Vec<Value>) -> Res<Value> {
    let args = vm.heap.new_tuple(args)?;
    let fields = vm.heap.new_tuple(fields)?;
    Ok(Value::Exception(vm.heap.alloc(ExceptionObj { ty, args, fields, ..ExceptionObj::default() })?))
}

fn with_keywords(vm: &mut Vm, ty: BuiltinType, args: &[Value], names: &[Value], values: &[Value]) -> Res<Value> {
    use BuiltinType as T;
    let takes_any =
        matches!(ty, T::ImportError | T::ModuleNotFoundError | T::NameError | T::UnboundLocalError | T::AttributeError);
    if !takes_any {
        return Err(vm.type_error(format!("{}() takes no keyword arguments", ty.name())));
    }
    let known = field_names(ty);
    let mut fields = vec![Value::Undef; known.len()];
    let shown = if ty.is_subtype(T::ImportError) {
        "ImportError"
    } else if ty.is_subtype(T::NameError) {
        "NameError"
    } else {
        "AttributeError"
    };
    for (&name, &value) in names.iter().zip(values) {
        let text = vm.heap.as_str(name).unwrap_or("").to_owned();
        let found = known.iter().position(|n| *n == text && text != "msg");
        match found.and_then(|i| fields.get_mut(i)) {
            Some(place) => *place = value,
            None => {
                let hint = crate::diagnostics::suggest::keyword_hint(&text, known.iter().copied().filter(|n| *n != "msg"));
                return Err(vm.type_error(format!("{shown}() got an unexpected keyword argument '{text}'{hint}")));
            }
        }
    }
    if let (true, [message]) = (ty.is_subtype(T::ImportError), args)
        && let Some(place) = fields.first_mut()
    {
        *place = *message;
    }
    make(vm, ty, args, fields)
}

/// The subclass of OSError that an errno (Linux's numbers, on every platform) means.
fn os_error_type(errno: i64) -> BuiltinType {
    use BuiltinType as T;
    match errno {
        1 | 13 => T::PermissionError,
        2 => T::FileNotFoundError,
        3 => T::ProcessLookupError,
        4 => T::InterruptedError,
        10 => T::ChildProcessError,
        11 | 114 | 115 => T::BlockingIOError,
        17 => T::FileExistsError,
        20 => T::NotADirectoryError,
        21 => T::IsADirectoryError,
        32 | 108 => T::BrokenPipeError,
        103 => T::ConnectionAbortedError,
        104 => T::ConnectionResetError,
        110 => T::TimeoutError,
        111 => T::ConnectionRefusedError,
        _ => T::OSError,
    }
}

/// `OSError(errno, strerror, filename, winerror, filename2)`.
fn os_error(vm: &mut Vm, ty: BuiltinType, args: &[Value]) -> Res<Value> {
    if !(2..=5).contains(&args.len()) {
        return vm.new_exception_args(ty, args);
    }
    let arg = |i: usize| args.get(i).copied().unwrap_or_default();
    let ty = match (ty, arg(0)) {
        (BuiltinType::OSError, Value::Int(errno)) => os_error_type(errno),
        _ => ty,
    };
    let filename = arg(2);
    if filename.is_undef() || filename.is_none() {
        return vm.new_exception_args(ty, args);
    }
    if let (BuiltinType::BlockingIOError, Value::Int(_)) = (ty, filename) {
        return make(vm, ty, args, vec![arg(0), arg(1), Value::Undef, Value::Undef, filename]);
    }
    make(vm, ty, args.get(..2).unwrap_or(args), vec![arg(0), arg(1), filename, arg(4), Value::Undef])
}

/// An exception of a type as a host gives it: with a message or without. Types that want more arguments read as that message, too.
pub fn of_message(vm: &mut Vm, ty: BuiltinType, message: &[Value]) -> Res<Value> {
    use BuiltinType as T;
    let made = vm.new_exception_args(ty, message)?;
    if let (Value::Exception(id), T::UnicodeDecodeError | T::UnicodeEncodeError | T::UnicodeTranslateError) = (made, ty) {
        fields::set_all(vm, id, fields::all(vm, id))?;
    }
    Ok(made)
}

/// An OSError by its text, when that is as Python prints one: `[Errno 2] No such file or directory: '/x'` (` -> '/y'`). As it is where
/// that is not so.
pub fn os_error_of_text(vm: &mut Vm, exception: Value) -> Res<Value> {
    let Value::Exception(id) = exception else { return Ok(exception) };
    let object = vm.heap.exceptions.get(id);
    let (ty, class) = (object.ty, object.class);
    let text = match object.args {
        Value::Tuple(args) => match *vm.heap.tuple(args) {
            [text] => vm.heap.as_str(text).unwrap_or(""),
            _ => "",
        },
        _ => "",
    };
    if !ty.is_subtype(BuiltinType::OSError) || class.is_some() {
        return Ok(exception);
    }
    let Some(parts) = parts_of_text(text) else { return Ok(exception) };
    let (errno, strerror, filename, second) = parts;
    let mut args = vec![Value::Int(errno), vm.heap.new_str(&strerror)?];
    for (name, before) in [(filename, None), (second, Some(Value::None))] {
        if let Some(name) = name {
            args.extend(before);
            args.push(vm.heap.new_str(&name)?);
        }
    }
    os_error(vm, ty, &args)
}

/// What an OSError's text says: errno, strerror, and the file names in quotes.
fn parts_of_text(text: &str) -> Option<(i64, String, Option<String>, Option<String>)> {
    let (errno, rest) = text.strip_prefix("[Errno ")?.split_once("] ")?;
    let errno = errno.parse().ok()?;
    let Some((strerror, names)) = rest.split_once(": ") else { return Some((errno, rest.to_owned(), None, None)) };
    let (first, second) = match names.split_once(" -> ") {
        Some((first, second)) => (first, Some(unquoted(second)?)),
        None => (names, None),
    };
    Some((errno, strerror.to_owned(), Some(unquoted(first)?), second))
}

/// A text of a `repr` in which nothing is escaped.
fn unquoted(text: &str) -> Option<String> {
    let inner = ['\'', '"'].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote))?;
    (!inner.contains('\\')).then(|| inner.to_owned())
}

/// `SyntaxError(msg, (filename, lineno, offset, text, end_lineno, end_offset))`.
fn syntax_error(vm: &mut Vm, ty: BuiltinType, args: &[Value]) -> Res<Value> {
    let [message, details] = args else { return Err(Trap::Internal) };
    let details = match vm.get_iter(*details)? {
        iter @ Value::Iter(_) => vm.collect_items(iter)?,
        _ => return Err(vm.type_error("the details of a SyntaxError must be a tuple")),
    };
    let given = details.len();
    let wrong = match given {
        0..=3 => Some(format!("function takes at least 4 arguments ({given} given)")),
        5 => Some("end_offset must be provided when end_lineno is provided".to_owned()),
        8.. => Some(format!("function takes at most 7 arguments ({given} given)")),
        _ => None,
    };
    if let Some(wrong) = wrong {
        return Err(vm.type_error(wrong));
    }
    let mut fields = vec![*message];
    fields.extend(details);
    fields.resize(field_names(ty).len(), Value::Undef);
    make(vm, ty, args, fields)
}

/// The arguments of UnicodeDecodeError and its kin must be of their types.
fn check_unicode(vm: &mut Vm, ty: BuiltinType, args: &[Value]) -> Res {
    let names = field_names(ty);
    if args.len() != names.len() {
        let (wanted, given) = (names.len(), args.len());
        return Err(vm.type_error(format!("function takes exactly {wanted} arguments ({given} given)")));
    }
    for (i, (&name, &value)) in names.iter().zip(args).enumerate() {
        match (name, value) {
            ("start" | "end", _) => {
                vm.index_i64(value)?;
            }
            ("object", Value::Bytes(_)) if ty == BuiltinType::UnicodeDecodeError => {}
            ("object", _) if ty == BuiltinType::UnicodeDecodeError => {
                let message = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
                return Err(vm.type_error(message));
            }
            (_, Value::Str(_)) => {}
            _ => {
                let message = format!("argument {} must be str, not {}", i + 1, vm.type_name(value));
                return Err(vm.type_error(message));
            }
        }
    }
    Ok(())
}

/// Raises the SyntaxError (or its kin) of a source that does not compile.
#[cold]
pub fn raise_syntax(vm: &mut Vm, details: &SyntaxDetails, filename: &str) -> Trap {
    let ty = match details.kind {
        SyntaxKind::Syntax => BuiltinType::SyntaxError,
        SyntaxKind::Indentation => BuiltinType::IndentationError,
        SyntaxKind::Tab => BuiltinType::TabError,
        SyntaxKind::Recursion => return vm.raise(BuiltinType::RecursionError, &details.message),
        SyntaxKind::Memory => return vm.raise(BuiltinType::MemoryError, &details.message),
    };
    let mut make = || -> Res<Value> {
        let message = vm.heap.new_str(&details.message)?;
        let filename = vm.heap.new_str(filename)?;
        let text = match &details.text {
            Some(text) => vm.heap.new_str(text)?,
            None => Value::None,
        };
        let number = |n: i64| Value::Int(n);
        let place = [
            filename,
            number(details.line.into()),
            number(details.col),
            text,
            number(details.end_line.into()),
            number(details.end_col),
        ];
        let place = vm.heap.new_tuple(place)?;
        syntax_error(vm, ty, &[message, place])
    };
    match make() {
        Ok(exception) => vm.raise_value(exception),
        Err(trap) => trap,
    }
}
