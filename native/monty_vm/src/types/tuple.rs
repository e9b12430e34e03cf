//! `tuple`.
use super::{TypeDef, sequence, slice};
use crate::bytecode::BinOp;
use crate::heap::{FieldNames, IterObj, TupleId};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Repr, Res, Sig, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("tuple", Sig::Range(0, 1), new)),
    methods: &[
        crate::types::alias::CLASS_GETITEM,
        NativeDef::method("count", Sig::One, sequence::count),
        NativeDef::method("index", Sig::Range(1, 3), |vm, args| sequence::index(vm, args, "tuple.index(x): x not in tuple")),
        super::reduce::GETNEWARGS,
    ],
    doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified \
          the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
    len: Some(|heap, tuple| sequence::items(heap, tuple).len()),
    contains: Some(sequence::contains),
    getitem: Some(get_item),
    iter: Some(|vm, tuple| vm.new_iter(IterObj::Tuple { tuple, index: 0 })),
    repr: Some(|vm, tuple, repr| {
        if let Value::Tuple(id) = tuple
            && vm.heap.tuples.get(id).names != FieldNames::None
        {
            return describe_named(vm, id, repr);
        }
        let close = if sequence::items(&vm.heap, tuple).len() == 1 { ",)" } else { ")" };
        repr.container(tuple, "(", close, "(...)");
    }),
    binary: Some(|vm, op, a, b| {
        // Sharing what need not be copied.
        match (op, a, b) {
            (BinOp::Add, Value::Tuple(x), Value::Tuple(_)) if vm.heap.tuple(x).is_empty() => Ok(Some(b)),
            (BinOp::Add, Value::Tuple(_), Value::Tuple(y)) if vm.heap.tuple(y).is_empty() => Ok(Some(a)),
            _ => sequence::binary(vm, op, a, b, |vm, items| vm.heap.new_tuple(items)),
        }
    }),
    compare: Some(sequence::compare),
    ..TypeDef::EMPTY
};

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = args.get(vm, 0);
    match source {
        Value::Undef => vm.heap.new_tuple([]),
        Value::Tuple(_) => Ok(source),
        _ => {
            let items = vm.items(args, 0)?;
            vm.heap.new_tuple(items)
        }
    }
}

fn get_item(vm: &mut Vm, tuple: Value, key: Value) -> Res<Value> {
    if let Value::Slice(_) = key {
        return slice::get_by_slice(vm, tuple, key);
    }
    let index = slice::subscript(vm, key, "tuple")?;
    let items = sequence::items(&vm.heap, tuple);
    match slice::position(index, items.len()).and_then(|at| items.get(at)) {
        Some(&item) => Ok(item),
        None => Err(vm.index_error("tuple index out of range")),
    }
}

/// `sys.version_info(major=3, …)`
fn describe_named(vm: &Vm, id: TupleId, repr: &mut Repr) {
    let tuple = vm.heap.tuples.get(id);
    repr.text(tuple.names.type_name());
    let mut before = "(";
    for (name, item) in tuple.names.fields().iter().zip(&tuple.items) {
        repr.text(before);
        repr.text(name);
        repr.text("=");
        repr.value(*item);
        before = ", ";
    }
    repr.text(")");
}
