"""The quote of the day, in words."""

from lecun_viewer.core.daily_quote import DEFAULT, FAVORITES, OWN, TRACED, DayLogError, collection_pool, label_of
from lecun_viewer.core.failure import Cause
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.failures import reason


def all_hidden() -> str:
    """Return the empty-state sentence of a list where all collections are hidden."""
    return _("All quotes are hidden. To show a collection, choose it in View ▸ Collections.")


def no_quote_of_the_day() -> str:
    """Return why there is no quote of the day, and what to do."""
    return _(
        "No quote of the day, because all quotes are hidden or set to “Never”. To show a collection, choose it in"
        " View ▸ Collections."
    )


def empty_pool(pool: str) -> str:
    """Return why the quote came from the default pool instead of *pool*. Of the default pool, why from all quotes."""
    if pool in (DEFAULT, TRACED):  # an earlier version recorded the latter
        return _(
            "No visible quote is in Yann LeCun’s exact words, so the quote of the day is chosen from all visible"
            " quotes."
        )
    if pool == FAVORITES:
        return _(
            "You have no favorites, or all are set to “Never”, so the quote of the day is chosen from Yann LeCun’s"
            " exact words."
        )
    if pool == OWN:
        return _(
            "You haven’t added quotes, or all are set to “Never”, so the quote of the day is chosen from Yann LeCun’s"
            " exact words."
        )
    if label_of(pool):
        return _(
            "None of your quotes has that author, source, or tag anymore, so the quote of the day is chosen"
            " from Yann LeCun’s exact words."
        )
    if pool.startswith(collection_pool("")):
        return _("That collection has no quotes, so the quote of the day is chosen from Yann LeCun’s exact words.")
    return _("That part has no quotes, so the quote of the day is chosen from Yann LeCun’s exact words.")


def day_problem(error: DayLogError) -> str:
    if error.failure is None:
        return _("Couldn’t record the quote of the day, so its notification wasn’t shown.")
    if error.failure.cause is Cause.NEWER_VERSION:
        return _("Past quotes of the day were saved by a newer version of LeCun Viewer and haven’t been changed.")
    return _("Couldn’t record the quote of the day: {0}.").format(reason(error.failure))
