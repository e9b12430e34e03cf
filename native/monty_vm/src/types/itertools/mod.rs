//! The types of `itertools`. A constructor here checks its arguments; the object is a generator of its own type, which runs a function of
//! `modules/itertools.py`.
mod combine;
mod construct;
pub mod steps;

use super::iterator::LAZY;
use super::{BuiltinType, TypeDef};
use crate::value::Value;
use crate::vm::{Named, NativeDef, NativeFn, Repr, Res, Sig, Vm};

/// The function of `itertools.py` that goes with the type, over these parameters.
fn make(vm: &mut Vm, ty: BuiltinType, function: &str, args: &[Value]) -> Res<Value> {
    vm.module_generator(ty, "itertools", function, args)
}

const fn lazy(name: &'static str, sig: Sig, new: NativeFn) -> TypeDef {
    TypeDef { new: Some(NativeDef::function(name, sig, new)), ..LAZY }
}

macro_rules! named {
    ($( $name:ident: [$($param:literal),*], $required:literal, $positional:literal; )*) => {
        $( static $name: Named = Named { names: &[$($param),*], positional_only: 0, required: $required, max_positional: $positional }; )*
    };
}

named! {
    ACCUMULATE_ARGS: ["iterable", "func", "initial"], 1, 2;
    BATCHED_ARGS: ["iterable", "n", "strict"], 2, 2;
    OF_LENGTH: ["iterable", "r"], 2, 2;
    PERMUTATIONS_ARGS: ["iterable", "r"], 1, 2;
    COMPRESS_ARGS: ["data", "selectors"], 2, 2;
    COUNT_ARGS: ["start", "step"], 0, 2;
    GROUPBY_ARGS: ["iterable", "key"], 1, 2;
    REPEAT_ARGS: ["object", "times"], 1, 2;
    PRODUCT_ARGS: ["repeat"], 0, 0;
}

static ACCUMULATE: TypeDef = lazy("accumulate", Sig::Named(&ACCUMULATE_ARGS), construct::accumulate);
static BATCHED: TypeDef = lazy("batched", Sig::Named(&BATCHED_ARGS), construct::batched);
static CHAIN: TypeDef = TypeDef { methods: construct::CHAIN_METHODS, ..lazy("chain", Sig::Any, construct::chain) };
static COMBINATIONS: TypeDef = lazy("combinations", Sig::Named(&OF_LENGTH), combine::combinations);
static WITH_REPLACEMENT: TypeDef = lazy("combinations_with_replacement", Sig::Named(&OF_LENGTH), combine::with_replacement);
static COMPRESS: TypeDef = lazy("compress", Sig::Named(&COMPRESS_ARGS), construct::compress);
static COUNT: TypeDef = TypeDef { repr: Some(construct::repr_count), ..lazy("count", Sig::Named(&COUNT_ARGS), construct::count) };
static CYCLE: TypeDef = lazy("cycle", Sig::Range(1, 1), construct::cycle);
static DROP_WHILE: TypeDef = lazy("dropwhile", Sig::Range(2, 2), construct::drop_while);
static FILTER_FALSE: TypeDef = lazy("filterfalse", Sig::Range(2, 2), construct::filter_false);
static GROUP_BY: TypeDef = lazy("groupby", Sig::Named(&GROUPBY_ARGS), construct::group_by);
static ISLICE: TypeDef = lazy("islice", Sig::Range(2, 4), construct::islice);
static PAIRWISE: TypeDef = lazy("pairwise", Sig::Range(1, 1), construct::pairwise);
static PERMUTATIONS: TypeDef = lazy("permutations", Sig::Named(&PERMUTATIONS_ARGS), combine::permutations);
static PRODUCT: TypeDef = lazy("product", Sig::AnyNamed(&PRODUCT_ARGS), combine::product);
static REPEAT: TypeDef = TypeDef {
    methods: construct::REPEAT_METHODS,
    repr: Some(construct::repr_repeat),
    ..lazy("repeat", Sig::Named(&REPEAT_ARGS), construct::repeat)
};
static STAR_MAP: TypeDef = lazy("starmap", Sig::Range(2, 2), construct::star_map);
static TAKE_WHILE: TypeDef = lazy("takewhile", Sig::Range(2, 2), construct::take_while);
static TEE: TypeDef = TypeDef { methods: construct::TEE_METHODS, ..lazy("_tee", Sig::Range(1, 1), construct::tee_one) };
static ZIP_LONGEST: TypeDef = lazy("zip_longest", Sig::Keywords, construct::zip_longest);

/// What a type of `itertools` can do.
pub fn def(ty: BuiltinType) -> &'static TypeDef {
    use BuiltinType as T;
    match ty {
        T::Accumulate => &ACCUMULATE,
        T::Batched => &BATCHED,
        T::Chain => &CHAIN,
        T::Combinations => &COMBINATIONS,
        T::CombinationsWithReplacement => &WITH_REPLACEMENT,
        T::Compress => &COMPRESS,
        T::Count => &COUNT,
        T::Cycle => &CYCLE,
        T::DropWhile => &DROP_WHILE,
        T::FilterFalse => &FILTER_FALSE,
        T::GroupBy => &GROUP_BY,
        T::ISlice => &ISLICE,
        T::Pairwise => &PAIRWISE,
        T::Permutations => &PERMUTATIONS,
        T::Product => &PRODUCT,
        T::Repeat => &REPEAT,
        T::StarMap => &STAR_MAP,
        T::TakeWhile => &TAKE_WHILE,
        T::Tee => &TEE,
        T::ZipLongest => &ZIP_LONGEST,
        _ => &LAZY_TYPE,
    }
}

static LAZY_TYPE: TypeDef = LAZY;

pub use construct::{grouper, tee};

/// The parameters of an iterator's function as they are now; none once it has ended.
fn parameters(vm: &Vm, iterator: Value) -> &[Value] {
    match iterator {
        Value::Generator(id) => &vm.heap.generators.get(id).registers,
        _ => &[],
    }
}

/// `name(a, b)`
fn write_call(repr: &mut Repr, name: &str, values: &[Value]) {
    repr.text(name);
    repr.text("(");
    for (i, &value) in values.iter().enumerate() {
        if i > 0 {
            repr.text(", ");
        }
        repr.value(value);
    }
    repr.text(")");
}
