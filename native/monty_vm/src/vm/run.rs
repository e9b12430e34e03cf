//! The run loop: one `match`, no recursion. What is hot is inline; everything else is a call to an out-of-line method.
#![allow(clippy::indexing_slicing)] // registers: a `u8` indexes a window of exactly 256; the rest goes through `get`
#![allow(clippy::match_ref_pats)] // registers are matched in place: see `copied`

use super::cache::{Callee, SiteCache};
use super::copied::{Held, copied};
use super::generator::Resumed;
use super::{Frame, Linked, Ret, Said, Trap, Vm};
use crate::bytecode::{BinOp, CmpOp, Op};
use crate::heap::Special;
use crate::types::pairs::{Pair, next_pair, zip_pair};
use crate::value::Value;

/// Why the loop was left.
pub(crate) enum Exit {
    /// The first frame returned.
    Done(Value),
    /// An exception left the first frame.
    Raised(Value),
    /// The slice is over.
    OutOfFuel,
    /// The next instruction wants a thread of its own.
    Heavy,
    /// The host is asked.
    HostCall(super::HostCall),
    /// A limit ended the run.
    Limit(super::Limit),
    /// Code was linked: take the table of code anew and go on.
    Reload,
    /// A broken invariant.
    Internal,
}

/// Registers a frame must have at least: the window that `u8` operands index.
pub(crate) const WINDOW: usize = 256;

impl Vm {
    /// Runs until something ends the slice. `table` is the program's code.
    pub(crate) fn run_loop(&mut self, table: &[Linked]) -> Exit {
        'frame: loop {
            // (Re)load the top frame.
            let Some(frame) = self.frames.last() else { return Exit::Internal };
            let mut base = frame.base as usize;
            let mut pc = frame.pc as usize;
            let Some(mut linked) = table.get(frame.code.0 as usize) else { return Exit::Reload };
            if linked.switches_to(self.current_module) {
                self.switch_module(linked.module);
            }
            let mut ops: &[Op] = &linked.code.ops;
            let mut r: &mut [Value; WINDOW] = window!(self, base);

            let trap = 'ops: loop {
                let Some(&op) = ops.get(pc) else { return Exit::Internal };
                pc += 1;

                // (`run_words.rs` and `run_iteration.rs` say what the words below mean.)
                words!($ self, table, base, pc, linked, ops, r, 'ops, 'frame);
                iteration!($ self, table, base, pc, linked, ops, r, 'ops, 'frame);
                match op {
                    Op::Move { dst, src } => r[dst as usize] = copied(&r[src as usize]),
                    Op::LoadNone { dst } => r[dst as usize] = Value::None,
                    Op::LoadBool { dst, value } => r[dst as usize] = Value::Bool(value),
                    Op::LoadInt { dst, value } => r[dst as usize] = Value::Int(i64::from(value)),
                    Op::LoadConst { dst, k } => match self.consts.get((linked.consts + k) as usize) {
                        Some(value) if !value.is_undef() => r[dst as usize] = copied(value),
                        _ => store!(dst, self.constant(linked, k)),
                    },
                    Op::Clear { start, count } => {
                        for slot in r.iter_mut().skip(start as usize).take(count as usize) {
                            *slot = Value::Undef;
                        }
                    }
                    Op::LoadGlobal { dst, slot } => match self.globals.get(slot as usize) {
                        Some(value) if !value.is_undef() => r[dst as usize] = copied(value),
                        _ => store!(dst, self.missing_global(linked, slot, dst, pc)),
                    },
                    Op::StoreGlobal { src, slot } => match self.globals.get_mut(slot as usize) {
                        Some(place) => *place = copied(&r[src as usize]),
                        None => return Exit::Internal,
                    },
                    Op::LoadDeref { dst, cell, free, name } => match r[cell as usize] {
                        Value::Cell(id) => match &self.heap.cells.get(id).value {
                            Value::Undef => store!(dst, self.missing_cell(linked, free, name)),
                            value => r[dst as usize] = copied(value),
                        },
                        _ => return Exit::Internal,
                    },
                    Op::StoreDeref { cell, src } => match r[cell as usize] {
                        Value::Cell(id) => self.heap.cells.get_mut(id).value = copied(&r[src as usize]),
                        _ => return Exit::Internal,
                    },
                    Op::CheckLocal { src, name } => {
                        if r[src as usize].is_undef() {
                            break 'ops self.unbound_local(linked, name);
                        }
                    }

                    Op::Add { dst, a, b, inplace } => arith!(BinOp::Add, dst, a, b, inplace, checked_add, +),
                    Op::Sub { dst, a, b, inplace } => arith!(BinOp::Sub, dst, a, b, inplace, checked_sub, -),
                    Op::Mul { dst, a, b, inplace } => arith!(BinOp::Mul, dst, a, b, inplace, checked_mul, *),
                    Op::AddInt { dst, a, inplace, imm } => arith_int!(BinOp::Add, dst, a, imm, inplace, checked_add, +),
                    Op::SubInt { dst, a, inplace, imm } => arith_int!(BinOp::Sub, dst, a, imm, inplace, checked_sub, -),
                    Op::MulInt { dst, a, inplace, imm } => arith_int!(BinOp::Mul, dst, a, imm, inplace, checked_mul, *),
                    Op::Div { dst, a, b, inplace } => match (&r[a as usize], &r[b as usize]) {
                        (&Value::Float(x), &Value::Float(y)) if y != 0.0 => r[dst as usize] = Value::Float(x / y),
                        (&Value::Float(x), &Value::Int(y)) if y != 0 => r[dst as usize] = Value::Float(x / y as f64),
                        // Both are exact as floats up to 2 ** 53, so the quotient is correctly rounded.
                        (&Value::Int(x), &Value::Int(y))
                            if y != 0 && x.unsigned_abs() < 1 << 53 && y.unsigned_abs() < 1 << 53 =>
                        {
                            r[dst as usize] = Value::Float(x as f64 / y as f64);
                        }
                        (&x, &y) => store!(dst, self.binary_op(BinOp::Div, x, y, inplace, pc, top!())),
                    },
                    Op::FloorDiv { dst, a, b, inplace } => match (&r[a as usize], &r[b as usize]) {
                        (&Value::Int(x), &Value::Int(y)) if y > 0 => r[dst as usize] = Value::Int(x.div_euclid(y)),
                        (&x, &y) => store!(dst, self.binary_op(BinOp::FloorDiv, x, y, inplace, pc, top!())),
                    },
                    Op::Mod { dst, a, b, inplace } => match (&r[a as usize], &r[b as usize]) {
                        (&Value::Int(x), &Value::Int(y)) if y > 0 => r[dst as usize] = Value::Int(x.rem_euclid(y)),
                        (&x, &y) => store!(dst, self.binary_op(BinOp::Mod, x, y, inplace, pc, top!())),
                    },
                    Op::FloorDivInt { dst, a, inplace, imm } => match &r[a as usize] {
                        &Value::Int(x) if imm > 0 => r[dst as usize] = Value::Int(x.div_euclid(i64::from(imm))),
                        &x => store!(dst, self.binary_op(BinOp::FloorDiv, x, Value::Int(i64::from(imm)), inplace, pc, top!())),
                    },
                    Op::ModInt { dst, a, inplace, imm } => match &r[a as usize] {
                        &Value::Int(x) if imm > 0 => r[dst as usize] = Value::Int(x.rem_euclid(i64::from(imm))),
                        &x => store!(dst, self.binary_op(BinOp::Mod, x, Value::Int(i64::from(imm)), inplace, pc, top!())),
                    },
                    Op::Binary { dst, a, b, op, inplace } => match (op, &r[a as usize], &r[b as usize]) {
                        (BinOp::And, &Value::Int(x), &Value::Int(y)) => r[dst as usize] = Value::Int(x & y),
                        (BinOp::Or, &Value::Int(x), &Value::Int(y)) => r[dst as usize] = Value::Int(x | y),
                        (BinOp::Xor, &Value::Int(x), &Value::Int(y)) => r[dst as usize] = Value::Int(x ^ y),
                        (BinOp::Shr, &Value::Int(x), &Value::Int(y)) if (0..64).contains(&y) => {
                            r[dst as usize] = Value::Int(x >> y)
                        }
                        (op, &x, &y) => store!(dst, self.binary_op(op, x, y, inplace, pc, top!())),
                    },
                    Op::Neg { dst, a } => match &r[a as usize] {
                        &Value::Int(x) if x != i64::MIN => r[dst as usize] = Value::Int(-x),
                        &Value::Float(x) => r[dst as usize] = Value::Float(-x),
                        &x => store!(dst, self.unary_op(crate::types::UnaryOp::Neg, x, pc, top!())),
                    },
                    Op::Not { dst, a } => {
                        let value = r[a as usize];
                        self.ret = Ret::Truth(dst, true);
                        let truth = call!(self.truth_op(value, Ret::Special(dst, Said::Contrary), pc, top!()));
                        r[dst as usize] = Value::Bool(!truth);
                    }

                    Op::Compare { dst, a, b, op } => match (op, &r[a as usize], &r[b as usize]) {
                        (CmpOp::Eq, &Value::Int(x), &Value::Int(y)) => r[dst as usize] = Value::Bool(x == y),
                        (CmpOp::Lt, &Value::Int(x), &Value::Int(y)) => r[dst as usize] = Value::Bool(x < y),
                        (op, &x, &y) => store!(dst, self.compare_op(op, x, y, pc, top!())),
                    },
                    Op::Is { dst, a, b, negate } => {
                        let same = crate::heap::equal::identical(r[a as usize], r[b as usize]);
                        r[dst as usize] = Value::Bool(same != negate);
                    }

                    Op::Jump { target } => pc = target as usize,
                    Op::Loop { target } => {
                        pc = target as usize;
                        safepoint!();
                    }
                    Op::JumpIf { a, when, target } => {
                        let truth = match &r[a as usize] {
                            &Value::Bool(b) => b,
                            Value::None => false,
                            &Value::Int(i) => i != 0,
                            &value => {
                                self.ret = Ret::Jump;
                                call!(self.truth_op(value, Ret::SpecialJump(false), pc, top!()))
                            }
                        };
                        if truth == when {
                            pc = target as usize;
                        }
                    }
                    Op::JumpIfNone { a, when, target } => {
                        if r[a as usize].is_none() == when {
                            pc = target as usize;
                        }
                    }
                    Op::JumpIfSet { a, target } => {
                        if !r[a as usize].is_undef() {
                            pc = target as usize;
                        }
                    }
                    Op::JumpIfNoSequence { src, count, exact, target }
                        if let Some(len) = match &r[src as usize] {
                            &Value::List(id) => Some(self.heap.list(id).len()),
                            &Value::Tuple(id) => Some(self.heap.tuple(id).len()),
                            _ => None,
                        } =>
                    {
                        let count = usize::from(count);
                        if len < count || exact && len > count {
                            pc = target as usize;
                        }
                    }
                    Op::JumpLt { a, b, when, target } => compare_jump!(CmpOp::Lt, a, b, when, target, <),
                    Op::JumpLe { a, b, when, target } => compare_jump!(CmpOp::Le, a, b, when, target, <=),
                    Op::JumpGt { a, b, when, target } => compare_jump!(CmpOp::Gt, a, b, when, target, >),
                    Op::JumpGe { a, b, when, target } => compare_jump!(CmpOp::Ge, a, b, when, target, >=),
                    Op::JumpEq { a, b, when, target } => compare_jump!(CmpOp::Eq, a, b, when, target, ==),
                    Op::JumpNe { a, b, when, target } => compare_jump!(CmpOp::Ne, a, b, when, target, !=),
                    Op::JumpLtInt { a, imm, when, target } => compare_jump_int!(CmpOp::Lt, a, imm, when, target, <),
                    Op::JumpLeInt { a, imm, when, target } => compare_jump_int!(CmpOp::Le, a, imm, when, target, <=),
                    Op::JumpGtInt { a, imm, when, target } => compare_jump_int!(CmpOp::Gt, a, imm, when, target, >),
                    Op::JumpGeInt { a, imm, when, target } => compare_jump_int!(CmpOp::Ge, a, imm, when, target, >=),
                    Op::JumpEqInt { a, imm, when, target } => compare_jump_int!(CmpOp::Eq, a, imm, when, target, ==),
                    Op::JumpNeInt { a, imm, when, target } => compare_jump_int!(CmpOp::Ne, a, imm, when, target, !=),

                    Op::ForPrep { iter, src } => for_prep!(iter, src),
                    Op::ForPrepRange { iter, argc } => for_prep_range!(iter, argc),
                    Op::ForNext { iter, dst, body } => for_next!(iter, dst, body),

                    Op::SumStep { total, src } => {
                        let t = total as usize;
                        match (&r[t], &r[src as usize]) {
                            (&Value::Int(x), &Value::Int(y)) if let Some(z) = x.checked_add(y) => r[t] = Value::Int(z),
                            (&Value::Float(x), &Value::Float(y)) if let Some(&Value::Float(lost)) = r.get(t + 1) => {
                                let sum = x + y;
                                let rest = if x.abs() >= y.abs() { (x - sum) + y } else { (y - sum) + x };
                                r[t] = Value::Float(sum);
                                r[t + 1] = Value::Float(lost + rest);
                            }
                            (&x, &y) => {
                                let Some(&lost) = r.get(t + 1) else { return Exit::Internal };
                                let (sum, lost) = call!(crate::builtins::sum::step(self, x, lost, y));
                                r[t] = sum;
                                r[t + 1] = lost;
                            }
                        }
                    }
                    Op::GetItem { dst, obj, key } => match (&r[obj as usize], &r[key as usize]) {
                        (&Value::List(id), &Value::Int(index))
                            if let Some(item) = self.heap.lists.get(id).items.get(index as usize) =>
                        {
                            r[dst as usize] = copied(item);
                        }
                        (&Value::Tuple(id), &Value::Int(index)) if let Some(item) = self.heap.tuple(id).get(index as usize) => {
                            r[dst as usize] = copied(item);
                        }
                        (&obj, &key) => store!(dst, self.get_item_op(obj, key, pc, top!())),
                    },
                    Op::GetItemInt { dst, obj, imm } => match &r[obj as usize] {
                        &Value::List(id) if let Some(item) = self.heap.lists.get(id).items.get(imm as usize) => {
                            r[dst as usize] = copied(item)
                        }
                        &Value::Tuple(id) if let Some(item) = self.heap.tuple(id).get(imm as usize) => {
                            r[dst as usize] = copied(item)
                        }
                        &obj => store!(dst, self.get_item_op(obj, Value::Int(i64::from(imm)), pc, top!())),
                    },
                    Op::SetItem { obj, key, src } => match (&r[obj as usize], &r[key as usize]) {
                        (&Value::List(id), &Value::Int(index))
                            if let Some(place) = self.heap.lists.get_mut(id).items.get_mut(index as usize) =>
                        {
                            *place = copied(&r[src as usize]);
                        }
                        (&target, &key) => {
                            let value = r[src as usize];
                            self.ret = Ret::Discard;
                            call!(self.set_item_op(target, key, value, pc, top!()));
                        }
                    },
                    Op::BuildTuple { dst, base: from, count } => {
                        let items: Box<[Value]> = r.get(from as usize..from as usize + count as usize).unwrap_or(&[]).into();
                        store!(dst, self.heap.new_tuple(items));
                    }
                    Op::ListAppend { list, src } => match &r[list as usize] {
                        &Value::List(id) => match self.heap.list_push(id, copied(&r[src as usize])) {
                            Ok(()) => {}
                            Err(trap) => break 'ops trap,
                        },
                        _ => return Exit::Internal,
                    },

                    Op::Call { dst, base: at, argc } => {
                        let i = at as usize;
                        match &r[i] {
                            &Value::Function(id) => {
                                let code = self.heap.functions.get(id).code;
                                let new_base = base + i + 1;
                                if let Some(target) = table.get(code.0 as usize)
                                    && target.exact_args == u32::from(argc)
                                    && fits!(target, new_base)
                                {
                                    enter!(target, code, new_base, Ret::Dst(dst));
                                }
                            }
                            // An instance is made, and its `__init__` called: with it below the function.
                            &Value::Class(class) if self.heap.classes.get(class).flags.direct => {
                                if let Some(Value::Function(init)) = self.heap.special_of(class, Special::Init) {
                                    let code = self.heap.functions.get(init).code;
                                    let new_base = base + i + 2;
                                    if let Some(target) = table.get(code.0 as usize)
                                        && target.exact_args == u32::from(argc) + 1
                                        && i + argc as usize + 3 < WINDOW
                                        && fits!(target, new_base)
                                    {
                                        let instance = call!(self.new_instance(class));
                                        r.copy_within(i + 1..i + 1 + argc as usize, i + 3);
                                        (r[i], r[i + 1], r[i + 2]) = (instance, Value::Function(init), instance);
                                        enter!(target, code, new_base, Ret::Init(dst));
                                    }
                                }
                            }
                            &instance @ Value::Instance(id) => {
                                if let Some(class) = self.heap.instances.get(id).class
                                    && let Some(Value::Function(function)) = self.heap.special_of(class, Special::Call)
                                {
                                    let code = self.heap.functions.get(function).code;
                                    let new_base = base + i + 1;
                                    if let Some(target) = table.get(code.0 as usize)
                                        && target.exact_args == u32::from(argc) + 1
                                        && i + argc as usize + 2 < WINDOW
                                        && fits!(target, new_base)
                                    {
                                        r = window!(self, base);
                                        r.copy_within(i + 1..i + 1 + argc as usize, i + 2);
                                        (r[i], r[i + 1]) = (Value::Function(function), instance);
                                        enter!(target, code, new_base, Ret::Dst(dst));
                                    }
                                }
                            }
                            _ => {}
                        }
                        self.ret = Ret::Dst(dst);
                        save_pc!(pc);
                        let value = call!(self.call(base + i, argc.into(), None));
                        forget_consumed!();
                        r[dst as usize] = value;
                    }
                    Op::Return { src } => {
                        let value = Held::of(&r[src as usize]);
                        let ret = match self.frames.last() {
                            Some(done) => done.ret,
                            None => return Exit::Internal,
                        };
                        if let Ret::Dst(dst) = ret {
                            leave!(dst, value.get());
                        }
                        match (ret, value.get()) {
                            (Ret::Special(dst, said), Value::Bool(answer)) => {
                                leave!(dst, Value::Bool(answer != (said == Said::Contrary)))
                            }
                            (Ret::Special(dst, Said::AsIs), value) if value != Value::NotImplemented => leave!(dst, value),
                            (_, value) => finish!(value),
                        }
                    }
                    Op::ReturnNone {} => {
                        let ret = match self.frames.last() {
                            Some(done) => done.ret,
                            None => return Exit::Internal,
                        };
                        match ret {
                            Ret::Dst(dst) => leave!(dst, Value::None),
                            Ret::Init(dst) => {
                                if let Some(&instance @ Value::Instance(id)) = self.stack.get(base.wrapping_sub(2)) {
                                    let slots = &self.heap.instances.get(id).slots;
                                    // (Else the class learns how much room its instances need.)
                                    if slots.len() == slots.capacity() {
                                        leave!(dst, instance);
                                    }
                                }
                            }
                            _ => {}
                        }
                        finish!(Value::None)
                    }
                    Op::Yield { src, .. } => yield_value!(src),
                    Op::YieldFrom { dst, iter }
                        if let &Value::Iter(id) = &r[iter as usize]
                            && self.sent.is_none_or_undef() =>
                    {
                        yield_from!(dst, id)
                    }
                    Op::CallMethod { dst, base: at, argc, site } => {
                        let i = at as usize;
                        let cached = self.sites.inline.get((linked.sites + site) as usize);
                        let receiver = r[i + 1];
                        match (receiver, cached) {
                            (Value::Instance(id), Some(&SiteCache::Function { tag, function }))
                                if self.heap.instances.get(id).tag == tag =>
                            {
                                let code = self.heap.functions.get(function).code;
                                let new_base = base + i + 1;
                                if let Some(target) = table.get(code.0 as usize)
                                    && target.exact_args == u32::from(argc) + 1
                                    && fits!(target, new_base)
                                {
                                    r = window!(self, base);
                                    r[i] = Value::Function(function);
                                    enter!(target, code, new_base, Ret::Dst(dst));
                                }
                            }
                            (Value::Instance(_) | Value::Class(_) | Value::Record(_), _) => {
                                let callee = match self.method_callee(linked, receiver, site) {
                                    Ok(callee) => callee,
                                    Err(trap) => break 'ops trap,
                                };
                                if let Some(Callee { function, first, receiver }) = callee {
                                    let code = self.heap.functions.get(function).code;
                                    let new_base = base + i + 1 + first;
                                    if let Some(target) = table.get(code.0 as usize)
                                        && target.exact_args == u32::from(argc) + 1 - first as u32
                                        && fits!(target, new_base)
                                    {
                                        r = window!(self, base);
                                        r[i + 1] = receiver;
                                        r[i + first] = Value::Function(function);
                                        enter!(target, code, new_base, Ret::Dst(dst));
                                    }
                                }
                            }
                            _ => {}
                        }
                        self.ret = Ret::Dst(dst);
                        save_pc!(pc);
                        let value = call!(self.call_method(linked, base + i, argc.into(), site));
                        forget_consumed!();
                        r[dst as usize] = value;
                    }
                    Op::CheckMethod { obj, site } => {
                        if !matches!(r[obj as usize], Value::Instance(_)) {
                            save_pc!(pc);
                            let value = r[obj as usize];
                            call!(self.check_method(linked, value, site));
                            forget_consumed!();
                        }
                    }
                    Op::GetAttr { dst, obj, site } => {
                        if let (&Value::Instance(id), Some(&SiteCache::Slot { tag, slot })) =
                            (&r[obj as usize], self.sites.inline.get((linked.sites + site) as usize))
                        {
                            let object = self.heap.instances.get(id);
                            if object.tag == tag
                                && let Some(value) = object.slots.get(slot as usize)
                                && !value.is_undef()
                            {
                                r[dst as usize] = copied(value);
                                continue 'ops;
                            }
                        }
                        save_pc!(pc);
                        let value = r[obj as usize];
                        store!(dst, self.get_attr_op(linked, value, site, pc, top!()));
                    }
                    Op::SetAttr { obj, src, site } => {
                        if let &Value::Instance(id) = &r[obj as usize] {
                            let object = self.heap.instances.get_mut(id);
                            match self.sites.inline.get((linked.sites + site) as usize) {
                                Some(&SiteCache::SetSlot { tag, slot }) if object.tag == tag => {
                                    if let Some(place) = object.slots.get_mut(slot as usize) {
                                        *place = copied(&r[src as usize]);
                                        continue 'ops;
                                    }
                                }
                                Some(&SiteCache::NewSlot { tag, shape, next })
                                    if object.tag == tag && object.slots.len() < object.slots.capacity() =>
                                {
                                    object.slots.push(copied(&r[src as usize]));
                                    object.shape = shape;
                                    object.tag = next;
                                    continue 'ops;
                                }
                                _ => {}
                            }
                        }
                        save_pc!(pc);
                        self.ret = Ret::Discard;
                        let (value, new) = (r[obj as usize], r[src as usize]);
                        call!(self.set_attr_op(linked, value, new, site, pc, top!()));
                    }
                    Op::In { dst, a, b, negate } => {
                        save_pc!(pc);
                        self.ret = Ret::Truth(dst, negate);
                        let (item, container) = (r[a as usize], r[b as usize]);
                        let holds = call!(self.contains_op(container, item, dst, negate, pc, top!()));
                        forget_consumed!();
                        r[dst as usize] = Value::Bool(holds);
                    }
                    Op::CallBuiltin { dst, base: at, argc, id } => {
                        self.ret = Ret::Dst(dst);
                        save_pc!(pc);
                        let value = call!(self.call_builtin(id, base + at as usize + 1, argc.into()));
                        forget_consumed!();
                        r[dst as usize] = value;
                    }
                    Op::MakeGenerator {} => {
                        save_pc!(pc);
                        let generator = match self.make_generator_object(linked) {
                            Ok(generator) => generator,
                            Err(trap) => break 'ops trap,
                        };
                        let Some(done) = self.frames.pop() else { return Exit::Internal };
                        match self.finish(done, generator) {
                            Ok(Some(result)) => return Exit::Done(result),
                            Ok(None) => continue 'frame,
                            Err(trap) => break 'ops trap,
                        }
                    }
                    Op::Unpack { src, base: to, count } => {
                        let items = match &r[src as usize] {
                            &Value::Tuple(id) => self.heap.tuple(id),
                            &Value::List(id) => self.heap.list(id),
                            _ => &[],
                        };
                        match r.get_mut(to as usize..to as usize + count as usize) {
                            Some(places) if items.len() == count as usize && count > 0 => {
                                for (place, item) in places.iter_mut().zip(items) {
                                    *place = copied(item);
                                }
                            }
                            _ => {
                                save_pc!(pc);
                                call!(self.cold(linked, base, op));
                            }
                        }
                    }
                    Op::GetIter { dst, src } => match r[src as usize] {
                        value @ (Value::List(_) | Value::Tuple(_) | Value::Range(_)) => r[dst as usize] = value,
                        value => store!(dst, self.get_iter(value)),
                    },
                    Op::BuildList { dst, .. }
                    | Op::BuildString { dst, .. }
                    | Op::Format { dst, .. }
                    | Op::FormatSpec { dst, .. }
                    | Op::GetSlice { dst, .. }
                    | Op::CallKw { dst, .. }
                    | Op::MatchClass { dst, .. } => {
                        save_pc!(pc);
                        store!(dst, self.cold_value(linked, base, op));
                    }
                    other => {
                        save_pc!(pc);
                        call!(self.cold(linked, base, other));
                        forget_consumed!();
                    }
                }
            };

            if trap == Trap::Pushed {
                self.forget_consumed();
                // (A safepoint: a loop over an object with `__next__` may do nothing but push frames.)
                if (self.fuel <= 0 || self.heap.budget.collection_due())
                    && let Some(exit) = self.pause()
                {
                    return exit;
                }
                continue 'frame;
            }
            // Out of the ordinary: `pc` is past the instruction that trapped.
            match self.handle_trap(trap, pc as u32) {
                None => {
                    if !self.pending.is_empty() {
                        return Exit::Reload;
                    }
                }
                Some(exit) => return exit,
            }
        }
    }

    /// Puts the globals of another module in place.
    #[cold]
    #[inline(never)]
    pub(crate) fn switch_module(&mut self, module: u32) {
        let Vm { modules, globals, current_module, .. } = self;
        if let Some(old) = modules.get_mut(*current_module as usize) {
            std::mem::swap(&mut old.slots, globals);
        }
        *current_module = module;
        if let Some(new) = modules.get_mut(module as usize) {
            std::mem::swap(&mut new.slots, globals);
        }
    }
}
