"""Importing modules by name."""

__all__ = ['import_module', 'invalidate_caches', 'reload']


def import_module(name, package=None):
    """Import a module. The 'package' argument is for relative names, which need a package: there are none here."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        raise ImportError('attempted relative import with no known parent package')
    return __import__(name, None, None, ['*'])


def invalidate_caches():
    """There are no caches to invalidate."""


def reload(module):
    """The module: what ships with the interpreter does not change."""
    if type(module) is not type(_sys):
        raise TypeError('reload() argument must be a module')
    return module


import sys as _sys
