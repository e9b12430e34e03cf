//! The constructors of what goes through other iterators, item by item.
use super::{make, parameters, write_call};
use crate::heap::{GeneratorState, ListObj, Special};
use crate::types::BuiltinType;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Repr, Res, Sig, Trap, Vm};

/// The methods of `chain`.
pub const CHAIN_METHODS: &[NativeDef] = &[
    ITER,
    NEXT,
    NativeDef::class_method("from_iterable", Sig::One, |vm, args| {
        let source = iterator(vm, args, 1)?;
        make(vm, BuiltinType::Chain, "_chain", &[source, Value::None])
    }),
];

/// The methods of `repeat`.
pub const REPEAT_METHODS: &[NativeDef] = &[
    ITER,
    NEXT,
    NativeDef::method("__length_hint__", Sig::None, |vm, args| {
        let repeat = args.get(vm, 0);
        if parameters(vm, repeat).is_empty() {
            return Ok(Value::Int(0));
        }
        match times_left(vm, repeat) {
            Some(left) => Ok(left),
            None => Err(vm.type_error("len() of unsized object")),
        }
    }),
];

/// The methods of what `tee` gives.
pub const TEE_METHODS: &[NativeDef] = &[
    ITER,
    NEXT,
    NativeDef::method("__copy__", Sig::None, |vm, args| {
        let (iterator, link) = shared(vm, args.get(vm, 0))?;
        make(vm, BuiltinType::Tee, "_tee", &[iterator, link])
    }),
];

const ITER: NativeDef = crate::types::iterator::ITER;
const NEXT: NativeDef = crate::types::iterator::NEXT;

/// The iterator of an argument.
pub fn iterator(vm: &mut Vm, args: Args, i: usize) -> Res<Value> {
    let value = args.get(vm, i);
    vm.get_iter(value)
}

/// `count(start, step)`
pub fn count(vm: &mut Vm, args: Args) -> Res<Value> {
    let (start, step) = (args.get_or(vm, 0, Value::Int(0)), args.get_or(vm, 1, Value::Int(1)));
    for value in [start, step] {
        if !is_number(vm, value) {
            return Err(vm.type_error("a number is required"));
        }
    }
    let step = if step == Value::Bool(true) { Value::Int(1) } else { step };
    let start = match start {
        Value::Bool(b) if step == Value::Int(1) => Value::Int(i64::from(b)),
        other => other,
    };
    make(vm, BuiltinType::Count, "_count", &[start, step])
}

fn is_number(vm: &Vm, value: Value) -> bool {
    match value {
        Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Bool(_) | Value::Complex(_) => true,
        _ => {
            vm.is_custom(value)
                && ([Special::Index, Special::Int, Special::Float, Special::Complex]
                    .iter()
                    .any(|&name| vm.special(value, name).is_some())
                    || (vm.plain(value) != value && is_number(vm, vm.plain(value))))
        }
    }
}

/// `count(1, 2)`; a step of 1 is not told.
pub fn repr_count(vm: &Vm, count: Value, repr: &mut Repr) {
    match parameters(vm, count) {
        [start, Value::Int(1), ..] => write_call(repr, "count", &[*start]),
        [start, step, ..] => write_call(repr, "count", &[*start, *step]),
        _ => repr.text("count()"),
    }
}

/// `repeat(object, times)`
pub fn repeat(vm: &mut Vm, args: Args) -> Res<Value> {
    let object = args.get(vm, 0);
    match args.get(vm, 1) {
        Value::Undef => make(vm, BuiltinType::Repeat, "_repeat", &[object]),
        times => {
            let times = vm.index_i64(times)?.max(0);
            make(vm, BuiltinType::Repeat, "_repeat_times", &[object, Value::Int(times)])
        }
    }
}

/// How often a `repeat` gives its object yet; `None` when for ever.
fn times_left(vm: &Vm, repeat: Value) -> Option<Value> {
    let Value::Generator(id) = repeat else { return None };
    let generator = vm.heap.generators.get(id);
    let counted = &*vm.linked(generator.code)?.code.name == "_repeat_times";
    generator.registers.get(1).copied().filter(|_| counted)
}

/// `repeat(3, 2)`
pub fn repr_repeat(vm: &Vm, repeat: Value, repr: &mut Repr) {
    match (parameters(vm, repeat), times_left(vm, repeat)) {
        ([object, ..], Some(left)) => write_call(repr, "repeat", &[*object, left]),
        ([object, ..], None) => write_call(repr, "repeat", &[*object]),
        _ => repr.text("repeat()"),
    }
}

/// `cycle(iterable)`
pub fn cycle(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 0)?;
    let saved = vm.heap.new_list(Vec::new())?;
    make(vm, BuiltinType::Cycle, "_cycle", &[source, saved])
}

/// `accumulate(iterable, func=None, *, initial=None)`
pub fn accumulate(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 0)?;
    let function = args.get_or(vm, 1, Value::None);
    let initial = args.get_or(vm, 2, Value::None);
    let stage = Value::Int(i64::from(!initial.is_none()));
    if function.is_none() {
        make(vm, BuiltinType::Accumulate, "_accumulate_sum", &[source, initial, stage])
    } else {
        make(vm, BuiltinType::Accumulate, "_accumulate", &[source, function, initial, stage])
    }
}

/// `batched(iterable, n, *, strict=False)`
pub fn batched(vm: &mut Vm, args: Args) -> Res<Value> {
    let (size, strict) = (args.get(vm, 1), args.get_or(vm, 2, Value::Bool(false)));
    let size = vm.index_i64(size)?;
    let strict = vm.truth(strict)?;
    if size < 1 {
        return Err(vm.value_error("n must be at least one"));
    }
    let source = iterator(vm, args, 0)?;
    make(vm, BuiltinType::Batched, "_batched", &[source, Value::Int(size), Value::Bool(strict)])
}

/// `chain(*iterables)`
pub fn chain(vm: &mut Vm, args: Args) -> Res<Value> {
    let iterables = args.rest(vm, 0).to_vec();
    let iterables = vm.heap.new_tuple(iterables)?;
    let source = vm.get_iter(iterables)?;
    make(vm, BuiltinType::Chain, "_chain", &[source, Value::None])
}

/// `compress(data, selectors)`
pub fn compress(vm: &mut Vm, args: Args) -> Res<Value> {
    let (data, selectors) = (iterator(vm, args, 0)?, iterator(vm, args, 1)?);
    make(vm, BuiltinType::Compress, "_compress", &[data, selectors])
}

/// `dropwhile(predicate, iterable)`
pub fn drop_while(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 1)?;
    let predicate = args.get(vm, 0);
    make(vm, BuiltinType::DropWhile, "_dropwhile", &[predicate, source, Value::Bool(true)])
}

/// `takewhile(predicate, iterable)`
pub fn take_while(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 1)?;
    let predicate = args.get(vm, 0);
    make(vm, BuiltinType::TakeWhile, "_takewhile", &[predicate, source])
}

/// `filterfalse(predicate, iterable)`
pub fn filter_false(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 1)?;
    match args.get(vm, 0) {
        Value::None | Value::Type(BuiltinType::Bool) => make(vm, BuiltinType::FilterFalse, "_filterfalse_true", &[source]),
        predicate => make(vm, BuiltinType::FilterFalse, "_filterfalse", &[predicate, source]),
    }
}

/// `starmap(function, iterable)`
pub fn star_map(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 1)?;
    let function = args.get(vm, 0);
    make(vm, BuiltinType::StarMap, "_starmap", &[function, source])
}

/// `pairwise(iterable)`
pub fn pairwise(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 0)?;
    make(vm, BuiltinType::Pairwise, "_pairwise", &[source, Value::None, Value::Bool(false)])
}

/// `groupby(iterable, key=None)`
pub fn group_by(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 0)?;
    let key = args.get_or(vm, 1, Value::None);
    let state = vm.heap.new_list(Vec::new())?;
    make(vm, BuiltinType::GroupBy, "_groupby", &[source, key, state, Value::Int(0)])
}

/// `_vm_grouper(iterator, key, state, group, number)`: the group that `groupby` gives.
pub fn grouper(vm: &mut Vm, args: Args) -> Res<Value> {
    let parts = args.rest(vm, 0).to_vec();
    make(vm, BuiltinType::Grouper, "_group", &parts)
}

/// `islice(iterable, stop)`, `islice(iterable, start, stop[, step])`
pub fn islice(vm: &mut Vm, args: Args) -> Res<Value> {
    let (start, stop, step) = match args.len() {
        2 => (Value::None, args.get(vm, 1), Value::None),
        _ => (args.get(vm, 1), args.get(vm, 2), args.get_or(vm, 3, Value::None)),
    };
    let Some(stop) = bound(vm, stop)?.map(|stop| stop.unwrap_or(i64::MAX)) else {
        let is_index = vm.int_ref(stop).is_some_and(|stop| stop.to_i64().is_some_and(|stop| stop != -1));
        let what = if is_index { "Indices" } else { "Stop argument" };
        let message = format!("{what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        return Err(vm.value_error(message));
    };
    let Some(start) = bound(vm, start)?.map(|start| start.unwrap_or(0)) else {
        return Err(vm.value_error("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."));
    };
    let step = match bound(vm, step)?.map(|step| step.unwrap_or(1)) {
        Some(step) if step > 0 => step,
        _ => return Err(vm.value_error("Step for islice() must be a positive integer or None.")),
    };
    let source = iterator(vm, args, 0)?;
    if step == 1 {
        let left = Value::Int(stop.saturating_sub(start).max(0));
        return make(vm, BuiltinType::ISlice, "_islice", &[source, Value::Int(start), left]);
    }
    let [start, stop, step] = [start, stop, step].map(Value::Int);
    make(vm, BuiltinType::ISlice, "_islice_step", &[source, Value::Int(0), start, stop, step])
}

/// A bound of `islice`: `Some(None)` when it is None, `None` when it is no bound.
fn bound(vm: &mut Vm, value: Value) -> Res<Option<Option<i64>>> {
    if value.is_none() {
        return Ok(Some(None));
    }
    Ok(match vm.index_of(value)? {
        Some(Value::Int(i)) if i >= 0 => Some(Some(i)),
        _ => None,
    })
}

/// `zip_longest(*iterables, fillvalue=None)`
pub fn zip_longest(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.len().saturating_sub(1);
    let mut fill = Value::None;
    if let Value::Dict(keywords) = args.get(vm, count) {
        match vm.dict_get_str(keywords, "fillvalue") {
            Some(value) if vm.heap.dicts.get(keywords).len() == 1 => fill = value,
            _ => return Err(vm.type_error("zip_longest() got an unexpected keyword argument")),
        }
    }
    let mut sources = Vec::with_capacity(count);
    for i in 0..count {
        sources.push(iterator(vm, args, i)?);
    }
    let sources = vm.heap.new_list(sources)?;
    make(vm, BuiltinType::ZipLongest, "_zip_longest", &[sources, fill, Value::Int(count as i64)])
}

/// `tee(iterable, n=2)`
pub fn tee(vm: &mut Vm, args: Args) -> Res<Value> {
    let count = args.get_or(vm, 1, Value::Int(2));
    let count = vm.index_i64(count)?;
    if count < 0 {
        return Err(vm.value_error("n must be >= 0"));
    }
    if count == 0 {
        return vm.heap.new_tuple([]);
    }
    let source = iterator(vm, args, 0)?;
    let (source, link) = shared(vm, source)?;
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    vm.reserve(count.saturating_mul(8 * size_of::<Value>()))?;
    vm.work(count as u64 * 100)?;
    let mut all = Vec::with_capacity(count);
    for _ in 0..count {
        all.push(make(vm, BuiltinType::Tee, "_tee", &[source, link])?);
    }
    vm.heap.new_tuple(all)
}

/// `_tee(iterable)`
pub fn tee_one(vm: &mut Vm, args: Args) -> Res<Value> {
    let source = iterator(vm, args, 0)?;
    let (source, link) = shared(vm, source)?;
    make(vm, BuiltinType::Tee, "_tee", &[source, link])
}

/// What the iterators of a `tee` share: where items come from, and the link that holds the next one. (A link is a list: empty, or an item
/// and the next link.)
fn shared(vm: &mut Vm, source: Value) -> Res<(Value, Value)> {
    if let Value::Generator(id) = source
        && vm.heap.generators.get(id).ty == BuiltinType::Tee
    {
        match (vm.heap.generators.get(id).state, parameters(vm, source)) {
            (GeneratorState::Done, _) => return empty(vm),
            (GeneratorState::Running, _) => return Err(vm.already_executing(id)),
            (_, &[source, link, ..]) => return Ok((source, link)),
            _ => return Err(Trap::Internal),
        }
    }
    let link = Value::List(vm.heap.alloc(ListObj::default())?);
    Ok((source, link))
}

fn empty(vm: &mut Vm) -> Res<(Value, Value)> {
    let nothing = vm.heap.new_tuple([])?;
    let source = vm.get_iter(nothing)?;
    let link = vm.heap.new_list(Vec::new())?;
    Ok((source, link))
}
