//! What `object` does for instances of user-defined classes: the methods at the end of every MRO.
use super::{BuiltinType, class, payload};
use crate::bytecode::CmpOp;
use crate::heap::Special;
use crate::heap::equal::identical;
use crate::heap::identity::identity;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm, says_its_class};

/// Methods of `object` that built-in values have too, but that matter to classes.
pub const METHODS: [NativeDef; 4] = [
    NativeDef::static_method("__new__", Sig::Keywords, new).asks_args(),
    NativeDef::method("__init__", Sig::Keywords, init).asks_args(),
    NativeDef::class_method("__init_subclass__", Sig::Keywords, |vm, args| {
        let (class, given) = (args.get(vm, 0), args.len() > 2 || !args.get(vm, args.len().saturating_sub(1)).is_undef());
        if given && args.len() >= 2 {
            let name = name_of(vm, class);
            let message = format!("{name}.__init_subclass__() takes no keyword arguments");
            return Err(vm.type_error(message));
        }
        Ok(Value::None)
    }),
    NativeDef::class_method("__subclasshook__", Sig::One, |_, _| Ok(Value::NotImplemented)),
];

fn name_of(vm: &Vm, class: Value) -> String {
    match class {
        Value::Class(id) => vm.class_name(id),
        Value::Type(ty) => ty.name().to_owned(),
        _ => String::new(),
    }
}

/// Whether a value's class is user-defined: then these are asked for what `object` (or the built-in base) does, not what the class
/// does.
pub fn is_instance(vm: &Vm, value: Value) -> bool {
    vm.is_custom(value)
}

/// `object.__repr__(value)`, or that of the built-in base.
pub fn repr(vm: &mut Vm, value: Value) -> Res<Value> {
    let text = match (value, vm.plain(value)) {
        (Value::Exception(_), _) => vm.repr_native(value)?,
        (Value::Instance(_), plain) if plain != value && !says_its_class(plain) => vm.repr_native(plain)?,
        (Value::Instance(_), plain) if plain != value => vm.repr_native(value)?,
        _ => default_repr(vm, value),
    };
    vm.heap.new_string(text)
}

/// The `repr` of a class, and of an instance of one that says nothing else.
pub fn default_repr(vm: &Vm, value: Value) -> String {
    match value {
        Value::Class(id) => format!("<class '{}'>", vm.class_full_name(id)),
        _ => address_repr(vm, value),
    }
}

/// `<module.Class object at 0x…>`
pub fn address_repr(vm: &Vm, value: Value) -> String {
    let name = match vm.class_of(value) {
        Some(class) => vm.class_full_name(class),
        None => vm.type_name(value).into_owned(),
    };
    format!("<{name} object at {:#x}>", identity(value))
}

/// `object.__str__(value)`: its `repr`, by its class.
pub fn str(vm: &mut Vm, value: Value) -> Res<Value> {
    match (value, vm.plain(value)) {
        (Value::Exception(_), _) => {
            let text = vm.str_native(value)?;
            vm.heap.new_string(text)
        }
        (_, text @ Value::Str(_)) => Ok(text),
        _ => match vm.text_by_method(value, false)? {
            Some(text) => Ok(text),
            None => repr(vm, value),
        },
    }
}

/// `object.__hash__(value)`.
pub fn hash(vm: &mut Vm, value: Value) -> Res<Value> {
    let plain = vm.plain(value);
    if plain != value && !vm.is_custom(plain) {
        return vm.python_hash(plain).map(Value::Int);
    }
    Ok(Value::Int(identity_hash(value)))
}

/// The hash of an object that is equal to itself only.
pub fn identity_hash(value: Value) -> i64 {
    (identity(value) >> 4) as i64
}

/// `object.__format__(value, spec)`.
pub fn format(vm: &mut Vm, value: Value, spec: &str) -> Res<Value> {
    let plain = vm.plain(value);
    if !spec.is_empty() && plain != value && !vm.is_custom(plain) {
        return vm.format_value(plain, spec);
    }
    if spec.is_empty() {
        return vm.str_value(value);
    }
    let message = format!("unsupported format string passed to {}.__format__", vm.type_name(value));
    Err(vm.type_error(message))
}

/// `object.__eq__(a, b)` and the other comparisons.
pub fn compare(vm: &mut Vm, op: CmpOp, a: Value, b: Value) -> Res<Value> {
    let (x, y) = (vm.plain(a), vm.plain(b));
    let custom = vm.is_custom(x) || vm.is_custom(y);
    match op {
        CmpOp::Eq | CmpOp::Ne if !custom => {
            let comparable = vm.type_of(x) == vm.type_of(y) || (vm.int_ref(x).is_some() && vm.int_ref(y).is_some());
            if !comparable {
                return Ok(Value::NotImplemented);
            }
            vm.native_equal(x, y).map(|same| Value::Bool(same == (op == CmpOp::Eq)))
        }
        CmpOp::Eq if identical(a, b) => Ok(Value::Bool(true)),
        CmpOp::Ne => {
            let Some(answer) = vm.ask_special(a, Special::Eq, &[b])? else {
                return Ok(if identical(a, b) { Value::Bool(false) } else { Value::NotImplemented });
            };
            if answer == Value::NotImplemented {
                return Ok(answer);
            }
            vm.truth(answer).map(|truth| Value::Bool(!truth))
        }
        CmpOp::Eq => Ok(Value::NotImplemented),
        _ if custom => Ok(Value::NotImplemented),
        _ => Ok(vm.native_compare(op, x, y)?.map_or(Value::NotImplemented, Value::Bool)),
    }
}

/// What `T.__new__(class, …)` asks of the class: that it derives from `T`, and that no type between them makes its instances.
pub fn check_new(vm: &mut Vm, owner: BuiltinType, class: Option<Value>) -> Res {
    let own = owner.name();
    let Some(class) = class else {
        return Err(vm.type_error(format!("{own}.__new__(): not enough arguments")));
    };
    let maker = match class {
        Value::Type(ty) => ty,
        Value::Class(id) => vm.heap.classes.get(id).base.unwrap_or(BuiltinType::Object),
        other => {
            let message = format!("{own}.__new__(X): X is not a type object ({})", vm.type_name(other));
            return Err(vm.type_error(message));
        }
    };
    let name = name_of(vm, class);
    if !vm.derives(class, Value::Type(owner)) {
        return Err(vm.type_error(format!("{own}.__new__({name}): {name} is not a subtype of {own}")));
    }
    if maker != owner && !super::exception::made_alike(maker, owner) {
        let own_new = |class: &Value| match class {
            Value::Class(id) => vm.heap.classes.get(*id).base == Some(maker) && vm.heap.special_of(*id, Special::New).is_none(),
            class => *class == Value::Type(maker),
        };
        let safe = vm.mro(class).into_iter().find(own_new).map_or_else(String::new, |class| name_of(vm, class));
        return Err(vm.type_error(format!("{own}.__new__({name}) is not safe, use {safe}.__new__()")));
    }
    Ok(())
}

/// `type.__new__(meta, name, bases, namespace, …)`
fn new_class(vm: &mut Vm, args: Args, keywords: Value) -> Res<Value> {
    let given = args.len().saturating_sub(2);
    let [meta, name, bases, namespace] = [0, 1, 2, 3].map(|i| args.get(vm, i));
    if given != 3 {
        return Err(vm.type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)")));
    }
    if !matches!(vm.plain(namespace), Value::Dict(_)) {
        let message = format!("type.__new__() argument 3 must be dict, not {}", vm.type_name(namespace));
        return Err(vm.type_error(message));
    }
    let keywords = if keywords.is_undef() { Value::Dict(vm.new_dict()?) } else { keywords };
    let parts = vm.heap.new_tuple([name, bases, namespace])?;
    Err(vm.call_prelude("_new_type", &[meta, parts, keywords]))
}

/// `cls.__new__(cls, …)` of `object`, and of the built-in type that the class derives from.
fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let given = args.len().saturating_sub(1);
    let keywords = args.get(vm, given);
    if given == 0 {
        return Err(vm.type_error("object.__new__(): not enough arguments"));
    }
    let class = args.get(vm, 0);
    let named = named_tuple(vm, keywords)?;
    match class {
        Value::Type(BuiltinType::Type) => new_class(vm, args, keywords),
        Value::Class(id) => {
            let object = vm.heap.classes.get(id);
            let (base, is_abstract) = (object.base, object.flags.abstract_);
            let [init, own_new] = [Special::Init, Special::New].map(|special| object.specials.get(special).unwrap_or_default());
            match base {
                Some(BuiltinType::Type) => new_class(vm, args, keywords),
                Some(base) => {
                    let rest = args.rest(vm, 1).get(..given - 1).unwrap_or(&[]).to_vec();
                    let first = vm.lay_out(&rest, keywords)?;
                    let argc = rest.len() + named.map_or(0, |n| n.1);
                    if !base.is_exception() && vm.runs_python(first - 1, argc) {
                        let items = vm.heap.new_tuple(rest)?;
                        let keywords = if keywords.is_undef() { Value::Dict(vm.new_dict()?) } else { keywords };
                        return Err(vm.call_prelude("_make_payload", &[class, Value::Type(base), items, keywords]));
                    }
                    payload::make(vm, id, base, first, argc, named.map(|n| n.0), !init.is_undef())
                }
                None => {
                    let extra = given > 1 || named.is_some();
                    if extra && !own_new.is_undef() {
                        return Err(vm.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
                    }
                    if extra && init.is_undef() {
                        let message = format!("{}() takes no arguments", vm.class_name(id));
                        return Err(vm.type_error(message));
                    }
                    if is_abstract {
                        return Err(class::abstract_error(vm, id));
                    }
                    vm.new_instance(id)
                }
            }
        }
        Value::Type(ty) => {
            // (What is filled by `__init__` ignores them.)
            let filled = payload::is_filled(ty);
            let rest = if filled { Vec::new() } else { args.rest(vm, 1).get(..given - 1).unwrap_or(&[]).to_vec() };
            let items = vm.heap.new_tuple(rest)?;
            let keywords = if keywords.is_undef() || filled { Value::Dict(vm.new_dict()?) } else { keywords };
            Err(vm.call_prelude("_call_with", &[class, items, keywords]))
        }
        other => {
            let message = format!("object.__new__(X): X is not a type object ({})", vm.type_name(other));
            Err(vm.type_error(message))
        }
    }
}

/// A dict of keywords as the tuple of their names, and how many.
fn named_tuple(vm: &mut Vm, keywords: Value) -> Res<Option<(Value, usize)>> {
    let Value::Dict(id) = keywords else { return Ok(None) };
    let names: Vec<Value> = vm.heap.dicts.get(id).entries().map(|e| e.key).collect();
    if names.is_empty() {
        return Ok(None);
    }
    let count = names.len();
    Ok(Some((vm.heap.new_tuple(names)?, count)))
}

/// `object.__init__(self, …)`, and that of the built-in type that the class derives from.
fn init(vm: &mut Vm, args: Args) -> Res<Value> {
    let given = args.len().saturating_sub(1);
    let keywords = args.get(vm, given);
    let value = args.get(vm, 0);
    let rest = args.rest(vm, 1).get(..given.saturating_sub(1)).unwrap_or(&[]).to_vec();
    match (value, vm.plain(value)) {
        (Value::Exception(id), _) => {
            let ty = vm.heap.exceptions.get(id).ty;
            // A group is what `__new__` made of it.
            if ty.is_subtype(BuiltinType::BaseExceptionGroup) {
                let all = vm.heap.new_tuple(rest)?;
                vm.heap.exceptions.get_mut(id).args = all;
                return Ok(Value::None);
            }
            let named = named_tuple(vm, keywords)?;
            let first = vm.lay_out(&rest, keywords)?;
            let argc = rest.len() + named.map_or(0, |n| n.1);
            let made = super::exception::construct(vm, ty, first, argc, named.map(|n| n.0))?;
            let Value::Exception(made) = made else { return Err(Trap::Internal) };
            let (args, fields) = (vm.heap.exceptions.get(made).args, vm.heap.exceptions.get(made).fields);
            let exception = vm.heap.exceptions.get_mut(id);
            exception.args = args;
            exception.fields = fields;
        }
        (_, Value::Deque(deque)) => super::deque::refill(vm, deque, &rest, keywords)?,
        (Value::Instance(_), Value::List(list)) => {
            let items = match rest.first() {
                Some(_) => vm.items(args, 1)?,
                None => Vec::new(),
            };
            vm.heap.list_reserve(list, items.len())?;
            vm.heap.with_list(list, |list| {
                list.vec().clear();
                list.extend_from_slice(&items);
            });
        }
        (Value::Instance(_), plain @ (Value::Dict(_) | Value::Set(_))) => {
            if let (Value::Dict(dict), 2..) = (plain, rest.len()) {
                let name = if vm.heap.dicts.get(dict).ordered { "" } else { "dict " };
                return Err(vm.type_error(format!("{name}expected at most 1 argument, got {}", rest.len())));
            }
            let update = vm.get_attr(plain, "update")?;
            let items = vm.heap.new_tuple(rest)?;
            let keywords = if keywords.is_undef() { Value::Dict(vm.new_dict()?) } else { keywords };
            return Err(vm.call_prelude("_init_update", &[update, items, keywords]));
        }
        (Value::Instance(_), Value::Record(record)) => {
            // property, classmethod, staticmethod: made anew with these arguments.
            let ty = vm.heap.records.get(record).ty;
            if let Some(def) = &ty.def().new {
                let named = named_tuple(vm, keywords)?;
                let first = vm.lay_out(&rest, keywords)?;
                let argc = rest.len() + named.map_or(0, |n| n.1);
                let made = vm.call_native(def, None, first, argc, named.map(|n| n.0))?;
                if let Value::Record(made) = made {
                    let items = vm.heap.records.get(made).items.clone();
                    vm.heap.records.get_mut(record).items = items;
                    super::descriptor::keep_doc(vm, args.get(vm, 0))?;
                }
            }
        }
        (Value::Instance(id), Value::Instance(_)) => {
            let class = vm.heap.instances.get(id).class;
            let has_new = class.is_some_and(|class| vm.heap.special_of(class, Special::New).is_some());
            let has_init = class.is_some_and(|class| vm.heap.special_of(class, Special::Init).is_some());
            if (!rest.is_empty() || named_tuple(vm, keywords)?.is_some()) && (has_init || !has_new) {
                return Err(vm.type_error("object.__init__() takes exactly one argument (the instance to initialize)"));
            }
        }
        _ => {}
    }
    Ok(Value::None)
}

/// `_vm_class_attr(class, name)`: an attribute by the MRO, as calls of classes use it: None when it is `object`'s `__init__`.
pub fn class_attr(vm: &mut Vm, args: Args) -> Res<Value> {
    let (class, name) = (args.get(vm, 0), args.get(vm, 1));
    let name = vm.heap.as_str(name).unwrap_or("").to_owned();
    let Value::Class(id) = class else { return vm.get_attr(class, &name) };
    let attr = match name.as_str() {
        "__init__" => match vm.heap.special_of(id, Special::Init) {
            Some(init) => init,
            // What `__new__` was given is not `object.__init__`'s concern, but a built-in base's.
            None => {
                return match vm.heap.classes.get(id).base {
                    Some(base) if payload::is_filled(base) || base.is_exception() => {
                        vm.find_attr(class, "__init__").map(|found| found.unwrap_or(Value::None))
                    }
                    _ => Ok(Value::None),
                };
            }
        },
        _ => match vm.class_attr(id, &name) {
            Some(attr) => attr,
            None => return vm.get_attr(class, &name),
        },
    };
    vm.descriptor_get(attr, Value::Undef, class)
}
