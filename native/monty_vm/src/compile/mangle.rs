//! Private names: in a class `C`, `__x` is `_C__x`.
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{ModModule, Stmt, StmtImportFrom};
use std::collections::BTreeMap;

/// The private names of a module's classes, by class and name. Made before compiling, so that the names live as long as the text.
#[derive(Default)]
pub(super) struct Mangled {
    classes: BTreeMap<String, BTreeMap<String, String>>,
}

impl Mangled {
    /// Those of a module.
    pub fn of(module: &ModModule, source: &str) -> Mangled {
        let mut mangled = Mangled::default();
        if !source.contains("class") || !source.contains("__") {
            return mangled;
        }
        let mut names = Collector::default();
        names.visit_body(&module.body);
        // Any private name may occur in any class: what counts is that both are here.
        let private: Vec<&String> = names.seen.keys().collect();
        for class in names.classes.keys() {
            let bare = class.trim_start_matches('_');
            if bare.is_empty() {
                continue;
            }
            let all = private.iter().map(|name| ((*name).clone(), format!("_{bare}{name}")));
            mangled.classes.insert(class.clone(), all.collect());
        }
        mangled
    }

    /// What a name is in a class.
    pub fn get<'a>(&'a self, class: &str, name: &'a str) -> &'a str {
        if !is_private(name) {
            return name;
        }
        self.classes.get(class).and_then(|names| names.get(name)).map_or(name, |text| text.as_str())
    }
}

fn is_private(name: &str) -> bool {
    name.starts_with("__") && !name.ends_with("__") && !name.contains('.')
}

/// How many private names times classes are kept at most: a text full of both is not worth more.
const MAX_PAIRS: usize = 1 << 20;

#[derive(Default)]
struct Collector {
    seen: BTreeMap<String, ()>,
    classes: BTreeMap<String, ()>,
}

impl Collector {
    fn add(&mut self, name: &str) {
        if is_private(name) && self.seen.len().saturating_mul(self.classes.len().max(1)) < MAX_PAIRS {
            self.seen.insert(name.to_owned(), ());
        }
    }
}

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::ClassDef(class) => {
                if self.seen.len().max(1).saturating_mul(self.classes.len()) < MAX_PAIRS {
                    self.classes.insert(class.name.to_string(), ());
                }
                self.add(class.name.as_str());
            }
            Stmt::FunctionDef(def) => self.add(def.name.as_str()),
            Stmt::Global(global) => global.names.iter().for_each(|name| self.add(name.as_str())),
            Stmt::Nonlocal(nonlocal) => nonlocal.names.iter().for_each(|name| self.add(name.as_str())),
            Stmt::ImportFrom(StmtImportFrom { names, module, .. }) => {
                let names = names.iter().flat_map(|alias| [Some(&alias.name), alias.asname.as_ref()]);
                names.chain([module.as_ref()]).flatten().for_each(|name| self.add(name.as_str()));
            }
            Stmt::Import(import) => {
                let names = import.names.iter().flat_map(|alias| [Some(&alias.name), alias.asname.as_ref()]);
                names.flatten().for_each(|name| self.add(name.as_str()));
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a ruff_python_ast::Expr) {
        match expr {
            ruff_python_ast::Expr::Name(name) => self.add(name.id.as_str()),
            ruff_python_ast::Expr::Attribute(attribute) => self.add(attribute.attr.as_str()),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }

    fn visit_pattern(&mut self, pattern: &'a ruff_python_ast::Pattern) {
        use ruff_python_ast::Pattern;
        let bound = match pattern {
            Pattern::MatchAs(p) => p.name.as_deref(),
            Pattern::MatchStar(p) => p.name.as_deref(),
            Pattern::MatchMapping(p) => p.rest.as_deref(),
            _ => None,
        };
        bound.into_iter().for_each(|name| self.add(name));
        visitor::walk_pattern(self, pattern);
    }

    fn visit_type_param(&mut self, param: &'a ruff_python_ast::TypeParam) {
        self.add(param.name().as_str());
        visitor::walk_type_param(self, param);
    }

    fn visit_parameter(&mut self, parameter: &'a ruff_python_ast::Parameter) {
        self.add(parameter.name.as_str());
        visitor::walk_parameter(self, parameter);
    }
}
