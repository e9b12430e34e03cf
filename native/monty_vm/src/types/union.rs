//! `typing.Union`, which `types.UnionType` is too: `int | str`. A record of the tuple of its types, a frozenset of those that have a
//! hash (which decides equality), and a tuple of the others.
use super::{BuiltinType, Getter, TypeDef, alias, record};
use crate::bytecode::BinOp;
use crate::heap::SetObj;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Repr, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    methods: &[
        NativeDef::class_method("__class_getitem__", Sig::One, |vm, args| {
            let given = args.get(vm, 1);
            subscribed(vm, given)
        }),
        NativeDef::method("__mro_entries__", Sig::One, |vm, args| {
            let text = vm.repr(args.get(vm, 0))?;
            Err(vm.type_error(format!("Cannot subclass {text}")))
        }),
        NativeDef::method("__reduce__", Sig::None, reduce),
    ],
    getters: &[
        Getter { name: "__args__", get: |vm, union| Ok(super::descriptor::item(vm, union, 0)) },
        Getter {
            name: "__parameters__",
            get: |vm, union| {
                let args = super::descriptor::item(vm, union, 0);
                alias::parameters(vm, args)
            },
        },
        Getter { name: "__origin__", get: |_, _| Ok(Value::Type(BuiltinType::Union)) },
        Getter { name: "__name__", get: |vm, _| vm.heap.new_str("Union") },
        Getter { name: "__qualname__", get: |vm, _| vm.heap.new_str("Union") },
        Getter { name: "__module__", get: |vm, _| vm.heap.new_str("typing") },
    ],
    getitem: Some(|vm, union, key| vm.ask_prelude("_substitute", &[union, key])),
    binary: Some(or),
    repr: Some(describe),
    doc: "Represent a union type\n\nE.g. for int | str",
    ..TypeDef::EMPTY
};

/// The types of a union; None of anything else.
pub fn types(vm: &Vm, value: Value) -> Option<Vec<Value>> {
    let Value::Record(id) = value else { return None };
    let object = vm.heap.records.get(id);
    match (object.ty, object.items.first()) {
        (BuiltinType::Union, Some(&Value::Tuple(types))) => Some(vm.heap.tuple(types).to_vec()),
        _ => None,
    }
}

/// The union of these types; of a single one, that type.
pub fn new(vm: &mut Vm, items: &[Value]) -> Res<Value> {
    let mut flat = Vec::new();
    for &item in items {
        match types(vm, item) {
            Some(types) => flat.extend(types),
            None if item.is_none() => flat.push(Value::Type(BuiltinType::NoneType)),
            None => flat.push(item),
        }
    }
    vm.work(flat.len() as u64 * 40)?;
    let set = vm.heap.alloc(SetObj::default())?;
    let (mut all, mut others): (Vec<Value>, Vec<Value>) = (Vec::new(), Vec::new());
    for item in flat {
        let new = match vm.set_add(set, item) {
            Ok(new) => new,
            // Without a hash: compared one by one.
            Err(Trap::Raise) if vm.raised_is(BuiltinType::TypeError) => {
                let mut new = true;
                for &other in &others {
                    new = new && !vm.same(other, item)?;
                }
                if new {
                    others.push(item);
                }
                new
            }
            Err(trap) => return Err(trap),
        };
        if new {
            all.push(item);
        }
    }
    if let [one] = *all {
        return Ok(one);
    }
    let (all, others) = (vm.heap.new_tuple(all)?, vm.heap.new_tuple(others)?);
    record::new(vm, BuiltinType::Union, vec![all, Value::FrozenSet(set), others])
}

/// `typing.Union[key]`.
pub fn subscribed(vm: &mut Vm, key: Value) -> Res<Value> {
    let items = match key {
        Value::Tuple(id) => vm.heap.tuple(id).to_vec(),
        one => vec![one],
    };
    if items.is_empty() {
        return Err(vm.type_error("Cannot take a Union of no types."));
    }
    if items.iter().any(|item| matches!(item, Value::Str(_))) {
        return vm.ask_prelude("_forward_union", &[key]);
    }
    new(vm, &items)
}

/// Whether `|` makes a union of a value.
fn is_type(vm: &Vm, value: Value) -> bool {
    match value {
        Value::None | Value::Type(_) | Value::Class(_) => true,
        Value::Record(id) => matches!(vm.heap.records.get(id).ty, BuiltinType::GenericAlias | BuiltinType::Union),
        _ => false,
    }
}

/// `a | b` where one is a type, an alias or a union.
pub fn or(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    if op != BinOp::Or {
        return Ok(None);
    }
    let is_union = |v| matches!(v, Value::Record(id) if vm.heap.records.get(id).ty == BuiltinType::Union);
    if is_union(a) || is_union(b) {
        let pair = vm.heap.new_tuple([a, b])?;
        return subscribed(vm, pair).map(Some);
    }
    if is_type(vm, a) && is_type(vm, b) {
        return new(vm, &[a, b]).map(Some);
    }
    Ok(None)
}

fn reduce(vm: &mut Vm, args: Args) -> Res<Value> {
    let types = super::descriptor::item(vm, args.get(vm, 0), 0);
    let getitem = vm.get_attr(Value::Type(BuiltinType::Union), "__class_getitem__")?;
    let given = vm.heap.new_tuple([types])?;
    vm.heap.new_tuple([getitem, given])
}

fn describe(vm: &Vm, union: Value, repr: &mut Repr) {
    if !repr.enter(union, "...") {
        return;
    }
    for (i, item) in types(vm, union).unwrap_or_default().into_iter().enumerate() {
        repr.text(if i > 0 { " | " } else { "" });
        alias::describe_arg(vm, item, repr);
    }
    repr.leave();
}
