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
                "The collection “{0}” was saved by a newer version of this program. It is untouched, and can be seen"
                " and changed with that version."
            )
        case Trouble.NO_COLLECTION:
            said = _("The file {0} is not that of a collection, so it is not read. It stays as it is.")
        case Trouble.NOT_READ:
            said = _("The collection {0} can’t be read at present: {1}.")
        case Trouble.GONE:
            said = _(
                "The file of the collection “{0}” is not there any more. Favorites of it stay. It is shown again when"
                " the file is back."
            )
        case Trouble.INCOMPLETE:
            return _n(
                "“{0}” looks incomplete: {n} quote is missing from its file.",
                "“{0}” looks incomplete: {n} quotes are missing from its file.",
                found.number,
            ).format(name)
        case Trouble.CUT:
            said = _(
                "The end of the file of “{0}” is missing. What can be read of it is shown. If you have a whole copy of"
                " the file, put it back."
            )
        case Trouble.BAD_LINES:
            return _n(
                "And {n} more line of “{0}” can’t be read.", "And {n} more lines of “{0}” can’t be read.", found.number
            ).format(name)
        case Trouble.BAD_LINE:
            why = reason_of_refusal(found.refusal) if found.refusal else ""
            said = _("Line {2} of the collection “{0}” can’t be read: {1}. It was left as it is.")
        case Trouble.BAD_PART:
            why = reason_of_refusal(found.refusal) if found.refusal else ""
            said = _(
                "Line {2} of the collection “{0}” names a part that can’t be read: {1}. It was left as it is, and all"
                " quotes are used."
            )
        case Trouble.COPY:
            said = _(
                "A copy of the file of the collection “{0}” was brought together with it. The copy is kept as {3}."
            )
        case Trouble.OLDER_ARCHIVED:
            return _n(
                "Another program changed “{0}”. {n} older line of it is kept in {1}.",
                "Another program changed “{0}”. {n} older lines of it are kept in {1}.",
                found.number,
            ).format(name, found.path)
        case Trouble.NOT_CHANGED:
            said = _("“{0}” could not be changed: {1}.")
        case Trouble.CHANGED_SINCE:
            said = _("Another program has changed the quote in “{0}” since, so it was left as it is.")
        case Trouble.TAKEN:
            said = _(
                "Another file has the place of the collection “{0}” by now, so nothing was changed. Rename or remove"
                " that collection first."
            )
        case Trouble.SHIPPED_NAME:
            said = _(
                "The file {0} has the name of a collection that comes with the program, so it is not read. Give it"
                " another name."
            )
    return said.format(name, why, number_in_words(found.number), found.path)


def older_lines_unreadable(folder: str, number: int) -> str:
    """Return how many lines in the *folder* of older quotes can't be read."""
    said = _n(
        "{n} line in {0} can’t be read. It stays there.", "{n} lines in {0} can’t be read. They stay there.", number
    )
    return said.format(folder)
