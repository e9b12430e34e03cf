//! Linking: the code of a unit joins the program's table; constants become values on first use.
use super::accounts::{owned, unit_bytes};
use super::{Linked, Module, Res, Trap, Vm};
use crate::bytecode::{Const, Unit};
use crate::heap::{BigIntObj, CodeId};
use crate::value::Value;
use std::sync::Arc;

impl Vm {
    /// Asks for what `link` takes for a unit, and `new_module` for a module of its own.
    pub(crate) fn reserve_unit(&mut self, unit: &Unit, own: bool) -> Res {
        let name = |&global: &u32| unit.names.get(global as usize).map_or(0, |name| Module::name_bytes(name));
        let module = size_of::<Module>() + unit.globals.iter().map(name).sum::<usize>();
        self.heap.budget.reserve(unit_bytes(unit, own) + module)
    }

    /// Adds a unit's code to the program; its first code object is the entry. While the run loop holds the table, what is new
    /// waits in `pending` until the loop reloads.
    pub(crate) fn link(&mut self, unit: Arc<Unit>, module: u32) -> CodeId {
        let codes = (self.codes.len() + self.pending.len()) as u32;
        let consts = self.consts.len() as u32;
        self.consts.resize(self.consts.len() + unit.consts.len(), Value::Undef);
        for code in &unit.codes {
            let sites = self.sites.inline.len() as u32;
            self.sites.inline.resize(self.sites.inline.len() + code.sites.len(), super::cache::SiteCache::default());
            let exact_args = if code.params.is_simple() { u32::from(code.params.positional) } else { u32::MAX };
            self.pending.push(Linked {
                code: Arc::clone(code),
                unit: Arc::clone(&unit),
                consts,
                sites,
                codes,
                module,
                uses_globals: Linked::reads_slots(code),
                exact_args,
            });
        }
        let bytes = unit_bytes(&unit, owned(codes as usize, &unit));
        self.heap.budget.add(bytes);
        CodeId(codes)
    }

    /// Takes what was linked into the table, which nothing else must hold (else it is copied).
    pub(crate) fn reload(&mut self) {
        if !self.pending.is_empty() {
            let pending = std::mem::take(&mut self.pending);
            Arc::make_mut(&mut self.codes).extend(pending);
        }
    }

    /// The units that are linked, the oldest first.
    pub(crate) fn units(&self) -> impl Iterator<Item = &Arc<Unit>> {
        let all = self.codes.iter().chain(&self.pending);
        all.filter(|l| l.unit.codes.first().is_some_and(|first| Arc::ptr_eq(first, &l.code))).map(|l| &l.unit)
    }

    /// The code of a frame.
    #[inline]
    pub(crate) fn linked(&self, code: CodeId) -> Option<&Linked> {
        let index = code.0 as usize;
        self.codes.get(index).or_else(|| self.pending.get(index.wrapping_sub(self.codes.len())))
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
}
