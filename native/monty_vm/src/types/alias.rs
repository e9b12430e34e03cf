//! `types.GenericAlias`: `list[int]`. A record of the origin, the tuple of arguments, and whether it stands for its items
//! (`*tuple[int]`).
use super::{BuiltinType, Getter, TypeDef, record, union};
use crate::heap::RecordId;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Repr, Res, Sig, Trap, Vm};

/// What makes a type generic: the row for its table.
pub const CLASS_GETITEM: NativeDef = NativeDef::class_method("__class_getitem__", Sig::One, |vm, args| {
    let (origin, given) = (args.get(vm, 0), args.get(vm, 1));
    new(vm, origin, given)
});

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("GenericAlias", Sig::Range(2, 2), |vm, args| {
        let (origin, given) = (args.get(vm, 0), args.get(vm, 1));
        new(vm, origin, given)
    })),
    methods: &[
        NativeDef::method("__mro_entries__", Sig::One, |vm, args| {
            let origin = part(vm, args.get(vm, 0), ORIGIN);
            vm.heap.new_tuple([origin])
        }),
        NativeDef::method("__reduce__", Sig::None, reduce),
        NativeDef::method("__call__", Sig::Keywords, |vm, args| {
            let given = args.len().saturating_sub(1);
            let (alias, keywords) = (args.get(vm, 0), args.get(vm, given));
            let items = args.rest(vm, 1).get(..given.saturating_sub(1)).unwrap_or(&[]).to_vec();
            let items = vm.heap.new_tuple(items)?;
            let keywords = if keywords.is_undef() { Value::Dict(vm.new_dict()?) } else { keywords };
            Err(vm.call_prelude("_call_alias", &[alias, items, keywords]))
        }),
        NativeDef::method("__instancecheck__", Sig::One, |vm, _| Err(refuse(vm, "isinstance"))),
        NativeDef::method("__subclasscheck__", Sig::One, |vm, _| Err(refuse(vm, "issubclass"))),
    ],
    getters: &[
        Getter { name: "__origin__", get: |vm, alias| Ok(part(vm, alias, ORIGIN)) },
        Getter { name: "__args__", get: |vm, alias| Ok(part(vm, alias, ARGS)) },
        Getter { name: "__parameters__", get: |vm, alias| parameters(vm, part(vm, alias, ARGS)) },
        Getter { name: "__unpacked__", get: |vm, alias| Ok(part(vm, alias, UNPACKED)) },
        Getter {
            name: "__typing_unpacked_tuple_args__",
            get: |vm, alias| match (part(vm, alias, UNPACKED), part(vm, alias, ORIGIN)) {
                (Value::Bool(true), Value::Type(BuiltinType::Tuple)) => Ok(part(vm, alias, ARGS)),
                _ => Ok(Value::None),
            },
        },
    ],
    getitem: Some(|vm, alias, key| vm.ask_prelude("_substitute", &[alias, key])),
    iter: Some(|vm, alias| {
        let (origin, args) = (part(vm, alias, ORIGIN), part(vm, alias, ARGS));
        let unpacked = record::new(vm, BuiltinType::GenericAlias, vec![origin, args, Value::Bool(true)])?;
        let one = vm.heap.new_tuple([unpacked])?;
        vm.get_iter(one)
    }),
    binary: Some(union::or),
    repr: Some(describe),
    doc: "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).",
    ..TypeDef::EMPTY
};

const ORIGIN: usize = 0;
const ARGS: usize = 1;
const UNPACKED: usize = 2;

/// The functions that the library's Python has of aliases.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_parameters", Sig::One, |vm, args| {
        let given = args.get(vm, 0);
        parameters(vm, given)
    }),
    NativeDef::function("_vm_union", Sig::One, |vm, args| {
        let items = vm.items(args, 0)?;
        union::new(vm, &items)
    }),
    NativeDef::function("_vm_type_param", Sig::Range(4, 4), |vm, args| {
        let parts = args.rest(vm, 0).to_vec();
        Err(vm.call_prelude("_type_param", &parts))
    }),
    NativeDef::function("_vm_type_alias", Sig::Range(3, 3), |vm, args| {
        let parts = args.rest(vm, 0).to_vec();
        Err(vm.call_prelude("_type_alias", &parts))
    }),
    NativeDef::function("_vm_generic_base", Sig::One, |vm, args| {
        let params = args.get(vm, 0);
        Err(vm.call_prelude("_generic_base", &[params]))
    }),
    NativeDef::function("_vm_set_type_params", Sig::Range(2, 2), |vm, args| {
        let (function, params) = (args.get(vm, 0), args.get(vm, 1));
        vm.set_attr(function, "__type_params__", Some(params))?;
        Ok(function)
    }),
    NativeDef::function("_vm_caller_module", Sig::None, |vm, _| vm.caller_module()),
    NativeDef::function("_vm_type_text", Sig::One, |vm, args| {
        let name = type_text(vm, args.get(vm, 0));
        match name {
            Some(name) => vm.heap.new_string(name),
            None => Ok(Value::None),
        }
    }),
];

/// An alias: arguments that are not a tuple are one.
pub fn new(vm: &mut Vm, origin: Value, given: Value) -> Res<Value> {
    let args = match given {
        Value::Tuple(_) => given,
        one => vm.heap.new_tuple([one])?,
    };
    record::new(vm, BuiltinType::GenericAlias, vec![origin, args, Value::Bool(false)])
}

/// Whether a value is an alias.
pub fn is_alias(vm: &Vm, value: Value) -> bool {
    matches!(value, Value::Record(id) if vm.heap.records.get(id).ty == BuiltinType::GenericAlias)
}

fn part(vm: &Vm, alias: Value, i: usize) -> Value {
    super::descriptor::item(vm, alias, i)
}

/// `type[key]` of a built-in type.
pub fn of_type(vm: &mut Vm, ty: BuiltinType, key: Value) -> Res<Value> {
    match ty {
        BuiltinType::Union => union::subscribed(vm, key),
        _ if ty == BuiltinType::Type || ty.find_method("__class_getitem__").is_some() => new(vm, Value::Type(ty), key),
        _ => Err(vm.type_error(format!("type '{}' is not subscriptable", ty.full_name()))),
    }
}

/// Where an attribute of an alias is that is not its own: the origin. None when it is its own.
pub fn forwarded(vm: &Vm, alias: RecordId, name: &str) -> Option<Value> {
    let object = vm.heap.records.get(alias);
    let own = [
        "__class__",
        "__origin__",
        "__args__",
        "__parameters__",
        "__mro_entries__",
        "__unpacked__",
        "__typing_unpacked_tuple_args__",
        "__reduce__",
        "__reduce_ex__",
        "__copy__",
        "__deepcopy__",
    ];
    if object.ty != BuiltinType::GenericAlias || own.contains(&name) {
        return None;
    }
    object.items.get(ORIGIN).copied()
}

fn reduce(vm: &mut Vm, args: Args) -> Res<Value> {
    let alias = args.get(vm, 0);
    let (origin, given) = (part(vm, alias, ORIGIN), part(vm, alias, ARGS));
    if part(vm, alias, UNPACKED) == Value::Bool(true) {
        let next = Vm::builtin("next").ok_or(Trap::Internal)?;
        let plain = new(vm, origin, given)?;
        let items = vm.get_iter(plain)?;
        let args = vm.heap.new_tuple([items])?;
        return vm.heap.new_tuple([next, args]);
    }
    let args = vm.heap.new_tuple([origin, given])?;
    vm.heap.new_tuple([Value::Type(BuiltinType::GenericAlias), args])
}

#[cold]
fn refuse(vm: &mut Vm, function: &str) -> Trap {
    vm.type_error(format!("{function}() argument 2 cannot be a parameterized generic"))
}

/// The type parameters in a tuple of arguments, each once, in order.
pub fn parameters(vm: &mut Vm, args: Value) -> Res<Value> {
    const MAX: usize = 10_000;
    let mut found: Vec<Value> = Vec::new();
    let mut pending = vm.items_of(args)?;
    pending.reverse();
    let mut steps = 0;
    while let Some(arg) = pending.pop() {
        steps += 1;
        if steps > MAX {
            return Err(vm.value_error("too many type arguments"));
        }
        let inner = match arg {
            Value::Type(_) | Value::Class(_) => continue,
            Value::List(_) | Value::Tuple(_) => arg,
            Value::Record(id) if matches!(vm.heap.records.get(id).ty, BuiltinType::GenericAlias) => part(vm, arg, ARGS),
            Value::Record(id) if matches!(vm.heap.records.get(id).ty, BuiltinType::Union) => part(vm, arg, 0),
            Value::Instance(_) => {
                if vm.class_of(arg).is_some_and(|class| vm.python_attr(class, "__typing_subst__").is_some()) {
                    if !found.contains(&arg) {
                        found.push(arg);
                    }
                    continue;
                }
                match vm.find_attr(arg, "__parameters__")? {
                    Some(inner @ Value::Tuple(_)) => inner,
                    _ => continue,
                }
            }
            _ => continue,
        };
        let items = vm.items_of(inner)?;
        pending.extend(items.into_iter().rev());
    }
    vm.heap.new_tuple(found)
}

/// How a type (or what has a module and a qualified name) is written in an alias.
pub fn type_text(vm: &Vm, value: Value) -> Option<String> {
    match value {
        Value::Ellipsis => Some("...".to_owned()),
        Value::Type(BuiltinType::NoneType) => Some("None".to_owned()),
        Value::Type(ty) => Some(super::type_::qualified_name(ty)),
        Value::Class(id) => Some(vm.class_full_name(id)),
        Value::Function(id) => {
            let name = super::function::qualname(vm, id);
            Some(match super::function::module(vm, id) {
                Some(module) if module != "builtins" => format!("{module}.{name}"),
                _ => name,
            })
        }
        Value::Instance(id) => {
            let text = |name| vm.own_attr(id, name).and_then(|v| vm.heap.as_str(v));
            let (name, module) = (text("__qualname__")?, text("__module__")?);
            Some(if module == "builtins" { name.to_owned() } else { format!("{module}.{name}") })
        }
        _ => None,
    }
}

/// Writes an argument.
pub fn describe_arg(vm: &Vm, arg: Value, repr: &mut Repr) {
    match type_text(vm, arg) {
        Some(text) => repr.text(&text),
        None => repr.value(arg),
    }
}

fn describe(vm: &Vm, alias: Value, repr: &mut Repr) {
    if !repr.enter(alias, "...") {
        return;
    }
    if part(vm, alias, UNPACKED) == Value::Bool(true) {
        repr.text("*");
    }
    describe_arg(vm, part(vm, alias, ORIGIN), repr);
    repr.text("[");
    if let Value::Tuple(id) = part(vm, alias, ARGS) {
        let items = vm.heap.tuple(id);
        if items.is_empty() {
            repr.text("()");
        }
        for (i, &item) in items.iter().enumerate() {
            repr.text(if i > 0 { ", " } else { "" });
            match item {
                Value::List(list) => {
                    repr.text("[");
                    for (i, &item) in vm.heap.list(list).iter().enumerate() {
                        repr.text(if i > 0 { ", " } else { "" });
                        describe_arg(vm, item, repr);
                    }
                    repr.text("]");
                }
                item => describe_arg(vm, item, repr),
            }
        }
    }
    repr.text("]");
    repr.leave();
}
