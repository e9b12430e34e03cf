//! Exception groups: making, splitting.
use super::construct::make;
use super::field;
use crate::heap::ExceptionId;
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// Groups nested deeper are not split.
const MAX_DEPTH: usize = 1000;

/// The methods of `BaseExceptionGroup`.
pub const METHODS: &[NativeDef] = &[
    crate::types::alias::CLASS_GETITEM,
    NativeDef::method("derive", Sig::One, derive),
    NativeDef::method("subgroup", Sig::One, |vm, args| parts(vm, args, false)),
    NativeDef::method("split", Sig::One, |vm, args| parts(vm, args, true)),
];

/// `ExceptionGroup(message, exceptions)`.
pub fn construct(vm: &mut Vm, ty: BuiltinType, args: &[Value]) -> Res<Value> {
    let &[message, exceptions] = args else {
        let given = args.len();
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)")));
    };
    if !matches!(message, Value::Str(_)) {
        let message = format!("BaseExceptionGroup.__new__() argument 1 must be str, not {}", vm.type_name(message));
        return Err(vm.type_error(message));
    }
    let members = match exceptions {
        Value::List(_) | Value::Tuple(_) => vm.items_of(exceptions)?,
        Value::Str(_) | Value::Bytes(_) | Value::Range(_) => {
            let iter = vm.get_iter(exceptions)?;
            vm.collect_items(iter)?
        }
        _ => return Err(vm.type_error("second argument (exceptions) must be a sequence")),
    };
    if members.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    if let Some(wrong) = members.iter().position(|m| !matches!(m, Value::Exception(_))) {
        return Err(vm.value_error(format!("Item {wrong} of second argument (exceptions) is not an exception")));
    }
    let plain = members.iter().all(|&m| vm.is_a(m, BuiltinType::Exception) || vm.is_a(m, BuiltinType::ExceptionGroup));
    let ty = match (ty, plain) {
        (BuiltinType::BaseExceptionGroup, true) => BuiltinType::ExceptionGroup,
        (BuiltinType::ExceptionGroup, false) => return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup")),
        _ => ty,
    };
    let members = vm.heap.new_tuple(members)?;
    make(vm, ty, args, vec![message, members])
}

fn members(vm: &Vm, id: ExceptionId) -> Vec<Value> {
    match field(vm, id, "exceptions") {
        Some(Value::Tuple(members)) => vm.heap.tuple(members).to_vec(),
        _ => Vec::new(),
    }
}

fn derive(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Exception(id) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let message = field(vm, id, "message").unwrap_or(Value::None);
    construct(vm, BuiltinType::BaseExceptionGroup, &[message, args.get(vm, 1)])
}

/// What decides which exceptions of a group match.
enum Wanted {
    Types(Vec<BuiltinType>),
    /// These very exceptions.
    Chosen(Vec<Value>),
}

impl Wanted {
    fn matches(&self, vm: &Vm, value: Value) -> bool {
        match self {
            Wanted::Types(types) => types.iter().any(|&ty| vm.is_a(value, ty)),
            Wanted::Chosen(chosen) => chosen.contains(&value),
        }
    }
}

/// The members that match a condition, and with `both` the rest: each as a group shaped like this one, or None.
fn parts(vm: &mut Vm, args: Args, both: bool) -> Res<Value> {
    let (whole, condition) = (args.get(vm, 0), args.get(vm, 1));
    let wanted = match condition {
        Value::Type(ty) if ty.is_exception() => vec![ty],
        Value::Tuple(id) => {
            let all: Option<Vec<BuiltinType>> = vm.heap.tuple(id).iter().map(|v| exception_type(*v)).collect();
            match all {
                Some(all) => all,
                None => return Err(bad_condition(vm)),
            }
        }
        Value::Type(_) => return Err(bad_condition(vm)),
        _ if crate::builtins::objects::is_callable(vm, condition) => {
            return Err(vm.call_prelude("_group_parts", &[whole, condition, Value::Bool(both)]));
        }
        _ => return Err(bad_condition(vm)),
    };
    split(vm, whole, &Wanted::Types(wanted), both)
}

/// `_vm_group_parts(group, chosen, both)`: as `parts`, of the exceptions in the list `chosen`.
pub fn chosen_parts(vm: &mut Vm, args: Args) -> Res<Value> {
    let (whole, both) = (args.get(vm, 0), args.get(vm, 2) == Value::Bool(true));
    let chosen = vm.items(args, 1)?;
    split(vm, whole, &Wanted::Chosen(chosen), both)
}

fn exception_type(value: Value) -> Option<BuiltinType> {
    match value {
        Value::Type(ty) if ty.is_exception() => Some(ty),
        _ => None,
    }
}

fn bad_condition(vm: &mut Vm) -> Trap {
    vm.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

/// A group on its way: its members, how many are done, and the parts so far.
struct Open {
    group: ExceptionId,
    members: Vec<Value>,
    next: usize,
    matching: Vec<Value>,
    rest: Vec<Value>,
}

fn split(vm: &mut Vm, whole: Value, wanted: &Wanted, both: bool) -> Res<Value> {
    let answer = |vm: &mut Vm, matching, rest| if both { vm.heap.new_tuple([matching, rest]) } else { Ok(matching) };
    let Value::Exception(id) = whole else { return Err(Trap::Internal) };
    if wanted.matches(vm, whole) {
        return answer(vm, whole, Value::None);
    }
    let open = |vm: &Vm, group| Open { group, members: members(vm, group), next: 0, matching: Vec::new(), rest: Vec::new() };
    let mut stack = vec![open(vm, id)];
    loop {
        let Some(top) = stack.last_mut() else { return Err(Trap::Internal) };
        let Some(&member) = top.members.get(top.next) else {
            let Some(done) = stack.pop() else { return Err(Trap::Internal) };
            let matching = rebuild(vm, done.group, done.matching)?;
            let rest = rebuild(vm, done.group, done.rest)?;
            let Some(below) = stack.last_mut() else { return answer(vm, matching, rest) };
            below.matching.extend(Some(matching).filter(|v| !v.is_none()));
            below.rest.extend(Some(rest).filter(|v| !v.is_none()));
            continue;
        };
        top.next += 1;
        if wanted.matches(vm, member) {
            top.matching.push(member);
            continue;
        }
        match member {
            Value::Exception(inner) if vm.is_a(member, BuiltinType::BaseExceptionGroup) => {
                if stack.len() >= MAX_DEPTH {
                    return Err(vm.recursion_error());
                }
                let inner = open(vm, inner);
                stack.push(inner);
            }
            _ => top.rest.push(member),
        }
    }
}

/// A group like `group` of other members, with its traceback, cause, context and notes.
fn rebuild(vm: &mut Vm, group: ExceptionId, members: Vec<Value>) -> Res<Value> {
    if members.is_empty() {
        return Ok(Value::None);
    }
    let message = field(vm, group, "message").unwrap_or(Value::None);
    let list = vm.heap.new_list(members)?;
    let made = construct(vm, BuiltinType::BaseExceptionGroup, &[message, list])?;
    let Value::Exception(new) = made else { return Err(Trap::Internal) };
    let old = vm.heap.exceptions.get(group);
    let (cause, context, suppress_context, dict) = (old.cause, old.context, old.suppress_context, old.dict);
    let traceback = old.traceback.clone();
    let bytes = size_of_val(traceback.as_slice());
    vm.heap.budget.charge(bytes)?;
    if let Value::Dict(dict) = dict
        && let Some(Value::List(notes)) = vm.dict_get_str(dict, "__notes__")
    {
        let notes = vm.heap.list(notes).to_vec();
        let notes = vm.heap.new_list(notes)?;
        super::set_attr(vm, made, "__notes__", Some(notes))?;
    }
    let object = vm.heap.exceptions.get_mut(new);
    (object.cause, object.context, object.suppress_context, object.traceback) = (cause, context, suppress_context, traceback);
    Ok(made)
}
