//! Small objects with named fields: code objects, frames, `types.SimpleNamespace`.
use super::{BuiltinType, TypeDef};
use crate::heap::RecordObj;
use crate::value::Value;
use crate::vm::{Repr, Res, Vm};

/// Code objects, frames, namespaces.
pub static TYPE: TypeDef = TypeDef { repr: Some(describe), ..TypeDef::EMPTY };

/// The names of a type's fields. What a record holds beyond them is not Python's to see.
pub fn names(ty: BuiltinType) -> &'static [&'static str] {
    use BuiltinType as T;
    match ty {
        T::Code => &[
            "co_name",
            "co_qualname",
            "co_filename",
            "co_firstlineno",
            "co_argcount",
            "co_posonlyargcount",
            "co_kwonlyargcount",
            "co_nlocals",
            "co_varnames",
            "co_cellvars",
            "co_freevars",
            "co_flags",
        ],
        T::Frame => &["f_code", "f_lineno", "f_lasti", "f_globals", "f_locals", "f_back"],
        T::Template => &["strings", "interpolations"],
        T::Interpolation => &["value", "expression", "conversion", "format_spec"],
        T::SimpleNamespace => &["name", "cache_tag", "version", "hexversion"],
        _ => &[],
    }
}

/// A record of a type.
pub fn new(vm: &mut Vm, ty: BuiltinType, items: Vec<Value>) -> Res<Value> {
    Ok(Value::Record(vm.heap.alloc(RecordObj { ty, items: items.into() })?))
}

/// A field by name.
pub fn field(vm: &Vm, record: Value, name: &str) -> Option<Value> {
    let Value::Record(id) = record else { return None };
    let record_obj = vm.heap.records.get(id);
    let index = names(record_obj.ty).iter().position(|n| *n == name)?;
    record_obj.items.get(index)?.some()
}

/// Item `i` beyond the named ones.
pub fn hidden(vm: &Vm, record: Value, i: usize) -> Option<Value> {
    let Value::Record(id) = record else { return None };
    let record = vm.heap.records.get(id);
    record.items.get(names(record.ty).len() + i).copied()
}

pub(super) fn describe(vm: &Vm, value: Value, repr: &mut Repr) {
    let Value::Record(id) = value else { return };
    let address = crate::heap::identity::identity(value);
    let of = |name| field(vm, value, name).unwrap_or(Value::None);
    let text = |name| vm.heap.as_str(of(name)).unwrap_or("").to_owned();
    let ty = vm.heap.records.get(id).ty;
    let number = |value: Value| if let Value::Int(i) = value { i } else { 0 };
    match ty {
        BuiltinType::Code => {
            let line = number(of("co_firstlineno"));
            return repr.text(&format!(
                "<code object {} at {address:#x}, file \"{}\", line {line}>",
                text("co_name"),
                text("co_filename")
            ));
        }
        BuiltinType::Frame => {
            let code = of("f_code");
            let part = |name| field(vm, code, name).and_then(|v| vm.heap.as_str(v)).unwrap_or("");
            let line = number(of("f_lineno"));
            return repr.text(&format!(
                "<frame at {address:#x}, file '{}', line {line}, code {}>",
                part("co_filename"),
                part("co_name")
            ));
        }
        _ => repr.text("namespace("),
    }
    for (i, name) in names(ty).iter().enumerate() {
        repr.text(if i > 0 { ", " } else { "" });
        repr.text(&format!("{name}="));
        repr.value(of(name));
    }
    repr.text(")");
}
