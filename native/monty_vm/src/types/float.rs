//! `float`.
use super::{Getter, TypeDef};
use crate::format;
use crate::num;
use crate::num::parse_float;
use crate::value::Value;
use crate::vm::{Args, NativeDef, Res, Sig, Vm};

/// The type.
pub static TYPE: TypeDef = TypeDef {
    new: Some(NativeDef::function("float", Sig::Range(0, 1), new)),
    methods: &[
        super::reduce::GETNEWARGS,
        NativeDef::method("is_integer", Sig::None, |vm, args| Ok(Value::Bool(num::float::is_integer(receiver(vm, args))))),
        NativeDef::method("as_integer_ratio", Sig::None, |vm, args| match num::float::as_integer_ratio(receiver(vm, args)) {
            Ok((n, d)) => {
                let (n, d) = (vm.heap.new_int(n)?, vm.heap.new_int(d)?);
                vm.heap.new_tuple([n, d])
            }
            Err(error) => Err(vm.num_error(error)),
        }),
        NativeDef::method("hex", Sig::None, |vm, args| {
            let mut text = String::new();
            num::float_hex::write_hex(&mut text, receiver(vm, args));
            vm.heap.new_string(text)
        }),
        NativeDef::class_method("fromhex", Sig::One, |vm, args| {
            let Value::Str(id) = args.get(vm, 1) else {
                return Err(vm.type_error("bad argument type for built-in operation"));
            };
            let text = vm.heap.str(id).to_owned();
            match num::float_hex::from_hex(&text) {
                Ok(f) => Ok(Value::Float(f)),
                Err(error) => Err(vm.num_error(error)),
            }
        }),
        NativeDef::class_method("from_number", Sig::One, |vm, args| {
            let value = args.get(vm, 1);
            match vm.as_float(value)? {
                Some(f) => Ok(Value::Float(f)),
                None => {
                    let message = format!("must be real number, not {}", vm.type_name(value));
                    Err(vm.type_error(message))
                }
            }
        }),
        NativeDef::method("conjugate", Sig::None, |vm, args| Ok(args.get(vm, 0))),
    ],
    getters: &[Getter { name: "real", get: |_, value| Ok(value) }, Getter { name: "imag", get: |_, _| Ok(Value::Float(0.0)) }],
    truth: Some(|_, value| value != Value::Float(0.0)),
    repr: Some(|_, value, repr| {
        if let Value::Float(f) = value {
            let mut text = String::new();
            format::float_repr::write_float(&mut text, f);
            repr.text(&text);
        }
    }),
    format: Some(format_spec),
    ..TypeDef::EMPTY
};

fn receiver(vm: &Vm, args: Args) -> f64 {
    match args.get(vm, 0) {
        Value::Float(f) => f,
        _ => 0.0,
    }
}

fn format_spec(vm: &mut Vm, value: Value, text: &str) -> Res<String> {
    let Value::Float(f) = value else { return Ok(String::new()) };
    let spec = match format::spec::FormatSpec::parse(text, format::spec::Target::Float, "float") {
        Ok(spec) => spec,
        Err(error) => return Err(vm.num_error(error)),
    };
    vm.reserve(spec.float_bound())?;
    let mut out = String::new();
    match format::float::format_float(&mut out, f, &spec, "float") {
        Ok(()) => Ok(out),
        Err(error) => Err(vm.num_error(error)),
    }
}

fn new(vm: &mut Vm, args: Args) -> Res<Value> {
    let value = args.get_or(vm, 0, Value::Float(0.0));
    let text = match vm.plain(value) {
        Value::Str(id) => vm.heap.str(id).to_owned(),
        Value::Bytes(id) => String::from_utf8_lossy(vm.heap.bytes_of(id)).into_owned(),
        _ => {
            return match vm.as_float(value)? {
                Some(f) => Ok(Value::Float(f)),
                None => {
                    let message = format!("float() argument must be a string or a real number, not '{}'", vm.type_name(value));
                    Err(vm.type_error(message))
                }
            };
        }
    };
    vm.work(text.len() as u64 * 2)?;
    let shown = vm.repr(value)?;
    match parse_float::parse_float(&text, &|| shown.clone()) {
        Ok(f) if f.is_nan() => Ok(Value::Float(vm.new_nan(f.is_sign_negative()))),
        Ok(f) => Ok(Value::Float(f)),
        Err(error) => Err(vm.num_error(error)),
    }
}

impl Vm {
    /// A NaN that is identical to no other.
    fn new_nan(&mut self, negative: bool) -> f64 {
        self.nans = self.nans.wrapping_add(1);
        let nan = f64::from_bits(f64::NAN.to_bits() | u64::from(self.nans));
        if negative { -nan } else { nan }
    }
}
