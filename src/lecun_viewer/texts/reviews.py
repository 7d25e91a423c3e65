"""The review, in words."""

from lecun_viewer.texts.catalogue import _


def nothing() -> str:
    """Return why the review is empty, and what to do. For the console."""
    return _(
        "Nothing to review today. To add a favorite: lecun-quotes favorites add ID\nTo add a quote of your own:"
        " lecun-quotes add TEXT"
    )
