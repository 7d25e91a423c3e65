"""What an import brings, and why it is refused. An import is everything or nothing."""

from enum import Enum, auto
from typing import NamedTuple

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.finding import Finding

BYTE_ORDER_MARK = "\ufeff"
MOST_ENTRIES = 100_000  # more than anybody marks. A file of 100 MB could hold millions and fill the memory.


class Reason(Enum):
    """Why a document is refused. The comments name the `Refusal.values`."""

    # The whole file
    NOT_A_FILE = auto()
    TOO_BIG = auto()  # megabytes allowed
    UNKNOWN_FORMAT = auto()
    EMPTY = auto()
    CUT = auto()
    COLLECTION_EXPORT = auto()  # our own export of a collection, which has an import of its own
    CUT_IN_CHARACTER = auto()
    NOT_UTF8 = auto()  # the byte, as 0xff
    NEWER_VERSION = auto()
    NO_SUCH_VERSION = auto()
    WRONG_FORMAT = auto()  # the name that an export has
    MISSING_IN_EXPORT = auto()  # the field
    UNKNOWN_IN_EXPORT = auto()

    # An entry
    TWICE = auto()  # the quote's id
    TOO_MANY = auto()  # entries allowed
    PLACE_MISSING = auto()  # the state of provenance
    AUTHOR_MISPLACED = auto()

    # A field
    UNKNOWN_FIELD = auto()
    MISSING_FIELD = auto()  # the field
    FIELD_TWICE = auto()
    NO_TEXT = auto()
    TEXT_TOO_LONG = auto()  # characters allowed
    HALF_CHARACTER = auto()
    NOTHING_IN_IT = auto()
    NO_ID = auto()  # what was found
    NO_PART = auto()  # what was found, the highest number
    PART_TWICE = auto()  # the number
    NO_STATUS = auto()  # what was found, the states
    NO_DATE = auto()  # what was found
    NO_EVIDENCE = auto()  # what was found, the kinds
    NO_LANGUAGE = auto()  # what was found
    NO_ADDRESS = auto()  # what was found
    NO_TIME = auto()  # what was found

    # JSON
    OBJECT_EXPECTED = auto()  # what was found
    LIST_EXPECTED = auto()  # what was found
    VALUE_EXPECTED = auto()
    NO_JSON = auto()
    TOO_MANY_BRACKETS = auto()

    # CSV
    NUL = auto()
    WRONG_KIND = auto()  # what was found
    NO_KIND_COLUMN = auto()
    UNKNOWN_COLUMN = auto()  # the column
    MISSING_COLUMN = auto()  # the column
    COLUMN_TWICE = auto()
    NOT_IN_A_FAVORITE = auto()
    NOT_IN_A_FINDING = auto()
    TOO_MANY_ROWS = auto()  # rows allowed
    WRONG_CELL_COUNT = auto()  # cells, columns
    CELL_TOO_LONG = auto()  # characters allowed
    QUOTE_WITHOUT_END = auto()
    STRAY_QUOTE = auto()


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


class FieldError(ValueError):
    """A value may not stand in its field.

    Attributes:
        refusal: Why.
        path: The names and numbers that lead to the field, from the outside.
    """

    def __init__(self, reason: Reason, *values: str | int) -> None:
        super().__init__(reason.name)
        self.refusal = Refusal(reason, values)
        self.path: tuple[str, ...] = ()

    def within(self, name: str) -> "FieldError":
        """Return the error, seen from outside of the field *name*."""
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
        super().__init__(f"{refusal.reason.name} {refusal.values}, line {line}, {place}")
        self.refusal = refusal
        self.line = line
        self.place = place or Place()


class Imported(NamedTuple):
    """The favorites and findings of a document, in its order. A quote has at most one of each.

    Attributes:
        may_be_cut: Whether the document may have had more. It can't tell by itself.
    """

    favorites: tuple[Favorite, ...]
    findings: tuple[Finding, ...]
    may_be_cut: bool = False
