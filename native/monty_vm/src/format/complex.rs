//! `format()` of complex numbers.

use super::float::{check_precision, notation, write_float_part};
use super::layout::write_padded;
use super::spec::{Align, FormatSpec, Sign, Target};
use crate::num::complex::Complex;
use crate::num::{NumError, NumResult};

/// Appends `format(value, text)` of a `complex`.
pub fn format_complex_with(out: &mut String, value: Complex, text: &str, type_name: &str) -> NumResult<()> {
    let spec = FormatSpec::parse(text, Target::Complex, type_name)?;
    format_complex(out, value, &spec, type_name)
}

/// Appends a complex number formatted by a parsed specification. The caller has reserved [`FormatSpec::complex_bound`] bytes.
pub fn format_complex(out: &mut String, (real, imag): Complex, spec: &FormatSpec, type_name: &str) -> NumResult<()> {
    let notation = match spec.kind {
        '%' => None,
        _ => notation(spec, false),
    };
    let notation = notation.ok_or_else(|| spec.unknown_code(type_name))?;
    if spec.fill == '0' {
        return Err(NumError::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == Align::AfterSign {
        return Err(NumError::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    check_precision(spec)?;
    // Each part is laid out without width; the whole is padded.
    let inner = FormatSpec { width: 0, ..spec.clone() };
    let mut text = String::new();
    if spec.kind == '\0' && real == 0.0 && real.is_sign_positive() {
        write_float_part(&mut text, imag, &inner, notation, spec.sign, "")?;
        text.push('j');
        return write_padded(out, spec, &text);
    }
    let brackets = spec.kind == '\0';
    if brackets {
        text.push('(');
    }
    write_float_part(&mut text, real, &inner, notation, spec.sign, "")?;
    write_float_part(&mut text, imag, &inner, notation, Some(Sign::Plus), "")?;
    text.push_str(if brackets { "j)" } else { "j" });
    write_padded(out, spec, &text)
}
