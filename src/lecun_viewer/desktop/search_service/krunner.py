"""The runner for Plasma's KRunner (interface ``org.kde.krunner1``, KDE Frameworks 6)."""

from collections.abc import Callable, Sequence
from typing import Any

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.quote import Quote
from lecun_viewer.desktop.search_service.finder import Finder, title, with_verdict
from lecun_viewer.desktop.search_service.service import Interface, Method
from lecun_viewer.system.directories import APP_NAME

NAME = "org.kde.krunner1"
MOST = 7  # results, beside those of all other searches
TITLE_MOST = 60  # characters; it shows about 40
LOW = 30  # `KRunner::QueryMatch::CategoryRelevance`: below programs and settings


def krunner(finder: Finder, open_program: Callable[[Sequence[str], str], None]) -> Interface:
    """Return the interface. *open_program* starts the program with arguments and an activation token."""
    token = ""

    def match(typed: str) -> tuple[Any, ...]:
        return ([_match(quote, place) for place, quote in enumerate(finder.find(typed, MOST))],)

    def take_token(given: str) -> tuple[Any, ...]:
        """Remember the token of the choice that follows. Plasma 6.3 sends none."""
        nonlocal token
        token = given
        return ()

    def run(quote_id: str, _action: str) -> tuple[Any, ...]:
        nonlocal token
        used, token = token, ""
        for quote in finder.with_ids([quote_id]):
            open_program(["--quote", quote.id], used)
        return ()

    return {
        "Match": Method("s", "a(sssida{sv})", match),
        "Actions": Method("", "a(sss)", lambda: ([],)),
        "SetActivationToken": Method("s", "", take_token),
        "Run": Method("ss", "", run),
        "Teardown": Method("", "", lambda: ()),
    }


def _match(quote: Quote, place: int) -> tuple[Any, ...]:
    """Return the match of a result's *place*. KRunner orders by relevance, which is from 1 down to 0.

    The text has the verdict, since KRunner shows the text below it for the chosen row only.
    """
    text, below = with_verdict(quote, title(quote, TITLE_MOST)), attribution(quote)
    return (quote.id, text, APP_NAME, LOW, 1 - place / MOST, {"subtext": ("s", below)})
