//! Programs made to break an interpreter. Each must end as its table says: cleanly, in time, within its memory, on a stack no
//! larger than the smallest that the BEAM gives a scheduler. `ATTACK=name` runs those whose name contains it; `REPORT=1`
//! prints what each took.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]
mod alloc;
mod classes;
mod data;
mod harness;
mod loops;
mod sizes;
mod sources;

use harness::{Attack, run_all};

#[global_allocator]
static COUNTING: alloc::Counting = alloc::Counting;

fn wanted(attacks: Vec<Attack>) -> Vec<Attack> {
    let name = std::env::var("ATTACK").unwrap_or_default();
    attacks.into_iter().filter(|a| a.name.contains(&name)).collect()
}

#[test]
fn hostile_programs_end_cleanly() {
    let mut attacks = sources::attacks();
    attacks.extend(loops::attacks());
    attacks.extend(sizes::attacks());
    attacks.extend(data::attacks());
    attacks.extend(classes::attacks());
    run_all(&wanted(attacks));
}
