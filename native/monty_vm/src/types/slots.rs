//! Which special methods a built-in type has: of its own, or because of what fills its slots (`TypeDef`).
use super::BuiltinType;
use super::payload::is_filled;

/// Whether a type (other than `object`) has its own of what every object has, in `object::METHODS`.
pub fn overrides(ty: BuiltinType, name: &str) -> bool {
    use BuiltinType as T;
    match name {
        "__repr__" | "__str__" | "__format__" => defines(ty, name),
        "__init__" => {
            let own = [T::Type, T::Property, T::ClassMethod, T::StaticMethod, T::Super, T::BaseException];
            is_filled(ty) || own.contains(&ty) || ty.has_fields()
        }
        "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__" | "__hash__" => ty != T::Bool && compares(ty),
        "__setattr__" | "__delattr__" => ty == T::Type,
        "__new__" => ty.def().new.is_some() || ty.is_exception() || ty == T::Bool,
        _ => false,
    }
}

/// How many of `object::METHODS` every value has: the first ones.
pub const OF_ALL: usize = 22;

/// Whether a method of the table is every value's.
pub fn is_general(index: usize) -> bool {
    index < OF_ALL
}

/// Whether a type has a method of `object`'s table.
pub fn applies(ty: BuiltinType, index: usize, name: &str) -> bool {
    use BuiltinType as T;
    if is_general(index) {
        return name != "__hash__" || is_hashable(ty);
    }
    let def = ty.def();
    let numeric = matches!(ty, T::Int | T::Bool | T::Float | T::Complex);
    match name {
        "__len__" => def.len.is_some(),
        "__bool__" => numeric || def.truth.is_some() || ty == T::NoneType,
        "__contains__" => def.contains.is_some(),
        "__getitem__" => def.getitem.is_some(),
        "__setitem__" => def.setitem.is_some(),
        "__delitem__" => def.delitem.is_some(),
        "__iter__" => def.iter.is_some(),
        "__neg__" | "__pos__" | "__abs__" => numeric,
        "__int__" | "__float__" | "__trunc__" | "__divmod__" | "__rdivmod__" | "__floor__" | "__ceil__" | "__round__" => {
            numeric && ty != T::Complex
        }
        "__index__" => matches!(ty, T::Int | T::Bool),
        "__invert__" => matches!(ty, T::Int | T::Bool),
        _ => name.strip_prefix("__").and_then(|n| n.strip_suffix("__")).is_some_and(|name| has_operator(ty, name)),
    }
}

/// Whether a type (other than `object`) has a special method of its own, beside those that all types inherit.
pub fn defines(ty: BuiltinType, name: &str) -> bool {
    use BuiltinType as T;
    let number = matches!(ty, T::Int | T::Bool | T::Float | T::Complex);
    let mutable = is_filled(ty);
    match name {
        "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__" | "__hash__" => compares(ty),
        "__repr__" => ty == T::BaseException || ty != T::Object && !ty.is_exception(),
        "__str__" => ty == T::Str || super::exception::has_text(ty),
        "__format__" => number && ty != T::Bool || ty == T::Str,
        "__init__" => mutable || ty.is_exception(),
        "__new__" => ty != T::Object,
        _ => ty.find_method(name).is_some_and(|(id, _)| id.owner != T::Object || !is_general(usize::from(id.index))),
    }
}

/// Whether values of a type are compared by what they hold, and hashed by it where they have a hash.
pub fn compares(ty: BuiltinType) -> bool {
    use BuiltinType as T;
    is_filled(ty)
        || matches!(
            ty,
            T::Int
                | T::Bool
                | T::Float
                | T::Complex
                | T::Str
                | T::Bytes
                | T::Tuple
                | T::FrozenSet
                | T::Range
                | T::Slice
                | T::Method
                | T::BuiltinFunction
                | T::MethodWrapper
                | T::Cell
                | T::Code
                | T::DictKeys
                | T::DictItems
                | T::MappingProxy
                | T::GenericAlias
                | T::Union
                | T::SimpleNamespace
        )
}

/// Whether values of a type have a hash.
pub fn is_hashable(ty: BuiltinType) -> bool {
    use BuiltinType as T;
    !matches!(
        ty,
        T::List
            | T::Deque
            | T::Dict
            | T::Set
            | T::DictKeys
            | T::DictItems
            | T::OrderedKeys
            | T::OrderedItems
            | T::SimpleNamespace
    )
}

/// Whether a type has the method of an operator (`add`, `radd`, `iadd`).
fn has_operator(ty: BuiltinType, name: &str) -> bool {
    use BuiltinType as T;
    let (set_like, sequence) = (["or", "and", "sub", "xor"], ["add", "mul"]);
    let (plain, reversed, inplace) = match ty {
        T::Int | T::Bool => {
            let all = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor"];
            return all.contains(&name) || name.strip_prefix('r').is_some_and(|n| all.contains(&n));
        }
        T::Float => {
            let all = ["add", "sub", "mul", "truediv", "floordiv", "mod", "pow"];
            return all.contains(&name) || name.strip_prefix('r').is_some_and(|n| all.contains(&n));
        }
        T::Complex => {
            let all = ["add", "sub", "mul", "truediv", "pow"];
            return all.contains(&name) || name.strip_prefix('r').is_some_and(|n| all.contains(&n));
        }
        T::Str | T::Bytes => (sequence.contains(&name) || name == "mod", matches!(name, "rmul" | "rmod"), false),
        T::List | T::Deque => (sequence.contains(&name), name == "rmul", matches!(name, "iadd" | "imul")),
        T::Template => (name == "add", false, false),
        T::Tuple => (sequence.contains(&name), name == "rmul", false),
        T::Dict | T::MappingProxy => (name == "or", name == "ror", name == "ior"),
        T::Set | T::FrozenSet | T::DictKeys | T::DictItems | T::OrderedKeys | T::OrderedItems => (
            set_like.contains(&name),
            name.strip_prefix('r').is_some_and(|n| set_like.contains(&n)),
            ty == T::Set && name.strip_prefix('i').is_some_and(|n| set_like.contains(&n)),
        ),
        T::Type | T::GenericAlias | T::Union => (name == "or", name == "ror", false),
        _ => (false, false, false),
    };
    plain || reversed || inplace
}
