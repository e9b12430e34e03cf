//! Annotations (PEP 649): nothing is evaluated where they stand. The annotations of a function, or of the variables of a module,
//! make an `__annotate__` function in a scope of its own, which returns them as a dict when it is called.
use super::builder::span;
use super::consts::Lit;
use super::func::{Var, VarKind};
use super::function::Recipe;
use super::gen_::{Gen, R};
use super::scope::{ScopeId, node_key};
use super::unparse;
use crate::bytecode::{CodeKind, Op, Params, Reg, Span};
use crate::types::BuiltinType;
use ruff_python_ast::{Expr, ModModule, Parameters, Stmt, StmtAnnAssign, StmtClassDef, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// The last format that the function knows: `VALUE` is 1, `VALUE_WITH_FAKE_GLOBALS` 2.
const LAST_FORMAT: i8 = 2;
/// What counts the variables' annotations that were passed.
const PASSED: &str = "__conditional_annotations__";

/// An annotation: what it is of, and with what number it says that it was passed, if that is not certain.
struct Annotation<'a> {
    name: &'a str,
    value: &'a Expr,
    number: Option<i32>,
}

/// The annotated parts of a signature, in the order of `__annotations__`.
pub(super) fn of_signature<'a>(
    parameters: &'a Parameters,
    returns: Option<&'a Expr>,
) -> impl Iterator<Item = (&'a str, &'a Expr)> {
    let (plain, only) = (parameters.args.iter(), parameters.posonlyargs.iter());
    let before = plain.chain(only).map(|p| &p.parameter).chain(parameters.vararg.as_deref());
    let all = before.chain(parameters.kwonlyargs.iter().map(|p| &p.parameter)).chain(parameters.kwarg.as_deref());
    all.filter_map(|p| p.annotation().map(|e| (p.name.as_str(), e))).chain(returns.map(|e| ("return", e)))
}

impl<'a> Gen<'a> {
    /// The `__annotate__` of a function goes to `dst`, if it has annotations; says whether it has.
    pub fn function_annotations(&mut self, def: &'a StmtFunctionDef, dst: Reg) -> R<bool> {
        let all: Vec<_> = of_signature(&def.parameters, def.returns.as_deref())
            .map(|(name, value)| Annotation { name, value, number: None })
            .collect();
        if all.is_empty() {
            return Ok(false);
        }
        let scope = self.scopes.of(&*def.parameters);
        // Decorators are not part of it.
        let decorated = def.decorator_list.last().map_or(def.start(), |d| d.end());
        let text = self.source.get(decorated.to_usize()..).unwrap_or("");
        let start = decorated + TextSize::new(text.find("def").unwrap_or(0) as u32);
        self.annotate_function(scope, all, TextRange::new(start, def.end().max(start)), dst)?;
        Ok(true)
    }

    /// Begins a module that annotates variables: they are to be found in `__annotate__`.
    pub fn module_annotations(&mut self, module: &'a ModModule) -> R<()> {
        let (Some(all), Some(first)) = (self.scopes.annotated.get(&self.f.frame).cloned(), module.body.first()) else {
            return Ok(());
        };
        let at = span(first.range());
        let mark = self.mark();
        let dst = self.temp()?;
        self.emit(Op::BuildSet { dst, base: 0, count: 0 }, at);
        let passed = self.names.intern(PASSED);
        self.write(passed, dst, at)?;
        let named = (0..).zip(all).filter_map(|(number, s): (i32, &StmtAnnAssign)| match &*s.target {
            Expr::Name(name) => Some(Annotation { name: name.id.as_str(), value: &s.annotation, number: Some(number) }),
            _ => None,
        });
        let named = named.collect();
        self.annotate_function(self.scopes.of(module), named, first.range(), dst)?;
        let annotate = self.names.intern("__annotate__");
        self.write(annotate, dst, at)?;
        self.release(mark);
        Ok(())
    }

    /// As `module_annotations`, of a class's body.
    pub fn class_annotations(&mut self, def: &'a StmtClassDef) -> R<()> {
        let Some(all) = self.scopes.annotated.get(&self.f.frame).cloned() else { return Ok(()) };
        let at = span(def.name.range());
        let mark = self.mark();
        let dst = self.temp()?;
        // What stands in the body itself is passed for certain.
        let direct: Vec<usize> =
            def.body.iter().filter_map(|s| if let Stmt::AnnAssign(s) = s { Some(node_key(s)) } else { None }).collect();
        let certain = |s: &StmtAnnAssign| direct.contains(&node_key(s));
        if all.iter().any(|s| !certain(s)) {
            self.emit(Op::BuildSet { dst, base: 0, count: 0 }, at);
            let passed = self.names.intern(PASSED);
            self.write(passed, dst, at)?;
        }
        let named = (0..).zip(all.iter().copied()).filter_map(|(number, s): (i32, &'a StmtAnnAssign)| match &*s.target {
            Expr::Name(name) => {
                let number = if certain(s) { None } else { Some(number) };
                Some(Annotation { name: name.id.as_str(), value: &s.annotation, number })
            }
            _ => None,
        });
        let named = named.collect();
        for s in all.iter().filter(|s| certain(s)) {
            self.scopes.numbers.remove(&node_key(*s));
        }
        self.annotate_function(self.scopes.of(&def.body), named, def.range(), dst)?;
        let annotate = self.names.intern("__annotate_func__");
        self.write(annotate, dst, at)?;
        self.release(mark);
        Ok(())
    }

    /// A variable's annotation was passed.
    pub fn passed_annotation(&mut self, s: &'a StmtAnnAssign) -> R<()> {
        let Some(&number) = self.scopes.numbers.get(&node_key(s)) else { return Ok(()) };
        let at = span(s.annotation.range());
        let mark = self.mark();
        let passed = self.names.intern(PASSED);
        let set = self.read(passed, None, at)?;
        let src = self.load(&Lit::Int(i64::from(number)), None, at)?;
        self.emit(Op::SetAdd { set, src }, at);
        self.release(mark);
        Ok(())
    }

    /// Makes the function that returns a dict of the annotations.
    fn annotate_function(&mut self, scope: ScopeId, all: Vec<Annotation<'a>>, range: TextRange, dst: Reg) -> R<()> {
        let format = self.names.intern("format");
        let params = Params { positional_only: 1, positional: 1, names: [format].into(), ..Params::default() };
        let recipe = Recipe { scope, name: "__annotate__", params, kind: CodeKind::Function, range };
        self.make_function(recipe, None, None, Some(dst), |g| {
            // To the annotations, `format` is what it is around them.
            if let Some(Var { kind: VarKind::Plain(_), .. }) = g.f.vars.get(&format) {
                g.f.vars.remove(&format);
            }
            let at = span(range);
            g.check_format(at)?;
            let dict = g.temp()?;
            g.emit(Op::BuildDict { dst: dict, base: 0, count: 0 }, at);
            for annotation in &all {
                g.annotation(annotation, dict)?;
            }
            g.emit(Op::Return { src: dict }, at);
            Ok(())
        })?;
        Ok(())
    }

    /// Formats that are not for this function to give.
    pub fn check_format(&mut self, at: Span) -> R<()> {
        let given: Reg = 0;
        let known = self.f.label();
        let mark = self.mark();
        self.f.jump(Op::JumpGtInt { a: given, imm: LAST_FORMAT, when: false, target: known }, known, at);
        let exc = self.temp()?;
        self.emit(Op::LoadType { dst: exc, id: BuiltinType::NotImplementedError.index() }, at);
        self.emit(Op::Raise { exc }, at);
        self.release(mark);
        self.f.place(known);
        Ok(())
    }

    /// The value of an annotation, which may be `*Ts`.
    pub fn annotation_value(&mut self, value: &'a Expr, at: Span) -> R<Reg> {
        let Expr::Starred(starred) = value else { return self.expr(value, None) };
        let src = self.expr_temp(&starred.value)?;
        let base = self.temp()?;
        self.emit(Op::Unpack { src, base, count: 1 }, at);
        Ok(base)
    }

    fn annotation(&mut self, annotation: &Annotation<'a>, dict: Reg) -> R<()> {
        let at = span(annotation.value.range());
        let mark = self.mark();
        let skip = self.f.label();
        if let Some(number) = annotation.number {
            let passed = self.names.intern(PASSED);
            let set = self.read(passed, None, at)?;
            let item = self.load(&Lit::Int(i64::from(number)), None, at)?;
            let dst = self.temp()?;
            self.emit(Op::In { dst, a: item, b: set, negate: false }, at);
            self.f.jump(Op::JumpIf { a: dst, when: false, target: skip }, skip, at);
        }
        let key = self.load(&Lit::Str(annotation.name.into()), None, at)?;
        let value = match annotation.value {
            value if self.scopes.textual => self.load(&Lit::Str(unparse::annotation(self.source, value).into()), None, at)?,
            value => self.annotation_value(value, at)?,
        };
        self.emit(Op::DictSet { dict, key, value }, at);
        self.f.place(skip);
        self.release(mark);
        Ok(())
    }
}
