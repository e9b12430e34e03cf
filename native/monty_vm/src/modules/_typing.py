# What the language itself needs of typing: type parameters, aliases, Generic, and the substitution of type parameters.


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
        yield Unpack[self]

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
        return tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in self.__type_params__])

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _GenericAliasType(self, args)

    def __iter__(self):
        yield Unpack[self]

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


# ---- substitution ----

def is_unpacked(arg):
    return getattr(arg, '__unpacked__', False) is True or getattr(arg, '__origin__', None) is Unpack


def unpacked(args):
    out = []
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            out.extend(inner)
        else:
            out.append(arg)
    return out


def prepared(alias, params, key):
    args = tuple(unpacked(key if isinstance(key, tuple) else (key,)))
    for param in params:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    count, wanted = len(args), len(params)
    if count != wanted:
        few = 'many' if count > wanted else 'few'
        raise TypeError(f'Too {few} arguments for {alias}; actual {count}, expected {wanted}')
    return args


def substitute(alias, key):
    params = alias.__parameters__
    if not params:
        raise TypeError(f'{alias} is not a generic class')
    args = replaced(alias.__args__, dict(zip(params, prepared(alias, params, key))))
    if type(alias) is _GenericAliasType:
        made = _GenericAliasType(alias.__origin__, args)
        return next(iter(made)) if alias.__unpacked__ else made
    return union_of(*args)


def replaced(args, values):
    out = []
    for arg in args:
        if isinstance(arg, type):
            out.append(arg)
            continue
        if isinstance(arg, (list, tuple)):
            out.append(type(arg)(replaced(arg, values)))
            continue
        if getattr(type(arg), '__typing_subst__', None) is not None:
            out.append(arg.__typing_subst__(values[arg]))
            continue
        inner = getattr(arg, '__parameters__', ())
        if not isinstance(inner, tuple) or not inner:
            out.append(arg)
            continue
        if getattr(arg, '__typing_is_unpacked_typevartuple__', False):
            out.extend(values[inner[0]])
            continue
        given = []
        for param in inner:
            value = values[param]
            if isinstance(param, TypeVarTuple):
                given.extend(value)
            else:
                given.append(value)
        out.append(arg[tuple(given)])
    return tuple(out)


# ---- forms and aliases of typing ----

def is_bare(cls):
    """Whether this is Generic or Protocol themselves."""
    return cls is Generic or cls is _protocol[0]


# Protocol, once there is one.
_protocol = [None]


class _Immutable:
    __slots__ = ()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _SpecialForm(_Unionable, _Immutable):
    __module__ = 'typing'

    def __init__(self, name, get=None, doc=None):
        self._name = self.__name__ = self.__qualname__ = name
        self._get = get
        self.__doc__ = doc

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, obj):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __getitem__(self, args):
        if self._get is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._get(self, args)


_OWN = frozenset(['_name', '_inst', '_is_concatenate', '_metadata'])


class _GenericAlias(_Unionable, _Immutable):
    __module__ = 'typing'

    def __init__(self, origin, args, *, name=None, inst=True):
        put = object.__setattr__
        if not isinstance(args, tuple):
            args = (args,)
        put(self, '__origin__', origin)
        put(self, '__args__', args)
        put(self, '__parameters__', _vm_parameters(args))
        put(self, '_name', name)
        put(self, '_inst', inst)
        if name is None:
            put(self, '__module__', origin.__module__)

    def _copy(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __call__(self, *args, **kwds):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwds)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return _named_entries(self, bases)
        if self.__origin__ is Generic:
            # Protocol brings Generic; so does a generic base.
            for base in bases:
                if is_bare(base) and base is not Generic:
                    return ()
            at = bases.index(self)
            for base in bases[at + 1:]:
                if isinstance(base, _GenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name or getattr(self.__origin__, name)
        if name in ('__origin__', '__args__'):
            raise AttributeError(name)
        if not (name.startswith('__') and name.endswith('__')):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name in _OWN or (name.startswith('__') and name.endswith('__')):
            object.__setattr__(self, name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __getitem__(self, key):
        if self.__origin__ is Generic:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        params = self.__parameters__
        if not params:
            raise TypeError(f'{self} is not a generic class')
        values = dict(zip(params, prepared(self, params, key)))
        return self._copy(replaced(self.__args__, values))

    def __repr__(self):
        if self._name:
            name = 'typing.' + self._name
        else:
            name = type_repr(self.__origin__)
        if self.__args__:
            return f'{name}[{", ".join([type_repr(a) for a in self.__args__])}]'
        return f'{name}[()]'

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __iter__(self):
        yield Unpack[self]

    def __dir__(self):
        names = set(object.__dir__(self))
        return sorted(names | {n for n in dir(self.__origin__) if not n.startswith('__')})

    def __reduce__(self):
        args = self.__args__
        return getitem, (self.__origin__, args[0] if len(args) == 1 else args)


def getitem(obj, key):
    return obj[key]


def _named_entries(alias, bases):
    entries = [alias.__origin__]
    at = bases.index(alias)
    rest = bases[at + 1:]
    if Generic not in bases and not any(isinstance(b, _GenericAlias) or (isinstance(b, type) and issubclass(b, Generic)) for b in rest):
        entries.append(Generic)
    return tuple(entries)


class _UnpackAlias(_GenericAlias):
    __module__ = 'typing'

    @property
    def __typing_unpacked_tuple_args__(self):
        inner, = self.__args__
        origin = getattr(inner, '__origin__', None)
        if isinstance(inner, (_GenericAlias, _GenericAliasType)):
            if origin is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return inner.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return _GenericAlias.__getitem__(self, args)

    def __repr__(self):
        return 'typing.Unpack[' + type_repr(self.__args__[0]) + ']'


def _unpack(form, arg):
    return _UnpackAlias(form, (type_check(arg, f'{form} accepts only single type.'),), name='Unpack')


Unpack = _SpecialForm('Unpack', _unpack)


class Generic:
    __module__ = 'typing'
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, args):
        return generic_getitem(cls, args)

    def __init_subclass__(cls, *args, **kwds):
        init_generic(cls, args, kwds)


def generic_getitem(cls, args):
    if not isinstance(args, tuple):
        args = (args,)
    args = tuple([type_check(a, 'Parameters to generic types must be types.') if not isinstance(a, (list, tuple)) else a
                  for a in args])
    if is_bare(cls):
        name = cls.__name__
        if not args:
            raise TypeError(f'Parameter list to {name}[...] cannot be empty')
        for a in args:
            if not (isinstance(a, _Param) or getattr(a, '__typing_is_unpacked_typevartuple__', False)):
                raise TypeError(f'Parameters to {name}[...] must all be type variables or parameter specification variables.')
        if len(set(args)) != len(args):
            raise TypeError(f'Parameters to {name}[...] must all be unique')
    else:
        params = cls.__parameters__
        if not params:
            raise TypeError(f'{cls} is not a generic class')
        values = prepared(cls, params, args)
        args = []
        for param, value in zip(params, values):
            if isinstance(param, TypeVarTuple):
                args.extend(value)
            elif isinstance(param, ParamSpec):
                args.append(tuple(value) if isinstance(value, list) else value)
            else:
                args.append(param.__typing_subst__(value))
        args = tuple(args)
    return _GenericAlias(cls, args)


def init_generic(cls, args, kwds):
    super(Generic, cls).__init_subclass__(*args, **kwds)
    if '__orig_bases__' in cls.__dict__:
        wrong = Generic in cls.__orig_bases__
    else:
        wrong = Generic in cls.__bases__ and cls.__name__ != 'Protocol'
    if wrong:
        raise TypeError('Cannot inherit from plain Generic')
    params = ()
    if '__orig_bases__' in cls.__dict__:
        bases = cls.__orig_bases__
        params = _vm_parameters(bases)
        given = None
        for base in bases:
            if isinstance(base, _GenericAlias) and is_bare(base.__origin__):
                if given is not None:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                given = base.__parameters__
        if given is not None:
            missing = [p for p in params if p not in given]
            if missing:
                some = ', '.join([str(p) for p in missing])
                listed = ', '.join([str(p) for p in given])
                raise TypeError(f'Some type variables ({some}) are not listed in Generic[{listed}]')
            params = given
    cls.__parameters__ = tuple(params)


def generic_base(params):
    return _GenericAlias(Generic, tuple([Unpack[p] if isinstance(p, TypeVarTuple) else p for p in params]))
