"""The query language: what the user types into the search field, as terms that the library can look up.

    cake cherry          both words, in any order, each as the beginning of a word
    cake 2024            the same, and then the quotes with the other words that are of that year
    cake reworded        likewise, by the name of a verdict
    "exact phrase"       these words in this order
    topic:cake           a word of the topic; likewise text: and source:
    author:arendt        a word of the name of an author
    tag:hope             a word of a tag
    part:4               the quotes of a part, by its number
    part:"on war"        the same, by the beginning of its title
    in:"in his own"      the quotes of a collection, by the beginning of its title or its id
    year:2024            the quotes whose words, as they were found, are of that year
    is:favorite          favorites
    is:reworded          a verdict by its name (`Verdict.query_names`), also with dashes for spaces
    -word                leaves out what matches; works with each of the above

The words of the language are English everywhere, and in the reader's language, too. The core knows no catalogue. So
each program makes `QueryWords` of its texts, and hands them to `parse`. Parsing never fails. What was not understood is
left out of the search and listed in `Query.problems`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import SHIPPED, CollectionInfo, Quote, QuoteId, named_collections, parts_named
from lecun_viewer.core.words import Word, folded_words, words


class QueryWords:
    """The localized keywords of the query language. Case, accents and dashes don't matter."""

    def __init__(self, keys: Mapping[str, str], favorite: str, verdicts: Sequence[tuple[Verdict, str]]) -> None:
        """*keys* are the words of English keys with a colon, as a catalogue has them. *favorite* has its key before it.

        *verdicts* are pairs of a verdict and a name of it. The first name of a verdict is the one to recommend.
        """
        self._words = {key: word.strip().removesuffix(":") for key, word in keys.items()}
        self._keys = {folded_words(word): key for key, word in self._words.items()}
        self.favorite = favorite.partition(":")[2].strip('" ')
        self._verdicts = verdicts
        self._statuses = {folded_words(name): status for status, name in reversed(verdicts)}  # the first counts

    def key(self, typed: str) -> str:
        """Return the English key that *typed* means. It is *typed* in lower case if it means none."""
        return self._keys.get(folded_words(typed), typed.lower())

    def word(self, key: str) -> str:
        """Return the localized keyword of the English *key*."""
        return self._words.get(key, key)

    def means_favorite(self, said: str) -> bool:
        return bool(self.favorite) and folded_words(said) == folded_words(self.favorite)

    def status(self, said: str) -> Verdict | None:
        """Return the verdict that has the name *said*."""
        return self._statuses.get(folded_words(said))

    def name(self, status: Verdict) -> str:
        """Return the localized name of *status* after ``is:``."""
        return next((name for each, name in self._verdicts if each is status), status.query_names[0])


ENGLISH_WORDS = QueryWords({}, "", ())

MAX_TERMS = 40  # more than a user types, and a bound on the cost of a pasted book
SHORTEST_PLURAL = 4  # letters
LONGEST_NAME = 4  # words of a verdict's name, in any language
FIELD_EXAMPLES = {
    "text": "world",
    "topic": "cake",
    "source": "time",
    "author": "browning",
    "tag": "hope",
    "remark": "interview",
}
"""The texts of a quote that can be searched alone, each with a word to show how."""
FIELDS = tuple(FIELD_EXAMPLES)
OTHER_AUTHOR = "other_author"
"""The authors but the person whose quotes are shipped. His name would find nearly every quote."""
REMARK, NOTE = "remark", "note"
"""What was found out of a quote, and what the reader wrote. The latter is in no field of a quote."""
WORK = "work"
"""The title of the source that was found, and what it is in. ``source`` is the label that the collection gives.

The key ``source:`` looks in both.
"""
SEARCHED = (*(field for field in FIELDS if field not in ("author", REMARK)), OTHER_AUTHOR)
"""The texts that a word without a key is looked up in first."""
KEYS = ("part", "in", "is", "year", *FIELDS, NOTE)
IN_EXAMPLE = '"in his own words"'
FAVORITE = "favorite"
AUTHOR, BOOK, TAG = LABELS = ("author", "book", "tag")
"""The kinds of labels that the reader finds their own quotes under. A book is any source."""

_VERDICTS = {name: status for status in Verdict for name in status.query_names}
_DOUBLE_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»", '"'), "：": ":"})
_TOKEN = r'(?P<minus>-?)(?:(?P<key>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]*))'


class ProblemKind(Enum):
    """A kind of problem in a query."""

    TOO_MANY_WORDS = "more than `MAX_TERMS` words"
    NO_WORD = "no word to search for"
    NO_PHRASE = "no word after a quotation mark"
    NO_WORD_AFTER_KEY = "no word after a key such as topic:"
    NO_WORD_AFTER_MINUS = "no word after a minus"
    UNKNOWN_KEY = "a key that is not in `KEYS`, searched for as a word"
    NO_PART = "no number and no title of a part after part:"
    NO_COLLECTION = "no title of a collection after in:"
    NO_YEAR = "no year after year:"
    NO_VERDICT = "no verdict after is:"


class Problem(NamedTuple):
    """Something that was left out of a search.

    Attributes:
        key: The key as it was typed, if it is about one. Shortened, and in lower case.
        said: What was typed after the key. Shortened.
    """

    kind: ProblemKind
    key: str = ""
    said: str = ""


class Words(NamedTuple):
    """A phrase in one of ``fields``.

    Attributes:
        words: Folded words (see `lecun_viewer.core.words`).
        exact: Whether the last word is whole. Otherwise it is a prefix.
        singulars: What the last word may be the plural of. As whole words these are found, too.
    """

    words: tuple[str, ...]
    fields: tuple[str, ...] = SEARCHED
    exact: bool = False
    singulars: tuple[str, ...] = ()

    def is_at(self, first: int, folded: Sequence[str]) -> bool:
        """Return whether the phrase is in the *folded* words, from the word *first* on."""
        *before, last = folded[first : first + len(self.words)]
        if len(before) + 1 < len(self.words) or tuple(before) != self.words[:-1]:
            return False
        return last in (self.words[-1], *self.singulars) or (not self.exact and last.startswith(self.words[-1]))

    def is_in(self, folded: Sequence[str]) -> bool:
        """Return whether the phrase is anywhere in the *folded* words."""
        return any(self.is_at(first, folded) for first in range(len(folded)))


class Facet(NamedTuple):
    """The quotes with one of *values* in a property. Matched exactly, not as full text.

    Attributes:
        kind: The name of the property. `facets_of` says what a quote has in each.
    """

    kind: str
    values: tuple[str, ...]


def in_part(number: int) -> Facet:
    """Return the term for the quotes of the part with that number, in any collection."""
    return Facet("part", (str(number),))


def in_shared_part(number: int) -> Facet:
    """Return the term for the quotes of a part that the shipped collections share."""
    return _in_parts_of((each, number) for each in SHIPPED)


def in_own_part(collection_id: str, number: int) -> Facet:
    """Return the term for the quotes of a part of one collection."""
    return _in_parts_of([(collection_id, number)])


def _in_parts_of(parts: Iterable[tuple[str, int]]) -> Facet:
    """Return the term for the quotes of *parts*, each with the id of its collection."""
    return Facet("partof", tuple(f"{collection_id} {number}" for collection_id, number in parts))


def has_verdict(status: Verdict) -> Facet:
    """Return the term for the quotes with a verdict."""
    return Facet("status", (status.value,))


def from_source(label: str) -> Facet:
    """Return the term for the quotes with that source label. It can't be typed. The window narrows a search by it."""
    return Facet("source", (label,))


def in_year(year: int) -> Facet:
    """Return the term for the quotes whose words, as they were found, are of that year."""
    return Facet("year", (f"{year:04}",))


def in_collections(*ids: str) -> Facet:
    """Return the term for the quotes of the collections with these ids."""
    return Facet("collection", ids)


def same_claim_as(quote_id: QuoteId) -> Facet:
    """Return the term for the quotes that make the claim of that quote. It can't be typed."""
    return Facet("claim", (quote_id,))


def by_person() -> Facet:
    """Return the term for the quotes that are credited to the person whose quotes are shipped."""
    return Facet("person", ("1",))


def of_own() -> Facet:
    """Return the term for the quotes of the reader's own collections. It can't be typed."""
    return Facet("own", ("1",))


def of_own_label(label: str, value: str) -> Facet:
    """Return the term for the own quotes that have *value* as a *label*, one of `LABELS`. It can't be typed."""
    return Facet(f"own{label}", (value,))


def own_labels_of(quote: Quote) -> Iterator[tuple[str, str]]:
    """Yield the labels that an own *quote* is found under, each with its kind, one of `LABELS`."""
    for name in dict.fromkeys(quote.authors):
        yield AUTHOR, name
    if quote.source:
        yield BOOK, quote.source
    for tag in dict.fromkeys(quote.tags):
        yield TAG, tag


def facets_of(quote: Quote) -> Iterator[tuple[str, str]]:
    """Yield what *quote* has in each kind of `Facet`."""
    if quote.is_persons:
        yield "person", "1"
    if quote.part:
        yield "part", str(quote.part)
        yield "partof", f"{quote.collection} {quote.part}"
    yield "status", quote.provenance.status.value
    yield "source", quote.source
    yield "collection", quote.collection
    if quote.is_own:
        yield "own", "1"
        for label, value in own_labels_of(quote):
            yield f"own{label}", value
    for each in quote.same_claims:
        yield "claim", each.quote
    yield "year", f"{quote.provenance.year_found:04}"  # 0000 without a date, so these can be looked up, too


class Marked(Enum):
    """The quotes that the user marked in some way. The library's index does not know them."""

    FAVORITE = "favorite"


Term = Words | Facet | Marked


class Query(NamedTuple):
    """What to look for: every term of ``terms`` and none of ``excluded``. ``problems`` lists what was left out.

    ``verdicts`` are those that plain words of ``terms`` name, each with these words.
    """

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()
    verdicts: tuple[tuple[tuple[Words, ...], Verdict], ...] = ()

    @property
    def wants_only_favorites(self) -> bool:
        """Whether nothing but favorites can be found."""
        return Marked.FAVORITE in self.terms

    @property
    def excludes_favorites(self) -> bool:
        """Whether no favorite can be found."""
        return Marked.FAVORITE in self.excluded

    @property
    def asks_for_favorites(self) -> bool:
        """Whether the user's favorites are needed to answer."""
        return self.wants_only_favorites or self.excludes_favorites

    @property
    def plain_words(self) -> list[Words]:
        """The words without a key that are wanted."""
        return [term for term in self.terms if isinstance(term, Words) and term.fields == SEARCHED]

    @property
    def asks_for_remarks(self) -> bool:
        """Whether some words are wanted in the remark alone."""
        return any(isinstance(term, Words) and term.fields == (REMARK,) for term in self.terms)

    @property
    def of_notes(self) -> tuple[list[Words], list[Words]]:
        """The words that the reader's own text must have, and those that it must not have."""
        wanted, unwanted = (
            [term for term in terms if isinstance(term, Words) and term.fields == (NOTE,)]
            for terms in (self.terms, self.excluded)
        )
        return wanted, unwanted

    def without(self, *terms: Term) -> "Query":
        """Return the query without these terms."""
        wanted, unwanted = (tuple(each for each in all_ if each not in terms) for all_ in (self.terms, self.excluded))
        return self._replace(terms=wanted, excluded=unwanted)

    @property
    def as_typed(self) -> "Query":
        """The query without the singulars of its words."""
        return self._replace(
            terms=tuple(each._replace(singulars=()) if isinstance(each, Words) else each for each in self.terms)
        )

    @property
    def in_years(self) -> "Query":
        """The query that takes plain words such as 2024 for years. It is the same query if there are none."""
        years: dict[Term, Term] = {
            each: year for each in self.plain_words if len(each.words) == 1 and (year := _year(each.words[0]))
        }
        return self._replace(terms=tuple(dict.fromkeys(years.get(each, each) for each in self.terms)))

    @property
    def in_verdicts(self) -> "Query":
        """The query that takes the plain names of verdicts for verdicts. It is the same query if there are none."""
        terms = self.terms
        for name, status in self.verdicts:
            terms = (*(each for each in terms if each not in name), has_verdict(status))
        return self._replace(terms=terms)

    def in_field(self, field: str) -> "Query":
        """Return the query that looks for plain words in that field of a quote, and nowhere else."""
        plain = self.plain_words
        return self._replace(
            terms=tuple(each._replace(fields=(field,)) if each in plain else each for each in self.terms)
        )

    def within(self, *terms: Term) -> "Query":
        """Return the query narrowed by *terms*, as when searching within a part."""
        return self._replace(terms=(*terms, *self.terms))

    def marks(self, field: str, text: str) -> list[tuple[int, int]]:
        """Return the ``(start, end)`` of each match in *text*, which is that of *field*."""
        wanted = [term for term in self.terms if isinstance(term, Words) and field in term.fields]
        if not wanted:
            return []
        places = list(words(text))
        return sorted({stretch for term in wanted for stretch in _stretches(term, places)})


def of_others(*terms: Term) -> Query:
    """Return the query for what *terms* find of quotes that are credited to other people only, or to nobody."""
    return Query(terms, excluded=(by_person(),))


def parse(typed: str, collections: tuple[CollectionInfo, ...] = (), spoken: QueryWords = ENGLISH_WORDS) -> Query:
    """Return what *typed* asks for. *collections* are those that it may name. *spoken* counts, too. Never fails."""
    terms, excluded, problems = list[Term](), list[Term](), list[Problem]()
    for token in _tokens(typed):
        if len(terms) + len(excluded) == MAX_TERMS:
            problems.append(Problem(ProblemKind.TOO_MANY_WORDS))
            break
        term, problem = _term(token, collections, spoken)
        if problem:
            problems.append(problem)
        wanted = excluded if token["minus"] else terms
        if term is not None and term not in wanted:
            wanted.append(term)
    if typed.strip() and not (terms or excluded or problems):
        problems.append(Problem(ProblemKind.NO_WORD))
    query = Query(tuple(terms), tuple(excluded), tuple(dict.fromkeys(problems)))
    return query._replace(verdicts=tuple(_verdicts_in([each for each in query.plain_words if not each.exact], spoken)))


def _tokens(typed: str) -> Iterator[re.Match[str]]:
    typed = typed.translate(_DOUBLE_QUOTES)
    position = 0
    while position < len(typed):
        token = re.compile(_TOKEN).match(typed, position)  # compiled when there is something to read
        assert token  # every part of the pattern is optional
        if token.end() == position:  # white space
            position += 1
            continue
        yield token
        position = token.end()


def _term(
    token: re.Match[str], collections: Iterable[CollectionInfo], spoken: QueryWords
) -> tuple[Term | None, Problem | None]:
    """Return the term that *token* asks for, and what was not understood of it. Either may be missing."""
    key = spoken.key(token["key"] or "")
    said = token["word"] if token["phrase"] is None else token["phrase"]
    match key:
        case "part":
            return _valued(_part(said, collections), ProblemKind.NO_PART, token, said)
        case "in":
            return _valued(_collection(said, collections), ProblemKind.NO_COLLECTION, token, said)
        case "is":
            return _valued(_verdict(said, spoken), ProblemKind.NO_VERDICT, token, said)
        case "year":
            return _valued(_year(said), ProblemKind.NO_YEAR, token, said)
        case "":
            return _words(token, said, SEARCHED)
        case "source":
            return _words(token, said, (key, WORK))
        case _ if key in (*FIELDS, NOTE):
            return _words(token, said, (key,))
        case _:
            term, problem = _words(token, f"{key} {said}", SEARCHED)
            return term, problem or Problem(ProblemKind.UNKNOWN_KEY, shortened(key))


def _words(token: re.Match[str], said: str, fields: tuple[str, ...]) -> tuple[Term | None, Problem | None]:
    asked = folded_words(said)
    if asked:
        is_exact = bool(token["closed"])
        is_plain = fields == SEARCHED and not (is_exact or token["minus"])
        return Words(asked, fields, is_exact, _singulars(asked[-1]) if is_plain else ()), None
    if token["phrase"] is not None:
        return None, Problem(ProblemKind.NO_PHRASE)
    if token["key"]:
        return None, Problem(ProblemKind.NO_WORD_AFTER_KEY, shortened(token["key"]))
    if token["minus"]:
        return None, Problem(ProblemKind.NO_WORD_AFTER_MINUS)
    return None, None  # a lone dash or ampersand asks for nothing


def _singulars(word: str) -> tuple[str, ...]:
    """Return what *word* may be the plural of, in English. Most plurals of French and Spanish have an *s*, too."""
    if len(word) < SHORTEST_PLURAL or not word.endswith("s") or word.endswith("ss") or word == "news":
        return ()
    if word.endswith("ies"):
        return word[:-1], f"{word[:-3]}y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-1], word[:-2]
    return (word[:-1],)


def _valued(
    term: Term | None, kind: ProblemKind, token: re.Match[str], said: str
) -> tuple[Term | None, Problem | None]:
    return term, None if term is not None else Problem(kind, shortened(token["key"].lower()), shortened(said))


def _part(said: str, collections: Iterable[CollectionInfo]) -> Term | None:
    """Return the term for a part. Its number may be written in the digits of any script."""
    if said.isdecimal() and len(said) < 10:
        return in_part(int(said))
    found = [(each.id, part.number) for each in collections for part in parts_named(said, each)]
    return _in_parts_of(found) if found else None


def _collection(said: str, collections: Iterable[CollectionInfo]) -> Term | None:
    found = named_collections(said, collections)
    return in_collections(*(each.id for each in found)) if found else None


def _year(said: str) -> Term | None:
    return in_year(int(said)) if said.isdecimal() and len(said) == 4 and int(said) else None


def _verdict(said: str, spoken: QueryWords) -> Term | None:
    if _plain_name(said) in (FAVORITE, "favorites") or spoken.means_favorite(said):
        return Marked.FAVORITE
    status = _status(said, spoken)
    return has_verdict(status) if status else None


def _status(said: str, spoken: QueryWords) -> Verdict | None:
    return verdict_named(said) or spoken.status(said)


def _verdicts_in(plain: Sequence[Words], spoken: QueryWords) -> Iterator[tuple[tuple[Words, ...], Verdict]]:
    """Yield each verdict that some of the *plain* words name, one after another, with these words."""
    while plain:
        for number in range(min(len(plain), LONGEST_NAME), 0, -1):  # of two names, the longer counts
            name = tuple(plain[:number])
            if status := _status(" ".join(word for each in name for word in each.words), spoken):
                yield name, status
                break
        plain = plain[number:]


def verdict_names(spoken: QueryWords) -> list[str]:
    """Return the names to recommend after ``is:``."""
    return [spoken.favorite or FAVORITE, *map(spoken.name, Verdict)]


def verdict_named(said: str) -> Verdict | None:
    """Return the verdict that *said* names, as after ``is:``. ``None`` if there is none."""
    return _VERDICTS.get(_plain_name(said)) or _earlier_verdicts().get(folded_words(said))


@cache
def _earlier_verdicts() -> dict[tuple[str, ...], Verdict]:
    return {folded_words(name): status for status in Verdict for name in status.earlier_names}


def _plain_name(said: str) -> str:
    return " ".join(said.lower().replace("-", " ").split())


def shortened(said: str, most: int = 20) -> str:
    """Return the first *most* characters of *said*, with an ellipsis if there are more."""
    return said if len(said) <= most else said[:most] + "…"


def _stretches(term: Words, places: list[Word]) -> Iterator[tuple[int, int]]:
    folded = [word.folded for word in places]
    for first in range(len(places)):
        if term.is_at(first, folded):
            last = places[first + len(term.words) - 1]
            same_length = len(last.folded) == last.end - last.start  # else nobody knows where the beginning ends
            yield places[first].start, min(last.start + len(term.words[-1]), last.end) if same_length else last.end
