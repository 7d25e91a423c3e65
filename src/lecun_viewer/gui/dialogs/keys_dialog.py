"""The keyboard shortcuts, and the search tips: two lists with two columns."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QMenuBar,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import FAVORITE, FIELD_EXAMPLES, IN_EXAMPLE, NOTE
from lecun_viewer.generated.ui_keys_dialog import Ui_KeysDialog
from lecun_viewer.gui.dialogs.forms import SAVE_KEYS
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.theme.text import isolated, left_to_right, without_mnemonic
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.texts import searching, verdicts
from lecun_viewer.texts.catalogue import _, listed

ROWS_AROUND, MOST_ROWS = 6, 30  # for what is above and below the list, and of the dialog
ROOM = 6  # pixels between the texts of two rows
Key = Qt.Key


class TwoColumnDialog(QDialog):
    """A list with two columns, as wide as its texts where the screen has room."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self.ui.keyTree.setAccessibleName(title)
        polish(self)

    def _show_whole(self) -> None:
        """Make the dialog as large as the texts of its list."""
        tree = self.ui.keyTree
        tree.expandAll()
        tree.resizeColumnToContents(0)
        every = tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        hints = (tree.sizeHintForIndex(tree.indexFromItem(each, 1)).width() for each in every)
        gap = 2 * tree.fontMetrics().averageCharWidth()
        self._wanted = tree.columnWidth(0) + gap, max(hints)
        tree.setWordWrap(True)
        tree.setItemDelegate(_WrappingCells(tree))
        tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)
        StyleChangeFilter(tree.viewport()).resized.connect(self._share_width)
        height = (tree.fontMetrics().height() + ROOM) * min(len(every) + ROWS_AROUND, MOST_ROWS)
        self.resize(sum(self._wanted) + 60, height)

    @Slot()
    def _share_width(self) -> None:
        """Give each column its preferred width. Where there is no room, the first column wraps."""
        room, (first, second) = self.ui.keyTree.viewport().width(), self._wanted
        self.ui.keyTree.setColumnWidth(0, min(first, max(room - second, room // 3)))


class KeysDialog(TwoColumnDialog):
    """Lists the actions of a menu bar that have a key, by menu.

    The keys are read from the menus, so they are always right.
    """

    def __init__(self, menu_bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard Shortcuts"), parent)
        self.ui.introLabel.hide()
        for menu in menu_bar.actions():
            keys = list(_with_keys(menu))
            if keys:
                self._add_group(menu.text(), keys)
        self._add_group(
            _("Quote List"),
            [
                (_("First or last quote"), _named(Key.Key_Home, Key.Key_End)),
                (_("Go to the quote’s text"), _named(Key.Key_Return)),
            ],
        )
        self._add_group(_("Review"), [(_("Scroll, then go to the next quote"), _named(Key.Key_Space))])
        self._add_group(
            _("Search Field"),
            [
                (_("Go on to the list"), _named(Key.Key_Up, Key.Key_Down)),
                (_("Clear the search, or close a message"), _named(Key.Key_Escape)),
            ],
        )
        self._add_group(_("Dialogs"), [(_("Save"), _named(QKeySequence(SAVE_KEYS)))])
        self._show_whole()

    def _add_group(self, title: str, keys: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem(self.ui.keyTree, [without_mnemonic(title), ""])
        group.setFont(0, typography.bold(group.font(0)))
        for text, key in keys:
            QTreeWidgetItem(group, [text, key])


class TipsDialog(TwoColumnDialog):
    """Lists examples of searches. A click or Return takes one.

    Attributes:
        chosen: The example that was taken, ``""`` if none was.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Search Tips"), parent)
        self.chosen = ""
        tree = self.ui.keyTree
        for what, example in search_tips():
            item = QTreeWidgetItem(tree, [what, isolated(example)])
            item.setData(1, Qt.ItemDataRole.UserRole, example)
            item.setForeground(1, colors.accent(tree.palette()))
        tree.setIndentation(0)
        tree.setCurrentIndex(tree.model().index(0, 0))
        tree.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        tree.itemClicked.connect(self._on_taken)
        tree.itemActivated.connect(self._on_taken)
        self._show_whole()

    @Slot(QTreeWidgetItem)
    def _on_taken(self, item: QTreeWidgetItem) -> None:
        """Take *item*. On desktops where a click opens, Qt tells of a click twice."""
        if not self.chosen:
            self.chosen = item.data(1, Qt.ItemDataRole.UserRole)
            self.accept()


def search_tips() -> list[tuple[str, str]]:
    """Return what can be searched for, each with an example in the user's language."""
    words = searching.spoken_words()
    part, within, year, verdict = map(words.word, ("part", "in", "year", "is"))
    fields = {
        "text": _("In the text of the quote"),
        "topic": _("In the topic"),
        "source": _("In the source"),
        "author": _("By an author"),
        "tag": _("With a tag"),
        "remark": _("In the remark"),
    }
    return [
        (_("Both words, in any order"), "cake cherry"),
        (_("Exact phrase"), '"cherry on the cake"'),
        (_("Without this word"), "learning -deep"),
        (_("In a part"), f"{part}:4"),
        (_("In a collection"), f"{within}:{IN_EXAMPLE}"),
        *((fields[field], f"{words.word(field)}:{word}") for field, word in FIELD_EXAMPLES.items()),
        (_("In your notes and findings"), f"{words.word(NOTE)}:talk"),
        (_("From a given year"), f"{year}:2024"),
        (_("Favorites"), f"{verdict}:{words.favorite or FAVORITE}"),
        *((verdicts.label(each), f"{verdict}:{words.name(each)}") for each in Verdict),
    ]


class _WrappingCells(QStyledItemDelegate):
    """An item delegate with word wrap. Qt's own makes each row one line high."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_indented = index.column() == 0 and index.parent().isValid()
        width = self._tree.columnWidth(index.column()) - (self._tree.indentation() if is_indented else 0)
        option.rect = QRect(0, 0, width, 1)
        return super().sizeHint(option, index) + QSize(0, ROOM)


def _with_keys(menu: QAction) -> Iterator[tuple[str, str]]:
    """Yield text and key of each action in *menu* and its submenus that has a key."""
    plain = {"undoAction": _("&Undo"), "redoAction": _("&Redo")}  # else with what they would take back or make again
    opened = menu.menu()
    for action in opened.actions() if opened else ():  # type: ignore[attr-defined]  # the stubs have QObject
        if action.menu():
            yield from _with_keys(action)
        elif action.isVisible() and not action.shortcut().isEmpty():
            yield without_mnemonic(plain.get(action.objectName(), action.text())), _named(action.shortcut())


def _named(*keys: Key | QKeySequence) -> str:
    """Return *keys* in native notation."""
    native = QKeySequence.SequenceFormat.NativeText
    return listed(left_to_right(QKeySequence(each).toString(native)) for each in keys)
