"""A day and its quote."""

from datetime import date
from typing import NamedTuple

from lecun_viewer.core.quote import Quote


class DailyQuote(NamedTuple):
    """The quote of one day.

    ``empty_pool`` names the pool that the user had chosen, where it had no quote and another one stood in.
    """

    day: date
    quote: Quote
    empty_pool: str | None = None
