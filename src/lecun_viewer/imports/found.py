"""What a file of another program has: its quotes, what is left out, or why it can't be read.

The programs say it in words.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from lecun_viewer.core.quote import PartTitle, Quote
from lecun_viewer.exchange.imported import Refusal


class LeftOutReason(Enum):
    """Why something is not imported. A quote is lost only where `loses_quote` says so."""

    # A whole entry
    NO_WORDS = auto()  # nothing but marks, or nothing at all
    TOO_LONG = auto()
    WRONG_CELL_COUNT = auto()
    COMMENT = auto()
    NOT_A_QUOTE = auto()  # prose and headings beside the quotes
    CODE = auto()
    DISCARDED = auto()  # in the program that wrote the file
    CALLOUT = auto()  # a note or a warning that stands in a block quote
    BOOKMARK = auto()
    NOTE_ALONE = auto()  # a note of the reader without a highlight
    CLIPPING_LIMIT = auto()  # the publisher's limit was reached, so Kindle wrote no words
    LOOKS_ODD = auto()  # and the reader of the file leaves such quotes out
    SAME_WORDS = auto()  # the same words in the same book. Their notes and tags are kept
    EXTENDED = auto()  # a longer highlight of the same passage is kept
    UNKNOWN_ENTRY = auto()  # a heading that is in no known language

    # A value of a quote that is imported. `loses_quote` counts on this order
    UNKNOWN_COLUMN = auto()  # for all rows. The detail is its name
    SECOND_COLUMN = auto()  # likewise: another column has the same meaning
    COLUMN_NOT_KEPT = auto()  # likewise: it is known and says nothing of the words
    NO_DATE = auto()
    NO_ADDRESS = auto()
    NO_LANGUAGE = auto()

    @property
    def loses_quote(self) -> bool:
        """Whether a whole entry of the file is left out, and not only a value of it."""
        return self.value < LeftOutReason.UNKNOWN_COLUMN.value


class LeftOut(NamedTuple):
    """Something that is not imported.

    Attributes:
        line: Where it begins in the file, counted from 1. In JSON it may be the line of the entry around it.
        detail: The beginning of it, on one line and printable.
    """

    line: int
    reason: LeftOutReason
    detail: str


class BadLine(NamedTuple):
    """A line of one of our own files that can't be read."""

    line: int
    refusal: Refusal


class Why(StrEnum):
    """Why a file was taken for its kind. The values are for programs."""

    NAME = "name"  # the end of the file's name
    CONTENT = "content"
    NOTHING_ELSE = "nothing else"  # fits


class Choice(NamedTuple):
    """One thing that was understood of a file, which the reader may see otherwise.

    Attributes:
        name: ``kind``, ``encoding``, ``layout``, ``headings``, ``header``, ``odd quotes``, or ``column`` with a number.
        value: What was taken. One of *values*.
        label: How the file calls the column.
        why: Why *value* was taken. Only the kind has a reason, unless the reader of the file has chosen it.
    """

    name: str
    value: str
    values: tuple[str, ...]
    label: str = ""
    why: Why | None = None


class DoubtReason(Enum):
    """Why a quote looks odd."""

    NO_LETTERS = auto()
    MARKUP = auto()
    AUTHOR_IS_NUMBER = auto()
    AUTHOR_IS_PLACE = auto()  # a page, a folder, a file or a site
    ONE_AUTHOR = auto()  # the same for all quotes, and it is no name


class Doubt(NamedTuple):
    """A quote that looks odd. *at* is its index among those that were found."""

    at: int
    reason: DoubtReason


Options = Mapping[str, str]
"""What the reader has chosen, by the names of the choices. The values are for the console, too."""


class Found(NamedTuple):
    """What a file has.

    Attributes:
        format: The name of the kind of file.
        left_out: In the order of the lines.
        favorites: The indexes of the quotes that are favorites in the program that wrote the file.
        choices: How the file was understood.
        title: What the file calls itself. Empty if it does not say.
        encoding: The name of the encoding, such as ``utf-8`` or ``windows-1252``.
        introduction: Only our own exports have one, and parts, and bad lines.
        doubts: The quotes that look odd, each once.
    """

    format: str
    quotes: tuple[Quote, ...]
    left_out: tuple[LeftOut, ...]
    title: str
    encoding: str
    introduction: str = ""
    parts: tuple[PartTitle, ...] = ()
    bad_lines: tuple[BadLine, ...] = ()
    favorites: frozenset[int] = frozenset()
    choices: tuple[Choice, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class UnreadableReason(Enum):
    """Why nothing can be imported from a file. The comments name the `UnreadableError.details`."""

    EMPTY = auto()
    TOO_BIG = auto()  # megabytes allowed
    TOO_MANY = auto()  # entries allowed
    BINARY = auto()
    DAMAGED = auto()  # a database
    UNKNOWN_ENCODING = auto()
    MIXED_ENCODING = auto()  # the line that is not in UTF-8 as the others
    NO_LIST = auto()  # hardly any words, or lines that are no quotes by their lengths
    OTHER_KIND = auto()  # what it is, such as “YAML”
    OWN_EXPORT = auto()  # our own export of favorites, which has an import of its own
    BROKEN_JSON = auto()  # the line
    RUNNING_TEXT = auto()
    NO_TEXT_COLUMN = auto()  # the columns
    NO_QUOTES_IN_FORMAT = auto()  # Goodreads' list of books has reviews, and no quotes
    HIDDEN_WORDS = auto()  # a fortune file in rot13
    NEWER_FILE = auto()  # a collection that a newer version of the program wrote
    OLD_FILE = auto()  # a collection that version 0.1.0 wrote
    NOTHING_FOUND = auto()


class UnreadableError(Exception):
    """Nothing can be imported from a file.

    Attributes:
        reason: Why.
        details: The values that a sentence about it names.
        left_out: What was seen and left out, if anything.
        choices: How the file was understood. With another understanding it may have quotes.
        suggested: The name and the value of a choice that the reader of the file has found likely.
    """

    def __init__(
        self,
        reason: UnreadableReason,
        details: tuple[str | int, ...] = (),
        left_out: tuple[LeftOut | BadLine, ...] = (),
        choices: tuple[Choice, ...] = (),
    ) -> None:
        super().__init__(f"{reason.name} {details}")
        self.reason = reason
        self.details = details
        self.left_out = left_out
        self.choices = choices
        self.suggested: tuple[str, str] | None = None

    @property
    def remedy(self) -> tuple[str, str] | None:
        """The name of a choice and the value that would find quotes. ``None`` if none is likely to."""
        for name, value in (*filter(None, [self.suggested]), *_REMEDIES.get(self.reason, ())):
            if any(each.name == name and value in each.values and each.value != value for each in self.choices):
                return name, value
        return None

    @property
    def can_be_chosen(self) -> bool:
        """Whether the file probably has quotes if it is read in another way."""
        return bool(self.choices) and bool(self.remedy or self.reason is UnreadableReason.NO_TEXT_COLUMN)


_REMEDIES = {
    UnreadableReason.RUNNING_TEXT: (("layout", "blocks"),),
    UnreadableReason.OTHER_KIND: (("kind", "text"),),
    UnreadableReason.NOTHING_FOUND: (("kind", "text"),),
}
