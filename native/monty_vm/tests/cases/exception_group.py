# ExceptionGroup: making and splitting.
def shape(e):
    if e is None or not isinstance(e, BaseExceptionGroup):
        return e and (type(e).__name__, *e.args)
    return (type(e).__name__, e.message, [shape(x) for x in e.exceptions])


def error(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


g = ExceptionGroup('g', [ValueError(1), TypeError(2)])
assert g.message == 'g' and g.args == ('g', [g.exceptions[0], g.exceptions[1]])
assert type(g.exceptions) is tuple and len(g.exceptions) == 2
assert str(g) == 'g (2 sub-exceptions)'
assert str(ExceptionGroup('x', [ValueError()])) == 'x (1 sub-exception)'
assert repr(g) == "ExceptionGroup('g', [ValueError(1), TypeError(2)])"
assert repr(ExceptionGroup('t', (ValueError(),))) == "ExceptionGroup('t', (ValueError(),))"
assert isinstance(g, Exception) and isinstance(g, BaseExceptionGroup)
assert issubclass(ExceptionGroup, Exception) and not issubclass(BaseExceptionGroup, Exception)
assert ExceptionGroup.__mro__ == (ExceptionGroup, BaseExceptionGroup, Exception, BaseException, object)
assert ExceptionGroup.__bases__ == (BaseExceptionGroup, Exception)
assert ExceptionGroup.__base__ is BaseExceptionGroup
try:
    raise g
except Exception as e:
    assert e is g
else:
    assert False

# The type follows the members.
assert type(BaseExceptionGroup('x', [ValueError()])) is ExceptionGroup
assert type(BaseExceptionGroup('x', [KeyboardInterrupt(), ValueError()])) is BaseExceptionGroup
assert error(ExceptionGroup, 'x', [KeyboardInterrupt()]) == 'TypeError: Cannot nest BaseExceptions in an ExceptionGroup'

for args, wanted in [
    (('x', []), 'ValueError: second argument (exceptions) must be a non-empty sequence'),
    (('x', 5), 'TypeError: second argument (exceptions) must be a sequence'),
    (('x', {ValueError()}), 'TypeError: second argument (exceptions) must be a sequence'),
    (('x', iter([])), 'TypeError: second argument (exceptions) must be a sequence'),
    (('x', 'ab'), 'ValueError: Item 0 of second argument (exceptions) is not an exception'),
    (('x', [ValueError(), 5]), 'ValueError: Item 1 of second argument (exceptions) is not an exception'),
    (('x', [ValueError]), 'ValueError: Item 0 of second argument (exceptions) is not an exception'),
    ((5, [ValueError()]), 'TypeError: BaseExceptionGroup.__new__() argument 1 must be str, not int'),
    (('x',), 'TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)'),
    (('x', [ValueError()], 3), 'TypeError: BaseExceptionGroup.__new__() takes exactly 2 arguments (3 given)'),
]:
    assert error(ExceptionGroup, *args) == wanted, error(ExceptionGroup, *args)
for name in ('message', 'exceptions'):
    assert error(setattr, g, name, 1) == 'AttributeError: readonly attribute'

# Later changes of the list do not reach the group.
members = [ValueError(1)]
group = ExceptionGroup('q', members)
members.append(TypeError())
assert len(group.exceptions) == 1 and repr(group) == "ExceptionGroup('q', [ValueError(1), TypeError()])"


class Sub(list):
    pass


assert len(ExceptionGroup('x', Sub([ValueError()])).exceptions) == 1


# ---- split and subgroup ----
class Own(Exception):
    pass


class Child(Own):
    pass


class MyGroup(ExceptionGroup):
    pass


tree = ExceptionGroup('g', [Own(1), TypeError(2), MyGroup('in', [Child(3), KeyError(4)])])
own = ('ExceptionGroup', 'g', [('Own', 1), ('ExceptionGroup', 'in', [('Child', 3)])])
others = ('ExceptionGroup', 'g', [('TypeError', 2), ('ExceptionGroup', 'in', [('KeyError', 4)])])
match, rest = tree.split(Own)
assert shape(match) == own and shape(rest) == others
assert shape(tree.subgroup(Own)) == own
assert shape(tree.split(Child)[0]) == ('ExceptionGroup', 'g', [('ExceptionGroup', 'in', [('Child', 3)])])
match, rest = tree.split((Own, KeyError))
assert shape(match) == ('ExceptionGroup', 'g', [('Own', 1), ('ExceptionGroup', 'in', [('Child', 3), ('KeyError', 4)])])
assert shape(rest) == ('ExceptionGroup', 'g', [('TypeError', 2)])
assert tree.subgroup(MyGroup).exceptions == (tree.exceptions[2],)
assert tree.split(Exception) == (tree, None)
match, rest = tree.split(OSError)
assert match is None and rest is not tree and shape(rest)[2][0] == ('Own', 1)
assert tree.split(()) [0] is None
assert tree.subgroup(OSError) is None
assert tree.split(BaseExceptionGroup) == (tree, None)
# With a condition.
match, rest = tree.split(lambda e: isinstance(e, (TypeError, KeyError)))
assert shape(match) == others and shape(rest) == own
assert tree.subgroup(lambda e: True) is tree
assert tree.split(lambda e: False)[0] is None
asked = []
tree.subgroup(lambda e: asked.append(type(e).__name__))
assert asked == ['ExceptionGroup', 'Own', 'TypeError', 'MyGroup', 'Child', 'KeyError']
assert error(tree.split, lambda e: 1 / 0) == 'ZeroDivisionError: division by zero'
wrong = 'TypeError: expected an exception type, a tuple of exception types, or a callable (other than a class)'
for condition in (5, int, (ValueError, 5), (ValueError, int), 'x', [ValueError], None):
    assert error(tree.split, condition) == wrong
    assert error(tree.subgroup, condition) == wrong

# Parts have what the whole has.
source = ExceptionGroup('s', [ValueError(1), TypeError(2)])
source.add_note('note')
source.__cause__ = cause = KeyError('cause')
source.__context__ = context = OSError('context')
try:
    raise source
except ExceptionGroup:
    pass
match, rest = source.split(ValueError)
for part in (match, rest, source.subgroup(TypeError)):
    assert part.__cause__ is cause and part.__context__ is context
    assert part.__notes__ == ['note'] and part.__notes__ is not source.__notes__
    assert part.__traceback__.tb_lineno == source.__traceback__.tb_lineno
    assert part.__suppress_context__ is True


# ---- derive ----
assert shape(g.derive([KeyError(5)])) == ('ExceptionGroup', 'g', [('KeyError', 5)])
assert type(g.derive([KeyboardInterrupt()])) is BaseExceptionGroup
assert type(MyGroup('m', [ValueError()]).derive([ValueError()])) is ExceptionGroup
assert error(g.derive, []) == 'ValueError: second argument (exceptions) must be a non-empty sequence'
assert error(g.derive, 5) == 'TypeError: second argument (exceptions) must be a sequence'


class Coded(ExceptionGroup):
    def __new__(cls, members, code):
        self = super().__new__(cls, 'coded', members)
        self.code = code
        return self

    def derive(self, members):
        return Coded(members, self.code)


class Wrong(ExceptionGroup):
    def derive(self, members):
        return 5


coded = Coded([Own(1), Coded([TypeError(2)], 5), TypeError(3)], 42)
match, rest = coded.split(Own)
assert (type(match), match.code, shape(match)) == (Coded, 42, ('Coded', 'coded', [('Own', 1)]))
assert (rest.code, rest.exceptions[0].code) == (42, 5)
assert shape(rest) == ('Coded', 'coded', [('Coded', 'coded', [('TypeError', 2)]), ('TypeError', 3)])
assert error(Wrong('w', [ValueError(), TypeError()]).split, ValueError) == 'TypeError: derive must return an instance of BaseExceptionGroup'


# ---- subclasses ----
class Base(BaseExceptionGroup):
    pass


class Both(BaseExceptionGroup, ValueError):
    pass


assert type(Base('b', [ValueError()])) is Base and not isinstance(Base('b', [ValueError()]), Exception)
assert isinstance(Both('b', [ValueError()]), ValueError)
assert error(MyGroup, 'x', [KeyboardInterrupt()]) == "TypeError: Cannot nest BaseExceptions in 'MyGroup'"
assert error(Both, 'x', [KeyboardInterrupt()]) == "TypeError: Cannot nest BaseExceptions in 'Both'"
assert type(Base('b', [KeyboardInterrupt()]).exceptions[0]) is KeyboardInterrupt
assert MyGroup.__mro__[1:] == ExceptionGroup.__mro__
assert repr(MyGroup('m', [ValueError(1)])) == "MyGroup('m', [ValueError(1)])"
assert str(MyGroup('m', [ValueError(1)])) == 'm (1 sub-exception)'

# ---- deep ones ----
deep = ValueError('deep')
for i in range(60):
    deep = ExceptionGroup(str(i), [deep, TypeError(i)])
match, rest = deep.split(ValueError)
depth = 0
while isinstance(match, ExceptionGroup):
    [match] = match.exceptions
    depth += 1
assert depth == 60 and match.args == ('deep',)
assert len(rest.exceptions) == 2

# ---- one call, groups of different classes ----
class Says(ExceptionGroup):
    def split(self, condition):
        return 'own split'


answers = [e.split(KeyError) for e in (g, Says('s', [ValueError()]), g, Says('s', [ValueError()]))]
assert [a if isinstance(a, str) else a[0] for a in answers] == [None, 'own split', None, 'own split']
