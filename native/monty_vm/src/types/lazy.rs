//! `enumerate`, `zip`, `map`, `filter`, `reversed`: native over native iterators where no Python runs, prelude generators otherwise.
use super::iterator::{self, LAZY, depth_over};
use super::{BuiltinType, TypeDef, deque, dict, sequence};
use crate::builtins::pure;
use crate::heap::{GeneratorState, IterId, IterObj, SliceObj};
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Trap, Vm};

static STRICT: Named = Named { names: &["strict"], positional_only: 0, required: 0, max_positional: 0 };

/// `enumerate`
pub static ENUMERATE: TypeDef = TypeDef {
    new: Some(NativeDef::function("enumerate", Sig::Keywords, enumerate)),
    methods: &[iterator::ITER, iterator::NEXT, crate::types::alias::CLASS_GETITEM],
    ..LAZY
};

/// `zip`
pub static ZIP: TypeDef = TypeDef { new: Some(NativeDef::function("zip", Sig::AnyNamed(&STRICT), zip)), ..LAZY };

/// `map`
pub static MAP: TypeDef = TypeDef { new: Some(NativeDef::function("map", Sig::AnyNamed(&STRICT), map)), ..LAZY };

/// `filter`
pub static FILTER: TypeDef = TypeDef { new: Some(NativeDef::function("filter", Sig::Range(2, 2), filter)), ..LAZY };

/// `reversed`
pub static REVERSED: TypeDef = TypeDef {
    new: Some(NativeDef::function("reversed", Sig::Range(1, 1), |vm, args| {
        let sequence = args.get(vm, 0);
        if vm.is_custom(sequence) { reversed_custom(vm, sequence) } else { reversed(vm, sequence) }
    })),
    methods: iterator::TYPE_METHODS,
    ..LAZY
};

fn enumerate(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len().saturating_sub(1);
    let (iterable, start) = enumerate_arguments(vm, args, count)?;
    let start = match start {
        Value::Undef => Value::Int(0),
        Value::BigInt(_) => start,
        other => Value::Int(vm.index_clamped(other)?),
    };
    let inner = vm.get_iter(iterable)?;
    match depth_over(vm, &[inner]) {
        Some(depth) => vm.new_iter(IterObj::Enumerate { inner, next: start, depth }),
        None => vm.prelude_generator(BuiltinType::Enumerate, "_enumerate", &[inner, start]),
    }
}

/// `enumerate(iterable, start)`, either of them perhaps by name; its messages are its own.
fn enumerate_arguments(vm: &mut Vm, args: Args, count: usize) -> Res<(Value, Value)> {
    let keywords = match args.get(vm, count) {
        Value::Dict(id) => vm.heap.dicts.get(id).entries().map(|e| (e.key, e.value)).collect(),
        _ => Vec::new(),
    };
    if count + keywords.len() > 2 {
        return Err(vm.type_error(format!("enumerate() takes at most 2 arguments ({} given)", count + keywords.len())));
    }
    let mut parts = [Value::Undef; 2];
    for (i, part) in parts.iter_mut().enumerate().take(count) {
        *part = args.get(vm, i);
    }
    for &(name, value) in &keywords {
        let text = vm.heap.as_str(name).unwrap_or("").to_owned();
        let has_iterable = count > 0 || keywords.iter().any(|&(name, _)| vm.heap.as_str(name) == Some("iterable"));
        match (text.as_str(), &mut parts) {
            ("iterable", [part @ Value::Undef, _]) => *part = value,
            ("start", [_, part @ Value::Undef]) if has_iterable => *part = value,
            _ => return Err(vm.type_error(format!("'{text}' is an invalid keyword argument for enumerate()"))),
        }
    }
    let [iterable, start] = parts;
    if iterable.is_undef() {
        return Err(vm.type_error("enumerate() missing required argument 'iterable'"));
    }
    Ok((iterable, start))
}

/// The iterators of arguments `from .. to`.
fn iterators(vm: &mut Vm, args: Args, from: usize, to: usize) -> Res<Vec<Value>> {
    let mut inner = Vec::with_capacity(to.saturating_sub(from));
    for i in from..to {
        let value = args.get(vm, i);
        inner.push(vm.get_iter(value)?);
    }
    Ok(inner)
}

fn strictness(vm: &mut Vm, args: Args, count: usize) -> Res<bool> {
    let strict = args.get_or(vm, count, Value::Bool(false));
    vm.truth(strict)
}

fn zip(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len().saturating_sub(1);
    let strict = strictness(vm, args, count)?;
    let inner = iterators(vm, args, 0, count)?;
    if let Some(depth) = depth_over(vm, &inner) {
        return vm.new_iter(IterObj::Zip { inner: inner.into(), strict, depth });
    }
    if let ([a, b], false) = (inner.as_slice(), strict) {
        return vm.prelude_generator(BuiltinType::Zip, "_zip2", &[*a, *b]);
    }
    let inner = vm.heap.new_tuple(inner)?;
    if strict {
        let name = vm.heap.new_str("zip")?;
        return vm.prelude_generator(BuiltinType::Zip, "_zip_strict", &[inner, name]);
    }
    vm.prelude_generator(BuiltinType::Zip, "_zip", &[inner])
}

fn map(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len().saturating_sub(1);
    if count < 2 {
        return Err(vm.type_error("map() must have at least two arguments."));
    }
    let strict = strictness(vm, args, count)?;
    let function = args.get(vm, 0);
    let inner = iterators(vm, args, 1, count)?;
    if let [one] = inner.as_slice() {
        return vm.prelude_generator(BuiltinType::Map, "_map", &[function, *one]);
    }
    let zipped = match (depth_over(vm, &inner), inner.as_slice()) {
        (Some(depth), _) if !strict => vm.new_iter(IterObj::Zip { inner: inner.into(), strict, depth })?,
        (_, &[a, b]) if !strict => vm.prelude_generator(BuiltinType::Zip, "_zip2", &[a, b])?,
        _ => {
            let inner = vm.heap.new_tuple(inner)?;
            let name = vm.heap.new_str("map")?;
            let (prelude, given): (_, &[Value]) = if strict { ("_zip_strict", &[inner, name]) } else { ("_zip", &[inner]) };
            vm.prelude_generator(BuiltinType::Zip, prelude, given)?
        }
    };
    vm.prelude_generator(BuiltinType::Map, "_map_many", &[function, zipped])
}

fn filter(vm: &mut Vm, args: Args) -> Res<Value> {
    let (function, iterable) = (args.get(vm, 0), args.get(vm, 1));
    let inner = vm.get_iter(iterable)?;
    match function {
        Value::None | Value::Type(BuiltinType::Bool) => vm.prelude_generator(BuiltinType::Filter, "_filter_true", &[inner]),
        _ => vm.prelude_generator(BuiltinType::Filter, "_filter", &[function, inner]),
    }
}

/// What a `map` or `filter` that was not asked yet does to which native iterator, if it can be drained without running Python.
enum Plan {
    Map(Value),
    Filter(Value),
    FilterTrue,
}

fn plan(vm: &Vm, generator: Value) -> Option<(Plan, IterId)> {
    let Value::Generator(id) = generator else { return None };
    let generator = vm.heap.generators.get(id);
    if !matches!(generator.ty, BuiltinType::Map | BuiltinType::Filter) || generator.state != GeneratorState::Created {
        return None;
    }
    let name = &*vm.linked(generator.code)?.code.name;
    match (name, &*generator.registers) {
        ("_map", &[f, Value::Iter(inner), ..]) if pure::is_pure(vm, f) => Some((Plan::Map(f), inner)),
        ("_filter", &[f, Value::Iter(inner), ..]) if pure::is_pure(vm, f) => Some((Plan::Filter(f), inner)),
        ("_filter_true", &[Value::Iter(inner), ..]) => Some((Plan::FilterTrue, inner)),
        _ => None,
    }
}

/// Whether `drained` is likely to drain an iterator natively.
pub fn is_native(vm: &Vm, iterator: Value) -> bool {
    plan(vm, iterator).is_some()
}

/// All that a `map` or `filter` gives, when it can be had without running Python. It is then exhausted, as what it goes through is.
pub fn drained(vm: &mut Vm, generator: Value) -> Res<Option<Vec<Value>>> {
    let Some((plan, inner)) = plan(vm, generator) else { return Ok(None) };
    let mark = vm.consumed.len();
    let mut items = vm.collect_items(Value::Iter(inner))?;
    let (Plan::Map(function) | Plan::Filter(function)) = plan else {
        let mut kept = Vec::with_capacity(items.len());
        for item in items {
            if vm.truth(item)? {
                kept.push(item);
            }
        }
        return Ok(Some(kept));
    };
    let mut results = Vec::new();
    match pure::map_into(vm, function, &items, &mut results) {
        Ok(true) => {}
        Ok(false) => {
            vm.rewind_to(mark);
            return Ok(None);
        }
        Err(Trap::Raise) => {
            // What comes after the item at fault is still to come.
            vm.rewind_to(mark);
            for _ in 0..=results.len() {
                vm.iter_next(inner)?;
            }
            return Err(Trap::Raise);
        }
        Err(trap) => return Err(trap),
    }
    if let Plan::Map(_) = plan {
        return Ok(Some(results));
    }
    let truths: Res<Vec<bool>> = results.into_iter().map(|result| vm.truth(result)).collect();
    let mut truths = truths?.into_iter();
    items.retain(|_| truths.next().unwrap_or(false));
    Ok(Some(items))
}

/// `reversed(sequence)` where a class says how: by `__reversed__`, as the built-in type that it derives from, or by index.
fn reversed_custom(vm: &mut Vm, sequence: Value) -> Res<Value> {
    let plain = vm.plain(sequence);
    match vm.special(sequence, crate::heap::Special::Reversed) {
        Some(method) if !method.is_none() => return vm.ask_method(method, sequence, &[]),
        // (What the built-in type has of `__reversed__` goes before going by index.)
        None if plain != sequence && vm.type_of(plain).find_method("__reversed__").is_some() => return reversed(vm, plain),
        None if vm.special(sequence, crate::heap::Special::GetItem).is_some()
            && (vm.special(sequence, crate::heap::Special::Len).is_some() || vm.def_of(plain).len.is_some()) =>
        {
            return vm.prelude_generator(BuiltinType::Reversed, "_reversed", &[sequence]);
        }
        None if plain != sequence && vm.def_of(plain).getitem.is_some() => return reversed(vm, plain),
        _ => {}
    }
    let message = format!("'{}' object is not reversible", vm.type_name(sequence));
    Err(vm.type_error(message))
}

/// `reversed(sequence)`
pub fn reversed(vm: &mut Vm, sequence: Value) -> Res<Value> {
    match sequence {
        Value::List(id) => {
            let left = vm.heap.list(id).len();
            vm.new_iter(IterObj::ListReverse { list: sequence, left })
        }
        Value::Deque(_) => deque::iterate_reversed(vm, sequence),
        Value::Tuple(_) => {
            let left = sequence::items(&vm.heap, sequence).len();
            vm.new_iter(IterObj::Reversed { sequence, left })
        }
        Value::Bytes(id) => {
            let left = vm.heap.bytes_of(id).len();
            vm.new_iter(IterObj::Reversed { sequence, left })
        }
        // (By byte offset.)
        Value::Str(id) => {
            let left = vm.heap.str(id).len();
            vm.new_iter(IterObj::Reversed { sequence, left })
        }
        Value::Range(_) => {
            let backwards = SliceObj { start: Value::None, stop: Value::None, step: Value::Int(-1) };
            let backwards = Value::Slice(vm.heap.alloc(backwards)?);
            let range = vm.get_item(sequence, backwards)?;
            vm.get_iter(range)
        }
        Value::Dict(_) | Value::Namespace(_) => dict::iterate_reversed(vm, sequence, crate::heap::ViewKind::Keys),
        Value::Record(_) if dict::shown(vm, sequence) != sequence => reversed(vm, dict::shown(vm, sequence)),
        Value::View(id) => {
            let view = vm.heap.views.get(id);
            let (dict, kind) = (view.dict, view.kind);
            dict::iterate_reversed(vm, dict, kind)
        }
        _ => {
            let message = format!("'{}' object is not reversible", vm.type_name(sequence));
            Err(vm.type_error(message))
        }
    }
}

/// `iter(callable, sentinel)`
pub fn iter_callable(vm: &mut Vm, function: Value, sentinel: Value) -> Res<Value> {
    if !is_callable(function) {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    vm.prelude_generator(BuiltinType::CallableIterator, "_iter_callable", &[function, sentinel])
}

fn is_callable(value: Value) -> bool {
    matches!(
        value,
        Value::Function(_)
            | Value::Builtin(_)
            | Value::Method(_)
            | Value::Bound(_)
            | Value::Type(_)
            | Value::Class(_)
            | Value::Instance(_)
    )
}
