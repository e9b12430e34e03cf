//! The special methods of a class, found once: what type slots are in CPython.
use super::ClassId;
use crate::types::{BuiltinType, slots};
use crate::value::Value;
use serde::{Deserialize, Serialize};

macro_rules! specials {
    ($($special:ident $name:literal)*) => {
        /// A special method that the VM looks for in classes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs)]
        pub enum Special { $($special),* }

        impl Special {
            const ALL: &[Special] = &[$(Special::$special),*];

            /// Its name.
            pub fn name(self) -> &'static str {
                match self { $(Special::$special => $name),* }
            }

            /// The special method of a name.
            pub fn named(name: &str) -> Option<Special> {
                match name { $($name => Some(Special::$special),)* _ => None }
            }
        }
    };
}

specials! {
    New "__new__"
    Init "__init__"
    Call "__call__"
    Getattr "__getattr__"
    Getattribute "__getattribute__"
    Setattr "__setattr__"
    Delattr "__delattr__"
    Get "__get__"
    Set "__set__"
    Delete "__delete__"
    SetName "__set_name__"
    InstanceCheck "__instancecheck__"
    SubclassCheck "__subclasscheck__"
    Eq "__eq__"
    Ne "__ne__"
    Lt "__lt__"
    Le "__le__"
    Gt "__gt__"
    Ge "__ge__"
    Hash "__hash__"
    Bool "__bool__"
    Len "__len__"
    Repr "__repr__"
    Str "__str__"
    Format "__format__"
    Iter "__iter__"
    Next "__next__"
    Contains "__contains__"
    Reversed "__reversed__"
    GetItem "__getitem__"
    SetItem "__setitem__"
    DelItem "__delitem__"
    Missing "__missing__"
    Index "__index__"
    Int "__int__"
    Float "__float__"
    Complex "__complex__"
    Abs "__abs__"
    Round "__round__"
    Neg "__neg__"
    Pos "__pos__"
    Invert "__invert__"
    Add "__add__"
    Sub "__sub__"
    Mul "__mul__"
    TrueDiv "__truediv__"
    FloorDiv "__floordiv__"
    Mod "__mod__"
    DivMod "__divmod__"
    Pow "__pow__"
    LShift "__lshift__"
    RShift "__rshift__"
    And "__and__"
    Or "__or__"
    Xor "__xor__"
    MatMul "__matmul__"
    RAdd "__radd__"
    RSub "__rsub__"
    RMul "__rmul__"
    RTrueDiv "__rtruediv__"
    RFloorDiv "__rfloordiv__"
    RMod "__rmod__"
    RDivMod "__rdivmod__"
    RPow "__rpow__"
    RLShift "__rlshift__"
    RRShift "__rrshift__"
    RAnd "__rand__"
    ROr "__ror__"
    RXor "__rxor__"
    RMatMul "__rmatmul__"
    IAdd "__iadd__"
    ISub "__isub__"
    IMul "__imul__"
    ITrueDiv "__itruediv__"
    IFloorDiv "__ifloordiv__"
    IMod "__imod__"
    IPow "__ipow__"
    ILShift "__ilshift__"
    IRShift "__irshift__"
    IAnd "__iand__"
    IOr "__ior__"
    IXor "__ixor__"
    IMatMul "__imatmul__"
}

/// Which special methods Python code defined for a class and the ones it derives from, and what they are.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Specials {
    /// A bit a special method.
    has: u128,
    /// Those there are, in order.
    values: Box<[Value]>,
}

impl Specials {
    /// A special method.
    #[inline]
    pub fn get(&self, special: Special) -> Option<Value> {
        let bit = 1u128 << special as u32;
        if self.has & bit == 0 {
            return None;
        }
        self.values.get((self.has & (bit - 1)).count_ones() as usize).copied()
    }

    /// Whether there is one.
    #[inline]
    pub fn has(&self, special: Special) -> bool {
        self.has & (1u128 << special as u32) != 0
    }

    /// The methods.
    pub fn values(&self) -> &[Value] {
        &self.values
    }
}

impl super::Heap {
    /// Looks the special methods of a class up, by its MRO.
    pub(crate) fn find_specials(&self, class: ClassId) -> Specials {
        let mut found = [Value::Undef; Special::ALL.len()];
        for &ancestor in self.classes.get(class).mro.iter().rev() {
            let ancestor = match ancestor {
                Value::Class(ancestor) => ancestor,
                // What a built-in type does itself comes before what classes behind it say.
                Value::Type(ty) if ty != BuiltinType::Object => {
                    for (special, value) in Special::ALL.iter().zip(&mut found) {
                        if !value.is_undef() && slots::defines(ty, special.name()) {
                            *value = Value::Undef;
                        }
                    }
                    continue;
                }
                _ => continue,
            };
            let Some(dict) = self.classes.get(ancestor).dict else { continue };
            self.meter.add(self.dicts.get(dict).len() as u64 * 4);
            for entry in self.dicts.get(dict).entries() {
                let special = self.as_str(entry.key).filter(|name| name.starts_with("__")).and_then(Special::named);
                if let Some(place) = special.and_then(|special| found.get_mut(special as usize)) {
                    *place = entry.value;
                }
            }
        }
        let mut has = 0;
        for (special, value) in Special::ALL.iter().zip(&found) {
            if !value.is_undef() {
                has |= 1u128 << *special as u32;
            }
        }
        Specials { has, values: found.into_iter().filter(|value| !value.is_undef()).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::Special;

    #[test]
    fn names() {
        assert!(Special::ALL.len() <= 128);
        for &special in Special::ALL {
            assert_eq!(Special::named(special.name()), Some(special));
        }
        assert_eq!(Special::named("__slots__"), None);
    }
}
