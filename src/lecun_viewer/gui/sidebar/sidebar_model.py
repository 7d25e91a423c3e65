"""The rows of the sidebar, with their counts. Its sections can be folded."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Sized
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from lecun_viewer.core.daily_quote import label_pool
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import (
    AUTHOR,
    BOOK,
    TAG,
    Facet,
    Term,
    from_source,
    has_verdict,
    in_collections,
    in_own_part,
    in_shared_part,
    of_own_label,
)
from lecun_viewer.core.quote import CollectionInfo, Part
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, _n, listed

Index = QModelIndex | QPersistentModelIndex

ALL_QUOTES, DAYS, FAVORITES, REVIEW = "all", "days", "favorites", "review"
AUTHORS, BOOKS, TAGS = "authors", "books", "tags"
LABEL_SECTIONS = {AUTHORS: AUTHOR, BOOKS: BOOK, TAGS: TAG}
"""The sections about own quotes, each with the kind of its labels."""
COLLECTIONS, HIDDEN, PARTS, PROVENANCE, SOURCES = "collections", "hidden", "parts", "provenance", "sources"
SECTIONS = (COLLECTIONS, HIDDEN, PARTS, *LABEL_SECTIONS, PROVENANCE, SOURCES)
COUNTED = (HIDDEN, *LABEL_SECTIONS)
FOLDED_AT_FIRST = (HIDDEN, SOURCES)


class RowRole(IntEnum):
    """The data of a row of the sidebar, in addition to Qt's roles."""

    Scope = Qt.ItemDataRole.UserRole + 1  # the SidebarRow
    Count = Qt.ItemDataRole.UserRole + 2  # the number of its quotes
    Folded = Qt.ItemDataRole.UserRole + 3  # whether the section of a heading is folded


class SidebarRow(NamedTuple):
    """One row of the sidebar.

    ``scope`` names what the row lists, and is remembered in the settings. A heading has no scope. ``quote_count`` is
    ``None`` if the number changes or would tell nothing. ``term`` narrows a search to what the row lists. ``part`` and
    ``status`` are painted. ``section`` is set for the heading of a section, which may count the section's rows. The
    end of a long title is left out if ``is_one_line``. ``collection`` is the collection of the row, if it is of one.
    ``own_part`` is the part of an own collection, if the row is of one: the id of the collection and the part's number.
    """

    scope: str | None
    title: str
    quote_count: int | None = None
    part: int | None = None
    status: Verdict | None = None
    term: Term | None = None
    section: str | None = None
    is_one_line: bool = False
    collection: CollectionInfo | None = None
    own_part: tuple[str, int] | None = None

    @property
    def is_hidden(self) -> bool:
        """Whether the row is that of a hidden collection. It lists nothing."""
        return self.collection is not None and self.collection.is_hidden


class SidebarModel(QAbstractListModel):
    """What the sidebar offers. The count of favorites is read anew whenever it is asked for."""

    def __init__(
        self, favorites: Sized, folded: Iterable[str] = FOLDED_AT_FIRST, parent: QObject | None = None
    ) -> None:
        """*folded* names the folded sections. `refill` gives the rows."""
        super().__init__(parent)
        self._favorites = favorites
        self._folded = {section for section in folded if section in SECTIONS}
        self._sections: dict[str, tuple[SidebarRow, ...]] = {}
        self._always_shown = _always_shown(0)
        self._rows = self._shown()

    def refill(self, total: int, sections: Mapping[str, Iterable[SidebarRow]]) -> None:
        """Begin again with *sections*.

        *total* is the number of all quotes. A section without rows is left out.
        """
        self.beginResetModel()
        self._always_shown = _always_shown(total)
        self._sections = _with_headings(sections)
        self._rows = self._shown()
        self.endResetModel()

    @property
    def rows(self) -> Sequence[SidebarRow]:
        """The rows that are shown. Of a folded section, that is its heading."""
        return self._rows

    @property
    def folded(self) -> Collection[str]:
        """The sections of which only the heading is shown."""
        return self._folded

    def toggle(self, section: str) -> None:
        """Fold *section*, or unfold it."""
        heading = self.heading_of(section)
        first, last = heading.row() + 1, heading.row() + len(self._sections[section]) - 1
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
        self.dataChanged.emit(heading, heading)

    def heading_of(self, section: str) -> QModelIndex:
        """Return the index of the heading of *section*."""
        return self.index(next(number for number, row in enumerate(self._rows) if row.section == section), 0)

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

    @Slot()
    def tell_favorites_changed(self) -> None:
        """Tell the view that the number of favorites may have changed."""
        index = self.index_of(FAVORITES)
        self.dataChanged.emit(index, index, [RowRole.Count])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        row = self._rows[index.row()]
        if row.scope is None:  # a heading can be reached and opened, but lists nothing
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return _tool_tip(row)
            case RowRole.Scope:
                return row
            case RowRole.Count:
                return self._count(row)
            case RowRole.Folded:
                return row.section in self._folded
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(row)
        return None

    def _shown(self) -> tuple[SidebarRow, ...]:
        shown = list(self._always_shown)
        for section, rows in self._sections.items():
            shown += rows[:1] if section in self._folded else rows
        return tuple(shown)

    def _count(self, row: SidebarRow) -> int | None:
        if row.section:
            return row.quote_count
        if row.scope == FAVORITES:
            return len(self._favorites)
        return row.quote_count

    def _said(self, row: SidebarRow) -> str:
        if row.section:
            title = row.title
            if row.quote_count is not None:
                title = listed((title, _n("{n} entry", "{n} entries", row.quote_count)))
            folded = row.section in self._folded
            return (_("{0}, collapsed") if folded else _("{0}, expanded")).format(title)
        if row.is_hidden:
            return _("{0} (hidden)").format(row.title)
        count = self._count(row)
        title = _("Part {0}: {1}").format(QLocale().toString(row.part), row.title) if row.part else row.title
        return title if count is None else listed((title, _n("{n} quote", "{n} quotes", count)))


def collection_rows(collections: Iterable[CollectionInfo], in_parts: Mapping[Facet, int]) -> list[SidebarRow]:
    """Return a row for each of *collections* that is not hidden. Below an own one are rows for its parts.

    *in_parts* has the number of quotes of each part.
    """
    rows = list[SidebarRow]()
    for each in collections:
        if not each.is_hidden:
            title, term = each.title, in_collections(each.id)
            rows.append(SidebarRow(f"collection {each.id}", title, each.quote_count, term=term, collection=each))
            rows += own_part_rows(each, in_parts) if each.is_own else ()
    return rows


def own_part_rows(info: CollectionInfo, counts: Mapping[Facet, int]) -> list[SidebarRow]:
    """Return a row for each part of an own collection. *counts* has the number of quotes of each part."""
    rows = list[SidebarRow]()
    for number, part in enumerate(info.parts, start=1):
        term, key = in_own_part(info.id, part.number), (info.id, part.number)
        scope = f"part {part.number} of {info.id}"
        rows.append(SidebarRow(scope, part.title, counts.get(term, 0), part=number, term=term, own_part=key))
    return rows


def hidden_rows(collections: Iterable[CollectionInfo]) -> list[SidebarRow]:
    """Return a row for each of *collections* that is hidden, from which the user can show it again."""
    return [
        SidebarRow(f"hidden {each.id}", each.title, term=in_collections(each.id), collection=each)
        for each in collections
        if each.is_hidden
    ]


def part_rows(parts: Iterable[Part]) -> list[SidebarRow]:
    """Return a row for each of *parts* that has quotes."""
    return [
        SidebarRow(f"part {number}", title, quotes, part=number, term=in_shared_part(number))
        for number, title, quotes in parts
        if quotes
    ]


def verdict_rows(counts: Mapping[Verdict, int]) -> list[SidebarRow]:
    """Return a row for each verdict."""
    return [
        SidebarRow(f"status {status}", verdicts.label(status), count, status=status, term=has_verdict(status))
        for status, count in counts.items()
    ]


def source_rows(sources: Mapping[str, int]) -> list[SidebarRow]:
    """Return a row for each label of a source."""
    return [SidebarRow(f"source {label}", label, count, term=from_source(label)) for label, count in sources.items()]


def label_rows(kind: str, counts: Mapping[str, int]) -> list[SidebarRow]:
    """Return a row for each label of own quotes, such as an author. *counts* has the number of quotes of each."""
    return [
        SidebarRow(label_pool(kind, label), in_one_line(label), count, term=of_own_label(kind, label), is_one_line=True)
        for label, count in counts.items()
    ]


def _tool_tip(row: SidebarRow) -> str | None:
    return f"<qt>{escaped(row.title)}" if row.is_one_line else None


def escaped(text: str) -> str:
    """Return *text* for Qt's rich text. The standard `html` takes 1 % of the start (Python 3.11)."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _always_shown(total: int) -> tuple[SidebarRow, ...]:
    return (
        SidebarRow(ALL_QUOTES, _("All Quotes"), total),
        SidebarRow(DAYS, _("Quote of the Day")),
        SidebarRow(FAVORITES, _("Favorites")),
        SidebarRow(REVIEW, _("Review")),
    )


def _with_headings(sections: Mapping[str, Iterable[SidebarRow]]) -> dict[str, tuple[SidebarRow, ...]]:
    """Return those of *sections* that have rows, each with its heading."""
    filled = {section: tuple(rows) for section, rows in sections.items()}
    return {section: (_heading(section, len(rows)), *rows) for section, rows in filled.items() if rows}


def _heading(section: str, count: int) -> SidebarRow:
    """Return the heading of *section*. Some sections say how many entries they have, shown or not."""
    titles = {
        COLLECTIONS: _("Collections"),
        HIDDEN: _("Hidden Collections"),
        PARTS: _("Parts"),
        AUTHORS: _("Authors"),
        BOOKS: _("My Books and Sources"),
        TAGS: _("Tags"),
        PROVENANCE: _("Verdicts"),
        SOURCES: _("Cited Sources"),
    }
    return SidebarRow(None, titles[section], count if section in COUNTED else None, section=section)
