"""The words of the query language in the reader's language. Those of English work everywhere, too.

The core knows no catalogue. So each program makes a `QueryWords` of its texts, and hands it to `core.query.parse`.
"""

from typing import NamedTuple

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.words import folded_words


class QueryWords(NamedTuple):
    """What a language says instead of English. Case, accents and dashes don't matter. English itself has none.

    Attributes:
        keys: Pairs of an English key and its word, both without a colon.
        favorite: What stands after ``is:`` for favorites.
        states: Pairs of a state and a name of it. The first name of a state is the one to recommend.
    """

    keys: tuple[tuple[str, str], ...] = ()
    favorite: str = ""
    states: tuple[tuple[Status, str], ...] = ()

    def key(self, typed: str) -> str:
        """Return the English key that *typed* means. It is *typed* in lower case if it means none."""
        asked = folded_words(typed)
        return next((key for key, word in self.keys if folded_words(word) == asked), typed.lower())

    def word(self, key: str) -> str:
        """Return what to type for the English *key*."""
        return dict(self.keys).get(key, key)

    def means_favorite(self, said: str) -> bool:
        return bool(self.favorite) and folded_words(said) == folded_words(self.favorite)

    def status(self, said: str) -> Status | None:
        """Return the state that has the name *said*."""
        asked = folded_words(said)
        return next((status for status, name in self.states if folded_words(name) == asked), None)

    def name(self, status: Status) -> str:
        """Return what to type for *status* after ``is:``."""
        return next((name for each, name in self.states if each is status), status.query_names[0])


ENGLISH_WORDS = QueryWords()


def query_words(keys: dict[str, str], favorite: str, states: list[tuple[Status, str]]) -> QueryWords:
    """Return the words as a catalogue has them: *keys* with their colon, and *favorite* with its key.

    If they are those of English, *states* count for nothing, too.
    """
    if keys == {key: f"{key}:" for key in keys}:
        return ENGLISH_WORDS
    pairs = tuple((key, word.strip().removesuffix(":")) for key, word in keys.items())
    return QueryWords(pairs, favorite.partition(":")[2].strip('" '), tuple(states))
