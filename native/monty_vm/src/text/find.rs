//! Finding, counting and replacing a part of a text.

use memchr::{memchr, memchr_iter, memmem, memrchr};

/// Shorter haystacks are searched directly: preparing a search costs more.
const DIRECT: usize = 128;

/// A needle this long is prepared for, and searched for without the quick ways.
const LONG_NEEDLE: usize = 64;

/// The work of a search.
pub fn search_work(haystack: usize, needle: usize) -> u64 {
    if needle < LONG_NEEDLE || needle > haystack { haystack as u64 / 2 } else { (haystack as u64).saturating_mul(8) }
}

/// The first place of `needle`.
#[inline]
pub fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    match *needle {
        [] => Some(0),
        [byte] => memchr(byte, haystack),
        [first, ref rest @ ..] if haystack.len() < DIRECT => find_directly(haystack, first, rest),
        _ => memmem::find(haystack, needle),
    }
}

fn find_directly(haystack: &[u8], first: u8, rest: &[u8]) -> Option<usize> {
    let starts = haystack.get(..haystack.len().checked_sub(rest.len())?)?;
    memchr_iter(first, starts).find(|at| haystack.get(at + 1..).is_some_and(|after| after.starts_with(rest)))
}

/// The last place of `needle`.
#[inline]
pub fn rfind(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    match *needle {
        [] => Some(haystack.len()),
        [byte] => memrchr(byte, haystack),
        _ => memmem::rfind(haystack, needle),
    }
}

/// How often `needle`, which is not empty, occurs without overlap.
pub fn count(haystack: &[u8], needle: &[u8]) -> usize {
    match *needle {
        [byte] => memchr_iter(byte, haystack).count(),
        _ => {
            let mut count = 0;
            each(haystack, needle, |_| {
                count += 1;
                true
            });
            count
        }
    }
}

/// Calls `found` with the places of `needle`, which is not empty, without overlap, as long as it wants more.
#[inline]
pub fn each(haystack: &[u8], needle: &[u8], mut found: impl FnMut(usize) -> bool) {
    match *needle {
        [byte] => {
            for at in memchr_iter(byte, haystack) {
                if !found(at) {
                    break;
                }
            }
        }
        _ if haystack.len() < DIRECT => {
            let mut from = 0;
            while let Some(at) = haystack.get(from..).and_then(|rest| find(rest, needle)) {
                if !found(from + at) {
                    break;
                }
                from += at + needle.len();
            }
        }
        _ => {
            for at in memmem::find_iter(haystack, needle) {
                if !found(at) {
                    break;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_the_first_and_the_last() {
        let long = format!("{}abc{}abc{}", "x".repeat(200), "ab".repeat(100), "y".repeat(200));
        assert_eq!(find(b"hello", b"l"), Some(2));
        assert_eq!(find(b"hello", b"lo"), Some(3));
        assert_eq!(find(b"hello", b"lox"), None);
        assert_eq!(find(b"he", b"hello"), None);
        assert_eq!(find(b"", b""), Some(0));
        assert_eq!(rfind(b"hello", b""), Some(5));
        assert_eq!(rfind(b"hello", b"l"), Some(3));
        assert_eq!(find(long.as_bytes(), b"abc"), long.find("abc"));
        assert_eq!(rfind(long.as_bytes(), b"abc"), long.rfind("abc"));
        assert_eq!(count(b"aaaa", b"aa"), 2);
        assert_eq!(count(b"aaaa", b"a"), 4);
        let mut places = Vec::new();
        each(b"aXXbXXcXX", b"XX", |at| {
            places.push(at);
            places.len() < 2
        });
        assert_eq!(places, [1, 4]);
    }
}
