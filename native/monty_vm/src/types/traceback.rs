//! `traceback`, and the minimal frames and code objects that it shows.
use super::{Getter, TypeDef};
use crate::diagnostics::lines::LineIndex;
use crate::heap::{TracebackEntry, TracebackId, TracebackObj};
use crate::value::Value;
use crate::vm::{NativeDef, Res, Sig, Trap, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    methods: &[NativeDef::method("__dir__", Sig::None, |vm, _| {
        let names = TYPE.getters.iter().map(|g| vm.heap.new_str(g.name)).collect::<Res<Vec<Value>>>()?;
        vm.heap.new_list(names)
    })],
    getters: &[
        Getter { name: "tb_frame", get: frame },
        Getter { name: "tb_lasti", get: |vm, tb| Ok(Value::Int(i64::from(outermost(vm, tb)?.pc) * 2)) },
        Getter {
            name: "tb_lineno",
            get: |vm, tb| {
                let place = outermost(vm, tb)?;
                Ok(Value::Int(line(vm, place)))
            },
        },
        Getter { name: "tb_next", get: next },
    ],
    repr: Some(|_, tb, repr| repr.text(&format!("<traceback object at {:#x}>", crate::heap::identity::identity(tb)))),
    ..TypeDef::EMPTY
};

fn receiver(tb: Value) -> Res<TracebackId> {
    match tb {
        Value::Traceback(id) => Ok(id),
        _ => Err(Trap::Internal),
    }
}

/// The place that a traceback object shows: entries come innermost first, the object stands for the last one.
fn outermost(vm: &Vm, tb: Value) -> Res<TracebackEntry> {
    vm.heap.tracebacks.get(receiver(tb)?).entries.last().copied().ok_or(Trap::Internal)
}

/// The 1-based line of a place.
pub fn line(vm: &Vm, place: TracebackEntry) -> i64 {
    let Some(linked) = vm.linked(place.code) else { return 0 };
    let span = linked.code.spans.get(place.pc as usize).copied().unwrap_or_default();
    i64::from(LineIndex::new(&linked.unit.source).line_column(span.start).line)
}

fn next(vm: &mut Vm, tb: Value) -> Res<Value> {
    let entries = &vm.heap.tracebacks.get(receiver(tb)?).entries;
    let left = entries.len().saturating_sub(1);
    if left == 0 {
        return Ok(Value::None);
    }
    let bytes = left * size_of::<TracebackEntry>();
    vm.reserve(bytes)?;
    let entries = vm.heap.tracebacks.get(receiver(tb)?).entries.iter().take(left).copied().collect();
    Ok(Value::Traceback(vm.heap.alloc(TracebackObj { entries })?))
}

fn frame(vm: &mut Vm, tb: Value) -> Res<Value> {
    let place = outermost(vm, tb)?;
    super::code::frame(vm, place)
}
