//! How objects say what they are made of, for `copy`: `__reduce_ex__` and its kin, of which the module `copyreg` does the work.
use super::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// What the library's Python needs.
pub const FUNCTIONS: &[NativeDef] = &[NativeDef::function("_vm_builtin_base", Sig::One, builtin_base)];

/// Methods of `object`.
pub const METHODS: [NativeDef; 3] = [
    NativeDef::method("__reduce_ex__", Sig::One, |vm, args| {
        let (value, protocol) = (args.get(vm, 0), args.get(vm, 1));
        let protocol = Value::Int(vm.index_i64(protocol)?);
        Err(vm.call_prelude("_reduce_ex", &[value, protocol]))
    }),
    NativeDef::method("__reduce__", Sig::None, |vm, args| {
        let value = args.get(vm, 0);
        Err(vm.call_prelude("_reduce", &[value, Value::Int(0)]))
    }),
    NativeDef::method("__getstate__", Sig::None, |vm, args| {
        let value = args.get(vm, 0);
        Err(vm.call_prelude("_getstate", &[value]))
    }),
];

/// `__reduce__` of the built-in types that have one of their own.
pub const REDUCE: NativeDef = NativeDef::method("__reduce__", Sig::None, |vm, args| {
    let value = args.get(vm, 0);
    Err(vm.call_prelude("_reduce_builtin", &[value]))
})
.of_instance();

/// `BaseException.__setstate__`
pub const SETSTATE: NativeDef = NativeDef::method("__setstate__", Sig::One, |vm, args| {
    let (value, state) = (args.get(vm, 0), args.get(vm, 1));
    Err(vm.call_prelude("_setstate", &[value, state]))
});

/// `__getnewargs__` of a number, a text or a tuple: itself.
pub const GETNEWARGS: NativeDef = NativeDef::method("__getnewargs__", Sig::None, |vm, args| {
    let value = match args.get(vm, 0) {
        Value::Bool(b) => Value::Int(b.into()),
        value => value,
    };
    vm.heap.new_tuple([value])
});

/// `_vm_builtin_base(class)`: the built-in type of which its instances hold a value, `object` when they hold none.
fn builtin_base(vm: &mut Vm, args: Args) -> Res<Value> {
    match args.get(vm, 0) {
        Value::Class(class) => Ok(Value::Type(vm.heap.classes.get(class).base.unwrap_or(BuiltinType::Object))),
        ty @ Value::Type(_) => Ok(ty),
        _ => Err(Trap::Internal),
    }
}
