"""The `traceback` module."""
