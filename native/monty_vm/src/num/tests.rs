//! Numbers against facts: what CPython 3.14 answers.

use super::facts::{Value, check, shown, unquote, value};
use super::int::{self, ByteOrder, Int, IntRef};
use super::parse::{parse_int, write_decimal};
use super::parse_float::{parse_complex, parse_float};
use super::{NumError, NumResult, Number, complex, float, float_hex};
use crate::format::{float_repr, quote};

fn decimal(int: &Int) -> String {
    let mut out = String::new();
    write_decimal(&mut out, int.as_ref(), 0).unwrap();
    out
}

fn text_of_float(value: f64) -> String {
    let mut out = String::new();
    float_repr::write_float(&mut out, value);
    out
}

fn text_of_complex(value: complex::Complex) -> String {
    let mut out = String::new();
    float_repr::write_complex(&mut out, value);
    out
}

fn text_of(number: &Number) -> String {
    match number {
        Number::Int(int) => decimal(int),
        Number::Float(float) => text_of_float(*float),
        Number::Complex(complex) => text_of_complex(*complex),
    }
}

fn text_of_bool(value: bool) -> String {
    if value { "True" } else { "False" }.to_owned()
}

fn pair(a: &str, b: &str) -> String {
    format!("({a}, {b})")
}

/// The outcome of something that isn't a text: shown without quotes.
fn outcome(result: NumResult<String>) -> String {
    result.unwrap_or_else(|error| shown(Err(error)))
}

fn binary_int(operator: &str, a: IntRef<'_>, b: IntRef<'_>) -> NumResult<String> {
    let result = match operator {
        "+" => int::add(a, b),
        "-" => int::sub(a, b),
        "*" => int::mul(a, b),
        "//" => int::floor_div(a, b)?,
        "%" => int::modulo(a, b)?,
        "&" => int::and(a, b),
        "|" => int::or(a, b),
        "^" => int::xor(a, b),
        "<<" => int::shl(a, b)?,
        ">>" => int::shr(a, b)?,
        "round" => int::round_ndigits(a, b),
        "comb" => int::comb(a, b)?,
        "perm" => int::perm(a, b)?,
        "gcd" => int::gcd(a, b),
        "lcm" => int::lcm(a, b),
        "/" => return Ok(text_of_float(int::true_div(a, b)?)),
        "<" => return Ok(text_of_bool(int::cmp(a, b).is_lt())),
        "==" => return Ok(text_of_bool(int::eq(a, b))),
        "divmod" => {
            let (quotient, remainder) = int::divmod(a, b)?;
            return Ok(pair(&decimal(&quotient), &decimal(&remainder)));
        }
        "**" => return int::power(a, b).map(|number| text_of(&number)),
        other => panic!("{other}"),
    };
    let cost = match operator {
        "+" | "-" => int::cost::add_cost(a, b),
        "*" | "lcm" => int::cost::mul_cost(a, b),
        "<<" => int::cost::shl_cost(a, b),
        "comb" => int::cost::comb_cost(a, b),
        "perm" => int::cost::perm_cost(a, b),
        _ => usize::MAX,
    };
    assert!(int::bit_length(result.as_ref()) <= (cost as u64).saturating_mul(8), "{operator}");
    Ok(decimal(&result))
}

fn binary_float(operator: &str, a: f64, b: f64) -> NumResult<String> {
    Ok(match operator {
        "//" => text_of_float(float::floor_div(a, b)?),
        "%" => text_of_float(float::modulo(a, b)?),
        "/" => text_of_float(float::true_div(a, b)?),
        "divmod" => {
            let (quotient, remainder) = float::divmod(a, b)?;
            assert_eq!(remainder.to_bits(), float::modulo(a, b)?.to_bits());
            pair(&text_of_float(quotient), &text_of_float(remainder))
        }
        "**" => text_of(&float::pow(a, b)?),
        other => panic!("{other}"),
    })
}

fn binary_complex(operator: &str, a: &Value, b: &Value) -> NumResult<String> {
    let result = match (operator, a, b) {
        ("+", Value::Complex(a), Value::Complex(b)) => complex::add(*a, *b),
        ("-", Value::Complex(a), Value::Complex(b)) => complex::sub(*a, *b),
        ("*", Value::Complex(a), Value::Complex(b)) => complex::mul(*a, *b),
        ("/", Value::Complex(a), Value::Complex(b)) => complex::div(*a, *b)?,
        ("**", Value::Complex(a), Value::Complex(b)) => complex::pow(*a, *b)?,
        ("+", Value::Complex(a), Value::Float(b)) | ("+", Value::Float(b), Value::Complex(a)) => complex::add_real(*a, *b),
        ("*", Value::Complex(a), Value::Float(b)) | ("*", Value::Float(b), Value::Complex(a)) => complex::mul_real(*a, *b),
        ("-", Value::Complex(a), Value::Float(b)) => complex::sub_real(*a, *b),
        ("/", Value::Complex(a), Value::Float(b)) => complex::div_real(*a, *b)?,
        ("-", Value::Float(a), Value::Complex(b)) => complex::real_sub(*a, *b),
        ("/", Value::Float(a), Value::Complex(b)) => complex::real_div(*a, *b)?,
        other => panic!("{other:?}"),
    };
    Ok(text_of_complex(result))
}

/// The outcome of a row `a operator TAB b`.
fn binary(left: &str, right: &str) -> String {
    let (a, operator) = left.rsplit_once(' ').unwrap();
    let (a, b) = (value(a), value(right));
    outcome(match (&a, &b) {
        (Value::Int(a, _), Value::Int(b, _)) => binary_int(operator, a.as_ref(), b.as_ref()),
        (Value::Float(a), Value::Float(b)) => binary_float(operator, *a, *b),
        (Value::Float(a), Value::Int(b, _)) => match operator {
            "round" => float::round_ndigits(*a, b.as_ref()).map(text_of_float),
            "<" => Ok(text_of_bool(int::cmp_float(b.as_ref(), *a).is_some_and(|order| order.is_gt()))),
            _ => Ok(text_of_bool(int::cmp_float(b.as_ref(), *a).is_some_and(|order| order.is_eq()))),
        },
        _ => binary_complex(operator, &a, &b),
    })
}

#[test]
fn int_arithmetic_is_cpythons() {
    check(include_str!("../../tests/facts/arithmetic_int.tsv"), |left, right| {
        let shown = binary(left, right);
        // CPython's own answer is refused where it is too long to show.
        if shown.len() > 4301 { shown_too_long() } else { shown }
    });
}

fn shown_too_long() -> String {
    shown(Err(super::parse::too_many_digits(4300, None)))
}

#[test]
fn float_arithmetic_is_cpythons() {
    check(include_str!("../../tests/facts/arithmetic_float.tsv"), binary);
}

#[test]
fn complex_arithmetic_is_cpythons() {
    check(include_str!("../../tests/facts/arithmetic_complex.tsv"), binary);
}

#[test]
fn three_argument_pow_is_cpythons() {
    check(include_str!("../../tests/facts/pow_mod.tsv"), |left, modulus| {
        let (base, exponent) = left.split_once(' ').unwrap();
        let (Value::Int(a, _), Value::Int(b, _), Value::Int(m, _)) = (value(base), value(exponent), value(modulus)) else {
            panic!("{left}")
        };
        outcome(int::pow_mod(a.as_ref(), b.as_ref(), m.as_ref()).map(|result| decimal(&result)))
    });
}

fn unary(function: &str, operand: &Value) -> NumResult<String> {
    Ok(match (function, operand) {
        ("repr", Value::Float(a)) => shown(Ok(text_of_float(*a))),
        ("repr", Value::Complex(a)) => shown(Ok(text_of_complex(*a))),
        ("hex", Value::Float(a)) => {
            let mut out = String::new();
            float_hex::write_hex(&mut out, *a);
            shown(Ok(out))
        }
        ("as_integer_ratio", Value::Float(a)) => {
            let (numerator, denominator) = float::as_integer_ratio(*a)?;
            pair(&decimal(&numerator), &decimal(&denominator))
        }
        ("int", Value::Float(a)) => decimal(&int::from_float(*a)?),
        ("round", Value::Float(a)) => decimal(&float::round(*a)?),
        ("abs", Value::Complex(a)) => text_of_float(complex::abs(*a)?),
        ("float", Value::Int(a, _)) => text_of_float(int::to_float(a.as_ref())?),
        ("bit_length", Value::Int(a, _)) => int::bit_length(a.as_ref()).to_string(),
        ("bit_count", Value::Int(a, _)) => int::bit_count(a.as_ref()).to_string(),
        ("isqrt", Value::Int(a, _)) => decimal(&int::isqrt(a.as_ref())?),
        ("abs", Value::Int(a, _)) => decimal(&int::abs(a.as_ref())),
        ("neg", Value::Int(a, _)) => decimal(&int::neg(a.as_ref())),
        ("invert", Value::Int(a, _)) => decimal(&int::invert(a.as_ref())),
        ("str", Value::Int(a, _)) => shown(Ok(decimal(a))),
        ("factorial", Value::Int(a, _)) => decimal(&int::factorial(a.as_ref())?),
        other => panic!("{other:?}"),
    })
}

#[test]
fn unary_functions_are_cpythons() {
    check(include_str!("../../tests/facts/unary.tsv"), |function, operand| outcome(unary(function, &value(operand))));
}

#[test]
fn to_bytes_is_cpythons_and_from_bytes_undoes_it() {
    check(include_str!("../../tests/facts/to_bytes.tsv"), |left, length| {
        let mut words = left.split(' ');
        let Value::Int(a, _) = value(words.next().unwrap()) else { panic!("{left}") };
        let order = ByteOrder::from_name(words.next().unwrap()).unwrap();
        let signed = words.next() == Some("True");
        let bytes = int::to_bytes(a.as_ref(), length.parse().unwrap(), order, signed);
        outcome(bytes.map(|bytes| {
            // Without room for a byte, minus one is lost.
            if !bytes.is_empty() {
                assert_eq!(int::from_bytes(&bytes, order, signed), a);
            }
            let mut out = String::new();
            quote::write_bytes_repr(&mut out, &bytes);
            out
        }))
    });
}

#[test]
fn parsing_is_cpythons() {
    check(include_str!("../../tests/facts/parse.tsv"), |function, text| {
        let text = unquote(text);
        let repr = || shown(Ok(text.clone()));
        outcome(match function.split_once(' ') {
            Some((_, base)) => parse_int(&text, base.parse().unwrap(), 4300, &repr).map(|int| decimal(&int)),
            None if function == "float" => parse_float(&text, &repr).map(text_of_float),
            None if function == "complex" => parse_complex(&text, &repr).map(text_of_complex),
            None => float_hex::from_hex(&text).map(text_of_float),
        })
    });
}

#[test]
fn long_texts_of_ints_are_refused() {
    let message = |result: NumResult<Int>| result.unwrap_err().message.into_owned();
    let nines = "9".repeat(4301);
    let read = |text: &str, base| parse_int(text, base, 4300, &|| format!("'{text}'"));
    assert!(read(&nines.replacen('9', "", 1), 10).is_ok());
    assert_eq!(
        message(read(&nines, 10)),
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; use \
         sys.set_int_max_str_digits() to increase the limit"
    );
    assert_eq!(
        message(read(&"0".repeat(5000), 10)).split_once(':').unwrap().1.split_once(';').unwrap().0,
        " value has 5000 digits"
    );
    assert!(read(&"f".repeat(5000), 16).is_ok());
    assert!(read(&nines, 36).is_err_and(|error| error.message.starts_with("Exceeds")));
    assert!(parse_int(&nines, 10, 0, &String::new).is_ok());
    let invalid = message(read(&"x".repeat(300), 10));
    assert_eq!(invalid, format!("invalid literal for int() with base 10: '{}", "x".repeat(199)));
    let big = parse_int(&nines, 10, 0, &String::new).unwrap();
    let error: NumError = write_decimal(&mut String::new(), big.as_ref(), 4300).unwrap_err();
    assert_eq!(
        error.message,
        "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
    );
}

#[test]
fn huge_results_are_refused_at_once() {
    let huge = Int::from(1_i64 << 62);
    let (two, huge) = (IntRef::Small(2), huge.as_ref());
    assert_eq!(int::shl(two, huge), Err(NumError::memory()));
    assert_eq!(int::pow(two, huge), Err(NumError::memory()));
    assert_eq!(int::factorial(huge), Err(NumError::memory()));
    assert_eq!(int::shl(IntRef::Small(0), huge), Ok(Int::Small(0)));
    let beyond = int::mul(huge, huge);
    assert_eq!(int::shl(two, beyond.as_ref()), Err(NumError::overflow("too many digits in integer")));
    assert_eq!(int::round_ndigits(two, int::neg(beyond.as_ref()).as_ref()), Int::Small(0));
    assert_eq!(int::pow(IntRef::Small(-1), beyond.as_ref()), Ok(Int::Small(1)));
    assert_eq!(int::cost::pow_cost(two, beyond.as_ref()), usize::MAX);
}

#[test]
fn of_two_equally_short_texts_the_even_one_is_taken() {
    for (value, text) in [
        (7_058_823_529_411_765.0 / 4.0, "1764705882352941.2"),
        (7_058_823_529_411_767.0 / 4.0, "1764705882352941.8"),
        (-1_437_600_670_680_659.0 / 4.0, "-359400167670164.75"),
        (2.0_f64.powi(-24), "5.960464477539063e-08"),
        (2.0_f64.powi(-44), "5.684341886080802e-14"),
        (9_007_199_254_740_993.0, "9007199254740992.0"),
        (5e-324, "5e-324"),
    ] {
        assert_eq!(text_of_float(value), text);
    }
}
