"""The `itertools` module."""
