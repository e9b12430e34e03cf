# Type parameters, `type` aliases, and references to names that are not there yet.


class NoDefaultType:
    __module__ = 'builtins'
    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


NoDefault = object.__new__(NoDefaultType)


def type_repr(t):
    if t is type(None):
        return 'NoneType'
    text = _vm_type_text(t)
    if text is not None:
        return text
    if isinstance(t, (list, tuple)):
        return '[' + ', '.join([type_repr(x) for x in t]) + ']'
    return repr(t)


def type_check(arg, message, is_class=False):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        compile_forward(arg)
        return ForwardRef(arg, is_class=is_class)
    if type(arg) is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    if is_bare(arg):
        raise TypeError(f'Plain {arg!r} is not valid as type argument')
    return arg


# Generic and Protocol, once there are any: bare, they are no types.
BARE = []


def is_bare(cls):
    """Whether this is Generic or Protocol themselves."""
    return any([cls is base for base in BARE])


def compile_forward(text):
    try:
        return compile(f'({text},)[0]' if text[:1] == '*' else text, '<string>', 'eval')
    except SyntaxError:
        raise SyntaxError(f'Forward reference must be an expression -- got {text!r}') from None


def union_of(*types):
    return _vm_union([ForwardRef(t) if isinstance(t, str) else t for t in types])


def forward_union(types):
    return union_of(*types) if isinstance(types, tuple) else union_of(types)


class _Unionable:
    __slots__ = ()

    def __or__(self, other):
        return union_of(self, other)

    def __ror__(self, other):
        return union_of(other, self)


class ForwardRef(_Unionable):
    __module__ = 'annotationlib'

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner

    def __repr__(self):
        more = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        if self.__forward_is_class__:
            more += ', is_class=True'
        return f'ForwardRef({self.__forward_arg__!r}{more})'

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__
                and self.__forward_is_class__ == other.__forward_is_class__ and self.__owner__ is other.__owner__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__, self.__forward_is_class__))

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError('Cannot subclass ForwardRef')

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=1):
        names = dict(globals or {})
        for param in type_params or ():
            names.setdefault(param.__name__, param)
        try:
            return eval(self.__forward_arg__, names, locals)
        except NameError:
            if format == 3:
                return self
            raise


# ---- type parameters ----

class _Param(_Unionable):
    __slots__ = ()

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __reduce__(self):
        return self.__name__

    def has_default(self):
        return self._default is not NoDefault or self.evaluate_default is not None

    @property
    def __default__(self):
        if self._default is NoDefault and self.evaluate_default is not None:
            self._default = self.evaluate_default(1)
        return self._default

    def _variance(self):
        if self.__infer_variance__:
            return ''
        return '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'

    def __repr__(self):
        return self._variance() + self.__name__


def _variance_of(covariant, contravariant, infer_variance):
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer_variance and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')


def _default_evaluator(default):
    return None if default is NoDefault else ConstEvaluator(default)


class ConstEvaluator:
    __module__ = '_typing'

    def __init__(self, value):
        self._value = value

    def __call__(self, format, /):
        return type_repr(self._value) if format == 4 else self._value

    def __repr__(self):
        return f'<constevaluator {type_repr(self._value)}>'


ConstEvaluator.__name__ = ConstEvaluator.__qualname__ = '_ConstEvaluator'


def _check_name(cls, name):
    if not isinstance(name, str):
        raise TypeError(f"{cls.__name__.lower()}() argument 'name' must be str, not {type(name).__name__}")


class TypeVar(_Param):
    __module__ = 'typing'

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False,
                 infer_variance=False):
        _check_name(TypeVar, name)
        _variance_of(covariant, contravariant, infer_variance)
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if bound is not None:
            bound = type_check(bound, 'Bound must be a type.')
            if constraints:
                raise TypeError('Constraints cannot be combined with bound=...')
        self.__name__ = name
        self.__module__ = _vm_caller_module()
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self._bound = bound
        self._constraints = tuple([type_check(t, 'TypeVar(name, constraint, ...): constraints must be types.')
                                   for t in constraints])
        self._default = default
        self.evaluate_bound = None if bound is None else ConstEvaluator(bound)
        self.evaluate_constraints = ConstEvaluator(self._constraints) if constraints else None
        self.evaluate_default = _default_evaluator(default)

    @property
    def __bound__(self):
        if self._bound is None and self.evaluate_bound is not None:
            self._bound = self.evaluate_bound(1)
        return self._bound

    @property
    def __constraints__(self):
        if not self._constraints and self.evaluate_constraints is not None:
            self._constraints = self.evaluate_constraints(1)
        return self._constraints

    def __typing_subst__(self, arg):
        arg = type_check(arg, 'Parameters to generic types must be types.')
        from _typing import is_unpacked
        if is_unpacked(arg):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg

    def __typing_prepare_subst__(self, alias, args):
        return _with_default(self, alias, args)

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("type 'typing.TypeVar' is not an acceptable base type")


def _with_default(param, alias, args):
    at = alias.__parameters__.index(param)
    if at < len(args):
        return args
    if at == len(args) and param.has_default():
        return (*args, param.__default__)
    raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {at + 1}')


class TypeVarTuple(_Param):
    __module__ = 'typing'

    def __init__(self, name, *, default=NoDefault):
        _check_name(TypeVarTuple, name)
        self.__name__ = name
        self.__module__ = _vm_caller_module()
        self._default = default
        self.evaluate_default = _default_evaluator(default)

    def __iter__(self):
        yield _unpack(self)

    def __repr__(self):
        return self.__name__

    def __typing_subst__(self, arg):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        at = params.index(self)
        for other in params[at + 1:]:
            if isinstance(other, TypeVarTuple):
                raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        before, after = at, len(params) - at - 1
        # What stands for any number of arguments goes to this parameter, with all around it that is not the others'.
        for i, arg in enumerate(args):
            inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
            if inner and len(inner) == 2 and inner[-1] is ...:
                if any(getattr(a, '__typing_unpacked_tuple_args__', None) for a in args[i + 1:]):
                    raise TypeError('More than one unpacked arbitrary-length tuple argument')
                left, right = min(i, before), min(len(args) - i - 1, after)
                item = inner[0]
                return (*args[:left], *[item] * (before - left), tuple(args[left:len(args) - right]),
                        *[item] * (after - right), *args[len(args) - right:])
        if before + after > len(args):
            raise TypeError(f'Too few arguments for {alias}; actual {len(args)}, expected at least {before + after}')
        if before == len(args) - after and self.has_default():
            middle = tuple(unpacked(self.__default__ if isinstance(self.__default__, tuple) else (self.__default__,)))
        else:
            middle = args[before:len(args) - after]
        return (*args[:before], middle, *args[len(args) - after:])

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("type 'typing.TypeVarTuple' is not an acceptable base type")


def _unpack(param):
    from _typing import Unpack
    return Unpack[param]


def unpacked(args):
    out = []
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            out.extend(inner)
        else:
            out.append(arg)
    return out


class ParamSpecArgs:
    __module__ = 'typing'
    _suffix = 'args'

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._suffix}'

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self.__origin__ == other.__origin__

    __hash__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class ParamSpecKwargs(ParamSpecArgs):
    __module__ = 'typing'
    _suffix = 'kwargs'


class ParamSpec(_Param):
    __module__ = 'typing'

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        _check_name(ParamSpec, name)
        _variance_of(covariant, contravariant, infer_variance)
        self.__name__ = name
        self.__module__ = _vm_caller_module()
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)
        self.__bound__ = None if bound is None else type_check(bound, 'Bound must be a type.')
        self._default = default
        self.evaluate_default = _default_evaluator(default)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        if isinstance(arg, (list, tuple)):
            return tuple([type_check(a, 'Expected a type.') for a in arg])
        if arg is ... or isinstance(arg, ParamSpec) or getattr(arg, '_is_concatenate', False):
            return arg
        raise TypeError('Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got ' + repr(arg))

    def __typing_prepare_subst__(self, alias, args):
        params = alias.__parameters__
        if len(params) == 1 and not (len(args) == 1 and _is_param_expr(args[0])):
            # `Z[int, str]` is `Z[[int, str]]`.
            if not args and self.has_default():
                return (self.__default__,)
            return (args,)
        args = _with_default(self, alias, args)
        at = params.index(self)
        if isinstance(args[at], list):
            args = (*args[:at], tuple(args[at]), *args[at + 1:])
        return args

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("type 'typing.ParamSpec' is not an acceptable base type")


def _is_param_expr(arg):
    return arg is ... or isinstance(arg, (list, tuple, ParamSpec)) or getattr(arg, '_is_concatenate', False)


def type_param(kind, name, bound, default):
    if kind == 2:
        param = object.__new__(TypeVarTuple)
    else:
        param = object.__new__(ParamSpec if kind == 3 else TypeVar)
        param.__covariant__ = param.__contravariant__ = False
        param.__infer_variance__ = True
    param.__name__ = name
    param._default = NoDefault
    param.evaluate_default = default
    if kind < 2:
        param._bound = None
        param._constraints = ()
        param.evaluate_bound = None if kind == 1 else bound
        param.evaluate_constraints = bound if kind == 1 else None
    elif kind == 3:
        param.__bound__ = None
    return param


# ---- `type` statements ----

class TypeAliasType(_Unionable):
    __module__ = 'typing'
    def __new__(cls, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError(f"typealias() argument 'name' must be str, not {type(name).__name__}")
        if not isinstance(type_params, tuple):
            raise TypeError('type_params must be a tuple')
        return _make_alias(name, type_params, ConstEvaluator(value), value)

    @property
    def __value__(self):
        if self._value is NoDefault:
            object.__setattr__(self, '_value', self.evaluate_value(1))
        return self._value

    @property
    def __parameters__(self):
        return tuple([_unpack(p) if isinstance(p, TypeVarTuple) else p for p in self.__type_params__])

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _GenericAliasType(self, args)

    def __iter__(self):
        yield _unpack(self)

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__

    def __setattr__(self, name, value):
        if name in ('__name__', '__value__', '__type_params__', '__parameters__', '__module__', 'evaluate_value'):
            raise AttributeError(f"attribute '{name}' of 'typing.TypeAliasType' objects is not writable")
        raise AttributeError(f"'typing.TypeAliasType' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("type 'typing.TypeAliasType' is not an acceptable base type")


_GenericAliasType = type(list[int])


def _make_alias(name, params, evaluate, value=NoDefault):
    alias = object.__new__(TypeAliasType)
    put = object.__setattr__
    put(alias, '__name__', name)
    put(alias, '__type_params__', params)
    put(alias, '__module__', _vm_caller_module())
    put(alias, 'evaluate_value', evaluate)
    put(alias, '_value', value)
    return alias


def type_alias(name, params, evaluate):
    return _make_alias(name, params, evaluate)
