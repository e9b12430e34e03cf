//! A readable listing of a unit's bytecode.
use super::{Code, Op, Unit};
use crate::builtins;
use crate::types::BuiltinType;
use std::fmt::Write;

/// The listing of all code of `unit`.
pub fn disassemble(unit: &Unit) -> String {
    let mut out = String::new();
    for (index, code) in unit.codes.iter().enumerate() {
        list_code(&mut out, unit, index, code);
    }
    out
}

fn list_code(out: &mut String, unit: &Unit, index: usize, code: &Code) {
    let _ = writeln!(out, "code {index}: {} ({} registers)", code.qualname, code.registers);
    for (pc, op) in code.ops.iter().enumerate() {
        let _ = write!(out, "  {pc:>5}  {:<14}", op.name());
        for (name, value) in op.operands() {
            if name == "id" {
                let _ = write!(out, " {}", builtin(op));
                continue;
            }
            let _ = write!(out, " {name}={value}");
            if let Some(note) = note(unit, code, name, &value) {
                let _ = write!(out, " ({note})");
            }
        }
        out.push('\n');
    }
    for handler in &code.handlers {
        let _ = writeln!(out, "  {}..{} -> {} (r{})", handler.start, handler.end, handler.target, handler.exc);
    }
    out.push('\n');
}

/// The name of the built-in function or type of an instruction. (Their numbers change as they grow in number.)
fn builtin(op: &Op) -> &'static str {
    match *op {
        Op::LoadType { id, .. } => BuiltinType::from_index(id).map_or("?", BuiltinType::name),
        Op::LoadBuiltin { id, .. } | Op::CallBuiltin { id, .. } => builtins::function(id).map_or("?", |def| def.name),
        _ => "?",
    }
}

/// What an index operand stands for.
fn note(unit: &Unit, code: &Code, name: &str, value: &str) -> Option<String> {
    let index: usize = value.parse().ok()?;
    let named = |i: u32| unit.names.get(i as usize).map(|n| n.to_string());
    match name {
        "k" | "names" => unit.consts.get(index).map(|c| format!("{c:?}")),
        "name" => named(index as u32),
        "slot" => unit.globals.get(index).and_then(|&i| named(i)),
        "site" => code.sites.get(index).and_then(|s| named(s.name)),
        "code" => unit.codes.get(index).map(|c| c.qualname.to_string()),
        _ => None,
    }
}
