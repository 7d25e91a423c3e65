"""A query as SQLite's FTS5 takes it (“FTS5 Full-text Query Syntax”), over the columns of the library's index.

Everything that the index can answer stands in one expression, also part and state, which are words of the column
``facet``: intersecting lists of rows is what FTS5 does fastest. Favorites are not in the index.
"""

import zlib
from collections.abc import Iterable

from lecun_viewer.core.query import FIELDS, FromSource, HasStatus, InPart, InYear, IsFavorite, Query, Term, Words
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import folded_words

LISTED = "listed"
KEPT = "kept"  # what somebody keeps and the collection doesn't hold: found among favorites, and other few, only

FEW_INDEX = "few_index"  # the table of `few_index.FewIndex`, which is there where it was asked for
COLUMNS = "text, topic, source, facet"


def index_row(quote: Quote, standing: str) -> tuple[str, ...]:
    """Return what an index holds of *quote*, in the order of `COLUMNS`; *standing* is `LISTED` or `KEPT`."""
    words = (" ".join(folded_words(value)) for value in (quote.text, quote.topic, quote.source))
    return (*words, _facets(quote, standing))


def _facets(quote: Quote, standing: str) -> str:
    """Return the words by which the index knows a quote but by its text."""
    known = quote.provenance
    year = f" {_year(int(known.date[:4]))}" if known.date else ""
    return f"{standing} part{quote.part} {known.status} {_source(quote.source)}{year}"


def match_expression(query: Query, *, with_kept: bool) -> str:
    """Return the MATCH expression of *query*, less its favorites; empty where that asks for nothing, *with_kept*.

    All words in it are folded: nothing to escape.
    """
    wanted = [_phrase(term) for term in _in_index(query.terms)] or [_facet(LISTED)]
    unwanted = [_phrase(term) for term in _in_index(query.excluded)]
    if with_kept:
        if not _in_index(query.terms) and not unwanted:
            return ""
        if not _in_index(query.terms):
            wanted = [f"({_facet(LISTED)} OR {_facet(KEPT)})"]
    else:
        unwanted.append(_facet(KEPT))
    expression = " AND ".join(wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _in_index(terms: Iterable[Term]) -> list[Term]:
    return [term for term in terms if not isinstance(term, IsFavorite)]


def _phrase(term: Term) -> str:
    match term:
        case Words(asked, fields, exact):
            columns = " ".join(fields or FIELDS)
            return f'{{{columns}}} : "{" ".join(asked)}"{"" if exact else " *"}'
        case InPart(number):
            return _facet(f"part{number}")
        case HasStatus(status):
            return _facet(status)
        case FromSource(label):
            return _facet(_source(label))
        case InYear(year):
            return _facet(_year(year))
        case IsFavorite():
            raise AssertionError("favorites are not in the index")


def _source(label: str) -> str:
    return f"source{zlib.crc32(label.encode('utf-8', 'surrogatepass')):08x}"


def _year(year: int) -> str:
    return f"year{year:04}"


def _facet(word: str) -> str:
    return f'{{facet}} : "{word}"'
