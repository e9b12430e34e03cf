//! Where things are in a source text: byte offsets to lines and columns, and back.

/// The starts of a source's lines. `\n`, `\r\n` and `\r` end a line, as for Python's tokenizer.
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<u32>,
    len: u32,
}

/// A place in a source: 1-based line, 0-based column in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: u32,
    /// The column in bytes, from 0.
    pub col: u32,
}

impl LineIndex {
    /// Indexes `source` in one pass.
    pub fn new(source: &str) -> Self {
        let bytes = source.as_bytes();
        let mut starts = Vec::with_capacity(bytes.len() / 32 + 1);
        starts.push(0);
        for (at, &byte) in bytes.iter().enumerate() {
            let ends_line = byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
            if ends_line {
                starts.push(offset(at + 1));
            }
        }
        Self { starts, len: offset(bytes.len()) }
    }

    /// How many lines there are (the empty text after a final newline counts as one).
    pub fn line_count(&self) -> usize {
        self.starts.len()
    }

    /// The line and byte column of a byte offset; offsets past the end answer for the end.
    pub fn line_column(&self, offset: u32) -> LineColumn {
        let offset = offset.min(self.len);
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        LineColumn { line: u32::try_from(line).unwrap_or(u32::MAX), col: offset - start }
    }

    /// The byte offset at which the 1-based `line` starts; `None` past the last line.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.starts.get(usize::try_from(line).ok()?.checked_sub(1)?).copied()
    }

    /// The text of the 1-based `line`, without its line ending.
    pub fn line<'s>(&self, source: &'s str, line: u32) -> Option<&'s str> {
        let start = self.line_start(line)? as usize;
        let end = self.line_start(line.checked_add(1)?).map_or(source.len(), |next| next as usize);
        Some(source.get(start..end)?.trim_end_matches(['\n', '\r']))
    }
}

/// How many characters the first `bytes` bytes of `line` hold (a byte inside a character counts that character as not reached).
pub fn char_column(line: &str, bytes: u32) -> u32 {
    let bytes = (bytes as usize).min(line.len());
    let count = line.char_indices().take_while(|(at, c)| at + c.len_utf8() <= bytes).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The 1-based line `line` of `source`, found without an index (for the odd line of a traceback).
pub fn nth_line(source: &str, line: u32) -> Option<&str> {
    let mut rest = source;
    for _ in 1..line {
        rest = split_line(rest)?.1;
    }
    if line == 0 { None } else { Some(split_line(rest).map_or(rest, |(head, _)| head)) }
}

/// Splits off the first line; `None` when no line ending is left.
fn split_line(text: &str) -> Option<(&str, &str)> {
    let at = text.find(['\n', '\r'])?;
    let ending = if text.get(at..)?.starts_with("\r\n") { 2 } else { 1 };
    Some((text.get(..at)?, text.get(at + ending..)?))
}

/// Sources are limited to far less than 4 GiB before they come here; a longer one saturates.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_lines_and_columns() {
        let source = "a\nbé\r\n\rend";
        let index = LineIndex::new(source);
        assert_eq!(index.line_count(), 4);
        assert_eq!(index.line_column(0), LineColumn { line: 1, col: 0 });
        assert_eq!(index.line_column(3), LineColumn { line: 2, col: 1 });
        assert_eq!(index.line_column(99), LineColumn { line: 4, col: 3 });
        assert_eq!(index.line(source, 2), Some("bé"));
        assert_eq!(index.line(source, 3), Some(""));
        assert_eq!(index.line(source, 4), Some("end"));
        assert_eq!(index.line(source, 5), None);
        for line in 0..6 {
            assert_eq!(index.line(source, line), nth_line(source, line), "line {line}");
        }
        assert_eq!(char_column("bé x", 3), 2);
    }
}
