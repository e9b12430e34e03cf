"""Tools for working with functions and callable objects."""


def reduce(function, iterable, initial=None, /):
    iterator = iter(iterable)
    for x in iterator:
        initial = function(initial, x)
    return initial
