# What patterns and `except*` ask of subjects and groups (see `builtins.py`).


# ---- patterns ----

def _match_keys(subject, keys):
    get = subject.get
    missing = []
    seen = set()
    values = []
    for key in keys:
        if key in seen:
            raise ValueError(f'mapping pattern checks duplicate key ({key!r})')
        seen.add(key)
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def _match_args(cls):
    try:
        return (cls.__match_args__,)
    except AttributeError:
        return None


def _match_attributes(subject, label, names, first):
    values = [*first]
    seen = set()
    for name in names:
        if type(name) is not str:
            raise TypeError(f'__match_args__ elements must be strings (got {type(name).__name__})')
        if name in seen:
            raise TypeError(f'{label} got multiple sub-patterns for attribute {name!r}')
        seen.add(name)
        try:
            values.append(getattr(subject, name))
        except AttributeError:
            return None
    return tuple(values)


# ---- exception groups ----

def _group_parts(group, condition, both):
    if isinstance(condition, type):
        condition = (condition,)
    if isinstance(condition, tuple):
        def matches(e):
            for cls in condition:
                if _vm_derives(type(e), cls):
                    return True
            return False
    else:
        matches = condition
    if matches(group):
        return (group, None) if both else group
    # The groups on the way down: their members, which of them match, and which do not.
    open = [(group, iter(group.exceptions), [], [])]
    while True:
        group, members, matching, rest = open[-1]
        for e in members:
            if matches(e):
                matching.append(e)
            elif isinstance(e, BaseExceptionGroup):
                if len(open) >= 1000:
                    raise RecursionError('maximum recursion depth exceeded')
                open.append((e, iter(e.exceptions), [], []))
                break
            else:
                rest.append(e)
        else:
            open.pop()
            parts = []
            for some in (matching, rest) if both else (matching,):
                part = None
                if some:
                    part = group.derive(some)
                    if not isinstance(part, BaseExceptionGroup):
                        raise TypeError('derive must return an instance of BaseExceptionGroup')
                    _vm_group_like(part, group)
                parts.append(part)
            if not open:
                return tuple(parts) if both else parts[0]
            for part, found in zip(parts, open[-1][2:]):
                if part is not None:
                    found.append(part)


def _join_groups(group, raised):
    if not raised:
        return None
    if not isinstance(group, BaseExceptionGroup):
        return raised[0]
    new = []
    again = set()
    for e in raised:
        if not _vm_same_group(e, group):
            new.append(e)
            continue
        # Raised again, or not handled: its members keep their places in the group.
        todo = [e]
        while todo:
            e = todo.pop()
            if isinstance(e, BaseExceptionGroup):
                todo.extend(e.exceptions)
            else:
                again.add(id(e))
    if again:
        left = BaseExceptionGroup.subgroup(group, lambda e: id(e) in again)
        if not new:
            return left
        new.append(left)
    return new[0] if len(new) == 1 else BaseExceptionGroup('', new)
