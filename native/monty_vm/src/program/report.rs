//! From exception objects to the plain data that tracebacks are printed from.
use crate::builtins::objects;
use crate::bytecode::{Code, Op, Site, Span, Unit};
use crate::diagnostics::lines::LineIndex;
use crate::diagnostics::suggest::{attribute_hint, name_hint};
use crate::diagnostics::traceback::{ExceptionReport, ExceptionSummary, FrameSummary, SyntaxLocation};
use crate::heap::{CodeId, ExceptionId, TracebackEntry};
use crate::types::{BuiltinType, exception};
use crate::value::Value;
use crate::vm::Vm;
use std::collections::HashMap;
use std::sync::Arc;

/// No more exceptions of a chain are told of,
const MAX_EXCEPTIONS: usize = 2_000;
/// and no more frames of all of them together.
const MAX_FRAMES: usize = 50_000;
/// What texts of a report may take of the program's memory beyond its limit.
const MAX_TEXT: usize = 8 << 20;

/// Frames to summaries; keeps the line index of every unit it meets.
#[derive(Default)]
struct Frames {
    indexes: HashMap<*const Unit, LineIndex>,
    left: usize,
}

impl Frames {
    fn new() -> Frames {
        Frames { left: MAX_FRAMES, ..Frames::default() }
    }

    /// Summaries of places, which come innermost first; they go outermost first.
    fn all(&mut self, vm: &Vm, places: &[TracebackEntry], missing: Option<&str>) -> Vec<FrameSummary> {
        let shown = places.len().min(self.left);
        self.left -= shown;
        // Where there are too many, the outer ones are shown.
        let numbered = places.iter().enumerate().rev().take(shown);
        numbered.filter_map(|(at, place)| self.one(vm, place.code, place.pc, missing.filter(|_| at == 0))).collect()
    }

    /// Of the frame where an attribute is `missing`, the place is the attribute's, also in a call of a method.
    fn one(&mut self, vm: &Vm, code: CodeId, pc: u32, missing: Option<&str>) -> Option<FrameSummary> {
        let linked = vm.linked(code)?;
        let unit = &linked.unit;
        let index = self.indexes.entry(Arc::as_ptr(unit)).or_insert_with(|| LineIndex::new(&unit.source));
        let span = match method_site(&linked.code, pc).filter(|site| missing.is_some() && name_of(unit, site) == missing) {
            Some(site) => site.span,
            None => linked.code.spans.get(pc as usize).copied().unwrap_or_default(),
        };
        // What `exec` and `eval` ran is in no file.
        let has_source = !linked.code.hidden && unit.codes.first().is_some_and(|module| !module.dynamic);
        let (start, end) = (index.line_column(span.start), index.line_column(span.end));
        Some(FrameSummary {
            filename: unit.filename.to_string(),
            name: linked.code.name.to_string(),
            line: start.line,
            end_line: end.line,
            col: start.col,
            end_col: end.col,
            source: has_source.then(|| Arc::clone(&unit.source)),
        })
    }
}

/// The attribute site of an instruction that calls a method.
fn method_site(code: &Code, pc: u32) -> Option<&Site> {
    match code.ops.get(pc as usize)? {
        Op::CallMethod { site, .. } | Op::CallMethodKw { site, .. } => code.sites.get(*site as usize),
        _ => None,
    }
}

fn name_of<'a>(unit: &'a Unit, site: &Site) -> Option<&'a str> {
    unit.names.get(site.name as usize).map(|name| &**name)
}

/// The frames of a program where it stands, outermost first.
pub(crate) fn frames_in_progress(vm: &Vm) -> Vec<FrameSummary> {
    let places: Vec<TracebackEntry> = vm
        .frames
        .iter()
        .rev()
        .enumerate()
        .filter(|(_, frame)| vm.linked(frame.code).is_some_and(|l| !l.code.hidden))
        // The innermost frame stands before an instruction, the others after the calls that they wait for.
        .map(|(depth, frame)| TracebackEntry { code: frame.code, pc: frame.pc.saturating_sub(u32::from(depth > 0)) })
        .filter(|at| vm.linked(at.code).is_some_and(|l| l.code.spans.get(at.pc as usize) != Some(&Span::CALLER)))
        .collect();
    Frames::new().all(vm, &places, None)
}

/// The frames of a traceback, outermost first, of the exception `raised`.
pub(crate) fn summaries(vm: &Vm, places: &[TracebackEntry], raised: Option<ExceptionId>) -> Vec<FrameSummary> {
    let missing = raised.and_then(|id| missing_attribute(vm, id));
    Frames::new().all(vm, places, missing)
}

/// The name of the attribute that an `AttributeError` misses.
fn missing_attribute(vm: &Vm, id: ExceptionId) -> Option<&str> {
    let is_attribute_error = vm.heap.exceptions.get(id).ty.is_subtype(BuiltinType::AttributeError);
    exception::field(vm, id, "name").filter(|_| is_attribute_error).and_then(|name| vm.heap.as_str(name))
}

/// An exception with its causes, contexts and group members, each once.
pub(super) fn of_exception(vm: &mut Vm, raised: Value) -> ExceptionReport {
    let budget = &mut vm.heap.budget;
    let limit = std::mem::replace(&mut budget.max_memory, budget.used.saturating_add(MAX_TEXT));
    let mut reporter = Reporter { frames: Frames::new(), places: HashMap::new(), queue: Vec::new() };
    if let Value::Exception(id) = raised {
        reporter.place(id);
    }
    let mut report = ExceptionReport::default();
    let mut next = 0;
    while let Some(&id) = reporter.queue.get(next) {
        next += 1;
        let summary = reporter.summary(vm, id);
        report.exceptions.push(summary);
    }
    vm.heap.budget.max_memory = limit;
    report
}

struct Reporter {
    frames: Frames,
    places: HashMap<ExceptionId, usize>,
    queue: Vec<ExceptionId>,
}

impl Reporter {
    /// The place of an exception in the report; `None` when there are too many.
    fn place(&mut self, id: ExceptionId) -> Option<usize> {
        if let Some(&place) = self.places.get(&id) {
            return Some(place);
        }
        if self.queue.len() >= MAX_EXCEPTIONS {
            return None;
        }
        let place = self.queue.len();
        self.places.insert(id, place);
        self.queue.push(id);
        Some(place)
    }

    fn place_of(&mut self, value: Value) -> Option<usize> {
        match value {
            Value::Exception(id) => self.place(id),
            _ => None,
        }
    }

    fn summary(&mut self, vm: &mut Vm, id: ExceptionId) -> ExceptionSummary {
        let value = Value::Exception(id);
        let object = vm.heap.exceptions.get(id);
        let (ty, cause, context, suppress_context) = (object.ty, object.cause, object.context, object.suppress_context);
        let frames = self.frames.all(vm, &object.traceback, missing_attribute(vm, id));
        let class = object.class;
        let known = object.text;
        let type_name = match class {
            Some(class) => class_title(vm, class),
            None => ty.name().to_owned(),
        };
        let message = match vm.heap.as_str(known) {
            Some(text) => text.to_owned(),
            None => text_of(vm, value, "<exception str() failed>"),
        };
        let group = exception::field(vm, id, "exceptions").and_then(|members| match members {
            Value::Tuple(members) => Some(vm.heap.tuple(members).to_vec()),
            _ => None,
        });
        ExceptionSummary {
            type_name,
            base: class.map(|_| ty.name()),
            message,
            notes: notes(vm, id),
            frames,
            cause: self.place_of(cause),
            context: self.place_of(context),
            suppress_context,
            syntax: if ty.is_subtype(BuiltinType::SyntaxError) { syntax(vm, id) } else { None },
            suggestion: suggestion(vm, id),
            group: group.map(|members| members.iter().filter_map(|&m| self.place_of(m)).collect()),
        }
    }
}

/// A class as tracebacks name it: with its module, unless that is the program.
pub fn class_title(vm: &Vm, class: crate::heap::ClassId) -> String {
    let name = vm.class_full_name(class);
    name.strip_prefix("__main__.").map_or(name.clone(), str::to_owned)
}

/// `str(value)`, or what stands for it where there is no room.
fn text_of(vm: &mut Vm, value: Value, otherwise: &str) -> String {
    vm.str_of(value).unwrap_or_else(|_| otherwise.to_owned())
}

/// `__notes__`, as the traceback shows them.
fn notes(vm: &mut Vm, id: ExceptionId) -> Vec<String> {
    let Value::Dict(dict) = vm.heap.exceptions.get(id).dict else { return Vec::new() };
    let Some(notes) = vm.dict_get_str(dict, "__notes__") else { return Vec::new() };
    let items = match notes {
        Value::List(list) => vm.heap.list(list).to_vec(),
        Value::Tuple(tuple) => vm.heap.tuple(tuple).to_vec(),
        Value::None => return Vec::new(),
        other => return vec![vm.repr(other).unwrap_or_else(|_| "<__notes__ repr() failed>".to_owned())],
    };
    items.into_iter().take(MAX_EXCEPTIONS).map(|note| text_of(vm, note, "<note str() failed>")).collect()
}

fn syntax(vm: &Vm, id: ExceptionId) -> Option<SyntaxLocation> {
    let text = |name| exception::field(vm, id, name).and_then(|v| vm.heap.as_str(v)).map(str::to_owned);
    let number = |name| match exception::field(vm, id, name) {
        Some(Value::Int(i)) => Some(i),
        _ => None,
    };
    Some(SyntaxLocation {
        filename: text("filename"),
        message: text("msg"),
        line: number("lineno"),
        offset: number("offset"),
        end_line: number("end_lineno"),
        end_offset: number("end_offset"),
        text: text("text"),
    })
}

/// What was noted of where an exception was raised, behind the fields that its type has.
fn hidden_field(vm: &Vm, id: ExceptionId, index: usize) -> Option<Value> {
    let Value::Tuple(fields) = vm.heap.exceptions.get(id).fields else { return None };
    vm.heap.tuple(fields).get(index).copied()
}

/// `dir(value)` as hints go through it; None of an object with very many names, for which there is no hint.
fn names_of(vm: &Vm, value: Value) -> Option<Vec<String>> {
    /// (Counted with those that are overridden.)
    const MOST: usize = 5000;
    (objects::dir_size(vm, value) <= MOST).then(|| objects::dir_names(vm, value))
}

/// What might have been meant, of a name that was not found.
pub(crate) fn suggestion(vm: &Vm, id: ExceptionId) -> Option<String> {
    let ty = vm.heap.exceptions.get(id).ty;
    let of = |vm: &Vm, name| exception::field(vm, id, name);
    if ty.is_subtype(BuiltinType::ImportError) {
        let wrong = vm.heap.as_str(of(vm, "name_from")?)?.to_owned();
        let module = crate::modules::loaded(vm, vm.heap.as_str(of(vm, "name")?)?)?;
        let names = names_of(vm, module)?;
        return attribute_hint(&wrong, names.iter().map(|n| &**n), false);
    }
    let wrong = vm.heap.as_str(of(vm, "name")?)?.to_owned();
    if ty.is_subtype(BuiltinType::AttributeError) {
        let names = names_of(vm, of(vm, "obj")?)?;
        let inside = hidden_field(vm, id, 2) == Some(Value::Bool(true));
        return attribute_hint(&wrong, names.iter().map(|n| &**n), inside);
    }
    if !ty.is_subtype(BuiltinType::NameError) {
        return None;
    }
    let own = hidden_field(vm, id, 1).filter(|object| matches!(object, Value::Instance(_)));
    let of_self = own.is_some_and(|object| names_of(vm, object).is_some_and(|names| names.contains(&wrong)));
    let innermost = vm.heap.exceptions.get(id).traceback.first().copied();
    let linked = innermost.and_then(|place| vm.linked(place.code));
    let locals = linked.map_or_else(Vec::new, |linked| local_names(&linked.unit, &linked.code));
    let globals = linked.map_or_else(Vec::new, |linked| vm.module_items(crate::value::ModuleId(linked.module)));
    let globals = globals.into_iter().map(|(name, _)| name);
    let mut candidates: Vec<&str> = locals.into_iter().chain(globals).collect();
    for name in crate::builtins::names() {
        candidates.push(name);
    }
    name_hint(&wrong, candidates.into_iter(), of_self, crate::modules::exists(&wrong))
}

/// The names of a function's locals.
fn local_names<'a>(unit: &'a Unit, code: &Code) -> Vec<&'a str> {
    let wide = code.wide_names.iter().map(|(_, name)| *name);
    code.local_names.iter().copied().chain(wide).filter_map(|name| unit.names.get(name as usize)).map(|n| &**n).collect()
}
