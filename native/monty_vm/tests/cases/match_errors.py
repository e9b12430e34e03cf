# What is wrong with patterns, when they are compiled and when they run.
class Foo:
    pass


class One:
    __match_args__ = ('x',)
    x = 1


class Empty:
    __match_args__ = ()


class Listed:
    __match_args__ = ['x']


class Numbers:
    __match_args__ = ('x', 2)
    x = 1


class Missing:
    __match_args__ = ('y', 2)


class Twice:
    __match_args__ = ('x', 'x')
    x = 1


class NoneArgs:
    __match_args__ = None


class TupleArgs:
    __match_args__ = type('Args', (tuple,), {})(['x'])
    x = 1


class StrArgs:
    __match_args__ = (type('Text', (str,), {})('x'),)
    x = 1


class Meta(type):
    @property
    def __match_args__(cls):
        if cls.__name__ == 'Bad':
            raise ValueError('bad')
        raise AttributeError('none')


class Bad(metaclass=Meta):
    pass


class Nothing(metaclass=Meta):
    pass


class Lazy:
    __match_args__ = ('x', 'x', 5)

    @property
    def x(self):
        return 1


class LazyNumbers(Lazy):
    __match_args__ = ('x', 5)


def run(pattern, subject):
    try:
        exec(f'match subject:\n    case {pattern}: pass\n', globals() | {'subject': subject})
    except Exception as error:
        return f'{type(error).__name__}: {error}'


checks = [
    ('Foo(1)', Foo(), 'TypeError: Foo() accepts 0 positional sub-patterns (1 given)'),
    ('Foo(1, 2)', Foo(), 'TypeError: Foo() accepts 0 positional sub-patterns (2 given)'),
    ('Foo(1, 2)', 3, None),
    ('One(1, 2)', One(), 'TypeError: One() accepts 1 positional sub-pattern (2 given)'),
    ('One(1)', One(), None),
    ('Empty(1)', Empty(), 'TypeError: Empty() accepts 0 positional sub-patterns (1 given)'),
    ('Listed(1)', Listed(), 'TypeError: Listed.__match_args__ must be a tuple (got list)'),
    ('Listed()', Listed(), None),
    ('Numbers(1, 2)', Numbers(), 'TypeError: __match_args__ elements must be strings (got int)'),
    ('Numbers(1)', Numbers(), None),
    ('Missing(1, 2)', Missing(), None),
    ('Twice(1, 1)', Twice(), "TypeError: Twice() got multiple sub-patterns for attribute 'x'"),
    ('Twice(1, x=1)', Twice(), "TypeError: Twice() got multiple sub-patterns for attribute 'x'"),
    ('One(1, x=1)', One(), "TypeError: One() got multiple sub-patterns for attribute 'x'"),
    ('NoneArgs(1)', NoneArgs(), 'TypeError: NoneArgs.__match_args__ must be a tuple (got NoneType)'),
    ('TupleArgs(1)', TupleArgs(), 'TypeError: TupleArgs.__match_args__ must be a tuple (got Args)'),
    ('StrArgs(1)', StrArgs(), 'TypeError: __match_args__ elements must be strings (got Text)'),
    ('Bad(1)', Bad(), 'ValueError: bad'),
    ('Nothing(1)', Nothing(), 'TypeError: Nothing() accepts 0 positional sub-patterns (1 given)'),
    ('Lazy(1, 1)', Lazy(), "TypeError: Lazy() got multiple sub-patterns for attribute 'x'"),
    ('LazyNumbers(1, 1)', LazyNumbers(), 'TypeError: __match_args__ elements must be strings (got int)'),
    ('LazyNumbers(1, x=1)', LazyNumbers(), "TypeError: LazyNumbers() got multiple sub-patterns for attribute 'x'"),
    ('int(1, 2)', 1, 'TypeError: int() accepts 1 positional sub-pattern (2 given)'),
    ('complex(1)', 1j, 'TypeError: complex() accepts 0 positional sub-patterns (1 given)'),
    ('object(1)', 1, 'TypeError: object() accepts 0 positional sub-patterns (1 given)'),
    ('range(1)', range(1), 'TypeError: range() accepts 0 positional sub-patterns (1 given)'),
    ('type(1)', int, 'TypeError: type() accepts 0 positional sub-patterns (1 given)'),
    ('Exception(1)', Exception(1), 'TypeError: Exception() accepts 0 positional sub-patterns (1 given)'),
    ('len()', 1, 'TypeError: called match pattern must be a class'),
    ('checks()', 1, 'TypeError: called match pattern must be a class'),
    ('One.x()', 1, 'TypeError: called match pattern must be a class'),
    ('nope()', 1, "NameError: name 'nope' is not defined"),
    ('nope.x', 1, "NameError: name 'nope' is not defined"),
    ('One.nope', 1, "AttributeError: type object 'One' has no attribute 'nope'"),
    ('One.nope()', 1, "AttributeError: type object 'One' has no attribute 'nope'"),
]
for pattern, subject, wanted in checks:
    assert run(pattern, subject) == wanted, (pattern, run(pattern, subject))


def refused(code):
    try:
        compile(code, '<code>', 'exec')
    except SyntaxError as error:
        return error.msg
    return None


def pattern_error(*patterns):
    return refused('match x:\n' + ''.join(f'    case {pattern}: pass\n' for pattern in patterns))


assert pattern_error('a', 'b') == "name capture 'a' makes remaining patterns unreachable"
assert pattern_error('_', 'b') == 'wildcard makes remaining patterns unreachable'
assert pattern_error('a | b') == "name capture 'a' makes remaining patterns unreachable"
assert pattern_error('_ | 1') == 'wildcard makes remaining patterns unreachable'
assert pattern_error('(a as b)', '1') == "name capture 'a' makes remaining patterns unreachable"
assert pattern_error('1 | a', '1') == "name capture 'a' makes remaining patterns unreachable"
assert pattern_error('1 | _') is None
assert pattern_error('a if x', 'b') is None
assert pattern_error('_ if x', '_') is None
assert pattern_error('a, a') == "multiple assignments to name 'a' in pattern"
assert pattern_error('[a, *a]') == "multiple assignments to name 'a' in pattern"
assert pattern_error('{"x": a, **a}') == "multiple assignments to name 'a' in pattern"
assert pattern_error('C(a, x=a)') == "multiple assignments to name 'a' in pattern"
assert pattern_error('(a as a)') == "multiple assignments to name 'a' in pattern"
assert pattern_error('[_, _]') is None
assert pattern_error('[a] | [b]') == 'alternative patterns bind different names'
assert pattern_error('[a] | 1') == 'alternative patterns bind different names'
assert pattern_error('1 | [a]') == 'alternative patterns bind different names'
assert pattern_error('[a] | (a, 1)') is None
assert pattern_error('[*a, *b]') == 'multiple starred names in sequence pattern'
assert pattern_error('{"a": 1, "a": 2}') == "mapping pattern checks duplicate key ('a')"
assert pattern_error('{1: 1, 1.0: 2}') == 'mapping pattern checks duplicate key (1.0)'
assert pattern_error('{1: 1, True: 2}') == 'mapping pattern checks duplicate key (True)'
assert pattern_error('C(x=1, x=2)') == 'attribute name repeated in class pattern: x'
assert pattern_error('C(x=1, 2)') == 'positional patterns follow keyword patterns'
assert pattern_error('f"a"') == 'patterns may only match literals and attribute lookups'
assert pattern_error('1 + 2') == 'imaginary number required in complex literal'
assert pattern_error('1j + 2j') == 'real number required in complex literal'
assert pattern_error('__debug__') == 'cannot assign to __debug__'
assert pattern_error('1 as _') == 'cannot use \'_\' as a target'
assert pattern_error('1 as 2') is not None
assert pattern_error('*a') is not None
assert pattern_error('{**a, "b": 1}') is not None
assert pattern_error('{**_}') is not None
assert pattern_error('{a: 1}') is not None
assert pattern_error('-a') is not None
assert pattern_error('a.b()', 'a.b', '()', '[]', '{}', '-1', "'x'") is None
assert refused('match x:\n    pass') is not None
assert refused('match x:\n') is not None
assert refused('match x:\ncase 1: pass') is not None
assert refused('case 1: pass') is not None
assert refused('match x:\n    case 1: return 5') == "'return' outside function"
assert refused('def f():\n    match x:\n        case y: pass\n    global y') == "name 'y' is assigned to before global declaration"
assert refused('def f():\n    match x:\n        case [y, *z]: nonlocal z') is not None
