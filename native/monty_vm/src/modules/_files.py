"""Paths of files, questions to the host about them, and `open`: what `os`, `io` and `pathlib` share."""

cwd = None          # where relative paths begin, once the program has said so
unwritten = {}      # open files with content that the host does not have yet, by the last name of their paths


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    of = getattr(type(path), '__fspath__', None)
    if of is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    text = of(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(text).__name__}')


def decoded(path, function='open', what='path'):
    # The text of a path that is given to the host.
    path = fspath(path)
    if isinstance(path, bytes):
        path = path.decode()
    if '\0' in path:
        if function == 'open' or '_' in function and function[:3] != 'is_':
            raise ValueError('embedded null byte')
        function = {'iterdir': 'scandir', 'resolve': 'lstat'}.get(function, function)
        raise ValueError(f'{function}: embedded null character in {what}')
    return str(path)


def placed(text):
    # The path as the host is asked for it: relative ones begin where `os.chdir` has gone.
    if cwd is None or text.startswith('/') or not text:
        return text
    if text == '.':
        return cwd
    return cwd + text if cwd.endswith('/') else f'{cwd}/{text}'


def as_given(name, place, path):
    # A path in an error, as the program would write it.
    if name == place:
        return path
    if cwd is not None and isinstance(name, str) and place != path:
        return name.removeprefix(cwd.rstrip('/') + '/')
    return name


def last_name(place):
    return place.rstrip('/').rpartition('/')[2]


def write_out(name):
    # What open files have not written yet comes before whatever else is asked about their path.
    for file in unwritten.pop(name, ()):
        file._commit()


def write_everything():
    """What all open files have not written yet: before the program ends, and before directories are renamed."""
    for name in list(unwritten):
        write_out(name)


def handle(file):
    """Path, mode and position of an open file, for the host; None of one that is in memory alone."""
    from _files_binary import FileIO
    raw = file
    while not isinstance(raw, FileIO):
        raw = getattr(raw, '_buffer', None) or getattr(raw, '_raw', None)
        if raw is None:
            return None
    position = raw._position or 0
    if raw.closed:
        position = 0
    elif position and raw._dirty is None:
        try:
            position = file.tell()
        except (OSError, ValueError):
            pass
    return raw._place, getattr(file, 'mode', raw.mode), position


def named(function, path, more=''):
    """The path that a function of `os` is given."""
    if isinstance(path, (str, bytes)) or hasattr(type(path), '__fspath__'):
        return path
    if more and isinstance(path, int):
        raise OSError(9, 'Bad file descriptor')
    kinds = 'string, bytes, os.PathLike' + more if more else 'string, bytes or os.PathLike'
    raise TypeError(f'{function}: path should be {kinds}, not {type(path).__name__}')


def ask(function, path, *args, **kwargs):
    """Asks the host about the file at a path, which errors then name as it was given."""
    path = fspath(path)
    return ask_place(function, placed(decoded(path, function)), path, args, kwargs)


def ask_place(function, place, path, args, kwargs):
    if unwritten:
        write_out(last_name(place))
    if not place:
        raise FileNotFoundError(2, 'No such file or directory', path)
    try:
        return _vm_os_call(function, (place, *args), kwargs)
    except OSError as error:
        error.filename = as_given(error.filename, place, path)
        raise


def ask_two(function, path, target, **kwargs):
    """Asks the host about two paths."""
    path, target = fspath(path), fspath(target)
    label = 'replace' if kwargs.get('replace') else function
    places = placed(decoded(path, label, 'src')), placed(decoded(target, label, 'dst'))
    if unwritten:
        write_everything()
    for place in places:
        if not place:
            raise FileNotFoundError(2, 'No such file or directory', path, None, target)
    try:
        return _vm_os_call(function, places, kwargs)
    except OSError as error:
        error.filename = as_given(error.filename, places[0], path)
        error.filename2 = as_given(error.filename2, places[1], target)
        raise


def ask_truth(function, path):
    # `os.path.exists` and its like: paths that cannot be are not there.
    try:
        return bool(ask(function, named('stat', path, ' or integer')))
    except PermissionError:
        raise
    except (OSError, ValueError):
        return False


class Kinds:
    """What kind of file is at a path: the host is asked for each once."""
    __slots__ = '_path', '_known'

    def _is(self, function):
        known = self._known
        if function not in known:
            known[function] = ask_truth(function, self._path)
        return known[function]

    def is_dir(self, *, follow_symlinks=True):
        return self._is('is_dir') and (follow_symlinks or not self._is('is_symlink'))

    def is_file(self, *, follow_symlinks=True):
        return self._is('is_file') and (follow_symlinks or not self._is('is_symlink'))

    def is_symlink(self):
        return self._is('is_symlink')


def ask_host(function, *args):
    return _vm_os_call(function, args, {})


def path_of(answer):
    # A path that the host answers, as text.
    return answer if type(answer) is str else str(answer)


def current():
    """The current directory."""
    global cwd
    if cwd is None:
        return path_of(_vm_os_call('absolute', ('.',), {})).removesuffix('/.') or '/'
    return cwd


def change(path):
    global cwd
    place = path_of(ask('resolve', path, strict=True))
    if not ask('is_dir', path):
        raise NotADirectoryError(20, 'Not a directory', path)
    cwd = place


# ---- open ----

def mode_parts(mode, letters='btU'):
    """Which of reading, writing, appending, creating, updating a mode asks for, and what of `letters` it has."""
    if len(set(mode)) < len(mode) or set(mode) - set('rwax+' + letters):
        raise ValueError(f'invalid mode: {mode!r}')
    return [letter in mode for letter in 'rwax+']


def _checked(value, name, kind=str):
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")


def _index(value):
    of = getattr(type(value), '__index__', None)
    if of is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return of(value)


def open_file(file, mode, buffering, encoding, errors, newline, closefd, opener):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    buffering = _index(buffering)
    _checked(encoding, 'encoding')
    _checked(errors, 'errors')
    _checked(newline, 'newline')
    if not isinstance(file, int):
        file = fspath(file)
    reading, writing, appending, creating, updating = mode_parts(mode, 'bt')
    binary = 'b' in mode
    if binary and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    if reading + writing + appending + creating > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if binary:
        for value, name in (encoding, 'encoding'), (errors, 'errors'), (newline, 'newline'):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {'an' if name[0] == 'e' else 'a'} {name} argument")
        if buffering == 1:
            import warnings
            message = "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used"
            warnings.warn(message, RuntimeWarning)
    if buffering == 0 and not binary:
        raise ValueError("can't have unbuffered text I/O")
    from _files_binary import BufferedRandom, BufferedReader, BufferedWriter, FileIO
    raw = FileIO.__new__(FileIO)
    raw._begin(file, mode.replace('b', '').replace('t', ''), closefd, opener, mode)
    if buffering == 0:
        return raw
    buffered = (BufferedRandom if updating else BufferedReader if reading else BufferedWriter)(raw)
    if binary:
        return buffered
    from _files_text import TextIOWrapper
    try:
        text = TextIOWrapper(buffered, encoding, errors, newline, buffering == 1)
    except BaseException:
        raw.close()
        raise
    text.mode = mode
    return text
