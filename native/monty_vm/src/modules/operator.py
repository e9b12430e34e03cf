"""The `operator` module."""
