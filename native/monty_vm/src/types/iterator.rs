//! The native iterators: list, tuple, str, bytes, range, dict, set, reversed, enumerate, zip.
use super::{BuiltinType, TypeDef};
use crate::heap::equal::iter_depth;
use crate::heap::{DoneIter, IterId, IterObj, ViewKind};
use crate::value::Value;
use crate::vm::{NativeDef, Res, Sig, Trap, Vm};

/// What every iterator can do.
pub static TYPE: TypeDef = TypeDef {
    methods: &[
        NativeDef::method("__iter__", Sig::None, |vm, args| Ok(args.get(vm, 0))),
        NativeDef::method("__next__", Sig::None, |vm, args| {
            let iter = args.get(vm, 0);
            match vm.next_or_push(iter, Value::Undef)? {
                Some(item) => Ok(item),
                None => Err(vm.raise_args(BuiltinType::StopIteration, &[])),
            }
        }),
        NativeDef::method("__length_hint__", Sig::None, |vm, args| match args.get(vm, 0) {
            Value::Iter(id) => Ok(Value::Int(length_hint(vm, id).0 as i64)),
            _ => Ok(Value::NotImplemented),
        }),
    ],
    ..TypeDef::EMPTY
};

/// Iterators that go through more others than this run as prelude code, so that `next` stays shallow.
pub const MAX_DEPTH: u8 = 8;

/// The Python type of an iterator.
pub fn type_of(vm: &Vm, id: IterId) -> BuiltinType {
    type_of_obj(vm, vm.heap.iters.get(id))
}

fn type_of_obj(vm: &Vm, iter: &IterObj) -> BuiltinType {
    use BuiltinType as T;
    match iter {
        IterObj::Empty => T::TupleIterator,
        IterObj::Done(DoneIter(ty)) => *ty,
        IterObj::List { .. } => T::ListIterator,
        IterObj::ListReverse { .. } => T::ListReverseIterator,
        IterObj::Tuple { .. } => T::TupleIterator,
        IterObj::Str { text: Value::Str(id), .. } if vm.heap.is_ascii(*id) => T::StrAsciiIterator,
        IterObj::Str { .. } => T::StrIterator,
        IterObj::Bytes { .. } => T::BytesIterator,
        IterObj::Range { .. } => T::RangeIterator,
        IterObj::BigRange { .. } => T::LongRangeIterator,
        IterObj::Dict { kind: ViewKind::Keys, .. } => T::DictKeyIterator,
        IterObj::Dict { kind: ViewKind::Values, .. } => T::DictValueIterator,
        IterObj::Dict { kind: ViewKind::Items, .. } => T::DictItemIterator,
        IterObj::DictReverse { kind: ViewKind::Keys, .. } => T::DictReverseKeyIterator,
        IterObj::DictReverse { kind: ViewKind::Values, .. } => T::DictReverseValueIterator,
        IterObj::DictReverse { kind: ViewKind::Items, .. } => T::DictReverseItemIterator,
        IterObj::Set { .. } => T::SetIterator,
        IterObj::Reversed { .. } => T::Reversed,
        IterObj::Enumerate { .. } => T::Enumerate,
        IterObj::Zip { .. } => T::Zip,
    }
}

/// How many items are left, at most (0 when unknown), and whether that is exact.
pub fn length_hint(vm: &Vm, id: IterId) -> (usize, bool) {
    let heap = &vm.heap;
    let left = match heap.iters.get(id) {
        IterObj::Empty | IterObj::Done(_) => 0,
        IterObj::List { list: Value::List(list), index } => heap.list(*list).len().saturating_sub(*index),
        IterObj::ListReverse { left, .. } | IterObj::Reversed { left, .. } => *left,
        IterObj::Tuple { tuple: Value::Tuple(tuple), index } => heap.tuple(*tuple).len().saturating_sub(*index),
        IterObj::Str { text: Value::Str(text), offset } => heap.str(*text).len().saturating_sub(*offset),
        IterObj::Bytes { bytes: Value::Bytes(bytes), index } => heap.bytes_of(*bytes).len().saturating_sub(*index),
        IterObj::Range { left, .. } => usize::try_from(*left).unwrap_or(usize::MAX),
        IterObj::Dict { expected, .. } | IterObj::DictReverse { expected, .. } | IterObj::Set { expected, .. } => *expected,
        _ => return (0, false),
    };
    (left, !matches!(heap.iters.get(id), IterObj::Str { .. }))
}

/// What one step makes of the iterator.
enum Next {
    Item(Value),
    End,
    /// A changed dict or set.
    Changed(&'static str),
}

/// The next item; `None` at the end, for ever after.
pub fn next(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let heap = &mut vm.heap;
    let step = match heap.iters.get_mut(id) {
        IterObj::Range { next, step, left } => {
            if *left == 0 {
                Next::End
            } else {
                let item = *next;
                *next = item.wrapping_add(*step);
                *left -= 1;
                Next::Item(Value::Int(item))
            }
        }
        IterObj::List { list: Value::List(list), index } => match heap.lists.get(*list).items.get(*index) {
            Some(&item) => {
                *index += 1;
                Next::Item(item)
            }
            None => Next::End,
        },
        IterObj::ListReverse { list: Value::List(list), left } => {
            match left.checked_sub(1).and_then(|at| heap.lists.get(*list).items.get(at)) {
                Some(&item) => {
                    *left -= 1;
                    Next::Item(item)
                }
                None => Next::End,
            }
        }
        IterObj::Tuple { tuple: Value::Tuple(tuple), index } => match heap.tuples.get(*tuple).items.get(*index) {
            Some(&item) => {
                *index += 1;
                Next::Item(item)
            }
            None => Next::End,
        },
        IterObj::Bytes { bytes: Value::Bytes(bytes), index } => match heap.bytes.get(*bytes).data.get(*index) {
            Some(&byte) => {
                *index += 1;
                Next::Item(Value::Int(byte.into()))
            }
            None => Next::End,
        },
        IterObj::Str { .. } => return next_char(vm, id),
        IterObj::Dict { .. } | IterObj::DictReverse { .. } => return next_entry(vm, id),
        IterObj::Set { set: Value::Set(set) | Value::FrozenSet(set), index, expected } => {
            let table = heap.sets.get(*set);
            if table.len() != *expected {
                Next::Changed("Set changed size during iteration")
            } else {
                let slots = table.slots();
                while slots.get(*index).is_some_and(|e| e.key.is_undef()) {
                    *index += 1;
                }
                match slots.get(*index) {
                    Some(entry) => {
                        *index += 1;
                        Next::Item(entry.key)
                    }
                    None => Next::End,
                }
            }
        }
        IterObj::Empty | IterObj::Done(_) => Next::End,
        _ => return next_derived(vm, id),
    };
    settle(vm, id, step)
}

fn settle(vm: &mut Vm, id: IterId, step: Next) -> Res<Option<Value>> {
    match step {
        Next::Item(item) => Ok(Some(item)),
        Next::End => {
            finish(vm, id);
            Ok(None)
        }
        Next::Changed(message) => Err(vm.raise(BuiltinType::RuntimeError, message)),
    }
}

/// An exhausted iterator lets go of what it went through.
fn finish(vm: &mut Vm, id: IterId) {
    let ty = type_of(vm, id);
    *vm.heap.iters.get_mut(id) = IterObj::Done(DoneIter(ty));
}

fn next_char(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let IterObj::Str { text: Value::Str(text), offset } = *vm.heap.iters.get(id) else { return Err(Trap::Internal) };
    let Some(ch) = vm.heap.str(text).get(offset..).and_then(|rest| rest.chars().next()) else {
        return settle(vm, id, Next::End);
    };
    let item = vm.heap.new_char(ch)?;
    if let IterObj::Str { offset, .. } = vm.heap.iters.get_mut(id) {
        *offset += ch.len_utf8();
    }
    Ok(Some(item))
}

fn next_entry(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    let (dict, kind, index, expected, reverse) = match *vm.heap.iters.get(id) {
        IterObj::Dict { dict, kind, index, expected } => (dict, kind, index, expected, false),
        IterObj::DictReverse { dict, kind, index, expected } => (dict, kind, index, expected, true),
        _ => return Err(Trap::Internal),
    };
    let Value::Dict(dict) = dict else { return Err(Trap::Internal) };
    let table = vm.heap.dicts.get(dict);
    if table.len() != expected {
        return settle(vm, id, Next::Changed("dictionary changed size during iteration"));
    }
    // `index` is the next slot, or in reverse one past it.
    let found = if reverse {
        (0..index.min(table.slots().len())).rev().find_map(|i| table.entry(i).filter(|e| !e.key.is_undef()).map(|e| (i, *e)))
    } else {
        (index..table.slots().len()).find_map(|i| table.entry(i).filter(|e| !e.key.is_undef()).map(|e| (i + 1, *e)))
    };
    let Some((after, entry)) = found else { return settle(vm, id, Next::End) };
    let item = match kind {
        ViewKind::Keys => entry.key,
        ViewKind::Values => entry.value,
        ViewKind::Items => vm.heap.new_tuple([entry.key, entry.value])?,
    };
    if let IterObj::Dict { index, .. } | IterObj::DictReverse { index, .. } = vm.heap.iters.get_mut(id) {
        *index = after;
    }
    Ok(Some(item))
}

/// Iterators over other iterators, and over sequences by index. Their nesting is at most `MAX_DEPTH`.
fn next_derived(vm: &mut Vm, id: IterId) -> Res<Option<Value>> {
    match vm.heap.iters.get(id).clone() {
        IterObj::Enumerate { inner: Value::Iter(inner), next: count, .. } => {
            let Some(item) = next(vm, inner)? else { return settle(vm, id, Next::End) };
            let after = match count {
                Value::Int(i) if i < i64::MAX => Value::Int(i + 1),
                big => vm.add_one(big)?,
            };
            let pair = vm.heap.new_tuple([count, item])?;
            if let IterObj::Enumerate { next, .. } = vm.heap.iters.get_mut(id) {
                *next = after;
            }
            Ok(Some(pair))
        }
        IterObj::Zip { inner, strict, .. } => next_zip(vm, id, &inner, strict),
        IterObj::Reversed { sequence, left } => {
            let Some(at) = left.checked_sub(1) else { return settle(vm, id, Next::End) };
            let item = vm.get_item(sequence, Value::Int(at as i64))?;
            if let IterObj::Reversed { left, .. } = vm.heap.iters.get_mut(id) {
                *left = at;
            }
            Ok(Some(item))
        }
        IterObj::BigRange { next, step, left } => {
            if left == Value::Int(0) {
                return settle(vm, id, Next::End);
            }
            let after = vm.binary(crate::bytecode::BinOp::Add, next, step, false)?;
            let remaining = vm.binary(crate::bytecode::BinOp::Sub, left, Value::Int(1), false)?;
            *vm.heap.iters.get_mut(id) = IterObj::BigRange { next: after, step, left: remaining };
            Ok(Some(next))
        }
        _ => Err(Trap::Internal),
    }
}

fn next_zip(vm: &mut Vm, id: IterId, inner: &[Value], strict: bool) -> Res<Option<Value>> {
    let mut items = Vec::with_capacity(inner.len());
    for (i, iter) in inner.iter().enumerate() {
        let Value::Iter(iter) = *iter else { return Err(Trap::Internal) };
        match next(vm, iter)? {
            Some(item) => items.push(item),
            None => {
                if strict {
                    zip_is_even(vm, inner, i)?;
                }
                return settle(vm, id, Next::End);
            }
        }
    }
    if items.is_empty() {
        return settle(vm, id, Next::End);
    }
    Ok(Some(vm.heap.new_tuple(items)?))
}

/// `zip(strict=True)`: iterator `ended` has come to its end; all must have, at the same time.
fn zip_is_even(vm: &mut Vm, inner: &[Value], ended: usize) -> Res {
    let arguments = |n: usize| if n == 1 { "argument 1".to_owned() } else { format!("arguments 1-{n}") };
    if ended > 0 {
        return Err(vm.value_error(format!("zip() argument {} is shorter than {}", ended + 1, arguments(ended))));
    }
    for (i, iter) in inner.iter().enumerate().skip(1) {
        let Value::Iter(iter) = *iter else { return Err(Trap::Internal) };
        if next(vm, iter)?.is_some() {
            return Err(vm.value_error(format!("zip() argument {} is longer than {}", i + 1, arguments(i))));
        }
    }
    Ok(())
}

/// The nesting of a native iterator over `inner`; `None` when it would be too deep, or `inner` is not native.
pub fn depth_over(vm: &Vm, inner: &[Value]) -> Option<u8> {
    let mut depth = 0;
    for &iter in inner {
        if !Vm::is_native_iter(iter) {
            return None;
        }
        depth = depth.max(iter_depth(&vm.heap, iter) + 1);
    }
    (depth <= MAX_DEPTH).then_some(depth)
}
