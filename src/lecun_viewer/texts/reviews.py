"""The review, in words."""

from lecun_viewer.core.favorite import HowOften
from lecun_viewer.texts.catalogue import _


def nothing() -> str:
    """Return why the review is empty, and what to do. For the console."""
    return _(
        "Nothing to review today. To add a favorite: lecun-quotes favorites add ID\nTo add a quote of your own:"
        " lecun-quotes add TEXT"
    )


def how_often(mark: HowOften) -> str:
    match mark:
        case HowOften.LESS_OFTEN:
            return _("Less often")
        case HowOften.NEVER:
            return _("Never")


def marked(how_often: HowOften | None) -> str:
    """Return what is different from tomorrow on, because today's quotes stay."""
    match how_often:
        case HowOften.LESS_OFTEN:
            return _("From tomorrow on, this quote is in your review a third as often.")
        case HowOften.NEVER:
            return _("From tomorrow on, this quote is never in your review, and never the quote of the day.")
        case None:
            return _("From tomorrow on, this quote is in your review as usual.")
