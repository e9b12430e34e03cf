//! `type`: the type of types.
use super::{BuiltinType, TypeDef};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("type", Sig::Any, new)),
    methods: &[NativeDef::method("mro", Sig::None, |vm, args| {
        let mro = vm.get_attr(args.get(vm, 0), "__mro__")?;
        let items = vm.items_of(mro)?;
        vm.heap.new_list(items)
    })],
    repr: Some(|_, value, repr| {
        if let Value::Type(ty) = value {
            repr.text("<class '");
            repr.text(ty.name());
            repr.text("'>");
        }
    }),
    ..TypeDef::EMPTY
};

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    match args.len() {
        1 => Ok(Value::Type(vm.type_of(args.get(vm, 0)))),
        3 => Err(vm.raise(BuiltinType::NotImplementedError, "classes are not available yet")),
        _ => Err(vm.type_error("type() takes 1 or 3 arguments")),
    }
}
