"""Texts with a number. They are in a class because lupdate sees a plural only in ``tr`` of a class."""

from PySide6.QtCore import QCoreApplication


class Counts:
    """Says how many there are of something. English has its plurals in its catalogue, like every language."""

    def tr(self, text: str, comment: str, number: int) -> str:
        return QCoreApplication.translate("Counts", text, comment, number)

    def favorites(self, number: int) -> str:
        return self.tr("%Ln favorite(s)", "", number)

    def checks(self, number: int) -> str:
        return self.tr("%Ln check(s) of your own", "", number)

    def and_checked(self, favorites: str, number: int) -> str:
        """Return *favorites* and the *number* of other quotes that have a check."""
        return self.tr("{0} and %Ln more that were checked", "", number).format(favorites)

    def restored(self, what: str, number: int) -> str:
        """Return that *what*, *number* entries in all, came back from a damaged file."""
        return self.tr("{0} were restored.", "", number).format(what)

    def restored_from(self, backup: str, what: str, number: int) -> str:
        return self.tr("{0} were restored with the help of the backup {1}.", "", number).format(what, backup)

    def restored_as_known(self, what: str, number: int) -> str:
        return self.tr("{0} were restored with the help of what the program still knew.", "", number).format(what)

    def new_favorites(self, number: int) -> str:
        return self.tr("%Ln new favorite(s)", "", number)

    def notes_added(self, number: int) -> str:
        return self.tr("%Ln note(s) added", "", number)

    def notes_replaced(self, number: int) -> str:
        return self.tr("%Ln note(s) replaced by newer ones (the older ones are kept below them)", "", number)

    def older_notes(self, number: int) -> str:
        return self.tr("%Ln older note(s) kept below yours", "", number)

    def favorites_unchanged(self, number: int) -> str:
        return self.tr("%Ln favorite(s) unchanged", "", number)

    def new_checks(self, number: int) -> str:
        return self.tr("%Ln new check(s) of your own", "", number)

    def checks_replaced(self, number: int) -> str:
        return self.tr("%Ln check(s) replaced by newer ones (the older ones are kept in their notes)", "", number)

    def older_checks(self, number: int) -> str:
        return self.tr("%Ln older check(s) kept in the notes of yours", "", number)

    def checks_unchanged(self, number: int) -> str:
        return self.tr("%Ln check(s) unchanged", "", number)

    def there_in(self, title: str, number: int) -> str:
        return self.tr("%Ln quote(s) in “{0}”.", "", number).format(title)

    def there_in_hidden(self, title: str, number: int) -> str:
        return self.tr("%Ln quote(s) in “{0}”, which is hidden.", "", number).format(title)

    def twice_in_file(self, number: int) -> str:
        return self.tr("%Ln quote(s) twice in the file.", "", number)

    def notes_left_out(self, number: int) -> str:
        return self.tr(
            "If these quotes are left out, %Ln note(s) are, too. The quotes there do not have them.", "", number
        )

    def left_out(self, reason: str, lines: str, number: int) -> str:
        return self.tr("%Ln line(s) left out ({1}): {0}.", "", number).format(reason, lines)

    def quotes_imported(self, title: str, number: int) -> str:
        return self.tr("%Ln quote(s) were imported into “{0}”. Undo takes it back.", "", number).format(title)

    def quotes_exported(self, day: str, number: int) -> str:
        return self.tr("%Ln quote(s), exported on {0}.", "", number).format(day)

    def quotes_restored(self, number: int) -> str:
        return self.tr("%Ln quote(s) were restored. Undo takes it back.", "", number)

    def restored_already(self, number: int) -> str:
        return self.tr("%Ln quote(s) were in their collections already.", "", number)

    def older_unreadable(self, folder: str, number: int) -> str:
        said = self.tr("%Ln line(s) in {0} can’t be read. They stay there.", "", number)
        return said.format(folder)

    def lines_kept_beside(self, title: str, path: str, number: int) -> str:
        said = self.tr("Another program changed “{0}”. %Ln older line(s) of it are kept in {1}.", "", number)
        return said.format(title, path)

    def missing(self, title: str, number: int) -> str:
        return self.tr("“{0}” looks incomplete: %Ln quote(s) are missing from its file.", "", number).format(title)

    def missing_restored(self, number: int) -> str:
        return self.tr("%Ln quote(s) were restored.", "", number)

    def missing_deleted(self, number: int) -> str:
        return self.tr("%Ln quote(s) were moved to the folder of older quotes.", "", number)

    def more_bad_lines(self, title: str, number: int) -> str:
        return self.tr("And %Ln more line(s) of “{0}” can’t be read.", "", number).format(title)


COUNTS = Counts()
