"""Changes of what the reader saves of quotes, and of own quotes, made together and taken back together."""

from collections.abc import Collection, Iterable, Sequence
from itertools import count
from typing import Generic, NamedTuple, TypeVar

from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.language_of_words import language_of
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId

Entry = TypeVar("Entry", Favorite, Finding)


class Change(NamedTuple, Generic[Entry]):
    """A favorite or a finding, before and after. ``None`` means that there is none."""

    before: Entry | None
    after: Entry | None

    @property
    def quote_id(self) -> QuoteId:
        """The id of the quote."""
        entry = self.after or self.before
        assert entry, "a change is about something"
        return entry.quote.id


class QuoteChange(NamedTuple):
    """A quote of an own collection, before and after. ``None`` means that there is none.

    A quote moves where its collection changes. Its id stays. The title of its part is that of its collection's head.
    """

    before: Quote | None
    after: Quote | None

    @property
    def quote_id(self) -> QuoteId:
        """The id of the quote."""
        quote = self.after or self.before
        assert quote, "a change is about something"
        return quote.id

    def opposite(self) -> "QuoteChange":
        """Return the inverse change."""
        return QuoteChange(self.after, self.before)


def in_language(quotes: Iterable[Quote], language: str) -> list[QuoteChange]:
    """Return the changes that give *quotes* that *language*. If it is empty, the language is detected."""
    changed = ((quote, quote._replace(language=language or language_of(quote.text))) for quote in quotes)
    return [QuoteChange(before, after) for before, after in changed if before != after]


def in_parts(
    info: CollectionInfo, wanted: Iterable[PartTitle], quotes: Collection[Quote]
) -> tuple[tuple[PartTitle, ...], list[QuoteChange]]:
    """Return the *wanted* parts of the collection *info*, and the changes of its *quotes* whose part is removed.

    A new part has the number 0. It gets a number that no part and no quote has.
    """
    taken = {part.number for part in info.parts} | {quote.part for quote in quotes}
    free = (number for number in count(1) if number not in taken)
    parts = tuple(part if part.number else part._replace(number=next(free)) for part in wanted)
    removed = {part.number for part in info.parts} - {part.number for part in parts}
    return parts, [
        QuoteChange(quote, quote._replace(part=0, part_title="")) for quote in quotes if quote.part in removed
    ]


def with_part(info: CollectionInfo, title: str, quotes: Collection[Quote]) -> tuple[CollectionInfo, PartTitle]:
    """Return the collection *info* with a part of this *title*, and that part. Case makes no other part.

    A new part is the last. *quotes* are those of the collection.
    """
    title = " ".join(title.split())
    known = next((each for each in info.parts if each.title.casefold() == title.casefold()), None)
    if known:
        return info, known
    parts, _none_removed = in_parts(info, [*info.parts, PartTitle(0, title)], quotes)
    return info._replace(parts=parts), parts[-1]


class CollectionChange(NamedTuple):
    """An own collection, before and after. ``None`` means that there is none.

    Attributes:
        quotes: Those that a new collection begins with, or that a removed collection had.
        is_import: Whether an import made the collection. Then the records remember it, for the next import.
    """

    before: CollectionInfo | None
    after: CollectionInfo | None
    quotes: Sequence[Quote] = ()
    is_import: bool = False

    @property
    def hides_or_shows(self) -> bool:
        """Whether the change hides the collection, or shows it again. Its file stays as it is."""
        return bool(self.before and self.after and self.before.is_hidden != self.after.is_hidden)

    def opposite(self) -> "CollectionChange":
        """Return the inverse change."""
        return self._replace(before=self.after, after=self.before)


def reversed_changes(changes: Sequence[Change[Entry]]) -> list[Change[Entry]]:
    """Return the inverses of *changes*, in reverse order."""
    return [Change(change.after, change.before) for change in reversed(changes)]


class Changes(NamedTuple):
    """A batch of changes: one undo step.

    Attributes:
        is_import: Whether an import made the changes of quotes. Then the records remember it, for the next import.
    """

    collections: Sequence[CollectionChange] = ()
    quotes: Sequence[QuoteChange] = ()
    favorites: Sequence[Change[Favorite]] = ()
    findings: Sequence[Change[Finding]] = ()
    is_import: bool = False

    @property
    def size(self) -> int:
        """The number of own quotes, favorites and findings that change, come or go."""
        own = len(self.quotes) + sum(len(change.quotes) for change in self.collections)
        return own + len(self.favorites) + len(self.findings)

    def opposite(self) -> "Changes":
        """Return the inverse of all of them."""
        return Changes(
            [each.opposite() for each in reversed(self.collections)],
            [each.opposite() for each in self.quotes],
            reversed_changes(self.favorites),
            reversed_changes(self.findings),
            self.is_import,
        )
