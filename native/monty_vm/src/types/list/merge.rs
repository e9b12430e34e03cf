//! A stable merge sort over indices whose comparison may fail or be inconsistent: natural runs, short ones lengthened by binary
//! insertion, merged in the order of powersort.
use crate::vm::Res;

/// Runs shorter than a number of this order are lengthened.
const MIN_MERGE: usize = 64;

/// Whether the first comes before the second.
pub type Less<'a> = dyn FnMut(u32, u32) -> Res<bool> + 'a;

/// A sorted stretch, and its power over the one before it.
struct Run {
    start: usize,
    end: usize,
    power: u32,
}

/// Sorts `items`. After an error they are in an unspecified order.
pub fn merge_sort(items: &mut [u32], less: &mut Less) -> Res {
    let (n, min_run) = (items.len(), min_run(items.len()));
    let mut runs: Vec<Run> = Vec::new();
    let mut scratch = Vec::new();
    let mut start = 0;
    while start < n {
        let natural = start + count_run(items.get_mut(start..).unwrap_or_default(), less)?;
        let end = natural.max(n.min(start + min_run));
        insertion_sort(items.get_mut(start..end).unwrap_or_default(), natural - start, less)?;
        let power = runs.last().map_or(0, |last| power(last.start, last.end - last.start, end - start, n));
        while runs.len() > 1 && runs.last().is_some_and(|last| last.power > power) {
            merge_top(items, &mut runs, &mut scratch, less)?;
        }
        runs.push(Run { start, end, power });
        start = end;
    }
    while runs.len() > 1 {
        merge_top(items, &mut runs, &mut scratch, less)?;
    }
    Ok(())
}

/// The length to which runs are brought: between half of `MIN_MERGE` and all of it, such that merges are balanced.
fn min_run(mut n: usize) -> usize {
    let mut odd = 0;
    while n >= MIN_MERGE {
        odd |= n & 1;
        n >>= 1;
    }
    n + odd
}

/// The depth in a nearly optimal merge tree of the boundary between two runs.
fn power(start: usize, first: usize, second: usize, n: usize) -> u32 {
    let mut a = 2 * start as u128 + first as u128;
    let mut b = a + first as u128 + second as u128;
    let n = n as u128;
    let mut power = 0;
    loop {
        power += 1;
        if a >= n {
            a -= n;
            b -= n;
        } else if b >= n {
            return power;
        }
        a <<= 1;
        b <<= 1;
    }
}

/// Whether the item at `b` comes before the one at `a`.
fn before(items: &[u32], b: usize, a: usize, less: &mut Less) -> Res<bool> {
    match (items.get(b), items.get(a)) {
        (Some(&b), Some(&a)) => less(b, a),
        _ => Ok(false),
    }
}

fn reverse(items: &mut [u32], start: usize, end: usize) {
    if let Some(part) = items.get_mut(start..end) {
        part.reverse();
    }
}

/// The length of the run at the beginning of `items`. A descending one, in which equal items may follow one another, is reversed,
/// equal ones staying in order.
fn count_run(items: &mut [u32], less: &mut Less) -> Res<usize> {
    let mut len = 1;
    while len < items.len() && !before(items, len, len - 1, less)? {
        len += 1;
    }
    if len >= items.len() {
        return Ok(items.len());
    }
    if len > 1 {
        if before(items, 0, len - 1, less)? {
            return Ok(len);
        }
        // They were all equal: the beginning of a descending run.
        reverse(items, 0, len);
    }
    len += 1;
    let mut equal = 0;
    while len < items.len() {
        if before(items, len, len - 1, less)? {
            reverse(items, len - 1 - equal, len);
            equal = 0;
        } else if before(items, len - 1, len, less)? {
            break;
        } else {
            equal += 1;
        }
        len += 1;
    }
    reverse(items, len - 1 - equal, len);
    reverse(items, 0, len);
    while len < items.len() && !before(items, len, len - 1, less)? {
        len += 1;
    }
    Ok(len)
}

/// Sorts `items`, whose first `sorted` are sorted.
fn insertion_sort(items: &mut [u32], sorted: usize, less: &mut Less) -> Res {
    for at in sorted..items.len() {
        let Some(&pivot) = items.get(at) else { break };
        let (mut low, mut high) = (0, at);
        while low < high {
            let middle = low + (high - low) / 2;
            let Some(&other) = items.get(middle) else { break };
            if less(pivot, other)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        if let Some(part) = items.get_mut(low..=at) {
            part.rotate_right(1);
        }
    }
    Ok(())
}

fn merge_top(items: &mut [u32], runs: &mut Vec<Run>, scratch: &mut Vec<u32>, less: &mut Less) -> Res {
    let (Some(right), Some(left)) = (runs.pop(), runs.last_mut()) else { return Ok(()) };
    let middle = left.end - left.start;
    let (start, end) = (left.start, right.end);
    left.end = end;
    merge(items.get_mut(start..end).unwrap_or_default(), middle, scratch, less)
}

/// Merges the two sorted parts of `items`; the second begins at `middle`.
fn merge(items: &mut [u32], middle: usize, scratch: &mut Vec<u32>, less: &mut Less) -> Res {
    scratch.clear();
    let mut right = middle;
    {
        let mut left = items.get(..middle).unwrap_or_default().iter();
        let mut first = left.next();
        while let (Some(&a), Some(&b)) = (first, items.get(right)) {
            if less(b, a)? {
                scratch.push(b);
                right += 1;
            } else {
                scratch.push(a);
                first = left.next();
            }
        }
        scratch.extend(first);
        scratch.extend(left);
    }
    // What is left of the second part is in its place.
    if let Some(place) = items.get_mut(..scratch.len()) {
        place.copy_from_slice(scratch);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::merge_sort;
    use crate::vm::Trap;

    fn mixed(n: u32) -> Vec<u32> {
        (0..n).map(|i| i.wrapping_mul(2_654_435_761) % 97).collect()
    }

    #[test]
    fn sorts_stably() {
        for n in [0, 1, 2, 3, 63, 64, 65, 200, 1000] {
            let keys = mixed(n);
            let mut order: Vec<u32> = (0..n).collect();
            let mut expected = order.clone();
            expected.sort_by_key(|&i| keys.get(i as usize));
            assert_eq!(merge_sort(&mut order, &mut |a, b| Ok(keys.get(a as usize) < keys.get(b as usize))), Ok(()));
            assert_eq!(order, expected);
        }
    }

    #[test]
    fn survives_nonsense_and_errors() {
        for answer in [true, false] {
            let mut order: Vec<u32> = (0..500).collect();
            assert_eq!(merge_sort(&mut order, &mut |_, _| Ok(answer)), Ok(()));
            order.sort_unstable();
            assert_eq!(order, (0..500).collect::<Vec<u32>>());
        }
        let mut calls = 0;
        let result = merge_sort(&mut mixed(500), &mut |a, b| {
            calls += 1;
            if calls == 700 { Err(Trap::Raise) } else { Ok(a < b) }
        });
        assert_eq!(result, Err(Trap::Raise));
    }

    #[test]
    fn sorted_input_takes_one_pass() {
        let mut calls = 0;
        let mut order: Vec<u32> = (0..10_000).collect();
        let _ = merge_sort(&mut order, &mut |a, b| {
            calls += 1;
            Ok(a < b)
        });
        assert_eq!(calls, 9_999);
    }
}
