"""The quote of the day, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lecun_viewer.core.failure import Cause
from lecun_viewer.core.pool import DEFAULT, FAVORITES, OWN, TRACED, collection_pool, label_of
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.failures import reason

if TYPE_CHECKING:
    from lecun_viewer.core.daily_quote import DayLogError


def all_hidden() -> str:
    """Return why no quote is listed, and what to do."""
    return _("All quotes are hidden. Choose in Preferences which collections to show.")


def no_quote_of_the_day() -> str:
    """Return why there is no quote of the day, and what to do."""
    return _(
        "There is no quote of the day, because all quotes are hidden. Choose in Preferences which collections to show."
    )


def empty_pool(pool: str) -> str:
    """Return why the quote came from the default pool instead of *pool*. Of the default pool, why from all quotes."""
    if pool in (DEFAULT, TRACED):  # an earlier version recorded the latter
        return _("No shown quote is in his exact words, so the quote of the day comes from all shown quotes.")
    if pool == FAVORITES:
        return _("There are no favorites yet, so the quote of the day is one in his exact words.")
    if pool == OWN:
        return _("You have no quotes of your own here, so the quote of the day is one in his exact words.")
    if label_of(pool):
        return _(
            "No quote of yours has that author, source or tag now, so the quote of the day is one in his exact words."
        )
    if pool.startswith(collection_pool("")):
        return _("That collection has no quotes here, so the quote of the day is one in his exact words.")
    return _("That part has no quotes, so the quote of the day is one in his exact words.")


def day_problem(error: DayLogError) -> str:
    """Return why a day was not recorded."""
    if error.failure is None:
        return _("The quote of the day could not be recorded, so its notification is not shown.")
    if error.failure.cause is Cause.NEWER_VERSION:
        return _("The quotes of the day were recorded by a newer version of this program, and stay as they are.")
    return _("The quote of the day could not be recorded: {0}.").format(reason(error.failure))
