"""The `copy` module."""
