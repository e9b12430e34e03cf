//! Taking back what an instruction has consumed of native iterators, when it must be executed again.
use super::Vm;
use crate::heap::{IterId, IterObj};
use crate::value::Value;

impl Vm {
    /// Remembers where a native iterator stands, and the ones that it goes through, before many items are taken from it: should the
    /// instruction have to be executed again (after a collection, elsewhere, or once another argument was drained), they stand
    /// there again.
    pub fn remember(&mut self, iter: IterId) {
        let mut pending = vec![iter];
        while let Some(id) = pending.pop() {
            let state = self.heap.iters.get(id).clone();
            match &state {
                IterObj::Enumerate { inner: Value::Iter(inner), .. } => pending.push(*inner),
                IterObj::Zip { inner, .. } => {
                    pending.extend(inner.iter().filter_map(|v| if let Value::Iter(id) = v { Some(*id) } else { None }))
                }
                _ => {}
            }
            self.consumed.push((id, state));
        }
    }

    /// Puts the remembered iterators back.
    pub(crate) fn rewind_now(&mut self) {
        self.rewind_to(0);
    }

    /// Puts back what was remembered after there were `mark`.
    pub(crate) fn rewind_to(&mut self, mark: usize) {
        while self.consumed.len() > mark
            && let Some((id, state)) = self.consumed.pop()
        {
            self.heap.set_iter(id, state);
        }
    }

    /// The instruction is complete: what it consumed is gone.
    #[inline]
    pub(crate) fn forget_consumed(&mut self) {
        if !self.consumed.is_empty() {
            self.consumed.clear();
        }
    }
}
