"""Finds the quotes in ``collections-older/``, and plans how they come back. Files there are never changed.

``ID.jsonl`` has lines that a merge replaced or removed in the collection ``ID``. ``ID-xxxxxxxx.jsonl`` is that
collection as it was removed, and ``ID-copy-xxxxxxxx.jsonl`` a copy that a synchronizing program made.
"""

from collections.abc import Iterable, Iterator, Set
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
from lecun_viewer.exchange.fields import value_in
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.own.collection_file import SUFFIX, Head, Line, head_in, line_in, with_titles
from lecun_viewer.own.likeness import free_title
from lecun_viewer.own.own_collections import OwnCollections
from lecun_viewer.own.own_folder import COPY, OLDER, archived_id
from lecun_viewer.own.state import OlderQuote, OlderQuotes, Restoring
from lecun_viewer.system.files import check_regular, patiently
from lecun_viewer.system.log import log


class _OlderFile(NamedTuple):
    """What is in one file. *head* is the last that it has."""

    collection_id: str
    head: Head | None
    lines: list[Line]
    unreadable: int
    changed: datetime


class Older:
    """Reads older quotes. `OwnCollections` makes the changes that bring them back.

    Attributes:
        folder: The folder of their files.
    """

    def __init__(self, own: OwnCollections) -> None:
        self._own = own
        self.folder = own.path.with_name(OLDER)

    def find(self) -> OlderQuotes:
        """Return the older quotes that no collection has with the same content. May be called in a thread."""
        files, unreadable = self._files()
        present = _Present(self._own)
        found, present_ones = dict[Quote, OlderQuote](), dict[Quote, OlderQuote]()
        for file in files:
            info = present.infos.get(file.collection_id) or _info(files, file.collection_id, self._own.gone())
            for line in file.lines:
                assert line.quote
                (quote,) = with_titles([line.quote], info.parts)
                each = OlderQuote(quote, info.title, _moment(line, file.changed))
                some = present_ones if _content(quote) in present.contents else found
                some[quote] = max(each, some.get(quote, each), key=_age)
        unreadable += sum(file.unreadable for file in files)
        return OlderQuotes(_in_order(found.values()), unreadable, _in_order(present_ones.values()))

    def plan(self, chosen: Iterable[OlderQuote]) -> Restoring:
        """Return what brings the quotes *chosen* back. May be called in a thread.

        A quote keeps its id if that is free. If a quote with that id has other words, the older is a further quote.
        """
        present, skipped = _Present(self._own), list[OlderQuote]()
        quotes, new = list[QuoteChange](), dict[str, list[Quote]]()
        ids = self._own.digests()
        for older in chosen:
            quote, content = older.quote, _content(older.quote)
            if content in present.contents:
                skipped.append(older)
                continue
            free = quote._replace(id=QuoteId("")) if quote.id in present.ids else quote
            restored = self._own.with_id(free, quote.collection)
            present.contents.add(content)
            present.ids.add(restored.id)
            if quote.collection in ids:
                quotes.append(QuoteChange(None, restored))
            else:
                new.setdefault(quote.collection, []).append(restored)
        titles = {each.title for each in present.infos.values()}
        return Restoring([*self._new_collections(new, titles)], quotes, skipped)

    def _new_collections(self, new: dict[str, list[Quote]], titles: set[str]) -> Iterator[CollectionChange]:
        files, gone = self._files()[0], self._own.gone()
        for collection_id, quotes in new.items():
            info = _info(files, collection_id, gone)
            # What is known of a collection whose file is gone stays, in case the file comes back.
            made = self._own.free_id(collection_id) if collection_id in gone else collection_id
            title = free_title(info.title, titles)
            titles.add(title)
            info = info._replace(id=made, title=title, quote_count=len(quotes))
            moved = tuple(quote._replace(collection=made) for quote in quotes)
            yield CollectionChange(None, info, moved, self._own.new_archive_name(made))

    def _files(self) -> tuple[list[_OlderFile], int]:
        """Return what is in the files, and how many of them can't be read."""
        found, unreadable = list[_OlderFile](), 0
        ids = self._own.digests().keys() | self._own.gone().keys()
        with suppress(OSError):  # there is no such folder yet
            for path in sorted(self.folder.glob(f"*{SUFFIX}")):
                try:
                    found.append(_read(path, ids))
                except OSError as error:
                    log("A file of older quotes can't be read: %s", error)
                    unreadable += 1
        return found, unreadable


class _Present:
    """What the collections have now.

    Attributes:
        infos: The collections that can be read, by their ids.
        ids: Those of all quotes.
        contents: Those of all quotes, as `_content` returns them.
    """

    def __init__(self, own: OwnCollections) -> None:
        self.infos = dict[str, CollectionInfo]()
        self.ids, self.contents = set[str](), set[Quote]()
        for collection_id in own.digests():
            if loaded := own.load(collection_id):
                self.infos[collection_id] = loaded.info
                for quote in loaded.quotes:
                    self.ids.add(quote.id)
                    self.contents.add(_content(quote))


def _age(older: OlderQuote) -> datetime:
    return older.moment


def _in_order(found: Iterable[OlderQuote]) -> list[OlderQuote]:
    newest_first = sorted(found, key=_age, reverse=True)
    return sorted(newest_first, key=lambda older: (older.title.casefold(), older.quote.collection))


def _content(quote: Quote) -> Quote:
    """Return *quote* without what it may lose or get when it comes back."""
    return quote._replace(id=QuoteId(""), collection="", part_title="")


def _read(path: Path, ids: Set[str]) -> _OlderFile:
    check_regular(path)
    document = patiently(path.read_bytes, path)
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    bare = document.split(b"\n")
    head = head_in(document)
    collection_id = _collection_of(path, head, ids)
    lines, unreadable = list[Line](), 0
    for number, each in enumerate(bare, 1):
        line = line_in(each, number, collection_id)
        if line.quote:
            lines.append(line)
        elif line.text.strip():
            lost = head_in(each)  # a merge archives a head that was replaced among the lines
            head, unreadable = lost or head, unreadable + (lost is None)
    return _OlderFile(collection_id, head, lines, unreadable, changed)


def _collection_of(path: Path, head: Head | None, ids: Set[str]) -> str:
    """Return the id of the collection that *path* is of. Without a head, its name and the *ids* that exist tell it."""
    archived, is_copy = archived_id(path, head.id if head else "")
    if head:
        return path.stem if head.id == path.stem else archived or path.stem
    names = (path.stem, f"{archived}{COPY}" if is_copy else archived, archived)
    return next((each for each in names if each in ids), path.stem)


def _moment(line: Line, changed: datetime) -> datetime:
    with suppress(FieldError):
        if line.stamp:
            changed_at: datetime = value_in(line.stamp.changed, Favorite, "marked_at")
            return changed_at
    return changed


def _info(files: Iterable[_OlderFile], collection_id: str, gone: dict[str, str]) -> CollectionInfo:
    """Return what is known of a collection that no longer exists. Its last removed file knows most."""
    heads = [(file.changed, file.head) for file in files if file.collection_id == collection_id and file.head]
    head = max(heads, key=lambda found: found[0])[1] if heads else Head({})
    title = gone.get(collection_id) or " ".join(head.title.split()) or collection_id
    return CollectionInfo(collection_id, title, head.introduction, 0, is_own=True, parts=head.parts)
