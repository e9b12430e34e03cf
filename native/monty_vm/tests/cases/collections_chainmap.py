# ChainMap, UserDict, UserList, UserString.
import collections
import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence

def error(f, *args, **named):
    try:
        f(*args, **named)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- ChainMap ----
base = {'a': 1, 'b': 2}
top = {'b': 20, 'c': 30}
c = ChainMap(top, base)
assert repr(c) == "ChainMap({'b': 20, 'c': 30}, {'a': 1, 'b': 2})"
assert c['a'] == 1
assert c['b'] == 20
assert c.maps == [{'b': 20, 'c': 30}, {'a': 1, 'b': 2}]
assert len(c) == 3
assert list(c) == ['a', 'b', 'c']
assert list(c.items()) == [('a', 1), ('b', 20), ('c', 30)]
assert dict(c) == {'a': 1, 'b': 20, 'c': 30}
assert c.get('z') is None
assert c.get('z', 5) == 5
assert 'a' in c
assert ('z' in c) is False
assert bool(c) is True
assert bool(ChainMap()) is False
assert repr(ChainMap()) == 'ChainMap({})'
assert repr(ChainMap({}, {})) == 'ChainMap({}, {})'
assert c == {'a': 1, 'b': 20, 'c': 30}
assert c == ChainMap({'a': 1, 'b': 20, 'c': 30})
assert c != {}
assert list(c.keys()) == ['a', 'b', 'c']
assert list(c.values()) == [1, 20, 30]
assert sorted(c) == ['a', 'b', 'c']
assert list(reversed(list(c))) == ['c', 'b', 'a']
assert isinstance(c, MutableMapping)
c['a'] = 10
assert repr(c) == "ChainMap({'b': 20, 'c': 30, 'a': 10}, {'a': 1, 'b': 2})"
assert base == {'a': 1, 'b': 2}
assert top == {'b': 20, 'c': 30, 'a': 10}
assert c.pop('a') == 10
assert c.popitem() == ('c', 30)
assert repr(c) == "ChainMap({'b': 20}, {'a': 1, 'b': 2})"
assert c.setdefault('q', 7) == 7
assert c.setdefault('a', 8) == 1
assert c.update(w=1) is None
assert repr(c) == "ChainMap({'b': 20, 'q': 7, 'w': 1}, {'a': 1, 'b': 2})"
del c['w']
assert repr(c.new_child()) == "ChainMap({}, {'b': 20, 'q': 7}, {'a': 1, 'b': 2})"
assert repr(c.new_child({'n': 1})) == "ChainMap({'n': 1}, {'b': 20, 'q': 7}, {'a': 1, 'b': 2})"
assert repr(c.new_child(n=1)) == "ChainMap({'n': 1}, {'b': 20, 'q': 7}, {'a': 1, 'b': 2})"
assert repr(c.new_child({'m': 1}, n=1)) == "ChainMap({'m': 1, 'n': 1}, {'b': 20, 'q': 7}, {'a': 1, 'b': 2})"
assert repr(c.parents) == "ChainMap({'a': 1, 'b': 2})"
assert repr(ChainMap({1: 2}).parents) == 'ChainMap({})'
assert repr(c.copy()) == "ChainMap({'b': 20, 'q': 7}, {'a': 1, 'b': 2})"
assert (c.copy().maps[0] is top) is False
assert c.copy().maps[1] is base
assert repr(copy.copy(c)) == "ChainMap({'b': 20, 'q': 7}, {'a': 1, 'b': 2})"
assert repr(ChainMap.fromkeys('ab', 0)) == "ChainMap({'a': 0, 'b': 0})"
assert repr(ChainMap.fromkeys('a')) == "ChainMap({'a': None})"
assert repr(c | {'x': 1}) == "ChainMap({'b': 20, 'q': 7, 'x': 1}, {'a': 1, 'b': 2})"
assert repr({'x': 1} | c) == "ChainMap({'x': 1, 'a': 1, 'b': 20, 'q': 7})"
assert repr(c | ChainMap({'y': 2})) == "ChainMap({'b': 20, 'q': 7, 'y': 2}, {'a': 1, 'b': 2})"
assert repr(type(c | {})) == "<class 'collections.ChainMap'>"
assert repr(ChainMap({'a': 1}) | Counter('a')) == "ChainMap({'a': 1})"
c |= {'z': 26}
assert repr(c) == "ChainMap({'b': 20, 'q': 7, 'z': 26}, {'a': 1, 'b': 2})"
assert c.clear() is None
assert repr(c) == "ChainMap({}, {'a': 1, 'b': 2})"
assert top == {}
assert error(lambda: c['nothing']) == "KeyError: 'nothing'"
assert error(lambda: c.pop('nothing')) == 'KeyError: "Key not found in the first mapping: \'nothing\'"'
assert error(lambda: c.__delitem__('a')) == 'KeyError: "Key not found in the first mapping: \'a\'"'
assert error(lambda: c.popitem()) == "KeyError: 'No keys found in the first mapping.'"
assert error(lambda: c | 5) == "TypeError: unsupported operand type(s) for |: 'ChainMap' and 'int'"
assert error(lambda: c | [('a', 1)]) == "TypeError: unsupported operand type(s) for |: 'ChainMap' and 'list'"
assert error(lambda: hash(c)) == "TypeError: unhashable type: 'ChainMap'"
assert error(lambda: ChainMap(5)['x']) == "TypeError: 'int' object is not subscriptable"
assert error(lambda: c.new_child(1, 2)) == 'TypeError: ChainMap.new_child() takes from 1 to 2 positional arguments but 3 were given'
assert repr(ChainMap(5)) == 'ChainMap(5)'


class Deep(ChainMap):
    def __missing__(self, key):
        return 'missing ' + str(key)


assert Deep({})['q'] == 'missing q'
assert Deep({}).get('q') is None
assert ('q' in Deep({})) is False
assert repr(Deep({'a': 1})) == "Deep({'a': 1})"
assert repr(type(Deep().new_child())) == "<class '__main__.Deep'>"
assert repr(type(Deep().parents)) == "<class '__main__.Deep'>"
assert repr(type(Deep() | {})) == "<class '__main__.Deep'>"
loop = ChainMap({})
loop['me'] = loop
assert repr(loop) == "ChainMap({'me': ...})"
import builtins
assert ChainMap({'x': 1}, vars(builtins))['len'] is len

# ---- UserDict ----
u = UserDict({'a': 1}, b=2)
assert repr(u) == "{'a': 1, 'b': 2}"
assert u.data == {'a': 1, 'b': 2}
assert u['a'] == 1
assert len(u) == 2
assert list(u) == ['a', 'b']
assert 'a' in u
assert u.get('z', 0) == 0
assert u == {'a': 1, 'b': 2}
assert u == UserDict(a=1, b=2)
assert repr(UserDict()) == '{}'
assert repr(UserDict([('x', 1)])) == "{'x': 1}"
assert repr(UserDict(None)) == '{}'
assert isinstance(u, dict) is False
assert isinstance(u, Mapping)
assert str(u) == "{'a': 1, 'b': 2}"
assert repr(u | {'c': 3}) == "{'a': 1, 'b': 2, 'c': 3}"
assert repr({'c': 3} | u) == "{'c': 3, 'a': 1, 'b': 2}"
assert repr(type({'c': 3} | u)) == "<class 'collections.UserDict'>"
assert repr(u | UserDict(c=4)) == "{'a': 1, 'b': 2, 'c': 4}"
assert repr(u.copy()) == "{'a': 1, 'b': 2}"
assert repr(type(u.copy())) == "<class 'collections.UserDict'>"
assert repr(copy.copy(u)) == "{'a': 1, 'b': 2}"
assert repr(UserDict.fromkeys('ab', 1)) == "{'a': 1, 'b': 1}"
assert u.pop('a') == 1
assert u.setdefault('n', 1) == 1
assert u.popitem() == ('b', 2)
assert repr(u.items()) == "ItemsView({'n': 1})"
assert repr(u.keys()) == "KeysView({'n': 1})"
assert repr(u.values()) == "ValuesView({'n': 1})"
assert u.update(k=1) is None
assert repr(u) == "{'n': 1, 'k': 1}"
u |= {'w': 1}
assert repr(u) == "{'n': 1, 'k': 1, 'w': 1}"
assert u.clear() is None
assert repr(u) == '{}'
assert bool(u) is False
assert error(lambda: u['x']) == "KeyError: 'x'"
assert error(lambda: u.__delitem__('x')) == "KeyError: 'x'"
assert error(lambda: u.popitem()) == 'KeyError: '
assert error(lambda: UserDict(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: UserDict(1, 2)) == 'TypeError: UserDict.__init__() takes from 1 to 2 positional arguments but 3 were given'
assert error(lambda: u | 5) == "TypeError: unsupported operand type(s) for |: 'UserDict' and 'int'"
assert error(lambda: hash(u)) == "TypeError: unhashable type: 'UserDict'"


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        if key == key.lower():
            raise KeyError('none: ' + key)
        return self[key.lower()]

    def __contains__(self, key):
        return key.lower() in self.data


low = Lower({'A': 1}, B=2)
low.update(Ccc=3)
assert repr(low) == "{'a': 1, 'b': 2, 'ccc': 3}"
assert low['A'] == 1
assert low['b'] == 2
assert 'CCC' in low
assert low.get('CCC') == 3
assert low.setdefault('Q', 9) == 9
assert repr(low) == "{'a': 1, 'b': 2, 'ccc': 3, 'q': 9}"
assert repr(type(low.copy())) == "<class '__main__.Lower'>"
assert repr(low.copy()) == "{'a': 1, 'b': 2, 'ccc': 3, 'q': 9}"
assert error(lambda: low['nope']) == "KeyError: 'none: nope'"
assert error(lambda: low['NOPE']) == "KeyError: 'none: nope'"

# ---- UserList ----
l = UserList([3, 1, 2])
assert repr(l) == '[3, 1, 2]'
assert l.data == [3, 1, 2]
assert l[0] == 3
assert l[-1] == 2
assert repr(l[1:]) == '[1, 2]'
assert repr(type(l[1:])) == "<class 'collections.UserList'>"
assert len(l) == 3
assert 2 in l
assert list(l) == [3, 1, 2]
assert l == [3, 1, 2]
assert l == UserList([3, 1, 2])
assert l < [4]
assert l > UserList([1])
assert (l <= [3]) is False
assert (l >= [9]) is False
assert l != [1]
assert repr(UserList()) == '[]'
assert repr(UserList('ab')) == "['a', 'b']"
assert repr(UserList(l)) == '[3, 1, 2]'
assert repr(UserList((1,))) == '[1]'
assert isinstance(l, list) is False
assert isinstance(l, MutableSequence)
assert repr(l + [4]) == '[3, 1, 2, 4]'
assert repr([4] + l) == '[4, 3, 1, 2]'
assert repr(l + UserList([5])) == '[3, 1, 2, 5]'
assert repr(l + 'ab') == "[3, 1, 2, 'a', 'b']"
assert repr(l * 2) == '[3, 1, 2, 3, 1, 2]'
assert repr(2 * l) == '[3, 1, 2, 3, 1, 2]'
assert repr(type(l + [])) == "<class 'collections.UserList'>"
assert repr(l.copy()) == '[3, 1, 2]'
assert repr(type(l.copy())) == "<class 'collections.UserList'>"
assert repr(copy.copy(l)) == '[3, 1, 2]'
assert l.index(1) == 1
assert l.count(3) == 1
assert sorted(l) == [1, 2, 3]
assert list(reversed(l)) == [2, 1, 3]
assert l.append(9) is None
assert l.insert(0, 0) is None
assert l.pop() == 9
assert l.pop(0) == 0
assert l.remove(1) is None
assert l.extend([7, 8]) is None
assert l.extend(UserList([6])) is None
assert l.sort() is None
assert repr(l) == '[2, 3, 6, 7, 8]'
assert l.reverse() is None
assert repr(l) == '[8, 7, 6, 3, 2]'
assert l.sort(key=lambda x: -x, reverse=True) is None
assert repr(l) == '[2, 3, 6, 7, 8]'
l += [1]
l *= 2
l[0] = 'x'
l[1:3] = [0]
del l[-1]
assert repr(l) == "['x', 0, 7, 8, 1, 2, 3, 6, 7, 8]"
assert l.clear() is None
assert repr(l) == '[]'
assert bool(l) is False
assert error(lambda: l[0]) == 'IndexError: list index out of range'
assert error(lambda: l.pop()) == 'IndexError: pop from empty list'
assert error(lambda: l.remove(1)) == 'ValueError: list.remove(x): x not in list'
assert error(lambda: l.index(5)) == 'ValueError: list.index(x): x not in list'
assert error(lambda: l + 5) == "TypeError: 'int' object is not iterable"
assert error(lambda: UserList(5)) == "TypeError: 'int' object is not iterable"
assert error(lambda: hash(l)) == "TypeError: unhashable type: 'UserList'"
assert error(lambda: l < 5) == "TypeError: '<' not supported between instances of 'list' and 'int'"


class Typed(UserList):
    def append(self, item):
        super().append(int(item))


t = Typed(['1'])
t.append('2')
assert repr(t) == "['1', 2]"
assert repr(type(t[:1])) == "<class '__main__.Typed'>"
assert repr(type(t + [1])) == "<class '__main__.Typed'>"
assert repr(t * 2) == "['1', 2, '1', 2]"

# ---- UserString ----
s = UserString('Hello')
assert repr(s) == "'Hello'"
assert str(s) == 'Hello'
assert s.data == 'Hello'
assert len(s) == 5
assert repr(s[0]) == "'H'"
assert repr(type(s[0])) == "<class 'collections.UserString'>"
assert repr(s[1:3]) == "'el'"
assert repr(s + ' x') == "'Hello x'"
assert repr('x ' + s) == "'x Hello'"
assert repr(s + UserString('!')) == "'Hello!'"
assert repr(type(s + '')) == "<class 'collections.UserString'>"
assert repr(s * 2) == "'HelloHello'"
assert repr(2 * s) == "'HelloHello'"
assert s == 'Hello'
assert 'Hello' == s
assert s == UserString('Hello')
assert s < 'I'
assert s > 'A'
assert hash(s) == hash('Hello')
assert 'ell' in s
assert UserString('ell') in s
assert repr(list(s)) == "['H', 'e', 'l', 'l', 'o']"
assert repr(UserString(5)) == "'5'"
assert repr(UserString(s)) == "'Hello'"
assert f'{s}' == 'Hello'
assert repr(s) == "'Hello'"
assert repr(s.upper()) == "'HELLO'"
assert repr(type(s.upper())) == "<class 'collections.UserString'>"
assert repr(s.lower()) == "'hello'"
assert repr(s.swapcase()) == "'hELLO'"
assert repr(s.title()) == "'Hello'"
assert repr(s.center(9, '*')) == "'**Hello**'"
assert repr(s.ljust(7)) == "'Hello  '"
assert repr(s.rjust(7)) == "'  Hello'"
assert repr(s.zfill(7)) == "'00Hello'"
assert repr(s.strip('Ho')) == "'ell'"
assert repr(s.lstrip('H')) == "'ello'"
assert repr(s.rstrip('o')) == "'Hell'"
assert repr(s.replace('l', 'L')) == "'HeLLo'"
assert repr(s.replace('l', 'L', 1)) == "'HeLlo'"
assert repr(s.removeprefix('He')) == "'llo'"
assert repr(s.removesuffix(UserString('lo'))) == "'Hel'"
assert repr(s.capitalize()) == "'Hello'"
assert repr(s.casefold()) == "'hello'"
assert repr(s.expandtabs()) == "'Hello'"
assert s.find('l') == 2
assert s.rfind('l') == 3
assert s.index('l') == 2
assert s.count('l') == 2
assert s.startswith('He') is True
assert s.endswith(('lo', 'x')) is True
assert s.split('l') == ['He', '', 'o']
assert s.rsplit('l', 1) == ['Hel', 'o']
assert s.partition('l') == ('He', 'l', 'lo')
assert s.rpartition('l') == ('Hel', 'l', 'o')
assert s.splitlines() == ['Hello']
assert s.join(['a', 'b']) == 'aHellob'
assert s.encode() == b'Hello'
assert s.isalpha() is True
assert s.isdigit() is False
assert s.isupper() is False
assert s.istitle() is True
assert s.isascii() is True
assert s.isidentifier() is True
assert s.isspace() is False
assert repr(UserString('%s-%s') % ('a', 1)) == "'a-1'"
assert UserString('{}').format(5) == '5'
assert UserString('{a}').format_map({'a': 1}) == '1'
assert int(UserString('12')) == 12
assert float(UserString('1.5')) == 1.5
assert complex(UserString('1j')) == 1j
assert repr(UserString('abc').translate({97: 'A'})) == "'Abc'"
assert {s: 1}['Hello'] == 1
assert isinstance(s, str) is False
assert isinstance(s, Sequence)
assert s.index('o') == 4
assert s.count('l') == 2
assert error(lambda: s[9]) == 'IndexError: string index out of range'
assert error(lambda: s[None]) == "TypeError: string indices must be integers, not 'NoneType'"
assert error(lambda: s.index('z')) == 'ValueError: substring not found'
assert error(lambda: s < 5) == "TypeError: '<' not supported between instances of 'str' and 'int'"
assert repr(s + 5) == "'Hello5'"
assert (s == 5) is False
assert error(lambda: int(UserString('x'))) == "ValueError: invalid literal for int() with base 10: 'x'"
assert error(lambda: s.nothing) == "AttributeError: 'UserString' object has no attribute 'nothing'"


class Loud(UserString):
    def shout(self):
        return self.upper() + '!'


assert repr(Loud('a').shout()) == "'A!'"
assert repr(type(Loud('a').upper())) == "<class '__main__.Loud'>"
assert repr(Loud('a') * 2) == "'aa'"
