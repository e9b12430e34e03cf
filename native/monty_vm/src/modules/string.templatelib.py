"""The `string.templatelib` module."""
