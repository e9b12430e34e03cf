# What the built-in functions do when they have to call back into Python. Functions of the prelude (all files here) are found by name
# (`Vm::call_prelude`, `Vm::prelude_generator`), each is a unit of its own that sees no other, and may use built-in functions and types and
# `_vm_…` intrinsics.

def _import(module):
    try:
        _vm_run_module(module)
    except BaseException:
        _vm_undo_module(module)
        raise


def _reduce_ex(obj, protocol):
    from copyreg import _object_reduce_ex
    return _object_reduce_ex(obj, protocol)


def _reduce(obj, protocol):
    from copyreg import _object_reduce
    return _object_reduce(obj, protocol)


def _reduce_builtin(obj):
    from copyreg import _builtin_reduce
    return _builtin_reduce(obj)


def _getstate(obj):
    from copyreg import _object_getstate
    return _object_getstate(obj)


def _setstate(exception, state):
    from copyreg import _exception_setstate
    return _exception_setstate(exception, state)


def _import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        message = f"cannot import name '{name}' from '{module.__name__}' (unknown location)"
        raise ImportError(message, name=module.__name__, name_from=name) from None


def _open(file, mode, buffering, encoding, errors, newline, closefd, opener):
    from _files import open_file
    return open_file(file, mode, buffering, encoding, errors, newline, closefd, opener)


def _iter_or(value, message):
    try:
        return iter(value)
    except TypeError:
        pass
    raise TypeError(message)


def _drain_next(iterator):
    items = []
    while True:
        try:
            item = next(iterator)
        except StopIteration:
            return items
        items.append(item)


def _dir(names):
    return sorted(names)


def _drain(iterable):
    return [x for x in iterable]


def _drain_hinted(iterable):
    # What makes a list asks how long it will be, once it has the iterator.
    iterator = iter(iterable)
    cls = type(iterable)
    hint = getattr(cls, '__length_hint__', None)
    if hasattr(cls, '__len__'):
        try:
            len(iterable)
            hint = None
        except TypeError:
            pass
    if hint is not None:
        try:
            hint = hint(iterable)
        except TypeError:
            return [x for x in iterator]
        # (Functions here have no globals, and so no NotImplemented.)
        if type(hint).__name__ != 'NotImplementedType':
            if not isinstance(hint, int):
                raise TypeError(f'__length_hint__ must be an integer, not {type(hint).__name__}')
            if hint >= 1 << 63 or hint < -1 << 63:
                raise OverflowError('Python int too large to convert to C ssize_t')
            if hint < 0:
                raise ValueError('__length_hint__() should return >= 0')
    return [x for x in iterator]


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


def _contains_custom(container, item, name):
    try:
        iterator = iter(container)
    except TypeError:
        iterator = None
    if iterator is None:
        raise TypeError(f"argument of type '{name}' is not a container or iterable")
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


def _print_to(file, items, sep, end, flush):
    write = file.write
    first = True
    for x in items:
        if first:
            first = False
        else:
            write(sep)
        write(x if type(x) is str else str(x))
    write(end)
    if flush:
        file.flush()


def _display(value):
    _vm_keep_displayed(None)
    file = _vm_displayed_to()
    if file is None:
        _vm_write(repr(value))
        _vm_write('\n')
    else:
        write = file.write
        write(repr(value))
        file.write('\n')
    _vm_keep_displayed(value)


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
    _vm_sort_by_keys(items, items if key is None else [key(x) for x in items], reverse)
    return items


def _order(keys, reverse):
    # A merge sort of the indices; equal ones stay in place.
    count = len(keys)
    order = list(range(count))
    if reverse:
        order.reverse()
    width = 1
    while width < count:
        merged = []
        for start in range(0, count, 2 * width):
            i = start
            middle = j = start + width
            end = middle + width
            if end > count:
                end = count
            if middle < end and keys[order[middle]] < keys[order[middle - 1]]:
                while i < middle and j < end:
                    if keys[order[j]] < keys[order[i]]:
                        merged.append(order[j])
                        j += 1
                    else:
                        merged.append(order[i])
                        i += 1
                merged.extend(order[i:middle])
                merged.extend(order[j:end])
            else:
                merged.extend(order[start:end])
        order = merged
        width *= 2
    if reverse:
        order.reverse()
    return order


def _sort_list(items, key, reverse):
    taken = _vm_list_take(items)
    try:
        _vm_sort_by_keys(taken, taken if key is None else [key(x) for x in taken], reverse)
    except BaseException:
        _vm_list_give(items, taken)
        raise
    if not _vm_list_give(items, taken):
        raise ValueError('list modified during sort')


# ---- containers filled from generators ----

def _extend(items, iterator):
    for x in iterator:
        items.append(x)


def _extend_left(items, iterator):
    for x in iterator:
        items.appendleft(x)


def _filled(items, iterator):
    for x in iterator:
        items.append(x)
    return items


def _deque_index(deque, value, start, stop):
    i = 0
    for x in deque:
        if i >= stop:
            break
        if i >= start and (x is value or x == value):
            return i
        i += 1
    raise ValueError('deque.index(x): x not in deque')


def _deque_count(deque, value):
    count = 0
    for x in deque:
        if x is value or x == value:
            count += 1
    return count


def _deque_remove(deque, value):
    changes = _vm_deque_changes(deque)
    for i in range(len(deque)):
        x = deque[i]
        same = x is value or x == value
        if changes != _vm_deque_changes(deque):
            raise IndexError('deque mutated during iteration')
        if same:
            del deque[i]
            return
    raise ValueError('deque.remove(x): x not in deque')


def _fill_dict(mapping, pairs, keywords):
    for i, pair in enumerate(pairs):
        _vm_dict_pair(mapping, pair, i)
    if keywords:
        mapping.update(keywords)
    return mapping


def _pairs(mapping):
    return [(key, mapping[key]) for key in mapping.keys()]


def _update_dict(mapping, pairs, keywords):
    for i, pair in enumerate(pairs):
        _vm_dict_pair(mapping, pair, i)
    if keywords:
        mapping.update(keywords)


def _mapping_dict(mapping):
    result = {}
    for key in mapping.keys():
        result[key] = mapping[key]
    return result


def _from_keys(cls, iterable, value):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


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


# ---- templates ----

def _iter_parts(parts):
    for x in parts:
        yield x


# ---- iteration, comparison, texts ----

def _iterate(iterator):
    while True:
        try:
            x = _vm_next(iterator)
        except StopIteration:
            return
        yield x


def _delegate(iterator):
    # `yield from` and `await` over an iterator that is an instance.
    try:
        y = _vm_next(iterator)
    except StopIteration as e:
        return e.value
    while True:
        try:
            sent = yield y
        except GeneratorExit:
            close = getattr(iterator, 'close', None)
            if close is not None:
                close()
            raise
        except BaseException as e:
            throw = getattr(iterator, 'throw', None)
            if throw is None:
                raise
            try:
                y = throw(e)
            except StopIteration as stop:
                return stop.value
        else:
            try:
                y = _vm_next(iterator) if sent is None else iterator.send(sent)
            except StopIteration as e:
                return e.value


def _run_main(main):
    import asyncio
    return asyncio.run(main)


async def _anext_default(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


def _iter_sequence(sequence):
    i = 0
    while True:
        try:
            x = sequence[i]
        except (IndexError, StopIteration):
            return
        yield x
        i += 1


def _reversed(sequence):
    i = len(sequence) - 1
    while i >= 0:
        try:
            x = sequence[i]
        except (IndexError, StopIteration):
            return
        yield x
        i -= 1


def _next_default(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


def _same(a, b):
    return True if a == b else False


def _hash(value):
    return hash(value)


def _hash_as(value, owner, what):
    try:
        return hash(value)
    except TypeError as e:
        if type(e) is not TypeError:
            raise
        wrong = str(e)
    raise TypeError(f"cannot use '{owner}' as {what} ({wrong})")


def _equal(a, b):
    if isinstance(a, slice):
        a = a.start, a.stop, a.step
        b = b.start, b.stop, b.step
    if isinstance(a, (list, tuple)):
        if len(a) != len(b):
            return False
        i = 0
        while i < len(a) and i < len(b):
            x = a[i]
            y = b[i]
            if x is not y and not x == y:
                return False
            i += 1
        return len(a) == len(b)
    if isinstance(a, dict):
        if len(a) != len(b):
            return False
        for key in a:
            if key not in b:
                return False
            x = a[key]
            y = b[key]
            if x is not y and not x == y:
                return False
        return True
    if type(a).__name__ == 'cell':
        return True if a.cell_contents == b.cell_contents else False
    if len(a) != len(b):
        return False
    for x in a:
        if x not in b:
            return False
    return True


def _equal_deques(a, b):
    if len(a) != len(b):
        return False
    for x, y in zip(a, b):
        if x is not y and not x == y:
            return False
    return True


def _texts_in(value, native):
    values, containers = _vm_instances(value, native)
    return values, [_vm_text_in(x, open) for x, open in zip(values, containers)]


def _text_in(x, open):
    # (What is being represented, in which x is, is found in the registers of this frame.)
    return repr(x)


def _init_update(update, args, kwds):
    update(*args, **kwds)


def _report(raised):
    pairs = []
    seen = set()
    todo = [raised]
    while todo:
        e = todo.pop(0)
        if e is None or id(e) in seen:
            continue
        seen.add(id(e))
        try:
            text = str(e)
        except BaseException:
            text = '<exception str() failed>'
        pairs.append((e, text))
        todo.append(e.__cause__)
        todo.append(e.__context__)
        if isinstance(e, BaseExceptionGroup):
            todo.extend(e.exceptions)
        if len(pairs) > 1000:
            break
    return pairs
