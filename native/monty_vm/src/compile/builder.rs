//! Emitting instructions: labels, spans, exception ranges, and the finished code.
use super::definite::Assigned;
use super::func::Func;
use crate::bytecode::{Handler, Op, Reg, Span, Target};
use ruff_text_size::TextRange;

/// A place in the code that jumps go to, before its address is known.
pub(super) type Label = u32;

#[derive(Debug, Default)]
pub(super) struct LabelInfo {
    pc: Option<u32>,
    /// What is bound on every path that jumps here.
    state: Option<Assigned>,
}

/// Code whose exceptions go to a handler; it has holes where exit code of its own statement was emitted.
#[derive(Debug)]
pub(super) struct Region {
    open: Option<u32>,
    done: Vec<(u32, u32)>,
    state: Assigned,
    /// Where its exceptions go.
    pub target: Label,
    /// The register that receives them.
    pub exc: Reg,
}

/// An exception range whose handler is still a label.
#[derive(Debug)]
pub(super) struct PendingHandler {
    start: u32,
    end: u32,
    target: Label,
    exc: Reg,
}

/// The span of a syntax node.
pub(super) fn span(range: TextRange) -> Span {
    Span { start: range.start().to_u32(), end: range.end().to_u32() }
}

/// An instruction that does nothing; removed at the end.
pub(super) const NOP: Op = Op::Clear { start: 0, count: 0 };

impl Func<'_> {
    /// Adds an instruction, unless this place is never reached.
    pub fn emit(&mut self, op: Op, span: Span) {
        if self.reachable {
            self.ops.push(op);
            self.spans.push(span);
            if op.is_terminal() {
                self.reachable = false;
            }
        }
    }

    /// The address of the next instruction.
    pub fn pc(&self) -> u32 {
        self.ops.len() as u32
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(LabelInfo::default());
        self.labels.len().saturating_sub(1) as Label
    }

    /// Adds a forward jump to `label`; `op` is made with the label as its target.
    pub fn jump(&mut self, op: Op, label: Label, span: Span) {
        if !self.reachable {
            return;
        }
        if let Some(info) = self.labels.get_mut(label as usize) {
            match &mut info.state {
                Some(state) => state.meet(&self.assigned),
                None => info.state = Some(self.assigned.clone()),
            }
        }
        self.emit(op, span);
    }

    /// Adds `Jump`.
    pub fn goto(&mut self, label: Label, span: Span) {
        self.jump(Op::Jump { target: label }, label, span);
    }

    /// The label is here.
    pub fn place(&mut self, label: Label) {
        let pc = self.pc();
        let Some(info) = self.labels.get_mut(label as usize) else { return };
        info.pc = Some(pc);
        if let Some(state) = info.state.take() {
            if self.reachable {
                self.assigned.meet(&state);
            } else {
                self.assigned = state;
                self.reachable = true;
            }
        }
    }

    /// The label of a backward jump is here.
    pub fn place_top(&mut self, label: Label) {
        let pc = self.pc();
        if let Some(info) = self.labels.get_mut(label as usize) {
            info.pc = Some(pc);
        }
    }

    /// Starts a range whose exceptions go to a new handler.
    pub fn open_region(&mut self, exc: Reg) -> Region {
        let target = self.label();
        Region { open: Some(self.pc()), done: Vec::new(), state: self.assigned.clone(), target, exc }
    }

    /// Interrupts a range.
    pub fn pause(&mut self, region: &mut Region) {
        let pc = self.pc();
        if let Some(start) = region.open.take()
            && start < pc
        {
            region.done.push((start, pc));
        }
    }

    /// Goes on with a range.
    pub fn resume(&mut self, region: &mut Region) {
        region.open = Some(self.pc());
    }

    /// Ends a range. Its handler is reached if the range is not empty.
    pub fn close_region(&mut self, mut region: Region) -> Region {
        self.pause(&mut region);
        for &(start, end) in &region.done {
            self.handlers.push(PendingHandler { start, end, target: region.target, exc: region.exc });
        }
        region
    }

    /// The handler of a closed range is here; false when nothing gets here.
    pub fn place_handler(&mut self, region: Region) -> bool {
        if !region.done.is_empty()
            && let Some(info) = self.labels.get_mut(region.target as usize)
        {
            info.state = Some(region.state);
        }
        self.place(region.target);
        self.reachable
    }

    /// The finished instructions after `prologue`: no-ops dropped, jumps resolved and shortened.
    pub fn finish(&mut self, prologue: Vec<Op>) -> (Vec<Op>, Vec<Span>, Vec<Handler>) {
        let address = self.addresses(prologue.len() as u32);
        let resolve = |pc: u32| address.get(pc as usize).copied().unwrap_or(pc);
        let labels: Vec<Target> = self.labels.iter().map(|info| resolve(info.pc.unwrap_or(0))).collect();
        let mut spans = vec![self.first; prologue.len()];
        let mut ops = prologue;
        ops.reserve_exact(self.ops.len());
        spans.reserve_exact(self.ops.len());
        for (mut op, span) in std::mem::take(&mut self.ops).into_iter().zip(std::mem::take(&mut self.spans)) {
            if op == NOP {
                continue;
            }
            if let Some(target) = op.target_mut() {
                *target = labels.get(*target as usize).copied().unwrap_or(0);
            }
            ops.push(op);
            spans.push(span);
        }
        shorten(&mut ops);
        let label = |label: Label| labels.get(label as usize).copied().unwrap_or(0);
        let handlers = std::mem::take(&mut self.handlers).into_iter().map(|pending| Handler {
            start: resolve(pending.start),
            end: resolve(pending.end),
            target: label(pending.target),
            exc: pending.exc,
        });
        (ops, spans, handlers.filter(|handler| handler.start < handler.end).collect())
    }

    /// The address of each instruction once the no-ops are gone.
    fn addresses(&self, first: u32) -> Vec<u32> {
        let mut next = first;
        let mut addresses = Vec::with_capacity(self.ops.len().saturating_add(1));
        for op in &self.ops {
            addresses.push(next);
            if *op != NOP {
                next += 1;
            }
        }
        addresses.push(next);
        addresses
    }
}

/// Jumps to jumps go to the end of the chain; a jump to a return or to a loop's end becomes one.
fn shorten(ops: &mut [Op]) {
    // From the back, so that what a forward jump leads to is already short.
    for pc in (0..ops.len()).rev() {
        let Some(mut op) = ops.get(pc).copied() else { continue };
        if matches!(op, Op::Loop { .. } | Op::ForNext { .. }) {
            continue;
        }
        let Some(&next) = op.target().and_then(|target| ops.get(target as usize)) else { continue };
        match (op, next) {
            (Op::Jump { .. }, Op::Jump { .. } | Op::Loop { .. } | Op::Return { .. } | Op::ReturnNone {}) => op = next,
            (_, Op::Jump { target }) => {
                if let Some(slot) = op.target_mut() {
                    *slot = target;
                }
            }
            _ => {}
        }
        if let Some(slot) = ops.get_mut(pc) {
            *slot = op;
        }
    }
}
