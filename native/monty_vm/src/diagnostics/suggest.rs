//! "Did you mean: …?", by the distance CPython uses.

/// The cost of an inserted, deleted or substituted byte; one that differs only in case costs half.
const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
/// Names of which more than this differs are not compared.
const MAX_DIFFERENCE: usize = 40;
/// Among this many candidates or more nothing is suggested.
const MAX_CANDIDATES: usize = 750;

/// The candidate nearest to `wrong` (the first of them, where several are), when one is near enough to be worth a word.
pub fn suggest<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut best = None;
    let mut limit = usize::MAX;
    for (at, candidate) in candidates.enumerate() {
        if at + 1 >= MAX_CANDIDATES {
            return None;
        }
        if candidate == wrong {
            continue;
        }
        // A third of the two lengths may differ, and less than for the best one yet.
        let third = (wrong.len() + candidate.len() + 3) * MOVE_COST / 6;
        let max = third.min(limit.saturating_sub(1));
        if let Some(distance) = distance(wrong.as_bytes(), candidate.as_bytes(), max) {
            best = Some(candidate);
            limit = distance;
        }
    }
    best
}

/// The edit distance of two names, if it is at most `max`.
fn distance<'n>(mut a: &'n [u8], mut b: &'n [u8], max: usize) -> Option<usize> {
    while let ([first_a, rest_a @ ..], [first_b, rest_b @ ..]) = (a, b)
        && first_a == first_b
    {
        (a, b) = (rest_a, rest_b);
    }
    while let ([rest_a @ .., last_a], [rest_b @ .., last_b]) = (a, b)
        && last_a == last_b
    {
        (a, b) = (rest_a, rest_b);
    }
    let within = |distance: usize| Some(distance).filter(|&distance| distance <= max);
    if a.is_empty() || b.is_empty() {
        return within((a.len() + b.len()) * MOVE_COST);
    }
    if a.len().max(b.len()) > MAX_DIFFERENCE {
        return None;
    }
    if b.len() < a.len() {
        (a, b) = (b, a);
    }
    within((b.len() - a.len()) * MOVE_COST)?;
    // `row` holds the distances of the part of `b` so far to every start of `a`.
    let mut row: Vec<usize> = (1..=a.len()).map(|length| length * MOVE_COST).collect();
    for (at, &byte) in b.iter().enumerate() {
        let mut diagonal = at * MOVE_COST;
        let mut left = diagonal + MOVE_COST;
        let mut least = usize::MAX;
        for (cell, &other) in row.iter_mut().zip(a) {
            let substituted = diagonal + substitution(byte, other);
            diagonal = *cell;
            left = substituted.min(left.min(diagonal) + MOVE_COST);
            *cell = left;
            least = least.min(left);
        }
        if least > max {
            return None;
        }
    }
    within(row.last().copied()?)
}

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// The hint of a `NameError`: candidates are the names of the frame's locals, then globals, then builtins.
/// `of_self`: the frame has a `self` with such an attribute. `importable`: a module of the standard library is called so.
pub fn name_hint<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>, of_self: bool, importable: bool) -> Option<String> {
    let suggestion = if of_self { Some(format!("self.{wrong}")) } else { suggest(wrong, candidates).map(str::to_owned) };
    match (suggestion, importable) {
        (Some(suggestion), false) => Some(format!("Did you mean: '{suggestion}'?")),
        (Some(suggestion), true) => Some(format!("Did you mean: '{suggestion}'? Or did you forget to import '{wrong}'?")),
        (None, true) => Some(format!("Did you forget to import '{wrong}'?")),
        (None, false) => None,
    }
}

/// The hint of an `AttributeError` or of `from module import wrong`: candidates are `dir(object)`.
/// Private names are suggested for private names, and in a method of that very object (`inside`: the frame's `self` is it).
pub fn attribute_hint<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>, inside: bool) -> Option<String> {
    let shows_private = inside || wrong.starts_with('_');
    let visible = candidates.filter(|name| shows_private || !name.starts_with('_'));
    suggest(wrong, visible).map(|name| format!("Did you mean: '{name}'?"))
}

/// What is appended to `f() got an unexpected keyword argument 'wrong'`: `. Did you mean 'name'?` or nothing.
pub fn keyword_hint<'a>(wrong: &str, candidates: impl Iterator<Item = &'a str>) -> String {
    suggest(wrong, candidates).map_or_else(String::new, |name| format!(". Did you mean '{name}'?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `suggestions.txt` holds what CPython 3.14 answers: the wrong name, the candidates, the suggestion.
    #[test]
    fn suggestions_are_cpythons() {
        let data = include_str!("../../tests/data/suggestions.txt");
        for line in data.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let mut candidates: Vec<&str> = fields[1].split(',').collect();
            if let Some(count) = candidates[0].strip_prefix('*') {
                let filler = vec![candidates[1]; count.parse().unwrap()];
                candidates = [filler, candidates[2..].to_vec()].concat();
            }
            if fields[1].is_empty() {
                candidates.clear();
            }
            assert_eq!(suggest(fields[0], candidates.into_iter()), fields[2].strip_prefix('='), "{line:.100}");
        }
    }

    #[test]
    fn hints() {
        let names = || ["value", "_private", "print"].into_iter();
        assert_eq!(name_hint("valu", names(), false, false).unwrap(), "Did you mean: 'value'?");
        assert_eq!(name_hint("x", names(), true, false).unwrap(), "Did you mean: 'self.x'?");
        assert_eq!(name_hint("sys", names(), false, true).unwrap(), "Did you forget to import 'sys'?");
        let both = name_hint("prin", names(), false, true).unwrap();
        assert_eq!(both, "Did you mean: 'print'? Or did you forget to import 'prin'?");
        assert_eq!(name_hint("x", names(), false, false), None);
        assert_eq!(attribute_hint("private", names(), false), None);
        assert_eq!(attribute_hint("private", names(), true).unwrap(), "Did you mean: '_private'?");
        assert_eq!(keyword_hint("valeu", names()), ". Did you mean 'value'?");
    }
}
