//! Calls: of functions, natives, methods, types.
use super::cache::SiteCache;
use super::{Frame, Linked, Res, Trap, Vm};
use crate::bytecode::Op;
use crate::heap::{CodeId, FunctionId, GeneratorObj, GeneratorState, Special};
use crate::types::{BuiltinType, host_function};
use crate::value::{MethodId, Value};

impl Vm {
    /// Calls the callee in absolute register `at` with the `argc` arguments that follow it, the last of them named by `keywords`.
    /// `self.ret` and the frame's `pc` are set.
    pub(crate) fn call(&mut self, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        let mut callee = self.stack.get(at).copied().ok_or(Trap::Internal)?;
        if let Value::Record(_) = callee {
            callee = self.static_function(callee);
        }
        match callee {
            Value::Function(id) => match self.cached_result(id, at, argc, keywords)? {
                Some(result) => Ok(result),
                None => self.push_function(id, at, argc, keywords),
            },
            Value::Builtin(id) => {
                let def = crate::builtins::function(id.0).ok_or(Trap::Internal)?;
                self.call_native(def, None, at + 1, argc, keywords)
            }
            Value::Bound(id) => {
                let bound = self.heap.bounds.get(id);
                let (receiver, function) = (bound.receiver, bound.function);
                if let Value::Instance(_) = function {
                    // What was bound is called: it is bound no further, whatever its `__get__` says.
                    let (args, names) = self.call_parts(at, argc, keywords)?;
                    let Value::Tuple(id) = args else { return Err(Trap::Internal) };
                    let all: Vec<Value> = [receiver].into_iter().chain(self.heap.tuple(id).iter().copied()).collect();
                    let args = self.heap.new_tuple(all)?;
                    return Err(self.call_prelude("_call_with", &[function, args, names]));
                }
                self.call_bound(receiver, function, at, argc, keywords)
            }
            Value::Method(id) => self.call_unbound(id, at, argc, keywords),
            Value::Type(ty) => self.construct(ty, at, argc, keywords),
            Value::Class(class) => self.call_class(class, at, argc, keywords),
            Value::Record(_) if host_function::is_one(self, callee) => self.call_host(callee, at, argc, keywords),
            Value::Record(_) if crate::types::alias::is_alias(self, callee) => {
                let (args, names) = self.call_parts(at, argc, keywords)?;
                Err(self.call_prelude("_call_alias", &[callee, args, names]))
            }
            _ => {
                if let Some(method) = self.special(callee, Special::Call) {
                    if let Value::Function(_) | Value::Method(_) = method {
                        return self.call_bound(callee, method, at, argc, keywords);
                    }
                    // (What is no descriptor is called without the object.)
                    let class = self.type_value(callee);
                    let bound = self.descriptor_get(method, callee, class)?;
                    let (args, names) = self.call_parts(at, argc, keywords)?;
                    return Err(self.call_prelude("_call_with", &[bound, args, names]));
                }
                let plain = self.plain(callee);
                if crate::types::alias::is_alias(self, plain) {
                    let (args, names) = self.call_parts(at, argc, keywords)?;
                    return Err(self.call_prelude("_call_alias", &[plain, args, names]));
                }
                let message = format!("'{}' object is not callable", self.type_name(callee));
                Err(self.type_error(message))
            }
        }
    }

    /// What a `staticmethod` calls; anything else as it is.
    fn static_function(&self, callee: Value) -> Value {
        /// They are not wrapped deeper than this.
        const MAX: usize = 100;
        let mut function = callee;
        for _ in 0..MAX {
            match function {
                Value::Record(id) if self.heap.records.get(id).ty == BuiltinType::StaticMethod => {
                    function = self.heap.records.get(id).items.first().copied().unwrap_or_default();
                }
                function => return function,
            }
        }
        callee
    }

    /// What the cache of a function has for the arguments of a call.
    #[inline]
    fn cached_result(&mut self, id: FunctionId, at: usize, argc: usize, keywords: Option<Value>) -> Res<Option<Value>> {
        match self.heap.functions.get(id).cache {
            Value::Record(cache) if keywords.is_none() => crate::modules::cached(self, cache, at + 1, argc),
            _ => Ok(None),
        }
    }

    /// Pushes the frame of a Python function whose arguments are at `at + 1` on.
    pub(crate) fn push_function(&mut self, id: FunctionId, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        let code = self.heap.functions.get(id).code;
        if self.at_recursion_limit() {
            return Err(self.recursion_error());
        }
        let linked = self.linked(code).ok_or(Trap::Internal)?;
        let (registers, exact) = (linked.code.registers as usize, linked.exact_args);
        if exact as usize != argc || keywords.is_some() {
            let (object, unit) = (linked.code.clone(), linked.unit.clone());
            self.ensure_stack(at + 1 + registers.max(argc))?;
            self.bind_function(id, &unit, &object, at + 1, argc, keywords)?;
        } else {
            self.ensure_stack(at + 1 + registers.max(argc))?;
        }
        self.push_frame(code, at + 1);
        Err(Trap::Pushed)
    }

    pub(crate) fn push_frame(&mut self, code: CodeId, base: usize) {
        self.fuel -= 1;
        self.frames.push(Frame { handled: Value::Undef, code, pc: 0, base: base as u32, ret: self.ret });
    }

    /// Calls with a receiver before the arguments.
    pub(crate) fn call_bound(
        &mut self,
        receiver: Value,
        function: Value,
        at: usize,
        argc: usize,
        keywords: Option<Value>,
    ) -> Res<Value> {
        let receiver = match function {
            // A method of a built-in type works on the value of that type.
            Value::Method(id) if id.of_plain() => self.plain(receiver),
            Value::Method(_) | Value::Function(_) => receiver,
            _ => {
                let class = self.type_value(receiver);
                let bound = self.descriptor_get(function, receiver, class)?;
                let (mut args, names) = self.call_parts(at, argc, keywords)?;
                if bound == function && !matches!(function, Value::Record(_)) {
                    let Value::Tuple(id) = args else { return Err(Trap::Internal) };
                    let mut all = vec![receiver];
                    all.extend_from_slice(self.heap.tuple(id));
                    args = self.heap.new_tuple(all)?;
                }
                return Err(self.call_prelude("_call_with", &[bound, args, names]));
            }
        };
        let start = self.top().max(at + 1 + argc);
        self.ensure_stack(start + argc + 2)?;
        let place = self.stack.get_mut(start..start + 2).ok_or(Trap::Internal)?;
        place.copy_from_slice(&[function, receiver]);
        self.stack.copy_within(at + 1..at + 1 + argc, start + 2);
        match function {
            Value::Method(id) => {
                let def = id.def().ok_or(Trap::Internal)?;
                self.call_native(def, Some(id.works_on()), start + 1, argc + 1, keywords)
            }
            Value::Function(id) => match self.cached_result(id, start, argc + 1, keywords)? {
                Some(result) => Ok(result),
                None => self.push_function(id, start, argc + 1, keywords),
            },
            _ => Err(Trap::Internal),
        }
    }

    /// `str.strip(text)`: the receiver is the first argument.
    fn call_unbound(&mut self, id: MethodId, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        let def = id.def().ok_or(Trap::Internal)?;
        let own = id.owner.name();
        if def.kind == super::NativeKind::StaticMethod {
            if def.name == "__new__" {
                let class = self.stack.get(at + 1).copied().filter(|_| argc > 0);
                crate::types::instance::check_new(self, id.owner, class)?;
            }
            return self.call_native(def, Some(id.owner), at + 1, argc, keywords);
        }
        if argc == 0 {
            return Err(self.type_error(match id.is_slot() {
                true => format!("descriptor '{}' of '{own}' object needs an argument", def.name),
                false => format!("unbound method {}.{}() needs an argument", id.owner.own_name(), def.name),
            }));
        }
        let mut receiver = self.stack.get(at + 1).copied().unwrap_or_default();
        if matches!(receiver, Value::Instance(_)) && id.of_plain() {
            receiver = self.plain(receiver);
            *self.stack.get_mut(at + 1).ok_or(Trap::Internal)? = receiver;
        }
        if !self.type_of(self.plain(receiver)).is_subtype(id.owner) {
            let (name, given) = (def.name, self.type_name(receiver));
            let message = match id.is_slot() {
                true => format!("descriptor '{name}' requires a '{own}' object but received a '{given}'"),
                false => format!("descriptor '{name}' for '{own}' objects doesn't apply to a '{given}' object"),
            };
            return Err(self.type_error(message));
        }
        self.call_native(def, Some(id.works_on()), at + 1, argc, keywords)
    }

    /// Calls a built-in type.
    fn construct(&mut self, ty: BuiltinType, at: usize, argc: usize, keywords: Option<Value>) -> Res<Value> {
        if ty.is_exception() {
            return crate::types::exception::construct(self, ty, at + 1, argc, keywords);
        }
        match &ty.def().new {
            Some(def) => self.call_native(def, None, at + 1, argc, keywords),
            None => Err(self.type_error(format!("cannot create '{}' instances", ty.full_name()))),
        }
    }

    /// `r[at + 1].name(args)`; `at` is absolute, `argc` counts without the receiver.
    #[inline]
    pub(crate) fn call_method(&mut self, linked: &Linked, at: usize, argc: usize, site: u32) -> Res<Value> {
        let receiver = self.stack.get(at + 1).copied().ok_or(Trap::Internal)?;
        match self.sites.inline.get((linked.sites + site) as usize) {
            Some(&SiteCache::Method(ty, owner, def)) if ty == self.type_of(receiver) => {
                return self.call_native(def, Some(owner), at + 1, argc + 1, None);
            }
            Some(SiteCache::Global(..)) => {
                if let Value::Module(module) = receiver
                    && let Some(Value::Builtin(id)) = self.cached_global(linked, module, site)
                {
                    return self.call_builtin(id.0, at + 2, argc);
                }
            }
            _ => {}
        }
        self.call_method_slow(linked, at, argc, site, None)
    }

    /// AttributeError when a value of a built-in type has no such method: before the arguments of the call are evaluated.
    pub(crate) fn check_method(&mut self, linked: &Linked, receiver: Value, site: u32) -> Res {
        let ty = self.type_of(receiver);
        if let Some(&SiteCache::Method(cached, ..)) = self.sites.inline.get((linked.sites + site) as usize)
            && cached == ty
        {
            return Ok(());
        }
        let name = linked.code.sites.get(site as usize).map(|s| s.name).ok_or(Trap::Internal)?;
        let name = Vm::name_of(linked, name)?;
        if ty.find_method(name).is_none() && !matches!(receiver, Value::Instance(_)) && self.find_attr(receiver, name)?.is_none()
        {
            return Err(self.attribute_error(receiver, name));
        }
        Ok(())
    }

    /// As `call_method`, without the cache, and with keywords.
    #[cold]
    #[inline(never)]
    pub(crate) fn call_method_slow(
        &mut self,
        linked: &Linked,
        at: usize,
        argc: usize,
        site: u32,
        keywords: Option<Value>,
    ) -> Res<Value> {
        let receiver = self.stack.get(at + 1).copied().ok_or(Trap::Internal)?;
        if let (Value::Instance(id), Some(&SiteCache::Function { tag, function })) =
            (receiver, self.sites.inline.get((linked.sites + site) as usize))
            && self.heap.instances.get(id).tag == tag
        {
            // (Arguments that are not just the parameters.)
            *self.stack.get_mut(at).ok_or(Trap::Internal)? = Value::Function(function);
            return match self.cached_result(function, at, argc + 1, keywords)? {
                Some(result) => Ok(result),
                None => self.push_function(function, at, argc + 1, keywords),
            };
        }
        let name = linked.code.sites.get(site as usize).map(|s| s.name).ok_or(Trap::Internal)?;
        let name = Vm::name_of(linked, name)?;
        let ty = self.type_of(receiver);
        let plain =
            !matches!(receiver, Value::Type(_) | Value::Class(_) | Value::Module(_) | Value::Function(_) | Value::Instance(_));
        if plain
            && ty != BuiltinType::Super
            && !self.is_custom(receiver)
            && let Some((id, def)) = ty.find_method(name)
            && def.kind == super::NativeKind::Method
        {
            // (Exceptions of one type may be of different classes.)
            if !matches!(receiver, Value::Exception(_))
                && let Some(cache) = self.sites.inline.get_mut((linked.sites + site) as usize)
            {
                *cache = SiteCache::Method(ty, id.owner, def);
            }
            return self.call_native(def, Some(id.owner), at + 1, argc + 1, keywords);
        }
        // An attribute that is called: it takes the receiver's place, the arguments follow it.
        let function = match self.host_method(receiver, name)? {
            Some(method) => method,
            None => self.get_attr_at(linked, receiver, site)?,
        };
        let start = self.top().max(at + 2 + argc);
        self.ensure_stack(start + argc + 1)?;
        *self.stack.get_mut(start).ok_or(Trap::Internal)? = function;
        self.stack.copy_within(at + 2..at + 2 + argc, start + 1);
        self.call(start, argc, keywords)
    }

    /// A built-in function known at compile time; arguments from absolute register `first`.
    #[inline]
    pub(crate) fn call_builtin(&mut self, id: u32, first: usize, argc: usize) -> Res<Value> {
        let Some(def) = crate::builtins::function(id) else { return Err(Trap::Internal) };
        self.call_native(def, None, first, argc, None)
    }

    /// Calls a value with arguments from Rust: pushes a frame, or gives the result of a native.
    pub fn call_value(&mut self, callee: Value, args: &[Value]) -> Res<Value> {
        let start = self.lay_out_call(callee, args)?;
        self.call(start, args.len(), None)
    }

    /// Pushes the frame of a Python function with arguments from Rust, whatever a cache of it has.
    pub(crate) fn push_call(&mut self, function: FunctionId, args: &[Value]) -> Res {
        let start = self.lay_out_call(Value::Function(function), args)?;
        self.push_function(function, start, args.len(), None).map(|_| ())
    }

    fn lay_out_call(&mut self, callee: Value, args: &[Value]) -> Res<usize> {
        let start = self.scratch(args.len() + 1)?;
        *self.stack.get_mut(start).ok_or(Trap::Internal)? = callee;
        self.stack.get_mut(start + 1..start + 1 + args.len()).ok_or(Trap::Internal)?.copy_from_slice(args);
        Ok(start)
    }

    /// Puts arguments, the values of a dict of keywords last, above everything in use: gives the first one's register.
    pub(crate) fn lay_out(&mut self, args: &[Value], keywords: Value) -> Res<usize> {
        let mut all = args.to_vec();
        if let Value::Dict(id) = keywords {
            all.extend(self.heap.dicts.get(id).entries().map(|e| e.value));
        }
        let start = self.scratch(all.len() + 1)?;
        self.stack.get_mut(start + 1..start + 1 + all.len()).ok_or(Trap::Internal)?.copy_from_slice(&all);
        Ok(start + 1)
    }

    /// An absolute register above everything in use, with room for `count`.
    fn scratch(&mut self, count: usize) -> Res<usize> {
        // Natives with bound arguments have them above the top already.
        let start = self.top() + 512;
        self.ensure_stack(start + count)?;
        Ok(start)
    }

    /// Pushes a frame of a prelude function: `return Err(vm.call_prelude("name", &[…]))`. Its result is the result of the
    /// instruction in hand.
    pub fn call_prelude(&mut self, name: &str, args: &[Value]) -> Trap {
        match self.push_prelude(name, args) {
            Ok(()) => Trap::Pushed,
            Err(trap) => trap,
        }
    }

    /// As `call_prelude`, for what the instruction in hand needs done before it: it is then executed again.
    pub fn prepare_by_prelude(&mut self, name: &str, args: &[Value]) -> Trap {
        self.ret = super::Ret::Again;
        self.call_prelude(name, args)
    }

    /// Pushes a frame of a prelude function; `self.ret` says what becomes of its result.
    pub(crate) fn push_prelude(&mut self, name: &str, args: &[Value]) -> Res {
        let code = self.prelude_code(name)?;
        self.push_plain_code(code, args)
    }

    /// Pushes a frame of code that is no function's, with these registers.
    pub(crate) fn push_plain_code(&mut self, code: CodeId, args: &[Value]) -> Res {
        if self.at_recursion_limit() {
            return Err(self.recursion_error());
        }
        let linked = self.linked(code).ok_or(Trap::Internal)?;
        let registers = linked.code.registers as usize;
        let base = self.top() + 1;
        self.ensure_stack(base + registers.max(args.len()))?;
        *self.stack.get_mut(base - 1).ok_or(Trap::Internal)? = Value::None;
        self.stack.get_mut(base..base + args.len()).ok_or(Trap::Internal)?.copy_from_slice(args);
        self.push_frame(code, base);
        Ok(())
    }

    /// Pushes a frame of the module code of a dynamic unit; its result is the result of the instruction in hand.
    pub(crate) fn push_module_code(&mut self, code: CodeId, locals: Value, globals: Value) -> Res<Value> {
        if self.at_recursion_limit() {
            return Err(self.recursion_error());
        }
        let linked = self.linked(code).ok_or(Trap::Internal)?;
        if !linked.code.dynamic {
            return Err(Trap::Internal);
        }
        let registers = linked.code.registers as usize;
        let base = self.top() + 1;
        self.ensure_stack(base + registers.max(2))?;
        let window = self.stack.get_mut(base - 1..base + 2).ok_or(Trap::Internal)?;
        window.copy_from_slice(&[Value::None, locals, globals]);
        self.push_frame(code, base);
        Err(Trap::Pushed)
    }

    /// Makes a generator object that runs prelude function `name`, a generator function, as an object of type `ty`.
    pub fn prelude_generator(&mut self, ty: BuiltinType, name: &str, args: &[Value]) -> Res<Value> {
        let code = self.prelude_code(name)?;
        self.plain_generator(ty, code, args)
    }

    /// As `prelude_generator`, of a function of a module written in Python, which has been imported.
    pub fn module_generator(&mut self, ty: BuiltinType, module: &str, name: &str, args: &[Value]) -> Res<Value> {
        let made = self.imported_module(module).and_then(|id| self.modules.get(id.0 as usize)?.body).ok_or(Trap::Internal)?;
        let unit = &self.linked(made).ok_or(Trap::Internal)?.unit;
        let index = unit.codes.iter().position(|code| &*code.name == name).ok_or(Trap::Internal)?;
        self.plain_generator(ty, CodeId(made.0 + index as u32), args)
    }

    /// A generator of code that is no function's, which will begin where its `MakeGenerator` would have left it. (No frame is pushed
    /// for it: one would lie where the native that makes it has its arguments.)
    fn plain_generator(&mut self, ty: BuiltinType, code: CodeId, args: &[Value]) -> Res<Value> {
        let linked = self.linked(code).ok_or(Trap::Internal)?;
        let start = linked.code.ops.iter().position(|op| matches!(op, Op::MakeGenerator {})).ok_or(Trap::Internal)?;
        let mut registers = vec![Value::Undef; linked.code.registers as usize];
        registers.get_mut(..args.len()).ok_or(Trap::Internal)?.copy_from_slice(args);
        let generator = GeneratorObj {
            ty,
            code,
            function: Value::None,
            pc: start as u32 + 1,
            state: GeneratorState::Created,
            registers: registers.into(),
            handled: Value::Undef,
            driver: Value::Undef,
        };
        Ok(Value::Generator(self.heap.alloc(generator)?))
    }
}
