//! The grammar of `str.format`: literal text and replacement fields.

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A replacement field.
    Field(Field<'a>),
}

/// A replacement field: `{name!conversion:spec}`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Field<'a> {
    /// What is formatted.
    pub name: &'a str,
    /// The conversion, whether or not there is such a one.
    pub conversion: Option<char>,
    /// The format specification.
    pub spec: &'a str,
    /// Whether the specification has fields of its own.
    pub is_nested: bool,
}

/// The pieces of a template; nothing follows an error.
#[derive(Clone, Copy, Debug)]
pub struct Template<'a> {
    rest: &'a str,
}

impl<'a> Template<'a> {
    /// The pieces of a text.
    pub fn new(text: &'a str) -> Self {
        Template { rest: text }
    }

    /// Takes `count` bytes.
    fn take(&mut self, count: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(count).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn piece(&mut self) -> Result<Piece<'a>, &'static str> {
        let brace = memchr::memchr2(b'{', b'}', self.rest.as_bytes()).unwrap_or(self.rest.len());
        if brace > 0 {
            return Ok(Piece::Text(self.take(brace)));
        }
        match *self.rest.as_bytes() {
            [b'{', b'{', ..] | [b'}', b'}', ..] => {
                let text = self.take(1);
                self.take(1);
                Ok(Piece::Text(text))
            }
            [b'}', ..] => Err("Single '}' encountered in format string"),
            [_] => Err("Single '{' encountered in format string"),
            _ => {
                self.take(1);
                self.field().map(Piece::Field)
            }
        }
    }

    /// The field whose opening brace was taken.
    fn field(&mut self) -> Result<Field<'a>, &'static str> {
        let bytes = self.rest.as_bytes();
        let mut at = 0;
        let end = loop {
            match bytes.get(at) {
                None => return Err("expected '}' before end of string"),
                Some(b'{') => return Err("unexpected '{' in field name"),
                Some(b'[') => {
                    at = memchr::memchr(b']', bytes.get(at..).unwrap_or_default()).map_or(bytes.len(), |skip| at + skip)
                }
                Some(end @ (b'}' | b':' | b'!')) => break *end,
                Some(_) => at += 1,
            }
        };
        let mut field = Field { name: self.take(at), ..Field::default() };
        self.take(1);
        match end {
            b':' => self.spec(&mut field)?,
            b'!' => {
                let Some(conversion) = self.rest.chars().next() else {
                    return Err("end of string while looking for conversion specifier");
                };
                self.take(conversion.len_utf8());
                field.conversion = Some(conversion);
                match self.rest.as_bytes().first() {
                    Some(b'}') => {
                        self.take(1);
                    }
                    Some(b':') | None => {
                        self.take(1);
                        self.spec(&mut field)?;
                    }
                    Some(_) => return Err("expected ':' after conversion specifier"),
                }
            }
            _ => {}
        }
        Ok(field)
    }

    /// The specification up to the brace that closes the field.
    fn spec(&mut self, field: &mut Field<'a>) -> Result<(), &'static str> {
        let mut depth = 1;
        let end = self.rest.bytes().position(|byte| {
            match byte {
                b'{' => {
                    field.is_nested = true;
                    depth += 1;
                }
                b'}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        field.spec = self.take(end.ok_or("unmatched '{' in format spec")?);
        self.take(1);
        Ok(())
    }
}

impl<'a> Iterator for Template<'a> {
    type Item = Result<Piece<'a>, &'static str>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let piece = self.piece();
        if piece.is_err() {
            self.rest = "";
        }
        Some(piece)
    }
}

/// What a field's name begins with, or has in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'a> {
    /// Nothing.
    Empty,
    /// A number.
    Index(i64),
    /// A name.
    Name(&'a str),
}

impl<'a> Key<'a> {
    /// The key that a text is.
    pub fn of(text: &'a str) -> Result<Key<'a>, &'static str> {
        if text.is_empty() {
            return Ok(Key::Empty);
        }
        let mut number = 0_i64;
        for c in text.chars() {
            let Some(digit) = crate::unicode::decimal_value(c) else { return Ok(Key::Name(text)) };
            let next = number.checked_mul(10).and_then(|n| n.checked_add(digit.into()));
            number = next.ok_or("Too many decimal digits in format string")?;
        }
        Ok(Key::Index(number))
    }
}

/// One step from a value to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access<'a> {
    /// `.name`
    Attribute(&'a str),
    /// `[key]`
    Item(Key<'a>),
}

/// The steps of a field's name; nothing follows an error.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a> {
    rest: &'a str,
}

impl<'a> Path<'a> {
    /// What a name begins with, and the steps from there.
    pub fn of(name: &'a str) -> (&'a str, Path<'a>) {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, rest) = name.split_at_checked(end).unwrap_or((name, ""));
        (first, Path { rest })
    }

    fn step(&mut self) -> Result<Access<'a>, &'static str> {
        const EMPTY: &str = "Empty attribute in format string";
        if let Some(rest) = self.rest.strip_prefix('.') {
            let (name, path) = Path::of(rest);
            self.rest = path.rest;
            return if name.is_empty() { Err(EMPTY) } else { Ok(Access::Attribute(name)) };
        }
        let Some(rest) = self.rest.strip_prefix('[') else {
            return Err("Only '.' or '[' may follow ']' in format field specifier");
        };
        let (key, rest) = rest.split_once(']').ok_or("Missing ']' in format string")?;
        self.rest = rest;
        match Key::of(key)? {
            Key::Empty => Err(EMPTY),
            key => Ok(Access::Item(key)),
        }
    }
}

impl<'a> Iterator for Path<'a> {
    type Item = Result<Access<'a>, &'static str>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() { None } else { Some(self.step()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_fall_into_pieces() {
        let pieces: Result<Vec<_>, _> = Template::new("a{{b}}{0.x[}]!r:>{w}}c").collect();
        let field = Field { name: "0.x[}]", conversion: Some('r'), spec: ">{w}", is_nested: true };
        let text = Piece::Text;
        assert_eq!(pieces, Ok(vec![text("a"), text("{"), text("b"), text("}"), Piece::Field(field), text("c")]));
        for (template, error) in [
            ("{", "Single '{' encountered in format string"),
            ("a}b", "Single '}' encountered in format string"),
            ("{a", "expected '}' before end of string"),
            ("{0[}", "expected '}' before end of string"),
            ("{a{b}}", "unexpected '{' in field name"),
            ("{0!", "end of string while looking for conversion specifier"),
            ("{0!}", "unmatched '{' in format spec"),
            ("{0!rr}", "expected ':' after conversion specifier"),
            ("{:{}", "unmatched '{' in format spec"),
        ] {
            assert_eq!(Template::new(template).find_map(Result::err), Some(error), "{template}");
        }
    }

    #[test]
    fn names_are_paths() {
        let (first, path) = Path::of("a.b[c][0].d");
        let steps: Result<Vec<_>, _> = path.collect();
        let wanted =
            vec![Access::Attribute("b"), Access::Item(Key::Name("c")), Access::Item(Key::Index(0)), Access::Attribute("d")];
        assert_eq!((first, steps), ("a", Ok(wanted)));
        assert_eq!(Path::of("a[0]x").1.find_map(Result::err), Some("Only '.' or '[' may follow ']' in format field specifier"));
        assert_eq!(Path::of("a..b").1.next(), Some(Err("Empty attribute in format string")));
        assert_eq!(Key::of("٣"), Ok(Key::Index(3)));
        assert_eq!(Key::of("99999999999999999999"), Err("Too many decimal digits in format string"));
    }
}
