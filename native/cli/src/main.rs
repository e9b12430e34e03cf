//! `exmonty`: the command line of the ExMonty VM.
fn main() {}
