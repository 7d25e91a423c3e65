"""Translates a query to SQLite's FTS5 (“FTS5 Full-text Query Syntax”), for the columns of the library's index.

One expression has everything that the index can answer. A facet, such as a part, is a word of the column ``facet``,
because FTS5 intersects lists of rows fast. Favorites are not in the index.
"""

import zlib
from functools import lru_cache

from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.query import (
    FIELDS,
    OTHER_AUTHOR,
    Facet,
    IndexTerm,
    Query,
    Words,
    facets_of,
    index_terms,
)
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import folded_words

FOUND = "found"  # `Quote.words_said`. Only `Library.nearest` asks for them
_COLUMNS = (*FIELDS, OTHER_AUTHOR, FOUND, "facet")
COLUMNS, COLUMN_COUNT = ", ".join(_COLUMNS), len(_COLUMNS)
# Begins each facet. The index's tokenizer takes it for a letter, and `folded_words` does not. So the beginning of a
# word that is typed, such as “part”, meets no facets.
MARK = "§"
ALL = f"{MARK}quote"  # a facet of every quote, because FTS5 can only leave out quotes of those that a word found


def index_row(quote: Quote) -> tuple[str, ...]:
    """Return the row of *quote* in the index, in the order of `COLUMNS`."""
    words = (" ".join(folded_words(value)) for value in (quote.text, quote.topic))
    authors, tags = (" ".join(map(folded_label, labels)) for labels in (quote.authors, quote.tags))
    others = " ".join(folded_label(name) for name in quote.authors if name != PERSON)
    found = " ".join(folded_words(quote.words_said))
    return (*words, folded_label(quote.source), authors, tags, others, found, _facets(quote))


@lru_cache(maxsize=1000)  # many quotes share a source or an author
def folded_label(label: str) -> str:
    """Return the words of a source's label, a name or a tag, without case and accents."""
    return " ".join(folded_words(label))


def _facets(quote: Quote) -> str:
    """Return the words of the column ``facet``."""
    return " ".join([ALL, *(_facet(kind, value) for kind, value in facets_of(quote))])


def match_expression(query: Query) -> str:
    """Translate *query* to FTS5, or return an empty text if it asks nothing of the index.

    Terms about favorites are left out: the caller filters by them. All words are folded, so there is nothing to escape.
    """
    wanted = [_phrase(term) for term in index_terms(query.terms)]
    unwanted = [_phrase(term) for term in index_terms(query.excluded)]
    expression = " AND ".join(wanted or [f'"{ALL}"'] * bool(unwanted))
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _phrase(term: IndexTerm) -> str:
    match term:
        case Words(asked, fields, exact):
            columns = " ".join(fields)
            return f'{{{columns}}} : "{" ".join(asked)}"{"" if exact else " *"}'
        case Facet(kind, values):
            found = " OR ".join(f'"{_facet(kind, value)}"' for value in values)
            return found if len(values) == 1 else f"({found})"


def _facet(kind: str, value: str) -> str:
    """Return the word in the column ``facet`` for *value*, which may be any text."""
    return f"{MARK}{kind}{zlib.crc32(value.encode('utf-8', 'surrogatepass')):08x}"
