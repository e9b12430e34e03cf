# What the iterators of itertools run: generator functions that `types/itertools` makes objects of. An exception that leaves one restarts it
# with its parameters as they are, so these are the whole state of an iterator.

def _nothing():
    if False:
        yield


def _count(n, step):
    while True:
        x = n
        n = n + step
        yield x


def _repeat(x):
    while True:
        yield x


def _repeat_times(x, left):
    while left:
        left -= 1
        yield x


def _cycle(iterator, saved):
    for x in iterator:
        saved.append(x)
        yield x
    while saved:
        for x in saved:
            yield x


def _accumulate(iterator, f, total, stage):
    # Stage 1: the total is still to be given; 2: there is a total.
    if stage == 1:
        stage = 2
        yield total
    for x in iterator:
        if stage:
            try:
                total = f(total, x)
            except StopIteration:
                return
        else:
            total = x
            stage = 2
        yield total


def _accumulate_sum(iterator, total, stage):
    if stage == 1:
        stage = 2
        yield total
    for x in iterator:
        if stage:
            total = total + x
        else:
            total = x
            stage = 2
        yield total


def _batched(iterator, n, strict):
    while True:
        items = []
        for x in iterator:
            items.append(x)
            if len(items) == n:
                break
        else:
            if items:
                if strict:
                    raise ValueError('batched(): incomplete batch')
                yield tuple(items)
            return
        yield tuple(items)


def _chain(source, active):
    while True:
        if active is not None:
            for x in active:
                yield x
            active = None
        for active in source:
            try:
                active = iter(active)
            except BaseException:
                active = None
                raise
            break
        else:
            return


def _compress(data, selectors):
    for x in data:
        for selected in selectors:
            if selected:
                yield x
            break
        else:
            return


def _dropwhile(f, iterator, dropping):
    if dropping:
        for x in iterator:
            try:
                if f(x):
                    continue
            except StopIteration:
                return
            dropping = False
            yield x
            break
        else:
            return
    for x in iterator:
        yield x


def _takewhile(f, iterator):
    for x in iterator:
        try:
            if not f(x):
                return
        except StopIteration:
            return
        yield x


def _filterfalse(f, iterator):
    for x in iterator:
        try:
            dropped = f(x)
        except StopIteration:
            return
        if not dropped:
            yield x


def _filterfalse_true(iterator):
    for x in iterator:
        if not x:
            yield x


def _starmap(f, iterator):
    for args in iterator:
        if type(args) is not tuple:
            args = tuple(args)
        try:
            y = f(*args)
        except StopIteration:
            return
        yield y


def _pairwise(iterator, old, begun):
    if not begun:
        for old in iterator:
            begun = True
            break
        else:
            return
    for x in iterator:
        pair = old, x
        old = x
        yield pair


def _islice(iterator, skip, left):
    if skip:
        for x in iterator:
            skip -= 1
            if not skip:
                break
        else:
            return
    if left:
        for x in iterator:
            left -= 1
            yield x
            if not left:
                return


def _islice_step(iterator, at, wanted, stop, step):
    while True:
        if at < wanted:
            for x in iterator:
                at += 1
                if at == wanted:
                    break
            else:
                return
        if at >= stop:
            return
        for x in iterator:
            at += 1
            break
        else:
            return
        wanted += step
        if wanted > stop:
            wanted = stop
        yield x


def _zip_longest(iterators, fill, left):
    if not left:
        return
    while True:
        items = []
        for iterator in iterators:
            if iterator is not None:
                for x in iterator:
                    items.append(x)
                    break
                else:
                    iterators[len(items)] = None
                    left -= 1
                    if not left:
                        return
                    items.append(fill)
            else:
                items.append(fill)
        yield tuple(items)


def _tee(iterator, link):
    while True:
        if not link:
            for x in iterator:
                if not link:
                    link.append(x)
                    link.append([])
                break
            else:
                return
        x, link = link
        yield x


# What groupby and its groups share is a list: empty, or the item that was read last, whether it is still to be given, its key, the number of
# the group that may go on, and that group's key.

def _groupby(iterator, key, state, number):
    while True:
        if state:
            state[3] = None
        while not state or number and state[4] == state[2]:
            for x in iterator:
                k = x if key is None else key(x)
                state[:4] = x, True, k, None
                break
            else:
                return
            if not number:
                break
        number += 1
        group = state[2]
        state[3:] = number, group
        pair = group, _vm_grouper(iterator, key, state, group, number)
        yield pair


def _group(iterator, key, state, group, number):
    while state[3] == number:
        if not state[1]:
            for x in iterator:
                k = x if key is None else key(x)
                state[:3] = x, True, k
                break
            else:
                return
        if not group == state[2]:
            return
        state[1] = False
        yield state[0]


# ---- arrangements; the last parameter tells that the first is still to be given ----

def _combinations(pool, indices, first):
    size = len(pool)
    count = len(indices)
    if first:
        first = False
        yield _vm_pick(pool, indices, count)
    while _vm_next_combination(indices, size, True):
        yield _vm_pick(pool, indices, count)


def _with_replacement(pool, indices, first):
    size = len(pool)
    count = len(indices)
    if first:
        first = False
        yield _vm_pick(pool, indices, count)
    while _vm_next_combination(indices, size, False):
        yield _vm_pick(pool, indices, count)


def _permutations(pool, indices, cycles, first):
    count = len(cycles)
    if first:
        first = False
        yield _vm_pick(pool, indices, count)
    while _vm_next_permutation(indices, cycles):
        yield _vm_pick(pool, indices, count)


def _product(pools, indices, first):
    if first:
        first = False
        yield _vm_pick_each(pools, indices)
    while _vm_next_product(pools, indices):
        yield _vm_pick_each(pools, indices)
