//! Iteration in the run loop: `for`, and generators that yield. Words as those of `run_words.rs`.

macro_rules! iteration {
    ($d:tt $self:ident, $table:ident, $base:ident, $pc:ident, $linked:ident, $ops:ident, $r:ident, $ops_loop:lifetime, $frame_loop:lifetime) => {
        macro_rules! for_prep {
            ($d iter:ident, $d src:ident) => {{
                let (state, index) = match $r[$d src as usize] {
                    list @ Value::List(_) => (list, Value::Int(0)),
                    tuple @ Value::Tuple(_) => (tuple, Value::Int(0)),
                    generator @ Value::Generator(_) => (generator, Value::Undef),
                    Value::Range(id) if let Some((next, left, step)) = crate::types::range::small(&$self.heap, id) => {
                        $r[$d iter as usize + 2] = Value::Int(step);
                        (Value::Int(next), Value::Int(left))
                    }
                    value => {
                        $self.ret = Ret::Dst($d iter);
                        (call!($self.loop_iter(value, $d iter, $pc, top!())), Value::Undef)
                    }
                };
                $r[$d iter as usize] = state;
                $r[$d iter as usize + 1] = index;
            }};
        }
        macro_rules! for_prep_range {
            ($d iter:ident, $d argc:ident) => {{
                let i = $d iter as usize;
                let (start, stop, step) = ($r[i], $r[i + 1], $r[i + 2]);
                let state = match (start, stop, step) {
                    (Value::Int(start), Value::Int(stop), Value::Int(1)) if let Some(n) = stop.checked_sub(start) => {
                        (Value::Int(start), Value::Int(n.max(0)))
                    }
                    _ => call!($self.range_loop(start, stop, step, $d argc)),
                };
                ($r[i], $r[i + 1]) = state;
            }};
        }
        macro_rules! for_next {
            ($d iter:ident, $d dst:ident, $d body:ident) => {{
                let i = $d iter as usize;
                match (&$r[i], &$r[i + 1]) {
                    (&Value::Int(next), &Value::Int(left)) => {
                        if left > 0 {
                            let Value::Int(step) = $r[i + 2] else { return Exit::Internal };
                            $r[i] = Value::Int(next.wrapping_add(step));
                            $r[i + 1] = Value::Int(left - 1);
                            $r[$d dst as usize] = Value::Int(next);
                            $pc = $d body as usize;
                            safepoint!();
                        }
                    }
                    (&Value::List(id), &Value::Int(index)) => {
                        if let Some(item) = $self.heap.lists.get(id).items.get(index as usize) {
                            $r[i + 1] = Value::Int(index + 1);
                            $r[$d dst as usize] = copied(item);
                            $pc = $d body as usize;
                            safepoint!();
                        }
                    }
                    (&Value::Tuple(id), &Value::Int(index)) => {
                        if let Some(item) = $self.heap.tuple(id).get(index as usize) {
                            $r[i + 1] = Value::Int(index + 1);
                            $r[$d dst as usize] = copied(item);
                            $pc = $d body as usize;
                            safepoint!();
                        }
                    }
                    (&Value::Generator(id), _) => {
                        save_pc!($pc);
                        let new_base = $base + $linked.code.registers as usize + 1;
                        match $self.resume_inline($table, id, new_base) {
                            Resumed::Yes { linked: target, pc: at, dst: sent } => {
                                $linked = target;
                                $ops = &$linked.code.ops;
                                $pc = at;
                                $base = new_base;
                                if $linked.switches_to($self.current_module) {
                                    $self.switch_module($linked.module);
                                }
                                $r = window!($self, $base);
                                if let Some(sent) = sent {
                                    $r[sent as usize] = Value::None;
                                }
                                continue $ops_loop;
                            }
                            Resumed::Ended => $r = window!($self, $base),
                            Resumed::No => match $self.resume_generator(id, Value::None, Ret::ForNext) {
                                Ok(()) => continue $frame_loop,
                                Err(trap) => break $ops_loop trap,
                            },
                        }
                    }
                    (&Value::Iter(id), _) => {
                        // `for a, b in zip(…)`: the pair goes to its registers, without a tuple.
                        if let Some(&Op::Unpack { src, base: to, count: 2 }) = $ops.get($d body as usize)
                            && src == $d dst
                            && to < u8::MAX
                        {
                            if zip_pair(&mut $self.heap, id, &mut $r[to as usize..to as usize + 2]) {
                                $pc = $d body as usize + 1;
                                safepoint!();
                                continue $ops_loop;
                            }
                            match call!(next_pair($self, id)) {
                                Pair::Items(first, second) => {
                                    ($r[to as usize], $r[to as usize + 1]) = (first, second);
                                    $pc = $d body as usize + 1;
                                    safepoint!();
                                    continue $ops_loop;
                                }
                                Pair::End => continue $ops_loop,
                                Pair::Unknown => {}
                            }
                        }
                        if let Some(item) = call!($self.iter_next(id)) {
                            $r[$d dst as usize] = item;
                            $pc = $d body as usize;
                            safepoint!();
                        }
                    }
                    (&iterator @ Value::Instance(_), _) => {
                        // (A prelude generator goes on in its place.)
                        $r[i] = call!($self.loop_next(iterator, $pc, top!()));
                        $pc -= 1;
                    }
                    _ => return Exit::Internal,
                }
            }};
        }
        macro_rules! yield_value {
            ($d src:ident) => {{
                let value = Held::of(&$r[$d src as usize]);
                if $self.suspend_inline($base, $pc) {
                    resume_top!();
                    let Some(&Op::ForNext { dst, body, .. }) = $ops.get($pc.wrapping_sub(1)) else { return Exit::Internal };
                    $r[dst as usize] = value.get();
                    $pc = body as usize;
                    safepoint!();
                    continue $ops_loop;
                }
                match $self.suspend($pc as u32, value.get()) {
                    Ok(()) => continue $frame_loop,
                    Err(trap) => break $ops_loop trap,
                }
            }};
        }
        macro_rules! yield_from {
            ($d dst:ident, $d id:ident) => {{
                $self.sent = Value::Undef;
                let Some(item) = call!($self.iter_next($d id)) else {
                    $r[$d dst as usize] = Value::None;
                    continue $ops_loop;
                };
                if !$self.suspend_inline($base, $pc - 1) {
                    match $self.suspend($pc as u32 - 1, item) {
                        Ok(()) => continue $frame_loop,
                        Err(trap) => break $ops_loop trap,
                    }
                }
                resume_top!();
                let Some(&Op::ForNext { dst: to, body, .. }) = $ops.get($pc.wrapping_sub(1)) else { return Exit::Internal };
                $r[to as usize] = item;
                $pc = body as usize;
                safepoint!();
            }};
        }
    };
}
