//! "Did you mean: …?", by the distance CPython uses.

/// The candidate nearest to `wrong`, when one is near enough to be worth a word.
pub fn suggest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let _ = (wrong, candidates);
    None
}
