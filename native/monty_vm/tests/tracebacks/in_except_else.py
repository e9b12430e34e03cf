try:
    value = int('5')
except ValueError:
    pass
else:
    value.upper()
finally:
    value = None
