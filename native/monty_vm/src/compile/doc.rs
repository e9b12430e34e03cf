//! Docstrings without the indentation of the code around them.

/// The docstring that CPython keeps for a literal.
pub(super) fn clean(text: &str) -> String {
    let text = expand_tabs(text);
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or("");
    let margin = lines.clone().filter(|line| !line.trim_start_matches(' ').is_empty()).map(indent).min().unwrap_or(0);
    let mut out = String::with_capacity(text.len());
    out.push_str(first.trim_start_matches(' '));
    for line in lines {
        out.push('\n');
        out.push_str(line.get(margin.min(indent(line))..).unwrap_or(""));
    }
    out
}

fn indent(line: &str) -> usize {
    line.len().saturating_sub(line.trim_start_matches(' ').len())
}

/// Tabs to the next column that is a multiple of eight.
fn expand_tabs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0usize;
    for c in text.chars() {
        match c {
            '\t' => {
                let spaces = 8usize.saturating_sub(column % 8);
                out.extend(std::iter::repeat_n(' ', spaces));
                column = column.saturating_add(spaces);
            }
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column = column.saturating_add(1);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn indentation_goes() {
        let facts = [
            ("\n    a\n      b\n    c\n    ", "\na\n  b\nc\n"),
            ("  first\n    second\n\tthird", "first\nsecond\n    third"),
            ("first  \n   \n  x  \n", "first  \n \nx  \n"),
            ("\tx\n\ty", "x\ny"),
            ("   ", ""),
            ("\n   \n     a\n   ", "\n\na\n"),
            ("one\n  two\n three\n", "one\n two\nthree\n"),
            ("x\r\n   y\r\n  z", "x\r\n y\r\nz"),
            ("x\n\u{b}  y\n   z", "x\n\u{b}  y\n   z"),
            ("a\tb\n  c\td", "a       b\nc     d"),
        ];
        for (text, cleaned) in facts {
            assert_eq!(clean(text), cleaned);
        }
    }
}
