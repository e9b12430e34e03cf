//! Formatting against facts: what CPython 3.14 answers.

use super::spec::{FormatSpec, Target};
use super::{complex, float, int, printf, quote, str};
use crate::num::NumError;
use crate::num::facts::{Value, check, shown, unquote, value};

fn format(value: &Value, spec: &str) -> Result<String, NumError> {
    let mut out = String::new();
    match value {
        Value::Int(int, name) => int::format_int_with(&mut out, int.as_ref(), spec, name, 4300)?,
        Value::Float(float) => float::format_float_with(&mut out, *float, spec, "float")?,
        Value::Complex(complex) => complex::format_complex_with(&mut out, *complex, spec, "complex")?,
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

#[test]
fn format_is_cpythons() {
    check(include_str!("../../tests/facts/format_spec.tsv"), |left, spec| {
        let (value, spec) = (value(left), unquote(spec));
        let result = format(&value, &spec);
        if let Ok(text) = &result {
            assert!(text.len() <= bound(&value, &spec), "{left} {spec}");
        }
        shown(result)
    });
}

fn percent(value: &Value, format: &str) -> Result<String, NumError> {
    let mut out = String::new();
    for piece in printf::Pieces::of_str(format) {
        let directive = match piece? {
            printf::Piece::Text(range) => {
                out.push_str(format.get(range).unwrap());
                continue;
            }
            printf::Piece::Directive(directive) => directive,
        };
        if !directive.is_supported(false) {
            return Err(directive.unsupported());
        }
        match (directive.conversion, value) {
            ('s', Value::Str(text)) => directive.render_str(&mut out, text)?,
            ('s' | 'r' | 'a', value) => directive.render_str(&mut out, &repr(value, directive.conversion))?,
            ('c', Value::Str(text)) => {
                let mut chars = text.chars();
                match (chars.next(), chars.next()) {
                    (Some(c), None) => directive.render_char(&mut out, c)?,
                    _ => return Err(printf::Directive::wrong_char_length(text.chars().count(), "str", false)),
                }
            }
            (_, Value::Int(int, _)) => directive.render_int(&mut out, int.as_ref(), 4300)?,
            (_, Value::Float(float)) => directive.render_float(&mut out, *float)?,
            _ => return Err(directive.wrong_type("str", false)),
        }
    }
    Ok(out)
}

fn repr(value: &Value, conversion: char) -> String {
    let mut out = String::new();
    match value {
        Value::Int(_, "bool") => out.push_str("True"),
        Value::Int(int, _) => crate::num::parse::write_decimal(&mut out, int.as_ref(), 0).unwrap(),
        Value::Float(float) => super::float_repr::write_float(&mut out, *float),
        Value::Complex(complex) => super::float_repr::write_complex(&mut out, *complex),
        Value::Str(text) if conversion == 'a' => quote::write_str_ascii(&mut out, text),
        Value::Str(text) => quote::write_str_repr(&mut out, text),
    }
    out
}

#[test]
fn percent_is_cpythons() {
    check(include_str!("../../tests/facts/printf.tsv"), |left, format| shown(percent(&value(left), &unquote(format))));
}

#[test]
fn quoting_is_cpythons() {
    check(include_str!("../../tests/facts/quote.tsv"), |function, text| {
        let text = unquote(text);
        let mut out = String::new();
        match function {
            "repr" => quote::write_str_repr(&mut out, &text),
            "ascii" => quote::write_str_ascii(&mut out, &text),
            _ => quote::write_bytes_repr(&mut out, text.as_bytes()),
        }
        assert!(out.len() <= quote::repr_bound(text.len()));
        shown(Ok(out))
    });
}
