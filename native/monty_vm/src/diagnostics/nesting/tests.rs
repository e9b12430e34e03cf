//! The bound must hold for every tree, and stay small for everyday code.

use super::*;
use ruff_python_ast::AnyNodeRef;
use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, TraversalSignal, walk_body};
use ruff_python_parser::parse_module;

#[derive(Default)]
struct Depth {
    now: usize,
    max: usize,
}

impl<'a> SourceOrderVisitor<'a> for Depth {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        self.now += usize::from(!is_wrapper(node));
        self.max = self.max.max(self.now);
        TraversalSignal::Traverse
    }
    fn leave_node(&mut self, node: AnyNodeRef<'a>) {
        self.now -= usize::from(!is_wrapper(node));
    }
}

/// Wrappers that hold exactly one level are not counted apart.
fn is_wrapper(node: AnyNodeRef<'_>) -> bool {
    matches!(
        node,
        AnyNodeRef::Arguments(_)
            | AnyNodeRef::Keyword(_)
            | AnyNodeRef::Identifier(_)
            | AnyNodeRef::FString(_)
            | AnyNodeRef::PatternArguments(_)
            | AnyNodeRef::PatternKeyword(_)
    )
}

fn real_depth(source: &str) -> usize {
    on_own_stack(1 << 28, || {
        let parsed = parse_module(source).unwrap_or_else(|error| panic!("{error} in {source:.200}"));
        let mut depth = Depth::default();
        walk_body(&mut depth, parsed.suite());
        depth.max
    })
    .unwrap()
}

/// Every shape that nests, at 1,000 levels: the bound holds and is not wildly above.
#[test]
fn bounds_every_chain() {
    let n = 1000;
    let shapes: Vec<String> = vec![
        format!("1{}", "+1".repeat(n)),
        format!("a{}", ".b".repeat(n)),
        format!("f{}", "()".repeat(n)),
        format!("f{}", "(x)".repeat(n)),
        format!("f{}", "[0]".repeat(n)),
        format!("f{}", ".a[0](1)".repeat(n)),
        format!("{}1", "-".repeat(n)),
        format!("{}1", "not ".repeat(n)),
        format!("1{}", "**1".repeat(n)),
        format!("{}1", "lambda:".repeat(n)),
        format!("{}1", "lambda a, b=1:".repeat(n)),
        format!("{}1", "lambda a=lambda: 0, b=1:".repeat(n)),
        format!("{}1", "1 if x else ".repeat(n)),
        format!("{}1", "a or b if x and y or z else ".repeat(n)),
        format!("1{}", " if x else 1".repeat(n)),
        format!("{}1{}", "(lambda: a and b or ".repeat(180), ")".repeat(180)),
        format!("[x for x in a, {}]", "lambda a, b: ".repeat(n) + "1")
            .replace("in a, ", "in ")
            .replace("in ", "in a or (")
            .replace(']', ")]"),
    ];
    for source in shapes {
        let (real, bound) = (real_depth(&source), depth_bound(&source));
        assert!(real <= bound, "{real} > {bound}: {source:.60}");
        assert!(bound <= 4 * real + 20, "{bound} for {real}: {source:.60}");
    }
}

/// Brackets and blocks, as deep as the tokenizer lets them be.
#[test]
fn bounds_brackets_and_blocks() {
    let n = 90;
    let block: String = (0..n).map(|i| format!("{}if a.b(c[d]):\n", " ".repeat(i))).collect();
    let class: String = (0..n).map(|i| format!("{}class A:\n", "\t".repeat(i))).collect();
    let tried: String = (0..n / 2).map(|i| format!("{0}try:\n{0} for x in y:\n", "  ".repeat(i))).collect();
    let shapes = [
        format!("{}1{}", "[".repeat(n), "]".repeat(n)),
        format!("{}1{}", "(".repeat(n), ",)".repeat(n)),
        format!("{}1{}", "f(a, k=".repeat(n), ")".repeat(n)),
        format!("{}1{}", "x[a, b:".repeat(n), "]".repeat(n)),
        format!("{}1{}", "[a for b in c if d for e in ".repeat(n), "]".repeat(n)),
        format!("{}1{}", "{a: b, **c.d[".repeat(n / 2), "]}".repeat(n / 2)),
        format!("{}1{}", "(a := ".repeat(n), ")".repeat(n)),
        format!("{}1{}", "f\"{a:{".repeat(n / 3), "}}\"".repeat(n / 3)),
        format!("{}1{}", "f'''{\n".repeat(n), "}'''".repeat(n)),
        format!("{}1{}", "(yield a, ".repeat(n), ")".repeat(n)),
        format!("{block}{}pass", " ".repeat(n)),
        format!("{class}{}pass", "\t".repeat(n)),
        format!("{tried}{}pass\n", "  ".repeat(n / 2))
            + &(0..n / 2).rev().map(|i| format!("{0}finally: pass\n", "  ".repeat(i))).collect::<String>(),
        format!("match a:\n case {}1{}: pass", "[a, ".repeat(n), "]".repeat(n)),
        format!("match a:\n case {}1{}: pass", "A(b=".repeat(n), ")".repeat(n)),
        format!("match a:\n case {}1{}: pass", "(a | b | {1: ".repeat(n), "})".repeat(n)),
    ];
    for source in shapes {
        let (real, bound) = (real_depth(&source), depth_bound(&source));
        assert!(real <= bound, "{real} > {bound}: {source:.60}");
        assert!(bound <= 4 * real + 20, "{bound} for {real}: {source:.60}");
        assert!(!scan(&source).suspicious, "{source:.60}");
    }
}

/// Siblings do not add up.
#[test]
fn long_flat_code_is_shallow() {
    for source in [
        "a + b\n".repeat(1000),
        format!("x = [{}]", "(1, -2, f(3)), ".repeat(1000)),
        format!("if {}x: pass", "a == 1 or ".repeat(1000)),
        "x = {'a': lambda: 1, 'b': 1 if c else 2}\n".repeat(100),
        "def f(a, b=1):\n    return f\"{a:>{b}} {b!r}\" \"(((\"  # ((((\n".repeat(100),
        "class A:\n    def f(self):\n        for x in y:\n            if x:\n                return self.a.b(x, [1, 2])\n"
            .repeat(50),
    ] {
        let scan = scan(&source);
        assert!(scan.depth <= DIRECT_DEPTH && !scan.suspicious, "{} {}: {source:.60}", scan.depth, scan.suspicious);
    }
}

/// What the tokenizer would refuse is noticed.
#[test]
fn notices_what_does_not_tokenize() {
    for source in ["(", ")", "(]", "'a", "'''a", "f'{a'", "f'{a", "if a:\n    b\n  c", "a\0", "a ? b", "\\", "a \\ b"] {
        assert!(scan(source).suspicious, "{source:?}");
    }
    assert!(scan(&"(".repeat(300)).suspicious);
    for source in
        ["", "\n", "  # c\n", "f'{{}}' f'{a!r:{b}}'", "'\\\n'", "r'\\'' ''", "a\\\n+b", "if a:\r\n\tb\r\n", "rb'''\n'''"]
    {
        assert!(!scan(source).suspicious, "{source:?}");
    }
}
