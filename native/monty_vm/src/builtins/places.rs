//! Where things are in the program's own source: what `traceback`, `warnings` and `inspect` are made of.
use crate::diagnostics::lines::nth_line;
use crate::diagnostics::traceback::{self, FrameSummary, SyntaxLocation};
use crate::heap::TracebackEntry;
use crate::program::{frames_in_progress, suggestion, summaries};
use crate::value::{ModuleId, Value};
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

/// The intrinsics.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_caller", Sig::One, caller),
    NativeDef::function("_vm_places", Sig::Range(2, 2), places),
    NativeDef::function("_vm_source_line", Sig::Range(2, 2), source_line),
    NativeDef::function("_vm_marked_source", Sig::Range(5, 5), marked_source),
    NativeDef::function("_vm_syntax_lines", Sig::Range(8, 8), syntax_lines),
    NativeDef::function("_vm_suggestion", Sig::One, |vm, args| {
        let Value::Exception(id) = args.get(vm, 0) else { return Ok(Value::None) };
        match suggestion(vm, id) {
            Some(hint) => vm.heap.new_str(&hint),
            None => Ok(Value::None),
        }
    }),
];

/// `_vm_caller(level)`: file, line and module of a frame of the program's own, 1 being the innermost; None when there is none.
fn caller(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Int(level) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let mut own =
        vm.frames.iter().rev().filter_map(|frame| Some((frame, vm.linked(frame.code)?))).filter(|(_, l)| !l.code.hidden);
    let Some((frame, linked)) = own.nth(usize::try_from(level - 1).unwrap_or(0)) else { return Ok(Value::None) };
    let (filename, module) = (linked.unit.filename.to_string(), ModuleId(linked.module));
    let line = crate::types::traceback::line(vm, TracebackEntry { code: frame.code, pc: frame.pc.saturating_sub(1) });
    let module = vm.module_name(module).to_owned();
    let (filename, module) = (vm.heap.new_str(&filename)?, vm.heap.new_str(&module)?);
    vm.heap.new_tuple([filename, Value::Int(line), module])
}

/// `_vm_places(traceback, exception)`: of each frame, outermost first, `(file, line, name, end line, column, end column, source)`; of
/// the frames in progress when `traceback` is None. The source is the text of its lines, None when it is in no file.
fn places(vm: &mut Vm, args: Args) -> Res<Value> {
    let frames = match args.get(vm, 0) {
        Value::Traceback(id) => {
            let entries = vm.heap.tracebacks.get(id).entries.to_vec();
            let raised = match args.get(vm, 1) {
                Value::Exception(id) => Some(id),
                _ => None,
            };
            summaries(vm, &entries, raised)
        }
        _ => frames_in_progress(vm),
    };
    vm.work(frames.len() as u64 * 1000)?;
    let mut items = Vec::with_capacity(frames.len());
    for frame in &frames {
        let source = match lines_of(frame) {
            Some(text) => vm.heap.new_str(&text)?,
            None => Value::None,
        };
        let (filename, name) = (vm.heap.new_str(&frame.filename)?, vm.heap.new_str(&frame.name)?);
        let number = |n: u32| Value::Int(i64::from(n));
        let place =
            [filename, number(frame.line), name, number(frame.end_line), number(frame.col), number(frame.end_col), source];
        items.push(vm.heap.new_tuple(place)?);
    }
    vm.heap.new_list(items)
}

/// The lines that a frame's place is on.
fn lines_of(frame: &FrameSummary) -> Option<String> {
    let source = frame.source.as_ref()?;
    let lines: Vec<&str> = (frame.line..=frame.end_line.max(frame.line)).map_while(|line| nth_line(source, line)).collect();
    Some(lines.join("\n"))
}

/// `_vm_source_line(file, line)`: a line of the program's own source, without its end; empty when there is none.
fn source_line(vm: &mut Vm, args: Args) -> Res<Value> {
    let (Value::Str(file), Value::Int(line)) = (args.get(vm, 0), args.get(vm, 1)) else { return vm.heap.new_str("") };
    let file = vm.heap.str(file);
    let unit = vm.units().find(|unit| *unit.filename == *file && unit.codes.first().is_some_and(|c| !c.dynamic && !c.hidden));
    let source = unit.map(|unit| std::sync::Arc::clone(&unit.source));
    let text = source.as_deref().and_then(|source| nth_line(source, u32::try_from(line).ok()?)).unwrap_or("");
    vm.work(source.as_ref().map_or(0, |source| source.len() as u64 / 8))?;
    vm.heap.new_str(text)
}

/// `_vm_marked_source(lines, line count, column, end column, …)`: the lines of a place as a traceback shows them, with carets.
fn marked_source(vm: &mut Vm, args: Args) -> Res<Value> {
    let Value::Str(text) = args.get(vm, 0) else { return Err(Trap::Internal) };
    let number = |vm: &Vm, i: usize| match args.get(vm, i) {
        Value::Int(n) => u32::try_from(n).unwrap_or(0),
        _ => 0,
    };
    let line = number(vm, 1).max(1);
    let frame = FrameSummary {
        line,
        end_line: number(vm, 2).max(1),
        col: number(vm, 3),
        end_col: number(vm, 4),
        ..FrameSummary::default()
    };
    let text = vm.heap.str(text).to_owned();
    vm.work(text.len() as u64 * 8)?;
    vm.reserve(text.len().saturating_mul(4))?;
    let drawn = traceback::render_source(&frame, &text);
    vm.heap.new_str(&drawn)
}

/// `_vm_syntax_lines(type name, file, message, line, offset, end line, end offset, text)`: what is shown of a `SyntaxError`.
fn syntax_lines(vm: &mut Vm, args: Args) -> Res<Value> {
    let text = |vm: &Vm, i: usize| vm.heap.as_str(args.get(vm, i)).map(str::to_owned);
    let number = |vm: &Vm, i: usize| match args.get(vm, i) {
        Value::Int(n) => Some(n),
        _ => None,
    };
    let place = SyntaxLocation {
        filename: text(vm, 1),
        message: text(vm, 2),
        line: number(vm, 3),
        offset: number(vm, 4),
        end_line: number(vm, 5),
        end_offset: number(vm, 6),
        text: text(vm, 7),
    };
    let drawn = traceback::render_syntax_error(&text(vm, 0).unwrap_or_default(), &place);
    vm.heap.new_str(&drawn)
}
