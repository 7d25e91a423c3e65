"""What a file has that is to become a collection, and what an import of it does. Nothing is changed here."""

from collections.abc import Iterable
from typing import NamedTuple

from lecun_viewer.core.imports.found import BadLine, LeftOut, UnreadableError, UnreadableReason
from lecun_viewer.core.imports.progress import Step
from lecun_viewer.core.imports.reading import LIMIT, read_quotes
from lecun_viewer.core.own.collection_file import OWN, CollectionFile, NoCollectionError, parse
from lecun_viewer.core.own.likeness import ByWords
from lecun_viewer.core.own.parts import with_titles
from lecun_viewer.core.quote import PartTitle, Quote, QuoteId


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
    """

    quotes: list[Quote]
    duplicates: list[tuple[Quote, Quote]]


def recognise(document: bytes, name: str, step: Step | None = None, tag_labels: Iterable[str] = ()) -> Recognised:
    """Return what is in *document*: one of our own files, or that of another program. *name* is the name of the file.

    *step* and *tag_labels* are as for `read_quotes`.

    Raises:
        UnreadableError: Nothing can be imported from it.
        ImportRefusedError: It is an export of this program that is damaged.
        CancelledError: *step* returned False.
    """
    if len(document) > LIMIT:
        raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
    try:
        own = parse(document, "")
    except NoCollectionError:
        found = read_quotes(document, name, step, tag_labels)
        left_out: tuple[LeftOut | BadLine, ...] = (*found.left_out, *found.bad_lines)
        read = found.title, found.introduction, found.quotes, left_out, found.parts
        return Recognised(found.format.value, found.encoding, *read)
    if own.head.is_newer:
        raise UnreadableError(UnreadableReason.NEWER_FILE)
    return _of_own(own)


def _of_own(file: CollectionFile) -> Recognised:
    head, lines = file.head, file.lines.values()
    quotes = tuple(with_titles((line.quote for line in lines if line.quote), head.parts))
    bad = [BadLine(line.number, line.refusal) for line in lines if line.refusal]
    if head.refusal:
        bad.insert(0, BadLine(1, head.refusal))
    return Recognised(OWN, "utf-8", head.title.strip(), head.introduction, quotes, tuple(bad), head.parts)


def plan(
    found: Iterable[Quote], present: Iterable[Quote], marked: Iterable[Quote] = (), *, keeps_duplicates: bool
) -> Plan:
    """Return what an import of the quotes *found* does. *present* are the quotes to compare them with.

    A quote whose id another quote has gets another id. *marked* are the quotes of favorites, whose collection may be
    gone. A quote with the id and the words of such a favorite is that quote, and keeps its id.
    """
    favorites = {quote.id: ByWords([quote]) for quote in marked}
    there, ids = ByWords(), set[QuoteId]()
    for quote in present:
        there.add(quote)
        ids.add(quote.id)
    made = Plan([], [])
    for quote in found:
        if same := there.like(quote.text):
            made.duplicates.append((quote, same))
            if not keeps_duplicates:
                continue
        there.add(quote)
        is_of_another = quote.id in favorites and not favorites[quote.id].like(quote.text)
        made.quotes.append(quote._replace(id=QuoteId("")) if quote.id in ids or is_of_another else quote)
        ids.add(quote.id)
    return made
