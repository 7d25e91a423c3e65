"""Merges the last known state of a collection with its file. The file may be damaged.

Another program may have written the file: an editor, or a folder that is synchronized with another computer. That may
also put back an old copy, without what was changed here since. So nothing of either is dropped, unless the other knew
it. If both changed a quote, it is merged by field. If both changed a field, that is a conflict: the newer value stays,
and the older line is archived.

A full disk, a crash or another program may cut a file. What such a file lacks was not deleted.
"""

import json
from collections.abc import Container, Mapping
from contextlib import suppress
from itertools import compress
from typing import NamedTuple

from lecun_viewer.own.collection_file import (
    BYTES,
    FIELDS,
    CollectionFile,
    Head,
    Line,
    NoCollectionError,
    line_in,
    lines_in,
    parse,
)
from lecun_viewer.own.quote_line import FieldValue, fields_of, id_of_line, in_json, with_fields
from lecun_viewer.own.stamp import Seen, Stamp, knows, knows_all, together

MOST_PIECES = 4  # of a line that was zeroed in between
MOST_HALVES = 20  # lines that are compared with every known line. A damaged file has one or two


def merge(
    known: CollectionFile, current: CollectionFile, *, is_whole: bool = True
) -> tuple[CollectionFile, list[Line]]:
    """Return *known*, as this program knew the collection, merged with what is in its file now, *current*.

    Return also the lines that are not in it any more, to be archived. Unless the file *is_whole*, nothing counts as
    removed from it.
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
    head, heads = _merged_heads(known.head, current.head, *sides)
    older += [Line(in_json(each.values)) for each in heads]
    head = head.changed(seen=together(*sides)).with_imported({**known.head.imported, **current.head.imported})
    return CollectionFile(head, lines), older


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
    fields, loses = _by_field(first, second, known, current) if second else ({}, (False, False))
    lost = list(compress((ours, theirs), loses))
    if fields == second:
        merged = theirs
    elif fields == first:
        merged = ours
    else:
        merged = _line_with(fields, theirs)
    if fields and merged.id == theirs.id:
        return merged, lost
    # A line has no stamp, or both have one id and are not of one quote.
    is_theirs = _takes_theirs(ours.stamp, theirs.stamp, known, current)
    stays, goes, seen = (theirs, ours, current) if is_theirs else (ours, theirs, known)
    is_known = ours.stamp and theirs.stamp and ours.stamp != theirs.stamp and _knows_line(seen, goes)
    return stays, [] if is_known else [goes]


def _by_field(
    first: Mapping[str, FieldValue], second: Mapping[str, FieldValue], known: Seen, current: Seen
) -> tuple[dict[str, FieldValue], tuple[bool, bool]]:
    """Return the fields that stay of *first* and *second*. Return also whether each of the two lost a conflict."""
    fields, first_loses, second_loses = dict[str, FieldValue](), False, False
    for name in first:
        our, their = first[name], second[name]
        is_theirs = _takes_theirs(our.stamp, their.stamp, known, current)
        fields[name] = their if is_theirs else our
        if our.value != their.value and not _is_known(our.stamp, their.stamp, known, current, is_theirs=is_theirs):
            first_loses |= is_theirs
            second_loses |= not is_theirs
    return fields, (first_loses, second_loses)


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


def _merged_heads(ours: Head, theirs: Head, known: Seen, current: Seen) -> tuple[Head, list[Head]]:
    """Return both heads merged by field. Return also each head that lost a conflict with one of its fields."""
    first, second = ours.fields, theirs.fields
    if not (first and second):
        is_same = all(ours.values.get(name) == theirs.values.get(name) for name in FIELDS)
        return theirs, [] if is_same else [ours]
    fields, loses = _by_field(first, second, known, current)
    head = theirs if _takes_theirs(ours.stamp, theirs.stamp, known, current) else ours
    return head if fields == head.fields else head.with_fields(fields), list(compress((ours, theirs), loses))


class Found(NamedTuple):
    """A collection, as its file and the known copy tell it.

    Attributes:
        file: What is shown and found.
        older: Lines that the file replaces.
        trusted: The changes that the file is known to have. A file that was cut lists changes that it has lost.
        missing: The lines that the known copy has and the damaged file lacks.
        is_whole: Whether the file was neither cut nor damaged.
        is_as_in_file: Whether the file has just that already.
        is_cut_for_good: Whether lines are missing that the known copy does not have.
        is_strange: Whether something else is in the place of the file. It must be archived before it is replaced.
        foreign: That of another collection, if it is one. Nothing of it is in ``file``.
    """

    file: CollectionFile
    older: list[Line]
    trusted: Seen
    missing: tuple[Line, ...] = ()
    is_whole: bool = True
    is_as_in_file: bool = True
    is_cut_for_good: bool = False
    is_strange: bool = False
    foreign: CollectionFile | None = None

    def writable(self, stamp: Stamp) -> CollectionFile:
        """Return the file as it may be written at *stamp*. It claims to know only the changes that are trusted."""
        if self.is_whole:
            return self.file
        return with_trusted(self.file, self.trusted, stamp)

    def without_missing(self, stamp: Stamp) -> CollectionFile:
        """Return the file to write once the user has said that the missing lines were deleted."""
        file = self.writable(stamp)
        if self.foreign:
            head = self.foreign.head.changed(id=self.file.head.id)  # else it were strange on another computer
            # What can't be read is archived with the file. Here it would look like damage to other computers.
            lines = {each: line for each, line in self.foreign.lines.items() if line.quote}
            foreign = with_trusted(CollectionFile(head, lines), {}, stamp)
            return foreign._replace(head=foreign.head.changed(seen=dict(self.trusted)))
        gone = {line.id for line in self.missing}
        return file._replace(lines={each: line for each, line in file.lines.items() if each not in gone})


def _has_end(file: CollectionFile, document: bytes) -> bool:
    """Return whether *file* has its end, as far as that shows without a known copy."""
    if file.is_cut or any("\0" in line.text for line in file.lines.values()):  # NULs are where nothing was written
        return False
    last = next(reversed(file.lines.values()), None)
    return document.endswith(b"\n") or last is None or last.quote is not None


def bring_together(document: bytes, known: CollectionFile | None, collection_id: str) -> Found:
    """Return the collection in *document*, merged with what is *known* of it.

    Raises:
        NoCollectionError: It is no file of a collection, and nothing is known of it.
    """
    try:
        current = parse(document, collection_id)
    except NoCollectionError:
        if known is None:
            raise
        return _without_head(document, known, collection_id)
    if known is None:
        has_end = _has_end(current, document)
        return Found(current, [], {}, is_whole=has_end, is_cut_for_good=not has_end)
    if current.head.id and known.head.id and current.head.id != known.head.id:
        missing = tuple(line for line in known.lines.values() if line.quote)
        return Found(known, [], known.seen, missing, is_whole=False, is_strange=True, foreign=current)
    if seems_whole(current, known):
        file, older = merge(known, current)
        return Found(file, older, {}, is_as_in_file=file.seen == current.seen and _texts(file) == _texts(current))
    current = usable(current, known)
    removed = known.lines.keys() - merge(known, current)[0].lines.keys()
    return _damaged(current, known, removed)


def seems_whole(current: CollectionFile, known: CollectionFile) -> bool:
    """Return whether the file *current* looks whole, compared with the *known* copy."""
    if current.is_cut:
        return False
    ours, theirs = _texts(known), _texts(current)
    if current.head == known.head and len(theirs) < len(ours) and ours[: len(theirs)] == theirs:
        return False
    known_texts = set(ours)
    return all(line.text in known_texts or line.quote for line in current.lines.values())


def _damaged(current: CollectionFile, known: CollectionFile, removed: Container[str]) -> Found:
    """Return the collection whose damaged file is *current*. It lacks the lines with the ids *removed*."""
    missing = tuple(line for each, line in known.lines.items() if each in removed and line.quote)
    file, older = merge(known, current, is_whole=False)
    order = dict.fromkeys([*known.lines, *file.lines])  # what is missing stays where it was
    file = file._replace(lines={each: file.lines[each] for each in order if each in file.lines})
    is_cut_for_good = file._replace(head=current.head).is_cut
    return Found(file, older, known.seen, missing, is_whole=False, is_cut_for_good=is_cut_for_good)


def _without_head(document: bytes, known: CollectionFile, collection_id: str) -> Found:
    """Return the collection if the first line of its file was lost. Lines that this program wrote can still be used."""
    found = dict[str, Line]()
    with suppress(NoCollectionError):
        found = lines_in(document.split(b"\n"), collection_id, 1)
    lines = {each: line for each, line in found.items() if line.has_own_id and line.stamp and line.quote}
    head = known.head.changed(seen={})  # nobody knows which changes it had
    damaged = _damaged(CollectionFile(head, lines), known, known.lines.keys() - lines.keys())
    return damaged._replace(is_strange=bool(document.strip(b"\0 \r\n")))


def usable(current: CollectionFile, known: CollectionFile) -> CollectionFile:
    """Return *current* without halves of known lines. Other lines that can't be read do not replace known lines."""
    known_texts, lines, halves = set(_texts(known)), dict[str, Line](), 0
    last = next(reversed(current.lines.values()), None)
    for line in current.lines.values():
        if line.text in known_texts or line.quote:
            lines[line.id] = line
            continue
        may_be_half = line is last or "\0" in line.text
        halves += may_be_half
        if not (may_be_half and halves <= MOST_HALVES and _is_half(line.text, known)):
            line_id = id_of_line(line.text) if line.has_own_id else line.id
            lines[line_id] = line._replace(id=line_id)
    return current._replace(lines=lines)


def _is_half(text: str, known: CollectionFile) -> bool:
    """Return whether *text* has nothing but what known lines have, too. NULs are where nothing was written."""
    pieces = [piece for piece in text.split("\0") if piece]
    if len(pieces) > MOST_PIECES:
        return False
    texts = _texts(known)
    return all(any(line.startswith(each) or line.endswith(each) for line in texts) for each in pieces)


def with_trusted(file: CollectionFile, trusted: Seen, stamp: Stamp) -> CollectionFile:
    """Return *file* as one that knows the changes *trusted* only. What came later gets *stamp*.

    The stamp of a later change would claim that all earlier changes of its program are known, too. Then what was cut
    off would count as removed here, and would be removed on the other computers.
    """

    def is_later(found: Stamp | None) -> bool:
        return found is not None and not knows(trusted, found)

    head = file.head.changed(seen=dict(trusted))
    if is_later(head.stamp):
        head = head.changed(**stamp._asdict())
    lines = {each: line.stamped(stamp) if is_later(line.stamp) else line for each, line in file.lines.items()}
    return CollectionFile(head, lines)


def _texts(file: CollectionFile) -> list[str]:
    return [line.text for line in file.lines.values()]
