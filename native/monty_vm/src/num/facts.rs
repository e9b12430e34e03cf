//! The facts files of `tests/facts`: what CPython 3.14 answers (see scripts/gen_facts.py), read and compared.

use super::int::Int;
use super::parse::parse_int;
use super::parse_float::{parse_complex, parse_float};
use super::{NumError, NumErrorKind};
use crate::format::quote;
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
    if let Some(text) = text.strip_prefix('\'').and_then(|text| text.strip_suffix('\'')) {
        return Value::Str(text.to_owned());
    }
    if text == "True" {
        return Value::Int(Int::Small(1), "bool");
    }
    if let Some((base, exponent)) = text.split_once("**") {
        let (exponent, offset) = exponent.split_once('-').unwrap_or((exponent, "0"));
        let (negative, base) = base.strip_prefix('-').map_or((false, base), |base| (true, base));
        let base: BigInt = base.parse().unwrap();
        let power = base.pow(exponent.parse().unwrap()) - offset.parse::<BigInt>().unwrap();
        return Value::Int(Int::from_big(if negative { -power } else { power }), "int");
    }
    if let Some(inner) = text.strip_prefix("float(\"").and_then(|text| text.strip_suffix("\")")) {
        return Value::Float(parse_float(inner, &repr).unwrap());
    }
    if let Some(inner) = text.strip_prefix("complex(").and_then(|text| text.strip_suffix(')')) {
        if let Some(inner) = inner.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
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
        return Value::Complex(if negative_zero { (-0.0, -0.0) } else { parse_complex(text, &repr).unwrap() });
    }
    Value::Float(parse_float(text, &repr).unwrap())
}

/// Undoes `repr` of a text.
pub(crate) fn unquote(text: &str) -> String {
    let inner = text.get(1..text.len() - 1).unwrap();
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
            escape @ ('x' | 'u' | 'U') => {
                let digits = match escape {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let code: String = chars.by_ref().take(digits).collect();
                out.push(char::from_u32(u32::from_str_radix(&code, 16).unwrap()).unwrap());
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

/// Checks every row of a facts file: `run` makes the outcome from its two columns.
pub(crate) fn check(facts: &str, run: impl Fn(&str, &str) -> String) {
    let rows = facts.lines().filter_map(|line| {
        let (left, expected) = line.rsplit_once('\t')?;
        let (first, second) = left.split_once('\t')?;
        Some((first, second, expected))
    });
    let mut count = 0;
    let mut failed = Vec::new();
    for (first, second, expected) in rows {
        count += 1;
        let got = run(first, second);
        if got != expected {
            failed.push(format!("{first} {second}: {got} instead of {expected}"));
        }
    }
    assert!(count > 50, "only {count} facts");
    assert!(failed.is_empty(), "{} of {count} failed:\n{}", failed.len(), failed.join("\n"));
}
