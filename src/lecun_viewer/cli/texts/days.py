"""The quote of the day, in words."""

from lecun_viewer.core.pool import DEFAULT, FAVORITES, collection_pool
from lecun_viewer.plain_texts.catalogue import _


def empty_pool(pool: str) -> str:
    """Return why the quote came from the default pool instead of *pool*. Of the default pool, why from all quotes."""
    if pool == DEFAULT:
        return _(
            "None of the quotes that are shown is traced to him or not known otherwise, so the quote of the day comes"
            " from all of them."
        )
    if pool == FAVORITES:
        return _(
            "There are no favorites yet, so the quote of the day comes from all that are traced to him or not known"
            " otherwise."
        )
    if pool.startswith(collection_pool("")):
        return _(
            "That collection has no quotes here, so the quote of the day comes from all that are traced to him or not"
            " known otherwise."
        )
    return _(
        "That part has no quotes, so the quote of the day comes from all that are traced to him or not known otherwise."
    )


def no_quote() -> str:
    return _(
        "There is no quote of the day, because all quotes are hidden. “lecun-quotes collections show” shows a"
        " collection again."
    )
