# bytes that grow by `+` share what they are made of, and never show it.
b = b''
for i in range(600):
    b += bytes([i % 256])
assert len(b) == 600
assert b[:3] == b'\x00\x01\x02' and b[255] == 255 and b[256] == 0 and b[-1] == 599 % 256
assert b == bytes(i % 256 for i in range(600))
assert hash(b) == hash(bytes(i % 256 for i in range(600)))

# Two that grow from the same one.
base = b'x' * 300
one = base + b'1'
two = base + b'2'
assert one[-2:] == b'x1' and two[-2:] == b'x2' and base == b'x' * 300
assert len(base) == 300 and len(one) == len(two) == 301
three = one + b'3'
four = one + b'4'
assert three[-3:] == b'x13' and four[-3:] == b'x14' and one[-2:] == b'x1'
assert three != four and three < four and three[:-1] == four[:-1] == one
five = one + one
assert five == b'x' * 300 + b'1' + b'x' * 300 + b'1' and len(five) == 602
six = three + three
six += six
assert len(six) == 4 * 302 and six.count(b'13') == 4 and six.endswith(b'13')
assert six == three * 4

# Nothing is added: the same object.
assert base + b'' is base or base + b'' == base
assert b'' + base == base
e = b''
e += b''
assert e == b''

# They are bytes like others.
big = b'ab' * 150 + b'cd'
assert big.find(b'bc') == 299 and big.rfind(b'ab') == 298 and big.index(b'd') == 301
assert big.replace(b'ab', b'') == b'cd' and big.split(b'c') == [b'ab' * 150, b'd']
assert big.hex()[-4:] == '6364' and big[::-1][:2] == b'dc' and list(big[-2:]) == [99, 100]
assert big.decode()[-3:] == 'bcd' and repr(big) == "b'" + 'ab' * 150 + "cd'"
assert [x for x in big][-1] == 100 and list(reversed(big))[0] == 100 and max(big) == 100
assert {big: 1}[b'ab' * 150 + b'cd'] == 1 and big in {b'ab' * 150 + b'cd'}
assert b'bc' in big and 99 in big and b'zz' not in big
assert bytes(big) == big and bytes(list(big)) == big and big * 2 == big + big
assert int.from_bytes((b'\x00' * 299 + b'\x01\x02'), 'big') == 258
it = iter(big)
assert next(it) == 97 and it.__length_hint__() == 301
big += b'!'
assert next(it) == 98 and it.__length_hint__() == 300

# Of the wrong type.
try:
    big += 'x'
    assert False
except TypeError as error:
    assert str(error) == "can't concat str to bytes"
assert big.endswith(b'cd!')
try:
    big = big + 5
    assert False
except TypeError as error:
    assert str(error) == "can't concat int to bytes"


# In a list, in a function, in a generator.
def grow(n, piece):
    out = b''
    kept = []
    for i in range(n):
        out += piece
        if i % 50 == 0:
            kept.append(out)
    return out, kept


whole, parts = grow(200, b'xyz')
assert whole == b'xyz' * 200
assert [len(p) for p in parts] == [3, 153, 303, 453]
assert all(whole.startswith(p) for p in parts)
assert parts[2] + b'!' == b'xyz' * 101 + b'!' and parts[3] + b'?' == b'xyz' * 151 + b'?'
assert whole == b'xyz' * 200
assert sum([parts[2] + b'a', parts[2] + b'b'].count(x) for x in (parts[2] + b'b', b'')) == 1
