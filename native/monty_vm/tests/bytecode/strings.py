def f(x, w):
    a = "a" "b" + "c"
    b = f"{x}"
    c = f"<{x!r:>{w}}|{x=}|{x + 1 = :.2f}" "tail"
    d = b"1" b"2"
    return f"plain{{}}", a, b, c, d, ()
