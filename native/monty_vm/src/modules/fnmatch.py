"""Names of files and patterns as the shell has them."""

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']


def _fspath(name):
    from _files import fspath
    return fspath(name)


def _matcher(pattern):
    # A test of names for a pattern of the same kind.
    from _paths_match import compiled, matches
    kind = type(pattern)
    if not isinstance(pattern, (str, bytes)):
        raise TypeError(f"object of type '{kind.__name__}' has no len()" if not hasattr(kind, '__len__') else 'expected str, bytes')
    binary = isinstance(pattern, bytes)
    tokens = compiled(pattern.decode('latin-1') if binary else pattern)

    def test(name):
        if isinstance(name, bytes):
            if not binary:
                raise TypeError('cannot use a string pattern on a bytes-like object')
            name = name.decode('latin-1')
        elif not isinstance(name, str):
            raise TypeError(f"expected string or bytes-like object, got '{type(name).__name__}'")
        elif binary:
            raise TypeError('cannot use a bytes pattern on a string-like object')
        return matches(tokens, name)
    return test


def fnmatch(name, pat):
    """Whether a name matches a pattern (`*`, `?`, `[seq]`, `[!seq]`)."""
    return fnmatchcase(_fspath(name), _fspath(pat))


def fnmatchcase(name, pat):
    """Whether a name matches a pattern, minding upper and lower case."""
    return _matcher(pat)(name)


def filter(names, pat):
    """The names that match."""
    test = _matcher(_fspath(pat))
    return [name for name in names if test(name)]


def filterfalse(names, pat):
    """The names that do not match."""
    test = _matcher(_fspath(pat))
    return [name for name in names if not test(name)]


def translate(pat):
    """The regular expression that matches what a pattern matches."""
    from _paths_match import compiled, expression
    if not isinstance(pat, str):
        raise TypeError(f"object of type '{type(pat).__name__}' has no len()")
    return expression(compiled(pat))
