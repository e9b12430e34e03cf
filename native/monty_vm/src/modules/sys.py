class _Output:
    # What the program prints to; there is one output, in the order in which it is written.
    __slots__ = 'name', 'mode', 'errors'
    encoding = 'utf-8'
    newlines = None
    closed = False
    line_buffering = True

    def __init__(self, name, errors):
        self.name = name
        self.mode = 'w'
        self.errors = errors

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        _vm_write(str(text))
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def close(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def seekable(self):
        return False

    def fileno(self):
        from io import UnsupportedOperation
        raise UnsupportedOperation('fileno')

    def read(self, size=-1, /):
        from io import UnsupportedOperation
        raise UnsupportedOperation('not readable')

    readline = read

    def __iter__(self):
        return self

    def __next__(self):
        self.read()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding='utf-8'>"


class _Input(_Output):
    __slots__ = ()

    def __init__(self, name, errors):
        super().__init__(name, errors)
        self.mode = 'r'

    def write(self, text, /):
        from io import UnsupportedOperation
        raise UnsupportedOperation('not writable')

    def readable(self):
        return True

    def writable(self):
        return False

    def read(self, size=-1, /):
        return ''

    readline = read

    def readlines(self, hint=-1, /):
        return []

    def __next__(self):
        raise StopIteration


_Output.__name__ = _Input.__name__ = 'TextIOWrapper'
_Output.__module__ = _Input.__module__ = '_io'

stdin = __stdin__ = _Input('<stdin>', 'strict')
stdout = __stdout__ = _Output('<stdout>', 'strict')
stderr = __stderr__ = _Output('<stderr>', 'backslashreplace')

__displayhook__ = displayhook
