"""The search provider for GNOME's overview (``org.gnome.Shell.SearchProvider2``, as GNOME Shell 48 calls it)."""

from collections.abc import Callable, Sequence
from typing import Any

from lecun_viewer.core.quote import Quote
from lecun_viewer.desktop.search_service.finder import Finder, description, title
from lecun_viewer.desktop.search_service.service import Interface, Method

NAME = "org.gnome.Shell.SearchProvider2"
MOST = 100  # results. GNOME asks for the words of the first five, and says how many more there are.
TITLE_MOST = 90  # characters; it shows about 60


def gnome(finder: Finder, open_program: Callable[[Sequence[str]], None]) -> Interface:
    """Return the interface. *open_program* starts the program with arguments."""

    def found(terms: Sequence[str]) -> tuple[Any, ...]:
        # GNOME splits at white space. Terms belong together, such as the two of “"common sense"”.
        return ([quote.id for quote in finder.find(" ".join(terms), MOST)],)

    def found_among(_earlier: Sequence[str], terms: Sequence[str]) -> tuple[Any, ...]:
        return found(terms)  # there may be more than *MOST*

    def metas(ids: Sequence[str]) -> tuple[Any, ...]:
        return (list(map(_meta, finder.with_ids(ids[:MOST]))),)

    def activate(quote_id: str, _terms: Sequence[str], _timestamp: int) -> tuple[Any, ...]:
        for quote in finder.with_ids([quote_id]):
            open_program(["--quote", quote.id])
        return ()

    def launch(_terms: Sequence[str], _timestamp: int) -> tuple[Any, ...]:
        open_program([])
        return ()

    return {
        "GetInitialResultSet": Method("as", "as", found),
        "GetSubsearchResultSet": Method("asas", "as", found_among),
        "GetResultMetas": Method("as", "aa{sv}", metas),
        "ActivateResult": Method("sasu", "", activate),
        "LaunchSearch": Method("asu", "", launch),
    }


def _meta(quote: Quote) -> dict[str, tuple[str, str]]:
    values = {"id": quote.id, "name": title(quote, TITLE_MOST), "description": description(quote)}
    return {name: ("s", value) for name, value in values.items()}  # of type a{sv}
