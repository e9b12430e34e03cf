//! Sources that are deep, wide, long or broken.
use crate::harness::{Attack, ends, gives, raises};

/// What a source that is too deep may end in, as CPython has it.
const DEEP: &[&str] = &["MemoryError", "RecursionError", "SyntaxError", "IndentationError"];

/// The same where the time for it counts.
const DEEP_OR_LONG: &[&str] = &["MemoryError", "RecursionError", "SyntaxError", "IndentationError", "TimeoutError"];

fn nest(open: &str, middle: &str, close: &str, times: usize) -> String {
    format!("{}{middle}{}", open.repeat(times), close.repeat(times))
}

pub fn attacks() -> Vec<Attack> {
    let n = 100_000;
    let mut attacks = Vec::new();
    for (name, open, middle, close) in [
        ("parentheses", "(", "1", ")"),
        ("lists", "[", "1", "]"),
        ("dicts", "{1:", "1", "}"),
        ("sets", "{", "1", "}"),
        ("tuples", "(", "1", ",)"),
        ("calls as arguments", "f(", "1", ")"),
        ("keyword arguments", "f(k=", "1", ")"),
        ("star arguments", "f(*", "1", ")"),
        ("double star arguments", "f(**", "1", ")"),
        ("subscripts within", "x[", "1", "]"),
        ("slices", "x[a:", "1", "]"),
        ("minuses", "-", "1", ""),
        ("tildes", "~", "1", ""),
        ("nots", "not ", "1", ""),
        ("powers", "1**", "1", ""),
        ("lambdas", "lambda: ", "1", ""),
        ("lambda defaults", "lambda a=", "1", ": 0"),
        ("conditionals", "1 if x else ", "1", ""),
        ("conditionals to the left", "(", "1", " if x else 2)"),
        ("conditions", "1 if ", "1", " else 2"),
        ("walruses", "(a := ", "1", ")"),
        ("yields", "(yield ", "1", ")"),
        ("awaits", "(await ", "1", ")"),
        ("list comprehensions", "[i for i in ", "x", "]"),
        ("comprehension elements", "[", "1", " for i in x]"),
        ("comprehension conditions", "[i for i in x if ", "1", "]"),
        ("generator expressions", "(i for i in ", "x", ")"),
        ("dict comprehensions", "{i: i for i in ", "x", "}"),
        ("f-strings", "f'{", "1", "}'"),
        ("f-string specs", "f'{1:{", "1", "}}'"),
        ("templates", "t'{", "1", "}'"),
        ("targets", "[", "a", "]"),
        ("only opening brackets", "([{", "", ""),
        ("only closing brackets", "", "1", ")"),
        ("only opening f-strings", "f'{", "", ""),
        ("only opening calls", "f(", "", ""),
        ("match patterns", "match x:\n case ", "1", ""),
    ] {
        let source = nest(open, middle, close, n);
        attacks.push(raises(&format!("nested {name}"), source.clone(), DEEP));
        attacks.push(raises(&format!("nested {name} in eval"), format!("eval({source:?})"), DEEP_OR_LONG));
        attacks.push(ends(&format!("fairly nested {name}"), nest(open, middle, close, 90)));
        attacks.push(ends(&format!("rather nested {name}"), nest(open, middle, close, 3000)));
        // Where there is a mistake, much is tried.
        attacks.push(ends(&format!("nested {name} after a mistake"), format!("a (b c\n{}", nest(open, middle, close, 60))));
        attacks.push(ends(&format!("nested {name} before a mistake"), nest(open, middle, close, 60) + " b c"));
        attacks.push(ends(&format!("nested {name} with a mistake inside"), nest(open, "b c", close, 60)));
    }
    for (name, first, again) in [
        ("plus", "1", "+1"),
        ("minus", "1", "-1"),
        ("and", "1", " and 1"),
        ("or", "0", " or 0"),
        ("comparisons", "1", "<2"),
        ("is", "1", " is 1"),
        ("in", "1", " in 1"),
        ("attributes", "a", ".b"),
        ("calls", "f", "()"),
        ("subscripts", "f", "[0]"),
        ("methods", "f", ".g()"),
        ("strings side by side", "'a'", " 'a'"),
        ("f-strings side by side", "f'{1}'", " f'{1}'"),
        ("assignments", "a", "=a"),
        ("tuples", "1", ",1"),
        ("decorators", "@f\n", "@f\n"),
        ("elifs", "if 0: pass\n", "elif 0: pass\n"),
        ("excepts", "try: pass\n", "except E: pass\n"),
        ("fors", "[i for i in x", " for i in x"),
        ("ifs", "[i for i in x", " if i"),
        ("semicolons", "1", ";1"),
        ("dots in import", "import a", ".a"),
        ("names in import", "from a import a", ",a"),
        ("withs", "with a", ",a"),
        ("globals", "global a", ",a"),
        ("dels", "del a", ",a"),
        ("string concatenation", "'a'", "+'a'"),
        ("multiplications", "2", "*2"),
        ("shifts", "1", "<<1"),
        ("conditionals", "1", " if 1 else 1"),
        ("backslashes", "1", "\\\n+1"),
        ("newlines", "1", "\n"),
        ("comments", "1", "#\n"),
        ("errors", "a b", "\n a b"),
        ("stars in calls", "print(", "*(),"),
    ] {
        let source = format!("{first}{}", again.repeat(n));
        attacks.push(ends(&format!("chained {name}"), source.clone()));
        attacks.push(ends(&format!("chained {name} in exec"), format!("exec({source:?})")));
    }
    attacks.extend(wide());
    attacks
}

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

fn joined(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(", ")
}

/// Sources that have much of something.
fn wide() -> Vec<Attack> {
    let indented = |head: &str| lines(3000, |i| format!("{}{head}\n", " ".repeat(i))) + &" ".repeat(3000) + "pass\n";
    vec![
        raises("3,000 levels of if", indented("if 1:"), &["IndentationError", "MemoryError"]),
        raises("3,000 levels of def", indented("def f():"), &["IndentationError", "MemoryError"]),
        raises("3,000 levels of while", indented("while 1:"), &["IndentationError", "MemoryError"]),
        raises("3,000 levels of try", indented("try:"), &["IndentationError", "MemoryError"]),
        raises("3,000 levels of with", indented("with a:"), &["IndentationError", "MemoryError"]),
        raises(
            "90 levels of for",
            lines(90, |i| format!("{}for i in 1,:\n", " ".repeat(i))) + &" ".repeat(90) + "pass\n",
            &["SyntaxError"],
        ),
        ends("90 levels of def", lines(90, |i| format!("{}def f():\n", " ".repeat(i))) + &" ".repeat(90) + "pass\n"),
        gives("5,000 locals", format!("def f():\n{} return v0 + v4999\nf()", lines(5000, |i| format!(" v{i} = {i}\n"))), "4999"),
        gives(
            "5,000 cells",
            format!(
                "def f():\n{} def g(): return {}\n return g()\nlen(f())",
                lines(5000, |i| format!(" v{i} = {i}\n")),
                joined(5000, |i| format!("v{i}"))
            ),
            "5000",
        ),
        gives(
            "5,000 parameters",
            format!("def f({}): return p4999\nf({})", joined(5000, |i| format!("p{i}")), joined(5000, |i| i.to_string())),
            "4999",
        ),
        gives(
            "5,000 keyword-only parameters",
            format!(
                "def f(*, {}): return p4999\nf({})",
                joined(5000, |i| format!("p{i}=0")),
                joined(5000, |i| format!("p{i}={i}"))
            ),
            "4999",
        ),
        gives("5,000 arguments", format!("def f(*a): return len(a)\nf({})", joined(5000, |i| i.to_string())), "5000"),
        gives("5,000 keywords", format!("def f(**k): return len(k)\nf({})", joined(5000, |i| format!("k{i}={i}"))), "5000"),
        gives("100,000 arguments by star", "def f(*a): return len(a)\nf(*range(100000))", "100000"),
        gives("100,000 keywords by star", "def f(**k): return len(k)\nf(**{str(i): i for i in range(100000)})", "100000"),
        gives(
            "100,000 constants",
            format!("x = [{}]\nlen(x), x[99999]", joined(100_000, |i| format!("{i}.5"))),
            "(100000, 99999.5)",
        ),
        gives("100,000 strings", format!("x = [{}]\nlen(x)", joined(100_000, |i| format!("'s{i}'"))), "100000"),
        gives("100,000 names", lines(100_000, |i| format!("v{i} = {i}\n")) + "v99999", "99999"),
        gives("100,000 keys", format!("len({{{}}})", joined(100_000, |i| format!("{i}: {i}"))), "100000"),
        gives("100,000 in a set", format!("len({{{}}})", joined(100_000, |i| i.to_string())), "100000"),
        gives("100,000 in a tuple", format!("len(({},))", joined(100_000, |i| format!("'{i}'"))), "100000"),
        gives("2,000 in an f-string", format!("len(f'{}')", "{1}".repeat(2000)), "2000"),
        gives("a jump over 100,000 lines", format!("x = 0\nif x:\n{}x", " x = 1\n".repeat(100_000)), "0"),
        gives("a loop of 100,000 lines", format!("x = 0\nfor i in 1, 2:\n{}x", " x += 1\n".repeat(100_000)), "200000"),
        gives(
            "a try over 100,000 lines",
            format!("try:\n 1/0\n{}except ZeroDivisionError: x = 0\nx", " x = 1\n".repeat(100_000)),
            "0",
        ),
        gives("20,000 functions", lines(20_000, |i| format!("def f{i}(): return {i}\n")) + "f19999()", "19999"),
        gives("5,000 targets", format!("{} = range(5000)\nv4999", joined(5000, |i| format!("v{i}"))), "4999"),
        gives("a long line", format!("x = '{}'\nlen(x)", "x".repeat(1 << 20)), "1048576"),
        ends("an error at the end of a long line", format!("x = '{}' 1/0", "x".repeat(1 << 20))),
        raises("an exception in a long line", format!("'{}'; 1/0", "x".repeat(1 << 20)), &["ZeroDivisionError"]),
        raises("a long int", "9".repeat(1_000_000), &["SyntaxError"]),
        ends("a long hexadecimal int", format!("0x{} > 0", "f".repeat(1_000_000))),
        ends("a long float", "9".repeat(1_000_000) + ".0"),
        ends("a long exponent", format!("1e{}", "9".repeat(100_000))),
        ends("a long name", "x".repeat(1_000_000)),
        ends("17 MiB of comments", format!("{}\n1", "#".repeat(17 << 20))),
        ends("blank lines", "\n".repeat(1 << 20)),
        ends("form feeds and carriage returns", "\x0c\r".repeat(1 << 18)),
        ends("escapes", format!("'{}'", "\\N{DIGIT ONE}".repeat(50_000))),
        ends("unknown escapes", format!("'{}'", "\\N{NOTHING}".repeat(50_000))),
        ends("folded powers", "2 ** 2 ** 2 ** 2 ** 2 ** 2 ** 2 ** 2"),
        ends("folded shifts", "1 << (1 << 40)"),
        ends("folded strings", "len('a' * 1000 * 1000 * 1000 * 1000 * 1000)"),
        ends("folded tuples", "((((1,) * 1000) * 1000) * 1000)"),
        ends("folded minus", "-".repeat(50) + "9223372036854775808"),
        ends("a null byte", "1\0"),
        ends("nulls in eval", "eval('1\\0')"),
        ends("a lone surrogate", "eval('\"\\\\ud800\"')"),
        ends("unclosed string", "'".repeat(99_999)),
        ends("unclosed triple strings", "'''".repeat(33_333) + "x"),
        ends("unclosed f-string braces", "f'".to_owned() + &"{".repeat(99_999)),
        ends("dedent to nowhere", lines(1000, |i| format!("{}if 1:\n", " ".repeat(1000 - i)))),
        ends("tabs and spaces", lines(2000, |i| format!("{}x\n", if i % 2 == 0 { "\t" } else { "        " }))),
        ends("type comments", "# type: ignore\n".repeat(100_000)),
        ends("bidirectional text", "'\u{202e}' \u{202e}x".repeat(1000)),
        ends("combining names", format!("a{} = 1", "\u{301}".repeat(100_000))),
        ends("ligature names", "\u{fdfa}".repeat(20_000)),
    ]
}
