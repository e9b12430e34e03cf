//! Reading a snapshot, and checking it.
use super::state::{State, UnitState};
use super::{MAGIC, SnapshotError, VERSION, checksum};
use crate::bytecode::Unit;
use crate::heap::iters::{is_wide, iter_depth};
use crate::heap::{Bytes, IterObj, Text};
use crate::types::iterator::{MAX_DEPTH, MAX_WIDTH};
use crate::value::Value;
use crate::vm::Vm;
use std::sync::Arc;

/// How many bytes of heap a byte of a snapshot may stand for, whatever the limit: free slots are not written, but a few forged bytes must
/// not claim all the memory of the host where its limit is infinite.
const HEAP_OF_BYTE: usize = 1 << 20;

/// The program of a snapshot, ready to run on. `memory`: how many bytes its heap may take.
pub fn load(bytes: &[u8], memory: usize) -> Result<Vm, SnapshotError> {
    let (magic, rest) = bytes.split_at_checked(4).ok_or(SnapshotError::NotASnapshot)?;
    if magic != MAGIC {
        return Err(SnapshotError::NotASnapshot);
    }
    let (version, rest) = rest.split_first_chunk::<2>().ok_or(SnapshotError::NotASnapshot)?;
    let version = u16::from_le_bytes(*version);
    if version != VERSION {
        return Err(SnapshotError::Version(version));
    }
    let (sum, body) = rest.split_first_chunk::<8>().ok_or(SnapshotError::Checksum)?;
    if checksum(body) != u64::from_le_bytes(*sum) {
        return Err(SnapshotError::Checksum);
    }
    let (state, left) = postcard::take_from_bytes::<State>(body).map_err(|_| SnapshotError::Invalid("encoding"))?;
    if !left.is_empty() {
        return Err(SnapshotError::Invalid("trailing bytes"));
    }
    restore(state, memory.min(bytes.len().saturating_mul(HEAP_OF_BYTE)))
}

fn restore(mut state: State, memory: usize) -> Result<Vm, SnapshotError> {
    let invalid = SnapshotError::Invalid;
    if !state.heap.to_mut().unpack(memory) {
        return Err(SnapshotError::Memory);
    }
    let mut links = state.links.into_iter();
    let first = links.next().ok_or(invalid("no code"))?;
    let mut vm = Vm::new(unit(first.unit)?, state.limits, state.heap.seed);
    vm.modules = state.modules.into_owned();
    for link in links {
        let name = link.unit.name_in_prelude();
        let first = vm.link(unit(link.unit)?, link.module);
        if let Some(name) = name {
            vm.prelude_linked(name, first).map_err(|_| invalid("the prelude"))?;
        }
    }
    vm.reload();
    if vm.consts.len() != state.consts.len() {
        return Err(invalid("constants"));
    }
    let fresh_stack = std::mem::take(&mut vm.stack);
    vm.heap = state.heap.into_owned();
    vm.consts = state.consts.into_owned();
    vm.host_depth = state.host_depth;
    vm.globals = state.globals.into_owned();
    vm.current_module = state.current_module;
    vm.frames = state.frames.into_owned();
    vm.ret = state.ret;
    vm.sent = state.sent;
    vm.defaults = state.defaults.into_owned();
    vm.asked = state.asked.into_owned();
    vm.ticks = state.ticks;
    vm.slice = 0;
    vm.fuel = 0;
    vm.work_spent = 0;
    vm.output = state.output.into_owned();
    vm.output_bytes = state.output_bytes;
    vm.max_str_digits = state.max_str_digits;
    vm.memory_errors = state.memory_errors;
    vm.prelude.module = state.prelude;
    vm.describing = state.describing;
    vm.given = state.given;
    vm.hosted = state.hosted;
    vm.host_calls = state.host_calls;
    vm.thrown = state.thrown;
    vm.stack = state.stack.into_owned();
    check_frames(&vm)?;
    check_heap(&mut vm)?;
    let needed = vm.top() + crate::vm::WINDOW;
    vm.grow_stack(needed.max(fresh_stack.len()));
    if !vm.collect_checking(true) {
        return Err(invalid("a handle names nothing"));
    }
    if vm.waiting().is_some_and(|call| !call.is_sound(&vm)) {
        return Err(invalid("a question to the host"));
    }
    account(&mut vm);
    Ok(vm)
}

fn unit(state: UnitState) -> Result<Arc<Unit>, SnapshotError> {
    match state {
        UnitState::Full(unit) => {
            crate::bytecode::verify(&unit).map_err(SnapshotError::Invalid)?;
            Ok(Arc::new(unit.into_owned()))
        }
        UnitState::Frozen(name, sum) => match crate::prelude::find(&name) {
            Some(frozen) if frozen.checksum() == sum => Ok(frozen.unit()),
            _ => Err(SnapshotError::Invalid("made by another version of the modules that ship with it")),
        },
    }
}

/// Frames stand in order on the stack, inside their code.
fn check_frames(vm: &Vm) -> Result<(), SnapshotError> {
    let wrong = Err(SnapshotError::Invalid("frames"));
    let mut above = 1;
    for frame in &vm.frames {
        let Some(linked) = vm.codes.get(frame.code.0 as usize) else { return wrong };
        let top = frame.base as usize + linked.code.registers as usize;
        // (A frame that waits stands behind its instruction, which may be the last.)
        if (frame.base as usize) < above || frame.pc as usize > linked.code.ops.len() || top > vm.stack.len().max(1 << 20) {
            return wrong;
        }
        above = frame.base as usize + 1;
    }
    if vm.modules.iter().any(|m| m.body.is_some_and(|code| vm.codes.get(code.0 as usize).is_none())) {
        return wrong;
    }
    let modules = vm.modules.len() as u32;
    // A session that waits for its next piece has no frames, and nothing to go on with.
    let idle = vm.asked.is_empty() && vm.thrown.is_undef();
    if (vm.frames.is_empty() && !idle)
        || vm.current_module >= modules
        || vm.codes.iter().any(|l| l.module >= modules)
        || vm.prelude.module.is_some_and(|module| module >= modules)
    {
        return wrong;
    }
    Ok(())
}

/// What objects say of themselves is true where the VM relies on it.
fn check_heap(vm: &mut Vm) -> Result<(), SnapshotError> {
    let wrong = |what| Err(SnapshotError::Invalid(what));
    for (_, generator) in vm.heap.generators.iter() {
        let Some(linked) = vm.codes.get(generator.code.0 as usize) else { return wrong("a generator's code") };
        let sized = generator.registers.len() == linked.code.registers as usize || generator.registers.is_empty();
        if !sized || generator.pc as usize >= linked.code.ops.len() {
            return wrong("a generator's frame");
        }
    }
    for (_, function) in vm.heap.functions.iter() {
        if vm.codes.get(function.code.0 as usize).is_none() {
            return wrong("a function's code");
        }
    }
    for (_, exception) in vm.heap.exceptions.iter() {
        if !exception.ty.is_exception() {
            return wrong("an exception's type");
        }
    }
    for (_, iter) in vm.heap.iters.iter() {
        let (inner, depth): (&[Value], u8) = match iter {
            IterObj::Enumerate { inner, depth, .. } => (std::slice::from_ref(inner), *depth),
            IterObj::Zip { inner, depth, .. } => (inner, *depth),
            _ => continue,
        };
        let live = |v: &Value| matches!(v, Value::Iter(id) if vm.heap.iters.is_live(id.0));
        if !inner.iter().all(|v| live(v) && iter_depth(&vm.heap, *v) < depth)
            || depth > MAX_DEPTH
            || is_wide(&vm.heap, inner, MAX_WIDTH)
        {
            return wrong("nested iterators");
        }
    }
    for (_, text) in vm.heap.strs.iter() {
        if let Text::Prefix { buf, len } = text.text {
            let whole = vm.heap.str_bufs.is_live(buf.0).then(|| vm.heap.str_bufs.get(buf).text.as_str());
            if whole.is_none_or(|t| !t.is_char_boundary(len as usize) || len as usize > t.len()) {
                return wrong("a string's buffer");
            }
        }
    }
    for (_, bytes) in vm.heap.bytes.iter() {
        if let Bytes::Prefix { buf, len } = bytes.data
            && !(vm.heap.bytes_bufs.is_live(buf.0) && len as usize <= vm.heap.bytes_bufs.get(buf).data.len())
        {
            return wrong("a buffer of bytes");
        }
    }
    Ok(())
}

/// Memory in use is what is there, whatever the snapshot said.
fn account(vm: &mut Vm) {
    vm.heap.recount_strings();
    vm.heap.budget.used = vm.accounted();
    vm.heap.budget.peak = vm.heap.budget.peak.max(vm.heap.budget.used);
    vm.heap.budget.max_memory = vm.limits.max_memory;
    vm.heap.budget.max_allocations = vm.limits.max_allocations;
}
