//! Attributes of types as objects: `int.real` (a `getset_descriptor`), `range.start` (a `member_descriptor`). The members that `__slots__`
//! makes, which are records, are of the latter type too.
use super::{BuiltinType, Getter, TypeDef, class, descriptor};
use crate::value::{AttributeId, Value};
use crate::vm::{Args, NativeDef, Res, Sig, Trap, Vm};

macro_rules! attributes {
    ($( $ty:ident: [$($member:literal)*] [$($getset:literal)*] )*) => {
        /// The names of the attributes that a type itself has: members, and what is computed.
        fn names(ty: BuiltinType) -> (&'static [&'static str], &'static [&'static str]) {
            match ty {
                $( BuiltinType::$ty => (&[$($member),*], &[$($getset),*]), )*
                _ => (&[], &[]),
            }
        }
    };
}

attributes! {
    Object: [] ["__class__"]
    Type: ["__base__"] [
        "__name__" "__qualname__" "__bases__" "__mro__" "__module__" "__abstractmethods__" "__dict__" "__doc__" "__text_signature__"
        "__annotations__" "__annotate__" "__type_params__"
    ]
    Int: [] ["real" "imag" "numerator" "denominator"]
    Float: [] ["real" "imag"]
    Complex: ["real" "imag"] []
    Range: ["start" "stop" "step"] []
    Slice: ["start" "stop" "step"] []
    Deque: [] ["maxlen"]
    DictKeys: [] ["mapping"]
    DictValues: [] ["mapping"]
    DictItems: [] ["mapping"]
    Property: ["fget" "fset" "fdel" "__doc__"] ["__name__" "__isabstractmethod__"]
    ClassMethod: ["__func__" "__wrapped__"] ["__isabstractmethod__"]
    StaticMethod: ["__func__" "__wrapped__"] ["__isabstractmethod__"]
    Super: ["__thisclass__" "__self__" "__self_class__"] []
    TupleGetter: ["__doc__"] []
    Function: ["__closure__" "__doc__" "__globals__" "__module__"] [
        "__code__" "__defaults__" "__kwdefaults__" "__annotations__" "__annotate__" "__dict__" "__name__" "__qualname__" "__type_params__"
    ]
    Method: ["__func__" "__self__"] ["__doc__"]
    BuiltinFunction: ["__module__"] ["__doc__" "__name__" "__qualname__" "__self__" "__text_signature__"]
    MethodWrapper: ["__self__"] ["__doc__" "__name__" "__qualname__" "__text_signature__"]
    MethodDescriptor: ["__objclass__" "__name__"] ["__doc__" "__qualname__" "__text_signature__"]
    ClassMethodDescriptor: ["__objclass__" "__name__"] ["__doc__" "__qualname__" "__text_signature__"]
    WrapperDescriptor: ["__objclass__" "__name__"] ["__doc__" "__qualname__" "__text_signature__"]
    GetSetDescriptor: ["__objclass__" "__name__"] ["__doc__" "__qualname__"]
    MemberDescriptor: ["__objclass__" "__name__"] ["__doc__" "__qualname__"]
    Generator: [] ["__name__" "__qualname__" "gi_yieldfrom" "gi_running" "gi_frame" "gi_suspended" "gi_code"]
    Coroutine: ["cr_origin"] ["__name__" "__qualname__" "cr_await" "cr_running" "cr_frame" "cr_code" "cr_suspended"]
    AsyncGenerator: ["ag_running"] ["__name__" "__qualname__" "ag_await" "ag_frame" "ag_code" "ag_suspended"]
    Code: [
        "co_argcount" "co_posonlyargcount" "co_kwonlyargcount" "co_flags" "co_nlocals" "co_filename" "co_name" "co_qualname"
        "co_firstlineno"
    ] ["co_varnames" "co_cellvars" "co_freevars"]
    Frame: [] ["f_back" "f_locals" "f_lineno" "f_lasti" "f_globals" "f_code"]
    Traceback: ["tb_frame" "tb_lasti"] ["tb_next" "tb_lineno"]
    Module: ["__dict__"] ["__annotations__" "__annotate__"]
    Cell: [] ["cell_contents"]
    GenericAlias: ["__origin__" "__args__" "__unpacked__"] ["__parameters__" "__typing_unpacked_tuple_args__"]
    Union: ["__args__"] ["__name__" "__qualname__" "__origin__" "__parameters__"]
    Template: ["strings" "interpolations"] ["values"]
    Interpolation: ["value" "expression" "conversion" "format_spec"] []
    BaseException: ["__suppress_context__"] ["__dict__" "args" "__traceback__" "__context__" "__cause__"]
    BaseExceptionGroup: ["message" "exceptions"] []
    ImportError: ["msg" "name" "path" "name_from"] []
    OSError: ["errno" "strerror" "filename" "filename2"] ["characters_written"]
    NameError: ["name"] []
    AttributeError: ["name" "obj"] []
    SyntaxError: ["msg" "filename" "lineno" "offset" "text" "end_lineno" "end_offset" "print_file_and_line" "_metadata"] []
    StopIteration: ["value"] []
    SystemExit: ["code"] []
    UnicodeDecodeError: ["encoding" "object" "start" "end" "reason"] []
    UnicodeEncodeError: ["encoding" "object" "start" "end" "reason"] []
    UnicodeTranslateError: ["object" "start" "end" "reason"] []
}

/// `getset_descriptor` and `member_descriptor`.
pub static TYPE: TypeDef = TypeDef {
    methods: &[
        NativeDef::method("__get__", Sig::Range(1, 2), get_method),
        NativeDef::method("__set__", Sig::Slot(2), |vm, args| {
            let [attr, object, value] = [0, 1, 2].map(|i| args.get(vm, i));
            descriptor::set(vm, attr, object, Some(value)).map(|()| Value::None)
        }),
        NativeDef::method("__delete__", Sig::Slot(1), |vm, args| {
            let [attr, object] = [0, 1].map(|i| args.get(vm, i));
            descriptor::set(vm, attr, object, None).map(|()| Value::None)
        }),
    ],
    getters: &[
        Getter {
            name: "__name__",
            get: |vm, attr| {
                let name = name(vm, attr);
                vm.heap.new_str(&name)
            },
        },
        Getter {
            name: "__qualname__",
            get: |vm, attr| {
                let owner = match owner(vm, attr) {
                    Value::Class(class) => vm.heap.as_str(vm.heap.classes.get(class).qualname).unwrap_or("").to_owned(),
                    Value::Type(ty) => ty.own_name().to_owned(),
                    _ => String::new(),
                };
                let name = format!("{owner}.{}", name(vm, attr));
                vm.heap.new_str(&name)
            },
        },
        Getter { name: "__objclass__", get: |vm, attr| Ok(owner(vm, attr)) },
        Getter {
            name: "__doc__",
            get: |vm, attr| match attr {
                Value::Attribute(id) => id.doc().map_or(Ok(Value::None), |doc| vm.heap.new_str(doc)),
                _ => Ok(Value::None),
            },
        },
    ],
    repr: Some(|vm, attr, repr| {
        let kind = if vm.type_of(attr) == BuiltinType::MemberDescriptor { "member" } else { "attribute" };
        repr.text(&format!("<{kind} '{}' of '{}' objects>", name(vm, attr), owner_in_messages(vm, attr)));
    }),
    ..TypeDef::EMPTY
};

impl AttributeId {
    /// Its name.
    pub fn name(self) -> &'static str {
        let ((members, computed), index) = (names(self.owner), usize::from(self.index));
        members.iter().chain(computed).nth(index).copied().unwrap_or("")
    }

    /// `member_descriptor` or `getset_descriptor`.
    pub fn ty(self) -> BuiltinType {
        match usize::from(self.index) < names(self.owner).0.len() {
            true => BuiltinType::MemberDescriptor,
            false => BuiltinType::GetSetDescriptor,
        }
    }

    fn doc(self) -> Option<&'static str> {
        use BuiltinType as T;
        Some(match (self.owner, self.name()) {
            (T::Int | T::Float | T::Complex, "real") => "the real part of a complex number",
            (T::Int | T::Float | T::Complex, "imag") => "the imaginary part of a complex number",
            (T::Int, "numerator") => "the numerator of a rational number in lowest terms",
            (T::Int, "denominator") => "the denominator of a rational number in lowest terms",
            (T::Object, "__class__") => "the object's class",
            (T::Deque, "maxlen") => "maximum size of a deque or None if unbounded",
            (T::DictKeys | T::DictValues | T::DictItems, "mapping") => "dictionary that this view refers to",
            _ => return None,
        })
    }
}

impl BuiltinType {
    /// The names of the attributes that the type itself has.
    pub fn attribute_names(self) -> impl Iterator<Item = &'static str> {
        let (members, computed) = names(self);
        members.iter().chain(computed).copied()
    }

    /// An attribute that the type itself has.
    pub fn own_attribute(self, name: &str) -> Option<AttributeId> {
        let index = self.attribute_names().position(|own| own == name)?;
        Some(AttributeId { owner: self, index: index as u16 })
    }

    /// Whether it is an exception type with members of its own.
    pub fn has_fields(self) -> bool {
        self.is_exception() && !names(self).0.is_empty()
    }

    /// An attribute by name, inherited ones too.
    pub fn find_attribute(self, name: &str) -> Option<AttributeId> {
        let mut at = self;
        loop {
            match at.own_attribute(name) {
                None if at != BuiltinType::Object => at = at.base(),
                found => return found,
            }
        }
    }
}

/// The name of an attribute, or of a member that `__slots__` made.
fn name(vm: &Vm, attr: Value) -> String {
    match attr {
        Value::Attribute(id) => id.name().to_owned(),
        _ => vm.heap.as_str(descriptor::item(vm, attr, 0)).unwrap_or("").to_owned(),
    }
}

fn owner(vm: &Vm, attr: Value) -> Value {
    match attr {
        Value::Attribute(id) => Value::Type(id.owner),
        _ => descriptor::item(vm, attr, 1),
    }
}

/// The class whose attribute it is, as messages name it.
pub fn owner_in_messages(vm: &Vm, attr: Value) -> String {
    match owner(vm, attr) {
        Value::Class(class) => vm.class_name_in_messages(class),
        Value::Type(ty) => ty.full_name().to_owned(),
        _ => String::new(),
    }
}

/// The TypeError of an attribute of other objects.
pub fn wrong_object(vm: &mut Vm, attr: Value, object: Value) -> Trap {
    let (name, owner, given) = (name(vm, attr), owner_in_messages(vm, attr), vm.type_name(object));
    vm.type_error(format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object"))
}

fn get_method(vm: &mut Vm, args: Args) -> Res<Value> {
    let [attr, object, class] = [0, 1, 2].map(|i| args.get(vm, i));
    match (object, class.is_none_or_undef()) {
        (Value::None, true) => Err(vm.type_error("__get__(None, None) is invalid")),
        (Value::None, false) => Ok(attr),
        _ => {
            let class = vm.type_value(object);
            vm.descriptor_get(attr, object, class)
        }
    }
}

/// The value of a built-in type's attribute, of an object.
pub fn get(vm: &mut Vm, id: AttributeId, object: Value) -> Res<Value> {
    if !vm.derives(vm.type_value(object), Value::Type(id.owner)) {
        return Err(wrong_object(vm, Value::Attribute(id), object));
    }
    let name = id.name();
    let found = match (id.owner, object) {
        (BuiltinType::Object, _) => Some(vm.type_value(object)),
        (BuiltinType::Type, Value::Class(class)) => class::special_attr(vm, class, name)?,
        _ => {
            let plain = vm.plain(object);
            vm.find_native_attr(plain, name)?
        }
    };
    match found {
        Some(value) => Ok(value),
        None if id.owner == BuiltinType::Type => Err(vm.raise(BuiltinType::AttributeError, name)),
        None => Err(vm.attribute_error(object, name)),
    }
}

/// Sets (or deletes) a built-in type's attribute.
pub fn set(vm: &mut Vm, id: AttributeId, object: Value, new: Option<Value>) -> Res {
    if !vm.derives(vm.type_value(object), Value::Type(id.owner)) {
        return Err(wrong_object(vm, Value::Attribute(id), object));
    }
    match (id.owner, object) {
        (BuiltinType::Object, Value::Instance(instance)) => class::set_class(vm, instance, new),
        (BuiltinType::Type | BuiltinType::Object, Value::Class(class)) => class::set_attr(vm, class, id.name(), new),
        (BuiltinType::Type | BuiltinType::Object, _) => vm.set_native_attr(object, id.name(), new),
        _ => {
            let plain = vm.plain(object);
            vm.set_native_attr(plain, id.name(), new)
        }
    }
}

/// The AttributeError of setting an attribute that can't be.
pub fn not_writable(vm: &mut Vm, id: AttributeId) -> Trap {
    let message = match id.ty() {
        BuiltinType::MemberDescriptor => "readonly attribute".to_owned(),
        _ => format!("attribute '{}' of '{}' objects is not writable", id.name(), id.owner.full_name()),
    };
    vm.raise(BuiltinType::AttributeError, &message)
}
