"""Merges what this program last knew of a collection with what is in its file now.

Another program may have written the file: an editor, or a folder that is synchronized with another computer. That may
also put back an old copy, without what was changed here since. So nothing of either is dropped, unless the other knew
it. If both changed a quote, it is merged by field. If both changed a field, that is a conflict: the newer value stays,
and the older line is archived.
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from lecun_viewer.own.collection_file import BYTES, CollectionFile, Head, Line, line_in
from lecun_viewer.own.quote_line import FieldValue, fields_of, in_json, with_fields
from lecun_viewer.own.stamp import Seen, Stamp, knows, knows_all, together


class Merged(NamedTuple):
    """The outcome.

    Attributes:
        older: Lines that are not in ``file`` any more, to be archived.
    """

    file: CollectionFile
    older: list[Line]


def merge(known: CollectionFile, current: CollectionFile, *, is_whole: bool = True) -> Merged:
    """Return *known*, as this program knew the collection, merged with what is in its file now, *current*.

    Unless the file *is_whole*, nothing counts as removed from it.
    """
    sides = known.seen, current.seen
    lines, older = dict[str, Line](), list[Line]()
    for key, theirs in current.lines.items():
        ours = known.lines.get(key)
        if ours is None:
            if _is_new(theirs, *sides):
                lines[key] = theirs
        else:
            lines[key], lost = _merged(ours, theirs, *sides)
            older += lost
    for key, ours in known.lines.items():
        if key in current.lines:
            continue
        if is_whole and _was_removed(ours, *sides):
            older.append(ours)
        else:
            lines[key] = ours
    head, heads = _newer_head(known.head, current.head, *sides)
    older += [Line(in_json(each.values)) for each in heads]
    head = head.changed(seen=together(*sides)).with_imported({**known.head.imported, **current.head.imported})
    return Merged(CollectionFile(head, lines), older)


def _is_new(theirs: Line, known: Seen, current: Seen) -> bool:
    """Return whether a line that only the *current* file has is new. Otherwise it was removed here."""
    return theirs.stamp is None or not _knows_line(known, theirs) or knows_all(current, known)


def _was_removed(ours: Line, known: Seen, current: Seen) -> bool:
    """Return whether another program removed a line that only this program knows. Otherwise it never had the line."""
    return _knows_line(current, ours) if ours.stamp else knows_all(current, known)


def _knows_line(seen: Seen, line: Line) -> bool:
    """Return whether a file that has *seen* knows each change of *line*."""
    return all(knows(seen, each.stamp) for each in _fields(line).values())


def _merged(ours: Line, theirs: Line, known: Seen, current: Seen) -> tuple[Line, list[Line]]:
    """Return both lines merged by field. Return also each line that lost a conflict with one of its values."""
    if ours.text == theirs.text:
        return theirs, []
    first, second = _fields(ours), _fields(theirs)
    fields, lost = dict[str, FieldValue](), list[Line]()
    for name in first if second else ():
        our, their = first[name], second[name]
        is_theirs = _takes_theirs(our.stamp, their.stamp, known, current)
        fields[name] = their if is_theirs else our
        if our.value != their.value and not _is_known(our.stamp, their.stamp, known, current, is_theirs=is_theirs):
            lost.append(ours if is_theirs else theirs)
    if fields == second:
        merged = theirs
    elif fields == first:
        merged = ours
    else:
        merged = _line_with(fields, theirs)
    if fields and merged.id == theirs.id:
        return merged, list(dict.fromkeys(lost))
    # A line has no stamp, or both have one id and are not of one quote.
    is_theirs = _takes_theirs(ours.stamp, theirs.stamp, known, current)
    stays, goes, seen = (theirs, ours, current) if is_theirs else (ours, theirs, known)
    is_known = ours.stamp and theirs.stamp and ours.stamp != theirs.stamp and _knows_line(seen, goes)
    return stays, [] if is_known else [goes]


def _fields(line: Line) -> dict[str, FieldValue]:
    """Return the fields of *line*. It has none if it can't be read, or was written by hand."""
    return fields_of(json.loads(line.text)) if line.stamp and line.quote else {}


def _line_with(fields: Mapping[str, FieldValue], beside: Line) -> Line:
    assert beside.quote
    return line_in(in_json(with_fields(fields)).encode(*BYTES), 0, beside.quote.collection)


def _takes_theirs(ours: Stamp | None, theirs: Stamp | None, known: Seen, current: Seen) -> bool:
    """Return whether the value in the file stays. What was changed by hand has the stamp of before, or none."""
    if ours == theirs or not theirs:
        return True
    if not ours:
        return not knows(known, theirs)
    knew_ours, knew_theirs = knows(current, ours), knows(known, theirs)
    return theirs > ours if knew_ours == knew_theirs else knew_ours


def _is_known(ours: Stamp | None, theirs: Stamp | None, known: Seen, current: Seen, *, is_theirs: bool) -> bool:
    """Return whether the writer of the value that stays knew the other value. Then there is no conflict."""
    if not (ours and theirs) or ours == theirs:
        return False
    return knows(current, ours) if is_theirs else knows(known, theirs)


def is_copy(file: Head, of: Head) -> bool:
    """Return whether a file is a copy of another. A copy that has got another title is a collection of its own."""
    return file.id == of.id and file.title == of.title


def _newer_head(ours: Head, theirs: Head, known: Seen, current: Seen) -> tuple[Head, list[Head]]:
    """Return the head that stays, and the loser of a concurrent edit, if current is one."""
    same = _said(ours) == _said(theirs)
    if not ours.stamp or ours.stamp == theirs.stamp or not theirs.stamp:
        return theirs, [] if same else [ours]
    if knows(current, ours.stamp) != knows(known, theirs.stamp):
        return (theirs if knows(current, ours.stamp) else ours), []
    first, second = sorted((ours, theirs), key=lambda head: head.stamp or ())
    return second, [] if same else [first]


def _said(head: Head) -> tuple[Any, ...]:
    return head.title, head.introduction, head.values.get("parts")
