//! The text operations of a traceback, with Python's notion of white space.

/// Python's `str.isspace` for one character.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

/// `str.rstrip()`.
pub(super) fn rstrip(text: &str) -> &str {
    text.trim_end_matches(is_space)
}

/// `str.strip()`.
pub(super) fn strip(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// The blanks and tabs at the start of `line`.
fn indentation(line: &str) -> &str {
    let rest = line.trim_start_matches([' ', '\t']);
    line.get(..line.len() - rest.len()).unwrap_or("")
}

/// `textwrap.dedent` on lines: what all share is taken off, blank lines become empty.
pub(super) fn dedent<'l>(lines: &[&'l str]) -> Vec<&'l str> {
    let mut shared: Option<&str> = None;
    for line in lines.iter().filter(|line| !strip(line).is_empty()) {
        let own = indentation(line);
        shared = Some(match shared {
            None => own,
            Some(shared) => {
                let common = shared.bytes().zip(own.bytes()).take_while(|(a, b)| a == b).count();
                shared.get(..common).unwrap_or("")
            }
        });
    }
    let width = shared.map_or(0, str::len);
    let cut = |line: &&'l str| if strip(line).is_empty() { "" } else { line.get(width..).unwrap_or("") };
    lines.iter().map(cut).collect()
}

/// How many characters the first `bytes` bytes hold.
pub(super) fn chars_before(line: &str, bytes: usize) -> usize {
    line.char_indices().take_while(|(at, c)| at + c.len_utf8() <= bytes).count()
}

/// The characters `from..to` of `text`.
pub(super) fn char_slice(text: &str, from: usize, to: usize) -> String {
    text.chars().skip(from).take(to.saturating_sub(from)).collect()
}
