"""Paths of POSIX systems."""
from _files import fspath as _fspath, named as _named
from _paths_common import (
    ALLOW_MISSING, commonprefix, exists, getatime, getctime, getmtime, getsize, isdevdrive, isdir, isfile, isjunction, islink, lexists,
    samefile, sameopenfile, samestat,
)
from _paths_common import checked as _checked, expanded as _expanded, split_extension as _split_extension

__all__ = [
    'normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'getsize',
    'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir', 'isfile', 'ismount', 'expanduser', 'expandvars',
    'normpath', 'abspath', 'samefile', 'sameopenfile', 'samestat', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep',
    'devnull', 'realpath', 'supports_unicode_filenames', 'relpath', 'commonpath', 'isjunction', 'isdevdrive', 'ALLOW_MISSING',
]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def _sep(path):
    return b'/' if isinstance(path, bytes) else '/'


def _text(path):
    return _fspath(path) if hasattr(type(path), '__fspath__') else path


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_sep(s))


def join(a, /, *p):
    """Joins parts with slashes; an absolute one takes the place of all before it."""
    path = _fspath(a)
    sep = _sep(path)
    for part in _checked('join', (path, *map(_text, p)))[1:]:
        if part.startswith(sep) or not path:
            path = part
        elif path.endswith(sep):
            path += part
        else:
            path += sep + part
    return path


def split(p):
    """The part up to the last slash, and what follows it."""
    p = _fspath(p)
    sep = _sep(p)
    at = p.rfind(sep) + 1
    head = p[:at]
    return head.rstrip(sep) or head, p[at:]


def splitext(p):
    p = _fspath(p)
    return _split_extension(p, b'/' if isinstance(p, bytes) else '/')


def splitdrive(p):
    p = _fspath(p)
    return p[:0], p


def splitroot(p):
    """Drive, root and the rest of a path."""
    p = _fspath(_named('_path_splitroot_ex', p))
    sep = _sep(p)
    none = p[:0]
    if not p.startswith(sep):
        return none, none, p
    count = 2 if p.startswith(sep * 2) and not p.startswith(sep * 3) else 1
    return none, p[:count], p[count:]


def basename(p):
    p = _fspath(p)
    return p[p.rfind(_sep(p)) + 1:]


def dirname(p):
    return split(p)[0]


def ismount(path):
    return exists(path) and abspath(path) == _sep(_fspath(path))


def normpath(path):
    """The path without doubled slashes, `.` and `name/..`."""
    path = _fspath(_named('_path_normpath', path))
    sep, here, up = (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')
    _, root, rest = splitroot(path)
    kept = []
    for part in rest.split(sep):
        if not part or part == here:
            continue
        if part != up or not root and not kept or kept and kept[-1] == up:
            kept.append(part)
        elif kept:
            kept.pop()
    return root + sep.join(kept) or here


def abspath(path):
    path = _fspath(path)
    if not path.startswith(_sep(path)):
        from _files import current
        here = current()
        path = join(here.encode() if isinstance(path, bytes) else here, path)
    return normpath(path)


def realpath(filename, /, *, strict=False):
    from _files import ask_place, decoded, path_of, placed
    filename = _fspath(filename)
    place = placed(decoded(filename, 'resolve') or '.')
    answer = path_of(ask_place('resolve', place, place, (), {'strict': strict is True}))
    return answer.encode() if isinstance(filename, bytes) else answer


def relpath(path, start=None):
    """The path as it is from another directory, the current one if none is given."""
    path = _fspath(path)
    if not path:
        raise ValueError('no path specified')
    sep, here, up = (b'/', b'.', b'..') if isinstance(path, bytes) else ('/', '.', '..')
    start = here if start is None else _fspath(start)
    _checked('relpath', (path, start))
    path, start = normpath(path), normpath(start)
    if not path.startswith((sep, up)) and not start.startswith((sep, up)):
        # What the current directory is makes no difference.
        path, start = normpath(sep + path), normpath(sep + start)
    else:
        path, start = abspath(path), abspath(start)
    ours = [part for part in path.split(sep) if part]
    theirs = [part for part in start.split(sep) if part]
    same = len(commonprefix([theirs, ours]))
    return sep.join([up] * (len(theirs) - same) + ours[same:]) or here


def commonpath(paths):
    """The longest path that all have in common."""
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    _checked('commonpath', paths)
    sep, here = (b'/', b'.') if isinstance(paths[0], bytes) else ('/', '.')
    roots = {path[:1] == sep for path in paths}
    if len(roots) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split(sep) if part and part != here] for path in paths]
    return (sep if True in roots else sep[:0]) + sep.join(commonprefix([min(parts), max(parts)]))


def expanduser(path):
    """The path with `~` replaced by the home directory, if the environment has one."""
    path = _fspath(path)
    tilde, sep = (b'~', b'/') if isinstance(path, bytes) else ('~', '/')
    if path != tilde and not path.startswith(tilde + sep):
        return path
    from os import getenv
    home = getenv('HOME')
    if home is None:
        return path
    if isinstance(path, bytes):
        home = home.encode()
    return home.rstrip(sep) + path[1:] or sep


def expandvars(path):
    """The path with `$name` and `${name}` replaced by what the environment has."""
    path = _fspath(path)
    if isinstance(path, bytes):
        return _expanded(path.decode()).encode()
    return _expanded(path)
