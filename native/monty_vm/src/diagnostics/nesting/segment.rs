//! The arithmetic of depth between two commas: how many nodes can lie above one another.

/// One run of tokens at one level of brackets, up to a comma, a newline or the closing bracket.
///
/// The tree over such a run is at most: the loosest operators (each can hold all that follows), the `and`s and
/// `or`s between them, then the operators of one operand, then the trailers (`.a`, `()`, `[]`) of one primary,
/// then whatever one pair of brackets of that primary holds.
#[derive(Debug, Default, Clone)]
pub(super) struct Segment {
    /// `lambda`, `if` of a conditional, `:=`, `yield`: what is to their right is inside them.
    loose: usize,
    /// `and` and `or`.
    booleans: usize,
    /// Other operators since the last `and` or `or`.
    operators: usize,
    /// The trailers of the primary being read, and the deepest brackets in it.
    trailers: usize,
    child: usize,
    /// The deepest primary of this operand; the deepest operand.
    primary_max: usize,
    operand_max: usize,
    /// Lambdas whose colon has not come: a comma belongs to their parameters.
    pub(super) open_lambdas: usize,
}

impl Segment {
    /// A name, a number, a string: the start of a new primary.
    pub(super) fn atom(&mut self) {
        self.primary_max = self.primary_max.max(self.trailers + self.child);
        self.trailers = 0;
        self.child = 0;
    }

    /// A unary or binary operator, `not`, `await`, a comparison.
    pub(super) fn operator(&mut self) {
        self.atom();
        self.operators += 1;
    }

    /// A dot: an attribute of the primary.
    pub(super) fn trailer(&mut self) {
        self.trailers += 1;
    }

    /// Brackets of depth `depth` were closed: a trailer of the primary, or the primary itself.
    pub(super) fn brackets(&mut self, depth: usize) {
        self.trailers += 1;
        self.child = self.child.max(depth);
    }

    /// `and`, `or`: what stands on both sides are siblings.
    pub(super) fn boolean(&mut self) {
        self.operand();
        self.booleans += 1;
    }

    /// An operator that holds all to its right.
    pub(super) fn loose(&mut self) {
        self.atom();
        self.loose += 1;
    }

    fn operand(&mut self) {
        self.atom();
        self.operand_max = self.operand_max.max(self.operators + self.primary_max);
        self.operators = 0;
        self.primary_max = 0;
    }

    /// Ends the segment: its depth.
    pub(super) fn finish(&mut self) -> usize {
        self.operand();
        let depth = self.loose + self.booleans.min(2 * (self.loose + 1)) + self.operand_max;
        *self = Self::default();
        depth
    }
}
