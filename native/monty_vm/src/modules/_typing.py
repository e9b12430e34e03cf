# What the language itself needs of typing beside type parameters: Generic, aliases of what is subscripted, and substitution.
from _typing_params import (BARE, ForwardRef, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                            TypeVarTuple, _GenericAliasType, _Param, _Unionable, _is_param_expr, compile_forward, forward_union,
                            is_bare, type_alias, type_check, type_param, type_repr, union_of, unpacked)

# ---- substitution ----

def is_unpacked(arg):
    return getattr(arg, '__unpacked__', False) is True or getattr(arg, '__origin__', None) is Unpack


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


BARE.append(Generic)


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
