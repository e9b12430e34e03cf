//! The NIF of ExMonty: Elixir terms to Python values and back, programs as resources, slices of their execution.
#![deny(unsafe_code)]

mod ask;
mod atoms;
mod bigint;
mod clock;
mod decode;
mod encode;
mod failure;
mod nifs;
mod program;
mod report;
mod resources;
mod session;

use rustler::{Env, Term};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

rustler::init!("Elixir.ExMonty.Native", load = load);

fn load(env: Env, info: Term) -> bool {
    // The prelude is compiled here, not in the first program's slice.
    monty_vm::prelude::prepare();
    atoms::init(env, info)
}
