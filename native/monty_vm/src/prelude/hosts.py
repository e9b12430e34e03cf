# What hosts are told of objects, and what is made of what they give. (No function here sees another.)

def _describe(result):
    # The texts of objects; of those of the library, what `vm/library.rs` makes their forms of.
    said = []
    for x in _vm_shown_as_text(result):
        wanted = _vm_asked_form(x)
        if wanted == 'path' or isinstance(x, BaseException):
            text = str(x)
        elif wanted == 'zone' and hasattr(x, '_tzinfo'):
            text = x.utcoffset(), x.tzname()
        elif wanted == 'file':
            from _files import handle
            text = handle(x) or repr(x)
        else:
            text = repr(x)
        said.append((x, text))
    return result, said


def _describe_whole(result):
    return result, [(result, repr(result))]


def _made_by_host(kind, fields):
    # An object of the library of what is in it. Times end with seconds from UTC, or None, and a name.
    if kind == 'path':
        from pathlib import Path
        return Path(fields)
    from datetime import date, datetime, time, timedelta, timezone
    if kind == 'date':
        return date(*fields)
    if kind == 'timedelta':
        return timedelta(*fields)
    *fields, offset, name = fields
    zone = None
    if offset is not None:
        offset = timedelta(seconds=offset)
        zone = timezone(offset) if name is None else timezone(offset, name)
    if kind == 'timezone':
        return zone
    return (time if kind == 'time' else datetime)(*fields, zone)


def _key_hash(key):
    return hash(key)


def _keys_equal(key, others):
    return any([key == other for other in others])
