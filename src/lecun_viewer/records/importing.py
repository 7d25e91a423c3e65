"""The import of a file into a collection: recognize it, plan what comes where, and save that.

`Import` has the flow. The window and the console differ in their questions only.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.progress import Progress, part_of, unwatched, watched
from lecun_viewer.core.quote import HIGHEST_PART, Collection, CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.exchange import merge
from lecun_viewer.exchange.formats import read
from lecun_viewer.exchange.imported import FieldError, Reason, Refusal
from lecun_viewer.exchange.merge import MergePlan
from lecun_viewer.exchange.quote_values import quote_in
from lecun_viewer.imports.found import BadLine, Choice, Doubt, LeftOut, Options, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import LIMIT, read_quotes
from lecun_viewer.imports.text import UTF_8
from lecun_viewer.records.collections import Collections, is_quote, parts_of, title_and_introduction
from lecun_viewer.records.favorites import favorites_in
from lecun_viewer.records.grown import Highlights
from lecun_viewer.records.head import FAVORITES, head_values, is_newer_version, is_old_version, name_in, values_of_head
from lecun_viewer.records.likeness import ByWords, digest_of_words, free_title
from lecun_viewer.records.line import BOM, HEAD, BadLineError, Key, id_of, key_of
from lecun_viewer.records.log import SUFFIX
from lecun_viewer.system.files import read_regular

OWN = "own"
"""The name of this format for commands and programs, beside those of exports and imports."""
OWN_SUFFIX = SUFFIX
"""The suffix of its files."""
READING, LOOKING_AROUND = 0.1, 0.5  # rough shares of the time


class Recognised(NamedTuple):
    """The content of an import file. ``format`` and ``encoding`` are names for programs.

    Attributes:
        favorites: The quotes that are favorites in the program that wrote the file.
        choices: How the file was understood. It can be recognised again with other `Options`.
        doubts: The quotes that look odd.
    """

    format: str
    encoding: str
    title: str
    introduction: str
    quotes: tuple[Quote, ...]
    left_out: tuple[LeftOut | BadLine, ...]
    parts: tuple[PartTitle, ...] = ()
    favorites: frozenset[Quote] = frozenset()
    choices: tuple[Choice, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Plan(NamedTuple):
    """What an import does.

    Attributes:
        quotes: Those of the new collection.
        duplicates: Each quote of the file whose words another quote has, with that quote. The other may
            stand before it in the file, and has no collection then.
        notes_left_out: The notes of left out duplicates that the other quotes do not have.
        deleted: Those that an earlier import brought in, and that were deleted since.
        parts: Those of the collection. In an old collection, they have the numbers that they have there.
        outgrown: The highlights of an old collection of which the file has longer ones. They go.
        dated: Quotes of an old collection that get the time when they were highlighted.
    """

    quotes: list[Quote]
    duplicates: list[tuple[Quote, Quote]]
    notes_left_out: list[str]
    deleted: list[Quote]
    parts: tuple[PartTitle, ...] = ()
    outgrown: tuple[Quote, ...] = ()
    dated: tuple[QuoteChange, ...] = ()

    @property
    def changes_anything(self) -> bool:
        """Whether an import changes a collection."""
        return bool(self.quotes or self.dated)


class Target(NamedTuple):
    """An old collection that an import goes into.

    Attributes:
        imported: The ids of what earlier imports brought in, by the digests of the words: see `Loaded.imported`.
    """

    info: CollectionInfo
    imported: Mapping[str, str]


class Present(NamedTuple):
    """What all collections have before an import.

    Attributes:
        targets: The user's own collections in order, by their ids.
        titles: Those of all collections.
    """

    quotes: Sequence[Quote]
    targets: Mapping[str, Target]
    titles: set[str]


class Imported(NamedTuple):
    """What an import has saved.

    Attributes:
        before: The collection before, if it is an old one.
        after: The collection now.
        quotes: What is new in it.
        favorites: Its quotes that are favorites in the program that wrote the file.
        removed: What went, because a longer highlight came.
        dated: What got the time when it was highlighted.
    """

    before: CollectionInfo | None
    after: CollectionInfo
    quotes: Sequence[Quote]
    favorites: Sequence[Quote]
    removed: Sequence[Quote] = ()
    dated: Sequence[QuoteChange] = ()


class Import:
    """The import of one file, from its content to what was saved.

    First `read` the file. Then `plan` what comes into which collection, as often as the user wants to see it. Then
    `save` a plan. Each may be done in a thread, one at a time.

    Attributes:
        path: The file.
        document: Its content, once it was read.
        found: What is in it, once it was recognized.
    """

    def __init__(
        self,
        path: Path,
        own: Collections,
        shipped: Callable[[], Iterable[Collection]],
        marked: Sequence[Quote],
        tag_labels: Iterable[str] = (),
    ) -> None:
        """*shipped* returns the shipped collections. *marked* and *tag_labels* are as for `plan` and `read_quotes`."""
        self.path = path
        self.document = b""
        self.found: Recognised | None = None
        self._options: Options = MappingProxyType({})
        self._present: Present | None = None
        self._own = own
        self._shipped = shipped
        self._marked = marked
        self._tag_labels = tuple(tag_labels)

    def read(self, options: Options = MappingProxyType({}), progress: Progress = unwatched) -> Recognised:
        """Return what is in the file, if it is read as *options* say. Nothing is done again for the same options.

        Raises:
            UnreadableError, ImportRefusedError, CancelledError: See `recognise`.
            OSError: The file can't be read.
        """
        if not self.document:
            self.document = document_in(self.path, part_of(progress, 0, READING))
        if not self.found or self._options != options:
            self.found, self._options, rest = None, dict(options), part_of(progress, READING, 1)
            self.found = recognise(self.document, self.path.name, rest, self._tag_labels, options)
        return self.found

    def look_around(self, progress: Progress = unwatched) -> Present:
        """Read all collections, once.

        Raises:
            CancelledError: *progress* raised it.
        """
        if self._present:
            return self._present
        shipped, ids = list(self._shipped()), self._own.in_order()
        quotes, targets = [quote for each in shipped for quote in each.quotes], dict[str, Target]()
        for number, collection_id in enumerate(ids):
            if loaded := self._own.load(collection_id):
                share = part_of(progress, number / len(ids), (number + 1) / len(ids))
                quotes.extend(watched(loaded.quotes, len(loaded.lines), share))
                targets[collection_id] = Target(loaded.info, loaded.imported())
        titles = [each.title for each in shipped] + [each.info.title for each in targets.values()]
        self._present = Present(quotes, targets, set(titles))
        return self._present

    def free_title(self, wanted: str = "") -> str:
        """Return a title that no collection has: *wanted*, or what the file suggests. A number sets it apart."""
        suggested = self.found.title if self.found else ""
        name = self.path.stem.encode("utf-8", "replace").decode()
        return free_title(wanted or suggested or name, self.look_around().titles)

    def proposed(self, progress: Progress = unwatched) -> Target | None:
        """Return the collection that the file was imported into before. ``None`` if there is none.

        Raises:
            CancelledError: *progress* raised it.
        """
        assert self.found, "it was read"
        present = self.look_around(part_of(progress, 0, LOOKING_AROUND))
        quotes = watched(present.quotes, len(present.quotes), part_of(progress, LOOKING_AROUND, 1))
        return proposed(self.found.quotes, quotes, present.targets.values())

    def plan(self, into: str = "", progress: Progress = unwatched, *, keeps_duplicates: bool = False) -> Plan:
        """Return what an import into the collection with the id *into* does. Empty is a new collection.

        Raises:
            CancelledError: *progress* raised it.
        """
        assert self.found, "it was read"
        present, found = self.look_around(part_of(progress, 0, LOOKING_AROUND)), self.found.quotes
        target, rest = present.targets.get(into), part_of(progress, LOOKING_AROUND, 1)
        made = plan(
            watched(found, len(found), part_of(rest, 0.5, 1)),
            watched(present.quotes, len(present.quotes), part_of(rest, 0, 0.5)),
            self._marked,
            target,
            keeps_duplicates=keeps_duplicates,
        )
        return with_parts(made, self.found.parts, target)

    def save(self, made: Plan, into: str = "", title: str = "", progress: Progress = unwatched) -> Imported:
        """Save the quotes of the plan *made*.

        They go into the collection with the id *into*. If it is empty, they go into a new one of that *title*.

        Raises:
            CollectionsError, CancelledError: Nothing was changed.
        """
        assert self.found, "it was read"
        present = self.look_around()
        before = present.targets[into].info if into else None
        after = before._replace(parts=made.parts) if before else self._new(made, title)
        quotes = self._own.with_ids(made.quotes, after.id)
        self._own.add_imported(before, after, quotes, progress, removed=made.outgrown, changed=made.dated)
        there = (quote for quote in present.quotes if quote.collection == after.id)
        wanted = {(quote.text, quote.source) for quote in self.found.favorites}
        favorites = [quote for quote in (*there, *quotes) if (quote.text, quote.source) in wanted]
        return Imported(before, after, quotes, favorites, made.outgrown, made.dated)

    def _new(self, made: Plan, title: str) -> CollectionInfo:
        introduction = self.found.introduction if self.found else ""
        count, parts = len(made.quotes), made.parts
        return CollectionInfo(self._own.free_id(title), title, introduction, count, is_own=True, parts=parts)


def recognise(
    document: bytes,
    name: str,
    progress: Progress = unwatched,
    tag_labels: Iterable[str] = (),
    options: Options = MappingProxyType({}),
) -> Recognised:
    """Return what is in *document*: one of our own files, or that of another program. *name* is the name of the file.

    *progress*, *tag_labels* and *options* are as for `read_quotes`.

    Raises:
        UnreadableError: Nothing can be imported from it.
        ImportRefusedError: It is an export of this program that is damaged.
        CancelledError: *progress* raised it.
    """
    if len(document) > LIMIT:
        raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
    head = head_values(document)
    if head is None:
        found = read_quotes(document, name, progress, tag_labels, options)
        left_out: tuple[LeftOut | BadLine, ...] = (*found.left_out, *found.bad_lines)
        favorites = frozenset(found.quotes[at] for at in found.favorites)
        read = found.title, found.introduction, found.quotes, left_out, found.parts, favorites, found.choices
        return Recognised(found.format, found.encoding, *read, found.doubts)
    if name_in(head, "") == FAVORITES:
        raise UnreadableError(UnreadableReason.OWN_EXPORT)
    if is_old_version(head):
        raise UnreadableError(UnreadableReason.OLD_FILE)
    if is_newer_version(head):
        raise UnreadableError(UnreadableReason.NEWER_FILE)
    return _of_own(document.removeprefix(BOM))


def plan_favorites(
    document: bytes, favorites: Iterable[Favorite], findings: Iterable[Finding], format: str | None = None
) -> MergePlan:
    """Plan the import of *document* into *favorites* and *findings*: an export, or a file that this program keeps.

    *format* is as for `read` of the exports.

    Raises:
        ImportRefusedError: Nothing can be imported from it.
        OSError: The folder for temporary files can't be written.
    """
    head = head_values(document)
    is_kept = head and name_in(head, "") == FAVORITES
    return merge.plan(favorites_in(document) if is_kept else read(document, format), favorites, findings)


def document_in(path: Path, progress: Progress = unwatched) -> bytes:
    """Return the content of *path*, for `recognise`.

    Raises:
        UnreadableError: The file is too big.
        OSError: It can't be read.
        CancelledError: *progress* raised it.
    """
    if path.stat().st_size > LIMIT:
        raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
    return read_regular(path, LIMIT + 1, progress)


def _of_own(document: bytes) -> Recognised:
    """Return what is in the file of a collection. Of each id the newest line counts, as in the folder."""
    newest, bad = dict[str, tuple[Key, bytes, int]](), list[BadLine]()
    for number, line in enumerate(document.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            key = key_of(line)
        except BadLineError:
            bad.append(BadLine(number, Refusal(Reason.DAMAGE)))
            continue
        record_id = HEAD if values_of_head(line) else id_of(key, line)
        if record_id not in newest or key.changed > newest[record_id][0].changed:
            newest[record_id] = key, line, number
    parts = parts_of((key, line) for key, line, _number in newest.values())
    titles = {part.number: part.title for part in parts}
    quotes = list[Quote]()
    for key, line, number in newest.values():
        if key.deleted or not is_quote(key) or values_of_head(line):
            continue
        try:
            quote = quote_in(line, "")
        except FieldError as error:
            bad.append(BadLine(number, error.refusal))
            continue
        quotes.append(quote._replace(id=QuoteId(key.id or ""), part_title=titles.get(quote.part, "")))
    title, introduction = title_and_introduction(newest[HEAD][1] if HEAD in newest else None)
    in_turn = tuple(sorted(bad, key=lambda each: each.line))
    return Recognised(OWN, UTF_8, title, introduction, tuple(quotes), in_turn, parts)


def plan(
    found: Iterable[Quote],
    present: Iterable[Quote],
    marked: Iterable[Quote] = (),
    into: Target | None = None,
    *,
    keeps_duplicates: bool,
) -> Plan:
    """Return what an import of the quotes *found* does. *present* are the quotes to compare them with.

    A quote whose id another quote has gets another id. *marked* are the quotes of favorites, whose collection may be
    gone. A quote with the id and the words of such a favorite is that quote, and keeps its id.

    Of a quote that is in the file twice, one is left out. Its note goes to the other, if both are of the same book.

    What an earlier import brought *into* the collection does not come again, even if it was corrected or deleted since.

    A highlight that grew comes, and its shorter version goes. That stays if it is a favorite, or has a note of its own.
    A highlight that is a part of one in the collection is there.

    A quote of the collection that has no time of highlighting gets that of the file.
    """
    favorites = {quote.id: ByWords([quote]) for quote in marked}
    by_words, ids, there = ByWords(), dict[QuoteId, Quote](), list[Quote]()
    for quote in present:
        by_words.add(quote)
        ids[quote.id] = quote
        if into and quote.collection == into.info.id:
            there.append(quote)
    highlights, outgrown, dated = Highlights(there), dict[QuoteId, Quote](), dict[QuoteId, QuoteChange]()
    made = Plan([], [], [], [])
    places, notes = dict[Quote, int](), defaultdict[int, list[str]](list)
    for quote in found:
        earlier = QuoteId(into.imported.get(digest_of_words(quote.text), "")) if into else QuoteId("")
        if earlier and earlier not in ids and not keeps_duplicates and not by_words.like(quote.text):
            made.deleted.append(quote)
            continue
        longer = None if keeps_duplicates else highlights.around(quote)
        if same := by_words.like(quote.text) or (ids.get(earlier) if earlier else None) or longer:
            made.duplicates.append((quote, same))
            if not keeps_duplicates:
                is_of_another = bool(quote.source and same.source and quote.source != same.source)
                if (note := quote.provenance.note) and note != same.provenance.note:
                    left_out = notes[places[same]] if same in places and not is_of_another else made.notes_left_out
                    left_out.append(note)
                is_there = into is not None and same.collection == into.info.id and same is not longer
                if quote.highlighted_at and is_there and not (is_of_another or same.highlighted_at):
                    dated.setdefault(same.id, QuoteChange(same, same._replace(highlighted_at=quote.highlighted_at)))
                continue
        for part in () if keeps_duplicates else highlights.parts_of(quote):
            if part.id not in favorites and part.provenance.note in (None, quote.provenance.note):
                outgrown[part.id] = part
        by_words.add(quote)
        places[quote] = len(made.quotes)
        is_of_another = quote.id in favorites and not favorites[quote.id].like(quote.text)
        made.quotes.append(quote._replace(id=QuoteId("")) if quote.id in ids or is_of_another else quote)
        ids[quote.id] = quote
    for place, others in notes.items():
        made.quotes[place] = _with_notes(made.quotes[place], others, made)
    staying = (change for quote_id, change in dated.items() if quote_id not in outgrown)
    return made._replace(outgrown=tuple(outgrown.values()), dated=tuple(staying))


def with_parts(made: Plan, parts: Sequence[PartTitle], into: Target | None) -> Plan:
    """Return *made* with the *parts* of the file. In an old collection, a part with an equal title is that part."""
    if not into:
        return made._replace(parts=tuple(parts))
    known = {part.title: part.number for part in reversed(into.info.parts)}
    last = max(known.values(), default=0)
    used = {quote.part for quote in made.quotes}
    for part in parts:
        if part.number in used and part.title not in known and last < HIGHEST_PART:
            last += 1
            known[part.title] = last
    titles = {part.number: part.title for part in parts}
    quotes = [
        quote._replace(part=known.get(titles.get(quote.part, ""), 0)) if quote.part else quote for quote in made.quotes
    ]
    numbers = {part.number for part in into.info.parts}
    added = (PartTitle(number, title) for title, number in known.items() if number not in numbers)
    return made._replace(quotes=quotes, parts=(*into.info.parts, *added))


def proposed(found: Sequence[Quote], present: Iterable[Quote], targets: Iterable[Target]) -> Target | None:
    """Return the collection that the file with the quotes *found* was imported into before. ``None`` if there is none.

    Most quotes of the file are in it, or most of what was imported into it is in the file. Before
    imports were recorded, only the former can be told.
    """
    digests = {digest_of_words(quote.text) for quote in found}
    by_collection = defaultdict[str, set[str]](set)
    for quote in present:
        by_collection[quote.collection].add(digest_of_words(quote.text))
    best, most = None, 0
    for target in targets:
        known = target.imported.keys() or by_collection[target.info.id]
        least = min(len(digests), len(known)) if target.imported else len(digests)
        if (common := len(digests & known)) > most and 2 * common > least:
            best, most = target, common
    return best


def _with_notes(quote: Quote, others: list[str], made: Plan) -> Quote:
    """Return *quote* with the notes of *others*. Notes that are too long together are left out."""
    note = "\n".join(dict.fromkeys(filter(None, (quote.provenance.note, *others))))
    if len(note) > LONGEST_TEXT:
        made.notes_left_out.extend(others)
        return quote
    return quote._replace(provenance=quote.provenance._replace(note=note))
