"""The `weakref` module."""
