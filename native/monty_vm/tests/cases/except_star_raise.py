# Exceptions raised in except* clauses.
def shape(e):
    if e is None or not isinstance(e, BaseExceptionGroup):
        return e and (type(e).__name__, *e.args)
    return (type(e).__name__, e.message, [shape(x) for x in e.exceptions])


def lines(e):
    found = []
    tb = e.__traceback__
    while tb:
        found.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    return found


def raised(f):
    try:
        f()
    except BaseException as e:
        return e
    return None


def group(*members, message='g'):
    return ExceptionGroup(message, list(members))


def four():
    return group(ValueError(1), TypeError(2), KeyError(3), OSError(4))


# ---- a bare raise puts the part back ----
def again():
    try:
        raise four()
    except* ValueError:
        raise
    except* KeyError:
        pass


e = raised(again)
assert shape(e) == ('ExceptionGroup', 'g', [('ValueError', 1), ('TypeError', 2), ('OSError', 4)])
assert lines(e) == ['raised', 'again']
assert e.__context__ is None and e.__cause__ is None


def all_again():
    try:
        raise group(ValueError(1), group(TypeError(2), ValueError(3), message='h'), KeyError(4))
    except* ValueError:
        raise
    except* TypeError:
        raise
    except* KeyError:
        raise


assert shape(raised(all_again)) == (
    'ExceptionGroup', 'g', [('ValueError', 1), ('ExceptionGroup', 'h', [('TypeError', 2), ('ValueError', 3)]), ('KeyError', 4)],
)


# ---- new ones are grouped ----
def new():
    try:
        raise four()
    except* ValueError:
        raise AttributeError('new')
    except* KeyError:
        raise IndexError('newer') from None


e = raised(new)
assert shape(e) == (
    'ExceptionGroup', '',
    [('AttributeError', 'new'), ('IndexError', 'newer'), ('ExceptionGroup', 'g', [('TypeError', 2), ('OSError', 4)])],
)
assert lines(e) == ['raised']
assert e.__context__ is None
first, second, rest = e.exceptions
assert shape(first.__context__) == ('ExceptionGroup', 'g', [('ValueError', 1)]) and not first.__suppress_context__
assert shape(second.__context__) == ('ExceptionGroup', 'g', [('KeyError', 3)]) and second.__suppress_context__
assert lines(first) == ['new'] and lines(rest) == ['new']


def one_new():
    try:
        raise four()
    except* Exception:
        raise AttributeError('new')


e = raised(one_new)
assert shape(e) == ('AttributeError', 'new')
assert shape(e.__context__) == shape(four())


def named():
    try:
        raise four()
    except* ValueError as e:
        raise e
    except* TypeError as e:
        pass


# Raised by its name, a part is new.
assert shape(raised(named)) == (
    'ExceptionGroup', '', [('ExceptionGroup', 'g', [('ValueError', 1)]), ('ExceptionGroup', 'g', [('KeyError', 3), ('OSError', 4)])],
)
assert lines(raised(named).exceptions[0]) == ['named', 'named']


def mixed():
    try:
        raise four()
    except* ValueError:
        1 / 0
    except* TypeError:
        raise
    except* KeyError as e:
        raise e.exceptions[0]


e = raised(mixed)
assert shape(e) == (
    'ExceptionGroup', '',
    [('ZeroDivisionError', 'division by zero'), ('KeyError', 3), ('ExceptionGroup', 'g', [('TypeError', 2), ('OSError', 4)])],
)
assert shape(e.exceptions[1].__context__) == ('ExceptionGroup', 'g', [('KeyError', 3)])


# ---- exceptions that were no groups ----
def naked_again():
    try:
        raise ValueError(1)
    except* ValueError:
        raise


e = raised(naked_again)
assert shape(e) == ('ExceptionGroup', '', [('ValueError', 1)])
assert lines(e) == ['raised', 'naked_again'] and lines(e.exceptions[0]) == ['naked_again']


def naked_named():
    try:
        raise ValueError(1)
    except* ValueError as e:
        raise e


e = raised(naked_named)
assert shape(e) == ('ExceptionGroup', '', [('ValueError', 1)])
assert lines(e) == ['raised', 'naked_named', 'naked_named']


def naked_new():
    try:
        raise ValueError(1)
    except* ValueError:
        raise TypeError(2)


e = raised(naked_new)
assert shape(e) == ('TypeError', 2)
assert shape(e.__context__) == ('ExceptionGroup', '', [('ValueError', 1)])


def naked_unhandled():
    try:
        raise ValueError(1)
    except* TypeError:
        pass


e = raised(naked_unhandled)
assert shape(e) == ('ValueError', 1) and lines(e) == ['raised', 'naked_unhandled']


# ---- notes, causes ----
def with_notes():
    e = four()
    e.add_note('a note')
    try:
        raise e
    except* ValueError as part:
        assert part.__notes__ == ['a note']
        part.add_note('of the part')
        raise


e = raised(with_notes)
assert shape(e) == shape(four())
assert e.__notes__ == ['a note']


def with_cause():
    try:
        raise four() from LookupError('cause')
    except* ValueError as part:
        assert shape(part.__cause__) == ('LookupError', 'cause')
        raise


e = raised(with_cause)
assert shape(e) == shape(four()) and shape(e.__cause__) == ('LookupError', 'cause')


def cause_changed():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError as part:
        part.__cause__ = LookupError()
        raise


assert shape(raised(cause_changed)) == (
    'ExceptionGroup', '', [('ExceptionGroup', 'g', [('ValueError', 1)]), ('ExceptionGroup', 'g', [('TypeError', 2)])],
)


def in_context():
    try:
        raise LookupError('around')
    except LookupError:
        try:
            raise four()
        except* ValueError:
            raise AttributeError('new')


e = raised(in_context)
assert shape(e.exceptions[1].__context__) == ('LookupError', 'around')
assert shape(e.exceptions[0].__context__.__context__) == ('LookupError', 'around')
assert e.__context__ is None or shape(e.__context__) == ('LookupError', 'around')


# ---- finally, else ----
def with_finally():
    try:
        raise four()
    except* ValueError:
        raise AttributeError('new')
    finally:
        log.append('finally')


log = []
assert len(raised(with_finally).exceptions) == 2 and log == ['finally']


def in_else():
    try:
        pass
    except* ValueError:
        pass
    else:
        raise ValueError('else')


assert shape(raised(in_else)) == ('ValueError', 'else')


def replaced():
    try:
        try:
            raise four()
        except* ValueError:
            raise AttributeError('new')
    finally:
        raise SystemExit(3)


e = raised(replaced)
assert shape(e) == ('SystemExit', 3)
assert shape(e.__context__)[1] == '' and len(e.__context__.exceptions) == 2


# ---- BaseExceptions among them ----
def bases():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError:
        raise KeyboardInterrupt('stop')


assert shape(raised(bases)) == (
    'BaseExceptionGroup', '', [('KeyboardInterrupt', 'stop'), ('ExceptionGroup', 'g', [('TypeError', 2)])],
)


# ---- groups raised in clauses ----
def groups():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError:
        raise group(LookupError(5), message='other')


assert shape(raised(groups)) == (
    'ExceptionGroup', '', [('ExceptionGroup', 'other', [('LookupError', 5)]), ('ExceptionGroup', 'g', [('TypeError', 2)])],
)
