"""The sidebar: which quotes the list shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QItemSelectionModel, QLocale, QModelIndex, QObject, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListView

from lecun_viewer.core.preferences import FOLDED, SCOPE, UNFOLDED
from lecun_viewer.gui.sidebar.sidebar_delegate import SidebarDelegate, least_width
from lecun_viewer.gui.sidebar.sidebar_model import (
    ALL_QUOTES,
    COLLECTIONS,
    FOLDED_AT_FIRST,
    HIDDEN,
    LABEL_SECTIONS,
    PARTS,
    PROVENANCE,
    SOURCES,
    RowRole,
    SidebarModel,
    SidebarRow,
    collection_rows,
    hidden_rows,
    label_rows,
    part_rows,
    source_rows,
    verdict_rows,
)
from lecun_viewer.gui.theme import colors

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library
    from lecun_viewer.records.favorites import FavoriteStore
    from lecun_viewer.system.settings import Settings

TOP_SPACE = 8  # pixels above the first row
LEAST_WIDTH, USUAL_WIDTH = 150, 250
MOST_OF_WINDOW = 0.275  # of its width for words in large letters. The other panes need the rest.


class Sidebar(QObject):
    """Fills its view, and knows which of its rows is chosen. What the row lists is shown elsewhere.

    Attributes:
        model: It counts the favorites anew when it is told that they have changed.
        delegate: It frames the row that would take dragged quotes, when it is told which.

    Signals:
        chosen: The user or the program chose ``row``.
    """

    chosen = Signal()

    def __init__(self, view: QListView, library: Library, favorites: FavoriteStore, settings: Settings) -> None:
        super().__init__(view)
        self._view = view
        self._library = library
        self._settings = settings
        remembered = settings.get(FOLDED)
        folded = {*(remembered if isinstance(remembered, list) else FOLDED_AT_FIRST), *LABEL_SECTIONS}
        self.model = SidebarModel(favorites, folded - _texts(settings.get(UNFOLDED)), self)
        self._fill()
        self._is_refilling = False
        self._row: SidebarRow = self.model.index_of(ALL_QUOTES).data(RowRole.Scope)
        self.delegate = SidebarDelegate(view)
        view.setViewportMargins(0, TOP_SPACE, 0, 0)
        view.setAutoFillBackground(True)  # else the window's ground is there
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        view.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def row(self) -> SidebarRow:
        """The row that is chosen. It is never a heading."""
        return self._row

    def restore(self) -> None:
        """Choose what was chosen when the program ended."""
        self.go_to(str(self._settings.get(SCOPE)))

    def refill(self) -> None:
        """Show what the library holds now. Choose the same row again, or all quotes if it is gone.

        Emits nothing. ``row`` may list other quotes now.
        """
        self._fill()
        self.keep_words_whole()
        self._is_refilling = True
        self.go_to(self._scope_now())
        self._is_refilling = False

    def _scope_now(self) -> str:
        """Return the scope of the chosen row. A hidden collection that is shown again has another row."""
        scope, info = str(self._row.scope), self._row.collection
        is_gone = info and info.is_hidden and self.model.section_of(scope) is None
        return f"collection {info.id}" if info and is_gone else scope

    def go_to(self, scope: str) -> None:
        """Choose the row of *scope*, and unfold its section. Choose all quotes if there is no such row."""
        section = self.model.section_of(scope)
        if section in self.model.folded:
            self.toggle_section(str(section))
        index = self.model.index_of(scope)
        self._view.setCurrentIndex(index if index.isValid() else self.model.index_of(ALL_QUOTES))

    @Slot()
    def show_all(self) -> None:
        """Choose all quotes."""
        self.go_to(ALL_QUOTES)

    @Slot(str)
    def toggle_section(self, section: str) -> None:
        """Fold the section of this name, or unfold it."""
        self.model.toggle(section)
        folded = sorted(set(self.model.folded) - LABEL_SECTIONS.keys())
        self._settings.update(**{FOLDED: folded, UNFOLDED: sorted(LABEL_SECTIONS.keys() - set(self.model.folded))})
        self._select_row()

    def update_looks(self, palette: QPalette) -> None:
        """Take the colors of *palette*, the window's, on a ground that sets the sidebar apart.

        The colors are those of an active window. GNOME has others for an inactive one, as each window is at first.
        """
        views = QPalette(palette)
        views.setCurrentColorGroup(QPalette.ColorGroup.Active)
        ground = colors.beside(views)
        for role in (views.ColorRole.Base, views.ColorRole.Window):  # of the rows, and of the space above them
            views.setColor(role, ground)
        views.setColor(views.ColorRole.Text, views.color(views.ColorRole.WindowText))
        self._view.setPalette(views)
        self.keep_words_whole()

    @Slot()
    def keep_words_whole(self) -> None:
        """Make the sidebar wide enough for each word in it, as far as the window allows."""
        least = least_width(self.model.rows, self._view.font()) + self._view.verticalScrollBar().sizeHint().width()
        most = max(USUAL_WIDTH, round(MOST_OF_WINDOW * self._view.window().width()))
        self._view.setMinimumWidth(min(max(least, LEAST_WIDTH), most))

    def _fill(self) -> None:
        library = self._library
        collections = library.collections()
        sections = {
            COLLECTIONS: collection_rows(collections, library.own_part_counts()),
            HIDDEN: hidden_rows(collections),
            PARTS: part_rows(library.parts()),
            **{
                section: label_rows(kind, in_order(library.own_label_counts(kind)))
                for section, kind in LABEL_SECTIONS.items()
            },
            PROVENANCE: verdict_rows(library.verdict_counts()),
            SOURCES: source_rows(in_order(library.source_counts())),
        }
        self.model.refill(library.quote_count(), sections)

    @Slot(QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        row: SidebarRow | None = current.data(RowRole.Scope)
        if row and row.scope:  # a heading changes nothing
            self._row = row
            if not self._is_refilling:
                self.chosen.emit()

    @Slot()
    def _on_selection_changed(self) -> None:
        if not self._view.selectionModel().hasSelection():  # the focus, or a click, came to a heading
            self._select_row()

    def _select_row(self) -> None:
        """Have the row that is chosen look so, unless it is folded away."""
        index = self.model.index_of(self._row.scope or ALL_QUOTES)
        if index.isValid():
            self._view.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def in_order(labels: Mapping[str, int]) -> Mapping[str, int]:
    """Return *labels* in the order of the user's language. They come in that of English."""
    locale = QLocale()
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return labels
    order = QCollator(locale)
    return dict(sorted(labels.items(), key=lambda each: order.sortKey(each[0])))


def _texts(value: object) -> set[str]:
    return {each for each in value if isinstance(each, str)} if isinstance(value, list) else set()
