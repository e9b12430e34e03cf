//! `complex`.
use super::{Getter, TypeDef};
use crate::format;
use crate::num::parse_float;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Res, Sig, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function(
        "complex",
        Sig::Named(&Named { names: &["real", "imag"], positional_only: 0, required: 0, max_positional: 2 }),
        new,
    )),
    methods: &[
        NativeDef::method("__getnewargs__", Sig::None, |vm, args| {
            let (re, im) = parts(vm, args.get(vm, 0));
            vm.heap.new_tuple([Value::Float(re), Value::Float(im)])
        }),
        NativeDef::method("__complex__", Sig::None, |vm, args| {
            let (re, im) = parts(vm, args.get(vm, 0));
            vm.heap.new_complex(re, im)
        }),
        NativeDef::method("conjugate", Sig::None, |vm, args| {
            let (re, im) = parts(vm, args.get(vm, 0));
            vm.heap.new_complex(re, -im)
        }),
        NativeDef::class_method("from_number", Sig::One, |vm, args| {
            let value = args.get(vm, 1);
            match vm.as_complex(value)? {
                Some((re, im)) => vm.heap.new_complex(re, im),
                None => {
                    let message = format!("must be real number, not {}", vm.type_name(value));
                    Err(vm.type_error(message))
                }
            }
        }),
    ],
    getters: &[
        Getter { name: "real", get: |vm, value| Ok(Value::Float(parts(vm, value).0)) },
        Getter { name: "imag", get: |vm, value| Ok(Value::Float(parts(vm, value).1)) },
    ],
    truth: Some(|heap, value| match value {
        Value::Complex(id) => heap.complexes.get(id).re != 0.0 || heap.complexes.get(id).im != 0.0,
        _ => false,
    }),
    repr: Some(|vm, value, repr| {
        let mut text = String::new();
        format::float_repr::write_complex(&mut text, parts(vm, value));
        repr.text(&text);
    }),
    format: Some(|vm, value, text| {
        let spec = match format::spec::FormatSpec::parse(text, format::spec::Target::Complex, "complex") {
            Ok(spec) => spec,
            Err(error) => return Err(vm.num_error(error)),
        };
        vm.reserve(spec.complex_bound())?;
        let mut out = String::new();
        match format::complex::format_complex(&mut out, parts(vm, value), &spec, "complex") {
            Ok(()) => Ok(out),
            Err(error) => Err(vm.num_error(error)),
        }
    }),
    ..TypeDef::EMPTY
};

fn parts(vm: &Vm, value: Value) -> (f64, f64) {
    match value {
        Value::Complex(id) => {
            let z = vm.heap.complexes.get(id);
            (z.re, z.im)
        }
        _ => (0.0, 0.0),
    }
}

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let (real, imag) = (args.get(vm, 0), args.get(vm, 1));
    if let Value::Str(id) = vm.plain(real)
        && imag.is_undef()
    {
        let text = vm.heap.str(id).to_owned();
        vm.work(text.len() as u64 * 2)?;
        let shown = vm.repr(real)?;
        return match parse_float::parse_complex(&text, &|| shown.clone()) {
            Ok((re, im)) => vm.heap.new_complex(re, im),
            Err(error) => Err(vm.num_error(error)),
        };
    }
    let (re, re_im) = match vm.as_complex(real.or(Value::Int(0)))? {
        Some(z) => z,
        None if imag.is_undef() => {
            let message = format!("complex() argument must be a string or a number, not {}", vm.type_name(real));
            return Err(vm.type_error(message));
        }
        None => return Err(not_real(vm, "real", real)),
    };
    if imag.is_undef() {
        return vm.heap.new_complex(re, re_im);
    }
    match vm.as_complex(imag)? {
        Some((im, im_im)) => {
            // (A part that is real leaves the sign of the other's zero alone.)
            let is_complex = |value| {
                matches!(vm.plain(value), Value::Complex(_)) || vm.special(value, crate::heap::Special::Complex).is_some()
            };
            let (re, im) = (if is_complex(imag) { re - im_im } else { re }, if is_complex(real) { re_im + im } else { im });
            vm.heap.new_complex(re, im)
        }
        None => Err(not_real(vm, "imag", imag)),
    }
}

fn not_real(vm: &mut Vm, which: &str, value: Value) -> crate::vm::Trap {
    let message = format!("complex() argument '{which}' must be a real number, not {}", vm.type_name(value));
    vm.type_error(message)
}

/// Its parts, for natives.
pub fn of(vm: &Vm, args: Args) -> (f64, f64) {
    parts(vm, args.get(vm, 0))
}
