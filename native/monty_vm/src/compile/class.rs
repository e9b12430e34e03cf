//! `class` statements: the body is a function of one parameter, the namespace; `__build_class__` calls it.
use super::builder::span;
use super::consts::Lit;
use super::func::{Slot, VarKind};
use super::function::Recipe;
use super::gen_::{Gen, R};
use super::type_params::TYPE_PARAMS;
use crate::builtins;
use crate::bytecode::{CodeKind, Op, Params, Reg, Span};
use ruff_python_ast::{Expr, StmtClassDef};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn class_def(&mut self, def: &'a StmtClassDef) -> R<()> {
        let args = def.arguments.as_ref().map_or(&[][..], |arguments| &*arguments.args);
        self.expect_walruses(def.decorator_list.iter().map(|d| &d.expression).chain(args));
        let name = self.names.intern(def.name.as_str());
        let at = span(def.range());
        let mark = self.mark();
        for decorator in &def.decorator_list {
            self.expr_temp(&decorator.expression)?;
        }
        let base = self.temp()?;
        match &def.type_params {
            Some(params) => self.generic_class(def, params, base)?,
            None => self.class_value(def, false, base)?,
        }
        let mut value = base;
        for decorator in def.decorator_list.iter().rev() {
            let base = value.saturating_sub(1);
            self.emit(Op::Move { dst: base + 1, src: value }, at);
            self.emit(Op::Call { dst: base, base, argc: 1 }, span(decorator.expression.range()));
            value = base;
        }
        self.release(mark);
        self.write(name, value, at)
    }

    /// The class goes to `base`, its decorators aside. Of a generic one, the base `Generic[…]` comes last.
    pub fn class_value(&mut self, def: &'a StmtClassDef, generic: bool, base: Reg) -> R<()> {
        let (args, keywords) = match &def.arguments {
            Some(arguments) => (&*arguments.args, &*arguments.keywords),
            None => (&[][..], &[][..]),
        };
        let at = span(def.range());
        let id = builtins::intrinsic_index("__build_class__").unwrap_or(u32::MAX);
        self.emit(Op::LoadBuiltin { dst: base, id }, at);
        let spread = args.iter().any(Expr::is_starred_expr)
            || keywords.iter().any(|k| k.arg.is_none())
            || args.len().saturating_add(keywords.len()).saturating_add(5) > self.chunk(usize::MAX);
        if spread {
            let list = self.temp()?;
            self.emit(Op::BuildList { dst: list, base: 0, count: 0 }, at);
            let inner = self.mark();
            let src = self.temp()?;
            self.class_body(def, src)?;
            self.emit(Op::ListAppend { list, src }, at);
            self.load(&Lit::Str(def.name.as_str().into()), Some(src), at)?;
            self.emit(Op::ListAppend { list, src }, at);
            for arg in args {
                let each = self.mark();
                match arg {
                    Expr::Starred(starred) => {
                        let src = self.expr_temp(&starred.value)?;
                        self.emit(Op::ListExtend { list, src }, at);
                    }
                    arg => {
                        let src = self.expr(arg, None)?;
                        self.emit(Op::ListAppend { list, src }, at);
                    }
                }
                self.release(each);
            }
            if generic {
                self.generic_base(src, at)?;
                self.emit(Op::ListAppend { list, src }, at);
            }
            self.release(inner);
            let dict = self.temp()?;
            if keywords.is_empty() {
                self.emit(Op::Clear { start: dict, count: 1 }, at);
            } else {
                self.keyword_dict(keywords, dict, base, at)?;
            }
            self.emit(Op::CallEx { dst: base, base }, at);
        } else {
            let body = self.temp()?;
            self.class_body(def, body)?;
            let text = self.temp()?;
            self.load(&Lit::Str(def.name.as_str().into()), Some(text), at)?;
            for arg in args {
                self.expr_temp(arg)?;
            }
            if generic {
                let dst = self.temp()?;
                self.generic_base(dst, at)?;
            }
            for keyword in keywords {
                self.expr_temp(&keyword.value)?;
            }
            let argc = (args.len() + keywords.len() + 2 + usize::from(generic)) as u8;
            if keywords.is_empty() {
                self.emit(Op::Call { dst: base, base, argc }, at);
            } else {
                let names = self.keyword_names(keywords);
                self.emit(Op::CallKw { dst: base, base, argc, names }, at);
            }
        }
        Ok(())
    }

    /// The function that fills the namespace, in `dst`.
    fn class_body(&mut self, def: &'a StmtClassDef, dst: Reg) -> R<()> {
        let scope = self.scopes.of(def);
        let namespace = self.names.intern(".namespace");
        let params = Params { positional_only: 1, positional: 1, names: [namespace].into(), ..Params::default() };
        let recipe = Recipe { scope, name: def.name.as_str(), params, kind: CodeKind::Class, range: def.range() };
        self.make_function(recipe, None, None, Some(dst), |g| {
            let outer = g.names.class.replace(def.name.as_str());
            let done = g.class_statements(def);
            g.names.class = outer;
            done
        })?;
        Ok(())
    }

    fn class_statements(&mut self, def: &'a StmtClassDef) -> R<()> {
        let at = span(def.name.range());
        let line =
            self.source.get(..def.name.range().start().to_usize()).map_or(0, |s| s.bytes().filter(|b| *b == b'\n').count());
        self.class_namespace(at);
        let mark = self.mark();
        let module = self.names.intern("__name__");
        let value = self.read_global(module, None, at)?;
        self.store_class_name("__module__", value, at);
        let qualname = Lit::Str(self.f.qualname.clone().into());
        let value = self.load(&qualname, None, at)?;
        self.store_class_name("__qualname__", value, at);
        let value = self.load(&Lit::Int(line as i64 + 1), None, at)?;
        self.store_class_name("__firstlineno__", value, at);
        if def.type_params.is_some() {
            let name = self.names.intern(TYPE_PARAMS);
            let value = self.read_variable(name, None, at)?;
            self.store_class_name("__type_params__", value, at);
        }
        self.release(mark);
        let body = self.docstring(&def.body);
        if let Some(doc) = self.f.doc {
            let dst = self.temp()?;
            self.emit(Op::LoadConst { dst, k: doc }, at);
            self.store_class_name("__doc__", dst, at);
            self.release(mark);
        }
        self.class_annotations(def)?;
        self.stmts(body)?;
        self.class_cell(at);
        Ok(())
    }

    /// The namespace's cell, for annotations that are evaluated later.
    fn class_namespace(&mut self, at: Span) {
        let cell = self.names.find("__classdict__").and_then(|name| self.f.vars.get(&name)).copied();
        if let Some(var) = cell
            && let (Slot::Reg(cell), VarKind::Cell) = (var.slot, var.kind)
        {
            self.emit(Op::StoreDeref { cell, src: 0 }, at);
        }
    }

    /// Leaves the cell of `__class__` where `type.__new__` finds it, and returns it for `_build_class` to see that it did.
    fn class_cell(&mut self, at: Span) {
        let cell = self.names.find("__class__").and_then(|name| self.f.vars.get(&name)).copied();
        if let Some(var) = cell
            && let (Slot::Reg(reg), VarKind::Cell) = (var.slot, var.kind)
        {
            self.store_class_name("__classcell__", reg, at);
            self.emit(Op::Return { src: reg }, at);
        }
    }

    fn store_class_name(&mut self, name: &'a str, src: Reg, at: Span) {
        let name = self.names.intern(name);
        self.emit(Op::StoreName { src, name }, at);
    }
}
