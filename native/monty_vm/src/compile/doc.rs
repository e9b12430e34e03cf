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
