# Errors of match statements and except* at compile time.

def raises(code):
    try:
        exec(code, globals())
    except BaseException as e:
        return f'{type(e).__name__}: {e}'



# ---- patterns that always match ----
assert raises("match 1:\n    case x: pass\n    case y: pass") == "SyntaxError: name capture 'x' makes remaining patterns unreachable (<string>, line 2)"
assert raises("match 1:\n    case _: pass\n    case 1: pass") == 'SyntaxError: wildcard makes remaining patterns unreachable (<string>, line 2)'
assert raises("match 1:\n    case x | 1: pass") == "SyntaxError: name capture 'x' makes remaining patterns unreachable (<string>, line 2)"
assert raises("match 1:\n    case _ | 1: pass") == 'SyntaxError: wildcard makes remaining patterns unreachable (<string>, line 2)'
assert raises("match 1:\n    case (x | y): pass") == "SyntaxError: name capture 'x' makes remaining patterns unreachable (<string>, line 2)"
assert raises("match 1:\n    case (x): pass\n    case 1: pass") == "SyntaxError: name capture 'x' makes remaining patterns unreachable (<string>, line 2)"
assert raises("match 1:\n    case x as y: pass\n    case 1: pass") == "SyntaxError: name capture 'x' makes remaining patterns unreachable (<string>, line 2)"
assert raises("match 1:\n    case 1 | x | 2: pass") == "SyntaxError: name capture 'x' makes remaining patterns unreachable (<string>, line 2)"
assert raises("match 1:\n    case [x | 1]: pass") == "SyntaxError: name capture 'x' makes remaining patterns unreachable (<string>, line 2)"
assert raises("match 1:\n    case x if x > 5: pass\n    case y: pass") is None
assert raises("match 1:\n    case x if False: pass\n    case _: pass") is None

# ---- names bound twice, or differently ----
assert raises("match 1:\n    case [x, x]: pass") == "SyntaxError: multiple assignments to name 'x' in pattern (<string>, line 2)"
assert raises("match 1:\n    case [x, *x]: pass") == "SyntaxError: multiple assignments to name 'x' in pattern (<string>, line 2)"
assert raises("match 1:\n    case {1: x, 2: x}: pass") == "SyntaxError: multiple assignments to name 'x' in pattern (<string>, line 2)"
assert raises("match 1:\n    case {1: x, **x}: pass") == "SyntaxError: multiple assignments to name 'x' in pattern (<string>, line 2)"
assert raises("match 1:\n    case A(x, x): pass") == "SyntaxError: multiple assignments to name 'x' in pattern (<string>, line 2)"
assert raises("match 1:\n    case A(x, b=x): pass") == "SyntaxError: multiple assignments to name 'x' in pattern (<string>, line 2)"
assert raises("match 1:\n    case x as x: pass") == "SyntaxError: multiple assignments to name 'x' in pattern (<string>, line 2)"
assert raises("match 1:\n    case [x] | [y]: pass") == 'SyntaxError: alternative patterns bind different names (<string>, line 2)'
assert raises("match 1:\n    case [x, y] | [x]: pass") == 'SyntaxError: alternative patterns bind different names (<string>, line 2)'
assert raises("match 1:\n    case 1 | [x]: pass") == 'SyntaxError: alternative patterns bind different names (<string>, line 2)'
assert raises("match 1:\n    case A(b=1, b=2): pass") == 'SyntaxError: attribute name repeated in class pattern: b (<string>, line 2)'
assert raises("match 1:\n    case [(x as y), y]: pass") == "SyntaxError: multiple assignments to name 'y' in pattern (<string>, line 2)"
assert raises("match [1]:\n    case [x] | [x, _]: pass") is None
assert raises("match [1, 2]:\n    case [_, _]: pass") is None

# ---- stars ----
assert raises("match 1:\n    case [*a, *b]: pass") == 'SyntaxError: multiple starred names in sequence pattern (<string>, line 2)'
assert raises("match 1:\n    case *a: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case {*a}: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case {**a, **b}: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case {**a, 1: b}: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case {**_}: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case A(*a): pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case A(**a): pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case [*a.b]: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match [1]:\n    case *a, : pass") is None
assert raises("match [1]:\n    case a, *_: pass") is None

# ---- keys, values, and classes ----
assert raises("match 1:\n    case {x: 1}: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case {1: x, 1: y}: pass") == 'SyntaxError: mapping pattern checks duplicate key (1) (<string>, line 2)'
assert raises("match 1:\n    case {'a': 1, 'a': 2}: pass") == "SyntaxError: mapping pattern checks duplicate key ('a') (<string>, line 2)"
assert raises("match 1:\n    case {-1: x, -1: y}: pass") == 'SyntaxError: mapping pattern checks duplicate key (-1) (<string>, line 2)'
assert raises("match 1:\n    case {[1]: 2}: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case f'a': pass") == 'SyntaxError: patterns may only match literals and attribute lookups (<string>, line 2)'
assert raises("match 1:\n    case 1 + 1: pass") == 'SyntaxError: imaginary number required in complex literal (<string>, line 2)'
assert raises("match 1:\n    case 1 - 1: pass") == 'SyntaxError: imaginary number required in complex literal (<string>, line 2)'
assert raises("match 1:\n    case 1 + 'a': pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case 1j + 1: pass") == 'SyntaxError: real number required in complex literal (<string>, line 2)'
assert raises("match 1:\n    case +1: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case ~1: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case -x: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case not x: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case x(): pass") == 'TypeError: called match pattern must be a class'
assert raises("match 1:\n    case x[0]: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case x.y.z(): pass") == "AttributeError: 'int' object has no attribute 'y'"
assert raises("match 1:\n    case A(x=1, 2): pass") == 'SyntaxError: positional patterns follow keyword patterns (<string>, line 2)'
assert raises("match 1:\n    case A(b.c=1): pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case 1.5.real: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case ...: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case lambda: 1: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case (yield): pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case x := 1: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case x = 1: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case a if : pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case 1 as _: pass") == "SyntaxError: cannot use '_' as a target (<string>, line 2)"
assert raises("match 1:\n    case 1 as a.b: pass") == 'SyntaxError: cannot use attribute as pattern target (<string>, line 2)'
assert raises("match 1:\n    case 1 as 2: pass") == 'SyntaxError: cannot use literal as pattern target (<string>, line 2)'
assert raises("match 1:\n    case 1 as f(): pass") == 'SyntaxError: cannot use function call as pattern target (<string>, line 2)'
assert raises("match 1:\n    case __debug__: pass") == 'SyntaxError: cannot assign to __debug__ (<string>, line 2)'
assert raises("match 1:\n    case [__debug__]: pass") == 'SyntaxError: cannot assign to __debug__ (<string>, line 2)'
assert raises("match 1:\n    case 1 as __debug__: pass") == 'SyntaxError: cannot assign to __debug__ (<string>, line 2)'
assert raises("match 1:\n    case {**__debug__}: pass") == 'SyntaxError: cannot assign to __debug__ (<string>, line 2)'
assert raises("match 1:\n    case A(__debug__=1): pass") == 'SyntaxError: cannot assign to __debug__ (<string>, line 2)'
assert raises("match 1:\n    case -1 + -1j: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case -1 + 1j: pass\n    case 1 - 2.5j: pass\n    case -1.5: pass") is None
assert raises("match 'ab':\n    case 'a' 'b': pass\n    case None | True | False: pass") is None

# ---- the shape of the statement ----
assert raises("match 1:") == "IndentationError: expected an indented block after 'match' statement on line 1 (<string>, line 1)"
assert raises("match 1:\npass") == "IndentationError: expected an indented block after 'match' statement on line 1 (<string>, line 2)"
assert raises("match 1:\n    pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case 1:\n    pass") == "IndentationError: expected an indented block after 'case' statement on line 2 (<string>, line 3)"
assert raises("match 1:\n    case 1:") == "IndentationError: expected an indented block after 'case' statement on line 2 (<string>, line 2)"
assert raises("match 1:\n    case 1 pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1\n    case 1: pass") == "SyntaxError: expected ':' (<string>, line 1)"
assert raises("match 1: case 1: pass") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("match:\n    case 1: pass") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("case 1: pass") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("match 1:\n    case: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case 1: pass\n    else: pass") == 'SyntaxError: invalid syntax (<string>, line 3)'
assert raises("match 1:\n    case 1: pass\nelse: pass") == 'SyntaxError: invalid syntax (<string>, line 3)'
assert raises("match *a:\n    case 1: pass") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("match 1:\n    case 1: pass\n  case 2: pass") == 'IndentationError: unindent does not match any outer indentation level (<string>, line 3)'
assert raises("match 1:\n    case 1: break") == "SyntaxError: 'break' outside loop (<string>, line 2)"
assert raises("match 1:\n    case 1: return") == "SyntaxError: 'return' outside function (<string>, line 2)"
assert raises("match 1:\n    case (1: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case [1: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case {1}: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("match 1:\n    case {1: 2, }: pass\n    case 1, 2") == "SyntaxError: expected ':' (<string>, line 3)"
assert raises("match = 1\nmatch * 2\nmatch + 1\ncase = 5\nmatch (1, 2):\n    case case: pass") is None
assert raises("match 1, 2:\n    case 1, 2: pass\nmatch (1):\n    case (1): pass\nmatch [1]:\n    case [1, ]: pass\nmatch ():\n    case (): pass") is None
assert raises("_ = 5\nmatch _:\n    case _: pass\nmatch = case = _\n") is None

# ---- except* ----
assert raises("try: pass\nexcept* ValueError: pass\nexcept KeyError: pass") == "SyntaxError: cannot have both 'except' and 'except*' on the same 'try' (<string>, line 3)"
assert raises("try: pass\nexcept ValueError: pass\nexcept* KeyError: pass") == "SyntaxError: cannot have both 'except' and 'except*' on the same 'try' (<string>, line 3)"
assert raises("try: pass\nexcept*: pass") == 'SyntaxError: expected one or more exception types (<string>, line 2)'
assert raises("try: pass\nexcept* ValueError as: pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("try: pass\nexcept* ValueError as a.b: pass") == 'SyntaxError: cannot use except* statement with attribute (<string>, line 2)'
assert raises("for x in y:\n    try: pass\n    except* ValueError: break") == "SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block (<string>, line 3)"
assert raises("for x in y:\n    try: pass\n    except* ValueError: continue") == "SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block (<string>, line 3)"
assert raises("def f():\n    try: pass\n    except* ValueError: return") == "SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block (<string>, line 3)"
assert raises("try: pass\nexcept* ValueError pass") == 'SyntaxError: invalid syntax (<string>, line 2)'
assert raises("try: pass\nexcept* ValueError, KeyError as e: pass") == "SyntaxError: multiple exception types must be parenthesized when using 'as' (<string>, line 2)"
assert raises("try: raise ValueError\nexcept* 5: pass") == 'TypeError: catching classes that do not inherit from BaseException is not allowed'
assert raises("try: raise ValueError\nexcept* ExceptionGroup: pass") == 'TypeError: catching ExceptionGroup with except* is not allowed. Use except instead.'
assert raises("try: raise ValueError\nexcept* (ValueError, BaseExceptionGroup): pass") == 'TypeError: catching ExceptionGroup with except* is not allowed. Use except instead.'
assert raises("try: raise ValueError\nexcept* int: pass") == 'TypeError: catching classes that do not inherit from BaseException is not allowed'
assert raises("for x in [1]:\n    try: pass\n    except* ValueError:\n        for y in [1]: break\n        while True: break\n        (lambda: 0)()\n        def f(): return 1") is None
assert raises("try: raise ValueError\nexcept* (KeyError, ValueError) as e: pass\nelse: pass\nfinally: pass") is None
assert raises("try: pass\nexcept* ValueError, KeyError: pass") is None
assert raises("try: pass") == "SyntaxError: expected 'except' or 'finally' block (<string>, line 1)"
assert raises("try: pass\nelse: pass") == "SyntaxError: expected 'except' or 'finally' block (<string>, line 2)"
assert raises("try: pass\nfinally: pass\nexcept* A: pass") == 'SyntaxError: invalid syntax (<string>, line 3)'
assert raises("try: pass\nexcept: pass\nexcept A: pass") == "SyntaxError: default 'except:' must be last (<string>, line 2)"
assert raises("except A: pass") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("finally: pass") == 'SyntaxError: invalid syntax (<string>, line 1)'
assert raises("try:\n    pass\nx = 1") == "SyntaxError: expected 'except' or 'finally' block (<string>, line 3)"
