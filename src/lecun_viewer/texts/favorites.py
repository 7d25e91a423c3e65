"""Changes of favorites that were not made, in words."""

from lecun_viewer.core.favorite import FavoritesProblem, Trouble
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.failures import reason


def problem(found: FavoritesProblem) -> str:
    why = reason(found.failure)
    match found.trouble:
        case Trouble.NEWER_FILE:
            return _(
                "Your favorites were saved by a newer version of LeCun Viewer and haven’t been changed. Update "
                "LeCun Viewer to use them."
            )
        case Trouble.NOT_CHANGED:
            return _("Couldn’t change your favorites: {0}.").format(why)
        case Trouble.FAVORITE_CHANGED_SINCE:
            return _("Another program changed this favorite in the meantime. Your change wasn’t saved.")
        case Trouble.FAVORITES_CHANGED_SINCE:
            return _("Another program changed your favorites in the meantime. Your change wasn’t saved.")
