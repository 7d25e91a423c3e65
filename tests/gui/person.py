"""What a person does with the window and sees in it: by names and keys, hardly by its classes."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QAbstractEventDispatcher, QDeadlineTimer, QEventLoop, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeySequence, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lecun_viewer.core.quote import Quote
from lecun_viewer.core.search import Order
from lecun_viewer.gui.quote_list.quote_delegate import places_in
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.gui.window.main_window import MainWindow
from waiting import PATIENCE_MS

Shown = TypeVar("Shown", bound=QWidget)


def opened(qtbot: QtBot, dialog: Shown) -> Shown:
    """Return *dialog*, shown, with the focus and at rest, until the test ends."""
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    settle()
    return dialog


def settle() -> None:
    """Let layouts come to rest: return when the application has no event left, and no timer is due."""
    dispatcher, deadline = QAbstractEventDispatcher.instance(), QDeadlineTimer(PATIENCE_MS)
    while dispatcher.processEvents(QEventLoop.ProcessEventsFlag.AllEvents):
        assert not deadline.hasExpired(), "the application never comes to rest"


def import_files(window: MainWindow, *paths: Path) -> None:
    """Have *window* import files, and wait until they are imported or it has told why not."""
    window.importing.import_files(paths)
    wait_for_jobs(window)


def wait_for_jobs(window: QWidget) -> None:
    """Wait until no thread works for *window*, and all that comes of it is done."""
    deadline = QDeadlineTimer(PATIENCE_MS)
    while window.findChild(Worker) or is_importing(window):
        assert not deadline.hasExpired(), "a job never ends"
        QTest.qWait(1)
    # A window manager gives it back when a dialog is gone.
    while not ((focused := QGuiApplication.focusWindow()) and focused.isVisible()):
        assert not deadline.hasExpired(), "no window has the focus"
        window.activateWindow()
        QTest.qWait(1)


def is_importing(window: QWidget) -> bool:
    return isinstance(window, MainWindow) and "importing" in vars(window) and window.importing.is_importing


def press(keys: str) -> None:
    """Press *keys*, such as ``Ctrl+F``, wherever the focus is."""
    target = QGuiApplication.focusWindow()
    assert target, "no window has the focus"
    QTest.keySequence(target, QKeySequence(keys))


def clicked_by_return(window: QWidget) -> Iterator[tuple[QPushButton, list[QPushButton]]]:
    """Press Return on each push button of *window*, and yield which buttons that clicked. They do nothing else."""
    every = window.findChildren(QPushButton)
    for button in every:
        button.blockSignals(True)
        button.setCheckable(True)  # a click is seen without its signal
    for button in every:
        if button.isVisible() and button.isEnabled():
            button.setFocus()
            press("Return")
            yield button, [each for each in every if each.isChecked()]
            for each in every:
                each.setChecked(False)


def type_text(text: str) -> None:
    """Type *text* wherever the focus is."""
    target = QApplication.focusWidget()
    assert target, "nothing has the focus"
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(target, letter)
        else:  # QTest knows the keys of Latin letters only; an input method sends such as this
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(target, event)


def pause(window: MainWindow) -> None:
    """Pause in the note. What was typed is saved now, as it is after a second."""
    window.panel.page.save_note()


def search(window: MainWindow, text: str) -> None:
    """Go to the search field and type *text* in place of what stands there."""
    press("Ctrl+F")
    if window.ui.searchEdit.text():
        press("Backspace")
    type_text(text)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())


def order_action(window: MainWindow, order: Order) -> QAction:
    """Return the entry of the menu by which the list is sorted so."""
    return next(each for each in window.ui.sortMenu.actions() if each.data() == order)


def click_star(window: MainWindow, row: int) -> None:
    """Click the star of a row of the list."""
    window.ui.quoteView.scrollTo(window.ui.quoteView.model().index(row, 0))
    click(window.ui.quoteView.viewport(), star_of_row(window, row))


def star_of_row(window: MainWindow, row: int) -> QPoint:
    """Return where the star of a row is in the viewport of the list."""
    view = window.ui.quoteView
    return places_in(view.visualRect(view.model().index(row, 0)), view.font()).star.center()


def named(window: QWidget, name: str) -> QWidget:
    """Return the one visible widget with that accessible name."""
    QApplication.processEvents()  # what was just made in a visible window is shown by the event loop
    (found,) = [each for each in window.findChildren(QWidget) if each.accessibleName() == name and each.isVisible()]
    return found


def read(window: QWidget, name: str = "Quote") -> str:
    """Return the text of the reading field of that name."""
    field = named(window, name)
    assert isinstance(field, QTextBrowser)
    return field.toPlainText()


def fragments(text: QTextBrowser) -> list[tuple[str, QTextCharFormat]]:
    """Return the stretches of *text*, each with its format."""
    found, block = [], text.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            found.append((parts.fragment().text(), parts.fragment().charFormat()))
            parts += 1
        block = block.next()
    return found


def labels(window: QWidget) -> list[str]:
    """Return what the visible labels say."""
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]


def listed(window: MainWindow) -> list[Quote]:
    """Return the quotes of the list, as far as it has fetched them."""
    model = window.ui.quoteView.model()
    return [model.index(row, 0).data(QuoteRole.Quote) for row in range(model.rowCount())]


def ids(window: MainWindow) -> list[str]:
    return [quote.id for quote in listed(window)]


def favorite_ids(window: MainWindow) -> list[str]:
    """Return the ids of the rows whose star is filled."""
    model = window.ui.quoteView.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [row.data(QuoteRole.Quote).id for row in rows if row.data(QuoteRole.Favorite)]


def count(window: MainWindow) -> str:
    label = named(window, "Result count")
    assert isinstance(label, QLabel)
    return label.text()


def scope(window: MainWindow) -> str:
    """Return the title of the chosen row of the sidebar."""
    title: str = window.ui.partView.currentIndex().data()
    return title


def message(window: MainWindow) -> str:
    """Return what the messages over the list say, "" if there are none. In full, as a screen reader reads it."""
    bars = [each for each in window.findChildren(QWidget) if each.accessibleName() == "Message" and each.isVisible()]
    return "\n".join(each.accessibleDescription() for each in bars)


def visible_children(widget: QWidget) -> Iterator[QWidget]:
    return (each for each in widget.findChildren(QWidget) if each.isVisible())


def told(widget: QWidget) -> list[str]:
    """Return all texts that *widget* shows or a screen reader reads."""
    texts = list[str]()
    for each in (widget, *widget.findChildren(QWidget)):
        texts += [each.windowTitle(), each.toolTip(), each.accessibleName(), each.accessibleDescription()]
        if isinstance(each, QLabel | QAbstractButton):
            texts.append(each.text())
        elif isinstance(each, QComboBox):
            texts += [each.itemText(row) for row in range(each.count())]
        elif isinstance(each, QLineEdit) and not each.text():
            texts.append(each.placeholderText())
    return [text for text in texts if text]
