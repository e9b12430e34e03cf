//! The state of one code object while it is being compiled.
use super::builder::{Label, LabelInfo, PendingHandler, Region};
use super::definite::Assigned;
use super::names::NameId;
use super::registers::{MAX_PINNED, Registers, WINDOW};
use super::scope::{Place, Scope, ScopeId};
use crate::bytecode::{CodeKind, Op, Params, Reg, Site, Span};
use ruff_python_ast::Stmt;
use std::collections::BTreeMap;

/// Where a variable is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Reg(Reg),
    Wide(u32),
}

/// What a slot holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum VarKind {
    /// The value; the number is the variable's in the set of bound ones.
    Plain(u32),
    /// A cell of this function's own.
    Cell,
    /// A cell of the closure.
    Free,
}

/// A variable of a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Var {
    pub slot: Slot,
    pub kind: VarKind,
}

/// A statement around the current one that jumps out of it must heed.
#[derive(Debug)]
pub(super) enum Block<'a> {
    Loop {
        next: Label,
        done: Label,
        backward: bool,
    },
    /// The body of a `try` with handlers.
    Try {
        region: Region,
    },
    /// An `except` clause.
    Except {
        saved: Reg,
        name: Option<NameId>,
        regions: Vec<Region>,
    },
    /// What a `finally` guards.
    Finally {
        body: &'a [Stmt],
        region: Region,
    },
    /// A `finally` (or a `with`'s end) that an exception led to.
    Unwinding {
        saved: Reg,
        region: Region,
    },
    With {
        exit: Reg,
        span: Span,
        region: Region,
        is_async: bool,
    },
}

/// One code object in the making.
#[derive(Debug)]
pub(super) struct Func<'a> {
    /// The scope of the frame.
    pub frame: ScopeId,
    /// The index of the code object in the unit.
    pub index: u32,
    pub kind: CodeKind,
    pub name: &'a str,
    pub qualname: String,
    pub params: Params,
    pub first: Span,
    pub doc: Option<u32>,
    /// `LoadName` and friends instead of global slots.
    pub dynamic: bool,

    pub ops: Vec<Op>,
    pub spans: Vec<Span>,
    pub handlers: Vec<PendingHandler>,
    pub labels: Vec<LabelInfo>,
    pub sites: Vec<Site>,
    /// Whether the next instruction can be reached.
    pub reachable: bool,
    /// Which variables are certain to be bound here.
    pub assigned: Assigned,

    pub regs: Registers,
    pub vars: BTreeMap<NameId, Var>,
    /// The comprehensions around, in this frame, with their variables.
    pub inlined: Vec<(ScopeId, BTreeMap<NameId, Var>)>,
    /// The slots of the plain variables, by number; parameters first.
    pub plain: Vec<Slot>,
    /// The plain variables that are read where they may be unbound.
    pub unsure: Assigned,
    /// The plain variables that are deleted somewhere.
    pub deleted: Assigned,
    pub blocks: Vec<Block<'a>>,
    /// Walruses that the current expression has yet to run, by name.
    pub walruses: Vec<(NameId, u32)>,
    /// Constants held in registers during the current loop.
    pub pinned_consts: Vec<(u32, Reg)>,

    pub layout: Layout,
}

/// Which registers hold what: parameters, own cells, free variables, plain locals; the same again for wide ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// Names of pinned registers.
    pub names: Vec<NameId>,
    /// Parameters that are captured.
    pub param_cells: Vec<Slot>,
    /// The other cells.
    pub cells: Vec<Slot>,
    /// The first pinned free variable, and how many.
    pub free_start: u32,
    pub free_pinned: u32,
    /// The wide free variables.
    pub free_wide: Vec<u32>,
    /// Parameters in the window that move out of it: from, to.
    pub moved: Vec<(Reg, u32)>,
    /// Named wide variables.
    pub wide_names: Vec<(u32, NameId)>,
}

impl Layout {
    /// Whether a register is a variable's.
    pub fn is_pinned(&self, reg: Reg) -> bool {
        usize::from(reg) < self.names.len()
    }
}

/// Deals out the registers of a new frame's variables.
pub(super) struct Dealer {
    pub layout: Layout,
    pub vars: BTreeMap<NameId, Var>,
    pub plain: Vec<Slot>,
    pub assigned: Assigned,
    pub deleted: Assigned,
    pinned: u32,
    wide: u32,
}

impl Dealer {
    /// For a frame whose parameters are `params`, in register order.
    pub fn new(params: &[NameId], scope: &Scope) -> Dealer {
        let count = params.len() as u32;
        let mut dealer = Dealer {
            layout: Layout::default(),
            vars: BTreeMap::new(),
            plain: Vec::new(),
            assigned: Assigned::default(),
            deleted: Assigned::default(),
            pinned: 0,
            wide: WINDOW.max(count),
        };
        for (index, &name) in (0..).zip(params) {
            dealer.param(index, name, scope);
        }
        for place in [Place::Cell, Place::Free, Place::Local] {
            dealer.rest(place, scope);
        }
        dealer
    }

    /// The allocator for the frame's temporaries.
    pub fn registers(&self) -> Registers {
        Registers::new(self.pinned, self.wide)
    }

    fn param(&mut self, index: u32, name: NameId, scope: &Scope) {
        let slot = match Reg::try_from(index) {
            Ok(reg) if index < MAX_PINNED => {
                self.pinned = index + 1;
                self.layout.names.push(name);
                Slot::Reg(reg)
            }
            Ok(reg) => {
                let to = self.next_wide(name);
                self.layout.moved.push((reg, to));
                Slot::Wide(to)
            }
            Err(_) => {
                self.layout.wide_names.push((index, name));
                Slot::Wide(index)
            }
        };
        let kind = if scope.symbol(name).is_some_and(|symbol| symbol.place == Place::Cell) {
            self.layout.param_cells.push(slot);
            VarKind::Cell
        } else {
            self.new_plain(slot, scope.symbol(name).is_some_and(|symbol| symbol.deleted))
        };
        if let VarKind::Plain(number) = kind
            && !self.deleted.has(number)
        {
            self.assigned.add(number);
        }
        self.vars.insert(name, Var { slot, kind });
    }

    fn rest(&mut self, place: Place, scope: &Scope) {
        if place == Place::Free {
            self.layout.free_start = self.pinned;
            for &name in &scope.free {
                let slot = self.new_slot(name);
                match slot {
                    Slot::Reg(_) => self.layout.free_pinned = self.layout.free_pinned.saturating_add(1),
                    Slot::Wide(index) => self.layout.free_wide.push(index),
                }
                self.vars.insert(name, Var { slot, kind: VarKind::Free });
            }
            return;
        }
        for symbol in scope.symbols.iter().filter(|symbol| symbol.place == place && !symbol.param) {
            let slot = self.new_slot(symbol.name);
            let kind = if place == Place::Cell {
                self.layout.cells.push(slot);
                VarKind::Cell
            } else {
                self.new_plain(slot, symbol.deleted)
            };
            self.vars.insert(symbol.name, Var { slot, kind });
        }
    }

    fn new_plain(&mut self, slot: Slot, deleted: bool) -> VarKind {
        let number = self.plain.len() as u32;
        self.plain.push(slot);
        if deleted {
            self.deleted.add(number);
        }
        VarKind::Plain(number)
    }

    fn new_slot(&mut self, name: NameId) -> Slot {
        match Reg::try_from(self.pinned) {
            Ok(reg) if self.pinned < MAX_PINNED => {
                self.pinned += 1;
                self.layout.names.push(name);
                Slot::Reg(reg)
            }
            _ => Slot::Wide(self.next_wide(name)),
        }
    }

    fn next_wide(&mut self, name: NameId) -> u32 {
        let index = self.wide;
        self.wide = index.saturating_add(1);
        self.layout.wide_names.push((index, name));
        index
    }
}
