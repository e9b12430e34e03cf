//! f-strings.
use super::builder::span;
use super::consts::Lit;
use super::gen_::{Gen, R, Val};
use crate::bytecode::{Conv, Op, Reg, Span};
use ruff_python_ast::{ConversionFlag, ExprFString, FStringPart, InterpolatedElement, InterpolatedStringElement};
use ruff_text_size::Ranged;
use std::borrow::Cow;

/// A part of an f-string, a t-string or a format specification.
pub(super) enum Piece<'a> {
    Text(Cow<'a, str>),
    Field(&'a InterpolatedElement),
}

/// Adds literal text, joined to what is before it.
fn add_text<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str) {
    match pieces.last_mut() {
        Some(Piece::Text(before)) => before.to_mut().push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece::Text(Cow::Borrowed(text))),
    }
}

pub(super) fn add_elements<'a>(pieces: &mut Vec<Piece<'a>>, elements: impl IntoIterator<Item = &'a InterpolatedStringElement>) {
    for element in elements {
        match element {
            InterpolatedStringElement::Literal(literal) => add_text(pieces, &literal.value),
            InterpolatedStringElement::Interpolation(field) => {
                if let Some(text) = &field.debug_text {
                    add_text(pieces, text.as_str());
                }
                pieces.push(Piece::Field(field));
            }
        }
    }
}

fn conversion(field: &InterpolatedElement) -> Conv {
    match field.conversion {
        ConversionFlag::Str => Conv::Str,
        ConversionFlag::Repr => Conv::Repr,
        ConversionFlag::Ascii => Conv::Ascii,
        // `{x=}` shows the repr.
        ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => Conv::Repr,
        ConversionFlag::None => Conv::None,
    }
}

impl<'a> Gen<'a> {
    #[inline(never)]
    pub fn f_string(&mut self, e: &'a ExprFString, dst: Option<Reg>) -> R<Val<'a>> {
        let mut pieces = Vec::new();
        for part in &e.value {
            match part {
                FStringPart::Literal(literal) => add_text(&mut pieces, literal.as_str()),
                FStringPart::FString(part) => add_elements(&mut pieces, &part.elements),
            }
        }
        self.pieces(pieces, dst, span(e.range()))
    }

    /// Joins pieces, in chunks when they are many.
    pub(super) fn pieces(&mut self, mut pieces: Vec<Piece<'a>>, dst: Option<Reg>, at: Span) -> R<Val<'a>> {
        if pieces.len() <= 1 {
            return match pieces.pop() {
                None => Ok(Val::Lit(Lit::Str(Cow::Borrowed("")))),
                Some(Piece::Text(text)) => Ok(Val::Lit(Lit::Str(text))),
                Some(Piece::Field(field)) => self.field(field, dst).map(Val::Reg),
            };
        }
        let mark = self.mark();
        let most = self.chunk(usize::MAX).max(2);
        let base = self.temp()?;
        let mut count = 0;
        for piece in pieces {
            if count == most {
                self.emit(Op::BuildString { dst: base, base, count: count as u8 }, at);
                self.release(u32::from(base) + 1);
                count = 1;
            }
            let to = if count == 0 { base } else { self.temp()? };
            match piece {
                Piece::Text(text) => self.load(&Lit::Str(text), Some(to), at)?,
                Piece::Field(field) => self.field(field, Some(to))?,
            };
            count += 1;
        }
        let dst = self.result(mark, dst)?;
        self.emit(Op::BuildString { dst, base, count: count as u8 }, at);
        Ok(Val::Reg(dst))
    }

    /// One `{…}`, as a string.
    fn field(&mut self, field: &'a InterpolatedElement, dst: Option<Reg>) -> R<Reg> {
        let at = span(field.range);
        let mark = self.mark();
        let src = self.expr(&field.expression, None)?;
        let conv = conversion(field);
        let mut pieces = Vec::new();
        if let Some(spec) = &field.format_spec {
            add_elements(&mut pieces, &spec.elements);
        }
        if pieces.is_empty() {
            let dst = self.result(mark, dst)?;
            self.emit(Op::Format { dst, src, conv }, at);
            return Ok(dst);
        }
        let spec = self.pieces(pieces, None, at)?;
        let spec = self.register(spec, None, at)?;
        let dst = self.result(mark, dst)?;
        self.emit(Op::FormatSpec { dst, src, conv, spec }, at);
        Ok(dst)
    }
}
