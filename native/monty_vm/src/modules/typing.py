"""The `typing` module."""
