"""The `string` module."""
