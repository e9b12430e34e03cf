//! `mappingproxy`: a dict that can only be read, such as a class's `__dict__`.
use super::descriptor::item;
use super::{BuiltinType, TypeDef, record};
use crate::bytecode::BinOp;
use crate::value::Value;
use crate::vm::{Named, NativeDef, Res, Sig, Vm};

macro_rules! delegate {
    ($($name:literal $sig:expr),* $(,)?) => {
        &[crate::types::alias::CLASS_GETITEM, $( NativeDef::method($name, $sig, |vm, args| {
            let dict = item(vm, args.get(vm, 0), 0);
            let rest = args.rest(vm, 1).to_vec();
            let method = vm.get_attr(dict, $name)?;
            vm.call_value(method, &rest)
        }) ),*]
    };
}

const ARGS: Named = Named { names: &["mapping"], positional_only: 0, required: 1, max_positional: 1 };

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("mappingproxy", Sig::Named(&ARGS), |vm, args| {
        let dict = args.get(vm, 0);
        if !matches!(vm.plain(dict), Value::Dict(_) | Value::Namespace(_)) {
            let message = format!("mappingproxy() argument must be a mapping, not {}", vm.type_name(dict));
            return Err(vm.type_error(message));
        }
        record::new(vm, BuiltinType::MappingProxy, vec![dict])
    })),
    methods: delegate!["__reversed__" Sig::None, "keys" Sig::None, "values" Sig::None, "items" Sig::None, "copy" Sig::None, "get" Sig::Range(1, 2)],
    len: Some(|heap, value| match value {
        Value::Record(id) => match heap.records.get(id).items.first() {
            Some(&Value::Dict(dict)) => heap.dicts.get(dict).len(),
            _ => 0,
        },
        _ => 0,
    }),
    contains: Some(|vm, value, key| {
        let dict = item(vm, value, 0);
        vm.contains(dict, key)
    }),
    getitem: Some(|vm, value, key| {
        let dict = item(vm, value, 0);
        vm.get_item(dict, key)
    }),
    iter: Some(|vm, value| {
        let dict = item(vm, value, 0);
        vm.get_iter(dict)
    }),
    binary: Some(union),
    inplace: Some(|vm, op, _, _| match op {
        BinOp::Or => Err(vm.type_error("'|=' is not supported by mappingproxy; use '|' instead")),
        _ => Ok(None),
    }),
    repr: Some(|vm, value, repr| {
        repr.text("mappingproxy(");
        repr.value(item(vm, value, 0));
        repr.text(")");
    }),
    ..TypeDef::EMPTY
};

fn union(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    let is_proxy = |v: Value| matches!(v, Value::Record(id) if vm.heap.records.get(id).ty == BuiltinType::MappingProxy);
    if op != BinOp::Or {
        return Ok(None);
    }
    let (a_proxy, b_proxy) = (is_proxy(a), is_proxy(b));
    let a = if a_proxy { item(vm, a, 0) } else { a };
    let b = if b_proxy { item(vm, b, 0) } else { b };
    vm.binary(op, a, b, false).map(Some)
}
