"""Names of files by patterns, as the shell finds them."""
from _files import ask_truth, fspath as _fspath

__all__ = ['glob', 'iglob', 'escape', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """A list of the paths that match a pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """An iterator over the paths that match a pattern."""
    binary = isinstance(pathname, bytes)
    text = pathname.decode() if binary else pathname
    text[:0] + ''
    root = '' if root_dir is None else _fspath(root_dir)
    if isinstance(root, bytes):
        root = root.decode()
    found = _found(text, root and root.rstrip('/') + '/', recursive, include_hidden)
    return (path.encode() for path in found) if binary else found


def has_magic(s):
    return any(c in s for c in ((b'*', b'?', b'[') if isinstance(s, bytes) else '*?['))


def _listed(where):
    from _files_os import names_in
    try:
        return names_in(where or '.')
    except (OSError, ValueError):
        return []


def _found(text, root, recursive, include_hidden):
    from _paths_match import compiled, matches
    if not text:
        return
    names = text.split('/')
    begin = ''
    if has_magic(text):
        # Doubled slashes count as one, but for those that begin the path.
        rest = text.lstrip('/')
        begin = text[:len(text) - len(rest)]
        *names, last = rest.split('/')
        names = [*filter(None, names), last]
    pending = [(begin, 0, False)]
    while pending:
        path, at, sure = pending.pop()
        # Names without patterns are taken as they are, with the slashes after them.
        while at < len(names) and not has_magic(names[at]):
            path += names[at]
            if at + 1 < len(names):
                path += '/'
            at += 1
            sure = False
        if at == len(names):
            if sure or ask_truth('is_dir' if path.endswith('/') else 'exists', root + path):
                yield path
            continue
        name = names[at]
        last = at + 1 == len(names)
        if recursive and name == '**':
            more = []
            for below, is_dir in _tree(root, path, include_hidden, last):
                if not last:
                    if is_dir:
                        more.append((below and below.rstrip('/') + '/', at + 1, False))
                elif below:
                    yield below
            pending += reversed(more)
            continue
        tokens = compiled(name)
        hidden = include_hidden or name.startswith('.')
        matching = [one for one in _listed(root + path) if (hidden or not one.startswith('.')) and matches(tokens, one)]
        if last:
            for one in matching:
                yield path + one
        else:
            pending += [(path + one + '/', at + 1, False) for one in reversed(matching)]


def _tree(root, top, include_hidden, files):
    # A directory and all below it, and whether each is a directory.
    if top and not ask_truth('is_dir', root + top):
        return
    yield top, True
    pending = [top]
    while pending:
        top = pending.pop()
        dirs = []
        for name in _listed(root + top):
            if include_hidden or not name.startswith('.'):
                is_dir = ask_truth('is_dir', root + top + name)
                yield top + name, is_dir
                if is_dir:
                    dirs.append(top + name + '/')
        dirs.reverse()
        pending += dirs


def escape(pathname):
    """The pattern that matches a path alone."""
    from posixpath import splitdrive
    pathname = splitdrive(pathname)[1]
    for char in '[*?':
        mark = char.encode() if isinstance(pathname, bytes) else char
        left, right = (b'[', b']') if isinstance(pathname, bytes) else '[]'
        pathname = (left + mark + right).join(pathname.split(mark))
    return pathname


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """The regular expression that matches what a pattern matches."""
    from _paths_match import STAR, ANY, bracket, compiled, escaped
    seps = '/' if not seps else ''.join(seps)
    marks = ''.join(escaped(sep) for sep in seps)
    sep = f'[{marks}]' if len(seps) > 1 else marks
    other = f'[^{marks}]'
    name = f'{other}+' if include_hidden else f'[^{marks}.]{other}*'
    some = f'(?:.+{sep})?' if include_hidden else f'(?:{name}{sep})*'
    everything = '.*' if include_hidden else f'{some}(?:{name})?'
    for mark in seps[1:]:
        pat = pat.replace(mark, seps[0])
    parts = pat.split(seps[0])
    result = ''
    last = len(parts) - 1
    for i, part in enumerate(parts):
        if part == '*':
            result += f'{name}{sep}' if i < last else name
            continue
        if recursive and part == '**':
            if i == last:
                result += everything
            elif parts[i + 1] != '**':
                result += some
            continue
        for j, token in enumerate(compiled(part)):
            if j == 0 and not include_hidden and token in (STAR, ANY):
                result += r'(?!\.)'
            if token is STAR:
                result += f'{other}*'
            elif token is ANY:
                result += other
            elif type(token) is tuple:
                result += escaped(token[0])
            else:
                result += bracket(*token)
        if i < last:
            result += sep
    return f'(?s:{result})\\z'
