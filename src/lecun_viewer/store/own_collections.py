"""The user's own collections. Precious: every change is on the disk when its method returns.

See `own_folder` for the files, and `lecun_viewer.core.own.merging` for what happens when another program changes them.
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.own.collection_file import CollectionFile, Head, Line, head_of, parse
from lecun_viewer.core.own.one_line import may_have, place_of, with_line
from lecun_viewer.core.own.parts import parts_for
from lecun_viewer.core.own.quote_line import line_of, new_id
from lecun_viewer.core.own.stamp import Stamp, together
from lecun_viewer.core.own.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.store import database
from lecun_viewer.store.own_files import name_of
from lecun_viewer.store.own_folder import FileChangedError
from lecun_viewer.store.own_reader import MOST_TRIES, OwnReader

if TYPE_CHECKING:
    from lecun_viewer.store.library import Library

# No file of Windows has such a name, whatever its suffix (“Naming Files, Paths, and Namespaces”).
DEVICES = ("con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)))

_ASIDE = re.compile(r"(.+)-[0-9a-f]{8}")  # as `new_aside` names a file


class OwnCollections(OwnReader):
    """Reads and changes the collections in a folder. It can always be made."""

    def change_collection(self, change: CollectionChange) -> None:
        """Make or remove a collection, or change its title and parts. What is aside comes back as it was.

        Raises:
            CollectionsError: Nothing was changed.
        """
        match change.before, change.after:
            case None, after if after:
                self._bring(after, change)
            case before, None if before:
                self._take_away(before, change)
            case before, after if before and after:
                self.change_head(before, after)

    def _bring(self, info: CollectionInfo, change: CollectionChange) -> None:
        """Bring back what is aside, or make a collection with the change's quotes."""
        if info.id in self.digests():
            if not change.quotes:
                raise CollectionsError(CollectionMessage(Trouble.TAKEN, info.title))
            self.apply([QuoteChange(None, each) for each in change.quotes])  # others have added quotes since
        elif self._files.aside(change.aside).exists():
            self.bring_back(info.id, self._files.aside(change.aside))
        elif change.quotes:
            self._create(info, change.quotes)
        else:
            raise CollectionsError(CollectionMessage(Trouble.NOT_CHANGED, info.title))

    def _take_away(self, info: CollectionInfo, change: CollectionChange) -> None:
        """Put the collection aside. If it began with the change's quotes and has others, too, remove only those."""
        began_with = {quote.id for quote in change.quotes}
        loaded = self.load(info.id) if began_with else None
        there = list(loaded.quotes) if loaded else []
        if {quote.id for quote in there} - began_with:
            self.apply([QuoteChange(quote, None) for quote in there if quote.id in began_with])
        else:
            self.remove(info.id, change.aside)

    def new_aside(self, collection_id: str) -> str:
        """Return a name for `CollectionChange.aside`."""
        return f"{collection_id}-{os.urandom(4).hex()}"

    def create(
        self,
        title: str,
        introduction: str = "",
        quotes: Sequence[Quote] = (),
        parts: tuple[PartTitle, ...] = (),
        *,
        id_words: str = "",
    ) -> str:
        """Make a collection of *quotes*, and return its id. The quotes get ids where they have none.

        The id is made of *id_words*. Without them it is made of the title.

        Raises:
            CollectionsError: There is no new collection.
        """
        info = CollectionInfo(
            self.free_id(id_words or title), title, introduction, len(quotes), is_own=True, parts=parts
        )
        self._create(info, quotes)
        return info.id

    def make_ready(self, info: CollectionInfo, quotes: Sequence[Quote], aside: str) -> None:
        """Put a new collection of *quotes* aside, where `change_collection` finds it. May be called in a thread.

        Raises:
            CollectionsError: It is not there.
        """
        with self._changing(info.title):
            file, stamp = self._new(info, quotes)
            self._files.program.note_stamp(stamp)
            self._files.write_aside(self._files.aside(aside), file.document())

    def discard(self, aside: str) -> None:
        """Forget what `make_ready` has put aside, after the user has cancelled."""
        with suppress(OSError):
            self._files.aside(aside).unlink(missing_ok=True)

    def _create(self, info: CollectionInfo, quotes: Sequence[Quote]) -> None:
        with self._changing(info.title):
            file, stamp = self._new(info, quotes)
            self._files.write_file(info.id, file.document(), stamp)

    def _new(self, info: CollectionInfo, quotes: Sequence[Quote]) -> tuple[CollectionFile, Stamp]:
        stamp = self._files.next_stamp({})
        given = [self.with_id(quote, info.id) for quote in quotes]
        lines: dict[str, Line] = {quote.id: Line(line_of(quote, stamp), 0, quote, stamp) for quote in given}
        return CollectionFile(Head.new(info.id, info.title, info.introduction, stamp, info.parts), lines), stamp

    def change_head(self, before: CollectionInfo, after: CollectionInfo) -> None:
        """Give the collection the title and the parts of *after*. Its file and its id stay.

        Raises:
            CollectionsError: It is as it was, or as another program has made it since *before*.
        """
        self._try(self._files.known_title(before.id), lambda: self._change_head(before, after))

    def _change_head(self, before: CollectionInfo, after: CollectionInfo) -> None:
        path = self._files.place(before.id)
        file = self._files.merged(before.id, path)
        head = file.head
        if (before.title, before.parts) != (name_of(head, path), head.parts):
            raise CollectionsError(CollectionMessage(Trouble.CHANGED_SINCE, head.title))
        stamp = self._files.next_stamp(file.seen)
        told: dict[str, Any] = {"title": after.title} if after.title != before.title else {}
        if after.parts != before.parts:
            told["parts"] = parts_for(after.parts, head.values)
        changed = head.changed(**told, **stamp._asdict())
        self._files.write_file(before.id, file._replace(head=changed).document(), stamp)

    def remove(self, collection_id: str, aside: str = "") -> Path:
        """Put the file of the collection aside, and return where it is. *aside* may name the file there.

        Raises:
            CollectionsError: It is where it was.
        """
        place = self._files.aside(aside or self.new_aside(collection_id))
        with self._changing(self._files.known_title(collection_id)):
            path = self._files.place(collection_id)
            if path.exists() and not self._files.is_as_known(collection_id, path):
                with suppress(CollectionsError):  # what can't be read goes aside as it is
                    self._files.merged(collection_id, path)
            self._files.put_aside(collection_id, place)
        return place

    def removed_id(self, path: Path) -> str:
        """Return the id of the collection that `remove` put at *path*. Empty if it did not, or the id is taken."""
        aside = _ASIDE.fullmatch(path.stem)
        is_there = aside and path.resolve() == self._files.aside(path.stem).resolve()
        return aside[1] if aside and is_there and aside[1] not in self._files.ids() else ""

    def bring_back(self, collection_id: str, aside: Path) -> None:
        """Bring back a collection that `remove` has put *aside*.

        Raises:
            CollectionsError: It is still aside.
        """
        with self._changing(collection_id):
            if collection_id in self._files.ids():
                raise CollectionsError(CollectionMessage(Trouble.TAKEN, collection_id))
            self._files.restore(collection_id, aside)

    def add(self, collection_id: str, quote: Quote) -> Quote:
        """Add *quote* at the end of the collection, and return it with its id.

        Raises:
            CollectionsError: It was not added.
        """
        added = self.with_id(quote, collection_id)
        self.apply([QuoteChange(None, added)])
        return added

    def apply(self, changes: Sequence[QuoteChange], library: "Library | None" = None) -> None:
        """Make *changes*, in *library*, too. A quote moves to another collection where its ``collection`` changes.

        A quote is added to the collection to which it moves before it is removed from the other. So a crash between
        the two loses nothing.

        Raises:
            CollectionsError: No change was made. `Trouble.CHANGED_SINCE` means that a quote is not as it was before
                its change.
        """
        ids = dict.fromkeys(each.after.collection for each in changes if each.after)
        ids |= dict.fromkeys(each.before.collection for each in changes if each.before)
        before = self.digests()
        title = self._files.known_title(next(iter(ids), ""))
        self._try(title, lambda: self._apply(list(ids), changes))
        if library:
            after = self.digests()
            for collection_id in ids:
                digests = before.get(collection_id, ""), after.get(collection_id, "")
                library.change(collection_id, digests, changes)

    def _apply(self, ids: Sequence[str], changes: Sequence[QuoteChange]) -> None:
        done = list[tuple[str, Callable[[], CollectionFile]]]()
        try:
            for collection_id in ids:
                done.append((collection_id, self._change(collection_id, changes)))
        except (OSError, CollectionsError):
            self._put_back(done)
            raise

    def _change(self, collection_id: str, changes: Sequence[QuoteChange]) -> Callable[[], CollectionFile]:
        """Make *changes* in the file of the collection. Return what reads the file as it was before."""
        document = self._files.as_known(collection_id) if len(changes) == 1 else None
        if document and self._change_line(collection_id, document, changes[0]):
            return partial(parse, document, collection_id)
        before, after, stamp = self._changed(collection_id, changes)
        self._files.write_file(collection_id, after.document(), stamp)
        return lambda: before

    def _change_line(self, collection_id: str, document: bytes, change: QuoteChange) -> bool:
        """Make *change* in *document*, which is as known, without reading other lines. Return whether it was made."""
        before, after = _within(collection_id, change)
        stamp = self._files.next_stamp(head_of(document).seen)
        if after and not before:
            if may_have(document, after.id):
                return False
            self._files.append_line(collection_id, line_of(after, stamp), stamp)
            return True
        place = place_of(document, _in_line(before)) if before else None
        if place:
            self._files.write_file(collection_id, with_line(document, place, after, stamp), stamp)
        return place is not None

    def _put_back(self, done: Sequence[tuple[str, Callable[[], CollectionFile]]]) -> None:
        """Write the files again as they were, as far as that is possible."""
        for collection_id, read_before in done:
            with suppress(OSError, CollectionsError):
                before = read_before()
                there = self._files.merged(collection_id, self._files.place(collection_id))
                stamp = self._files.next_stamp(there.seen)
                seen = together(there.seen, {stamp.by: stamp.changed})
                put_back = before._replace(head=before.head.changed(seen=seen))
                self._files.write_file(collection_id, put_back.document(), stamp)

    def _changed(
        self, collection_id: str, changes: Sequence[QuoteChange]
    ) -> tuple[CollectionFile, CollectionFile, Stamp]:
        """Return the file of the collection before and after *changes*."""
        file = self._files.merged(collection_id, self._files.place(collection_id))
        stamp = self._files.next_stamp(file.seen)
        lines = dict(file.lines)
        for change in changes:
            before, after = _within(collection_id, change)
            there = lines.get(change.quote_id)
            if after and there and there.quote == _in_line(after):
                continue  # an earlier try came so far
            if (before and _in_line(before)) != (there.quote if there else None):
                raise CollectionsError(CollectionMessage(Trouble.CHANGED_SINCE, file.head.title))
            if after:
                lines[after.id] = Line(line_of(after, stamp, there.text if there else ""), 0, after, stamp)
            elif before:
                del lines[before.id]
        seen = together(file.seen, {stamp.by: stamp.changed})
        return file, CollectionFile(file.head.changed(seen=seen), lines), stamp

    def _try(self, name: str, change: Callable[[], None]) -> None:
        """Carry out *change*. Begin again if another program changed a file between its reading and its writing."""
        for last in (False,) * (MOST_TRIES - 1) + (True,):
            with self._changing(name):
                try:
                    change()
                except FileChangedError:
                    if last:
                        raise
                else:
                    return

    @contextmanager
    def _changing(self, name: str) -> Iterator[None]:
        """Let no other program change collections meanwhile. Turn what goes wrong into a `CollectionsError`."""
        try:
            with self._files.locked():
                yield
        except (OSError, sqlite3.Error) as error:
            failure = database.failure(error, self.path)
            raise CollectionsError(CollectionMessage(Trouble.NOT_CHANGED, name, failure)) from error

    def with_id(self, quote: Quote, collection_id: str) -> Quote:
        """Return *quote* as a quote of the collection. It gets an id if it has none."""
        quote_id = quote.id or new_id(quote.text, os.urandom(4).hex())
        return quote.moved_to(collection_id)._replace(id=QuoteId(quote_id))

    def free_id(self, title: str) -> str:
        """Return an id for a new collection. It is the name of the file, so it is made of the title's words."""
        words = new_id(title, "x").removesuffix("-x") if title.strip() else "quotes"
        taken = {*self.digests(), *self._files.known_ids(), *self._reserved, *DEVICES}
        numbered = (words if number == 1 else f"{words}-{number}" for number in range(1, len(taken) + 2))
        return next(each for each in numbered if each not in taken)


def _within(collection_id: str, change: QuoteChange) -> QuoteChange:
    """Return what *change* is for one collection. There a quote that comes is new, and a quote that leaves is gone."""
    before, after = (each if each and each.collection == collection_id else None for each in change)
    return QuoteChange(before, after)


def _in_line(quote: Quote) -> Quote:
    """Return *quote* as its line has it. The head has the title of its part."""
    return quote._replace(part_title="")
