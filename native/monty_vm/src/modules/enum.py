"""The `enum` module."""
