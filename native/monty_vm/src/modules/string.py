"""Constants of characters by kind, capwords, templates and formatters."""

__all__ = [
    'ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation',
    'whitespace', 'Formatter', 'Template',
]

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalize the words of a text, and join them: by one space where no separator is given."""
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


# ---- templates ----

def _name_end(text, at):
    # Where the identifier ends that begins there: letters, digits and underscores of ASCII, no digit first.
    end = at
    while end < len(text) and (text[end] == '_' or text[end].isascii() and text[end].isalnum()):
        end += 1
    return at if end > at and text[at].isdigit() else end


class Template:
    """A string class for supporting $-substitutions."""

    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        for name in ('pattern', 'idpattern', 'braceidpattern', 'flags'):
            if name in cls.__dict__:
                raise NotImplementedError(f'{name} of templates is not supported: identifiers are those of ASCII')

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # The text in parts: what stands as it is, and what is a placeholder, with its name; '' where it is none.
        text, mark = self.template, self.delimiter
        if not isinstance(text, str):
            raise TypeError(f'expected string or bytes-like object, got {type(text).__name__!r}')
        at = 0
        while True:
            found = text.find(mark, at)
            if found < 0:
                yield text[at:], None, 0
                return
            if found > at:
                yield text[at:found], None, 0
            at = found + len(mark)
            if text.startswith(mark, at):
                yield mark, None, 0
                at += len(mark)
                continue
            brace = text[at:at + 1] == '{'
            end = _name_end(text, at + brace)
            name = text[at + brace:end]
            if brace and name:
                if text[end:end + 1] == '}':
                    end += 1
                else:
                    name = ''
            if not name:
                end = at
            yield text[found:end], name, at
            at = end

    def _invalid(self, at):
        lines = self.template[:at].splitlines(keepends=True)
        column = at - len(''.join(lines[:-1]))
        raise ValueError(f'Invalid placeholder in string: line {len(lines)}, col {column}')

    def _filled(self, mapping, named, safe):
        done = []
        for text, name, at in self._parts():
            if name is None:
                done.append(text)
            elif name:
                try:
                    done.append(str(named[name] if name in named else mapping[name]))
                except KeyError:
                    if not safe:
                        raise
                    done.append(text)
            elif safe:
                done.append(text)
            else:
                self._invalid(at)
        return ''.join(done)

    def substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._filled(mapping, kws, True)

    def is_valid(self):
        return '' not in [name for _, name, _ in self._parts()]

    def get_identifiers(self):
        return list(dict.fromkeys([name for _, name, _ in self._parts() if name]))


# ---- formatters ----

def _field_end(text, at):
    # Where the name of a field ends: at a '}', ':' or '!' that is in no brackets.
    while at < len(text):
        c = text[at]
        if c == '[':
            at = text.find(']', at)
            if at < 0:
                break
        elif c in '}:!':
            return at
        elif c == '{':
            raise ValueError("unexpected '{' in field name")
        at += 1
    raise ValueError("expected '}' before end of string")


def _spec_end(text, at):
    depth = 1
    while at < len(text):
        if text[at] == '{':
            depth += 1
        elif text[at] == '}':
            depth -= 1
            if not depth:
                return at
        at += 1
    raise ValueError("unmatched '{' in format spec")


def _parsed(text):
    at = 0
    length = len(text)
    while at < length:
        start = at
        while at < length and text[at] not in '{}':
            at += 1
        if at == length:
            yield text[start:], None, None, None
            return
        brace = text[at]
        if text[at + 1:at + 2] == brace:
            yield text[start:at + 1], None, None, None
            at += 2
            continue
        if brace == '}' or at + 1 == length:
            raise ValueError(f'Single {brace!r} encountered in format string')
        literal = text[start:at]
        end = _field_end(text, at + 1)
        name = text[at + 1:end]
        spec, conversion = '', None
        if text[end] == '!':
            if end + 1 == length:
                raise ValueError('end of string while looking for conversion specifier')
            if end + 2 == length:
                raise ValueError("unmatched '{' in format spec")
            conversion = text[end + 1]
            end += 2
            if text[end] not in ':}':
                raise ValueError("expected ':' after conversion specifier")
        if text[end] == ':':
            start = end + 1
            end = _spec_end(text, start)
            spec = text[start:end]
        yield literal, name, spec, conversion
        at = end + 1


def _split_name(name):
    # The first part of a field's name, a number if it is one, and the rest in steps: (is an attribute, which).
    end = 0
    while end < len(name) and name[end] not in '.[':
        end += 1
    first = name[:end]
    return int(first) if first.isdecimal() else first, _name_steps(name, end)


def _name_steps(name, at):
    while at < len(name):
        attribute = name[at] == '.'
        if not attribute and name[at] != '[':
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        start = at + 1
        if attribute:
            at = start
            while at < len(name) and name[at] not in '.[':
                at += 1
            part = name[start:at]
        else:
            end = name.find(']', start)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            part = name[start:end]
            at = end + 1
        if not part:
            raise ValueError('Empty attribute in format string')
        yield attribute, part if attribute or not part.isdecimal() else int(part)


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                result.append(literal)
            if name is None:
                continue
            first = _split_name(name)[0]
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(auto_arg_index) + name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from automatic field numbering to manual field specification')
                auto_arg_index = False
            obj, used = self.get_field(name, args, kwargs)
            used_args.add(used)
            obj = self.convert_field(obj, conversion)
            spec, auto_arg_index = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
            result.append(self.format_field(obj, spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion}')

    def parse(self, format_string):
        """The parts of the text: (literal text, name of a field, its specification, its conversion)."""
        if not isinstance(format_string, str):
            raise TypeError(f'expected str, got {type(format_string).__name__}')
        return _parsed(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_name(field_name)
        obj = self.get_value(first, args, kwargs)
        for attribute, which in rest:
            obj = getattr(obj, which) if attribute else obj[which]
        return obj, first
