//! `string.templatelib`: what a t-string is, and each of its fields.
use super::{BuiltinType, Getter, TypeDef, record};
use crate::bytecode::BinOp;
use crate::value::Value;
use crate::vm::{Args, Named, NativeDef, Repr, Res, Sig, Vm};

/// `Template`: its strings, one more than interpolations, and its interpolations.
pub static TEMPLATE: TypeDef = TypeDef {
    doc: "Template object",
    new: Some(NativeDef::function("Template", Sig::Keywords, new_template)),
    getters: &[Getter { name: "values", get: values }],
    iter: Some(|vm, template| {
        let parts = parts(vm, template)?;
        let parts = vm.heap.new_list(parts)?;
        vm.prelude_generator(BuiltinType::TemplateIter, "_iter_parts", &[parts])
    }),
    binary: Some(join),
    repr: Some(describe),
    ..TypeDef::EMPTY
};

/// `Interpolation`
pub static INTERPOLATION: TypeDef = TypeDef {
    doc: "Interpolation object",
    new: Some(NativeDef::function("Interpolation", Sig::Named(&FIELDS), new_interpolation)),
    class_getters: &[Getter {
        name: "__match_args__",
        get: |vm, _| {
            let names = FIELDS.names.iter().map(|name| vm.heap.new_str(name)).collect::<Res<Vec<Value>>>()?;
            vm.heap.new_tuple(names)
        },
    }],
    repr: Some(describe),
    ..TypeDef::EMPTY
};

static FIELDS: Named =
    Named { names: &["value", "expression", "conversion", "format_spec"], positional_only: 0, required: 1, max_positional: 4 };

/// What the compiler needs.
pub const FUNCTIONS: &[NativeDef] = &[
    NativeDef::function("_vm_template", Sig::One, |vm, args| {
        let parts = vm.items(args, 0)?;
        template_of(vm, &parts)
    }),
    NativeDef::function("_vm_interpolation", Sig::Range(4, 4), |vm, args| {
        let items = args.rest(vm, 0).to_vec();
        record::new(vm, BuiltinType::Interpolation, items)
    }),
];

fn is(vm: &Vm, value: Value, ty: BuiltinType) -> bool {
    matches!(value, Value::Record(id) if vm.heap.records.get(id).ty == ty)
}

/// `Template(*parts)`
fn new_template(vm: &mut Vm, args: Args) -> Res<Value> {
    let given = args.len().saturating_sub(1);
    if !args.get(vm, given).is_undef() {
        return Err(vm.type_error("Template.__new__ only accepts *args arguments"));
    }
    let parts = args.rest(vm, 0).get(..given).unwrap_or(&[]).to_vec();
    template_of(vm, &parts)
}

/// A template of strings and interpolations in any order: neighbouring strings become one.
fn template_of(vm: &mut Vm, parts: &[Value]) -> Res<Value> {
    vm.work(parts.len() as u64 * 30)?;
    let mut strings = Vec::new();
    let mut interpolations = Vec::new();
    let mut text = String::new();
    for &part in parts {
        if let Some(piece) = vm.heap.as_str(vm.plain(part)) {
            vm.reserve(text.len() + piece.len())?;
            text.push_str(vm.heap.as_str(vm.plain(part)).unwrap_or(""));
        } else if is(vm, part, BuiltinType::Interpolation) {
            strings.push(vm.heap.new_string(std::mem::take(&mut text))?);
            interpolations.push(part);
        } else {
            let message =
                format!("Template.__new__ *args need to be of type 'str' or 'Interpolation', got {}", vm.type_name(part));
            return Err(vm.type_error(message));
        }
    }
    strings.push(vm.heap.new_string(text)?);
    let strings = vm.heap.new_tuple(strings)?;
    let interpolations = vm.heap.new_tuple(interpolations)?;
    record::new(vm, BuiltinType::Template, vec![strings, interpolations])
}

/// `Interpolation(value, expression='', conversion=None, format_spec='')`
fn new_interpolation(vm: &mut Vm, args: Args) -> Res<Value> {
    let empty = vm.heap.new_str("")?;
    let value = args.get(vm, 0);
    let (expression, spec) = (args.get_or(vm, 1, empty), args.get_or(vm, 3, empty));
    let conversion = args.get_or(vm, 2, Value::None);
    for (name, text) in [("expression", expression), ("conversion", conversion), ("format_spec", spec)] {
        let absent = name == "conversion" && text.is_none();
        if !absent && !matches!(vm.plain(text), Value::Str(_)) {
            let message = format!("Interpolation() argument '{name}' must be str, not {}", vm.type_name(text));
            return Err(vm.type_error(message));
        }
    }
    if !conversion.is_none() && !matches!(vm.heap.as_str(vm.plain(conversion)), Some("s" | "a" | "r")) {
        return Err(vm.value_error("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'"));
    }
    record::new(vm, BuiltinType::Interpolation, vec![value, expression, conversion, spec])
}

/// A field that holds a tuple.
fn tuple(vm: &Vm, template: Value, name: &str) -> Vec<Value> {
    match record::field(vm, template, name) {
        Some(Value::Tuple(id)) => vm.heap.tuple(id).to_vec(),
        _ => Vec::new(),
    }
}

fn values(vm: &mut Vm, template: Value) -> Res<Value> {
    let interpolations = tuple(vm, template, "interpolations");
    let values: Vec<Value> =
        interpolations.into_iter().map(|field| record::field(vm, field, "value").unwrap_or(Value::None)).collect();
    vm.heap.new_tuple(values)
}

/// Strings that are not empty, and interpolations, in order.
fn parts(vm: &mut Vm, template: Value) -> Res<Vec<Value>> {
    let (strings, interpolations) = (tuple(vm, template, "strings"), tuple(vm, template, "interpolations"));
    vm.work(strings.len() as u64 * 20)?;
    vm.reserve(strings.len().saturating_mul(2 * size_of::<Value>()))?;
    let mut parts = Vec::with_capacity(strings.len().saturating_mul(2));
    let mut interpolations = interpolations.into_iter();
    for string in strings {
        if vm.heap.as_str(string) != Some("") {
            parts.push(string);
        }
        parts.extend(interpolations.next());
    }
    Ok(parts)
}

/// `template + template`
fn join(vm: &mut Vm, op: BinOp, a: Value, b: Value) -> Res<Option<Value>> {
    if op != BinOp::Add || !is(vm, a, BuiltinType::Template) {
        return Ok(None);
    }
    if !is(vm, b, BuiltinType::Template) {
        let own = BuiltinType::Template.name();
        let message = format!("can only concatenate {own} (not \"{}\") to {own}", vm.type_name(b));
        return Err(vm.type_error(message));
    }
    let mut all = parts(vm, a)?;
    all.extend(parts(vm, b)?);
    template_of(vm, &all).map(Some)
}

fn describe(vm: &Vm, value: Value, repr: &mut Repr) {
    let of = |name| record::field(vm, value, name).unwrap_or(Value::None);
    if is(vm, value, BuiltinType::Template) {
        repr.text("Template(strings=");
        repr.value(of("strings"));
        repr.text(", interpolations=");
        repr.value(of("interpolations"));
        return repr.text(")");
    }
    repr.text("Interpolation(");
    for (i, name) in FIELDS.names.iter().enumerate() {
        repr.text(if i > 0 { ", " } else { "" });
        repr.value(of(name));
    }
    repr.text(")");
}
