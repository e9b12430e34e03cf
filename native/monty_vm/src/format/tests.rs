//! Formatting against facts: the files in `tests/facts` hold what CPython 3.14 answers.

use super::spec::{FormatSpec, Target};
use super::{complex, float, int, quote, str};
use crate::num::int::Int;
use crate::num::parse::parse_int;
use crate::num::parse_float::{parse_complex, parse_float};
use crate::num::{NumError, NumErrorKind};
use num_bigint::BigInt;

/// A Python literal in a facts file.
#[derive(Debug)]
pub(crate) enum Value {
    Int(Int, &'static str),
    Float(f64),
    Complex((f64, f64)),
    Str(String),
}

/// Reads the few forms of expressions that the facts files have.
pub(crate) fn value(text: &str) -> Value {
    let repr = || text.to_owned();
    if let Some(text) = text
        .strip_prefix('\'')
        .and_then(|text| text.strip_suffix('\''))
    {
        return Value::Str(text.to_owned());
    }
    if text == "True" {
        return Value::Int(Int::Small(1), "bool");
    }
    if let Some((base, exponent)) = text.split_once("**") {
        let (exponent, offset) = exponent.split_once('-').unwrap_or((exponent, "0"));
        let (negative, base) = base
            .strip_prefix('-')
            .map_or((false, base), |base| (true, base));
        let base: BigInt = base.parse().unwrap();
        let power = base.pow(exponent.parse().unwrap()) - offset.parse::<BigInt>().unwrap();
        return Value::Int(Int::from_big(if negative { -power } else { power }), "int");
    }
    if let Some(inner) = text
        .strip_prefix("float(\"")
        .and_then(|text| text.strip_suffix("\")"))
    {
        return Value::Float(parse_float(inner, &repr).unwrap());
    }
    if let Some(inner) = text
        .strip_prefix("complex(")
        .and_then(|text| text.strip_suffix(')'))
    {
        if let Some(inner) = inner
            .strip_prefix('"')
            .and_then(|text| text.strip_suffix('"'))
        {
            return Value::Complex(parse_complex(inner, &repr).unwrap());
        }
        let (real, imag) = inner.split_once(',').unwrap();
        return Value::Complex((real.parse().unwrap(), imag.parse().unwrap()));
    }
    if let Ok(int) = parse_int(text, 0, 0, &repr) {
        return Value::Int(int, "int");
    }
    if text.ends_with('j') {
        let negative_zero = text == "-0j";
        return Value::Complex(if negative_zero {
            (-0.0, -0.0)
        } else {
            parse_complex(text, &repr).unwrap()
        });
    }
    Value::Float(parse_float(text, &repr).unwrap())
}

/// Undoes `repr` of a text.
pub(crate) fn unquote(text: &str) -> String {
    let inner = &text[1..text.len() - 1];
    let mut out = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next().unwrap() {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            'x' => {
                let code: String = chars.by_ref().take(2).collect();
                out.push(char::from(u8::from_str_radix(&code, 16).unwrap()));
            }
            other => out.push(other),
        }
    }
    out
}

/// An outcome as the facts files write it.
pub(crate) fn shown(result: Result<String, NumError>) -> String {
    match result {
        Ok(text) => {
            let mut out = String::new();
            quote::write_str_repr(&mut out, &text);
            out
        }
        Err(error) => {
            let name = match error.kind {
                NumErrorKind::Value => "ValueError",
                NumErrorKind::Overflow => "OverflowError",
                NumErrorKind::ZeroDivision => "ZeroDivisionError",
                NumErrorKind::Type => "TypeError",
                NumErrorKind::Memory => "MemoryError",
            };
            format!("{name}: {}", error.message)
        }
    }
}

fn format(value: &Value, spec: &str) -> Result<String, NumError> {
    let mut out = String::new();
    match value {
        Value::Int(int, name) => int::format_int_with(&mut out, int.as_ref(), spec, name, 4300)?,
        Value::Float(float) => float::format_float_with(&mut out, *float, spec, "float")?,
        Value::Complex(complex) => {
            complex::format_complex_with(&mut out, *complex, spec, "complex")?
        }
        Value::Str(text) => str::format_str_with(&mut out, text, spec, "str")?,
    }
    Ok(out)
}

fn bound(value: &Value, spec: &str) -> usize {
    let (target, content) = match value {
        Value::Int(..) => (Target::Int, 0),
        Value::Float(_) => (Target::Float, 0),
        Value::Complex(_) => (Target::Complex, 0),
        Value::Str(text) => (Target::Str, text.len()),
    };
    let spec = FormatSpec::parse(spec, target, "").unwrap();
    match value {
        Value::Int(int, _) => spec.int_bound(int.as_ref()),
        Value::Float(_) => spec.float_bound(),
        Value::Complex(_) => spec.complex_bound(),
        Value::Str(_) => spec.str_bound(content),
    }
}

/// The rows of a facts file that don't come out as written there.
pub(crate) fn failures(facts: &str, run: impl Fn(&str, &str) -> String) -> Vec<String> {
    let rows = facts.lines().filter_map(|line| {
        let (left, expected) = line.rsplit_once('\t')?;
        let (first, second) = left.split_once('\t')?;
        Some((first, second, expected))
    });
    rows.filter_map(|(first, second, expected)| {
        let got = run(first, second);
        (got != expected).then(|| format!("{first} {second}: {got} instead of {expected}"))
    })
    .collect()
}

#[test]
fn format_is_cpythons() {
    let failures = failures(
        include_str!("../../tests/facts/format_spec.tsv"),
        |left, spec| {
            let (value, spec) = (value(left), unquote(spec));
            let result = format(&value, &spec);
            if let Ok(text) = &result {
                assert!(text.len() <= bound(&value, &spec), "{left} {spec}");
            }
            shown(result)
        },
    );
    assert!(
        failures.is_empty(),
        "{} failed:\n{}",
        failures.len(),
        failures.join("\n")
    );
}
