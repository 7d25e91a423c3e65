"""The rows of the sidebar, with their counts. Two sections of it can be folded."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import Term, from_source, has_status, in_collections, in_shared_part
from lecun_viewer.core.quote import CollectionInfo, Part
from lecun_viewer.gui.roles import Role
from lecun_viewer.texts import states
from lecun_viewer.texts.catalogue import _, _n, listed

if TYPE_CHECKING:
    from lecun_viewer.store.favorites import FavoriteStore

Index = QModelIndex | QPersistentModelIndex

ALL_QUOTES, DAYS, FAVORITES = "all", "days", "favorites"
COLLECTIONS, PROVENANCE, SOURCES = "collections", "provenance", "sources"  # the sections that can be folded
FOLDED_AT_FIRST = (SOURCES,)


class Row(NamedTuple):
    """One row of the sidebar.

    ``scope`` names what the row lists, and is remembered in the settings. A heading has no scope. ``quote_count`` is
    ``None`` if the number changes or would tell nothing. ``term`` narrows a search to what the row lists. ``part`` and
    ``status`` are painted. ``section`` is set for the heading of a section that can be folded.
    """

    scope: str | None
    title: str
    quote_count: int | None = None
    part: int | None = None
    status: Status | None = None
    term: Term | None = None
    section: str | None = None


class PartListModel(QAbstractListModel):
    """What the sidebar offers. The count of favorites is read anew whenever it is asked for."""

    def __init__(
        self,
        parts: Sequence[Part],
        total: int,
        folded: Iterable[str] = FOLDED_AT_FIRST,
        parent: QObject | None = None,
    ) -> None:
        """*total* is the number of all quotes. *folded* names the folded sections. `add_sections` adds the sections."""
        super().__init__(parent)
        self._favorites: FavoriteStore | None = None
        self._folded = {section for section in folded if section in (COLLECTIONS, PROVENANCE, SOURCES)}
        self._sections: dict[str, tuple[Row, ...]] = {}
        self._has_sections = False
        self._fill(parts, total)

    def refill(self, parts: Sequence[Part], total: int) -> None:
        """Begin again with *parts*, and without sections."""
        self.beginResetModel()
        self._sections = {}
        self._has_sections = False
        self._fill(parts, total)
        self.endResetModel()

    def _fill(self, parts: Sequence[Part], total: int) -> None:
        listed = [part for part in parts if part.quote_count]
        self._always_shown = (
            Row(ALL_QUOTES, _("All quotes"), total),
            Row(DAYS, _("Quote of the day")),
            Row(FAVORITES, _("Favorites")),
            *([Row(None, _("Parts"))] if listed else []),
            *(
                Row(f"part {number}", title, quotes, part=number, term=in_shared_part(number))
                for number, title, quotes in listed
            ),
        )
        self._rows = self._shown()

    def count_favorites(self, favorites: "FavoriteStore") -> None:
        """Show from now on how many *favorites* there are."""
        self._favorites = favorites
        self.tell_favorites_changed()

    def add_sections(
        self,
        collections: Sequence[CollectionInfo],
        statuses: Mapping[Status, int],
        sources: Mapping[str, int],
        of_others_too: Collection[Status] = (),
    ) -> None:
        """Add the sections with each collection, state and source. The model has none yet.

        *of_others_too* are the states that quotes by other people have, too. Their labels name “the author”.

        A section without rows is left out. Only if the user has own collections, there is a section of these. The first
        picture of the window has no sections. They would cost it as much as all other rows.
        """
        sections = {
            COLLECTIONS: self._collection_rows(collections),
            PROVENANCE: (
                Row(None, _("Provenance"), section=PROVENANCE),
                *(
                    Row(
                        f"status {status}",
                        states.label(status, status not in of_others_too),
                        count,
                        status=status,
                        term=has_status(status),
                    )
                    for status, count in statuses.items()
                ),
            ),
            SOURCES: (
                Row(None, _("Sources"), section=SOURCES),
                *(Row(f"source {label}", label, count, term=from_source(label)) for label, count in sources.items()),
            ),
        }
        sections = {section: rows for section, rows in sections.items() if len(rows) > 1}
        self._has_sections = True
        added = sum(1 if section in self._folded else len(rows) for section, rows in sections.items())
        if added:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + added - 1)
            self._sections = sections
            self._rows = self._shown()
            self.endInsertRows()

    def _collection_rows(self, collections: Sequence[CollectionInfo]) -> tuple[Row, ...]:
        if not any(each.is_own for each in collections):
            return ()
        shown = [each for each in collections if not each.is_hidden]
        return (
            Row(None, _("Collections"), section=COLLECTIONS),
            *(
                Row(f"collection {each.id}", each.title, each.quote_count, term=in_collections(each.id))
                for each in shown
            ),
        )

    @property
    def has_sections(self) -> bool:
        """Whether `add_sections` was called. There may still be nothing to list in them."""
        return self._has_sections

    @property
    def folded(self) -> Collection[str]:
        """The sections of which only the heading is shown."""
        return self._folded

    def toggle(self, section: str) -> None:
        """Fold *section*, or unfold it."""
        heading = next(number for number, row in enumerate(self._rows) if row.section == section)
        first, last = heading + 1, heading + len(self._sections[section]) - 1
        if section in self._folded:
            self.beginInsertRows(QModelIndex(), first, last)
            self._folded.remove(section)
            self._rows = self._shown()
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._folded.add(section)
            self._rows = self._shown()
            self.endRemoveRows()
        self.dataChanged.emit(self.index(heading, 0), self.index(heading, 0))

    def index_of(self, scope: str) -> QModelIndex:
        """Return the index of the row for *scope*. It is invalid if there is no such row now."""
        row = next((number for number, row in enumerate(self._rows) if row.scope == scope), -1)
        return self.index(row, 0)

    def section_of(self, scope: str) -> str | None:
        """Return the section in which *scope* stands, if it stands in one."""
        for section, rows in self._sections.items():
            if any(row.scope == scope for row in rows):
                return section
        return None

    def tell_favorites_changed(self) -> None:
        """Tell the view that the number of favorites may have changed."""
        index = self.index_of(FAVORITES)
        self.dataChanged.emit(index, index, [Role.Count])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.row()]
        if row.section:  # can be reached and opened, but lists nothing
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if row.scope is None:
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
                return self._count(row)
            case Role.Folded:
                return row.section in self._folded
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
        return None

    def _shown(self) -> tuple[Row, ...]:
        shown = list(self._always_shown)
        for section, rows in self._sections.items():
            shown += rows[:1] if section in self._folded else rows
        return tuple(shown)

    def _count(self, row: Row) -> int | None:
        if row.scope == FAVORITES and self._favorites is not None:
            return len(self._favorites)
        return row.quote_count

    def _said(self, row: Row) -> str:
        if row.section:
            folded = row.section in self._folded
            return (_("{0}, folded") if folded else _("{0}, unfolded")).format(row.title)
        if row.scope is None:
            return row.title
        count = self._count(row)
        title = _("Part {0}: {1}").format(QLocale().toString(row.part), row.title) if row.part else row.title
        return title if count is None else listed((title, _n("{n} quote", "{n} quotes", count)))
