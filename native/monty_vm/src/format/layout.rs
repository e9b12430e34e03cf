//! The layout of a formatted value: sign, prefix, grouped digits, the rest, and the padding around them.

use super::spec::{Align, FormatSpec};
use crate::num::{NumError, NumResult};

/// The parts of a number, before padding and grouping. All ASCII.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NumberParts<'a> {
    /// `-`, `+`, a space, or nothing.
    pub(crate) sign: &'a str,
    /// `0x` and such.
    pub(crate) prefix: &'a str,
    /// The digits before the point.
    pub(crate) digits: &'a str,
    /// The point and the fraction's digits.
    pub(crate) fraction: &'a str,
    /// Exponent, percent sign, or the whole text of an infinity or a NaN.
    pub(crate) suffix: &'a str,
}

/// The order of padding: that many fill characters before, after the sign, and after all.
struct Padding {
    left: usize,
    middle: usize,
    right: usize,
}

fn padding(align: Align, missing: usize) -> Padding {
    let mut padding = Padding { left: 0, middle: 0, right: 0 };
    match align {
        Align::Left => padding.right = missing,
        Align::Right => padding.left = missing,
        Align::AfterSign => padding.middle = missing,
        Align::Center => {
            padding.left = missing / 2;
            padding.right = missing - missing / 2;
        }
    }
    padding
}

/// Makes room in `out`, so that what follows can't abort for want of memory.
pub(crate) fn reserve(out: &mut String, bytes: usize) -> NumResult<()> {
    out.try_reserve(bytes).map_err(|_| NumError::memory())
}

/// Appends `count` times `fill`.
pub(crate) fn push_fill(out: &mut String, fill: char, count: usize) {
    const SPACES: &str = "                                ";
    const ZEROS: &str = "00000000000000000000000000000000";
    let run = match fill {
        ' ' => SPACES.get(..count),
        '0' => ZEROS.get(..count),
        _ => None,
    };
    match run {
        Some(run) => out.push_str(run),
        None => out.extend(std::iter::repeat_n(fill, count)),
    }
}

/// The length of `digits` digits with a separator after every `group`.
fn grouped_length(digits: usize, group: usize) -> usize {
    digits.saturating_add(digits.saturating_sub(1) / group)
}

/// Appends a number laid out as the specification asks. Digits before the point are in groups of `group`.
pub(crate) fn write_number(out: &mut String, spec: &FormatSpec, parts: NumberParts<'_>, group: usize) -> NumResult<()> {
    if spec.width == 0 && spec.grouping.is_none() && spec.fraction_grouping.is_none() {
        for part in [parts.sign, parts.prefix, parts.digits, parts.fraction, parts.suffix] {
            out.push_str(part);
        }
        return Ok(());
    }
    let fraction_digits = parts.fraction.len().saturating_sub(1);
    let fraction_length = match spec.fraction_grouping {
        Some(_) if fraction_digits > 0 => grouped_length(fraction_digits, 3).saturating_add(1),
        _ => parts.fraction.len(),
    };
    let around = parts.sign.len() + parts.prefix.len() + fraction_length.saturating_add(parts.suffix.len());
    // An infinity has no digits to group, and zeros before it have no separators either.
    let grouping = spec.grouping.filter(|_| !parts.digits.is_empty());
    let zero_padded = spec.fill == '0' && spec.align == Align::AfterSign;
    let wanted = if zero_padded { spec.width.saturating_sub(around) } else { 0 };
    let (zeros, digits_length) = match grouping {
        Some(_) => leading_zeros(parts.digits.len(), wanted, group),
        None => (0, parts.digits.len()),
    };
    let missing = spec.width.saturating_sub(around.saturating_add(digits_length));
    let padding = padding(spec.align, missing);
    let fill_bytes = missing.saturating_mul(spec.fill.len_utf8());
    reserve(out, around.saturating_add(digits_length).saturating_add(fill_bytes))?;
    push_fill(out, spec.fill, padding.left);
    out.push_str(parts.sign);
    out.push_str(parts.prefix);
    push_fill(out, spec.fill, padding.middle);
    match grouping {
        Some(separator) => push_grouped(out, parts.digits, zeros, separator, group),
        None => out.push_str(parts.digits),
    }
    match spec.fraction_grouping {
        Some(separator) => push_fraction(out, parts.fraction, separator),
        None => out.push_str(parts.fraction),
    }
    out.push_str(parts.suffix);
    push_fill(out, spec.fill, padding.right);
    Ok(())
}

/// How many zeros stand before `digits` digits so that they are `wanted` long with their separators, and that length.
fn leading_zeros(digits: usize, wanted: usize, group: usize) -> (usize, usize) {
    let length = grouped_length(digits, group);
    if length >= wanted {
        return (0, length);
    }
    // A separator never leads, so one length in group + 1 can't be met: then there is one digit more.
    let blocks = wanted / (group + 1);
    let rest = wanted % (group + 1);
    let total = if rest == 0 { blocks * group + 1 } else { blocks * group + rest };
    (total.saturating_sub(digits), grouped_length(total, group))
}

fn push_grouped(out: &mut String, digits: &str, zeros: usize, separator: char, group: usize) {
    let total = zeros.saturating_add(digits.len());
    let all = std::iter::repeat_n('0', zeros).chain(digits.chars());
    for (index, digit) in all.enumerate() {
        if index > 0 && (total - index).is_multiple_of(group) {
            out.push(separator);
        }
        out.push(digit);
    }
}

/// Appends a point and its digits, in groups of three from the left.
fn push_fraction(out: &mut String, fraction: &str, separator: char) {
    for (index, c) in fraction.chars().enumerate() {
        if index > 1 && (index - 1).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(c);
    }
}

/// Appends a text padded to the specification's width.
pub(crate) fn write_padded(out: &mut String, spec: &FormatSpec, text: &str) -> NumResult<()> {
    if spec.width == 0 {
        out.push_str(text);
        return Ok(());
    }
    let missing = spec.width.saturating_sub(text.chars().count());
    let padding = padding(spec.align, missing);
    reserve(out, missing.saturating_mul(spec.fill.len_utf8()).saturating_add(text.len()))?;
    push_fill(out, spec.fill, padding.left.saturating_add(padding.middle));
    out.push_str(text);
    push_fill(out, spec.fill, padding.right);
    Ok(())
}
