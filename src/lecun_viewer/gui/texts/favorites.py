"""The favorites and their file, in words."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from lecun_viewer.core.favorites_state import FavoritesMessage, FavoritesProblem, Restored, Trouble
from lecun_viewer.gui.texts.counts import COUNTS
from lecun_viewer.gui.texts.failures import reason
from lecun_viewer.gui.texts.joining import sentences

translate = QCoreApplication.translate


class _Names(NamedTuple):
    """What a field of the reader's own words is called.

    Attributes:
        plain: In exports, and as a step of Undo.
        heading: Above the words, in print.
    """

    plain: str
    heading: str


OWN_WORDS = {
    "note": _Names(str(QT_TRANSLATE_NOOP("Favorites", "Note")), str(QT_TRANSLATE_NOOP("Favorites", "Your note"))),
}
"""The fields of a favorite that the reader writes, in the order in which they are shown."""


def own_words_name(field: str) -> str:
    """Return what a field of the reader's own words is called."""
    return translate("Favorites", OWN_WORDS[field].plain)


def own_words_heading(field: str) -> str:
    """Return the heading of a field of the reader's own words."""
    return translate("Favorites", OWN_WORDS[field].heading)


def problem(found: FavoritesProblem) -> str:
    """Return why favorites are not kept, or a change was not made."""
    why = reason(found.failure) if found.failure else ""
    match found.trouble:
        case Trouble.NEWER_FILE:
            return translate(
                "Favorites",
                "Your favorites were saved by a newer version of this program. They are untouched, and can be seen and"
                " changed with that version.",
            )
        case Trouble.NOT_KEPT:
            said = translate("Favorites", "Favorites can’t be kept at present: {0} ({1}).")
            return said.format(why, found.folder)
        case Trouble.NOT_CHANGED:
            return translate("Favorites", "Your favorites could not be changed: {0}.").format(why)
        case Trouble.FAVORITE_CHANGED_SINCE:
            return translate("Favorites", "Another program has changed this favorite since, so it was left as it is.")
        case Trouble.FAVORITES_CHANGED_SINCE:
            return translate(
                "Favorites", "Another program has changed your favorites since, so they were left as they are."
            )


def message(found: FavoritesMessage) -> str:
    """Return what was done to the favorites file."""
    if isinstance(found, Restored):
        return _restored(found)
    said = translate(
        "Favorites", "Today’s backup of your favorites could not be made: {0}. The favorites themselves are unharmed."
    )
    return said.format(reason(found.failure))


def _restored(found: Restored) -> str:
    """Return what happened, what was kept, and where it is."""
    if not found.aside and found.was_known:
        return translate(
            "Favorites", "The favorites file was gone. What the program still knew of it was written again."
        )
    said = [
        translate("Favorites", "The favorites file was damaged.")
        if found.aside
        else translate("Favorites", "The favorites file was missing."),
        _what_came_back(found),
    ]
    if found.aside:
        kept = translate("Favorites", "The damaged file was kept unchanged as {0}.")
        said.append(kept.format(found.aside))
    return sentences(said)


def _what_came_back(found: Restored) -> str:
    number = found.favorites + found.checks
    if not number:
        return translate("Favorites", "No favorite could be read from it, and there was no backup.")
    what = _numbers(found.favorites, found.checks)
    if found.was_known:
        return COUNTS.restored_as_known(what, number)
    return COUNTS.restored_from(found.backup, what, number) if found.backup else COUNTS.restored(what, number)


def _numbers(favorites: int, checks: int) -> str:
    marked, checked = COUNTS.favorites(favorites), COUNTS.checks(checks)
    if favorites and checks:
        return translate("Favorites", "{0} and {1}").format(marked, checked)
    return marked if favorites else checked
