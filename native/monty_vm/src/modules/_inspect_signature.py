# Signatures of callables.
import enum
import types
from collections import OrderedDict
from functools import partial
from _inspect_kinds import (CO_VARARGS, CO_VARKEYWORDS, _BOUND, _UNBOUND, _WRAPPER, _in_mro, _missing, _static, isclass, isfunction,
                            ismethod, ismodule)

__name__ = 'inspect'


def unwrap(func, *, stop=None):
    f = func
    seen = {id(f)}
    while hasattr(f, '__wrapped__') and not isclass(f) and not (stop is not None and stop(f)):
        f = f.__wrapped__
        if id(f) in seen or len(seen) > 1000:
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
        seen.add(id(f))
    return f


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=1):
    if isclass(obj):
        annotations = obj.__dict__.get('__annotations__')
        if annotations is None and obj.__dict__.get('__annotate__') is None and '__annotate_func__' not in obj.__dict__:
            annotations = {}
        elif annotations is None:
            annotations = obj.__annotations__
        annotate = getattr(obj, '__annotate__', None)
        namespace, names = getattr(annotate, '__globals__', {}), dict(vars(obj))
    elif ismodule(obj) or callable(obj):
        annotations = getattr(obj, '__annotations__', None)
        f = unwrap(obj) if callable(obj) else obj
        while isinstance(f, partial):
            f = f.func
        namespace, names = getattr(f, '__globals__', {}), {}
    else:
        raise TypeError(f'{obj!r} does not have annotations')
    if not annotations:
        return {}
    if not eval_str:
        return dict(annotations)
    namespace = namespace if globals is None else globals
    names = names if locals is None else locals
    return {k: eval(v, dict(namespace), names) if isinstance(v, str) else v for k, v in annotations.items()}


class _empty:
    """Marker object for Signature.empty and Parameter.empty."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self.name

    @property
    def description(self):
        return _DESCRIPTIONS[self]


_DESCRIPTIONS = 'positional-only', 'positional or keyword', 'variadic positional', 'keyword-only', 'variadic keyword'
_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind
_KEYWORDS = frozenset('False None True and as assert async await break class continue def del elif else except finally for from global '
                      'if import in is lambda nonlocal not or pass raise return try while with yield'.split())


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    """A parameter of a function."""
    __slots__ = '_name', '_kind', '_default', '_annotation'
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name in _KEYWORDS and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)
    kind = property(lambda self: self._kind)

    def replace(self, *, name=_missing, kind=_missing, annotation=_missing, default=_missing):
        return type(self)(self._name if name is _missing else name, self._kind if kind is _missing else kind,
                          default=self._default if default is _missing else default,
                          annotation=self._annotation if annotation is _missing else annotation)

    __replace__ = replace

    def _text(self, quote=True):
        text = self._name
        if self._annotation is not _empty:
            text += f': {formatannotation(self._annotation, quote_annotation_strings=quote)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if self._annotation is not _empty else f'={self._default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '') + text

    def __str__(self):
        return self._text()

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The arguments of a call, by the parameters they go to."""
    __slots__ = 'arguments', '_signature', '__weakref__'

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, param in self._signature.parameters.items():
            if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if param.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, param in self._signature.parameters.items():
            if not started:
                if param.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if param.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, param in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif param.default is not _empty:
                arguments[name] = param.default
            elif param.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif param.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        return f'<{type(self).__name__} ({", ".join([f"{k}={v!r}" for k, v in self.arguments.items()])})>'


class Signature:
    """The parameters of a callable, and its return annotation."""
    __slots__ = '_return_annotation', '_parameters'
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        top = _POSITIONAL_ONLY
        seen_default = False
        for param in parameters or ():
            if param.kind < top:
                raise ValueError(f'wrong parameter order: {top.description} parameter before {param.kind.description} parameter')
            top = param.kind
            if param.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if param.default is not _empty:
                    seen_default = True
                elif seen_default:
                    raise ValueError('non-default argument follows default argument')
            if param.name in params:
                raise ValueError(f'duplicate parameter name: {param.name!r}')
            params[param.name] = param
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=1):
        return _of(obj, follow_wrapped, (globals, locals, eval_str), cls)

    def replace(self, *, parameters=_missing, return_annotation=_missing):
        return type(self)(self.parameters.values() if parameters is _missing else parameters,
                          return_annotation=self._return_annotation if return_annotation is _missing else return_annotation)

    __replace__ = replace

    def _comparable(self):
        keywords = {p.name: p for p in self.parameters.values() if p.kind == _KEYWORD_ONLY}
        return [p for p in self.parameters.values() if p.kind != _KEYWORD_ONLY], keywords, self.return_annotation

    def __hash__(self):
        params, keywords, returned = self._comparable()
        return hash((tuple(params), frozenset(keywords.values()), returned))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._comparable() == other._comparable()

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial=False):
        kwargs = dict(kwargs)
        arguments = {}
        values = list(args)
        params = list(self.parameters.values())
        at = used = 0
        first = True
        # What is given by position.
        while used < len(values):
            if at == len(params) or params[at].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                raise TypeError('too many positional arguments')
            param = params[at]
            at += 1
            if param.kind == _VAR_POSITIONAL:
                arguments[param.name] = tuple(values[used:])
                used = len(values)
                first = False
                break
            if param.name in kwargs and param.kind != _POSITIONAL_ONLY:
                raise TypeError(f'multiple values for argument {param.name!r}')
            arguments[param.name] = values[used]
            used += 1
        # What is given by name, or by default.
        rest = None
        positional_by_name = []
        for param in params[at:]:
            if param.kind == _VAR_KEYWORD:
                rest = param
                continue
            if param.kind == _VAR_POSITIONAL:
                first = False
                continue
            if param.kind == _POSITIONAL_ONLY:
                if param.name in kwargs:
                    if param.default is _empty:
                        raise TypeError(f'missing a required positional-only argument: {param.name!r}')
                    positional_by_name.append(param.name)
                    continue
                if param.default is _empty and not partial:
                    raise TypeError(f'missing a required argument: {param.name!r}')
            elif param.name in kwargs:
                arguments[param.name] = kwargs.pop(param.name)
            elif not partial and param.default is _empty:
                # (CPython says what kind of parameter it is only of the first that is looked at.)
                kind = ' keyword-only' if first and param.kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{kind} argument: {param.name!r}')
            first = False
        for param in params[:at]:
            rest = param if param.kind == _VAR_KEYWORD else rest
        if kwargs:
            if rest is not None:
                arguments[rest.name] = kwargs
            elif positional_by_name:
                names = ', '.join([repr(name) for name in positional_by_name])
                raise TypeError(f'got some positional-only arguments passed as keyword arguments: {names}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        return BoundArguments(self, arguments)

    def format(self, *, max_width=None, quote_annotation_strings=True):
        result = []
        positional_only = False
        needs_star = True
        for param in self.parameters.values():
            if param.kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append('/')
                positional_only = False
            if param.kind == _VAR_POSITIONAL:
                needs_star = False
            elif param.kind == _KEYWORD_ONLY and needs_star:
                result.append('*')
                needs_star = False
            result.append(param._text(quote_annotation_strings))
        if positional_only:
            result.append('/')
        text = f'({", ".join(result)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(result) + '\n)'
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation, quote_annotation_strings=quote_annotation_strings)}'
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=1):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _of_function(f, how, cls):
    code = f.__code__
    positional, positional_only = code.co_argcount, code.co_posonlyargcount
    keyword_only = code.co_kwonlyargcount
    names = code.co_varnames
    globals, locals, eval_str = how
    annotations = get_annotations(f, globals=globals, locals=locals, eval_str=eval_str)
    defaults = f.__defaults__ or ()
    keyword_defaults = f.__kwdefaults__ or {}
    params = []

    def add(name, kind, default=_empty):
        params.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    first_default = positional - len(defaults)
    for i in range(positional):
        kind = _POSITIONAL_ONLY if i < positional_only else _POSITIONAL_OR_KEYWORD
        add(names[i], kind, defaults[i - first_default] if i >= first_default else _empty)
    at = positional + keyword_only
    if code.co_flags & CO_VARARGS:
        add(names[at], _VAR_POSITIONAL)
        at += 1
    for name in names[positional:positional + keyword_only]:
        add(name, _KEYWORD_ONLY, keyword_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at], _VAR_KEYWORD)
    return cls(params, return_annotation=annotations.get('return', _empty))


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VAR_POSITIONAL:
        del params[0]
    return sig.replace(parameters=params)


def _of_partial(f, sig):
    try:
        bound = sig.bind_partial(*f.args, **f.keywords)
    except TypeError as e:
        raise ValueError(f'partial object {f!r} has incorrect arguments') from e
    before, after = [], []
    by_keyword = False
    for param in sig.parameters.values():
        given = param.name in bound.arguments
        if param.kind is _POSITIONAL_ONLY and given:
            continue
        if param.kind is _POSITIONAL_OR_KEYWORD and given:
            if param.name not in f.keywords:
                continue
            by_keyword = True
            param = param.replace(default=bound.arguments[param.name])
        elif param.kind is _KEYWORD_ONLY and given:
            param = param.replace(default=bound.arguments[param.name])
        if by_keyword:
            if param.kind is _VAR_POSITIONAL:
                continue
            if param.kind is _POSITIONAL_OR_KEYWORD:
                param = param.replace(kind=_KEYWORD_ONLY)
        (after if param.kind is _VAR_KEYWORD else before).append(param)
    return sig.replace(parameters=before + after)


def _of_builtin(name, cls, message):
    from _signatures import SPECIAL, TEXTS
    at = TEXTS.find(f'\n{name}(')
    last = name.rpartition('.')[2]
    if at >= 0:
        return _of_text(TEXTS[at + 1 + len(name):TEXTS.index('\n', at + 1)], cls)
    if last[:2] == '__' and last[-2:] == '__':
        for text, names in SPECIAL.items():
            if last[2:-2] in names.split():
                return _of_text(text, cls)
    raise ValueError(message)


def _of_text(text, cls):
    namespace = {}
    exec(f'def f{text}: pass', namespace)
    return _of_function(namespace['f'], (None, None, False), cls)


def _of(obj, follow_wrapped, how, cls):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(_of(obj.__func__, follow_wrapped, how, cls))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return _of(obj, follow_wrapped, how, cls)
    sig = getattr(obj, '__signature__', None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f'unexpected object {sig!r} in __signature__ attribute')
        return sig
    if isfunction(obj):
        made = getattr(obj, '__partialmethod__', None)
        if made is not None:
            sig = _of_partial(partial(made.func, None, *made.args, **made.keywords), _of(made.func, follow_wrapped, how, cls))
            first = next(iter(_of(made.func, follow_wrapped, how, cls).parameters.values()))
            return sig if first.kind is _VAR_POSITIONAL else sig.replace(parameters=(first, *sig.parameters.values()))
        return _of_function(obj, how, cls)
    if isinstance(obj, partial):
        return _of_partial(obj, _of(obj.func, follow_wrapped, how, cls))
    if isclass(obj):
        return _of_class(obj, follow_wrapped, how, cls)
    if isinstance(obj, (_BOUND, _WRAPPER)):
        owner = getattr(obj, '__self__', None)
        message = f'no signature found for builtin {obj!r}'
        if owner is None or ismodule(owner):
            module = getattr(obj, '__module__', None)
            return _of_builtin(obj.__name__ if module in (None, 'builtins') else f'{module}.{obj.__name__}', cls, message)
        if isclass(owner):
            return _of_builtin(f'{owner.__name__}.{obj.__name__}', cls, message)
        return _without_first(_of_builtin(f'{_builtin_base(type(owner)).__name__}.{obj.__name__}', cls, message))
    if isinstance(obj, _UNBOUND):
        return _of_builtin(obj.__qualname__, cls, f'no signature found for builtin {obj!r}')
    call = _in_mro(type(obj), '__call__')
    if call is _missing:
        raise ValueError(f'callable {obj!r} is not supported by signature')
    sig = _of(getattr(type(obj), '__call__'), follow_wrapped, how, cls)
    return sig if isinstance(call, _static) else _without_first(sig)


def _builtin_base(kind):
    for base in kind.__mro__:
        if base.__module__ == 'builtins':
            return base


def _of_class(obj, follow_wrapped, how, cls):
    if isinstance(obj, enum.EnumType):
        return _of_text('(*values)' if obj._member_map_ else '(new_class_name, /, names, *, module=None, qualname=None, type=None, '
                        'start=1, boundary=None)', cls)
    call = _in_mro(type(obj), '__call__')
    if isfunction(call):
        return _without_first(_of(call, follow_wrapped, how, cls))
    message = f'no signature found for builtin type {obj!r}'
    for base in obj.__mro__:
        if base.__module__ in ('functools', 'itertools', 'operator', 'types'):
            return _of_builtin(f'{base.__module__}.{base.__name__}', cls, message)
        for name in ('__new__', '__init__'):
            f = base.__dict__.get(name)
            f = f.__func__ if isinstance(f, _static) else f
            if base.__module__ != 'builtins' and f is not None and callable(f):
                return _without_first(_of(f, follow_wrapped, how, cls))
        if base.__module__ == 'builtins':
            if base is object:
                return cls()
            if base is type and obj is not type:
                raise ValueError(f'callable {obj!r} is not supported by signature')
            return _of_builtin(base.__name__, cls, message if obj is not type else f'no signature found for builtin {obj!r}')
    return cls()
