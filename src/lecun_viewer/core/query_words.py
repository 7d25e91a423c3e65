"""The words of the query language in the reader's language. Those of English work everywhere, too.

The core knows no catalogue. So each program makes a `QueryWords` of its texts, and hands it to `core.query.parse`.
"""

from collections.abc import Mapping, Sequence

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.words import folded_words


class QueryWords:
    """What a language says instead of English. Case, accents and dashes don't matter. It never changes."""

    def __init__(self, keys: Mapping[str, str], favorite: str, states: Sequence[tuple[Status, str]]) -> None:
        """*keys* are the words of English keys, without a colon. *favorite* stands after ``is:`` for favorites.

        *states* are pairs of a state and a name of it. The first name of a state is the one to recommend.
        """
        self._words = keys
        self._keys = {folded_words(word): key for key, word in keys.items()}
        self.favorite = favorite
        self._states = states

    def key(self, typed: str) -> str:
        """Return the English key that *typed* means. It is *typed* in lower case if it means none."""
        return self._keys.get(folded_words(typed), typed.lower()) if self._keys else typed.lower()

    def word(self, key: str) -> str:
        """Return what to type for the English *key*."""
        return self._words.get(key, key)

    def means_favorite(self, said: str) -> bool:
        return bool(self.favorite) and folded_words(said) == folded_words(self.favorite)

    def status(self, said: str) -> Status | None:
        """Return the state that has the name *said*."""
        asked = folded_words(said)
        return next((status for status, name in self._states if folded_words(name) == asked), None)

    def name(self, status: Status) -> str:
        """Return what to type for *status* after ``is:``."""
        return next((name for each, name in self._states if each is status), status.query_names[0])


ENGLISH_WORDS = QueryWords({}, "", ())


def query_words(keys: Mapping[str, str], favorite: str, states: Sequence[tuple[Status, str]]) -> QueryWords:
    """Return the words as a catalogue has them: *keys* with their colon, and *favorite* with its key.

    If the keys are those of English, the other words count for nothing.
    """
    if all(word == f"{key}:" for key, word in keys.items()):
        return ENGLISH_WORDS
    words = {key: word.strip().removesuffix(":") for key, word in keys.items()}
    return QueryWords(words, favorite.partition(":")[2].strip('" '), states)
