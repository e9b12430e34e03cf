//! `sys`: what of it means something in a sandbox. Nothing in it tells of the host.
use super::ModuleDef;
use crate::heap::{FieldNames, TupleObj};
use crate::num::parse::DEFAULT_MAX_STR_DIGITS;
use crate::prelude::Frozen;
use crate::types::{BuiltinType, record};
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, NativeFn, Res, Sig, Trap, Vm};

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "sys",
    doc: "This module provides access to some objects used or maintained by the\n\
          interpreter and to functions that interact strongly with the interpreter.",
    functions: &[
        row("exit", Sig::Range(0, 1), exit),
        row("exception", Sig::None, |vm, _| Ok(vm.handled().or(Value::None))),
        row("_getframe", Sig::Range(0, 1), crate::types::frame::current),
        row("exc_info", Sig::None, exc_info),
        row("getrecursionlimit", Sig::None, |vm, _| Ok(Value::Int(vm.recursion_limit() as i64))),
        row("setrecursionlimit", Sig::One, set_recursion_limit),
        row("intern", Sig::One, intern),
        row("getsizeof", Sig::Range(1, 2), get_size_of),
        row("getdefaultencoding", Sig::None, |vm, _| vm.heap.new_str("utf-8")),
        row("getfilesystemencoding", Sig::None, |vm, _| vm.heap.new_str("utf-8")),
        row("get_int_max_str_digits", Sig::None, |vm, _| Ok(Value::Int(vm.max_str_digits as i64))),
        row(
            "set_int_max_str_digits",
            Sig::Named(&Named { names: &["maxdigits"], positional_only: 0, required: 1, max_positional: 1 }),
            set_max_digits,
        ),
        row("getrefcount", Sig::One, |_, _| Ok(Value::Int(1))),
        row("gettrace", Sig::None, |_, _| Ok(Value::None)),
        row("getprofile", Sig::None, |_, _| Ok(Value::None)),
        row("is_finalizing", Sig::None, |_, _| Ok(Value::Bool(false))),
        row("displayhook", Sig::One, crate::builtins::display::display),
    ],
    constants: &[
        ("version", |vm| vm.heap.new_str("3.14.2 (ExMonty)")),
        ("version_info", version_info),
        ("hexversion", |_| Ok(Value::Int(HEX_VERSION))),
        ("implementation", implementation),
        ("copyright", |vm| vm.heap.new_str("Copyright (c) the ExMonty authors.")),
        ("float_repr_style", |vm| vm.heap.new_str("short")),
        ("dont_write_bytecode", |_| Ok(Value::Bool(true))),
        ("warnoptions", |vm| vm.heap.new_list(Vec::new())),
        ("builtin_module_names", |vm| {
            let names = super::names().map(|name| vm.heap.new_str(name)).collect::<Res<Vec<Value>>>()?;
            vm.heap.new_tuple(names)
        }),
        ("api_version", |_| Ok(Value::Int(1013))),
        ("byteorder", |vm| vm.heap.new_str("little")),
        ("maxsize", |_| Ok(Value::Int(i64::MAX))),
        ("maxunicode", |_| Ok(Value::Int(0x10_ffff))),
        ("platform", |vm| vm.heap.new_str("exmonty")),
        ("executable", |vm| vm.heap.new_str("")),
        ("prefix", |vm| vm.heap.new_str("")),
        ("argv", |vm| {
            let script = vm.heap.new_str("")?;
            vm.heap.new_list(vec![script])
        }),
        ("modules", super::table),
        ("path", |vm| vm.heap.new_list(Vec::new())),
        ("float_info", float_info),
        ("int_info", |vm| {
            named(
                vm,
                FieldNames::IntInfo,
                &[Value::Int(30), Value::Int(4), Value::Int(DEFAULT_MAX_STR_DIGITS as i64), Value::Int(640)],
            )
        }),
    ],
    python: Some(&PYTHON),
};

static PYTHON: Frozen = Frozen::new("sys", include_str!("sys.py"));

/// `sys.hexversion`
const HEX_VERSION: i64 = 0x030e_02f0;

const fn row(name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
    NativeDef::in_module("sys", name, sig, func)
}

fn named(vm: &mut Vm, names: FieldNames, items: &[Value]) -> Res<Value> {
    Ok(Value::Tuple(vm.heap.alloc(TupleObj { items: items.into(), names })?))
}

fn float_info(vm: &mut Vm) -> Res<Value> {
    let (int, float) = (Value::Int, Value::Float);
    let items = [
        float(f64::MAX),
        int(1024),
        int(308),
        float(f64::MIN_POSITIVE),
        int(-1021),
        int(-307),
        int(15),
        int(53),
        float(f64::EPSILON),
        int(2),
        int(1),
    ];
    named(vm, FieldNames::FloatInfo, &items)
}

fn exit(vm: &mut Vm, args: Args) -> Res<Value> {
    let given = match args.get_or(vm, 0, Value::None) {
        Value::None => Vec::new(),
        Value::Tuple(id) => vm.heap.tuple(id).to_vec(),
        one => vec![one],
    };
    let exit = vm.new_exception_args(BuiltinType::SystemExit, &given)?;
    Err(vm.raise_value(exit))
}

fn exc_info(vm: &mut Vm, _: Args) -> Res<Value> {
    let exception = vm.handled();
    if exception.is_undef() {
        return vm.heap.new_tuple([Value::None; 3]);
    }
    let class = Value::Type(vm.type_of(exception));
    let traceback = vm.get_attr(exception, "__traceback__")?;
    vm.heap.new_tuple([class, exception, traceback])
}

fn set_recursion_limit(vm: &mut Vm, args: Args) -> Res<Value> {
    let limit = vm.index_i64(args.get(vm, 0))?;
    if limit < 1 {
        return Err(vm.value_error("recursion limit must be greater or equal than 1"));
    }
    // The host's limit is the most; asking for more is no error, as programs do so for good measure.
    vm.set_recursion_limit(limit as usize).map(|()| Value::None)
}

fn set_max_digits(vm: &mut Vm, args: Args) -> Res<Value> {
    /// Fewer digits than this can't be forbidden.
    const LEAST: i64 = 640;
    match vm.index_i64(args.get(vm, 0))? {
        digits if digits == 0 || digits >= LEAST => {
            vm.max_str_digits = digits as usize;
            Ok(Value::None)
        }
        _ => Err(vm.value_error("maxdigits must be >= 640 or 0 for unlimited")),
    }
}

fn implementation(vm: &mut Vm) -> Res<Value> {
    let name = vm.heap.new_str("exmonty")?;
    let version = version_info(vm)?;
    record::new(vm, BuiltinType::SimpleNamespace, vec![name, Value::None, version, Value::Int(HEX_VERSION)])
}

fn version_info(vm: &mut Vm) -> Res<Value> {
    let level = vm.heap.new_str("final")?;
    named(vm, FieldNames::VersionInfo, &[Value::Int(3), Value::Int(14), Value::Int(2), level, Value::Int(0)])
}

fn intern(vm: &mut Vm, args: Args) -> Res<Value> {
    match args.get(vm, 0) {
        text @ Value::Str(_) => Ok(text),
        other => {
            let message = format!("intern() argument must be str, not {}", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

fn get_size_of(vm: &mut Vm, args: Args) -> Res<Value> {
    use crate::heap::Object;
    let heap = &vm.heap;
    let payload = match args.get(vm, 0) {
        Value::Str(id) => heap.strs.get(id).payload() + size_of_val(heap.strs.get(id)),
        Value::Bytes(id) => heap.bytes_of(id).len() + size_of_val(heap.bytes.get(id)),
        Value::List(id) => heap.lists.get(id).payload() + size_of_val(heap.lists.get(id)),
        Value::Deque(id) => heap.deques.get(id).payload() + size_of_val(heap.deques.get(id)),
        Value::Tuple(id) => heap.tuples.get(id).payload() + size_of_val(heap.tuples.get(id)),
        Value::Dict(id) => heap.dicts.get(id).payload() + size_of_val(heap.dicts.get(id)),
        Value::Set(id) | Value::FrozenSet(id) => heap.sets.get(id).payload() + size_of_val(heap.sets.get(id)),
        Value::BigInt(id) => heap.big_ints.get(id).payload() + size_of_val(heap.big_ints.get(id)),
        Value::Undef => return Err(Trap::Internal),
        _ => size_of::<Value>(),
    };
    Ok(Value::Int(payload as i64))
}
