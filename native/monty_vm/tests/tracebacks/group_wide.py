errors = [ValueError(i) for i in range(18)]
errors[3].add_note('a note\nof two lines')
g = ExceptionGroup('wide', errors)
g.add_note('of the group')
raise g
