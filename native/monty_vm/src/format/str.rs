//! `format()` of text.

use super::layout::write_padded;
use super::spec::{Align, FormatSpec, Sign, Target};
use crate::num::{NumError, NumResult};

/// Appends `format(value, text)` of a `str`.
pub fn format_str_with(out: &mut String, value: &str, text: &str, type_name: &str) -> NumResult<()> {
    let spec = FormatSpec::parse(text, Target::Str, type_name)?;
    format_str(out, value, &spec, type_name)
}

/// Appends a text formatted by a parsed specification. The caller has reserved [`FormatSpec::str_bound`] bytes.
pub fn format_str(out: &mut String, value: &str, spec: &FormatSpec, type_name: &str) -> NumResult<()> {
    if spec.kind != 's' {
        return Err(spec.unknown_code(type_name));
    }
    let refusal = match spec.sign {
        Some(Sign::Space) => "Space not allowed in string format specifier",
        Some(_) => "Sign not allowed in string format specifier",
        None if spec.no_negative_zero => "Negative zero coercion (z) not allowed in string format specifier",
        None if spec.alternate => "Alternate form (#) not allowed in string format specifier",
        None if spec.align == Align::AfterSign => "'=' alignment not allowed in string format specifier",
        None => return write_padded(out, spec, truncate(value, spec.precision)),
    };
    Err(NumError::value(refusal))
}

/// The first `precision` characters.
pub(crate) fn truncate(text: &str, precision: Option<usize>) -> &str {
    let end = precision.and_then(|count| text.char_indices().nth(count)).map(|(index, _)| index);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}
