# Making classes and instances, attributes that run code, and types as values (see `builtins.py`).


# ---- classes ----

def _call(f, args):
    return f(*args)


def _call_with(f, args, kwds):
    return f(*args, **kwds)


def _call_host(function, args, kwds):
    return _vm_call_host(function, args, kwds)


def _host_result(call, name):
    async def result():
        from asyncio.futures import host_result
        return await host_result(call)

    result.__name__ = result.__qualname__ = name
    return result()


def _init(init, instance, args, kwds):
    result = init(instance, *args, **kwds)
    if result is not None:
        raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return instance


def _finish_class(cls, fields, frozen):
    if frozen is None:
        from collections import _finish
        _finish(cls, fields)
    else:
        from dataclasses import _finish
        _finish(cls, fields, frozen)


def _construct(cls, args, kwds):
    new = _vm_class_attr(cls, '__new__')
    instance = new(cls, *args, **kwds)
    if _vm_derives(type(instance), cls):
        init = _vm_class_attr(type(instance), '__init__')
        if init is not None:
            result = init(instance, *args, **kwds)
            if result is not None:
                raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return instance


def _build_class(body, name, bases, kwds):
    original = bases
    for base in original:
        if not isinstance(base, type) and hasattr(base, '__mro_entries__'):
            resolved = []
            for b in original:
                if isinstance(b, type) or not hasattr(b, '__mro_entries__'):
                    resolved.append(b)
                    continue
                entries = b.__mro_entries__(original)
                if not isinstance(entries, tuple):
                    raise TypeError('__mro_entries__ must return a tuple')
                resolved.extend(entries)
            bases = tuple(resolved)
            break
    if 'metaclass' in kwds:
        meta = kwds.pop('metaclass')
    elif bases:
        meta = type(bases[0])
    else:
        meta = type
    if isinstance(meta, type):
        meta = _vm_best_meta(meta, bases)
    if meta is type:
        namespace = {}
    else:
        prepare = getattr(meta, '__prepare__', None)
        if prepare is None:
            namespace = {}
        else:
            namespace = prepare(name, bases, **kwds)
            if not hasattr(namespace, '__getitem__'):
                raise TypeError(f"{meta.__name__}.__prepare__() must return a mapping, not {type(namespace).__name__}")
    cell = body(namespace)
    if bases is not original:
        namespace['__orig_bases__'] = original
    cls = meta(name, bases, namespace, **kwds)
    if cell is not None and isinstance(cls, type):
        try:
            own = cell.cell_contents
        except ValueError:
            own = cell
        if own is cell:
            raise RuntimeError(f'__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?')
        if own is not cls:
            raise TypeError(f'__class__ set to {own!r} defining {name!r} as {cls!r}')
    return cls


def _new_type(meta, parts, kwds):
    name, bases, namespace = parts
    best = _vm_best_meta(meta, bases)
    if best is not meta:
        return best(name, bases, namespace, **kwds)
    cls = _vm_new_class(meta, name, bases, namespace)
    if meta is not type and meta.mro is not type.mro:
        _vm_set_mro(cls, tuple(meta.mro(cls)))
    for value, key in _vm_class_hooks(cls):
        try:
            type(value).__set_name__(value, cls, key)
        except BaseException as e:
            e.add_note(f"Error calling __set_name__ on '{type(value).__name__}' instance {key!r} in '{cls.__name__}'")
            raise
    super(cls, cls).__init_subclass__(**kwds)
    return cls


def _get_name(namespace, name):
    try:
        return (namespace[name],)
    except KeyError:
        return None


def _hasattr(value, name):
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def _getattr_default(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def _get_or_getattr(value, name):
    try:
        return _vm_plain_getattr(value, name)
    except AttributeError:
        return type(value).__getattr__(value, name)


def _get_by_both(value, name):
    try:
        return type(value).__getattribute__(value, name)
    except AttributeError:
        return type(value).__getattr__(value, name)


def _make_payload(cls, base, args, kwds):
    if _vm_is_filled(base):
        return _vm_wrap(cls, base())
    return _vm_wrap(cls, base(*args, **kwds))


def _construct_base(cls, base, args, kwds):
    init = _vm_class_attr(cls, '__init__')
    if _vm_is_filled(base):
        instance = _vm_wrap(cls, base())
    else:
        instance = _vm_wrap(cls, base(*args, **kwds))
    if init is not None:
        result = init(instance, *args, **kwds)
        if result is not None:
            raise TypeError(f"__init__() should return None, not '{type(result).__name__}'")
    return instance


# ---- types as values ----

def _call_alias(alias, args, kwds):
    made = alias.__origin__(*args, **kwds)
    try:
        made.__orig_class__ = alias
    except (AttributeError, TypeError):
        pass
    return made


def _substitute(alias, key):
    from _typing import substitute
    return substitute(alias, key)


def _forward_union(types):
    from _typing import forward_union
    return forward_union(types)


def _type_param(kind, name, bound, default):
    from _typing import type_param
    return type_param(kind, name, bound, default)


def _type_alias(name, params, evaluate):
    from _typing import type_alias
    return type_alias(name, params, evaluate)


def _generic_base(params):
    from _typing import generic_base
    return generic_base(params)


def _forward_ref(name):
    from _typing import ForwardRef
    return ForwardRef(name)


# ---- the end of a program ----

def _end_with(result):
    from _files import write_everything
    try:
        write_everything()
    except Exception:
        pass
    return result


def _end_raising(raised):
    from _files import write_everything
    try:
        write_everything()
    except Exception:
        pass
    raise raised
