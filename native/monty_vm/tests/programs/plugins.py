"""A plugin registry, descriptors, metaclasses, validation, copy and introspection."""
import abc
import copy
import inspect
import types
import warnings
import traceback
import functools
from typing import Any, get_type_hints


class Field:
    def __init__(self, kind, *, default=..., check=None):
        self.kind, self.default, self.check = kind, default, check
    def __set_name__(self, owner, name):
        self.name = name
        owner._fields = {**getattr(owner, "_fields", {}), name: self}
    def __get__(self, obj, owner=None):
        if obj is None: return self
        try: return obj.__dict__[self.name]
        except KeyError:
            if self.default is ...: raise AttributeError(f"{owner.__name__}.{self.name} is not set") from None
            return self.default
    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name}: expected {self.kind.__name__}, got {type(value).__name__}")
        if self.check and not self.check(value):
            raise ValueError(f"{self.name}: {value!r} fails {self.check.__name__}")
        obj.__dict__[self.name] = value


def positive(x): return x > 0


class PluginMeta(abc.ABCMeta):
    registry: dict = {}
    def __new__(mcls, name, bases, ns, *, key=None, **kw):
        cls = super().__new__(mcls, name, bases, ns, **kw)
        if key is not None:
            if key in mcls.registry: warnings.warn(f"{key} redefined by {name}", RuntimeWarning, stacklevel=2)
            mcls.registry[key] = cls
        return cls
    def __getitem__(cls, key): return cls.registry[key]
    def __len__(cls): return len(cls.registry)


class Plugin(metaclass=PluginMeta):
    level = Field(int, default=1, check=positive)
    def __init__(self, **kw):
        unknown = kw.keys() - self._fields.keys()
        if unknown: raise TypeError(f"unknown fields: {', '.join(sorted(unknown))}")
        for k, v in kw.items(): setattr(self, k, v)
    @abc.abstractmethod
    def run(self, data: Any) -> Any: ...
    def __replace__(self, /, **changes):
        new = copy.copy(self)
        for k, v in changes.items(): setattr(new, k, v)
        return new


class Upper(Plugin, key="upper"):
    """Upper-cases."""
    suffix = Field(str, default="")
    def run(self, data: str) -> str: return data.upper() * self.level + self.suffix


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    class Again(Upper, key="upper"): pass
print([(str(w.message), w.category.__name__) for w in caught], len(Plugin), Plugin["upper"], Upper._fields.keys())
u = Upper(level=2, suffix="!")
v = copy.replace(u, suffix="?")
print(u.run("a"), v.run("b"), vars(v), copy.deepcopy(u).__dict__ == vars(u))
for bad in (lambda: Plugin(), lambda: Upper(level="x"), lambda: Upper(level=-1), lambda: Upper(zap=1, yap=2), lambda: Plugin["none"], lambda: setattr(u, "suffix", 3)):
    try: bad()
    except Exception as e: print(traceback.format_exception_only(e)[-1].strip())
print(inspect.signature(Upper), inspect.signature(u.run), inspect.signature(Upper.run), inspect.getdoc(Upper), inspect.isabstract(Plugin), [n for n, _ in inspect.getmembers(Upper, inspect.isfunction)], get_type_hints(Upper.run))
Made = types.new_class("Made", (Upper,), {"key": "made"}, lambda ns: ns.update(run=lambda self, d: d[::-1]))
print(Made().run("abc"), Made.__mro__[1].__name__, Plugin["made"] is Made, Made.__qualname__)
@functools.singledispatch
def show(x): return f"<{x}>"
@show.register
def _(x: int | float): return f"num {x}"
@show.register(list)
def _(x): return [show(i) for i in x]
print(show([1, 2.5, "s"]), show.dispatch(bool)(True), show.registry.keys())
class Meta2(type):
    def __call__(cls, *a, **k):
        print("creating", cls.__name__, a, k)
        return super().__call__(*a, **k)
    def __instancecheck__(cls, o): return hasattr(o, "quack")
    def __prepare__(name, bases): print("prepare", name); return {}
class Duck(metaclass=Meta2):
    def __new__(cls, *a): return super().__new__(cls)
    def __init__(self, *a): self.a = a
    def __class_getitem__(cls, i): return f"{cls.__name__}[{i}]"
print(Duck(1).a, isinstance(types.SimpleNamespace(quack=1), Duck), Duck[int])
def f(a, b=1, /, c=2, *args, d, e=5, **kw): "doc"
sig = inspect.signature(f)
ba = sig.bind(1, d=4, z=9); ba.apply_defaults()
print(sig, ba.args, ba.kwargs, [str(p.kind) for p in sig.parameters.values()], sig.replace(parameters=list(sig.parameters.values())[:2]))
