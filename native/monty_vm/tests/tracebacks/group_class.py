class Own(Exception):
    def __str__(self):
        return 'own text'


class Errors(ExceptionGroup):
    def __str__(self):
        return f'{len(self.exceptions)} errors'


raise Errors('e', [Own(), Errors('f', [Own(1), KeyError('k')])])
