//! Arithmetic identities over random operands, and small against big paths.

use super::hash::{TupleHasher, hash_complex, hash_f64, hash_i64, hash_int};
use super::int::{self, Int, IntRef};
use super::parse::{parse_int, write_decimal};
use super::parse_float::parse_float;
use super::{float, float_hex};
use crate::format::float_repr::write_float;
use num_bigint::{BigInt, Sign};
use proptest::prelude::*;

fn any_i64() -> impl Strategy<Value = i64> {
    prop_oneof![any::<i64>(), -20_i64..20, Just(i64::MIN), Just(i64::MAX), any::<i32>().prop_map(i64::from)]
}

fn any_big() -> impl Strategy<Value = BigInt> {
    let digits = proptest::collection::vec(any::<u32>(), 0..12);
    prop_oneof![
        (any::<bool>(), digits)
            .prop_map(|(negative, digits)| BigInt::new(if negative { Sign::Minus } else { Sign::Plus }, digits)),
        any_i64().prop_map(BigInt::from),
        (0_u32..300, -2_i64..3).prop_map(|(bits, offset)| (BigInt::from(1) << bits) + offset),
    ]
}

fn any_float() -> impl Strategy<Value = f64> {
    prop_oneof![any::<u64>().prop_map(f64::from_bits), -100.0..100.0, any_i64().prop_map(|n| n as f64)]
}

proptest! {
    #[test]
    fn divmod_holds(a in any_big(), b in any_big()) {
        let (a, b) = (Int::from_big(a), Int::from_big(b));
        let (a, b) = (a.as_ref(), b.as_ref());
        if let Ok((quotient, remainder)) = int::divmod(a, b) {
            let product = int::mul(quotient.as_ref(), b);
            prop_assert!(int::eq(int::add(product.as_ref(), remainder.as_ref()).as_ref(), a));
            let between = if b.is_negative() { int::cmp(b, remainder.as_ref()) } else { int::cmp(remainder.as_ref(), b) };
            prop_assert!(between.is_lt());
            prop_assert!(remainder.as_ref().is_zero() || remainder.as_ref().is_negative() == b.is_negative());
            prop_assert_eq!(int::floor_div(a, b), Ok(quotient));
            prop_assert_eq!(int::modulo(a, b), Ok(remainder));
        } else {
            prop_assert!(b.is_zero());
        }
    }

    #[test]
    fn small_and_big_paths_agree(a in any_i64(), b in any_i64()) {
        let (big_a, big_b) = (BigInt::from(a), BigInt::from(b));
        let small = (IntRef::Small(a), IntRef::Small(b));
        for (x, y) in [(IntRef::Big(&big_a), IntRef::Big(&big_b)), (small.0, IntRef::Big(&big_b)), (IntRef::Big(&big_a), small.1)] {
            for f in [int::add, int::sub, int::mul, int::and, int::or, int::xor, int::gcd, int::lcm] {
                prop_assert_eq!(f(x, y), f(small.0, small.1));
            }
            prop_assert_eq!(int::divmod(x, y), int::divmod(small.0, small.1));
            prop_assert_eq!(int::true_div(x, y), int::true_div(small.0, small.1));
            prop_assert_eq!(int::cmp(x, y), a.cmp(&b));
        }
        let x = IntRef::Big(&big_a);
        for f in [int::neg, int::abs, int::invert] {
            prop_assert_eq!(f(x), f(small.0));
        }
        prop_assert_eq!(hash_int(x), hash_i64(a));
        prop_assert_eq!(int::bit_length(x), int::bit_length(small.0));
        prop_assert_eq!(int::bit_count(x), int::bit_count(small.0));
        prop_assert_eq!(int::to_float(x), Ok(a as f64));
    }

    #[test]
    fn shifts_are_products_and_quotients(a in any_big(), count in 0_i64..200) {
        let a = Int::from_big(a);
        let power = int::shl(IntRef::Small(1), IntRef::Small(count)).unwrap();
        let left = int::shl(a.as_ref(), IntRef::Small(count)).unwrap();
        prop_assert_eq!(&left, &int::mul(a.as_ref(), power.as_ref()));
        prop_assert_eq!(int::shr(a.as_ref(), IntRef::Small(count)), int::floor_div(a.as_ref(), power.as_ref()));
        prop_assert_eq!(int::shr(left.as_ref(), IntRef::Small(count)), Ok(a));
    }

    #[test]
    fn modular_power_is_the_power_modulo(a in -50_i64..50, exponent in 0_i64..40, modulus in any_i64()) {
        prop_assume!(modulus != 0);
        let power = int::pow(IntRef::Small(a), IntRef::Small(exponent)).unwrap();
        let expected = int::modulo(power.as_ref(), IntRef::Small(modulus)).unwrap();
        prop_assert_eq!(int::pow_mod(IntRef::Small(a), IntRef::Small(exponent), IntRef::Small(modulus)), Ok(expected));
    }

    #[test]
    fn inverses_invert(a in any_big(), modulus in any_big()) {
        let (a, m) = (Int::from_big(a), Int::from_big(modulus));
        if let Ok(inverse) = int::pow_mod(a.as_ref(), IntRef::Small(-1), m.as_ref()) {
            let product = int::mul(a.as_ref(), inverse.as_ref());
            let one = int::modulo(IntRef::Small(1), m.as_ref());
            prop_assert_eq!(int::modulo(product.as_ref(), m.as_ref()), one);
        }
    }

    #[test]
    fn roots_are_roots(a in any_big()) {
        let a = int::abs(Int::from_big(a).as_ref());
        let root = int::isqrt(a.as_ref()).unwrap();
        let next = int::add(root.as_ref(), IntRef::Small(1));
        prop_assert!(int::cmp(int::mul(root.as_ref(), root.as_ref()).as_ref(), a.as_ref()).is_le());
        prop_assert!(int::cmp(int::mul(next.as_ref(), next.as_ref()).as_ref(), a.as_ref()).is_gt());
    }

    #[test]
    fn ints_survive_their_text(a in any_big()) {
        let a = Int::from_big(a);
        let mut text = String::new();
        write_decimal(&mut text, a.as_ref(), 4300).unwrap();
        prop_assert!(text.len() <= super::parse::decimal_bound(a.as_ref()));
        prop_assert_eq!(parse_int(&text, 10, 4300, &String::new), Ok(a.clone()));
        for (kind, base) in [("#x", 16), ("#o", 8), ("#b", 2)] {
            let mut text = String::new();
            crate::format::int::format_int_with(&mut text, a.as_ref(), kind, "int", 4300).unwrap();
            prop_assert_eq!(parse_int(&text, base, 4300, &String::new), Ok(a.clone()));
            prop_assert_eq!(parse_int(&text, 0, 4300, &String::new), Ok(a.clone()));
        }
    }

    #[test]
    fn floats_survive_their_text(a in any_float()) {
        let mut text = String::new();
        write_float(&mut text, a);
        let back = parse_float(&text, &String::new).unwrap();
        prop_assert!(back.to_bits() == a.to_bits() || a.is_nan() && back.is_nan());
        let mut text = String::new();
        float_hex::write_hex(&mut text, a);
        let back = float_hex::from_hex(&text).unwrap();
        prop_assert!(back.to_bits() == a.to_bits() || a.is_nan() && back.is_nan());
    }

    #[test]
    fn ratios_are_exact(a in any_float()) {
        if let Ok((numerator, denominator)) = float::as_integer_ratio(a) {
            prop_assert_eq!(int::true_div(numerator.as_ref(), denominator.as_ref()), Ok(a));
            prop_assert!(int::gcd(numerator.as_ref(), denominator.as_ref()) == Int::Small(1));
        }
    }

    #[test]
    fn quotients_are_the_nearest_floats(a in any_big(), b in any_big()) {
        let (a, b) = (Int::from_big(a), Int::from_big(b));
        if let Ok(quotient) = int::true_div(a.as_ref(), b.as_ref()) {
            // |a/b - q| for q and both neighbours, all times |b| and a common power of two.
            let error = |q: f64| {
                let (n, d) = float::as_integer_ratio(q).unwrap();
                let cross = int::mul(n.as_ref(), b.as_ref());
                (int::abs(int::sub(int::mul(a.as_ref(), d.as_ref()).as_ref(), cross.as_ref()).as_ref()), d)
            };
            let (own, own_d) = error(quotient);
            for other in [quotient.next_up(), quotient.next_down()].into_iter().filter(|q| q.is_finite()) {
                let (theirs, their_d) = error(other);
                let (left, right) = (int::mul(own.as_ref(), their_d.as_ref()), int::mul(theirs.as_ref(), own_d.as_ref()));
                prop_assert!(int::cmp(left.as_ref(), right.as_ref()).is_le());
            }
        }
    }

    #[test]
    fn ints_and_floats_compare_exactly(a in any_big(), b in any_float()) {
        let a = Int::from_big(a);
        let expected = float::as_integer_ratio(b).ok().map(|(n, d)| {
            int::cmp(int::mul(a.as_ref(), d.as_ref()).as_ref(), n.as_ref())
        });
        if let Some(expected) = expected {
            prop_assert_eq!(int::cmp_float(a.as_ref(), b), Some(expected));
        }
        if let Ok(float) = int::to_float(a.as_ref()) {
            let order = int::cmp_float(a.as_ref(), float);
            prop_assert!(order.is_some());
            if order.is_some_and(|order| order.is_eq()) {
                prop_assert_eq!(hash_f64(float), hash_int(a.as_ref()));
            }
        }
    }

    #[test]
    fn float_divmod_holds(a in -1e9_f64..1e9, b in -1e6_f64..1e6) {
        if let Ok((quotient, remainder)) = float::divmod(a, b) {
            prop_assert!(quotient.floor() == quotient);
            prop_assert!(remainder.abs() <= b.abs());
            prop_assert!((quotient * b + remainder - a).abs() <= 1e-6 * a.abs().max(1.0));
        }
    }

    #[test]
    fn any_specification_is_answered(text in "[<>=^*0]?[<>=^]?[+ -]?z?#?0?[0-9]{0,3}[,_]?(\\.[0-9]{1,2})?[,_]?[a-zA-Z%]?", a in any_big(), b in any_float()) {
        let a = Int::from_big(a);
        let mut out = String::new();
        let _ = crate::format::int::format_int_with(&mut out, a.as_ref(), &text, "int", 4300);
        let _ = crate::format::float::format_float_with(&mut out, b, &text, "float");
        let _ = crate::format::complex::format_complex_with(&mut out, (b, b), &text, "complex");
        let _ = crate::format::str::format_str_with(&mut out, "héllo", &text, "str");
    }

    #[test]
    fn any_text_is_answered(text in ".{0,12}", base in 0_i64..37) {
        let _ = parse_int(&text, base, 4300, &String::new);
        let _ = parse_float(&text, &String::new);
        let _ = super::parse_float::parse_complex(&text, &String::new);
        let _ = float_hex::from_hex(&text);
        let _ = crate::format::printf::Pieces::of_str(&text).count();
        let _ = crate::format::spec::FormatSpec::parse(&text, crate::format::spec::Target::Float, "float");
    }
}

#[test]
fn hashes_are_cpythons() {
    let big = |text: &str| parse_int(text, 10, 0, &String::new).unwrap();
    assert_eq!(hash_i64(-1), -2);
    assert_eq!(hash_i64((1 << 61) - 1), 0);
    assert_eq!(hash_i64(1 << 61), 1);
    assert_eq!((hash_i64(i64::MAX), hash_i64(i64::MIN)), (3, -4));
    assert_eq!(hash_int(big(&format!("1{}", "0".repeat(100))).as_ref()), 910_685_213_754_167_845);
    assert_eq!(hash_f64(1.5), 1_152_921_504_606_846_977);
    assert_eq!(hash_f64(1e300), 1_224_995_262_755_759_164);
    assert_eq!(hash_f64(1e-300), 482_449_582_752_280_463);
    assert_eq!(hash_f64(5e-324), 16_777_216);
    assert_eq!(hash_f64(0.1), 230_584_300_921_369_408);
    assert_eq!((hash_f64(-0.1), hash_f64(-1.0)), (-230_584_300_921_369_408, -2));
    assert_eq!(hash_f64(123_456_789.987_654_33), 2_277_375_828_660_309_269);
    assert_eq!((hash_f64(f64::INFINITY), hash_f64(f64::NEG_INFINITY)), (314_159, -314_159));
    assert_eq!(hash_complex((0.0, 1.0)), 1_000_003);
    assert_eq!(hash_complex((1.0, 2.0)), 2_000_007);
    assert_eq!(hash_complex((0.0, -1.0)), -2_000_006);
    assert_eq!(hash_complex((1.5, -2.5)), -2_305_843_009_215_693_957);
    assert_eq!(hash_complex((f64::INFINITY, 1.0)), 1_314_162);
}

#[test]
fn tuple_hashes_are_cpythons() {
    let hash = |items: &[i64]| {
        let mut hasher = TupleHasher::new();
        items.iter().for_each(|&item| hasher.push(item));
        hasher.finish()
    };
    assert_eq!(hash(&[]), 5_740_354_900_026_072_187);
    assert_eq!(hash(&[1]), -6_644_214_454_873_602_895);
    assert_eq!(hash(&[1, 2, 3]), 529_344_067_295_497_451);
    assert_eq!(hash(&[0; 10]), -7_222_447_081_605_638_768);
    let inner = hash(&[3, 4]);
    assert_eq!(hash(&[hash_i64(-1), 2, inner]), 181_684_736_192_088_257);
}
