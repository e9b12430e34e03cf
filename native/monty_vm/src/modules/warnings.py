"""Warnings: what a program is told without being stopped. They are printed to `sys.stderr`."""

__all__ = [
    'warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings', 'catch_warnings',
    'deprecated',
]

# What was shown already, of each module; the table of a module is cleared when the filters have changed since.
_registries = {}
_version = 0
onceregistry = {}
defaultaction = 'default'
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
_ACTIONS = 'default', 'error', 'ignore', 'always', 'all', 'module', 'once'
# What takes the messages while they are recorded.
_recorder = None


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

    def __repr__(self):
        return f'<{type(self).__qualname__} {self}>'


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    if line is None:
        line = _vm_source_line(filename, lineno)
    if line:
        text += f'  {line.strip()}\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    _show(WarningMessage(message, category, filename, lineno, file, line))


_formatwarning, _showwarning = formatwarning, showwarning


def _show(msg):
    # (Programs may have set a `formatwarning` of their own.)
    text = formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    file = msg.file
    if file is None:
        import sys
        file = sys.stderr
        if file is None:
            return
    try:
        file.write(text)
    except OSError:
        pass


class _Pattern:
    # A regular expression: as long as it is text and `.*`, no module is needed to match it.
    def __init__(self, pattern, ignore_case):
        self.pattern = pattern
        self.ignore_case = ignore_case
        parts = pattern.replace('\\.', '.\0').split('.*')
        self.parts = self.regex = None
        plain = [part.replace('.\0', '\0') for part in parts]
        if any(c in part for part in plain for c in '.^$*+?{}[]\\|()'):
            import re
            self.regex = re.compile(pattern, re.I if ignore_case else 0)
        else:
            parts = [part.replace('\0', '.') for part in plain]
            self.parts = [part.lower() for part in parts] if ignore_case else parts

    def match(self, text):
        if self.regex is not None:
            return self.regex.match(text) is not None
        if self.ignore_case:
            text = text.lower()
        first, *rest = self.parts
        if not text.startswith(first):
            return False
        at = len(first)
        for part in rest:
            at = text.find(part, at)
            if at < 0:
                return False
            at += len(part)
        return True

    def __eq__(self, other):
        return type(other) is _Pattern and (self.pattern, self.ignore_case) == (other.pattern, other.ignore_case)

    def __hash__(self):
        return hash(self.pattern)

    def __repr__(self):
        return f're.compile({self.pattern!r}{", re.IGNORECASE" if self.ignore_case else ""})'


def _matches(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text))


def _add_filter(item, append):
    global _version
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _version += 1


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def _is_category(category):
    return isinstance(category, type) and issubclass(category, Warning)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not _is_category(category):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check_line(lineno)
    _add_filter((action, _Pattern(message, True) if message else None, category, _Pattern(module, False) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    _check_line(lineno)
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    global _version
    filters[:] = []
    _version += 1


def _place(level, prefixes):
    # Where the warning is said to be: the program's own frames count, from the one that warns.
    if not prefixes:
        return _vm_caller(level)
    at = 1
    for _ in range(1, max(level, 2)):
        at += 1
        while (place := _vm_caller(at)) is not None and place[0].startswith(prefixes):
            at += 1
    return _vm_caller(at)


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not _is_category(category):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not hasattr(type(stacklevel), '__index__'):
        raise TypeError(f"'{type(stacklevel).__name__}' object cannot be interpreted as an integer")
    if not isinstance(skip_file_prefixes, tuple):
        kind = type(skip_file_prefixes).__name__
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {kind}")
    filename, lineno, module = _place(max(stacklevel, 1), skip_file_prefixes) or ('<sys>', 0, 'sys')
    registry = _registries.get(module)
    if registry is None:
        registry = _registries[module] = {}
    warn_explicit(message, category, filename, lineno, module, registry, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = (filename or '<unknown>').removesuffix('.py')
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = defaultaction
    for kind, message_pattern, cat, module_pattern, line in filters:
        if (issubclass(category, cat) and (line == 0 or line == lineno) and _matches(message_pattern, str(text))
                and _matches(module_pattern, module)):
            action = kind
            break
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.get((text, category)):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == 'default':
        registry[key] = 1
    msg = WarningMessage(message, category, filename, lineno, source=source)
    if showwarning is not _showwarning:
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
    elif _recorder is not None:
        _recorder(msg)
    else:
        _show(msg)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not None:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        global filters, showwarning, _recorder, _version
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        self._saved = filters, showwarning, _recorder
        filters = filters[:]
        _version += 1
        log = None
        if self._record:
            log = []
            _recorder = log.append
            showwarning = _showwarning
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        global filters, showwarning, _recorder, _version
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        filters, showwarning, _recorder = self._saved
        _version += 1


class deprecated:
    """Indicate that a class, function or overload is deprecated."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return self._class(arg)
        if not callable(arg):
            raise TypeError(f'@deprecated decorator with non-None category must be applied to a class or callable, not {arg!r}')
        import functools

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category, stacklevel)
            return arg(*args, **kwargs)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    def _class(self, arg):
        import types
        message, category, stacklevel = self.message, self.category, self.stacklevel
        original_new = arg.__new__

        def __new__(cls, /, *args, **kwargs):
            if cls is arg:
                warn(message, category, stacklevel)
            if original_new is not object.__new__:
                return original_new(cls, *args, **kwargs)
            if cls.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f'{cls.__name__}() takes no arguments')
            return original_new(cls)
        arg.__new__ = staticmethod(__new__)
        original_init_subclass = arg.__init_subclass__
        of_class = isinstance(original_init_subclass, types.MethodType)
        if of_class:
            original_init_subclass = original_init_subclass.__func__

        def __init_subclass__(*args, **kwargs):
            warn(message, category, stacklevel)
            return original_init_subclass(*args, **kwargs)
        arg.__init_subclass__ = classmethod(__init_subclass__) if of_class else __init_subclass__
        arg.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return arg


catch_warnings.__module__ = WarningMessage.__module__ = deprecated.__module__ = '_py_warnings'
