"""Own collections and their files, in words."""

from PySide6.QtCore import QCoreApplication, QLocale

from lecun_viewer.core.own.state import CollectionMessage, Trouble
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.texts.counts import COUNTS
from lecun_viewer.gui.texts.failures import reason
from lecun_viewer.gui.texts.imports import reason_of_refusal

translate = QCoreApplication.translate


def my_quotes() -> str:
    """Return the title of the collection for quotes without another. The console calls it the same."""
    return translate("Collections", "My Quotes")


def message(found: CollectionMessage) -> str:
    """Return what happened to a collection, what was kept, and what to do."""
    name, why = in_one_line(found.name), reason(found.failure) if found.failure else ""
    match found.trouble:
        case Trouble.NEWER_FILE:
            said = translate(
                "Collections",
                "The collection “{0}” was saved by a newer version of this program. It is untouched, and can be seen"
                " and changed with that version.",
            )
        case Trouble.NO_COLLECTION:
            said = translate(
                "Collections", "The file {0} is not that of a collection, so it is not read. It stays as it is."
            )
        case Trouble.NOT_READ:
            said = translate("Collections", "The collection {0} can’t be read at present: {1}.")
        case Trouble.GONE:
            said = translate(
                "Collections",
                "The file of the collection “{0}” is not there any more. Favorites of it stay. It is shown again when"
                " the file is back.",
            )
        case Trouble.INCOMPLETE:
            return COUNTS.missing(name, found.number)
        case Trouble.CUT:
            said = translate(
                "Collections",
                "The end of the file of “{0}” is missing. What can be read of it is shown. If you have a whole copy of"
                " the file, put it back.",
            )
        case Trouble.BAD_LINES:
            return COUNTS.more_bad_lines(name, found.number)
        case Trouble.BAD_LINE:
            why = reason_of_refusal(found.refusal) if found.refusal else ""
            said = translate(
                "Collections", "Line {2} of the collection “{0}” can’t be read: {1}. It was left as it is."
            )
        case Trouble.BAD_PART:
            why = reason_of_refusal(found.refusal) if found.refusal else ""
            said = translate(
                "Collections",
                "Line {2} of the collection “{0}” names a part that can’t be read: {1}. It was left as it is, and all"
                " quotes are used.",
            )
        case Trouble.COPY:
            said = translate(
                "Collections",
                "A copy of the file of the collection “{0}” was brought together with it. The copy is kept as {3}.",
            )
        case Trouble.OLDER_KEPT:
            return COUNTS.lines_kept_beside(name, found.path, found.number)
        case Trouble.NOT_CHANGED:
            said = translate("Collections", "“{0}” could not be changed: {1}.")
        case Trouble.CHANGED_SINCE:
            said = translate(
                "Collections", "Another program has changed the quote in “{0}” since, so it was left as it is."
            )
        case Trouble.TAKEN:
            said = translate(
                "Collections",
                "Another file has the place of the collection “{0}” by now, so nothing was changed. Rename or remove"
                " that collection first.",
            )
        case Trouble.SHIPPED_NAME:
            said = translate(
                "Collections",
                "The file {0} has the name of a collection that comes with the program, so it is not read. Give it"
                " another name.",
            )
    return said.format(name, why, QLocale().toString(found.number), found.path)
