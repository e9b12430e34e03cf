"""`Path.glob`: the paths below a directory that match a pattern."""
from _files import ask_truth
from _files_os import names_in
from _paths_match import compiled, matches


def parsed(path, pattern, anywhere=False):
    """The names of a pattern, and whether it asks for directories alone; `anywhere` if it may match at any depth."""
    text = str(pattern) if hasattr(type(pattern), 'with_segments') else pattern
    drive, root, names = path._parse(text)
    if drive or root:
        raise NotImplementedError('Non-relative patterns are unsupported')
    if not names and not anywhere:
        raise ValueError(f'Unacceptable pattern: {str(pattern)!r}')
    only_dirs = text[-1:] in ('', path.parser.sep)
    return (['**', *names] if anywhere else names), only_dirs


def _test(name, cased):
    # What a name has to be: a text, or a function that tells.
    if not cased:
        tokens = compiled(name.lower())
        return lambda name: matches(tokens, name.lower())
    if not any(c in name for c in '*?['):
        return name
    tokens = compiled(name)
    return lambda name: matches(tokens, name)


def _steps(names, cased):
    # The pattern step by step: a name, a test, or a list of tests (`**` and what follows it up to the next, or to `..`).
    steps = []
    block = None
    for name in names:
        if name == '**':
            if block != []:
                block = []
                steps.append(block)
        elif name == '..':
            steps.append(name)
            block = None
        elif block is None:
            steps.append(_test(name, cased))
        else:
            block.append(_test(name, cased))
    return steps


def select(path, names, only_dirs, case_sensitive, recurse_symlinks):
    """The paths, each a child of the one that the pattern begins at."""
    cased = case_sensitive is None or case_sensitive
    steps = _steps(names, cased)
    begin = str(path)
    before = '' if begin == '.' else begin if begin.endswith('/') else begin + '/'

    def place(names):
        return before + '/'.join(names) or begin

    def listed(names):
        try:
            return names_in(place(names) if names else begin)
        except OSError:
            return []

    pending = [((), 0, False)]
    while pending:
        found, at, sure = pending.pop()
        while at < len(steps) and isinstance(steps[at], str):
            found, at, sure = (*found, steps[at]), at + 1, False
        if at == len(steps):
            if only_dirs and ask_truth('is_dir', place(found)) or not only_dirs and (sure or ask_truth('exists', place(found))):
                yield path._child(*found)
            continue
        step = steps[at]
        if not isinstance(step, list):
            pending += [((*found, name), at + 1, True) for name in reversed(listed(found)) if step(name)]
            continue
        last = at + 1 == len(steps)
        if not step:
            # Every directory, and when nothing follows every file.
            if ask_truth('exists', place(found)):
                if last:
                    if not only_dirs or ask_truth('is_dir', place(found)):
                        yield path._child(*found)
                else:
                    pending.append((found, at + 1, True))
        more = []
        for below, is_dir in _tree(found, listed, place, recurse_symlinks):
            if len(below) - len(found) < len(step):
                continue
            if step and not all(
                test == name if isinstance(test, str) else test(name) for test, name in zip(step, below[-len(step):])
            ):
                continue
            if not last:
                if is_dir:
                    more.append((below, at + 1, True))
            elif is_dir or not only_dirs:
                yield path._child(*below)
        more.reverse()
        pending += more


def _tree(found, listed, place, recurse_symlinks):
    # All that is below a directory, and whether each is one.
    pending = [found]
    while pending:
        top = pending.pop()
        dirs = []
        for name in listed(top):
            below = (*top, name)
            where = place(below)
            is_dir = ask_truth('is_dir', where)
            yield below, is_dir
            if is_dir and (recurse_symlinks or not ask_truth('is_symlink', where)):
                dirs.append(below)
        dirs.reverse()
        pending += dirs
