"""The favorites and their file, in words."""

from lecun_viewer.core.favorite import FavoritesMessage, FavoritesProblem, Restored, Trouble
from lecun_viewer.texts.catalogue import _, _n, sentences
from lecun_viewer.texts.failures import reason


def problem(found: FavoritesProblem) -> str:
    """Return why favorites are not kept, or a change was not made."""
    why = reason(found.failure)
    match found.trouble:
        case Trouble.NEWER_FILE:
            return _(
                "Your favorites were saved by a newer version of LeCun Viewer and haven’t been changed. Update "
                "LeCun Viewer to use them."
            )
        case Trouble.NOT_SAVED:
            said = _("Favorites can’t be saved right now: {0} ({1}).")
            return said.format(why, found.folder)
        case Trouble.NOT_CHANGED:
            return _("Couldn’t change your favorites: {0}.").format(why)
        case Trouble.FAVORITE_CHANGED_SINCE:
            return _("Another program changed this favorite in the meantime. Your change wasn’t made.")
        case Trouble.FAVORITES_CHANGED_SINCE:
            return _("Another program changed your favorites in the meantime. Your change wasn’t made.")


def message(found: FavoritesMessage) -> str:
    """Return what was done to the favorites file."""
    if isinstance(found, Restored):
        return _restored(found)
    said = _("Couldn’t back up your favorites today: {0}. The favorites themselves are safe.")
    return said.format(reason(found.failure))


def _restored(found: Restored) -> str:
    """Return what happened, what was kept, and where it is."""
    if not found.archived and found.was_known:
        return _("The favorites file was missing. It was restored from the last known state.")
    said = [
        _("The favorites file was damaged.") if found.archived else _("The favorites file was missing."),
        _what_came_back(found),
    ]
    if found.archived:
        kept = _("The damaged file was kept as {0}.")
        said.append(kept.format(found.archived))
    return sentences(said)


def _what_came_back(found: Restored) -> str:
    number = found.favorites + found.findings
    if not number:
        return _("No favorites could be recovered, and there was no backup.")
    if found.was_known:
        said = _n(
            "{0} was restored from the last known state.",
            "{0} were restored from the last known state.",
            number,
        )
    elif found.backup:
        said = _n(
            "{0} was restored from the backup {1}.",
            "{0} were restored from the backup {1}.",
            number,
        )
    else:
        said = _n("{0} was restored.", "{0} were restored.", number)
    return said.format(_numbers(found.favorites, found.findings), found.backup)


def _numbers(favorites: int, findings: int) -> str:
    marked = _n("{n} favorite", "{n} favorites", favorites)
    checked = _n("{n} finding", "{n} findings", findings)
    if favorites and findings:
        return _("{0} and {1}").format(marked, checked)
    return marked if favorites else checked
