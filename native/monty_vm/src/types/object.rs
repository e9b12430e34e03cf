//! `object`: what every value can do, and the special methods that follow from a type's slots (`[].__len__()`, `(5).__add__(3)`).
use super::{BuiltinType, TypeDef, UnaryOp, deque, instance, reduce, slots};
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::{InstanceObj, Special};
use crate::value::Value;
use crate::vm::{Args, NativeDef, NativeFn, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("object", Sig::Keywords, |vm, args| {
        if args.len() > 1 || !args.get(vm, 0).is_undef() {
            return Err(vm.type_error("object() takes no arguments"));
        }
        Ok(Value::Instance(vm.heap.alloc(InstanceObj::default())?))
    })),
    methods: METHODS,
    doc: "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n",
    ..TypeDef::EMPTY
};

/// A type that has nothing of its own.
pub static PLAIN: TypeDef = TypeDef::EMPTY;

const fn slot(name: &'static str, argc: u8, func: NativeFn) -> NativeDef {
    NativeDef::method(name, Sig::Slot(argc), func)
}

macro_rules! binary {
    ($name:literal, $op:ident) => {
        slot($name, 1, |vm, args| binary(vm, BinOp::$op, args, false)).of_instance()
    };
}
macro_rules! reversed {
    ($name:literal, $op:ident) => {
        slot($name, 1, |vm, args| binary(vm, BinOp::$op, args, true)).of_instance()
    };
}
macro_rules! inplace {
    ($name:literal, $op:ident) => {
        slot($name, 1, |vm, args| inplace(vm, BinOp::$op, args)).of_instance()
    };
}
macro_rules! compare {
    ($name:literal, $op:ident) => {
        slot($name, 1, |vm, args| compare(vm, CmpOp::$op, args))
    };
}
macro_rules! unary {
    ($name:literal, $op:ident) => {
        slot($name, 0, |vm, args| {
            let value = args.get(vm, 0);
            vm.unary(UnaryOp::$op, value)
        })
    };
}

/// The first `OF_ALL` are every value's; of the others each is a type's that has what it stands for (`applies`).
pub const METHODS: &[NativeDef] = &[
    slot("__repr__", 0, |vm, args| {
        if instance::is_instance(vm, args.get(vm, 0)) {
            let value = args.get(vm, 0);
            return instance::repr(vm, value);
        }
        let text = vm.repr(args.get(vm, 0))?;
        vm.heap.new_string(text)
    }),
    slot("__str__", 0, |vm, args| {
        let value = args.get(vm, 0);
        if instance::is_instance(vm, value) {
            return instance::str(vm, value);
        }
        vm.str_value(value)
    }),
    slot("__hash__", 0, |vm, args| {
        let value = args.get(vm, 0);
        if instance::is_instance(vm, value) {
            return instance::hash(vm, value);
        }
        vm.python_hash(value).map(Value::Int)
    }),
    NativeDef::method("__format__", Sig::One, format),
    NativeDef::method("__dir__", Sig::None, |vm, args| {
        let value = args.get(vm, 0);
        crate::builtins::objects::dir_list(vm, value)
    }),
    NativeDef::method("__sizeof__", Sig::None, |vm, args| {
        let value = args.get(vm, 0);
        Ok(Value::Int(size_of_value(vm, value)))
    }),
    slot("__getattribute__", 1, |vm, args| {
        let (value, name) = (args.get(vm, 0), args.get(vm, 1));
        let name = crate::builtins::objects::attribute_name(vm, name)?;
        if let Some(class) = vm.heap.class_of(value) {
            return match vm.find_instance_attr(value, class, &name)? {
                Some(found) => Ok(found),
                None => Err(vm.attribute_error(value, &name)),
            };
        }
        if let Value::Class(_) = value {
            return match vm.find_attr(value, &name)? {
                Some(found) => Ok(found),
                None => Err(vm.attribute_error(value, &name)),
            };
        }
        vm.get_attr(value, &name)
    }),
    slot("__setattr__", 2, |vm, args| {
        let (value, name, new) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
        let name = crate::builtins::objects::attribute_name(vm, name)?;
        set_plain(vm, value, &name, Some(new)).map(|()| Value::None)
    }),
    slot("__delattr__", 1, |vm, args| {
        let (value, name) = (args.get(vm, 0), args.get(vm, 1));
        let name = crate::builtins::objects::attribute_name(vm, name)?;
        set_plain(vm, value, &name, None).map(|()| Value::None)
    }),
    compare!("__eq__", Eq),
    compare!("__ne__", Ne),
    compare!("__lt__", Lt),
    compare!("__le__", Le),
    compare!("__gt__", Gt),
    compare!("__ge__", Ge),
    instance::METHODS[0],
    instance::METHODS[1],
    instance::METHODS[2],
    instance::METHODS[3],
    reduce::METHODS[0],
    reduce::METHODS[1],
    reduce::METHODS[2],
    // ---- what follows is not of all types ----
    slot("__len__", 0, |vm, args| {
        let value = args.get(vm, 0);
        match vm.def_of(value).len {
            Some(_) => crate::builtins::iteration::len(vm, args),
            None => Err(Trap::Internal),
        }
    }),
    slot("__bool__", 0, |vm, args| {
        let value = args.get(vm, 0);
        vm.truth(value).map(Value::Bool)
    }),
    slot("__contains__", 1, |vm, args| {
        let (container, item) = (args.get(vm, 0), args.get(vm, 1));
        vm.contains(container, item).map(Value::Bool)
    }),
    NativeDef::method("__getitem__", Sig::One, |vm, args| {
        let (value, key) = (args.get(vm, 0), args.get(vm, 1));
        let key = deque::slot_index(vm, value, key)?;
        vm.get_item(value, key)
    }),
    slot("__setitem__", 2, |vm, args| {
        let (value, key, new) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
        let new = match (value, key, new) {
            (_, Value::Slice(_), Value::List(_) | Value::Tuple(_)) => new,
            (Value::List(_), Value::Slice(_), _) => {
                let items = vm.items(args, 2)?;
                vm.heap.new_list(items)?
            }
            _ => new,
        };
        let key = deque::slot_index(vm, value, key)?;
        vm.set_item(value, key, new).map(|()| Value::None)
    }),
    slot("__delitem__", 1, |vm, args| {
        let (value, key) = (args.get(vm, 0), args.get(vm, 1));
        let key = deque::slot_index(vm, value, key)?;
        vm.del_item(value, key).map(|()| Value::None)
    }),
    slot("__iter__", 0, |vm, args| {
        let value = args.get(vm, 0);
        vm.get_iter(value)
    }),
    slot("__int__", 0, |vm, args| {
        let value = args.get(vm, 0);
        super::int::to_int(vm, value)
    }),
    slot("__index__", 0, |vm, args| {
        let value = args.get(vm, 0);
        super::int::to_int(vm, value)
    }),
    NativeDef::method("__trunc__", Sig::None, |vm, args| {
        let value = args.get(vm, 0);
        super::int::to_int(vm, value)
    }),
    slot("__float__", 0, |vm, args| {
        let value = args.get(vm, 0);
        match vm.as_float(value)? {
            Some(f) => Ok(Value::Float(f)),
            None => Err(Trap::Internal),
        }
    }),
    slot("__abs__", 0, crate::builtins::numeric::abs),
    slot("__divmod__", 1, |vm, args| divmod(vm, args, false)),
    slot("__rdivmod__", 1, |vm, args| divmod(vm, args, true)),
    NativeDef::method("__floor__", Sig::None, crate::modules::math_floor),
    NativeDef::method("__ceil__", Sig::None, crate::modules::math_ceil),
    NativeDef::method("__round__", Sig::Range(0, 1), crate::builtins::numeric::round),
    unary!("__neg__", Neg),
    unary!("__pos__", Pos),
    unary!("__invert__", Invert),
    binary!("__add__", Add),
    binary!("__sub__", Sub),
    binary!("__mul__", Mul),
    binary!("__truediv__", Div),
    binary!("__floordiv__", FloorDiv),
    binary!("__mod__", Mod),
    NativeDef::method("__pow__", Sig::SlotRange(1, 2), |vm, args| power(vm, args, false)),
    binary!("__lshift__", Shl),
    binary!("__rshift__", Shr),
    binary!("__and__", And),
    binary!("__or__", Or),
    binary!("__xor__", Xor),
    reversed!("__radd__", Add),
    reversed!("__rsub__", Sub),
    reversed!("__rmul__", Mul),
    reversed!("__rtruediv__", Div),
    reversed!("__rfloordiv__", FloorDiv),
    reversed!("__rmod__", Mod),
    NativeDef::method("__rpow__", Sig::SlotRange(1, 2), |vm, args| power(vm, args, true)),
    reversed!("__rlshift__", Shl),
    reversed!("__rrshift__", Shr),
    reversed!("__rand__", And),
    reversed!("__ror__", Or),
    reversed!("__rxor__", Xor),
    inplace!("__iadd__", Add),
    inplace!("__imul__", Mul),
    inplace!("__ior__", Or),
    inplace!("__iand__", And),
    inplace!("__isub__", Sub),
    inplace!("__ixor__", Xor),
];

/// A method of `object` itself, which types have of their own (`overrides`): it knows nothing of the type of its receiver.
pub fn own_row(index: usize) -> Option<&'static NativeDef> {
    const REPR: NativeDef = slot("__repr__", 0, |vm, args| {
        let value = args.get(vm, 0);
        let text = instance::address_repr(vm, value);
        vm.heap.new_string(text)
    });
    const STR: NativeDef = slot("__str__", 0, |vm, args| {
        let value = args.get(vm, 0);
        if let Some(text) = vm.text_by_method(value, false)? {
            return Ok(text);
        }
        let text = vm.repr(value)?;
        vm.heap.new_string(text)
    });
    const FORMAT: NativeDef = NativeDef::method("__format__", Sig::One, |vm, args| {
        let (value, spec) = (args.get(vm, 0), args.get(vm, 1));
        if vm.heap.as_str(spec).is_some_and(|spec| !spec.is_empty()) {
            let message = format!("unsupported format string passed to {}.__format__", vm.type_name(value));
            return Err(vm.type_error(message));
        }
        format(vm, args)
    });
    const SETATTR: NativeDef = slot("__setattr__", 2, |vm, args| {
        let [value, name, new] = [0, 1, 2].map(|i| args.get(vm, i));
        not_of_class(vm, value, "__setattr__")?;
        let name = crate::builtins::objects::attribute_name(vm, name)?;
        set_plain(vm, value, &name, Some(new)).map(|()| Value::None)
    });
    const DELATTR: NativeDef = slot("__delattr__", 1, |vm, args| {
        let [value, name] = [0, 1].map(|i| args.get(vm, i));
        not_of_class(vm, value, "__delattr__")?;
        let name = crate::builtins::objects::attribute_name(vm, name)?;
        set_plain(vm, value, &name, None).map(|()| Value::None)
    });
    const HASH: NativeDef = slot("__hash__", 0, |vm, args| {
        let value = args.get(vm, 0);
        if matches!(value, Value::Instance(_)) || vm.is_custom(value) || slots::compares(vm.type_of(value)) {
            return Ok(Value::Int(instance::identity_hash(value)));
        }
        crate::heap::hash::python_hash(&vm.heap, value).map(Value::Int).map_err(|why| vm.no_hash(why))
    });
    const EQ: NativeDef = slot("__eq__", 1, |vm, args| {
        let same = crate::heap::equal::identical(args.get(vm, 0), args.get(vm, 1));
        Ok(if same { Value::Bool(true) } else { Value::NotImplemented })
    });
    // What the type says by `__eq__`, the other way round.
    const NE: NativeDef = slot("__ne__", 1, |vm, args| {
        let (value, other) = (args.get(vm, 0), args.get(vm, 1));
        if let Some(answer) = vm.ask_special(value, Special::Eq, &[other])? {
            return match answer {
                Value::NotImplemented => Ok(answer),
                answer => vm.truth(answer).map(|same| Value::Bool(!same)),
            };
        }
        if vm.is_custom(value) || !slots::compares(vm.type_of(value)) {
            return instance::compare(vm, CmpOp::Ne, value, other);
        }
        compare(vm, CmpOp::Ne, args)
    });
    const LT: NativeDef = slot("__lt__", 1, |_, _| Ok(Value::NotImplemented));
    const LE: NativeDef = slot("__le__", 1, |_, _| Ok(Value::NotImplemented));
    const GT: NativeDef = slot("__gt__", 1, |_, _| Ok(Value::NotImplemented));
    const GE: NativeDef = slot("__ge__", 1, |_, _| Ok(Value::NotImplemented));
    static OWN: [(usize, NativeDef); 12] = [
        (0, REPR),
        (1, STR),
        (2, HASH),
        (3, FORMAT),
        (7, SETATTR),
        (8, DELATTR),
        (9, EQ),
        (10, NE),
        (11, LT),
        (12, LE),
        (13, GT),
        (14, GE),
    ];
    match OWN.iter().find(|(at, _)| *at == index) {
        Some((_, own)) => Some(own),
        None => METHODS.get(index),
    }
}

/// `object`'s way to set attributes is not for classes: it would pass over what `type` does.
fn not_of_class(vm: &mut Vm, value: Value, name: &str) -> Res {
    match value {
        Value::Class(_) | Value::Type(_) => {
            let message = format!("can't apply this {name} to {} object", vm.type_name(value));
            Err(vm.type_error(message))
        }
        _ => Ok(()),
    }
}

/// `a.__op__(b)` and `a.__rop__(b)`: NotImplemented where the type does not know.
fn binary(vm: &mut Vm, op: BinOp, args: Args, reversed: bool) -> Res<Value> {
    let (instance, other) = (args.get(vm, 0), args.get(vm, 1));
    let own = vm.plain(instance);
    if let Value::Deque(_) = own {
        return Ok(deque::of_instance(vm, op, instance, other)?.unwrap_or(Value::NotImplemented));
    }
    let (a, b) = if reversed { (other, own) } else { (own, other) };
    // An int leaves floats to float, a float leaves complex numbers to complex.
    let rank = |vm: &Vm, value: Value| match vm.type_of(value) {
        BuiltinType::Bool | BuiltinType::Int => 1,
        BuiltinType::Float => 2,
        BuiltinType::Complex => 3,
        _ => 0,
    };
    let (own_rank, other_rank) = (rank(vm, own), rank(vm, other));
    if own_rank > 0 {
        let known = (1..=own_rank).contains(&other_rank);
        let result = if known { vm.number_binary(op, a, b)? } else { None };
        return Ok(result.unwrap_or(Value::NotImplemented));
    }
    let result = match vm.def_of(own).binary {
        Some(slot) => slot(vm, op, a, b)?,
        None => None,
    };
    Ok(result.unwrap_or(Value::NotImplemented))
}

/// `a.__pow__(b, modulus)` and `a.__rpow__(b, modulus)`.
fn power(vm: &mut Vm, args: Args, reversed: bool) -> Res<Value> {
    let (own, other, modulus) = (args.get(vm, 0), args.get(vm, 1), args.get_or(vm, 2, Value::None));
    if modulus.is_none() {
        return binary(vm, BinOp::Pow, args, reversed);
    }
    let ints = [own, other, modulus].into_iter().all(|value| vm.int_ref(value).is_some());
    if !ints && vm.int_ref(own).is_some() {
        return Ok(Value::NotImplemented);
    }
    let (base, exponent) = if reversed { (other, own) } else { (own, other) };
    crate::builtins::numeric::power_modulo(vm, base, exponent, modulus)
}

fn inplace(vm: &mut Vm, op: BinOp, args: Args) -> Res<Value> {
    let (instance, b) = (args.get(vm, 0), args.get(vm, 1));
    let a = vm.plain(instance);
    let result = match vm.def_of(a).inplace {
        Some(slot) => slot(vm, op, a, b)?,
        None => None,
    };
    Ok(result.map_or(Value::NotImplemented, |result| if result == a { instance } else { result }))
}

/// Whether values of two types compare by value with each other.
fn comparable(vm: &Vm, a: Value, b: Value) -> bool {
    use BuiltinType as T;
    let (x, y) = (vm.type_of(a), vm.type_of(b));
    let number = |ty| matches!(ty, T::Int | T::Bool | T::Float | T::Complex);
    let set = |ty| matches!(ty, T::Set | T::FrozenSet | T::DictKeys | T::DictItems | T::OrderedKeys | T::OrderedItems);
    // An int does not know floats; a float knows ints.
    let rank = |ty| match ty {
        T::Int | T::Bool => 1,
        T::Float => 2,
        _ => 3,
    };
    if number(x) && number(y) {
        return rank(x) >= rank(y);
    }
    if set(x) && set(y) {
        return true;
    }
    let by_value = matches!(x, T::Str | T::Bytes | T::List | T::Deque | T::Tuple | T::Dict | T::Range | T::Slice | T::DictValues);
    x == y && by_value
}

fn compare(vm: &mut Vm, op: CmpOp, args: Args) -> Res<Value> {
    let (a, b) = (args.get(vm, 0), args.get(vm, 1));
    if vm.is_custom(a) || vm.is_custom(b) {
        return instance::compare(vm, op, a, b);
    }
    let ordered = !matches!(op, CmpOp::Eq | CmpOp::Ne);
    if !comparable(vm, a, b) {
        let same = crate::heap::equal::identical(a, b);
        let bound = matches!(a, Value::Bound(_)) && vm.equal(a, b)?;
        return Ok(match op {
            CmpOp::Eq if same || bound => Value::Bool(true),
            CmpOp::Ne if same || bound => Value::Bool(false),
            _ => Value::NotImplemented,
        });
    }
    let unordered = matches!(
        vm.type_of(a),
        BuiltinType::Dict | BuiltinType::Range | BuiltinType::Slice | BuiltinType::DictValues | BuiltinType::Complex
    );
    if ordered && unordered {
        return Ok(Value::NotImplemented);
    }
    vm.compare(op, a, b).map(Value::Bool)
}

fn format(vm: &mut Vm, args: Args) -> Res<Value> {
    let (value, spec) = (args.get(vm, 0), args.get(vm, 1));
    let Some(spec) = vm.heap.as_str(spec).map(str::to_owned) else {
        let message = format!("__format__() argument must be str, not {}", vm.type_name(spec));
        return Err(vm.type_error(message));
    };
    if vm.is_custom(value) {
        return instance::format(vm, value, &spec);
    }
    vm.format_value(value, &spec)
}

/// `a.__divmod__(b)`, or with `reversed` `a.__rdivmod__(b)`.
fn divmod(vm: &mut Vm, args: Args, reversed: bool) -> Res<Value> {
    let (a, b) = (args.get(vm, 0), args.get(vm, 1));
    let (a, b) = if reversed { (b, a) } else { (a, b) };
    match vm.number_binary(BinOp::FloorDiv, a, b)? {
        Some(quotient) => {
            let rest = vm.number_binary(BinOp::Mod, a, b)?.ok_or(Trap::Internal)?;
            vm.heap.new_tuple([quotient, rest])
        }
        None => Ok(Value::NotImplemented),
    }
}

fn set_plain(vm: &mut Vm, value: Value, name: &str, new: Option<Value>) -> Res {
    match value {
        Value::Class(class) => vm.set_plain_class_attr(class, name, new),
        _ => match vm.heap.class_of(value) {
            Some(class) => vm.set_plain_attr(value, class, name, new),
            None => vm.set_attr(value, name, new),
        },
    }
}

/// What a value takes, in round numbers: `sys.getsizeof` is no promise.
pub fn size_of_value(vm: &Vm, value: Value) -> i64 {
    let heap = &vm.heap;
    let payload = match value {
        Value::Str(id) => heap.str(id).len(),
        Value::Bytes(id) => heap.bytes_of(id).len(),
        Value::List(id) => 8 * heap.list(id).len(),
        Value::Tuple(id) => 8 * heap.tuple(id).len(),
        Value::Deque(id) => 8 * heap.deques.get(id).items.len(),
        Value::Dict(id) => 24 * heap.dicts.get(id).len(),
        Value::Set(id) | Value::FrozenSet(id) => 16 * heap.sets.get(id).len(),
        Value::BigInt(id) => heap.big_ints.get(id).value.bits() as usize / 8,
        _ => 0,
    };
    payload as i64 + 24
}

#[cfg(test)]
mod tests {
    use super::METHODS;
    use crate::types::slots::OF_ALL;

    #[test]
    fn the_methods_of_all_come_first() {
        assert_eq!(METHODS.get(OF_ALL).map(|m| m.name), Some("__len__"));
    }
}
