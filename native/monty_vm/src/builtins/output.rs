//! `print` and `input`.
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

/// The functions.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function(
        "print",
        Sig::AnyNamed(&Named { names: &["sep", "end", "file", "flush"], positional_only: 0, required: 0, max_positional: 0 }),
        print,
    ),
    NativeDef::function("_vm_write", Sig::One, |vm, args| {
        let Value::Str(id) = vm.plain(args.get(vm, 0)) else { return Err(Trap::Internal) };
        let text = vm.heap.str(id).to_owned();
        vm.work(text.len() as u64 / 4)?;
        vm.write_output(&text)?;
        Ok(Value::None)
    }),
    NativeDef::function("input", Sig::Range(0, 1), |vm, _| {
        Err(vm.raise(BuiltinType::RuntimeError, "input() is not available in the sandbox"))
    }),
];

fn print(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len() - 4;
    let sep = text_option(vm, args.get(vm, count), "sep", " ")?;
    let end = text_option(vm, args.get(vm, count + 1), "end", "\n")?;
    if let Some(file) = print_target(vm, args.get(vm, count + 2)) {
        if file.is_none() {
            return Ok(Value::None);
        }
        let items = args.rest(vm, 0).get(..count).unwrap_or(&[]).to_vec();
        let items = vm.heap.new_tuple(items)?;
        let (sep, end) = (vm.heap.new_str(&sep)?, vm.heap.new_str(&end)?);
        let flush = args.get_or(vm, count + 3, Value::Bool(false));
        return Err(vm.call_prelude("_print_to", &[file, items, sep, end, flush]));
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

/// The object that `print` writes to: its `file`, or what `sys.stdout` was set to; `None` when that is the program's output.
fn print_target(vm: &Vm, file: Value) -> Option<Value> {
    let sys = vm.imported_module("sys");
    let own = sys.and_then(|sys| vm.module_get(sys, "__stdout__"));
    let target = match file {
        Value::Undef | Value::None => vm.module_get(sys?, "stdout")?,
        file => file,
    };
    (own != Some(target)).then_some(target)
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
