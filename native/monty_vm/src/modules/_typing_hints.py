# The annotations of things, with texts evaluated.
from _typing import ForwardRef, _GenericAlias, compile_forward, union_of
from _typing_forms import NotRequired, ReadOnly, Required, _AnnotatedAlias, _LiteralGenericAlias

__name__ = 'typing'

Union = type(int | str)
_BuiltinAlias = type(list[int])


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """What a forward reference stands for."""
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner)
    return _evaluated(value, globals or {}, locals)


def _evaluated(t, names, local):
    if isinstance(t, str):
        t = ForwardRef(t)
    if isinstance(t, ForwardRef):
        value = eval(compile_forward(t.__forward_arg__), names, local)
        return _evaluated(type(None) if value is None else value, names, local)
    if isinstance(t, (_GenericAlias, _BuiltinAlias, Union)):
        if isinstance(t, _LiteralGenericAlias):
            return t
        args = t.__args__
        new = tuple([_evaluated(a, names, local) if not isinstance(a, str) or isinstance(t, _BuiltinAlias) else a for a in args])
        if all([a is b for a, b in zip(args, new)]):
            return t
        if isinstance(t, _BuiltinAlias):
            return _BuiltinAlias(t.__origin__, new)
        return union_of(*new) if isinstance(t, Union) else t._copy(new)
    if isinstance(t, list):
        return [_evaluated(a, names, local) for a in t]
    return t


def _stripped(t):
    if isinstance(t, _AnnotatedAlias):
        return _stripped(t.__origin__)
    origin = getattr(t, '__origin__', None)
    if origin is Required or origin is NotRequired or origin is ReadOnly:
        return _stripped(t.__args__[0])
    if isinstance(t, (_GenericAlias, _BuiltinAlias, Union)):
        new = tuple([_stripped(a) for a in t.__args__])
        if new == t.__args__:
            return t
        if isinstance(t, _BuiltinAlias):
            return _BuiltinAlias(origin, new)
        return union_of(*new) if isinstance(t, Union) else t._copy(new)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """The annotations of a class, a function or a module, with texts evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            if base.__module__ == 'builtins':
                continue
            annotate = base.__dict__.get('__annotate_func__')
            names = globalns if globalns is not None else getattr(annotate, '__globals__', None) or _module_names(base.__module__)
            local = dict(vars(base).items()) if localns is None else localns
            for name, value in base.__annotations__.items():
                hints[name] = _hint(value, names, local, base.__type_params__ if hasattr(base, '__type_params__') else ())
    else:
        try:
            found = obj.__annotations__
        except AttributeError:
            if callable(obj):
                return {}
            raise TypeError(f'{obj!r} does not have annotations') from None
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        names = globalns if globalns is not None else getattr(inner, '__globals__', None)
        if names is None:
            names = getattr(obj, '__dict__', {})
        for name, value in found.items():
            hints[name] = _hint(value, names, localns, getattr(obj, '__type_params__', ()))
    return hints if include_extras else {name: _stripped(t) for name, t in hints.items()}


def _module_names(name):
    try:
        return __import__(name, None, None, ['*']).__dict__
    except ImportError:
        return {}


def _hint(value, names, local, params):
    if value is None:
        return type(None)
    if params:
        local = {**{p.__name__: p for p in params}, **(local or {})}
    return _evaluated(value, names, local)
