"""Finds quotes as the window's search does, and says what a result has to say of a quote.

Reads what the user has, and writes nothing.
"""

from collections.abc import Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from lecun_viewer.core.attribution import attribution, beginning
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import search_of
from lecun_viewer.core.visible import shown
from lecun_viewer.library.shipped import shipped_library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.stores import local_time
from lecun_viewer.system.settings import read_settings
from lecun_viewer.texts.catalogue import _, set_language
from lecun_viewer.texts.searching import spoken_words
from lecun_viewer.texts.verdicts import label_with_evidence

LEAST = 3  # characters. With fewer, quotes would stand below every program that somebody starts by typing.
MOST = 1000  # characters, more than anybody types


class Finder:
    """Finds nothing at all while the user does not want quotes in the desktop's search. Never raises."""

    def __init__(self, data: Path, settings: Path) -> None:
        """*data* and *settings* are the folders of the programs. They may be missing."""
        self._data = data
        self._settings = settings
        saved = self._read_settings()
        self._language = ""
        self._speak(Preferences.from_settings(saved.get).language)
        self._library = shipped_library(data, saved.get, is_read_only=True)

    def close(self) -> None:
        self._library.close()

    def find(self, typed: str, most: int) -> list[Quote]:
        """Return the first *most* quotes that *typed* asks for, with texts for showing (`core.visible`).

        What was not understood is left out, as in the window. If nothing is left, nothing is found.
        """
        typed = typed.strip()
        if not LEAST <= len(typed) <= MOST or not self._is_wanted():
            return []
        query = parse(typed, tuple(self._library.collections()), spoken_words())
        if not (query.terms or query.excluded):
            return []
        search = search_of(query, lambda: self._favorites().values())
        return list(map(shown, self._library.page(search, limit=most).quotes))

    def with_ids(self, ids: Iterable[str]) -> list[Quote]:
        """Return the quotes with these *ids*, as `find` does. Unknown ids are left out."""
        if not self._is_wanted():
            return []
        return [shown(quote) for quote_id in ids if (quote := self._quote(QuoteId(quote_id)))]

    def _quote(self, quote_id: QuoteId) -> Quote | None:
        if quote := self._library.get(quote_id):
            return quote
        favorite = self._favorites().get(quote_id)  # the collection may have dropped it
        return favorite.quote if favorite else None

    @cached_property
    def _favorite_store(self) -> FavoriteStore:
        return FavoriteStore(Records(self._data, local_time))

    def _favorites(self) -> FavoriteStore:
        self._favorite_store.refresh()
        return self._favorite_store

    def _is_wanted(self) -> bool:
        """Read the preference for each query, so that a change takes effect at once."""
        preferences = Preferences.from_settings(self._read_settings().get)
        self._speak(preferences.language)
        self._library.hide(preferences.hidden_collections)
        return preferences.desktop_search

    def _speak(self, language: str) -> None:
        if language != self._language:
            self._language = language
            set_language([language])

    def _read_settings(self) -> dict[str, Any]:
        with suppress(OSError, ValueError, RecursionError):
            return read_settings(self._settings)
        return {}


def title(quote: Quote, most: int) -> str:
    """Return the quote in quotation marks, elided at a word to *most* UTF-16 units."""
    return f"“{beginning(' '.join(quote.text.split()), most)}”"


def with_verdict(quote: Quote, said: str) -> str:
    """Return *said* of *quote* after its verdict. Desktops cut the end off, so the verdict is first."""
    return _("{0}: {1}").format(label_with_evidence(quote.provenance, quote.is_own), said)


def description(quote: Quote) -> str:
    """Return the verdict and the attribution."""
    return with_verdict(quote, attribution(quote))
