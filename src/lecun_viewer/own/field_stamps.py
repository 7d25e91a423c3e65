"""When each field of a quote's line was changed. So two lines of a quote are merged by field.

A new line has one stamp for all its fields. A line that was changed has ``stamps``, too: the stamp of each field that
was changed since, and under the empty name the stamp of all others. What is known of the origin is one field, because
its values depend on each other. Only the remark on it is a field of its own.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lecun_viewer.own.stamp import Stamp, stamp_in

STAMPS = "stamps"
OTHERS = ""
"""The name of all that a line has besides `_ALONE`: the id, and what this version does not know."""
_ALONE = ("text", "part", "topic", "source", "language", "authors", "tags", "same_claims", "provenance")
_REMARK = "note"


class FieldValue(NamedTuple):
    """A field of a line. *value* is as in JSON, and ``None`` if the line does not have it."""

    value: Any
    stamp: Stamp


def fields_of(values: Mapping[str, Any]) -> dict[str, FieldValue]:
    """Return the fields of the line with these *values*, by their names. A line without a stamp has none."""
    line = stamp_in(values)
    if not line:
        return {}
    stamps = _stamps(values, line)
    return {name: FieldValue(value, stamps.get(name, stamps[OTHERS])) for name, value in _split(values).items()}


def with_fields(fields: Mapping[str, FieldValue]) -> dict[str, Any]:
    """Return the values of the line that has these *fields*. Its stamp is that of the last change."""
    values = dict(fields[OTHERS].value)
    values |= {name: fields[name].value for name in _ALONE if fields[name].value is not None}
    if fields[_REMARK].value is not None:
        values["provenance"] = {**values.get("provenance", {}), _REMARK: fields[_REMARK].value}
    last, others = max(each.stamp for each in fields.values()), fields[OTHERS].stamp
    values |= last._asdict()
    if changed := {name: list(each.stamp) for name, each in fields.items() if each.stamp != others}:
        values[STAMPS] = {OTHERS: list(others), **changed}
    return values


def stamped(values: Mapping[str, Any], before: Mapping[str, Any], stamp: Stamp) -> dict[str, Any]:
    """Return *values* as those of a line that is changed now. A field that is as *before* has its stamp of before."""
    earlier, now = fields_of(before), _split(values)
    changed = [name for name, value in now.items() if not earlier or earlier[name].value != value]
    if not earlier or not changed:
        return {**values, **stamp._asdict()}
    others = stamp if OTHERS in changed else earlier[OTHERS].stamp
    stamps = {name: stamp if name in changed else earlier[name].stamp for name in now}
    named = {name: list(each) for name, each in stamps.items() if each != others}
    return {**values, **stamp._asdict(), STAMPS: {OTHERS: list(others), **named}}


def _split(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return *values* by field."""
    known = dict(values.get("provenance") or {})
    remark = known.pop(_REMARK, None)
    alone = {**{name: values.get(name) for name in _ALONE}, "provenance": known or None, _REMARK: remark}
    others = {name: value for name, value in values.items() if name not in (*_ALONE, STAMPS, *Stamp._fields)}
    return {OTHERS: others, **alone}


def _stamps(values: Mapping[str, Any], line: Stamp) -> dict[str, Stamp]:
    """Return the stamps in *values*. If none is that of the *line*, a version changed it that does not know them."""
    found = values.get(STAMPS)
    named = found.items() if isinstance(found, dict) else ()
    stamps = {
        name: Stamp(*each)
        for name, each in named
        if isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) and part for part in each)
    }
    return stamps if OTHERS in stamps and line in stamps.values() else {OTHERS: line}
