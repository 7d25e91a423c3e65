"""The favorites file, in words."""

from lecun_viewer.cli.texts.failures import reason
from lecun_viewer.core.favorites_state import FavoritesMessage, FavoritesProblem, Restored, Trouble
from lecun_viewer.plain_texts.catalogue import _, _chosen, _n
from lecun_viewer.plain_texts.joining import sentences


def problem(found: FavoritesProblem) -> str:
    why = reason(found.failure)
    match found.trouble:
        case Trouble.NEWER_FILE:
            return _(
                "Your favorites were saved by a newer version of this program. They are untouched, and can be seen and"
                " changed with that version."
            )
        case Trouble.NOT_KEPT:
            return _("Favorites can’t be kept at present: {0} ({1}).").format(why, found.folder)
        case Trouble.NOT_CHANGED:
            return _("Your favorites could not be changed: {0}.").format(why)
        case Trouble.FAVORITE_CHANGED_SINCE | Trouble.FAVORITES_CHANGED_SINCE:
            return _("Another program has changed your favorites since, so they were left as they are.")


def message(found: FavoritesMessage) -> str:
    if isinstance(found, Restored):
        return _restored(found)
    said = _("Today’s backup of your favorites could not be made: {0}. The favorites themselves are unharmed.")
    return said.format(reason(found.failure))


def _restored(found: Restored) -> str:
    if not found.aside and found.was_known:
        return _("The favorites file was gone. What the program still knew of it was written again.")
    happened = _("The favorites file was damaged.") if found.aside else _("The favorites file was missing.")
    said = [happened, _what_came_back(found)]
    if found.aside:
        said.append(_("The damaged file was kept unchanged as {0}.").format(found.aside))
    return sentences(said)


def _what_came_back(found: Restored) -> str:
    number = found.favorites + found.checks
    marked = _n("{0} favorite", "{0} favorites", found.favorites)
    checked = _n("{0} check of your own", "{0} checks of your own", found.checks)
    both = marked if not found.checks else checked if not found.favorites else _("{0} and {1}").format(marked, checked)
    if not number:
        return _("No favorite could be read from it, and there was no backup.")
    if found.was_known:
        said = _chosen(
            "{0} was restored with the help of what the program still knew.",
            "{0} were restored with the help of what the program still knew.",
            number,
        )
    elif found.backup:
        said = _chosen(
            "{0} was restored with the help of the backup {1}.",
            "{0} were restored with the help of the backup {1}.",
            number,
        )
    else:
        said = _chosen("{0} was restored.", "{0} were restored.", number)
    return said.format(both, found.backup)
