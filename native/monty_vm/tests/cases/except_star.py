# except*: taking groups apart.
def shape(e):
    """An exception as data: its type, and its members or arguments."""
    if e is None or not isinstance(e, BaseExceptionGroup):
        return e and (type(e).__name__, *e.args)
    return (type(e).__name__, e.message, [shape(x) for x in e.exceptions])


def outcome(f, *args):
    try:
        return f(*args)
    except BaseException as e:
        return shape(e)


def group(*members, message='g'):
    return ExceptionGroup(message, list(members))


log = []


def handle(e):
    log.clear()
    try:
        log.append('body')
        if e is not None:
            raise e
    except* ValueError as caught:
        log.append(shape(caught))
    except* (TypeError, KeyError) as caught:
        log.append(shape(caught))
    else:
        log.append('else')
    finally:
        log.append('finally')
    return 'done'


assert handle(None) == 'done' and log == ['body', 'else', 'finally']
assert handle(group(ValueError(1))) == 'done'
assert log == ['body', ('ExceptionGroup', 'g', [('ValueError', 1)]), 'finally']
assert handle(group(KeyError(1), ValueError(2), TypeError(3))) == 'done'
assert log[1:3] == [
    ('ExceptionGroup', 'g', [('ValueError', 2)]),
    ('ExceptionGroup', 'g', [('KeyError', 1), ('TypeError', 3)]),
]
# What no clause handles goes on, in the shape it had.
assert outcome(handle, group(ValueError(1), OSError(2), KeyError(3))) == ('ExceptionGroup', 'g', [('OSError', 2)])
assert log[-1] == 'finally' and len(log) == 4
nested = group(ValueError(1), group(OSError(2), ValueError(3), group(TypeError(4), message='i'), message='h'), MemoryError(5))
assert outcome(handle, nested) == ('ExceptionGroup', 'g', [('ExceptionGroup', 'h', [('OSError', 2)]), ('MemoryError', 5)])
assert log[1:3] == [
    ('ExceptionGroup', 'g', [('ValueError', 1), ('ExceptionGroup', 'h', [('ValueError', 3)])]),
    ('ExceptionGroup', 'g', [('ExceptionGroup', 'h', [('ExceptionGroup', 'i', [('TypeError', 4)])])]),
]

# ---- exceptions that are no groups ----
assert handle(ValueError(1)) == 'done'
assert log[1] == ('ExceptionGroup', '', [('ValueError', 1)])
assert outcome(handle, OSError(1)) == ('OSError', 1)
assert log == ['body', 'finally']


def interrupted():
    try:
        raise KeyboardInterrupt('stop')
    except* KeyboardInterrupt as e:
        return_value.append(e)


return_value = []
interrupted()
assert shape(return_value[0]) == ('BaseExceptionGroup', '', [('KeyboardInterrupt', 'stop')])
assert repr(return_value[0]) == "BaseExceptionGroup('', (KeyboardInterrupt('stop'),))"


# ---- the class of the whole group ----
def any_exception(e):
    try:
        raise e
    except* Exception as caught:
        return_value.append(caught)


whole = group(ValueError(1), TypeError(2))
any_exception(whole)
assert return_value[-1] is whole
mixed = BaseExceptionGroup('m', [ValueError(1), KeyboardInterrupt(2)])
assert outcome(any_exception, mixed) == ('BaseExceptionGroup', 'm', [('KeyboardInterrupt', 2)])
assert shape(return_value[-1]) == ('ExceptionGroup', 'm', [('ValueError', 1)])


class Own(Exception):
    pass


class Child(Own):
    pass


def own(e):
    try:
        raise e
    except* Child as caught:
        log.append(shape(caught))
    except* Own as caught:
        log.append(shape(caught))


log.clear()
own(group(Own(1), Child(2), group(Child(3))))
assert log == [
    ('ExceptionGroup', 'g', [('Child', 2), ('ExceptionGroup', 'g', [('Child', 3)])]),
    ('ExceptionGroup', 'g', [('Own', 1)]),
]


# ---- what clauses name ----
def lazy(e):
    try:
        raise e
    except* (log.append('first'), ValueError)[1]:
        log.append('ValueError')
    except* (log.append('second'), TypeError)[1]:
        log.append('TypeError')
    except* (log.append('third'), KeyError)[1]:
        log.append('KeyError')


log.clear()
lazy(group(ValueError(1)))
# All of them are evaluated, though nothing is left.
assert log == ['first', 'ValueError', 'second', 'third']
log.clear()
assert outcome(lazy, OSError()) == ('OSError',)
assert log == ['first', 'second', 'third']


def names(classes, e):
    try:
        raise e
    except* classes:
        return_value.append('handled')


no_class = ('TypeError', 'catching classes that do not inherit from BaseException is not allowed')
a_group = ('TypeError', 'catching ExceptionGroup with except* is not allowed. Use except instead.')
assert outcome(names, 5, ValueError()) == no_class
assert outcome(names, int, ValueError()) == no_class
assert outcome(names, (ValueError, 5), group(ValueError())) == no_class
assert outcome(names, ExceptionGroup, ValueError()) == a_group
assert outcome(names, BaseExceptionGroup, group(ValueError())) == a_group
assert outcome(names, (ValueError, ExceptionGroup), ValueError()) == a_group
assert outcome(names, (), group(ValueError(1))) == ('ExceptionGroup', 'g', [('ValueError', 1)])
assert outcome(names, (OSError, ValueError), group(ValueError(1))) is None


def checked_to_the_end():
    try:
        raise ValueError
    except* ValueError:
        pass
    except* 5:
        pass


assert outcome(checked_to_the_end) == no_class


def unknown():
    try:
        raise group(ValueError(1))
    except* ValueError:
        raise KeyError
    except* undefined_name:
        pass


try:
    unknown()
except NameError as e:
    assert str(e) == "name 'undefined_name' is not defined"
    assert shape(e.__context__) == ('ExceptionGroup', 'g', [('ValueError', 1)])
else:
    assert False


# ---- names, and what is being handled ----
def unbinds():
    e = 'before'
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError as e:
        inner = shape(e)
        e = 'other'
    except* TypeError as f:
        pass
    try:
        e
    except UnboundLocalError:
        return inner
    return 'still bound'


assert unbinds() == ('ExceptionGroup', 'g', [('ValueError', 1)])


def current():
    import sys
    seen = []
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError as e:
        seen.append(sys.exception() is e)
        try:
            1 / 0
        except ZeroDivisionError as z:
            seen.append(sys.exception() is z)
            seen.append(z.__context__ is e)
        seen.append(sys.exception() is e)
    except* TypeError as e:
        seen.append(sys.exception() is e)
    seen.append(sys.exception())
    return seen


assert current() == [True, True, True, True, True, None]


# ---- loops, generators, nesting ----
def loops(errors):
    out = []
    for e in errors:
        try:
            if e:
                raise e
            out.append('none')
            continue
        except* ValueError as caught:
            for x in caught.exceptions:
                if x.args == ('skip',):
                    continue
                if x.args == ('stop',):
                    break
                out.append(x.args[0])
        finally:
            out.append('.')
    return out


assert loops([ValueError(1), None, group(ValueError('skip'), ValueError(2), ValueError('stop'), ValueError(3))]) == [1, '.', 'none', '.', 2, '.']


def generates(e):
    try:
        yield 'body'
        raise e
    except* ValueError as caught:
        yield shape(caught)
    except* TypeError:
        yield 'TypeError'
    yield 'after'


assert list(generates(group(ValueError(1), TypeError(2)))) == ['body', ('ExceptionGroup', 'g', [('ValueError', 1)]), 'TypeError', 'after']
g = generates(None)
next(g)
assert g.throw(TypeError()) == 'TypeError'
assert next(g) == 'after'


def nested_statements():
    out = []
    try:
        try:
            raise group(ValueError(1), TypeError(2), KeyError(3))
        except* ValueError as e:
            out.append(shape(e))
    except* TypeError as e:
        try:
            raise e.exceptions[0]
        except TypeError as inner:
            out.append(inner.args)
        try:
            raise group(OSError(4), LookupError(5))
        except* LookupError as e:
            out.append(shape(e))
        except* OSError:
            out.append('os')
    except* KeyError:
        out.append('key')
    return out


assert nested_statements() == [
    ('ExceptionGroup', 'g', [('ValueError', 1)]), (2,), ('ExceptionGroup', 'g', [('LookupError', 5)]), 'os', 'key',
]


# ---- groups that say how they are split ----
class Derived(ExceptionGroup):
    def derive(self, members):
        return Derived(self.message + '!', members)


class Splits(ExceptionGroup):
    answer = None

    def split(self, condition):
        return self.answer


log.clear()
assert outcome(handle, Derived('d', [ValueError(1), OSError(2)])) == ('Derived', 'd!', [('OSError', 2)])
assert log[1] == ('Derived', 'd!', [('ValueError', 1)])
splits = Splits('s', [ValueError(1), TypeError(2)])
for answer, wanted in [
    (5, ('TypeError', 'Splits.split must return a tuple, not int')),
    ((), ('TypeError', 'Splits.split must return a 2-tuple, got tuple of size 0')),
    ((1,), ('TypeError', 'Splits.split must return a 2-tuple, got tuple of size 1')),
]:
    Splits.answer = answer
    assert outcome(handle, splits) == wanted, outcome(handle, splits)
Splits.answer = (group(ValueError('mine')), None)
assert handle(splits) == 'done'
assert log[1] == ('ExceptionGroup', 'g', [('ValueError', 'mine')])


# ---- what is not allowed ----
def refused(code):
    try:
        compile(code, '<code>', 'exec')
    except SyntaxError as e:
        return e.msg


jumps = "'break', 'continue' and 'return' cannot appear in an except* block"
assert refused('for i in x:\n try: pass\n except* V: break') == jumps
assert refused('for i in x:\n try: pass\n except* V: continue') == jumps
assert refused('def f():\n try: pass\n except* V: return 1') == jumps
assert refused('def f():\n try: pass\n except* V:\n  for x in y:\n   return') == jumps
assert refused('def f():\n while 1:\n  try: pass\n  except* V:\n   if x: continue') == jumps
assert refused('try: pass\nexcept* V:\n for i in x: break') is None
assert refused('try: pass\nexcept* V:\n def f(): return 1') is None
both = "cannot have both 'except' and 'except*' on the same 'try'"
assert refused('try: pass\nexcept* V: pass\nexcept T: pass') == both
assert refused('try: pass\nexcept V: pass\nexcept* T: pass') == both
assert refused('try: pass\nexcept*: pass') == 'expected one or more exception types'
assert refused('try: pass\nexcept* V, T: pass') is None
assert refused('try: pass\nexcept* V, T as e: pass') == "multiple exception types must be parenthesized when using 'as'"
