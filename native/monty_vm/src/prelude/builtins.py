# What the built-in functions do when they have to call back into Python. Functions here are found by name
# (`Vm::call_prelude`, `Vm::prelude_generator`), do not see one another, and may use built-ins and `_vm_…` intrinsics.

def _drain(iterable):
    return [x for x in iterable]


def _take(iterator, count):
    items = []
    for x in iterator:
        items.append(x)
        count -= 1
        if not count:
            break
    return items


def _set_slice(target, key, iterator):
    target[key] = [x for x in iterator]


def _contains(iterator, item):
    for x in iterator:
        if x is item or x == item:
            return True
    return False


# ---- iterators: an exception that leaves one restarts it with its parameters as they are, so it can be asked again ----

def _map(f, iterator):
    for x in iterator:
        try:
            y = f(x)
        except StopIteration:
            return
        yield y


def _map_many(f, zipped):
    for args in zipped:
        try:
            y = f(*args)
        except StopIteration:
            return
        yield y


def _filter(f, iterator):
    for x in iterator:
        try:
            keep = f(x)
        except StopIteration:
            return
        if keep:
            yield x


def _filter_true(iterator):
    for x in iterator:
        if x:
            yield x


def _enumerate(iterator, index):
    for x in iterator:
        pair = index, x
        index += 1
        yield pair


def _zip2(a, b):
    for x in a:
        for y in b:
            yield x, y
            break
        else:
            return


def _zip(iterators):
    while True:
        items = []
        for iterator in iterators:
            for x in iterator:
                items.append(x)
                break
            else:
                return
        yield tuple(items)


def _zip_strict(iterators, name):
    while True:
        items = []
        i = 0
        for iterator in iterators:
            wrong = None
            for x in iterator:
                if i > len(items):
                    wrong = 'longer'
                else:
                    items.append(x)
                break
            else:
                if items:
                    wrong = 'shorter'
            if wrong:
                others = 'argument 1' if i == 1 else f'arguments 1-{i}'
                raise ValueError(f'{name}() argument {i + 1} is {wrong} than {others}')
            i += 1
        if not items:
            return
        yield tuple(items)


def _iter_callable(f, sentinel):
    while True:
        try:
            x = f()
        except StopIteration:
            return
        if x is sentinel or x == sentinel:
            return
        yield x


# ---- builtins over generators, and with key functions ----

def _any(iterator):
    for x in iterator:
        if x:
            return True
    return False


def _all(iterator):
    for x in iterator:
        if not x:
            return False
    return True


def _sum(iterator, total):
    lost = 0.0
    for x in iterator:
        _vm_sum_step(total, x)
    return _vm_sum_total(total, lost)


def _min(iterator, default, has_default):
    for best in iterator:
        break
    else:
        if has_default:
            return default
        raise ValueError('min() iterable argument is empty')
    for x in iterator:
        if x < best:
            best = x
    return best


def _max(iterator, default, has_default):
    for best in iterator:
        break
    else:
        if has_default:
            return default
        raise ValueError('max() iterable argument is empty')
    for x in iterator:
        if x > best:
            best = x
    return best


def _min_by_key(iterable, key, default, has_default):
    iterator = iter(iterable)
    for best in iterator:
        break
    else:
        if has_default:
            return default
        raise ValueError('min() iterable argument is empty')
    least = key(best)
    for x in iterator:
        k = key(x)
        if k < least:
            best = x
            least = k
    return best


def _max_by_key(iterable, key, default, has_default):
    iterator = iter(iterable)
    for best in iterator:
        break
    else:
        if has_default:
            return default
        raise ValueError('max() iterable argument is empty')
    most = key(best)
    for x in iterator:
        k = key(x)
        if k > most:
            best = x
            most = k
    return best


def _sorted(items, key, reverse):
    _vm_sort_by_keys(items, [key(x) for x in items], reverse)
    return items


def _sort_list(items, key, reverse):
    taken = _vm_list_take(items)
    try:
        _vm_sort_by_keys(taken, [key(x) for x in taken], reverse)
    except BaseException:
        _vm_list_give(items, taken)
        raise
    if not _vm_list_give(items, taken):
        raise ValueError('list modified during sort')


# ---- containers filled from generators ----

def _extend(items, iterator):
    for x in iterator:
        items.append(x)


def _iadd_list(items, iterator):
    for x in iterator:
        items.append(x)
    return items


def _fill_dict(mapping, pairs, keywords):
    for i, pair in enumerate(pairs):
        _vm_dict_pair(mapping, pair, i)
    if keywords:
        mapping.update(keywords)
    return mapping


def _update_dict(mapping, pairs, keywords):
    for i, pair in enumerate(pairs):
        _vm_dict_pair(mapping, pair, i)
    if keywords:
        mapping.update(keywords)


def _ior_dict(mapping, pairs):
    for i, pair in enumerate(pairs):
        _vm_dict_pair(mapping, pair, i)
    return mapping


def _view_or(a, b, left):
    if left:
        return [x for x in a] | b
    return a | [x for x in b]


def _view_and(a, b, left):
    if left:
        return [x for x in a] & b
    return a & [x for x in b]


def _view_sub(a, b, left):
    if left:
        return [x for x in a] - b
    return a - [x for x in b]


def _view_xor(a, b, left):
    if left:
        return [x for x in a] ^ b
    return a ^ [x for x in b]


# ---- annotations ----

def _annotations(owner, annotate):
    _vm_annotated(owner, annotate(1))


# ---- exception groups ----

def _group_parts(group, condition, both):
    pending = [group]
    chosen = []
    while pending:
        exception = pending.pop()
        if condition(exception):
            chosen.append(exception)
        elif isinstance(exception, BaseExceptionGroup):
            pending.extend(exception.exceptions[::-1])
    return _vm_group_parts(group, chosen, both)
