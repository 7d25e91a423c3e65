"""The messages over the lower edge of the list: what happened, what was kept, what to do next.

They never take the focus and block nothing. The list ends above them: only a row that they would cover moves.
`Messages` has a bar of problems and a bar of what went well. Each is a `MessageBar`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_message_bar import Ui_MessageBar
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.icons import tinted_icon, tinted_pixmap
from lecun_viewer.gui.theme.row_painting import lines_of
from lecun_viewer.gui.widgets.desktop_services import announce, open_file, open_folder
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.gui.widgets.long_texts import breakable
from lecun_viewer.records.state import CollectionMessage, Trouble
from lecun_viewer.texts import collections, days
from lecun_viewer.texts import favorites as texts
from lecun_viewer.texts.catalogue import _, _n

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.records.favorites import FavoriteStore

SUCCESS_SHOWN_MS = 10_000
MOST_SHOWN, MOST_LINES = 2, 5  # messages, and lines of each. More would cover the list on a small screen.
OF_LINES = (Trouble.BAD_LINE, Trouble.BAD_LINES)  # untrue once the collection is gone


class Subject(Enum):
    """What a message is about. Such a message goes once it is untrue or of no use."""

    STEP = auto()  # the last undo step, until that is taken back
    REFUSED = auto()  # a change that was not made, until another one is made
    ALL_HIDDEN = auto()  # until there is a quote to show
    NOT_LISTED = auto()  # a saved quote, until other quotes are listed
    NOT_FOUND = auto()  # what a link or an id leads to, until another quote is shown or something else is typed
    IMPORT = auto()  # files that were not imported, until the next import


class Messages(QObject):
    """Tells the user something in the window. Makes the bars with the first message."""

    def __init__(self, ui: Ui_MainWindow, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._bars: dict[bool, MessageBar] = {}  # by whether it shows problems

    @Slot(str)
    def tell(self, sentence: str, subject: Subject | None = None) -> None:
        """Show a problem until the user closes it, or until its *subject* is forgotten."""
        self.bar(of_problems=True).tell(Message(sentence, subject))

    def tell_refusal(self, refusal: str) -> None:
        """Show why nothing was changed. "" shows nothing."""
        if refusal:
            self.tell(refusal, Subject.REFUSED)

    @Slot(str)
    def tell_of_step(self, sentence: str) -> None:
        """Show what was special about an undo step, until the user closes it or takes that step back."""
        self.tell(sentence, Subject.STEP)

    def tell_of(self, favorites: FavoriteStore) -> None:
        """Show why favorites can't be changed now, if they can't."""
        if favorites.problem:
            self.tell(texts.problem(favorites.problem))

    def tell_of_collections(self, messages: list[CollectionMessage]) -> None:
        """Show *messages* of collections and their folder, and empty the list."""
        if messages:
            self.bar(of_problems=True).tell(*(Message(collections.message(found), found) for found in messages))
            messages.clear()

    @Slot(str)
    def tell_success(self, sentence: str, *offers: Offer, subject: Subject | None = None) -> None:
        """Show for a while what was done, with a button for each of *offers*."""
        self.bar(of_problems=False).tell(Message(sentence, subject, offers))

    @Slot(str)
    def tell_nothing_done(self, sentence: str) -> None:
        """Show for a while why nothing was done."""
        self.bar(of_problems=False).tell(Message(sentence, is_done=False))

    def forget(self, subject: Subject) -> None:
        """Take away the messages about *subject*."""
        for bar in self._bars.values():
            bar.forget(lambda told: told == subject)

    @Slot()
    def forget_not_listed(self) -> None:
        """Take away that a quote isn't listed. Other quotes are listed now."""
        self.forget(Subject.NOT_LISTED)

    @Slot()
    def forget_not_found(self) -> None:
        """Take away that a link leads to no quote. The user has typed something else."""
        self.forget(Subject.NOT_FOUND)

    def tell_step(self, sentence: str) -> None:
        """Show for a while what an undo step has done, with a button that takes it back."""
        self.tell_success(sentence, Offer(_("Undo"), self._ui.undoAction.trigger))

    def tell_written(self, sentence: str, path: Path) -> None:
        """Show for a while that the file or folder *path* was written. Buttons open it and its folder."""
        if path.is_dir():
            offers = [Offer(_("Open Folder"), lambda: self._open(open_folder, path))]
        else:
            offers = [
                Offer(_("Open"), lambda: self._open(open_file, path)),
                Offer(_("Open Folder"), lambda: self._open(open_folder, path.parent)),
            ]
        self.tell_success(sentence, *offers)

    def _open(self, opener: Callable[[Path], bool], path: Path) -> None:
        if not opener(path):
            self.tell(_("Couldn’t open {0}.").format(path))

    @Slot()
    def clear_success(self) -> None:
        """Hide what was done. The user has gone on, or has taken it back."""
        if self._bars:
            self._bars[False].clear()

    def close(self) -> None:
        """Hide all messages, as their buttons do."""
        for bar in self._bars.values():
            bar.clear()

    @Slot(bool)
    def forget_undone(self, can_redo: bool) -> None:
        """Take away what was told of an undo step, if that step was taken back. *can_redo* says so."""
        if can_redo:
            self.forget(Subject.STEP)

    @Slot()
    def forget_refused(self) -> None:
        """Take away why nothing was changed. Something was changed now."""
        self.forget(Subject.REFUSED)

    @Slot()
    def tell_all_hidden(self) -> None:
        """Say that there is no quote to show."""
        self.tell(days.all_hidden(), Subject.ALL_HIDDEN)

    def show_collections(self, titles: Collection[str], *, has_quotes: bool) -> None:
        """Take away what is untrue now that there are the collections with these *titles*."""

        def is_untrue(subject: object) -> bool:
            if subject == Subject.ALL_HIDDEN:
                return has_quotes
            if not isinstance(subject, CollectionMessage):
                return False
            return subject.trouble in OF_LINES and subject.name not in titles

        if self._bars:
            self._bars[True].forget(is_untrue)

    def bar(self, *, of_problems: bool) -> MessageBar:
        """Return the bar of problems, or the bar of what went well."""
        if not self._bars:
            for each in (False, True):  # a success above a problem
                bar = self._bars[each] = MessageBar(self._ui.listPane, is_problem=each)
                self._ui.messageLayout.addWidget(bar)
                bar.hide()
                bar.left.connect(self.focus_list)
                bar.resized.connect(self._make_room, Qt.ConnectionType.QueuedConnection)  # when it has its height
            for bar in reversed(self._bars.values()):  # the last one comes first
                bar.setTabOrder(self._ui.checkButton, bar.ui.detailsButton)  # the bar's own buttons follow that one
        return self._bars[of_problems]

    @Slot()
    def _make_room(self) -> None:
        """Let the list end above the bars. So its last row and the current row are never behind them."""
        layout = self._ui.messageLayout
        heights = [bar.height() + layout.spacing() for bar in self._bars.values() if not bar.isHidden()]
        room = sum(heights) + layout.contentsMargins().bottom() if heights else 0
        self._ui.listPageLayout.setContentsMargins(0, 0, 0, room)

    @Slot()
    def focus_list(self) -> None:
        """Focus the list, or the search if there is no list."""
        view = self._ui.quoteView
        reason = Qt.FocusReason.ActiveWindowFocusReason  # which makes no row current
        (view if view.isVisible() else self._ui.searchEdit).setFocus(reason)


class Offer(NamedTuple):
    """A next step that a message offers as a button."""

    text: str
    do: Callable[[], object]


class Message(NamedTuple):
    """What is told, what it is about (see `MessageBar.forget`), and what one may want to do next.

    Attributes:
        is_done: Whether something was done, which gets a check mark. Problems ignore it.
    """

    sentence: str
    subject: object = None
    offers: Sequence[Offer] = ()
    is_done: bool = True


class MessageBar(QFrame):
    """Shows messages of one kind, in a few lines. A dialog shows all of them in full.

    The last problems stand below each other until the user closes the bar. A success replaces the success before. It
    goes away after a while, but not while the mouse or the focus is on the bar. The buttons are those of the last
    message.

    Signals:
        left: The bar is about to go, and has the focus. Qt would give the focus to any widget.
        resized: The bar takes another room now, or none.
    """

    left = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_problem: bool) -> None:
        super().__init__(parent)
        self.ui = Ui_MessageBar()
        self.ui.setupUi(self)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # the list's is another
        self._is_problem = is_problem
        self._messages: list[Message] = []
        self._buttons: list[QPushButton] = []
        self._while = QTimer(self, interval=SUCCESS_SHOWN_MS)
        self._while.timeout.connect(self._on_while_over)
        self.ui.closeButton.clicked.connect(self.clear)
        self.ui.detailsButton.clicked.connect(self._show_details)

    def tell(self, *messages: Message) -> None:
        """Show *messages*, each in one paragraph. A problem that is told already moves to the end."""
        told = [each._replace(sentence=in_one_line(each.sentence)) for each in messages]
        if not told:
            return
        again = {each.sentence for each in told}
        kept = [each for each in self._messages if each.sentence not in again] if self._is_problem else []
        self._messages = [*kept, *told]
        self._show_messages()
        self._paint_in_palette()
        self.show()
        announce(self, self._in_words(told))
        if not self._is_problem:
            self._while.start()

    def forget(self, is_untrue: Callable[[object], bool]) -> None:
        """Take away the messages whose subjects *is_untrue* accepts."""
        left = [each for each in self._messages if not is_untrue(each.subject)]
        if not left:
            self.clear()
        elif left != self._messages:
            self._messages = left
            self._show_messages()

    @Slot()
    def clear(self) -> None:
        self._while.stop()
        self._messages.clear()
        if self._has_focus():
            self.left.emit()
        self.hide()

    @Slot()
    def _on_while_over(self) -> None:
        if not (self.underMouse() or self._has_focus()):
            self.clear()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @Slot()
    def _show_details(self) -> None:
        from lecun_viewer.gui.dialogs.messages_dialog import MessagesDialog

        run(MessagesDialog([each.sentence for each in self._messages], self.window()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._paint_in_palette()
        elif event.type() == QEvent.Type.FontChange:
            self._set_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_text()
        self.resized.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resized.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.resized.emit()

    def _show_messages(self) -> None:
        said = self._in_words(self._messages)
        self.setAccessibleDescription(said)
        self.ui.textLabel.setAccessibleName(said)  # the label itself may show less of each message
        self.ui.iconLabel.setVisible(self._is_problem or self._messages[-1].is_done)
        self._make_buttons(self._messages[-1].offers)
        self._set_text()

    def _make_buttons(self, offers: Sequence[Offer]) -> None:
        for each in self._buttons:
            each.hide()
            each.deleteLater()
        self._buttons.clear()
        before: QWidget = self.ui.detailsButton
        for offer in offers:
            button = QPushButton(offer.text, autoDefault=True)  # Return presses it, as in a dialog
            button.clicked.connect(offer.do)
            self.ui.buttonLayout.addWidget(button)
            self.setTabOrder(before, button)
            self._buttons.append(button)
            before = button
        self.setTabOrder(before, self.ui.closeButton)

    def _in_words(self, messages: list[Message]) -> str:
        """Return the last of *messages* in full, and how many there are besides."""
        return "\n".join([*(each.sentence for each in messages[-MOST_SHOWN:]), *self._count(messages)])

    def _count(self, messages: list[Message]) -> list[str]:
        """Return how many of *messages* are not shown, in words, if there are any."""
        number = len(messages) - MOST_SHOWN
        return [_n("And {n} more message.", "And {n} more messages.", number)] if number > 0 else []

    def _set_text(self) -> None:
        """Show the last messages in as many lines as each may have. The button comes if that is not all."""
        shown, count = [each.sentence for each in self._messages[-MOST_SHOWN:]], self._count(self._messages)
        label = self.ui.textLabel
        self.ui.messageLayout.activate()
        width = label.width()
        is_cut = bool(count) or any(len(self._lines(each, width, MOST_LINES + 1)) > MOST_LINES for each in shown)
        self.ui.detailsButton.setVisible(is_cut)
        self.ui.buttonRow.setVisible(is_cut or bool(self._buttons))
        label.setText("\n".join([*(self._cut(each, width) for each in shown), *count]))

    def _cut(self, sentence: str, width: int) -> str:
        """Return *sentence* if it has room. Else return the lines that have room, the last one elided."""
        if len(self._lines(sentence, width, MOST_LINES + 1)) > MOST_LINES:
            return "\n".join(self._lines(sentence, width, MOST_LINES))
        return breakable(sentence, self.ui.textLabel.fontMetrics(), width)

    def _lines(self, sentence: str, width: int, most: int) -> list[str]:
        return [line.words for line in lines_of(sentence, self.ui.textLabel.font().toString(), width, most)]

    def _paint_in_palette(self) -> None:
        application = QApplication.palette()
        text = application.color(QPalette.ColorRole.WindowText)
        background, ink, icon = colors.message_background(application), text, "done"
        if self._is_problem:
            background = colors.problem_background(application)
            ink, icon = colors.problem(application, background), "problem"
        palette = QPalette(application)
        palette.setColor(QPalette.ColorRole.Window, background)
        self.setPalette(palette)
        # A box is drawn in the color of text.
        self.setFrameShape(QFrame.Shape.Box if colors.has_high_contrast(application) else QFrame.Shape.StyledPanel)
        self.ui.iconLabel.setPixmap(tinted_pixmap(icon, ink.rgba(), 16, self.devicePixelRatioF()))
        self.ui.closeButton.setIcon(tinted_icon("close", text, 16, self.devicePixelRatioF()))
