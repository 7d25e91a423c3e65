"""Goodreads: quotes that were copied from its pages, and its quotes as CSV. Its list of books has no quotes.

In CSV the book stands behind the author. Copied quotes have a long dash before the author.
"""

import re

from lecun_viewer.imports import plain_text
from lecun_viewer.imports.drafts import SUFFIX, Collector, Draft, is_person
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.headings import add_all
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.table import entries_of, has_names, named_rows

_COPIED = re.compile(r"[”\"’»][^\S\n]*+\n\s*+―[ \t]*+\S")
_OTHER_DASH = re.compile(r"^[^\S\n]*+(?:[—–]|--)", re.MULTILINE)


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is from Goodreads. Quotes that were copied from there are just above plain text."""
    if _is_list_of_books(text) or has_names(text, "quote", "author", "likes"):
        return 1
    return 0.2 if _COPIED.search(text) and not _OTHER_DASH.search(text) else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title.

    Raises:
        UnreadableError: It is a list of books, or has no quotes.
    """
    if _is_list_of_books(text):
        raise UnreadableError(UnreadableReason.NO_QUOTES_IN_FORMAT)
    if not has_names(text, "quote", "author", "likes"):
        return plain_text.read(text, collector)
    found = entries_of(named_rows(text, collector), collector)
    add_all([each._replace(draft=_with_book(each.draft)) for each in found], collector)
    return ""


def _is_list_of_books(text: str) -> bool:
    return has_names(text, "bookid", "title", "myreview", "exclusiveshelf")


def _with_book(draft: Draft) -> Draft:
    """Return *draft* with the book behind its author, which may read as the name of a person."""
    who, _, book = draft.authors[0].partition(", ") if len(draft.authors) == 1 else ("", "", "")
    if draft.source or not book or SUFFIX.fullmatch(book) or not is_person(who, is_strict=True):
        return draft
    return draft._replace(authors=(who,), source=book)


KIND = Kind("goodreads", _later("Goodreads quotes"), likeness, read)
