"""Translates a query to SQLite's FTS5 (“FTS5 Full-text Query Syntax”), for the columns of the library's index.

One expression has everything that the index can answer. Part, state, source and year are words of the column ``facet``,
because FTS5 intersects lists of rows fast. Favorites are not in the index.
"""

import zlib

from lecun_viewer.core.query import (
    FIELDS,
    FromSource,
    HasStatus,
    IndexTerm,
    InPart,
    InYear,
    Query,
    Words,
    index_terms,
)
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import folded_words

LISTED = "listed"
KEPT = "kept"  # an extra quote (`core.search.ExtraQuotes`): found only among favorites and the days' quotes

FEW_INDEX = "few_index"  # the table of `few_index.FewIndex`, made when it is needed
COLUMNS = "text, topic, source, facet"


def index_row(quote: Quote, standing: str) -> tuple[str, ...]:
    """Return the row of *quote* in an index, in the order of `COLUMNS`. *standing* is `LISTED` or `KEPT`."""
    words = (" ".join(folded_words(value)) for value in (quote.text, quote.topic, quote.source))
    return (*words, _facets(quote, standing))


def _facets(quote: Quote, standing: str) -> str:
    """Return the words of the column ``facet``."""
    known = quote.provenance
    year = f" {_year(int(known.date[:4]))}" if known.date else ""
    return f"{standing} part{quote.part} {known.status} {_source(quote.source)}{year}"


def match_expression(query: Query, *, with_kept: bool) -> str:
    """Translate *query* to FTS5. Terms about favorites are left out: the caller filters by them.

    *with_kept* also finds extra quotes. Then the result may be empty, which means: all quotes. All words are folded, so
    there is nothing to escape.
    """
    terms = index_terms(query.terms)
    wanted = [_phrase(term) for term in terms] or [_facet(LISTED)]
    unwanted = [_phrase(term) for term in index_terms(query.excluded)]
    if with_kept:
        if not terms and not unwanted:
            return ""
        if not terms:
            wanted = [f"({_facet(LISTED)} OR {_facet(KEPT)})"]
    else:
        unwanted.append(_facet(KEPT))
    expression = " AND ".join(wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _phrase(term: IndexTerm) -> str:
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


def _source(label: str) -> str:
    return f"source{zlib.crc32(label.encode('utf-8', 'surrogatepass')):08x}"


def _year(year: int) -> str:
    return f"year{year:04}"


def _facet(word: str) -> str:
    return f'{{facet}} : "{word}"'
