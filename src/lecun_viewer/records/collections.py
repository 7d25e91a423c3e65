"""The user's own collections: a log each, with a head, parts and quotes as records.

Every change is on the disk when its method returns. A collection is shown while its head or a quote lives. So two
computers never lose a quote because one of them has removed its collection.
"""

import errno
import os
import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from datetime import datetime
from functools import cache, partial
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.progress import Progress, part_of, unwatched, watched
from lecun_viewer.core.quote import MY_QUOTES, CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.exchange.quote_values import quote_in, values_of
from lecun_viewer.records.head import FORMAT, PART, VERSION, head_values
from lecun_viewer.records.ids import new_id
from lecun_viewer.records.likeness import digest_of_words
from lecun_viewer.records.line import HEAD, NEVER, Key, key_of, moment_of, proper
from lecun_viewer.records.log import SUFFIX, Log
from lecun_viewer.records.state import CollectionMessage, CollectionsError, Reports, Trouble
from lecun_viewer.records.store import KEPT_IN_TOMBSTONE, ChangedSinceError, Records, Write
from lecun_viewer.system.files import failure, reading_failure
from lecun_viewer.system.log import log as write_log

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library

MOST_TRIES = 5  # another program may change the library at the same time
MOST_BAD_LINES = 5  # that are reported one by one
# No file of Windows has such a name, whatever its suffix (“Naming Files, Paths, and Namespaces”).
DEVICES = ("con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)))
_HEAD_FIELDS = frozenset(("format", "version", "collection", "title", "introduction"))
_PART_FIELDS = frozenset(("title", "place"))
_QUOTE_FIELDS = frozenset(
    (
        *("text", "part", "topic", "source", "language", "authors", "tags", "same_claims", "highlighted_at"),
        "provenance",
    )
)
_FORGOTTEN = tuple(name for name in KEPT_IN_TOMBSTONE if name != "imported")


class Loaded(NamedTuple):
    """A collection as it is on the disk.

    Attributes:
        token: Tells it from the collection at any other time. See `Collections.tokens`.
        quotes: They are read while they are asked for.
        lines: The newest line of each record, also of deleted ones.
    """

    info: CollectionInfo
    token: str
    quotes: Iterable[Quote]
    lines: Sequence[tuple[Key, bytes]] = ()

    def imported(self) -> dict[str, str]:
        """Return what imports brought in: the ids of the quotes, by the digests of their words as they were imported.

        A quote that is corrected keeps its id. So it is recognized in the next import, and so is a deleted quote.
        """
        decoder = msgspec.json.Decoder(_Imported)
        found = dict[str, str]()
        for key, line in self.lines:
            with suppress(msgspec.MsgspecError):
                if digest := decoder.decode(line).imported:
                    found[digest] = key.id or ""
        return found


class _Head(msgspec.Struct):
    title: str = ""
    introduction: str = ""


class _Part(msgspec.Struct):
    title: str = ""
    place: int = 0


class _Imported(msgspec.Struct):
    imported: str = ""


class _Sourced(msgspec.Struct):
    text: str
    source: str = ""


class Collections:
    """Reads and changes the user's own collections. It can always be made.

    Attributes:
        messages: What the user should know, such as a line that can't be read. Whoever shows a message takes it out.
        on_changed: Called when this program has changed a collection, in the thread that has. Also in the library, if
            that was asked for.
    """

    def __init__(self, records: Records, reserved: Iterable[str], messages: list[CollectionMessage]) -> None:
        """*reserved* are the ids of the shipped collections."""
        self.messages = messages
        self.on_changed: Callable[[], object] = lambda: None
        self._records = records
        self._reserved = frozenset(reserved)
        self._report = Reports(messages).add
        self._indexing = Lock()  # of two threads that bring the same in, one would undo what the other does
        self._removed = dict[str, str]()  # the tokens of the logs in which nothing lives

    # Reading

    def tokens(self) -> dict[str, str]:
        """Return the token of each collection by id. See `log.token_of`."""
        try:
            return self._tokens()
        except OSError as error:
            write_log("The collections can't be read: %s", error)
            return {}

    def _tokens(self) -> dict[str, str]:
        """Return what `tokens` does.

        Raises:
            OSError: The folder can't be read.
        """
        tokens = ((name, self._records.token(name)) for name in self._records.names())
        return {name: token for name, token in tokens if token and self._removed.get(name) != token}

    def _is_gone(self, collection_id: str) -> bool:
        """Return whether it is known that there is no such collection."""
        with suppress(OSError):
            return collection_id not in self._tokens()
        return False

    def load(self, collection_id: str) -> Loaded | None:
        """Return the collection. ``None`` if it was removed, or can't be read. A message says why it can't."""
        try:
            return self._loaded(collection_id)
        except OSError as error:
            self._report(CollectionMessage(Trouble.NOT_READ, collection_id, reading_failure(error)))
            return None

    def read(self, collection_id: str) -> Loaded:
        """Return the collection.

        Raises:
            OSError: It can't be read, or was removed.
        """
        if loaded := self._loaded(collection_id):
            return loaded
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), collection_id)

    def _loaded(self, collection_id: str) -> Loaded | None:
        token = self._records.token(collection_id)
        log = self._records.log(collection_id)
        if not log.has_live:
            self._removed[collection_id] = token
            return None
        lines = list(log.lines())
        info = _info(collection_id, log)
        if self._records.is_newer(collection_id):
            self._report(CollectionMessage(Trouble.NEWER_FILE, info.title))
        return Loaded(info, token, self._quotes(info, lines), lines)

    def sources(self, collection_id: str) -> dict[QuoteId, str]:
        """Return the label of the source of each quote. This takes a fraction of the time of reading the quotes.

        Raises:
            OSError: The collection can't be read.
        """
        decoder, found = msgspec.json.Decoder(_Sourced), dict[QuoteId, str]()
        for key, line in self._records.log(collection_id).lines():
            if key.id and not key.deleted and is_quote(key):
                with suppress(msgspec.MsgspecError):
                    found[QuoteId(key.id)] = decoder.decode(line).source
        return found

    def info(self, collection_id: str) -> CollectionInfo | None:
        """Return the info of the collection. ``None`` if it was removed or can't be read."""
        with suppress(OSError):
            log = self._records.log(collection_id)
            return _info(collection_id, log) if log.has_live else None
        return None

    def _quotes(self, info: CollectionInfo, lines: Iterable[tuple[Key, bytes]]) -> Iterator[Quote]:
        """Yield the quotes in *lines*. Report the first lines that can't be read, and how many others."""
        titles = {part.number: part.title for part in info.parts}
        count = 0
        for number, (key, line) in enumerate(lines, 1):
            if key.deleted or not is_quote(key):
                continue
            try:
                quote = quote_in(line, info.id)._replace(id=QuoteId(key.id or ""))
                yield quote._replace(part_title=titles[quote.part]) if quote.part in titles else quote
            except FieldError as error:
                count += 1
                if count <= MOST_BAD_LINES:
                    self._report(CollectionMessage(Trouble.BAD_LINE, info.title, None, number, error.refusal))
        if count > MOST_BAD_LINES:
            self._report(CollectionMessage(Trouble.BAD_LINES, info.title, None, count - MOST_BAD_LINES))

    def current(self, seen: Quote) -> Quote | None:
        """Return the quote *seen* as it is now. ``None`` if it was deleted. It is as *seen* if it can't be read."""
        try:
            log = self._records.log(seen.collection)
            line = log.line(seen.id) if log.is_live(seen.id) else None
            if line is None or _is_as(seen, line):
                return seen if line else None
            return next(iter(self._quotes(_info(seen.collection, log), [(key_of(line), line)])), seen)
        except OSError:
            return seen

    def _before(self, collection_id: str) -> Callable[[str], str]:
        """Return a function that returns the id of the quote before a quote. Empty for the first.

        The order is read once, and only if the function is called.
        """

        @cache
        def order() -> list[tuple[str, str]]:
            keys = self._records.log(collection_id).all_keys()
            return sorted([(key.added, key.id or "") for key in keys if is_quote(key) and not key.deleted])

        def before(quote_id: str) -> str:
            with suppress(OSError):
                key = self._records.log(collection_id).key(quote_id)
                at = bisect_left(order(), (key.added, quote_id)) if key else 0
                return order()[at - 1][1] if at else ""
            return ""

        return before

    def in_order(self) -> list[str]:
        """Return the ids of all collections in their order, also of those that were removed."""
        names = self._records.names()
        return sorted(names, key=lambda name: (self._added(name), name))

    def _added(self, name: str) -> str:
        """Return when the collection was added. Its log begins with its head, so no more of it is read."""
        with suppress(OSError, ValueError), (self._records.path / f"{name}{SUFFIX}").open("rb") as file:
            line = file.readline()
            return key_of(line).added if head_values(line) else NEVER
        return NEVER

    def document(self, collection_id: str) -> bytes:
        """Return a collection as a file, for an export. Without tombstones.

        Raises:
            OSError: It can't be read.
        """
        lines = self._records.log(collection_id).lines()
        return b"".join(line + b"\n" for key, line in lines if not key.deleted)

    def every(self, collection_id: str) -> Iterator[Quote]:
        """Yield the quotes of an own collection. Nothing, if it can't be read."""
        if loaded := self.load(collection_id):
            yield from loaded.quotes

    def history(self, collection_id: str, ids: Set[str]) -> Iterator[tuple[Quote, datetime]]:
        """Yield each version of the quotes *ids* that the log still has, with the moment of its change."""
        with suppress(OSError):
            for key, line in self._records.log(collection_id).all_lines():
                if key.id in ids and not key.deleted:
                    with suppress(FieldError):
                        quote = quote_in(line, collection_id)._replace(id=QuoteId(key.id or ""))
                        yield quote, moment_of(key.changed)

    # Changing collections

    def change_collection(self, change: CollectionChange, progress: Progress = unwatched) -> None:
        """Make or remove a collection, or change its title and parts.

        Raises:
            CollectionsError, CancelledError: Nothing was changed.
        """
        match change.before, change.after:
            case None, after if after:
                self._write([*_new_head(after), *self._new_quotes(after, change)], after.title, progress)
            case before, None if before:
                self.remove(before.id, [quote.id for quote in change.quotes], progress, is_import=change.is_import)
            case before, after if before and after:
                self.change_head(before, after)
        self.on_changed()

    def _new_quotes(self, info: CollectionInfo, change: CollectionChange) -> list[Write]:
        quotes = self.with_ids(change.quotes, info.id)
        return [_write_of_quote(None, each, is_import=change.is_import) for each in quotes]

    def create(
        self,
        title: str,
        introduction: str = "",
        quotes: Sequence[Quote] = (),
        parts: tuple[PartTitle, ...] = (),
        *,
        is_imported: bool = False,
    ) -> str:
        """Make a collection of *quotes*, and return its id. The quotes get ids where they have none.

        If *is_imported*, the records remember what the quotes were, for the next import.

        Raises:
            CollectionsError: There is no new collection.
        """
        info = CollectionInfo(self.free_id(title), title, introduction, len(quotes), is_own=True, parts=parts)
        self.change_collection(CollectionChange(None, info, tuple(quotes), is_import=is_imported))
        return info.id

    def my_quotes(self, title: str) -> CollectionInfo:
        """Return the collection for quotes without another, and make it if needed. It has one id on all computers.

        Raises:
            CollectionsError: It was not made.
        """
        info = self.info(MY_QUOTES)
        if info:
            return info
        made = CollectionInfo(MY_QUOTES, title, "", 0, is_own=True)
        try:
            self.change_collection(CollectionChange(None, made))
        except CollectionsError as error:
            if error.message.trouble is not Trouble.CHANGED_SINCE:
                raise
        return self.info(MY_QUOTES) or made

    def change_head(self, before: CollectionInfo, after: CollectionInfo) -> None:
        """Give the collection the title and the parts of *after*. Its id stays.

        Raises:
            CollectionsError: It is as it was, or as another program has made it since *before*.
        """
        if writes := _changed_head(before, after):
            self._write(writes, before.title)

    def remove(
        self, collection_id: str, seen: Iterable[str], progress: Progress = unwatched, *, is_import: bool = False
    ) -> None:
        """Delete all records of the collection. If it has other quotes than those *seen*, delete only these quotes.

        Raises:
            CollectionsError, CancelledError: It is as it was.
        """
        ids, kept = set(seen), _FORGOTTEN if is_import else KEPT_IN_TOMBSTONE
        try:
            keys = [key for key in self._records.log(collection_id).keys_in_order() if not key.deleted]
        except OSError as error:
            raise CollectionsError(CollectionMessage(Trouble.NOT_CHANGED, collection_id, failure(error))) from error
        if {key.id for key in keys if is_quote(key)} - ids:
            keys = [key for key in keys if key.id in ids]
        writes = [Write(collection_id, key.id or HEAD, lambda _line: True, None, kept=kept) for key in keys]
        self._write(writes, progress=progress)

    # Changing quotes

    def add(self, collection_id: str, quote: Quote) -> Quote:
        """Add *quote* at the end of the collection, and return it with its id.

        Raises:
            CollectionsError: It was not added.
        """
        added = self.with_id(quote, collection_id)
        self.apply([QuoteChange(None, added)])
        return added

    def apply(
        self,
        changes: Sequence[QuoteChange],
        library: "Library | None" = None,
        progress: Progress = unwatched,
        *,
        is_import: bool = False,
    ) -> None:
        """Make *changes*, in *library*, too. If they are an import, or its opposite, the records remember or forget it.

        A quote moves to another collection where its ``collection`` changes. It is added there before it is deleted
        here. So a crash between the two loses nothing.

        Raises:
            CollectionsError: No change was made. `Trouble.CHANGED_SINCE` means that a quote is not as it was before
                its change.
            CancelledError: *progress* raised it. No change was made.
        """
        added = [_write_of_quote(*change, is_import=is_import) for change in changes if change.after]
        deleted = [
            _write_of_deletion(change.before, is_import=is_import)
            for change in changes
            if change.before and not (change.after and change.after.collection == change.before.collection)
        ]
        tokens = self._write([*added, *deleted], progress=progress)
        if library:
            for name, before_and_after in tokens.items():
                library.change(name, before_and_after, changes, self._before(name))
        self.on_changed()

    def add_imported(
        self,
        before: CollectionInfo | None,
        after: CollectionInfo,
        quotes: Sequence[Quote],
        progress: Progress = unwatched,
        removed: Iterable[Quote] = (),
        changed: Iterable[QuoteChange] = (),
    ) -> None:
        """Add *quotes*, which have ids, to a collection. Its head changes from *before*, if there is one, to *after*.

        Its quotes *removed* are deleted, because longer ones came. Those in *changed* are there already.

        Raises:
            CollectionsError, CancelledError: Nothing was changed.
        """
        writes = _changed_head(before, after) if before else _new_head(after)
        each_quote = watched(quotes, len(quotes), part_of(progress, 0, 0.5))
        writes += [_write_of_quote(None, quote, is_import=True) for quote in each_quote]
        writes += [_write_of_deletion(quote, is_import=True) for quote in removed]
        writes += [_write_of_quote(*change, is_import=True) for change in changed]
        self._write(writes, after.title, part_of(progress, 0.5, 1))
        self.on_changed()

    def _write(
        self, writes: Sequence[Write], title: str = "", progress: Progress = unwatched
    ) -> Mapping[str, tuple[str, str]]:
        """Make all these changes, and return what `Records.write` does. *title* is the collection's, if it is known."""
        try:
            return self._records.write(writes, progress)
        except ChangedSinceError as error:
            raise CollectionsError(CollectionMessage(Trouble.CHANGED_SINCE, title or self._title(writes))) from error
        except OSError as error:
            message = CollectionMessage(Trouble.NOT_CHANGED, title or self._title(writes), failure(error))
            raise CollectionsError(message) from error

    def _title(self, writes: Sequence[Write]) -> str:
        name = writes[0].log if writes else ""
        info = self.info(name)
        return info.title if info else name

    # Ids

    def with_id(self, quote: Quote, collection_id: str) -> Quote:
        """Return *quote* as a quote of the collection. It gets an id if it has none."""
        quote_id = quote.id or new_id(quote.text, os.urandom(4).hex())
        return quote.moved_to(collection_id)._replace(id=QuoteId(quote_id))

    def with_ids(self, quotes: Iterable[Quote], collection_id: str) -> list[Quote]:
        """Return *quotes* as quotes of the collection, each with an id. They keep the numbers of their parts."""
        return [self.with_id(each, collection_id)._replace(part=each.part) for each in quotes]

    def free_id(self, title: str) -> str:
        """Return an id for a new collection. It is the name of a file, so it has the title's words.

        Collections with one title on two computers have one id, and become one. If the id is taken here, also by a
        collection that was removed, random letters make it unique.
        """
        words = new_id(title, "x").removesuffix("-x") if title.strip() else "quotes"
        taken = {*self._records.names(), *self._reserved, *DEVICES}
        return f"{words}-{os.urandom(2).hex()}" if words in taken else words

    # The library

    def update_index(self, library: "Library", progress: Progress = unwatched) -> None:
        """Bring the collections that changed into *library*. Remove those that are gone. May be called in a thread.

        What can't be read or brought in now stays as it was. The next call tries again. A call during another one waits
        for its end.

        Raises:
            CancelledError: *progress* raised it. The next call goes on from there.
        """
        with self._indexing:
            self._update_index(library, progress)

    def _update_index(self, library: "Library", progress: Progress) -> None:
        on_disk, held, order = self.tokens(), library.own_digests(), list[str]()
        for collection_id in held.keys() | on_disk.keys():
            progress(0)
            try:
                if held.get(collection_id) == on_disk.get(collection_id):
                    continue
                batches: Iterable[None] = ()
                if collection_id in on_disk and (loaded := self.load(collection_id)):
                    order = order or self.in_order()
                    quotes = watched(loaded.quotes, len(loaded.lines), progress)
                    batches = library.index_collection(loaded.info, loaded.token, quotes, order)
                elif self._is_gone(collection_id):
                    batches = library.unindex(collection_id)
                for _ in batches:
                    progress(0)
            except sqlite3.Error as error:
                write_log("The library could not take a collection: %s", error)

    def index_now(self, library: "Library", collection_id: str) -> None:
        """Bring one collection into *library*, which has a few quotes only. If it was removed, drop it there."""
        with suppress(sqlite3.Error):
            if loaded := self.load(collection_id):
                batches = library.index_collection(loaded.info, loaded.token, loaded.quotes, self.in_order())
            elif self._is_gone(collection_id):
                batches = library.unindex(collection_id)
            else:
                return
            library.finish(batches)

    def update_index_now(self, library: "Library") -> None:
        """Bring all collections into *library*, also if another program changes it at the same time."""
        for _ in range(MOST_TRIES):
            if library.own_digests() == self.tokens():
                return
            self.update_index(library)


def is_quote(key: Key) -> bool:
    """Return whether the record is a quote, and neither a head nor a part."""
    return key.id != HEAD and not (key.id or "").startswith(PART)


def parts_of(lines: Iterable[tuple[Key, bytes]]) -> tuple[PartTitle, ...]:
    """Return the parts among the records *lines*, in their order."""
    decoder, found = msgspec.json.Decoder(_Part), list[tuple[int, PartTitle]]()
    for key, line in lines:
        number = (key.id or "").removeprefix(PART)
        if key.deleted or is_quote(key) or not number.isdecimal():
            continue
        with suppress(msgspec.MsgspecError):
            part = decoder.decode(line)
            found.append((part.place, PartTitle(int(number), " ".join(part.title.split()))))
    return tuple(part for _place, part in sorted(found) if part.title)


def title_and_introduction(line: bytes | None) -> tuple[str, str]:
    """Return what a head says. Both are empty if there is none."""
    with suppress(msgspec.MsgspecError):
        head = msgspec.json.decode(line or b"{}", type=_Head)
        return " ".join(head.title.split()), head.introduction
    return "", ""


def _info(collection_id: str, log: Log) -> CollectionInfo:
    title, introduction = title_and_introduction(log.line(HEAD))
    keys = [key for key in log.all_keys() if key.id and key.id.startswith(PART)]
    parts = parts_of((key, log.line(key.id or "") or b"") for key in keys)
    return CollectionInfo(collection_id, title or collection_id, introduction, 0, is_own=True, parts=parts)


def _new_head(info: CollectionInfo) -> list[Write]:
    parts = (_write_of_part(info.id, part, place, None) for place, part in enumerate(info.parts, 1))
    return [_write_of_head(info), *parts]


def _changed_head(before: CollectionInfo, after: CollectionInfo) -> list[Write]:
    writes = list[Write]()
    if before.title != after.title:
        writes.append(_write_of_head(after, seen=before.title))
    places = {part.number: place for place, part in enumerate(after.parts, 1)}
    was = {part.number: (part.title, place) for place, part in enumerate(before.parts, 1)}
    for part in after.parts:
        if was.get(part.number) != (part.title, places[part.number]):
            seen = was[part.number][0] if part.number in was else None
            writes.append(_write_of_part(after.id, part, places[part.number], seen))
    writes += (Write(after.id, f"{PART}{number}", lambda _line: True, None) for number in was.keys() - places.keys())
    return writes


def _write_of_head(info: CollectionInfo, seen: str | None = None) -> Write:
    values = {"format": FORMAT, "version": VERSION, "collection": info.id, "title": info.title}
    if info.introduction:
        values["introduction"] = info.introduction
    return Write(info.id, HEAD, lambda line: _title_in(line) == seen, values, _HEAD_FIELDS)


def _title_in(line: bytes | None) -> str | None:
    return None if line is None else title_and_introduction(line)[0]


def _write_of_part(collection_id: str, part: PartTitle, place: int, seen: str | None) -> Write:
    values = {"title": part.title, "place": place}
    return Write(collection_id, f"{PART}{part.number}", lambda line: _title_in(line) == seen, values, _PART_FIELDS)


def _write_of_quote(before: Quote | None, after: Quote | None, *, is_import: bool) -> Write:
    assert after
    values: dict[str, Any] = {name: value for name, value in values_of(after).items() if name != "id"}
    if is_import and not before:  # else the record has the digest of the words as they came
        values["imported"] = digest_of_words(after.text)
    seen = before if before and before.collection == after.collection else None
    return Write(after.collection, after.id, partial(_is_as, seen), values, _QUOTE_FIELDS)


def _write_of_deletion(before: Quote, *, is_import: bool) -> Write:
    kept = _FORGOTTEN if is_import else KEPT_IN_TOMBSTONE
    return Write(before.collection, before.id, partial(_is_as, before), None, kept=kept)


def _is_as(seen: Quote | None, line: bytes | None) -> bool:
    """Return whether *line* has the quote that the user has *seen*. Its head has the title of its part."""
    if seen is None or line is None:
        return seen is None and line is None
    with suppress(FieldError):
        found = quote_in(line, seen.collection)._replace(id=seen.id)
        return found == seen._replace(part_title="") or values_of(found) == proper(values_of(seen))
    return False
