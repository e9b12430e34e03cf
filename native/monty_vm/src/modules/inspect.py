"""Get useful information from live Python objects: as far as that needs no source files."""
from _inspect_kinds import (CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR,
    CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_NOFREE, CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, GEN_CLOSED, GEN_CREATED,
    GEN_RUNNING, GEN_SUSPENDED, getcoroutinestate, getgeneratorstate, isabstract, isasyncgen, isasyncgenfunction, isawaitable,
    isbuiltin, isclass, iscode, iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator,
    isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod, ismethoddescriptor, ismethodwrapper, ismodule, isroutine,
    istraceback, markcoroutinefunction, _class, _in_mro, _missing, _static)
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
    from sys import _getframe
    return _getframe()


def stack(context=1):
    return []


# ---- older ways ----

class _Record(tuple):
    def __new__(cls, *items):
        return tuple.__new__(cls, items)

    def __init_subclass__(cls):
        for i, name in enumerate(cls._fields):
            setattr(cls, name, property(lambda self, i=i: self[i]))

    def __repr__(self):
        return f'{type(self).__name__}({", ".join([f"{name}={value!r}" for name, value in zip(self._fields, self)])})'


class FullArgSpec(_Record):
    _fields = 'args', 'varargs', 'varkw', 'defaults', 'kwonlyargs', 'kwonlydefaults', 'annotations'


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
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    spec = getfullargspec(func)
    # A function of the same parameters says what is wrong with the arguments.
    defaults = spec.defaults or ()
    first = len(spec.args) - len(defaults)
    params = [name if i < first else f'{name}=_default' for i, name in enumerate(spec.args)]
    if spec.varargs or spec.kwonlyargs:
        params.append('*' + (spec.varargs or ''))
    params.extend([name if name not in (spec.kwonlydefaults or ()) else f'{name}=_default' for name in spec.kwonlyargs])
    if spec.varkw:
        params.append('**' + spec.varkw)
    namespace = {'_default': _missing}
    exec(f'def f({", ".join(params)}): return locals()', namespace)
    stub = namespace['f']
    stub.__name__ = stub.__qualname__ = func.__name__
    given = stub(*positional, **named)
    result = {name: given[name] for name in spec.args[:len(positional)]}
    for name in (spec.varargs, spec.varkw):
        if name:
            result[name] = given[name]
    for name in named:
        if name in given:
            result[name] = given[name]
    for name, value in [*zip(spec.args[first:], defaults), *(spec.kwonlydefaults or {}).items()]:
        result.setdefault(name, value)
    return result


# ---- classes ----

class Attribute(_Record):
    _fields = 'name', 'kind', 'defining_class', 'object'


def classify_class_attrs(cls):
    result = []
    for name in sorted(dir(cls)):
        for base in (*cls.__mro__, *type(cls).__mro__):
            if name in base.__dict__:
                value = base.__dict__[name]
                break
        else:
            base, value = object, getattr(cls, name, None)
        if isinstance(value, _static) or name == '__new__':
            kind = 'static method'
        elif isinstance(value, _class) or name in ('__init_subclass__', '__subclasshook__', '__class_getitem__'):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        else:
            kind = 'method' if isroutine(value) else 'data'
        result.append(Attribute(name, kind, base, value))
    return result


def walktree(classes, children, parent):
    results = []
    for cls in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((cls, cls.__bases__))
        if cls in children:
            results.append(walktree(children[cls], children, cls))
    return results


def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for cls in classes:
        if cls.__bases__:
            for parent in cls.__bases__:
                below = children.setdefault(parent, [])
                if cls not in below:
                    below.append(cls)
                if unique and parent in classes:
                    break
        elif cls not in roots:
            roots.append(cls)
    for parent in children:
        if parent not in classes:
            roots.append(parent)
    return walktree(roots, children, None)
