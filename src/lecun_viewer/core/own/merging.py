"""Brings together what this program last knew of a collection, and what now stands in its file.

Another program may have written the file: an editor, or a folder that is synchronized with another computer. That may
also put back an old copy, without what was changed here since. So nothing of either is dropped, unless the other knew
it. Where both changed a quote, the newer stays, and the older is kept beside it.
"""

from typing import Any, NamedTuple

from lecun_viewer.core.own.collection_file import CollectionFile, Head, Line
from lecun_viewer.core.own.quote_line import in_json
from lecun_viewer.core.own.stamp import Seen, knows, knows_all, together


class Merged(NamedTuple):
    """The outcome.

    Attributes:
        older: Lines that are not in ``file`` any more, to be kept beside it.
    """

    file: CollectionFile
    older: list[Line]


def merge(known: CollectionFile, there: CollectionFile, *, is_whole: bool = True) -> Merged:
    """Return *known*, as this program knew the collection, and what is *there* in its file, as one.

    Unless the file *is_whole*, nothing counts as removed there.
    """
    sides = known.seen, there.seen
    lines, older = dict[str, Line](), list[Line]()
    for key, theirs in there.lines.items():
        ours = known.lines.get(key)
        if ours is None:
            if _comes_from_there(theirs, *sides):
                lines[key] = theirs
        else:
            lines[key] = _newer(ours, theirs, *sides)
            older += _lost(ours, theirs, lines[key], *sides)
    for key, ours in known.lines.items():
        if key in there.lines:
            continue
        if is_whole and _was_removed_there(ours, *sides):
            older.append(ours)
        else:
            lines[key] = ours
    head, lost = _newer_head(known.head, there.head, *sides)
    older += [Line(in_json(each.values)) for each in lost]
    head = head.changed(seen=together(*sides))
    return Merged(CollectionFile(head, lines), older)


def _comes_from_there(theirs: Line, known: Seen, there: Seen) -> bool:
    """Return whether a line that is only *there* is new here. Otherwise it was removed here."""
    return theirs.stamp is None or not knows(known, theirs.stamp) or knows_all(there, known)


def _was_removed_there(ours: Line, known: Seen, there: Seen) -> bool:
    """Return whether a line that is only here was removed there. Otherwise it never arrived there."""
    return knows(there, ours.stamp) if ours.stamp else knows_all(there, known)


def _newer(ours: Line, theirs: Line, known: Seen, there: Seen) -> Line:
    """Return the line that stays. A line that was changed by hand has the stamp of the line before it, or none."""
    if ours.text == theirs.text or ours.stamp == theirs.stamp or not theirs.stamp:
        return theirs
    if not ours.stamp:
        return ours if knows(known, theirs.stamp) else theirs
    is_known_there, is_known_here = knows(there, ours.stamp), knows(known, theirs.stamp)
    if is_known_there != is_known_here:
        return theirs if is_known_there else ours
    return max(ours, theirs, key=lambda line: line.stamp or ())


def _lost(ours: Line, theirs: Line, stays: Line, known: Seen, there: Seen) -> list[Line]:
    """Return what must be kept beside the line that *stays*: the line whose writer the other did not know."""
    if ours.text == theirs.text:
        return []
    if stays is theirs:
        knew = theirs.stamp and ours.stamp and theirs.stamp != ours.stamp and knows(there, ours.stamp)
        return [] if knew else [ours]
    knew = ours.stamp and theirs.stamp and knows(known, theirs.stamp)
    return [] if knew else [theirs]


def is_copy(file: Head, of: Head) -> bool:
    """Return whether a file is a copy of another. A copy that has got another title is a collection of its own."""
    return file.id == of.id and file.title == of.title


def _newer_head(ours: Head, theirs: Head, known: Seen, there: Seen) -> tuple[Head, list[Head]]:
    """Return the head that stays, and the other head if nobody knew it who wrote the first."""
    same = _said(ours) == _said(theirs)
    if not ours.stamp or ours.stamp == theirs.stamp or not theirs.stamp:
        return theirs, [] if same else [ours]
    if knows(there, ours.stamp) != knows(known, theirs.stamp):
        return (theirs if knows(there, ours.stamp) else ours), []
    first, second = sorted((ours, theirs), key=lambda head: head.stamp or ())
    return second, [] if same else [first]


def _said(head: Head) -> tuple[Any, ...]:
    return head.title, head.introduction, head.values.get("parts")
