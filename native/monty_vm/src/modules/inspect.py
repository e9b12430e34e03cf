"""The `inspect` module."""
