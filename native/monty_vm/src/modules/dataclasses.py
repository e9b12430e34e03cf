"""The `dataclasses` module."""
