"""The sidebar's rows: all quotes, the days', favorites, and the parts, with their counts."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lecun_viewer.core.quote import Part
from lecun_viewer.gui.protocols import Favorites
from lecun_viewer.gui.roles import Role

Index = QModelIndex | QPersistentModelIndex

ALL_QUOTES, DAYS, FAVORITES = "all", "days", "favorites"


class Row(NamedTuple):
    """One row of the sidebar. ``scope`` names what it lists and is remembered in the settings; a heading has none.

    The number of quotes is ``None`` where it would tell nothing, or changes.
    """

    scope: str | None
    title: str
    quote_count: int | None = None
    part: int | None = None


class PartListModel(QAbstractListModel):
    """What the sidebar offers. The count of favorites is read anew whenever it is asked for."""

    def __init__(self, parts: Sequence[Part], favorites: Favorites, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._favorites = favorites
        self._rows = (
            Row(ALL_QUOTES, self.tr("All quotes"), sum(part.quote_count for part in parts)),
            Row(DAYS, self.tr("Quote of the day")),
            Row(FAVORITES, self.tr("Favorites")),
            Row(None, self.tr("Parts")),
            *(Row(f"part {part.number}", part.title, part.quote_count, part.number) for part in parts),
        )

    def index_of(self, scope: str) -> QModelIndex:
        """Return the index of the row for *scope*; an invalid one where there is no such row."""
        row = next((number for number, row in enumerate(self._rows) if row.scope == scope), -1)
        return self.index(row, 0)

    def tell_favorites_changed(self) -> None:
        """Tell the view that the number of favorites may have changed."""
        index = self.index_of(FAVORITES)
        self.dataChanged.emit(index, index, [Role.Count])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._rows[index.row()].scope is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Role.Scope:
                return row
            case Role.Count:
                return len(self._favorites) if row.scope == FAVORITES else row.quote_count
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
        return None

    def _said(self, row: Row) -> str:
        if row.scope is None:
            return row.title
        count = len(self._favorites) if row.scope == FAVORITES else row.quote_count
        title = self.tr("Part {0}: {1}").format(row.part, row.title) if row.part else row.title
        return title if count is None else f"{title}, " + self.tr("%Ln quote(s)", "", count)
