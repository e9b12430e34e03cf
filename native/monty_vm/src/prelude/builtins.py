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


def _contains(iterator, item):
    for x in iterator:
        if x is item or x == item:
            return True
    return False


def _map(f, iterator):
    for x in iterator:
        yield f(x)
