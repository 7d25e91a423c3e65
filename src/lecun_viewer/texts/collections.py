"""Own collections and their files, in words."""

from pathlib import Path

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.records.state import CollectionMessage, Trouble
from lecun_viewer.texts.catalogue import _, _n, number_in_words, sentences
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
            said = _("Couldn’t read {0}: {1}. What was read before is still shown.")
        case Trouble.BAD_LINES:
            return _n("Skipped {n} more line of “{0}”.", "Skipped {n} more lines of “{0}”.", found.number).format(name)
        case Trouble.BAD_LINE:
            why = reason_of_refusal(found.refusal) if found.refusal else ""
            said = _("Skipped line {2} of “{0}”: {1}. The line was kept.")
        case Trouble.NOT_CHANGED:
            said = _("Couldn’t change “{0}”: {1}.")
        case Trouble.CHANGED_SINCE:
            said = _("Another program changed this quote in “{0}” in the meantime. Your change wasn’t saved.")
        case Trouble.FOLDER_AWAY if found.failure:
            said = _(
                "Couldn’t synchronize with {0}: {1}. Everything is saved on this computer and will be "
                "synchronized later."
            )
        case Trouble.FOLDER_AWAY:
            said = _(
                "The folder {0} isn’t responding. Everything is saved on this computer and will be synchronized "
                "when the folder responds again."
            )
        case Trouble.OLD_FILE:
            said = _("{0} was saved by version 0.1.0, whose files can’t be read. The file wasn’t changed.")
        case Trouble.SHIPPED_NAME:
            said = _("{0} has the name of a built-in collection, so it was skipped. Rename the file to use it.")
    return said.format(name, why, number_in_words(found.number))


def place(folder: Path, *, has_favorites: bool, before: Path | None = None) -> str:
    """Return where the user's files are. If they were in another folder *before*, say what becomes of that, too."""
    said = [_("Your quotes and favorites are in {0}.") if has_favorites else _("Your quotes are in {0}.")]
    if before not in (None, folder):
        said.append(_("The files in {1} were kept and won’t be updated."))
    return sentences(said).format(folder, before)
