# What stands in the bodies of enumerations, and their namespace.
__name__ = 'enum'

_property = property
_function = type(lambda: 0)


class nonmember:
    """Protects item from becoming an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class member:
    """Forces item to become an Enum member during class creation."""

    def __init__(self, value):
        self.value = value


class _Null:
    def __repr__(self):
        return '_auto_null'


_auto_null = _Null()


class auto:
    """Instances are replaced with an appropriate value in Enum class suites."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(property):
    """A property of members, which does not hide a member of the same name from the class."""

    member = None
    name = None

    def __set_name__(self, owner, name):
        self.name = name
        self.owner = owner

    def __get__(self, instance, owner=None):
        if instance is not None:
            if self.fget is not None:
                return self.fget(instance)
            name = self.name
            return instance._name_ if name == 'name' else instance._value_ if name == 'value' else instance.__dict__[name]
        if self.member is not None:
            return self.member
        raise AttributeError(f'{owner!r} has no attribute {self.name!r}', name=self.name, obj=owner)

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f'{self.owner!r} cannot set attribute {self.name!r}')

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f'{self.owner!r} cannot delete attribute {self.name!r}')


class _Name(property):
    def __get__(self, instance, owner=None):
        if instance is not None:
            return instance._name_
        return property.__get__(self, None, owner)


class _Value(property):
    def __get__(self, instance, owner=None):
        if instance is not None:
            return instance._value_
        return property.__get__(self, None, owner)


# ---- the namespace of a class body ----

_SUNDERS = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
            '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_')


def _is_descriptor(value):
    return type(value) is _function or hasattr(value, '__get__') or hasattr(value, '__set__') or hasattr(value, '__delete__')


class EnumDict(dict):
    """Keeps the members of a class body apart from what else is in it."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._generated = False

    @_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if key[:1] == '_':
            if key[1:2] == '_' and key[-2:] == '__' and len(key) > 4:
                return super().__setitem__(key, value)
            if self._cls_name is not None and key.startswith(f'_{self._cls_name}__') and key[-2:] != '__':
                return super().__setitem__(key, value)
            if key[-1] == '_' and len(key) > 2 and key[1] != '_' and key[-2] != '_':
                return self._set_sunder(key, value)
        if key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        if key in self._ignore or isinstance(value, nonmember):
            return super().__setitem__(key, value.value if isinstance(value, nonmember) else value)
        if isinstance(value, member):
            value = value.value
            self._last_values.append(value)
        elif isinstance(value, type) or _is_descriptor(value):
            return super().__setitem__(key, value)
        elif key in self:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif type(value) is auto:
            value = self._automatic(key, value)
        elif type(value) is tuple and any([type(x) is auto for x in value]):
            value = tuple([self._automatic(key, x) if type(x) is auto else x for x in value])
        else:
            self._last_values.append(value)
        self._member_names[key] = None
        super().__setitem__(key, value)

    def _set_sunder(self, key, value):
        if key not in _SUNDERS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._generated:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate = getattr(value, '__func__', value)
            value = staticmethod(self._generate)
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            already = set(value) & set(self._member_names)
            if already:
                raise ValueError(f'_ignore_ cannot specify already set names: {already!r}')
        super().__setitem__(key, value)

    def _automatic(self, key, given):
        if given.value is _auto_null:
            self._generated = True
            given.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        self._last_values.append(given.value)
        return given.value

    def update(self, members, **more):
        for name in members:
            self[name] = members[name]
        for name, value in more.items():
            self[name] = value
