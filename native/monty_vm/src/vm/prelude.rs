//! The functions of the prelude (`crate::prelude`) in a program: each is linked when it is first needed.
use super::{Res, Trap, Vm};
use crate::bytecode::Unit;
use crate::heap::CodeId;
use crate::prelude;

/// The functions that are linked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Linked {
    /// The module that they belong to, once there is one.
    pub module: Option<u32>,
    /// Their indices and their code, sorted.
    functions: Vec<(u32, CodeId)>,
}

/// Bytes accounted for a function beside its unit.
const BYTES: usize = 2 * size_of::<(u32, CodeId)>();

impl Linked {
    /// Bytes accounted for.
    pub fn bytes(&self) -> usize {
        self.functions.len() * BYTES
    }

    fn place(&self, index: u32) -> Result<CodeId, usize> {
        let place = self.functions.binary_search_by_key(&index, |(index, _)| *index)?;
        self.functions.get(place).map(|(_, code)| *code).ok_or(place)
    }
}

impl Vm {
    /// The code of a function of the prelude.
    pub(crate) fn prelude_code(&mut self, name: &str) -> Res<CodeId> {
        let index = prelude::function_index(name).ok_or(Trap::Internal)?;
        if let Ok(code) = self.prelude.place(index) {
            return Ok(code);
        }
        let unit = prelude::function(index).ok_or(Trap::Internal)?.unit();
        self.reserve_unit(&unit, false)?;
        let module = match self.prelude.module {
            Some(module) => module,
            None => self.new_module("builtins", &Unit::default()),
        };
        self.prelude.module = Some(module);
        let first = self.link(unit, module);
        self.prelude_linked(name, first)
    }

    /// The code of a function of the prelude, if that is linked: else it is in no frame.
    pub(crate) fn prelude_function(&self, name: &str) -> Option<CodeId> {
        self.prelude.place(prelude::function_index(name)?).ok()
    }

    /// Whether a function of the prelude is linked, or there is room for it.
    pub(crate) fn has_room_for_prelude(&mut self, name: &str) -> bool {
        let Some(index) = prelude::function_index(name) else { return false };
        let unit = || prelude::function(index).map(|function| function.unit());
        self.prelude.place(index).is_ok() || unit().is_some_and(|unit| self.reserve_unit(&unit, true).is_ok())
    }

    /// The unit whose code begins at `first` is that of a function of the prelude: gives the function's code.
    pub(crate) fn prelude_linked(&mut self, name: &str, first: CodeId) -> Res<CodeId> {
        let index = prelude::function_index(name).ok_or(Trap::Internal)?;
        let unit = &self.linked(first).ok_or(Trap::Internal)?.unit;
        let own = unit.codes.iter().position(|code| &*code.qualname == name).ok_or(Trap::Internal)?;
        let code = CodeId(first.0 + own as u32);
        if let Err(place) = self.prelude.place(index) {
            self.prelude.functions.insert(place, (index, code));
            self.heap.budget.add(BYTES);
        }
        Ok(code)
    }

    /// Whether a module is the prelude's.
    pub(crate) fn is_prelude(&self, module: u32) -> bool {
        self.prelude.module == Some(module)
    }
}
