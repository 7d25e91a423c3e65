"""The messages above the panes: a bar of problems, and a bar of what went well."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from lecun_viewer.gui.widgets.scrolling_label import ScrollingLabel
from lecun_viewer.gui.window.message_bar import Message, MessageBar
from lecun_viewer.own.state import CollectionMessage, Trouble
from lecun_viewer.texts import collections, days
from lecun_viewer.texts import favorites as texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.own.own_collections import OwnCollections
    from lecun_viewer.store.favorites import FavoriteStore


# Subjects of messages. The first is untrue once the step is taken back, the second once a quote is shown.
STEP, ALL_HIDDEN = "the last step", "all quotes are hidden"
OF_LINES = (Trouble.BAD_LINE, Trouble.BAD_LINES, Trouble.BAD_PART, Trouble.CUT)  # untrue once the collection is gone


class Messages(QObject):
    """Tells the user something in the window. Makes each bar with its first message.

    Signals:
        incomplete_found: The file of a collection lacks quotes. Carries the `CollectionMessage`, for a question.
    """

    incomplete_found = Signal(object)

    def __init__(self, ui: Ui_MainWindow, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._bars: dict[bool, MessageBar] = {}  # by whether it shows problems

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Show a problem until the user closes it."""
        self.bar(of_problems=True).tell(Message(sentence))

    @Slot(str)
    def tell_of_step(self, sentence: str) -> None:
        """Show what was special about a step, until the user closes it or takes the step back."""
        self.bar(of_problems=True).tell(Message(sentence, STEP))

    def tell_of(self, favorites: FavoriteStore) -> None:
        """Show what *favorites* did to their file, and what is wrong with it now. Each deed is told once."""
        while favorites.messages:
            self.tell(texts.message(favorites.messages.pop(0)))
        if favorites.problem:
            self.tell(texts.problem(favorites.problem))

    def tell_of_collections(self, own: OwnCollections) -> None:
        """Show what *own* has to say of its files."""
        told = []
        while own.messages:
            found = own.messages.pop(0)
            if found.trouble is Trouble.INCOMPLETE:
                if found.collection_id in own.incomplete():  # else the file has become whole meanwhile
                    self.incomplete_found.emit(found)
            else:
                told.append(Message(collections.message(found), found))
        if told:
            self.bar(of_problems=True).tell(*told)

    @Slot(str)
    def tell_success(self, sentence: str) -> None:
        """Show for a while what was done."""
        self.bar(of_problems=False).tell(Message(sentence))

    @Slot()
    def clear_success(self) -> None:
        """Hide what was done. The user has gone on, or has taken it back."""
        if False in self._bars:
            self._bars[False].clear()

    @Slot()
    def forget_step(self) -> None:
        """Take away what was told of a step, because it was taken back or made again."""
        if True in self._bars:
            self._bars[True].forget(lambda subject: subject == STEP)

    @Slot()
    def tell_all_hidden(self) -> None:
        """Say that there is no quote to show."""
        self.bar(of_problems=True).tell(Message(days.all_hidden(), ALL_HIDDEN))

    def show_collections(self, titles: Collection[str], *, has_quotes: bool) -> None:
        """Take away what is untrue now that there are the collections with these *titles*."""

        def is_untrue(subject: object) -> bool:
            if subject == ALL_HIDDEN:
                return has_quotes
            if not isinstance(subject, CollectionMessage):
                return False
            is_there = subject.name in titles
            return is_there if subject.trouble is Trouble.GONE else subject.trouble in OF_LINES and not is_there

        if True in self._bars:
            self._bars[True].forget(is_untrue)

    def bar(self, *, of_problems: bool) -> MessageBar:
        """Return the bar of problems, or the bar of what went well."""
        if of_problems not in self._bars:
            bar = self._bars[of_problems] = MessageBar(self._ui.centralWidget, is_problem=of_problems)
            self._ui.centralLayout.insertWidget(0, bar)
            self._put_first(bar)
        return self._bars[of_problems]

    def _put_first(self, bar: MessageBar) -> None:
        """Put *bar* first for a screen reader and for Tab, as it is for the eye."""
        ui, close = self._ui, bar.ui.closeButton
        details = bar.ui.detailsButton
        bar.lower()
        bar.setTabOrder(ui.quoteView, details)  # off the end, where the detail panel may come behind it
        problem = ui.listPane.findChildren(ScrollingLabel)
        ring = (details, close, ui.partView, ui.searchEdit, ui.widenButton, *problem, ui.quoteView, ui.emptyButton)
        for before, after in pairwise(ring):
            bar.setTabOrder(before, after)
