"""What the store of own collections tells the programs, as values. The programs say it in words."""

from enum import Enum
from typing import NamedTuple

from lecun_viewer.core.failure import Failure
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
    OLDER_KEPT = "older lines were archived"
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
