"""What the program says of itself: version and folders, all messages, and all keys with a short guide to searching."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMenuBar,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lecun_viewer.core.query import FAVORITE, FIELD_EXAMPLES, IN_EXAMPLE, status_named
from lecun_viewer.generated.ui_about_dialog import Ui_AboutDialog
from lecun_viewer.generated.ui_keys_dialog import Ui_KeysDialog
from lecun_viewer.gui.dialogs.forms import SAVE_KEYS
from lecun_viewer.gui.look import typography
from lecun_viewer.gui.look.looks_watcher import LooksWatcher
from lecun_viewer.gui.look.text import isolated, left_to_right, of_window
from lecun_viewer.gui.widgets.dialogs import run, without_icons
from lecun_viewer.texts import searching
from lecun_viewer.texts.catalogue import _, listed

LETTERS_IN_LINE = 50  # at least, so that large letters make no high column
WIDTH, HEIGHT = 60, 20  # average letters, and lines
Key = Qt.Key


class AboutDialog(QDialog):
    """Shows the program's name and version, its license, the folder of the favorites and the log file."""

    def __init__(self, version: str, favorites_folder: str, log_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        without_icons(self.ui.buttonBox)
        letters = LETTERS_IN_LINE * self.fontMetrics().averageCharWidth()
        self.ui.textLabel.setMinimumWidth(min(letters, self.screen().availableSize().width() * 2 // 3))
        self.ui.titleLabel.setFont(typography.serif(self.font(), 1.6))
        self.ui.titleLabel.setText(of_window(_("LeCun Viewer {0}").format(version)))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.ui.textLabel.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # also of the folders' lines
        self.ui.textLabel.setText(
            _(
                "Quotes attributed to Yann LeCun, with what is known about the source of each.\n\nFavorites and "
                "backups:\n{0}\n\nLog:\n{1}\n\nLeCun Viewer doesn’t send any data. MIT License."
            ).format(favorites_folder, log_path)
        )


def show_about(version: str, favorites_folder: str, log_path: str, window: QWidget) -> None:
    """Show the dialog over *window* until the user closes it."""
    run(AboutDialog(version, favorites_folder, log_path, window))


class MessagesDialog(QDialog):
    """Shows *sentences* in full, to be read, selected and copied."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Messages"))
        self._text = QPlainTextEdit("\n\n".join(sentences), self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("Messages"))
        metrics = self._text.fontMetrics()
        self._text.setMinimumWidth(WIDTH * metrics.averageCharWidth())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(_("&Copy All"), QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)  # or Return would copy
        without_icons(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(buttons)
        self.resize(self.sizeHint().width(), HEIGHT * metrics.lineSpacing())

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())


class KeysDialog(QDialog):
    """Lists the actions of a menu bar that have a key, by menu. Then it lists examples of searches.

    The keys are read from the menus, so they are always right.
    """

    def __init__(self, menu_bar: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_KeysDialog()
        self.ui.setupUi(self)
        without_icons(self.ui.buttonBox)
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
        self._add_group(
            _("Search Field"),
            [
                (_("Move through the list"), _named(Key.Key_Up, Key.Key_Down)),
                (_("Search all quotes, then clear the search"), _named(Key.Key_Escape)),
            ],
        )
        self._add_group(_("Dialogs"), [(_("Save"), _named(QKeySequence(SAVE_KEYS)))])
        examples = [(text, isolated(typed)) for text, typed in self._search_examples()]
        self._add_group(_("Search Tips"), examples)
        tree = self.ui.keyTree
        tree.expandAll()
        tree.resizeColumnToContents(0)
        self._wanted = tree.columnWidth(0), tree.sizeHintForColumn(1)
        tree.setWordWrap(True)
        tree.setItemDelegate(_WrappingCells(tree))
        tree.header().sectionResized.connect(tree.scheduleDelayedItemsLayout)
        LooksWatcher(tree.viewport()).resized.connect(self._share_width)
        self.resize(sum(self._wanted) + 60, tree.fontMetrics().height() * 30)

    @Slot()
    def _share_width(self) -> None:
        """Give each column the width that it wants, or its share of the room."""
        tree, wanted = self.ui.keyTree, sum(self._wanted)
        room = tree.viewport().width()
        tree.setColumnWidth(0, self._wanted[0] * min(room, wanted) // wanted)

    def _search_examples(self) -> list[tuple[str, str]]:
        words = searching.spoken_words()
        part, within, year, state = map(words.word, ("part", "in", "year", "is"))
        states = filter(None, map(status_named, ("exact", "unsourced")))
        return [
            (_("Both words, in any order"), "cake cherry"),
            (_("Exact phrase"), '"cherry on the cake"'),
            (_("Without this word"), "-cherry"),
            (_("In a part"), f"{part}:4"),
            (_("In a collection"), f"{within}:{IN_EXAMPLE}"),
            (
                _("In a single field"),
                " ".join(f"{words.word(key)}:{word}" for key, word in FIELD_EXAMPLES.items()),
            ),
            (_("From a given year"), f"{year}:2024"),
            (_("Favorites"), f"{state}:{words.favorite or FAVORITE}"),
            (_("By provenance"), " ".join(f"{state}:{words.name(each)}" for each in states)),
        ]

    def _add_group(self, title: str, keys: list[tuple[str, str]]) -> None:
        group = QTreeWidgetItem(self.ui.keyTree, [_plain(title), ""])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for text, key in keys:
            QTreeWidgetItem(group, [text, key])


class _WrappingCells(QStyledItemDelegate):
    """Makes a row as high as its texts are in the width of their columns. Qt's own tree takes one line each."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        is_indented = index.column() == 0 and index.parent().isValid()
        width = self._tree.columnWidth(index.column()) - (self._tree.indentation() if is_indented else 0)
        option.rect = QRect(0, 0, width, 1)
        return super().sizeHint(option, index)


def _with_keys(menu: QAction) -> Iterator[tuple[str, str]]:
    """Yield text and key of each action in *menu* and its submenus that has a key."""
    opened = menu.menu()
    for action in opened.actions() if opened else ():  # type: ignore[attr-defined]  # the stubs have QObject
        if action.menu():
            yield from _with_keys(action)
        elif action.isVisible() and not action.shortcut().isEmpty():
            yield _plain(action.text()), _named(action.shortcut())


def _plain(label: str) -> str:
    """Return the *label* of a menu without its mnemonic. Languages without letters have that in brackets, as “(&F)”."""
    label = re.sub(r"\s?\(&\w\)", "", label)
    return re.sub(r"&(.)", r"\1", label)


def _named(*keys: Key | QKeySequence) -> str:
    """Return what the desktop calls the *keys*."""
    native = QKeySequence.SequenceFormat.NativeText
    return listed(left_to_right(QKeySequence(each).toString(native)) for each in keys)
