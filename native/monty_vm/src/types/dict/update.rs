//! Filling dicts: the constructor, `update`, `|=`, `**mapping`.
use super::set;
use crate::types::{BuiltinType, namespace};
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The constructor.
pub const NEW: NativeDef = NativeDef::function("dict", Sig::Keywords, new);

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let positional = args.len().saturating_sub(1);
    if positional > 1 {
        return Err(vm.type_error(format!("dict expected at most 1 argument, got {positional}")));
    }
    let keywords = args.get(vm, positional);
    if positional == 0 {
        return match keywords {
            Value::Undef => vm.new_dict().map(Value::Dict),
            own => Ok(own),
        };
    }
    let source = shown(vm, args.get(vm, 0));
    let dict = match source {
        Value::Dict(_) | Value::Namespace(_) => Value::Dict(super::copy(vm, source)?),
        _ => {
            let dict = Value::Dict(vm.new_dict()?);
            if let Some(prelude) = fill(vm, args, dict, keywords, "_fill_dict")? {
                return Err(prelude);
            }
            dict
        }
    };
    if !keywords.is_undef() {
        merge(vm, dict, keywords)?;
    }
    Ok(dict)
}

/// The dict that a `mappingproxy` shows; any other value itself.
pub fn shown(vm: &Vm, value: Value) -> Value {
    match value {
        Value::Record(id) if vm.heap.records.get(id).ty == BuiltinType::MappingProxy => {
            crate::types::descriptor::item(vm, value, 0)
        }
        other => other,
    }
}

/// `dict.update(…)`
pub fn update(vm: &mut Vm, args: Args) -> Res<Value> {
    let dict = args.get(vm, 0);
    let positional = args.len().saturating_sub(2);
    if positional > 1 {
        return Err(vm.type_error(format!("update expected at most 1 argument, got {positional}")));
    }
    let keywords = args.get(vm, positional + 1);
    if positional == 1 {
        let shifted = Args { base: args.base + 1, count: args.count - 1 };
        if let Some(prelude) = fill(vm, shifted, dict, keywords, "_update_dict")? {
            return Err(prelude);
        }
    }
    if !keywords.is_undef() {
        merge(vm, dict, keywords)?;
    }
    Ok(Value::None)
}

/// Adds what argument 0 has; `Some`: prelude function `name` does it, and the keywords too.
fn fill(vm: &mut Vm, args: Args, dict: Value, keywords: Value, name: &str) -> Res<Option<Trap>> {
    let source = shown(vm, args.get(vm, 0));
    let source = mapping_or_pairs(vm, source)?;
    match source {
        Value::Dict(_) | Value::Namespace(_) => merge(vm, dict, source)?,
        _ => {
            if let Some(pairs) = from_iterable(vm, dict, source)? {
                let keywords = keywords.or(Value::None);
                return Ok(Some(vm.call_prelude(name, &[dict, pairs, keywords])));
            }
        }
    }
    Ok(None)
}

/// The dict that an instance derives from, or the pairs of what has `keys()`; else the value itself.
pub fn mapping_or_pairs(vm: &mut Vm, source: Value) -> Res<Value> {
    if !matches!(source, Value::Instance(_)) {
        return Ok(source);
    }
    let plain = vm.plain(source);
    let keys = vm.class_of(source).and_then(|class| vm.python_attr(class, "keys"));
    match plain {
        Value::Dict(_) if keys.is_none() && vm.special(source, crate::heap::Special::Iter).is_none() => Ok(plain),
        Value::Dict(_) => vm.ask_prelude("_pairs", &[source]),
        _ if keys.is_some() => vm.ask_prelude("_pairs", &[source]),
        _ => Ok(source),
    }
}

/// Adds the entries of another dict.
pub fn merge(vm: &mut Vm, dict: Value, other: Value) -> Res {
    if dict == other {
        return Ok(());
    }
    let other = namespace::dict_of(vm, other)?;
    let count = vm.heap.dicts.get(other).slots().len();
    vm.work(count as u64 * 20)?;
    for slot in 0..count {
        let Some(entry) = vm.heap.dicts.get(other).entry(slot).copied().filter(|e| !e.key.is_undef()) else { continue };
        match dict {
            Value::Dict(id) => vm.dict_set_hashed(id, entry.hash, entry.key, entry.value)?,
            _ => set(vm, dict, entry.key, entry.value)?,
        }
    }
    Ok(())
}

/// Adds the pairs that an iterable gives. `Some`: what gives them instead, for the prelude to add, as Python has to run for them.
pub fn from_iterable(vm: &mut Vm, dict: Value, source: Value) -> Res<Option<Value>> {
    if let Value::Generator(_) = source {
        return Ok(Some(source));
    }
    let items = vm.items_of(source)?;
    if items.iter().any(|item| matches!(item, Value::Generator(_) | Value::Instance(_))) {
        return vm.heap.new_list(items).map(Some);
    }
    vm.work(items.len() as u64 * 40)?;
    for (i, &item) in items.iter().enumerate() {
        let (key, value) = pair(vm, item, i)?;
        set(vm, dict, key, value)?;
    }
    Ok(None)
}

/// The key and value that element `index` of an update sequence is.
fn pair(vm: &mut Vm, item: Value, index: usize) -> Res<(Value, Value)> {
    let item = if vm.special(item, crate::heap::Special::Iter).is_none() { vm.plain(item) } else { item };
    let known = match item {
        Value::Tuple(id) => Some(vm.heap.tuple(id)),
        Value::List(id) => Some(vm.heap.list(id)),
        _ => None,
    };
    let got = match known {
        Some([key, value]) => return Ok((*key, *value)),
        Some(other) => other.len(),
        None => {
            if !vm.is_iterable(item) {
                return Err(no_pair(vm, index));
            }
            match vm.items_of(item)?.as_slice() {
                [key, value] => return Ok((*key, *value)),
                other => other.len(),
            }
        }
    };
    Err(vm.value_error(format!("dictionary update sequence element #{index} has length {got}; 2 is required")))
}

/// TypeError for an element that is not iterable, with CPython's note.
#[cold]
fn no_pair(vm: &mut Vm, index: usize) -> Trap {
    let trap = vm.raise(BuiltinType::TypeError, "object is not iterable");
    let Value::Exception(id) = vm.raised else { return trap };
    let mut annotate = || -> Res {
        let note = vm.heap.new_str(&format!("Cannot convert dictionary update sequence element #{index} to a sequence"))?;
        let notes = vm.heap.new_list(vec![note])?;
        let dict = vm.new_dict()?;
        let key = vm.heap.new_str("__notes__")?;
        vm.dict_set(dict, key, notes)?;
        vm.heap.exceptions.get_mut(id).dict = Value::Dict(dict);
        Ok(())
    };
    annotate().err().unwrap_or(trap)
}

/// `_vm_dict_pair(dict, item, index)`: adds one pair.
pub fn add_pair(vm: &mut Vm, args: Args) -> Res<Value> {
    let (dict, item, index) = (args.get(vm, 0), args.get(vm, 1), args.get(vm, 2));
    let index = vm.index_clamped(index)? as usize;
    let (key, value) = pair(vm, item, index)?;
    set(vm, dict, key, value)?;
    Ok(Value::None)
}

/// The items of a mapping; `None` when the value is none.
pub fn mapping_items(vm: &mut Vm, value: Value) -> Res<Option<Vec<(Value, Value)>>> {
    let shown = shown(vm, vm.plain(value));
    let value = match shown {
        Value::Dict(_) | Value::Namespace(_) => shown,
        // What has `keys()` and items is a mapping too.
        _ if vm.class_of(value).is_some_and(|class| vm.python_attr(class, "keys").is_some()) => {
            vm.ask_prelude("_mapping_dict", &[value])?
        }
        _ => return Ok(None),
    };
    let id = namespace::dict_of(vm, value)?;
    Ok(Some(vm.heap.dicts.get(id).entries().map(|e| (e.key, e.value)).collect()))
}
