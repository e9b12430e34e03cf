"""The `contextlib` module."""
