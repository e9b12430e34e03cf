//! Type parameters (PEP 695, 696) and `type` statements. What has type parameters is made by a function of its own, whose variables
//! they are; bounds, defaults and the values of aliases are functions that are called when somebody asks for them.
use super::builder::span;
use super::consts::Lit;
use super::function::Recipe;
use super::gen_::{Gen, R};
use super::scope::{ScopeId, node_key};
use crate::builtins;
use crate::bytecode::{CodeKind, Op, Params, Reg, Span};
use ruff_python_ast::{Expr, Parameters, StmtClassDef, StmtFunctionDef, StmtTypeAlias, TypeParam, TypeParams};
use ruff_text_size::{Ranged, TextRange};

/// The variable that holds the tuple of them.
pub(super) const TYPE_PARAMS: &str = ".type_params";
/// The parameters by which the defaults of a generic function come.
pub(super) const DEFAULTS: [&str; 2] = [".defaults", ".kwdefaults"];

/// The parts of a type parameter that are evaluated when they are asked for: each makes a scope, whose key is where it is kept.
pub(super) fn lazy_parts(param: &TypeParam) -> [Option<(&Expr, usize)>; 2] {
    let (bound, default) = match param {
        TypeParam::TypeVar(p) => (p.bound.as_deref().map(|e| (e, node_key(&p.bound))), &p.default),
        TypeParam::TypeVarTuple(p) => (None, &p.default),
        TypeParam::ParamSpec(p) => (None, &p.default),
    };
    [bound, default.as_deref().map(|e| (e, node_key(default)))]
}

/// Which of the defaults' parameters a signature needs.
pub(super) fn default_params(parameters: &Parameters) -> [bool; 2] {
    let plain = parameters.posonlyargs.iter().chain(&parameters.args).any(|p| p.default.is_some());
    [plain, parameters.kwonlyargs.iter().any(|p| p.default.is_some())]
}

impl<'a> Gen<'a> {
    /// The value of a generic function goes to `dst`.
    pub fn generic_function(
        &mut self,
        def: &'a StmtFunctionDef,
        params: &'a TypeParams,
        recipe: Recipe<'a>,
        dst: Option<Reg>,
    ) -> R<Reg> {
        let at = span(def.range());
        let needed = default_params(&def.parameters);
        let names: Vec<_> =
            DEFAULTS.iter().zip(needed).filter(|(_, needed)| *needed).map(|(name, _)| self.names.intern(name)).collect();
        let argc = names.len() as u8;
        let mark = self.mark();
        let base = self.temps(3)?;
        let flags = self.defaults(&def.parameters, base.saturating_add(1), at)?;
        if needed == [false, true] {
            self.emit(Op::Move { dst: base + 1, src: base + 2 }, at);
        }
        let around = Params {
            positional_only: names.len() as u16,
            positional: names.len() as u16,
            names: names.into(),
            ..Params::default()
        };
        let outer = Recipe {
            scope: self.scopes.of(params),
            name: def.name.as_str(),
            params: around,
            kind: CodeKind::Function,
            range: def.range(),
        };
        self.make_function(outer, None, None, Some(base), |g| {
            let mark = g.mark();
            let made = g.intrinsic("_vm_set_type_params", 2, at)?;
            let function = made.saturating_add(1);
            g.type_params(params, function.saturating_add(1), at)?;
            let parts = g.temps(3)?;
            for (flag, name, part) in [(1, DEFAULTS[0], parts), (2, DEFAULTS[1], parts + 1)] {
                if flags & flag != 0 {
                    let name = g.names.intern(name);
                    g.read_variable(name, Some(part), at)?;
                }
            }
            g.function_object(recipe, flags, parts, Some(def), Some(function), |g| g.function_body(&def.body))?;
            g.emit(Op::Call { dst: made, base: made, argc: 2 }, at);
            g.emit(Op::Return { src: made }, at);
            g.release(mark);
            Ok(())
        })?;
        self.emit(Op::Call { dst: base, base, argc }, at);
        self.release(mark);
        let dst = self.target(dst)?;
        self.place(base, Some(dst), at)
    }

    /// A generic class goes to `dst`.
    pub fn generic_class(&mut self, def: &'a StmtClassDef, params: &'a TypeParams, dst: Reg) -> R<()> {
        let at = span(def.range());
        let name = def.name.as_str();
        let recipe = Recipe {
            scope: self.scopes.of(params),
            name,
            params: Params::default(),
            kind: CodeKind::Function,
            range: def.range(),
        };
        self.make_function(recipe, None, None, Some(dst), |g| {
            let mark = g.mark();
            let base = g.temp()?;
            let outer = g.names.class.replace(def.name.as_str());
            let done = g.type_params(params, base, at);
            g.names.class = outer;
            done?;
            g.class_value(def, true, base)?;
            g.emit(Op::Return { src: base }, at);
            g.release(mark);
            Ok(())
        })?;
        self.emit(Op::Call { dst, base: dst, argc: 0 }, at);
        Ok(())
    }

    /// `Generic[…]` of the type parameters goes to `dst`.
    pub fn generic_base(&mut self, dst: Reg, at: Span) -> R<()> {
        let mark = self.mark();
        let base = self.intrinsic("_vm_generic_base", 1, at)?;
        let name = self.names.intern(TYPE_PARAMS);
        self.read_variable(name, Some(base + 1), at)?;
        self.emit(Op::Call { dst, base, argc: 1 }, at);
        self.release(mark);
        Ok(())
    }

    /// `type X[T] = …`
    #[inline(never)]
    pub fn type_alias(&mut self, s: &'a StmtTypeAlias) -> R<()> {
        let Expr::Name(target) = &*s.name else { return Err(self.error("invalid syntax", s.range())) };
        let (at, mark) = (span(s.range()), self.mark());
        let name = target.id.as_str();
        let dst = match &s.type_params {
            None => self.alias_object(s, name, at)?,
            Some(params) => {
                let dst = self.temp()?;
                let recipe = Recipe {
                    scope: self.scopes.of(&**params),
                    name,
                    params: Params::default(),
                    kind: CodeKind::Function,
                    range: s.range(),
                };
                self.make_function(recipe, None, None, Some(dst), |g| {
                    let src = g.alias_object(s, name, at)?;
                    g.emit(Op::Return { src }, at);
                    Ok(())
                })?;
                self.emit(Op::Call { dst, base: dst, argc: 0 }, at);
                dst
            }
        };
        let name = self.names.intern(name);
        self.write(name, dst, at)?;
        self.release(mark);
        Ok(())
    }

    fn alias_object(&mut self, s: &'a StmtTypeAlias, name: &'a str, at: Span) -> R<Reg> {
        let base = self.intrinsic("_vm_type_alias", 3, at)?;
        self.load(&Lit::Str(name.into()), Some(base + 1), at)?;
        match &s.type_params {
            Some(params) => self.type_params(params, base + 2, at)?,
            None => {
                self.load(&Lit::Tuple(Vec::new()), Some(base + 2), at)?;
            }
        }
        let scope = self.scopes.of(&s.value);
        self.lazy(scope, name, &s.value, base + 3)?;
        self.emit(Op::Call { dst: base, base, argc: 3 }, at);
        Ok(base)
    }

    /// Makes the type parameters; the tuple of them goes to `dst`, and to its variable.
    fn type_params(&mut self, params: &'a TypeParams, dst: Reg, at: Span) -> R<()> {
        let mark = self.mark();
        let list = self.temp()?;
        self.emit(Op::BuildList { dst: list, base: 0, count: 0 }, at);
        for param in &params.type_params {
            let inner = self.mark();
            let at = span(param.range());
            let base = self.intrinsic("_vm_type_param", 4, at)?;
            let parts = lazy_parts(param);
            let kind = match param {
                TypeParam::TypeVar(p) if p.bound.as_deref().is_some_and(Expr::is_tuple_expr) => 1,
                TypeParam::TypeVar(_) => 0,
                TypeParam::TypeVarTuple(_) => 2,
                TypeParam::ParamSpec(_) => 3,
            };
            self.load(&Lit::Int(kind), Some(base + 1), at)?;
            self.load(&Lit::Str(param.name().as_str().into()), Some(base + 2), at)?;
            for (part, dst) in parts.into_iter().zip([base + 3, base + 4]) {
                match part {
                    None => self.emit(Op::LoadNone { dst }, at),
                    Some((value, key)) => {
                        let scope = self.scopes.by_key(key);
                        self.lazy(scope, param.name().as_str(), value, dst)?;
                    }
                }
            }
            self.emit(Op::Call { dst: base, base, argc: 4 }, at);
            let name = self.names.intern(param.name().as_str());
            self.write(name, base, at)?;
            self.emit(Op::ListAppend { list, src: base }, at);
            self.release(inner);
        }
        self.emit(Op::ListToTuple { dst, list }, at);
        self.release(mark);
        let name = self.names.intern(TYPE_PARAMS);
        self.write(name, dst, at)
    }

    /// A function that gives the value of an expression, which is evaluated when it is called.
    fn lazy(&mut self, scope: ScopeId, name: &'a str, value: &'a Expr, dst: Reg) -> R<()> {
        let format = self.names.intern(".format");
        let params = Params { positional_only: 1, positional: 1, names: [format].into(), ..Params::default() };
        let range: TextRange = value.range();
        let recipe = Recipe { scope, name, params, kind: CodeKind::Function, range };
        self.make_function(recipe, None, None, Some(dst), |g| {
            let at = span(range);
            g.check_format(at)?;
            let src = g.annotation_value(value, at)?;
            g.emit(Op::Return { src }, at);
            Ok(())
        })?;
        Ok(())
    }

    /// The window of a call of a function that only the compiler calls.
    fn intrinsic(&mut self, name: &str, argc: u32, at: Span) -> R<Reg> {
        let base = self.temps(argc.saturating_add(1))?;
        let id = builtins::intrinsic_index(name).unwrap_or(u32::MAX);
        self.emit(Op::LoadBuiltin { dst: base, id }, at);
        Ok(base)
    }
}
