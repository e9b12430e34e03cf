//! What a deque takes its items from: its constructor, `extend`, `extendleft`, `+=`.
use super::{maxlen_of, receiver};
use crate::heap::{DequeId, DequeObj, End};
use crate::types::{BuiltinType, iterator, lazy, sequence};
use crate::value::Value;
use crate::vm::{Args, Res, Trap, Vm};
use std::collections::VecDeque;

/// `deque(iterable, maxlen)`
pub fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let maxlen = args.get(vm, 1);
    let maxlen = maxlen_of(vm, maxlen)?;
    let source = args.get(vm, 0);
    if source.is_undef() {
        return Ok(Value::Deque(vm.heap.alloc(DequeObj { maxlen, ..DequeObj::default() })?));
    }
    match taken(vm, source, maxlen)? {
        Some(items) => Ok(Value::Deque(vm.heap.alloc(DequeObj { items, maxlen, changes: 0 })?)),
        None => {
            let deque = Value::Deque(vm.heap.alloc(DequeObj { maxlen, ..DequeObj::default() })?);
            Err(vm.call_prelude("_filled", &[deque, source]))
        }
    }
}

/// `deque.__init__(…)`: makes it anew of these arguments. `keywords` is a dict, or Undef.
pub fn refill(vm: &mut Vm, id: DequeId, rest: &[Value], keywords: Value) -> Res {
    let named = |vm: &Vm, name| if let Value::Dict(id) = keywords { vm.dict_get_str(id, name) } else { None };
    let (source, maxlen) = (named(vm, "iterable"), named(vm, "maxlen"));
    let given = rest.len() + if let Value::Dict(id) = keywords { vm.heap.dicts.get(id).len() } else { 0 };
    let [source, maxlen] = match (rest, source, maxlen) {
        ([], source, maxlen) => [source, maxlen],
        (&[source], None, maxlen) => [Some(source), maxlen],
        (&[source, maxlen], None, None) => [Some(source), Some(maxlen)],
        _ => [None, None],
    };
    if given != usize::from(source.is_some()) + usize::from(maxlen.is_some()) {
        // (As the constructor refuses them.)
        let names: Vec<Value> =
            if let Value::Dict(id) = keywords { vm.heap.dicts.get(id).entries().map(|e| e.key).collect() } else { Vec::new() };
        let names = vm.heap.new_tuple(names)?;
        let first = vm.lay_out(rest, keywords)?;
        let def = super::TYPE.new.as_ref().ok_or(Trap::Internal)?;
        return vm.call_native(def, None, first, given, Some(names)).map(|_| ());
    }
    let most = maxlen_of(vm, maxlen.unwrap_or(Value::None))?;
    let items = match source {
        None => Some(VecDeque::new()),
        // (It is emptied first.)
        Some(source) if vm.plain(source) == Value::Deque(id) => Some(VecDeque::new()),
        Some(source) => taken(vm, source, most)?,
    };
    let items = match (items, source) {
        (Some(items), _) => items,
        (None, source) => {
            let made = vm.ask(Value::Type(BuiltinType::Deque), &[source.unwrap_or_default(), maxlen.unwrap_or(Value::None)])?;
            let Value::Deque(made) = made else { return Err(Trap::Internal) };
            vm.reserve(vm.heap.deques.get(made).items.len().saturating_mul(size_of::<Value>()))?;
            vm.heap.deques.get(made).items.clone()
        }
    };
    vm.reserve(items.capacity().saturating_mul(size_of::<Value>()))?;
    vm.heap.with_deque(id, |deque| {
        deque.changed();
        deque.items = items;
        deque.maxlen = most;
    });
    Ok(())
}

/// `deque.extend(iterable)` and `extendleft`.
pub fn extend(vm: &mut Vm, args: Args, end: End) -> Res<Value> {
    let id = receiver(vm, args)?;
    let source = args.get(vm, 1);
    let most = vm.heap.deques.get(id).maxlen;
    let Some(items) = taken(vm, source, most)? else {
        let function = if end == End::Left { "_extend_left" } else { "_extend" };
        return Err(vm.call_prelude(function, &[Value::Deque(id), source]));
    };
    add(vm, id, &items, end)?;
    Ok(Value::None)
}

/// `deque += iterable`
pub fn extend_in_place(vm: &mut Vm, id: DequeId, source: Value) -> Res {
    let most = vm.heap.deques.get(id).maxlen;
    let added = match taken(vm, source, most) {
        Ok(Some(items)) => add(vm, id, &items, End::Right),
        Ok(None) => return vm.ask_prelude("_extend", &[Value::Deque(id), source]).map(|_| ()),
        Err(trap) => Err(trap),
    };
    if added.is_err() {
        vm.rewind_now();
    }
    vm.forget_consumed();
    added
}

/// Adds items at an end, one by one.
pub fn add(vm: &mut Vm, id: DequeId, items: &VecDeque<Value>, end: End) -> Res {
    let deque = vm.heap.deques.get(id);
    let room = deque.maxlen.map_or(usize::MAX, |most| most.saturating_sub(deque.items.len()));
    let extra = items.len().min(room);
    if deque.items.capacity() - deque.items.len() < extra {
        // More than that when it grows little by little.
        let step = if deque.items.is_empty() { extra } else { extra.max(deque.items.len() / 2) };
        vm.heap.deque_reserve(id, step)?;
    }
    let deque = vm.heap.deques.get_mut(id);
    for &item in items {
        deque.push(end, item);
    }
    Ok(())
}

/// The last `most` items of what is iterable; None when Python code gives them, or very many: those are added one by one.
fn taken(vm: &mut Vm, source: Value, most: Option<usize>) -> Res<Option<VecDeque<Value>>> {
    let from = |len: usize| len.saturating_sub(most.unwrap_or(usize::MAX));
    match source {
        Value::List(_) | Value::Tuple(_) => {
            let items = sequence::items(&vm.heap, source);
            let (len, from) = (items.len() as u64, from(items.len()));
            vm.work(len)?;
            vm.reserve((len as usize).saturating_mul(size_of::<Value>()))?;
            let items = sequence::items(&vm.heap, source).get(from..).unwrap_or_default();
            return Ok(Some(items.to_vec().into()));
        }
        Value::Deque(id) => {
            let len = vm.heap.deques.get(id).items.len();
            vm.work(len as u64)?;
            vm.reserve(len.saturating_mul(size_of::<Value>()))?;
            return Ok(Some(vm.heap.deques.get(id).items.range(from(len)..).copied().collect()));
        }
        Value::Generator(_) if most.is_none() && lazy::is_native(vm, source) => {
            return Ok(lazy::drained(vm, source)?.map(VecDeque::from));
        }
        _ if vm.is_custom(source) => return Ok(None),
        _ => {}
    }
    let Value::Iter(iter) = vm.get_iter(source)? else { return Ok(None) };
    if iterator::is_endless(vm, Value::Iter(iter)) {
        return Ok(None);
    }
    let mut items = VecDeque::new();
    iterator::for_each(vm, iter, 8, |vm, item| {
        if most == Some(0) {
            return Ok(true);
        }
        if most.is_some_and(|most| items.len() >= most) {
            items.pop_front();
        } else if items.len() == items.capacity() {
            vm.reserve(items.capacity().max(8) * 3 * size_of::<Value>())?;
        }
        items.push_back(item);
        Ok(true)
    })?;
    Ok(Some(items))
}
