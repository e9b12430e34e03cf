//! Linking: the code of a unit joins the program's table; constants become values on first use.
use super::{Linked, Res, Trap, Vm};
use crate::bytecode::{Const, Unit};
use crate::heap::{BigIntObj, CodeId};
use crate::value::Value;
use std::sync::Arc;

impl Vm {
    /// Adds a unit's code to the program; its first code object is the entry. The run loop must reload its table.
    pub(crate) fn link(&mut self, unit: Arc<Unit>, module: u32) -> CodeId {
        let codes = self.codes.len() as u32;
        let consts = self.consts.len() as u32;
        self.consts.resize(self.consts.len() + unit.consts.len(), Value::Undef);
        let mut table = Vec::with_capacity(self.codes.len() + unit.codes.len());
        table.extend(self.codes.iter().cloned());
        for code in &unit.codes {
            let sites = self.sites.len() as u32;
            self.sites.resize(self.sites.len() + code.sites.len(), super::attr::SiteCache::default());
            let exact_args = if code.params.is_simple() { u32::from(code.params.positional) } else { u32::MAX };
            table.push(Linked { code: Arc::clone(code), unit: Arc::clone(&unit), consts, sites, codes, module, exact_args });
        }
        let bytes = unit.codes.len() * size_of::<Linked>() + unit.consts.len() * size_of::<Value>();
        self.heap.budget.add(bytes);
        self.codes = Arc::new(table);
        CodeId(codes)
    }

    /// The value of a constant, made on first use.
    #[cold]
    #[inline(never)]
    pub(crate) fn constant(&mut self, linked: &Linked, k: u32) -> Res<Value> {
        let at = (linked.consts + k) as usize;
        match self.consts.get(at) {
            Some(Value::Undef) => {}
            Some(&value) => return Ok(value),
            None => return Err(Trap::Internal),
        }
        let value = match linked.unit.consts.get(k as usize).ok_or(Trap::Internal)? {
            Const::None => Value::None,
            Const::Bool(b) => Value::Bool(*b),
            Const::Ellipsis => Value::Ellipsis,
            Const::Int(i) => Value::Int(*i),
            Const::Float(f) => Value::Float(*f),
            Const::Complex(re, im) => self.heap.new_complex(*re, *im)?,
            Const::BigInt(value) => Value::BigInt(self.heap.alloc(BigIntObj { value: value.clone() })?),
            Const::Str(text) => self.heap.new_str(text)?,
            Const::Bytes(data) => self.heap.new_bytes(data.clone())?,
            Const::Tuple(items) => {
                let items = self.const_items(linked, k, items)?;
                self.heap.new_tuple(items)?
            }
            Const::FrozenSet(items) => {
                let items = self.const_items(linked, k, items)?;
                let set = self.heap.alloc(crate::heap::SetObj::default())?;
                for item in items {
                    self.set_add(set, item)?;
                }
                Value::FrozenSet(set)
            }
        };
        if let Some(slot) = self.consts.get_mut(at) {
            *slot = value;
        }
        Ok(value)
    }

    /// The items of a constant container: earlier constants, so nesting is bounded by what the compiler folded.
    fn const_items(&mut self, linked: &Linked, k: u32, items: &[u32]) -> Res<Vec<Value>> {
        let mut values = Vec::with_capacity(items.len());
        for &item in items {
            if item >= k {
                return Err(Trap::Internal);
            }
            values.push(self.constant(linked, item)?);
        }
        Ok(values)
    }

    /// A unit's name.
    pub(crate) fn name_of(linked: &Linked, name: u32) -> Res<&str> {
        linked.unit.names.get(name as usize).map(|n| &**n).ok_or(Trap::Internal)
    }

    /// The code of a source that `exec` or `eval` compiled before.
    pub(crate) fn cached_code(&self, mode: crate::compile::Mode, source: &str) -> Option<CodeId> {
        self.dynamic_code.get(&(mode == crate::compile::Mode::Eval, source.into())).copied()
    }

    /// Links a unit of `exec` or `eval`, and remembers it by its source.
    pub(crate) fn link_dynamic(&mut self, mode: crate::compile::Mode, source: String, unit: Arc<Unit>) -> CodeId {
        let code_bytes: usize = unit.codes.iter().map(|c| c.ops.len() * 16 + size_of_val(&**c)).sum();
        self.heap.budget.add(code_bytes + source.len() * 2);
        let code = self.link(unit, 0);
        self.dynamic_code.insert((mode == crate::compile::Mode::Eval, source.into()), code);
        code
    }

    /// Pushes a frame of such code: its first registers are its namespaces.
    pub(crate) fn push_dynamic(&mut self, code: CodeId, locals: Value, globals: Value) -> Res {
        if self.frames.len() >= self.limits.max_depth {
            return Err(self.recursion_error());
        }
        let registers = self.linked(code).ok_or(Trap::Internal)?.code.registers as usize;
        let base = self.top() + 1;
        self.ensure_stack(base + registers.max(2))?;
        let place = self.stack.get_mut(base - 1..base + 2).ok_or(Trap::Internal)?;
        place.copy_from_slice(&[Value::None, locals, globals]);
        self.push_frame(code, base);
        Ok(())
    }
}
