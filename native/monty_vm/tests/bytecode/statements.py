import math, os.path
import a.b as c
from m import x as y, z

assert math, "no math"
assert c == 1
if __debug__:
    w: int = 1
v: int
del w
try:
    raise ValueError(1) from None
except ValueError as e:
    pass
pass
z.q
