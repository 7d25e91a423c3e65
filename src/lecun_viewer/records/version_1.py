"""The collections of version 0.1.0, read as records. Nothing is written here.

0.1.0 had a file for each collection, beside a copy of it as the program had known it last. Each line of a quote has a
stamp: the time of the last change, and the program that made it. If it was changed, ``stamps`` has those of its fields.
The head says which stamps the file has seen. So a quote that a file lacks was deleted if the file has seen its stamp.

The same file gives the same records on every computer. They have the times that the file has, and never the present.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, NamedTuple, TypeGuard

from lecun_viewer.records.head import FORMAT, PART, VERSION
from lecun_viewer.records.line import BOM, EPOCH, HEAD, ID_OF_LINE, digest_of, is_stamp, later, tombstone, written
from lecun_viewer.records.log import Log
from lecun_viewer.records.store import KEPT_IN_TOMBSTONE

_HIGHEST_PART = 9999
_LONGEST_ID = 60
_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_MOST_NESTED = 100
_OTHERS = ""
"""The name of all fields that have no stamp of their own."""
_NAMES, _PARTS = ("title", "introduction"), "parts"
_HEAD_ONLY = ("format", "version", "collection", "id", "stamps", "seen", "last", _PARTS, "imported")
"""What a head had that is said elsewhere now, or nowhere."""


def converted(document: bytes, collection_id: str, log: Log | None = None, title: str = "") -> bytes:
    """Return the file of a collection as lines of this version.

    A record that *log* has already keeps its place there. *title* is for a file that has none, as 0.1.0 took its name.
    If the head is not in the first line, each line is read alone. So it is with older lines, which may be of both
    versions, and where git has marked a conflict.
    """
    file = _File.of(document)
    if file.has_head:
        return _document(file, collection_id, log, title) if file.head.get("version") == 1 else document
    lines = (_converted_alone(line, collection_id, log, title) for line in document.split(b"\n"))
    return b"".join(line + b"\n" for line in lines if line.strip())


def _converted_alone(line: bytes, collection_id: str, log: Log | None, title: str) -> bytes:
    values = _values(line) or {}
    if values.get("format") == FORMAT and values.get("version") == 1:
        return _document(_File.of(line), collection_id, log, title).rstrip(b"\n")
    if not _stamp_in(values) or "added" in values:
        return line
    found = _Line(line, values["id"] if _has_id(values) else f"{ID_OF_LINE}{digest_of(line)}", values)
    return _record(found, _place_in(log, found.id) or found.added, {})


def united(document: bytes, known: bytes, collection_id: str, log: Log | None = None, title: str = "") -> bytes:
    """Return a file and the copy that 0.1.0 *known* of it, as lines of this version.

    What one of them has deleted, as its head says, is in it as a deletion. A file that was cut has deleted nothing. Of
    a line that both have, the newer counts. If its program had not seen the other, the other is in it, too.
    """
    ours = _File.of(known)
    theirs = _File.of(document, ours.head)
    merged, replaced, deleted = _merged(ours, theirs)
    parts = [each for file in (ours, theirs) for each in _parts_in(file.head)[0]]
    return _document(merged, collection_id, log, title, replaced, deleted) + _deleted_parts(merged, parts)


def tombstones(document: bytes, log: Log) -> bytes:
    """Return tombstones of lines that 0.1.0 wrote, that *log* has, and that the file has seen and lacks now.

    A file that was cut has deleted nothing. Neither has a file of another collection in its place.
    """
    file = _File.of(document)
    if not file.is_whole or file.id not in ("", log.path.stem):
        return b""
    present = {HEAD, *file.lines, *(f"{PART}{part['number']}" for part in _parts_in(file.head)[0])}
    seen, found = file.seen, list[bytes]()
    for key, line in log.lines():
        if key.deleted or key.id in present:
            continue
        if (stamp := _stamp_in(_values(line) or {})) and _knows(seen, stamp):
            found.append(tombstone(line, KEPT_IN_TOMBSTONE, _after(seen, key.changed)))
    return b"".join(line + b"\n" for line in found)


class _Stamp(NamedTuple):
    """The time of a change, and the program that made it."""

    changed: str
    by: str


class _Line(NamedTuple):
    """A line of a quote. Its *id* is that which 0.1.0 gave it, also if the line has none."""

    bare: bytes
    id: str
    values: Mapping[str, Any]

    @property
    def stamps(self) -> Mapping[str, _Stamp]:
        return _stamps_in(self.values)

    @property
    def added(self) -> str:
        """When it was added, or changed first. Empty if it does not say that."""
        if stamps := self.stamps:
            return stamps[_OTHERS].changed
        said = self.values.get("added") or self.values.get("changed")
        return said if _is_moment(said) else ""

    @property
    def changed(self) -> str:
        """When it was changed last. Another program's clock may have been ahead then. Empty if it does not say that."""
        said, last = self.values.get("changed"), max((stamp.changed for stamp in self.stamps.values()), default="")
        if _is_moment(said):
            return said if said >= last else later(last, 1)
        return ""

    @property
    def age(self) -> tuple[str, list[_Stamp]]:
        """What is greater for a newer line. A line that was merged by field has more of the later stamps."""
        return self.changed, sorted(self.stamps.values(), reverse=True)

    @property
    def has_words(self) -> bool:
        text = self.values.get("text")
        return isinstance(text, str) and bool(text.strip())


class _File(NamedTuple):
    """A file of 0.1.0.

    Attributes:
        lines: Those that can be read, by their ids, in order.
        bad: The others.
        has_head: Whether it has a head of its own.
    """

    head: Mapping[str, Any]
    lines: dict[str, _Line]
    bad: list[bytes]
    has_head: bool = True

    @classmethod
    def of(cls, document: bytes, head_of_known: Mapping[str, Any] | None = None) -> "_File":
        """Return what is in *document*. If its head is lost, only lines that a program has written are taken."""
        first, _, rest = document.partition(b"\n")
        head = _values(first.removeprefix(BOM))
        if head and head.get("format") == FORMAT:
            return cls(head, *_lines_in(rest))
        lines, bad = _lines_in(document)
        sound = {each: line for each, line in lines.items() if line.stamps and line.has_words and _has_id(line.values)}
        return cls({**(head_of_known or {}), "seen": {}}, sound, bad, has_head=False)

    @property
    def id(self) -> str:
        """The id of the collection that the file was first. Empty if no program has written it."""
        said = self.head.get("id")
        return said if isinstance(said, str) else ""

    @property
    def seen(self) -> dict[str, str]:
        """The last stamp that is known of each program."""
        said = self.head.get("seen")
        named = said.items() if isinstance(said, dict) else ()
        found = {by: at for by, at in named if _is_moment(at)}
        for stamp in filter(None, (_stamp_in(self.head), *(_stamp_in(line.values) for line in self.lines.values()))):
            found[stamp.by] = max(stamp.changed, found.get(stamp.by, ""))
        return found

    @property
    def is_cut(self) -> bool:
        """Whether its head is missing, or the last line that the head names."""
        last = self.head.get("last")
        return not self.has_head or (isinstance(last, str) and bool(last) and last not in self.lines)

    @property
    def is_whole(self) -> bool:
        """Whether it has its end, and nothing in between looks damaged."""
        return not (self.is_cut or self.bad) and all(line.has_words for line in self.lines.values())

    @property
    def imported(self) -> dict[str, str]:
        """The digests of imported words, by the ids of the quotes. They are in the order of the imports."""
        said = self.head.get("imported")
        named = said.items() if isinstance(said, dict) else ()
        return {quote_id: digest for digest, quote_id in named if _has_id({"id": quote_id})}

    def stamp_of(self, field: str) -> _Stamp | None:
        """Return when a field of the head was changed last."""
        stamps = _stamps_in(self.head)
        return stamps.get(field) or stamps.get(_OTHERS)


# Reading a file


def _lines_in(content: bytes) -> tuple[dict[str, _Line], list[bytes]]:
    """Return the lines in *content* by their ids, and those that are no objects of JSON.

    Of two lines with one id, the second gets another, as in 0.1.0.
    """
    lines, bad, times = dict[str, _Line](), list[bytes](), Counter[str]()
    for each in content.split(b"\n"):
        if not (bare := each.strip()):
            continue
        if (values := _values(bare)) is None:
            bad.append(bare)
            continue
        line_id = values["id"] if _has_id(values) else f"{ID_OF_LINE}{digest_of(bare)}"
        times[line_id] += 1
        number = times[line_id]
        while line_id in lines:
            line_id = f"{ID_OF_LINE}{digest_of(b'%d %s' % (number, bare))}"
            number += 1
        lines[line_id] = _Line(bare, line_id, values)
    return lines, bad


def _values(line: bytes) -> dict[str, Any] | None:
    """Return what is in *line*. ``None`` if it is no object of JSON, or has a name twice.

    Unlike msgspec, this reads half of a surrogate pair, which 0.1.0 wrote.
    """
    with suppress(ValueError, RecursionError):
        found = json.loads(line.decode(), object_pairs_hook=_object_of)
        return found if isinstance(found, dict) and not _is_deep(found, line) else None
    return None


def _is_deep(found: Any, line: bytes) -> bool:
    """Return whether *found*, which is in *line*, is nested too deeply to be written again."""
    level, depth = [found], 0
    while level and line.count(b"[") + line.count(b"{") > _MOST_NESTED >= depth:
        level = [inner for each in level for inner in (each.values() if isinstance(each, dict) else each)]
        level, depth = [each for each in level if isinstance(each, dict | list)], depth + 1
    return depth > _MOST_NESTED


def _object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a name is in it twice")
    return values


def _has_id(values: Mapping[str, Any]) -> bool:
    """Return whether *values* have an id that 0.1.0 took."""
    found = values.get("id")
    return isinstance(found, str) and len(found) <= _LONGEST_ID and bool(_ID.fullmatch(found))


def _is_moment(found: Any) -> TypeGuard[str]:
    with suppress(ValueError):  # such as the 31st of February
        return isinstance(found, str) and is_stamp(found) and bool(datetime.fromisoformat(found))
    return False


def _stamp_in(values: Mapping[str, Any]) -> _Stamp | None:
    """Return the stamp in *values*. A line that was written by hand has none."""
    changed, by = values.get("changed"), values.get("by")
    if _is_moment(changed) and isinstance(by, str) and by:
        return _Stamp(changed, by)
    return None


def _stamps_in(values: Mapping[str, Any]) -> dict[str, _Stamp]:
    """Return the stamps of the fields in *values*. Empty if there is none.

    If none of them is that of the last change, a version made the change that did not know them.
    """
    if not (last := _stamp_in(values)):
        return {}
    found = values.get("stamps")
    named = found.items() if isinstance(found, dict) else ()
    stamps = {
        name: _Stamp(*each)
        for name, each in named
        if isinstance(each, list) and len(each) == 2 and _is_moment(each[0]) and isinstance(each[1], str)
    }
    return stamps if _OTHERS in stamps and last in stamps.values() else {_OTHERS: last}


def _parts_in(head: Mapping[str, Any]) -> tuple[list[Mapping[str, Any]], list[Any]]:
    """Return the parts in *head*, in order, and what is no part there."""
    found = head.get(_PARTS, [])
    parts, bad = dict[Any, Mapping[str, Any]](), list[Any]()
    for each in found if isinstance(found, list) else [found]:
        number, title = (each.get("number"), each.get("title")) if isinstance(each, dict) else (0, "")
        is_number = isinstance(number, int) and not isinstance(number, bool) and 0 < number <= _HIGHEST_PART
        if is_number and number not in parts and isinstance(title, str) and title.strip():
            parts[number] = each
        else:
            bad.append(each)
    return list(parts.values()), bad


# A file and its known copy


def _merged(ours: _File, theirs: _File) -> tuple[_File, list[_Line], list[tuple[_Line, str]]]:
    """Return *ours*, the copy that 0.1.0 knew, merged with *theirs*, the file.

    Return also the lines that were replaced, if the other program had not seen them. Last come the lines that were
    deleted, each with the stamp of its deletion.
    """
    seen, their_seen = ours.seen, theirs.seen
    is_foreign = bool(ours.id and theirs.id and ours.id != theirs.id)
    is_whole = not is_foreign and _is_whole_beside(theirs, ours)
    is_back = is_foreign or all(
        _knows(their_seen, _Stamp(at, by)) for by, at in seen.items()
    )  # what was deleted here came back there
    lines, replaced, deleted = dict[str, _Line](), list[_Line](), list[tuple[_Line, str]]()
    ids = [*theirs.lines, *ours.lines] if is_whole else [*ours.lines, *theirs.lines]
    for each in dict.fromkeys(ids):
        our, their = ours.lines.get(each), theirs.lines.get(each)
        if our and their:
            lines[each], lost = _newer(our, their, seen, their_seen)
            replaced += lost
        elif their and _has_seen(seen, their) and not is_back:
            deleted.append((their, _after(seen, their.changed)))
        elif our and is_whole and _has_seen(their_seen, our):
            deleted.append((our, _after(their_seen, our.changed)))
        else:
            lines[each] = their or ours.lines[each]
    head = _merged_head(ours.head, theirs.head, seen, their_seen)
    return _File(head, lines, theirs.bad if is_whole else _bad_of_both(ours, theirs)), replaced, deleted


def _is_whole_beside(theirs: _File, ours: _File) -> bool:
    """Return whether the file *theirs* looks whole, compared with the known copy *ours*."""
    found, known = ([line.bare for line in each.lines.values()] for each in (theirs, ours))
    is_beginning = theirs.head == ours.head and len(found) < len(known) and known[: len(found)] == found
    unreadable = {*theirs.bad, *(line.bare for line in theirs.lines.values() if not line.has_words)}
    return not (theirs.is_cut or is_beginning) and unreadable <= {*known, *ours.bad}


def _bad_of_both(ours: _File, theirs: _File) -> list[bytes]:
    """Return the bad lines of both, but for halves of known lines. NULs are where nothing was written."""
    known = b"\n".join(line.bare for line in ours.lines.values())
    return list(dict.fromkeys([*ours.bad, *(each for each in theirs.bad if each.strip(b"\0 ") not in known)]))


def _newer(
    our: _Line, their: _Line, seen: Mapping[str, str], their_seen: Mapping[str, str]
) -> tuple[_Line, list[_Line]]:
    """Return the newer line. Return the other too, unless its change was seen by the program that made the newer.

    What was changed by hand has the stamp of before, or none.
    """
    if our.bare == their.bare:
        return their, []
    they_saw, we_saw = _has_seen(their_seen, our), _has_seen(seen, their)
    is_theirs = they_saw if they_saw != we_saw else our.age <= their.age
    newer, other, is_seen = (their, our, they_saw) if is_theirs else (our, their, we_saw)
    if not is_seen or newer.age == other.age:
        return newer, [other]
    if newer.changed > other.changed:
        return newer, []
    stamp = later(other.changed, 1)  # so it is the newer for all
    stamps = {name: list(each) for name, each in newer.stamps.items()} | {"changed": [stamp, newer.values["by"]]}
    return newer._replace(values={**newer.values, "changed": stamp, "stamps": stamps}), []


def _later_than(seen: _Stamp, stamp: _Stamp) -> _Stamp:
    """Return *stamp*, or a later one if its program had *seen* a change by a clock that was ahead."""
    return stamp if stamp >= seen else _Stamp(later(seen.changed, 1), stamp.by)


def _has_seen(seen: Mapping[str, str], line: _Line) -> bool:
    """Return whether a file that has *seen* that knew each change of *line*. So if it lacks the line, it deleted it."""
    return bool(line.stamps) and all(_knows(seen, stamp) for stamp in line.stamps.values())


def _knows(seen: Mapping[str, str], stamp: _Stamp) -> bool:
    return stamp.changed <= seen.get(stamp.by, "")


def _after(seen: Mapping[str, str], changed: str) -> str:
    """Return the stamp of a deletion, by a file that has *seen* the line that was *changed* then."""
    return max([*seen.values(), later(changed, 1)])


def _merged_head(
    ours: Mapping[str, Any], theirs: Mapping[str, Any], seen: Mapping[str, str], their_seen: Mapping[str, str]
) -> Mapping[str, Any]:
    """Return both heads merged by field. If one was written by hand, it is *theirs*."""
    first, second = _stamps_in(ours), _stamps_in(theirs)
    if not (first and second):
        return theirs
    values, stamps = {**ours, **theirs}, dict[str, _Stamp]()
    for name in (*_NAMES, _PARTS):
        values.pop(name, None)
        our, their = first.get(name, first[_OTHERS]), second.get(name, second[_OTHERS])
        they_saw, we_saw = _knows(their_seen, our), _knows(seen, their)
        is_theirs = our == their or (they_saw if they_saw != we_saw else their > our)
        newer, stamps[name] = (theirs, _later_than(our, their)) if is_theirs else (ours, _later_than(their, our))
        values |= {name: newer[name]} if name in newer else {}
    last = max(stamps.values())
    values["stamps"] = {name: list(stamp) for name, stamp in {_OTHERS: last, **stamps}.items()}
    imported = [each for each in (theirs.get("imported"), ours.get("imported")) if isinstance(each, dict)]
    places = {digest: quote_id for each in reversed(imported) for digest, quote_id in each.items()}
    order = dict.fromkeys(digest for each in imported for digest in each)
    return {**values, **last._asdict(), "imported": {digest: places[digest] for digest in order}}


# Writing records


def _document(
    file: _File,
    collection_id: str,
    log: Log | None,
    title: str,
    replaced: Iterable[_Line] = (),
    deleted: Iterable[tuple[_Line, str]] = (),
) -> bytes:
    """Return *file* as lines of this version. Lines that were *replaced* come before those that replace them."""
    places = _Places(file, log)
    imported = file.imported
    found = [*_head_and_parts(file, collection_id, log, title)]
    found += (_record(line, places.near(line), imported) for line in replaced)
    found += (_record(line, places.of(line), imported) for line in file.lines.values())
    for line, changed in deleted:
        live = _record(line, places.near(line), imported)
        found += (live, tombstone(live, KEPT_IN_TOMBSTONE, changed))
    gone = imported.keys() - file.lines.keys() - {line.id for line, _changed in deleted}
    found += (_forgotten(each, imported[each]) for each in imported if each in gone and not (log and log.key(each)))
    return b"".join(line + b"\n" for line in (*found, *file.bad))


def _head_and_parts(file: _File, collection_id: str, log: Log | None, title: str) -> Iterator[bytes]:
    head, stamps = file.head, _stamps_in(file.head)
    named, of_parts = max(map(file.stamp_of, _NAMES), key=lambda stamp: stamp or ("", "")), file.stamp_of(_PARTS)
    first = min((stamp.changed for stamp in stamps.values()), default=EPOCH)
    said = {name: text for name in _NAMES if isinstance(text := head.get(name), str) and text.strip()}
    others = {name: head[name] for name in sorted(head.keys() - {*_NAMES, *_HEAD_ONLY})}
    parts, bad = _parts_in(head)
    values = {"format": FORMAT, "version": VERSION, "collection": collection_id, "title": title, **said}
    values |= {**others, **values} | ({"by": named.by} if named else {}) | ({_PARTS: bad} if bad else {})
    yield written(HEAD, values, _place_in(log, HEAD) or first, named.changed if named else EPOCH)
    for place, part in enumerate(parts, 1):
        part_id = f"{PART}{part['number']}"
        unknown = {name: value for name, value in part.items() if name not in ("number", "title", "place")}
        said_of_it = {"title": part["title"], "place": place, **unknown} | ({"by": of_parts.by} if of_parts else {})
        changed = of_parts.changed if of_parts else EPOCH
        yield written(part_id, said_of_it, _place_in(log, part_id) or changed, changed)


def _deleted_parts(file: _File, parts: Iterable[Mapping[str, Any]]) -> bytes:
    """Return tombstones of those *parts* that *file* does not have any more."""
    present, stamp = {part["number"] for part in _parts_in(file.head)[0]}, file.stamp_of(_PARTS)
    gone = dict.fromkeys(part["number"] for part in parts if part["number"] not in present) if stamp else {}
    lines = (written(f"{PART}{number}", {}, stamp.changed, stamp.changed) for number in gone if stamp)
    return b"".join(tombstone(line, (), stamp.changed) + b"\n" for line in lines if stamp)


def _record(line: _Line, added: str, imported: Mapping[str, str]) -> bytes:
    """Return the record of a quote. A line of this version, as a synchronizing program may bring in, stays as it is."""
    if line.values.get("deleted") is True and not line.has_words:
        return line.bare
    values = {name: value for name, value in line.values.items() if name != "stamps"}
    if line.id in imported:
        values["imported"] = imported[line.id]
    return written(line.id, values, added, line.changed or EPOCH)


def _forgotten(quote_id: str, digest: str) -> bytes:
    """Return what tells the next import of a quote that was deleted. It is older than any quote, so it deletes none."""
    return tombstone(written(quote_id, {"imported": digest}, EPOCH, EPOCH), ("imported",), EPOCH)


class _Places:
    """Says when each quote of a file was added. Its lines stay in their order.

    A quote that was not changed since, or whose fields have stamps of their own, says when it was new. Those of one
    moment follow each other by microseconds. Imported quotes are counted in their import. So they have the same places
    on a computer where one of them was deleted.
    """

    def __init__(self, file: _File, log: Log | None) -> None:
        self._log = log
        self._imported = {quote_id: number for number, quote_id in enumerate(file.imported)}
        self._counts = Counter[str]()
        self._last = min((stamp.changed for stamp in _stamps_in(file.head).values()), default=EPOCH)

    def of(self, line: _Line) -> str:
        """Return the place of the next *line*. If it does not say when it was added, it was after the one before."""
        said, number = line.added, self._imported.get(line.id)
        if said and number is None:
            number = self._counts[said]
            self._counts[said] += 1
        self._last = later(said, number or 0) if said else later(self._last, 1)
        return _place_in(self._log, line.id) or self._last

    def near(self, line: _Line) -> str:
        """Return about when *line* was added."""
        return line.added or self._last


def _place_in(log: Log | None, record_id: str) -> str:
    """Return the place of the record in *log*. Empty if it has none there."""
    key = log.key(record_id) if log else None
    return key.added if key and key.added != EPOCH and _is_moment(key.added) else ""
