//! `import` and `from … import`.
use super::builder::span;
use super::gen_::{Gen, R};
use crate::bytecode::Op;
use ruff_python_ast::{StmtImport, StmtImportFrom};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn import(&mut self, s: &'a StmtImport) -> R<()> {
        let at = span(s.range());
        for alias in &s.names {
            let path = alias.name.as_str();
            let (bound, top) = match &alias.asname {
                Some(bound) => (bound.as_str(), false),
                None => (path.split('.').next().unwrap_or(path), true),
            };
            let name = self.names.intern(path);
            let bound = self.names.intern(bound);
            let mark = self.mark();
            let dst = self.temp()?;
            self.emit(Op::Import { dst, top, name }, at);
            self.write(bound, dst, at)?;
            self.release(mark);
        }
        Ok(())
    }

    #[inline(never)]
    pub fn import_from(&mut self, s: &'a StmtImportFrom) -> R<()> {
        let at = span(s.range());
        let path = match &s.module {
            // Relative imports fail whatever they name: there are no packages to be relative to.
            _ if s.level > 0 => ".",
            Some(module) => module.as_str(),
            None => "",
        };
        let name = self.names.intern(path);
        let module = self.temp()?;
        self.emit(Op::Import { dst: module, top: false, name }, at);
        let mark = self.mark();
        for alias in &s.names {
            if alias.name.as_str() == "*" {
                self.emit(Op::ImportStar { module }, at);
                continue;
            }
            let name = self.names.intern(alias.name.as_str());
            let bound = self.names.intern(alias.asname.as_ref().unwrap_or(&alias.name).as_str());
            let dst = self.temp()?;
            self.emit(Op::ImportFrom { dst, module, name }, at);
            self.write(bound, dst, at)?;
            self.release(mark);
        }
        Ok(())
    }
}
