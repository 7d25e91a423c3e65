"""What a file has that is to become a collection, and what an import of it does. Nothing is changed here."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from lecun_viewer.core.exchange.imported import Refusal
from lecun_viewer.core.imports.encoding import UTF_8, decoded
from lecun_viewer.core.imports.found import LeftOut, UnreadableError, UnreadableReason
from lecun_viewer.core.imports.progress import LONGEST_TEXT, Step
from lecun_viewer.core.imports.reading import LIMIT, read_quotes
from lecun_viewer.core.own.collection_file import OWN, CollectionFile, NoCollectionError, head_of, parse
from lecun_viewer.core.own.likeness import ByWords
from lecun_viewer.core.own.parts import with_titles
from lecun_viewer.core.quote import PartTitle, Quote, QuoteId


class BadLine(NamedTuple):
    """A line of one of our own files that can't be read."""

    line: int
    refusal: Refusal


class Recognised(NamedTuple):
    """What a file has. ``format`` and ``encoding`` are names for programs."""

    format: str
    encoding: str
    title: str
    introduction: str
    quotes: tuple[Quote, ...]
    left_out: tuple[LeftOut | BadLine, ...]
    parts: tuple[PartTitle, ...] = ()


class Plan(NamedTuple):
    """What an import does.

    Attributes:
        quotes: Those of the new collection.
        duplicates: Each quote of the file whose words are there already, with the quote that has them. The other may
            stand before it in the file, and has no collection then.
        notes_left_out: The notes of left out duplicates that the other quotes do not have.
    """

    quotes: list[Quote]
    duplicates: list[tuple[Quote, Quote]]
    notes_left_out: list[str]


def recognise(document: bytes, name: str, step: Step | None = None, tag_labels: Iterable[str] = ()) -> Recognised:
    """Return what is in *document*: one of our own files, or that of another program. *name* is the name of the file.

    *step* and *tag_labels* are as for `read_quotes`.

    Raises:
        UnreadableError: Nothing can be imported from it.
        CancelledError: *step* returned False.
    """
    if len(document) > LIMIT:
        raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
    encoding = UTF_8
    if not _is_own(document):
        try:
            found = read_quotes(document, name, step, tag_labels)
            return Recognised(found.format.value, found.encoding, found.title, "", found.quotes, found.left_out)
        except UnreadableError as error:
            if error.reason is not UnreadableReason.OWN_EXPORT:
                raise
            text, encoding = decoded(document)  # an editor may have saved a collection in UTF-16
            document = text.encode()
            if not _is_own(document):
                raise
    own = parse(document, "")
    if own.head.is_newer:
        raise UnreadableError(UnreadableReason.NEWER_FILE)
    return _of_own(own, encoding)


def _is_own(document: bytes) -> bool:
    try:
        head_of(document)
    except NoCollectionError:
        return False
    return True


def _of_own(file: CollectionFile, encoding: str) -> Recognised:
    head, lines = file.head, file.lines.values()
    quotes = tuple(with_titles((line.quote for line in lines if line.quote), head.parts))
    bad = [BadLine(line.number, line.refusal) for line in lines if line.refusal]
    if head.refusal:
        bad.insert(0, BadLine(1, head.refusal))
    return Recognised(OWN, encoding, head.title.strip(), head.introduction, quotes, tuple(bad), head.parts)


def plan(
    found: Iterable[Quote], present: Iterable[Quote], taken: Iterable[QuoteId] = (), *, keeps_duplicates: bool
) -> Plan:
    """Return what an import of the quotes *found* does. *present* are the quotes to compare them with.

    A quote whose id another quote has gets another id. *taken* are ids of quotes that are not *present*.

    Of a quote that stands in the file twice, one is left out. Its note goes to the other.
    """
    there, ids = ByWords(), set(taken)
    for quote in present:
        there.add(quote)
        ids.add(quote.id)
    made = Plan([], [], [])
    places, notes = dict[Quote, int](), defaultdict[int, list[str]](list)
    for quote in found:
        if same := there.like(quote.text):
            made.duplicates.append((quote, same))
            if not keeps_duplicates:
                if (note := quote.provenance.note) and note != same.provenance.note:
                    left_out = notes[places[same]] if same in places else made.notes_left_out
                    left_out.append(note)
                continue
        there.add(quote)
        places[quote] = len(made.quotes)
        made.quotes.append(quote._replace(id=QuoteId("")) if quote.id in ids else quote)
        ids.add(quote.id)
    for place, others in notes.items():
        made.quotes[place] = _with_notes(made.quotes[place], others, made)
    return made


def _with_notes(quote: Quote, others: list[str], made: Plan) -> Quote:
    """Return *quote* with the notes of *others*. Notes that are too long together are left out."""
    note = "\n".join(dict.fromkeys(filter(None, (quote.provenance.note, *others))))
    if len(note) > LONGEST_TEXT:
        made.notes_left_out.extend(others)
        return quote
    return quote._replace(provenance=quote.provenance._replace(note=note))
