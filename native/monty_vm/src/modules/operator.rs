//! `operator`: the operators as functions; what makes callable objects is in `operator.py`.
use super::ModuleDef;
use crate::bytecode::{BinOp, CmpOp};
use crate::prelude::Frozen;
use crate::types::UnaryOp;
use crate::value::Value;
use crate::vm::{Args, NativeDef, NativeFn, Res, Sig, Vm};

static PYTHON: Frozen = Frozen::new("operator", include_str!("operator.py"));

const fn row(name: &'static str, sig: Sig, func: NativeFn) -> NativeDef {
    NativeDef::in_module("_operator", name, sig, func)
}

macro_rules! functions {
    (
        binary: $( $bin:literal $in_place:literal $op:ident ),*;
        compare: $( $cmp:literal $order:ident ),*;
        $( $rest:expr ),* $(,)?
    ) => {
        &[
            $( row($bin, Sig::Range(2, 2), |vm, args| binary(vm, args, BinOp::$op, false)), )*
            $( row($in_place, Sig::Range(2, 2), |vm, args| binary(vm, args, BinOp::$op, true)), )*
            $( row($cmp, Sig::Range(2, 2), |vm, args| {
                let (a, b) = (args.get(vm, 0), args.get(vm, 1));
                vm.compare_value(CmpOp::$order, a, b)
            }), )*
            $( $rest, )*
        ]
    };
}

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "operator",
    doc: "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  \
          For example, operator.add(x, y)\nis equivalent to the expression x+y.",
    functions: functions! {
        binary: "add" "iadd" Add, "sub" "isub" Sub, "mul" "imul" Mul, "matmul" "imatmul" MatMul, "truediv" "itruediv" Div,
            "floordiv" "ifloordiv" FloorDiv, "mod" "imod" Mod, "pow" "ipow" Pow, "lshift" "ilshift" Shl, "rshift" "irshift" Shr,
            "and_" "iand" And, "or_" "ior" Or, "xor" "ixor" Xor;
        compare: "lt" Lt, "le" Le, "eq" Eq, "ne" Ne, "ge" Ge, "gt" Gt;
        row("neg", Sig::One, |vm, args| unary(vm, args, UnaryOp::Neg)),
        row("pos", Sig::One, |vm, args| unary(vm, args, UnaryOp::Pos)),
        row("inv", Sig::One, |vm, args| unary(vm, args, UnaryOp::Invert)),
        row("invert", Sig::One, |vm, args| unary(vm, args, UnaryOp::Invert)),
        row("not_", Sig::One, |vm, args| truth(vm, args).map(|truth| Value::Bool(!truth))),
        row("truth", Sig::One, |vm, args| truth(vm, args).map(Value::Bool)),
        row("is_", Sig::Range(2, 2), |vm, args| Ok(Value::Bool(args.get(vm, 0) == args.get(vm, 1)))),
        row("is_not", Sig::Range(2, 2), |vm, args| Ok(Value::Bool(args.get(vm, 0) != args.get(vm, 1)))),
        row("is_none", Sig::One, |vm, args| Ok(Value::Bool(args.get(vm, 0).is_none()))),
        row("is_not_none", Sig::One, |vm, args| Ok(Value::Bool(!args.get(vm, 0).is_none()))),
        row("contains", Sig::Range(2, 2), |vm, args| {
            let (container, item) = (args.get(vm, 0), args.get(vm, 1));
            vm.contains(container, item).map(Value::Bool)
        }),
        row("getitem", Sig::Range(2, 2), |vm, args| {
            let (object, key) = (args.get(vm, 0), args.get(vm, 1));
            vm.get_item(object, key)
        }),
        row("index", Sig::One, index),
    },
    constants: &[],
    python: Some(&PYTHON),
};

fn binary(vm: &mut Vm, args: Args, op: BinOp, in_place: bool) -> Res<Value> {
    let (a, b) = (args.get(vm, 0), args.get(vm, 1));
    vm.binary(op, a, b, in_place)
}

fn unary(vm: &mut Vm, args: Args, op: UnaryOp) -> Res<Value> {
    let value = args.get(vm, 0);
    vm.unary(op, value)
}

fn truth(vm: &mut Vm, args: Args) -> Res<bool> {
    let value = args.get(vm, 0);
    vm.truth(value)
}

fn index(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get(vm, 0);
    match vm.index_of(value)? {
        Some(index) => Ok(index),
        None => {
            let message = format!("'{}' object cannot be interpreted as an integer", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}
