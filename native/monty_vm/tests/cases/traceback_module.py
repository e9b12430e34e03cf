# The traceback module: texts, summaries, chains, groups, limits.
import io
import sys
import traceback
from traceback import FrameSummary, StackSummary, TracebackException

HERE = traceback.extract_stack()[-1].filename


def of(texts):
    # Lines of this file count from the line of `divide`.
    texts = [texts] if isinstance(texts, str) else list(texts)
    out = []
    for text in texts:
        before, found, after = text.partition(f'"{HERE}", line ')
        if found:
            number, _, rest = after.partition(',')
            text = f'{before}"F", line {int(number) - FIRST},{rest}'
        out.append(text)
    return out


def fails(kind, message, f, *args, **kwds):
    try:
        f(*args, **kwds)
    except kind as e:
        assert type(e) is kind and str(e) == message, (type(e), str(e))
    else:
        assert False, 'nothing raised'


def divide(n):
    return 1 / n
def outer():
    divide(0)
def chained():
    try:
        try:
            divide(0)
        except ZeroDivisionError as e:
            raise KeyError('k') from e
    except KeyError:
        raise ValueError('v')
def deep(n):
    if n:
        return deep(n - 1)
    [][n]
def over_lines():
    return (1 +
            divide(0) +
            2)
def group():
    raise ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [KeyError(2), TypeError('a\nb')])])
def caught(f, *args):
    try:
        f(*args)
    except Exception as e:
        return e


FIRST = divide.__code__.co_firstlineno
error = caught(outer)
assert of(traceback.format_exception(error)) == ['Traceback (most recent call last):\n', '  File "F", line 24, in caught\n    f(*args)\n    ~^^^^^^^\n', '  File "F", line 3, in outer\n    divide(0)\n    ~~~~~~^^^\n', '  File "F", line 1, in divide\n    return 1 / n\n           ~~^~~\n', 'ZeroDivisionError: division by zero\n']
assert of(traceback.format_tb(error.__traceback__)) == ['  File "F", line 24, in caught\n    f(*args)\n    ~^^^^^^^\n', '  File "F", line 3, in outer\n    divide(0)\n    ~~~~~~^^^\n', '  File "F", line 1, in divide\n    return 1 / n\n           ~~^~~\n']
assert of(traceback.format_exception(error, limit=1)) == ['Traceback (most recent call last):\n', '  File "F", line 24, in caught\n    f(*args)\n    ~^^^^^^^\n', 'ZeroDivisionError: division by zero\n']
assert of(traceback.format_exception(error, limit=-1)) == ['Traceback (most recent call last):\n', '  File "F", line 1, in divide\n    return 1 / n\n           ~~^~~\n', 'ZeroDivisionError: division by zero\n']
assert of(traceback.format_exception(error, limit=0)) == ['ZeroDivisionError: division by zero\n']
assert traceback.format_exception(type(error), error, error.__traceback__) == traceback.format_exception(error)
assert traceback.format_exception(ValueError, ValueError('x'), None) == ['ValueError: x\n']
assert traceback.format_exception(None) == ['NoneType: None\n']
assert traceback.format_exception_only(error) == ['ZeroDivisionError: division by zero\n']
assert traceback.format_exception_only(ValueError, ValueError('q')) == ['ValueError: q\n']
assert traceback.format_exception_only(KeyError('a\nb')) == ["KeyError: 'a\\nb'\n"]
assert traceback.format_exception_only(ValueError('a\nb')) == ['ValueError: a\nb\n']
assert traceback.format_exception_only(None) == ['NoneType: None\n']
assert traceback.format_exc() == 'NoneType: None\n'
try:
    outer()
except ZeroDivisionError as e:
    text = traceback.format_exc()
    assert text == ''.join(traceback.format_exception(e)) and text.endswith('ZeroDivisionError: division by zero\n')
    out = io.StringIO()
    traceback.print_exc(file=out)
    assert out.getvalue() == text
    out = io.StringIO()
    traceback.print_exc(limit=1, file=out)
    assert out.getvalue() == traceback.format_exc(limit=1)
    assert sys.exc_info() == (ZeroDivisionError, e, e.__traceback__) and sys.exception() is e
    old, sys.stderr = sys.stderr, io.StringIO()
    traceback.print_exc()
    assert sys.stderr.getvalue() == text
    sys.stderr = old
assert sys.exc_info() == (None, None, None) and sys.exception() is None
out = io.StringIO()
traceback.print_exception(error, file=out)
assert out.getvalue() == ''.join(traceback.format_exception(error))
out = io.StringIO()
traceback.print_tb(error.__traceback__, limit=2, file=out)
assert out.getvalue() == ''.join(traceback.format_tb(error.__traceback__, 2))
fails(TypeError, 'Exception expected for value, int found', traceback.format_exception, 5)
fails(TypeError, 'Exception expected for value, type found', traceback.format_exception, ValueError)
fails(ValueError, 'Both or neither of value and tb must be given', traceback.format_exception, ValueError, 1)

# summaries
stack = traceback.extract_tb(error.__traceback__)
assert type(stack) is StackSummary and isinstance(stack, list) and len(stack) == 3
frame = stack[1]
assert type(frame) is FrameSummary and frame.filename == HERE and frame.name == 'outer' and frame.line == 'divide(0)' and frame.locals is None
assert (frame.lineno - FIRST, frame.end_lineno - FIRST, frame.colno, frame.end_colno, len(frame)) == (3, 3, 4, 13, 4)
assert list(frame) == [HERE, frame.lineno, 'outer', 'divide(0)'] and frame[2] == 'outer' and frame[-1] == 'divide(0)' and frame == tuple(frame)
assert frame == stack[1] and frame != stack[0] and frame != ('a',) and repr(frame) == f'<FrameSummary file {HERE}, line {frame.lineno} in outer>'
fails(TypeError, "unhashable type: 'FrameSummary'", hash, frame)
assert of(stack.format()) == of(traceback.format_tb(error.__traceback__)) == of(traceback.format_list(stack))
assert [f.name for f in traceback.extract_tb(error.__traceback__, limit=1)] == ['caught']
assert [f.name for f in traceback.extract_tb(error.__traceback__, limit=-2)] == ['outer', 'divide']
assert traceback.extract_tb(error.__traceback__, 0) == [] and traceback.extract_tb(None) == []
assert traceback.format_list([('a.py', 3, 'foo', 'x = 1'), ('b.py', 4, 'bar', None)]) == ['  File "a.py", line 3, in foo\n    x = 1\n', '  File "b.py", line 4, in bar\n']
assert traceback.format_list([FrameSummary('a.py', 3, 'foo', line='   x = 1  ')]) == ['  File "a.py", line 3, in foo\n    x = 1\n']
assert StackSummary.from_list([('a.py', 3, 'foo', 'x = 1')] * 6 + [('a.py', 4, 'foo', '')] * 4).format() == ['  File "a.py", line 3, in foo\n    x = 1\n', '  File "a.py", line 3, in foo\n    x = 1\n', '  File "a.py", line 3, in foo\n    x = 1\n', '  [Previous line repeated 3 more times]\n', '  File "a.py", line 4, in foo\n', '  File "a.py", line 4, in foo\n', '  File "a.py", line 4, in foo\n', '  [Previous line repeated 1 more time]\n']
frame = FrameSummary('a.py', 3, 'foo', locals={'b': 1, 'a': 'x'}, line='l')
assert (frame.locals, frame.line, StackSummary.from_list([frame]).format()) == ({'b': '1', 'a': "'x'"}, 'l', ['  File "a.py", line 3, in foo\n    l\n    a = \'x\'\n    b = 1\n'])
frame = FrameSummary('nofile.py', 3, 'foo')
assert (frame.line, StackSummary.from_list([frame]).format(), frame.end_lineno, frame.colno, frame.end_colno) == ('', ['  File "nofile.py", line 3, in foo\n'], 3, None, None)
frame = FrameSummary('a.py', 3, 'foo', lookup_line=False, line='  call(x) + y', end_lineno=3, colno=2, end_colno=13)
assert StackSummary.from_list([frame]).format() == ['  File "a.py", line 3, in foo\n    call(x) + y\n    ~~~~~~~~^~~\n']
assert (FrameSummary('a.py', None, 'foo').line, repr(FrameSummary('a.py', None, 'foo'))) == (None, '<FrameSummary file a.py, line None in foo>')
assert [(f.f_code.co_name, line - FIRST) for f, line in traceback.walk_tb(error.__traceback__)][1:] == [('outer', 3), ('divide', 1)]
assert of(StackSummary.extract(traceback.walk_tb(error.__traceback__)).format()[1:]) == ['  File "F", line 3, in outer\n    divide(0)\n', '  File "F", line 1, in divide\n    return 1 / n\n']
assert len(StackSummary.extract(traceback.walk_tb(error.__traceback__), limit=1, lookup_lines=False)) == 1
out = io.StringIO()
traceback.print_list(stack, file=out)
assert out.getvalue() == ''.join(stack.format())


class Short(StackSummary):
    def format_frame_summary(self, frame, **kwargs):
        return None if frame.name == 'outer' else f'{frame.name}\n'


assert Short(stack).format() == ['caught\n', 'divide\n'] and type(Short.from_list(stack)) is StackSummary

# chains
error = caught(chained)
assert of(traceback.format_exception(error)) == ['Traceback (most recent call last):\n', '  File "F", line 7, in chained\n    divide(0)\n    ~~~~~~^^^\n', '  File "F", line 1, in divide\n    return 1 / n\n           ~~^~~\n', 'ZeroDivisionError: division by zero\n', '\nThe above exception was the direct cause of the following exception:\n\n', 'Traceback (most recent call last):\n', '  File "F", line 9, in chained\n    raise KeyError(\'k\') from e\n', "KeyError: 'k'\n", '\nDuring handling of the above exception, another exception occurred:\n\n', 'Traceback (most recent call last):\n', '  File "F", line 24, in caught\n    f(*args)\n    ~^^^^^^^\n', '  File "F", line 11, in chained\n    raise ValueError(\'v\')\n', 'ValueError: v\n']
assert of(traceback.format_exception(error, chain=False)) == ['Traceback (most recent call last):\n', '  File "F", line 24, in caught\n    f(*args)\n    ~^^^^^^^\n', '  File "F", line 11, in chained\n    raise ValueError(\'v\')\n', 'ValueError: v\n']
assert traceback.format_exception(error, limit=0) == ['ZeroDivisionError: division by zero\n', '\nThe above exception was the direct cause of the following exception:\n\n', "KeyError: 'k'\n", '\nDuring handling of the above exception, another exception occurred:\n\n', 'ValueError: v\n']
a, b = ValueError('a'), KeyError('b')
a.__cause__, b.__cause__ = b, a
assert traceback.format_exception(a) == ["KeyError: 'b'\n", '\nThe above exception was the direct cause of the following exception:\n\n', 'ValueError: a\n']
a = ValueError('a')
a.__context__ = KeyError('c')
assert traceback.format_exception(a) == ["KeyError: 'c'\n", '\nDuring handling of the above exception, another exception occurred:\n\n', 'ValueError: a\n']
a.__suppress_context__ = True
assert traceback.format_exception(a) == ['ValueError: a\n']
assert of(traceback.format_exception(caught(deep, 8))[2:]) == ['  File "F", line 14, in deep\n    return deep(n - 1)\n', '  File "F", line 14, in deep\n    return deep(n - 1)\n', '  File "F", line 14, in deep\n    return deep(n - 1)\n', '  [Previous line repeated 5 more times]\n', '  File "F", line 15, in deep\n    [][n]\n    ~~^^^\n', 'IndexError: list index out of range\n']
assert of(traceback.format_exception(caught(over_lines))[2:]) == ['  File "F", line 18, in over_lines\n    divide(0) +\n    ~~~~~~^^^\n', '  File "F", line 1, in divide\n    return 1 / n\n           ~~^~~\n', 'ZeroDivisionError: division by zero\n']
frame = traceback.extract_tb(caught(over_lines).__traceback__)[1]
assert (frame.lineno - FIRST, frame.end_lineno - FIRST, frame.colno, frame.end_colno, frame.line) == (18, 18, 12, 21, 'divide(0) +')
assert of(traceback.format_exception(caught(exec, 'x = 1\n1/0'))[2:]) == ['  File "<string>", line 2, in <module>\n', 'ZeroDivisionError: division by zero\n']

summary = TracebackException.from_exception(error)
assert str(summary) == 'v' and summary.exc_type_str == 'ValueError' and type(summary.stack) is StackSummary and len(summary.stack) == 2
assert summary.__cause__ is None and summary.__context__.exc_type_str == 'KeyError' and summary.__suppress_context__ is False
assert summary.__context__.__cause__.exc_type_str == 'ZeroDivisionError' and summary.__notes__ is None and summary.exceptions is None
assert summary.__context__.__suppress_context__ is True and summary.__context__.__context__ is None
assert list(summary.format_exception_only()) == ['ValueError: v\n']
assert list(summary.format()) == traceback.format_exception(error) and list(summary.format(chain=False)) == traceback.format_exception(error, chain=False)
assert summary == TracebackException.from_exception(error) and summary != 5 and summary != error and summary != TracebackException.from_exception(a)
out = io.StringIO()
summary.print(file=out, chain=False)
assert out.getvalue() == ''.join(traceback.format_exception(error, chain=False))
assert ''.join(TracebackException(ValueError, ValueError('a'), None).format()) == 'ValueError: a\n'
assert (summary.max_group_width, summary.max_group_depth) == (15, 10)

# groups and notes
error = caught(group)
error.add_note('note\nsecond')
assert of(traceback.format_exception(error)) == ['  + Exception Group Traceback (most recent call last):\n', '  |   File "F", line 24, in caught\n  |     f(*args)\n  |     ~^^^^^^^\n', '  |   File "F", line 21, in group\n  |     raise ExceptionGroup(\'eg\', [ValueError(1), ExceptionGroup(\'in\', [KeyError(2), TypeError(\'a\\nb\')])])\n', '  | ExceptionGroup: eg (2 sub-exceptions)\n', '  | note\n', '  | second\n', '  +-+---------------- 1 ----------------\n', '    | ValueError: 1\n', '    +---------------- 2 ----------------\n', '    | ExceptionGroup: in (2 sub-exceptions)\n', '    +-+---------------- 1 ----------------\n', '      | KeyError: 2\n', '      +---------------- 2 ----------------\n', '      | TypeError: a\n      | b\n', '      +------------------------------------\n']
assert of(traceback.format_exception(error, limit=0)) == ['  | ExceptionGroup: eg (2 sub-exceptions)\n', '  | note\n', '  | second\n', '  +-+---------------- 1 ----------------\n', '    | ValueError: 1\n', '    +---------------- 2 ----------------\n', '    | ExceptionGroup: in (2 sub-exceptions)\n', '    +-+---------------- 1 ----------------\n', '      | KeyError: 2\n', '      +---------------- 2 ----------------\n', '      | TypeError: a\n      | b\n', '      +------------------------------------\n']
assert traceback.format_exception_only(error) == ['ExceptionGroup: eg (2 sub-exceptions)\n', 'note\n', 'second\n']
assert traceback.format_exception_only(error, show_group=True) == ['ExceptionGroup: eg (2 sub-exceptions)\n', 'note\n', 'second\n', '   ValueError: 1\n', '   ExceptionGroup: in (2 sub-exceptions)\n', '      KeyError: 2\n', '      TypeError: a\n', '      b\n']
assert of(TracebackException.from_exception(error, limit=0, max_group_width=1).format()) == ['  | ExceptionGroup: eg (2 sub-exceptions)\n', '  | note\n', '  | second\n', '  +-+---------------- 1 ----------------\n', '    | ValueError: 1\n', '    +---------------- ... ----------------\n', '    | and 1 more exception\n', '    +------------------------------------\n']
assert of(TracebackException.from_exception(error, limit=0, max_group_depth=1).format()) == ['  | ExceptionGroup: eg (2 sub-exceptions)\n', '  | note\n', '  | second\n', '  +-+---------------- 1 ----------------\n', '    | ValueError: 1\n', '    +---------------- 2 ----------------\n', '    | ... (max_group_depth is 1)\n', '    +------------------------------------\n']
assert [e.exc_type_str for e in TracebackException.from_exception(error).exceptions] == ['ValueError', 'ExceptionGroup']
inner = ExceptionGroup('with cause', [ValueError(1)])
inner.__cause__ = KeyError('why')
assert traceback.format_exception(ExceptionGroup('outer', [inner, OSError()])) == ['  | ExceptionGroup: outer (2 sub-exceptions)\n', '  +-+---------------- 1 ----------------\n', "    | KeyError: 'why'\n", '    | \n    | The above exception was the direct cause of the following exception:\n    | \n', '    | ExceptionGroup: with cause (1 sub-exception)\n', '    +-+---------------- 1 ----------------\n', '      | ValueError: 1\n', '      +------------------------------------\n', '    +---------------- 2 ----------------\n', '    | OSError\n', '    +------------------------------------\n']
e = ValueError()
for notes in (['a', 5], 'abc', 5, ('x',), [], None):
    e.__notes__ = notes
    assert (notes, traceback.format_exception_only(e)) in [(['a', 5], ['ValueError\n', 'a\n', '5\n']), ('abc', ['ValueError\n', "'abc'\n"]), (5, ['ValueError\n', '5\n']), (('x',), ['ValueError\n', 'x\n']), ([], ['ValueError\n']), (None, ['ValueError\n'])]

# special classes
try:
    compile('x = = 1', 'file.py', 'exec')
except SyntaxError as e:
    assert traceback.format_exception_only(e) == ['  File "file.py", line 1\n', '    x = = 1\n', '        ^\n', 'SyntaxError: invalid syntax\n']
    s = TracebackException.from_exception(e)
    assert (s.filename, s.lineno, s.end_lineno, s.text.rstrip(), s.offset, s.end_offset, s.msg) == ('file.py', '1', '1', 'x = = 1', 5, 6, 'invalid syntax')
assert traceback.format_exception_only(SyntaxError('just text')) == ['SyntaxError: just text\n']
try:
    prnt
except NameError as e:
    assert traceback.format_exception_only(e) == ["NameError: name 'prnt' is not defined\n"]
    assert str(TracebackException.from_exception(e)) == "name 'prnt' is not defined. Did you mean: 'print'?"
try:
    [].apend
except AttributeError as e:
    assert traceback.format_exception_only(e) == ["AttributeError: 'list' object has no attribute 'apend'. Did you mean: 'append'?\n"]


class Bad(Exception):
    def __str__(self):
        raise ValueError


class Custom(Exception):
    def __str__(self):
        return 'custom text'


class Space:
    class Inner(Exception):
        pass


assert traceback.format_exception_only(Custom(1)) == ['Custom: custom text\n']
Bad.__module__ = Custom.__module__ = Space.Inner.__module__ = 'some.module'
assert traceback.format_exception_only(Bad()) == ['some.module.Bad: <exception str() failed>\n']
assert traceback.format_exception_only(Custom(1)) == ['some.module.Custom: custom text\n']
assert traceback.format_exception_only(Space.Inner('z')) == ['some.module.Space.Inner: z\n']

# stacks and traceback objects
def stacks():
    return traceback.extract_stack(), traceback.format_stack(limit=1), traceback.extract_stack(limit=2)


whole, texts, two = stacks()
assert [f.name for f in whole[-2:]] == [f.name for f in two] == ['<module>', 'stacks'] and whole[-1].line.startswith('return traceback.')
assert len(texts) == 1 and ', in stacks\n    return traceback.extract_stack()' in texts[0] and '^' not in texts[0]
out = io.StringIO()
traceback.print_stack(limit=1, file=out)
assert out.getvalue().endswith(', in <module>\n    traceback.print_stack(limit=1, file=out)\n')
tb = caught(outer).__traceback__
assert tb.tb_frame.f_code.co_name == 'caught' and tb.tb_next.tb_frame.f_code.co_name == 'outer' and tb.tb_next.tb_next.tb_next is None
assert tb.tb_next.tb_lineno - FIRST == 3 and tb.tb_next.tb_frame.f_code.co_filename == HERE and tb.tb_lasti >= 0
e = ValueError('moved')
assert e.__traceback__ is None and e.with_traceback(tb) is e and e.__traceback__ is tb
assert of(traceback.format_exception(e))[2:] == ['  File "F", line 3, in outer\n    divide(0)\n    ~~~~~~^^^\n', '  File "F", line 1, in divide\n    return 1 / n\n           ~~^~~\n', 'ValueError: moved\n']
assert traceback.clear_frames(tb) is None
