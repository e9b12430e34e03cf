"""Get useful information from live Python objects: as far as that needs neither source files nor frames."""
from _inspect_kinds import (CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR,
    CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, GEN_CLOSED, GEN_CREATED,
    GEN_RUNNING, GEN_SUSPENDED, getcoroutinestate, getgeneratorstate, isabstract, isasyncgen, isasyncgenfunction, isawaitable,
    isbuiltin, isclass, iscode, iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator,
    isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor, ismethodwrapper, ismodule, isroutine,
    istraceback, markcoroutinefunction, _in_mro, _missing)
from _inspect_signature import (BoundArguments, Parameter, Signature, formatannotation, get_annotations, signature, unwrap,
    _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _empty, _of)


# ---- members and documentation ----

def getmro(cls):
    return cls.__mro__


def _members(object, predicate, get):
    names = set(dir(object))
    results = []
    for name in sorted(names):
        try:
            value = get(object, name)
        except AttributeError:
            for base in getattr(object, '__mro__', ()):
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
    return results


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def getattr_static(obj, attr, default=_missing):
    own = _missing
    if isclass(obj):
        own = _in_mro(obj, attr)
        of_class = _in_mro(type(obj), attr)
    else:
        of_class = _in_mro(type(obj), attr)
        try:
            own = object.__getattribute__(obj, '__dict__').get(attr, _missing)
        except AttributeError:
            pass
    if own is not _missing and of_class is not _missing and not isclass(obj) and isdatadescriptor(of_class):
        return of_class
    for value in (own, of_class):
        if value is not _missing:
            return value
    if default is not _missing:
        return default
    raise AttributeError(attr)


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')), default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _own_doc(object):
    # Of a class that has none, none: not that of what it derives from.
    if isclass(object):
        return object.__dict__.get('__doc__')
    return getattr(object, '__doc__', None)


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if isclass(object):
        doc = None
        for base in object.__mro__:
            if base is not type and base.__dict__.get('__doc__') is not None and base.__module__ + base.__name__ != 'builtinsobject':
                doc = base.__doc__
                break
    elif doc is None:
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(object):
    f = object.fget if isinstance(object, property) else object
    name = getattr(f, '__name__', None)
    owner = getattr(object, '__self__', None)
    cls = owner if isclass(owner) else type(owner) if owner is not None else None
    if cls is None and (isfunction(f) or isinstance(object, property)):
        path = getattr(f, '__qualname__', '').split('.')[:-1]
        cls = getattr(f, '__globals__', {}).get(path[0]) if path and '<locals>' not in path else None
        for part in path[1:]:
            cls = getattr(cls, part, None)
    if not isclass(cls) or name is None:
        return None
    for base in cls.__mro__:
        doc = getattr(base.__dict__.get(name), '__doc__', None)
        if doc is not None:
            return doc
    return None


# ---- source: there is none ----

def getfile(object):
    if isclass(object) and object.__module__ == 'builtins':
        raise TypeError(f'{object!r} is a built-in class')
    f = object.__func__ if ismethod(object) else object
    f = getattr(f, '__code__', f)
    f = getattr(f, 'tb_frame', f)
    f = getattr(f, 'f_code', f)
    if iscode(f):
        return f.co_filename
    if isclass(object) or ismodule(object):
        raise OSError('source code not available')
    raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                    f'{type(object).__name__}')


def getsourcelines(object):
    getfile(object)
    raise OSError('could not get source code')


getsource = findsource = getsourcelines


def getsourcefile(object):
    return getfile(object)


def getcomments(object):
    return None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, '__module__', None)
    if name is None:
        return None
    import importlib
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def currentframe():
    return None


def stack(context=1):
    return []


# ---- older ways ----

class FullArgSpec(tuple):
    _fields = 'args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations'

    def __new__(cls, *items):
        return tuple.__new__(cls, items)

    def __repr__(self):
        return f'FullArgSpec({", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)])})'


for _i, _name in enumerate(FullArgSpec._fields):
    setattr(FullArgSpec, _name, property(lambda self, i=_i: self[i]))
del _i, _name


def getfullargspec(func):
    try:
        f = func.__func__ if ismethod(func) else func
        sig = _of(f, False, (None, None, False), Signature)
    except Exception as e:
        raise TypeError('unsupported callable') from e
    args, keyword_only, defaults, keyword_defaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        annotations['return'] = sig.return_annotation
    for param in sig.parameters.values():
        if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(param.name)
            if param.default is not _empty:
                defaults.append(param.default)
        elif param.kind is _VAR_POSITIONAL:
            varargs = param.name
        elif param.kind is _KEYWORD_ONLY:
            keyword_only.append(param.name)
            if param.default is not _empty:
                keyword_defaults[param.name] = param.default
        else:
            varkw = param.name
        if param.annotation is not _empty:
            annotations[param.name] = param.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, keyword_only, keyword_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments
