# SyntaxError, with type, message, line and column: tokens: brackets, strings, numbers, stray characters.
def syntax(src):
    try:
        exec(src, {})
    except SyntaxError as e:
        return type(e).__name__, e.msg, e.lineno, e.offset
assert syntax('(1') == ('SyntaxError', "'(' was never closed", 1, 1)
assert syntax('1)') == ('SyntaxError', "unmatched ')'", 1, 2)
assert syntax('[1, 2') == ('SyntaxError', "'[' was never closed", 1, 1)
assert syntax('(1]') == ('SyntaxError', "closing parenthesis ']' does not match opening parenthesis '('", 1, 3)
assert syntax('{1: 2') == ('SyntaxError', "'{' was never closed", 1, 1)
assert syntax('1.a') == ('SyntaxError', 'invalid decimal literal', 1, 2)
assert syntax('1a') == ('SyntaxError', 'invalid decimal literal', 1, 1)
assert syntax('1__0') == ('SyntaxError', 'invalid decimal literal', 1, 2)
assert syntax('1_') == ('SyntaxError', 'invalid decimal literal', 1, 2)
assert syntax('0x') == ('SyntaxError', 'invalid hexadecimal literal', 1, 2)
assert syntax('0xg') == ('SyntaxError', 'invalid hexadecimal literal', 1, 2)
assert syntax('0b2') == ('SyntaxError', "invalid digit '2' in binary literal", 1, 3)
assert syntax('0o8') == ('SyntaxError', "invalid digit '8' in octal literal", 1, 3)
assert syntax('0b') == ('SyntaxError', 'invalid binary literal', 1, 2)
assert syntax('012') == (
    'SyntaxError', 'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', 1, 1)
assert syntax('1e') == ('SyntaxError', 'invalid decimal literal', 1, 1)
assert syntax('1e+') == ('SyntaxError', 'invalid decimal literal', 1, 3)
assert syntax('1.5j2') == ('SyntaxError', 'invalid imaginary literal', 1, 4)
assert syntax("'abc") == ('SyntaxError', 'unterminated string literal (detected at line 1)', 1, 1)
assert syntax('"abc') == ('SyntaxError', 'unterminated string literal (detected at line 1)', 1, 1)
assert syntax("'''abc") == ('SyntaxError', 'unterminated triple-quoted string literal (detected at line 1)', 1, 1)
assert syntax("x = 'a\nb'") == ('SyntaxError', 'unterminated string literal (detected at line 1)', 1, 5)
assert syntax("b'é'") == ('SyntaxError', 'bytes can only contain ASCII literal characters', 1, 1)
assert syntax("'\\x4'") == (
    'SyntaxError', "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape", 1, 1)
assert syntax("'\\N{foo bar baz}'") == (
    'SyntaxError', "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-14: unknown Unicode character name", 1, 1)
assert syntax("'\\u12'") == (
    'SyntaxError', "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape", 1, 1)
assert syntax('x = 1 € 2') == ('SyntaxError', "invalid character '€' (U+20AC)", 1, 7)
assert syntax('“quoted”') == ('SyntaxError', "invalid character '“' (U+201C)", 1, 1)
assert syntax('()()(') == ('SyntaxError', "'(' was never closed", 1, 5)
assert syntax('\\') == ('SyntaxError', 'unexpected EOF while parsing', 1, 2)
assert syntax('x = \\ 1') == ('SyntaxError', 'unexpected character after line continuation character', 1, 6)
assert syntax('x = (1 +\n2') == ('SyntaxError', "'(' was never closed", 1, 5)
assert syntax('(\n[\n}') == ('SyntaxError', "closing parenthesis '}' does not match opening parenthesis '[' on line 2", 3, 1)
assert syntax('def f(') == ('SyntaxError', "'(' was never closed", 1, 6)
assert syntax('def 1f(): pass') == ('SyntaxError', 'invalid decimal literal', 1, 5)
assert syntax('from a import (b') == ('SyntaxError', "'(' was never closed", 1, 15)
assert syntax('print(1') == ('SyntaxError', "'(' was never closed", 1, 6)
assert syntax('print(1))') == ('SyntaxError', "unmatched ')'", 1, 9)
