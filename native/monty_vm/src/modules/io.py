"""The `io` module."""
