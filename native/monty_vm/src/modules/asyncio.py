"""The `asyncio` module."""
