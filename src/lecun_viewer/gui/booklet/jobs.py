"""Saves or prints a booklet. The steps can be canceled, and the result is a sentence for the user."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from lecun_viewer.gui.booklet.booklet import Booklet
from lecun_viewer.gui.booklet.steps import Steps
from lecun_viewer.gui.saving import place_for_user, save
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Job(Protocol):
    """Work in ``steps``. Their result is a sentence for the user."""

    steps: Steps[str]

    def cancel(self) -> str:
        """Cancel the work, leave nothing half done, and return the sentence for the user."""
        ...


class Saving:
    """Saves a booklet as a PDF. The file at *path* is replaced only when the PDF is complete."""

    def __init__(self, booklet: Booklet, path: Path) -> None:
        self._booklet = booklet
        self._path = path
        self.steps = self._in_steps()

    def cancel(self) -> str:
        self.steps.close()
        return _("You canceled it. No booklet was saved.")

    def _in_steps(self) -> Steps[str]:
        try:
            save(self._path, (yield from self._booklet.pdf_in_steps()))
        except OSError as error:
            reason = error.strerror or str(error)
            sentence = _("The booklet was not saved as “{0}”: {1}. Choose another place.")
            return sentence.format(self._path, reason)
        return _("The booklet is saved as “{0}”.").format(place_for_user(self._path))


class Printing:
    """Prints a booklet. The print dialog may have chosen a file instead of a printer."""

    def __init__(self, booklet: Booklet, printer: QPrinter) -> None:
        self._booklet = booklet
        self._printer = printer
        self._file = printer.outputFileName()
        self.steps = self._in_steps()

    def cancel(self) -> str:
        states = type(self._printer).PrinterState
        had_begun = self._printer.printerState() == states.Active
        self.steps.close()
        if had_begun and not self._file and self._printer.printerState() != states.Aborted:
            return _("You canceled it. The pages that were ready may still be printed.")
        return _("You canceled it. Nothing was printed.")

    def _in_steps(self) -> Steps[str]:
        try:
            if self._file:
                yield from self._into_file(Path(self._file))
            else:
                yield from self._booklet.print_in_steps(self._printer)
        except OSError as error:
            return _("The booklet was not printed: {0}.").format(error.strerror or str(error))
        return _("The booklet went to the printer.")

    def _into_file(self, path: Path) -> Steps[None]:
        """Print into a temporary file first, so that *path* never has only some of the pages."""
        with TemporaryDirectory() as folder:
            whole = Path(folder) / path.name
            self._printer.setOutputFileName(str(whole))
            yield from self._booklet.print_in_steps(self._printer)
            save(path, whole.read_bytes())
