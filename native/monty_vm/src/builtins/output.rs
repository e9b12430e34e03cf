//! `print` and `input`.
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Vm};

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function(
        "print",
        Sig::AnyNamed(&Named { names: &["sep", "end", "file", "flush"], positional_only: 0, required: 0, max_positional: 0 }),
        print,
    ),
    NativeDef::function("input", Sig::Range(0, 1), |vm, _| {
        Err(vm.raise(BuiltinType::RuntimeError, "input() is not available in the sandbox"))
    }),
];

fn print(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len() - 4;
    let sep = text_option(vm, args.get(vm, count), "sep", " ")?;
    let end = text_option(vm, args.get(vm, count + 1), "end", "\n")?;
    if !args.get(vm, count + 2).or(Value::None).is_none() {
        return Err(vm.value_error("print() in the sandbox writes to its own output: file is not supported"));
    }
    let mut line = String::new();
    for i in 0..count {
        if i > 0 {
            line.push_str(&sep);
        }
        match args.get(vm, i) {
            Value::Str(id) => {
                let len = vm.heap.str(id).len();
                vm.check_output(line.len().saturating_add(len))?;
                vm.reserve(line.len().saturating_add(len).saturating_mul(2))?;
                vm.work(len as u64 / 4)?;
                line.push_str(vm.heap.str(id));
            }
            value => line.push_str(&vm.str_of(value)?),
        }
        vm.check_output(line.len())?;
        vm.reserve(line.len())?;
    }
    line.push_str(&end);
    vm.write_output(&line)?;
    Ok(Value::None)
}

fn text_option(vm: &mut Vm, value: Value, name: &str, default: &str) -> Res<String> {
    match value {
        Value::Undef | Value::None => Ok(default.to_owned()),
        Value::Str(id) => Ok(vm.heap.str(id).to_owned()),
        other => {
            let message = format!("{name} must be None or a string, not {}", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}
