"""What the store of own collections says to the programs, as values. The programs say it in words."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.failure import Failure
from lecun_viewer.core.quote import Quote
from lecun_viewer.exchange.imported import Refusal


class Trouble(Enum):
    """What happened to a collection. The values are for the log."""

    NEWER_FILE = "the file was written by a newer version of the program"
    NO_COLLECTION = "the file is not that of a collection"
    NOT_READ = "the file can't be read now"
    GONE = "the file is missing"
    INCOMPLETE = "the file lacks quotes that the known copy has"
    CUT = "the end of the file is missing, and nothing else has it"
    BAD_LINE = "a line can't be read"
    BAD_LINES = "more lines can't be read"
    BAD_PART = "a part that the head names can't be read"
    COPY = "the file was a copy of a collection, and was merged with it"
    OLDER_ARCHIVED = "older lines were archived"
    NOT_CHANGED = "the change was not made"
    CHANGED_SINCE = "another program changed the quote since"
    TAKEN = "another file has the place of the collection"
    SHIPPED_NAME = "the file has the name of a shipped collection"


class CollectionMessage(NamedTuple):
    """A trouble with a collection.

    Attributes:
        name: The title of the collection, or the name of its file if it has none.
        number: The line, counted from 1, or how many lines or quotes it is about.
        path: Where lines or a file were archived.
        collection_id: Where an answer or a later state must know the collection.
    """

    trouble: Trouble
    name: str
    failure: Failure | None = None
    number: int = 0
    refusal: Refusal | None = None
    path: str = ""
    collection_id: str = ""


class CollectionsError(Exception):
    """A change of own collections was not made. ``message`` says why."""

    def __init__(self, message: CollectionMessage) -> None:
        super().__init__(f"{message.trouble.value}: {message.name}")
        self.message = message


class OlderQuote(NamedTuple):
    """A quote that another program replaced or removed, or that was in a removed collection.

    Attributes:
        quote: Its ``collection`` is the id of the collection that it was in.
        title: The title of that collection.
        moment: When the quote was changed last. If the line does not say that, when its file was.
    """

    quote: Quote
    title: str
    moment: datetime


class OlderQuotes(NamedTuple):
    """What was found, by collection, the newest first.

    Attributes:
        unreadable: How many lines or files can't be read.
        present: Older quotes that a collection has already, with the same content. They are not listed.
    """

    quotes: Sequence[OlderQuote]
    unreadable: int
    present: Sequence[OlderQuote]


class Restoring(NamedTuple):
    """What brings older quotes back.

    Attributes:
        collections: New collections, for quotes whose collection is gone.
        quotes: Quotes that come into collections that exist.
        present: Older quotes that are in a collection already, with the same content.
    """

    collections: Sequence[CollectionChange]
    quotes: Sequence[QuoteChange]
    present: Sequence[OlderQuote]

    def restored(self) -> list[Quote]:
        """Return the quotes as they will be."""
        made = [quote for change in self.collections for quote in change.quotes]
        return [*made, *(change.after for change in self.quotes if change.after)]
