//! Letter case: of ASCII bytes in place, of text into a `String`.

use crate::unicode;

/// What becomes of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Case {
    Upper,
    Lower,
    Swap,
    Title,
    Capitalize,
    Fold,
}

/// Changes the case of the ASCII letters.
pub fn change_ascii(bytes: &mut [u8], case: Case) {
    match case {
        Case::Upper => bytes.make_ascii_uppercase(),
        Case::Lower | Case::Fold => bytes.make_ascii_lowercase(),
        Case::Swap => {
            for byte in bytes {
                if byte.is_ascii_alphabetic() {
                    *byte ^= 0x20;
                }
            }
        }
        Case::Capitalize => {
            if let Some((first, rest)) = bytes.split_first_mut() {
                first.make_ascii_uppercase();
                rest.make_ascii_lowercase();
            }
        }
        Case::Title => {
            let mut inside = false;
            for byte in bytes {
                if inside {
                    byte.make_ascii_lowercase();
                } else {
                    byte.make_ascii_uppercase();
                }
                inside = byte.is_ascii_alphabetic();
            }
        }
    }
}

/// Changes the case of ASCII text.
pub fn change_ascii_text(text: &mut str, case: Case) {
    match case {
        Case::Upper => text.make_ascii_uppercase(),
        Case::Lower | Case::Fold => text.make_ascii_lowercase(),
        Case::Capitalize => {
            text.make_ascii_lowercase();
            if let Some(first) = text.get_mut(..1) {
                first.make_ascii_uppercase();
            }
        }
        Case::Swap | Case::Title => {
            let mut inside = false;
            for at in 0..text.len() {
                let Some(letter) = text.get_mut(at..at + 1) else { continue };
                let was = letter.bytes().next().unwrap_or(0);
                let upper = if case == Case::Swap { was.is_ascii_lowercase() } else { !inside };
                if upper {
                    letter.make_ascii_uppercase();
                } else {
                    letter.make_ascii_lowercase();
                }
                inside = was.is_ascii_alphabetic();
            }
        }
    }
}

/// Whether a change would leave ASCII text as it is.
pub fn is_settled(text: &str, case: Case) -> bool {
    match case {
        Case::Upper => !text.bytes().any(|byte| byte.is_ascii_lowercase()),
        Case::Lower | Case::Fold => !text.bytes().any(|byte| byte.is_ascii_uppercase()),
        _ => false,
    }
}

/// Lowers characters one after the other; the form of a capital sigma is that of its place in the whole text.
struct Lower {
    /// The text in lower case by the standard library, for its sigmas: there is one for each sigma of the text, in order.
    lowered: String,
    at: usize,
}

impl Lower {
    fn of(text: &str) -> Lower {
        let lowered = if text.contains('Σ') { text.to_lowercase() } else { String::new() };
        Lower { lowered, at: 0 }
    }

    /// Passes a character; gives the form that a sigma has.
    fn pass(&mut self, c: char) -> Option<char> {
        if !matches!(c, 'Σ' | 'σ' | 'ς') {
            return None;
        }
        let rest = self.lowered.get(self.at..)?;
        let (at, form) = rest.char_indices().find(|(_, c)| matches!(c, 'σ' | 'ς'))?;
        self.at += at + form.len_utf8();
        Some(form)
    }
}

/// Whether a character has case.
pub fn is_cased(c: char) -> bool {
    unicode::is_lower(c) || unicode::is_upper(c) || unicode::is_title(c)
}

/// Appends `text` with its case changed.
pub fn change(out: &mut String, text: &str, case: Case) {
    match case {
        Case::Upper => text.chars().for_each(|c| unicode::push_upper(out, c)),
        Case::Fold => text.chars().for_each(|c| unicode::push_casefold(out, c)),
        _ => change_by_place(out, text, case),
    }
}

fn change_by_place(out: &mut String, text: &str, case: Case) {
    let mut lower = Lower::of(text);
    let mut inside = false;
    for (at, c) in text.char_indices() {
        let sigma = lower.pass(c);
        let push_lower = |out: &mut String| match sigma {
            Some(form) if c == 'Σ' => out.push(form),
            _ => unicode::push_lower(out, c),
        };
        match case {
            Case::Swap if unicode::is_upper(c) => push_lower(out),
            Case::Swap if unicode::is_lower(c) => unicode::push_upper(out, c),
            Case::Swap => out.push(c),
            Case::Capitalize if at == 0 => unicode::push_title(out, c),
            Case::Title if !inside => unicode::push_title(out, c),
            _ => push_lower(out),
        }
        if case == Case::Title {
            inside = is_cased(c);
        }
    }
}

/// An upper bound of the bytes of a text with its case changed.
pub fn changed_bound(text: &str) -> usize {
    // A character of two bytes can become three of two bytes each, one of one or three bytes no more than that.
    text.len().saturating_mul(3)
}

/// Whether `isupper`, `islower` or `istitle` hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Is {
    Upper,
    Lower,
    Title,
}

/// Whether characters that have case have it as `is` says, and there is one.
pub fn is_all(chars: impl Iterator<Item = char>, is: Is) -> bool {
    let (mut found, mut inside) = (false, false);
    for c in chars {
        let (upper, lower) = (unicode::is_upper(c), unicode::is_lower(c));
        let title = !upper && !lower && unicode::is_title(c);
        let fits = match is {
            Is::Upper => !lower && !title,
            Is::Lower => !upper && !title,
            Is::Title if upper || title => !inside,
            Is::Title => !lower || inside,
        };
        if !fits {
            return false;
        }
        inside = upper || lower || title;
        found |= inside;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(text: &str, case: Case) -> String {
        let mut out = String::new();
        change(&mut out, text, case);
        assert!(out.len() <= changed_bound(text));
        if text.is_ascii() {
            let (mut bytes, mut same) = (text.as_bytes().to_vec(), text.to_owned());
            change_ascii(&mut bytes, case);
            change_ascii_text(&mut same, case);
            assert_eq!((bytes, &same), (out.clone().into_bytes(), &out));
        }
        out
    }

    #[test]
    fn case_changes_as_in_python() {
        for (text, case, expected) in [
            ("ß", Case::Upper, "SS"),
            ("ß", Case::Capitalize, "Ss"),
            ("ǆ", Case::Title, "ǅ"),
            ("ΑΣ", Case::Lower, "ας"),
            ("Σ", Case::Lower, "σ"),
            ("ΑΣ.", Case::Lower, "ας."),
            ("ΑΣΑ", Case::Lower, "ασα"),
            ("Α.Σ", Case::Lower, "α.ς"),
            ("σΑΣ\u{301}ΑςΣ", Case::Lower, "σασ\u{301}αςς"),
            ("ΑΣ", Case::Title, "Ας"),
            ("ΑΣ", Case::Capitalize, "Ας"),
            ("ΑΣ", Case::Swap, "ας"),
            ("ΑΣ", Case::Fold, "ασ"),
            ("they're bill's friends ǆabc", Case::Title, "They'Re Bill'S Friends ǅabc"),
            ("hello WORLD 1a", Case::Swap, "HELLO world 1A"),
            ("hello WORLD's 1a", Case::Title, "Hello World'S 1A"),
            ("hELLO wORLD", Case::Capitalize, "Hello world"),
            ("İ", Case::Lower, "i̇"),
            ("ﬁ", Case::Title, "Fi"),
            ("", Case::Capitalize, ""),
        ] {
            assert_eq!(changed(text, case), expected, "{text} {case:?}");
        }
    }

    #[test]
    fn no_character_grows_beyond_the_bound() {
        for c in '\0'..=char::MAX {
            let text = c.to_string();
            for case in [Case::Upper, Case::Lower, Case::Title, Case::Fold, Case::Swap] {
                let mut out = String::new();
                change(&mut out, &text, case);
                assert!(out.len() <= changed_bound(&text), "{c:?}");
            }
        }
    }

    #[test]
    fn case_is_told_as_in_python() {
        let is = |text: &str, is: Is| is_all(text.chars(), is);
        assert!(is("A1A", Is::Title) && is("Aa Bb", Is::Title) && is("ǅa", Is::Title) && is("ǅ", Is::Title));
        assert!(!is("a1A", Is::Title) && !is("", Is::Title) && !is("ǅA", Is::Title) && !is("aǅ", Is::Title));
        assert!(is("A1", Is::Upper) && !is("1", Is::Upper) && !is("Aǅ", Is::Upper) && is("ª", Is::Lower));
    }
}
