"""Translates a query to SQLite's FTS5 (“FTS5 Full-text Query Syntax”), for the columns of the library's index.

One expression has everything that the index can answer. A facet, such as a part, is a word of the column ``facet``,
because FTS5 intersects lists of rows fast. Favorites are not in the index.
"""

import zlib

from lecun_viewer.core.query import (
    FIELDS,
    Facet,
    IndexTerm,
    Query,
    Words,
    facets_of,
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
    return " ".join([standing, *(_word(kind, value) for kind, value in facets_of(quote))])


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
        case Facet(kind, values):
            found = " OR ".join(_facet(_word(kind, value)) for value in values)
            return found if len(values) == 1 else f"({found})"


def _word(kind: str, value: str) -> str:
    """Return the word in the column ``facet`` for *value*, which may be any text."""
    is_plain = value.isascii() and value.isalnum() and value == value.lower()
    return f"{kind}{value}" if is_plain else f"{kind}{zlib.crc32(value.encode('utf-8', 'surrogatepass')):08x}"


def _facet(word: str) -> str:
    return f'{{facet}} : "{word}"'
