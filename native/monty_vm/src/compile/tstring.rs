//! t-strings.
use super::builder::span;
use super::consts::Lit;
use super::fstring::{Piece, add_elements};
use super::gen_::{Gen, R};
use crate::builtins;
use crate::bytecode::{Op, Reg, Span};
use ruff_python_ast::{ConversionFlag, ExprTString, InterpolatedElement};
use ruff_text_size::Ranged;

impl<'a> Gen<'a> {
    /// A `Template`, made of the list of its parts.
    #[inline(never)]
    pub(super) fn t_string(&mut self, e: &'a ExprTString, dst: Option<Reg>) -> R<Reg> {
        let at = span(e.range());
        let mut pieces = Vec::new();
        for part in &e.value {
            add_elements(&mut pieces, &part.elements);
        }
        let mark = self.mark();
        let base = self.temps(2)?;
        let list = base.saturating_add(1);
        self.emit(Op::BuildList { dst: list, base, count: 0 }, at);
        let inner = self.mark();
        for piece in pieces {
            let src = match piece {
                Piece::Text(text) => self.load(&Lit::Str(text), None, at)?,
                Piece::Field(field) => self.interpolation(field)?,
            };
            self.emit(Op::ListAppend { list, src }, at);
            self.release(inner);
        }
        self.call_intrinsic("_vm_template", base, 1, at);
        let dst = self.result(mark, dst)?;
        self.emit(Op::Move { dst, src: base }, at);
        Ok(dst)
    }

    /// r[base] = an intrinsic of the `argc` arguments behind it.
    pub fn call_intrinsic(&mut self, name: &str, base: Reg, argc: u8, at: Span) {
        let id = builtins::intrinsic_index(name).unwrap_or(u32::MAX);
        self.emit(Op::CallBuiltin { dst: base, base, argc, id }, at);
    }

    fn interpolation(&mut self, field: &'a InterpolatedElement) -> R<Reg> {
        let at = span(field.range);
        let base = self.temps(5)?;
        let mark = self.mark();
        let argument = |i: u8| base.saturating_add(i);
        self.expr(&field.expression, Some(argument(1)))?;
        self.release(mark);
        let text = self.expression_text(field);
        self.load(&Lit::Str(text.into()), Some(argument(2)), at)?;
        let conversion = match field.conversion {
            ConversionFlag::Str => Some("s"),
            ConversionFlag::Repr => Some("r"),
            ConversionFlag::Ascii => Some("a"),
            ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => Some("r"),
            ConversionFlag::None => None,
        };
        let conversion = conversion.map_or(Lit::None, |text| Lit::Str(text.into()));
        self.load(&conversion, Some(argument(3)), at)?;
        let mut pieces = Vec::new();
        if let Some(spec) = &field.format_spec {
            add_elements(&mut pieces, &spec.elements);
        }
        let spec = self.pieces(pieces, Some(argument(4)), at)?;
        self.register(spec, Some(argument(4)), at)?;
        self.release(mark);
        self.call_intrinsic("_vm_interpolation", base, 4, at);
        Ok(base)
    }

    /// The text of a field's expression: from its brace on, without what is blank at its end.
    fn expression_text(&self, field: &InterpolatedElement) -> &'a str {
        let start = field.range.start().to_usize().saturating_add(1);
        let mut end = field.expression.range().end().to_usize();
        let rest = self.source.get(end..field.range.end().to_usize()).unwrap_or("");
        // What closes the expression's own brackets, and a tuple's last comma, are outside the expression's range.
        let mut comment = false;
        for (at, ch) in rest.char_indices() {
            match ch {
                '\n' => comment = false,
                _ if comment => {}
                '#' => comment = true,
                ')' | ',' => end = field.expression.range().end().to_usize().saturating_add(at).saturating_add(1),
                ch if ch.is_whitespace() || ch == '\\' => {}
                _ => break,
            }
        }
        self.source.get(start..end).unwrap_or("")
    }
}
