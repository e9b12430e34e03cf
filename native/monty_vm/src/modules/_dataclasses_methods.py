# The methods of a dataclass: one text a class, compiled once.
from dataclasses import MISSING, FrozenInstanceError, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, _replace, _type_text

__name__ = 'dataclasses'


def _init_text(std, kw_only, all_fields, frozen, has_post_init, self_name, values):
    """The text of `__init__`; what it refers to goes into `values`."""
    seen = None
    for f in std:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen = f
            elif seen:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    params = [self_name]
    body = []

    def param(f):
        if f.default is not MISSING:
            values[f'_d_{f.name}'] = f.default
            return f'{f.name}=_d_{f.name}'
        if f.default_factory is not MISSING:
            return f'{f.name}=_FACTORY'
        return f.name

    params.extend(param(f) for f in std if f.init)
    if kw_only:
        params.append('*')
        params.extend(param(f) for f in kw_only)
    for f in all_fields:
        name = f.name
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            values[f'_f_{name}'] = f.default_factory
            value = f'_f_{name}() if {name} is _FACTORY else {name}' if f.init else f'_f_{name}()'
        elif f.init:
            value = name
        elif f.default is not MISSING and '__slots__' in values:
            values[f'_d_{name}'] = f.default
            value = f'_d_{name}'
        else:
            continue
        body.append(f'  _set({self_name}, {name!r}, {value})' if frozen else f'  {self_name}.{name} = {value}')
    if has_post_init:
        names = ', '.join(f.name for f in all_fields if f._field_type is _FIELD_INITVAR)
        body.append(f'  {self_name}.__post_init__({names})')
    return f' def __init__({", ".join(params)}):\n' + '\n'.join(body or ['  pass'])


def _tuple_text(obj, names):
    return '(' + ''.join(f'{obj}.{name}, ' for name in names) + ')'


def _make(cls, texts, values):
    """Makes functions of their texts, which see `values`."""
    names = [name for name, _ in texts]
    source = f'def _make({", ".join(values)}):\n' + '\n'.join(text for _, text in texts) + f'\n return {", ".join(names)},'
    namespace = {'__name__': 'builtins'}
    exec(source, namespace)
    made = namespace['_make'](**values)
    for function in made:
        function.__qualname__ = f'{cls.__qualname__}.{function.__name__}'
    return dict(zip(names, made))


_ORDERS = (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>='))


def add_methods(cls, init_fields, std, keywords, plain, has_explicit_hash):
    """Adds what its parameters ask for to a class that has its fields; gives the functions by name."""
    params = cls.__dataclass_params__
    own = cls.__dict__
    compared = [f.name for f in plain if f.compare]
    values = {}
    texts = []
    if params.init:
        if params.slots:
            values['__slots__'] = None
        self_name = '__dataclass_self__' if 'self' in cls.__dataclass_fields__ else 'self'
        text = _init_text(std, keywords, init_fields, params.frozen, hasattr(cls, '__post_init__'), self_name, values)
        values.pop('__slots__', None)
        if '__init__' not in own:
            values['_FACTORY'] = _HAS_DEFAULT_FACTORY
            if params.frozen:
                values['_set'] = object.__setattr__
            texts.append(('__init__', text))
    if '__replace__' not in own:
        cls.__replace__ = _replace
    if params.repr and '__repr__' not in own:
        values['_running'] = set()
        shown = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in plain if f.repr)
        texts.append(('__repr__', f''' def __repr__(self):
  key = id(self)
  if key in _running:
   return '...'
  _running.add(key)
  try:
   return f"{{self.__class__.__qualname__}}({shown})"
  finally:
   _running.discard(key)'''))
    if params.eq and '__eq__' not in own:
        terms = ' and '.join(f'self.{name} == other.{name}' for name in compared) or 'True'
        texts.append(('__eq__', f''' def __eq__(self, other):
  if self is other:
   return True
  if other.__class__ is self.__class__:
   return {terms}
  return NotImplemented'''))
    if params.order:
        left, right = _tuple_text('self', compared), _tuple_text('other', compared)
        for name, sign in _ORDERS:
            if name in own:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} '
                                'Consider using functools.total_ordering')
            texts.append((name, f''' def {name}(self, other):
  if other.__class__ is self.__class__:
   return {left} {sign} {right}
  return NotImplemented'''))
    if params.frozen:
        values['cls'] = cls
        values['FrozenInstanceError'] = FrozenInstanceError
        values['_names'] = frozenset(f.name for f in plain)
        for name, given, verb in (('__setattr__', 'name, value', 'assign to'), ('__delattr__', 'name', 'delete')):
            if name in own:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
            texts.append((name, f''' def {name}(self, {given}):
  if type(self) is cls or name in _names:
   raise FrozenInstanceError(f"cannot {verb} field {{name!r}}")
  super(cls, self).{name}({given})'''))
    if params.unsafe_hash and has_explicit_hash:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    if not has_explicit_hash and (params.unsafe_hash or params.eq and params.frozen):
        hashed = _tuple_text('self', [f.name for f in plain if (f.compare if f.hash is None else f.hash)])
        texts.append(('__hash__', f' def __hash__(self):\n  return hash({hashed})'))
    elif params.eq and not has_explicit_hash:
        cls.__hash__ = None
    made = {}
    if texts:
        made = _make(cls, texts, values)
        if '__init__' in made:
            made['__init__'].__annotations__ = {f.name: f.type for f in std + keywords} | {'return': None}
        for name, function in made.items():
            setattr(cls, name, function)
    return made


def documented(cls, std, keywords, has_init):
    """The docstring of a class that has none."""
    return cls.__name__ + (f'({_parameters_text(std, keywords)})' if has_init else _signature_text(cls))


def _parameters_text(std, keywords):
    parts = []
    for f in std + keywords:
        text = f'{f.name}: {_type_text(f.type)}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        parts.append(text)
    if keywords:
        parts.insert(len(std), '*')
    return ', '.join(parts)


def _signature_text(cls):
    if cls.__init__ is object.__init__:
        return '()'
    try:
        from inspect import signature
    except ImportError:
        return '()'
    return str(signature(cls)).replace(' -> None', '')
