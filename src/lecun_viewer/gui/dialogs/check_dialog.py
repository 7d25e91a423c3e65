"""Checks a text: the quotes that are found in it, each with its verdict, what was said, and the differences.

The verdict is below the quote. Above it, right below the words of the text, it would read as a verdict on those words.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPalette, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.check import Match
from lecun_viewer.core.progress import CancelledError, Progress, unwatched
from lecun_viewer.core.quotations import Quotation, not_found
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.core.visible import shown
from lecun_viewer.exchange import html_document, markdown_document
from lecun_viewer.exchange.page import Label, Page, day, page_of_check
from lecun_viewer.generated.ui_check_dialog import Ui_CheckDialog
from lecun_viewer.gui.saving import place_for_user, save
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.controls import give_room
from lecun_viewer.gui.theme.icons import tinted_pixmap, verdict_icon_name
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.theme.text import utf16_length
from lecun_viewer.gui.widgets.desktop_services import announce, can_read_clipboard
from lecun_viewer.gui.widgets.dialogs import polish, run
from lecun_viewer.gui.widgets.file_dialog import FileDialog, SaveDialog
from lecun_viewer.gui.widgets.progress_dialog import show_progress
from lecun_viewer.gui.widgets.reading_text import ReadingText
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.imports.checked_file import LIMIT, can_be_checked, text_of
from lecun_viewer.imports.found import UnreadableError
from lecun_viewer.system.files import read_regular
from lecun_viewer.texts import checking, exports, verdicts
from lecun_viewer.texts.catalogue import _, sentences
from lecun_viewer.texts.failures import not_read, not_written, reason_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent

    from lecun_viewer.library.library import Library

PAUSE_MS = 150  # in the typing, before the text is checked
CLIPBOARD_MS = 30_000  # for the program to get the focus. What the user copies much later was not meant
AT_ONCE = 2000  # characters of a text that is checked at once. A longer text is checked in a thread
MOST_SHOWN = 100  # results. Each takes about a millisecond of the window
_FILE_NAME = "quotes-in-a-text"


class CheckDialog(QDialog):
    """Looks up what is in its field. Changes nothing itself: the caller shows `chosen` when it was accepted.

    Attributes:
        found: The places of the text that was checked last, in its order.
        unknown: Its quotations with Yann LeCun's name that are in no collection.

    Signals:
        copy_requested: The user wants this `Quote` on the clipboard.
    """

    copy_requested = Signal(object)

    def __init__(self, library: Library, text: str, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._now = now
        self.chosen: Quote | None = None
        self._text = ""  # the text that was checked last
        self.found = list[Match]()
        self.unknown = list[Quotation]()
        self._shown = list[Match | Quotation]()  # those of both that have room, in the order of the text
        self._why_nothing = ""  # said in place of results, while a text is checked or if it can't be
        self._path = Path()  # of the file that was opened last
        self._worker: Worker | None = None
        self.ui = Ui_CheckDialog()
        self.ui.setupUi(self)
        self._add_buttons()
        polish(self)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        metrics = self.ui.textEdit.fontMetrics()
        self.ui.textEdit.setMinimumHeight(4 * metrics.lineSpacing())
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._patience = QTimer(self, interval=CLIPBOARD_MS, singleShot=True)
        self.ui.textEdit.setPlainText(text[: LONGEST_TEXT + 1])
        self.ui.textEdit.setFocus()  # Qt would do so as the dialog becomes active. On Wayland, keys may come before
        self._connect_signals()
        self.look()

    def _add_buttons(self) -> None:
        add, role = self.ui.buttonBox.addButton, QDialogButtonBox.ButtonRole.ActionRole
        self._open_button = add(_("&Open File…"), role)
        self._copy_button = add(_("&Copy Results"), role)
        self._save_button = add(_("&Save…"), role)
        self.ui.buttonBox.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

    def _connect_signals(self) -> None:
        self.ui.textEdit.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.look)
        self._patience.timeout.connect(self._on_clipboard_missed)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        # Queued: on Wayland, the clipboard may come right after the focus.
        application.focusWindowChanged.connect(self._read_clipboard, Qt.ConnectionType.QueuedConnection)
        self._open_button.clicked.connect(self._open)
        self._copy_button.clicked.connect(self._copy_results)
        self._save_button.clicked.connect(self._save_results)
        self.ui.openButtons.failed.connect(self._show_state)
        self.ui.buttonBox.rejected.connect(self.reject)
        self.finished.connect(self._cancel)
        StyleChangeFilter(self.ui.content).changed.connect(self._show_results)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ignore Return outside of fields and buttons. In a result it would close the dialog, and lose the text."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    # The check

    @Slot()
    def look(self) -> None:
        """Check the text of the field. A short text is checked when this returns."""
        self._pause.stop()
        self._patience.stop()
        self._text = self.ui.textEdit.toPlainText()[:LONGEST_TEXT]
        if len(self._text) <= AT_ONCE:
            self._cancel()
            self._why_nothing = ""
            self.found, self.unknown = _check(self._library, self._text)
            self._show_results()
            return
        self.found, self.unknown, self._why_nothing = [], [], _("Checking…")
        self._start(partial(_check, self._library, self._text), self._why_nothing, self._on_checked)
        self._show_results()

    def check_given(self, text: str | None) -> None:
        """Check *text* in place of that in the field, or the text on the clipboard if it is ``None``.

        Say so if it is empty. On Wayland, only a program with the focus can read the clipboard. So this may wait.
        """
        if text is None:
            self._patience.start()
            self._refuse(_("The text on the clipboard is checked once this window is active."))
            self._read_clipboard()
        else:
            self._check_or_refuse(text, _("The text is empty. Type or paste one here."))

    @Slot()
    def _read_clipboard(self) -> None:
        """Check the text on the clipboard, if that is still wanted and can be read now."""
        if self._patience.isActive() and can_read_clipboard():
            text = QGuiApplication.clipboard().text()
            self._check_or_refuse(text, _("The clipboard has no text. Copy a text, and paste it here."))

    @Slot()
    def _on_clipboard_missed(self) -> None:
        self._refuse(_("Couldn’t read the clipboard, because this window wasn’t active. Paste the text here."))

    def _check_or_refuse(self, text: str, why_not: str) -> None:
        """Check *text* in place of that in the field. If it is empty, say *why_not*."""
        self._patience.stop()
        if text.strip():
            self.ui.textEdit.setPlainText(text[: LONGEST_TEXT + 1])
            self.look()
        else:
            self._refuse(why_not)

    def _start(self, job: Callable[[Progress], object], said: str, then: Callable[[Any], None]) -> None:
        """Do *job* in a thread, and show its progress if it takes long. The slot *then* gets its result."""
        self._cancel()
        self._worker = worker = Worker(job, self, (OSError, UnreadableError, _TooLongError))
        show_progress(worker, self, self.windowTitle(), said)
        worker.done.connect(then)
        worker.failed.connect(self._on_failed)
        worker.start()

    @Slot()
    def _cancel(self) -> None:
        """Cancel the job that is running. Its result is not wanted."""
        if self._worker:
            self._worker.cancel()
            self._worker = None

    def _has_ended(self) -> bool:
        """Return whether the signal that is handled now is of the last job, and not of one that was canceled."""
        is_last = self.sender() is self._worker
        if is_last:
            self._worker = None
        return is_last

    @Slot(object)
    def _on_checked(self, checked: tuple[list[Match], list[Quotation]]) -> None:
        if self._has_ended():
            (self.found, self.unknown), self._why_nothing = checked, ""
            self._show_results()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not self._has_ended():
            return
        if isinstance(error, CancelledError):
            self._refuse(_("Check canceled."))
        elif isinstance(error, _TooLongError):
            self._refuse(sentences([checking.too_long(self._path, LIMIT // 1_000_000), checking.paste_a_part()]))
        elif isinstance(error, UnreadableError):
            self._refuse(checking.unreadable(error, self._path))
        elif isinstance(error, OSError):
            self._refuse(not_read(str(self._path), error))
        else:  # a fault of the program, which is reported elsewhere
            self._refuse(_("Couldn’t check this text."))

    def _show_results(self) -> None:
        self._clear()
        places: list[Match | Quotation] = sorted([*self.found, *self.unknown], key=attrgetter("start"))
        self._shown = places[:MOST_SHOWN]
        for place in self._shown:
            result = _Unknown(place, self.ui.content) if isinstance(place, Quotation) else self._result(place)
            result.place_requested.connect(self._show_place)
            self.ui.contentLayout.addWidget(result)
        self.ui.contentLayout.addStretch()
        give_room(self.ui.content)
        self._order_tabs()
        self._mark_places()
        self._show_state(self._in_words())

    def _order_tabs(self) -> None:
        """Let the Tab key come to the buttons of the dialog after the results, which were made later."""
        fields = [
            each for each in self.ui.content.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        close = self.ui.buttonBox.button(QDialogButtonBox.StandardButton.Close)
        buttons = (self._open_button, self._copy_button, self._save_button, close)
        for before, after in pairwise([*fields[-1:], *buttons]):
            QWidget.setTabOrder(before, after)

    def _result(self, match: Match) -> _Result:
        result = _Result(match, self.ui.content, is_whole=match.text.strip() == self._text.strip())
        result.show_requested.connect(self._choose)
        result.copy_requested.connect(self.copy_requested)
        return result

    def _in_words(self) -> str:
        if self._why_nothing:
            return self._why_nothing
        if not self._text.strip():
            return ""
        cut = checking.cut(self.ui.textEdit.toPlainText(), LONGEST_TEXT)
        unknown = checking.how_many_not_found(self.unknown)
        more = checking.only_the_first(MOST_SHOWN) if len(self.found) + len(self.unknown) > MOST_SHOWN else ""
        if not self.found:
            return sentences([checking.nothing_found(self._library.collections(), self._text), unknown, more, cut])
        return sentences([checking.how_many(self.found), unknown, more, checking.other_language(self._text), cut])

    @Slot(str, object)
    def _show_state(self, said: str, saved: Path | None = None) -> None:
        """Show *said*, with buttons that open the file that was *saved*."""
        self.ui.openButtons.offer(saved)
        self.ui.stateLabel.setText(said)
        self.ui.stateLabel.setVisible(bool(said))
        announce(self.ui.stateLabel, said)
        for button in (self._copy_button, self._save_button):
            button.setEnabled(bool(self.found or self.unknown) and self._worker is None)

    def _mark_places(self) -> None:
        """Mark the places of the shown quotes in the field."""
        form, marks = colors.mark(self.palette()), list[QTextEdit.ExtraSelection]()
        for match in (each for each in self._shown if isinstance(each, Match)):
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor_of(match)
            mark.format = form
            marks.append(mark)
        self.ui.textEdit.setExtraSelections(marks)

    def _cursor_of(self, place: Match | Quotation) -> QTextCursor:
        start = utf16_length(self._text[: place.start])
        cursor = self.ui.textEdit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + utf16_length(place.text), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _clear(self) -> None:
        layout = self.ui.contentLayout
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    @Slot(object)
    def _show_place(self, place: Match | Quotation) -> None:
        self.ui.textEdit.setTextCursor(self._cursor_of(place))
        self.ui.textEdit.ensureCursorVisible()
        self.ui.textEdit.setFocus()

    @Slot(object)
    def _choose(self, quote: Quote) -> None:
        self.chosen = quote
        self.accept()

    # Files

    @Slot()
    def _open(self) -> None:
        dialog = FileDialog(self.windowTitle(), [_("Texts (*.txt *.md *.html)"), _("All files (*)")], self)
        if run(dialog):
            self.open_file(dialog.path)

    def open_file(self, path: Path) -> None:
        """Check the text of the file at *path*. Say so if it is of no kind that can be checked."""
        if not can_be_checked(path.name):
            self._refuse(sentences([checking.cannot_check(path), checking.paste_its_text()]))
            return
        self._path = path
        self._start(partial(_read, path), _("Reading {0}…").format(path.name), self._on_read)

    @Slot(object)
    def _on_read(self, text: str) -> None:
        if self._has_ended():
            self.ui.textEdit.setPlainText(text[: LONGEST_TEXT + 1])
            self.look()

    def _refuse(self, said: str) -> None:
        """Say why nothing was checked, in place of results."""
        self._cancel()
        self.found, self.unknown, self._why_nothing = [], [], said
        self._show_results()

    # Results

    def _page(self) -> Page:
        now = self._now()
        summary = checking.page_summary(self.found, self.unknown, day(now, now))
        return page_of_check(checking.page_title(), summary, self.found, checking.comparison, exports)

    @Slot()
    def _copy_results(self) -> None:
        data = QMimeData()
        data.setText("".join(markdown_document.write_plain(self._page())))
        data.setHtml("".join(html_document.write_fragment(self._page())))
        QGuiApplication.clipboard().setMimeData(data)
        self._show_state(_("Results copied."))

    @Slot()
    def _save_results(self) -> None:
        kinds = {f"{exports.citation_format('markdown')} (*.md)": ".md"}
        kinds[f"{exports.citation_format('html')} (*.html)"] = ".html"
        dialog = SaveDialog(_("Save Results"), f"{_FILE_NAME}.md", kinds, self)
        if run(dialog):
            self.save_results(dialog.path)

    def save_results(self, path: Path) -> None:
        """Write the results to *path*, as HTML if its name ends so."""
        write = html_document.write if path.suffix.lower() == ".html" else markdown_document.write_plain
        try:
            save(path, "".join(write(self._page())).encode("utf-8", "replace"))
        except OSError as error:
            self._show_state(not_written(str(path), reason_of(error)))
        else:
            self._show_state(_("Saved as {0}.").format(place_for_user(path)), path)


def _check(library: Library, text: str, progress: Progress = unwatched) -> tuple[list[Match], list[Quotation]]:
    """Return the quotes that are found in *text*, and its quotations with Yann LeCun's name that are unknown."""
    found = library.check(text, progress) if text.strip() else []
    return found, not_found(text, found)


class _TooLongError(Exception):
    """A file has more than `LIMIT` bytes."""


def _read(path: Path, progress: Progress) -> str:
    document = read_regular(path, LIMIT + 1, progress)
    if len(document) > LIMIT:
        raise _TooLongError
    return text_of(document, path.name)


class _Unknown(QWidget):
    """A quotation with Yann LeCun's name that is in no collection. It has no mark, because it has no verdict.

    Signals:
        place_requested: The user wants to see this `Quotation` in the text.
    """

    place_requested = Signal(object)

    def __init__(self, quotation: Quotation, parent: QWidget) -> None:
        super().__init__(parent)
        self._quotation = quotation
        text, find = ReadingText(self), QPushButton(_("Find in Text"), self)
        text.setAccessibleName(checking.not_found())
        text.add_paragraph(checking.not_found())
        serif, gap = typography.serif(self.font(), 1.15), self.fontMetrics().lineSpacing() / 2
        text.add_paragraph(quotation.text, serif, above=gap)
        find.clicked.connect(self._find)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 0)
        layout.addWidget(text)
        layout.addWidget(find, alignment=Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _find(self) -> None:
        self.place_requested.emit(self._quotation)


class _Result(QWidget):
    """One place, and the quote that was found there.

    Signals:
        place_requested: The user wants to see this `Match` in the text.
        show_requested: The user wants this `Quote` in the window.
        copy_requested: The user wants this `Quote` on the clipboard.
    """

    place_requested = Signal(object)
    show_requested = Signal(object)
    copy_requested = Signal(object)

    def __init__(self, match: Match, parent: QWidget, *, is_whole: bool) -> None:
        """*is_whole*: The place is the whole text, so it is not shown again."""
        super().__init__(parent)
        self._match = match
        status = match.quote.provenance.status
        self._quote_text, self._verdict_text = ReadingText(self), ReadingText(self)
        self._verdict_text.setAccessibleName(verdicts.label(status))
        self._quote_text.setAccessibleName(checking.how_like(match))
        self._place_button = QPushButton(_("Find in Text"), self)
        show, self._copy_button = QPushButton(_("Show"), self), QPushButton(_("Copy"), self)
        buttons = QHBoxLayout()
        for button, do in ((self._place_button, self._find), (show, self._show), (self._copy_button, self._copy)):
            button.clicked.connect(do)
            buttons.addWidget(button)
        buttons.addStretch()
        self._place_button.setHidden(is_whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 0)
        layout.addWidget(self._quote_text)
        layout.addLayout(self._verdict())
        layout.addWidget(self._verdict_text)
        layout.addLayout(buttons)
        self._fill(is_whole=is_whole)

    def _verdict(self) -> QHBoxLayout:
        """Return the mark of the verdict and its name."""
        status, ink = self._match.quote.provenance.status, self.palette().text().color()
        height, row = self.fontMetrics().ascent(), QHBoxLayout()
        mark, label = QLabel(self), QLabel(verdicts.label(status), self)
        mark.setPixmap(tinted_pixmap(verdict_icon_name(status), ink.rgba(), height, self.devicePixelRatioF()))
        label.setFont(typography.bold(self.font()))
        row.addWidget(mark)
        row.addWidget(label)
        row.addStretch()
        return row

    def _fill(self, *, is_whole: bool) -> None:
        match, quote, status = self._match, self._match.quote, self._match.quote.provenance.status
        serif, secondary = typography.serif(self.font(), 1.15), colors.secondary_text(self.palette())
        gap = self.fontMetrics().lineSpacing() / 2
        how_like, *differing_words = checking.comparison(match)
        found = match.differing()
        text, said = self._quote_text, shown(quote)
        text.add_paragraph(how_like)
        shows_place = match.likeness < 1 and not is_whole
        if shows_place:
            text.add_paragraph(exports.page_label(Label.IN_TEXT), color=secondary, above=gap)
            text.add_paragraph(match.text, serif, differing=found.one)
            text.add_paragraph(exports.page_label(Label.QUOTE), color=secondary, above=gap)
        differing = found.other if not match.is_found and said.text == quote.text else []
        text.add_paragraph(said.text, serif, above=0 if shows_place else gap, differing=differing)
        text = self._verdict_text
        text.add_paragraph(verdicts.meaning(status, quote.is_persons))
        if quote.words_said:
            text.add_paragraph(verdicts.passage(status), color=secondary, above=gap)
            text.add_paragraph(quote.words_said, serif, differing=found.other if match.is_found else [])
        text.add_paragraph(f"— {attribution(said)}", color=secondary, above=gap)
        for each in differing_words:
            text.add_paragraph(each, above=gap)

    @Slot()
    def _find(self) -> None:
        self.place_requested.emit(self._match)

    @Slot()
    def _show(self) -> None:
        self.show_requested.emit(self._match.quote)

    @Slot()
    def _copy(self) -> None:
        self.copy_requested.emit(self._match.quote)
        self._copy_button.setText(_("Copied"))
        announce(self._copy_button, _("Copied"))
