//! The operations of the language on instances of user-defined classes: by their special methods.
use super::{Args, Res, Trap, Vm};
use crate::bytecode::{BinOp, CmpOp};
use crate::heap::Special;
use crate::types::{BuiltinType, UnaryOp, deque};
use crate::value::Value;

impl BinOp {
    /// The names of the special methods: plain, reflected, in place.
    pub fn methods(self) -> [Special; 3] {
        match self {
            BinOp::Add => [Special::Add, Special::RAdd, Special::IAdd],
            BinOp::Sub => [Special::Sub, Special::RSub, Special::ISub],
            BinOp::Mul => [Special::Mul, Special::RMul, Special::IMul],
            BinOp::Div => [Special::TrueDiv, Special::RTrueDiv, Special::ITrueDiv],
            BinOp::FloorDiv => [Special::FloorDiv, Special::RFloorDiv, Special::IFloorDiv],
            BinOp::Mod => [Special::Mod, Special::RMod, Special::IMod],
            BinOp::Pow => [Special::Pow, Special::RPow, Special::IPow],
            BinOp::Shl => [Special::LShift, Special::RLShift, Special::ILShift],
            BinOp::Shr => [Special::RShift, Special::RRShift, Special::IRShift],
            BinOp::And => [Special::And, Special::RAnd, Special::IAnd],
            BinOp::Or => [Special::Or, Special::ROr, Special::IOr],
            BinOp::Xor => [Special::Xor, Special::RXor, Special::IXor],
            BinOp::MatMul => [Special::MatMul, Special::RMatMul, Special::IMatMul],
        }
    }
}

impl CmpOp {
    /// The name of the special method.
    pub fn method(self) -> Special {
        match self {
            CmpOp::Lt => Special::Lt,
            CmpOp::Le => Special::Le,
            CmpOp::Gt => Special::Gt,
            CmpOp::Ge => Special::Ge,
            CmpOp::Eq => Special::Eq,
            CmpOp::Ne => Special::Ne,
        }
    }
}

impl Vm {
    /// Whether user-defined methods may say what an operation on a value does.
    #[inline(always)]
    pub(crate) fn is_custom(&self, value: Value) -> bool {
        match value {
            Value::Instance(_) => true,
            Value::Class(_) | Value::Exception(_) => self.class_of(value).is_some(),
            _ => false,
        }
    }

    /// `bool(value)` by `__bool__` or `__len__`, when Python code defined one.
    #[cold]
    pub(crate) fn truth_of_instance(&mut self, value: Value) -> Res<Option<bool>> {
        if let Some(answer) = self.ask_special(value, Special::Bool, &[])? {
            return match answer {
                Value::Bool(truth) => Ok(Some(truth)),
                other => {
                    let message = format!("__bool__ should return bool, returned {}", self.type_name(other));
                    Err(self.type_error(message))
                }
            };
        }
        Ok(self.len_by_method(value)?.map(|len| len != 0))
    }

    /// `len(value)` by `__len__`, when Python code defined it.
    #[cold]
    pub fn len_by_method(&mut self, value: Value) -> Res<Option<i64>> {
        let Some(answer) = self.ask_special(value, Special::Len, &[])? else { return Ok(None) };
        let Some(index) = self.index_of(answer)? else {
            let message = format!("'{}' object cannot be interpreted as an integer", self.type_name(answer));
            return Err(self.type_error(message));
        };
        match index {
            Value::Int(len) if len >= 0 => Ok(Some(len)),
            Value::BigInt(id) if self.heap.big_ints.get(id).value.sign() != num_bigint::Sign::Minus => {
                Err(self.overflow_error("cannot fit 'int' into an index-sized integer"))
            }
            _ => Err(self.value_error("__len__() should return >= 0")),
        }
    }

    /// The int that a value is, or that its `__index__` gives; None when it has none.
    pub fn index_of(&mut self, value: Value) -> Res<Option<Value>> {
        match value {
            Value::Int(_) | Value::BigInt(_) => Ok(Some(value)),
            Value::Bool(b) => Ok(Some(Value::Int(i64::from(b)))),
            Value::Instance(_) => {
                // (What derives from int is the int.)
                if let int @ (Value::Int(_) | Value::BigInt(_)) = self.plain(value) {
                    return Ok(Some(int));
                }
                if let Some(answer) = self.ask_special(value, Special::Index, &[])? {
                    return match self.plain(answer) {
                        int @ (Value::Int(_) | Value::BigInt(_)) => Ok(Some(int)),
                        Value::Bool(b) => Ok(Some(Value::Int(i64::from(b)))),
                        _ => {
                            let message = format!("__index__ returned non-int (type {})", self.type_name(answer));
                            Err(self.type_error(message))
                        }
                    };
                }
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    /// `a op b` (or `a op= b`) where one of them is of a user-defined class.
    #[cold]
    #[inline(never)]
    pub(crate) fn binary_by_methods(&mut self, op: BinOp, a: Value, b: Value, inplace: bool) -> Res<Option<Value>> {
        let [plain, reflected, in_place] = op.methods();
        if inplace
            && let Some(answer) = self.ask_special(a, in_place, &[b])?
            && answer != Value::NotImplemented
        {
            return Ok(Some(answer));
        }
        if let (true, BinOp::Or, held @ Value::Dict(_), None) = (inplace, op, self.plain(a), self.special(a, in_place))
            && let Some(update) = self.def_of(held).inplace
        {
            // (A dict takes what it is given before that is asked.)
            return Ok(update(self, op, held, b)?.map(|_| a));
        }
        let left = self.special(a, plain);
        let right = self.special(b, reflected);
        let (ta, tb) = (self.type_value(a), self.type_value(b));
        // A subclass's reflected method goes first.
        let mut reflected_done = false;
        if let Some(method) = right
            && ta != tb
            && self.derives(tb, ta)
            && right != self.special(a, reflected)
        {
            reflected_done = true;
            let answer = self.ask_method(method, b, &[a])?;
            if answer != Value::NotImplemented {
                return Ok(Some(answer));
            }
        }
        if let Some(method) = left {
            let answer = self.ask_method(method, a, &[b])?;
            if answer != Value::NotImplemented {
                return Ok(Some(answer));
            }
        }
        if let Some(method) = right
            && !reflected_done
            && ta != tb
        {
            let answer = self.ask_method(method, b, &[a])?;
            if answer != Value::NotImplemented {
                return Ok(Some(answer));
            }
        }
        // What is left is what the built-in types do that they derive from.
        let (x, y) = (self.plain(a), self.plain(b));
        let of_deque = |held, method: Option<Value>| {
            matches!(held, Value::Deque(_)) && method.is_none() && matches!(op, BinOp::Add | BinOp::Mul)
        };
        let result = if of_deque(x, left) && inplace {
            deque::inplace(self, op, x, b)?
        } else if of_deque(x, left) {
            deque::of_instance(self, op, a, b)?
        } else if of_deque(y, right) && op == BinOp::Mul {
            deque::of_instance(self, op, b, a)?
        } else {
            self.binary_of_held(op, (a, b), (left, right), inplace)?
        };
        // What is changed in place stays the instance that it is.
        Ok(if inplace && x != a && result == Some(x) { Some(a) } else { result })
    }

    /// `a op b` of what instances hold of the built-in types that they derive from. `left` and `right`: what
    /// methods they have for it.
    fn binary_of_held(
        &mut self,
        op: BinOp,
        (a, b): (Value, Value),
        (left, right): (Option<Value>, Option<Value>),
        inplace: bool,
    ) -> Res<Option<Value>> {
        let (mut x, mut y) = (self.plain(a), self.plain(b));
        if op == BinOp::Mod && matches!(x, Value::Str(_) | Value::Bytes(_)) {
            // (How `%` shows what is on its right is that one's to say.)
            return self.native_binary(op, x, b, inplace);
        }
        if op == BinOp::Mul {
            // A sequence is repeated by whatever is an index.
            let sequence = |v| matches!(v, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_));
            match (sequence(x), sequence(y)) {
                (true, false) => y = self.index_of(b)?.unwrap_or(y),
                (false, true) => x = self.index_of(a)?.unwrap_or(x),
                _ => {}
            }
        }
        if op == BinOp::Or && left.is_none() && (matches!(a, Value::Class(_)) || matches!(b, Value::Class(_))) {
            // What metaclasses do not define is `type`'s.
            return self.native_binary(op, a, b, inplace);
        }
        let sequence = |v| matches!(v, Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_));
        if op == BinOp::Mul && sequence(x) != sequence(y) {
            // (Sequences say themselves what they can't be repeated by.)
            return self.native_binary(op, x, y, inplace);
        }
        if sequence(x) && (left.is_none() || right.is_none()) {
            // (Sequences say themselves what they can't be concatenated with.)
            return self.native_binary(op, x, y, inplace);
        }
        if (x, y) == (a, b) || left.is_some() && right.is_some() {
            return Ok(None);
        }
        if self.is_custom(x) || self.is_custom(y) {
            return Ok(None);
        }
        self.native_binary(op, x, y, inplace)
    }

    /// `a op b` of a comparison where one of them is of a user-defined class.
    #[cold]
    #[inline(never)]
    pub(crate) fn compare_by_methods(&mut self, op: CmpOp, a: Value, b: Value) -> Res<Option<Value>> {
        let (left, right) = (op.method(), op.swapped().method());
        let (ta, tb) = (self.type_value(a), self.type_value(b));
        let mut reflected_done = false;
        if ta != tb
            && self.derives(tb, ta)
            && let Some(method) = self.comparing(b, op.swapped(), right)
        {
            reflected_done = true;
            let answer = self.ask_comparison(method, b, a, op.swapped())?;
            if answer != Value::NotImplemented {
                return Ok(Some(answer));
            }
        }
        if let Some(method) = self.comparing(a, op, left) {
            let answer = self.ask_comparison(method, a, b, op)?;
            if answer != Value::NotImplemented {
                return Ok(Some(answer));
            }
        }
        if !reflected_done && let Some(method) = self.comparing(b, op.swapped(), right) {
            let answer = self.ask_comparison(method, b, a, op.swapped())?;
            if answer != Value::NotImplemented {
                return Ok(Some(answer));
            }
        }
        match op {
            CmpOp::Eq | CmpOp::Ne => {
                let (x, y) = (self.plain(a), self.plain(b));
                // (Where both classes have said nothing, what they derive from has no say either.)
                let by_methods = self.comparing(a, op, left).is_some() && self.comparing(b, op.swapped(), right).is_some();
                let same = crate::heap::equal::identical(a, b)
                    || (!by_methods && !self.is_custom(x) && !self.is_custom(y) && self.native_equal(x, y)?);
                Ok(Some(Value::Bool(same == (op == CmpOp::Eq))))
            }
            _ => {
                let (x, y) = (self.plain(a), self.plain(b));
                if (x, y) == (a, b) || self.is_custom(x) || self.is_custom(y) {
                    return Ok(None);
                }
                self.native_compare(op, x, y).map(|answer| answer.map(Value::Bool))
            }
        }
    }

    /// The method that a comparison calls; `!=` may be the contrary of `==`.
    pub(super) fn comparing(&self, value: Value, op: CmpOp, name: Special) -> Option<Value> {
        let found = self.special(value, name);
        if found.is_some() || op != CmpOp::Ne {
            return found;
        }
        // (A built-in type's `!=` comes before `object`'s, which asks `==`.)
        let plain = self.plain(value);
        let native = !self.is_custom(plain) && crate::types::slots::defines(self.type_of(plain), "__ne__");
        if native { None } else { self.special(value, Special::Eq) }
    }

    fn ask_comparison(&mut self, method: Value, a: Value, b: Value, op: CmpOp) -> Res<Value> {
        let answer = self.ask_method(method, a, &[b])?;
        if op == CmpOp::Ne && self.special(a, Special::Ne).is_none() && answer != Value::NotImplemented {
            return Ok(Value::Bool(!self.truth(answer)?));
        }
        Ok(answer)
    }

    /// `-a`, `+a`, `~a` of an instance.
    #[cold]
    pub(crate) fn unary_by_method(&mut self, op: UnaryOp, a: Value) -> Res<Option<Value>> {
        let name = match op {
            UnaryOp::Neg => Special::Neg,
            UnaryOp::Pos => Special::Pos,
            UnaryOp::Invert => Special::Invert,
        };
        self.ask_special(a, name, &[])
    }

    /// `iter(value)` of an instance: what `__iter__` gives, or an iterator over `__getitem__`.
    #[cold]
    pub(crate) fn iter_of_instance(&mut self, value: Value) -> Res<Value> {
        if let Some(method) = self.special(value, Special::Iter) {
            if method.is_none() {
                let message = format!("'{}' object is not iterable", self.type_name(value));
                return Err(self.type_error(message));
            }
            let iterator = self.ask_method(method, value, &[])?;
            let fits = match iterator {
                Value::Iter(_) | Value::Generator(_) | Value::Awaitable(_) => true,
                _ => self.special(iterator, Special::Next).is_some(),
            };
            if !fits {
                let message = format!("iter() returned non-iterator of type '{}'", self.type_name(iterator));
                return Err(self.type_error(message));
            }
            return Ok(iterator);
        }
        let plain = self.plain(value);
        if plain != value && !self.is_custom(plain) && self.def_of(plain).iter.is_some() {
            return self.get_iter(plain);
        }
        if self.special(value, Special::GetItem).is_some() {
            return self.prelude_generator(BuiltinType::SequenceIterator, "_iter_sequence", &[value]);
        }
        let message = format!("'{}' object is not iterable", self.type_name(value));
        Err(self.type_error(message))
    }

    /// Whether a value can be gone through.
    pub fn is_iterable(&self, value: Value) -> bool {
        matches!(value, Value::Iter(_) | Value::Generator(_) | Value::Awaitable(_))
            || self.def_of(self.plain(value)).iter.is_some()
            || self.special(value, Special::Iter).is_some_and(|method| !method.is_none())
            || self.special(value, Special::GetItem).is_some()
    }

    /// The TypeError of what can't be iterated over; where its class says so by `__iter__ = None`, the general one.
    #[cold]
    pub(crate) fn not_iterable(&mut self, value: Value, message: String) -> Trap {
        match self.special(value, Special::Iter) {
            Some(Value::None) => {
                let message = format!("'{}' object is not iterable", self.type_name(value));
                self.type_error(message)
            }
            _ => self.type_error(message),
        }
    }

    /// The iterator that `__iter__` of an instance's class gives, a TypeError of which says `message` instead; another value as it is.
    pub(crate) fn iterator_or(&mut self, value: Value, message: &str) -> Res<Value> {
        match (value, self.special(value, Special::Iter)) {
            (Value::Instance(_), Some(_)) => {
                let message = self.heap.new_str(message)?;
                self.ask_prelude("_iter_or", &[value, message])
            }
            _ => Ok(value),
        }
    }

    /// As `iterator_or`, of an argument, whose place the iterator takes.
    pub(crate) fn iterate_argument(&mut self, args: Args, i: usize, message: &str) -> Res {
        let iterator = self.iterator_or(args.get(self, i), message)?;
        self.put_argument(args, i, iterator);
        Ok(())
    }

    /// Has a value take an argument's place, which it has when the call is executed again.
    pub(crate) fn put_argument(&mut self, args: Args, i: usize, value: Value) {
        match self.stack.get_mut(args.base as usize + i) {
            Some(place) if i < args.len() => *place = value,
            _ => {}
        }
    }

    /// `obj[key]` by `__getitem__`, or `__class_getitem__` of a class.
    #[cold]
    pub(crate) fn get_item_of_custom(&mut self, obj: Value, key: Value) -> Res<Value> {
        if let Some(answer) = self.ask_special(obj, Special::GetItem, &[key])? {
            return Ok(answer);
        }
        match obj {
            Value::Class(class) => {
                if let Some(method) = self.class_attr(class, "__class_getitem__") {
                    let bound = self.descriptor_get(method, Value::Undef, obj)?;
                    return self.ask(bound, &[key]);
                }
                let message = format!("type '{}' is not subscriptable", self.class_name(class));
                Err(self.type_error(message))
            }
            _ => {
                let plain = self.plain(obj);
                if plain == obj || self.is_custom(plain) || self.def_of(plain).getitem.is_none() {
                    let message = format!("'{}' object is not subscriptable", self.type_name(obj));
                    return Err(self.type_error(message));
                }
                if let (Value::Dict(_), Some(missing)) = (plain, self.special(obj, Special::Missing)) {
                    return match crate::types::dict::get(self, plain, key)? {
                        Some(found) => Ok(found),
                        None => self.ask_method(missing, obj, &[key]),
                    };
                }
                self.get_item(plain, key)
            }
        }
    }

    /// What a special method without a result does; else the operation on the built-in value.
    #[cold]
    pub(crate) fn item_method(&mut self, obj: Value, name: Special, args: &[Value]) -> Res<Option<Value>> {
        match self.special(obj, name) {
            Some(method) => {
                self.ask_method(method, obj, args)?;
                Ok(None)
            }
            None => Ok(Some(self.plain(obj))),
        }
    }

    /// `repr(value)` or `str(value)` by a method, when Python code defined one.
    #[cold]
    pub(crate) fn text_by_method(&mut self, value: Value, as_str: bool) -> Res<Option<Value>> {
        let names: &[Special] = if as_str { &[Special::Str, Special::Repr] } else { &[Special::Repr] };
        let asked = if as_str { "__str__" } else { "__repr__" };
        for &name in names {
            let found = match (name, self.class_of(value)) {
                // `str` of an exception, and of a value that derives from a built-in type, has its own meaning: a `__repr__`
                // further up the MRO does not go before it.
                (Special::Repr, Some(_)) if as_str && matches!(value, Value::Exception(_)) => None,
                (Special::Repr, Some(_)) if as_str && matches!(self.plain(value), Value::Str(_)) => None,
                _ => self.special(value, name),
            };
            let Some(method) = found else { continue };
            let answer = self.ask_method(method, value, &[])?;
            return match self.plain(answer) {
                Value::Str(_) => Ok(Some(answer)),
                _ => {
                    let message = format!("{asked} returned non-string (type {})", self.type_name(answer));
                    Err(self.type_error(message))
                }
            };
        }
        Ok(None)
    }

    /// A name that the namespace of a class body has.
    pub(crate) fn load_class_name(&mut self, linked: &super::Linked, namespace: Value, name: u32) -> Res<Value> {
        let name = Vm::name_of(linked, name)?;
        match namespace {
            Value::Dict(id) => Ok(self.dict_get_str(id, name).unwrap_or_default()),
            _ => {
                let key = self.heap.new_str(name)?;
                let found = self.ask_prelude("_get_name", &[namespace, key])?;
                match found {
                    Value::Tuple(id) => Ok(self.heap.tuple(id).first().copied().unwrap_or_default()),
                    _ => Ok(Value::Undef),
                }
            }
        }
    }
}
