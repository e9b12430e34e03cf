//! Definite assignment: which local variables are certain to be bound at a point of the code.
//!
//! The code generator walks statements in the order they run, so the analysis rides along: the set of bound variables flows
//! with the emitted code, jumps carry it to their labels, and where paths meet only what all of them bound stays. Variables
//! that are deleted anywhere never enter the set, so it only grows along a path, and a loop's head needs no second look.

/// A set of variables, by their numbers in the function.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Assigned {
    words: Vec<u64>,
}

impl Assigned {
    /// Whether variable `index` is certain to be bound.
    pub fn has(&self, index: u32) -> bool {
        self.words.get((index / 64) as usize).is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Variable `index` is bound from here on.
    pub fn add(&mut self, index: u32) {
        let at = (index / 64) as usize;
        if self.words.len() <= at {
            self.words.resize(at.saturating_add(1), 0);
        }
        if let Some(word) = self.words.get_mut(at) {
            *word |= 1 << (index % 64);
        }
    }

    /// Keeps what `other` has too.
    pub fn meet(&mut self, other: &Assigned) {
        self.words.truncate(other.words.len());
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Assigned;

    #[test]
    fn paths_meet() {
        let mut a = Assigned::default();
        a.add(1);
        a.add(100);
        let mut b = Assigned::default();
        b.add(1);
        b.add(2);
        a.meet(&b);
        assert!(a.has(1) && !a.has(2) && !a.has(100));
    }
}
