"""The `collections` module."""
