//! Checks of code that comes from outside: that no instruction breaks a rule that the run loop relies on.
use super::operands::{Uses, uses};
use super::{Code, CodeKind, Const, Op, Unit};
use crate::builtins;
use crate::types::BuiltinType;

/// What is wrong with a unit.
type Wrong = &'static str;

/// A frame has no more registers than this.
const MAX_REGISTERS: u32 = 1 << 20;
/// How many registers an instruction reaches.
const WINDOW: u32 = 256;
/// Constant tuples are nested no deeper than this.
const MAX_CONST_DEPTH: u32 = 32;

/// Whether a unit's code can be run without breaking a rule of the run loop.
pub fn verify(unit: &Unit) -> Result<(), Wrong> {
    constants(unit)?;
    all(unit.globals.iter().map(|&name| has_name(unit, name)), "global without a name")?;
    let module = unit.codes.first().ok_or("no code")?;
    ensure(module.kind.is_module() && module.captures.is_empty(), "the first code is not a module")?;
    for code in &unit.codes {
        tables(unit, code)?;
        shape(code)?;
        for (pc, op) in code.ops.iter().enumerate() {
            registers(code, op)?;
            jumps(code, pc, op)?;
            operands(unit, code, op)?;
        }
    }
    Ok(())
}

fn ensure(holds: bool, wrong: Wrong) -> Result<(), Wrong> {
    if holds { Ok(()) } else { Err(wrong) }
}

fn all(mut holds: impl Iterator<Item = bool>, wrong: Wrong) -> Result<(), Wrong> {
    ensure(holds.all(|holds| holds), wrong)
}

fn has_name(unit: &Unit, name: u32) -> bool {
    (name as usize) < unit.names.len()
}

/// Tuples are made of earlier constants, and not deeply nested.
fn constants(unit: &Unit) -> Result<(), Wrong> {
    let mut depths: Vec<u32> = Vec::with_capacity(unit.consts.len());
    for value in &unit.consts {
        let depth = match value {
            Const::Tuple(items) | Const::FrozenSet(items) => {
                let mut deepest = 0;
                for &item in items {
                    deepest = deepest.max(*depths.get(item as usize).ok_or("constant of a later constant")?);
                }
                deepest.saturating_add(1)
            }
            _ => 0,
        };
        ensure(depth <= MAX_CONST_DEPTH, "constants nested too deeply")?;
        depths.push(depth);
    }
    Ok(())
}

/// The tables of a code object.
fn tables(unit: &Unit, code: &Code) -> Result<(), Wrong> {
    let window = code.registers.min(WINDOW);
    ensure(code.registers <= MAX_REGISTERS, "too many registers")?;
    let p = &code.params;
    ensure(p.names.len() == p.count() && p.positional_only <= p.positional, "parameters")?;
    ensure(p.count() <= code.registers as usize, "parameters without registers")?;
    ensure(!code.kind.is_module() || p.count() == 0, "a module with parameters")?;
    ensure(!code.kind.is_module() || !code.dynamic || window >= 2, "namespaces")?;
    ensure(code.kind != CodeKind::Class || p.count() == 1, "a class body without a namespace")?;
    let names = p.names.iter().chain(&code.local_names).copied();
    all(names.map(|name| has_name(unit, name)), "variable without a name")?;
    ensure(code.local_names.len() <= window as usize, "variables without registers")?;
    all(code.wide_names.iter().map(|&(index, name)| index < code.registers && has_name(unit, name)), "wide variables")?;
    all(code.cells.iter().map(|&cell| u32::from(cell) < window), "cells")?;
    ensure(u32::from(code.free_start) <= window, "free variables")?;
    let is_text = |k: u32| matches!(unit.consts.get(k as usize), Some(Const::Str(_)));
    ensure(code.doc.is_none_or(is_text), "docstring")?;
    ensure(code.spans.len() == code.ops.len(), "spans")?;
    let source = unit.source.len();
    all(code.spans.iter().map(|span| span.start <= span.end && span.end as usize <= source), "span outside the source")?;
    ensure(code.first as usize <= source, "first line outside the source")?;
    for site in &code.sites {
        ensure(has_name(unit, site.name), "site without a name")?;
        ensure(site.span.start <= site.span.end && site.span.end as usize <= source, "site outside the source")?;
        ensure(site.keywords.is_none_or(|k| keyword_names(unit, k).is_some()), "site's keywords")?;
    }
    for handler in &code.handlers {
        let inside = handler.start < handler.end && handler.end as usize <= code.ops.len();
        // A handler inside its own range could go on for ever without a safepoint.
        let led = handler.target >= handler.end && (handler.target as usize) < code.ops.len() && u32::from(handler.exc) < window;
        ensure(inside && led, "exception handler")?;
    }
    Ok(())
}

/// How many names a constant of keyword names has.
fn keyword_names(unit: &Unit, k: u32) -> Option<usize> {
    let Some(Const::Tuple(items)) = unit.consts.get(k as usize) else { return None };
    let texts = items.iter().all(|&item| matches!(unit.consts.get(item as usize), Some(Const::Str(_))));
    texts.then_some(items.len())
}

/// Whether a constant says what a class pattern wants: a count, then names.
fn is_class_pattern(unit: &Unit, k: u32) -> bool {
    let constant = |k: u32| unit.consts.get(k as usize);
    let Some(Const::Tuple(items)) = constant(k) else { return false };
    items.split_first().is_some_and(|(&count, names)| {
        matches!(constant(count), Some(Const::Int(count)) if *count >= 0)
            && names.iter().all(|&name| matches!(constant(name), Some(Const::Str(_))))
    })
}

/// The code ends, and a generator begins as one.
fn shape(code: &Code) -> Result<(), Wrong> {
    ensure(code.ops.last().is_some_and(Op::is_terminal), "code that runs off its end")?;
    let start = code.ops.iter().position(|op| matches!(op, Op::MakeGenerator {}));
    ensure(start.is_some() == code.kind.is_generator(), "generator")?;
    let Some(start) = start else {
        let yields =
            |op: &Op| matches!(op, Op::Yield { .. } | Op::YieldFrom { .. } | Op::YieldFromIter { .. } | Op::AsyncYield { .. });
        return ensure(!code.ops.iter().any(yields), "yield outside a generator");
    };
    let is_async = code.kind == CodeKind::AsyncGenerator;
    let other = |op: &Op| if is_async { matches!(op, Op::Yield { .. }) } else { matches!(op, Op::AsyncYield { .. }) };
    ensure(!code.ops.iter().any(other), "a yield of another kind of generator")?;
    let (before, after) = code.ops.split_at_checked(start.saturating_add(1)).ok_or("generator")?;
    let prepares = |op: &Op| {
        matches!(
            op,
            Op::MakeGenerator {}
                | Op::LoadClosure { .. }
                | Op::MakeCell { .. }
                | Op::Clear { .. }
                | Op::LoadWide { .. }
                | Op::StoreWide { .. }
        )
    };
    all(before.iter().map(prepares), "a generator that begins late")?;
    all(after.iter().map(|op| !matches!(op, Op::MakeGenerator {})), "a generator that begins twice")?;
    let inside = |target: u32| target as usize > start;
    all(after.iter().filter_map(|op| op.target()).map(inside), "a jump before the generator")?;
    all(code.handlers.iter().map(|handler| inside(handler.target) && inside(handler.start)), "a handler before the generator")
}

/// All registers of an instruction are the frame's.
fn registers(code: &Code, op: &Op) -> Result<(), Wrong> {
    let Uses { registers, block } = uses(op);
    let window = code.registers.min(WINDOW);
    all(registers.into_iter().flatten().map(|reg| u32::from(reg) < window), "register outside the frame")?;
    let (base, count) = block;
    ensure(u32::from(base).saturating_add(count) <= window, "registers outside the frame")
}

/// Jumps stay inside the code; only loops go backward.
fn jumps(code: &Code, pc: usize, op: &Op) -> Result<(), Wrong> {
    let Some(target) = op.target() else { return Ok(()) };
    let target = target as usize;
    ensure(target < code.ops.len(), "jump outside the code")?;
    match op {
        Op::Loop { .. } => ensure(target <= pc, "a loop forward"),
        Op::ForNext { .. } => Ok(()),
        _ => ensure(target > pc, "a jump backward"),
    }
}

/// The operands that are indices.
fn operands(unit: &Unit, code: &Code, op: &Op) -> Result<(), Wrong> {
    let wrong = "operand";
    match *op {
        Op::LoadConst { k, .. } => ensure((k as usize) < unit.consts.len(), "constant"),
        Op::LoadBuiltin { id, .. } | Op::CallBuiltin { id, .. } => ensure(builtins::function(id).is_some(), "built-in function"),
        Op::LoadType { id, .. } => ensure(BuiltinType::from_index(id).is_some(), "built-in type"),
        Op::LoadGlobal { slot, .. } | Op::StoreGlobal { slot, .. } | Op::DelGlobal { slot } => {
            ensure((slot as usize) < unit.globals.len(), "global")
        }
        Op::LoadName { name, .. }
        | Op::LoadClassName { name, .. }
        | Op::StoreName { name, .. }
        | Op::DelName { name }
        | Op::CheckLocal { name, .. }
        | Op::DelLocal { name, .. }
        | Op::LoadDeref { name, .. }
        | Op::DelDeref { name, .. }
        | Op::Import { name, .. }
        | Op::ImportFrom { name, .. } => ensure(has_name(unit, name), "name"),
        Op::LoadClosure { count, first, .. } => {
            ensure(u64::from(first) + u64::from(count) <= code.captures.len() as u64, "closure")
        }
        Op::LoadWide { index, .. } | Op::StoreWide { index, .. } => ensure(index < code.registers, "wide register"),
        Op::FloorDivInt { imm, .. } | Op::ModInt { imm, .. } => ensure(imm != 0, wrong),
        Op::GetAttr { site, .. }
        | Op::SetAttr { site, .. }
        | Op::DelAttr { site, .. }
        | Op::CheckMethod { site, .. }
        | Op::CallMethod { site, .. } => ensure((site as usize) < code.sites.len(), "site"),
        Op::CallMethodKw { site, argc, .. } => {
            let keywords = code.sites.get(site as usize).and_then(|site| site.keywords).and_then(|k| keyword_names(unit, k));
            ensure(keywords.is_some_and(|count| count <= usize::from(argc)), "keywords")
        }
        Op::CallKw { names, argc, .. } => {
            ensure(keyword_names(unit, names).is_some_and(|count| count <= usize::from(argc)), "keywords")
        }
        Op::MatchClass { pattern, .. } => ensure(is_class_pattern(unit, pattern), "class pattern"),
        Op::MakeFunction { code: index, flags, .. } => {
            let made = unit.codes.get(index as usize).filter(|_| index > 0).ok_or("function")?;
            ensure(flags < 8 && !made.kind.is_module(), "function")?;
            all(made.captures.iter().map(|&cell| cell < code.registers), "captured cells")
        }
        _ => Ok(()),
    }
}
