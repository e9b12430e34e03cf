x = (
    'abc'
    + 'def' + 5
)
