"""What the columns of a CSV file mean, by their names in the header."""

import re
from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from lecun_viewer.core.imports.found import Format

OWN_FIRST_COLUMN = "kind"  # of our own export of favorites


class Field(Enum):
    """What a column holds."""

    TEXT = "text"
    AUTHORS = "authors"
    SOURCE = "source"
    WHERE = "where"
    PAGE = "page"
    LOCATION = "location"
    LOCATION_TYPE = "location type"
    URL = "url"
    DATE = "date"
    TAGS = "tags"
    TOPIC = "topic"
    NOTE = "note"
    LANGUAGE = "language"
    NOTHING = "nothing"  # a number of the row or of the book
    NOT_KEPT = "not kept"  # says nothing of the words, such as when they were marked


_NAMES = {
    Field.TEXT: "quote quotes quotation quotetext text highlight highlights highlighttext body content words passage",
    Field.AUTHORS: "author authors by speaker saidby person attribution bookauthor bookauthors authorname who",
    Field.SOURCE: "source book title work booktitle sourcetitle publication",
    Field.WHERE: "where place",
    Field.PAGE: "page pages pagenumber",
    Field.LOCATION: "location loc position",
    Field.LOCATION_TYPE: "locationtype",
    Field.URL: "url link address href sourceurl",
    Field.DATE: "date year saidon datesaid",
    Field.TAGS: "tag tags keyword keywords category categories label labels documenttags",
    Field.TOPIC: "topic theme subject genre",
    Field.NOTE: "note notes comment comments remark remarks annotation",
    Field.LANGUAGE: "language lang",
    Field.NOTHING: "id index no nr number quoteid rowid amazonbookid asin bookid uuid unnamed0",
    Field.NOT_KEPT: "color colour highlightedat dateadded addedat addedon created createdat updated updatedat likes",
}
_FIELDS: Mapping[str, Field] = MappingProxyType(
    {name: field for field, names in _NAMES.items() for name in names.split()}
)
_OWN = frozenset(("kind", "text", "added_at", "source", "topic", "id"))
_MANY = frozenset((Field.TAGS, Field.NOTHING, Field.NOT_KEPT))  # of which a file may have several columns


class Columns(NamedTuple):
    """The fields of the columns of a file, in their order.

    Attributes:
        fields: ``None`` for a column that is not understood, or that repeats the meaning of a column before it.
        repeated: The indexes of the latter.
    """

    fields: tuple[Field | None, ...]
    repeated: frozenset[int]

    @property
    def has_text(self) -> bool:
        """Whether a column holds the quotes."""
        return Field.TEXT in self.fields


def columns_of(header: Sequence[str]) -> Columns:
    """Return what the names in *header* mean. Case, spaces and signs do not matter. The first of two equals counts."""
    fields, repeated = list[Field | None](), set[int]()
    for at, name in enumerate(header):
        field = _FIELDS.get(_plain(name)) if _plain(name) else Field.NOTHING
        if field and field in fields and field not in _MANY:
            repeated.add(at)
            field = None
        fields.append(field)
    return Columns(tuple(fields), frozenset(repeated))


def format_of(header: Sequence[str]) -> Format | None:
    """Return which CSV format has *header*, or ``None`` if it names nothing that quotes have."""
    names = {_plain(name) for name in header}
    if {"highlight", "booktitle", "bookauthor"} <= names:
        return Format.READWISE
    if is_list_of_books(header) or {"quote", "author", "likes"} <= names:
        return Format.GOODREADS
    known = [field for field in columns_of(header).fields if field not in (None, Field.NOTHING)]
    return Format.CSV if Field.TEXT in known and len(known) > 1 else None


def is_list_of_books(header: Sequence[str]) -> bool:
    """Return whether *header* is that of Goodreads' export of the library. It has reviews and no quotes."""
    return {"bookid", "title", "myreview", "exclusiveshelf"} <= {_plain(name) for name in header}


def is_own_export(header: Sequence[str]) -> bool:
    """Return whether *header* is that of our own export of favorites."""
    return header[:1] == [OWN_FIRST_COLUMN] and len(_OWN.intersection(header)) > 2


def _plain(name: str) -> str:
    """Return *name* without spaces and signs. What begins with a sign such as ``>`` is no name of a column."""
    name = name.strip()
    return re.sub(r"[\W_]", "", name).lower() if name[:1].isalnum() or name[:1] in "_#([" else name
