"""What an import brings, and why it is refused. An import is atomic."""

from enum import Enum, auto
from typing import NamedTuple

from lecun_viewer.core.favorite import Favorite, Finding

BYTE_ORDER_MARK = "\ufeff"
MOST_ENTRIES = 100_000  # more than anybody marks. A file of 100 MB could hold millions and fill the memory.


class Reason(Enum):
    """Why a document is refused. The comments name the `Refusal.values`.

    All but the last have a sentence of their own, because a user can act on it.
    """

    # The whole file
    TOO_BIG = auto()  # megabytes allowed
    EMPTY = auto()
    CUT = auto()
    COLLECTION_EXPORT = auto()  # our own export of a collection, which has an import of its own
    NOT_UTF8 = auto()
    NEWER_VERSION = auto()
    TOO_MANY = auto()  # entries allowed

    # A quote
    PLACE_MISSING = auto()  # the verdict
    AUTHOR_MISPLACED = auto()

    # A text
    TEXT_TOO_LONG = auto()  # characters allowed
    NOTHING_IN_IT = auto()
    NO_DATE = auto()  # what was found
    NO_LANGUAGE = auto()  # what was found
    NO_ADDRESS = auto()  # what was found

    # Anything else: the file is damaged, or another program's. Its place goes to the log.
    DAMAGE = auto()


class Refusal(NamedTuple):
    """A reason, with the values that its sentence names. Texts of the document among them are excerpts."""

    reason: Reason
    values: tuple[str | int, ...] = ()


class Place(NamedTuple):
    """Where in a document something is wrong. Numbers count from 1, and what is empty or 0 is not known."""

    favorite: int = 0
    finding: int = 0
    field: str = ""
    column: str = ""
    byte: int = 0
    quote: int = 0
    review: int = 0


class FieldError(ValueError):
    """A value may not stand in its field.

    Attributes:
        refusal: Why.
        path: Keys and indices, from the outermost.
    """

    def __init__(self, reason: Reason, *values: str | int, path: tuple[str, ...] = ()) -> None:
        super().__init__(reason.name)
        self.refusal = Refusal(reason, values)
        self.path = path

    def within(self, name: str) -> "FieldError":
        """Return the error with *name* prepended to its path."""
        self.path = (name, *self.path)
        return self


class ImportRefusedError(Exception):
    """A document was not imported, and nothing was changed.

    Attributes:
        refusal: Why.
        line: The line of the document, counted from 1. ``None`` if it is about the whole document.
        place: Which entry, field, column or byte it is about.
    """

    def __init__(self, refusal: Refusal, line: int | None = None, place: Place | None = None) -> None:
        super().__init__(refusal, line, place)
        self.refusal = refusal
        self.line = line
        self.place = place or Place()

    def __str__(self) -> str:
        """Return what is wrong and where, for the log. It has no text of a quote."""
        known = {"line": self.line, **self.place._asdict()}
        return ", ".join((self.refusal.reason.name, *(f"{name} {at}" for name, at in known.items() if at)))


class Imported(NamedTuple):
    """The favorites and findings in a document, in its order. A quote has at most one of each.

    Attributes:
        may_be_cut: Whether the document may have had more. It can't tell by itself.
    """

    favorites: tuple[Favorite, ...]
    findings: tuple[Finding, ...]
    may_be_cut: bool = False
