//! The order of a report: causes and contexts before their effects, groups in their boxes.

use super::frames::Frames;
use super::out::{Out, Written};
use super::{ExceptionReport, ExceptionSummary, syntax_error};

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// A group shows this many of its exceptions,
const MAX_GROUP_WIDTH: usize = 15;
/// and groups inside groups to this depth.
const MAX_GROUP_DEPTH: usize = 10;
/// A report is laid out in no more pieces than this: groups that share exceptions multiply.
const MAX_ENTRIES: usize = 200_000;

/// An exception as it is laid out: each at most once in a chain.
#[derive(Default)]
struct Entry {
    exception: usize,
    cause: Option<usize>,
    context: Option<usize>,
    group: Option<Vec<usize>>,
}

/// Renders the whole report.
pub(super) fn render(report: &ExceptionReport, out: &mut Out) -> Written {
    if report.exceptions.is_empty() {
        return Ok(());
    }
    let entries = lay_out(report);
    let mut renderer = Renderer { report, entries: &entries, frames: Frames::default(), need_close: false };
    renderer.chain(0, out)
}

/// Decides who is shown as whose cause, context and member. An exception that was met before is no cause and no context again.
fn lay_out(report: &ExceptionReport) -> Vec<Entry> {
    let mut seen = vec![false; report.exceptions.len()];
    let mut entries = Vec::new();
    let mut queue = Vec::new();
    let add = |exception: usize, seen: &mut Vec<bool>, entries: &mut Vec<Entry>| {
        if entries.len() >= MAX_ENTRIES || exception >= report.exceptions.len() {
            return None;
        }
        if let Some(seen) = seen.get_mut(exception) {
            *seen = true;
        }
        entries.push(Entry { exception, ..Entry::default() });
        Some(entries.len() - 1)
    };
    queue.extend(add(0, &mut seen, &mut entries));
    while let Some(at) = queue.pop() {
        let Some(exception) = entries.get(at).and_then(|entry| report.exceptions.get(entry.exception)) else {
            continue;
        };
        let unseen = |place: Option<usize>, seen: &[bool]| place.filter(|&place| seen.get(place) == Some(&false));
        let cause = unseen(exception.cause, &seen).and_then(|cause| add(cause, &mut seen, &mut entries));
        let wants_context = cause.is_none() && !exception.suppress_context;
        let context =
            unseen(exception.context, &seen).filter(|_| wants_context).and_then(|context| add(context, &mut seen, &mut entries));
        let group = exception
            .group
            .as_ref()
            .map(|members| members.iter().filter_map(|&member| add(member, &mut seen, &mut entries)).collect::<Vec<_>>());
        queue.extend(cause);
        queue.extend(context);
        queue.extend(group.iter().flatten());
        if let Some(entry) = entries.get_mut(at) {
            *entry = Entry { exception: entry.exception, cause, context, group };
        }
    }
    entries
}

struct Renderer<'r> {
    report: &'r ExceptionReport,
    entries: &'r [Entry],
    frames: Frames,
    /// The box around the last exception of a group is still open.
    need_close: bool,
}

impl Renderer<'_> {
    /// An exception after all that led to it. Recurses only into groups, whose depth is limited.
    fn chain(&mut self, last: usize, out: &mut Out) -> Written {
        let mut links = Vec::new();
        let mut next = Some((last, ""));
        while let Some((at, _)) = next {
            let Some(entry) = self.entries.get(at) else { break };
            next = entry.cause.map(|cause| (cause, CAUSE)).or(entry.context.map(|context| (context, CONTEXT)));
            links.push((next.map_or("", |(_, message)| message), entry));
        }
        for (message, entry) in links.into_iter().rev() {
            out.lines(message)?;
            let Some(exception) = self.report.exceptions.get(entry.exception) else { continue };
            match &entry.group {
                None => self.exception(exception, out)?,
                Some(_) if out.depth > MAX_GROUP_DEPTH => {
                    out.lines(&format!("... (max_group_depth is {MAX_GROUP_DEPTH})\n"))?;
                }
                Some(members) => self.group(exception, members, out)?,
            }
        }
        Ok(())
    }

    fn exception(&mut self, exception: &ExceptionSummary, out: &mut Out) -> Written {
        if !exception.frames.is_empty() {
            out.lines("Traceback (most recent call last):\n")?;
            self.frames.render(&exception.frames, out)?;
        }
        exception_only(exception, out)
    }

    fn group(&mut self, exception: &ExceptionSummary, members: &[usize], out: &mut Out) -> Written {
        let is_top = out.depth == 0;
        out.depth += usize::from(is_top);
        if !exception.frames.is_empty() {
            let margin = if is_top { '+' } else { '|' };
            out.lines_with_margin("Exception Group Traceback (most recent call last):\n", margin)?;
            self.frames.render(&exception.frames, out)?;
        }
        exception_only(exception, out)?;
        self.need_close = false;
        let total = exception.group.as_ref().map_or(members.len(), Vec::len);
        let shown = total.min(MAX_GROUP_WIDTH + 1);
        for number in 0..shown {
            let is_last = number + 1 == shown;
            self.need_close |= is_last;
            let member = members.get(number).copied().filter(|_| number < MAX_GROUP_WIDTH);
            self.member(number, member, total, out)?;
            if is_last && self.need_close {
                let indentation = out.indentation();
                out.raw(&indentation)?;
                out.raw("+------------------------------------\n")?;
                self.need_close = false;
            }
            out.depth -= 1;
        }
        out.depth -= usize::from(is_top);
        Ok(())
    }

    /// One numbered member, or the word about those that are left out. Leaves `out` one level deeper.
    fn member(&mut self, number: usize, member: Option<usize>, total: usize, out: &mut Out) -> Written {
        let corner = if number == 0 { "+-" } else { "  " };
        let title = if member.is_some() { (number + 1).to_string() } else { "...".to_owned() };
        let line = format!("{}{corner}+---------------- {title} ----------------\n", out.indentation());
        out.raw(&line)?;
        out.depth += 1;
        match member {
            Some(member) => self.chain(member, out),
            None => {
                let left = total.saturating_sub(MAX_GROUP_WIDTH);
                let plural = if left > 1 { "s" } else { "" };
                out.lines(&format!("and {left} more exception{plural}\n"))
            }
        }
    }
}

/// The exception itself, without frames: the place of a syntax error, the type and the message, the notes.
pub(super) fn exception_only(exception: &ExceptionSummary, out: &mut Out) -> Written {
    match &exception.syntax {
        Some(syntax) => out.lines(&syntax_error::render(&exception.type_name, syntax))?,
        None => out.lines(&final_line(exception))?,
    }
    for note in &exception.notes {
        for line in note.split('\n') {
            out.lines(&format!("{line}\n"))?;
        }
    }
    Ok(())
}

/// `Type: message. Did you mean: 'x'?`, with its newline.
pub(super) fn final_line(exception: &ExceptionSummary) -> String {
    let ExceptionSummary { type_name, message, suggestion, .. } = exception;
    let hint = suggestion.as_deref().map_or(String::new(), |hint| format!(". {hint}"));
    if message.is_empty() && hint.is_empty() { format!("{type_name}\n") } else { format!("{type_name}: {message}{hint}\n") }
}
