try:
    {}['k']
except KeyError as e:
    e.add_note('a note on the cause')
    error = TypeError('outer')
    error.add_note('a note on the error')
    raise error from e
