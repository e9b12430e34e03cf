//! The display of a `SyntaxError`: file, line, the source line, carets, message.

use super::SyntaxLocation;
use super::text::is_space;

/// The lines of the syntax error, with their newlines.
pub(super) fn render(type_name: &str, syntax: &SyntaxLocation) -> String {
    let mut out = String::new();
    let mut suffix = String::new();
    match (syntax.line, &syntax.filename) {
        (Some(line), filename) => {
            out = format!("  File \"{}\", line {line}\n", filename.as_deref().unwrap_or("<string>"));
        }
        (None, Some(filename)) => suffix = format!(" ({filename})"),
        (None, None) => {}
    }
    if let Some(text) = &syntax.text {
        source_line(syntax, text, &mut out);
    }
    let message = syntax.message.as_deref().unwrap_or("<no detail available>");
    out.push_str(&format!("{type_name}: {message}{suffix}\n"));
    out
}

fn source_line(syntax: &SyntaxLocation, text: &str, out: &mut String) {
    let right = text.trim_end_matches('\n');
    let line = right.trim_start_matches([' ', '\n', '\u{c}']);
    out.push_str(&format!("    {line}\n"));
    let Some(offset) = syntax.offset else { return };
    let blanks = count(right) - count(line);
    // An empty text bounds nothing in CPython; here it does not draw a billion carets.
    let after_line = if text.is_empty() { 1000 } else { count(right) + 1 };
    let end = if syntax.line == syntax.end_line {
        syntax.end_offset.filter(|&end| end != 0).unwrap_or(offset).min(after_line)
    } else {
        count(right) + 1
    };
    let offset = offset.min(after_line);
    let end = if end <= offset { offset.saturating_add(1) } else { end };
    let start = offset.saturating_sub(1 + blanks);
    let Ok(start) = usize::try_from(start) else { return };
    out.push_str("    ");
    out.extend(line.chars().take(start).map(|c| if is_space(c) { c } else { ' ' }));
    out.extend((offset..end).map(|_| '^'));
    out.push('\n');
}

fn count(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX)
}
