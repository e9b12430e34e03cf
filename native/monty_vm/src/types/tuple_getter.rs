//! `collections._tuplegetter`: a field of a named tuple, which is an item of the tuple.
use super::{BuiltinType, Getter, TypeDef, descriptor, record};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The type: index, docstring.
pub static TYPE: TypeDef = TypeDef {
    methods: &[
        NativeDef::method("__get__", Sig::Range(1, 2), |vm, args| {
            let (getter, instance) = (args.get(vm, 0), args.get(vm, 1));
            get(vm, getter, if instance.is_none() { Value::Undef } else { instance })
        }),
        NativeDef::method("__set__", Sig::Slot(2), |vm, args| change(vm, args, Some(Value::None))),
        NativeDef::method("__delete__", Sig::Slot(1), |vm, args| change(vm, args, None)),
        NativeDef::method("__reduce__", Sig::None, |vm, args| {
            let getter = args.get(vm, 0);
            let parts = [0, 1].map(|i| descriptor::item(vm, getter, i));
            let parts = vm.heap.new_tuple(parts)?;
            vm.heap.new_tuple([Value::Type(BuiltinType::TupleGetter), parts])
        }),
    ],
    getters: &[Getter { name: "__doc__", get: |vm, value| Ok(descriptor::item(vm, value, 1)) }],
    repr: Some(|vm, value, repr| {
        repr.text("_tuplegetter(");
        repr.value(descriptor::item(vm, value, 0));
        repr.text(", ");
        repr.value(descriptor::item(vm, value, 1));
        repr.text(")");
    }),
    ..TypeDef::EMPTY
};

/// `_vm_tuple_getter(index, doc)`
pub fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let (index, doc) = (args.get(vm, 0), args.get(vm, 1));
    record::new(vm, BuiltinType::TupleGetter, vec![index, doc])
}

/// The getter of item `index`.
pub fn of(vm: &mut Vm, index: usize, doc: Value) -> Res<Value> {
    record::new(vm, BuiltinType::TupleGetter, vec![Value::Int(index as i64), doc])
}

/// The item of a tuple; of the class, the getter itself.
pub fn get(vm: &mut Vm, getter: Value, instance: Value) -> Res<Value> {
    let Value::Int(index) = descriptor::item(vm, getter, 0) else { return Err(Trap::Internal) };
    match vm.plain(instance) {
        Value::Undef => Ok(getter),
        Value::Tuple(id) => match vm.heap.tuple(id).get(index as usize) {
            Some(&item) => Ok(item),
            None => Err(vm.index_error("tuple index out of range")),
        },
        _ => {
            let given = vm.type_name(instance);
            let message = format!("descriptor for index '{index}' for tuple subclasses doesn't apply to '{given}' object");
            Err(vm.type_error(message))
        }
    }
}

fn change(vm: &mut Vm, args: Args, new: Option<Value>) -> Res<Value> {
    let [getter, instance] = [0, 1].map(|i| args.get(vm, i));
    descriptor::set(vm, getter, instance, new).map(|()| Value::None)
}
