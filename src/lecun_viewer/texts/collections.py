"""Own collections and their files, in words."""

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.own.state import CollectionMessage, Trouble
from lecun_viewer.texts.catalogue import _, _n, number_in_words
from lecun_viewer.texts.failures import reason
from lecun_viewer.texts.imports import reason_of_refusal


def my_quotes() -> str:
    """Return the title of the collection for quotes without another. The console calls it the same."""
    return _("My Quotes")


def message(found: CollectionMessage) -> str:
    """Return what happened to a collection, what was kept, and what to do."""
    name, why = in_one_line(found.name), reason(found.failure)
    match found.trouble:
        case Trouble.NEWER_FILE:
            said = _(
                "“{0}” was saved by a newer version of LeCun Viewer and hasn’t been changed. Update LeCun "
                "Viewer to use it."
            )
        case Trouble.NO_COLLECTION:
            said = _("{0} isn’t a collection file, so it was skipped. The file wasn’t changed.")
        case Trouble.NOT_READ:
            said = _("Couldn’t read {0}: {1}. If it was read before, that version is still shown.")
        case Trouble.GONE:
            said = _(
                "The file of “{0}” is missing. Favorites from it are safe. The collection comes back when the "
                "file does."
            )
        case Trouble.INCOMPLETE:
            return _n(
                "“{0}” looks incomplete: {n} quote is missing from its file.",
                "“{0}” looks incomplete: {n} quotes are missing from its file.",
                found.number,
            ).format(name)
        case Trouble.CUT:
            said = _(
                "The end of the file of “{0}” is missing. The rest is shown. If you have a complete copy of the "
                "file, put it back."
            )
        case Trouble.BAD_LINES:
            return _n("Skipped {n} more line of “{0}”.", "Skipped {n} more lines of “{0}”.", found.number).format(name)
        case Trouble.BAD_LINE:
            why = reason_of_refusal(found.refusal) if found.refusal else ""
            said = _("Skipped line {2} of “{0}”: {1}. The file wasn’t changed.")
        case Trouble.BAD_PART:
            why = reason_of_refusal(found.refusal) if found.refusal else ""
            said = _(
                "Couldn’t read the part in line {2} of “{0}”: {1}. Its quotes are used without a part title, "
                "and the file wasn’t changed."
            )
        case Trouble.COPY:
            said = _("A copy of “{0}” was merged into it. The copy was kept as {3}.")
        case Trouble.OLDER_ARCHIVED:
            return _n(
                "Another program changed “{0}”. {n} older line was kept in {1}.",
                "Another program changed “{0}”. {n} older lines were kept in {1}.",
                found.number,
            ).format(name, found.path)
        case Trouble.NOT_CHANGED:
            said = _("Couldn’t change “{0}”: {1}.")
        case Trouble.CHANGED_SINCE:
            said = _("Another program changed this quote in “{0}” in the meantime. Your change wasn’t made.")
        case Trouble.TAKEN:
            said = _(
                "Another file has taken the place of “{0}”. Nothing was changed. Rename or remove the other "
                "collection first."
            )
        case Trouble.SHIPPED_NAME:
            said = _("{0} has the name of a built-in collection, so it was skipped. Rename the file to use it.")
    return said.format(name, why, number_in_words(found.number), found.path)


def older_lines_unreadable(folder: str, number: int) -> str:
    """Return how many lines in the *folder* of older quotes can't be read."""
    said = _n(
        "Skipped {n} damaged line in {0}. The file wasn’t changed.",
        "Skipped {n} damaged lines in {0}. The file wasn’t changed.",
        number,
    )
    return said.format(folder)
