"""Finds the quotes in ``collections-older/``, and plans how they come back. Files there are never changed.

``ID.jsonl`` has lines that were replaced or deleted in the collection ``ID``. Any other file there is a copy of a
collection: its head says of which. Version 0.1.0 put removed collections there, as ``ID-xxxxxxxx.jsonl``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.exchange.quote_values import quote_in
from lecun_viewer.records.collections import Collections, is_quote, parts_of, title_and_introduction
from lecun_viewer.records.head import head_values, plain_id
from lecun_viewer.records.likeness import free_title
from lecun_viewer.records.line import HEAD, BadLineError, key_of, moment_of
from lecun_viewer.records.log import SUFFIX
from lecun_viewer.records.mirror import FAVORITES_FILE
from lecun_viewer.records.state import EarlierVersion, FoundVersions, Restoring
from lecun_viewer.records.store import Records
from lecun_viewer.records.version_1 import converted
from lecun_viewer.system.files import read_if_there
from lecun_viewer.system.log import log

_ARCHIVED = re.compile(r"(.+?)(-copy)?-[0-9a-f]{8}")  # by version 0.1.0


class _File(NamedTuple):
    """What is in one file: its quotes, and what is known of its collection.

    Attributes:
        authority: Of the files of a collection, that with the greatest says how the collection was.
    """

    info: CollectionInfo
    quotes: list[tuple[Quote, datetime]]
    unreadable: int
    authority: tuple[bool, datetime]


class EarlierVersions:
    """Reads earlier versions. `Collections` makes the changes that bring them back.

    Attributes:
        folder: The folder of their files.
    """

    def __init__(self, records: Records, own: Collections) -> None:
        self._own = own
        self.folder = records.older

    def find(self) -> FoundVersions:
        """Return the earlier versions that no collection has with the same content. May be called in a thread.

        A version that came back later is not listed, even if the quote was changed since. If it was lost again, a
        later line says so.
        """
        files, unreadable = self._files()
        present = _Present(self._own)
        infos = _infos(files) | present.infos
        back = self._last_moments(infos, {quote.id for file in files for quote, _moment in file.quotes if quote.id})
        found, present_ones = dict[Quote, EarlierVersion](), dict[Quote, EarlierVersion]()
        for file in files:
            info = infos[file.info.id]
            for read, moment in file.quotes:
                quote = read._replace(part_title=info.part_title(read.part))
                each = EarlierVersion(quote, info.title, moment)
                is_present = _content(quote) in present.contents
                if not is_present and back.get((quote.id, _content(quote)), moment) > moment:
                    continue
                some = present_ones if is_present else found
                same = _content(quote)._replace(collection=quote.collection)
                some[same] = max(each, some.get(same, each), key=_age)
            unreadable += file.unreadable
        return FoundVersions(_in_order(found.values()), unreadable, _in_order(present_ones.values()))

    def _last_moments(self, collections: Iterable[str], ids: Set[str]) -> Mapping[tuple[QuoteId, Quote], datetime]:
        """Return when a log got each content of the quotes *ids* last. A log that was compacted knows fewer."""
        found = dict[tuple[QuoteId, Quote], datetime]()
        for collection_id in collections:
            for quote, moment in self._own.history(collection_id, ids):
                content = quote.id, _content(quote)
                found[content] = max(moment, found.get(content, moment))
        return found

    def plan(self, chosen: Iterable[EarlierVersion]) -> Restoring:
        """Plan the restoration of the quotes *chosen*. May be called in a thread.

        A quote keeps its id if that is free. If a quote with that id has other words, the earlier version comes
        back as a further quote.
        """
        present, skipped = _Present(self._own), list[EarlierVersion]()
        quotes, new = list[QuoteChange](), dict[str, list[Quote]]()
        for version in chosen:
            quote, content = version.quote, _content(version.quote)
            if content in present.contents:
                skipped.append(version)
                continue
            free = quote._replace(id=QuoteId("")) if quote.id in present.ids else quote
            restored = self._own.with_id(free, quote.collection)
            present.contents.add(content)
            present.ids.add(restored.id)
            if quote.collection in present.infos:
                quotes.append(QuoteChange(None, restored))
            else:
                new.setdefault(quote.collection, []).append(restored)
        titles = {each.title for each in present.infos.values()}
        return Restoring([*self._new_collections(new, titles)], quotes, skipped)

    def _new_collections(self, new: dict[str, list[Quote]], titles: set[str]) -> Iterator[CollectionChange]:
        infos = _infos(self._files()[0])
        for collection_id, quotes in new.items():
            info = infos[collection_id]
            title = free_title(info.title, titles)
            titles.add(title)
            yield CollectionChange(None, info._replace(title=title, quote_count=len(quotes)), tuple(quotes))

    def _files(self) -> tuple[list[_File], int]:
        """Read all files. Return the number of unreadable ones, too."""
        found, unreadable = list[_File](), 0
        with suppress(OSError):  # there is no such folder yet
            for path in sorted(self.folder.glob(f"*{SUFFIX}")):
                if path.name == f"{FAVORITES_FILE}{SUFFIX}":
                    continue
                try:
                    found.append(self._read(path))
                except OSError as error:
                    log("A file of earlier versions can't be read: %s", error)
                    unreadable += 1
        return found, unreadable

    def _read(self, path: Path) -> _File:
        document = read_if_there(path)
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        collection_id = self._collection_of(path, document)
        head, parts = b"", list[PartTitle]()
        quotes, unreadable = list[tuple[Quote, datetime]](), 0
        for line in converted(document, collection_id).split(b"\n"):
            try:
                key = key_of(line) if line.strip() else None
                if key is None:
                    continue
                if key.id == HEAD:
                    head = line
                elif not is_quote(key):
                    parts += parts_of([(key, line)])
                elif not key.deleted:
                    quote = quote_in(line, collection_id)
                    quote = quote._replace(id=QuoteId(key.id)) if key.id else quote
                    quotes.append((quote, moment_of(key.changed) if key.changed else changed))
            except (BadLineError, FieldError):
                unreadable += 1
        title, introduction = title_and_introduction(head)
        info = CollectionInfo(collection_id, title or collection_id, introduction, 0, is_own=True, parts=tuple(parts))
        return _File(info, quotes, unreadable, (bool(title), changed))

    def _collection_of(self, path: Path, document: bytes) -> str:
        """Return the id of the collection that the file is of. Its head tells it, or its name."""
        if (head := head_values(document)) and isinstance(said := head.get("collection"), str):
            return plain_id(said)
        stem = path.name.removesuffix(SUFFIX)
        archived = _ARCHIVED.fullmatch(stem)
        if archived and not self._own.info(stem):
            return plain_id(archived[1])
        return plain_id(stem)


def _infos(files: Iterable[_File]) -> dict[str, CollectionInfo]:
    """Return the last known info of each collection by id."""
    return {file.info.id: file.info for file in sorted(files, key=lambda file: file.authority)}


class _Present:
    """The current content of all collections.

    Attributes:
        infos: The collections that can be read, by their ids.
        ids: Those of all quotes.
        contents: Those of all quotes, as `_content` returns them.
    """

    def __init__(self, own: Collections) -> None:
        self.infos = dict[str, CollectionInfo]()
        self.ids, self.contents = set[str](), set[Quote]()
        for collection_id in own.tokens():
            if loaded := own.load(collection_id):
                self.infos[collection_id] = loaded.info
                for quote in loaded.quotes:
                    self.ids.add(quote.id)
                    self.contents.add(_content(quote))


def _age(version: EarlierVersion) -> datetime:
    return version.moment


def _in_order(found: Iterable[EarlierVersion]) -> list[EarlierVersion]:
    newest_first = sorted(found, key=_age, reverse=True)
    return sorted(newest_first, key=lambda version: (version.title.casefold(), version.quote.collection))


def _content(quote: Quote) -> Quote:
    """Return *quote* normalized for comparison: without id, collection and part. A quote that was moved isn't gone."""
    return quote._replace(id=QuoteId(""), collection="", part=0, part_title="")
