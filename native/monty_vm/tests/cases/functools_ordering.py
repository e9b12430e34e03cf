# functools.total_ordering, functools.cmp_to_key
from functools import total_ordering, cmp_to_key


def error(f, *args, **kwargs):
    try:
        f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
    return None


def make(name):
    class Base:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            return self.n == other.n if isinstance(other, Base) else NotImplemented
    compare = {
        '__lt__': lambda a, b: a < b, '__le__': lambda a, b: a <= b, '__gt__': lambda a, b: a > b, '__ge__': lambda a, b: a >= b,
    }[name]
    setattr(Base, name, lambda self, other: compare(self.n, other.n) if isinstance(other, Base) else NotImplemented)
    return total_ordering(Base)


for name in ('__lt__', '__le__', '__gt__', '__ge__'):
    T = make(name)
    one, two = T(1), T(2)
    assert one < two and not two < one and not one < T(1), name
    assert one <= two and one <= T(1) and not two <= one, name
    assert two > one and not one > two and not two > T(2), name
    assert two >= one and two >= T(2) and not one >= two, name
    assert [x.n for x in sorted([T(3), T(1), T(2)])] == [1, 2, 3], name
    assert max(one, two) is two and min(two, one) is one
    assert error(lambda: one < 5).startswith('TypeError: ') and error(lambda: one >= 5).startswith('TypeError: ')


class Nothing:
    pass


assert error(total_ordering, Nothing) == 'ValueError: must define at least one ordering operation: < > <= >='


@total_ordering
class Version:
    """A version."""

    def __init__(self, text):
        self.parts = [int(x) for x in text.split('.')]

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


assert Version('1.10') > Version('1.9') and Version('2.0') >= Version('2.0') and Version.__doc__ == 'A version.'
assert Version.__gt__.__name__ == '__gt__' and Version('1') <= Version('1.0.1')
assert error(lambda: Version('1') < 3) == "AttributeError: 'int' object has no attribute 'parts'"


@total_ordering
class Both:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __ge__(self, other):
        return 'own'

    def __eq__(self, other):
        return self.n == other.n


assert (Both(1) >= Both(2)) == 'own' and Both(1) <= Both(1)


# cmp_to_key
def by_length(a, b):
    return len(a) - len(b)


words = ['ccc', 'a', 'bb', 'dddd', 'x']
assert sorted(words, key=cmp_to_key(by_length)) == ['a', 'x', 'bb', 'ccc', 'dddd']
assert sorted(words, key=cmp_to_key(by_length), reverse=True) == ['dddd', 'ccc', 'bb', 'a', 'x']
assert max(words, key=cmp_to_key(by_length)) == 'dddd' and min(words, key=cmp_to_key(by_length)) == 'a'
numbers = [5, 2, 9, 1]
numbers.sort(key=cmp_to_key(lambda a, b: b - a))
assert numbers == [9, 5, 2, 1]
K = cmp_to_key(lambda a, b: (a > b) - (a < b))
assert K(1) < K(2) and K(1) == K(1) and K(2) > K(1) and K(1) <= K(1) and K(2) >= K(1) and not K(1) == K(2) and K(1) != K(2)
assert K(5).obj == 5
assert error(lambda: K(1) < 5) == 'TypeError: other argument must be K instance'
assert error(cmp_to_key) == "TypeError: cmp_to_key() missing required argument 'mycmp' (pos 1)"
assert sorted([3, 1, 2], key=cmp_to_key(mycmp=lambda a, b: a - b)) == [1, 2, 3]


def largest(numbers):
    texts = sorted(map(str, numbers), key=cmp_to_key(lambda a, b: -1 if a + b > b + a else 1))
    return ''.join(texts)


assert largest([3, 30, 34, 5, 9]) == '9534330' and largest([10, 2]) == '210'
boom = cmp_to_key(lambda a, b: 1 / 0)
assert error(sorted, [1, 2], key=boom) == 'ZeroDivisionError: division by zero'
assert error(sorted, [1, 2], key=cmp_to_key(lambda a, b: 'x')) == "TypeError: '<' not supported between instances of 'str' and 'int'"
