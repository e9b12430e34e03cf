"""Paths of Windows, as texts: what of `ntpath` needs no files."""
from _files import fspath as _fspath
from _paths_common import checked as _checked, commonprefix, split_extension as _split_extension

__all__ = [
    'normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'commonprefix', 'isreserved',
    'normpath', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull',
]

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'


def _kind(path):
    # The separators and the colon, as the path is text or bytes.
    return (b'\\', b'/', b':') if isinstance(path, bytes) else ('\\', '/', ':')


def _text(path):
    return _fspath(path) if hasattr(type(path), '__fspath__') else path


def normcase(s):
    """Lower case, and backslashes."""
    s = _fspath(s)
    sep, altsep, _ = _kind(s)
    return s.replace(altsep, sep).lower()


def splitroot(p):
    """Drive (or share), root and the rest of a path."""
    p = _fspath(p)
    sep, altsep, colon = _kind(p)
    none = p[:0]
    plain = p.replace(altsep, sep)
    if plain.startswith(sep):
        if not plain.startswith(sep * 2):
            return none, p[:1], p[1:]
        # Two separators begin a share, or a device.
        device = plain[:8].upper() == (b'\\\\?\\UNC\\' if isinstance(p, bytes) else '\\\\?\\UNC\\')
        server = plain.find(sep, 8 if device else 2)
        if server < 0:
            return p, none, none
        share = plain.find(sep, server + 1)
        if share < 0:
            return p, none, none
        return p[:share], p[share:share + 1], p[share + 1:]
    if plain[1:2] == colon:
        if plain[2:3] == sep:
            return p[:2], p[2:3], p[3:]
        return p[:2], none, p[2:]
    return none, none, p


def splitdrive(p):
    drive, root, rest = splitroot(p)
    return drive, root + rest


def isabs(s):
    s = _fspath(s)
    sep, altsep, colon = _kind(s)
    s = s[:3].replace(altsep, sep)
    return s.startswith(sep * 2) or s[1:] == colon + sep


def join(path, /, *paths):
    """Joins parts; one with another drive or with a root takes the place of what is before it."""
    path = _fspath(path)
    paths = _checked('join', (path, *map(_text, paths)))[1:]
    sep, altsep, colon = _kind(path)
    seps = sep + altsep
    drive, root, rest = splitroot(path)
    for part in paths:
        part_drive, part_root, part_rest = splitroot(part)
        if part_root:
            drive = part_drive or drive
            root, rest = part_root, part_rest
            continue
        if part_drive and part_drive != drive:
            if part_drive.lower() != drive.lower():
                drive, root, rest = part_drive, part_root, part_rest
                continue
            drive = part_drive
        if rest and rest[-1:] not in seps:
            rest += sep
        rest += part_rest
    if rest and not root and drive and drive[-1:] not in colon + seps:
        return drive + sep + rest
    return drive + root + rest


def split(p):
    p = _fspath(p)
    sep, altsep, _ = _kind(p)
    drive, root, rest = splitroot(p)
    at = max(rest.rfind(sep), rest.rfind(altsep)) + 1
    return drive + root + rest[:at].rstrip(sep + altsep), rest[at:]


def splitext(p):
    p = _fspath(p)
    return _split_extension(p, b'\\/' if isinstance(p, bytes) else '\\/')


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normpath(path):
    """The path with backslashes, without doubled ones, `.` and `name\\..`."""
    path = _fspath(path)
    sep, altsep, _ = _kind(path)
    here, up = (b'.', b'..') if isinstance(path, bytes) else ('.', '..')
    drive, root, rest = splitroot(path.replace(altsep, sep))
    kept = []
    for part in rest.split(sep):
        if not part or part == here:
            continue
        if part != up or not root and (not kept or kept[-1] == up):
            kept.append(part)
        elif kept:
            kept.pop()
    return drive + root + sep.join(kept) or here


def isreserved(path):
    """Whether Windows keeps one of the names for itself."""
    path = _fspath(path)
    if isinstance(path, bytes):
        path = path.decode()
    names = splitroot(path)[2].replace('/', '\\').split('\\')
    return any(_is_reserved(name) for name in names)


def _is_reserved(name):
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    if any(c < ' ' or c in '"*:<>?|' for c in name):
        return True
    name = name.partition('.')[0].rstrip(' ').upper()
    return name in ('CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$') or len(name) == 4 and name[:3] in ('COM', 'LPT') and name[3] in '123456789¹²³'
