"""What `posixpath` and `ntpath` have in common."""
from _files import ask, ask_truth, fspath


class _AllowMissing:
    def __repr__(self):
        return 'os.path.ALLOW_MISSING'


ALLOW_MISSING = _AllowMissing()


def checked(name, paths):
    """The paths, which are all str or all bytes."""
    texts = binary = False
    for path in paths:
        if isinstance(path, str):
            texts = True
        elif isinstance(path, bytes):
            binary = True
        else:
            kind = type(path).__name__
            raise TypeError(f'{name}() argument must be str, bytes, or os.PathLike object, not {kind!r}')
    if texts and binary:
        raise TypeError("Can't mix strings and bytes in path components")
    return paths


def split_extension(path, seps):
    # The extension begins at the last dot of the name, if anything but dots is before it.
    dot = b'.' if isinstance(path, bytes) else '.'
    start = max(path.rfind(seps[i:i + 1]) for i in range(len(seps))) + 1
    at = path.rfind(dot)
    if at < start or not path[start:at].strip(dot):
        return path, path[:0]
    return path[:at], path[at:]


def commonprefix(m, /):
    """The longest beginning that all have in common, character by character."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    first, last = min(m), max(m)
    for i in range(min(len(first), len(last))):
        if first[i] != last[i]:
            return first[:i]
    return first[:len(last)]


def _name_of(text, at):
    # Where a name of letters, digits and underscores ends.
    end = at
    size = len(text)
    while end < size and text[end].isascii() and (text[end].isalnum() or text[end] == '_'):
        end += 1
    return end


def expanded(text):
    """The text with `$name` and `${name}` replaced by what the environment has."""
    if '$' not in text:
        return text
    from os import getenv
    pieces = []
    at = 0
    while (dollar := text.find('$', at)) >= 0:
        pieces.append(text[at:dollar])
        if text.startswith('{', dollar + 1):
            end = text.find('}', dollar)
            if end < 0:
                at = dollar
                break
            name = text[dollar + 2:end]
            at = end + 1
        else:
            at = _name_of(text, dollar + 1)
            name = text[dollar + 1:at]
        value = getenv(name) if name else None
        pieces.append(text[dollar:at] if value is None else value)
    return ''.join(pieces) + text[at:]


# ---- questions to the host ----

def _stat(path):
    from os import stat
    return stat(path)


def exists(path):
    return ask_truth('exists', path)


def lexists(path):
    return ask_truth('exists', path) or ask_truth('is_symlink', path)


def isfile(path):
    return ask_truth('is_file', path)


def isdir(s):
    return ask_truth('is_dir', s)


def islink(path):
    return ask_truth('is_symlink', path)


def isjunction(path):
    fspath(path)
    return False


def isdevdrive(path):
    fspath(path)
    return False


def getsize(filename):
    return _stat(filename).st_size


def getmtime(filename):
    return _stat(filename).st_mtime


def getatime(filename):
    return _stat(filename).st_atime


def getctime(filename):
    return _stat(filename).st_ctime


def samestat(s1, s2):
    return s1 == s2 if s1.st_ino == 0 else (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)


def samefile(f1, f2):
    # Hosts need not number their files: two paths are the same file when they lead to the same place.
    return _stat(f1) is not None and _stat(f2) is not None and ask('resolve', f1) == ask('resolve', f2)


def sameopenfile(fp1, fp2):
    return fp1 == fp2
