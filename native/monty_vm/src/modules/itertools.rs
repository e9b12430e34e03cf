//! `itertools`: its types are in `types/itertools`, what they run in `itertools.py`.
use super::{Constant, ModuleDef};
use crate::prelude::Frozen;
use crate::types::{BuiltinType, itertools};
use crate::value::Value;
use crate::vm::{NativeDef, Sig};

static PYTHON: Frozen = Frozen::new("itertools", include_str!("itertools.py"));

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "itertools",
    doc: "Functional tools for creating and using iterators.",
    functions: &[NativeDef::in_module("itertools", "tee", Sig::Range(1, 2), itertools::tee)],
    constants: TYPES,
    python: Some(&PYTHON),
};

macro_rules! types {
    ($( $name:literal $ty:ident ),* $(,)?) => {
        const TYPES: &[Constant] = &[ $( ($name, |_| Ok(Value::Type(BuiltinType::$ty))), )* ];
    };
}

types! {
    "_grouper" Grouper,
    "_tee" Tee,
    "accumulate" Accumulate,
    "batched" Batched,
    "chain" Chain,
    "combinations" Combinations,
    "combinations_with_replacement" CombinationsWithReplacement,
    "compress" Compress,
    "count" Count,
    "cycle" Cycle,
    "dropwhile" DropWhile,
    "filterfalse" FilterFalse,
    "groupby" GroupBy,
    "islice" ISlice,
    "pairwise" Pairwise,
    "permutations" Permutations,
    "product" Product,
    "repeat" Repeat,
    "starmap" StarMap,
    "takewhile" TakeWhile,
    "zip_longest" ZipLongest,
}
