"""Messages and results of the stores, as values. `texts` says them in words."""

from enum import Enum
from typing import NamedTuple

from lecun_viewer.core.failure import Failure
from lecun_viewer.exchange.imported import Refusal


class Trouble(Enum):
    """What happened to a collection, the favorites or their folder. The values are for the log."""

    NEWER_FILE = "the file was written by a newer version of the program"
    NO_COLLECTION = "the file is not that of a collection"
    NOT_READ = "the file can't be read now"
    BAD_LINE = "a line can't be read"
    BAD_LINES = "more lines can't be read"
    NOT_CHANGED = "the change was not made"
    CHANGED_SINCE = "another program changed the quote since"
    FOLDER_AWAY = "the folder can't be used now"
    OLD_FILE = "the file was written by version 0.1.0"
    SHIPPED_NAME = "the file has the name of a shipped collection"


class CollectionMessage(NamedTuple):
    """A trouble with a collection.

    Attributes:
        name: The title of the collection, or the name of its file if it has none. Of a folder, its path.
        number: The line, counted from 1, or how many lines it is about.
    """

    trouble: Trouble
    name: str
    failure: Failure | None = None
    number: int = 0
    refusal: Refusal | None = None


class Reports:
    """Adds messages to a list, each once."""

    def __init__(self, messages: list[CollectionMessage]) -> None:
        self._messages = messages
        self._added = set[CollectionMessage]()

    def add(self, message: CollectionMessage) -> None:
        if message not in self._added:
            self._added.add(message)
            self._messages.append(message)


class CollectionsError(Exception):
    """A change of own collections was not made. ``message`` says why."""

    def __init__(self, message: CollectionMessage) -> None:
        super().__init__(f"{message.trouble.value}: {message.name}")
        self.message = message
