//! `format()` of floats.

use super::digits::{Notation, short_fixed, write_digits};
use super::int::sign_text;
use super::layout::{NumberParts, reserve, write_number};
use super::spec::{FormatSpec, Sign, Target};
use crate::num::{NumError, NumResult};

/// Appends `format(value, text)` of a `float`.
pub fn format_float_with(out: &mut String, value: f64, text: &str, type_name: &str) -> NumResult<()> {
    let spec = FormatSpec::parse(text, Target::Float, type_name)?;
    format_float(out, value, &spec, type_name)
}

/// Appends a float formatted by a parsed specification. The caller has reserved [`FormatSpec::float_bound`] bytes.
pub fn format_float(out: &mut String, value: f64, spec: &FormatSpec, type_name: &str) -> NumResult<()> {
    let notation = notation(spec, true).ok_or_else(|| spec.unknown_code(type_name))?;
    check_precision(spec)?;
    let scaled = if spec.kind == '%' { value * 100.0 } else { value };
    let percent = if spec.kind == '%' { "%" } else { "" };
    write_float_part(out, scaled, spec, notation, spec.sign, percent)
}

/// The precision of a float is an `int` of C.
pub(crate) fn check_precision(spec: &FormatSpec) -> NumResult<()> {
    match spec.precision {
        Some(precision) if i32::try_from(precision).is_err() => Err(NumError::value("precision too big")),
        _ => Ok(()),
    }
}

/// How a presentation type writes digits; `None` if floats don't have it. `dot_zero`: with no type, `.0` is added.
pub(crate) fn notation(spec: &FormatSpec, dot_zero: bool) -> Option<Notation> {
    let (kind, dot_zero) = match (spec.kind, spec.precision) {
        ('\0', None) => ('r', dot_zero),
        ('\0', Some(_)) => ('g', dot_zero),
        ('e' | 'E', _) => ('e', false),
        ('f' | 'F' | '%', _) => ('f', false),
        ('g' | 'G' | 'n', _) => ('g', false),
        _ => return None,
    };
    Some(Notation { kind, precision: spec.precision.unwrap_or(6), alternate: spec.alternate, dot_zero })
}

/// Appends one float: a whole one, or a part of a complex number.
pub(crate) fn write_float_part(
    out: &mut String,
    value: f64,
    spec: &FormatSpec,
    notation: Notation,
    sign: Option<Sign>,
    percent: &str,
) -> NumResult<()> {
    let quick = match notation.kind {
        'f' if value.is_finite() && !notation.alternate => short_fixed(value, notation.precision),
        _ => None,
    };
    let mut long = String::new();
    let text = match &quick {
        Some(quick) => quick.as_str(),
        None if !value.is_finite() => match (value.is_nan(), spec.kind.is_ascii_uppercase()) {
            (true, false) => "nan",
            (true, true) => "NAN",
            (false, false) => "inf",
            (false, true) => "INF",
        },
        None => {
            reserve(&mut long, notation.precision.saturating_add(24))?;
            write_digits(&mut long, value, notation);
            if spec.kind.is_ascii_uppercase() {
                long.make_ascii_uppercase();
            }
            long.as_str()
        }
    };
    write_parts(out, value, text, spec, sign, percent)
}

/// Appends the text of a float, taken apart and laid out.
fn write_parts(out: &mut String, value: f64, text: &str, spec: &FormatSpec, sign: Option<Sign>, percent: &str) -> NumResult<()> {
    let (coefficient, exponent) = match text.find(['e', 'E']) {
        Some(at) => text.split_at_checked(at).unwrap_or((text, "")),
        None => (text, ""),
    };
    let (digits, fraction) = if value.is_finite() {
        coefficient.find('.').and_then(|at| coefficient.split_at_checked(at)).unwrap_or((coefficient, ""))
    } else {
        ("", "")
    };
    let zero = spec.no_negative_zero && value.is_finite() && !coefficient.contains(|c| matches!(c, '1'..='9'));
    let negative = value.is_sign_negative() && !value.is_nan() && !zero;
    let mut suffix = if value.is_finite() { exponent } else { text };
    let with_percent;
    if !percent.is_empty() {
        with_percent = format!("{suffix}{percent}");
        suffix = &with_percent;
    }
    let parts = NumberParts { sign: sign_text(negative, sign), prefix: "", digits, fraction, suffix };
    write_number(out, spec, parts, 3)
}
