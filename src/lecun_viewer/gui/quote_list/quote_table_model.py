"""The quotes of a search as Qt sees them: one column, fetched page by page."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import Place, Search
from lecun_viewer.core.visible import in_one_line, shown
from lecun_viewer.gui.sidebar.sidebar_model import escaped
from lecun_viewer.gui.widgets.desktop_services import mime_data
from lecun_viewer.texts import searching, verdicts
from lecun_viewer.texts.catalogue import _, listed

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from lecun_viewer.library.library import Library

Index = QModelIndex | QPersistentModelIndex


MARKED = ("text", "topic", "source")  # what a row shows of a quote


class QuoteRole(IntEnum):
    """The data of a quote's row, in addition to Qt's roles."""

    Quote = Qt.ItemDataRole.UserRole + 1  # a Quote of the core
    Favorite = Qt.ItemDataRole.UserRole + 2  # bool
    Marks = Qt.ItemDataRole.UserRole + 3  # {field: [(start, end), …]}: the text that a search found
    Label = Qt.ItemDataRole.UserRole + 4  # the text before the topic, such as its day or "In your note", or ""


class QuoteTableModel(QAbstractTableModel):
    """Lists what `show_search` asks for.

    Attributes:
        search: What is listed.
    """

    def __init__(self, library: Library, favorites: Container[QuoteId], parent: QObject | None = None) -> None:
        """*favorites* are marked."""
        super().__init__(parent)
        self._library = library
        self._favorites = favorites
        self.search = Search()
        self._labels: Mapping[QuoteId, str] = {}
        self._places = dict[QuoteId, Place]()  # where the words of the search are, if not in the quote
        self._quotes: list[Quote] = []
        self._next: int | None = None

    def show_search(self, search: Search, labels: Mapping[QuoteId, str] = MappingProxyType({})) -> int:
        """List the quotes of *search* from the beginning, and return how many there are in all.

        *labels* says what stands before a topic.
        """
        self.beginResetModel()
        self.search, self._labels = search, labels
        page = self._library.page(search)
        self._quotes, self._next, self._places = page.quotes, page.next, dict(page.places)
        self.endResetModel()
        return len(page.quotes) if page.next is None else self._library.count(search)

    def tell_favorites_changed(self) -> None:
        """Tell the views that the stars may have changed."""
        if self._quotes:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._quotes) - 1, 0), [QuoteRole.Favorite])

    def row_of(self, quote_id: QuoteId) -> int | None:
        """Return the row of the quote among those fetched so far, or ``None``."""
        return next((row for row, quote in enumerate(self._quotes) if quote.id == quote_id), None)

    def place_in(self, quote_id: QuoteId) -> Place | None:
        """Return where the words of the search are, if they are not in the quote itself."""
        return self._places.get(quote_id)

    def rows_of(self, quote_ids: Container[QuoteId]) -> list[int]:
        """Return the rows of these quotes among those fetched so far."""
        return [row for row, quote in enumerate(self._quotes) if quote.id in quote_ids]

    def quotes_at(self, rows: Iterable[int]) -> list[Quote]:
        """Return the quotes of *rows*."""
        return [self._quotes[row] for row in rows]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # Qt's own default
        return 0 if parent.isValid() else len(self._quotes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._next is not None

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or self._next is None:
            return
        page = self._library.page(self.search, self._next)
        first = len(self._quotes)
        self._next = page.next
        self._places |= page.places
        if page.quotes:
            self.beginInsertRows(QModelIndex(), first, first + len(page.quotes) - 1)
            self._quotes += page.quotes
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._quotes):
            return None
        quote = self._quotes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return in_one_line(quote.text)
            case QuoteRole.Quote:
                return quote
            case QuoteRole.Favorite:
                return quote.id in self._favorites
            case QuoteRole.Label:
                return self._label(quote)
            case QuoteRole.Marks:
                return {field: self.search.query.marks(field, in_one_line(getattr(quote, field))) for field in MARKED}
            case Qt.ItemDataRole.ToolTipRole:  # a tool tip would take plain text for markup
                return f"<qt>{escaped(in_one_line(quote.topic))}<br>{escaped(in_one_line(quote.source))}</qt>"
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(shown(quote))
        return None

    def headerData(self, _section: int, _orientation: Qt.Orientation, _role: int = 0) -> None:
        """Name no column and no row. No view shows headers, but Orca says Qt's numbers: “1 column header”."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the dragged quotes as they would be copied."""
        return mime_data(*(self._quotes[row] for row in sorted(index.row() for index in indexes)))

    def _label(self, quote: Quote) -> str:
        """Return what is before the topic of *quote*: its day, or where the words of the search were found."""
        place = self.place_in(quote.id)
        return self._labels.get(quote.id, "") or (searching.place(place) if place else "")

    def _said(self, quote: Quote) -> str:
        favorite = _("favorite") if quote.id in self._favorites else _("not a favorite")
        row = texts_of_row(quote, self._label(quote))
        author = row.author or ("" if quote.is_persons else _("Unknown author"))
        said = (quote.text, author, row.verdict, row.year, row.source, row.label, row.topic)
        return " — ".join([*filter(None, said), favorite])


class RowTexts(NamedTuple):
    """What a row says of a quote besides its text. Each may be empty but the verdict.

    Attributes:
        year: The year in which the words were said, unless the source names it.
        author: The authors, unless that is the person whose quotes are shipped.
        label: What stands before the topic, such as a day.
    """

    verdict: str
    year: str
    author: str
    source: str
    label: str
    topic: str


def texts_of_row(quote: Quote, label: str) -> RowTexts:
    """Return the texts of the row of *quote*, for the eye and for the ear."""
    known = quote.provenance
    year = str(known.year_found or "")
    author = "" if quote.is_persons else listed(quote.authors)
    if year in quote.source:
        year = ""
    return RowTexts(verdicts.label(known.status), year, author, quote.source, label, quote.topic)
