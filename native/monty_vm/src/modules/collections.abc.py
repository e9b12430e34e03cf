"""The `collections.abc` module."""
