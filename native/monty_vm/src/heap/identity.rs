//! What `id()` says.
use super::equal::identical;
use super::hash::mix;
use super::{Heap, Id};
use crate::value::Value;

/// A number that tells objects apart: `id()`.
pub fn identity(value: Value) -> u64 {
    use Value as V;
    let (tag, index): (u64, u64) = match value {
        V::Undef => (0, 0),
        V::None => (1, 0),
        V::Bool(b) => (2, u64::from(b)),
        V::Int(i) => return mix(i as u64) | 1,
        V::Float(f) => return mix(f.to_bits() ^ 0xF10A7) | 1,
        V::Ellipsis => (3, 0),
        V::NotImplemented => (4, 0),
        V::Str(id) => (5, id.index() as u64),
        V::Bytes(id) => (6, id.index() as u64),
        V::BigInt(id) => (7, id.index() as u64),
        V::Complex(id) => (8, id.index() as u64),
        V::List(id) => (9, id.index() as u64),
        V::Tuple(id) => (10, id.index() as u64),
        V::Dict(id) => (11, id.index() as u64),
        V::Set(id) => (12, id.index() as u64),
        V::FrozenSet(id) => (12, id.index() as u64),
        V::Range(id) => (13, id.index() as u64),
        V::Slice(id) => (14, id.index() as u64),
        V::View(id) => (15, id.index() as u64),
        V::Iter(id) => (16, id.index() as u64),
        V::Generator(id) => (17, id.index() as u64),
        V::Function(id) => (18, id.index() as u64),
        V::Builtin(id) => (19, u64::from(id.0)),
        V::Method(id) => (20, u64::from(id.owner.index()) << 16 | u64::from(id.index)),
        V::Bound(id) => (21, id.index() as u64),
        V::Type(ty) => (22, u64::from(ty.index())),
        V::Class(id) => (23, id.index() as u64),
        V::Instance(id) => (24, id.index() as u64),
        V::Exception(id) => (25, id.index() as u64),
        V::Traceback(id) => (26, id.index() as u64),
        V::Module(id) => (27, u64::from(id.0)),
        V::Namespace(id) => (28, u64::from(id.0)),
        V::Cell(id) => (29, id.index() as u64),
        V::Record(id) => (30, id.index() as u64),
        V::Coroutine(id) | V::AsyncGenerator(id) => (31, id.index() as u64),
        V::Awaitable(id) => (32, id.index() as u64),
        V::Attribute(id) => (34, u64::from(id.owner.index()) << 16 | u64::from(id.index)),
        V::Deque(id) => (33, id.index() as u64),
    };
    // Looks like an address: aligned, and never a host one.
    0x7000_0000_0000 + (tag << 40) + index * 16
}

/// Whether two values are one, or copies that an instruction makes for a question: names, numbers, bound methods, tuples of such.
pub(crate) fn alike(heap: &Heap, a: Value, b: Value) -> bool {
    match (a, b) {
        (Value::Str(x), Value::Str(y)) => x == y || heap.str(x) == heap.str(y),
        (Value::BigInt(x), Value::BigInt(y)) => heap.big_ints.get(x).value == heap.big_ints.get(y).value,
        (Value::Bound(x), Value::Bound(y)) => {
            let (x, y) = (heap.bounds.get(x), heap.bounds.get(y));
            identical(x.receiver, y.receiver) && identical(x.function, y.function)
        }
        (Value::Slice(x), Value::Slice(y)) => {
            let (x, y) = (heap.slices.get(x), heap.slices.get(y));
            identical(x.start, y.start) && identical(x.stop, y.stop) && identical(x.step, y.step)
        }
        (Value::Tuple(x), Value::Tuple(y)) => {
            let (x, y) = (heap.tuple(x), heap.tuple(y));
            let same = |a: Value, b: Value| match (a, b) {
                (Value::Str(a), Value::Str(b)) => a == b || heap.str(a) == heap.str(b),
                _ => identical(a, b),
            };
            x.len() == y.len() && x.iter().zip(y).all(|(a, b)| same(*a, *b))
        }
        _ => identical(a, b),
    }
}
