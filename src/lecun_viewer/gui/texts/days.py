"""The quote of the day, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lecun_viewer.core.failure import Cause
from lecun_viewer.core.pool import DEFAULT, FAVORITES, collection_pool
from lecun_viewer.gui.texts.failures import reason

if TYPE_CHECKING:
    from lecun_viewer.core.daily_quote import DayLogError

translate = QCoreApplication.translate


def all_hidden() -> str:
    """Return why no quote is listed, and what to do."""
    return translate("Days", "All quotes are hidden. Choose in Preferences which collections to show.")


def no_quote_of_the_day() -> str:
    """Return why there is no quote of the day, and what to do."""
    return translate(
        "Days",
        "There is no quote of the day, because all quotes are hidden. Choose in Preferences which collections to show.",
    )


def empty_pool(pool: str) -> str:
    """Return why the quote came from the default pool instead of *pool*. Of the default pool, why from all quotes."""
    if pool == DEFAULT:
        return translate(
            "Days",
            "None of the quotes that are shown is traced to him or not known otherwise, so the quote of the day comes"
            " from all of them.",
        )
    if pool == FAVORITES:
        return translate(
            "Days",
            "There are no favorites yet, so the quote of the day comes from all that are traced to him or not known"
            " otherwise.",
        )
    if pool.startswith(collection_pool("")):
        return translate(
            "Days",
            "That collection has no quotes here, so the quote of the day comes from all that are traced to him or not"
            " known otherwise.",
        )
    return translate(
        "Days",
        "That part has no quotes, so the quote of the day comes from all that are traced to him or not known"
        " otherwise.",
    )


def day_problem(error: DayLogError) -> str:
    """Return why a day was not recorded."""
    if error.failure is None:
        return translate("Days", "The quote of the day could not be recorded, so its notification is not shown.")
    if error.failure.cause is Cause.NEWER_VERSION:
        return translate(
            "Days", "The quotes of the day were recorded by a newer version of this program, and stay as they are."
        )
    return translate("Days", "The quote of the day could not be recorded: {0}.").format(reason(error.failure))
