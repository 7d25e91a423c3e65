"""The catalogue: every quote of a collection, grouped into parts.

A quote never changes while the program runs. Favorites live in the favorites store, keyed by ``Quote.id``. So the
collection can be corrected without touching them.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Any, NamedTuple, NewType

from msgspec import Meta

from lecun_viewer.core.provenance import (
    CHECKED,
    EXACT,
    HIGHLIGHT,
    PERSON,
    PRINT,
    UNCHECKED,
    Provenance,
    SourceKind,
    page_in,
    page_of,
)
from lecun_viewer.core.value import Text, Value, Words
from lecun_viewer.core.words import folded_words

LONGEST_ID = 60
HIGHEST_PART = 9999
LONGEST_LANGUAGE = 35  # characters (RFC 5646, section 4.4.1)

QuoteId = NewType("QuoteId", str)
"""A short slug such as ``cake-analogy``. It is unique in the library and never changes."""

SLUG = r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\Z"  # earlier ids have capitals
_ID = Meta(pattern=SLUG, max_length=LONGEST_ID)
Id = Annotated[QuoteId, _ID]
CollectionId = Annotated[str, _ID]
_LANGUAGE = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z"

PartNumber = Annotated[int, Meta(ge=0, le=HIGHEST_PART)]
Language = Annotated[str, Meta(pattern=_LANGUAGE, max_length=LONGEST_LANGUAGE)]
"""A language tag (BCP 47)."""

_TIME = r"T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?"
_HIGHLIGHTED_AT = rf"^\Z|^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}({_TIME})?\Z"
HighlightedAt = Annotated[str, Meta(pattern=_HIGHLIGHTED_AT)]
"""``YYYY-MM-DD``, and the time if it is known (RFC 3339). A device without time zones gives its own time."""

COMPILATION = "compilation"
"""The id of the first shipped collection. A quote of an earlier version was in no other."""

SHIPPED = (COMPILATION, "own-words")
"""The ids of the shipped collections. They share their parts."""

MY_QUOTES, MY_QUOTES_TITLE = "my-quotes", "My Quotes"
"""The id and the title of the user's collection that comes into being with the first own quote."""

ENGLISH = "en"

UNNAMED = (PERSON,)
"""The authors of a quote that names none. Only those of the compilation may do so: an earlier version had no others."""

TODAY, RANDOM = "@today", "@random"
"""What may be asked for in place of an id. No id has such a character."""


COMMAS = ",，、،"
SEMICOLONS = ";；؛"
"""The marks between the tags or the authors in a list, in Latin, Chinese, Japanese and Arabic writing."""


class Part(NamedTuple):
    """One part of a collection and how many quotes it holds."""

    number: int
    title: str
    quote_count: int


class PartTitle(Value, frozen=True):
    """A part as the head of a collection names it."""

    number: PartNumber
    title: Words


class SameClaim(Value, frozen=True):
    """A quote that makes the same claim as another quote.

    Attributes:
        quote: Its id. The library need not have it.
        whole: Whether it makes the whole claim, and not only a part of it.
    """

    quote: Id
    whole: bool


class Quote(Value, frozen=True):
    """One quote as its collection gives it, with what is known of its origin.

    Attributes:
        part: Its number in its collection, or 0 if it is in none.
        part_title: Empty if the collection does not name the part.
        source: The label that the collection gives. What was checked is in ``provenance``.
        collection: The id of its collection.
        authors: To whom the collection credits the quote. Empty if nobody knows.
        language: The language of the words (BCP 47).
        tags: Words that the user files the quote under. Only quotes of own collections have any.
        same_claims: Sentences that are known to be the person's, and say what this quote says.
        highlighted_at: When the reader highlighted the words. Empty if that is not known.
    """

    id: Id
    part: PartNumber
    part_title: Text
    topic: Text
    text: Words
    source: Text
    provenance: Provenance
    collection: CollectionId = COMPILATION
    authors: tuple[Words, ...] = UNNAMED
    language: Language = ENGLISH
    tags: tuple[Words, ...] = ()
    same_claims: tuple[SameClaim, ...] = ()
    highlighted_at: HighlightedAt = ""

    @property
    def is_persons(self) -> bool:
        """Whether it is credited to the person whose quotes are shipped. Sentences about others name “the author”."""
        return PERSON in self.authors

    @property
    def is_own(self) -> bool:
        """Whether it is the reader's own, and did not come with the program."""
        return self.collection not in SHIPPED

    @property
    def words_said(self) -> str:
        """The words at the place of the quote, if they are others than its own. Else an empty text.

        A misattributed quote has those of somebody else, which nobody gives out as the person's.
        """
        known = self.provenance
        if not (known.words_found and known.status.has_place) or known.status.has_author:
            return ""
        return known.words_found if folded_words(known.words_found) != folded_words(self.text) else ""

    @property
    def named_source(self) -> str:
        """The source that the quote names, though nobody has verified it. It may be the place that the reader gave.

        If somebody has looked for the quote, or other words were found, the place is that of another passage.
        """
        known = self.provenance
        place = "" if known.status in CHECKED or known.words_found else known.place
        if self.source in place or place in self.source:
            return max(self.source, place, key=len)
        return with_commas(self.source, place)

    @property
    def highlighted_on(self) -> date | None:
        """The day of `highlighted_at`. ``None`` if it is not known."""
        return date.fromisoformat(self.highlighted_at[:10]) if is_highlight_time(self.highlighted_at) else None

    @property
    def page_of_book(self) -> str | None:
        """The page in the book that ``source`` names. Empty if only the book is known. ``None`` if it is from no book.

        Words are out of a book if a device copied them there. They are also if the place is a page of the source. A
        source that is known as data says itself what it is.
        """
        known = self.provenance
        if known.source or not known.status.is_exact or known.evidence not in (None, PRINT, HIGHLIGHT):
            return None
        page = page_in(known.where or "", self.source)
        return page if page or known.evidence == HIGHLIGHT else None

    def found_in_book(self) -> "Quote":
        """Return the quote as exact words if its place is a page of a book. One that was checked stays as it is.

        The title stands in ``source`` or before the page: “Walden, page 12”. A place with a date or an address may be
        that of a newspaper. So it stays as it is, unless the source is known as data.
        """
        known = self.provenance
        place = known.where or ""
        if known.status is not UNCHECKED.status or not place:
            return self
        if known.source:
            is_found = known.source.kind is SourceKind.BOOK and page_of(known.source.locator)
            exact = known._replace(status=EXACT, words_found=self.text, evidence=PRINT)
            return self._replace(provenance=exact) if is_found else self
        if known.date or known.url:
            return self
        book = self.source or place.rpartition(",")[0].strip()
        where = place if place.startswith(book) else with_commas(book, place)
        if not book or not page_in(where, book):
            return self
        found = known._replace(status=EXACT, words_found=self.text, where=where, evidence=PRINT)
        return self._replace(source=book, provenance=found)

    def moved_to(self, collection_id: str) -> "Quote":
        """Return the quote as a quote of that collection. A part of another collection means nothing there."""
        if self.collection in ("", collection_id):
            return self._replace(collection=collection_id)
        return self._replace(collection=collection_id, part=0, part_title="")


class Collection(NamedTuple):
    """A collection: its title, its introduction, its parts, and its quotes in order.

    Attributes:
        id: A slug that never changes.
        parts: The shipped collections share parts. A part has the same title in each.
    """

    id: str
    title: str
    introduction: str
    parts: tuple[Part, ...]
    quotes: tuple[Quote, ...]


class CollectionInfo(NamedTuple):
    """What is known of a collection without its quotes.

    Attributes:
        is_own: Whether it is a collection of the user, and did not come with the program.
        parts: In order. An own collection has its own parts, or none.
    """

    id: str
    title: str
    introduction: str
    quote_count: int
    is_hidden: bool = False
    is_own: bool = False
    parts: tuple[PartTitle, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain JSON values. ``lecun-quotes collections --json`` prints this shape."""
        return {**self._asdict(), "parts": [part.to_dict() for part in self.parts]}

    def part_title(self, number: int) -> str:
        """Return the title of the part with that number. Empty if it has none."""
        return next((each.title for each in self.parts if each.number == number), "")


def is_highlight_time(text: str) -> bool:
    """Return whether *text* is a day or a time as ``Quote.highlighted_at`` has it, and not empty."""
    try:
        return bool(re.match(_HIGHLIGHTED_AT, text) and datetime.fromisoformat(text))
    except ValueError:
        return False


def named_collections(said: str, collections: Iterable[CollectionInfo]) -> list[CollectionInfo]:
    """Return the *collections* whose title or id begins with *said*, without case and accents."""
    asked = folded_words(said)
    return [each for each in collections if _begins(asked, each.title) or _begins(asked, each.id)]


def parts_named(said: str, collection: CollectionInfo) -> list[PartTitle]:
    """Return the parts of *collection* whose title begins with *said*, without case and accents."""
    asked = folded_words(said)
    return [part for part in collection.parts if _begins(asked, part.title)]


def _begins(asked: tuple[str, ...], name: str) -> bool:
    """Return whether *name* begins with the words *asked*. The last of these may be a prefix."""
    beginning = folded_words(name)[: len(asked)]
    same = bool(asked) and len(beginning) == len(asked) and beginning[:-1] == asked[:-1]
    return same and beginning[-1].startswith(asked[-1])


def comma_between(before: str, behind: str) -> str:
    """Return the separator of two texts in a line: a comma and a space. Empty if one of them is empty.

    A comma of any writing that one of them has there is enough.
    """
    if not before or not behind:
        return ""
    if before.rstrip()[-1:] in COMMAS:
        return "" if before[-1:].isspace() else " "
    return "" if behind[0] in COMMAS else ", "


def with_commas(*texts: str) -> str:
    """Return *texts* as one line, with `comma_between` between them. What is empty is left out."""
    line = ""
    for text in texts:
        line += comma_between(line, text) + text
    return line


def items_in(listed: str, marks: str) -> tuple[str, ...]:
    """Return the names or tags in *listed*, which any of *marks* part, each once. What is empty is left out."""
    for mark in marks:
        listed = listed.replace(mark, marks[0])
    items = (" ".join(item.split()) for item in listed.split(marks[0]))
    return tuple(dict.fromkeys(filter(None, items)))
