//! Which registers an instruction touches.
use super::op::{Op, Reg};

/// The registers of an instruction: single ones, and a block of consecutive ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Uses {
    /// Single registers.
    pub registers: [Option<Reg>; 3],
    /// The first of a block, and how many.
    pub block: (Reg, u32),
}

fn plain<const N: usize>(registers: [Reg; N]) -> Uses {
    block(registers, 0, 0)
}

fn block<const N: usize>(registers: [Reg; N], base: Reg, count: u32) -> Uses {
    let mut all = [None; 3];
    for (slot, register) in all.iter_mut().zip(registers) {
        *slot = Some(register);
    }
    Uses { registers: all, block: (base, count) }
}

/// The registers that an instruction reads or writes.
pub(super) fn uses(op: &Op) -> Uses {
    loads(op).or_else(|| arithmetic(op)).or_else(|| control(op)).or_else(|| containers(op)).unwrap_or_else(|| calls(op))
}

fn loads(op: &Op) -> Option<Uses> {
    Some(match *op {
        Op::Move { dst, src } => plain([dst, src]),
        Op::LoadClassName { dst, namespace, .. } => plain([dst, namespace]),
        Op::LoadNone { dst }
        | Op::LoadBool { dst, .. }
        | Op::LoadInt { dst, .. }
        | Op::LoadConst { dst, .. }
        | Op::LoadBuiltin { dst, .. }
        | Op::LoadType { dst, .. }
        | Op::LoadGlobal { dst, .. }
        | Op::LoadName { dst, .. }
        | Op::LoadWide { dst, .. }
        | Op::Import { dst, .. } => plain([dst]),
        Op::StoreGlobal { src, .. } | Op::StoreName { src, .. } | Op::CheckLocal { src, .. } | Op::StoreWide { src, .. } => {
            plain([src])
        }
        Op::DelLocal { reg, .. } | Op::MakeCell { reg } => plain([reg]),
        Op::DelDeref { cell, .. } => plain([cell]),
        Op::LoadDeref { dst, cell, .. } => plain([dst, cell]),
        Op::StoreDeref { cell, src } => plain([cell, src]),
        Op::Clear { start, count } => block([], start, u32::from(count)),
        Op::LoadClosure { dst, count, .. } => block([], dst, u32::from(count)),
        Op::ImportFrom { dst, module, .. } => plain([dst, module]),
        Op::ImportStar { module } => plain([module]),
        Op::DelGlobal { .. } | Op::DelName { .. } => plain([]),
        _ => return None,
    })
}

fn arithmetic(op: &Op) -> Option<Uses> {
    Some(match *op {
        Op::Add { dst, a, b, .. }
        | Op::Sub { dst, a, b, .. }
        | Op::Mul { dst, a, b, .. }
        | Op::Div { dst, a, b, .. }
        | Op::FloorDiv { dst, a, b, .. }
        | Op::Mod { dst, a, b, .. }
        | Op::Binary { dst, a, b, .. }
        | Op::Compare { dst, a, b, .. }
        | Op::Is { dst, a, b, .. }
        | Op::In { dst, a, b, .. } => plain([dst, a, b]),
        Op::AddInt { dst, a, .. }
        | Op::SubInt { dst, a, .. }
        | Op::MulInt { dst, a, .. }
        | Op::FloorDivInt { dst, a, .. }
        | Op::ModInt { dst, a, .. }
        | Op::Neg { dst, a }
        | Op::Pos { dst, a }
        | Op::Invert { dst, a }
        | Op::Not { dst, a } => plain([dst, a]),
        _ => return None,
    })
}

fn control(op: &Op) -> Option<Uses> {
    Some(match *op {
        Op::JumpLt { a, b, .. }
        | Op::JumpLe { a, b, .. }
        | Op::JumpGt { a, b, .. }
        | Op::JumpGe { a, b, .. }
        | Op::JumpEq { a, b, .. }
        | Op::JumpNe { a, b, .. } => plain([a, b]),
        Op::JumpIf { a, .. }
        | Op::JumpIfNone { a, .. }
        | Op::JumpIfSet { a, .. }
        | Op::JumpLtInt { a, .. }
        | Op::JumpLeInt { a, .. }
        | Op::JumpGtInt { a, .. }
        | Op::JumpGeInt { a, .. }
        | Op::JumpEqInt { a, .. }
        | Op::JumpNeInt { a, .. } => plain([a]),
        Op::Jump { .. } | Op::Loop { .. } | Op::ReturnNone {} | Op::MakeGenerator {} | Op::RaiseCurrent {} => plain([]),
        Op::Return { src } => plain([src]),
        Op::Raise { exc } | Op::Reraise { exc } => plain([exc]),
        Op::RaiseFrom { exc, cause } => plain([exc, cause]),
        Op::RaiseAssert { src, has } => {
            if has {
                plain([src])
            } else {
                plain([])
            }
        }
        Op::EnterHandler { saved, exc } => plain([saved, exc]),
        Op::LeaveHandler { saved } => plain([saved]),
        Op::JumpIfNoMatch { exc, class, .. } => plain([exc, class]),
        Op::SplitGroup { base, class } => block([class], base, 2),
        Op::JoinGroups { dst, exc, list } => plain([dst, exc, list]),
        Op::RaiseGroup { exc } => plain([exc]),
        Op::JumpIfNoSequence { src, .. } | Op::JumpIfNoMapping { src, .. } => plain([src]),
        Op::MatchKeys { dst, src, keys } => plain([dst, src, keys]),
        Op::MatchClass { dst, src, class, .. } => plain([dst, src, class]),
        Op::ForPrep { iter, src } => block([src], iter, 3),
        Op::ForPrepRange { iter, .. } => block([], iter, 3),
        Op::ForNext { iter, dst, .. } => block([dst], iter, 3),
        Op::Yield { dst, src } => plain([dst, src]),
        Op::YieldFromIter { iter } => plain([iter]),
        Op::YieldFrom { dst, iter } | Op::GetANext { dst, iter } => plain([dst, iter]),
        Op::AsyncYield { dst, src } | Op::GetAIter { dst, src } => plain([dst, src]),
        Op::GetAwaitable { iter, .. } => plain([iter]),
        _ => return None,
    })
}

fn containers(op: &Op) -> Option<Uses> {
    Some(match *op {
        Op::GetIter { dst, src } => plain([dst, src]),
        Op::Unpack { src, base, count } => block([src], base, u32::from(count)),
        Op::UnpackEx { src, base, before, after } => block([src], base, u32::from(before) + u32::from(after) + 1),
        Op::UnpackList { dst, src, .. } => plain([dst, src]),
        Op::BuildList { dst, base, count }
        | Op::BuildTuple { dst, base, count }
        | Op::BuildSet { dst, base, count }
        | Op::BuildString { dst, base, count } => block([dst], base, u32::from(count)),
        Op::BuildDict { dst, base, count } => block([dst], base, 2 * u32::from(count)),
        Op::BuildSlice { dst, base } => block([dst], base, 3),
        Op::ListAppend { list, src } | Op::ListExtend { list, src } => plain([list, src]),
        Op::ListToTuple { dst, list } => plain([dst, list]),
        Op::SetAdd { set, src } | Op::SetUpdate { set, src } => plain([set, src]),
        Op::DictSet { dict, key, value } => plain([dict, key, value]),
        Op::DictUpdate { dict, src } => plain([dict, src]),
        Op::DictMerge { dict, src, callee } => plain([dict, src, callee]),
        Op::Format { dst, src, .. } => plain([dst, src]),
        Op::FormatSpec { dst, src, spec, .. } => plain([dst, src, spec]),
        Op::GetItem { dst, obj, key } => plain([dst, obj, key]),
        Op::GetItemInt { dst, obj, .. } => plain([dst, obj]),
        Op::SetItem { obj, key, src } => plain([obj, key, src]),
        Op::DelItem { obj, key } => plain([obj, key]),
        Op::GetSlice { dst, obj, base } => block([dst, obj], base, 3),
        Op::SetSlice { obj, base, src } => block([obj, src], base, 3),
        Op::GetAttr { dst, obj, .. } => plain([dst, obj]),
        Op::SetAttr { obj, src, .. } => plain([obj, src]),
        Op::DelAttr { obj, .. } | Op::CheckMethod { obj, .. } => plain([obj]),
        _ => return None,
    })
}

fn calls(op: &Op) -> Uses {
    match *op {
        Op::Call { dst, base, argc } | Op::CallKw { dst, base, argc, .. } | Op::CallBuiltin { dst, base, argc, .. } => {
            block([dst], base, u32::from(argc) + 1)
        }
        Op::SumStep { total, src } => block([src], total, 2),
        Op::CallMethod { dst, base, argc, .. } | Op::CallMethodKw { dst, base, argc, .. } => {
            block([dst], base, u32::from(argc) + 2)
        }
        Op::CallEx { dst, base } => block([dst], base, 3),
        Op::MakeFunction { dst, base, flags, .. } => {
            // As many of the three parts as the highest flag asks for.
            let parts = u32::BITS.saturating_sub(u32::from(flags).leading_zeros());
            block([dst], base, parts)
        }
        Op::WithEnter { dst, base } | Op::AsyncWithEnter { dst, base } => plain([dst, base]),
        Op::WithLeave { dst, exit } => plain([dst, exit]),
        Op::WithExcept { dst, exit, exc } | Op::AsyncWithExcept { dst, exit, exc } => plain([dst, exit, exc]),
        _ => plain([]),
    }
}

/// The first register of the window that nothing is in while a call is executed: above its arguments the callee's registers would be.
pub(crate) fn call_window_end(op: &Op) -> Option<usize> {
    match *op {
        Op::Call { base, argc, .. } | Op::CallKw { base, argc, .. } | Op::CallBuiltin { base, argc, .. } => {
            Some(usize::from(base) + usize::from(argc) + 1)
        }
        Op::CallMethod { base, argc, .. } | Op::CallMethodKw { base, argc, .. } => {
            Some(usize::from(base) + usize::from(argc) + 2)
        }
        Op::CallEx { base, .. } => Some(usize::from(base) + 3),
        _ => None,
    }
}

/// Whether the first of these instructions that touches a register calls what is in it; and how many were looked at.
pub(crate) fn calls_register(ops: &[Op], register: Reg) -> (bool, usize) {
    let touches = |op: &Op| {
        // (It names the callee in its errors.)
        if matches!(op, Op::DictMerge { callee, .. } if *callee == register) {
            return false;
        }
        let Uses { registers, block: (base, count) } = uses(op);
        registers.contains(&Some(register)) || (u32::from(base)..u32::from(base) + count).contains(&u32::from(register))
    };
    match ops.iter().position(touches) {
        Some(at) => {
            let called = matches!(
                ops.get(at),
                Some(Op::Call { base, .. } | Op::CallKw { base, .. } | Op::CallEx { base, .. }) if *base == register
            );
            (called, at + 1)
        }
        None => (false, ops.len()),
    }
}
