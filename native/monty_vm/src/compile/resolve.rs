//! The end of the first pass: where each name of each scope lives.
use super::names::NameId;
use super::scope::{Place, ScopeId, ScopeKind, Scopes};

/// Gives every symbol its place, and every function its free variables.
pub(super) fn resolve(scopes: &mut Scopes<'_>, class: [Option<NameId>; 2]) {
    for id in 0..scopes.list.len() {
        let names: Vec<NameId> = scopes.get(id).symbols.iter().map(|symbol| symbol.name).collect();
        for name in names {
            let place = place(scopes, id, name, class);
            let symbol = scopes.get_mut(id).symbol_mut(name);
            if symbol.place == Place::Unresolved {
                symbol.place = place;
            }
        }
    }
}

fn place(scopes: &mut Scopes<'_>, id: ScopeId, name: NameId, class: [Option<NameId>; 2]) -> Place {
    let scope = scopes.get(id);
    let symbol = scope.symbol(name).copied().unwrap_or_default();
    if scope.kind == ScopeKind::Module || symbol.global {
        return Place::Global;
    }
    if symbol.bound && !symbol.nonlocal && scope.kind == ScopeKind::Class {
        return Place::Name;
    }
    if symbol.bound && !symbol.nonlocal {
        return Place::Local;
    }
    match binder(scopes, id, name, class) {
        Some((owner, true)) => {
            scopes.get_mut(owner).symbol_mut(name).place = Place::Cell;
            capture(scopes, id, owner, name);
            // In an inlined comprehension the name belongs to a scope further out: nothing is kept here.
            Place::Free
        }
        // A variable of the same frame: looked up there.
        Some((_, false)) => Place::Unresolved,
        None => Place::Global,
    }
}

/// The scope around `id` that binds `name`, and whether it has another frame. A scope whose own lookup is done answers for
/// those around it.
fn binder(scopes: &Scopes<'_>, id: ScopeId, name: NameId, class: [Option<NameId>; 2]) -> Option<(ScopeId, bool)> {
    let mut crossed = scopes.get(id).is_frame();
    let mut at = scopes.get(id).parent;
    while let Some(outer) = at {
        let scope = scopes.get(outer);
        if scope.kind == ScopeKind::Module {
            return None;
        }
        if scope.kind == ScopeKind::Class {
            // What a class defines is not seen from inside its functions, but for `__class__` and `__classdict__`.
            if class.contains(&Some(name)) {
                return Some((outer, crossed));
            }
            crossed = true;
            at = scope.parent;
            continue;
        }
        if let Some(symbol) = scope.symbol(name) {
            if symbol.global || symbol.place == Place::Global {
                return None;
            }
            if symbol.bound && !symbol.nonlocal {
                return Some((outer, crossed));
            }
        }
        crossed |= scope.is_frame();
        at = scope.parent;
    }
    None
}

/// Makes `name` a free variable of every frame from `id` out to that of `owner`, which is not included.
fn capture(scopes: &mut Scopes<'_>, id: ScopeId, owner: ScopeId, name: NameId) {
    let home = scopes.frame_of(owner);
    let mut frame = scopes.frame_of(id);
    while frame != home {
        let scope = scopes.get_mut(frame);
        let in_class = scope.kind == ScopeKind::Class;
        if scope.symbol_mut(name).place == Place::Free || (in_class && scope.free.contains(&name)) {
            return;
        }
        // What a class's body binds stays its own: it only passes the cell on.
        let symbol = scope.symbol_mut(name);
        if !(in_class && symbol.bound && !symbol.nonlocal) {
            symbol.place = Place::Free;
        }
        scope.free.push(name);
        let Some(parent) = scope.parent else { return };
        frame = scopes.frame_of(parent);
    }
}
