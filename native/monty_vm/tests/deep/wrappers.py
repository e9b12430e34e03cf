# Wrappers inside wrappers, 30,000 deep: whatever is asked of them ends with a value or an error, on a small stack.
import copy
import types

N = 30000
x = list
for i in range(N): x = types.GenericAlias(x, int)
s = len
for i in range(N): s = staticmethod(s)
class SM(staticmethod): pass
sm = len
for i in range(N): sm = SM(sm)
b = len
for i in range(N): b = types.MethodType(b, 1)
c = len
for i in range(N): c = classmethod(c)
mix = len
for i in range(N // 4): mix = staticmethod(types.GenericAlias(types.MethodType(mix, 1) if i % 2 else mix, int))
class C: pass
C.s, C.sm, C.c, C.mix = s, sm, c, mix
T = t''
for i in range(N): T = t'{T}'
S = slice(1)
for i in range(N): S = slice(S)
E = ValueError(1)
for i in range(N): E = ValueError(E)
G = ValueError()
for i in range(3000): G = ExceptionGroup('g', [G])
p = property(len)
for i in range(N): p = property(p)
C.p = p
ce = None
for i in range(N): ce = types.CellType(ce)
u = int
for i in range(8): u = u | types.GenericAlias(list, u)
mp = {}
for i in range(N): mp = {'a': mp}
P = types.MappingProxyType(mp)
def gen(g):
    yield from g
g = iter('a')
for i in range(N): g = gen(g)
e = iter('ab')
for i in range(N): e = enumerate(e)
it = [1]
for i in range(N): it = map(str, it)
OBJECTS = ['x', 's', 'sm', 'b', 'c', 'mix', 'T', 'S', 'E', 'G', 'p', 'ce', 'u', 'P']
ASKED = ['@.foo', '@.__name__', '@.__doc__', '@.__qualname__', '@.__module__', 'hasattr(@,"bar")', 'hash(@)', 'repr(@)', 'str(@)', '@ == @', '@ != 1', '@()', 'isinstance(1,@)', 'issubclass(int,@)', 'dir(@)', '@ | None', '@[int]', 'callable(@)', 'bool(@)', 'f"{@}"', '@.__isabstractmethod__', '@.__wrapped__', '@.__func__', '@.__get__(1,int)', 'setattr(@,"q",1)', 'len(@)', 'iter(@)', '[@].index(1)', '{1:@} == {1:@}', 'type(@)', 'id(@)', '@.__class__', '@.__dict__', 'vars(@)', '[@] < [@]', '@ < @', 'sorted([@,@])', '@ in [1]', '"%s" % (@,)', '"{}".format(@)', 'copy.copy(@)', 'copy.deepcopy(@)']
MORE = ['C.s(1)', 'C().s(1)', 'C.sm("a")', 'C.c("a")', 'C.mix("a")', 'C().p', 'C.p', 'C.p.__get__(C())', 'T + T', 'list(T)', 'T.values', 'E.args', 'E.with_traceback(None)', 'G.split(ValueError)', 'G.subgroup(ValueError)', 'G.derive([ValueError()])', 'list(g)', 'next(g)', 'g.close()', 'g.throw(ValueError)', 'g.gi_yieldfrom', 'list(e)', 'next(it)', 'list(it)', 'P == P', 'P == {"a":1}', 'dict(P)', 'P | {}', 'u == u', 'hash(u)', 'u | str', 'isinstance(1,u)', 'S.indices(5)', '[1,2][S]', 'ce == ce', 'ce.cell_contents', 'types.MethodType(x,1).__name__', 'type("X",(x,),{})', 'C.__mro__', 'x.__mro_entries__(())', 'x.__origin__', 'x.__parameters__', 'abs(sm)', 'max(T,T)']
ended = 0
for question in [asked.replace('@', name) for name in OBJECTS for asked in ASKED] + MORE:
    try:
        eval(question)
    except Exception:
        pass
    ended += 1
assert ended == len(OBJECTS) * len(ASKED) + len(MORE) > 600
# what can be said of them is said, however deep
assert C.sm.__name__ == b.__name__ == s.__name__ == sm.__name__ == 'len' and mix.__name__ == 'len'
print('all as they must be')
