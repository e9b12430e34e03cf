//! The text being written: bounded, and indented inside exception groups.

/// There is no more room: rendering stops.
pub(super) struct Full;

/// What every step of rendering returns.
pub(super) type Written = Result<(), Full>;

/// The output of a traceback.
pub(super) struct Out {
    text: String,
    max: usize,
    /// How deep in exception groups we are.
    pub(super) depth: usize,
}

impl Out {
    pub(super) fn new(max: usize) -> Self {
        Self { text: String::new(), max, depth: 0 }
    }

    pub(super) fn into_string(self) -> String {
        self.text
    }

    /// The blanks before the margin at this depth of groups.
    pub(super) fn indentation(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Writes `text` as it is.
    pub(super) fn raw(&mut self, text: &str) -> Written {
        if self.text.len() + text.len() > self.max {
            let mut room = self.max - self.text.len();
            while !text.is_char_boundary(room) {
                room -= 1;
            }
            self.text.push_str(text.get(..room).unwrap_or(""));
            return Err(Full);
        }
        self.text.push_str(text);
        Ok(())
    }

    /// Writes whole lines, each behind the margin of the group it is in.
    pub(super) fn lines(&mut self, lines: &str) -> Written {
        self.lines_with_margin(lines, '|')
    }

    /// Writes whole lines behind another margin.
    pub(super) fn lines_with_margin(&mut self, lines: &str, margin: char) -> Written {
        if self.depth == 0 {
            return self.raw(lines);
        }
        let margin = format!("{}{margin} ", self.indentation());
        for line in lines.split_inclusive('\n') {
            self.raw(&margin)?;
            self.raw(line)?;
        }
        Ok(())
    }

    /// Ends a text that was cut off, with the line that must not be missing.
    pub(super) fn cut_short(&mut self, last: &str) {
        self.text.push_str("\n...\n");
        self.text.extend(last.chars().take(1000));
        if !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}
