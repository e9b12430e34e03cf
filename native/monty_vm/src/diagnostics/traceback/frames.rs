//! The frames of a traceback: where, in which function, and the source there.

use super::out::{Out, Written};
use super::{FrameSummary, carets};
use crate::diagnostics::lines::LineIndex;
use std::sync::Arc;

/// A frame is shown this many times in a row, then counted.
const SHOWN_REPEATS: usize = 3;

/// Renders frames; keeps the line index of every source it meets.
#[derive(Default)]
pub(super) struct Frames {
    indexes: Vec<(Arc<str>, LineIndex)>,
}

impl Frames {
    pub(super) fn render(&mut self, frames: &[FrameSummary], out: &mut Out) -> Written {
        let mut previous: Option<&FrameSummary> = None;
        let mut repeats = 0;
        for frame in frames {
            let same =
                |other: &FrameSummary| other.line == frame.line && other.name == frame.name && other.filename == frame.filename;
            if !previous.is_some_and(same) {
                repeated(repeats, out)?;
                previous = Some(frame);
                repeats = 0;
            }
            repeats += 1;
            if repeats <= SHOWN_REPEATS {
                self.frame(frame, out)?;
            }
        }
        repeated(repeats, out)
    }

    fn frame(&mut self, frame: &FrameSummary, out: &mut Out) -> Written {
        let FrameSummary { filename, name, line, .. } = frame;
        out.lines(&format!("  File \"{filename}\", line {line}, in {name}\n"))?;
        let Some(source) = &frame.source else { return Ok(()) };
        let at = match self.indexes.iter().position(|(known, _)| Arc::ptr_eq(known, source)) {
            Some(at) => at,
            None => {
                self.indexes.push((source.clone(), LineIndex::new(source)));
                self.indexes.len() - 1
            }
        };
        match self.indexes.get(at) {
            Some((source, index)) => out.lines(&carets::render(frame, source, index)),
            None => Ok(()),
        }
    }
}

fn repeated(repeats: usize, out: &mut Out) -> Written {
    let hidden = repeats.saturating_sub(SHOWN_REPEATS);
    if hidden == 0 {
        return Ok(());
    }
    let plural = if hidden > 1 { "s" } else { "" };
    out.lines(&format!("  [Previous line repeated {hidden} more time{plural}]\n"))
}
