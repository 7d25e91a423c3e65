"""While a booklet is made, the window stays usable, and a person can cancel."""

import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes import MORNING
from gui.booklet.maker import CANCEL, PRINT, SAVE, MakeDialog, choose, is_working, make, state_text
from gui.booklet.pdf_reader import information, need_poppler
from gui.person import press, settle
from gui.preferences.test_preferences_dialog import NoSettings, button
from gui.theme.cut_texts import SMALL, cut
from gui.theme.test_looks import assert_apart
from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.quote import Collection
from lecun_viewer.gui.booklet.booklet import Booklet, Printing
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.gui.booklet.wording import BookletEntry, Section
from lecun_viewer.gui.preferences.appearance import TextSize
from lecun_viewer.gui.widgets import worker

CANCELED = "Booklet not saved."


@pytest.fixture
def dialog(make_dialog: MakeDialog, target: Path, monkeypatch: pytest.MonkeyPatch) -> BookletDialog:
    """The dialog without a preview, whose job would be held like the others."""
    monkeypatch.setattr(BookletDialog, "_preview", lambda _dialog: None)
    made = make_dialog()
    choose(made, "All Quotes")
    return made


@pytest.fixture
def released(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds a job when half of it is done, until it is released or canceled."""
    released, progress = threading.Event(), worker._Running._progress

    def hold(running: worker._Running, share: float) -> None:
        progress(running, share)
        while share >= 0.5 and not (released.wait(0.001) or running.is_cancelled):
            pass

    monkeypatch.setattr(worker._Running, "_progress", hold)
    yield released
    released.set()


def begin(qtbot: QtBot, dialog: BookletDialog, text: str = SAVE) -> None:
    """Press the button *text*, and wait until half of the booklet is made."""
    progress = dialog.ui.progressBar.valueChanged
    with qtbot.waitSignal(progress, check_params_cb=lambda share: share >= 50):
        button(dialog, text).click()
    assert is_working(dialog)


def wait_until_idle(qtbot: QtBot, dialog: BookletDialog) -> None:
    """Wait until nothing works for *dialog* any more."""
    qtbot.waitUntil(lambda: not (is_working(dialog) or dialog.findChild(worker.Worker)))


@pytest.fixture
def printed(target: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file into which a person prints. No temporary file is left behind."""

    def to_file(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(target))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", to_file)
    before = set(Path(gettempdir()).iterdir())
    yield target
    assert not [each for each in set(Path(gettempdir()).iterdir()) - before if (each / target.name).exists()]


def test_the_window_lives_while_a_booklet_is_made(qtbot: QtBot, dialog: BookletDialog) -> None:
    ticks, shares = list[bool](), list[int]()
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(is_working(dialog)))
    dialog.ui.progressBar.valueChanged.connect(shares.append)
    timer.start(5)
    make(qtbot, dialog, SAVE)
    timer.stop()
    assert ticks.count(True) >= 3
    shares = shares[: shares.index(max(shares)) + 1]
    assert len(shares) > 20
    assert shares == sorted(shares)
    assert max(shares) == 100


def test_what_is_in_it_does_not_change_while_it_is_made(
    qtbot: QtBot, dialog: BookletDialog, released: threading.Event
) -> None:
    ui = dialog.ui
    choices = (ui.scopeList, ui.notesCheck, ui.saveButton, ui.printButton)
    begin(qtbot, dialog)
    assert state_text(dialog) == "Creating booklet…"
    assert not any(each.isEnabled() for each in choices)
    released.set()
    qtbot.waitUntil(lambda: not is_working(dialog))
    assert state_text(dialog).startswith("Saved as")
    assert all(each.isEnabled() for each in choices)
    assert not ui.cancelButton.isVisible()


def test_canceled_by_key_there_is_no_file_and_another_can_be_made(
    qtbot: QtBot, dialog: BookletDialog, target: Path, released: threading.Event
) -> None:
    need_poppler()
    dialog.ui.saveButton.setFocus()
    begin(qtbot, dialog)
    assert dialog.ui.cancelButton.hasFocus()
    press("Return")  # a second one, by accident
    assert is_working(dialog)
    press("Space")
    wait_until_idle(qtbot, dialog)
    assert state_text(dialog) == CANCELED
    assert dialog.isVisible()
    assert dialog.ui.saveButton.hasFocus()
    assert not any(target.parent.iterdir())
    released.set()
    make(qtbot, dialog, SAVE)
    assert information(target)["Tagged"] == "yes"


@pytest.mark.usefixtures("released")
def test_canceled_it_leaves_the_file_of_before(qtbot: QtBot, dialog: BookletDialog, target: Path) -> None:
    target.write_text("of before")
    begin(qtbot, dialog)
    button(dialog, CANCEL).click()
    wait_until_idle(qtbot, dialog)
    assert state_text(dialog) == CANCELED
    assert target.read_text() == "of before"
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize("way", ["Esc", "cross", "Close"])
def test_closing_cancels_it(qtbot: QtBot, dialog: BookletDialog, target: Path, way: str) -> None:
    begin(qtbot, dialog)
    if way == "Esc":
        press("Esc")
    elif way == "cross":
        dialog.close()
    else:
        button(dialog, way).click()
    assert not dialog.isVisible()
    wait_until_idle(qtbot, dialog)
    assert not any(target.parent.iterdir())
    assert state_text(dialog) == CANCELED


@pytest.mark.usefixtures("released")
def test_the_end_of_the_program_cancels_it(qtbot: QtBot, dialog: BookletDialog, target: Path) -> None:
    begin(qtbot, dialog)
    QTimer.singleShot(0, dialog, lambda: QApplication.exit(0))  # as the program ends itself, with the dialog open
    QApplication.exec()
    assert not worker._Running.all
    assert not any(target.parent.iterdir())


def test_a_fault_of_the_program_is_shown_and_raised(
    qtbot: QtBot, dialog: BookletDialog, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Booklet, "pdf", lambda _booklet, _progress: 1 / 0)
    with qtbot.captureExceptions() as seen:
        make(qtbot, dialog, SAVE)
    assert [kind for kind, _error, _place in seen] == [ZeroDivisionError]
    assert state_text(dialog).startswith("Couldn’t create the booklet")
    assert button(dialog, SAVE).isEnabled()
    assert not any(target.parent.iterdir())


def test_printing_into_a_file_can_be_canceled(
    qtbot: QtBot, dialog: BookletDialog, printed: Path, released: threading.Event
) -> None:
    need_poppler()
    begin(qtbot, dialog, PRINT)
    button(dialog, CANCEL).click()
    wait_until_idle(qtbot, dialog)
    released.set()
    assert state_text(dialog) == "Printing canceled."
    assert not any(printed.parent.iterdir())
    make(qtbot, dialog, PRINT)
    assert state_text(dialog) == "The booklet was sent to the printer."
    assert int(information(printed)["Pages"]) > 20


class Paper(QPrinter):
    """A printer without an output file. Like most printers, it can't discard pages that it has."""

    def outputFileName(self) -> str:
        return ""


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (0.1, "Printing canceled."),
        (0.5, "Printing canceled. Pages that were ready may still print."),
    ],
)
def test_nothing_is_claimed_of_pages_that_are_at_the_printer(
    tmp_path: Path, collection: Collection, share: float, sentence: str
) -> None:
    printer = Paper()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    entries = [BookletEntry(quote) for quote in collection.quotes[:9]]
    printing = Printing(Booklet("Nine", [Section("All", entries)], MORNING.date()), printer)

    def progress(done: float) -> None:
        if done > share:
            raise CancelledError

    assert printing.job(progress) == sentence
    assert printer.printerState() == QPrinter.PrinterState.Idle


@pytest.mark.qt_log_ignore("QPrintDialog: Cannot be used on non-native printers", extend=True)  # on Windows
def test_a_place_that_can_not_be_printed_to_is_named(qtbot: QtBot, dialog: BookletDialog, printed: Path) -> None:
    printed.mkdir()
    make(qtbot, dialog, PRINT)
    assert state_text(dialog).startswith("Couldn’t print the booklet: ")
    assert list(printed.parent.iterdir()) == [printed]


@pytest.mark.usefixtures("released")
def test_nothing_is_cut_while_it_is_made(qtbot: QtBot, dialog: BookletDialog) -> None:
    TextSize(NoSettings()).choose(200)
    dialog.resize(SMALL)
    settle()
    ui, close = dialog.ui, button(dialog, "Close")
    where = close.mapTo(dialog, close.rect().topLeft())
    begin(qtbot, dialog)
    assert cut(dialog, SMALL) == []
    assert close.mapTo(dialog, close.rect().topLeft()) == where  # nothing jumps
    assert ui.cancelButton.width() >= ui.cancelButton.sizeHint().width()
    assert ui.progressBar.width() > 200
    assert_apart([ui.scopeList, ui.notesCheck, ui.stateLabel, ui.progressBar, ui.cancelButton, ui.buttonBox])
