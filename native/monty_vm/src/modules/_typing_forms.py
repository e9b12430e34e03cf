# The special forms: what is subscripted and means more than a class.
from _typing import ParamSpec, _GenericAlias, _SpecialForm, type_check, type_repr, union_of

__name__ = 'typing'


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Compatible with every type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _one(form, args):
    if form is Required or form is NotRequired or form is ReadOnly:
        message = f'{form._name} accepts only a single type.'
    else:
        message = f'{form} accepts only single type.'
    return _GenericAlias(form, (type_check(args, message),), name=form._name)


def _optional(form, arg):
    return union_of(type_check(arg, f'{form} requires a single type.'), type(None))


def _literal(form, args):
    flat = []
    for arg in args if isinstance(args, tuple) else (args,):
        if isinstance(arg, _LiteralGenericAlias):
            flat.extend(arg.__args__)
        else:
            flat.append(arg)
    seen = []
    for arg in flat:
        if not any([type(arg) is type(other) and arg == other for other in seen]):
            seen.append(arg)
    return _LiteralGenericAlias(form, tuple(seen), name='Literal')


def _annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    origin = type_check(args[0], 'Annotated[t, ...]: t must be a type.', True)
    metadata = args[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _AnnotatedAlias(origin, metadata)


def _concatenate(form, args):
    if args == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(args, tuple):
        args = (args,)
    if not (args[-1] is ... or isinstance(args[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    args = tuple([type_check(a, message) for a in args[:-1]]) + args[-1:]
    return _ConcatenateGenericAlias(form, args, name='Concatenate')


Optional = _SpecialForm('Optional', _optional)
Literal = _SpecialForm('Literal', _literal)
Annotated = _SpecialForm('Annotated', _annotated)
Concatenate = _SpecialForm('Concatenate', _concatenate)
Final = _SpecialForm('Final', _one)
ClassVar = _SpecialForm('ClassVar', _one)
TypeGuard = _SpecialForm('TypeGuard', _one)
TypeIs = _SpecialForm('TypeIs', _one)
Required = _SpecialForm('Required', _one)
NotRequired = _SpecialForm('NotRequired', _one)
ReadOnly = _SpecialForm('ReadOnly', _one)
Self = _SpecialForm('Self')
Never = _SpecialForm('Never')
NoReturn = _SpecialForm('NoReturn')
LiteralString = _SpecialForm('LiteralString')
TypeAlias = _SpecialForm('TypeAlias')


class _LiteralGenericAlias(_GenericAlias):
    def _pairs(self):
        return [(type(a), a) for a in self.__args__]

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(self._pairs()) == set(other._pairs())

    def __hash__(self):
        return hash(frozenset(self._pairs()))

    def __repr__(self):
        return f'typing.Literal[{", ".join([repr(a) for a in self.__args__]) or "()"}]'


class _ConcatenateGenericAlias(_GenericAlias):
    _is_concatenate = True

    def _copy(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        return _GenericAlias._copy(self, args)


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        _GenericAlias.__init__(self, origin, (origin,), name='Annotated')
        object.__setattr__(self, '__metadata__', metadata)

    def _copy(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f'typing.Annotated[{type_repr(self.__origin__)}, {", ".join([repr(a) for a in self.__metadata__])}]'

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return 'Annotated'
        return _GenericAlias.__getattr__(self, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)
