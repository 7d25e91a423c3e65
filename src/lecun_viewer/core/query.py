"""The query language: what the user types into the search field, as terms that the library can look up.

    cake cherry          both words, in any order, each as the beginning of a word
    "exact phrase"       these words in this order
    topic:cake           a word of the topic; likewise text: and source:
    part:4               the quotes of a part
    year:2024            the quotes whose words, as they were found, are of that year
    is:favorite          favorites
    is:"not traced"      a state of provenance by its label, also with dashes for spaces, or by its value, is:untraced
    -word                leaves out what matches; works with each of the above

Parsing never fails. What could not be understood is left out of the search and told in ``Query.problems``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.words import Word, folded_words, words

MAX_TERMS = 40  # more than anybody types; bounds what a pasted book can cost
FIELDS = ("text", "topic", "source")
_LABELS = {status.label.lower().removeprefix("a "): status for status in Status}
_STATES = {
    **{status.value: status for status in Status},
    **_LABELS,
    "variants": Status.VARIANT,
    "paraphrases": Status.PARAPHRASE,
    "a summary": Status.PARAPHRASE,
    "summaries": Status.PARAPHRASE,
}
_DOUBLE_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_TOKEN = r'(?P<minus>-?)(?:(?P<key>[^\W\d_]+):)?(?:"(?P<phrase>[^"]*)(?P<closed>"?)|(?P<word>[^\s"]*))'


class Words(NamedTuple):
    """Words that stand next to each other in one of *fields*, the last one as the beginning of a word unless exact.

    ``words`` are folded (see `lecun_viewer.core.words`).
    """

    words: tuple[str, ...]
    fields: tuple[str, ...] = FIELDS
    exact: bool = False


class InPart(NamedTuple):
    """The quotes of a part."""

    number: int


class HasStatus(NamedTuple):
    """The quotes with a state of provenance."""

    status: Status


class FromSource(NamedTuple):
    """The quotes with that source label, exactly. Not to be typed: the window narrows a search by it."""

    label: str


class InYear(NamedTuple):
    """The quotes whose words, as they were found, are of that year."""

    year: int


class IsFavorite(NamedTuple):
    """The quotes that the user marked."""


Term = Words | InPart | HasStatus | FromSource | InYear | IsFavorite


class Query(NamedTuple):
    """What to look for: every term of *terms* and none of *excluded*.

    ``problems`` are sentences for the user, one for each thing that was left out because it was not understood.
    """

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def asks_for_favorites(self) -> bool:
        """Whether it takes the user's favorites to answer."""
        return _names_favorites(self.terms) or _names_favorites(self.excluded)

    @property
    def wants_only_favorites(self) -> bool:
        """Whether nothing but favorites can be found."""
        return _names_favorites(self.terms)

    def within(self, *terms: Term) -> "Query":
        """Return the query narrowed by *terms*, as when searching within a part."""
        return self._replace(terms=(*terms, *self.terms))

    def marks(self, field: str, text: str) -> list[tuple[int, int]]:
        """Return the ``(start, end)`` of each stretch of *text*, which stands in *field*, that the query asks for."""
        wanted = [term for term in self.terms if isinstance(term, Words) and field in term.fields]
        if not wanted:
            return []
        places = list(words(text))
        return sorted({stretch for term in wanted for stretch in _stretches(term, places)})


def _names_favorites(terms: Iterable[Term]) -> bool:
    return any(isinstance(term, IsFavorite) for term in terms)


@lru_cache(maxsize=8)  # list and detail ask for what is typed at each key, one after the other
def parse(typed: str) -> Query:
    """Return what *typed* asks for. Never fails; see `Query.problems`."""
    terms, excluded, problems = list[Term](), list[Term](), list[str]()
    for token in _tokens(typed):
        if len(terms) + len(excluded) == MAX_TERMS:
            problems.append(f"Only the first {MAX_TERMS} words are searched for.")
            break
        term, problem = _term(token)
        if problem:
            problems.append(problem)
        wanted = excluded if token["minus"] else terms
        # Terms of different kinds may be equal as tuples.
        if term is not None and not any(type(each) is type(term) and each == term for each in wanted):
            wanted.append(term)
    if typed.strip() and not (terms or excluded or problems):
        problems.append("There is no word in this to search for.")
    return Query(tuple(terms), tuple(excluded), tuple(dict.fromkeys(problems)))


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


def _term(token: re.Match[str]) -> tuple[Term | None, str | None]:
    """Return the term that *token* asks for, and what to tell the user of it; either may be missing."""
    key = (token["key"] or "").lower()
    said = token["word"] if token["phrase"] is None else token["phrase"]
    match key:
        case "part":
            return _part(said)
        case "is":
            return _state(said)
        case "year":
            return _year(said)
        case "":
            return _words(token, said, FIELDS)
        case _ if key in FIELDS:
            return _words(token, said, (key,))
        case _:
            term, problem = _words(token, f"{key} {said}", FIELDS)
            known = _listed([f"{name}:" for name in ("part", "is", "year", *FIELDS)])
            return term, problem or f"“{shortened(key)}:” is searched for as a word; known are {known}."


def _words(token: re.Match[str], said: str, fields: tuple[str, ...]) -> tuple[Term | None, str | None]:
    asked = folded_words(said)
    if asked:
        return Words(asked, fields, exact=bool(token["closed"])), None
    if token["phrase"] is not None:
        return None, "After the quotation mark, type the words to find in this order."
    if token["key"]:
        return None, f"After “{token['key']}:”, type a word, as in {token['key']}:cake."
    if token["minus"]:
        return None, "After “-”, type the word to leave out."
    return None, None  # a lone dash or ampersand asks for nothing


def _part(said: str) -> tuple[Term | None, str | None]:
    if said.isascii() and said.isdigit() and len(said) < 10:
        return InPart(int(said)), None
    return None, f"{_what_follows('part', said)} the number of a part, as in part:4."


def _year(said: str) -> tuple[Term | None, str | None]:
    if said.isascii() and said.isdigit() and len(said) == 4:
        return InYear(int(said)), None
    return None, f"{_what_follows('year', said)} a year, as in year:2024."


def _state(said: str) -> tuple[Term | None, str | None]:
    name = " ".join(said.lower().replace("-", " ").split())
    if name in ("favorite", "favorites"):
        return IsFavorite(), None
    if name in _STATES:
        return HasStatus(_STATES[name]), None
    known = [f'"{label}"' if " " in label else label for label in ("favorite", *_LABELS)]
    return None, f"{_what_follows('is', said)} {_listed(known)}."


def _what_follows(key: str, said: str) -> str:
    return f"“{key}:{shortened(said)}” is not understood: after “{key}:” comes" if said else f"After “{key}:” comes"


def shortened(said: str, most: int = 20) -> str:
    """Return *said* for a sentence about it: no more than its first *most* characters."""
    return said if len(said) <= most else said[:most] + "…"


def _listed(names: Iterable[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} or {last}"


def _stretches(term: Words, places: list[Word]) -> Iterator[tuple[int, int]]:
    size = len(term.words)
    for first in range(len(places) - size + 1):
        run = places[first : first + size]
        folded = tuple(word.folded for word in run)
        last = run[-1]
        if folded[:-1] != term.words[:-1] or not last.folded.startswith(term.words[-1]):
            continue
        if term.exact and folded[-1] != term.words[-1]:
            continue
        same_length = len(last.folded) == last.end - last.start  # else there is no telling where the beginning ends
        yield run[0].start, last.start + len(term.words[-1]) if same_length else last.end
