//! `repr` of floats and complex numbers.

/// Appends `repr(value)`.
pub fn write_float(out: &mut String, value: f64) {
    out.push_str(&format!("{value:?}"));
}

/// Appends `repr(complex(real, imag))`.
pub fn write_complex(out: &mut String, (real, imag): (f64, f64)) {
    out.push_str(&format!("({real:?}+{imag:?}j)"));
}
