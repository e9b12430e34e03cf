//! The words of the run loop: macros over its registers, its program counter and its frames.
//!
//! The loop defines them inside itself by `words!`, to which it tells its variables and labels: so they cost nothing, and nothing else can use
//! them. (`$d` is a dollar, for what the defined macros take.)

/// The registers of a frame that begins at `$base`.
macro_rules! window {
    ($self:ident, $base:expr) => {
        match $self.stack.get_mut($base..$base + WINDOW).and_then(|s| <&mut [Value; WINDOW]>::try_from(s).ok()) {
            Some(window) => window,
            None => return Exit::Internal,
        }
    };
}

macro_rules! words {
    ($d:tt $self:ident, $table:ident, $base:ident, $pc:ident, $linked:ident, $ops:ident, $r:ident, $ops_loop:lifetime, $frame_loop:lifetime) => {
        // The result of an out-of-line call, or leave with its trap. The window is taken anew.
        macro_rules! call {
            ($d result:expr) => {
                match $d result {
                    Ok(value) => {
                        $r = window!($self, $base);
                        value
                    }
                    Err(trap) => break $ops_loop trap,
                }
            };
        }
        // The first register above the frame's.
        macro_rules! top {
            () => {
                $base + $linked.code.registers as usize
            };
        }
        macro_rules! store {
            ($d dst:expr, $d result:expr) => {{
                $self.ret = Ret::Dst($d dst);
                let value = call!($d result);
                $r[$d dst as usize] = value;
            }};
        }
        // The instruction is complete: what it consumed of iterators is gone.
        macro_rules! forget_consumed {
            () => {
                if !$self.consumed.is_empty() {
                    $self.consumed.clear();
                }
            };
        }
        macro_rules! save_pc {
            ($d pc:expr) => {
                match $self.frames.last_mut() {
                    Some(frame) => frame.pc = $d pc as u32,
                    None => return Exit::Internal,
                }
            };
        }
        macro_rules! safepoint {
            () => {
                $self.fuel -= 1;
                if $self.fuel <= 0 || $self.heap.budget.collection_due() {
                    save_pc!($pc);
                    if let Some(exit) = $self.pause() {
                        return exit;
                    }
                    $r = window!($self, $base);
                }
            };
        }
        // Whether a frame of some code can be pushed at a base without more ado.
        macro_rules! fits {
            ($d target:ident, $d base:expr) => {
                $self.frames.len() < $self.limits.max_depth
                    && $d base + $d target.code.registers as usize + WINDOW <= $self.stack.len()
            };
        }
        // Pushes a frame whose arguments are in place, and goes on with it.
        macro_rules! enter {
            ($d target:ident, $d code:expr, $d base:expr, $d ret:expr) => {{
                save_pc!($pc);
                $self.frames.push(Frame { handled: Value::Undef, code: $d code, pc: 0, base: $d base as u32, ret: $d ret });
                $base = $d base;
                $pc = 0;
                $linked = $d target;
                $ops = &$linked.code.ops;
                if $linked.switches_to($self.current_module) {
                    $self.switch_module($linked.module);
                }
                $r = window!($self, $base);
                safepoint!();
                continue $ops_loop;
            }};
        }
        // Goes on in the frame that is on top now.
        macro_rules! resume_top {
            () => {{
                let Some(frame) = $self.frames.last() else { return Exit::Internal };
                $base = frame.base as usize;
                $pc = frame.pc as usize;
                let Some(caller) = $table.get(frame.code.0 as usize) else { return Exit::Reload };
                $linked = caller;
                $ops = &$linked.code.ops;
                if $linked.switches_to($self.current_module) {
                    $self.switch_module($linked.module);
                }
                $r = window!($self, $base);
            }};
        }
        // The frame on top is done: goes on with the one below, one of whose registers gets a value.
        macro_rules! leave {
            ($d dst:expr, $d value:expr) => {{
                $self.frames.pop();
                resume_top!();
                $r[$d dst as usize] = $d value;
                continue $ops_loop;
            }};
        }
        // As `leave`, in whatever way the frame's result is delivered.
        macro_rules! finish {
            ($d value:expr) => {{
                let Some(done) = $self.frames.pop() else { return Exit::Internal };
                match $self.finish(done, $d value) {
                    Ok(Some(result)) => return Exit::Done(result),
                    Ok(None) => continue $frame_loop,
                    Err(Trap::Ended) => return Exit::Raised(std::mem::take(&mut $self.raised)),
                    Err(trap) => {
                        let Some(frame) = $self.frames.last() else { return Exit::Internal };
                        $pc = frame.pc as usize;
                        break $ops_loop trap;
                    }
                }
            }};
        }
        macro_rules! arith {
            ($d bin:expr, $d dst:ident, $d a:ident, $d b:ident, $d inplace:ident, $d checked:ident, $d float:tt) => {
                match (&$r[$d a as usize], &$r[$d b as usize]) {
                    (&Value::Int(x), &Value::Int(y)) if let Some(z) = x.$d checked(y) => $r[$d dst as usize] = Value::Int(z),
                    (&Value::Float(x), &Value::Float(y)) => $r[$d dst as usize] = Value::Float(x $d float y),
                    (&Value::Float(x), &Value::Int(y)) => $r[$d dst as usize] = Value::Float(x $d float (y as f64)),
                    (&Value::Int(x), &Value::Float(y)) => $r[$d dst as usize] = Value::Float((x as f64) $d float y),
                    (&x, &y) => store!($d dst, $self.binary_op($d bin, x, y, $d inplace, $pc, top!())),
                }
            };
        }
        macro_rules! arith_int {
            ($d bin:expr, $d dst:ident, $d a:ident, $d imm:ident, $d inplace:ident, $d checked:ident, $d float:tt) => {
                match &$r[$d a as usize] {
                    &Value::Int(x) if let Some(z) = x.$d checked(i64::from($d imm)) => $r[$d dst as usize] = Value::Int(z),
                    &Value::Float(x) => $r[$d dst as usize] = Value::Float(x $d float f64::from($d imm)),
                    &x => store!($d dst, $self.binary_op($d bin, x, Value::Int(i64::from($d imm)), $d inplace, $pc, top!())),
                }
            };
        }
        macro_rules! compare_jump {
            ($d cmp:expr, $d a:ident, $d b:ident, $d when:ident, $d target:ident, $d op:tt) => {{
                let holds = match (&$r[$d a as usize], &$r[$d b as usize]) {
                    (&Value::Int(x), &Value::Int(y)) => x $d op y,
                    (&Value::Float(x), &Value::Float(y)) => x $d op y,
                    (&x, &y) => {
                        call!($self.compare_jump_op($d cmp, x, y, $pc, top!()))
                    }
                };
                if holds == $d when {
                    $pc = $d target as usize;
                }
            }};
        }
        macro_rules! compare_jump_int {
            ($d cmp:expr, $d a:ident, $d imm:ident, $d when:ident, $d target:ident, $d op:tt) => {{
                let holds = match &$r[$d a as usize] {
                    &Value::Int(x) => x $d op i64::from($d imm),
                    &Value::Float(x) => x $d op f64::from($d imm),
                    &x => {
                        call!($self.compare_jump_op($d cmp, x, Value::Int(i64::from($d imm)), $pc, top!()))
                    }
                };
                if holds == $d when {
                    $pc = $d target as usize;
                }
            }};
        }
    };
}
