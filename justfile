# The recipes of the project; each is one command that also works without `just`.

# Sets up, builds, and runs a Python program from Elixir.
demo:
    scripts/demo

# Sets up, and runs every check and every test.
test:
    scripts/test

# Installs what is missing on Debian 12.
setup:
    scripts/setup

# What ExMonty costs seen from Elixir.
bench-elixir:
    scripts/bench_elixir

# The speed of Python programs, beside CPython's.
bench:
    scripts/bench

# Formats everything.
format:
    cargo fmt --manifest-path native/Cargo.toml --all
    mix format

# Runs a Python file.
run file:
    cargo run --quiet --release --manifest-path native/Cargo.toml -p exmonty_cli -- {{file}}
