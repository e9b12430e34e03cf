//! Escapes of lone surrogates in string literals: text here is UTF-8, which can't hold them. The parser puts U+FFFD in their place.

use super::{Checker, Phase};
use crate::text::surrogate_message;
use ruff_text_size::TextRange;

impl Checker<'_> {
    /// Refuses a literal (or a piece of one) with the escape of a surrogate.
    pub(super) fn check_surrogates(&mut self, value: &str, range: TextRange) {
        if !value.contains(char::REPLACEMENT_CHARACTER) {
            return;
        }
        let text = self.source.get(range.to_std_range()).unwrap_or("");
        // In raw literals nothing is an escape.
        let is_raw = text.split(['\'', '"']).next().is_some_and(|prefix| prefix.contains(['r', 'R']) && prefix.len() < 3);
        if let Some(code) = surrogate(text).filter(|_| !is_raw && text != value) {
            self.report(Phase::Parser, range, format!("(unicode error) {}", surrogate_message(code)));
        }
    }
}

/// The first escape of a surrogate.
fn surrogate(text: &str) -> Option<u32> {
    let mut pieces = text.split('\\');
    pieces.next();
    while let Some(piece) = pieces.next() {
        let digits = match piece.chars().next() {
            Some('u') => piece.get(1..5),
            Some('U') => piece.get(1..9),
            // An escaped backslash: what follows it is text.
            None => {
                pieces.next();
                None
            }
            _ => None,
        };
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if let Some(code) = code.filter(|code| (0xd800..0xe000).contains(code)) {
            return Some(code);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::syntax::{ParseLimits, with_module};

    fn message(source: &str) -> Option<String> {
        with_module(source, &ParseLimits::default(), |_| ()).err().map(|error| error.message)
    }

    #[test]
    fn escapes_of_surrogates_are_errors() {
        let refused = "(unicode error) lone surrogate U+D800 is not a character: strings hold Unicode scalar values";
        for source in [r"'\ud800'", r#"x = "a\U0000D800b""#, r"f'{x}\ud800'", r"f'{x:\ud800}'", r"'a' '\\\ud800'"] {
            assert_eq!(message(source).as_deref(), Some(refused), "{source}");
        }
        for source in [r"'\ufffd'", r"r'\ud800'", r"'\\ud800 \ufffd'", r"rf'\ud800 � {x}'", r"b'\ud800'", r"'� \ud7ff \ue000'"]
        {
            assert_eq!(message(source), None, "{source}");
        }
    }
}
