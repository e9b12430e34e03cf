"""The `abc` module."""
