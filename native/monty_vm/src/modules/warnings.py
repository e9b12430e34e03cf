"""The `warnings` module."""
