"""Extract, format and print information about Python stack traces."""

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack', 'format_tb', 'print_exc',
    'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary',
    'TracebackException', 'walk_stack', 'walk_tb', 'print_list',
]

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_SHOWN_REPEATS = 3
_missing = object()


class FrameSummary:
    """Information about a single frame from a traceback."""
    __slots__ = 'filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_source', 'locals'

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        # The text of all lines of the place, as they are; None until it is looked up.
        self._source = line
        self.locals = None if locals is None else {k: _safe(v, 'local', repr) for k, v in locals.items()}
        if lookup_line:
            self._lines()

    def _lines(self):
        if self._source is None and self.lineno is not None:
            last = self.lineno if self.end_lineno is None else self.end_lineno
            lines = [_vm_source_line(self.filename, line) for line in range(self.lineno, min(last, self.lineno + 10_000) + 1)]
            self._source = '\n'.join(lines)
        return self._source

    @property
    def line(self):
        source = self._lines()
        return None if source is None else source.partition('\n')[0].strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name
                    and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4


def _of_places(places):
    # Summaries of what `_vm_places` gives.
    stack = StackSummary()
    for filename, line, name, end_line, col, end_col, source in places:
        frame = FrameSummary(filename, line, name, line=source or '', end_lineno=end_line, colno=col, end_colno=end_col)
        list.append(stack, frame)
    return stack


def _limited(frames, limit):
    # The outer frames; with a negative limit the inner ones.
    if limit is None:
        import sys
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return frames
    return frames[:limit] if limit >= 0 else frames[limit:]


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        stack = klass()
        for frame, lineno in _limited(list(frame_gen), limit):
            code = frame.f_code
            stack.append(FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                                      locals=frame.f_locals if capture_locals else None))
        return stack

    @classmethod
    def from_list(klass, a_list):
        stack = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            stack.append(frame)
        return stack

    def format_frame_summary(self, frame_summary, **kwargs):
        frame = frame_summary
        filename = frame.filename
        if isinstance(filename, str) and filename.startswith('<stdin-') and filename.endswith('>'):
            filename = '<stdin>'
        text = f'  File "{filename}", line {frame.lineno}, in {frame.name}\n'
        source = frame._lines()
        if source:
            if frame.colno is None or frame.end_colno is None:
                line = source.partition('\n')[0].strip()
                if line:
                    text += f'    {line}\n'
            else:
                text += _vm_marked_source(source, 1, frame.end_lineno - frame.lineno + 1, frame.colno, frame.end_colno)
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += f'    {name} = {value}\n'
        return text

    def format(self, **kwargs):
        result = []
        previous = None
        repeats = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != previous:
                result += _repeated(repeats)
                previous = place
                repeats = 0
            repeats += 1
            if repeats <= _SHOWN_REPEATS:
                result.append(text)
        return result + _repeated(repeats)


def _repeated(repeats):
    hidden = repeats - _SHOWN_REPEATS
    return [f'  [Previous line repeated {hidden} more time{"s" if hidden > 1 else ""}]\n'] if hidden > 0 else []


def _safe(value, what, text=str):
    try:
        return text(value)
    except BaseException:
        return f'<{what} {text.__name__}() failed>'


def _type_name(cls):
    module = cls.__module__
    if module in ('__main__', 'builtins'):
        return cls.__qualname__
    return f'{module if isinstance(module, str) else "<unknown>"}.{cls.__qualname__}'


class TracebackException:
    """An exception ready for rendering."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = {id(exc_value)} if _seen is None else _seen
        options = {'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals, 'compact': compact,
                   'max_group_width': max_group_width, 'max_group_depth': max_group_depth, '_seen': seen}
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.__cause__ = self.__context__ = self.exceptions = None
        self.__suppress_context__ = False if exc_value is None else exc_value.__suppress_context__
        places = [] if exc_traceback is None else _vm_places(exc_traceback, exc_value)
        self.stack = _of_places(_limited(places, limit))
        if capture_locals:
            for frame in self.stack:
                frame.locals = {}
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe(exc_value, 'exception')
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        if exc_type is None:
            self.exc_type_qualname = self.exc_type_module = None
        else:
            self.exc_type_qualname = exc_type.__qualname__
            self.exc_type_module = exc_type.__module__
            if issubclass(exc_type, SyntaxError):
                self.filename = exc_value.filename
                self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
                self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
                self.text, self.offset, self.end_offset = exc_value.text, exc_value.offset, exc_value.end_offset
                self.msg = exc_value.msg
                self._is_syntax_error = True
            else:
                # (What might be meant by a name is known by the frame.)
                by_frame = issubclass(exc_type, NameError)
                suggestion = None if by_frame and exc_traceback is None else _vm_suggestion(exc_value)
                if suggestion is not None:
                    self._str += f'. {suggestion}'
        if _seen is None:
            self._add_others(exc_value, options)

    def _add_others(self, exc_value, options):
        # Causes, contexts and members of groups, each exception once; with a list of what is left to do, as chains may be long.
        seen = options['_seen']
        todo = [(self, exc_value)]
        while todo:
            summary, e = todo.pop()
            if e is None:
                continue

            def of(other):
                if other is None or id(other) in seen:
                    return None
                seen.add(id(other))
                made = TracebackException(type(other), other, other.__traceback__, **options)
                todo.append((made, other))
                return made
            summary.__cause__ = of(e.__cause__)
            if not options['compact'] or summary.__cause__ is None and not e.__suppress_context__:
                summary.__context__ = of(e.__context__)
            if isinstance(e, BaseExceptionGroup):
                summary.exceptions = []
                for member in e.exceptions:
                    made = TracebackException(type(member), member, member.__traceback__, **options)
                    seen.add(id(member))
                    summary.exceptions.append(made)
                    todo.append((made, member))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning)
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{module if isinstance(module, str) else "<unknown>"}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = 3 * _depth * ' '
        if not self._have_exc_type:
            yield f'{indent}{self._str}\n'
            return
        name = self.exc_type_str
        if self._is_syntax_error:
            numbers = [None if text is None else int(text) for text in (self.lineno, self.end_lineno)]
            shown = _vm_syntax_lines(name, self.filename, self.msg, numbers[0], self.offset, numbers[1], self.end_offset, self.text)
            for line in shown.splitlines(True):
                yield indent + line
        else:
            text = f'{name}: {self._str}' if self._str else name
            for line in text.split('\n') if _depth else (text,):
                yield f'{indent}{line}\n'
        notes = self.__notes__
        if notes is not None:
            if isinstance(notes, (list, tuple)):
                for note in notes:
                    for line in _safe(note, 'note').split('\n'):
                        yield f'{indent}{line}\n'
            else:
                yield f'{indent}{_safe(notes, "__notes__", repr)}\n'
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=show_group, _depth=_depth + 1)

    def format(self, *, chain=True, _box=None, **kwargs):
        box = _Box() if _box is None else _box
        links = []
        e = self
        while e is not None:
            message = following = None
            if chain:
                if e.__cause__ is not None:
                    message, following = _CAUSE, e.__cause__
                elif e.__context__ is not None and not e.__suppress_context__:
                    message, following = _CONTEXT, e.__context__
            links.append((message, e))
            e = following
        for message, e in reversed(links):
            if message is not None:
                yield from box.emit((message,))
            if e.exceptions is None:
                if e.stack:
                    yield from box.emit(('Traceback (most recent call last):\n',))
                    yield from box.emit(e.stack.format())
                yield from box.emit(e.format_exception_only())
            elif box.depth > self.max_group_depth:
                yield from box.emit((f'... (max_group_depth is {self.max_group_depth})\n',))
            else:
                yield from self._format_group(e, chain, box)

    def _format_group(self, e, chain, box):
        is_top = box.depth == 0
        if is_top:
            box.depth += 1
        if e.stack:
            header = 'Exception Group Traceback (most recent call last):\n'
            yield from box.emit((header,), '+' if is_top else '|')
            yield from box.emit(e.stack.format())
        yield from box.emit(e.format_exception_only())
        total = len(e.exceptions)
        shown = min(total, self.max_group_width + 1)
        box.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                box.need_close = True
            truncated = i >= self.max_group_width
            title = '...' if truncated else str(i + 1)
            yield f'{box.indentation()}{"+-" if i == 0 else "  "}+---------------- {title} ----------------\n'
            box.depth += 1
            if truncated:
                left = total - self.max_group_width
                yield from box.emit((f'and {left} more exception{"s" if left > 1 else ""}\n',))
            else:
                yield from e.exceptions[i].format(chain=chain, _box=box)
            if last and box.need_close:
                yield f'{box.indentation()}+------------------------------------\n'
                box.need_close = False
            box.depth -= 1
        if is_top:
            box.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        _print(self.format(chain=chain), file)


class _Box:
    # How deep in groups the text is.
    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indentation(self):
        return '  ' * self.depth

    def emit(self, texts, margin='|'):
        if self.depth == 0:
            yield from texts
            return
        prefix = f'{self.indentation()}{margin} '
        for text in texts:
            yield ''.join([prefix + line for line in text.splitlines(True)])


def _print(texts, file):
    if file is None:
        import sys
        file = sys.stderr
    for text in texts:
        print(text, file=file, end='')


def print_list(extracted_list, file=None):
    _print(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    return StackSummary() if tb is None else _of_places(_limited(_vm_places(tb, None), limit))


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _value_and_tb(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    value, tb = _value_and_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    if value is _missing:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    import sys
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    import sys
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')


def _inner(frames, limit):
    # The inner frames; with a negative limit the outer ones.
    if limit is None:
        return frames
    if limit == 0:
        return []
    return frames[-limit:] if limit > 0 else frames[:-limit]


def extract_stack(f=None, limit=None):
    if f is not None:
        return StackSummary.extract(_inner(list(walk_stack(f))[::-1], limit))
    places = _inner(_vm_places(None, None), limit)
    return StackSummary.from_list([FrameSummary(filename, line, name) for filename, line, name, *_ in places])


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(f, limit), file=file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def walk_stack(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    pass
