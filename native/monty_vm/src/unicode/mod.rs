//! Facts on Unicode characters as Python 3.14 sees them.
