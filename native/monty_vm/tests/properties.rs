//! Properties of numbers, formats, slices and texts, through the VM: what it computes is what an independent computation in Rust,
//! or an algebraic law, says. (`tests/facts` holds what CPython says of chosen operands.)
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]
use monty_vm::program::{Runner, Uncaught};
use monty_vm::vm::{Limits, Step};
use num_bigint::BigInt;
use num_integer::Integer;
use proptest::prelude::*;

/// The repr of an expression, or the type of what it raises.
fn eval(source: &str) -> String {
    let runner = Runner::new(source, "property.py", &[]).unwrap_or_else(|e| panic!("{source}\n{}", e.traceback()));
    let mut vm = runner.start(Limits::default(), 1);
    match vm.run(u64::MAX) {
        Step::Done(value) => vm.repr(value).unwrap(),
        step => Uncaught::from_step(&mut vm, step).expect("an end").type_name().to_owned(),
    }
}

/// A text as a Python literal.
fn literal(text: &str) -> String {
    let escaped: String = text.chars().map(|c| format!("\\U{:08x}", c as u32)).collect();
    format!("'{escaped}'")
}

/// A float as Python that gives exactly it.
fn exact(f: f64) -> String {
    if f.is_nan() {
        "float('nan')".to_owned()
    } else if f.is_infinite() {
        format!("float('{f}')")
    } else {
        // Rust writes as many digits as it takes to read the same float again.
        format!("float('{f:e}')")
    }
}

/// Ints of every size, the edges of machine words among them.
fn ints() -> impl Strategy<Value = BigInt> {
    let edge = (0u32..140, -2i64..3, any::<bool>()).prop_map(|(bits, by, negative)| {
        let n = (BigInt::from(1) << bits) + by;
        if negative { -n } else { n }
    });
    let any_size = (any::<bool>(), prop::collection::vec(any::<u8>(), 0..60)).prop_map(|(negative, bytes)| {
        let n = BigInt::from_bytes_le(num_bigint::Sign::Plus, &bytes);
        if negative { -n } else { n }
    });
    prop_oneof![any::<i8>().prop_map(BigInt::from), any::<i64>().prop_map(BigInt::from), edge, any_size]
}

fn floats() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        any::<i32>().prop_map(f64::from),
        (-1000i32..1000, 0i32..6).prop_map(|(n, places)| f64::from(n) / 10f64.powi(places)),
        prop::sample::select(vec![0.0, -0.0, 1.5, 2.5, f64::MAX, f64::MIN_POSITIVE, 5e-324, f64::INFINITY, f64::NAN]),
    ]
}

/// Texts with characters of one to four bytes, cased and caseless ones, blanks.
fn texts() -> impl Strategy<Value = String> {
    let chars = prop::sample::select(vec!['a', 'b', 'A', 'z', '0', ' ', '\t', '\n', ',', 'é', 'ß', 'Σ', '漢', '😀', '\u{301}']);
    prop::collection::vec(chars, 0..12).prop_map(|chars| chars.into_iter().collect())
}

/// What a slice selects, by CPython's documentation of `slice.indices`.
fn sliced<T: Clone>(items: &[T], start: Option<i64>, stop: Option<i64>, step: i64) -> Vec<T> {
    let len = items.len() as i64;
    let clamp = |index: Option<i64>, default: i64, low: i64, high: i64| match index {
        None => default,
        Some(i) => (if i < 0 { i.saturating_add(len) } else { i }).clamp(low, high),
    };
    let (mut at, end) = if step > 0 {
        (clamp(start, 0, 0, len), clamp(stop, len, 0, len))
    } else {
        (clamp(start, len - 1, -1, len - 1), clamp(stop, -1, -1, len - 1))
    };
    let mut selected = Vec::new();
    while (step > 0 && at < end) || (step < 0 && at > end) {
        selected.push(items[at as usize].clone());
        at = at.saturating_add(step);
    }
    selected
}

fn index() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![Just(None), (-15i64..15).prop_map(Some), prop::sample::select(vec![i64::MIN, i64::MAX, -1, 0]).prop_map(Some)]
}

fn shown(index: Option<i64>) -> String {
    index.map_or_else(String::new, |i| i.to_string())
}

fn list_repr(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

/// Groups of three digits from the right.
fn grouped(digits: &str, size: usize, separator: char) -> String {
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(size) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn int_arithmetic(a in ints(), b in ints()) {
        prop_assert_eq!(
            eval(&format!("a = {a}\nb = {b}\n[a + b, a - b, a * b, -a, ~a, abs(a), a & b, a | b, a ^ b]")),
            list_repr([&a + &b, &a - &b, &a * &b, -&a, -&a - 1, BigInt::from(a.magnitude().clone()), &a & &b, &a | &b, &a ^ &b].map(|n| n.to_string()))
        );
        prop_assert_eq!(
            eval(&format!("a = {a}\nb = {b}\n[a < b, a <= b, a == b, a != b, a > b, a >= b, hash(a) == hash(b) or a != b]")),
            list_repr([a < b, a <= b, a == b, a != b, a > b, a >= b, true].map(|x| if x { "True".to_owned() } else { "False".to_owned() }))
        );
    }

    #[test]
    fn int_division(a in ints(), b in ints()) {
        let expected = if b == BigInt::from(0) {
            "ZeroDivisionError".to_owned()
        } else {
            let (q, r) = a.div_mod_floor(&b);
            format!("[{q}, {r}, ({q}, {r})]")
        };
        prop_assert_eq!(eval(&format!("a = {a}\nb = {b}\n[a // b, a % b, divmod(a, b)]")), expected);
    }

    #[test]
    fn int_shifts(a in ints(), by in 0u32..200) {
        prop_assert_eq!(eval(&format!("a = {a}\n[a << {by}, a >> {by}]")), format!("[{}, {}]", &a << by, &a >> by));
    }

    #[test]
    fn int_powers(a in -50i64..50, e in 0u32..60, m in 1i64..1000) {
        let power = BigInt::from(a).pow(e);
        let rest = power.mod_floor(&BigInt::from(m));
        prop_assert_eq!(eval(&format!("a = {a}\n[a ** {e}, pow(a, {e}, {m}), pow(a, {e}, -{m})]")),
            format!("[{power}, {rest}, {}]", power.mod_floor(&BigInt::from(-m))));
    }

    #[test]
    fn int_in_place_is_as_out_of_place(a in ints(), b in ints()) {
        prop_assert_eq!(
            eval(&format!("a = {a}\nb = {b}\nx = [a, a, a, a, a, a]\nx[0] += b\nx[1] -= b\nx[2] *= b\nx[3] &= b\nx[4] |= b\nx[5] ^= b\nx == [a + b, a - b, a * b, a & b, a | b, a ^ b]")),
            "True"
        );
    }

    #[test]
    fn int_texts(a in ints(), base in 2u32..37) {
        let text = a.to_str_radix(base);
        prop_assert_eq!(eval(&format!("int('{text}', {base})")), a.to_string());
        prop_assert_eq!(eval(&format!("int(' {} ')", a)), a.to_string());
        let sign = if a < BigInt::from(0) { "-" } else { "" };
        let digits = |radix| a.magnitude().to_str_radix(radix);
        prop_assert_eq!(
            eval(&format!("a = {a}\n[hex(a), oct(a), bin(a), f'{{a:x}}', f'{{a:#X}}', f'{{a:_b}}', f'{{a:,}}', f'{{a:_x}}']")),
            list_repr([
                format!("'{sign}0x{}'", digits(16)), format!("'{sign}0o{}'", digits(8)), format!("'{sign}0b{}'", digits(2)),
                format!("'{sign}{}'", digits(16)), format!("'{sign}0X{}'", digits(16).to_uppercase()),
                format!("'{sign}{}'", grouped(&digits(2), 4, '_')), format!("'{sign}{}'", grouped(&digits(10), 3, ',')),
                format!("'{sign}{}'", grouped(&digits(16), 4, '_')),
            ])
        );
    }

    #[test]
    fn int_widths(a in any::<i64>(), width in 0usize..40) {
        let text = a.to_string();
        prop_assert_eq!(
            eval(&format!("a = {a}\n[f'{{a:<{width}}}', f'{{a:>{width}}}', f'{{a:^{width}}}', f'{{a:+0{width}}}', '%{width}d' % a, '%-{width}d' % a]").replace(":<0}", ":<}").replace(":>0}", ":>}").replace(":^0}", ":^}").replace("%0d", "%d").replace("%-0d", "%d")),
            list_repr([format!("'{text:<width$}'"), format!("'{text:>width$}'"), format!("'{text:^width$}'"), format!("'{a:+0width$}'"), format!("'{text:>width$}'"), format!("'{text:<width$}'")])
        );
    }

    #[test]
    fn int_bytes(a in ints()) {
        prop_assert_eq!(eval(&format!("a = {a}\nn = a.bit_length() // 8 + 1\n[int.from_bytes(a.to_bytes(n, o, signed=True), o, signed=True) == a for o in ('big', 'little')], a.bit_length(), a.bit_count()")),
            format!("([True, True], {}, {})", a.bits(), a.magnitude().count_ones()));
    }

    #[test]
    fn float_arithmetic(a in floats(), b in floats()) {
        // NaN has no sign in Python's repr.
        let show = |f: f64| if f.is_nan() { "True".to_owned() } else { format!("{}", f.to_bits()) };
        let source = format!("a = {}\nb = {}\nimport math\n", exact(a), exact(b));
        for (op, result) in [("a + b", a + b), ("a - b", a - b), ("a * b", a * b), ("-a", -a), ("abs(a)", a.abs())] {
            let wanted = exact(result);
            let same = eval(&format!("{source}x = {op}\ny = {wanted}\nx == y and math.copysign(1, x) == math.copysign(1, y) or x != x and y != y"));
            prop_assert_eq!(same, "True", "{} of {} and {} is {}", op, a, b, show(result));
        }
        if b != 0.0 {
            let same = eval(&format!("{source}x = a / b\ny = {}\nx == y or x != x and y != y", exact(a / b)));
            prop_assert_eq!(same, "True");
        }
        prop_assert_eq!(eval(&format!("{source}[a < b, a <= b, a == b, a > b]")),
            list_repr([a < b, a <= b, a == b, a > b].map(|x| if x { "True".to_owned() } else { "False".to_owned() })));
    }

    #[test]
    fn float_division_laws(a in -1e9f64..1e9, b in -1e9f64..1e9) {
        prop_assume!(b != 0.0);
        prop_assert_eq!(
            eval(&format!("a = {}\nb = {}\nq, r = divmod(a, b)\n[q == a // b, r == a % b, q == int(q), abs(r) < abs(b) or r == 0, r == 0 or (r < 0) == (b < 0)]", exact(a), exact(b))),
            "[True, True, True, True, True]"
        );
    }

    #[test]
    fn float_texts(f in floats()) {
        prop_assume!(f.is_finite());
        let repr = eval(&exact(f));
        prop_assert_eq!(repr.parse::<f64>().unwrap().to_bits(), f.to_bits(), "{}", repr);
        // The shortest digits that read back: as many as Rust writes.
        let digits = |text: &str| {
            let all: String = text.split('e').next().unwrap().chars().filter(char::is_ascii_digit).collect();
            all.trim_matches('0').len()
        };
        prop_assert_eq!(digits(&repr), digits(&format!("{f:e}")), "{}", repr);
        prop_assert_eq!(eval(&format!("f = {}\nfloat.fromhex(f.hex()) == f", exact(f))), "True");
        prop_assert_eq!(eval(&format!("f = {}\nn, d = f.as_integer_ratio()\nn / d == f", exact(f))), "True");
    }

    #[test]
    fn float_formats(f in floats(), places in 0usize..20) {
        prop_assume!(f.is_finite());
        // Both round the exact value to the nearest, ties to even.
        let fixed = format!("{f:.places$}");
        let (mantissa, exponent) = {
            let text = format!("{f:.places$e}");
            let (m, e) = text.split_once('e').unwrap();
            (m.to_owned(), e.parse::<i32>().unwrap())
        };
        let sign = if exponent < 0 { '-' } else { '+' };
        let scientific = format!("{mantissa}e{sign}{:02}", exponent.abs());
        prop_assert_eq!(
            eval(&format!("f = {}\n[f'{{f:.{places}f}}', f'{{f:.{places}e}}', '%.{places}f' % f, '%.{places}e' % f]", exact(f))),
            list_repr([&fixed, &scientific, &fixed, &scientific].map(|t| format!("'{t}'")))
        );
    }

    #[test]
    fn int_and_float_meet(a in ints(), f in floats()) {
        prop_assume!(f.is_finite());
        // An int and a float compare as exact numbers.
        prop_assert_eq!(
            eval(&format!("a = {a}\nf = {}\nn, d = f.as_integer_ratio()\n[(a < f) == (a * d < n), (a == f) == (a * d == n), (f < a) == (n < a * d), a != f or hash(a) == hash(f), {{a: 1}}.get(f) == (1 if a == f else None)]", exact(f))),
            "[True, True, True, True, True]"
        );
    }

    #[test]
    fn rounding(n in -100_000i64..100_000, places in 0u32..4) {
        // Halves are exact in binary: they go to the even neighbour.
        let half = n as f64 + 0.5;
        let even = if n.rem_euclid(2) == 0 { n } else { n + 1 };
        prop_assert_eq!(eval(&format!("round({half:?})")), even.to_string());
        let unit = 10i64.pow(places);
        let down = n.div_euclid(unit) * unit;
        let twice = (n - down) * 2;
        let up = twice > unit || twice == unit && n.div_euclid(unit) % 2 != 0;
        prop_assert_eq!(eval(&format!("round({n}, -{places})")), (if up { down + unit } else { down }).to_string());
    }

    #[test]
    fn slices(len in 0usize..12, start in index(), stop in index(), step in index()) {
        prop_assume!(step != Some(0));
        let items: Vec<char> = "aébcd漢efgh😀i".chars().take(len).collect();
        let text: String = items.iter().collect();
        let numbers: Vec<i64> = (0..len as i64).collect();
        let by = step.unwrap_or(1);
        let slice = format!("{}:{}:{}", shown(start), shown(stop), shown(step));
        let expected = list_repr(sliced(&numbers, start, stop, by).iter().map(ToString::to_string));
        let chars: String = sliced(&items, start, stop, by).into_iter().collect();
        prop_assert_eq!(eval(&format!("list(range({len}))[{slice}]")), &*expected);
        prop_assert_eq!(eval(&format!("list(tuple(range({len}))[{slice}])")), &*expected);
        prop_assert_eq!(eval(&format!("list(range({len})[{slice}])")), &*expected);
        prop_assert_eq!(eval(&format!("list(bytes(range({len}))[{slice}])")), &*expected);
        prop_assert_eq!(eval(&format!("{}[{slice}] == {}", literal(&text), literal(&chars))), "True");
        let rest: Vec<i64> = { let gone = sliced(&numbers, start, stop, by); numbers.iter().copied().filter(|n| !gone.contains(n)).collect() };
        prop_assert_eq!(eval(&format!("x = list(range({len}))\ndel x[{slice}]\nx")), list_repr(rest.iter().map(ToString::to_string)));
        prop_assert_eq!(eval(&format!("x = list(range({len}))\nx[{slice}] = x[{slice}]\nx == list(range({len}))")), "True");
    }

    #[test]
    fn slice_assignment(len in 0usize..10, start in index(), stop in index(), new in 0usize..6) {
        let numbers: Vec<i64> = (0..len as i64).collect();
        let bound = |i: Option<i64>, default: usize| i.map_or(default, |i| (if i < 0 { i.saturating_add(len as i64) } else { i }).clamp(0, len as i64) as usize);
        let (from, to) = (bound(start, 0), bound(stop, len));
        let mut expected = numbers;
        expected.splice(from..to.max(from), (0..new as i64).map(|i| 100 + i));
        prop_assert_eq!(
            eval(&format!("x = list(range({len}))\nx[{}:{}] = [100 + i for i in range({new})]\nx", shown(start), shown(stop))),
            list_repr(expected.iter().map(ToString::to_string))
        );
    }

    #[test]
    fn text_searches(text in texts(), part in texts()) {
        let position = |byte: Option<usize>| byte.map_or(-1, |b| text[..b].chars().count() as i64);
        let count = if part.is_empty() { text.chars().count() + 1 } else { text.matches(&part).count() };
        let (a, b) = (literal(&text), literal(&part));
        prop_assert_eq!(
            eval(&format!("a = {a}\nb = {b}\n[len(a), a.find(b), a.rfind(b), a.count(b), b in a, a.startswith(b), a.endswith(b)]")),
            format!("[{}, {}, {}, {}, {}, {}, {}]", text.chars().count(), position(text.find(&part)), position(text.rfind(&part)), count,
                py(text.contains(&part)), py(text.starts_with(&part)), py(text.ends_with(&part)))
        );
        let replaced = text.replace(&part, "<>");
        prop_assert_eq!(eval(&format!("{a}.replace({b}, '<>') == {}", literal(&replaced))), "True");
        if !part.is_empty() {
            let split = list_repr(text.split(&part).map(literal));
            prop_assert_eq!(eval(&format!("a = {a}\nb = {b}\n[a.split(b) == {split}, b.join(a.split(b)) == a, b.join(a.rsplit(b)) == a, ''.join(a.partition(b)) == a, ''.join(a.rpartition(b)) == a]")), "[True, True, True, True, True]");
        }
    }

    #[test]
    fn text_laws(text in texts(), n in 0usize..20) {
        let a = literal(&text);
        let words = list_repr(text.split_whitespace().map(literal));
        let reversed: String = text.chars().rev().collect();
        prop_assert_eq!(
            eval(&format!("a = {a}\n[a.split() == {words}, a.strip() == {}, a.lstrip() == {}, a.rstrip() == {}, a.upper() == {}, a[::-1] == {}, eval(repr(a)) == a, eval(ascii(a)) == a, a.encode().decode() == a, list(a) == [*a], ''.join(a) == a]",
                literal(text.trim()), literal(text.trim_start()), literal(text.trim_end()), literal(&text.to_uppercase()), literal(&reversed))),
            list_repr(std::iter::repeat_n("True".to_owned(), 11))
        );
        prop_assert_eq!(
            eval(&format!("a = {a}\nn = {n}\nw = max(n, len(a))\n[len(a.ljust(n)) == w, len(a.rjust(n)) == w, len(a.center(n)) == w, a.ljust(n).startswith(a), a.rjust(n).endswith(a), a.center(n).strip() == a.strip(), len(a * n) == len(a) * n, ''.join(a.splitlines(True)) == a, f'{{a:{{n}}}}' == a.ljust(n), f'{{a:>{{n}}}}' == a.rjust(n), '%*s' % (n, a) == a.rjust(n)]")),
            list_repr(std::iter::repeat_n("True".to_owned(), 11))
        );
    }

    #[test]
    fn text_order(a in texts(), b in texts()) {
        prop_assert_eq!(eval(&format!("a = {}\nb = {}\n[a < b, a == b, a > b, sorted([a, b]) == [min(a, b), max(a, b)]]", literal(&a), literal(&b))),
            format!("[{}, {}, {}, True]", py(a.chars().lt(b.chars())), py(a == b), py(a.chars().gt(b.chars()))));
    }

    #[test]
    fn sorting(numbers in prop::collection::vec(-50i64..50, 0..40)) {
        let mut sorted = numbers.clone();
        sorted.sort_unstable();
        let mut by_key: Vec<i64> = numbers.clone();
        by_key.sort_by_key(|n| n.rem_euclid(7));
        let mut reversed = numbers.clone();
        reversed.reverse();
        reversed.sort_by_key(|n| n.rem_euclid(7));
        reversed.reverse();
        let show = |items: &[i64]| list_repr(items.iter().map(ToString::to_string));
        prop_assert_eq!(
            eval(&format!("x = {}\n[sorted(x), sorted(x, key=lambda n: n % 7), sorted(x, key=lambda n: n % 7, reverse=True), sum(x)]", show(&numbers))),
            format!("[{}, {}, {}, {}]", show(&sorted), show(&by_key), show(&reversed), numbers.iter().sum::<i64>())
        );
    }

    #[test]
    fn sets_and_dicts(a in prop::collection::btree_set(-20i64..20, 0..20), b in prop::collection::btree_set(-20i64..20, 0..20)) {
        let show = |items: &std::collections::BTreeSet<i64>| list_repr(items.iter().map(ToString::to_string));
        let (or, and): (Vec<_>, Vec<_>) = (a.union(&b).collect(), a.intersection(&b).collect());
        let (less, either): (Vec<_>, Vec<_>) = (a.difference(&b).collect(), a.symmetric_difference(&b).collect());
        prop_assert_eq!(
            eval(&format!("a = set({})\nb = set({})\n[sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= b, a < b, a.isdisjoint(b), list(dict.fromkeys([*sorted(a), *sorted(b)])) == sorted(a) + sorted(b - a)]", show(&a), show(&b))),
            format!("[{or:?}, {and:?}, {less:?}, {either:?}, {}, {}, {}, True]", py(a.is_subset(&b)), py(a.is_subset(&b) && a != b), py(a.is_disjoint(&b)))
        );
    }
}

fn py(truth: bool) -> &'static str {
    if truth { "True" } else { "False" }
}
