"""The search in the guide. It goes through all pages, in the order of the contents."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from lecun_viewer.generated.ui_guide_window import Ui_GuideWindow
from lecun_viewer.gui.dialogs.guide_pages import document_of, pages_in_order
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.texts.catalogue import _, _n, number_in_words, sentences

PAUSE_IN_TYPING_MS = 500  # Orca says the first of several results, and no later one
ALIKE = {"'": "['’]", '"': '["“”]', ">": "[>▸]"}  # what a keyboard has, and what the guide has


class Place(NamedTuple):
    """Where the words are. ``page`` is a place in `pages_in_order`. Pages and positions sort as the guide is read."""

    page: int
    start: int
    end: int


def expression(words: str) -> QRegularExpression:
    """Return what finds *words* in a row, with any space between them."""
    pattern = r"\s+".join(QRegularExpression.escape(word) for word in words.replace("’", "'").split())
    for typed, printed in ALIKE.items():
        pattern = pattern.replace(QRegularExpression.escape(typed), printed)
    return QRegularExpression(pattern)


class GuideSearch(QObject):
    """Finds words in the guide, and shows them in its browser. As long as the user types, the page stays."""

    def __init__(self, ui: Ui_GuideWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._browser = ui, ui.pageBrowser
        self._names = pages_in_order()
        self._page = 0  # `source` of the browser is still the page before when it tells of a new one (PySide6 6.11)
        self._places: list[Place] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_IN_TYPING_MS)
        self._pause.timeout.connect(self._say)
        ui.searchEdit.installEventFilter(self)
        ui.searchEdit.textEdited.connect(self._on_edited)
        ui.nextButton.clicked.connect(self.show_next)
        ui.previousButton.clicked.connect(self.show_previous)
        self._browser.sourceChanged.connect(self._on_page_changed)

    @cached_property
    def _documents(self) -> list[QTextDocument]:
        documents = [QTextDocument(self) for _name in self._names]
        for document, name in zip(documents, self._names, strict=True):
            document.setHtml(document_of(name))
        return documents

    @Slot()
    def begin(self) -> None:
        """Give the field the focus, ready to be typed over."""
        self._ui.searchEdit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ui.searchEdit.selectAll()

    @Slot()
    def show_next(self) -> None:
        """Show the next place, on another page if this one has no more. After the last comes the first."""
        if self._places:
            after = bisect_right(self._places, self._here())
            self._show(self._places[after % len(self._places)])
        self._say()

    @Slot()
    def show_previous(self) -> None:
        """Show the place before. Before the first comes the last."""
        if self._places:
            self._show(self._places[bisect_left(self._places, self._here()) - 1])
        self._say()

    @Slot()
    def mark(self) -> None:
        """Mark all places on the page."""
        form, marked = colors.mark(self._browser.palette()), []
        for place in self._on_page():
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(place)
            selection.format = form
            marked.append(selection)
        self._browser.setExtraSelections(marked)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Return and Shift+Return in the field."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        is_shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.show_previous if is_shifted else self.show_next)()
        return True

    @Slot(QUrl)
    def _on_page_changed(self, address: QUrl) -> None:
        self._page = self._names.index(address.fileName())
        self.mark()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        here = self._here()
        self._places = list(self._found(text)) if text.strip() else []
        on_page = self._on_page()
        if on_page:
            at_or_after = [place for place in on_page if place.start >= here.start]
            self._show((at_or_after or on_page)[0])
        else:
            cursor = self._browser.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self._browser.setTextCursor(cursor)
        for button in (self._ui.previousButton, self._ui.nextButton):
            button.setEnabled(bool(self._places))
        self.mark()
        self._pause.start()

    def _found(self, text: str) -> Iterator[Place]:
        wanted = expression(text)
        for number, document in enumerate(self._documents):
            cursor = document.find(wanted)
            while not cursor.isNull():
                yield Place(number, cursor.selectionStart(), cursor.selectionEnd())
                cursor = document.find(wanted, cursor)

    def _here(self) -> Place:
        """Return what is selected. Without a selection, return what is just before the cursor."""
        cursor = self._browser.textCursor()
        start = cursor.selectionStart() if cursor.hasSelection() else cursor.position() - 1
        return Place(self._page, start, cursor.selectionEnd())

    def _on_page(self) -> list[Place]:
        return [place for place in self._places if place.page == self._page]

    def _show(self, place: Place) -> None:
        if place.page != self._page:
            self._browser.open(self._names[place.page])
        self._browser.setTextCursor(self._cursor(place))
        self._browser.ensureCursorVisible()
        self._tell()

    def _cursor(self, place: Place) -> QTextCursor:
        cursor = QTextCursor(self._browser.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _tell(self) -> None:
        self._ui.foundLabel.setText(self._in_words())

    def _in_words(self) -> str:
        if not self._ui.searchEdit.text().strip():
            return ""
        if not self._places:
            return _("Not found")
        if (here := self._here()) in self._places:
            numbers = map(number_in_words, (self._places.index(here) + 1, len(self._places)))
            #: Which of the results in the guide is shown, and how many there are: 3 of 12
            return _("{0} of {1}").format(*numbers)
        if self._on_page():
            return _n("{n} result", "{n} results", len(self._places))
        return _n("{n} result on another page", "{n} results on other pages", len(self._places))

    @Slot()
    def _say(self) -> None:
        """Say to screen readers what the label says, and the paragraph of the words that are shown."""
        self._pause.stop()
        said = [self._ui.foundLabel.text()]
        if self._browser.textCursor().hasSelection() and self._places:
            said.append(self._browser.textCursor().block().text())
        if any(said):
            announce(self._ui.foundLabel, sentences(said))
