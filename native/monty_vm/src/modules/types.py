"""The `types` module."""
